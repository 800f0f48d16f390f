# The types slice and xrange, and the function range.
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


print sorted(dir(slice))
print sorted(dir(xrange))
m = sys.maxint
s = slice(1, 2, 3)
x = xrange(2, 20, 5)


class Index(object):
    def __index__(self):
        return 3


class Int(object):
    def __int__(self):
        return 4


probe(r'''
slice(1), slice(1, 2), slice(1, 2, 3), slice(None), slice('a', [], {}), repr(slice(1)), str(slice(1, 2))
slice()
slice(1, 2, 3, 4)
slice(stop=1)
s.start, s.stop, s.step, slice(5).start, slice(5).stop, slice(5).step
s.start = 5
s.x
s.x = 1
slice(1, 2) == slice(1, 2), slice(1) == slice(2), slice(1, 2) != slice(1, 2), slice(1) < slice(2), slice(1, 2, 3) > slice(1, 2), cmp(slice(1), slice(2)), slice(1) == (None, 1, None), slice(1, 2) < slice(1, 2, 0)
hash(s)
{s: 1}
s in [s]
s.indices(10), s.indices(0), slice(None).indices(4), slice(-3, None).indices(10), slice(None, -3).indices(10), slice(None, None, -2).indices(10), slice(20, -20, -3).indices(10), slice(5, 2).indices(10), slice(True, 5L).indices(10)
s.indices()
s.indices('a')
s.indices(1.0)
s.indices(-1)
s.indices(2 ** 70)
slice('a').indices(5)
slice(1, 2, 0).indices(5)
slice(1.5).indices(5)
s.__reduce__(), s.__cmp__(slice(1)), s.__repr__()
s.__cmp__(1)
s()
s[0]
len(s)
slice.__base__, type(s), isinstance(s, slice), slice.__name__
class Sub(slice): pass
# xrange
xrange(5), xrange(1, 5), xrange(1, 10, 3), xrange(0), xrange(5, 1), xrange(5, 1, -1), xrange(1, 10, 4), xrange(10, 1, -4), repr(xrange(3)), str(xrange(1, 2))
list(xrange(5))
list(xrange(5, 1))
list(xrange(5, 1, -2))
list(xrange(-3, 3))
list(xrange(0, 10, 4))
list(xrange(True))
list(xrange(3L))
list(xrange(Index()))
xrange()
xrange(1, 2, 3, 4)
xrange('a')
xrange(1.5)
xrange(2.0)
xrange(None)
xrange(1, 2, 0)
xrange(stop=5)
xrange(2 ** 63)
xrange(m), len(xrange(m)), len(xrange(-m, 0))
xrange(-m - 1, m)
len(xrange(0, m, 2)), xrange(m - 1, m)[0], list(xrange(m - 2, m)), list(xrange(-m - 1, -m + 1)), list(xrange(m - 5, m, 2)), list(xrange(-m + 3, -m - 1, -2))
xrange(Int())
len(x), x[0], x[3], x[-1], x[-4], x[1L], x[True], x[Index()]
x[4]
x[-5]
x['a']
x[1.0]
x[None]
x[1:2]
x[0] = 1
del x[0]
2 in x, 7 in x, 3 in x, 7.0 in x, 'a' in x
x + x
x * 2
x == x, xrange(3) == xrange(3), xrange(3) < 5, hash(x) == hash(x)
x.count
x.index
x.start
x.__len__(), x.__getitem__(1), type(x.__iter__()), x.__reduce__(), list(x.__reversed__()), list(reversed(x)), list(reversed(xrange(0))), list(reversed(xrange(10, 0, -3)))
type(reversed(xrange(3))), type(iter(xrange(3))), iter(xrange(3)).__length_hint__(), iter(xrange(3)).next()
iter(xrange(0)).next()
i = iter(xrange(3)); i.next(); i.__length_hint__(), list(i), list(i)
bool(xrange(0)), bool(xrange(1)), sum(xrange(101)), max(xrange(5)), sorted(xrange(3), reverse=True), zip(xrange(2), xrange(5)), map(None, xrange(3)), tuple(xrange(3)), set(xrange(3))
a, b, c = xrange(3); a, b, c
xrange()
class Sub(xrange): pass
type(xrange(1)).__name__, xrange.__base__
# range
range(5)
range(1, 5)
range(1, 10, 3)
range(0)
range(5, 1)
range(5, 1, -1)
range(-5, 0, 2)
range(True)
range(3L)
range(Index())
range(2 ** 70, 2 ** 70 + 2)
range(-2 ** 70, -2 ** 70 - 5, -3)
type(range(3L)[0])
type(range(2 ** 70, 2 ** 70 + 1)[0])
range(m - 1, m + 2)
range()
range(1, 2, 3, 4)
range('a')
range(1.5)
range(2.0)
range(1, 2.0)
range(1, 2, 1.0)
range(1, 2, 0)
range(1, 2, 0L)
range(None)
range(2 ** 70)
range(m)
range(2 ** 70, 2 ** 71, 0)
range(0, 2 ** 70, 2 ** 69)
range(Int())
range(stop=1)
range(1, 2, 'a')
''')
