"""_collections.deque: all methods, limits, iterators, subclasses, pickling, counts and weak references."""
import copy_reg, gc, sys, weakref
from _collections import deque
from itertools import count, islice

from probing import attempt, probe

print sorted(name for name in deque.__dict__ if name != '__doc__')
# => ['__copy__', '__delitem__', '__eq__', '__ge__', '__getattribute__', '__getitem__', '__gt__', '__hash__',
# ...  '__iadd__', '__init__', '__iter__', '__le__', '__len__', '__lt__', '__ne__', '__new__', '__reduce__',
# ...  '__repr__', '__reversed__', '__setitem__', '__sizeof__', 'append', 'appendleft', 'clear', 'count', 'extend',
# ...  'extendleft', 'maxlen', 'pop', 'popleft', 'remove', 'reverse', 'rotate']
probe(r'''
deque, deque.__name__, deque.__module__, deque.__mro__, deque.__hash__
# => (<type 'collections.deque'>, 'deque', 'collections', (<type 'collections.deque'>, <type 'object'>), None)
deque.__weakrefoffset__, deque.__basicsize__, deque.__dictoffset__  # => (72, 80, 0)
deque()  # => deque([])
deque('abc')  # => deque(['a', 'b', 'c'])
deque([1, 2, 3], 2)  # => deque([2, 3], maxlen=2)
deque(iterable=[1, 2, 3], maxlen=5)  # => deque([1, 2, 3], maxlen=5)
deque(maxlen=0)  # => deque([], maxlen=0)
deque(maxlen=None)  # => deque([])
deque([1], None)  # => deque([1])
deque([1], -1)  # => ValueError: maxlen must be non-negative
deque([1], -2)  # => ValueError: maxlen must be non-negative
deque([1], 'x')  # => TypeError: an integer is required
deque([1], 2.9)  # => deque([1], maxlen=2)
deque([1], 2 ** 70)  # => OverflowError: long int too large to convert to int
deque([1], 2 ** 40).maxlen  # => 1099511627776
deque(1)  # => TypeError: 'int' object is not iterable
deque(1, 2, 3)  # => TypeError: deque() takes at most 2 arguments (3 given)
deque([], 1, maxlen=2)  # => TypeError: deque() takes at most 2 arguments (3 given)
deque(x=1)  # => TypeError: 'x' is an invalid keyword argument for this function
d = deque(range(5))
d.append(5)  # => None
d.appendleft(-1)  # => None
d  # => deque([-1, 0, 1, 2, 3, 4, 5])
len(d), d[0], d[-1], d[3], d[-7]  # => (7, -1, 5, 2, -1)
d[7]  # => IndexError: deque index out of range
d[-8]  # => IndexError: deque index out of range
d['a']  # => TypeError: sequence index must be integer, not 'str'
d[1:2]  # => TypeError: sequence index must be integer, not 'slice'
d[2 ** 70]  # => IndexError: cannot fit 'long' into an index-sized integer
d[1L]  # => 0
d[2] = 'two'
d  # => deque([-1, 0, 'two', 2, 3, 4, 5])
del d[2]
d  # => deque([-1, 0, 2, 3, 4, 5])
d[9] = 1  # => IndexError: deque index out of range
del d[9]  # => IndexError: deque index out of range
del d[0]
d.pop()  # => 5
d.popleft()  # => 0
d  # => deque([2, 3, 4])
d.pop(1)  # => TypeError: pop() takes no arguments (1 given)
deque().pop()  # => IndexError: pop from an empty deque
deque().popleft()  # => IndexError: pop from an empty deque
d.extend('xy')  # => None
d.extendleft('xy')  # => None
d  # => deque(['y', 'x', 2, 3, 4, 'x', 'y'])
d.extend(d)  # => None
d  # => deque(['y', 'x', 2, 3, 4, 'x', 'y', 'y', 'x', 2, 3, 4, 'x', 'y'])
d.extendleft(d)  # => None
len(d)  # => 28
d.extend(5)  # => TypeError: 'int' object is not iterable
d.extend()  # => TypeError: extend() takes exactly one argument (0 given)
d += [1]
d += 'ab'
d += d
len(d)  # => 62
d += 5  # => TypeError: 'int' object is not iterable
d + d  # => TypeError: unsupported operand type(s) for +: 'collections.deque' and 'collections.deque'
d * 2  # => TypeError: unsupported operand type(s) for *: 'collections.deque' and 'int'
d.clear()  # => None
d  # => deque([])
bool(d), bool(deque([0]))  # => (False, True)
''')
probe(r'''
d = deque(range(10))
d.rotate()  # => None
d  # => deque([9, 0, 1, 2, 3, 4, 5, 6, 7, 8])
d.rotate(3)  # => None
d  # => deque([6, 7, 8, 9, 0, 1, 2, 3, 4, 5])
d.rotate(-4)  # => None
d  # => deque([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
d.rotate(10 ** 10 + 1)  # => None
d  # => deque([9, 0, 1, 2, 3, 4, 5, 6, 7, 8])
d.rotate(-10 ** 10 - 1)  # => None
d  # => deque([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
d.rotate(0)  # => None
d.rotate('a')  # => TypeError: an integer is required
d.rotate(1.5)  # => TypeError: integer argument expected, got float
d.rotate(1, 2)  # => TypeError: rotate() takes at most 1 argument (2 given)
d.rotate(2 ** 70)  # => OverflowError: Python int too large to convert to C long
deque().rotate(5)  # => None
deque([1]).rotate(5)  # => None
d.reverse()  # => None
d  # => deque([9, 8, 7, 6, 5, 4, 3, 2, 1, 0])
d.count(3), d.count('3'), d.count(3.0)  # => (1, 0, 1)
d.remove(3)  # => None
d.remove(33)  # => ValueError: deque.remove(x): x not in deque
d  # => deque([9, 8, 7, 6, 5, 4, 2, 1, 0])
d.remove(9)  # => None
d  # => deque([8, 7, 6, 5, 4, 2, 1, 0])
3 in d, 4 in d  # => (False, True)
d.index(1)  # => AttributeError: 'collections.deque' object has no attribute 'index'
d.insert(1, 1)  # => AttributeError: 'collections.deque' object has no attribute 'insert'
m = deque(maxlen=3)
for i in range(6):
    m.append(i)
m  # => deque([3, 4, 5], maxlen=3)
m.appendleft(9)  # => None
m  # => deque([9, 3, 4], maxlen=3)
m.extend('ab')  # => None
m  # => deque([4, 'a', 'b'], maxlen=3)
m.extendleft('cd')  # => None
m  # => deque(['d', 'c', 4], maxlen=3)
m.rotate(1)  # => None
m, m.maxlen  # => (deque([4, 'd', 'c'], maxlen=3), 3)
m.maxlen = 3  # => AttributeError: attribute 'maxlen' of 'collections.deque' objects is not writable
del m.maxlen  # => AttributeError: attribute 'maxlen' of 'collections.deque' objects is not writable
deque(range(100), maxlen=0)  # => deque([], maxlen=0)
z = deque(maxlen=0)
z.append(1)  # => None
z.appendleft(1)  # => None
z.extend([1, 2])  # => None
z.extendleft([1, 2])  # => None
z  # => deque([], maxlen=0)
m.__init__([1, 2])  # => None
m  # => deque([1, 2])
m.__init__()  # => None
m  # => deque([])
''')
probe(r'''
a, b = deque([1, 2, 3]), deque([1, 2, 4])
a == b, a != b, a < b, a <= b, a > b, a >= b  # => (False, True, True, True, False, False)
a == deque([1, 2, 3]), a == a, a != a  # => (True, True, False)
a < deque([1, 2]), a > deque([1, 2]), deque() < deque([1]), deque() == deque()  # => (False, True, True, True)
a == [1, 2, 3]  # => False
a < a, a <= a  # => (False, True)
cmp(a, b), cmp(b, a), cmp(a, a)  # => (-1, 1, 0)
hash(a)  # => TypeError: unhashable type: 'collections.deque'
{a: 1}  # => TypeError: unhashable type: 'collections.deque'
c = deque()
c.append(c)  # => None
c  # => deque([[...]])
str(c), repr(deque([c], 4))  # => ('deque([[...]])', 'deque([deque([[...]])], maxlen=4)')
it = iter(a)
it, type(it).__name__, it.next(), it.__length_hint__()  # => (<deque_iterator object at 0x...>, 'deque_iterator', 1, 2)
list(it), it.__length_hint__()  # => ([2, 3], 0)
it.next()  # => StopIteration: 
r = reversed(a)
r, type(r).__name__, r.next(), r.__length_hint__(), list(r)
# => (<deque_reverse_iterator object at 0x...>, 'deque_reverse_iterator', 3, 2, [2, 1])
it = iter(a)
a.append(5)  # => None
it.next()  # => RuntimeError: deque mutated during iteration
it.__length_hint__()  # => 0
it.next()  # => RuntimeError: deque mutated during iteration
r = reversed(a)
a.append(6)  # => None
r.next()  # => RuntimeError: deque mutated during iteration
r.next()  # => StopIteration: 
it = iter(a)
a[0] = 'changed'
it.next()  # => 'changed'
for x in a:
    a.append(1)  # => RuntimeError: deque mutated during iteration
type(it)()  # => TypeError: cannot create 'deque_iterator' instances
list(islice(deque(range(200)), 55, 70))  # => [55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69]
list(reversed(deque(range(130))))[:3]  # => [129, 128, 127]
''')


class Plain(deque):
    pass


class Slotted(deque):
    __slots__ = 'x',


class Other(deque):
    def __init__(self, *args):
        deque.__init__(self, reversed(list(*args)))

    def __iter__(self):
        return iter('own')


probe(r'''
p = Plain([1, 2], 4)
p, p.__dict__, type(p)  # => (deque([1, 2], maxlen=4), {}, <class '__main__.Plain'>)
p.x = 1
p.clear()  # => None
p, p.x  # => (deque([], maxlen=4), 1)
p.__init__('abc')  # => None
p, p.x, p.maxlen  # => (deque(['a', 'b', 'c']), 1, None)
s = Slotted('ab')
s.x = 5
s.y = 5  # => AttributeError: 'Slotted' object has no attribute 'y'
s.x, s  # => (5, deque(['a', 'b']))
o = Other([1, 2])
o, list(o), o == o, o == deque('own'), o.__reduce__()[1]
# => (deque(['o', 'w', 'n']), ['o', 'w', 'n'], True, False, (['o', 'w', 'n'], None))
p.__reduce__()  # => (<class '__main__.Plain'>, (['a', 'b', 'c'], None), {'x': 1})
s.__reduce__()  # => (<class '__main__.Slotted'>, (['a', 'b'],))
deque([1]).__reduce__()  # => (<type 'collections.deque'>, ([1],))
deque([1], 5).__reduce__()  # => (<type 'collections.deque'>, ([1], 5))
Plain([1]).__reduce__()  # => (<class '__main__.Plain'>, ([1], None), {})
deque([1]).__reduce_ex__(2)  # => (<type 'collections.deque'>, ([1],))
deque([1], 5).__copy__()  # => deque([1], maxlen=5)
p.__copy__(), type(p.__copy__()), p.__copy__().__dict__  # => (deque(['a', 'b', 'c']), <class '__main__.Plain'>, {})
o.__copy__()  # => deque(['o', 'w', 'n'])
deque([1]).x = 1  # => AttributeError: 'collections.deque' object has no attribute 'x'
deque.__new__(Plain)  # => deque([])
deque.__new__(int)  # => TypeError: collections.deque.__new__(int): int is not a subtype of collections.deque
deque.append(1, 2)  # => TypeError: descriptor 'append' requires a 'collections.deque' object but received a 'int'
deque.append(deque(), 1, 2)  # => TypeError: append() takes exactly one argument (2 given)
''')


class Noisy(object):
    def __init__(self, name, action=None):
        self.name = name
        self.action = action

    def __del__(self):
        print 'del', self.name,
        if self.action:
            self.action()


def released(action):
    action()
    print


released(lambda: deque([Noisy(1), Noisy(2), Noisy(3)]))  # => del 1 del 2 del 3
released(lambda: deque([Noisy(1), Noisy(2), Noisy(3)], 1))  # => del 2 del 1 del 3
released(lambda: deque(map(Noisy, 'abc')).remove(1) if 0 else None)  # =>
d = deque([Noisy(1), Noisy(2)])
released(d.clear)  # => del 1 del 2
d = deque([Noisy(1)], 1)
released(lambda: d.append(2))  # => del 1
d = deque([Noisy(1)])
released(lambda: d.__setitem__(0, 2))  # => del 1
d = deque([Noisy(1), 2])
released(lambda: d.__delitem__(0))  # => del 1


class Changing(object):
    def __init__(self, d, what):
        self.d = d
        self.what = what

    def __eq__(self, other):
        self.what(self.d)
        return False

    def __ne__(self, other):
        return not self == other


for what in deque.clear, deque.pop, lambda d: d.append(1), lambda d: d.rotate(1), lambda d: d.__setitem__(0, 0):
    for call in deque.count, deque.remove, lambda d, x: x in d, lambda d, x: d == deque([x] * 5):
        d = deque(range(5))
        print attempt(call, d, Changing(d, what)), d
# => RuntimeError: deque mutated during iteration deque([])
# => IndexError: deque mutated during remove(). deque([])
# => RuntimeError: deque mutated during iteration deque([])
# => False deque([])
# => RuntimeError: deque mutated during iteration deque([0, 1, 2, 3])
# => IndexError: deque mutated during remove(). deque([0, 1, 2, 3])
# => RuntimeError: deque mutated during iteration deque([0, 1, 2, 3])
# => False deque([0, 1, 2])
# => RuntimeError: deque mutated during iteration deque([0, 1, 2, 3, 4, 1])
# => IndexError: deque mutated during remove(). deque([0, 1, 2, 3, 4, 1])
# => RuntimeError: deque mutated during iteration deque([0, 1, 2, 3, 4, 1])
# => False deque([0, 1, 2, 3, 4, 1, 1])
# => RuntimeError: deque mutated during iteration deque([4, 0, 1, 2, 3])
# => ValueError: deque.remove(x): x not in deque deque([0, 1, 2, 3, 4])
# => RuntimeError: deque mutated during iteration deque([4, 0, 1, 2, 3])
# => False deque([3, 4, 0, 1, 2])
# => 0 deque([0, 1, 2, 3, 4])
# => ValueError: deque.remove(x): x not in deque deque([0, 0, 0, 0, 0])
# => False deque([0, 1, 2, 3, 4])
# => False deque([0, 1, 2, 3, 4])


class Raising(object):
    def __eq__(self, other):
        raise ValueError('eq')


d = deque([1, 2, Raising(), 3])
print attempt(d.remove, 4), d[0], attempt(d.count, 1), attempt(lambda: 9 in d)
# => ValueError: eq 1 ValueError: eq ValueError: eq


class Watching(object):
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        print [getattr(x, 'n', x) for x in d],
        return self.n == other


d = deque([Watching(1), Watching(2), Watching(3)])
print attempt(d.remove, 2), [w.n for w in d]  # => [1, 2, 3] [2, 3, 1] None [1, 3]

x = object()
d = deque([x, x])
print sys.getrefcount(x),
y = d.pop()
print sys.getrefcount(x),
d.append(x)
d.rotate(1)
d.reverse()
print sys.getrefcount(x), sys.getrefcount(d),
it = iter(d)
print sys.getrefcount(d),
it.next()
print sys.getrefcount(x),
del it, y
d.clear()
print sys.getrefcount(x)  # => 4 4 5 2 3 5 2

gc.collect()
d = deque()
d.append(d)
p = Plain([d])
p.me = p
del p
d = deque([iter(d)])
d.append(d)
print gc.is_tracked(d), len(gc.get_referents(deque([1, 2]))),
del d
print gc.collect()  # => True 2 5

d = deque([1])
w = weakref.ref(d)
print w() is d,
del d
print w()  # => True None
p = Plain()
w = weakref.ref(p, lambda w: sys.stdout.write('dead '))
del p
print w()  # => dead None

sizes = []
d = deque()
for i in range(200):
    sizes.append(d.__sizeof__())
    d.append(i)
for i in range(150):
    sizes.append(d.__sizeof__())
    d.popleft()
    d.append(i)
d.rotate(70)
sizes.append(d.__sizeof__())
for i in range(200):
    sizes.append(d.__sizeof__())
    d.pop()
sizes.append(d.__sizeof__())
for i in range(40):
    d.appendleft(i)
    sizes.append(d.__sizeof__())
for i in range(40):
    d.popleft()
sizes.append(d.__sizeof__())
changes = [(i, s) for i, s in enumerate(sizes) if i == 0 or sizes[i - 1] != s]
print changes
# => [(0, 592L), (32, 1104L), (94, 1616L), (156, 2128L), (218, 2640L), (231, 2128L), (280, 2640L), (293, 2128L), (342,
# ...  2640L), (352, 2128L), (414, 1616L), (476, 1104L), (538, 592L)]
print Plain().__sizeof__(), sys.getsizeof(deque()), sys.getsizeof(Plain(range(63)))  # => 600 624 1144

# Against a list, through many random changes.
state = 12345
d, l = deque(), []
for step in xrange(20000):
    state = (state * 1103515245 + 12345) & 0x7fffffff
    what = (state >> 8) % 10
    if what < 3:
        d.append(step)
        l.append(step)
    elif what < 6:
        d.appendleft(step)
        l.insert(0, step)
    elif what == 6 and l:
        assert d.pop() == l.pop()
    elif what == 7 and l:
        assert d.popleft() == l.pop(0)
    elif what == 8 and l:
        n = (state >> 12) % 100 - 50
        d.rotate(n)
        n %= len(l)
        l = l[-n:] + l[:-n]
    elif l and len(l) > 300:
        for i in range(250):
            assert d.popleft() == l.pop(0)
    assert len(d) == len(l)
    if step % 500 == 0:
        assert list(d) == l and list(reversed(d)) == l[::-1] and all(d[i] == l[i] for i in range(len(l)))
print len(d), sum(d)  # => 292 5732291
print next(islice(deque(islice(count(), 1000)), 999, None))  # => 999
