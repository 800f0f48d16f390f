# Calls whose callee changes while they are hot: methods of several classes, bound methods, classes, keywords, methods
# of built-in types; and what takes the place of a callee, looks at its frame, counts its references, or raises.
import sys

HOT = 2500


def lines():
    tb = sys.exc_info()[2]
    found = []
    while tb is not None:
        code = tb.tb_frame.f_code
        found.append((code.co_name, tb.tb_lineno - code.co_firstlineno))
        tb = tb.tb_next
    return found


class Base(object):
    def __init__(self, x):
        self.x = x

    def value(self, k):
        return self.x + k

    def frame(self):
        f = sys._getframe()
        return f.f_code.co_name, sorted(f.f_locals), f.f_back.f_code.co_name


class First(Base):
    def value(self, k):
        return self.x * k


class Second(Base):
    def value(self, k):
        return self.x - k


class Third(Base):
    def value(self, k):
        return k


class Fourth(Base):
    pass


class Fifth(Base):
    def value(self, k, more=100):
        return self.x + k + more


def values(objects, n):
    total = 0
    for i in xrange(n):
        for o in objects:
            total += o.value(i)
    return total


kinds = [First, Second, Third, Fourth, Fifth]
objects = [kind(i) for i, kind in enumerate(kinds)]
print values(objects, HOT)
Fourth.value = lambda self, k: -k
print values(objects, HOT)
objects[2].value = lambda k: 2 * k
print values(objects, HOT)
del Fourth.value
print values(objects, 10)
Third.value = len
try:
    print values([objects[2], objects[0], Third(1)], 10)
except TypeError, e:
    print e, lines()
Third.__getattr__ = lambda self, name: lambda k: 1000
del Third.value
del Base.value
print values([Third(1), objects[0]], 10)
Base.value = lambda self, k: self.x


# Bound methods, as arguments and from attributes


def apply(f, n):
    total = 0
    for i in xrange(n):
        total += f(i)
    return total


print apply(objects[0].value, HOT)
print apply(objects[1].value, HOT)
print apply(lambda k: k + 1, HOT)
print apply(abs, HOT)
print apply(int, HOT)
print apply(Base(1).value, HOT)
print sys.getrefcount(objects[0])


def fails(k):
    if k == 17:
        raise ValueError(k)
    return k


class Failing(object):
    def method(self, k):
        return fails(k)


for f in fails, Failing().method, lambda k: fails(k):
    try:
        apply(f, HOT)
    except ValueError, e:
        print e, lines()


# Classes: their initializers, what these count, raise and return


class Point(object):
    def __init__(self, x, y):
        self.x = x
        self.y = y


class Slotted(object):
    __slots__ = ('x', 'y')

    def __init__(self, x, y):
        self.x = x
        self.y = y


class Looking(object):
    def __init__(self, x, y):
        f = sys._getframe()
        self.seen = f.f_code.co_name, f.f_back.f_code.co_name
        f = None
        self.counts = sys.getrefcount(self), sys.getrefcount(x)


def make(kind, n, x=None):
    made = None
    x = x or ['x']
    for i in xrange(n):
        made = kind(x, i)
    return made


for kind in Point, Slotted, Point:
    made = make(kind, HOT)
    print type(made).__name__, made.x, made.y, sys.getrefcount(made), sys.getrefcount(made.x)
made = make(Looking, HOT)
print made.seen, made.counts
count = sys.getrefcount(Point)
make(Point, HOT)
print sys.getrefcount(Point) - count
out = []


def odd(self, x, y):
    self.x = x
    if y == 2000:
        return 5


def raising(self, x, y):
    self.x = x
    if y == 2000:
        raise KeyError(y)


Point.__del__ = lambda self: out.append(sys._getframe(1).f_code.co_name)
for init in odd, raising, lambda self, x, y, z: None, lambda self, *a: None:
    Point.__init__ = init
    try:
        make(Point, HOT)
    except (TypeError, KeyError), e:
        print type(e).__name__, e, lines()
    sys.exc_clear()
    e = None
    print len(out), sorted(set(out))
    del out[:]
del Point.__del__
Point.__new__ = staticmethod(lambda cls, x, y: [x, y])
print make(Point, HOT)


class Meta(type):
    def __call__(cls, *args):
        return 'meta', len(args)


class Made(object):
    __metaclass__ = Meta

    def __init__(self, x, y):
        pass


print make(Made, HOT)


def recurse(n):
    return Nested(n).depth if n else 0


class Nested(object):
    def __init__(self, n):
        self.depth = 1 + recurse(n - 1)


for i in xrange(60):
    recurse(40)
print recurse(40)
limit = sys.getrecursionlimit()
sys.setrecursionlimit(150)
deepest = 0
try:
    for n in xrange(1000):
        deepest = recurse(n)
except RuntimeError, e:
    print deepest, str(e)[:32]
sys.setrecursionlimit(limit)


# Keywords


def area(width, height, depth=1):
    return width * 100 + height * 10 + depth


def keywords(n, f):
    total = 0
    for i in xrange(n):
        total += f(height=2, depth=3, width=1)
        total += f(1, depth=3, height=2)
        total += f(1, height=2)
    return total


print keywords(HOT, area)
print keywords(HOT, lambda width, height=9, depth=0: width)
print keywords(HOT, lambda width=0, height=9, depth=5, more=6: more)
try:
    keywords(HOT, lambda height, depth, width: 1)
except TypeError, e:
    print e, lines()
try:
    keywords(HOT, lambda width, height: 1)
except TypeError, e:
    print e, lines()


# Methods of built-in types, with other receivers than before


def built(a, b, n):
    for i in xrange(n):
        a.append(i)
        b.get(i)
        b.setdefault(i & 7, a)
    return len(a), len(b)


class List(list):
    def append(self, item):
        list.append(self, -item)


class Dict(dict):
    def get(self, key):
        raise LookupError(key)


print built([], {}, HOT)
print built(List(), {}, HOT)
try:
    built([], Dict(), HOT)
except LookupError, e:
    print e, lines()


class Wrong(object):
    append = list.append


try:
    built(Wrong(), {}, HOT)
except TypeError, e:
    print e, lines()


def texts(s, t, n):
    count = 0
    for i in xrange(n):
        if s.startswith(t):
            count += len(s.replace(t, 'xx', 1).split('x'))
        if t in s:
            count += 1
        if s[i % 3] == t[-1]:
            count += 1
    return count


print texts('abcd', 'ab', HOT)
print texts(u'abcd', 'ab', HOT)
print texts('abcd', u'ab', HOT)
try:
    texts('ab', 'ab', HOT)
except IndexError, e:
    print e, lines()
try:
    texts('abc', 5, HOT)
except TypeError, e:
    print e, lines()


# Truth of what has no bool


class Truth(object):
    def __init__(self, length):
        self.length = length

    def __len__(self):
        if self.length < 0:
            raise OverflowError(sys._getframe(1).f_lineno - sys._getframe(1).f_code.co_firstlineno)
        return self.length


def truths(objects, n):
    true = false = 0
    for i in xrange(n):
        for o in objects:
            if o:
                true += 1
            if not o:
                false += 1
            while o:
                break
    return true, false, [o for o in objects if o] == objects


print truths([[], [1], (), (1,), {}, {1: 2}, '', 'x', 0, 7], HOT)
print truths([None, 0.0, 0L, 1.5, u'', u'x', Truth(0), Truth(2)], HOT)
print truths([[1], True], HOT)
try:
    truths([Truth(-1)], HOT)
except OverflowError, e:
    print e


# Tracing that begins in the middle


def traced(frame, event, arg):
    events.append((event, frame.f_code.co_name))
    return traced


def starts(k):
    if k == 2400:
        sys.settrace(traced)
    return k


class Calls(object):
    def __init__(self, k):
        self.k = starts(k)

    def inner(self):
        return self.k


def middle(n):
    total = 0
    for i in xrange(n):
        c = Calls(i)
        total += c.inner() + apply(abs, 1)
        if i == 2401:
            sys.settrace(None)
            break
    return total


events = []
print middle(HOT)
sys.settrace(None)
print events
