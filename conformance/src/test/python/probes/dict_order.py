# The order in which dicts and sets iterate: it is that of CPython's tables, after any history of changes.


def digest(sequence):
    result = 0
    for item in sequence:
        result = (result * 1000003 ^ hash(item)) & 0xffffffffffffffff
    return result


# Small ones in full.
print {'a': 1, 'b': 2, 'c': 3, 'd': 4, 'e': 5}
print {'one': 1, 'two': 2, 'three': 3, 'four': 4, 'five': 5, 'six': 6, 'seven': 7}
print {10: 'a', 2: 'b', 33: 'c', 8: 'd', 0: 'e', -1: 'f', -2: 'g', 16: 'h'}
print {1.5: 1, 'x': 2, (1, 2): 3, None: 4 if 0 else 4, u'y': 5, 2L ** 70: 6, True: 7} if 0 else 0
print {1.5: 1, 'x': 2, (1, 2): 3, u'y': 5, 2L ** 70: 6, True: 7}
print set('hello world'), set(range(20, 0, -3)), frozenset(['spam', 'eggs', 'ham'])
print dict(x=1, y=2, z=3, alpha=4, beta=5), dict.fromkeys('python'), dict(zip('abcdefgh', range(8)))
print {0: 0, 8: 8, 16: 16, 24: 24, 32: 32}, {32: 0, 24: 0, 16: 0, 8: 0, 0: 0}, set([0, 8, 16, 24, 32]), set([32, 24, 16, 8, 0])
print set([-1, -2, -3, 1, 2, 3, 100, -100]), {-1: 1, -2: 2, 2 ** 40: 3, -2 ** 40: 4}

# Growth: the order at every size up to a hundred, as digests; full at the sizes about a resize.
for make in (lambda i: i, lambda i: -i, lambda i: i * 8, lambda i: str(i), lambda i: i * 1.5, lambda i: (i, str(i)), lambda i: 'key%d' % (i * 7919),
             lambda i: 2 ** i, lambda i: unicode(i) + u'\u20ac', lambda i: i * 10 ** 12):
    d = {}
    s = set()
    all_d = all_s = 0
    for i in range(100):
        d[make(i)] = i
        s.add(make(i))
        all_d = (all_d * 31 + digest(d)) & 0xffffffffffff
        all_s = (all_s * 31 + digest(s)) & 0xffffffffffff
    print all_d, all_s, digest(d.keys()), digest(d.values()), digest(d.items())

d = {}
for i in range(12):
    d['k%d' % i] = i
    print d.keys()

# Deletes leave dummies, which later inserts may take; the table shrinks or grows at the next resize only.
d = {}
for i in range(1000):
    d[i * 37 % 1009] = i
    if i % 3 == 0:
        del d[i * 37 % 1009]
    if i % 7 == 0:
        d.pop(i * 17 % 1009, None)
    if i % 100 == 0:
        print i, len(d), digest(d)
s = set()
for i in range(1000):
    s.add('%d' % (i * 37 % 1009))
    if i % 3 == 0:
        s.remove('%d' % (i * 37 % 1009))
    if i % 7 == 0:
        s.discard('%d' % (i * 17 % 1009))
    if i % 100 == 0:
        print i, len(s), digest(s)

# popitem and pop take in table order.
d = dict((i * 5, i) for i in range(20))
print [d.popitem() for i in range(8)], d
d[3] = 'new'
print d.popitem(), d.popitem(), d
s = set(range(0, 60, 7))
print [s.pop() for i in range(5)], s
s.add(2)
s.add(700)
print s.pop(), s.pop(), s

# Copies, updates and merges have the order of their own inserts.
d = dict(('%x' % (i * 123457), i) for i in range(50))
for i in range(0, 50, 2):
    del d['%x' % (i * 123457)]
print d.keys()
print d.copy().keys()
print dict(d).keys()
print dict(d.items()).keys()
e = {}
e.update(d)
print e.keys()
print dict.fromkeys(d).keys() == d.keys(), dict.fromkeys(set(d)).keys(), set(d), frozenset(d)
print sorted(d) == sorted(e), list(set(d) | set(['zz'])), list(set(d) - set(['0'])), list(set(d) & set(e)), list(set(d) ^ set(['zz', '1']))
d.clear()
d['b'] = d['a'] = d['c'] = 1
print d
d.clear()
print d, d.setdefault('x', 5), d

# Sets of sets, large ones, and the four operators over different sizes.
a = set(range(0, 300, 7))
b = set(range(0, 300, 5))
for name, r in (('or', a | b), ('and', a & b), ('sub', a - b), ('xor', a ^ b), ('rand', b & a), ('rsub', b - a), ('copy', a.copy()), ('set', set(a)), ('frozen', frozenset(b))):
    print name, len(r), digest(r), list(r)[:10]
a |= b
a -= set(range(100))
a ^= set([5, 1000])
print len(a), digest(a)
big = dict.fromkeys(xrange(100000))
print digest(big), len(big)
big = set(str(i) for i in xrange(60000))
print digest(big), len(big)
for i in xrange(0, 60000, 3):
    big.discard(str(i))
print digest(big), len(big), digest(set(big)), digest(frozenset(big))
print {frozenset([1, 2]): 1, frozenset(): 2, frozenset('ab'): 3}
names = 'and as assert break class continue def del elif else except exec finally for from global if import in is lambda not or pass print raise return try while with yield'
print dict((n, len(n)) for n in names.split())
print set(names.split())
print {n: None for n in names}.keys(), {n for n in names}
