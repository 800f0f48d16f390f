# list.sort and sorted: stability, which comparisons are made, what happens when the list or the comparison misbehaves.

log = []


class Item(object):
    def __init__(self, key, tag):
        self.key = key
        self.tag = tag

    def __lt__(self, other):
        log.append((self.tag, other.tag))
        return self.key < other.key

    def __repr__(self):
        return '%s%s' % (self.key, self.tag)


class Fail(object):
    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        if self.v == 3 or other.v == 3:
            raise ValueError('cannot compare')
        return self.v < other.v

    def __repr__(self):
        return str(self.v)


def random_numbers(seed, count, limit):
    x = seed
    for i in xrange(count):
        x = (x * 1103515245 + 12345) & 0x7fffffff
        yield (x >> 8) % limit


# Stability, forwards and reversed; the comparisons, in order.
items = [Item(k, t) for k, t in zip((3, 1, 2, 3, 1, 2, 1), 'abcdefg')]
print sorted(items), len(log), log
# => [1b, 1e, 1g, 2c, 2f, 3a, 3d] 15 [('b', 'a'), ('c', 'b'), ('c', 'a'), ('c', 'b'), ('d', 'c'), ('d', 'a'), ('e',
# ...  'a'), ('e', 'c'), ('e', 'b'), ('f', 'c'), ('f', 'd'), ('f', 'a'), ('g', 'f'), ('g', 'e'), ('g', 'c')]
del log[:]
print sorted(items, reverse=True), len(log), log
# => [3a, 3d, 2c, 2f, 1b, 1e, 1g] 12 [('f', 'g'), ('e', 'f'), ('e', 'f'), ('e', 'g'), ('d', 'e'), ('d', 'f'), ('c',
# ...  'f'), ('c', 'd'), ('b', 'f'), ('b', 'e'), ('a', 'f'), ('a', 'd')]
print sorted(items, key=lambda i: i.key), sorted(items, key=lambda i: i.key, reverse=True)
# => [1b, 1e, 1g, 2c, 2f, 3a, 3d] [3a, 3d, 2c, 2f, 1b, 1e, 1g]
print sorted(items, key=lambda i: i.tag, reverse=True), sorted(items, cmp=lambda a, b: cmp(a.key, b.key))
# => [1g, 2f, 1e, 3d, 2c, 1b, 3a] [1b, 1e, 1g, 2c, 2f, 3a, 3d]
print sorted(items, cmp=lambda a, b: b - a, key=lambda i: i.key)  # => [3a, 3d, 2c, 2f, 1b, 1e, 1g]
print sorted(items, cmp=lambda a, b: 0), sorted(items, key=lambda i: 0, reverse=True)
# => [3a, 1b, 2c, 3d, 1e, 2f, 1g] [3a, 1b, 2c, 3d, 1e, 2f, 1g]

# The number of comparisons for many shapes and sizes, which fixes the merge strategy.
class Counted(object):
    count = 0

    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        Counted.count += 1
        return self.v < other.v


for size in (0, 1, 2, 3, 5, 8, 16, 31, 32, 33, 63, 64, 65, 100, 127, 128, 200, 500, 1000, 3000):
    shapes = [
        range(size), range(size, 0, -1), [0] * size, list(random_numbers(7, size, 1000)),
        list(random_numbers(9, size, 4)), [i % 10 for i in range(size)], range(size // 2) * 2,
        range(size // 2) + range(size, size // 2, -1), [min(i, size - i) for i in range(size)],
        range(size - 3) + list(random_numbers(3, 3, 100)) if size > 3 else []
    ]
    counts = []
    for shape in shapes:
        Counted.count = 0
        result = [c.v for c in sorted([Counted(v) for v in shape])]
        assert result == sorted(shape)
        counts.append(Counted.count)
    print size, counts
# => 0 [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
# => 1 [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
# => 2 [1, 1, 1, 1, 1, 1, 1, 1, 1, 0]
# => 3 [2, 2, 2, 2, 3, 2, 1, 4, 2, 0]
# => 5 [4, 4, 4, 8, 8, 4, 6, 7, 6, 7]
# => 8 [7, 7, 7, 16, 17, 7, 16, 14, 14, 12]
# => 16 [15, 15, 15, 45, 46, 34, 37, 34, 36, 22]
# => 31 [30, 30, 30, 116, 109, 99, 81, 86, 83, 39]
# => 32 [31, 31, 31, 121, 114, 104, 92, 89, 85, 40]
# => 33 [32, 32, 32, 126, 119, 109, 92, 94, 88, 41]
# => 63 [62, 62, 62, 293, 286, 278, 208, 206, 203, 73]
# => 64 [63, 63, 63, 306, 281, 280, 126, 71, 127, 93]
# => 65 [64, 64, 64, 312, 283, 288, 126, 72, 129, 95]
# => 100 [99, 99, 99, 535, 492, 500, 198, 110, 199, 140]
# => 127 [126, 126, 126, 716, 648, 691, 250, 139, 253, 169]
# => 128 [127, 127, 127, 733, 640, 696, 254, 136, 255, 170]
# => 200 [199, 199, 199, 1266, 1044, 1153, 398, 212, 399, 243]
# => 500 [499, 499, 499, 3827, 2757, 3245, 998, 515, 999, 547]
# => 1000 [999, 999, 999, 8640, 5609, 6728, 1998, 1017, 1999, 1049]
# => 3000 [2999, 2999, 2999, 30673, 16725, 21028, 5998, 3020, 5999, 3052]

# Equal keys keep their order in a large list, with and without key, forwards and reversed.
pairs = [(k, i) for i, k in enumerate(random_numbers(1, 2000, 50))]
by_key = sorted(pairs, key=lambda p: p[0])
print by_key == sorted(pairs), all(a[0] < b[0] or a[1] < b[1] for a, b in zip(by_key, by_key[1:]))  # => True True
backwards = sorted(pairs, key=lambda p: p[0], reverse=True)
print all(a[0] > b[0] or a[1] < b[1] for a, b in zip(backwards, backwards[1:]))  # => True
print hash(tuple(by_key)), hash(tuple(backwards))  # => -2169757492127062897 -672414880981514061

# Errors leave the list with all of its items.
s = [Fail(v) for v in (5, 4, 3, 2, 1)]
try:
    s.sort()
except ValueError, e:
    print e, sorted(x.v for x in s)  # => cannot compare [1, 2, 3, 4, 5]
for bad in (
    lambda a, b: 'x', lambda a, b: None, lambda a, b: 1.5, lambda a, b: 10 ** 30, lambda a, b: True,
    lambda a: 1, 5
):
    s = [3, 1, 2]
    try:
        s.sort(bad)
        print s
    except Exception, e:
        print '%s: %s' % (type(e).__name__, e), sorted(s)
# => TypeError: comparison function must return int, not str [1, 2, 3]
# => TypeError: comparison function must return int, not NoneType [1, 2, 3]
# => TypeError: comparison function must return int, not float [1, 2, 3]
# => TypeError: comparison function must return int, not long [1, 2, 3]
# => [3, 1, 2]
# => TypeError: <lambda>() takes exactly 1 argument (2 given) [1, 2, 3]
# => TypeError: 'int' object is not callable [1, 2, 3]
for bad in (lambda a: 1 / 0, lambda: 1, 5, None, lambda a, b: 1):
    s = [3, 1, 2]
    try:
        s.sort(key=bad)
        print s
    except Exception, e:
        print '%s: %s' % (type(e).__name__, e), s
# => ZeroDivisionError: integer division or modulo by zero [3, 1, 2]
# => TypeError: <lambda>() takes no arguments (1 given) [3, 1, 2]
# => TypeError: 'int' object is not callable [3, 1, 2]
# => [1, 2, 3]
# => TypeError: <lambda>() takes exactly 2 arguments (1 given) [3, 1, 2]

# The list is empty to those who look while it is sorted, and changing it is an error.
s = [3, 1, 2]
seen = []


def look(a, b):
    seen.append(len(s))
    return cmp(a, b)


s.sort(look)
print s, seen  # => [1, 2, 3] [0, 0, 0, 0]
s = [3, 1, 2]


def change(a, b):
    s.append(9)
    return cmp(a, b)


try:
    s.sort(change)
except ValueError, e:
    print e, s  # => list modified during sort [1, 2, 3]
s = [3, 1, 2]


def change_key(x):
    del s[:]
    return x


try:
    s.sort(key=change_key)
    print s  # => [1, 2, 3]
except ValueError, e:
    print e, s

# Mixed types: None, then numbers, then by the name of the type.
mixed = ['b', 2, None, 1.5, 'a', (1,), [1], {}, True, 10L, u'c', 0, -1, (), [], 'B', 3.0, None]
print sorted(mixed)  # => [None, None, -1, 0, True, 1.5, 2, 3.0, 10L, {}, [], [1], 'B', 'a', 'b', (), (1,), u'c']
print sorted(mixed, reverse=True)
# => [u'c', (1,), (), 'b', 'a', 'B', [1], [], {}, 10L, 3.0, 2, 1.5, True, 0, -1, None, None]
print sorted([1, 1.0, True, 1L]), sorted([1.0, 1, 1L, True]), sorted(['a', u'a', 'A', u'b'])
# => [1, 1.0, True, 1L] [1.0, 1, 1L, True] ['A', 'a', u'a', u'b']
print sorted([(1, 2), (1,), (), (0, 5)]), sorted([[2], [1, 5], []])  # => [(), (0, 5), (1,), (1, 2)] [[], [1, 5], [2]]
print sorted({'b': 1, 'a': 2}.items()), sorted('the quick brown fox'.split(), key=len)
# => [('a', 2), ('b', 1)] ['the', 'fox', 'quick', 'brown']
print sorted('the quick brown fox'.split(), key=lambda w: (len(w), w), reverse=True)
# => ['quick', 'brown', 'the', 'fox']
print sorted([3, 1, 2], key=None, cmp=None, reverse=0), sorted(xrange(5), key=lambda x: x % 3)
# => [1, 2, 3] [0, 3, 1, 4, 2]
print sorted(set([3, 1, 2])), sorted(x * x for x in (-2, 1, 0))  # => [1, 2, 3] [0, 1, 4]

# Tuples, by their first items that differ.
nan = float('nan')
print sorted([(2, 'b'), (1, 'z'), (2, 'a'), (1,), (), (2, 'a', 0)]), sorted([('a', 1.5), ('a', -0.0), ('a', 0.5)])
# => [(), (1,), (1, 'z'), (2, 'a'), (2, 'a', 0), (2, 'b')] [('a', -0.0), ('a', 0.5), ('a', 1.5)]
print sorted([(1, 2L), (1, 1), (1L, 0), (True, 3)]), sorted([(nan, 2), (nan, 1)])
# => [(1L, 0), (1, 1), (1, 2L), (True, 3)] [(nan, 1), (nan, 2)]
print sorted([(1, u'b'), (1, 'a'), (1, u'a')])  # => [(1, 'a'), (1, u'a'), (1, u'b')]
print sorted([1.5, -2.5, 0.0, -0.0]), sorted([3, 2.5, 2L]), sorted([(1, None), (1, ''), (1, ())])
# => [-2.5, 0.0, -0.0, 1.5] [2L, 2.5, 3] [(1, None), (1, ''), (1, ())]
print sorted([((2, 1), 'x'), ((1, 9), 'y'), ((2, 0), 'z')], reverse=True), sorted(zip('bca', range(3)), key=lambda p: p)
# => [((2, 1), 'x'), ((2, 0), 'z'), ((1, 9), 'y')] [('a', 2), ('b', 0), ('c', 1)]
