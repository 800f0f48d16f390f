# The built-in functions over sequences and objects: ordinary use, edges, errors.
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
        except:
            kind, e = sys.exc_info()[:2]
            value = '%s: %s' % (kind.__name__, e)
        print line, '->', mask(value)


class Seq(object):
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n

    def __getitem__(self, i):
        if i >= self.n:
            raise IndexError(i)
        return i * 10


class Iter(object):
    def __init__(self, items):
        self.items = items

    def __iter__(self):
        return iter(self.items)


class Bad(object):
    def __iter__(self):
        yield 1
        raise ValueError('bad iter')


class NoNext(object):
    def __iter__(self):
        return self


class Attr(object):
    a = 1

    def __init__(self):
        self.b = 2


class Dir(object):
    def __dir__(self):
        return ['z', 'a']


class BadDir(object):
    def __dir__(self):
        return 5


class BadDirItems(object):
    def __dir__(self):
        return [1, 'b']


class Members(object):
    __members__ = ['m1']
    __methods__ = ['m2']


class Instance(object):
    def __instancecheck__(self, x):
        return 'yes'

    def __subclasscheck__(self, x):
        return ''


class Meta(type):
    def __instancecheck__(cls, x):
        return x == 5

    def __subclasscheck__(cls, x):
        return x is int


class WithMeta(object):
    __metaclass__ = Meta


class FakeClass(object):
    __class__ = int


class Bases(object):
    __bases__ = ()


class Reversed(object):
    def __reversed__(self):
        return 'reversed'


class Old:
    pass


class Add(object):
    def __init__(self, v):
        self.v = v

    def __add__(self, other):
        return Add((self.v, other))

    def __repr__(self):
        return 'Add(%r)' % (self.v,)


n = [3, 1, 2]
probe(r'''
# abs all any apply bin callable chr cmp coerce
abs(-5), abs(-2.5), abs(3 + 4j), abs(-5L), abs(True), abs(-sys.maxint - 1)
all([]), all([1, 'a']), all([1, 0]), all(x for x in [1]), any([]), any([0, 'a']), any([0, '']), all(Seq(3)), any({})
all(5)
any(None)
all(Bad())
any(Bad())
apply(max, (1, 2)), apply(dict, (), {'a': 1})
bin(5), bin(-5), bin(0), bin(True), bin(5L), bin(2 ** 70)
bin(1.5)
bin('a')
hex(1.5)
oct('a')
hex(Attr())
callable(len), callable(int), callable(5), callable(lambda: 0), callable(Attr), callable(Attr()), callable(Old), callable(Old()), callable(probe)
cmp(1, 2), cmp('b', 'a'), cmp(1, 1.0), cmp((1, 2), (1, 3)), cmp([], ()), cmp(None, 0)
coerce(1, 2.5)
coerce(1, 2L)
coerce(1.5, 2L)
coerce(1, 1j)
coerce('a', 'b')
coerce(True, 2)
coerce((1,), (2,))
coerce(1, 'a')
coerce([], {})
# delattr dir divmod enumerate
dir(5) == dir(int), dir([]) == dir(list), 'b' in dir(Attr()), 'a' in dir(Attr()), dir(Dir()), dir(Members()) == sorted(dir(Members())), dir(Old()), dir(Old)
dir(BadDir())
dir(BadDirItems())
sorted(k for k in dir() if k in ('n', 'probe')), (lambda x, y: dir())(1, 2)
divmod(7, 3), divmod(-7, 3), divmod(7.5, 2), divmod(7L, 2), divmod(True, 2), divmod(1j, 2)
list(enumerate('ab')), list(enumerate('ab', 5)), list(enumerate('a', 2 ** 62 * 2)), list(enumerate([], -1)), list(enumerate(Seq(2))), enumerate('ab', start=3).next(), enumerate(sequence='a').next(), type(enumerate('')), list(enumerate('ab', sys.maxint))
enumerate(5)
enumerate('a', 1.5)
enumerate('a', None)
enumerate('').next()
e = enumerate('abc'); e.next(), iter(e) is e, list(e)
# filter map reduce zip
filter(None, [0, 1, '', 'a']), filter(None, (0, 1)), filter(None, 'a b'), filter(lambda x: x > 'a', 'abc'), filter(lambda x: x, u'ab'), filter(None, Seq(3)), filter(None, {1: 2, 0: 3}), filter(lambda x: x % 2, xrange(5)), filter(None, set([0, 1])), filter(bool, [0, 1]), filter(str.isalpha, 'a1b'), filter(lambda x: 0, ()), filter(lambda x: 0, ''), filter(None, iter([1, 0]))
filter(5, [1])
filter(None, 5)
filter(lambda: 0, [1])
filter(lambda x: 1 / x, [0])
filter(5, [])
map(str, [1, 2]), map(None, [1, 2]), map(None, 'ab', [1]), map(lambda *a: a, 'ab', 'cde'), map(lambda x: x * 2, 'ab'), map(max, [1, 5], [3, 2]), map(None, 'ab', 'cd', [1]), map(len, {}), map(lambda x, y: (x, y), [], [1]), map(None, Seq(2)), map(int, u'12'), map(type(None), []) , map(abs, xrange(-2, 1))
map(5, [1])
map(str, 5)
map(None, 5)
map(str, [1], 5)
map(None)
map(lambda x: x, [1], [2])
map(lambda x: 1 / x, [1, 0])
map(str, Bad())
map(str, NoNext())
reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a + b, [], 5), reduce(lambda a, b: a + b, [1], 5), reduce(None, [1]), reduce(max, 'abc'), reduce(lambda a, b: (a, b), Seq(4)), reduce(lambda a, b: a, [1, 2], None)
reduce(lambda a, b: a, [])
reduce(lambda a, b: a, 5)
reduce(5, [1, 2])
reduce(lambda a: a, [1, 2])
zip(), zip('ab'), zip('ab', [1, 2, 3]), zip([], 'a'), zip('ab', xrange(5), (1, 2)), zip(Seq(2), Iter('xy')), zip(*[(1, 2), (3, 4)]), zip(iter('abc'), iter('de'))
zip(5)
zip('a', None)
zip('ab', Bad())
# getattr hasattr setattr delattr hash id intern isinstance issubclass
getattr(Attr(), 'a'), getattr(Attr(), 'x', 5), hasattr(Attr(), 'b'), hasattr(5, 'real'), getattr('abc', 'upper')(), setattr(Attr, 'c', 3), Attr().c, delattr(Attr, 'c'), getattr(None, 'x', None), hasattr(Attr(), '')
getattr(Attr(), 'x')
delattr(Attr(), 'x')
delattr(5, 'real')
setattr(5, 'x', 1)
hash(1), hash(1.0), hash('a'), hash(None) == hash(None), hash((1, 'a')), hash(True), hash(1L), hash(Attr) == hash(Attr), hash(len) == hash(len)
hash([])
id(n) == id(n), type(id(n)), id(n) == id([])
isinstance(5, int), isinstance(5, (str, int)), isinstance(5, ((str, (int,)),)), isinstance(True, int), isinstance(5, ()), isinstance('a', basestring), isinstance(Old(), Old), isinstance(5, object), isinstance(5, WithMeta), isinstance(6, WithMeta), isinstance(1, Instance()), isinstance(FakeClass(), int), isinstance(FakeClass(), FakeClass), isinstance(5, Bases())
isinstance(5, 6)
isinstance(5, [int])
isinstance(5, (int, 6)), isinstance(5, (6, int)) if 0 else 0
isinstance(5, (6, int))
isinstance(5, 'int')
issubclass(bool, int), issubclass(int, (str, int)), issubclass(int, object), issubclass(Old, Old), issubclass(int, WithMeta), issubclass(str, WithMeta), issubclass(1, Instance()), issubclass(Bases(), Bases()), issubclass(int, ())
issubclass(5, int)
issubclass(int, 5)
issubclass(int, (5,))
issubclass('a', str)
# iter len max min next
list(iter('ab')), list(iter(Seq(2))), list(iter({1: 2})), list(iter(iter([1, 2, 3]).next, 3)), list(iter(lambda: 5, 5)), type(iter(Seq(1))), type(iter(lambda: 1, 1)), type(iter({})), type(iter('')), type(iter(())), type(iter(set())), type(iter(u''))
iter(5)
iter(5, 1)
iter(NoNext())
iter(Attr())
list(iter(lambda: 1 / 0, 0))
i = iter(lambda: 1, 1); list(i), list(i)
i = iter(Seq(2)); list(i), list(i), i.__length_hint__()
len('abc'), len(Seq(5)), len({}), len(xrange(3)), len(u'\u1234')
len(5)
len(Seq(-1))
len(Seq('a'))
len(Seq(2 ** 70))
len(Seq(1.5))
len(Seq(True)), len(Seq(5L))
len(iter([]))
max(1, 2), max([1, 5, 3]), max('abc'), min(1, 2), min([3, 1]), max([1, 2], [3]), max({1: 2, 3: 0}), max([1, 2], key=lambda x: -x), min('a', 'B', key=str.lower), max(1, 'a', None), max([(1, 'a'), (1, 'b')]), max([1, 1.0]), min([1.0, 1]), max(xrange(3)), max([[]]), max('a', 'b', key=ord), max([5], key=None) if 0 else 0
max([])
min(())
max(5)
max()
max(1, key=len)
max([1], key=5)
max([5], key=None)
max([1, 2], default=0)
min([1j, 2j])
max(Bad())
next(iter([1])), next(iter([]), 'default')
next(iter([]))
next([1])
next(5)
next(Attr(), 1)
# ord pow range repr reversed round
ord('a'), ord(u'\u20ac'), ord('\x00')
ord('ab')
ord(5)
ord(None)
pow(2, 3), pow(2, 3, 5), pow(2.0, 3), pow(2, -1), pow(2L, 3), pow(-2, 3, 5), pow(2, 0, 1), pow(0, 0), pow(5, 3, -7), pow(True, 5)
pow(2, -1, 5)
pow(2, 3, 0)
pow(2.0, 3, 5)
pow('a', 2)
pow(2, 'a')
pow(2, 3, 'a')
pow(2, 3, 5.0)
pow(None, 1, 2)
list(reversed([1, 2])), list(reversed('ab')), list(reversed((1,))), list(reversed(xrange(3))), list(reversed(Seq(3))), list(reversed(u'ab')), type(reversed([])), type(reversed('')), reversed(Reversed()), reversed(Seq(3)).__length_hint__(), list(reversed(bytearray('ab')))
reversed({})
reversed(set())
reversed(5)
reversed(iter([]))
reversed(Seq('a'))
i = reversed('ab'); i.next(), i.next(), list(i)
reversed('').next()
round(2.5), round(-2.5), round(1.25, 1), round(5), round(5L), round(True), round(1234, -2), round(1e20), round(2.675, 2), type(round(5)), round(0.5), round(1.5), round(2.5, 0), round(-0.5), round(1e-10, 5), round(123.456, -1), round(123.456, -3), round(1.0 / 3, 20)
round('1')
round(1j)
round(1, 'a')
round(1, 2 ** 70)
# sorted sum vars slice and others
sorted(n)
n
sorted('hello')
sorted({3: 1, 1: 2})
sorted(n, reverse=True)
sorted(n, key=lambda x: -x)
sorted(n, cmp=lambda a, b: b - a)
sorted(n, lambda a, b: b - a)
sorted(n, None, None, True)
sorted(Seq(3), reverse=1)
sorted(iterable=[2, 1])
sorted([])
sorted('bA', key=str.lower)
sorted(5)
sorted([1], 5)
sorted([1, 2], 5)
sorted([1, 2], key=5)
sorted(Bad())
sum([1, 2]), sum([]), sum([1.5, 2]), sum([1], 5), sum([[1], [2]], []), sum([(1,), (2,)], ()), sum([1, 2.5, 3L]), sum([1j, 2]), sum([True, True]), sum(Seq(4)), sum([Add(1), Add(2)], Add(0)), sum({1: 2}), sum([sys.maxint, 1]), sum([0.1] * 10), sum([2 ** 70, 1]), sum([1, 2], 0.0), sum([u'a'], u'') if 0 else 0
sum('ab')
sum(['a', 'b'])
sum(['a'], '')
sum([u'a'], u'')
sum([[1]])
sum(5)
sum([1, None])
sum([1], None)
vars(Attr()), sorted(vars(Attr))[:1], vars(sys) is sys.__dict__, vars() is globals(), (lambda a: vars())(1)
vars(5)
vars([])
type(globals()), type(locals()), locals() is globals(), (lambda a, b=2: locals())(1), [locals() is globals() for i in [1]]
unichr(65), unichr(0x20ac), repr(5), repr('a'), repr([1]), str(5), unicode(5)
xrange(3), intern('a'), type(buffer('abc')), str(buffer('abc', 1, 1)), bytes is str, type(bytearray()), bytearray('ab'), bytearray(3), bytearray([1, 2]), bytearray('ab')[0], memoryview('abc')[0], memoryview('abc').tobytes()
''')
