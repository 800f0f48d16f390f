# Strings that are added to again and again: every one of them keeps its own bytes.
def check(kept):
    print len(kept), all(s == t * n + u * m for s, t, n, u, m in kept)


def grow(step, times):
    s = 'a' * 1000
    kept = []
    for i in xrange(times):
        s += step
        kept.append((s, 'a', 1000, step, i + 1))
    return s, kept


for step in ('b', 'bc', 'b' * 700):
    s, kept = grow(step, 300)
    print len(s), s[0], s[-1], s[999:1003], s[5], hash(s) == hash(kept[-1][0]), s.count('b')
    print s.endswith(step), step in s
    check(kept)
# => 1300 a b abbb a True 300
# => True True
# => 300 True
# => 1600 a c abcb a True 300
# => True True
# => 300 True
# => 211000 a b abbb a True 210000
# => True True
# => 300 True

# Two strings grown from one.
base = 'x' * 2000
base += 'y'
base += 'y'
one, two = base, base
one += '1'
two += '2'
one += '1'
two += '2'
base += '3'
print one[1998:], two[1998:], base[1998:], len(one), len(two), len(base), one == two, one[:2002] == two[:2002]
# => xxyy11 xxyy22 xxyy3 2004 2004 2003 False True

# Added to itself; added to what grows; prefixes looked at in between.
s = 'ab' * 600
for i in range(4):
    s += s
    t = s + 'z'
    t += s
    print len(s), len(t), s == 'ab' * (len(s) / 2), t == s + 'z' + s, t[len(s)], s < t, cmp(t, s)
# => 2400 4801 True True z True 1
# => 4800 9601 True True z True 1
# => 9600 19201 True True z True 1
# => 19200 38401 True True z True 1
s = 'q' * 1500
for i in range(200):
    s = s + '%d,' % i
    if i % 50 == 49:
        print len(s), s[-4:], s.find('%d,' % i), {s: i}[s], s is intern(s), repr(s)[-5:]
        print s.split(',')[-2], u'' + s == s, bool(s), s.strip('q')[:4]
# => 1640 ,49, 1637 49 True ,49,'
# => 49 True True 0,1,
# => 1790 ,99, 1787 99 True ,99,'
# => 99 True True 0,1,
# => 1990 149, 1986 149 True 149,'
# => 149 True True 0,1,
# => 2190 199, 2186 199 True 199,'
# => 199 True True 0,1,
kept = {}
s = ''
for i in range(3000):
    kept[s] = i
    s += 'k'
print len(kept), kept['k' * 2999], kept['k' * 1024], len(s)  # => 3000 2999 1024 3000


class S(str):
    def __add__(self, other):
        return S(str.__add__(self, other) + '!')


s = S('m' * 1100)
for i in range(3):
    s += 'n'
print len(s), type(s).__name__, s[1098:]  # => 1106 S mmn!n!n!


def local():
    s = ''
    for i in xrange(300000):
        s += 'x'
    return len(s)


def cell():
    s = ''
    def inner():
        return s
    for i in xrange(300000):
        s += 'x'
    return len(inner())


class Holder(object):
    s = ''


def attribute():
    h = Holder()
    for i in xrange(3000):
        h.s += 'xyz'
    return len(h.s), h.s == 'xyz' * 3000


def item():
    d = {'s': ''}
    for i in xrange(3000):
        d['s'] = d['s'] + 'xyz'
    return len(d['s']), d['s'][-4:]


g = ''
for i in xrange(300000):
    g += 'x'
print local(), cell(), len(g), attribute(), item(), g.count('x'), g == 'x' * 300000
# => 300000 300000 300000 (9000, True) (9000, 'zxyz') 300000 True
