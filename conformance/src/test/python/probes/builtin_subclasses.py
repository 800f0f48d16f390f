# Special methods overridden in subclasses of built-in types: which operations see them and which do not.
import sys


def mask(text):
    """Replaces each address by dots."""
    parts = text.split(' at 0x')
    return parts[0] + ''.join(' at 0x...' + part.lstrip('0123456789abcdef') for part in parts[1:])


def show(value):
    if value is not None:
        print mask(repr(value))


def probe(lines):
    """Prints each line, an expression or a statement, with its value or the error that it raises."""
    sys.displayhook = show
    for line in lines.strip().split('\n'):
        if line.startswith('#'):
            print line
            continue
        try:
            try:
                code = compile(line, 'probe', 'eval')
            except SyntaxError:
                print line
                exec compile(line + '\n', 'probe', 'single') in globals()
                continue
            value = repr(eval(code, globals()))
        except:
            kind, e = sys.exc_info()[:2]
            value = '%s: %s' % (kind.__name__, e)
        print line, '->', mask(value)


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


i, f, s, u, l, t, d, m, e = Int(3), Float(3.5), Str('abc'), Unicode(u'abc'), List([1, 2, 3]), Tuple((1, 2, 3)), Dict(a=1, b=2), DictMissing(a=1), Set([1, 2])
x = ByInstance()
for name in ('__len__', '__getitem__', '__iter__', '__call__', '__add__', '__str__', '__repr__', '__hash__', '__eq__', '__nonzero__', '__int__', '__contains__', '__enter__', '__del__', '__index__', '__cmp__', '__unicode__', '__format__', '__lt__'):
    setattr(x, name, lambda *args: 'never')
probe(r'''
i + 1
1 + i
i - 1
int(i)
long(i)
float(i)
complex(i)
[10, 20, 30, 40][i]
'abcd'[i:]
range(i)
xrange(i)
'x' * i
hash(i)
{i: 1}.keys()
{3: 'three'}.get(i)
repr(i)
str(i)
'%d %s %r %x' % (i, i, i, i)
bool(i)
not i
i == 5
i != 5
i < 1
cmp(i, 1)
coerce(i, 1)
hex(i)
oct(i)
format(i)
'{0} {0:d}'.format(i)
abs(i)
chr(i)
unichr(i)
divmod(i, 2)
pow(i, 2)
sum([i, 1])
max(i, 1)
round(i)
bin(i)
slice(i).indices(5)
i.real
-i
~i
i << 1
1 << i
i in [5], [5].index(i), [1, 2].count(i), 5 in [i], (i,) == (5,), sorted([i, 1, 2])
float(f), int(f), long(f), complex(f), repr(f), str(f), '%s %r %f' % (f, f, f), f + 1, f == 1, hash(f), round(f), abs(f), divmod(f, 2), [f], 'x%g' % f, format(f, '.1f'), bool(f)
len(s)
s[0]
s[0:1]
s[::1]
'z' in s
str(s)
repr(s)
hash(s)
s == 'q'
list(s)
tuple(s)
s + 'x'
'x' + s
s % 1
'%s %r' % (s, s)
unicode(s)
format(s)
'{0} {0!s} {0!r}'.format(s)
s.upper()
s.lower()
s.center(5)
''.join(s)
','.join([s, s])
s.find('b')
s.split('b')
str.upper(s)
int(Str('12'))
float(Str('1.5'))
long(Str('5'))
eval(Str('1+1'))
[s]
intern('abc')
ord(Str('a'))
s.replace('a', 'z')
s * 2
sorted(s)
max(s)
'abc'.startswith(s)
'abc' == s
{'abc': 1}.get(s)
getattr(5, Str('real'))
str.__len__(s)
s.encode('ascii')
s.strip()
''.join([s])
u'' + s
exec Str('print "executed"')
print s, ; print u, ; print i, ; print t, ; print f
len(u), str(u), repr(u), unicode(u), u + u'x', '%s' % u, u'%s' % u, u.upper(), u''.join([u]), u[0], list(u), u == u'abc', format(u, ''), u'{0}'.format(u), int(Unicode(u'5')), u.encode('ascii')
len(l), l[0], l[0:1], l[::2], list(l), tuple(l), sorted(l), 5 in l, l == [], bool(l), list(reversed(l)), l + [4], [0] + l, l * 2, repr(l), max(l), sum(List([1, 2])) if 0 else 0, zip(l, l), map(None, l), set(l), l.count(1), l.index(2), enumerate(l).next(), [q for q in l], ''.join(List(['a'])), iter(l).next(), dict.fromkeys(l), any(l), all(l), filter(None, l), reduce(lambda a, b: a, l), min(l), list.__len__(l), list.__iter__(l).next(), isinstance(l, list), l.pop(), l.__getslice__(0, 1)
l[0] = 1; del l[0]; l.append(5); l.extend([1]); log
del log[:]; l[0:1] = []; del l[0:1]; l += [1]; l, log
def star(*a): return a
star(*List([1, 2])), star(*Tuple((1, 2))), '%s %s' % Tuple((1, 2)), apply(star, List([1])), apply(star, Tuple((1,)))
a, = List([1, 2, 3]); a
a, = Tuple((1, 2, 3)); a
len(t), t[0], t[0:1], list(t), tuple(t), hash(t), t == (), repr(t), t + (4,), 'x%s%s%s' % t, {t: 1}.keys() if 0 else 0, isinstance(5, Tuple((str, int))), 'a'.startswith(Tuple(('a',))), max(t), sorted(t), [q for q in t], str(t), 1 in t
del log[:]; d['a'], d.get('a'), 'zzz' in d, len(d), list(d), sorted(d), d.keys(), d.items(), d.values(), d.has_key('q'), dict(d), {}.update(d), d.copy(), d == 5, d != 5, bool(d), repr(d), tuple(d), '%(a)s' % d, '{0[a]}'.format(d), '{a}'.format(**d), d.pop('a'), d.setdefault('b', 5), log
def kw(**k): return sorted(k.items())
del log[:]; kw(**d), dict(**d), log
d['x'] = 1; del d['x']; d.update(z=1); log
eval('a', {}, Dict(a=5)), eval('zzz', {}, DictMissing()), eval('a', Dict(a=7))
eval('zzz', DictMissing())
m['a'], m['zzz'], m.get('zzz'), 'zzz' in m, '%(q)s' % m, '{0[q]}'.format(m), m.pop('zzz', 1), m.setdefault('n', 2), dict.__getitem__(m, 'a'), m.has_key('q')
dict.__getitem__(m, 'yyy')
exec 'print a; b = 3' in {}, Dict(a=5); log
len(e), 5 in e, list(e), sorted(e), e | set(), set([9]) | e, e & set([1]), e == set([1, 2]), bool(e), set(e), frozenset(e), e.union([3]), repr(e) == 'Set([1, 2])', max(e), e.copy() == set([1, 2])
e.add(5); e.update([7]); sorted(set.__iter__(e)), log[-1]
list(Iterator(3)), sum(Iterator(4)), max(Iterator(3)), sorted(Iterator(3)), zip(Iterator(2), Iterator(5)), 2 in Iterator(5), tuple(Iterator(2)), dict.fromkeys(Iterator(2)), [q for q in Iterator(2)], list(enumerate(Iterator(2))), map(str, Iterator(2)), filter(None, Iterator(3)), ''.join(str(q) for q in Iterator(3)), set(Iterator(2)), star(*Iterator(3)), any(Iterator(1)), reduce(max, Iterator(5)), iter(Iterator(2)).next(), list(iter(Iterator(3).next, 0)), u','.join(map(unicode, Iterator(2)))
# special methods on an instance of a new-style class are not seen
len(x)
x[0]
iter(x)
x()
x + 1
int(x)
[1][x]
5 in x
with x: pass
str(x) == 'never', repr(x) == 'never', hash(x) == 'never', x == 5, bool(x), cmp(x, x), unicode(x) == 'never', format(x) == 'never', x < 5 or x > 5, x.__len__(), callable(x)
del x
''')
