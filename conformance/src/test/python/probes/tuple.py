# The type tuple.

import sys


def mask(text):
    """Replaces each address by dots."""
    parts = text.split(' at 0x')
    return parts[0] + ''.join(' at 0x...' + part.lstrip('0123456789abcdef') for part in parts[1:])


def show(value):
    if value is not None:
        print mask(repr(value))


def probe(lines):
    """Prints each line, an expression or a statement, with its value or the error that it raises."""
    sys.displayhook = show
    for line in lines.strip().split('\n'):
        if line.startswith('#'):
            print line
            continue
        try:
            try:
                code = compile(line, 'probe', 'eval')
            except SyntaxError:
                print line
                exec compile(line + '\n', 'probe', 'single') in globals()
                continue
            value = repr(eval(code, globals()))
        except BaseException, e:
            value = '%s: %s' % (type(e).__name__, e)
        print line, '->', mask(value)


print sorted(dir(tuple))
t = (1, 2, 3, 4, 5)


class Sub(tuple):
    pass


class Pair(tuple):
    def __new__(cls, a, b):
        return tuple.__new__(cls, (a, b))


class Eq(object):
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        print 'eq', self.name,
        return self.name == getattr(other, 'name', other)

    def __repr__(self):
        return self.name


class Bad(object):
    def __iter__(self):
        return 5


class GetItem(object):
    def __getitem__(self, i):
        if i == 3:
            raise IndexError(i)
        return i * 10


class Raises(object):
    def __getitem__(self, i):
        raise ValueError(i)


class Unhashable(object):
    __hash__ = None


class Recursive(object):
    def __repr__(self):
        return repr(r)


r = ([],)
r[0].append(r)
probe(r'''
(), (1,), (1, 2), tuple(), tuple([1, 2]), tuple('abc'), tuple((1, 2)), tuple({'a': 1}), tuple(x for x in 'ab'), tuple(xrange(3)), tuple(GetItem()), tuple(set([1])), tuple(iter([1]))
tuple(()) is (), tuple(t) is t, (1, 2)[:] is not None, tuple(t[:]) == t
tuple(1)
tuple(None)
tuple(Bad())
tuple(Raises())
tuple(1, 2)
tuple(sequence=[1]), tuple(sequence='ab')
tuple(x=1)
repr(()), repr((1,)), repr((1, 'a', u'b', 2.5, None)), str((1,)), repr(((),)), repr(r)
t[0], t[-1], t[1:3], t[::-1], t[::2], t[10:], t[-100:2], t[3:1], t[:], t[1L], t[True], t[:-1], t[4:0:-2], t[::-3], t[5:], t[2:2]
t[5]
t[-6]
t['a']
t[1.0]
t[None]
t[2 ** 70]
t[2 ** 70:], t[-2 ** 70:2 ** 70], t[None:None], t[None:2:None]
t['a':]
t[1.5:]
t[::0]
t[0] = 1
t[0:1] = ()
del t[0]
del t[0:1]
(1, 2) + (3,), () + (), (1,) * 3, 3 * (1, 2), () * 5, (1,) * 0, (1,) * -1, (1, 2) * 2L, (1,) * True
(1,) + [2]
(1,) + 'a'
(1,) + None
(1,) * 'a'
(1,) * (1,)
(1,) * 1.0
(1,) * 2 ** 70
(1, 2) * (2 ** 62)
[1] + (2,)
len(t), len(()), 3 in t, 9 in t, 1.0 in t, 'a' in t, None in (None,)
(1, 2) == (1, 2), (1, 2) == [1, 2], (1, 2) < (1, 3), (1, 2) < (1, 2, 0), () < (0,), (2,) > (1, 9), (1, 'a') < (1, 'b'), (1, 2) != (1, 2.0), (1,) <= (1,), (1,) >= (2,), cmp((1, 2), (1, 3)), cmp((), ()), cmp((1,), [1])
(Eq('a'), Eq('b')) == (Eq('a'), Eq('c'))
Eq('b') in (Eq('a'), Eq('b'), Eq('c'))
(Eq('a'), Eq('b')).index('b')
(Eq('a'), Eq('b'), Eq('a')).count('a')
((Eq('a'),) < (Eq('b'),)) in (True, False)
hash(()), hash((1,)), hash((1, 2)), hash((2, 1)), hash((1, 2, 3)), hash(((),)), hash(('a', 'b')), hash((1.5, 2L, True)), hash((0,)), hash((-1,)), hash(((1, 2), 3))
hash(([],))
hash((1, {}))
hash((Unhashable(),))
t.index(3), t.index(3, 1), t.index(3, -3), t.index(5, 0, 100), t.index(1.0), t.count(3), t.count(9), t.count('a'), (1, 1.0, True).count(1)
t.index(9)
t.index(3, 3)
t.index(3, 0, 2)
t.index()
t.index(1, 'a')
t.index(1, None)
t.count()
t.count(1, 2)
t.__add__((1,)), t.__contains__(3), t.__getitem__(1), t.__getslice__(1, 3), t.__len__(), t.__mul__(0), t.__rmul__(0), t.__getnewargs__(), t.__eq__(t), t.__ne__(t), t.__lt__(()), t.__le__(t), t.__gt__(()), t.__ge__(t), t.__eq__(1), t.__lt__([]), ().__sizeof__(), (1,).__sizeof__(), (1, 2).__repr__(), (1, 2).__hash__() == hash((1, 2)), type(t.__iter__())
t.__add__([1])
t.__getitem__('a')
t.__getitem__()
t.__getslice__(1)
t.append
t.x = 1
t()
t.__iter__().next(), list(t.__iter__())
a, b = (1, 2); a, b
a, b = 1, 2, 3
a, b = 1,
a, b = ()
a, b = 5
a, b = None
(a, b), c = (1, 2), 3; a, b, c
[a, b] = 'xy'; a, b
a, b = {1: 2, 3: 4}; a, b
a, (b, c) = 1, 2
a, b = GetItem()
a, b, c = GetItem(); a, b, c
a, b = Raises()
a, = [7]; a
sorted([(2, 'a'), (1, 'b'), (1, 'a')]), max((1, 5, 3)), min(()) if 0 else 0, sum((1, 2, 3)), tuple(reversed(t)), zip(t, 'abc'), map(None, (1, 2)), filter(None, (0, 1, 2)), type(filter(None, (0, 1))), filter(lambda x: x > 1, (1, 2, 3)), list(enumerate(('a',)))
tuple.__new__(tuple, 'ab'), tuple.__new__(Sub, 'ab'), type(tuple.__new__(Sub))
tuple.__new__(list)
tuple.__new__()
tuple.__init__((1,), 5) if 0 else 0
tuple.__base__, tuple.__name__
Sub([1, 2]), type(Sub([1]) + (2,)), type(Sub([1])[:]), type(Sub([1]) * 1), type(tuple(Sub([1]))), Sub([1]) == (1,), hash(Sub([1])) == hash((1,)), Sub('ab').__dict__, repr(Sub([1])), {Sub([1]): 2}[(1,)], isinstance(Sub(), tuple), Sub() is Sub()
Pair(1, 2), Pair(1, 2)[1], len(Pair(1, 2)), type(Pair(1, 2)), '%s-%s' % Pair(1, 2)
Pair(1)
Pair([1, 2])
# tuples of constants
(1, 2, (3, 4)), ('a',) * 2, (1, 2)[1], not (), bool((0,)), () is (), (lambda: (1, 2))() is (lambda: (1, 2))()
''')
