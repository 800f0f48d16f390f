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
del log[:]
print sorted(items, reverse=True), len(log), log
print sorted(items, key=lambda i: i.key), sorted(items, key=lambda i: i.key, reverse=True)
print sorted(items, key=lambda i: i.tag, reverse=True), sorted(items, cmp=lambda a, b: cmp(a.key, b.key))
print sorted(items, cmp=lambda a, b: b - a, key=lambda i: i.key), sorted(items, cmp=lambda a, b: 0), sorted(items, key=lambda i: 0, reverse=True)

# The number of comparisons for many shapes and sizes, which fixes the merge strategy.
class Counted(object):
    count = 0

    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        Counted.count += 1
        return self.v < other.v


for size in (0, 1, 2, 3, 5, 8, 16, 31, 32, 33, 63, 64, 65, 100, 127, 128, 200, 500, 1000, 3000):
    shapes = [range(size), range(size, 0, -1), [0] * size, list(random_numbers(7, size, 1000)), list(random_numbers(9, size, 4)), [i % 10 for i in range(size)], range(size // 2) * 2,
              range(size // 2) + range(size, size // 2, -1), [min(i, size - i) for i in range(size)], range(size - 3) + list(random_numbers(3, 3, 100)) if size > 3 else []]
    counts = []
    for shape in shapes:
        Counted.count = 0
        result = [c.v for c in sorted([Counted(v) for v in shape])]
        assert result == sorted(shape)
        counts.append(Counted.count)
    print size, counts

# Equal keys keep their order in a large list, with and without key, forwards and reversed.
pairs = [(k, i) for i, k in enumerate(random_numbers(1, 2000, 50))]
by_key = sorted(pairs, key=lambda p: p[0])
print by_key == sorted(pairs), all(a[0] < b[0] or a[1] < b[1] for a, b in zip(by_key, by_key[1:]))
backwards = sorted(pairs, key=lambda p: p[0], reverse=True)
print all(a[0] > b[0] or a[1] < b[1] for a, b in zip(backwards, backwards[1:])), hash(tuple(by_key)), hash(tuple(backwards))

# Errors leave the list with all of its items.
s = [Fail(v) for v in (5, 4, 3, 2, 1)]
try:
    s.sort()
except ValueError, e:
    print e, sorted(x.v for x in s)
for bad in (lambda a, b: 'x', lambda a, b: None, lambda a, b: 1.5, lambda a, b: 10 ** 30, lambda a, b: True, lambda a: 1, 5):
    s = [3, 1, 2]
    try:
        s.sort(bad)
        print s
    except Exception, e:
        print '%s: %s' % (type(e).__name__, e), sorted(s)
for bad in (lambda a: 1 / 0, lambda: 1, 5, None, lambda a, b: 1):
    s = [3, 1, 2]
    try:
        s.sort(key=bad)
        print s
    except Exception, e:
        print '%s: %s' % (type(e).__name__, e), s

# The list is empty to those who look while it is sorted, and changing it is an error.
s = [3, 1, 2]
seen = []


def look(a, b):
    seen.append(len(s))
    return cmp(a, b)


s.sort(look)
print s, seen
s = [3, 1, 2]


def change(a, b):
    s.append(9)
    return cmp(a, b)


try:
    s.sort(change)
except ValueError, e:
    print e, s
s = [3, 1, 2]


def change_key(x):
    del s[:]
    return x


try:
    s.sort(key=change_key)
    print s
except ValueError, e:
    print e, s

# Mixed types: None, then numbers, then by the name of the type.
mixed = ['b', 2, None, 1.5, 'a', (1,), [1], {}, True, 10L, u'c', 0, -1, (), [], 'B', 3.0, None]
print sorted(mixed)
print sorted(mixed, reverse=True)
print sorted([1, 1.0, True, 1L]), sorted([1.0, 1, 1L, True]), sorted(['a', u'a', 'A', u'b']), sorted([(1, 2), (1,), (), (0, 5)]), sorted([[2], [1, 5], []])
print sorted({'b': 1, 'a': 2}.items()), sorted('the quick brown fox'.split(), key=len), sorted('the quick brown fox'.split(), key=lambda w: (len(w), w), reverse=True)
print sorted([3, 1, 2], key=None, cmp=None, reverse=0), sorted(xrange(5), key=lambda x: x % 3), sorted(set([3, 1, 2])), sorted(x * x for x in (-2, 1, 0))
