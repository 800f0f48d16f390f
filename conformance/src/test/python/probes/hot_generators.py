# Generators resumed until an engine that moves hot code may do that elsewhere.
import sys

HOT = 3000


def numbers(n):
    i = 0
    while i < n:
        yield i
        i += 1


def odd(source):
    for value in source:
        if value & 1:
            yield value


def running_total():
    total = 0
    while True:
        try:
            value = yield total
            total += value
        except KeyError:
            total = -5
        finally:
            total += 1


def pipeline(n):
    accumulate = running_total()
    accumulate.next()
    result = 0
    for value in (x * 3 for x in odd(numbers(n))):
        result = accumulate.send(value)
    print accumulate.throw(KeyError)
    print accumulate.gi_frame.f_locals, accumulate.gi_frame.f_lineno - running_total.func_code.co_firstlineno
    accumulate.close()
    return result


print pipeline(HOT)
print pipeline(HOT)


# Tracing begins and ends in the middle.
events = []


def tracer(frame, event, arg):
    events.append((frame.f_code.co_name, event, frame.f_lineno - frame.f_code.co_firstlineno, arg))
    return tracer


for k in numbers(HOT + 3):
    if k == HOT:
        sys.settrace(tracer)
    if k == HOT + 2:
        sys.settrace(None)
for event in events:
    print event


# Two yields, a frame that is looked at, locals that end.


class Ends(object):
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print 'end of', self.name, 'in', sys._getframe(1).f_code.co_name


def both(n, make):
    x = make('old')
    for i in xrange(n):
        got = yield i, sys.getrefcount(x), sys._getframe(1).f_code.co_name
        yield got, sorted(sys._getframe().f_locals)
        if i == n - 1:
            x = make('new')


def consume(n, make):
    last = None
    for item in both(n, make):
        last = item
    return last


print consume(HOT, str)
print consume(3, Ends)
g = both(HOT, Ends)
for i in range(HOT):
    g.next()
print g.send('sent')
del g


def fails(n):
    for i in xrange(n):
        yield 10 // (n - 2 - i)


def sums(n):
    s = 0
    try:
        for value in fails(n):
            s += value
    except ZeroDivisionError:
        tb = sys.exc_info()[2]
        while tb is not None:
            print tb.tb_frame.f_code.co_name, tb.tb_lineno - tb.tb_frame.f_code.co_firstlineno
            tb = tb.tb_next
    return s


print sums(HOT)


def itself():
    yield 1
    yield me.next()


me = itself()
me.next()
try:
    me.next()
except ValueError, e:
    print e
