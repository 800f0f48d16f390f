# Generators: send, throw, close, finally, the rules of GeneratorExit, generator expressions.
import gc
import sys

from probing import MaskedStderr, probe
import types


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


# What cannot be raised is written there: a generator that ignores GeneratorExit when it dies.
sys.stderr = MaskedStderr()
g = count(3)
print sorted(dir(g))
# => ['__class__', '__delattr__', '__doc__', '__format__', '__getattribute__', '__hash__', '__init__', '__iter__',
# ...  '__name__', '__new__', '__reduce__', '__reduce_ex__', '__repr__', '__setattr__', '__sizeof__', '__str__',
# ...  '__subclasshook__', 'close', 'gi_code', 'gi_frame', 'gi_running', 'next', 'send', 'throw']
probe(r'''
type(g)  # => <type 'generator'>
type(g) is types.GeneratorType  # => True
repr(g)  # => '<generator object count at 0x...>'
repr(x for x in [])  # => '<generator object <genexpr> at 0x...>'
g.__name__  # => 'count'
g.gi_code is count.func_code  # => True
g.gi_running  # => 0
type(g.gi_frame)  # => <type 'frame'>
(x for x in []).__name__  # => '<genexpr>'
g.next(), g.next(), g.next()  # => (0, 1, 2)
g.next()  # => StopIteration: 
g.next()  # => StopIteration: 
g.gi_frame, g.gi_code.co_name, g.__name__  # => (None, 'count', 'count')
g.send(None)  # => StopIteration: 
g.send(1)  # => StopIteration: 
g.throw(ValueError)  # => ValueError: 
g.throw(ValueError, 'text')  # => ValueError: text
g.close()  # => None
list(count(3))  # => [0, 1, 2]
list(count(0))  # => []
sum(count(4))  # => 6
sorted(count(3), reverse=True)  # => [2, 1, 0]
tuple(nothing())  # => ()
zip(count(2), count(5))  # => [(0, 0), (1, 1)]
max(count(3))  # => 2
dict((i, i) for i in count(2))  # => {0: 0, 1: 1}
2 in count(5)  # => True
[x for x in count(3)]  # => [0, 1, 2]
iter(g) is g  # => True
a, b, c = count(3)
a, b, c  # => (0, 1, 2)
a, b = count(3)  # => ValueError: too many values to unpack
a, b, c, d = count(3)  # => ValueError: need more than 3 values to unpack
# send
e = echo()
e.send(1)  # => TypeError: can't send non-None value to a just-started generator
e.next()  # => []
e.send('a')  # => ['a']
e.next()  # => ['a', None]
e.send('b')  # => ['a', None, 'b']
e.send()  # => TypeError: send() takes exactly one argument (0 given)
e.send(1, 2)  # => TypeError: send() takes exactly one argument (2 given)
e.close()  # => None
e.next()  # => StopIteration: 
# throw
c = catches()
c.throw(ValueError('x'))  # => ValueError: x
c = catches()
c.next()  # => 'ready'
c.throw(ValueError('x'))  # => 'caught x'
c.next()  # => 'ready'
c.throw(ValueError, 'text'), c.next()  # => ('caught text', 'ready')
c.throw(ValueError, ValueError('instance'))  # => 'caught instance'
c.throw(ValueError, None)  # => ValueError: 
c.next()  # => StopIteration: 
c.throw(ValueError, ('a', 'b'))  # => ValueError: ('a', 'b')
c.next()  # => StopIteration: 
c.throw(TypeError('other'))  # => TypeError: other
c.next()  # => StopIteration: 
c = catches()
c.next()  # => 'ready'
c.throw()  # => TypeError: throw expected at least 1 arguments, got 0
c.throw(5)  # => TypeError: exceptions must be classes, or instances, not int
c.throw('string')  # => TypeError: exceptions must be classes, or instances, not str
c.throw(None)  # => TypeError: exceptions must be classes, or instances, not NoneType
c.throw(ValueError, 'x', 5)  # => TypeError: throw() third argument must be a traceback object
c.throw(ValueError('x'), 'y')  # => TypeError: instance exception may not have a separate value
c.throw(int)  # => TypeError: exceptions must be classes, or instances, not type
c.throw(ValueError, 'x', None, 1)  # => TypeError: throw expected at most 3 arguments, got 4
c.throw(ValueError, 'after bad calls')  # => 'caught after bad calls'
c = count(1)
c.throw(StopIteration)  # => StopIteration: 
c.next()  # => StopIteration: 
c = count(1)
c.throw(GeneratorExit)  # => GeneratorExit: 
# close
log = []
c = cleans(log)
c.close()  # => None
log  # => []
c = cleans(log)
c.next()  # => 1
c.close()  # => None
log, c.gi_frame  # => (['exit', 'finally'], None)
c.close()  # => None
log  # => ['exit', 'finally']
c.next()  # => StopIteration: 
log = []
c = cleans(log)
c.next()  # => 1
del c
log  # => ['exit', 'finally']
log = []
c = cleans(log)
c.next()  # => 1
c = None
log  # => ['exit', 'finally']
log = []
c = cleans(log)
list(c)  # => [1, 2]
log  # => ['finally']
c = ignores()
c.next()  # => 1
c.close()  # => RuntimeError: generator ignored GeneratorExit
c.next()  # => 1
c = returns_on_exit()
# => Exception RuntimeError: 'generator ignored GeneratorExit' in <generator object ignores at 0x...> ignored
c.next()  # => 1
c.close()  # => None
c = raises_on_exit()
c.next()  # => 1
c.close()  # => ValueError: instead
c = finally_yields()
c.next()  # => 1
c.next(), list(c)  # => ('in finally', [])
c = finally_yields()
c.next()  # => 1
c.close()  # => RuntimeError: generator ignored GeneratorExit
c = finally_yields()
c.next()  # => 1
c.throw(KeyError)  # => 'in finally'
c.next()  # => KeyError: 
c = fails()
c.next()  # => 1
c.next()  # => ZeroDivisionError: integer division or modulo by zero
c.next()  # => StopIteration: 
c.close(1)  # => TypeError: close() takes no arguments (1 given)
# a generator that calls itself
g_self = itself()
g_self.next(), g_self.gi_running  # => ('first', 0)
g_self.next()  # => ValueError: generator already executing
g_self.next()  # => StopIteration: 
# attributes
g.gi_running = 1  # => TypeError: readonly attribute
g.gi_frame = None  # => TypeError: readonly attribute
g.gi_code = None  # => TypeError: readonly attribute
g.x = 1  # => AttributeError: 'generator' object has no attribute 'x'
g.__name__ = 'x'  # => AttributeError: attribute '__name__' of 'generator' objects is not writable
g.x  # => AttributeError: 'generator' object has no attribute 'x'
type(g)()  # => TypeError: cannot create 'generator' instances
class Sub(type(g)): pass  # => TypeError: Error when calling the metaclass bases
# =>     type 'generator' is not an acceptable base type
len(g)  # => TypeError: object of type 'generator' has no len()
g[0]  # => TypeError: 'generator' object has no attribute '__getitem__'
g()  # => TypeError: 'generator' object is not callable
g == g, hash(g) == hash(g), bool(g), callable(g)  # => (True, True, True, False)
# expressions
(x for x in 5)  # => TypeError: 'int' object is not iterable
(x for x in [1] for y in 5)  # => <generator object <genexpr> at 0x...>
list(x for x in [1] for y in 5)  # => TypeError: 'int' object is not iterable
list(x for x in [1, 2] if x > 1)  # => [2]
list((x, y) for x in 'ab' for y in 'cd' if x + y != 'ad')  # => [('a', 'c'), ('b', 'c'), ('b', 'd')]
list(x for x in (y for y in [1]))  # => [1]
sum(x * x for x in range(4))  # => 14
list(y for x in [[1], [2]] for y in x)  # => [1, 2]
(x for x in [undefined]) if 0 else 0  # => 0
(x for x in undefined)  # => NameError: name 'undefined' is not defined
c = (undefined for x in [1])
c.next()  # => NameError: global name 'undefined' is not defined
c.next()  # => StopIteration: 
list([lambda: x for x in range(2)][0]() for y in [1])  # => [1]
def bad():
    return 1
    yield 2  # => SyntaxError: 'return' with argument inside generator (probe, line 3)
def bad():
    yield 1
    return None  # => SyntaxError: 'return' with argument inside generator (probe, line 3)
def ok():
    yield 1
    return
list(ok())  # => [1]
yield 1  # => SyntaxError: 'yield' outside function (probe, line 1)
class Bad: yield 1  # => SyntaxError: 'yield' outside function (probe, line 1)
def lazy():
    x = yield
    print 'got', x
c = lazy()
c.next()  # => None
c.send(5)  # => got 5
# => StopIteration: 
def expr():
    x = (yield 1) + (yield 2)
    yield x
c = expr()
c.next(), c.send(10), c.send(20)  # => (1, 2, 30)
def expr():
    print (yield), [(yield), (yield)]
    yield
c = expr()
c.next(), c.send(1), c.send(2), c.send(3)  # => 1 [2, 3]
# => (None, None, None, None)
def lam():
    f = lambda: (yield 5)
    yield f().next()
list(lam())  # => [5]
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


run_handler()  # => start <type 'exceptions.ValueError'>
# => before <type 'exceptions.KeyError'>
# => caller <type 'exceptions.ValueError'>
# => after <type 'exceptions.ValueError'>
# => caller <type 'exceptions.ValueError'>
# => [] <type 'exceptions.IOError'>


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


print unwind()  # => out []
# => ['end a'] b is kept
# => ['end a', 'end b']


# A for loop that is left keeps nothing: the generator is closed when the loop lets go of it.
def left():
    log = []
    for x in nested(log, 'loop'):
        break
    print log
    [y for y in zip(nested(log, 'zip'), [1])]
    print log


left()  # => ['end loop']
# => ['end loop', 'end zip']


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
print gc.collect() > 0, gc.garbage  # => True []
cyclic('finally')
print gc.collect() > 0, [type(x).__name__ for x in gc.garbage]  # => True ['generator']
gc.garbage[0].close()
del gc.garbage[:]
print gc.collect() >= 0, gc.garbage  # => True []
