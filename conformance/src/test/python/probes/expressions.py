# Expressions of ints, floats, lists, dicts, cells, globals and attributes, each run often enough that an engine
# may have settled on a fast way, and then with operands for which that way is wrong.
import gc
import sys

MANY = 60
SIZE = 3
LEAST = -sys.maxint - 1


def outcome(f, *args):
    try:
        return repr(f(*args))
    except Exception, e:
        line = sys.exc_info()[2].tb_next.tb_lineno - f.func_code.co_firstlineno
        return '%s: %s (line +%d)' % (type(e).__name__, e, line)


def settle(f, usual, *others):
    print f.__name__
    for i in range(MANY):
        result = outcome(f, *usual)
    print '  ', usual, '->', result
    for args in others:
        for i in range(MANY):
            result = outcome(f, *args)
        print '  ', args, '->', result
    print '  ', usual, '->', outcome(f, *usual)


class Odd(int):
    def __add__(self, other):
        return 'Odd.__add__'

    def __rmul__(self, other):
        return 'Odd.__rmul__'

    def __eq__(self, other):
        return 'Odd.__eq__'


class Falsy(object):
    def __repr__(self):
        return 'Falsy()'

    def __nonzero__(self):
        return False


class Rows(list):
    def __getitem__(self, i):
        return 7


def polynomial(a, b, x):
    return ((a * x + b) * x - a) * x


def bits(a, b):
    return (a & b) + (a | b) * 2 - (a ^ b) % 7


def shifts(a, b):
    return (a << b) + (a >> b)


def division(a, b):
    return a / b + a // b * 10 + a % b * 100


def negative(a):
    return -a * 2


def mixed(x, y):
    return 2 * x + y * 3 - 1


def quotient(x, y):
    return x / y * 0.5


def several_lines(a, b, i):
    c = (a +
         b[i] *
         2)
    return c


def item(rows, i, j):
    return rows[i][j] + rows[i + 1][j - 1]


def limit(i):
    n = 0
    while i < SIZE:
        n += i
        i += 1
    return n, i


def truth(x, y):
    if not x:
        return 'not x'
    if x == y:
        return 'equal'
    if x is y:
        return 'same'
    return x < y, x <= y, x != y, x > y, x >= y


def member(key, table):
    if key in table:
        return 'in'
    if key not in table:
        return 'not in'


def huge(x):
    y = x + 9007199254740993
    if y - 9007199254740993 == 9007199254740993:
        return 'equal', y
    return x * 2 < 18014398509481985, x * 2 == 18014398509481985, x * 2 > 18014398509481985, y


settle(
    polynomial, (2, 3, 5), (2, 3, 1 << 40), (2.5, 3.0, 2.0), (LEAST, 0, 1), (2, Odd(3), 5), ('x', 'y', 2),
    (2, None, 1)  # => polynomial
    # =>    (2, 3, 5) -> 315
    # =>    (2, 3, 1099511627776) -> 2658455991573458523266455809061552128L
    # =>    (2.5, 3.0, 2.0) -> 27.0
    # =>    (-9223372036854775808, 0, 1) -> 0
    # =>    (2, 3, 5) -> 315
    # =>    ('x', 'y', 2) -> TypeError: unsupported operand type(s) for -: 'str' and 'str' (line +1)
    # =>    (2, None, 1) -> TypeError: unsupported operand type(s) for +: 'int' and 'NoneType' (line +1)
    # =>    (2, 3, 5) -> 315
)
settle(bits, (12, 10), (True, 3), (12, 1 << 70), (-1, LEAST), (1.0, 2))  # => bits
# =>    (12, 10) -> 30
# =>    (True, 3) -> 5
# =>    (12, 1180591620717411303424L) -> 2361183241434822606872L
# =>    (-1, -9223372036854775808) -> -9223372036854775810L
# =>    (1.0, 2) -> TypeError: unsupported operand type(s) for &: 'float' and 'int' (line +1)
# =>    (12, 10) -> 30
settle(shifts, (5, 2), (5, 62), (5, 63), (-5, 64), (5, -1), (1 << 70, 1))  # => shifts
# =>    (5, 2) -> 21
# =>    (5, 62) -> 23058430092136939520L
# =>    (5, 63) -> 46116860184273879040L
# =>    (-5, 64) -> -92233720368547758081L
# =>    (5, -1) -> ValueError: negative shift count (line +1)
# =>    (1180591620717411303424L, 1) -> 2951479051793528258560L
# =>    (5, 2) -> 21
settle(division, (17, 5), (-17, 5), (17, -5), (17, 0), (LEAST, -1), (1.5, 2), (1.5, 0.0), (7, 2.0))  # => division
# =>    (17, 5) -> 233
# =>    (-17, 5) -> 256
# =>    (17, -5) -> -344
# =>    (17, 0) -> ZeroDivisionError: integer division or modulo by zero (line +1)
# =>    (-9223372036854775808, -1) -> 101457092405402533888L
# =>    (1.5, 2) -> 150.75
# =>    (1.5, 0.0) -> ZeroDivisionError: float division by zero (line +1)
# =>    (7, 2.0) -> 133.5
# =>    (17, 5) -> 233
settle(negative, (5,), (LEAST,), (0,), (0.0,), (-0.0,), ('a',), (True,))  # => negative
# =>    (5,) -> -10
# =>    (-9223372036854775808,) -> 18446744073709551616L
# =>    (0,) -> 0
# =>    (0.0,) -> -0.0
# =>    (-0.0,) -> 0.0
# =>    ('a',) -> TypeError: bad operand type for unary -: 'str' (line +1)
# =>    (True,) -> -2
# =>    (5,) -> -10
settle(mixed, (1.5, 2.5), (1, 2), (1 << 53, 0.5), (1e308, 1e308), (float('nan'), 1.0), ('a', 'b'))  # => mixed
# =>    (1.5, 2.5) -> 9.5
# =>    (1, 2) -> 7
# =>    (9007199254740992, 0.5) -> 1.8014398509481984e+16
# =>    (1e+308, 1e+308) -> inf
# =>    (nan, 1.0) -> nan
# =>    ('a', 'b') -> TypeError: unsupported operand type(s) for -: 'str' and 'int' (line +1)
# =>    (1.5, 2.5) -> 9.5
settle(huge, (9007199254740992,), (9007199254740993,), (9007199254740992.0,), (9007199254740994.0,))  # => huge
# =>    (9007199254740992,) -> (True, False, False, 18014398509481985)
# =>    (9007199254740993,) -> ('equal', 18014398509481986)
# =>    (9007199254740992.0,) -> (True, False, False, 1.8014398509481984e+16)
# =>    (9007199254740994.0,) -> (False, False, True, 1.8014398509481984e+16)
# =>    (9007199254740992,) -> (True, False, False, 18014398509481985)
settle(quotient, (1.0, 4.0), (1.0, 0.0), (7, 2), (1.0, float('inf')))  # => quotient
# =>    (1.0, 4.0) -> 0.125
# =>    (1.0, 0.0) -> ZeroDivisionError: float division by zero (line +1)
# =>    (7, 2) -> 1.5
# =>    (1.0, inf) -> 0.0
# =>    (1.0, 4.0) -> 0.125
settle(
    several_lines, (1, [4, 5], 1), (1, [4, 5], 2), (1, [4, None], 1), (None, [4, 5], 1), (1.5, [0.5], 0),
    (1, {1: 2}, 1), (1, {1: 2}, 3)  # => several_lines
    # =>    (1, [4, 5], 1) -> 11
    # =>    (1, [4, 5], 2) -> IndexError: list index out of range (line +2)
    # =>    (1, [4, None], 1) -> TypeError: unsupported operand type(s) for *: 'NoneType' and 'int' (line +3)
    # =>    (None, [4, 5], 1) -> TypeError: unsupported operand type(s) for +: 'NoneType' and 'int' (line +3)
    # =>    (1.5, [0.5], 0) -> 2.5
    # =>    (1, {1: 2}, 1) -> 5
    # =>    (1, {1: 2}, 3) -> KeyError: 3 (line +2)
    # =>    (1, [4, 5], 1) -> 11
)
settle(
    item, ([[1, 2], [3, 4]], 0, 1), ([[1, 2], [3, 4]], -2, -1), ([[1, 2], [3, 4]], 1, 1),
    (((1, 2), (3, 4)), 0, 1), (Rows([1]), 0, 0), ([Rows(), Rows()], 0, 1), ({0: 'ab', 1: 'cd'}, 0, 1),
    ([[1, 2], [3, 4]], 0L, 1)  # => item
    # =>    ([[1, 2], [3, 4]], 0, 1) -> 5
    # =>    ([[1, 2], [3, 4]], -2, -1) -> 5
    # =>    ([[1, 2], [3, 4]], 1, 1) -> IndexError: list index out of range (line +1)
    # =>    (((1, 2), (3, 4)), 0, 1) -> 5
    # =>    ([1], 0, 0) -> TypeError: 'int' object has no attribute '__getitem__' (line +1)
    # =>    ([[], []], 0, 1) -> 14
    # =>    ({0: 'ab', 1: 'cd'}, 0, 1) -> 'bc'
    # =>    ([[1, 2], [3, 4]], 0L, 1) -> 5
    # =>    ([[1, 2], [3, 4]], 0, 1) -> 5
)
settle(limit, (0,), (1.5,), ('a',), (LEAST + sys.maxint,))  # => limit
# =>    (0,) -> (3, 3)
# =>    (1.5,) -> (4.0, 3.5)
# =>    ('a',) -> (0, 'a')
# =>    (-1,) -> (2, 3)
# =>    (0,) -> (3, 3)
SIZE = 2.5
settle(limit, (0,), (1.5,))  # => limit
# =>    (0,) -> (3, 3)
# =>    (1.5,) -> (1.5, 2.5)
# =>    (0,) -> (3, 3)
settle(
    truth, (1, 2), (2, 1), (0, 0), (1.0, 2), ('a', 'b'), ('', 'b'), ('b', 'b'), (None, None), (Odd(1), 1),
    (Falsy(), 1), (u'a', 'a'), (float('nan'),) * 2  # => truth
    # =>    (1, 2) -> (True, True, True, False, False)
    # =>    (2, 1) -> (False, False, True, True, True)
    # =>    (0, 0) -> 'not x'
    # =>    (1.0, 2) -> (True, True, True, False, False)
    # =>    ('a', 'b') -> (True, True, True, False, False)
    # =>    ('', 'b') -> 'not x'
    # =>    ('b', 'b') -> 'equal'
    # =>    (None, None) -> 'not x'
    # =>    (1, 1) -> 'equal'
    # =>    (Falsy(), 1) -> 'not x'
    # =>    (u'a', 'a') -> 'equal'
    # =>    (nan, nan) -> 'same'
    # =>    (1, 2) -> (True, True, True, False, False)
)
settle(
    member, ('a', {'a': 1}), ('b', {'a': 1}), (1, {1: 2}), (1.0, {1: 2}), ([], {1: 2}), ('a', 'abc'),
    ('a', ['b', 'a'])  # => member
    # =>    ('a', {'a': 1}) -> 'in'
    # =>    ('b', {'a': 1}) -> 'not in'
    # =>    (1, {1: 2}) -> 'in'
    # =>    (1.0, {1: 2}) -> 'in'
    # =>    ([], {1: 2}) -> TypeError: unhashable type: 'list' (line +1)
    # =>    ('a', 'abc') -> 'in'
    # =>    ('a', ['b', 'a']) -> 'in'
    # =>    ('a', {'a': 1}) -> 'in'
)


def cells(n):
    total = 0
    low = 5

    def add(x):
        return low * x + total

    for i in range(n):
        total += i * 2
        low = total - low
    before = add(3)
    total = 1.5
    with_float = add(2), add(0.5)
    low = 'ab'
    try:
        add(2)
    except TypeError, e:
        print e
    return before, with_float


print cells(MANY)  # => cannot concatenate 'str' and 'float' objects
# => (8955, (3611.5, 904.0))


def empty_cell(n):
    def read(x):
        return x + (value
                    * 2)
    for i in range(n):
        if i == n / 2:
            value = 4
        result = outcome(read, i)
        if i in (0, n / 2, n - 1):
            print result
    return outcome(read, 'a')


print empty_cell(MANY)  # => NameError: free variable 'value' referenced before assignment in enclosing scope (line +1)
# => 38
# => 67
# => TypeError: cannot concatenate 'str' and 'int' objects (line +2)


def unknown(x):
    return x * 2 + no_such_name


print [outcome(unknown, 1) for i in range(MANY)][-1]
# => NameError: global name 'no_such_name' is not defined (line +1)
no_such_name = 5
print [outcome(unknown, 1) for i in range(MANY)][-1]  # => 7
del no_such_name
print outcome(unknown, 1)  # => NameError: global name 'no_such_name' is not defined (line +1)


class Point(object):
    scale = 2

    def __init__(self, x):
        self.x = x

    def grow(self, by):
        self.x += by * self.scale
        return self.x


class Other(Point):
    scale = 0.5


class Watched(Point):
    def __setattr__(self, name, value):
        print 'set', name, value
        object.__setattr__(self, name, value)


class Slotted(object):
    __slots__ = 'x',
    scale = 3
    grow = Point.__dict__['grow']


class Computed(Point):
    x = property(lambda self: 10, lambda self, value: None)


points = [Point(1), Other(1), Slotted(), Computed(1), Point(1.5)]
points[2].x = 1
for i in range(MANY):
    grown = [p.grow(i) for p in points]
print grown  # => [3541, 886.0, 5311, 10, 3541.5]
Point.scale = 1
points[4].scale = 100
print [p.grow(1) for p in points]  # => [3542, 886.5, 5314, 10, 3641.5]
Watched(3).grow(4)  # => set x 3
# => set x 7
del points[0].x
print outcome(points[0].grow.im_func, points[0], 1)  # => AttributeError: 'Point' object has no attribute 'x' (line +1)


def count(table, key, n):
    for i in range(n):
        table[key] += i
    return table


settle(
    count, ([0, 1], 1, 3), ({1: 1}, 1, 3), ({'a': 1.5}, 'a', 3), ([0, 1], 5, 1), ({}, 1, 1), (['ab'], 0, 2),
    ([[1]], 0, 1), ((1, 2), 1, 1)  # => count
    # =>    ([0, 181], 1, 3) -> [0, 181]
    # =>    ({1: 181}, 1, 3) -> {1: 181}
    # =>    ({'a': 181.5}, 'a', 3) -> {'a': 181.5}
    # =>    ([0, 1], 5, 1) -> IndexError: list index out of range (line +2)
    # =>    ({}, 1, 1) -> KeyError: 1 (line +2)
    # =>    (['ab'], 0, 2) -> TypeError: cannot concatenate 'str' and 'int' objects (line +2)
    # =>    ([[1]], 0, 1) -> TypeError: 'int' object is not iterable (line +2)
    # =>    ((1, 2), 1, 1) -> TypeError: 'tuple' object does not support item assignment (line +2)
    # =>    ([0, 181], 1, 3) -> [0, 184]
)


# What ends while an expression is found, and when.
class Noisy(object):
    def __init__(self, name):
        self.name = name
        self.values = [1, 2, 3]

    def __del__(self):
        frame = sys._getframe(1)
        print 'end of', self.name, 'in', frame.f_code.co_name, '+%d' % (frame.f_lineno - frame.f_code.co_firstlineno)


def make(name):
    return Noisy(name)


def ends(k):
    x = make('a').values[k] + \
        make('b').values[k]
    y = [make('c')][0].name
    z = make('d')
    z = x * 2
    cell = make('e')

    def inner():
        return cell
    cell = z + x
    box = [make('f')]
    box[0] = x + 1
    t = make('g')
    t.values = t
    t.values = x - 1
    return x, y, z, cell, box, t.values


for i in range(3):
    print ends(i)
# => end of a in ends +1
# => end of b in ends +2
# => end of c in ends +3
# => end of d in ends +5
# => end of e in ends +10
# => end of f in ends +12
# => end of g in <module> +414
# => (2, 'c', 4, 6, [3], 1)
# => end of a in ends +1
# => end of b in ends +2
# => end of c in ends +3
# => end of d in ends +5
# => end of e in ends +10
# => end of f in ends +12
# => end of g in <module> +414
# => (4, 'c', 8, 12, [5], 3)
# => end of a in ends +1
# => end of b in ends +2
# => end of c in ends +3
# => end of d in ends +5
# => end of e in ends +10
# => end of f in ends +12
# => end of g in <module> +414
# => (6, 'c', 12, 18, [7], 5)


def counts(n, big):
    a = big + n
    b = [big + n]
    c = {'k': 0}
    c['k'] = a - n + 1
    return sys.getrefcount(a), sys.getrefcount(b[0]), sys.getrefcount(c['k'])


print [counts(i, 1 << 40) for i in range(MANY)][-1], [counts(i, 1.5) for i in range(MANY)][-1]  # => (2, 2, 2) (2, 2, 2)


# An instance's dict of numbers that comes to hold the instance is collected.
class Ring(object):
    pass


def close_ring():
    ring = Ring()
    ring.me = 1
    for value in 2, 3.5, ring:
        ring.me = value


gc.collect()
for i in range(3):
    close_ring()
print gc.collect()  # => 6


def squares(n):
    for i in xrange(n):
        value = yield i * i + (SIZE > 2)
        if value:
            yield value * 2


g = squares(4)
print g.next(), g.next(), g.send(2.5), g.next(), g.send([1]), list(g)  # => 1 2 5.0 5 [1, 1] [10]


# A generator that dies where it has yielded the value of an expression.
def differences(x, n):
    for i in xrange(n):
        yield x - i * x


x = 1 << 40
for i in range(MANY):
    g = differences(x, 3)
    g.next(), g.next()
    value = g.next()
    before = sys.getrefcount(value), sys.getrefcount(x)
    del g
    after = sys.getrefcount(value), sys.getrefcount(x)
print before, after, value  # => (2, 4) (2, 3) -1099511627776


# Tracing that a finalizer of an assignment's old value switches on, and the lines that it sees from there.
lines = []


def trace(frame, event, argument):
    if frame.f_code is not traced.func_code:
        return None
    lines.append((event, frame.f_lineno - frame.f_code.co_firstlineno))
    return trace


class Tracing(object):
    def __del__(self):
        sys._getframe(1).f_trace = trace
        sys.settrace(trace)


def traced(n):
    x = Tracing()
    i = n
    while i > 0:
        x = i * 2 + n
        i = i - 1
    return x + i


for i in range(MANY):
    del lines[:]
    result = traced(2)
    sys.settrace(None)
print lines, result
# => [('line', 5), ('line', 3), ('line', 4), ('line', 5), ('line', 3), ('line', 6), ('return', 6)] 4
