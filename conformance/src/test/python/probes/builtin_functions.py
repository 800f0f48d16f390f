# The built-in functions over sequences and objects: ordinary use, edges, errors.
import sys

from probing import probe


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
abs(-5)  # => 5
abs(-2.5)  # => 2.5
abs(3 + 4j)  # => 5.0
abs(-5L)  # => 5L
abs(True)  # => 1
abs(-sys.maxint - 1)  # => 9223372036854775808L
all([])  # => True
all([1, 'a'])  # => True
all([1, 0])  # => False
all(x for x in [1])  # => True
any([])  # => False
any([0, 'a'])  # => True
any([0, ''])  # => False
all(Seq(3))  # => False
any({})  # => False
all(5)  # => TypeError: 'int' object is not iterable
any(None)  # => TypeError: 'NoneType' object is not iterable
all(Bad())  # => ValueError: bad iter
any(Bad())  # => True
apply(max, (1, 2)), apply(dict, (), {'a': 1})  # => (2, {'a': 1})
bin(5)  # => '0b101'
bin(-5)  # => '-0b101'
bin(0)  # => '0b0'
bin(True)  # => '0b1'
bin(5L)  # => '0b101'
bin(2 ** 70)  # => '0b10000000000000000000000000000000000000000000000000000000000000000000000'
bin(1.5)  # => TypeError: 'float' object cannot be interpreted as an index
bin('a')  # => TypeError: 'str' object cannot be interpreted as an index
hex(1.5)  # => TypeError: hex() argument can't be converted to hex
oct('a')  # => TypeError: oct() argument can't be converted to oct
hex(Attr())  # => TypeError: hex() argument can't be converted to hex
callable(len)  # => True
callable(int)  # => True
callable(5)  # => False
callable(lambda: 0)  # => True
callable(Attr)  # => True
callable(Attr())  # => False
callable(Old)  # => True
callable(Old())  # => False
callable(probe)  # => True
cmp(1, 2)  # => -1
cmp('b', 'a')  # => 1
cmp(1, 1.0)  # => 0
cmp((1, 2), (1, 3))  # => -1
cmp([], ())  # => -1
cmp(None, 0)  # => -1
coerce(1, 2.5)  # => (1.0, 2.5)
coerce(1, 2L)  # => (1L, 2L)
coerce(1.5, 2L)  # => (1.5, 2.0)
coerce(1, 1j)  # => ((1+0j), 1j)
coerce('a', 'b')  # => TypeError: number coercion failed
coerce(True, 2)  # => (True, 2)
coerce((1,), (2,))  # => ((1,), (2,))
coerce(1, 'a')  # => TypeError: number coercion failed
coerce([], {})  # => TypeError: number coercion failed
# delattr dir divmod enumerate
dir(5) == dir(int)  # => True
dir([]) == dir(list)  # => True
'b' in dir(Attr())  # => True
'a' in dir(Attr())  # => True
dir(Dir())  # => ['a', 'z']
dir(Members()) == sorted(dir(Members()))  # => True
dir(Old())  # => ['__doc__', '__module__']
dir(Old)  # => ['__doc__', '__module__']
dir(BadDir())  # => TypeError: __dir__() must return a list, not int
dir(BadDirItems())  # => [1, 'b']
sorted(k for k in dir() if k in ('n', 'probe'))  # => ['n', 'probe']
(lambda x, y: dir())(1, 2)  # => ['x', 'y']
divmod(7, 3)  # => (2, 1)
divmod(-7, 3)  # => (-3, 2)
divmod(7.5, 2)  # => (3.0, 1.5)
divmod(7L, 2)  # => (3L, 1L)
divmod(True, 2)  # => (0, 1)
divmod(1j, 2)  # => (0j, 1j)
list(enumerate('ab'))  # => [(0, 'a'), (1, 'b')]
list(enumerate('ab', 5))  # => [(5, 'a'), (6, 'b')]
list(enumerate('a', 2 ** 62 * 2))  # => [(9223372036854775808L, 'a')]
list(enumerate([], -1))  # => []
list(enumerate(Seq(2)))  # => [(0, 0), (1, 10)]
enumerate('ab', start=3).next()  # => (3, 'a')
enumerate(sequence='a').next()  # => (0, 'a')
type(enumerate(''))  # => <type 'enumerate'>
list(enumerate('ab', sys.maxint))  # => [(9223372036854775807, 'a'), (9223372036854775808L, 'b')]
enumerate(5)  # => TypeError: 'int' object is not iterable
enumerate('a', 1.5)  # => TypeError: 'float' object cannot be interpreted as an index
enumerate('a', None)  # => TypeError: 'NoneType' object cannot be interpreted as an index
enumerate('').next()  # => StopIteration: 
e = enumerate('abc')
e.next(), iter(e) is e, list(e)  # => ((0, 'a'), True, [(1, 'b'), (2, 'c')])
# filter map reduce zip
filter(None, [0, 1, '', 'a'])  # => [1, 'a']
filter(None, (0, 1))  # => (1,)
filter(None, 'a b')  # => 'a b'
filter(lambda x: x > 'a', 'abc')  # => 'bc'
filter(lambda x: x, u'ab')  # => u'ab'
filter(None, Seq(3))  # => [10, 20]
filter(None, {1: 2, 0: 3})  # => [1]
filter(lambda x: x % 2, xrange(5))  # => [1, 3]
filter(None, set([0, 1]))  # => [1]
filter(bool, [0, 1])  # => [1]
filter(str.isalpha, 'a1b')  # => 'ab'
filter(lambda x: 0, ())  # => ()
filter(lambda x: 0, '')  # => ''
filter(None, iter([1, 0]))  # => [1]
filter(5, [1])  # => TypeError: 'int' object is not callable
filter(None, 5)  # => TypeError: 'int' object is not iterable
filter(lambda: 0, [1])  # => TypeError: <lambda>() takes no arguments (1 given)
filter(lambda x: 1 / x, [0])  # => ZeroDivisionError: integer division or modulo by zero
filter(5, [])  # => []
map(str, [1, 2])  # => ['1', '2']
map(None, [1, 2])  # => [1, 2]
map(None, 'ab', [1])  # => [('a', 1), ('b', None)]
map(lambda *a: a, 'ab', 'cde')  # => [('a', 'c'), ('b', 'd'), (None, 'e')]
map(lambda x: x * 2, 'ab')  # => ['aa', 'bb']
map(max, [1, 5], [3, 2])  # => [3, 5]
map(None, 'ab', 'cd', [1])  # => [('a', 'c', 1), ('b', 'd', None)]
map(len, {})  # => []
map(lambda x, y: (x, y), [], [1])  # => [(None, 1)]
map(None, Seq(2))  # => [0, 10]
map(int, u'12')  # => [1, 2]
map(type(None), [])  # => []
map(abs, xrange(-2, 1))  # => [2, 1, 0]
map(5, [1])  # => TypeError: 'int' object is not callable
map(str, 5)  # => TypeError: argument 2 to map() must support iteration
map(None, 5)  # => TypeError: 'int' object is not iterable
map(str, [1], 5)  # => TypeError: argument 3 to map() must support iteration
map(None)  # => TypeError: map() requires at least two args
map(lambda x: x, [1], [2])  # => TypeError: <lambda>() takes exactly 1 argument (2 given)
map(lambda x: 1 / x, [1, 0])  # => ZeroDivisionError: integer division or modulo by zero
map(str, Bad())  # => ValueError: bad iter
map(str, NoNext())  # => TypeError: argument 2 to map() must support iteration
reduce(lambda a, b: a + b, [1, 2, 3])  # => 6
reduce(lambda a, b: a + b, [], 5)  # => 5
reduce(lambda a, b: a + b, [1], 5)  # => 6
reduce(None, [1])  # => 1
reduce(max, 'abc')  # => 'c'
reduce(lambda a, b: (a, b), Seq(4))  # => (((0, 10), 20), 30)
reduce(lambda a, b: a, [1, 2], None)  # => None
reduce(lambda a, b: a, [])  # => TypeError: reduce() of empty sequence with no initial value
reduce(lambda a, b: a, 5)  # => TypeError: reduce() arg 2 must support iteration
reduce(5, [1, 2])  # => TypeError: 'int' object is not callable
reduce(lambda a: a, [1, 2])  # => TypeError: <lambda>() takes exactly 1 argument (2 given)
zip()  # => []
zip('ab')  # => [('a',), ('b',)]
zip('ab', [1, 2, 3])  # => [('a', 1), ('b', 2)]
zip([], 'a')  # => []
zip('ab', xrange(5), (1, 2))  # => [('a', 0, 1), ('b', 1, 2)]
zip(Seq(2), Iter('xy'))  # => [(0, 'x'), (10, 'y')]
zip(*[(1, 2), (3, 4)])  # => [(1, 3), (2, 4)]
zip(iter('abc'), iter('de'))  # => [('a', 'd'), ('b', 'e')]
zip(5)  # => TypeError: zip argument #1 must support iteration
zip('a', None)  # => TypeError: zip argument #2 must support iteration
zip('ab', Bad())  # => ValueError: bad iter
# getattr hasattr setattr delattr hash id intern isinstance issubclass
getattr(Attr(), 'a')  # => 1
getattr(Attr(), 'x', 5)  # => 5
hasattr(Attr(), 'b')  # => True
hasattr(5, 'real')  # => True
getattr('abc', 'upper')()  # => 'ABC'
setattr(Attr, 'c', 3)  # => None
Attr().c  # => 3
delattr(Attr, 'c')  # => None
getattr(None, 'x', None)  # => None
hasattr(Attr(), '')  # => False
getattr(Attr(), 'x')  # => AttributeError: 'Attr' object has no attribute 'x'
delattr(Attr(), 'x')  # => AttributeError: x
delattr(5, 'real')  # => AttributeError: attribute 'real' of 'int' objects is not writable
setattr(5, 'x', 1)  # => AttributeError: 'int' object has no attribute 'x'
hash(1)  # => 1
hash(1.0)  # => 1
hash('a')  # => 12416037344
hash(None) == hash(None)  # => True
hash((1, 'a'))  # => 3703129313087942906
hash(True)  # => 1
hash(1L)  # => 1
hash(Attr) == hash(Attr)  # => True
hash(len) == hash(len)  # => True
hash([])  # => TypeError: unhashable type: 'list'
id(n) == id(n), type(id(n)), id(n) == id([])  # => (True, <type 'int'>, False)
isinstance(5, int)  # => True
isinstance(5, (str, int))  # => True
isinstance(5, ((str, (int,)),))  # => True
isinstance(True, int)  # => True
isinstance(5, ())  # => False
isinstance('a', basestring)  # => True
isinstance(Old(), Old)  # => True
isinstance(5, object)  # => True
isinstance(5, WithMeta)  # => True
isinstance(6, WithMeta)  # => False
isinstance(1, Instance())  # => True
isinstance(FakeClass(), int)  # => True
isinstance(FakeClass(), FakeClass)  # => True
isinstance(5, Bases())  # => False
isinstance(5, 6)  # => TypeError: isinstance() arg 2 must be a class, type, or tuple of classes and types
isinstance(5, [int])  # => TypeError: isinstance() arg 2 must be a class, type, or tuple of classes and types
isinstance(5, (int, 6)), isinstance(5, (6, int)) if 0 else 0  # => (True, 0)
isinstance(5, (6, int))  # => TypeError: isinstance() arg 2 must be a class, type, or tuple of classes and types
isinstance(5, 'int')  # => TypeError: isinstance() arg 2 must be a class, type, or tuple of classes and types
issubclass(bool, int)  # => True
issubclass(int, (str, int))  # => True
issubclass(int, object)  # => True
issubclass(Old, Old)  # => True
issubclass(int, WithMeta)  # => True
issubclass(str, WithMeta)  # => False
issubclass(1, Instance())  # => False
issubclass(Bases(), Bases())  # => False
issubclass(int, ())  # => False
issubclass(5, int)  # => TypeError: issubclass() arg 1 must be a class
issubclass(int, 5)  # => TypeError: issubclass() arg 2 must be a class or tuple of classes
issubclass(int, (5,))  # => TypeError: issubclass() arg 2 must be a class or tuple of classes
issubclass('a', str)  # => TypeError: issubclass() arg 1 must be a class
# iter len max min next
list(iter('ab'))  # => ['a', 'b']
list(iter(Seq(2)))  # => [0, 10]
list(iter({1: 2}))  # => [1]
list(iter(iter([1, 2, 3]).next, 3))  # => [1, 2]
list(iter(lambda: 5, 5))  # => []
type(iter(Seq(1)))  # => <type 'iterator'>
type(iter(lambda: 1, 1))  # => <type 'callable-iterator'>
type(iter({}))  # => <type 'dictionary-keyiterator'>
type(iter(''))  # => <type 'iterator'>
type(iter(()))  # => <type 'tupleiterator'>
type(iter(set()))  # => <type 'setiterator'>
type(iter(u''))  # => <type 'iterator'>
iter(5)  # => TypeError: 'int' object is not iterable
iter(5, 1)  # => TypeError: iter(v, w): v must be callable
iter(NoNext())  # => TypeError: iter() returned non-iterator of type 'NoNext'
iter(Attr())  # => TypeError: 'Attr' object is not iterable
list(iter(lambda: 1 / 0, 0))  # => ZeroDivisionError: integer division or modulo by zero
i = iter(lambda: 1, 1)
list(i), list(i)  # => ([], [])
i = iter(Seq(2))
list(i), list(i), i.__length_hint__()  # => ([0, 10], [], 0)
len('abc'), len(Seq(5)), len({}), len(xrange(3)), len(u'\u1234')  # => (3, 5, 0, 3, 1)
len(5)  # => TypeError: object of type 'int' has no len()
len(Seq(-1))  # => ValueError: __len__() should return >= 0
len(Seq('a'))  # => TypeError: an integer is required
len(Seq(2 ** 70))  # => OverflowError: long int too large to convert to int
len(Seq(1.5))  # => 1
len(Seq(True)), len(Seq(5L))  # => (1, 5)
len(iter([]))  # => TypeError: object of type 'listiterator' has no len()
max(1, 2)  # => 2
max([1, 5, 3])  # => 5
max('abc')  # => 'c'
min(1, 2)  # => 1
min([3, 1])  # => 1
max([1, 2], [3])  # => [3]
max({1: 2, 3: 0})  # => 3
max([1, 2], key=lambda x: -x)  # => 1
min('a', 'B', key=str.lower)  # => 'a'
max(1, 'a', None)  # => 'a'
max([(1, 'a'), (1, 'b')])  # => (1, 'b')
max([1, 1.0])  # => 1
min([1.0, 1])  # => 1.0
max(xrange(3))  # => 2
max([[]])  # => []
max('a', 'b', key=ord)  # => 'b'
max([5], key=None) if 0 else 0  # => 0
max([])  # => ValueError: max() arg is an empty sequence
min(())  # => ValueError: min() arg is an empty sequence
max(5)  # => TypeError: 'int' object is not iterable
max()  # => TypeError: max expected 1 arguments, got 0
max(1, key=len)  # => TypeError: 'int' object is not iterable
max([1], key=5)  # => TypeError: 'int' object is not callable
max([5], key=None)  # => TypeError: 'NoneType' object is not callable
max([1, 2], default=0)  # => TypeError: max() got an unexpected keyword argument
min([1j, 2j])  # => TypeError: no ordering relation is defined for complex numbers
max(Bad())  # => ValueError: bad iter
next(iter([1])), next(iter([]), 'default')  # => (1, 'default')
next(iter([]))  # => StopIteration: 
next([1])  # => TypeError: list object is not an iterator
next(5)  # => TypeError: int object is not an iterator
next(Attr(), 1)  # => TypeError: Attr object is not an iterator
# ord pow range repr reversed round
ord('a'), ord(u'\u20ac'), ord('\x00')  # => (97, 8364, 0)
ord('ab')  # => TypeError: ord() expected a character, but string of length 2 found
ord(5)  # => TypeError: ord() expected string of length 1, but int found
ord(None)  # => TypeError: ord() expected string of length 1, but NoneType found
pow(2, 3)  # => 8
pow(2, 3, 5)  # => 3
pow(2.0, 3)  # => 8.0
pow(2, -1)  # => 0.5
pow(2L, 3)  # => 8L
pow(-2, 3, 5)  # => 2
pow(2, 0, 1)  # => 0
pow(0, 0)  # => 1
pow(5, 3, -7)  # => -1
pow(True, 5)  # => 1
pow(2, -1, 5)  # => TypeError: pow() 2nd argument cannot be negative when 3rd argument specified
pow(2, 3, 0)  # => ValueError: pow() 3rd argument cannot be 0
pow(2.0, 3, 5)  # => TypeError: pow() 3rd argument not allowed unless all arguments are integers
pow('a', 2)  # => TypeError: unsupported operand type(s) for ** or pow(): 'str' and 'int'
pow(2, 'a')  # => TypeError: unsupported operand type(s) for ** or pow(): 'int' and 'str'
pow(2, 3, 'a')  # => TypeError: unsupported operand type(s) for pow(): 'int', 'int', 'str'
pow(2, 3, 5.0)  # => TypeError: pow() 3rd argument not allowed unless all arguments are integers
pow(None, 1, 2)  # => TypeError: unsupported operand type(s) for pow(): 'NoneType', 'int', 'int'
list(reversed([1, 2]))  # => [2, 1]
list(reversed('ab'))  # => ['b', 'a']
list(reversed((1,)))  # => [1]
list(reversed(xrange(3)))  # => [2, 1, 0]
list(reversed(Seq(3)))  # => [20, 10, 0]
list(reversed(u'ab'))  # => [u'b', u'a']
type(reversed([]))  # => <type 'listreverseiterator'>
type(reversed(''))  # => <type 'reversed'>
reversed(Reversed())  # => 'reversed'
reversed(Seq(3)).__length_hint__()  # => 3
list(reversed(bytearray('ab')))  # => [98, 97]
reversed({})  # => TypeError: argument to reversed() must be a sequence
reversed(set())  # => TypeError: argument to reversed() must be a sequence
reversed(5)  # => TypeError: argument to reversed() must be a sequence
reversed(iter([]))  # => TypeError: argument to reversed() must be a sequence
reversed(Seq('a'))  # => TypeError: an integer is required
i = reversed('ab')
i.next(), i.next(), list(i)  # => ('b', 'a', [])
reversed('').next()  # => StopIteration: 
round(2.5)  # => 3.0
round(-2.5)  # => -3.0
round(1.25, 1)  # => 1.3
round(5)  # => 5.0
round(5L)  # => 5.0
round(True)  # => 1.0
round(1234, -2)  # => 1200.0
round(1e20)  # => 1e+20
round(2.675, 2)  # => 2.67
type(round(5))  # => <type 'float'>
round(0.5)  # => 1.0
round(1.5)  # => 2.0
round(2.5, 0)  # => 3.0
round(-0.5)  # => -1.0
round(1e-10, 5)  # => 0.0
round(123.456, -1)  # => 120.0
round(123.456, -3)  # => 0.0
round(1.0 / 3, 20)  # => 0.3333333333333333
round('1')  # => TypeError: a float is required
round(1j)  # => TypeError: can't convert complex to float
round(1, 'a')  # => TypeError: 'str' object cannot be interpreted as an index
round(1, 2 ** 70)  # => 1.0
# sorted sum vars slice and others
sorted(n)  # => [1, 2, 3]
n  # => [3, 1, 2]
sorted('hello')  # => ['e', 'h', 'l', 'l', 'o']
sorted({3: 1, 1: 2})  # => [1, 3]
sorted(n, reverse=True)  # => [3, 2, 1]
sorted(n, key=lambda x: -x)  # => [3, 2, 1]
sorted(n, cmp=lambda a, b: b - a)  # => [3, 2, 1]
sorted(n, lambda a, b: b - a)  # => [3, 2, 1]
sorted(n, None, None, True)  # => [3, 2, 1]
sorted(Seq(3), reverse=1)  # => [20, 10, 0]
sorted(iterable=[2, 1])  # => TypeError: 'iterable' is an invalid keyword argument for this function
sorted([])  # => []
sorted('bA', key=str.lower)  # => ['A', 'b']
sorted(5)  # => TypeError: 'int' object is not iterable
sorted([1], 5)  # => [1]
sorted([1, 2], 5)  # => TypeError: 'int' object is not callable
sorted([1, 2], key=5)  # => TypeError: 'int' object is not callable
sorted(Bad())  # => ValueError: bad iter
sum([1, 2])  # => 3
sum([])  # => 0
sum([1.5, 2])  # => 3.5
sum([1], 5)  # => 6
sum([[1], [2]], [])  # => [1, 2]
sum([(1,), (2,)], ())  # => (1, 2)
sum([1, 2.5, 3L])  # => 6.5
sum([1j, 2])  # => (2+1j)
sum([True, True])  # => 2
sum(Seq(4))  # => 60
sum([Add(1), Add(2)], Add(0))  # => Add(((0, Add(1)), Add(2)))
sum({1: 2})  # => 1
sum([sys.maxint, 1])  # => 9223372036854775808L
sum([0.1] * 10)  # => 0.9999999999999999
sum([2 ** 70, 1])  # => 1180591620717411303425L
sum([1, 2], 0.0)  # => 3.0
sum([u'a'], u'') if 0 else 0  # => 0
sum('ab')  # => TypeError: unsupported operand type(s) for +: 'int' and 'str'
sum(['a', 'b'])  # => TypeError: unsupported operand type(s) for +: 'int' and 'str'
sum(['a'], '')  # => TypeError: sum() can't sum strings [use ''.join(seq) instead]
sum([u'a'], u'')  # => TypeError: sum() can't sum strings [use ''.join(seq) instead]
sum([[1]])  # => TypeError: unsupported operand type(s) for +: 'int' and 'list'
sum(5)  # => TypeError: 'int' object is not iterable
sum([1, None])  # => TypeError: unsupported operand type(s) for +: 'int' and 'NoneType'
sum([1], None)  # => TypeError: unsupported operand type(s) for +: 'NoneType' and 'int'
vars(Attr())  # => {'b': 2}
sorted(vars(Attr))[:1]  # => ['__dict__']
vars(sys) is sys.__dict__  # => True
vars() is globals()  # => True
(lambda a: vars())(1)  # => {'a': 1}
vars(5)  # => TypeError: vars() argument must have __dict__ attribute
vars([])  # => TypeError: vars() argument must have __dict__ attribute
type(globals())  # => <type 'dict'>
type(locals())  # => <type 'dict'>
locals() is globals()  # => True
(lambda a, b=2: locals())(1)  # => {'a': 1, 'b': 2}
[locals() is globals() for i in [1]]  # => [True]
unichr(65)  # => u'A'
unichr(0x20ac)  # => u'\u20ac'
repr(5)  # => '5'
repr('a')  # => "'a'"
repr([1])  # => '[1]'
str(5)  # => '5'
unicode(5)  # => u'5'
xrange(3)  # => xrange(3)
intern('a')  # => 'a'
type(buffer('abc'))  # => <type 'buffer'>
str(buffer('abc', 1, 1))  # => 'b'
bytes is str  # => True
type(bytearray())  # => <type 'bytearray'>
bytearray('ab')  # => bytearray(b'ab')
bytearray(3)  # => bytearray(b'\x00\x00\x00')
bytearray([1, 2])  # => bytearray(b'\x01\x02')
bytearray('ab')[0]  # => 97
memoryview('abc')[0]  # => 'a'
memoryview('abc').tobytes()  # => 'abc'
''')
