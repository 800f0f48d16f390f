# Finalizers: the order of __del__, what an error in it does, resurrection, deep chains.
import gc
import sys

gc.disable()
gc.collect()
log = []


class Stderr(object):
    def write(self, text):
        parts = text.split(' at 0x')
        sys.stdout.write(parts[0] + ''.join(' at 0x...' + p.lstrip('0123456789abcdef') for p in parts[1:]))


sys.stderr = Stderr()


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
show('rebinding')
x = Del('x')
del x
show('del')
x = Del('outer', Del('inner 1'), Del('inner 2', Del('innermost')))
del x
show('nested')
x = [Del('a'), Del('b'), Del('c')]
del x[1]
show('one item')
del x
show('list, last first or first first')
x = (Del('a'), Del('b'), Del('c'))
del x
show('tuple')
x = {1: Del('one'), 2: Del('two'), 3: Del('three')}
del x
show('dict')
x = set([Del('s')])
del x
show('set')
x = {'k': Del('old')}
x['k'] = Del('new')
show('dict item replaced')
del x['k']
show('dict item deleted')
x = [Del('a'), Del('b'), Del('c'), Del('d')]
x[1:3] = [Del('e')]
show('slice replaced')
del x[:]
show('slice deleted')
x = [Del('p')]
x.pop()
show('popped')
Del('expression')
show('expression statement')
y = Del('left').name, Del('right').name
show('operands')


def f(a, b):
    c = Del('local c')
    d = Del('local d')
    return 'value'


f(Del('arg a'), Del('arg b'))
show('locals of a call')


def g():
    x = Del('first')
    x = Del('second')
    log.append('body')
    del x
    log.append('end')


g()
show('rebinding in a function')


def h():
    x = Del('x in cell')
    def inner():
        return x
    return inner


inner = h()
show('closure alive')
del inner
show('closure dead')


def gen():
    x = Del('in generator')
    try:
        yield 1
    finally:
        log.append('finally')


i = gen()
i.next()
del i
show('generator')
for i in [Del('loop 1'), Del('loop 2')]:
    log.append('iteration')
show('loop')
del i
show('loop variable')
x = [Del('comp %d' % k) for k in range(2)]
x = [0 for q in [Del('leak')]]
show('comprehension')
del q
show('leaked variable')
x = OldDel('old outer', OldDel('old inner'))
x = None
show('old style')

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
show('traceback')


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
show('traceback, named')

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
NotCallable()
WrongArguments()
show('ignored')

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
show('resurrected')
print len(kept), kept[0].count, sys.getrefcount(kept[0])
kept.pop()
show('again')
kept.pop()
show('for good')
print kept

# A deep chain dies without a stack overflow, in order.
chain = None
for k in xrange(100000):
    chain = [chain]
del chain
chain = None
for k in xrange(2000):
    chain = Del(k, chain)
del chain
print log == range(1999, -1, -1)
del log[:]
chain = ()
for k in xrange(50000):
    chain = (chain, {})
del chain
print 'deep chains are gone'
