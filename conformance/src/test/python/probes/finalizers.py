# Finalizers: the order of __del__, what an error in it does, resurrection, deep chains.
import gc
import sys

from probing import MaskedStderr

gc.disable()
gc.collect()
log = []


sys.stderr = MaskedStderr()


class Del(object):
    def __init__(self, name, *held):
        self.name = name
        self.held = held

    def __del__(self, log=log):
        log.append(self.name)


class OldDel:
    def __init__(self, name, *held):
        self.name = name
        self.held = held

    def __del__(self, log=log):
        log.append(self.name)


def show(label):
    print label, log
    del log[:]


# At once, when the last reference goes; the holder before what it holds.
x = Del('x')
x = None
show('rebinding')  # => rebinding ['x']
x = Del('x')
del x
show('del')  # => del ['x']
x = Del('outer', Del('inner 1'), Del('inner 2', Del('innermost')))
del x
show('nested')  # => nested ['outer', 'inner 2', 'innermost', 'inner 1']
x = [Del('a'), Del('b'), Del('c')]
del x[1]
show('one item')  # => one item ['b']
del x
show('list, last first or first first')  # => list, last first or first first ['c', 'a']
x = (Del('a'), Del('b'), Del('c'))
del x
show('tuple')  # => tuple ['c', 'b', 'a']
x = {1: Del('one'), 2: Del('two'), 3: Del('three')}
del x
show('dict')  # => dict ['one', 'two', 'three']
x = set([Del('s')])
del x
show('set')  # => set ['s']
x = {'k': Del('old')}
x['k'] = Del('new')
show('dict item replaced')  # => dict item replaced ['old']
del x['k']
show('dict item deleted')  # => dict item deleted ['new']
x = [Del('a'), Del('b'), Del('c'), Del('d')]
x[1:3] = [Del('e')]
show('slice replaced')  # => slice replaced ['c', 'b']
del x[:]
show('slice deleted')  # => slice deleted ['d', 'e', 'a']
x = [Del('p')]
x.pop()
show('popped')  # => popped ['p']
Del('expression')
show('expression statement')  # => expression statement ['expression']
y = Del('left').name, Del('right').name
show('operands')  # => operands ['left', 'right']


def f(a, b):
    c = Del('local c')
    d = Del('local d')
    return 'value'


f(Del('arg a'), Del('arg b'))
show('locals of a call')  # => locals of a call ['local c', 'local d', 'arg b', 'arg a']


def g():
    x = Del('first')
    x = Del('second')
    log.append('body')
    del x
    log.append('end')


g()
show('rebinding in a function')  # => rebinding in a function ['first', 'body', 'second', 'end']


def h():
    x = Del('x in cell')
    def inner():
        return x
    return inner


inner = h()
show('closure alive')  # => closure alive []
del inner
show('closure dead')  # => closure dead ['x in cell']


def gen():
    x = Del('in generator')
    try:
        yield 1
    finally:
        log.append('finally')


i = gen()
i.next()
del i
show('generator')  # => generator ['finally', 'in generator']
for i in [Del('loop 1'), Del('loop 2')]:
    log.append('iteration')
show('loop')  # => loop ['iteration', 'iteration', 'loop 1']
del i
show('loop variable')  # => loop variable ['loop 2']
x = [Del('comp %d' % k) for k in range(2)]
x = [0 for q in [Del('leak')]]
show('comprehension')  # => comprehension ['comp 1', 'comp 0']
del q
show('leaked variable')  # => leaked variable ['leak']
x = OldDel('old outer', OldDel('old inner'))
x = None
show('old style')  # => old style ['old outer', 'old inner']

# Exceptions hold frames, which hold locals.


def fails():
    local = Del('local of failed frame')
    raise ValueError(Del('in exception'))


def handles():
    try:
        fails()
    except ValueError:
        log.append('handling')
    log.append('after')


handles()
show('traceback')  # => traceback ['handling', 'after', 'in exception', 'local of failed frame']


def handles_with_name():
    try:
        fails()
    except ValueError, e:
        pass
    log.append('after')
    del e
    log.append('deleted')
    sys.exc_clear()
    log.append('cleared')


handles_with_name()
show('traceback, named')  # => traceback, named ['after', 'deleted', 'in exception', 'local of failed frame', 'cleared']

# An error in __del__ is written to stderr and ignored.


class Raises(object):
    def __del__(self):
        raise ValueError('in del')


class NotCallable(object):
    __del__ = 5


class WrongArguments(object):
    def __del__(self, a):
        pass


Raises()
# => Exception ValueError: ValueError('in del',) in <bound method Raises.__del__ of <__main__.Raises object at 0x...>>
# ...  ignored
NotCallable()  # => Exception TypeError: "'int' object is not callable" in 5 ignored
WrongArguments()
# => Exception TypeError: '__del__() takes exactly 2 arguments (1 given)' in <bound method WrongArguments.__del__ of
# ...  <__main__.WrongArguments object at 0x...>> ignored
show('ignored')  # => ignored []

# Resurrection: __del__ is called again the next time.
kept = []


class Lazarus(object):
    count = 0

    def __del__(self, kept=kept, log=log):
        self.count += 1
        log.append('died %d' % self.count)
        if self.count < 3:
            kept.append(self)


Lazarus()
show('resurrected')  # => resurrected ['died 1']
print len(kept), kept[0].count, sys.getrefcount(kept[0])  # => 1 1 2
kept.pop()
show('again')  # => again ['died 2']
kept.pop()
show('for good')  # => for good ['died 3']
print kept  # => []

# A deep chain dies without a stack overflow, in order.
chain = None
for k in xrange(100000):
    chain = [chain]
del chain
chain = None
for k in xrange(2000):
    chain = Del(k, chain)
del chain
print log == range(1999, -1, -1)  # => True
del log[:]
chain = ()
for k in xrange(50000):
    chain = (chain, {})
del chain
print 'deep chains are gone'  # => deep chains are gone
