# Generators: send, throw, close, finally, the rules of GeneratorExit, generator expressions.
import gc
import sys
import types


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
        except BaseException, e:
            value = '%s: %s' % (type(e).__name__, e)
        print line, '->', mask(value)


def count(n):
    for i in xrange(n):
        yield i


def echo():
    received = []
    while True:
        received.append((yield received))


def cleans(log):
    try:
        yield 1
        yield 2
    except GeneratorExit:
        log.append('exit')
        raise
    finally:
        log.append('finally')


def ignores():
    while True:
        try:
            yield 1
        except GeneratorExit:
            pass


def returns_on_exit():
    try:
        yield 1
    except GeneratorExit:
        return


def raises_on_exit():
    try:
        yield 1
    except GeneratorExit:
        raise ValueError('instead')


def catches():
    while True:
        try:
            x = yield 'ready'
        except ValueError, e:
            yield 'caught %s' % e


def fails():
    yield 1
    1 / 0


def itself():
    yield 'first'
    yield g_self.next()


def nothing():
    return
    yield


def finally_yields():
    try:
        yield 1
    finally:
        yield 'in finally'


class Stderr(object):
    def write(self, text):
        sys.stdout.write(mask(text))


# What cannot be raised is written there: a generator that ignores GeneratorExit when it dies.
sys.stderr = Stderr()
g = count(3)
print sorted(dir(g))
probe(r'''
type(g), type(g) is types.GeneratorType, repr(g), repr(x for x in []), g.__name__, g.gi_code is count.func_code, g.gi_running, type(g.gi_frame), (x for x in []).__name__
g.next(), g.next(), g.next()
g.next()
g.next()
g.gi_frame, g.gi_code.co_name, g.__name__
g.send(None)
g.send(1)
g.throw(ValueError)
g.throw(ValueError, 'text')
g.close()
list(count(3)), list(count(0)), sum(count(4)), sorted(count(3), reverse=True), tuple(nothing()), zip(count(2), count(5)), max(count(3)), dict((i, i) for i in count(2)), 2 in count(5), [x for x in count(3)], iter(g) is g
a, b, c = count(3); a, b, c
a, b = count(3)
a, b, c, d = count(3)
# send
e = echo()
e.send(1)
e.next(), e.send('a'), e.next(), e.send('b')
e.send()
e.send(1, 2)
e.close()
e.next()
# throw
c = catches()
c.throw(ValueError('x'))
c = catches(); c.next()
c.throw(ValueError('x'))
c.next()
c.throw(ValueError, 'text'), c.next()
c.throw(ValueError, ValueError('instance'))
c.throw(ValueError, None)
c.next()
c.throw(ValueError, ('a', 'b'))
c.next()
c.throw(TypeError('other'))
c.next()
c = catches(); c.next()
c.throw()
c.throw(5)
c.throw('string')
c.throw(None)
c.throw(ValueError, 'x', 5)
c.throw(ValueError('x'), 'y')
c.throw(int)
c.throw(ValueError, 'x', None, 1)
c.throw(ValueError, 'after bad calls')
c = count(1); c.throw(StopIteration)
c.next()
c = count(1); c.throw(GeneratorExit)
# close
log = []; c = cleans(log); c.close(); log
c = cleans(log); c.next(); c.close(); log, c.gi_frame
c.close(); log
c.next()
log = []; c = cleans(log); c.next(); del c; log
log = []; c = cleans(log); c.next(); c = None; log
log = []; c = cleans(log); list(c); log
c = ignores(); c.next(); c.close()
c.next()
c = returns_on_exit(); c.next(); c.close()
c = raises_on_exit(); c.next(); c.close()
c = finally_yields(); c.next(); c.next(), list(c)
c = finally_yields(); c.next(); c.close()
c = finally_yields(); c.next(); c.throw(KeyError); c.next()
c = fails(); c.next(); c.next()
c.next()
c.close(1)
# a generator that calls itself
g_self = itself(); g_self.next(), g_self.gi_running
g_self.next()
g_self.next()
# attributes
g.gi_running = 1
g.gi_frame = None
g.gi_code = None
g.x = 1
g.__name__ = 'x'
g.x
type(g)()
class Sub(type(g)): pass
len(g)
g[0]
g()
g == g, hash(g) == hash(g), bool(g), callable(g)
# expressions
(x for x in 5)
(x for x in [1] for y in 5)
list(x for x in [1] for y in 5)
list(x for x in [1, 2] if x > 1), list((x, y) for x in 'ab' for y in 'cd' if x + y != 'ad'), list(x for x in (y for y in [1])), sum(x * x for x in range(4)), list(y for x in [[1], [2]] for y in x)
(x for x in [undefined]) if 0 else 0
(x for x in undefined)
c = (undefined for x in [1]); c.next()
c.next()
list([lambda: x for x in range(2)][0]() for y in [1])
def bad(): return 1; yield 2
def bad(): yield 1; return None
def ok(): yield 1; return
list(ok())
yield 1
class Bad: yield 1
def lazy(): x = yield; print 'got', x
c = lazy(); c.next(); c.send(5)
def expr(): x = (yield 1) + (yield 2); yield x
c = expr(); c.next(), c.send(10), c.send(20)
def expr(): print (yield), [(yield), (yield)]; yield
c = expr(); c.next(), c.send(1), c.send(2), c.send(3)
def lam(): f = lambda: (yield 5); yield f().next()
list(lam())
''')


# Exceptions being handled, seen from inside a generator and after a yield in an except clause.
def handler():
    print 'start', sys.exc_info()[0]
    try:
        raise KeyError('inner')
    except KeyError:
        print 'before', sys.exc_info()[0]
        yield 1
        print 'after', sys.exc_info()[0]
    yield 2


def run_handler():
    h = handler()
    try:
        raise ValueError('outer')
    except ValueError:
        h.next()
        print 'caller', sys.exc_info()[0]
    h.next()
    print 'caller', sys.exc_info()[0]
    try:
        raise IOError('late')
    except IOError:
        print list(h), sys.exc_info()[0]


run_handler()


# Unwinding through generators, and finalization by the death of the last reference.
def nested(log, name):
    try:
        for i in count(3):
            yield name, i
    finally:
        log.append('end ' + name)


def unwind():
    log = []
    a = nested(log, 'a')
    b = nested(log, 'b')
    try:
        for x in a:
            for y in b:
                if y[1] == 1:
                    raise RuntimeError('out')
    except RuntimeError, e:
        print e, log
    del a
    print log, 'b is kept'
    return log


print unwind()


# A for loop that is left keeps nothing: the generator is closed when the loop lets go of it.
def left():
    log = []
    for x in nested(log, 'loop'):
        break
    print log
    [y for y in zip(nested(log, 'zip'), [1])]
    print log


left()


# Suspended in a cycle: without a finally the collector takes it, with one it does not.
gc.disable()
gc.collect()


def cyclic(kind):
    me = [None]
    if kind == 'plain':
        def body():
            me
            yield 1
    else:
        def body():
            try:
                me
                yield 1
            finally:
                pass
    me[0] = body()
    me[0].next()


cyclic('plain')
print gc.collect() > 0, gc.garbage
cyclic('finally')
print gc.collect() > 0, [type(x).__name__ for x in gc.garbage]
gc.garbage[0].close()
del gc.garbage[:]
print gc.collect() >= 0, gc.garbage
