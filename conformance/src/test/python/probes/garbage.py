# The cycle collector: what gc.collect() answers for cycles of every kind, gc.garbage, and the functions of gc.
import gc
import sys
import weakref

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


class Node(object):
    pass


def show(label):
    print label, log
    del log[:]


# Cycles.
def cycle(n, kind=list):
    nodes = [kind() for k in range(n)]
    for k in range(n):
        if kind is list:
            nodes[k].append(nodes[k - 1])
        elif kind is dict:
            nodes[k]['next'] = nodes[k - 1]
        else:
            nodes[k].next = nodes[k - 1]


gc.collect()
for n, kind in ((1, list), (2, list), (10, list), (1, dict), (5, dict), (1, Node), (4, Node)):
    cycle(n, kind)
    print n, kind.__name__, gc.collect(), gc.garbage
# => 1 list 1 []
# => 2 list 2 []
# => 10 list 10 []
# => 1 dict 1 []
# => 5 dict 5 []
# => 1 Node 2 []
# => 4 Node 8 []


def function_cycle():
    def f():
        return f
    f()


def class_cycle():
    class Local(object):
        pass


def frame_cycle():
    frame = sys._getframe()


def exception_cycle():
    try:
        1 / 0
    except ZeroDivisionError:
        tb = sys.exc_info()[2]


def method_cycle():
    n = Node()
    n.m = n.__init__


def instance_cycle():
    class Old:
        pass
    o = Old()
    o.me = o


def generator_cycle():
    def g():
        yield me
    me = g()
    me.next()


def self_list():
    s = []
    s.append(s)


def tuple_cycle():
    s = []
    t = (s,)
    s.append(t)


def set_cycle():
    n = Node()
    n.s = set([n])


def property_cycle():
    n = Node()
    n.p = property(lambda self: n)


def cell_cycle():
    x = [lambda: x]


for f in (
    function_cycle, class_cycle, frame_cycle, exception_cycle, method_cycle, instance_cycle, generator_cycle,
    self_list, tuple_cycle, set_cycle, property_cycle, cell_cycle
):
    sys.exc_clear()
    gc.collect()
    f()
    sys.exc_clear()
    print f.__name__, gc.collect(), gc.collect(), gc.garbage
# => function_cycle 3 0 []
# => class_cycle 6 0 []
# => frame_cycle 1 0 []
# => exception_cycle 2 0 []
# => method_cycle 3 0 []
# => instance_cycle 3 0 []
# => generator_cycle 3 0 []
# => self_list 1 0 []
# => tuple_cycle 2 0 []
# => set_cycle 3 0 []
# => property_cycle 6 0 []
# => cell_cycle 4 0 []


# __del__ in a cycle: not collected, put in gc.garbage. Hanging off a cycle: collected.
def del_cycle():
    a = Del('a')
    b = Del('b', a)
    a.other = b


del_cycle()
print gc.collect(), sorted(x.name for x in gc.garbage), log  # => 5 ['a', 'b'] []
for x in gc.garbage:
    x.__dict__.clear()
    x.name = 'broken up'
del x
del gc.garbage[:]
show('garbage broken up')  # => garbage broken up ['broken up', 'broken up']


def del_beside_cycle():
    s = [Del('hangs off a cycle')]
    s.append(s)


del_beside_cycle()
print gc.collect(), gc.garbage  # => 1 []
show('beside')  # => beside ['hangs off a cycle']


def del_before_cycle():
    n = Node()
    n.me = n
    d = Del('holds a cycle', n)


del_before_cycle()
show('before')  # => before ['holds a cycle']
print gc.collect(), gc.garbage  # => 2 []


def old_del_cycle():
    a = OldDel('old')
    a.me = a


old_del_cycle()
print gc.collect(), [x.name for x in gc.garbage]  # => 2 ['old']
gc.garbage[0].me = None
del gc.garbage[:]
show('old garbage')  # => old garbage []

# Weak references in cycles: the callbacks of the living run, those in the garbage do not.
called = []


def weak_cycle():
    a, b = Node(), Node()
    a.b, b.a = b, a
    a.ref = weakref.ref(b, lambda r: called.append('inside'))
    return weakref.ref(a, lambda r: called.append('outside'))


r = weak_cycle()
print r() is not None, gc.collect(), r(), called  # => True 6 None ['outside']

# What the module says.
print gc.isenabled(), gc.enable(), gc.isenabled(), gc.disable(), gc.isenabled(), gc.get_threshold(), gc.get_debug()
# => False None True None False (700, 10, 10) 0
gc.set_threshold(100, 5, 6)
print gc.get_threshold(), gc.set_threshold(700, 10, 10), gc.get_threshold()  # => (100, 5, 6) None (700, 10, 10)
for bad in ((), ('a',), (1, 2, 3, 4)):
    try:
        gc.set_threshold(*bad)
    except TypeError, e:
        print e
# => set_threshold() takes at least 1 argument (0 given)
# => an integer is required
# => set_threshold() takes at most 3 arguments (4 given)
for bad in (-1, 3, 'a'):
    try:
        print gc.collect(bad)
    except Exception, e:
        print '%s: %s' % (type(e).__name__, e)
# => ValueError: invalid generation
# => ValueError: invalid generation
# => TypeError: an integer is required
print gc.collect(0), gc.collect(1), gc.collect(generation=2)  # => 0 0 0
one = 1
tracked = [
    (), (1,), (1, 'a'), (one,), (one, 'a'), ([],), [], {}, {'a': 1}, {'a': []}, {'a': (1,)}, {'a': (one,)}, set(),
    frozenset(), 1, 1.5, 'a',
    None, int, len, Node(), Node, lambda: 0, (x for x in []), iter([]), xrange(1), slice(1), sys,
    sys._getframe(), OldDel, {1: 2.5}, ((1,),), Del.__init__, [].append, 'a'.upper, super(Node, Node),
    property(), Exception(), u'a', 2L, type(lambda: 0), buffer('a')
]
print [(type(t).__name__, gc.is_tracked(t)) for t in tracked]
# => [('tuple', False), ('tuple', False), ('tuple', False), ('tuple', True), ('tuple', True), ('tuple', True), ('list',
# ...  True), ('dict', False), ('dict', False), ('dict', True), ('dict', False), ('dict', True), ('set', True),
# ...  ('frozenset', True), ('int', False), ('float', False), ('str', False), ('NoneType', False), ('type', False),
# ...  ('builtin_function_or_method', True), ('Node', True), ('type', True), ('function', True), ('generator', True),
# ...  ('listiterator', True), ('xrange', False), ('slice', True), ('module', True), ('frame', True), ('classobj',
# ...  True), ('dict', False), ('tuple', False), ('instancemethod', True), ('builtin_function_or_method', True),
# ...  ('builtin_function_or_method', True), ('super', True), ('property', True), ('Exception', True), ('unicode',
# ...  False), ('long', False), ('type', False), ('buffer', False)]
t = ((1, 2), ('a', (3,)))
d = {'a': (1,)}
print gc.is_tracked(t), gc.is_tracked(t[1]), gc.collect(), gc.is_tracked(t), gc.is_tracked(t[1]), gc.is_tracked(d)
# => True True 0 True False False
d['b'] = []
print gc.is_tracked(d)  # => True
del d['b']
print gc.is_tracked(d), gc.collect(), gc.is_tracked(d)  # => True 0 False
n = Node()
n.a = [1]
print [type(x).__name__ for x in gc.get_referents(n)], gc.get_referents([1, 'a'], (2,))
# => ['dict', 'type'] ['a', 1, 2]
print gc.get_referents(), gc.get_referents(5, 'a'), gc.get_referents({'k': 'v'})  # => [] [] ['k', 'v']
holder = [n]
print holder in gc.get_referrers(n), gc.get_referrers(), len(gc.get_objects()) > 1000  # => True [] True
print any(x is holder for x in gc.get_objects())  # => True
print len(gc.get_count()), gc.DEBUG_STATS, gc.DEBUG_COLLECTABLE, gc.DEBUG_UNCOLLECTABLE  # => 3 1 2 4
print gc.DEBUG_INSTANCES, gc.DEBUG_OBJECTS, gc.DEBUG_SAVEALL, gc.DEBUG_LEAK  # => 8 16 32 62
gc.set_debug(gc.DEBUG_SAVEALL)
cycle(2)
print gc.collect(), gc.garbage  # => 2 [[[[...]]], [[[...]]]]
gc.set_debug(0)
del gc.garbage[:]
print gc.collect()  # => 2
