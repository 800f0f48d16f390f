# The module weakref: ref, proxy, callbacks and their order, the containers.
import gc
import sys

from probing import MaskedStderr, mask, probe
import weakref

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


sys.stderr = MaskedStderr()
kept = []
c = C()
r = weakref.ref(c)
p = weakref.proxy(c)
print sorted(dir(r)), weakref.ref, weakref.ReferenceType, weakref.ProxyType
# => ['__call__', '__class__', '__delattr__', '__doc__', '__eq__', '__format__', '__ge__', '__getattribute__',
# ...  '__gt__', '__hash__', '__init__', '__le__', '__lt__', '__ne__', '__new__', '__reduce__', '__reduce_ex__',
# ...  '__repr__', '__setattr__', '__sizeof__', '__str__', '__subclasshook__'] <type 'weakref'> <type 'weakref'> <type
# ...  'weakproxy'>
print weakref.CallableProxyType, weakref.ProxyTypes
# => <type 'weakcallableproxy'> (<type 'weakproxy'>, <type 'weakcallableproxy'>)
probe(r'''
r() is c  # => True
type(r)  # => <type 'weakref'>
r == r  # => True
weakref.ref(c) is r  # => True
weakref.ref(c) == r  # => True
hash(r) == hash(c)  # => True
weakref.getweakrefcount(c)  # => 2
len(weakref.getweakrefs(c))  # => 2
r(1) if 0 else 0  # => 0
r(1)  # => TypeError: __call__() takes at most 0 arguments (1 given)
r(a=1)  # => TypeError: __call__() takes at most 0 arguments (1 given)
mask(repr(r)).replace(repr(id(c)), '')  # => "<weakref at 0x......; to 'C' at 0x......>"
r.__callback__ if hasattr(r, '__callback__') else 'no __callback__'  # => 'no __callback__'
weakref.ref(c, lambda r: 0) is r  # => False
weakref.ref(c, None) is r  # => True
weakref.getweakrefcount(c)  # => 2
weakref.ref(5)  # => TypeError: cannot create weak reference to 'int' object
weakref.ref('a')  # => TypeError: cannot create weak reference to 'str' object
weakref.ref([])  # => TypeError: cannot create weak reference to 'list' object
weakref.ref(())  # => TypeError: cannot create weak reference to 'tuple' object
weakref.ref({})  # => TypeError: cannot create weak reference to 'dict' object
weakref.ref(None)  # => TypeError: cannot create weak reference to 'NoneType' object
weakref.ref(object())  # => TypeError: cannot create weak reference to 'object' object
weakref.ref(Slots())  # => TypeError: cannot create weak reference to 'Slots' object
weakref.ref(Int(5))()  # => None
weakref.ref(Str('a'))()  # => TypeError: cannot create weak reference to 'Str' object
weakref.ref(Tuple())  # => TypeError: cannot create weak reference to 'Tuple' object
weakref.ref(5L)  # => TypeError: cannot create weak reference to 'long' object
weakref.ref(slice(1))  # => TypeError: cannot create weak reference to 'slice' object
weakref.ref(xrange(1))  # => TypeError: cannot create weak reference to 'xrange' object
weakref.ref(1.5)  # => TypeError: cannot create weak reference to 'float' object
weakref.ref()  # => TypeError: __new__ expected at least 1 arguments, got 0
weakref.ref(c, None, 3)  # => TypeError: __new__ expected at most 2 arguments, got 3
weakref.ref(c, callback=None)  # => TypeError: ref() does not take keyword arguments
weakref.ref(object=c)  # => TypeError: __new__ expected at least 1 arguments, got 0
[
    type(weakref.ref(x)).__name__
    for x in (
        C, C.method, len, lambda: 0, set(), frozenset(), sys, Old, Old(), List(), SlotsWeak, (y for y in []),
        type, int, Exception, Exception
    )
]  # => TypeError: cannot create weak reference to 'builtin_function_or_method' object
weakref.ref(c.method)() is None  # => True
weakref.ref([].append) and 1  # => TypeError: cannot create weak reference to 'builtin_function_or_method' object
weakref.ref(Exception())() if 0 else 0  # => 0
r.x = 1  # => AttributeError: 'weakref' object has no attribute 'x'
weakref.ref(C()) () is None  # => True
weakref.ref(C()) == weakref.ref(C())  # => False
hash(weakref.ref(Hash(5), None)) if 0 else 0  # => 0
hash(weakref.ref(C()))  # => TypeError: weak object has gone away
hash(weakref.ref(Unhashable()))  # => TypeError: weak object has gone away
h = Hash(5)
w = weakref.ref(h)
hash(w)  # => 5
del h
hash(w), w()  # => (5, None)
h = Hash(6)
v = weakref.ref(h)
del h
hash(v)  # => TypeError: weak object has gone away
a, b = Hash(1), Hash(1)
weakref.ref(a) == weakref.ref(b), weakref.ref(a) != weakref.ref(b), weakref.ref(a) == a, {
    weakref.ref(a): 1
}[weakref.ref(b)]  # => AttributeError: 'weakref' object has no attribute 'v'
a2 = weakref.ref(a, lambda r: 0)
del a, b
a2 == a2, a2 == weakref.ref(c)  # => (True, False)
bool(weakref.ref(c) < weakref.ref(C) or 1)  # => True
Sub(c)() is c  # => True
Sub(c) is Sub(c)  # => False
Sub(c).__dict__  # => {}
type(Sub(c))  # => <class '__main__.Sub'>
s = SubSlots(c, None, 'k')
s.key, s() is c  # => ('k', True)
s.other = 1  # => AttributeError: 'SubSlots' object has no attribute 'other'
repr(weakref.ref(C())).startswith('<weakref at')  # => True
repr(weakref.ref(C())).endswith('; dead>')  # => True
# callbacks: the youngest first
del log[:]
x = C()
refs = [weakref.ref(x, lambda r, n=n: log.append((n, r()))) for n in range(4)]
del x
log  # => [(3, None), (2, None), (1, None), (0, None)]
del log[:]
x = C()
refs = [weakref.ref(x, lambda r, n=n: log.append(n)) for n in range(4)]
del refs[1]
del x
log  # => [3, 2, 0]
del log[:]
x = Del()
w = weakref.ref(x, lambda r: log.append('callback'))
del x
log, w()  # => (['callback', 'del'], None)
del log[:]
x = Resurrects()
w = weakref.ref(x, lambda r: log.append('callback'))
del x
log, w(), len(kept)  # => (['callback'], None, 1)
Resurrects.__del__ = lambda self: log.append('again')
del kept[:]
log, w()  # => (['callback', 'again'], None)
x = C()
w = weakref.ref(x, lambda r: 1 / 0)
del x  # => Exception ZeroDivisionError: 'integer division or modulo by zero' in <function <lambda> at 0x...> ignored
x = C()
w = weakref.ref(x, 5)
del x  # => Exception TypeError: "'int' object is not callable" in 5 ignored
x = C()
w = weakref.ref(x, lambda: 0)
del x  # => Exception TypeError: '<lambda>() takes no arguments (1 given)' in <function <lambda> at 0x...> ignored
x = C()
w = weakref.ref(x, lambda r: log.append('never'))
del log[:]
del w
del x
log  # => []
x = C()
w = weakref.proxy(x, lambda r: log.append(type(r).__name__))
del log[:]
del x
log  # => ['weakcallableproxy']
# proxies
p.name  # => 'c'
len(p)  # => 7
p.method()  # => 'method of c'
p + 1  # => 'add'
p(1, 2)  # => (1, 2)
p[5]  # => 5
type(p)  # => <type 'weakcallableproxy'>
p.__class__  # => <class '__main__.C'>
isinstance(p, C)  # => True
str(p)  # => 'str of c'
bool(p)  # => True
p == c  # => False
p is c  # => False
weakref.proxy(c) is p  # => True
hash(p)  # => TypeError: unhashable type: 'weakcallableproxy'
{p: 1}  # => TypeError: unhashable type: 'weakcallableproxy'
p.name = 'changed'
c.name  # => 'changed'
p.new = 1
c.new, hasattr(p, 'new')  # => (1, True)
del p.new
hasattr(c, 'new')  # => False
p.nothing  # => AttributeError: 'C' object has no attribute 'nothing'
p - 1  # => TypeError: unsupported operand type(s) for -: 'C' and 'int'
int(p)  # => TypeError: int() argument must be a string or a number, not 'C'
iter(p)  # => <iterator object at 0x...>
list(weakref.proxy(List([1, 2]))) if 0 else 0  # => 0
l = List([3, 1, 2])
q = weakref.proxy(l)
list(q), len(q), q[0], q[0:2], 3 in q, sorted(q), q == [
    3, 1, 2
], q + [4], q * 2, str(q), type(q), q.append(5), l
# => ([3, 1, 2], 3, 3, [3, 1], True, [1, 2, 3], False, [3, 1, 2, 4], [3, 1, 2, 3, 1, 2], '[3, 1, 2]', <type
# ...  'weakproxy'>, None, [3, 1, 2, 5])
q[0] = 9
q[1:2] = []
q += [7]
l  # => [9, 2, 5, 7]
repr(p).startswith('<weakproxy at')  # => True
weakref.proxy(5)  # => TypeError: cannot create weak reference to 'int' object
callable(p), callable(q)  # => (True, False)
q()  # => TypeError: 'List' object is not callable
del l
len(q)  # => 4
q.append  # => <built-in method append of List object at 0x...>
q + [1]  # => [9, 2, 5, 7, 1]
str(q)  # => '[9, 2, 5, 7]'
bool(q)  # => True
q == 1  # => False
q.x = 1
repr(q).startswith('<weakproxy at') if 0 else 0  # => 0
o = Old()
weakref.ref(o)() is o, type(weakref.proxy(o))  # => (True, <type 'weakproxy'>)
# counts
x = C()
weakref.getweakrefcount(x), weakref.getweakrefs(x), weakref.getweakrefcount(5), weakref.getweakrefs(5)
# => (0, [], 0, [])
a, b = weakref.ref(x), weakref.proxy(x)
weakref.getweakrefcount(x), weakref.getweakrefs(x) == [a, b] or [
    type(t).__name__ for t in weakref.getweakrefs(x)
], sys.getrefcount(x)  # => (2, True, 2)
x.__weakref__ is a  # => True
del a
weakref.getweakrefcount(x)  # => 1
# the containers
d = weakref.WeakValueDictionary()
k1, k2 = C('one'), C('two')
d['a'] = k1
d['b'] = k2
sorted(d.keys()), len(d), d['a'].name, 'a' in d, d.get('x', 5), sorted(
    v.name for v in d.values()
), d.pop('b').name, len(d)  # => (['a', 'b'], 2, 'one', True, 5, ['one', 'two'], 'two', 1)
del k1
len(d), d.items(), 'a' in d  # => (0, [], False)
d['a']  # => KeyError: 'a'
d['n'] = 5  # => TypeError: cannot create weak reference to 'int' object
d = weakref.WeakKeyDictionary()
k1, k2 = C('one'), C('two')
d[k1] = 1
d[k2] = 2
len(d), d[k1], sorted(d.values()), k1 in d, d.get(k2), d.has_key(k1)  # => (2, 1, [1, 2], True, 2, True)
del k1
len(d), d.values()  # => (1, [2])
d[5] = 1  # => TypeError: cannot create weak reference to 'int' object
s = weakref.WeakSet([k2])
len(s), k2 in s  # => (1, True)
del k2
len(s), len(d)  # => (0, 0)
''')
