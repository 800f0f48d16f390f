# Calls of built-in functions that only look at their arguments, many times at one place: with the
# types they are made for, with others, with errors, and after the name was bound to something else.
import sys


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


def attempt(function, *arguments):
    try:
        return function(*arguments)
    except Exception as e:
        return '%s: %s' % (type(e).__name__, e)


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
for x in [0, -3, 5, -1000, True, 2.5, -2.5, 10 ** 30, -sys.maxint - 1, Number(-4), Old(), 'a', 1j]:
    print 'abs', attempt(absolute, x), type(attempt(absolute, x)).__name__
big = 123456
print absolute(big) is big, absolute(-big) is big, +big is big
for x in ['a', '\xff', u'a', u'\u1234', '', 'ab', 5, bytearray('z'), None]:
    print 'ord', attempt(order, x)
for x in [0, 65, 255, 256, 299, -1, 2.5, 65L, True, 'a']:
    print 'chr', repr(attempt(character, x))
for x in [0, 255, 256, -1]:
    print 'both', attempt(round_trip, x)
for x in [[], [3], [3, 1, 2], [1, 1.5], [1.5, 1], ['a', 'b'], [Number(3), 2], (4, 5), 'xyz', {7: 1},
          [sys.maxint, 1], [sys.maxint, 1, -1], [-sys.maxint - 1, 0], [1, True], [1, None], Sized([1]), 5]:
    print 'list', attempt(extremes, x), attempt(total, x), attempt(spread, x)
one, same = 12345 + len([]), 12345 + len('')
print extremes([one, same])[0] is one, extremes([one, same])[1] is one
for x in [1, True, 'a', u'a', 1.5, None, Liar(), Number(1), Odd(), Old(), Sized(), 3, 4, [], (), {}]:
    print 'isinstance',
    for cls in [int, str, object, basestring, (int, list), Odd, Old, Number, list, 5]:
        print attempt(kind, x, cls),
    print

# References: what is asked about is counted as before.
probe = ['x', 1]
before = sys.getrefcount(probe)
for i in range(200):
    lengths(probe), kind(probe, list)
print sys.getrefcount(probe) - before
value = 10 ** 6
items = [value, value]
before = sys.getrefcount(value)
for i in range(200):
    extremes(items), total(items), absolute(value)
kept = [absolute(value), extremes(items)]
print sys.getrefcount(value) - before


# The names bound to others: a global function, another built-in function, back again.
def len(x):
    return 'my %s' % (x,)


print attempt(lengths, 'abc')
lengths_of = lambda x: len(x)
print lengths_of([1])
del len
print lengths('abc'), lengths_of([1])
abs = ord
print absolute('a'), attempt(absolute, -1)
del abs
print absolute(-1)
import __builtin__
saved = __builtin__.ord
__builtin__.ord = lambda c: 1000
print order('x'), round_trip(5)
__builtin__.ord = saved
print order('x'), round_trip(5)


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
    print sys.exc_info()[2].tb_next.tb_lineno - lines.__code__.co_firstlineno
calls = []


def profile(frame, event, argument):
    if event.startswith('c_'):
        calls.append((event, argument.__name__))


sys.setprofile(profile)
lengths('abc'), absolute(-1), spread([1, 2])
sys.setprofile(None)
print calls
