# Runs of instructions that an engine may carry out as one: the order of their effects, their counts and errors.

import sys


class Last(object):
    x = 1

    def __init__(self):
        self.x = 1

    def __del__(self):
        global seen
        seen = 1


seen = 0


def compare_after_end():
    # The instance ends before the global is read.
    if Last().x == seen:
        return 'equal'
    return 'unequal'


for i in range(100):
    seen = 0
    result = compare_after_end()
print result  # => equal


# Closures into a local and onto the stack, in loops, with defaults.

def pair(base):
    step = base & 7

    def up(x):
        return base + x + step

    def down(x, y=2):
        return base - x - step - y

    return up, down


for i in range(50):
    up, down = pair(i)
print up(1), down(1), up.func_closure[0] is down.func_closure[0], up.__name__, down.__name__  # => 51 45 True up down
print sys.getrefcount(up), sys.getrefcount(up.func_closure), sys.getrefcount(up.func_closure[0])  # => 2 2 3
print up.func_closure[1].cell_contents, up.func_code.co_freevars, up.func_defaults, down.func_defaults
# => 1 ('base', 'step') None (2,)


def stack_closures(n):
    made = []
    for i in range(n):
        made.append(lambda: (i, n))
    return made


print [f() for f in stack_closures(5)]  # => [(4, 5), (4, 5), (4, 5), (4, 5), (4, 5)]
print len(set(id(f.func_closure[0]) for f in stack_closures(5)))  # => 1


def rebind(n):
    def f():
        return n
    g = f

    def f():
        return n, n
    return f(), g()


print rebind(3)  # => ((3, 3), 3)


# Tuples of expressions.

def tuples(a, b, c):
    t = a, b
    u = (a + 1, b * 2, c, None)
    v = (a, (b, c))
    return t, u, v


for i in range(50):
    made = tuples(1, 2, 'c')
print made  # => ((1, 2), (2, 4, 'c', None), (1, (2, 'c')))
print tuples(1L, 2.5, None), tuples(True, sys.maxint, u'c')
# => ((1L, 2.5), (2L, 5.0, None, None), (1L, (2.5, None))) ((True, 9223372036854775807), (2, 18446744073709551614L,
# ...  u'c', None), (True, (9223372036854775807, u'c')))
try:
    tuples('a', 1, 2)
except TypeError, e:
    print 'TypeError', e  # => TypeError cannot concatenate 'str' and 'int' objects


def unbound(flag):
    if flag:
        a = 1
    try:
        return a, flag
    except UnboundLocalError, e:
        return str(e)


for i in range(50):
    unbound(1)
print unbound(1), unbound(0)  # => (1, 1) local variable 'a' referenced before assignment


def unbound_cell(flag):
    def inner():
        return a, flag
    if flag:
        a = 1
    try:
        return inner()
    except NameError, e:
        return str(e)


for i in range(50):
    unbound_cell(1)
print unbound_cell(1), unbound_cell(0)  # => (1, 1) free variable 'a' referenced before assignment in enclosing scope

o = object()


def hold(x):
    return x, x, (x, 1)


before = sys.getrefcount(o)
for i in range(50):
    t = hold(o)
print sys.getrefcount(o) - before, sys.getrefcount(t)  # => 3 2
del t
print sys.getrefcount(o) - before  # => 0


# Unpacking into locals.

def unpack(v):
    a, b, c = v
    return c, b, a


for v in [(1, 2, 3), [4, 5, 6], 'xyz', iter((7, 8, 9)), dict.fromkeys((1, 2, 3))] * 10:
    try:
        result = unpack(v)
    except ValueError, e:
        result = str(e)
print result  # => (3, 2, 1)
for v in [(1, 2), [1, 2, 3, 4], 5, (), iter([1]), iter('abcd'), None]:
    try:
        print unpack(v)
    except (ValueError, TypeError), e:
        print e.__class__.__name__, e
# => ValueError need more than 2 values to unpack
# => ValueError too many values to unpack
# => TypeError 'int' object is not iterable
# => ValueError need more than 0 values to unpack
# => ValueError need more than 1 value to unpack
# => ValueError too many values to unpack
# => TypeError 'NoneType' object is not iterable


class Ends(object):
    def __init__(self, name):
        self.name = name

    def __del__(self):
        f = sys._getframe(1)
        print self.name, f.f_code.co_name, f.f_lineno - f.f_code.co_firstlineno


def unpack_over(v):
    a = Ends('a')
    b = Ends('b')
    c = Ends('c')
    (a,
     b,
     c) = v
    return a + b + c


print unpack_over((1, 2, 3))  # => a unpack_over 6
# => b unpack_over 6
# => c unpack_over 6
# => 6
print unpack_over([4, 5, 6])  # => a unpack_over 6
# => b unpack_over 6
# => c unpack_over 6
# => 15


def unpack_same(v):
    a, a, b = v
    return a, b


print unpack_same((1, 2, 3))  # => (2, 3)


def start_tracing(frame, event, arg):
    print 'trace', event, frame.f_lineno - frame.f_code.co_firstlineno
    return start_tracing


class Tracing(object):
    def __del__(self):
        f = sys._getframe(1)
        f.f_trace = start_tracing
        sys.settrace(start_tracing)


def unpack_traced(v):
    a = Tracing()
    (a,
     b) = v
    c = a, b
    return c


unpack_traced((0, 0))  # => trace line 4
# => trace line 5
# => trace return 5
sys.settrace(None)


# Subscripts changed in place.

def bump(c, k, by):
    c[k] += by
    return c[k]


def bump_cell():
    c = [0]

    def inner():
        c[0] += 1
        return c[0]
    return inner


counter = bump_cell()
for i in range(100):
    counter()
print counter()  # => 101
for i in range(100):
    bump([1, 2], 1, 1)
values = [sys.maxint, 2.5, 'a', True, [1], 300]
for k, by in [(0, 1), (1, 2), (2, 'b'), (3, 1), (4, (2,)), (5, 1000), (-1, 1), (-6, -1)]:
    print bump(values, k, by),
print  # => 9223372036854775808 4.5 ab 2 [1, 2] 1300 1301 9223372036854775807
print values, bump({'k': 1}, 'k', 5), bump({5: 1.5}, 5, 1)
# => [9223372036854775807L, 4.5, 'ab', 2, [1, 2], 1301] 6 2.5
for k, by in [(6, 1), (-7, 1), ('x', 1), (0, None)]:
    try:
        bump(values, k, by)
    except (IndexError, TypeError), e:
        print e.__class__.__name__, e
# => IndexError list index out of range
# => IndexError list index out of range
# => TypeError list indices must be integers, not str
# => TypeError unsupported operand type(s) for +=: 'long' and 'NoneType'
try:
    bump((1, 2), 0, 1)
except TypeError, e:
    print e  # => 'tuple' object does not support item assignment


class Adding(object):
    def __init__(self, value):
        self.value = value

    def __iadd__(self, other):
        log.append(('iadd', self.value, other, list(type(v).__name__ for v in held)))
        del held[1:]
        return self.value + other


log = []
held = [Adding(3), 1, 2]
try:
    print bump(held, 0, 4), held, log  # => 7 [7] [('iadd', 3, 4, ['Adding', 'int', 'int'])]
    held = [1, Adding(3)]
    bump(held, 1, 4)
except IndexError, e:
    print e, held, log
    # => list assignment index out of range [1] [('iadd', 3, 4, ['Adding', 'int', 'int']), ('iadd', 3, 4, ['int',
    # ...  'Adding'])]

shared = 1000
items = [shared, 2]
before = sys.getrefcount(shared)
for i in range(100):
    bump(items, 0, 1)
print shared, items, sys.getrefcount(shared) - before  # => 1000 [1100, 2] -1
