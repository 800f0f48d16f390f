# The recursion limit: what raises RuntimeError, with which text, and that the program goes on after it.
import sys

print sys.getrecursionlimit()  # => 1000


def show(f, *args):
    try:
        r = f(*args)
        print f.__name__, 'no error', type(r).__name__
    except Exception, e:
        text = str(e)
        print f.__name__, '%s: %s' % (type(e).__name__, text)
    sys.exc_clear()


def function(n):
    return function(n + 1)


class C(object):
    def method(self):
        return self.method()

    def __repr__(self):
        return repr(self)

    def __str__(self):
        return str(self)

    def __len__(self):
        return len(self)

    def __getattr__(self, name):
        return getattr(self, name)

    def __add__(self, other):
        return self + other

    def __eq__(self, other):
        return self == other

    def __call__(self):
        return self()

    def __getitem__(self, i):
        return self[i]

    def __iter__(self):
        return iter(self)

    def __nonzero__(self):
        return bool(self)

    def __cmp__(self, other):
        return cmp(self, other)

    def __contains__(self, x):
        return x in self

    def __int__(self):
        return int(self)


class Hash(object):
    def __hash__(self):
        return hash(self)


class Cmp(object):
    def __cmp__(self, other):
        return cmp(self, other)


class Old:
    def __getattr__(self, name):
        return getattr(self, name)

    def __call__(self):
        return self()


class Property(object):
    @property
    def p(self):
        return self.p


class New(object):
    def __new__(cls):
        return cls()


class Init(object):
    def __init__(self):
        Init()


class SetAttr(object):
    def __setattr__(self, n, v):
        self.x = v


class GetAttribute(object):
    def __getattribute__(self, name):
        return self.x


def method():
    return C().method()


def repr_():
    return repr(C())


def str_():
    return str(C())


def len_():
    return len(C())


def getattr_():
    return C().x


def add():
    return C() + 1


def eq():
    return C() == 1


def call():
    return C()()


def getitem():
    return C()[0]


def iter_():
    return iter(C())


def nonzero():
    return bool(C())


def contains():
    return 1 in C()


def int_():
    return int(C())


def hash_():
    return hash(Hash())


def cmp_():
    return cmp(Cmp(), 1)


def less():
    return Cmp() < 1


def old_getattr():
    return hasattr(Old(), 'x')


def old_call():
    return Old()()


def property_():
    return Property().p


def new():
    return New()


def init():
    return Init()


def setattr_():
    SetAttr().y = 1


def getattribute():
    return GetAttribute().y


def lambda_():
    f = lambda: f()
    return f()


def mutual_a():
    return mutual_b()


def mutual_b():
    return mutual_a()


def through_map():
    return map(lambda x: through_map(), [1])


def through_sorted():
    return sorted([1, 2], key=lambda x: through_sorted())


def through_apply():
    return apply(through_apply)


def star(*args):
    return star(*args)


def keywords(**kw):
    return keywords(**kw)


def generator():
    for x in generator():
        yield x


def run_generator():
    return list(generator())


def closure():
    def inner():
        return inner()
    return inner()


def nested_list_repr():
    x = []
    for i in xrange(100000):
        x = [x]
    return repr(x)


def nested_tuple_hash():
    x = ()
    for i in xrange(100):
        x = (x,)
    return hash(x)


def nested_compare():
    x, y = [], []
    for i in xrange(5000):
        x, y = [x], [y]
    return x == y


def self_compare():
    x, y = [], []
    x.append(y)
    y.append(x)
    return x == y


def isinstance_tuple():
    x = (int,)
    for i in xrange(5000):
        x = (x,)
    return isinstance('a', x)


for f in (
    method, repr_, str_, len_, getattr_, add, eq, call, getitem, iter_, nonzero, contains, int_, hash_, cmp_,
    less, old_getattr, old_call, property_, new, init, setattr_, getattribute, lambda_, mutual_a, through_map,
    through_sorted, through_apply, star, keywords, run_generator, closure, nested_list_repr,
    nested_tuple_hash, nested_compare, self_compare, isinstance_tuple
):
    show(f)
# => method RuntimeError: maximum recursion depth exceeded
# => repr_ RuntimeError: maximum recursion depth exceeded while getting the repr of an object
# => str_ RuntimeError: maximum recursion depth exceeded while getting the str of an object
# => len_ RuntimeError: maximum recursion depth exceeded while calling a Python object
# => getattr_ RuntimeError: maximum recursion depth exceeded while calling a Python object
# => add RuntimeError: maximum recursion depth exceeded while calling a Python object
# => eq RuntimeError: maximum recursion depth exceeded in cmp
# => call RuntimeError: maximum recursion depth exceeded while calling a Python object
# => getitem RuntimeError: maximum recursion depth exceeded while calling a Python object
# => iter_ RuntimeError: maximum recursion depth exceeded while calling a Python object
# => nonzero RuntimeError: maximum recursion depth exceeded while calling a Python object
# => contains RuntimeError: maximum recursion depth exceeded while calling a Python object
# => int_ RuntimeError: maximum recursion depth exceeded while calling a Python object
# => hash_ RuntimeError: maximum recursion depth exceeded while calling a Python object
# => cmp_ RuntimeError: maximum recursion depth exceeded in cmp
# => less RuntimeError: maximum recursion depth exceeded in cmp
# => old_getattr no error bool
# => old_call RuntimeError: maximum recursion depth exceeded in __call__
# => property_ RuntimeError: maximum recursion depth exceeded while calling a Python object
# => new RuntimeError: maximum recursion depth exceeded while calling a Python object
# => init RuntimeError: maximum recursion depth exceeded while calling a Python object
# => setattr_ RuntimeError: maximum recursion depth exceeded while calling a Python object
# => getattribute RuntimeError: maximum recursion depth exceeded while calling a Python object
# => lambda_ RuntimeError: maximum recursion depth exceeded
# => mutual_a RuntimeError: maximum recursion depth exceeded
# => through_map RuntimeError: maximum recursion depth exceeded while calling a Python object
# => through_sorted RuntimeError: maximum recursion depth exceeded while calling a Python object
# => through_apply RuntimeError: maximum recursion depth exceeded while calling a Python object
# => star RuntimeError: maximum recursion depth exceeded while calling a Python object
# => keywords RuntimeError: maximum recursion depth exceeded while calling a Python object
# => run_generator RuntimeError: maximum recursion depth exceeded
# => closure RuntimeError: maximum recursion depth exceeded
# => nested_list_repr RuntimeError: maximum recursion depth exceeded while getting the repr of an object
# => nested_tuple_hash no error int
# => nested_compare RuntimeError: maximum recursion depth exceeded in cmp
# => self_compare RuntimeError: maximum recursion depth exceeded in cmp
# => isinstance_tuple RuntimeError: maximum recursion depth exceeded in __instancecheck__
show(function, 0)  # => function RuntimeError: maximum recursion depth exceeded


# How deep it goes, exactly.
def depth(n=1):
    try:
        return depth(n + 1)
    except RuntimeError:
        return n


def deep(n):
    return n and deep(n - 1)


print depth(), depth() == depth()  # => 999 True
for limit in (50, 200, 1000):
    sys.setrecursionlimit(limit)
    print limit, depth()
# => 50 49
# => 200 199
# => 1000 999
for n in (900, 998, 999, 1000):
    show(deep, n)
# => deep no error int
# => deep RuntimeError: maximum recursion depth exceeded
# => deep RuntimeError: maximum recursion depth exceeded
# => deep RuntimeError: maximum recursion depth exceeded


def at_the_end(n, f):
    return at_the_end(n - 1, f) if n else f()


for f in (lambda: type(5), lambda: int('5')):
    for n in (995, 996):
        show(at_the_end, n, f)
# => at_the_end RuntimeError: maximum recursion depth exceeded while calling a Python object
# => at_the_end RuntimeError: maximum recursion depth exceeded
# => at_the_end RuntimeError: maximum recursion depth exceeded while calling a Python object
# => at_the_end RuntimeError: maximum recursion depth exceeded
sys.setrecursionlimit(5000)
show(deep, 4000)  # => deep no error int
show(deep, 5000)  # => deep RuntimeError: maximum recursion depth exceeded
sys.setrecursionlimit(1000)
for bad in (0, -1, 'a', None, 1.5, 2 ** 70):
    try:
        sys.setrecursionlimit(bad)
        print sys.getrecursionlimit()
    except Exception, e:
        print '%s: %s' % (type(e).__name__, e)
    sys.setrecursionlimit(1000)
# => ValueError: recursion limit must be positive
# => ValueError: recursion limit must be positive
# => TypeError: an integer is required
# => TypeError: an integer is required
# => TypeError: integer argument expected, got float
# => OverflowError: Python int too large to convert to C long


# A finally and an except clause run on the way out; the locals of the deepest frame are still right.
def cleanup(n, log):
    try:
        if n == 5:
            function(0)
        cleanup(n + 1, log)
    finally:
        log.append(n)


log = []
show(cleanup, 0, log)  # => cleanup RuntimeError: maximum recursion depth exceeded
print log  # => [5, 4, 3, 2, 1, 0]
print [deep(500) for i in range(3)], 'still well'  # => [0, 0, 0] still well
