# What a function counts of itself while it runs, by way of every kind of call.

from sys import getrefcount as count
import sys


def plain():
    return count(plain)


def one(a):
    return count(one)


def default(a=1, b=2):
    return count(default)


def star(*args):
    return count(star)


def keywords(**kw):
    return count(keywords)


def both(a, *args, **kw):
    return count(both)


def outer():
    x = [1]

    def inner(a=0):
        x
        return count(inner), count(x)
    return inner(), inner(1), inner(a=1), inner(*[2]), map(inner, [1])


def generator():
    yield count(generator)
    yield count(generator)


def recursive(n):
    return (count(recursive),) + (recursive(n - 1) if n else ())


class New(object):
    def __init__(self, *args):
        self.counts = count(New.__dict__['__init__']), count(self), count(New)

    def method(self, a=0, *rest, **kw):
        return count(New.__dict__['method']), count(self)

    def short(self):
        return count(New.__dict__['short']), count(self)

    def __call__(self, a=None):
        return count(New.__dict__['__call__']), count(self)

    def __add__(self, other):
        return count(New.__dict__['__add__']), count(self), count(other)

    def __getattr__(self, name):
        return count(New.__dict__['__getattr__']), count(self)

    @property
    def prop(self):
        return count(New.__dict__['prop']), count(self)

    @staticmethod
    def static(a):
        return count(New.static)

    @classmethod
    def cls(cls, a=0):
        return count(cls)


class Old:
    def __init__(self):
        self.counts = count(Old.__dict__['__init__']), count(self)

    def method(self, a=0):
        return count(Old.__dict__['method']), count(self)

    def __call__(self):
        return count(Old.__dict__['__call__']), count(self)


def calls():
    f = one
    print plain(), one(1), one(a=1), f(2), default(), default(1), default(b=1), default(1, b=2), default(1, 2)
    print star(), star(1), star(*(1, 2)), keywords(), keywords(a=1), keywords(**{'a': 1})
    print both(1), both(1, 2, c=3), both(1, *[2], **{'d': 1})
    print outer()
    print list(generator()), recursive(3)
    print map(one, [1, 2]), [one(x) for x in 1, 2], list(one(x) for x in (1, 2))
    print sorted([2, 1], key=one), reduce(lambda a, b: one(a), [1, 2, 3]), filter(one, [1])
    print apply(one, (1,)), (lambda: one(1))(), sum([one(1), one(2)])
    n = New()
    m = n.method
    print New().counts, n.counts, New(1).counts
    print n.method(), n.method(1), n.method(a=1), n.method(1, 2, b=3), m(), m(1), m(a=1)
    print m(*[1]), New.method(n), New.method(n, a=1)
    print n.short(), New.short(n), n(), n(1), n(a=1), n + n, n.missing, n.prop, n.static(1)
    print New.static(1), n.cls(), New.cls(1), New.cls(a=1)
    o = Old()
    m = o.method
    print o.counts, o.method(), o.method(1), o.method(a=1), m(), Old.method(o), o()


for i in range(3):
    calls()
# => 4 5 5 5 4 4 4 4 4
# => 4 4 4 4 4 4
# => 4 4 4
# => ((4, 2), (4, 2), (4, 2), (4, 2), [(3, 2)])
# => [2, 2] (4, 6, 8, 10)
# => [4, 4] [5, 5] [5, 5]
# => [2, 1] 5 [1]
# => 4 5 10
# => (3, 5, 11) (3, 5, 9) (3, 5, 11)
# => (4, 5) (4, 5) (4, 5) (4, 5) (4, 5) (4, 5) (4, 5)
# => (4, 5) (4, 5) (4, 5)
# => (3, 5) (3, 5) (3, 8) (3, 8) (3, 8) (3, 11, 11) (4, 7) (3, 6) 4
# => 4 9 9 9
# => (3, 5) (4, 5) (4, 5) (4, 5) (4, 5) (4, 5) (3, 8)
# => 4 5 5 5 4 4 4 4 4
# => 4 4 4 4 4 4
# => 4 4 4
# => ((4, 2), (4, 2), (4, 2), (4, 2), [(3, 2)])
# => [2, 2] (4, 6, 8, 10)
# => [4, 4] [5, 5] [5, 5]
# => [2, 1] 5 [1]
# => 4 5 10
# => (3, 5, 11) (3, 5, 9) (3, 5, 11)
# => (4, 5) (4, 5) (4, 5) (4, 5) (4, 5) (4, 5) (4, 5)
# => (4, 5) (4, 5) (4, 5)
# => (3, 5) (3, 5) (3, 8) (3, 8) (3, 8) (3, 11, 11) (4, 7) (3, 6) 4
# => 4 9 9 9
# => (3, 5) (4, 5) (4, 5) (4, 5) (4, 5) (4, 5) (3, 8)
# => 4 5 5 5 4 4 4 4 4
# => 4 4 4 4 4 4
# => 4 4 4
# => ((4, 2), (4, 2), (4, 2), (4, 2), [(3, 2)])
# => [2, 2] (4, 6, 8, 10)
# => [4, 4] [5, 5] [5, 5]
# => [2, 1] 5 [1]
# => 4 5 10
# => (3, 5, 11) (3, 5, 9) (3, 5, 11)
# => (4, 5) (4, 5) (4, 5) (4, 5) (4, 5) (4, 5) (4, 5)
# => (4, 5) (4, 5) (4, 5)
# => (3, 5) (3, 5) (3, 8) (3, 8) (3, 8) (3, 11, 11) (4, 7) (3, 6) 4
# => 4 9 9 9
# => (3, 5) (4, 5) (4, 5) (4, 5) (4, 5) (4, 5) (3, 8)


def raises(a):
    print count(raises), count(a),
    raise ValueError(a)


for i in range(3):
    before = count(raises)
    x = [1]
    try:
        raises(x)
    except ValueError:
        sys.exc_clear()
    try:
        raises(a=x)
    except ValueError:
        sys.exc_clear()
    print count(raises) - before, count(x)
# => 4 4 4 4 0 2
# => 4 4 4 4 0 2
# => 4 4 4 4 0 2
