# Corners of the built-in types and functions that several modules of the library rely on.

from probing import attempt

print '-- a set display adds from left to right: the first of equal members stays'
for s in {1, 1.0, True}, {True, 1, 1.0}, {1.0, True, 1}:
    print s

print '-- int and long of what answers a bool, of what has __trunc__ alone'


class Answers(object):
    def __init__(self, answer):
        self.answer = answer

    def __int__(self):
        return self.answer

    def __long__(self):
        return self.answer

    def __trunc__(self):
        return self.answer


class Trunc:
    def __init__(self, answer):
        self.answer = answer

    def __trunc__(self):
        return self.answer


class NewTrunc(object):
    def __trunc__(self):
        return 7


class IntSub(int):
    pass


class LongSub(long):
    pass


class OldInt:
    def __int__(self):
        return 42


for answer in True, 5, 5L, IntSub(3), LongSub(4), OldInt(), 'no', 2.5:
    for kind in int, long, IntSub, LongSub:
        for make in Answers, Trunc:
            x = attempt(kind, make(answer))
            print type(answer).__name__, kind.__name__, make.__name__, type(x).__name__, repr(x)
print int(NewTrunc()), long(NewTrunc())

print '-- bytearray passes on what the argument raises, and fills itself as it goes'


class Bad:
    def __index__(self):
        1 // 0


class BadIterable:
    def __iter__(self):
        1 // 0


class NoIndex(object):
    def __index__(self):
        raise ValueError('no index')


for x in (
    Bad(), [Bad()], BadIterable(), NoIndex(), [NoIndex()], ['ab'], [300], [-1], [1.5], 'x' * 3, ['a', 'b'],
    [u'a'], None
):
    print attempt(bytearray, x)
b = bytearray()


def seen():
    for i in range(1, 6):
        yield i
        print len(b), list(b), b.__alloc__() > len(b),
    print


b.__init__(seen())
print b, attempt(b.__init__, [1, 2, 'abc']), list(b)

print '-- unicode of an exception'


class WithStr(Exception):
    def __str__(self):
        return u'f\xf6\xf6'


class WithUnicode(Exception):
    def __unicode__(self):
        return u'own'


for e in (
    WithStr(), WithStr('a'), WithStr('a', 'b'), WithUnicode(), Exception(), Exception(u'\xf6'),
    Exception('\xf6'), KeyError('k'), Exception(1, 2)
):
    print repr(attempt(unicode, e)), repr(attempt(str, e)), repr(attempt(u'%s'.__mod__, (e,)))

print '-- a buffer far beyond its end'
import sys
data = bytearray('hola mundo')
for offset, size in (sys.maxint, sys.maxint), (20, 5), (10, 3), (9, sys.maxint), (3, -1), (-1, 2), (2, -2):
    x = attempt(buffer, data, offset, size)
    print offset, size, x if isinstance(x, str) else (len(x), x[:4096], str(x))
x = buffer(data, 4)
del data[6:]
print len(x), str(x), repr(x[1:3])

print '-- views that hold themselves'
d = {}
d[42] = d.viewvalues()
print repr(d)
d[42] = d.viewitems()
print repr(d)
d = {}
d[42] = [d.viewitems(), d.viewvalues()]
print repr(d.viewvalues())

print '-- lengths that raise'


class BadLen(object):
    def __iter__(self):
        return iter(range(3))

    def __len__(self):
        raise RuntimeError('bad len')


class BadHint(object):
    def __init__(self, error):
        self.error = error

    def __iter__(self):
        return iter(range(3))

    def __length_hint__(self):
        raise self.error


class OddHint(object):
    def __init__(self, hint):
        self.hint = hint

    def __iter__(self):
        return iter(range(3))

    def __length_hint__(self):
        return self.hint


for x in (
    BadLen(), BadHint(RuntimeError('bad hint')), BadHint(TypeError('type')), BadHint(AttributeError('attr')),
    OddHint('x'), OddHint(5L), OddHint(None)
):
    print attempt(list, x), attempt([].extend, x), attempt(zip, x), attempt(zip, x, 'abc'), attempt(filter, None, x),
    print attempt(map, chr, x), attempt(bytearray().extend, x), attempt(tuple, x), attempt(set, x),
    print attempt(bytearray, x), attempt(','.join, x), attempt(sum, x), attempt(sorted, x)

print '-- exec and eval with locals that are no mapping'


class NoMapping:
    pass


for text in 'z = a', 'a', 'del a':
    try:
        exec text in globals(), NoMapping()
        print 'none'
    except Exception, e:
        print type(e).__name__, e
print attempt(eval, 'a', globals(), NoMapping()), '|', attempt(eval, '1', globals(), 5), '|'
print attempt(eval, 'a', NoMapping())
try:
    exec 'z = a' in NoMapping()
except TypeError, e:
    print e

print '-- a keyword that is no ASCII'


def f(a):
    return a


print attempt(f, **{u'a': 4}), '|', attempt(f, **{u'st\xf6ren': 4}), '|'
print attempt(f, **{u'long': 2}), '|', attempt(lambda: f(4, **{u'a': 4}))
print attempt(lambda **kw: kw, **{u'\xf6': 1})

print '-- a module before __init__'
from types import ModuleType
m = ModuleType.__new__(ModuleType)
print m.__dict__, attempt(dir, m), attempt(getattr, m, '__name__'), attempt(getattr, m, 'x')
print m.__doc__ == ModuleType.__doc__
m.x = 1
print m.__dict__, m.x, attempt(repr, m), attempt(delattr, m, 'y')
m.__init__('name', 'doc')
print m.__name__, m.__doc__, m.__dict__

print '-- what operator makes'
import operator


class A(object):
    pass


a = A()
a.name = 'arthur'
for make, arg in (operator.attrgetter, 'name'), (operator.itemgetter, 0), (operator.methodcaller, '__len__'):
    g = make(arg)
    print attempt(g), '|', attempt(g, 'x', 'dent'), '|', attempt(g, 'x', surname='dent'), '|'
    print attempt(make), '|', make is operator.methodcaller or attempt(make, arg, x=1)

print '-- print with unicode: separators and ends are unicode, too'
exec compile(r'''
class Recorder(object):
    def __init__(self):
        self.pieces = []
    def write(self, s):
        self.pieces.append(s)
for args, kw in (
    ((u'hi',), {}),
    ((u'hi', 'x'), {}),
    (('hi', 'bye'), {'end': u'\n'}),
    ((), {'sep': u'x'}),
    (('a', 'b'), {'sep': None, 'end': None}),
    ((1, u'b'), {'sep': '-', 'end': '.'}),
    (('a', 'b'), {'sep': u'-'}),
):
    out = Recorder()
    print(*args, file=out, **kw)
    print(out.pieces)
print(attempt(print, 1, sep=2), attempt(print, 1, end=2), attempt(print, 1, file=5), attempt(print, 1, flush=True))
''', 'print_function', 'exec', 0x10000)

print '-- filter goes through __getitem__ of a subclass'


class Tuple2(tuple):
    def __getitem__(self, i):
        return 2 * tuple.__getitem__(self, i)


class Str2(str):
    def __getitem__(self, i):
        return 2 * str.__getitem__(self, i)


class Unicode2(unicode):
    def __getitem__(self, i):
        return 2 * unicode.__getitem__(self, i)


class Odd(str):
    def __getitem__(self, i):
        return 5


for x in Tuple2((1, 2, 3)), Str2('123'), Unicode2('123'), Tuple2(), Str2(''), Odd('ab'):
    for function in None, bool, lambda c: True, lambda c: c:
        print repr(attempt(filter, function, x)),
    print

print '-- range with longs'


class BadZero(int):
    def __cmp__(self, other):
        raise RuntimeError('compared')


big = 2 * sys.maxint
print attempt(range, big, big + 1, BadZero(1)), range(big, big + 3)
print attempt(range, big, big + 1, 0L), attempt(range, 0, big)
print attempt(range, big, big - 5, -2), attempt(range, 1.5, big), attempt(range, big, 'x')
print attempt(range, big, big, 1.5)

print '-- names of types'
for name in 'A\0B', u'A', 5, None, '', '\xc4', 'B.A':
    x = attempt(type, name, (), {})
    print x if isinstance(x, str) else repr(x.__name__),
    print attempt(setattr, A, '__name__', name), repr(A.__name__)

print '-- dir() where locals are a mapping of any kind'


class Keys(object):
    def __init__(self, keys):
        self.k = keys

    def __getitem__(self, key):
        raise KeyError(key)

    def keys(self):
        return self.k


for keys in 1, 'a', ('x', 'y'), ['b', 'a'], None:
    print attempt(eval, 'dir()', globals(), Keys(keys))

print '-- modes of files'
for mode in 'aU', 'wU', 'Ua', 'a+U', '', 'x', 'z' * 300, 'rU\0', 'bU', 'U', 'r+U':
    x = attempt(open, '/nowhere/at/all', mode)
    print x if isinstance(x, str) else 'opened'

print '-- keywords that are no strings'
for k in ({1: 2}, {7: 2, "a": 3}, {u'a': 4}, {u'\xe9': 1, 'a': 5}, {None: 1}):
    for f in '{a}', '{0}', u'{a}', '{1}', u'{\xe9}':
        try:
            print repr(f.format(*(), **k)),
        except Exception, e:
            print type(e).__name__, e,
    print
import _ast
for k in {1: 2}, {u'id': 'x'}, {3: 1}, {u'\xe9': 1}:
    for c in _ast.Name, _ast.Module, _ast.Load:
        try:
            n = c(**k)
            print n.__dict__
        except Exception, e:
            print type(e).__name__, e
        try:
            n = c(*[1], **k)
            print n.__dict__
        except Exception, e:
            print type(e).__name__, e
        try:
            n = c(1, **k)
            print n.__dict__
        except Exception, e:
            print type(e).__name__, e
