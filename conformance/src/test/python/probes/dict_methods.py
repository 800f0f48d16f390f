# The type dict: construction, the methods, the views, the operators.

from probing import probe

print sorted(dir(dict))
# => ['__class__', '__cmp__', '__contains__', '__delattr__', '__delitem__', '__doc__', '__eq__', '__format__',
# ...  '__ge__', '__getattribute__', '__getitem__', '__gt__', '__hash__', '__init__', '__iter__', '__le__', '__len__',
# ...  '__lt__', '__ne__', '__new__', '__reduce__', '__reduce_ex__', '__repr__', '__setattr__', '__setitem__',
# ...  '__sizeof__', '__str__', '__subclasshook__', 'clear', 'copy', 'fromkeys', 'get', 'has_key', 'items',
# ...  'iteritems', 'iterkeys', 'itervalues', 'keys', 'pop', 'popitem', 'setdefault', 'update', 'values', 'viewitems',
# ...  'viewkeys', 'viewvalues']
print sorted(dir(type({}.viewkeys()))), sorted(dir(type({}.viewvalues())))
# => ['__and__', '__class__', '__contains__', '__delattr__', '__doc__', '__eq__', '__format__', '__ge__',
# ...  '__getattribute__', '__gt__', '__hash__', '__init__', '__iter__', '__le__', '__len__', '__lt__', '__ne__',
# ...  '__new__', '__or__', '__rand__', '__reduce__', '__reduce_ex__', '__repr__', '__ror__', '__rsub__', '__rxor__',
# ...  '__setattr__', '__sizeof__', '__str__', '__sub__', '__subclasshook__', '__xor__'] ['__class__', '__delattr__',
# ...  '__doc__', '__format__', '__getattribute__', '__hash__', '__init__', '__iter__', '__len__', '__new__',
# ...  '__reduce__', '__reduce_ex__', '__repr__', '__setattr__', '__sizeof__', '__str__', '__subclasshook__']


class Sub(dict):
    pass


class Missing(dict):
    def __missing__(self, key):
        return 'missing %r' % (key,)


class Keys(object):
    def keys(self):
        return ['a', 'b']

    def __getitem__(self, key):
        return key * 2


class BadKeys(object):
    keys = 5


class Eq(object):
    def __init__(self, name, hash):
        self.name = name
        self.hash = hash

    def __hash__(self):
        return self.hash

    def __eq__(self, other):
        print 'eq %s %s' % (self.name, getattr(other, 'name', other)),
        return self.name == getattr(other, 'name', other)

    def __repr__(self):
        return self.name


class BadHash(object):
    def __hash__(self):
        raise ValueError('no hash')


class HashNone(object):
    __hash__ = None


class HashText(object):
    def __hash__(self):
        return 'x'


class HashLong(object):
    def __hash__(self):
        return 2 ** 70


class BadEq(object):
    def __hash__(self):
        return 1

    def __eq__(self, other):
        raise ValueError('no eq')


def do(name, start, *args, **kw):
    """Calls the method and answers its result and what the dict is then."""
    subject = dict(start)
    try:
        result = getattr(subject, name)(*args, **kw)
    except Exception, e:
        result = '%s: %s' % (type(e).__name__, e)
    return result, subject


d = {'a': 1, 'b': 2}
r = {}
r['r'] = r
probe(r'''
{}  # => {}
{'a': 1}  # => {'a': 1}
dict()  # => {}
dict(a=1)  # => {'a': 1}
dict({'a': 1})  # => {'a': 1}
dict([('a', 1), ('b', 2)])  # => {'a': 1, 'b': 2}
dict([('a', 1)], b=2)  # => {'a': 1, 'b': 2}
dict({'a': 1}, a=2)  # => {'a': 2}
dict(['ab', 'cd'])  # => {'a': 'b', 'c': 'd'}
dict(Keys())  # => {'a': 'aa', 'b': 'bb'}
dict(zip('ab', (1, 2)))  # => {'a': 1, 'b': 2}
dict((x, x) for x in 'ab')  # => {'a': 'a', 'b': 'b'}
dict(iter([[1, 2]]))  # => {1: 2}
dict(dict=5)  # => {'dict': 5}
dict(self=1, other=2)  # => {'self': 1, 'other': 2}
dict(1)  # => TypeError: 'int' object is not iterable
dict(None)  # => TypeError: 'NoneType' object is not iterable
dict([1])  # => TypeError: cannot convert dictionary update sequence element #0 to a sequence
dict(['a'])  # => ValueError: dictionary update sequence element #0 has length 1; 2 is required
dict(['abc'])  # => ValueError: dictionary update sequence element #0 has length 3; 2 is required
dict([(1, 2, 3)])  # => ValueError: dictionary update sequence element #0 has length 3; 2 is required
dict([()])  # => ValueError: dictionary update sequence element #0 has length 0; 2 is required
dict('ab')  # => ValueError: dictionary update sequence element #0 has length 1; 2 is required
dict([([], 1)])  # => TypeError: unhashable type: 'list'
dict({}, {})  # => TypeError: dict expected at most 1 arguments, got 2
dict(BadKeys())  # => TypeError: attribute of type 'int' is not callable
dict(**{1: 2})  # => {1: 2}
dict(**5)  # => TypeError: type object argument after ** must be a mapping, not int
repr({})  # => '{}'
repr({'a': 1})  # => "{'a': 1}"
str({1: [2]})  # => '{1: [2]}'
repr(r)  # => "{'r': {...}}"
repr({'x': (r,)})  # => "{'x': ({'r': {...}},)}"
d['a']  # => 1
{1: 2}[1.0]  # => 2
{1: 2}[True]  # => 2
{'a': 1}[u'a']  # => 1
{(1, 2): 3}[1, 2]  # => 3
{None: 1}[None]  # => 1
d['x']  # => KeyError: 'x'
d[1]  # => KeyError: 1
d[(1, 2)]  # => KeyError: (1, 2)
d[[]]  # => TypeError: unhashable type: 'list'
d[{}]  # => TypeError: unhashable type: 'dict'
d[None]  # => KeyError: None
d[[]] = 1  # => TypeError: unhashable type: 'list'
del d['x']  # => KeyError: 'x'
del d[[]]  # => TypeError: unhashable type: 'list'
{[]: 1}  # => TypeError: unhashable type: 'list'
{{}: 1}  # => TypeError: unhashable type: 'dict'
{set(): 1}  # => TypeError: unhashable type: 'set'
{BadHash(): 1}  # => ValueError: no hash
{HashNone(): 1}  # => TypeError: unhashable type: 'HashNone'
{HashText(): 1}  # => TypeError: an integer is required
len({HashLong(): 1})  # => 1
{BadEq(): 1, BadEq(): 2}  # => ValueError: no eq
BadEq() in {BadEq(): 1}  # => ValueError: no eq
[] in {}  # => TypeError: unhashable type: 'list'
d.has_key([])  # => TypeError: unhashable type: 'list'
d.get([])  # => TypeError: unhashable type: 'list'
Missing()['x']  # => "missing 'x'"
Missing(x=1)['x']  # => 1
Missing().get('x')  # => None
'x' in Missing()  # => False
Missing()[1, 2]  # => 'missing (1, 2)'
Missing()[[]]  # => TypeError: unhashable type: 'list'
do('clear', d)  # => (None, {})
do('clear', {})  # => (None, {})
do('copy', d)[0] == d  # => True
do('copy', d)[0] is d  # => False
do('clear', d, 1)  # => ('TypeError: clear() takes no arguments (1 given)', {'a': 1, 'b': 2})
do('get', d, 'a')  # => (1, {'a': 1, 'b': 2})
do('get', d, 'x')  # => (None, {'a': 1, 'b': 2})
do('get', d, 'x', 5)  # => (5, {'a': 1, 'b': 2})
do('get', d)  # => ('TypeError: get expected at least 1 arguments, got 0', {'a': 1, 'b': 2})
do('get', d, 1, 2, 3)  # => ('TypeError: get expected at most 2 arguments, got 3', {'a': 1, 'b': 2})
do('get', d, [], 1)  # => ("TypeError: unhashable type: 'list'", {'a': 1, 'b': 2})
do('has_key', d, 'a')  # => (True, {'a': 1, 'b': 2})
do('has_key', d, 'x')  # => (False, {'a': 1, 'b': 2})
do('has_key', d)  # => ('TypeError: has_key() takes exactly one argument (0 given)', {'a': 1, 'b': 2})
do('__contains__', d, 'a')  # => (True, {'a': 1, 'b': 2})
do('__contains__', d, [])  # => ("TypeError: unhashable type: 'list'", {'a': 1, 'b': 2})
do('items', d)  # => ([('a', 1), ('b', 2)], {'a': 1, 'b': 2})
do('keys', d)  # => (['a', 'b'], {'a': 1, 'b': 2})
do('values', d)  # => ([1, 2], {'a': 1, 'b': 2})
do('items', {})  # => ([], {})
do('keys', d, 1)  # => ('TypeError: keys() takes no arguments (1 given)', {'a': 1, 'b': 2})
do('pop', d, 'a')  # => (1, {'b': 2})
do('pop', d, 'x')  # => ("KeyError: 'x'", {'a': 1, 'b': 2})
do('pop', d, 'x', 5)  # => (5, {'a': 1, 'b': 2})
do('pop', d)  # => ('TypeError: pop expected at least 1 arguments, got 0', {'a': 1, 'b': 2})
do('pop', {}, 'x')  # => ("KeyError: 'x'", {})
do('pop', {})  # => ('TypeError: pop expected at least 1 arguments, got 0', {})
do('pop', d, [])  # => ("TypeError: unhashable type: 'list'", {'a': 1, 'b': 2})
do('pop', {}, [])  # => ('KeyError: []', {})
do('pop', d, 'a', 1, 2)  # => ('TypeError: pop expected at most 2 arguments, got 3', {'a': 1, 'b': 2})
do('popitem', {'a': 1})  # => (('a', 1), {})
do('popitem', {})  # => ("KeyError: 'popitem(): dictionary is empty'", {})
do('popitem', d, 1)  # => ('TypeError: popitem() takes no arguments (1 given)', {'a': 1, 'b': 2})
do('setdefault', d, 'a')  # => (1, {'a': 1, 'b': 2})
do('setdefault', d, 'x')  # => (None, {'a': 1, 'x': None, 'b': 2})
do('setdefault', d, 'x', 5)  # => (5, {'a': 1, 'x': 5, 'b': 2})
do('setdefault', d)  # => ('TypeError: setdefault expected at least 1 arguments, got 0', {'a': 1, 'b': 2})
do('setdefault', d, [])  # => ("TypeError: unhashable type: 'list'", {'a': 1, 'b': 2})
do('setdefault', d, 1, 2, 3)  # => ('TypeError: setdefault expected at most 2 arguments, got 3', {'a': 1, 'b': 2})
do('update', d, {'a': 9, 'c': 3})  # => (None, {'a': 9, 'c': 3, 'b': 2})
do('update', d, [('x', 1)])  # => (None, {'a': 1, 'x': 1, 'b': 2})
do('update', d, x=1)  # => (None, {'a': 1, 'x': 1, 'b': 2})
do('update', d, {'y': 1}, z=2)  # => (None, {'a': 1, 'y': 1, 'b': 2, 'z': 2})
do('update', d)  # => (None, {'a': 1, 'b': 2})
do('update', d, Keys())  # => (None, {'a': 'aa', 'b': 'bb'})
do('update', d, 5)  # => ("TypeError: 'int' object is not iterable", {'a': 1, 'b': 2})
do('update', d, None)  # => ("TypeError: 'NoneType' object is not iterable", {'a': 1, 'b': 2})
do('update', d, [1])
# => ('TypeError: cannot convert dictionary update sequence element #0 to a sequence', {'a': 1, 'b': 2})
do('update', d, ['abc'])
# => ('ValueError: dictionary update sequence element #0 has length 3; 2 is required', {'a': 1, 'b': 2})
do('update', d, {}, {})  # => ('TypeError: update expected at most 1 arguments, got 2', {'a': 1, 'b': 2})
do('update', d, d)  # => (None, {'a': 1, 'b': 2})
do('fromkeys', d, 'ab')  # => ({'a': None, 'b': None}, {'a': 1, 'b': 2})
do('fromkeys', d, 'ab', 1)  # => ({'a': 1, 'b': 1}, {'a': 1, 'b': 2})
do('fromkeys', d, [])  # => ({}, {'a': 1, 'b': 2})
do('fromkeys', d, 5)  # => ("TypeError: 'int' object is not iterable", {'a': 1, 'b': 2})
do('fromkeys', d)  # => ('TypeError: fromkeys expected at least 1 arguments, got 0', {'a': 1, 'b': 2})
do('fromkeys', d, [[]])  # => ("TypeError: unhashable type: 'list'", {'a': 1, 'b': 2})
do('fromkeys', d, {'a': 1, 'b': 2}, 0)  # => ({'a': 0, 'b': 0}, {'a': 1, 'b': 2})
do('fromkeys', d, set('a'))  # => ({'a': None}, {'a': 1, 'b': 2})
do('fromkeys', d, (x for x in 'a'), 0)  # => ({'a': 0}, {'a': 1, 'b': 2})
dict.fromkeys('ab')  # => {'a': None, 'b': None}
Sub.fromkeys('ab')  # => {'a': None, 'b': None}
type(Sub.fromkeys('ab'))  # => <class '__main__.Sub'>
type(Missing.fromkeys([]))  # => <class '__main__.Missing'>
do('__len__', d)  # => (2, {'a': 1, 'b': 2})
do('__getitem__', d, 'a')  # => (1, {'a': 1, 'b': 2})
do('__getitem__', d, 'x')  # => ("KeyError: 'x'", {'a': 1, 'b': 2})
do('__setitem__', d, 'x', 1)  # => (None, {'a': 1, 'x': 1, 'b': 2})
do('__setitem__', d, [], 1)  # => ("TypeError: unhashable type: 'list'", {'a': 1, 'b': 2})
do('__setitem__', d, 1)  # => ('TypeError:  expected 2 arguments, got 1', {'a': 1, 'b': 2})
do('__delitem__', d, 'a')  # => (None, {'b': 2})
do('__delitem__', d, 'x')  # => ("KeyError: 'x'", {'a': 1, 'b': 2})
do('__eq__', d, d)  # => (True, {'a': 1, 'b': 2})
do('__ne__', d, {})  # => (True, {'a': 1, 'b': 2})
do('__lt__', d, {})  # => (NotImplemented, {'a': 1, 'b': 2})
do('__cmp__', d, {})  # => (1, {'a': 1, 'b': 2})
do('__cmp__', d, 5)  # => ("TypeError: dict.__cmp__(x,y) requires y to be a 'dict', not a 'int'", {'a': 1, 'b': 2})
do('__eq__', d, 5)  # => (NotImplemented, {'a': 1, 'b': 2})
do('__repr__', {})  # => ('{}', {})
do('__sizeof__', {})  # => (248, {})
do('__init__', d, c=3)  # => (None, {'a': 1, 'c': 3, 'b': 2})
do('__init__', d, 5)  # => ("TypeError: 'int' object is not iterable", {'a': 1, 'b': 2})
do('__hash__', d) if 0 else 0  # => 0
hash({})  # => TypeError: unhashable type: 'dict'
{}.__hash__  # => None
d == {'b': 2, 'a': 1}  # => True
d != {}  # => True
d == [('a', 1)]  # => False
d < {}  # => False
{} < d  # => True
{'a': 1} < {'a': 2}  # => True
{'a': 1} < {'b': 0}  # => True
{'a': 1, 'b': 2} > {'z': 9}  # => True
cmp(d, d)  # => 0
cmp({}, d)  # => -1
cmp({'a': 1}, {'a': 2})  # => -1
{1: 2} == {1.0: 2L}  # => True
{} == None  # => False
{'a': {}} == {'a': {}}  # => True
{1: 1j} < {1: 2j}  # => TypeError: no ordering relation is defined for complex numbers
d + {}  # => TypeError: unsupported operand type(s) for +: 'dict' and 'dict'
d | {}  # => TypeError: unsupported operand type(s) for |: 'dict' and 'dict'
d * 2  # => TypeError: unsupported operand type(s) for *: 'dict' and 'int'
-d  # => TypeError: bad operand type for unary -: 'dict'
d.x  # => AttributeError: 'dict' object has no attribute 'x'
d.x = 1  # => AttributeError: 'dict' object has no attribute 'x'
d()  # => TypeError: 'dict' object is not callable
d[0:1]  # => TypeError: unhashable type
len(d)  # => 2
list(d)  # => ['a', 'b']
sorted(d.items())  # => [('a', 1), ('b', 2)]
'a' in d  # => True
1 in d  # => False
min(d)  # => 'a'
tuple(d)  # => ('a', 'b')
set(d) == set('ab')  # => True
zip(d, d.values())  # => [('a', 1), ('b', 2)]
bool({})  # => False
bool(d)  # => True
[k for k in d]  # => ['a', 'b']
map(None, d)  # => ['a', 'b']
# iterators
list(d.iterkeys())  # => ['a', 'b']
list(d.itervalues())  # => [1, 2]
list(d.iteritems())  # => [('a', 1), ('b', 2)]
list(iter(d))  # => ['a', 'b']
type(iter(d))  # => <type 'dictionary-keyiterator'>
type(d.iterkeys())  # => <type 'dictionary-keyiterator'>
type(d.itervalues())  # => <type 'dictionary-valueiterator'>
type(d.iteritems())  # => <type 'dictionary-itemiterator'>
d.iterkeys().__length_hint__()  # => 2
iter({}).next()  # => StopIteration: 
d.iteritems().next()  # => ('a', 1)
e = {1: 1}
i = iter(e)
e[2] = 2
i.next()  # => RuntimeError: dictionary changed size during iteration
e = {1: 1, 2: 2}
i = iter(e)
i.next()  # => 1
del e[1]
i.next()  # => RuntimeError: dictionary changed size during iteration
e = {1: 1, 2: 2}
i = iter(e)
i.next()  # => 1
e[1] = 5
i.next()  # => 2
e = {1: 1, 2: 2}
i = e.iteritems()
del e[1]
e[3] = 3
list(i)  # => [(2, 2), (3, 3)]
e = {1: 1}
i = iter(e)
list(i)  # => [1]
e[2] = 2
list(i)  # => []
e = {1: 1}
i = iter(e)
e[2] = 2
i.next()  # => RuntimeError: dictionary changed size during iteration
for k in d: d[k + 'x'] = 1  # => RuntimeError: dictionary changed size during iteration
d = {'a': 1, 'b': 2}
# views
d.viewkeys()  # => dict_keys(['a', 'b'])
d.viewvalues()  # => dict_values([1, 2])
d.viewitems()  # => dict_items([('a', 1), ('b', 2)])
len(d.viewkeys())  # => 2
'a' in d.viewkeys()  # => True
('a', 1) in d.viewitems()  # => True
('a', 2) in d.viewitems()  # => False
1 in d.viewvalues()  # => True
'a' in d.viewitems()  # => False
('a',) in d.viewitems()  # => False
('a', 1, 2) in d.viewitems()  # => False
[] in d.viewkeys()  # => TypeError: unhashable type: 'list'
([], 1) in d.viewitems()  # => False
d.viewkeys() & 'ac'  # => set(['a'])
d.viewkeys() | ['c']  # => set(['a', 'c', 'b'])
sorted(d.viewkeys() ^ {'a': 1, 'c': 1})  # => ['b', 'c']
d.viewkeys() - ['a']  # => set(['b'])
d.viewitems() & [('a', 1)]  # => set([('a', 1)])
type(d.viewkeys() & [])  # => <type 'set'>
sorted(d.viewitems() | [1])  # => [1, ('a', 1), ('b', 2)]
d.viewkeys() & 5  # => TypeError: 'int' object is not iterable
d.viewvalues() & []  # => TypeError: unsupported operand type(s) for &: 'dict_values' and 'list'
5 & d.viewkeys()  # => TypeError: 'int' object is not iterable
[] | d.viewkeys()  # => set(['a', 'b'])
d.viewkeys() == set('ab')  # => True
d.viewkeys() == ['a', 'b']  # => False
d.viewkeys() < set('abc')  # => True
d.viewkeys() <= d.viewkeys()  # => True
d.viewkeys() > set('a')  # => True
d.viewkeys() >= set('ab')  # => True
d.viewkeys() != set()  # => True
d.viewitems() == set([('a', 1), ('b', 2)])  # => True
d.viewvalues() == d.viewvalues()  # => False
d.viewkeys() == {'a': 0, 'b': 0}.viewkeys()  # => True
hash(d.viewkeys())  # => TypeError: unhashable type: 'dict_keys'
d.viewkeys().isdisjoint  # => AttributeError: 'dict_keys' object has no attribute 'isdisjoint'
d.viewkeys()[0]  # => TypeError: 'dict_keys' object does not support indexing
v = d.viewkeys()
d['c'] = 3
len(v), sorted(v)  # => (3, ['a', 'b', 'c'])
type(d.viewkeys())  # => <type 'dict_keys'>
type(d.viewvalues())  # => <type 'dict_values'>
type(d.viewitems())  # => <type 'dict_items'>
type(d.viewkeys())()  # => TypeError: cannot create 'dict_keys' instances
# order of the comparisons in a look-up
e = {Eq('a', 1): 1, Eq('b', 1): 2}
e[Eq('b', 1)]  # => eq a b eq a b eq b b 2
e[Eq('c', 1)]  # => eq a c eq b c KeyError: c
Eq('a', 9) in e  # => False
{Eq('a', 1): 1, Eq('a', 1): 2}  # => eq a a {a: 2}
{'a': 1, 'b': 2, 'a': 3}  # => {'a': 3, 'b': 2}
{1: 'int', 1.0: 'float', True: 'bool'}  # => {1: 'bool'}
{x: x * 2 for x in 'ab'}  # => {'a': 'aa', 'b': 'bb'}
{x: y for x, y in ['ab']}  # => {'a': 'b'}
Sub(a=1)  # => {'a': 1}
type(Sub())  # => <class '__main__.Sub'>
type(Sub().copy())  # => <type 'dict'>
Sub(a=1) == {'a': 1}  # => True
repr(Sub())  # => '{}'
Sub().__dict__  # => {}
dict.__new__(dict, 5), dict.__new__(Sub), dict.__base__  # => ({}, {}, <type 'object'>)
dict.__new__(list)  # => TypeError: dict.__new__(list): list is not a subtype of dict
dict.get(1, 2)  # => TypeError: descriptor 'get' requires a 'dict' object but received a 'int'
dict.get()  # => TypeError: descriptor 'get' of 'dict' object needs an argument
dict.keys(5)  # => TypeError: descriptor 'keys' requires a 'dict' object but received a 'int'
''')
