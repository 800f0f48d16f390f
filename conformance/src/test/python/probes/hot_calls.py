# Small functions called until an engine that moves hot code may call them without a frame, or resume them elsewhere:
# what looks at the frame all the same, and what ends while they run.
import sys

HOT = 2500
out = []


class Ends(object):
    def __init__(self, name):
        self.name = name

    def __del__(self):
        f = sys._getframe(1)
        out.append((self.name, f.f_code.co_name, sorted(f.f_locals)))


def look():
    f = sys._getframe(1)
    return f.f_code.co_name, sorted(f.f_locals.items()), f.f_back.f_code.co_name


def leaf(a, b=7):
    c = a + b
    if a < 0:
        return look()
    return c


def caller(n, a):
    total = 0
    for i in xrange(n):
        total = leaf(i)
    return total, leaf(a)


print caller(HOT, 1)
print caller(HOT, -1)
leaf.func_defaults = (100,)
print caller(HOT, -1)
leaf.func_defaults = None
try:
    caller(HOT, 1)
except TypeError, e:
    print e
leaf.func_defaults = (7,)


# The error of a callee has both frames in its traceback, with their lines.


def fails(a):
    b = a * 2
    return b + 1


def calls_fails(n, last):
    for i in xrange(n):
        fails(i)
    return fails(last)


calls_fails(HOT, 1)
try:
    calls_fails(HOT, 'x')
except TypeError:
    tb = sys.exc_info()[2]
    while tb is not None:
        f = tb.tb_frame
        print f.f_code.co_name, tb.tb_lineno - f.f_code.co_firstlineno, f.f_globals is f.f_locals or len(f.f_locals)
        tb = tb.tb_next

    del tb, f


# Arguments and locals end where they end in CPython.


def replaces(a, flag):
    if flag:
        a = None
        out.append('replaced')
    return a


def calls_replaces(n):
    for i in xrange(n):
        replaces(i, False)
    replaces(Ends('argument'), True)
    out.append('after')


calls_replaces(HOT)
print out
del out[:]


def keeps(a, b):
    c = a
    d = b
    return 1


def calls_keeps(n, make):
    for i in xrange(n):
        keeps(i, 1)
    keeps(make('first'), make('second'))
    out.append('after')


def plain(name):
    return name


calls_keeps(HOT, plain)
calls_keeps(HOT, Ends)
print out
del out[:]


def makes(i, make):
    x = make('local')
    y = i
    return 5


def calls_makes(n, make):
    for i in xrange(n):
        makes(i, make)
    return makes(n, make)


print calls_makes(HOT, plain)
print calls_makes(1, Ends), out
del out[:]


# Counts.


def counts(a, b):
    if b:
        return sys.getrefcount(a), sys.getrefcount(counts)
    return 0


def calls_counts(n, o):
    for i in xrange(n):
        counts(o, False)
    return counts(o, True)


print calls_counts(HOT, object())
print calls_counts(HOT, object())


class Thing(object):
    def __init__(self):
        self.n = 0

    def step(self, k, last=False):
        if last:
            return sys.getrefcount(self), sys.getrefcount(Thing.step.im_func), look()[2]
        self.n += k
        return self.n


def steps(n, thing):
    for i in xrange(n):
        thing.step(2)
    return thing.n, thing.step(1, True)


print steps(HOT, Thing())
print steps(HOT, Thing())


# Another function, other code, another namespace.


def one(a):
    return a + 1


def two(a):
    return a + 2


def calls_global(n):
    s = 0
    for i in xrange(n):
        s += one(i)
    return s


print calls_global(HOT)
one.func_code = two.func_code
print calls_global(HOT)
one = lambda a: 0
print calls_global(HOT)
one = type(two)(two.func_code, {'__builtins__': {}})
print calls_global(HOT)
one = two
NAME = 3


def reads(a):
    return a + NAME


def calls_reads(n, f):
    s = 0
    for i in xrange(n):
        s += f(i)
    return s


print calls_reads(HOT, reads)
other = type(reads)(reads.func_code, {'NAME': 1000})
print calls_reads(HOT, other)
print calls_reads(HOT, reads)


# Closures that share their code.


def adder(k):
    def add(a):
        return a + k

    return add


def calls_adders(n):
    s = 0
    for i in xrange(n):
        s += adder(i)(1)
    return s


print calls_adders(HOT)


def reader():
    def read(a):
        if a < 0:
            return look()
        return v + a

    def calls(n, last):
        for i in xrange(n):
            read(i)
        return read(last)

    v = 10
    result = calls(HOT, 1), calls(HOT, -1)
    return result, read


print reader()[0]


# Recursion: its limit, and what is left of it.


def down(n):
    if n == 0:
        return 0
    return down(n - 1) + 1


for i in xrange(HOT // 10):
    down(20)
try:
    down(100000)
except RuntimeError, e:
    print e
sys.exc_clear()
print down(500)


# A trace function that begins and ends in the middle.
events = []


def tracer(frame, event, arg):
    if frame.f_code.co_name in ('traced', 'inner', 'calls_traced'):
        events.append((event, frame.f_code.co_name, frame.f_lineno - frame.f_code.co_firstlineno))
        return tracer


def inner(i, at):
    if i == at:
        sys.settrace(tracer)
    elif i == at + 2:
        sys.settrace(None)
    return i


def traced(i, at):
    x = inner(i, at)
    return x + 1


def calls_traced(n, at):
    s = 0
    for i in xrange(n):
        s += traced(i, at)
    return s


print calls_traced(HOT, HOT)
print calls_traced(HOT, HOT - 4)
for event in events:
    print event




# The exception that a callee handles is not its caller's.


def handles(i):
    try:
        return 10 // i
    except ZeroDivisionError:
        return sys.exc_info()[0]


def calls_handles(n):
    for i in xrange(1, n):
        handles(i)
    return handles(0).__name__, sys.exc_info()


print calls_handles(HOT)


# An int that becomes a long, a str where ints were.


def doubles(a):
    b = a * 2
    return b


def calls_doubles(n, last):
    for i in xrange(n):
        doubles(i)
    return [doubles(x) for x in last], doubles(last[0])


print calls_doubles(HOT, [1, sys.maxint, 'x', 1.5, None and 1 or ()])
print calls_doubles(HOT, ['x', sys.maxint])
