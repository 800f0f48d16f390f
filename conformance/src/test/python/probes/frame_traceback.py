# The types frame and traceback.
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
print sorted(dir(tb))
probe(r'''
type(f), type(f) is types.FrameType, type(f).__name__, repr(f), type(f).__base__
f.f_code is here.func_code, f.f_globals is globals(), f.f_builtins is __builtins__.__dict__, f.f_back, f.f_lineno - here.func_code.co_firstlineno, f.f_lasti, f.f_locals, f.f_trace, f.f_exc_type, f.f_exc_value, f.f_exc_traceback, f.f_restricted
caller(0).f_code.co_name, caller(0).f_locals, caller(1).f_code.co_name, caller(3).f_code.co_name, caller(3).f_locals is globals(), caller(3).f_back
caller(100)
caller(-1).f_code.co_name
caller('a')
sys._getframe(0).f_code.co_name, sys._getframe().f_code.co_filename
sys._getframe(1, 2)
f.f_code = 5
f.f_locals = {}
f.f_back = None
f.f_globals = {}
f.x = 1
f.x
del f.f_code
f.f_lasti = 0
f.f_lineno = 5
f.f_trace = None
f.f_trace = 5; f.f_trace
del f.f_trace; f.f_trace
f.f_exc_type = ValueError; f.f_exc_type
f.f_restricted = 1
type(f)()
class Sub(type(f)): pass
f == f, f == here(), hash(f) == hash(f), bool(f), callable(f)
f.clear
f()
outer().f_back
# tracebacks
type(tb), type(tb) is types.TracebackType, type(tb).__name__, repr(tb), type(tb).__base__
tb.tb_frame.f_code.co_name, tb.tb_lineno - traceback.func_code.co_firstlineno, tb.tb_lasti, tb.tb_next.tb_frame.f_code.co_name, tb.tb_next.tb_next.tb_lineno - fail.func_code.co_firstlineno, tb.tb_next.tb_next.tb_next.tb_lineno - fail.func_code.co_firstlineno, tb.tb_next.tb_next.tb_next.tb_next, tb.tb_next.tb_frame.f_locals, tb.tb_next.tb_next.tb_next.tb_frame.f_locals
tb.tb_frame = None
tb.tb_next = None
tb.x = 1
tb.x
type(tb)()
class Sub(type(tb)): pass
tb == tb, hash(tb) == hash(tb), bool(tb)
tb()
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


snapshot()


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


cells('argument')


class Body(object):
    x = 1
    names = sorted(k for k in sys._getframe().f_locals), sys._getframe().f_code.co_name, sys._getframe().f_locals is locals()
    back = sys._getframe().f_back.f_code.co_name


print Body.names, Body.back


# The frame of a generator: it has a back only while it runs.
def generate():
    x = 1
    yield sys._getframe().f_back.f_code.co_name
    x = 2
    yield x


g = generate()
print g.gi_frame.f_lasti, g.gi_frame.f_back, g.gi_frame.f_locals, g.gi_frame.f_lineno - generate.func_code.co_firstlineno
print g.next(), g.gi_frame.f_back, g.gi_frame.f_locals, g.gi_frame.f_lineno - generate.func_code.co_firstlineno
g.next()
print g.gi_frame.f_locals, list(g), g.gi_frame


# The lines of frames as they go, through calls on several lines.
def lines():
    base = sys._getframe().f_code.co_firstlineno
    at = lambda: sys._getframe(1).f_lineno - base
    print [at(),
           at(),
           at()], at(
    ), (at() +
        at())
    for i in range(2): print at(),; print at()
    x = at() if at() else \
        at()
    print x


lines()


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


goes_on()
