# What sys.settrace's function is told: events, lines and instructions of every statement.
# Where statements share a line, that is what is traced.
import sys

log = []


def where(frame):
    return frame.f_code.co_name, frame.f_lineno - frame.f_code.co_firstlineno, frame.f_lasti


def show(arg):
    if isinstance(arg, tuple) and len(arg) == 3 and isinstance(arg[0], type):
        return arg[0].__name__, type(arg[1]).__name__, str(arg[1]), type(arg[2]).__name__
    if isinstance(arg, dict):
        return sorted(arg)
    name = getattr(arg, '__name__', None)
    if name or arg is None or isinstance(arg, (int, str, list, tuple)):
        return name or arg
    return type(arg).__name__


def tracer(frame, event, arg):
    log.append((event,) + where(frame) + (show(arg),))
    return tracer


def run(f, *args):
    print '---', f.__name__
    del log[:]
    sys.settrace(tracer)
    try:
        try:
            f(*args)
        finally:
            sys.settrace(None)
    except Exception, e:
        print type(e).__name__, e
    for entry in log:
        print entry


def straight(a):
    b = a + 1
    c = [b,
         a,
         a * b]
    if a: b = 2; c = 3
    return (b +
            1)


def loops(n):
    for i in range(n):
        if i == 1:
            continue
        if i == 3:
            break
        x = i
    else:
        x = -1
    while n > 2:
        n -= 1
    while 1:
        if n:
            break
    for i in []: pass
    for i in 'ab': x = i
    return [j
            for j in range(2)
            if j]


def one_line_loops():
    for i in range(3): pass
    while i: i -= 1
    return (k for k in 'ab')


def tries(kind):
    try:
        if kind == 1:
            raise ValueError('a')
        elif kind == 2:
            1 / 0
        elif kind == 3:
            return 'early'
        elif kind == 4:
            undefined
        x = 1
    except ValueError:
        x = 2
    except (KeyError, ZeroDivisionError), e:
        x = 3
    else:
        x = 4
    finally:
        y = x
    return y


def nested_tries():
    for i in (1, 2):
        try:
            try:
                {}[i]
            finally:
                x = i
        except KeyError:
            break
    try:
        try:
            raise KeyError
        except KeyError:
            raise
    except:
        pass


class Manager(object):
    def __init__(self, swallow=False):
        self.swallow = swallow

    def __enter__(self):
        return self

    def __exit__(self, *args):
        return self.swallow


def withs():
    with Manager() as m:
        x = m
    with Manager(True):
        raise KeyError
    with Manager() as a, Manager() as b:
        pass
    for i in (1,):
        with Manager():
            continue


def generator(n):
    x = yield n
    for i in range(n):
        try:
            y = yield i
        except ValueError:
            pass


def generators():
    g = generator(1)
    g.next()
    g.send('sent')
    try:
        g.throw(ValueError)
    except StopIteration:
        pass
    g = generator(2)
    for k in g:
        if k == 0:
            break
    g.close()
    list(x for x in (1, 2))


def decorated():
    def decorate(f):
        return f
    @decorate
    def inner(a=1,
              b=2):
        return a

    class C(object):
        x = 1
        def m(self):
            return self.x
        y = property(
            m)
    return inner() + C().m() + C().y


def calls():
    def f(*args, **kw): return args
    f(1)
    f(a=1)
    f(*[1])
    f(**{'a': 1})
    apply(f, (1,))
    map(f, [1])
    (lambda: 1)()
    sorted([2, 1], key=lambda x: x)
    sorted([2, 1], cmp=lambda x, y: x - y)
    try:
        f(1, 2, 3, a=1, **{'a': 2})
    except TypeError:
        pass
    try:
        one()
    except TypeError:
        pass


def one(a):
    pass


class Special(object):
    def __getattr__(self, name):
        return 1

    def __add__(self, other):
        return 2

    def __eq__(self, other):
        return True

    def __nonzero__(self):
        return False

    def __iter__(self):
        return self

    def next(self):
        raise StopIteration

    def __del__(self):
        pass

    def __repr__(self):
        return 'special'

    def __hash__(self):
        return 1

    def __contains__(self, x):
        return True

    def __getitem__(self, i):
        return i


def special():
    s = Special()
    s.name
    s + 1
    if s == 1:
        pass
    if s:
        pass
    for i in s:
        pass
    `s`
    {s: 1}
    1 in s
    s[0:1]
    s = None
    a = Special(); a = 1; del a


def statements():
    global g, h
    g = 1
    exec 'g = 2\nh = 3'
    eval('g +\n1')
    import sys
    from sys import maxint
    assert g
    del g
    print >>Sink(), 'x',
    lambda: 1
    pass
    ''


class Sink(object):
    def write(self, s):
        pass


def recursion(n):
    if n:
        return recursion(n - 1)
    raise IndexError('bottom')


def docstring():
    """No code here."""
    x = 1

    # nor here

    return x


def unreachable():
    return 1
    x = 2


def backwards():
    x = 0; y = [
        1]; z = 3
    while x < 2: x += 1; y.append(
        x)


run(straight, 1)
run(straight, 0)
run(loops, 5)
run(loops, 1)
run(one_line_loops)
for kind in range(5):
    run(tries, kind)
run(nested_tries)
run(withs)
run(generators)
run(decorated)
run(calls)
run(special)
run(statements)
run(recursion, 2)
run(docstring)
run(unreachable)
run(backwards)
