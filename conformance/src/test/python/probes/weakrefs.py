# The module weakref: ref, proxy, callbacks and their order, the containers.
import gc
import sys
import weakref


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


gc.disable()
log = []


class C(object):
    def __init__(self, name='c'):
        self.name = name

    def __len__(self):
        return 7

    def method(self):
        return 'method of ' + self.name

    def __add__(self, other):
        return 'add'

    def __call__(self, *args):
        return args

    def __getitem__(self, i):
        return i

    def __str__(self):
        return 'str of ' + self.name


class Plain(object):
    pass


class Slots(object):
    __slots__ = ('a',)


class SlotsWeak(object):
    __slots__ = ('__weakref__',)


class Old:
    pass


class Hash(object):
    def __init__(self, v):
        self.v = v

    def __hash__(self):
        return self.v

    def __eq__(self, other):
        return self.v == other.v


class Unhashable(object):
    __hash__ = None


class Int(int):
    pass


class Str(str):
    pass


class Tuple(tuple):
    pass


class List(list):
    pass


class Sub(weakref.ref):
    pass


class SubSlots(weakref.ref):
    __slots__ = ('key',)

    def __new__(cls, obj, callback, key):
        return weakref.ref.__new__(cls, obj, callback)

    def __init__(self, obj, callback, key):
        weakref.ref.__init__(self, obj, callback)
        self.key = key


class Del(object):
    def __del__(self, log=log):
        log.append('del')


class Resurrects(object):
    def __del__(self):
        kept.append(self)


class Stderr(object):
    def write(self, text):
        sys.stdout.write(mask(text))


sys.stderr = Stderr()
kept = []
c = C()
r = weakref.ref(c)
p = weakref.proxy(c)
print sorted(dir(r)), weakref.ref, weakref.ReferenceType, weakref.ProxyType, weakref.CallableProxyType, weakref.ProxyTypes
probe(r'''
r() is c, type(r), r == r, weakref.ref(c) is r, weakref.ref(c) == r, hash(r) == hash(c), weakref.getweakrefcount(c), len(weakref.getweakrefs(c)), r(1) if 0 else 0
r(1)
r(a=1)
mask(repr(r)).replace(repr(id(c)), ''), r.__callback__ if hasattr(r, '__callback__') else 'no __callback__'
weakref.ref(c, lambda r: 0) is r, weakref.ref(c, None) is r, weakref.getweakrefcount(c)
weakref.ref(5)
weakref.ref('a')
weakref.ref([])
weakref.ref(())
weakref.ref({})
weakref.ref(None)
weakref.ref(object())
weakref.ref(Slots())
weakref.ref(Int(5))()
weakref.ref(Str('a'))()
weakref.ref(Tuple())
weakref.ref(5L)
weakref.ref(slice(1))
weakref.ref(xrange(1))
weakref.ref(1.5)
weakref.ref()
weakref.ref(c, None, 3)
weakref.ref(c, callback=None)
weakref.ref(object=c)
[type(weakref.ref(x)).__name__ for x in (C, C.method, len, lambda: 0, set(), frozenset(), sys, Old, Old(), List(), SlotsWeak, (y for y in []), type, int, Exception, Exception)]
weakref.ref(c.method)() is None
weakref.ref([].append) and 1
weakref.ref(Exception())() if 0 else 0
r.x = 1
weakref.ref(C()) () is None, weakref.ref(C()) == weakref.ref(C()), hash(weakref.ref(Hash(5), None)) if 0 else 0
hash(weakref.ref(C()))
hash(weakref.ref(Unhashable()))
h = Hash(5); w = weakref.ref(h); hash(w)
del h; hash(w), w()
h = Hash(6); v = weakref.ref(h); del h; hash(v)
a, b = Hash(1), Hash(1); weakref.ref(a) == weakref.ref(b), weakref.ref(a) != weakref.ref(b), weakref.ref(a) == a, {weakref.ref(a): 1}[weakref.ref(b)]
a2 = weakref.ref(a, lambda r: 0); del a, b; a2 == a2, a2 == weakref.ref(c)
weakref.ref(c) < weakref.ref(C) or 1
Sub(c)() is c, Sub(c) is Sub(c), Sub(c).__dict__, type(Sub(c))
s = SubSlots(c, None, 'k'); s.key, s() is c
s.other = 1
repr(weakref.ref(C())).startswith('<weakref at'), repr(weakref.ref(C())).endswith('; dead>')
# callbacks: the youngest first
del log[:]; x = C(); refs = [weakref.ref(x, lambda r, n=n: log.append((n, r()))) for n in range(4)]; del x; log
del log[:]; x = C(); refs = [weakref.ref(x, lambda r, n=n: log.append(n)) for n in range(4)]; del refs[1]; del x; log
del log[:]; x = Del(); w = weakref.ref(x, lambda r: log.append('callback')); del x; log, w()
del log[:]; x = Resurrects(); w = weakref.ref(x, lambda r: log.append('callback')); del x; log, w(), len(kept)
Resurrects.__del__ = lambda self: log.append('again'); del kept[:]; log, w()
x = C(); w = weakref.ref(x, lambda r: 1 / 0); del x
x = C(); w = weakref.ref(x, 5); del x
x = C(); w = weakref.ref(x, lambda: 0); del x
x = C(); w = weakref.ref(x, lambda r: log.append('never')); del log[:]; del w; del x; log
x = C(); w = weakref.proxy(x, lambda r: log.append(type(r).__name__)); del log[:]; del x; log
# proxies
p.name, len(p), p.method(), p + 1, p(1, 2), p[5], type(p), p.__class__, isinstance(p, C), str(p), bool(p), p == c, p is c, weakref.proxy(c) is p
hash(p)
{p: 1}
p.name = 'changed'; c.name
p.new = 1; c.new, hasattr(p, 'new')
del p.new; hasattr(c, 'new')
p.nothing
p - 1
int(p)
iter(p)
list(weakref.proxy(List([1, 2]))) if 0 else 0
l = List([3, 1, 2]); q = weakref.proxy(l); list(q), len(q), q[0], q[0:2], 3 in q, sorted(q), q == [3, 1, 2], q + [4], q * 2, str(q), type(q), q.append(5), l
q[0] = 9; q[1:2] = []; q += [7]; l
repr(p).startswith('<weakproxy at')
weakref.proxy(5)
callable(p), callable(q)
q()
del l; len(q)
q.append
q + [1]
str(q)
bool(q)
q == 1
q.x = 1
repr(q).startswith('<weakproxy at') if 0 else 0
o = Old(); weakref.ref(o)() is o, type(weakref.proxy(o))
# counts
x = C(); weakref.getweakrefcount(x), weakref.getweakrefs(x), weakref.getweakrefcount(5), weakref.getweakrefs(5)
a, b = weakref.ref(x), weakref.proxy(x); weakref.getweakrefcount(x), weakref.getweakrefs(x) == [a, b] or [type(t).__name__ for t in weakref.getweakrefs(x)], sys.getrefcount(x)
x.__weakref__ is a
del a; weakref.getweakrefcount(x)
# the containers
d = weakref.WeakValueDictionary(); k1, k2 = C('one'), C('two'); d['a'] = k1; d['b'] = k2; sorted(d.keys()), len(d), d['a'].name, 'a' in d, d.get('x', 5), sorted(v.name for v in d.values()), d.pop('b').name, len(d)
del k1; len(d), d.items(), 'a' in d
d['a']
d['n'] = 5
d = weakref.WeakKeyDictionary(); k1, k2 = C('one'), C('two'); d[k1] = 1; d[k2] = 2; len(d), d[k1], sorted(d.values()), k1 in d, d.get(k2), d.has_key(k1)
del k1; len(d), d.values()
d[5] = 1
s = weakref.WeakSet([k2]); len(s), k2 in s
del k2; len(s), len(d)
''')
