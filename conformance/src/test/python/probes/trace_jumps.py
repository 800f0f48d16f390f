# Assignment to f_lineno by a trace function: where a frame may go, where not and why, and what becomes of the stack.
import sys
import gc

gc.disable()


class Counted(object):
    alive = 0

    def __init__(self):
        Counted.alive += 1

    def __del__(self):
        Counted.alive -= 1


class Manager(object):
    def __enter__(self):
        out.append('enter')
        return Counted()

    def __exit__(self, *args):
        out.append('exit')


def fresh(n):
    for i in range(n):
        yield Counted()


def jump(f, source, target, event='line', times=1):
    """Runs f and jumps, as soon as its line `source` is told of, to its line `target`."""
    del out[:]
    left = [times]

    def tracer(frame, what, arg):
        if frame.f_code is not f.func_code:
            return None
        if what == event and frame.f_lineno - frame.f_code.co_firstlineno == source and left[0]:
            left[0] -= 1
            try:
                frame.f_lineno = target if not isinstance(target, int) else frame.f_code.co_firstlineno + target
                out.append('now %d' % (frame.f_lineno - frame.f_code.co_firstlineno))
            except Exception, e:
                text = str(e)
                for word in text.split():
                    if word.isdigit():
                        text = text.replace(word, '%+d' % (int(word) - frame.f_code.co_firstlineno))
                out.append('%s: %s' % (type(e).__name__, text))
        return tracer
    sys.settrace(tracer)
    try:
        try:
            result = f()
        finally:
            sys.settrace(None)
    except Exception, e:
        result = '%s: %s' % (type(e).__name__, e)
    sys.exc_clear()
    print f.__name__, source, target, event, out, result, Counted.alive


out = []


def straight():
    out.append(1)
    out.append(2)
    out.append(3)
    return 4


def loop():
    out.append(1)
    for c in fresh(2):
        out.append(3)
        for d in fresh(1):
            out.append(5)
            out.append(6)
        out.append(7)
    else:
        out.append(9)
    out.append(10)
    while len(out) < 12:
        out.append(12)
        c = d = None
    c = d = None


def tries():
    try:
        out.append(2)
        out.append(3)
    except KeyError:
        out.append(5)
        out.append(6)
    else:
        out.append(8)
    out.append(9)


def finals():
    out.append(1)
    try:
        out.append(3)
    finally:
        out.append(5)
        out.append(6)
    out.append(7)
    try:
        out.append(9)
        return 10
    finally:
        out.append(12)


def excepted():
    try:
        raise KeyError
    except KeyError, e:
        out.append(4)
        e = None
    except (ValueError,
            IndexError):
        out.append(8)
    except:
        out.append(10)
    out.append(11)


def withs():
    out.append(1)
    with Manager() as m:
        out.append(3)
        with Manager() as n:
            out.append(5)
        out.append(6)
    m = n = None
    out.append(8)


def nested():
    for c in fresh(2):
        try:
            with Manager() as m:
                out.append(4)
        finally:
            out.append(6)
        c = m = None
    out.append(8)
    c = m = None


def expression():
    x = [Counted(),
         out.append(2),
         Counted()]
    out.append(4)
    x = None


def comprehension():
    x = [out.append(1)
         for c in
         fresh(2)
         if True]
    out.append(5)
    c = x = None


def unbound():
    a = 1
    b = 2
    return a, b


def loop_unbound():
    a = 1
    for i in (1, 2, 3):
        out.append(i)
    return a, i


def unreached():
    return 1
    out.append(2)


for source in range(1, 5):
    for target in range(0, 6):
        jump(straight, source, target)
for bad in ('1', None, 1.0, 2L, -1, 10 ** 6, True):
    jump(straight, 2, bad)
for source in (1, 2, 3, 4, 5, 7, 9, 10, 11, 12):
    for target in range(1, 14):
        if (source, target) not in ((3, 2), (4, 2), (5, 2), (7, 2)):
            jump(loop, source, target)
jump(loop, 5, 2)
jump(loop, 7, 2)
for source in (1, 2, 3, 8, 9):
    for target in range(1, 10):
        jump(tries, source, target)
for source in (1, 2, 3, 5, 6, 7, 8, 9, 10, 12):
    for target in range(1, 13):
        jump(finals, source, target)
for source in (1, 2, 3, 4, 11):
    for target in (1, 2, 3, 4, 5, 6, 8, 9, 10, 11):
        jump(excepted, source, target)
for source in (1, 2, 3, 4, 5, 6, 8):
    for target in range(1, 9):
        jump(withs, source, target)
for source in (1, 2, 3, 4, 6, 7, 8):
    for target in range(1, 9):
        jump(nested, source, target)
jump(expression, 3, 4)
jump(expression, 4, 1)
jump(comprehension, 5, 1)
jump(unbound, 1, 2)
jump(unbound, 1, 3)
jump(loop_unbound, 1, 2)
jump(loop_unbound, 1, 4)
for event in ('call', 'return', 'exception'):
    jump(straight, 0, 2, event)
    jump(straight, 4, 2, event)
    jump(excepted, 2, 4, event)


def generator():
    out.append(1)
    yield 2
    out.append(3)
    yield 4
    out.append(5)


def consumed():
    return list(generator())


generator.func_name = 'generator'
generator_code = generator.func_code


def jump_generator(source, target, event):
    del out[:]

    def tracer(frame, what, arg):
        if frame.f_code is generator_code and what == event and frame.f_lineno - frame.f_code.co_firstlineno == source:
            try:
                frame.f_lineno = frame.f_code.co_firstlineno + target
            except ValueError, e:
                out.append(str(e))
        return tracer
    sys.settrace(tracer)
    try:
        result = consumed()
    finally:
        sys.settrace(None)
    print 'generator', source, target, event, out, result


for event in ('call', 'line', 'return'):
    for source in (0, 1, 2, 3, 4):
        for target in (1, 3, 5):
            if target >= source or event != 'line':
                jump_generator(source, target, event)

# Not by a trace function.
frame = sys._getframe()
try:
    frame.f_lineno = 5
except ValueError, e:
    print e
frame.f_trace = len
print frame.f_trace
try:
    frame.f_lineno = 5
except ValueError, e:
    print e
frame.f_trace = None
print frame.f_trace
g = generator()
try:
    g.gi_frame.f_lineno = generator_code.co_firstlineno
except ValueError, e:
    print e
g.next()
g.gi_frame.f_trace = len
try:
    g.gi_frame.f_lineno = generator_code.co_firstlineno + 3
except ValueError, e:
    print e
for name in ('f_lineno', 'f_trace'):
    try:
        delattr(g.gi_frame, name)
        print getattr(g.gi_frame, name)
    except Exception, e:
        print type(e).__name__, e
