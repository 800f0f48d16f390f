# The types slice and xrange, and the function range.
import sys

from probing import probe

print sorted(dir(slice))
# => ['__class__', '__cmp__', '__delattr__', '__doc__', '__format__', '__getattribute__', '__hash__', '__init__',
# ...  '__new__', '__reduce__', '__reduce_ex__', '__repr__', '__setattr__', '__sizeof__', '__str__',
# ...  '__subclasshook__', 'indices', 'start', 'step', 'stop']
print sorted(dir(xrange))
# => ['__class__', '__delattr__', '__doc__', '__format__', '__getattribute__', '__getitem__', '__hash__', '__init__',
# ...  '__iter__', '__len__', '__new__', '__reduce__', '__reduce_ex__', '__repr__', '__reversed__', '__setattr__',
# ...  '__sizeof__', '__str__', '__subclasshook__']
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
slice(1)  # => slice(None, 1, None)
slice(1, 2)  # => slice(1, 2, None)
slice(1, 2, 3)  # => slice(1, 2, 3)
slice(None)  # => slice(None, None, None)
slice('a', [], {})  # => slice('a', [], {})
repr(slice(1))  # => 'slice(None, 1, None)'
str(slice(1, 2))  # => 'slice(1, 2, None)'
slice()  # => TypeError: slice expected at least 1 arguments, got 0
slice(1, 2, 3, 4)  # => TypeError: slice expected at most 3 arguments, got 4
slice(stop=1)  # => TypeError: slice() does not take keyword arguments
s.start, s.stop, s.step, slice(5).start, slice(5).stop, slice(5).step  # => (1, 2, 3, None, 5, None)
s.start = 5  # => TypeError: readonly attribute
s.x  # => AttributeError: 'slice' object has no attribute 'x'
s.x = 1  # => AttributeError: 'slice' object has no attribute 'x'
slice(1, 2) == slice(1, 2)  # => True
slice(1) == slice(2)  # => False
slice(1, 2) != slice(1, 2)  # => False
slice(1) < slice(2)  # => True
slice(1, 2, 3) > slice(1, 2)  # => True
cmp(slice(1), slice(2))  # => -1
slice(1) == (None, 1, None)  # => False
slice(1, 2) < slice(1, 2, 0)  # => True
hash(s)  # => TypeError: unhashable type
{s: 1}  # => TypeError: unhashable type
s in [s]  # => True
s.indices(10)  # => (1, 2, 3)
s.indices(0)  # => (0, 0, 3)
slice(None).indices(4)  # => (0, 4, 1)
slice(-3, None).indices(10)  # => (7, 10, 1)
slice(None, -3).indices(10)  # => (0, 7, 1)
slice(None, None, -2).indices(10)  # => (9, -1, -2)
slice(20, -20, -3).indices(10)  # => (9, -1, -3)
slice(5, 2).indices(10)  # => (5, 2, 1)
slice(True, 5L).indices(10)  # => (1, 5, 1)
s.indices()  # => TypeError: indices() takes exactly one argument (0 given)
s.indices('a')  # => TypeError: 'str' object cannot be interpreted as an index
s.indices(1.0)  # => TypeError: 'float' object cannot be interpreted as an index
s.indices(-1)  # => (-1, -1, 3)
s.indices(2 ** 70)  # => OverflowError: cannot fit 'long' into an index-sized integer
slice('a').indices(5)  # => TypeError: slice indices must be integers or None or have an __index__ method
slice(1, 2, 0).indices(5)  # => ValueError: slice step cannot be zero
slice(1.5).indices(5)  # => TypeError: slice indices must be integers or None or have an __index__ method
s.__reduce__(), s.__cmp__(slice(1)), s.__repr__()  # => ((<type 'slice'>, (1, 2, 3)), 1, 'slice(1, 2, 3)')
s.__cmp__(1)  # => TypeError: slice.__cmp__(x,y) requires y to be a 'slice', not a 'int'
s()  # => TypeError: 'slice' object is not callable
s[0]  # => TypeError: 'slice' object has no attribute '__getitem__'
len(s)  # => TypeError: object of type 'slice' has no len()
slice.__base__  # => <type 'object'>
type(s)  # => <type 'slice'>
isinstance(s, slice)  # => True
slice.__name__  # => 'slice'
class Sub(slice): pass  # => TypeError: Error when calling the metaclass bases
# =>     type 'slice' is not an acceptable base type
# xrange
xrange(5)  # => xrange(5)
xrange(1, 5)  # => xrange(1, 5)
xrange(1, 10, 3)  # => xrange(1, 10, 3)
xrange(0)  # => xrange(0)
xrange(5, 1)  # => xrange(5, 5)
xrange(5, 1, -1)  # => xrange(5, 1, -1)
xrange(1, 10, 4)  # => xrange(1, 13, 4)
xrange(10, 1, -4)  # => xrange(10, -2, -4)
repr(xrange(3))  # => 'xrange(3)'
str(xrange(1, 2))  # => 'xrange(1, 2)'
list(xrange(5))  # => [0, 1, 2, 3, 4]
list(xrange(5, 1))  # => []
list(xrange(5, 1, -2))  # => [5, 3]
list(xrange(-3, 3))  # => [-3, -2, -1, 0, 1, 2]
list(xrange(0, 10, 4))  # => [0, 4, 8]
list(xrange(True))  # => [0]
list(xrange(3L))  # => [0, 1, 2]
list(xrange(Index()))  # => TypeError: an integer is required
xrange()  # => TypeError: xrange() requires 1-3 int arguments
xrange(1, 2, 3, 4)  # => TypeError: xrange() requires 1-3 int arguments
xrange('a')  # => TypeError: an integer is required
xrange(1.5)  # => TypeError: integer argument expected, got float
xrange(2.0)  # => TypeError: integer argument expected, got float
xrange(None)  # => TypeError: an integer is required
xrange(1, 2, 0)  # => ValueError: xrange() arg 3 must not be zero
xrange(stop=5)  # => TypeError: xrange() does not take keyword arguments
xrange(2 ** 63)  # => OverflowError: Python int too large to convert to C long
xrange(m)  # => xrange(9223372036854775807)
len(xrange(m))  # => 9223372036854775807
len(xrange(-m, 0))  # => 9223372036854775807
xrange(-m - 1, m)  # => OverflowError: xrange() result has too many items
len(xrange(0, m, 2))  # => 4611686018427387904
xrange(m - 1, m)[0]  # => 9223372036854775806
list(xrange(m - 2, m))  # => [9223372036854775805, 9223372036854775806]
list(xrange(-m - 1, -m + 1))  # => [-9223372036854775808, -9223372036854775807]
list(xrange(m - 5, m, 2))  # => [9223372036854775802, 9223372036854775804, 9223372036854775806]
list(xrange(-m + 3, -m - 1, -2))  # => [-9223372036854775804, -9223372036854775806]
xrange(Int())  # => xrange(4)
len(x), x[0], x[3], x[-1], x[-4], x[1L], x[True], x[Index()]  # => (4, 2, 17, 17, 2, 7, 7, 17)
x[4]  # => IndexError: xrange object index out of range
x[-5]  # => IndexError: xrange object index out of range
x['a']  # => TypeError: sequence index must be integer, not 'str'
x[1.0]  # => TypeError: sequence index must be integer, not 'float'
x[None]  # => TypeError: sequence index must be integer, not 'NoneType'
x[1:2]  # => TypeError: sequence index must be integer, not 'slice'
x[0] = 1  # => TypeError: 'xrange' object does not support item assignment
del x[0]  # => TypeError: 'xrange' object doesn't support item deletion
2 in x, 7 in x, 3 in x, 7.0 in x, 'a' in x  # => (True, True, False, True, False)
x + x  # => TypeError: unsupported operand type(s) for +: 'xrange' and 'xrange'
x * 2  # => TypeError: unsupported operand type(s) for *: 'xrange' and 'int'
x == x, xrange(3) == xrange(3), xrange(3) < 5, hash(x) == hash(x)  # => (True, False, False, True)
x.count  # => AttributeError: 'xrange' object has no attribute 'count'
x.index  # => AttributeError: 'xrange' object has no attribute 'index'
x.start  # => AttributeError: 'xrange' object has no attribute 'start'
x.__len__()  # => 4
x.__getitem__(1)  # => 7
type(x.__iter__())  # => <type 'rangeiterator'>
x.__reduce__()  # => (<type 'xrange'>, (2, 22, 5))
list(x.__reversed__())  # => [17, 12, 7, 2]
list(reversed(x))  # => [17, 12, 7, 2]
list(reversed(xrange(0)))  # => []
list(reversed(xrange(10, 0, -3)))  # => [1, 4, 7, 10]
type(reversed(xrange(3)))  # => <type 'rangeiterator'>
type(iter(xrange(3)))  # => <type 'rangeiterator'>
iter(xrange(3)).__length_hint__()  # => 3
iter(xrange(3)).next()  # => 0
iter(xrange(0)).next()  # => StopIteration: 
i = iter(xrange(3))
i.next()  # => 0
i.__length_hint__(), list(i), list(i)  # => (2, [1, 2], [])
bool(xrange(0))  # => False
bool(xrange(1))  # => True
sum(xrange(101))  # => 5050
max(xrange(5))  # => 4
sorted(xrange(3), reverse=True)  # => [2, 1, 0]
zip(xrange(2), xrange(5))  # => [(0, 0), (1, 1)]
map(None, xrange(3))  # => [0, 1, 2]
tuple(xrange(3))  # => (0, 1, 2)
set(xrange(3))  # => set([0, 1, 2])
a, b, c = xrange(3)
a, b, c  # => (0, 1, 2)
xrange()  # => TypeError: xrange() requires 1-3 int arguments
class Sub(xrange): pass  # => TypeError: Error when calling the metaclass bases
# =>     type 'xrange' is not an acceptable base type
type(xrange(1)).__name__, xrange.__base__  # => ('xrange', <type 'object'>)
# range
range(5)  # => [0, 1, 2, 3, 4]
range(1, 5)  # => [1, 2, 3, 4]
range(1, 10, 3)  # => [1, 4, 7]
range(0)  # => []
range(5, 1)  # => []
range(5, 1, -1)  # => [5, 4, 3, 2]
range(-5, 0, 2)  # => [-5, -3, -1]
range(True)  # => [0]
range(3L)  # => [0, 1, 2]
range(Index())  # => TypeError: range() integer end argument expected, got Index.
range(2 ** 70, 2 ** 70 + 2)  # => [1180591620717411303424L, 1180591620717411303425L]
range(-2 ** 70, -2 ** 70 - 5, -3)  # => [-1180591620717411303424L, -1180591620717411303427L]
type(range(3L)[0])  # => <type 'int'>
type(range(2 ** 70, 2 ** 70 + 1)[0])  # => <type 'long'>
range(m - 1, m + 2)  # => [9223372036854775806L, 9223372036854775807L, 9223372036854775808L]
range()  # => TypeError: range expected at least 1 arguments, got 0
range(1, 2, 3, 4)  # => TypeError: range expected at most 3 arguments, got 4
range('a')  # => TypeError: range() integer end argument expected, got str.
range(1.5)  # => TypeError: range() integer end argument expected, got float.
range(2.0)  # => TypeError: range() integer end argument expected, got float.
range(1, 2.0)  # => TypeError: range() integer end argument expected, got float.
range(1, 2, 1.0)  # => TypeError: range() integer step argument expected, got float.
range(1, 2, 0)  # => ValueError: range() step argument must not be zero
range(1, 2, 0L)  # => ValueError: range() step argument must not be zero
range(None)  # => TypeError: range() integer end argument expected, got NoneType.
range(2 ** 70)  # => OverflowError: range() result has too many items
range(m)  # => MemoryError: 
range(2 ** 70, 2 ** 71, 0)  # => ValueError: range() step argument must not be zero
range(0, 2 ** 70, 2 ** 69)  # => [0L, 590295810358705651712L]
range(Int())  # => [0, 1, 2, 3]
range(stop=1)  # => TypeError: range() takes no keyword arguments
range(1, 2, 'a')  # => TypeError: range() integer step argument expected, got str.
''')
