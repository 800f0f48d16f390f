# What sys.setprofile's function is told: calls and returns, of built-in functions too; errors; both functions at once.
import sys

log = []


def show(arg):
    name = getattr(arg, '__name__', None)
    if name:
        return name
    return arg if arg is None or isinstance(arg, (int, str, list, tuple)) else type(arg).__name__


def profiler(frame, event, arg):
    log.append((event, frame.f_code.co_name, frame.f_lineno - frame.f_code.co_firstlineno, frame.f_lasti, show(arg)))


def run(f, *args):
    print '---', f.__name__
    del log[:]
    sys.setprofile(profiler)
    try:
        try:
            f(*args)
        finally:
            sys.setprofile(None)
    except Exception, e:
        print type(e).__name__, e
    for entry in log:
        print entry


class C(object):
    def __init__(self, a=1):
        self.a = a

    def m(self):
        return len([self])

    def __getattr__(self, name):
        return name

    def __len__(self):
        return 3

    def __iter__(self):
        return iter((1, 2))


class Old:
    def __init__(self):
        self.append = [].append


def builtin_calls():
    len('abc')
    [].append(1)
    a = [].append
    a(2)
    Old().append(1)
    'a'.upper()
    {}.get(1)
    {}.get(1, 2)
    str(5)
    int('7')
    list('ab')
    list.append([], 1)
    dict.fromkeys('ab')
    object.__new__(C)
    max(1, 2)
    max([1], key=len) if 0 else None
    sorted([2, 1], key=lambda x: x)
    sorted([2, 1], reverse=True)
    len(*['ab'])
    apply(len, ('ab',))
    getattr(C(), 'nothing')
    len(C())
    map(len, ['a', 'b'])
    isinstance(1, int)
    range(3)
    xrange(3)
    iter([1]).next()
    (x for x in 'a').next()
    type(1)
    type('T', (), {})
    super(C, C()).__init__()
    setattr(C(), 'x', 1)
    sys._getframe()
    eval('len("a")')
    exec_it()
    __import__('sys')
    hash('a'), id(1), repr('a')


def exec_it():
    exec 'len("abc")'


def failing():
    try:
        len(5)
    except TypeError:
        pass
    try:
        int('x')
    except ValueError:
        pass
    try:
        [].pop()
    except IndexError:
        pass
    try:
        map(lambda x: 1 / 0, [1])
    except ZeroDivisionError:
        pass
    try:
        range('a')
    except TypeError:
        pass
    sorted(5)


def methods():
    c = C()
    c.m()
    C.m(c)
    C(a=2)
    for i in C():
        pass
    list(C())


def generators():
    g = (x for x in [1, 2])
    for i in g:
        pass
    def h():
        yield len('a')
        yield 2
    for i in h():
        break
    k = h()
    k.next()
    k.close()
    k = h()
    del k
    try:
        h().throw(KeyError)
    except KeyError:
        pass


def deep(n):
    if n == 0:
        raise ValueError
    try:
        deep(n - 1)
    finally:
        n = 0


def classes():
    class D(object):
        x = len('abc')
    D()


run(builtin_calls)
run(failing)
run(methods)
run(generators)
run(deep, 2)
run(classes)


# Switched on by a callee: the frames around it return, too.
def on():
    sys.setprofile(profiler)


def around():
    on()
    return len('a')


def outside():
    x = [around(), 1]
    y = 2
    return x


def raising():
    on()
    raise KeyError


def outside_raising():
    try:
        raising()
    except KeyError:
        return 1


for f in (outside, outside_raising):
    del log[:]
    f()
    sys.setprofile(None)
    print f.__name__
    for entry in log:
        print entry


# Errors of the function itself.
def failing_at(event, what):
    def profile(frame, e, arg):
        log.append((e, show(arg)))
        if e == event and show(arg) == what:
            raise ValueError(event)
    return profile


def body():
    len('a')
    try:
        len(5)
    except TypeError:
        return 'caught'
    return 'not caught'


for event, what in (
    ('call', None), ('c_call', 'len'), ('c_return', 'len'), ('c_exception', 'len'), ('return', 'caught'),
    ('return', 'x')
):
    del log[:]
    sys.setprofile(failing_at(event, what))
    try:
        print body()
    except ValueError, e:
        print 'ValueError', e, sys.getprofile()
    sys.setprofile(None)
    print log


# Both at once.
def tracer(frame, event, arg):
    log.append(('trace', event, frame.f_code.co_name))
    return tracer


def both(frame, event, arg):
    log.append(('profile', event, frame.f_code.co_name))


def failing_tracer(frame, event, arg):
    log.append(('trace', event, frame.f_code.co_name))
    if event == 'return':
        raise IndexError
    return failing_tracer


for t in (tracer, failing_tracer):
    del log[:]
    sys.settrace(t)
    sys.setprofile(both)
    try:
        body()
    except IndexError:
        print 'IndexError'
    sys.settrace(None)
    sys.setprofile(None)
    for entry in log:
        print entry
print sys.getprofile(), sys.gettrace()
for function in (sys.settrace, sys.setprofile, sys.gettrace, sys.getprofile):
    for args in ((), (None,), (1, 2)):
        try:
            print function.__name__, args, function(*args)
        except TypeError, e:
            print e
