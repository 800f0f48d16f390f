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
print result


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
print up(1), down(1), up.func_closure[0] is down.func_closure[0], up.__name__, down.__name__
print sys.getrefcount(up), sys.getrefcount(up.func_closure), sys.getrefcount(up.func_closure[0])
print up.func_closure[1].cell_contents, up.func_code.co_freevars, up.func_defaults, down.func_defaults


def stack_closures(n):
    made = []
    for i in range(n):
        made.append(lambda: (i, n))
    return made


print [f() for f in stack_closures(5)]
print len(set(id(f.func_closure[0]) for f in stack_closures(5)))


def rebind(n):
    def f():
        return n
    g = f

    def f():
        return n, n
    return f(), g()


print rebind(3)


# Tuples of expressions.

def tuples(a, b, c):
    t = a, b
    u = (a + 1, b * 2, c, None)
    v = (a, (b, c))
    return t, u, v


for i in range(50):
    made = tuples(1, 2, 'c')
print made
print tuples(1L, 2.5, None), tuples(True, sys.maxint, u'c')
try:
    tuples('a', 1, 2)
except TypeError, e:
    print 'TypeError', e


def unbound(flag):
    if flag:
        a = 1
    try:
        return a, flag
    except UnboundLocalError, e:
        return str(e)


for i in range(50):
    unbound(1)
print unbound(1), unbound(0)


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
print unbound_cell(1), unbound_cell(0)

o = object()


def hold(x):
    return x, x, (x, 1)


before = sys.getrefcount(o)
for i in range(50):
    t = hold(o)
print sys.getrefcount(o) - before, sys.getrefcount(t)
del t
print sys.getrefcount(o) - before


# Unpacking into locals.

def unpack(v):
    a, b, c = v
    return c, b, a


for v in [(1, 2, 3), [4, 5, 6], 'xyz', iter((7, 8, 9)), dict.fromkeys((1, 2, 3))] * 10:
    try:
        result = unpack(v)
    except ValueError, e:
        result = str(e)
print result
for v in [(1, 2), [1, 2, 3, 4], 5, (), iter([1]), iter('abcd'), None]:
    try:
        print unpack(v)
    except (ValueError, TypeError), e:
        print e.__class__.__name__, e


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


print unpack_over((1, 2, 3))
print unpack_over([4, 5, 6])


def unpack_same(v):
    a, a, b = v
    return a, b


print unpack_same((1, 2, 3))


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


unpack_traced((0, 0))
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
print counter()
for i in range(100):
    bump([1, 2], 1, 1)
values = [sys.maxint, 2.5, 'a', True, [1], 300]
for k, by in [(0, 1), (1, 2), (2, 'b'), (3, 1), (4, (2,)), (5, 1000), (-1, 1), (-6, -1)]:
    print bump(values, k, by),
print
print values, bump({'k': 1}, 'k', 5), bump({5: 1.5}, 5, 1)
for k, by in [(6, 1), (-7, 1), ('x', 1), (0, None)]:
    try:
        bump(values, k, by)
    except (IndexError, TypeError), e:
        print e.__class__.__name__, e
try:
    bump((1, 2), 0, 1)
except TypeError, e:
    print e


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
    print bump(held, 0, 4), held, log
    held = [1, Adding(3)]
    bump(held, 1, 4)
except IndexError, e:
    print e, held, log

shared = 1000
items = [shared, 2]
before = sys.getrefcount(shared)
for i in range(100):
    bump(items, 0, 1)
print shared, items, sys.getrefcount(shared) - before
