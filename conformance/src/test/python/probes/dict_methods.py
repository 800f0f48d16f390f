# The type dict: construction, the methods, the views, the operators.

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
        except BaseException, e:
            value = '%s: %s' % (type(e).__name__, e)
        print line, '->', mask(value)


print sorted(dir(dict))
print sorted(dir(type({}.viewkeys()))), sorted(dir(type({}.viewvalues())))


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
{}, {'a': 1}, dict(), dict(a=1), dict({'a': 1}), dict([('a', 1), ('b', 2)]), dict([('a', 1)], b=2), dict({'a': 1}, a=2), dict(['ab', 'cd']), dict(Keys()), dict(zip('ab', (1, 2))), dict((x, x) for x in 'ab'), dict(iter([[1, 2]])), dict(dict=5), dict(self=1, other=2)
dict(1)
dict(None)
dict([1])
dict(['a'])
dict(['abc'])
dict([(1, 2, 3)])
dict([()])
dict('ab')
dict([([], 1)])
dict({}, {})
dict(BadKeys())
dict(**{1: 2})
dict(**5)
repr({}), repr({'a': 1}), str({1: [2]}), repr(r), repr({'x': (r,)})
d['a'], {1: 2}[1.0], {1: 2}[True], {'a': 1}[u'a'], {(1, 2): 3}[1, 2], {None: 1}[None]
d['x']
d[1]
d[(1, 2)]
d[[]]
d[{}]
d[None]
d[[]] = 1
del d['x']
del d[[]]
{[]: 1}
{{}: 1}
{set(): 1}
{BadHash(): 1}
{HashNone(): 1}
{HashText(): 1}
len({HashLong(): 1})
{BadEq(): 1, BadEq(): 2}
BadEq() in {BadEq(): 1}
[] in {}
d.has_key([])
d.get([])
Missing()['x'], Missing(x=1)['x'], Missing().get('x'), 'x' in Missing(), Missing()[1, 2]
Missing()[[]]
do('clear', d), do('clear', {}), do('copy', d)[0] == d, do('copy', d)[0] is d, do('clear', d, 1)
do('get', d, 'a'), do('get', d, 'x'), do('get', d, 'x', 5), do('get', d), do('get', d, 1, 2, 3), do('get', d, [], 1)
do('has_key', d, 'a'), do('has_key', d, 'x'), do('has_key', d), do('__contains__', d, 'a'), do('__contains__', d, [])
do('items', d), do('keys', d), do('values', d), do('items', {}), do('keys', d, 1)
do('pop', d, 'a'), do('pop', d, 'x'), do('pop', d, 'x', 5), do('pop', d), do('pop', {}, 'x'), do('pop', {}), do('pop', d, []), do('pop', {}, []), do('pop', d, 'a', 1, 2)
do('popitem', {'a': 1}), do('popitem', {}), do('popitem', d, 1)
do('setdefault', d, 'a'), do('setdefault', d, 'x'), do('setdefault', d, 'x', 5), do('setdefault', d), do('setdefault', d, []), do('setdefault', d, 1, 2, 3)
do('update', d, {'a': 9, 'c': 3}), do('update', d, [('x', 1)]), do('update', d, x=1), do('update', d, {'y': 1}, z=2), do('update', d), do('update', d, Keys()), do('update', d, 5), do('update', d, None), do('update', d, [1]), do('update', d, ['abc']), do('update', d, {}, {}), do('update', d, d)
do('fromkeys', d, 'ab'), do('fromkeys', d, 'ab', 1), do('fromkeys', d, []), do('fromkeys', d, 5), do('fromkeys', d), do('fromkeys', d, [[]]), do('fromkeys', d, {'a': 1, 'b': 2}, 0), do('fromkeys', d, set('a')), do('fromkeys', d, (x for x in 'a'), 0)
dict.fromkeys('ab'), Sub.fromkeys('ab'), type(Sub.fromkeys('ab')), type(Missing.fromkeys([]))
do('__len__', d), do('__getitem__', d, 'a'), do('__getitem__', d, 'x'), do('__setitem__', d, 'x', 1), do('__setitem__', d, [], 1), do('__setitem__', d, 1), do('__delitem__', d, 'a'), do('__delitem__', d, 'x'), do('__eq__', d, d), do('__ne__', d, {}), do('__lt__', d, {}), do('__cmp__', d, {}), do('__cmp__', d, 5), do('__eq__', d, 5), do('__repr__', {}), do('__sizeof__', {}), do('__init__', d, c=3), do('__init__', d, 5), do('__hash__', d) if 0 else 0
hash({})
{}.__hash__
d == {'b': 2, 'a': 1}, d != {}, d == [('a', 1)], d < {}, {} < d, {'a': 1} < {'a': 2}, {'a': 1} < {'b': 0}, {'a': 1, 'b': 2} > {'z': 9}, cmp(d, d), cmp({}, d), cmp({'a': 1}, {'a': 2}), {1: 2} == {1.0: 2L}, {} == None, {'a': {}} == {'a': {}}
{1: 1j} < {1: 2j}
d + {}
d | {}
d * 2
-d
d.x
d.x = 1
d()
d[0:1]
len(d), list(d), sorted(d.items()), 'a' in d, 1 in d, min(d), tuple(d), set(d) == set('ab'), zip(d, d.values()), bool({}), bool(d), [k for k in d], map(None, d)
# iterators
list(d.iterkeys()), list(d.itervalues()), list(d.iteritems()), list(iter(d)), type(iter(d)), type(d.iterkeys()), type(d.itervalues()), type(d.iteritems()), d.iterkeys().__length_hint__()
iter({}).next()
d.iteritems().next()
e = {1: 1}; i = iter(e); e[2] = 2; i.next()
e = {1: 1, 2: 2}; i = iter(e); i.next(); del e[1]; i.next()
e = {1: 1, 2: 2}; i = iter(e); i.next(); e[1] = 5; i.next()
e = {1: 1, 2: 2}; i = e.iteritems(); del e[1]; e[3] = 3; list(i)
e = {1: 1}; i = iter(e); list(i); e[2] = 2; list(i)
e = {1: 1}; i = iter(e); e[2] = 2; i.next()
for k in d: d[k + 'x'] = 1
d = {'a': 1, 'b': 2}
# views
d.viewkeys(), d.viewvalues(), d.viewitems(), len(d.viewkeys()), 'a' in d.viewkeys(), ('a', 1) in d.viewitems(), ('a', 2) in d.viewitems(), 1 in d.viewvalues(), 'a' in d.viewitems(), ('a',) in d.viewitems(), ('a', 1, 2) in d.viewitems()
[] in d.viewkeys()
([], 1) in d.viewitems()
d.viewkeys() & 'ac', d.viewkeys() | ['c'], sorted(d.viewkeys() ^ {'a': 1, 'c': 1}), d.viewkeys() - ['a'], d.viewitems() & [('a', 1)], type(d.viewkeys() & []), sorted(d.viewitems() | [1])
d.viewkeys() & 5
d.viewvalues() & []
5 & d.viewkeys()
[] | d.viewkeys()
d.viewkeys() == set('ab'), d.viewkeys() == ['a', 'b'], d.viewkeys() < set('abc'), d.viewkeys() <= d.viewkeys(), d.viewkeys() > set('a'), d.viewkeys() >= set('ab'), d.viewkeys() != set(), d.viewitems() == set([('a', 1), ('b', 2)]), d.viewvalues() == d.viewvalues(), d.viewkeys() == {'a': 0, 'b': 0}.viewkeys()
hash(d.viewkeys())
d.viewkeys().isdisjoint
d.viewkeys()[0]
v = d.viewkeys(); d['c'] = 3; len(v), sorted(v)
type(d.viewkeys()), type(d.viewvalues()), type(d.viewitems())
type(d.viewkeys())()
# order of the comparisons in a look-up
e = {Eq('a', 1): 1, Eq('b', 1): 2}
e[Eq('b', 1)]
e[Eq('c', 1)]
Eq('a', 9) in e
{Eq('a', 1): 1, Eq('a', 1): 2}
{'a': 1, 'b': 2, 'a': 3}, {1: 'int', 1.0: 'float', True: 'bool'}, {x: x * 2 for x in 'ab'}, {x: y for x, y in ['ab']}
Sub(a=1), type(Sub()), type(Sub().copy()), Sub(a=1) == {'a': 1}, repr(Sub()), Sub().__dict__
dict.__new__(dict, 5), dict.__new__(Sub), dict.__base__
dict.__new__(list)
dict.get(1, 2)
dict.get()
dict.keys(5)
''')
