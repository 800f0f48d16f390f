# Tracing switched on and off: by a callee, in the middle of a line, by each kind of instruction; f_trace; errors.
# Where statements share a line, that is what is traced.
import sys

log = []


def where(frame):
    return frame.f_code.co_name, frame.f_lineno - frame.f_code.co_firstlineno


def tracer(frame, event, arg):
    log.append((event,) + where(frame))
    return tracer


def on(depth=1):
    """Traces the caller from here on, as a debugger's set_trace does."""
    frame = sys._getframe(depth)
    while frame:
        frame.f_trace = tracer
        frame = frame.f_back
    sys.settrace(tracer)


def off():
    sys.settrace(None)


def run(f, *args):
    print '---', f.__name__
    del log[:]
    try:
        try:
            f(*args)
        finally:
            sys.settrace(None)
            sys._getframe().f_trace = None
    except Exception, e:
        print type(e).__name__, e
    for entry in log:
        print entry


class Switch(object):
    def __init__(self):
        self.items = [1, 2]

    def __getattr__(self, name):
        on(2)
        return name

    def __add__(self, other):
        on(2)
        return 1

    def __eq__(self, other):
        on(2)
        return True

    def __nonzero__(self):
        on(2)
        return True

    def __iter__(self):
        on(2)
        return iter(self.items)

    def __enter__(self):
        on(2)

    def __exit__(self, *args):
        on(2)
        return True

    def __del__(self):
        on(2)

    def __getitem__(self, i):
        on(2)
        return 3

    def __setitem__(self, i, value):
        on(2)

    def __repr__(self):
        on(2)
        return 'switch'

    def method(self, *args):
        on(2)
        return args

    def generator(self):
        on(2)
        yield 1
        off()
        yield 2
        on(2)
        yield 3

    @property
    def p(self):
        on(2)
        return 4


class Plain(object):
    """No __getattr__: its methods are called without a method object."""
    def method(self, *args):
        return args

    def switch(self, *args):
        on(2)
        return args


def pending_call(s):
    x = s.method(1, s.switch(2), s.method(3, s.switch(4)))
    off()
    y = s.method(1, 'abc'.replace('a',
                                  str(s.switch(5)))); z = [].append(s.switch(6))
    off()
    return s.method(s.method(s.method(s.switch(7))), len(s.switch(8)))


def by_call():
    x = 1
    on(1); y = 2
    z = 3
    return x + y


def by_nested_call():
    x = [1,
         on(),
         2]
    def inner():
        return on(3)
    y = inner()
    z = 4


def by_map():
    x = map(lambda a: on(2), [1])
    y = 1


def by_attribute(s):
    x = 0
    x = s.name
    y = 1


def by_property(s):
    x = s.p; y = s.p
    z = 1


def by_operator(s):
    x = s + 1
    y = 1


def by_comparison(s):
    if s == 1:
        y = 1
    off()
    if not s:
        y = 2
    else:
        y = 3


def by_iteration(s):
    for i in s:
        x = i
    y = 1


def by_generator(s):
    for i in s.generator():
        x = i
    y = 1


def by_with(s):
    with s:
        x = 1
    off()
    sys._getframe().f_trace = None
    with s:
        off()
        raise KeyError
    y = 1


def by_finalizer(s):
    del s
    s = Switch()
    s = 1
    off(); a = [Switch()]; a.pop()
    y = 1


def by_subscript(s):
    x = s[0]
    off()
    s[0] = 1
    y = 1


def by_method(s):
    x = s.method(1, s.method(2), s.method)
    off()
    y = s.method(1,
                 s.method(2)); z = [s.method(3), len(s.method(4))]
    y = 1


def pending_method(s):
    """The switch comes between the look-up of a method and its call."""
    x = [].append(s.method(1)); y = 'abc'.replace(s.name[:0],
                                                   'x')
    z = s.method(on(2), 2)
    return x


def by_statement(s):
    print >>Sink(), s,
    off()
    exec 'on(2)'
    x = 1
    off()
    eval('on(2)')
    `s`
    y = 2


class Sink(object):
    def write(self, text):
        pass


def by_raise():
    try:
        raiser()
    except KeyError:
        x = 1
    y = 2


def raiser():
    on(2)
    raise KeyError


def by_raise_through():
    raiser()


def by_loop(n):
    for i in range(n):
        if i == 1:
            on()
        if i == 3:
            off()
        if i == 5:
            sys.settrace(tracer)
        x = i
    return x


def by_class():
    class C(object):
        on(1)
        x = 1
        off()
    return C


def only_settrace():
    x = 1
    sys.settrace(tracer)
    y = 2
    helper()
    sys.settrace(None)
    z = 3
    helper()


def helper():
    return 1


def f_trace_alone():
    sys._getframe().f_trace = tracer
    x = 1
    sys.settrace(tracer)
    y = 1
    sys._getframe().f_trace = None
    z = 1
    sys._getframe().f_trace = tracer
    z = 2


def deep(n):
    if n:
        return deep(n - 1) + 1
    on(3)
    return 0


run(by_call)
run(by_nested_call)
run(by_map)
for f in (
    by_attribute, by_property, by_operator, by_comparison, by_iteration, by_generator, by_with, by_subscript,
    by_method, pending_method, by_statement
):
    s = Switch()
    run(f, s)
    off()
    del s
    off()
run(pending_call, Plain())
run(by_finalizer, None)
run(by_raise)
run(by_raise_through)
run(by_loop, 8)
run(by_class)
run(only_settrace)
run(f_trace_alone)
run(deep, 3)


# What a trace function answers, and what it raises.
def silent(frame, event, arg):
    log.append((event,) + where(frame))


def local_only(frame, event, arg):
    log.append(('global', event) + where(frame))

    def local(frame, event, arg):
        log.append(('local', event) + where(frame))
        if event == 'line' and where(frame)[1] == 2:
            return local2

    def local2(frame, event, arg):
        log.append(('local2', event) + where(frame))
    return local


def body():
    a = 1
    b = helper()
    try:
        c = {}[1]
    except KeyError:
        c = 2
    return c


def failing(kind, line):
    def trace(frame, event, arg):
        log.append((event,) + where(frame))
        if event == kind and (where(frame)[1] == line or line is None):
            raise ValueError(kind)
        return trace
    return trace


def traced_by(function, f=body):
    print '---', getattr(function, '__name__', function), f.__name__
    del log[:]
    sys.settrace(function)
    try:
        try:
            print f()
        except Exception, e:
            tb = sys.exc_info()[2]
            lines = []
            while tb:
                lines.append(
                    (
                        tb.tb_frame.f_code.co_name, tb.tb_lineno - tb.tb_frame.f_code.co_firstlineno,
                        tb.tb_lasti
                    )
                )
                tb = tb.tb_next
            print type(e).__name__, e, lines[1:]
        print sys.gettrace() is function
    finally:
        sys.settrace(None)
    for entry in log:
        print entry


def handles():
    try:
        body()
    except ValueError, e:
        return 'handled', str(e)


traced_by(silent)
traced_by(local_only)
for f in (body, handles):
    for kind in ('call', 'line', 'exception', 'return'):
        for line in (None, 0, 2, 7):
            traced_by(failing(kind, line), f)
traced_by(lambda *args: 5)
traced_by(5)


# Variables as a trace function sees and changes them.
def variables(a):
    b = a
    def inner():
        return b, c
    c = 3
    d = 4
    del d
    return a, b, c, inner()


def changing(frame, event, arg):
    if frame.f_code.co_name == 'variables':
        log.append((event, where(frame)[1], sorted((k, v) for k, v in frame.f_locals.items() if k != 'inner')))
        if event == 'line':
            frame.f_locals['a'] = ('changed', where(frame)[1])
            if 'c' in frame.f_locals:
                frame.f_locals['c'] = 'new c'
    return changing


def deleting(frame, event, arg):
    if event == 'line' and frame.f_code.co_name == 'variables' and where(frame)[1] == 7:
        del frame.f_locals['a']
    return deleting


def looping(n):
    total = 0
    for i in range(n):
        if i == 2:
            off()
        total += i
    return total


def deleting_then_off(frame, event, arg):
    if event == 'line' and frame.f_code.co_name == 'looping' and frame.f_locals.get('i') == 1:
        frame.f_locals.pop('total', None)
    return deleting_then_off


traced_by(changing, lambda: variables(1))
traced_by(deleting, lambda: variables(1))
traced_by(deleting_then_off, lambda: looping(4))


# call_tracing: traced although a trace function is running.
def recursive(frame, event, arg):
    log.append((event,) + where(frame))
    if event == 'line' and frame.f_code.co_name == 'helper' and not inside:
        inside.append(1)
        log.append(sys.call_tracing(one_more, (2,)))
        helper()
    return recursive


def one_more(x):
    return x + 1


inside = []
traced_by(recursive, helper)
for bad in ((), (1,), (len, 1), (len, ()), (len, [1])):
    try:
        print sys.call_tracing(*bad)
    except TypeError, e:
        print e


# A generator begun untraced and resumed traced, and the other way around.
def numbers():
    n = 0
    while n < 4:
        n += 1
        yield n
    n = 5


del log[:]
g = numbers()
print g.next()
sys.settrace(tracer)
print g.next()
sys.settrace(None)
print g.next()
sys.settrace(tracer)
list(g)
sys.settrace(None)
for entry in log:
    print entry
g = numbers()
del log[:]
sys.settrace(tracer)
g.next()
sys.settrace(None)
g.gi_frame.f_trace = None
print g.next(), g.gi_frame.f_lineno - g.gi_frame.f_code.co_firstlineno, g.gi_frame.f_lasti, g.gi_frame.f_locals
del g
print log, sys.gettrace(), sys.getprofile()
