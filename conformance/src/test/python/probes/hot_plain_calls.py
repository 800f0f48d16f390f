# Calls of hot functions that make containers, slices and instances and call methods of plain objects: what they
# make and count, and the frames that are seen where one of them runs code or raises after all.
import sys
import weakref

HOT = 3000


def lines():
    """The functions that run, and where."""
    f = sys._getframe(1)
    found = []
    while f is not None:
        found.append('%s:%d' % (f.f_code.co_name, f.f_lineno))
        f = f.f_back
    return ' '.join(found)


def raised(f, *args):
    try:
        return f(*args)
    except Exception, e:
        t = sys.exc_info()[2]
        found = []
        while t is not None:
            found.append('%s:%d' % (t.tb_frame.f_code.co_name, t.tb_lineno))
            t = t.tb_next
        return type(e).__name__, str(e), ' '.join(found)


# Containers

def pair(a, b):
    return a, b


def listed(a, b):
    return [a, b, a]


def nested(a, b):
    return [(a, b), [a], (), []]


def mapped(a, b):
    d = {}
    d[a] = b
    return d


def numbers(a, b):
    return (a + 1, b * 2.0, a - b), [a * 3, b]


def makers(n):
    o = object()
    total = 0
    for i in xrange(n):
        p = pair(i, o)
        q = listed(o, i)
        r = nested(o, q)
        s = mapped(i, o)
        t = numbers(i, 2)
        total += p[0] + q[1] + len(r) + s.keys()[0] + t[1][0]
    return total, sys.getrefcount(o), sys.getrefcount(q), p[0], q[1:2], len(r[0]), s[n - 1] is o, t


print makers(HOT)


# Slices

def head(s, n):
    return s[:n]


def tail(s, n):
    return s[n:]


def middle(s, a, b):
    return s[a:b]


def whole(s):
    return s[:]


def slices(s, n):
    for i in xrange(n):
        a = head(s, 2)
        b = tail(s, -2)
        c = middle(s, 1, -1)
        d = whole(s)
    return a, b, c, d, d is s


class Sliced(object):
    def __getslice__(self, a, b):
        return a, b, lines()

    def __len__(self):
        return 7


class Index(object):
    def __index__(self):
        print lines()
        return 1


print slices([1, 2, 3, 4], HOT)
print slices((1, 2, 3, 4), HOT)
print slices('abcd', HOT)
print slices(u'abcd', 3)
print slices(Sliced(), 2)
print head('abcd', Index()), tail([1, 2, 3], Index())
print raised(head, 5, 1)
print raised(middle, 'abc', 'x', 'y')


# Iteration

def iterated(s):
    return [x for x in s]


def iterate(s, n):
    for i in xrange(n):
        r = iterated(s)
    return r


class Iterated(object):
    def __iter__(self):
        return iter([lines()])


print iterate([1, 2], HOT), iterate((3,), HOT), iterate('ab', HOT), iterate({1: 2}, HOT), iterate(xrange(3), HOT)
print iterate(Iterated(), 2), iterate(u'xy', 2), raised(iterated, 5)


# Methods and functions

def words(s):
    return s.strip().replace('a', 'b').split(' ')


def place(s, c):
    return s.index(c)


def last(items):
    return items.pop()


def got(d, k):
    return d.get(k), d.get(k, 5)


def least(a, b):
    return min(a, b), max(a, b, 3), divmod(a, b)


def methods(n):
    for i in xrange(n):
        w = words(' a bad ape ')
        p = place('abc', 'c')
        items = [i, i + 1]
        q = last(items)
        g = got({i: 'i'}, i)
        m = least(i, 4)
    return w, p, q - i, g, m[0], m[1] - i, items[0] - i


class Key(object):
    def __hash__(self):
        return 5

    def __eq__(self, other):
        print 'eq', lines()
        return True


class Text(str):
    def strip(self):
        print 'strip', lines()
        return 'c d'


class Number(int):
    def __cmp__(self, other):
        print 'cmp', lines()
        return 0

    def __divmod__(self, other):
        return lines()

    __lt__ = __gt__ = lambda self, other: False


print methods(HOT)
print raised(place, 'abc', 'x')
print raised(place, 'abc', None)
print raised(place, u'abc', 'x')
print raised(last, [])
print raised(got, {}, [])
print got({Key(): 1}, 5), got({5: 2}, Key()), got({}, 'x')
print words(Text('a')), raised(words, 5)
print least(Number(3), 4), raised(least, 1, 0), raised(least, 1, 'x')


def in_try(s, c):
    try:
        return s.index(c)
    except ValueError, e:
        return str(e)


for i in xrange(HOT):
    a = in_try('abc', 'c'), in_try('abc', 'x')
print a


# Instances

class Point(object):
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def added(self, other):
        return Point(self.x + other.x, self.y + other.y)


class Told(object):
    def __setattr__(self, name, value):
        print 'set', name, lines()
        object.__setattr__(self, name, value)

    __init__ = Point.__init__.im_func


class Slotted(object):
    __slots__ = 'x', 'y'
    __init__ = Point.__init__.im_func


class Limited(object):
    x = property(lambda self: 1)
    __init__ = Point.__init__.im_func


class Final(object):
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __del__(self):
        print '~', lines()


def sums(n):
    p = Point(0, 0)
    for i in xrange(n):
        p = p.added(Point(i, 1.5))
    return p.x, p.y, sorted(p.__dict__), sys.getrefcount(p)


def kept(a, b):
    """A temporary ends here."""
    a.added(b)
    return a.added(b).x


def ends(n):
    a = Point(1, 2)
    for i in xrange(n):
        k = kept(a, a)
    return k, sys.getrefcount(a)


print sums(HOT)
print ends(HOT)
Told(1, 2)
print Slotted(1, 2).y, raised(Limited, 1, 2)


class Held(Point):
    def added(self, other):
        p = Point(1, Final(1, 2))
        return p


print kept(Held(1, 2), 3)


class Watched(Point):
    def added(self, other):
        p = Point(3, 4)
        refs.append(weakref.ref(p, lambda r: sys.stdout.write('gone %s\n' % lines())))
        return p


refs = []
print kept(Watched(1, 2), 3)


def replaced(o, x):
    o.x = x
    return o


o = Point(1, 2)
for i in xrange(HOT):
    replaced(o, Point(i, i))
replaced(o, Final(1, 2))
replaced(o, 5)


def replaced_in(items, x):
    items[0] = x
    return items


items = [0]
for i in xrange(HOT):
    replaced_in(items, [i])
replaced_in(items, Final(1, 2))
replaced_in(items, 5)
print items, o.x


# Iterators that end, slots, dicts, numbers of any size

def first_of(items):
    for x in items:
        pass
    return x


def rest(items):
    n = 0
    for x in items[1:]:
        n += x
    for x in (1, 2, n):
        n += x
    for x in xrange(3):
        n += x
    return n


def ended(n):
    for i in xrange(n):
        a = rest([1, 2, i])
        b = first_of((a, i))
        c = first_of([b, a])
    return a, b, c


class Ender(list):
    def __iter__(self):
        return iter([Final(1, 2)])


print ended(HOT)
first_of(Ender())
print raised(first_of, 5)


class Slots(object):
    __slots__ = 'x', 'y'

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def moved(self, by):
        s = Slots(self.x + by, self.y * by)
        s.x = by
        return s


def slotted(n):
    s = Slots(1, 1.5)
    for i in xrange(n):
        t = s.moved(2)
        t.y = t
        t.y = None
    return t.x, s.y, sys.getrefcount(s)


print slotted(HOT)
s = Slots(Final(1, 2), 3)
Slots.__init__(s, 1, 2)
del s.x
print raised(getattr, s, 'x')


def put(d, k, v):
    d[k] = v
    return {k: v, 'x': 1}


def puts(n):
    d = {}
    for i in xrange(n):
        e = put(d, i & 7, [i])
        f = put(d, 'k', e)
    return len(d), d[3], sorted(f), sys.getrefcount(e)


print puts(HOT)
d = {5: Final(1, 2)}
put(d, 5, 6)
put(d, Key(), 7)
print put(d, 1.5, 8), len(d), raised(put, d, [], 9), raised(put, 5, 6, 7)


def plus(a, b):
    return a + b, a - b, a * b


def computed(n):
    x = 10 ** 30
    for i in xrange(n):
        r = plus(x, i), plus(i, 1.5), plus(sys.maxint, i)
    return r


class Added(object):
    def __add__(self, other):
        return lines()

    __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __add__


print computed(HOT)
print plus(Added(), 1), plus(1L, Added()), raised(plus, 10 ** 400, 1.5), raised(plus, 1, 'x')
