# The types frame and traceback.
import sys

from probing import probe
import types


def here():
    return sys._getframe()


def caller(depth):
    x = 1
    return sys._getframe(depth)


def outer():
    a, b = 1, 'two'
    def inner(c):
        d = a
        frame = sys._getframe()
        return frame, frame.f_back.f_locals
    frame, locals_of_outer = inner(3)
    print frame.f_code.co_name, sorted(frame.f_locals), sorted(k for k in locals_of_outer)
    return frame


def fail(n):
    if n:
        fail(n - 1)
    raise ValueError('at the bottom')


def traceback():
    try:
        fail(2)
    except ValueError:
        return sys.exc_info()[2]


f = here()
tb = traceback()
print sorted(dir(f))
# => ['__class__', '__delattr__', '__doc__', '__format__', '__getattribute__', '__hash__', '__init__', '__new__',
# ...  '__reduce__', '__reduce_ex__', '__repr__', '__setattr__', '__sizeof__', '__str__', '__subclasshook__', 'f_back',
# ...  'f_builtins', 'f_code', 'f_exc_traceback', 'f_exc_type', 'f_exc_value', 'f_globals', 'f_lasti', 'f_lineno',
# ...  'f_locals', 'f_restricted', 'f_trace']
print sorted(dir(tb))
# => ['__class__', '__delattr__', '__doc__', '__format__', '__getattribute__', '__hash__', '__init__', '__new__',
# ...  '__reduce__', '__reduce_ex__', '__repr__', '__setattr__', '__sizeof__', '__str__', '__subclasshook__',
# ...  'tb_frame', 'tb_lasti', 'tb_lineno', 'tb_next']
probe(r'''
type(f)  # => <type 'frame'>
type(f) is types.FrameType  # => True
type(f).__name__  # => 'frame'
repr(f)  # => '<frame object at 0x...>'
type(f).__base__  # => <type 'object'>
f.f_code is here.func_code  # => True
f.f_globals is globals()  # => True
f.f_builtins is __builtins__.__dict__  # => True
f.f_back  # => <frame object at 0x...>
f.f_lineno - here.func_code.co_firstlineno  # => 1
f.f_lasti  # => 9
f.f_locals  # => {}
f.f_trace  # => None
f.f_exc_type  # => None
f.f_exc_value  # => None
f.f_exc_traceback  # => None
f.f_restricted  # => False
caller(0).f_code.co_name  # => 'caller'
caller(0).f_locals  # => {'x': 1, 'depth': 0}
caller(1).f_code.co_name  # => '<module>'
caller(3).f_code.co_name  # => '<module>'
caller(3).f_locals is globals()  # => True
caller(3).f_back  # => None
caller(100)  # => ValueError: call stack is not deep enough
caller(-1).f_code.co_name  # => 'caller'
caller('a')  # => TypeError: an integer is required
sys._getframe(0).f_code.co_name, sys._getframe().f_code.co_filename  # => ('<module>', 'probe')
sys._getframe(1, 2)  # => TypeError: _getframe() takes at most 1 argument (2 given)
f.f_code = 5  # => TypeError: readonly attribute
f.f_locals = {}  # => AttributeError: attribute 'f_locals' of 'frame' objects is not writable
f.f_back = None  # => TypeError: readonly attribute
f.f_globals = {}  # => TypeError: readonly attribute
f.x = 1  # => AttributeError: 'frame' object has no attribute 'x'
f.x  # => AttributeError: 'frame' object has no attribute 'x'
del f.f_code  # => TypeError: readonly attribute
f.f_lasti = 0  # => TypeError: readonly attribute
f.f_lineno = 5  # => ValueError: f_lineno can only be set by a trace function
f.f_trace = None
f.f_trace = 5
f.f_trace  # => 5
del f.f_trace
f.f_trace  # => None
f.f_exc_type = ValueError
f.f_exc_type  # => <type 'exceptions.ValueError'>
f.f_restricted = 1  # => AttributeError: attribute 'f_restricted' of 'frame' objects is not writable
type(f)()  # => TypeError: cannot create 'frame' instances
class Sub(type(f)): pass  # => TypeError: Error when calling the metaclass bases
# =>     type 'frame' is not an acceptable base type
f == f, f == here(), hash(f) == hash(f), bool(f), callable(f)  # => (True, False, True, True, False)
f.clear  # => AttributeError: 'frame' object has no attribute 'clear'
f()  # => TypeError: 'frame' object is not callable
outer().f_back  # => inner ['a', 'c', 'd', 'frame'] ['a', 'b', 'inner']
# => <frame object at 0x...>
# tracebacks
type(tb)  # => <type 'traceback'>
type(tb) is types.TracebackType  # => True
type(tb).__name__  # => 'traceback'
repr(tb)  # => '<traceback object at 0x...>'
type(tb).__base__  # => <type 'object'>
tb.tb_frame.f_code.co_name  # => 'traceback'
tb.tb_lineno - traceback.func_code.co_firstlineno  # => 2
tb.tb_lasti  # => 9
tb.tb_next.tb_frame.f_code.co_name  # => 'fail'
tb.tb_next.tb_next.tb_lineno - fail.func_code.co_firstlineno  # => 2
tb.tb_next.tb_next.tb_next.tb_lineno - fail.func_code.co_firstlineno  # => 3
tb.tb_next.tb_next.tb_next.tb_next  # => None
tb.tb_next.tb_frame.f_locals  # => {'n': 2}
tb.tb_next.tb_next.tb_next.tb_frame.f_locals  # => {'n': 0}
tb.tb_frame = None  # => TypeError: readonly attribute
tb.tb_next = None  # => TypeError: readonly attribute
tb.x = 1  # => AttributeError: 'traceback' object has no attribute 'x'
tb.x  # => AttributeError: 'traceback' object has no attribute 'x'
type(tb)()  # => TypeError: cannot create 'traceback' instances
class Sub(type(tb)): pass  # => TypeError: Error when calling the metaclass bases
# =>     type 'traceback' is not an acceptable base type
tb == tb, hash(tb) == hash(tb), bool(tb)  # => (True, True, True)
tb()  # => TypeError: 'traceback' object is not callable
''')


# f_locals is a snapshot, taken afresh at each read of it, in a dict that stays the same.
def snapshot():
    x = 1
    frame = sys._getframe()
    first = frame.f_locals
    first['x'] = 'written'
    first['extra'] = 'kept'
    y = 2
    second = frame.f_locals
    print first is second, locals() is first, x, y, sorted(k for k in first), first['x']
    del y
    print sorted(frame.f_locals)


snapshot()  # => True True 1 2 ['extra', 'first', 'frame', 'second', 'x', 'y'] 1
# => ['extra', 'first', 'frame', 'second', 'x']


# Cells and free variables are in f_locals too, when they are bound.
def cells(a):
    b = 'bound'
    if 0:
        c = 'unbound'
    def inner():
        return a, b, c, sorted(locals())
    def reader():
        a, b
        return sorted(sys._getframe().f_locals.items()), sys._getframe().f_code.co_freevars
    print sorted(k for k in locals()), reader()
    a = 'rebound'
    print reader()


cells('argument')  # => ['a', 'b', 'inner', 'reader'] ([('a', 'argument'), ('b', 'bound')], ('a', 'b'))
# => ([('a', 'rebound'), ('b', 'bound')], ('a', 'b'))


class Body(object):
    x = 1
    names = (
        sorted(k for k in sys._getframe().f_locals), sys._getframe().f_code.co_name,
        sys._getframe().f_locals is locals()
    )
    back = sys._getframe().f_back.f_code.co_name


print Body.names, Body.back  # => (['__module__', 'x'], 'Body', True) <module>


# The frame of a generator: it has a back only while it runs.
def generate():
    x = 1
    yield sys._getframe().f_back.f_code.co_name
    x = 2
    yield x


g = generate()
print g.gi_frame.f_lasti, g.gi_frame.f_back, g.gi_frame.f_locals  # => -1 None {}
print g.gi_frame.f_lineno - generate.func_code.co_firstlineno  # => 0
print g.next(), g.gi_frame.f_back, g.gi_frame.f_locals, g.gi_frame.f_lineno - generate.func_code.co_firstlineno
# => <module> None {'x': 1} 2
g.next()
print g.gi_frame.f_locals, list(g), g.gi_frame  # => {'x': 2} [] None


# The lines of frames as they go, through calls on several lines.
def lines():
    base = sys._getframe().f_code.co_firstlineno
    at = lambda: sys._getframe(1).f_lineno - base
    print [at(),
           at(),
           at()], at(
    ), (at() +
        at())
    for i in range(2):
        print at(),
        print at()
    x = at() if at() else \
        at()
    print x


lines()  # => [3, 4, 5] 5 13
# => 9 10
# => 9 10
# => 11


# A traceback keeps its lines while the frame goes on.
def goes_on():
    base = sys._getframe().f_code.co_firstlineno
    try:
        1 / 0
    except ZeroDivisionError:
        tb = sys.exc_info()[2]
    print tb.tb_lineno - base, tb.tb_frame.f_lineno - base, tb.tb_frame is sys._getframe()
    try:
        raise ValueError, 'again', tb
    except ValueError:
        again = sys.exc_info()[2]
    print again.tb_lineno - base, again is tb, again.tb_next
    try:
        try:
            fail(0)
        finally:
            x = 1
    except ValueError:
        t = sys.exc_info()[2]
        print t.tb_lineno - base, t.tb_next.tb_frame.f_code.co_name
    try:
        try:
            fail(0)
        except ValueError:
            raise
    except ValueError:
        t = sys.exc_info()[2]
        print t.tb_lineno - base, t.tb_next.tb_frame.f_code.co_name, t.tb_next.tb_next
    try:
        try:
            fail(0)
        except ValueError, e:
            raise e
    except ValueError:
        t = sys.exc_info()[2]
        print t.tb_lineno - base, t.tb_next


goes_on()  # => 3 6 True
# => 3 True None
# => 14 fail
# => 22 fail None
# => 32 None
