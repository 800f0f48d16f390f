"""_collections.defaultdict: the factory, missing keys, repr, copies, pickling, subclasses and counts."""
import gc, sys
from _collections import defaultdict

from probing import attempt, probe

print sorted(name for name in defaultdict.__dict__ if name != '__doc__')
# => ['__copy__', '__getattribute__', '__init__', '__missing__', '__reduce__', '__repr__', 'copy', 'default_factory']
probe(r'''
defaultdict, defaultdict.__name__, defaultdict.__module__, defaultdict.__mro__, defaultdict.__basicsize__
# => (<type 'collections.defaultdict'>, 'defaultdict', 'collections', (<type 'collections.defaultdict'>, <type 'dict'>,
# ...  <type 'object'>), 256)
defaultdict()  # => defaultdict(None, {})
defaultdict(None)  # => defaultdict(None, {})
defaultdict(list)  # => defaultdict(<type 'list'>, {})
defaultdict(list, a=1)  # => defaultdict(<type 'list'>, {'a': 1})
defaultdict(list, {1: 2})  # => defaultdict(<type 'list'>, {1: 2})
defaultdict(list, [(1, 2)], b=3)  # => defaultdict(<type 'list'>, {1: 2, 'b': 3})
defaultdict(None, [(1, 2)])  # => defaultdict(None, {1: 2})
defaultdict(5)  # => TypeError: first argument must be callable or None
defaultdict({})  # => TypeError: first argument must be callable or None
defaultdict(list, 1)  # => TypeError: 'int' object is not iterable
defaultdict(list, [1])  # => TypeError: cannot convert dictionary update sequence element #0 to a sequence
defaultdict(list, {}, {})  # => TypeError: dict expected at most 1 arguments, got 2
defaultdict(default_factory=5)  # => defaultdict(None, {'default_factory': 5})
d = defaultdict(list)
d['a']  # => []
d['a'].append(1)  # => None
d['b'] += [2]
d  # => defaultdict(<type 'list'>, {'a': [1], 'b': [2]})
d.get('c'), 'c' in d, d.has_key('c')  # => (None, False, False)
d.__missing__('z')  # => []
d.__missing__('a')  # => []
sorted(d.items())  # => [('a', []), ('b', [2]), ('z', [])]
d.default_factory  # => <type 'list'>
d.default_factory = None
d['q']  # => KeyError: 'q'
d.default_factory = 5
d['q']  # => TypeError: 'int' object is not callable
d.default_factory = int
d['q'], d['a']  # => (0, [])
del d.default_factory
d.default_factory  # => None
d['r']  # => KeyError: 'r'
d[[]]  # => TypeError: unhashable type: 'list'
d  # => defaultdict(None, {'a': [], 'q': 0, 'b': [2], 'z': []})
d.clear()  # => None
d, d.default_factory  # => (defaultdict(None, {}), None)
d.__missing__()  # => TypeError: __missing__() takes exactly one argument (0 given)
defaultdict().__missing__((1, 2))  # => KeyError: (1, 2)
defaultdict(int).__missing__([])  # => TypeError: unhashable type: 'list'
defaultdict(lambda: 1 / 0)['a']  # => ZeroDivisionError: integer division or modulo by zero
defaultdict(int, a=1) == {'a': 1}, {'a': 1} == defaultdict(None, a=1), defaultdict(int) == defaultdict(list)
# => (True, True, True)
cmp(defaultdict(int, a=1), {'a': 1})  # => 0
hash(defaultdict())  # => TypeError: unhashable type: 'collections.defaultdict'
defaultdict.fromkeys('ab')  # => defaultdict(None, {'a': None, 'b': None})
type(defaultdict.fromkeys('ab')), defaultdict.fromkeys('ab').default_factory
# => (<type 'collections.defaultdict'>, None)
e = defaultdict(int, a=1)
e.copy(), type(e.copy()), e.copy().default_factory is int
# => (defaultdict(<type 'int'>, {'a': 1}), <type 'collections.defaultdict'>, True)
e.__copy__(), e.copy == e.__copy__  # => (defaultdict(<type 'int'>, {'a': 1}), True)
defaultdict().copy()  # => defaultdict(None, {})
e.__reduce__()[:4], list(e.__reduce__()[4])
# => ((<type 'collections.defaultdict'>, (<type 'int'>,), None, None), [('a', 1)])
defaultdict().__reduce__()[:4]  # => (<type 'collections.defaultdict'>, (), None, None)
defaultdict(None).__reduce__()[:4]  # => (<type 'collections.defaultdict'>, (), None, None)
e.__reduce_ex__(2)[:4]  # => (<type 'collections.defaultdict'>, (<type 'int'>,), None, None)
e.__init__(list, b=2)  # => None
e  # => defaultdict(<type 'list'>, {'a': 1, 'b': 2})
e.__init__()  # => None
e, e.default_factory  # => (defaultdict(None, {'a': 1, 'b': 2}), None)
e.__init__(5)  # => TypeError: first argument must be callable or None
e.update(c=3)  # => None
sorted(e), len(e), sorted(e.viewitems())  # => (['a', 'b', 'c'], 3, [('a', 1), ('b', 2), ('c', 3)])
dict.__new__(defaultdict), defaultdict.__new__(defaultdict)  # => (defaultdict(None, {}), defaultdict(None, {}))
defaultdict.__new__(dict)  # => {}
dict.__getitem__(defaultdict(int), 5)  # => 0
dict.setdefault(defaultdict(int), 5)  # => None
gc.is_tracked(defaultdict())  # => True
''')
r = defaultdict()
r[1] = r
print r, repr(r)  # => defaultdict(None, {1: defaultdict(None, {...})}) defaultdict(None, {1: defaultdict(None, {...})})
r = defaultdict()
r.default_factory = r.copy
print attempt(repr, r)[:70].split(' at ')[0]
# => defaultdict(<built-in method copy of collections.defaultdict object at


class Circle(defaultdict):
    def __init__(self):
        defaultdict.__init__(self, self.make)

    def make(self):
        return 5


print repr(Circle()).split(' of ')[0], repr(Circle()).endswith(', {})'), Circle()[0]
# => defaultdict(<bound method Circle.make True 5


class Own(defaultdict):
    def __missing__(self, key):
        return 'missing', key


class Setting(defaultdict):
    def __setitem__(self, key, value):
        print 'set', key, value,
        defaultdict.__setitem__(self, key, value)


class Attributes(defaultdict):
    pass


probe(r'''
Own(int)[1], Own(int)  # => (('missing', 1), defaultdict(<type 'int'>, {}))
Setting(int)[2]  # => set 2 0 0
a = Attributes(int, x=1)
a['y'], a, a.__dict__  # => (0, defaultdict(<type 'int'>, {'y': 0, 'x': 1}), {})
a.z = 5
a.clear()  # => None
a.z, a, a.default_factory  # => (5, defaultdict(<type 'int'>, {}), <type 'int'>)
a.copy(), type(a.copy())  # => (defaultdict(<type 'int'>, {}), <class '__main__.Attributes'>)
a.__reduce__()[:4]  # => (<class '__main__.Attributes'>, (<type 'int'>,), None, None)
type('Twice', (defaultdict, list), {})  # => TypeError: multiple bases have instance lay-out conflict
type('Mixed', (defaultdict, dict), {})(int)[1]  # => 0
''')
x = object()
d = defaultdict(lambda: x)
before = sys.getrefcount(x)
d[1], d[2]
print sys.getrefcount(x) - before,
v = d[1]
print sys.getrefcount(x) - before, sys.getrefcount(d.default_factory),
v = None
d.clear()
print sys.getrefcount(x) - before  # => 2 3 2 0


class Noisy(object):
    def __call__(self):
        return 1

    def __del__(self):
        print 'factory gone',


d = defaultdict(Noisy())
d[1]
d.default_factory = None
d = defaultdict(Noisy())
d.__init__(int)
d = defaultdict(Noisy())
del d
print  # => factory gone factory gone factory gone
gc.collect()
d = defaultdict()
d.default_factory = d.get
d[1] = 2
del d
a = Attributes()
a.a = a
del a
print gc.collect()  # => 4


class Removing(object):
    """Drops the factory while that runs."""

    def __call__(self):
        d.default_factory = None
        return 'made'


d = defaultdict(Removing())
print d['a'], d  # => made defaultdict(None, {'a': 'made'})
print '%(a)s %(b)s' % defaultdict(lambda: 'absent', a='present')  # => present absent
print sorted(dict(defaultdict(int, a=1)).items()), dict(**defaultdict(int, a=1))  # => [('a', 1)] {'a': 1}
