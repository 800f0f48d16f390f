# Calls of built-in functions that only look at their arguments, many times at one place: with the
# types they are made for, with others, with errors, and after the name was bound to something else.
import sys

from probing import attempt


def lengths(x):
    return len(x) + 1


def absolute(x):
    return abs(x)


def order(c):
    return ord(c) * 2


def character(i):
    return chr(i % 300)


def round_trip(i):
    return ord(chr(i)) - abs(-i)


def extremes(values):
    return min(values), max(values)


def spread(values):
    return max(values) - min(values) + sum(values) * len(values)


def total(values):
    return sum(values)


def kind(x, cls):
    if isinstance(x, cls):
        return 'yes'
    return 'no'


class Sized(list):
    def __len__(self):
        return 99

    def __iter__(self):
        return iter([5, 6])


class Old:
    def __len__(self):
        return 7

    def __abs__(self):
        return 'abs'


class Meta(type):
    def __instancecheck__(cls, o):
        return o == 3


class Odd(object):
    __metaclass__ = Meta


class Liar(object):
    __class__ = property(lambda self: int)


class Number(int):
    def __abs__(self):
        return 'number'

    def __lt__(self, other):
        return True

    def __add__(self, other):
        return 1000

    __radd__ = __add__


for i in range(150):
    lengths('abc'), absolute(i), order('x'), character(i), round_trip(i)
    extremes([i, 2]), spread([i, 2]), total([i, 1]), kind(i, int)

for x in ['', 'abc', [], [1] * 5, (1, 2), {1: 2}, set([1]), u'ab', xrange(4), Sized(), Old(), 5, None]:
    print lengths.__name__, attempt(lengths, x)
# => lengths 1
# => lengths 4
# => lengths 1
# => lengths 6
# => lengths 3
# => lengths 2
# => lengths 2
# => lengths 3
# => lengths 5
# => lengths 100
# => lengths 8
# => lengths TypeError: object of type 'int' has no len()
# => lengths TypeError: object of type 'NoneType' has no len()
for x in [0, -3, 5, -1000, True, 2.5, -2.5, 10 ** 30, -sys.maxint - 1, Number(-4), Old(), 'a', 1j]:
    print 'abs', attempt(absolute, x), type(attempt(absolute, x)).__name__
# => abs 0 int
# => abs 3 int
# => abs 5 int
# => abs 1000 int
# => abs 1 int
# => abs 2.5 float
# => abs 2.5 float
# => abs 1000000000000000000000000000000 long
# => abs 9223372036854775808 long
# => abs number str
# => abs abs str
# => abs TypeError: bad operand type for abs(): 'str' str
# => abs 1.0 float
big = 123456
print absolute(big) is big, absolute(-big) is big, +big is big  # => True False True
for x in ['a', '\xff', u'a', u'\u1234', '', 'ab', 5, bytearray('z'), None]:
    print 'ord', attempt(order, x)
# => ord 194
# => ord 510
# => ord 194
# => ord 9320
# => ord TypeError: ord() expected a character, but string of length 0 found
# => ord TypeError: ord() expected a character, but string of length 2 found
# => ord TypeError: ord() expected string of length 1, but int found
# => ord 244
# => ord TypeError: ord() expected string of length 1, but NoneType found
for x in [0, 65, 255, 256, 299, -1, 2.5, 65L, True, 'a']:
    print 'chr', repr(attempt(character, x))
# => chr '\x00'
# => chr 'A'
# => chr '\xff'
# => chr 'ValueError: chr() arg not in range(256)'
# => chr 'ValueError: chr() arg not in range(256)'
# => chr 'ValueError: chr() arg not in range(256)'
# => chr 'TypeError: integer argument expected, got float'
# => chr 'A'
# => chr '\x01'
# => chr 'TypeError: not all arguments converted during string formatting'
for x in [0, 255, 256, -1]:
    print 'both', attempt(round_trip, x)
# => both 0
# => both 0
# => both ValueError: chr() arg not in range(256)
# => both ValueError: chr() arg not in range(256)
for x in [[], [3], [3, 1, 2], [1, 1.5], [1.5, 1], ['a', 'b'], [Number(3), 2], (4, 5), 'xyz', {7: 1},
          [sys.maxint, 1], [sys.maxint, 1, -1], [-sys.maxint - 1, 0], [1, True], [1, None], Sized([1]), 5]:
    print 'list', attempt(extremes, x), attempt(total, x), attempt(spread, x)
# => list ValueError: min() arg is an empty sequence 0 ValueError: max() arg is an empty sequence
# => list (3, 3) 3 3
# => list (1, 3) 6 20
# => list (1, 1.5) 2.5 5.5
# => list (1, 1.5) 2.5 5.5
# => list ('a', 'b') TypeError: unsupported operand type(s) for +: 'int' and 'str' TypeError: unsupported operand
# ...  type(s) for -: 'str' and 'str'
# => list (2, 2) 1002 2004
# => list (4, 5) 9 19
# => list ('x', 'z') TypeError: unsupported operand type(s) for +: 'int' and 'str' TypeError: unsupported operand
# ...  type(s) for -: 'str' and 'str'
# => list (7, 7) 7 7
# => list (1, 9223372036854775807) 9223372036854775808 27670116110564327422
# => list (-1, 9223372036854775807) 9223372036854775807 36893488147419103229
# => list (-9223372036854775808, 0) -9223372036854775808 -9223372036854775808
# => list (1, 1) 2 4
# => list (None, 1) TypeError: unsupported operand type(s) for +: 'int' and 'NoneType' TypeError: unsupported operand
# ...  type(s) for -: 'int' and 'NoneType'
# => list (5, 6) 11 1090
# => list TypeError: 'int' object is not iterable TypeError: 'int' object is not iterable TypeError: 'int' object is
# ...  not iterable
one, same = 12345 + len([]), 12345 + len('')
print extremes([one, same])[0] is one, extremes([one, same])[1] is one  # => True True
for x in [1, True, 'a', u'a', 1.5, None, Liar(), Number(1), Odd(), Old(), Sized(), 3, 4, [], (), {}]:
    print 'isinstance',
    for cls in [int, str, object, basestring, (int, list), Odd, Old, Number, list, 5]:
        print attempt(kind, x, cls),
    print
# => isinstance yes no yes no yes no no no no TypeError: isinstance() arg 2 must be a class, type, or tuple of classes
# ...  and types
# => isinstance yes no yes no yes no no no no TypeError: isinstance() arg 2 must be a class, type, or tuple of classes
# ...  and types
# => isinstance no yes yes yes no no no no no TypeError: isinstance() arg 2 must be a class, type, or tuple of classes
# ...  and types
# => isinstance no no yes yes no no no no no TypeError: isinstance() arg 2 must be a class, type, or tuple of classes
# ...  and types
# => isinstance no no yes no no no no no no TypeError: isinstance() arg 2 must be a class, type, or tuple of classes
# ...  and types
# => isinstance no no yes no no no no no no TypeError: isinstance() arg 2 must be a class, type, or tuple of classes
# ...  and types
# => isinstance yes no yes no yes no no no no TypeError: isinstance() arg 2 must be a class, type, or tuple of classes
# ...  and types
# => isinstance yes no yes no yes no no yes no TypeError: isinstance() arg 2 must be a class, type, or tuple of classes
# ...  and types
# => isinstance no no yes no no yes no no no TypeError: isinstance() arg 2 must be a class, type, or tuple of classes
# ...  and types
# => isinstance no no yes no no no yes no no TypeError: isinstance() arg 2 must be a class, type, or tuple of classes
# ...  and types
# => isinstance no no yes no yes no no no yes TypeError: isinstance() arg 2 must be a class, type, or tuple of classes
# ...  and types
# => isinstance yes no yes no yes yes no no no TypeError: isinstance() arg 2 must be a class, type, or tuple of classes
# ...  and types
# => isinstance yes no yes no yes no no no no TypeError: isinstance() arg 2 must be a class, type, or tuple of classes
# ...  and types
# => isinstance no no yes no yes no no no yes TypeError: isinstance() arg 2 must be a class, type, or tuple of classes
# ...  and types
# => isinstance no no yes no no no no no no TypeError: isinstance() arg 2 must be a class, type, or tuple of classes
# ...  and types
# => isinstance no no yes no no no no no no TypeError: isinstance() arg 2 must be a class, type, or tuple of classes
# ...  and types

# References: what is asked about is counted as before.
probe = ['x', 1]
before = sys.getrefcount(probe)
for i in range(200):
    lengths(probe), kind(probe, list)
print sys.getrefcount(probe) - before  # => 0
value = 10 ** 6
items = [value, value]
before = sys.getrefcount(value)
for i in range(200):
    extremes(items), total(items), absolute(value)
kept = [absolute(value), extremes(items)]
print sys.getrefcount(value) - before  # => 3


# The names bound to others: a global function, another built-in function, back again.
def len(x):
    return 'my %s' % (x,)


print attempt(lengths, 'abc')  # => TypeError: cannot concatenate 'str' and 'int' objects
lengths_of = lambda x: len(x)
print lengths_of([1])  # => my [1]
del len
print lengths('abc'), lengths_of([1])  # => 4 1
abs = ord
print absolute('a'), attempt(absolute, -1)  # => 97 TypeError: ord() expected string of length 1, but int found
del abs
print absolute(-1)  # => 1
import __builtin__
saved = __builtin__.ord
__builtin__.ord = lambda c: 1000
print order('x'), round_trip(5)  # => 2000 995
__builtin__.ord = saved
print order('x'), round_trip(5)  # => 240 0


# Errors come from the line of the call.
def lines(x):
    n = 1
    n += (
        ord(x))
    return n


for i in range(150):
    lines('a')
try:
    lines('too long')
except TypeError:
    print sys.exc_info()[2].tb_next.tb_lineno - lines.__code__.co_firstlineno  # => 3
calls = []


def profile(frame, event, argument):
    if event.startswith('c_'):
        calls.append((event, argument.__name__))


sys.setprofile(profile)
lengths('abc'), absolute(-1), spread([1, 2])
sys.setprofile(None)
print calls
# => [('c_call', 'len'), ('c_return', 'len'), ('c_call', 'abs'), ('c_return', 'abs'), ('c_call', 'max'), ('c_return',
# ...  'max'), ('c_call', 'min'), ('c_return', 'min'), ('c_call', 'sum'), ('c_return', 'sum'), ('c_call', 'len'),
# ...  ('c_return', 'len'), ('c_call', 'setprofile')]
