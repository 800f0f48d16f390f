"""_heapq and _bisect: order, arguments, comparisons that raise or change the list, counts."""
import gc, sys
import _bisect, _heapq
from _bisect import bisect, bisect_left, bisect_right, insort, insort_left, insort_right
from _heapq import heapify, heappop, heappush, heappushpop, heapreplace, nlargest, nsmallest

from probing import attempt, probe

print sorted(n for n in dir(_heapq) if n != '__file__'), sorted(n for n in dir(_bisect) if n != '__file__')
# => ['__about__', '__doc__', '__name__', '__package__', 'heapify', 'heappop', 'heappush', 'heappushpop',
# ...  'heapreplace', 'nlargest', 'nsmallest'] ['__doc__', '__name__', '__package__', 'bisect', 'bisect_left',
# ...  'bisect_right', 'insort', 'insort_left', 'insort_right']
probe(r'''
h = []
for i in [5, 3, 8, 1, 9, 2, 7, 3]:
    heappush(h, i)
h  # => [1, 3, 2, 3, 9, 8, 7, 5]
[heappop(h) for i in range(4)], h  # => ([1, 2, 3, 3], [5, 7, 9, 8])
heapreplace(h, 0), heapreplace(h, 10), h  # => (5, 0, [7, 8, 9, 10])
heappushpop(h, -1), heappushpop(h, 6), heappushpop([], 4), h  # => (-1, 6, 4, [7, 8, 9, 10])
l = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9]
heapify(l)  # => None
l  # => [1, 1, 2, 3, 3, 8, 4, 6, 5, 5, 5, 9, 9, 7, 9]
nlargest(3, [3, 1, 4, 1, 5, 9, 2, 6]), nsmallest(3, [3, 1, 4, 1, 5, 9, 2, 6])  # => ([9, 6, 5], [1, 1, 2])
nlargest(0, [1]), nlargest(-1, [1]), nsmallest(0, [1]), nsmallest(9, [2, 1]), nlargest(9, [2, 1])
# => ([], [], [], [1, 2], [2, 1])
nlargest(2, []), nsmallest(2, '')  # => ([], [])
nlargest(2, 'banana'), nsmallest(2, 'banana'), nlargest(5, iter('banana'))
# => (['n', 'n'], ['a', 'a'], ['n', 'n', 'b', 'a', 'a'])
nsmallest(2, [(1, 'b'), (1, 'a'), (0, 'z')]), nlargest(1, [(1, 'b'), (1, 'a'), (0, 'z')])
# => ([(0, 'z'), (1, 'a')], [(1, 'b')])
heappop([])  # => IndexError: index out of range
heapreplace([], 1)  # => IndexError: index out of range
heappush((), 1)  # => TypeError: heap argument must be a list
heappop('abc')  # => TypeError: heap argument must be a list
heapify(5)  # => TypeError: heap argument must be a list
heapreplace({}, 1)  # => TypeError: heap argument must be a list
heappushpop(None, 1)  # => TypeError: heap argument must be a list
heappush([])  # => TypeError: heappush expected 2 arguments, got 1
heappush([], 1, 2)  # => TypeError: heappush expected 2 arguments, got 3
heappop()  # => TypeError: heappop() takes exactly one argument (0 given)
heapreplace([1])  # => TypeError: heapreplace expected 2 arguments, got 1
heappushpop([1])  # => TypeError: heappushpop expected 2 arguments, got 1
nlargest('a', [])  # => TypeError: an integer is required
nlargest(1)  # => TypeError: nlargest() takes exactly 2 arguments (1 given)
nlargest(1, 5)  # => TypeError: 'int' object is not iterable
nsmallest(2.5, [1, 2, 3])  # => TypeError: integer argument expected, got float
nsmallest(1, [1], key=None)  # => TypeError: nsmallest() takes no keyword arguments
nlargest(2 ** 70, [1])  # => OverflowError: Python int too large to convert to C long
heapify([1], 2)  # => TypeError: heapify() takes exactly one argument (2 given)
heappush(heap=[], item=1)  # => TypeError: heappush() takes no keyword arguments
h = [1.5, 0.5, float('nan'), -1.0, 2 ** 70, 3L, True, 'text', None, ()]
heapify(h)  # => None
h  # => [None, -1.0, True, 0.5, 1180591620717411303424L, 3L, nan, 'text', 1.5, ()]
[heappop(h) for i in range(10)]  # => [None, -1.0, 0.5, True, 1.5, 3L, 1180591620717411303424L, nan, 'text', ()]
''')


class Less(object):
    def __init__(self, x):
        self.x = x

    def __lt__(self, other):
        return self.x < other.x


class LessOrEqual(object):
    def __init__(self, x):
        self.x = x

    def __le__(self, other):
        return self.x <= other.x


class Compare(object):
    def __init__(self, x):
        self.x = x

    def __cmp__(self, other):
        return cmp(self.x, other.x)


class Old:
    def __init__(self, x):
        self.x = x

    def __lt__(self, other):
        return self.x < other.x


class OldLessOrEqual:
    def __init__(self, x):
        self.x = x

    def __le__(self, other):
        return self.x <= other.x


def drained(h):
    return [heappop(h).x for i in range(len(h))]


numbers = [27, 3, 15, 9, 81, 1, 2, 3, 50, 27, 6]
for kind in Less, LessOrEqual, Compare, Old, OldLessOrEqual:
    h = map(kind, numbers)
    heapify(h)
    print [o.x for o in h], drained(h),
    if kind in (Less, Old):
        print [o.x for o in nlargest(3, map(kind, numbers))],
    print
# => [1, 3, 2, 3, 6, 15, 27, 9, 50, 27, 81] [1, 2, 3, 3, 6, 9, 15, 27, 27, 50, 81] [81, 50, 27]
# => [1, 3, 2, 3, 6, 15, 27, 9, 50, 27, 81] [1, 2, 3, 3, 6, 9, 15, 27, 27, 50, 81]
# => [1, 3, 2, 3, 6, 15, 27, 9, 50, 27, 81] [1, 2, 3, 3, 6, 9, 15, 27, 27, 50, 81]
# => [1, 3, 2, 3, 6, 15, 27, 9, 50, 27, 81] [1, 2, 3, 3, 6, 9, 15, 27, 27, 50, 81] [81, 50, 27]
# => [1, 3, 2, 3, 6, 15, 27, 9, 50, 27, 81] [1, 2, 3, 3, 6, 9, 15, 27, 27, 50, 81]


class Raising(object):
    def __lt__(self, other):
        raise ValueError('lt')

    def __cmp__(self, other):
        raise ValueError('cmp')


class Broken(object):
    @property
    def __lt__(self):
        raise KeyError('no lt')

    def __le__(self, other):
        print 'le',
        return True


x = Raising()
for f in (lambda: heappush([x], 1), lambda: heappush([1], x), lambda: heappop([1, x, 2]),
          lambda: heapreplace([1, x, 3], 1), lambda: heapify([x, x]), lambda: heappushpop([x], 1),
          lambda: nlargest(1, [x, x]), lambda: nsmallest(1, [x, x])):
    print attempt(f),
print attempt(heappush, [1], Broken())
# => ValueError: cmp ValueError: lt ValueError: cmp ValueError: lt ValueError: lt ValueError: lt ValueError: lt
# ...  ValueError: lt None
h = [3, 1, Raising(), 2]
print attempt(heapify, h), len(h), attempt(heappush, h, Raising()), len(h), attempt(heappop, h), len(h)
# => ValueError: cmp 4 ValueError: lt 5 ValueError: cmp 4


class Changing(object):
    def __lt__(self, other):
        change(h)
        return True


for change in list.pop, lambda h: h.append(1), lambda h: h.__delslice__(0, 100):
    for f in heapify, heappop, lambda h: heappush(h, 1), lambda h: heapreplace(h, 1), lambda h: heappushpop(h, 5):
        h = [Changing() for i in range(8)]
        print attempt(f, h) if f is not heappop else str(attempt(f, h)).split(' at ')[0]
# => RuntimeError: list changed size during iteration
# => RuntimeError: list changed size during iteration
# => None
# => RuntimeError: list changed size during iteration
# => RuntimeError: list changed size during iteration
# => RuntimeError: list changed size during iteration
# => RuntimeError: list changed size during iteration
# => None
# => RuntimeError: list changed size during iteration
# => RuntimeError: list changed size during iteration
# => RuntimeError: list changed size during iteration
# => RuntimeError: list changed size during iteration
# => None
# => RuntimeError: list changed size during iteration
# => IndexError: index out of range


class Sub(list):
    pass


s = Sub([3, 1, 2])
heapify(s)
print s, heappop(s), s  # => [1, 3, 2] 1 [2, 3]

x = object()
pairs = [(i * 7 % 11, x) for i in range(11)]
before = sys.getrefcount(x)
h = []
for p in pairs:
    heappush(h, p)
p = None
while h:
    heappop(h)
heapify(pairs)
nlargest(3, pairs)
nsmallest(3, pairs)
heapreplace(pairs, (20, x))
heappushpop(pairs, (20, x))
attempt(heappush, [Raising()], x)
print before, sys.getrefcount(x)  # => 13 13

state = 1
for n in range(60):
    l = []
    for i in range(n):
        state = (state * 1103515245 + 12345) & 0x7fffffff
        l.append((state >> 8) % 20)
    for kind in int, float, str, long:
        values = map(kind, l)
        assert nlargest(7, values) == sorted(values, reverse=True)[:7]
        assert nsmallest(7, values) == sorted(values)[:7]
        heapify(values)
        assert [heappop(values) for i in range(n)] == sorted(map(kind, l))
print 'sorted'  # => sorted

probe(r'''
(bisect, insort, bisect == bisect_right, insort == insort_right, bisect_left == bisect_right,
 hash(bisect) == hash(bisect_right))
 # => (<built-in function bisect>, <built-in function insort>, True, True, False, True)
a = [1, 2, 2, 3]
[bisect(a, x) for x in (0, 1, 2, 2.5, 3, 4)], [bisect_left(a, x) for x in (0, 1, 2, 2.5, 3, 4)]
# => ([0, 1, 3, 3, 4, 4], [0, 0, 1, 3, 3, 4])
bisect(a, 2, 0, 1), bisect(a, 2, 3), bisect_left(a, 2, 2, 3), bisect(a, 2, 3, 1), bisect(a, 9, 5)  # => (1, 3, 2, 3, 5)
bisect(a, 2, -1)  # => ValueError: lo must be non-negative
bisect(a, 2, 0, -1)  # => 3
bisect(a, 2, 0, -2)  # => 0
bisect(a, 9, 0, 9)  # => IndexError: list index out of range
bisect(a, 1, hi=2, lo=1), bisect_left(x=2, a=a), bisect(a=[], x=1)  # => (1, 1, 0)
bisect((1, 3, 5), 3), bisect('acegi', 'd'), bisect(xrange(10 ** 9), 12345678), bisect_left(u'abc', 'b')
# => (2, 2, 12345679, 1)
bisect({}, 1)  # => TypeError: object of type 'dict' has no len()
bisect(5, 1)  # => TypeError: object of type 'int' has no len()
bisect(iter([1]), 1)  # => TypeError: object of type 'listiterator' has no len()
bisect(set([1]), 1)  # => TypeError: 'set' object does not support indexing
bisect([1])  # => TypeError: Required argument 'x' (pos 2) not found
bisect()  # => TypeError: Required argument 'a' (pos 1) not found
bisect([1], 1, 'a')  # => TypeError: an integer is required
bisect([1], 1, 0, 5.5)  # => TypeError: integer argument expected, got float
bisect([1], 1, 0, None)  # => TypeError: an integer is required
bisect([1], 1, 0, 1, 2)  # => TypeError: bisect_right() takes at most 4 arguments (5 given)
bisect_left([1], 1, x=1)  # => TypeError: Argument given by name ('x') and position (2)
bisect_right([1], y=1)  # => TypeError: Required argument 'x' (pos 2) not found
insort([], 1, 2 ** 70)  # => OverflowError: Python int too large to convert to C long
insort(a, 2)  # => None
insort_left(a, 2.0)  # => None
insort_right(a, 2L)  # => None
a  # => [1, 2.0, 2, 2, 2, 2L, 3]
insort(a, 0, 2, 3)  # => None
a  # => [1, 2.0, 0, 2, 2, 2, 2L, 3]
insort((1,), 2)  # => AttributeError: 'tuple' object has no attribute 'insert'
insort('a', 'b')  # => AttributeError: 'str' object has no attribute 'insert'
insort(a, 5, -1)  # => ValueError: lo must be non-negative
insort_left(a)  # => TypeError: Required argument 'x' (pos 2) not found
''')


class Sequence(object):
    def __len__(self):
        return 5

    def __getitem__(self, i):
        print 'get', i,
        return i * 2

    def insert(self, i, x):
        print 'insert', i, x, type(i),
        return 'ignored'


class Old:
    def __len__(self):
        return 3

    def __getitem__(self, i):
        return i


class Endless(object):
    def __len__(self):
        return sys.maxint

    def __getitem__(self, i):
        return i


print bisect(Sequence(), 5), bisect_left(Sequence(), 4), insort(Sequence(), 7), bisect(Old(), 1)
# => get 2 get 4 get 3 3 get 2 get 1 2 get 2 get 4 get 3 insert 4 7 <type 'int'> None 2
print bisect(Endless(), sys.maxint - 10), attempt(insort, Old(), 1), attempt(bisect, [Raising()], 1)
# => 9223372036854775798 AttributeError: Old instance has no attribute 'insert' ValueError: cmp


class Inserting(list):
    def insert(self, i, x):
        print 'insert', i,
        list.insert(self, i, x)


i = Inserting([1, 3])
insort(i, 2)
print i  # => insert 1 [1, 2, 3]


class Shrinking(object):
    def __lt__(self, other):
        del l[:]
        return False


l = range(10)
print attempt(bisect, l, Shrinking())  # => IndexError: list index out of range
x = object()
l = [x] * 5
before = sys.getrefcount(x)
bisect(l, x)
bisect_left(l, x)
attempt(bisect, [Raising()], x)
insort(l, x)
print sys.getrefcount(x) - before  # => 1

print '--- the length of what derives from a mapping'  # => --- the length of what derives from a mapping


class Mapping(dict):
    pass


for made in {}, Mapping(), Mapping(a=1):
    print attempt(_bisect.bisect, made, 1), attempt(_bisect.insort, made, 1)
# => TypeError: object of type 'dict' has no len() TypeError: object of type 'dict' has no len()
# => 0 AttributeError: 'Mapping' object has no attribute 'insert'
# => KeyError: 0 KeyError: 0
view = memoryview('abc')
print attempt(reversed, {}), attempt(reversed, view), len(view), attempt(_bisect.bisect, view, 'b')
# => TypeError: argument to reversed() must be a sequence TypeError: object of type 'memoryview' has no len() 3
# ...  TypeError: object of type 'memoryview' has no len()
