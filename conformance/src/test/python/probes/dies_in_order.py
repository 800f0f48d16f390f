# The order in which things end: arguments behind stars, weak references of derived types, what cannot be raised.
import sys
import weakref

sys.stderr = sys.stdout


class D(object):
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print 'del', self.n,


class It(object):
    def __init__(self, n, fails):
        self.i = 0
        self.n = n
        self.fails = fails

    def __iter__(self):
        return self

    def next(self):
        self.i += 1
        if self.i > self.n:
            if self.fails:
                raise KeyError
            raise StopIteration
        return D(self.i)


def f(*a, **k):
    return None


calls = [
    lambda: f(*It(3, True)),
    lambda: f(*It(3, False)),
    lambda: f(D(8), k=D(9), *It(2, True)),
    lambda: f(D(8), k=D(9), *It(2, False)),
    lambda: f(*[D(1), D(2)], **{'a': D(3), 'b': D(4)}),
    lambda: f(D(5), D(6), k=D(7), **{'a': D(3)}),
    lambda: f(D(5), k=D(7), *[D(1), D(2)], **{'a': D(3)}),
    lambda: tuple(It(3, True)),
    lambda: list(It(3, True)),
    lambda: tuple(It(3, False)),
]
for call in calls:
    try:
        call()
    except KeyError:
        print 'KeyError',
    print '|'


class S(set):
    def __del__(self):
        print 'in del, dead:', w() is None


class F(frozenset):
    def __del__(self):
        print 'in del, dead:', w() is None


class O(object):
    def __del__(self):
        print 'in del, dead:', w() is None


class L(list):
    def __del__(self):
        print 'in del, dead:', w() is None


for cls in S, F, O, L:
    o = cls()
    w = weakref.ref(o, lambda r: sys.stdout.write('callback\n'))
    del o


class E(Exception):
    pass


class BadRepr(Exception):
    def __repr__(self):
        return 1 / 0


class Old:
    def __repr__(self):
        return 'old'


class Raises(object):
    def __init__(self, error):
        self.error = error

    def __repr__(self):
        return 'something'

    def __del__(self):
        raise self.error


class NoRepr(Raises):
    def __repr__(self):
        return 1 / 0


class NoModule(type):
    def __getattribute__(cls, name):
        if name == '__module__':
            raise KeyError
        return type.__getattribute__(cls, name)


for error in E, E('text'), KeyError('k'), BadRepr(), Old(), NoModule('Other', (Exception,), {})('o'):
    Raises(error)
NoRepr(E())
E.__module__ = 5
Raises(E(1))
E.__module__ = 'exceptions'
Raises(E(1))
