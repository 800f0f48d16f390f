# How deep each kind of recursion goes before "maximum recursion depth exceeded", and with which text.
import sys

sys.setrecursionlimit(200)
depth = [0]


def down():
    depth[0] += 1


def run(label, f, *args):
    depth[0] = 0
    try:
        f(*args)
        text = 'no error'
    except RuntimeError, e:
        text = str(e)
    except Exception, e:
        text = '%s: %s' % (type(e).__name__, e)
    sys.exc_clear()
    print label, depth[0], text


def special(name, operation, *args):
    """A class whose special method does the same operation again."""
    def method(self, *ignored):
        depth[0] += 1
        return operation(self, *args)
    new = type('New', (object,), {name: method})
    run(name, operation, new(), *args)

    class Old:
        pass
    setattr(Old, name, method)
    run('old ' + name, operation, Old(), *args)


for name, operation in (
    ('__repr__', repr), ('__str__', str), ('__hash__', hash), ('__len__', len), ('__nonzero__', bool),
    ('__iter__', iter), ('__int__', int), ('__float__', float), ('__unicode__', unicode),
    ('__call__', lambda o: o()), ('__neg__', lambda o: -o), ('__add__', lambda o: o + 1),
    ('__radd__', lambda o: 1 + o), ('__iadd__', lambda o: o.__iadd__(1)), ('__eq__', lambda o: o == 1),
    ('__lt__', lambda o: o < 1), ('__cmp__', lambda o: cmp(o, 1)), ('__contains__', lambda o: 1 in o),
    ('__getitem__', lambda o: o[0]), ('__setitem__', lambda o: o.__setitem__(0, 1)),
    ('__getslice__', lambda o: o[0:1]), ('__index__', lambda o: [1][o]),
    ('__enter__', lambda o: o.__enter__()), ('__format__', lambda o: format(o, '')), ('__oct__', oct),
    ('__pow__', lambda o: pow(o, 2, 3))
):
    special(name, operation)


class Attributes(object):
    def __getattr__(self, name):
        down()
        return getattr(self, name)

    def __setattr__(self, name, value):
        down()
        setattr(self, name, value)

    def __delattr__(self, name):
        down()
        delattr(self, name)


class GetAttribute(object):
    def __getattribute__(self, name):
        down()
        return getattr(self, name)


class Properties(object):
    @property
    def p(self):
        down()
        return self.p

    @classmethod
    def c(cls):
        down()
        return cls.c()

    @staticmethod
    def s():
        down()
        return Properties.s()

    def m(self):
        down()
        return self.m()


class Descriptor(object):
    def __get__(self, o, t):
        down()
        return o.d


class Described(object):
    d = Descriptor()


class Missing(dict):
    def __missing__(self, key):
        down()
        return self[key]


class Init(object):
    def __init__(self, *args):
        down()
        Init(*args)


class New(object):
    def __new__(cls):
        down()
        return cls()


class OldInit:
    def __init__(self, *args):
        down()
        OldInit()


class OldAttribute:
    def __getattr__(self, name):
        down()
        return getattr(self, name)


class Meta(type):
    def __call__(cls):
        down()
        return cls()

    def __instancecheck__(cls, o):
        down()
        return isinstance(o, cls)

    def __subclasscheck__(cls, c):
        down()
        return issubclass(c, cls)


class OfMeta(object):
    __metaclass__ = Meta


a = Attributes()
run('getattr', lambda: a.x)
run('setattr', setattr, a, 'x', 1)
run('delattr', delattr, a, 'x')
run('getattribute', lambda: GetAttribute().x)
p = Properties()
run('property', lambda: p.p)
run('classmethod', lambda: p.c())
run('staticmethod', lambda: p.s())
run('method', lambda: p.m())
run('descriptor', lambda: Described().d)
run('missing', lambda: Missing()[1])
run('init', Init)
run('init 2', Init, 1, 2)
run('init 4', Init, 1, 2, 3, 4)
run('new', New)
run('old init', OldInit)
run('old getattr', lambda: OldAttribute().x)
run('metaclass call', lambda: OfMeta())
run('instancecheck', isinstance, 1, OfMeta)
run('subclasscheck', issubclass, int, OfMeta)


def plain():
    down()
    plain()


def with_defaults(a=1, *b, **c):
    down()
    with_defaults(a=1)


def star(*args):
    down()
    star(*args)


def keywords(**kw):
    down()
    keywords(**kw)


def applied(f):
    down()
    apply(applied, (f,))


def mapped(x):
    down()
    map(mapped, [1])


def reduced(x, y):
    down()
    reduce(reduced, [1, 2])


def sorting(x):
    down()
    sorted([1], key=sorting)


def comparing(x, y):
    down()
    sorted([1, 2], cmp=comparing)


def generating():
    down()
    for x in generating():
        yield x


def expression():
    down()
    return list(expression() for x in [1])


def evaluating():
    down()
    eval('evaluating()')


def executing():
    down()
    exec 'executing()'


def bound():
    down()
    map(p_bound, [1])


def closing():
    def inner():
        down()
        inner()
    inner()


def called(f):
    down()
    f.__call__(f)


def class_body():
    down()
    class C(object):
        class_body()


def finally_():
    down()
    try:
        finally_()
    finally:
        pass


for f, args in (
    (plain, ()), (with_defaults, ()), (star, ()), (star, (1, 2)), (keywords, ()), (applied, (1,)),
    (mapped, (1,)), (reduced, (1, 2)), (sorting, (1,)), (comparing, (1, 2)), (expression, ()),
    (evaluating, ()), (executing, ()), (closing, ()), (class_body, ()), (finally_, ())
):
    run(f.__name__, f, *args)
run('generating', lambda: list(generating()))
run('called', called, called)


# Built-in recursion.
def nested(kind, n):
    x = kind()
    for i in range(n):
        x = {1: x} if kind is dict else frozenset([x]) if kind is frozenset else kind([x])
    return x


for kind in (list, tuple, dict, frozenset):
    for n in (50, 190, 198, 250, 1000):
        x, y = nested(kind, n), nested(kind, n)
        run('repr %s %d' % (kind.__name__, n), repr, x)
        run('str %s %d' % (kind.__name__, n), str, x)
        run('eq %s %d' % (kind.__name__, n), lambda: x == y)
        if kind is not frozenset:
            run('cmp %s %d' % (kind.__name__, n), cmp, x, y)
            run('lt %s %d' % (kind.__name__, n), lambda: x < y)
nesting = nested(tuple, 250)
run('isinstance', isinstance, 1, nesting)
run('issubclass', issubclass, int, nesting)
cycle = []
cycle.append(cycle)
other = []
other.append(other)
run('cycles', lambda: cycle == other)
run('cycles', cmp, cycle, other)


# A handler at the bottom has no room, one further up has.
def handled(n):
    try:
        return handled(n + 1)
    except RuntimeError:
        return n


print handled(0)
sys.setrecursionlimit(150)
print handled(0), sys.getrecursionlimit()
for bad in (0, -1, 'a'):
    try:
        sys.setrecursionlimit(bad)
    except (ValueError, TypeError), e:
        print e
