# Functions that run often, called by built-in functions: what they can see of the call.
import sys

WARM = 3000


def double(n):
    return n + n


def fails(n):
    return 1 // n


def frames(n):
    if n:
        return n
    f = sys._getframe()
    return f.f_code.co_name, f.f_back.f_code.co_name, f.f_lineno - f.f_code.co_firstlineno


def counts(n):
    if n:
        return n
    return sys.getrefcount(counts)


def closure(k):
    def add(n):
        return n + k
    return add


def pair(a, b):
    return a - b


def deep(n):
    return map(deep, [n + 1])[0]


def depth():
    try:
        deep(0)
    except RuntimeError, e:
        tb = sys.exc_info()[2]
        levels = 0
        while tb:
            levels += 1
            tb = tb.tb_next
        return str(e), levels


class Dropped(object):
    def __del__(self):
        f = sys._getframe(1)
        seen.append((f.f_code.co_name, sorted(f.f_locals)))


seen = []


def drops(n):
    x = None if n else Dropped()
    x = 1
    return x


def main():
    add = closure(10)
    for f in double, frames, counts, add, drops:
        map(f, xrange(1, WARM))
    for i in xrange(1, WARM):
        fails(i)
        reduce(pair, [i, 1])
        sorted([i, 1], cmp=pair)
        sorted([i], key=add)
    print map(double, [1, 'a', [2]]), filter(double, [0, 1]), reduce(pair, [10, 1, 2])
    print map(frames, [0]), map(counts, [0]), map(add, [1]), sorted([3, 1, 2], key=add)
    try:
        map(fails, [1, 0])
    except ZeroDivisionError, e:
        tb = sys.exc_info()[2]
        print e, tb.tb_next.tb_frame.f_code.co_name, tb.tb_next.tb_next
        print sorted(tb.tb_next.tb_frame.f_locals.items())
    del tb
    try:
        map(pair, [1])
    except TypeError, e:
        print e
    map(drops, [0])
    print seen
    for i in xrange(3):
        print depth()
    events = []
    sys.settrace(lambda f, what, arg: events.append((f.f_code.co_name, what)))
    map(double, [1])
    sys.settrace(None)
    sys.setprofile(lambda f, what, arg: events.append((f.f_code.co_name, what)))
    map(double, [1])
    sys.setprofile(None)
    print events
    scope = {'__builtins__': {'len': lambda x: 'mine'}}
    exec 'def own(x): return len(x)' in scope
    map(scope['own'], [''] * WARM)
    print map(scope['own'], [''])
    double.func_code = (lambda n: 'new').func_code
    print map(double, [1])


main()
