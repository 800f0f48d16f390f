"""_lsprof: counts, recursion, subcalls, builtins, own timers, subclasses; classes derived from itertools' types."""
import _lsprof, itertools, sys

from probing import probe

clock = [0]


def timer():
    clock[0] += 1
    return clock[0]


def seconds():
    clock[0] += 1
    return clock[0] / 4.0


def leaf(n):
    return len('abc') + n


def recursive(n):
    if n:
        recursive(n - 1)
    return leaf(n)


def generator():
    yield 1
    yield leaf(2)


def failing():
    try:
        int('x')
    except ValueError:
        pass
    raise KeyError


def work():
    recursive(3)
    list(generator())
    try:
        failing()
    except KeyError:
        pass
    [].append(1)
    sorted([3, 1], key=leaf)
    return itertools.chain('a')


def name(code):
    return getattr(code, 'co_name', code)


def show(profiler):
    for entry in sorted(profiler.getstats(), key=lambda entry: name(entry.code)):
        calls = entry.calls and sorted((name(call.code),) + tuple(call)[1:] for call in entry.calls)
        print name(entry.code), tuple(entry)[1:5], calls


for arguments in ((timer, 1.0), (timer, 0.5, False), (seconds,), (timer, 1.0, True, False)):
    print arguments[1:]
    p = _lsprof.Profiler(*arguments)
    p.enable()
    work()
    p.disable()
    show(p)
p.enable(subcalls=False, builtins=True)
print sys.getprofile() is p
work()
p.disable()
show(p)
p.clear()
print p.getstats(), sys.getprofile()


class Profiler(_lsprof.Profiler):
    def __init__(self):
        _lsprof.Profiler.__init__(self, timer=timer, timeunit=1.0)
        self.x = 1


p = Profiler()
p.enable()
sys._getframe(0)
leaf(1)
p.enable(builtins=0)
leaf(1)
p.disable()
p.disable()
show(p)


def broken():
    raise ValueError('no time')


class Chain(itertools.chain):
    pass


class Map(itertools.imap):
    def __init__(self, *arguments, **keywords):
        print 'init', keywords,


class Slotted(itertools.groupby):
    __slots__ = 'x',


class Noisy(itertools.count):
    def __del__(self):
        print 'del',


probe(r'''
_lsprof.Profiler, _lsprof.Profiler.__basicsize__, sorted(n for n in dir(_lsprof) if n != '__file__'), p.x
_lsprof.Profiler(x=1)
_lsprof.Profiler(1, 2, 3, 4, 5)
_lsprof.Profiler(timer, 'a')
p.enable(1, 2, 3)
p.enable('a')
p.getstats(1)
c = Chain('ab', 'cd')
c.x = 5
list(c), c.x, type(Chain.from_iterable(['ab'])), Chain.__mro__
list(Map(str, [1, 2], k=5))
s = Slotted('aab')
s.x = 3
[(key, list(group)) for key, group in s], s.x
s.y = 3
Noisy(3).next()
[type(t.__name__, (t,), {}).__name__ for n, t in sorted(vars(itertools).items()) if type(t) is type]
type('T', (type(itertools.tee([])[0]),), {})
itertools.chain(x=1)
(list(type('I', (itertools.islice,), {})('abcd', 1, 3)), list(type('C', (itertools.cycle,), {})('')),
 type('R', (itertools.repeat,), {})(1, 2))
''')
