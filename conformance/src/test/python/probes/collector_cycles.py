"""A cycle through each kind of object that holds others is collected."""
import gc
import itertools
import operator
import sys
import weakref

import _functools

gc.disable()

class C(object): pass


class Old: pass


dead = []


def check(name, make):
    c = C()
    r = weakref.ref(c, lambda r: dead.append(1))
    try:
        keep = make(c)
    except Exception, e:
        print name, 'make', type(e).__name__, e
        return
    del keep, c
    print name, gc.collect() > 0, r() is None, len(gc.garbage)


def g(x):
    yield x
    yield x


def started(c):
    i = g(c)
    i.next()
    return i


class D(dict): pass


class L(list): pass


class T(tuple): pass


class S(str): pass


class I(int): pass


class P(property): pass


class E(Exception): pass


class Slots(object):
    __slots__ = ('a', '__weakref__')


def slots(c):
    s = Slots()
    s.a = c
    return s


def sub(cls, *a):
    def make(c):
        o = cls(*a)
        o.c = c
        return o
    return make


def exc(c):
    try:
        raise E(c)
    except E, e:
        return sys.exc_info()[1:]


def frame(c):
    return sys._getframe()


for name, o in [('list', lambda c: [c]),
                ('tuple', lambda c: (c,)),
                ('dict', lambda c: {1: c}),
                ('dictkey', lambda c: {c: 1}),
                ('set', lambda c: set([c])),
                ('frozenset', lambda c: frozenset([c])),
    ('listiter', lambda c: iter([c])),
                ('tupleiter', lambda c: iter((c,))),
                ('dictiter', lambda c: {c: 1}.iterkeys()),
                ('dictitems', lambda c: {c: c}.iteritems()),
                ('viewkeys', lambda c: {c: 1}.viewkeys()),
                ('viewitems', lambda c: {c: c}.viewitems()),
                ('setiter', lambda c: iter(set([c]))),
    ('enumerate', lambda c: enumerate([c])),
                ('reversed', lambda c: reversed([c])),
                ('calliter', lambda c: iter(lambda: c, 1)),
                ('generator', g),
                ('started', started),
                ('lambda', lambda c: lambda: c),
                ('default', lambda c: lambda x=c: x),
    ('method', lambda c: c.__repr__),
                ('boundmethod', lambda c: C.__dict__.get('zz', c.__hash__)),
                ('builtinmethod', lambda c: [c].append),
                ('slotwrapper', lambda c: [c].__len__),
                ('old', lambda c: sub(Old)(c)),
                ('oldclass', lambda c: sub(type('Q', (), {}))(c)),
    ('property', lambda c: property(c)),
                ('P', sub(P)),
                ('classmethod', lambda c: classmethod(c)),
                ('staticmethod', lambda c: staticmethod(c)),
                ('super', lambda c: super(C, c)),
                ('D', sub(D)),
                ('L', sub(L)),
                ('T', sub(T)),
                ('S', sub(S)),
                ('I', sub(I)),
                ('slots', slots),
                ('exc', lambda c: E(c)),
                ('excattr', sub(E)),
                ('tb', exc),
                ('frame', frame),
                ('slice', lambda c: slice(c)),
    ('partial', lambda c: _functools.partial(c.__init__, c)),
                ('itemgetter', lambda c: operator.itemgetter(c)),
                ('methodcaller', lambda c: operator.methodcaller('a', c)),
                ('count', lambda c: itertools.repeat(c)),
                ('chain', lambda c: itertools.chain([c])),
                ('cycle', lambda c: itertools.cycle([c])),
                ('imap', lambda c: itertools.imap(c.__init__, [c])),
                ('groupby', lambda c: itertools.groupby([c], c.__hash__)),
                ('tee', lambda c: itertools.tee([c])),
                ('teestarted', lambda c: [i.next() for i in itertools.tee([c, c])] and itertools.tee([c])),
                ('product', lambda c: itertools.product([c], [c])),
                ('islice', lambda c: itertools.islice([c], 1)),
                ('izip_longest', lambda c: itertools.izip_longest([c], fillvalue=c)),
                ('permutations', lambda c: itertools.permutations([c])),
                ('weakref', lambda c: weakref.ref(C, lambda r: c)),
                ('proxy', lambda c: weakref.proxy(C, lambda r: c)),
                ('class', lambda c: type('X', (), {'c': c})),
                ('oldclass2', lambda c: type(Old)('Y', (), {'c': c})),
                ('dictproxy', lambda c: type('X', (), {'c': c}).__dict__),
                ('module', lambda c: sub(type(sys), 'm')(c)),
                ('cell', lambda c: (lambda: c).func_closure[0])]:
    check(name, lambda c: [c, setattr(c, 'x', o(c))])
