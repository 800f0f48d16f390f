# Special methods overridden in subclasses of built-in types: which operations see them and which do not.
from probing import probe

log = []


class Int(int):
    def __add__(self, other):
        return 'Int.add'

    def __radd__(self, other):
        return 'Int.radd'

    def __int__(self):
        return 99

    def __index__(self):
        return 2

    def __float__(self):
        return 9.5

    def __long__(self):
        return 98L

    def __hash__(self):
        return 77

    def __eq__(self, other):
        return True

    def __repr__(self):
        return 'Int.repr'

    def __str__(self):
        return 'Int.str'

    def __nonzero__(self):
        return False

    def __cmp__(self, other):
        return -1

    def __coerce__(self, other):
        return 1, 2

    def __hex__(self):
        return 'Int.hex'

    def __oct__(self):
        return 'Int.oct'

    def __format__(self, spec):
        return 'Int.format'

    def __trunc__(self):
        return 55

    def __abs__(self):
        return 'Int.abs'


class Float(float):
    def __float__(self):
        return 9.5

    def __repr__(self):
        return 'Float.repr'

    def __int__(self):
        return 7

    def __eq__(self, other):
        return 'Float.eq'

    def __hash__(self):
        return 5


class Str(str):
    def __len__(self):
        return 100

    def __getitem__(self, i):
        return 'item %r' % (i,)

    def __getslice__(self, i, j):
        return 'slice'

    def __contains__(self, x):
        return True

    def __str__(self):
        return 'Str.str'

    def __repr__(self):
        return 'Str.repr'

    def __hash__(self):
        return 5

    def __eq__(self, other):
        return True

    def __iter__(self):
        return iter(['Str.iter'])

    def __add__(self, other):
        return 'Str.add'

    def __mod__(self, other):
        return 'Str.mod'

    def __unicode__(self):
        return u'Str.unicode'

    def __format__(self, spec):
        return 'Str.format'

    def upper(self):
        return 'Str.upper'

    def __int__(self):
        return 5


class Unicode(unicode):
    def __len__(self):
        return 100

    def __str__(self):
        return 'Unicode.str'

    def __repr__(self):
        return 'Unicode.repr'

    def __unicode__(self):
        return u'Unicode.unicode'


class List(list):
    def __len__(self):
        return 100

    def __getitem__(self, i):
        log.append('getitem')
        return 'item'

    def __setitem__(self, i, v):
        log.append('setitem')

    def __delitem__(self, i):
        log.append('delitem')

    def __iter__(self):
        return iter(['List.iter'])

    def __contains__(self, x):
        return True

    def append(self, x):
        log.append('append')

    def __eq__(self, other):
        return True

    def __iadd__(self, other):
        return 'List.iadd'

    def __reversed__(self):
        return iter(['List.reversed'])

    def __nonzero__(self):
        return False

    def sort(self):
        log.append('sort')


class Tuple(tuple):
    def __len__(self):
        return 100

    def __getitem__(self, i):
        return 'item'

    def __iter__(self):
        return iter(['Tuple.iter'])

    def __hash__(self):
        return 5

    def __eq__(self, other):
        return True

    def __repr__(self):
        return 'Tuple.repr'


class Dict(dict):
    def __getitem__(self, k):
        log.append('getitem %r' % (k,))
        return 'Dict.item'

    def __setitem__(self, k, v):
        log.append('setitem')

    def __delitem__(self, k):
        log.append('delitem')

    def __contains__(self, k):
        return True

    def __len__(self):
        return 100

    def __iter__(self):
        return iter(['Dict.iter'])

    def keys(self):
        log.append('keys')
        return ['Dict.keys']

    def items(self):
        return [('Dict', 'items')]

    def iteritems(self):
        return iter([('Dict', 'iteritems')])

    def get(self, k, d=None):
        return 'Dict.get'

    def has_key(self, k):
        return 'Dict.has_key'

    def update(self, *args, **kw):
        log.append('update')

    def __missing__(self, key):
        return 'Dict.missing'

    def __cmp__(self, other):
        return 0

    def __eq__(self, other):
        return 'Dict.eq'


class DictMissing(dict):
    def __missing__(self, key):
        log.append(key)
        return 'missing'


class Set(set):
    def __len__(self):
        return 100

    def __contains__(self, x):
        return True

    def __iter__(self):
        return iter(['Set.iter'])

    def add(self, x):
        log.append('add')

    def __or__(self, other):
        return 'Set.or'


class Iterator(object):
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def next(self):
        if self.n:
            self.n -= 1
            return self.n
        raise StopIteration


class ByInstance(object):
    pass


i, f, s, u, l, t, d, m, e = (
    Int(3), Float(3.5), Str('abc'), Unicode(u'abc'), List([1, 2, 3]), Tuple((1, 2, 3)), Dict(a=1, b=2),
    DictMissing(a=1), Set([1, 2])
)
x = ByInstance()
for name in (
    '__len__', '__getitem__', '__iter__', '__call__', '__add__', '__str__', '__repr__', '__hash__', '__eq__',
    '__nonzero__', '__int__', '__contains__', '__enter__', '__del__', '__index__', '__cmp__', '__unicode__',
    '__format__', '__lt__'
):
    setattr(x, name, lambda *args: 'never')
probe(r'''
i + 1  # => 'Int.add'
1 + i  # => 'Int.radd'
i - 1  # => 2
int(i)  # => 99
long(i)  # => 98L
float(i)  # => 9.5
complex(i)  # => (9.5+0j)
[10, 20, 30, 40][i]  # => 40
'abcd'[i:]  # => 'd'
range(i)  # => [0, 1, 2]
xrange(i)  # => xrange(3)
'x' * i  # => 'xxx'
hash(i)  # => 77
{i: 1}.keys()  # => [Int.repr]
{3: 'three'}.get(i)  # => None
repr(i)  # => 'Int.repr'
str(i)  # => 'Int.str'
'%d %s %r %x' % (i, i, i, i)  # => '3 Int.str Int.repr 3'
bool(i)  # => False
not i  # => True
i == 5  # => True
i != 5  # => True
i < 1  # => True
cmp(i, 1)  # => 0
coerce(i, 1)  # => (1, 2)
hex(i)  # => 'Int.hex'
oct(i)  # => 'Int.oct'
format(i)  # => 'Int.format'
'{0} {0:d}'.format(i)  # => 'Int.format Int.format'
abs(i)  # => 'Int.abs'
chr(i)  # => '\x03'
unichr(i)  # => u'\x03'
divmod(i, 2)  # => (1, 1)
pow(i, 2)  # => 9
sum([i, 1])  # => TypeError: cannot concatenate 'str' and 'int' objects
max(i, 1)  # => 1
round(i)  # => 10.0
bin(i)  # => '0b11'
slice(i).indices(5)  # => (0, 3, 1)
i.real  # => 3
-i  # => -3
~i  # => -4
i << 1  # => 6
1 << i  # => 8
i in [5]  # => True
[5].index(i)  # => 0
[1, 2].count(i)  # => 2
5 in [i]  # => True
(i,) == (5,)  # => True
sorted([i, 1, 2])  # => [Int.repr, 1, 2]
float(f)  # => 9.5
int(f)  # => 7
long(f)  # => 3L
complex(f)  # => (9.5+0j)
repr(f)  # => 'Float.repr'
str(f)  # => '3.5'
'%s %r %f' % (f, f, f)  # => '3.5 Float.repr 3.500000'
f + 1  # => 4.5
f == 1  # => 'Float.eq'
hash(f)  # => 5
round(f)  # => 4.0
abs(f)  # => 3.5
divmod(f, 2)  # => (1.0, 1.5)
[f]  # => [Float.repr]
'x%g' % f  # => 'x3.5'
format(f, '.1f')  # => '3.5'
bool(f)  # => True
len(s)  # => 100
s[0]  # => 'item 0'
s[0:1]  # => 'slice'
s[::1]  # => 'item slice(None, None, 1)'
'z' in s  # => True
str(s)  # => 'Str.str'
repr(s)  # => 'Str.repr'
hash(s)  # => 5
s == 'q'  # => True
list(s)  # => ['Str.iter']
tuple(s)  # => ('Str.iter',)
s + 'x'  # => 'Str.add'
'x' + s  # => 'xabc'
s % 1  # => 'Str.mod'
'%s %r' % (s, s)  # => 'Str.str Str.repr'
unicode(s)  # => u'Str.unicode'
format(s)  # => 'Str.format'
'{0} {0!s} {0!r}'.format(s)  # => 'Str.format Str.str Str.repr'
s.upper()  # => 'Str.upper'
s.lower()  # => 'abc'
s.center(5)  # => ' abc '
''.join(s)  # => 'Str.iter'
','.join([s, s])  # => 'abc,abc'
s.find('b')  # => 1
s.split('b')  # => ['a', 'c']
str.upper(s)  # => 'ABC'
int(Str('12'))  # => 5
float(Str('1.5'))  # => 1.5
long(Str('5'))  # => 5L
eval(Str('1+1'))  # => 2
[s]  # => [Str.repr]
intern('abc')  # => 'abc'
ord(Str('a'))  # => 97
s.replace('a', 'z')  # => 'zbc'
s * 2  # => 'abcabc'
sorted(s)  # => ['Str.iter']
max(s)  # => 'Str.iter'
'abc'.startswith(s)  # => True
'abc' == s  # => True
{'abc': 1}.get(s)  # => None
getattr(5, Str('real'))  # => AttributeError: 'int' object has no attribute 'real'
str.__len__(s)  # => 3
s.encode('ascii')  # => 'abc'
s.strip()  # => 'abc'
''.join([s])  # => 'abc'
u'' + s  # => u'abc'
exec Str('print "executed"')  # => executed
print s,
print u,
print i,
print t,
print f  # => Str.str Unicode.str Int.str Tuple.repr 3.5
len(u)  # => 100
str(u)  # => 'Unicode.str'
repr(u)  # => 'Unicode.repr'
unicode(u)  # => u'Unicode.unicode'
u + u'x'  # => u'abcx'
'%s' % u  # => u'Unicode.unicode'
u'%s' % u  # => u'Unicode.unicode'
u.upper()  # => u'ABC'
u''.join([u])  # => u'abc'
u[0]  # => u'a'
list(u)  # => [u'a', u'b', u'c']
u == u'abc'  # => True
format(u, '')  # => u'Unicode.unicode'
u'{0}'.format(u)  # => u'Unicode.unicode'
int(Unicode(u'5'))  # => 5
u.encode('ascii')  # => 'abc'
len(l)  # => 100
l[0]  # => 'item'
l[0:1]  # => [1]
l[::2]  # => 'item'
list(l)  # => ['List.iter']
tuple(l)  # => ('List.iter',)
sorted(l)  # => ['List.iter']
5 in l  # => True
l == []  # => True
bool(l)  # => False
list(reversed(l))  # => ['List.reversed']
l + [4]  # => [1, 2, 3, 4]
[0] + l  # => [0, 1, 2, 3]
l * 2  # => [1, 2, 3, 1, 2, 3]
repr(l)  # => '[1, 2, 3]'
max(l)  # => 'List.iter'
sum(List([1, 2])) if 0 else 0  # => 0
zip(l, l)  # => [('List.iter', 'List.iter')]
map(None, l)  # => ['List.iter']
set(l)  # => set(['List.iter'])
l.count(1)  # => 1
l.index(2)  # => 1
enumerate(l).next()  # => (0, 'List.iter')
[q for q in l]  # => ['List.iter']
''.join(List(['a']))  # => 'List.iter'
iter(l).next()  # => 'List.iter'
dict.fromkeys(l)  # => {'List.iter': None}
any(l)  # => True
all(l)  # => True
filter(None, l)  # => ['List.iter']
reduce(lambda a, b: a, l)  # => 'List.iter'
min(l)  # => 'List.iter'
list.__len__(l)  # => 3
list.__iter__(l).next()  # => 1
isinstance(l, list)  # => True
l.pop()  # => 3
l.__getslice__(0, 1)  # => [1]
l[0] = 1
del l[0]
l.append(5)  # => None
l.extend([1])  # => None
log  # => ['getitem', 'getitem', 'setitem', 'delitem', 'append']
del log[:]
l[0:1] = []
del l[0:1]
l += [1]
l, log  # => ('List.iadd', [])
def star(*a): return a
star(*List([1, 2]))  # => ('List.iter',)
star(*Tuple((1, 2)))  # => (1, 2)
'%s %s' % Tuple((1, 2))  # => '1 2'
apply(star, List([1]))  # => ('List.iter',)
apply(star, Tuple((1,)))  # => (1,)
a, = List([1, 2, 3])
a  # => 'List.iter'
a, = Tuple((1, 2, 3))
a  # => 'Tuple.iter'
len(t)  # => 100
t[0]  # => 'item'
t[0:1]  # => (1,)
list(t)  # => ['Tuple.iter']
tuple(t)  # => ('Tuple.iter',)
hash(t)  # => 5
t == ()  # => True
repr(t)  # => 'Tuple.repr'
t + (4,)  # => (1, 2, 3, 4)
'x%s%s%s' % t  # => 'x123'
{t: 1}.keys() if 0 else 0  # => 0
isinstance(5, Tuple((str, int)))  # => True
'a'.startswith(Tuple(('a',)))  # => True
max(t)  # => 'Tuple.iter'
sorted(t)  # => ['Tuple.iter']
[q for q in t]  # => ['Tuple.iter']
str(t)  # => 'Tuple.repr'
1 in t  # => True
del log[:]
d['a']  # => 'Dict.item'
d.get('a')  # => 'Dict.get'
'zzz' in d  # => True
len(d)  # => 100
list(d)  # => ['Dict.iter']
sorted(d)  # => ['Dict.iter']
d.keys()  # => ['Dict.keys']
d.items()  # => [('Dict', 'items')]
d.values()  # => [1, 2]
d.has_key('q')  # => 'Dict.has_key'
dict(d)  # => {'a': 1, 'b': 2}
{}.update(d)  # => None
d.copy()  # => {'a': 1, 'b': 2}
d == 5  # => 'Dict.eq'
d != 5  # => False
bool(d)  # => True
repr(d)  # => "{'a': 1, 'b': 2}"
tuple(d)  # => ('Dict.iter',)
'%(a)s' % d  # => 'Dict.item'
'{0[a]}'.format(d)  # => 'Dict.item'
'{a}'.format(**d)  # => '1'
d.pop('a')  # => 1
d.setdefault('b', 5)  # => 2
log  # => ["getitem 'a'", 'keys', "getitem 'a'", "getitem 'a'"]
def kw(**k): return sorted(k.items())
del log[:]
kw(**d), dict(**d), log  # => ([('b', 2)], {'b': 2}, [])
d['x'] = 1
del d['x']
d.update(z=1)  # => None
log  # => ['setitem', 'delitem', 'update']
eval('a', {}, Dict(a=5))  # => 'Dict.item'
eval('zzz', {}, DictMissing())  # => 'missing'
eval('a', Dict(a=7))  # => 'Dict.item'
eval('zzz', DictMissing())  # => 'missing'
m['a']  # => 1
m['zzz']  # => 'missing'
m.get('zzz')  # => None
'zzz' in m  # => False
'%(q)s' % m  # => 'missing'
'{0[q]}'.format(m)  # => 'missing'
m.pop('zzz', 1)  # => 1
m.setdefault('n', 2)  # => 2
dict.__getitem__(m, 'a')  # => 1
m.has_key('q')  # => False
dict.__getitem__(m, 'yyy')  # => 'missing'
exec 'print a; b = 3' in {}, Dict(a=5)  # => Dict.item
log
# => ['setitem', 'delitem', 'update', "getitem 'a'", 'zzz', "getitem 'a'", 'zzz', 'zzz', 'q', 'q', 'yyy', "getitem
# ...  'a'", 'setitem']
len(e)  # => 100
5 in e  # => True
list(e)  # => ['Set.iter']
sorted(e)  # => ['Set.iter']
e | set()  # => 'Set.or'
set([9]) | e  # => set([9, 2, 1])
e & set([1])  # => Set(['Set.iter'])
e == set([1, 2])  # => True
bool(e)  # => True
set(e)  # => set([1, 2])
frozenset(e)  # => frozenset([1, 2])
e.union([3])  # => Set(['Set.iter'])
repr(e) == 'Set([1, 2])'  # => False
max(e)  # => 'Set.iter'
e.copy() == set([1, 2])  # => True
e.add(5)  # => None
e.update([7])  # => None
sorted(set.__iter__(e)), log[-1]  # => ([1, 2, 7], 'add')
list(Iterator(3))  # => [2, 1, 0]
sum(Iterator(4))  # => 6
max(Iterator(3))  # => 2
sorted(Iterator(3))  # => [0, 1, 2]
zip(Iterator(2), Iterator(5))  # => [(1, 4), (0, 3)]
2 in Iterator(5)  # => True
tuple(Iterator(2))  # => (1, 0)
dict.fromkeys(Iterator(2))  # => {0: None, 1: None}
[q for q in Iterator(2)]  # => [1, 0]
list(enumerate(Iterator(2)))  # => [(0, 1), (1, 0)]
map(str, Iterator(2))  # => ['1', '0']
filter(None, Iterator(3))  # => [2, 1]
''.join(str(q) for q in Iterator(3))  # => '210'
set(Iterator(2))  # => set([0, 1])
star(*Iterator(3))  # => (2, 1, 0)
any(Iterator(1))  # => False
reduce(max, Iterator(5))  # => 4
iter(Iterator(2)).next()  # => 1
list(iter(Iterator(3).next, 0))  # => [2, 1]
u','.join(map(unicode, Iterator(2)))  # => u'1,0'
# special methods on an instance of a new-style class are not seen
len(x)  # => TypeError: object of type 'ByInstance' has no len()
x[0]  # => TypeError: 'ByInstance' object does not support indexing
iter(x)  # => TypeError: 'ByInstance' object is not iterable
x()  # => TypeError: 'ByInstance' object is not callable
x + 1  # => TypeError: unsupported operand type(s) for +: 'ByInstance' and 'int'
int(x)  # => TypeError: int() argument must be a string or a number, not 'ByInstance'
[1][x]  # => TypeError: list indices must be integers, not ByInstance
5 in x  # => TypeError: argument of type 'ByInstance' is not iterable
with x: pass  # => AttributeError: __exit__
str(x) == 'never'  # => False
repr(x) == 'never'  # => False
hash(x) == 'never'  # => False
x == 5  # => False
bool(x)  # => True
cmp(x, x)  # => 0
unicode(x) == 'never'  # => False
format(x) == 'never'  # => False
x < 5 or x > 5  # => True
x.__len__()  # => 'never'
callable(x)  # => False
del x
''')
