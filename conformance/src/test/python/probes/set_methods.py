# The types set and frozenset.

from probing import probe

print sorted(dir(set))
# => ['__and__', '__class__', '__cmp__', '__contains__', '__delattr__', '__doc__', '__eq__', '__format__', '__ge__',
# ...  '__getattribute__', '__gt__', '__hash__', '__iand__', '__init__', '__ior__', '__isub__', '__iter__', '__ixor__',
# ...  '__le__', '__len__', '__lt__', '__ne__', '__new__', '__or__', '__rand__', '__reduce__', '__reduce_ex__',
# ...  '__repr__', '__ror__', '__rsub__', '__rxor__', '__setattr__', '__sizeof__', '__str__', '__sub__',
# ...  '__subclasshook__', '__xor__', 'add', 'clear', 'copy', 'difference', 'difference_update', 'discard',
# ...  'intersection', 'intersection_update', 'isdisjoint', 'issubset', 'issuperset', 'pop', 'remove',
# ...  'symmetric_difference', 'symmetric_difference_update', 'union', 'update']
print sorted(dir(frozenset))
# => ['__and__', '__class__', '__cmp__', '__contains__', '__delattr__', '__doc__', '__eq__', '__format__', '__ge__',
# ...  '__getattribute__', '__gt__', '__hash__', '__init__', '__iter__', '__le__', '__len__', '__lt__', '__ne__',
# ...  '__new__', '__or__', '__rand__', '__reduce__', '__reduce_ex__', '__repr__', '__ror__', '__rsub__', '__rxor__',
# ...  '__setattr__', '__sizeof__', '__str__', '__sub__', '__subclasshook__', '__xor__', 'copy', 'difference',
# ...  'intersection', 'isdisjoint', 'issubset', 'issuperset', 'symmetric_difference', 'union']


class Sub(set):
    pass


class FrozenSub(frozenset):
    pass


class Init(set):
    def __init__(self, *args):
        self.args = args
        set.__init__(self, 'ab')


def do(name, start, *args):
    """Calls the method on a set and on a frozenset; answers the results and what the set is then."""
    results = []
    for subject in (set(start), frozenset(start)):
        try:
            result = getattr(subject, name)(*args)
            if isinstance(result, (set, frozenset)):
                result = type(result).__name__, sorted(result)
        except Exception, e:
            result = '%s: %s' % (type(e).__name__, e)
        results.append(result)
        if isinstance(subject, set):
            results.append(sorted(subject))
    return results


a = set('abc')
f = frozenset('abc')
probe(r'''
set()  # => set([])
frozenset()  # => frozenset([])
set('aab')  # => set(['a', 'b'])
frozenset('aab')  # => frozenset(['a', 'b'])
set([1, 1.0, True])  # => set([1])
set({'k': 1})  # => set(['k'])
set(x for x in 'ab')  # => set(['a', 'b'])
set(set('a'))  # => set(['a'])
set(frozenset('a'))  # => set(['a'])
{1}  # => set([1])
{1, 2, 1}  # => set([1, 2])
{x for x in 'aa'}  # => set(['a'])
set(xrange(3))  # => set([0, 1, 2])
set(u'a') == set('a')  # => True
set(1)  # => TypeError: 'int' object is not iterable
set(None)  # => TypeError: 'NoneType' object is not iterable
set([[]])  # => TypeError: unhashable type: 'list'
set([{}])  # => TypeError: unhashable type: 'dict'
set([set()])  # => TypeError: unhashable type: 'set'
set(1, 2)  # => TypeError: set expected at most 1 arguments, got 2
set(iterable='a')  # => TypeError: set() does not take keyword arguments
frozenset(1)  # => TypeError: 'int' object is not iterable
frozenset([[]])  # => TypeError: unhashable type: 'list'
frozenset(1, 2)  # => TypeError: frozenset expected at most 1 arguments, got 2
frozenset(x=1)  # => TypeError: frozenset() does not take keyword arguments
{[]}  # => TypeError: unhashable type: 'list'
frozenset() is frozenset()  # => True
frozenset(f) is f  # => True
set(a) is a  # => False
frozenset('') is frozenset([])  # => True
f.copy() is f  # => True
a.copy() is a  # => False
a.copy() == a  # => True
repr(set())  # => 'set([])'
repr(set([1]))  # => 'set([1])'
repr(frozenset([1]))  # => 'frozenset([1])'
str(set(['a']))  # => "set(['a'])"
repr(set([(1, 2)]))  # => 'set([(1, 2)])'
repr(Sub([1]))  # => 'Sub([1])'
repr(FrozenSub([1]))  # => 'FrozenSub([1])'
repr(set([frozenset()]))  # => 'set([frozenset([])])'
do('add', 'a', 'b')  # => [None, ['a', 'b'], "AttributeError: 'frozenset' object has no attribute 'add'"]
do('add', 'a', 'a')  # => [None, ['a'], "AttributeError: 'frozenset' object has no attribute 'add'"]
do('add', 'a', [])
# => ["TypeError: unhashable type: 'list'", ['a'], "AttributeError: 'frozenset' object has no attribute 'add'"]
do('add', 'a')
# => ['TypeError: add() takes exactly one argument (0 given)', ['a'], "AttributeError: 'frozenset' object has no
# ...  attribute 'add'"]
do('add', 'a', 1, 2)
# => ['TypeError: add() takes exactly one argument (2 given)', ['a'], "AttributeError: 'frozenset' object has no
# ...  attribute 'add'"]
do('remove', 'ab', 'a')  # => [None, ['b'], "AttributeError: 'frozenset' object has no attribute 'remove'"]
do('remove', 'ab', 'x')
# => ["KeyError: 'x'", ['a', 'b'], "AttributeError: 'frozenset' object has no attribute 'remove'"]
do('remove', 'ab', [])
# => ["TypeError: unhashable type: 'list'", ['a', 'b'], "AttributeError: 'frozenset' object has no attribute 'remove'"]
do('remove', 'ab')
# => ['TypeError: remove() takes exactly one argument (0 given)', ['a', 'b'], "AttributeError: 'frozenset' object has
# ...  no attribute 'remove'"]
do('remove', [frozenset('a')], set('a'))
# => [None, [], "AttributeError: 'frozenset' object has no attribute 'remove'"]
do('remove', 'a', set('x'))
# => ["KeyError: set(['x'])", ['a'], "AttributeError: 'frozenset' object has no attribute 'remove'"]
do('remove', 'a', (1, 2))
# => ['KeyError: (1, 2)', ['a'], "AttributeError: 'frozenset' object has no attribute 'remove'"]
do('discard', 'ab', 'a')  # => [None, ['b'], "AttributeError: 'frozenset' object has no attribute 'discard'"]
do('discard', 'ab', 'x')  # => [None, ['a', 'b'], "AttributeError: 'frozenset' object has no attribute 'discard'"]
do('discard', 'ab', [])
# => ["TypeError: unhashable type: 'list'", ['a', 'b'], "AttributeError: 'frozenset' object has no attribute 'discard'"]
do('discard', [frozenset('a')], set('a'))
# => [None, [], "AttributeError: 'frozenset' object has no attribute 'discard'"]
do('pop', 'a')  # => ['a', [], "AttributeError: 'frozenset' object has no attribute 'pop'"]
do('pop', '')
# => ["KeyError: 'pop from an empty set'", [], "AttributeError: 'frozenset' object has no attribute 'pop'"]
do('pop', 'a', 1)
# => ['TypeError: pop() takes no arguments (1 given)', ['a'], "AttributeError: 'frozenset' object has no attribute
# ...  'pop'"]
do('clear', 'ab')  # => [None, [], "AttributeError: 'frozenset' object has no attribute 'clear'"]
do('clear', 'ab', 1)
# => ['TypeError: clear() takes no arguments (1 given)', ['a', 'b'], "AttributeError: 'frozenset' object has no
# ...  attribute 'clear'"]
do('copy', 'ab')  # => [('set', ['a', 'b']), ['a', 'b'], ('frozenset', ['a', 'b'])]
do('union', 'ab', 'bc')  # => [('set', ['a', 'b', 'c']), ['a', 'b'], ('frozenset', ['a', 'b', 'c'])]
do('union', 'ab')  # => [('set', ['a', 'b']), ['a', 'b'], ('frozenset', ['a', 'b'])]
do('union', 'ab', 'c', [1])  # => [('set', [1, 'a', 'b', 'c']), ['a', 'b'], ('frozenset', [1, 'a', 'b', 'c'])]
do('union', 'ab', 5)
# => ["TypeError: 'int' object is not iterable", ['a', 'b'], "TypeError: 'int' object is not iterable"]
do('union', 'a', [[]])  # => ["TypeError: unhashable type: 'list'", ['a'], "TypeError: unhashable type: 'list'"]
do('union', 'a', {'x': 1})  # => [('set', ['a', 'x']), ['a'], ('frozenset', ['a', 'x'])]
do('union', 'a', iter('b'))  # => [('set', ['a', 'b']), ['a'], ('frozenset', ['a'])]
do('intersection', 'ab', 'bc')  # => [('set', ['b']), ['a', 'b'], ('frozenset', ['b'])]
do('intersection', 'ab')  # => [('set', ['a', 'b']), ['a', 'b'], ('frozenset', ['a', 'b'])]
do('intersection', 'abc', 'bc', ['c'])  # => [('set', ['c']), ['a', 'b', 'c'], ('frozenset', ['c'])]
do('intersection', 'ab', 5)
# => ["TypeError: 'int' object is not iterable", ['a', 'b'], "TypeError: 'int' object is not iterable"]
do('intersection', 'a', [[]])  # => ["TypeError: unhashable type: 'list'", ['a'], "TypeError: unhashable type: 'list'"]
do('intersection', 'ab', {'a': 1})  # => [('set', ['a']), ['a', 'b'], ('frozenset', ['a'])]
do('difference', 'ab', 'bc')  # => [('set', ['a']), ['a', 'b'], ('frozenset', ['a'])]
do('difference', 'ab')  # => [('set', ['a', 'b']), ['a', 'b'], ('frozenset', ['a', 'b'])]
do('difference', 'abc', 'a', 'b')  # => [('set', ['c']), ['a', 'b', 'c'], ('frozenset', ['c'])]
do('difference', 'ab', 5)
# => ["TypeError: 'int' object is not iterable", ['a', 'b'], "TypeError: 'int' object is not iterable"]
do('difference', 'a', [[]])  # => ["TypeError: unhashable type: 'list'", ['a'], "TypeError: unhashable type: 'list'"]
do('difference', 'ab', {'a': 1})  # => [('set', ['b']), ['a', 'b'], ('frozenset', ['b'])]
do('symmetric_difference', 'ab', 'bc')  # => [('set', ['a', 'c']), ['a', 'b'], ('frozenset', ['a', 'c'])]
do('symmetric_difference', 'ab')
# => ['TypeError: symmetric_difference() takes exactly one argument (0 given)', ['a', 'b'], 'TypeError:
# ...  symmetric_difference() takes exactly one argument (0 given)']
do('symmetric_difference', 'ab', 'b', 'c')
# => ['TypeError: symmetric_difference() takes exactly one argument (2 given)', ['a', 'b'], 'TypeError:
# ...  symmetric_difference() takes exactly one argument (2 given)']
do('symmetric_difference', 'ab', 5)
# => ["TypeError: 'int' object is not iterable", ['a', 'b'], "TypeError: 'int' object is not iterable"]
do('symmetric_difference', 'ab', 'cc')  # => [('set', ['a', 'b', 'c']), ['a', 'b'], ('frozenset', ['a', 'b', 'c'])]
do('symmetric_difference', 'ab', {'a': 1})  # => [('set', ['b']), ['a', 'b'], ('frozenset', ['b'])]
do('update', 'ab', 'bc')  # => [None, ['a', 'b', 'c'], "AttributeError: 'frozenset' object has no attribute 'update'"]
do('update', 'ab')  # => [None, ['a', 'b'], "AttributeError: 'frozenset' object has no attribute 'update'"]
do('update', 'ab', 'c', 'd')
# => [None, ['a', 'b', 'c', 'd'], "AttributeError: 'frozenset' object has no attribute 'update'"]
do('update', 'ab', 5)
# => ["TypeError: 'int' object is not iterable", ['a', 'b'], "AttributeError: 'frozenset' object has no attribute
# ...  'update'"]
do('update', 'a', [[]])
# => ["TypeError: unhashable type: 'list'", ['a'], "AttributeError: 'frozenset' object has no attribute 'update'"]
do('update', 'a', 'b', 5)
# => ["TypeError: 'int' object is not iterable", ['a', 'b'], "AttributeError: 'frozenset' object has no attribute
# ...  'update'"]
do('intersection_update', 'ab', 'bc')
# => [None, ['b'], "AttributeError: 'frozenset' object has no attribute 'intersection_update'"]
do('intersection_update', 'ab')
# => [None, ['a', 'b'], "AttributeError: 'frozenset' object has no attribute 'intersection_update'"]
do('intersection_update', 'ab', 5)
# => ["TypeError: 'int' object is not iterable", ['a', 'b'], "AttributeError: 'frozenset' object has no attribute
# ...  'intersection_update'"]
do('intersection_update', 'abc', 'ab', 'b')
# => [None, ['b'], "AttributeError: 'frozenset' object has no attribute 'intersection_update'"]
do('difference_update', 'ab', 'bc')
# => [None, ['a'], "AttributeError: 'frozenset' object has no attribute 'difference_update'"]
do('difference_update', 'ab')
# => [None, ['a', 'b'], "AttributeError: 'frozenset' object has no attribute 'difference_update'"]
do('difference_update', 'ab', 5)
# => ["TypeError: 'int' object is not iterable", ['a', 'b'], "AttributeError: 'frozenset' object has no attribute
# ...  'difference_update'"]
do('difference_update', 'abc', 'a', 'b')
# => [None, ['c'], "AttributeError: 'frozenset' object has no attribute 'difference_update'"]
do('symmetric_difference_update', 'ab', 'bc')
# => [None, ['a', 'c'], "AttributeError: 'frozenset' object has no attribute 'symmetric_difference_update'"]
do('symmetric_difference_update', 'ab')
# => ['TypeError: symmetric_difference_update() takes exactly one argument (0 given)', ['a', 'b'], "AttributeError:
# ...  'frozenset' object has no attribute 'symmetric_difference_update'"]
do('symmetric_difference_update', 'ab', 5)
# => ["TypeError: 'int' object is not iterable", ['a', 'b'], "AttributeError: 'frozenset' object has no attribute
# ...  'symmetric_difference_update'"]
do('symmetric_difference_update', 'ab', 'ab')
# => [None, [], "AttributeError: 'frozenset' object has no attribute 'symmetric_difference_update'"]
do('issubset', 'ab', 'abc')  # => [True, ['a', 'b'], True]
do('issubset', 'ab', 'a')  # => [False, ['a', 'b'], False]
do('issubset', 'ab', ['a', 'b'])  # => [True, ['a', 'b'], True]
do('issubset', 'ab', 5)
# => ["TypeError: 'int' object is not iterable", ['a', 'b'], "TypeError: 'int' object is not iterable"]
do('issubset', 'ab')
# => ['TypeError: issubset() takes exactly one argument (0 given)', ['a', 'b'], 'TypeError: issubset() takes exactly
# ...  one argument (0 given)']
do('issuperset', 'ab', 'a')  # => [True, ['a', 'b'], True]
do('issuperset', 'ab', 'c')  # => [False, ['a', 'b'], False]
do('issuperset', 'ab', '')  # => [True, ['a', 'b'], True]
do('issuperset', 'a', 5)
# => ["TypeError: 'int' object is not iterable", ['a'], "TypeError: 'int' object is not iterable"]
do('isdisjoint', 'ab', 'cd')  # => [True, ['a', 'b'], True]
do('isdisjoint', 'ab', 'bc')  # => [False, ['a', 'b'], False]
do('isdisjoint', 'ab', 5)
# => ["TypeError: 'int' object is not iterable", ['a', 'b'], "TypeError: 'int' object is not iterable"]
do('isdisjoint', 'ab', [[]])
# => ["TypeError: unhashable type: 'list'", ['a', 'b'], "TypeError: unhashable type: 'list'"]
do('isdisjoint', 'ab', set('c'))  # => [True, ['a', 'b'], True]
do('isdisjoint', '', '')  # => [True, [], True]
do('__len__', 'ab')  # => [2, ['a', 'b'], 2]
do('__contains__', 'ab', 'a')  # => [True, ['a', 'b'], True]
do('__contains__', 'ab', [])
# => ["TypeError: unhashable type: 'list'", ['a', 'b'], "TypeError: unhashable type: 'list'"]
do('__contains__', [frozenset('a')], set('a'))  # => [True, [frozenset(['a'])], True]
do('__eq__', 'ab', set('ab'))  # => [True, ['a', 'b'], True]
do('__eq__', 'ab', 'ab')  # => [NotImplemented, ['a', 'b'], NotImplemented]
do('__ne__', 'ab', 5)  # => [NotImplemented, ['a', 'b'], NotImplemented]
do('__lt__', 'a', set('ab'))  # => [True, ['a'], True]
do('__le__', 'ab', frozenset('ab'))  # => [True, ['a', 'b'], True]
do('__gt__', 'ab', set())  # => [True, ['a', 'b'], True]
do('__ge__', 'ab', set('x'))  # => [False, ['a', 'b'], False]
do('__lt__', 'ab', 'abc')  # => [NotImplemented, ['a', 'b'], NotImplemented]
do('__and__', 'ab', set('a'))  # => [('set', ['a']), ['a', 'b'], ('frozenset', ['a'])]
do('__and__', 'ab', 'a')  # => [NotImplemented, ['a', 'b'], NotImplemented]
do('__rand__', 'ab', set('a'))  # => [('set', ['a']), ['a', 'b'], ('set', ['a'])]
do('__or__', 'ab', 5)  # => [NotImplemented, ['a', 'b'], NotImplemented]
do('__sub__', 'ab', set('a'))  # => [('set', ['b']), ['a', 'b'], ('frozenset', ['b'])]
do('__rsub__', 'ab', set('abc'))  # => [('set', ['c']), ['a', 'b'], ('set', ['c'])]
do('__xor__', 'ab', set('a'))  # => [('set', ['b']), ['a', 'b'], ('frozenset', ['b'])]
do('__iand__', 'ab', set('a'))
# => [('set', ['a']), ['a'], "AttributeError: 'frozenset' object has no attribute '__iand__'"]
do('__ior__', 'ab', set('c'))
# => [('set', ['a', 'b', 'c']), ['a', 'b', 'c'], "AttributeError: 'frozenset' object has no attribute '__ior__'"]
do('__isub__', 'ab', set('a'))
# => [('set', ['b']), ['b'], "AttributeError: 'frozenset' object has no attribute '__isub__'"]
do('__ixor__', 'ab', set('bc'))
# => [('set', ['a', 'c']), ['a', 'c'], "AttributeError: 'frozenset' object has no attribute '__ixor__'"]
do('__ior__', 'ab', 'c')
# => [NotImplemented, ['a', 'b'], "AttributeError: 'frozenset' object has no attribute '__ior__'"]
do('__cmp__', 'a', set('a'))
# => ['TypeError: cannot compare sets using cmp()', ['a'], 'TypeError: cannot compare sets using cmp()']
do('__hash__', '') if 0 else 0  # => 0
do('__reduce__', '') if 0 else 0  # => 0
set('ab') | set('c') == set('abc')  # => True
a & f == a  # => True
type(a & f)  # => <type 'set'>
type(f & a)  # => <type 'frozenset'>
type(a | f)  # => <type 'set'>
type(f - a)  # => <type 'frozenset'>
type(f ^ a)  # => <type 'frozenset'>
a == f  # => True
f == a  # => True
a != f  # => False
a <= f  # => True
a < f  # => False
a | 'c'  # => TypeError: unsupported operand type(s) for |: 'set' and 'str'
'c' | a  # => TypeError: unsupported operand type(s) for |: 'str' and 'set'
a & ['a']  # => TypeError: unsupported operand type(s) for &: 'set' and 'list'
a - None  # => TypeError: unsupported operand type(s) for -: 'set' and 'NoneType'
a + a  # => TypeError: unsupported operand type(s) for +: 'set' and 'set'
a * 2  # => TypeError: unsupported operand type(s) for *: 'set' and 'int'
a - {}  # => TypeError: unsupported operand type(s) for -: 'set' and 'dict'
a | {}.viewkeys() == a  # => True
b = set('ab')
b |= 'c'  # => TypeError: unsupported operand type(s) for |=: 'set' and 'str'
b = set('ab')
b |= frozenset('c')
sorted(b), type(b)  # => (['a', 'b', 'c'], <type 'set'>)
b = frozenset('ab')
b |= set('c')
sorted(b), type(b)  # => (['a', 'b', 'c'], <type 'frozenset'>)
b = set('ab')
b -= b
b  # => set([])
b = set('ab')
b ^= b
b  # => set([])
b = set('ab')
b &= b
sorted(b)  # => ['a', 'b']
a < 'abc'  # => True
a < 5  # => False
a > None  # => True
5 < a  # => True
a == 'abc', a == 5, a != 5, a == None, a == ['a', 'b', 'c']  # => (False, False, True, False, False)
cmp(a, a)  # => 0
cmp(a, set())  # => TypeError: cannot compare sets using cmp()
cmp(a, 5)  # => 1
cmp(f, f)  # => 0
sorted([set('ab'), set('a')])  # => [set(['a']), set(['a', 'b'])]
hash(f) == hash(frozenset('cba'))  # => True
hash(frozenset())  # => 133156838395276
hash(frozenset([1]))  # => -8166288242918962057
hash(frozenset([1, 2, 3]))  # => -7699079583225461316
hash(frozenset('abc'))  # => 7014780955557851169
hash(frozenset([frozenset()]))  # => 2859596684176112890
hash(frozenset(range(100)))  # => 4760205708604446044
hash(a)  # => TypeError: unhashable type: 'set'
{a: 1}  # => TypeError: unhashable type: 'set'
{f: 1}[frozenset('abc')]  # => 1
'a' in a  # => True
'x' in a  # => False
[] in f if 0 else 0  # => 0
set('a') in set([frozenset('a')])  # => True
set() in [set()]  # => True
[] in a  # => TypeError: unhashable type: 'list'
{} in f  # => TypeError: unhashable type: 'dict'
set('x') in a  # => False
len(a)  # => 3
list(set('a'))  # => ['a']
sorted(a)  # => ['a', 'b', 'c']
bool(set())  # => False
bool(frozenset('a'))  # => True
max(a)  # => 'c'
sum(set([1, 2]))  # => 3
tuple(frozenset('a'))  # => ('a',)
''.join(sorted(f))  # => 'abc'
[x for x in set('z')]  # => ['z']
dict.fromkeys(set('a'))  # => {'a': None}
a[0]  # => TypeError: 'set' object does not support indexing
a.x  # => AttributeError: 'set' object has no attribute 'x'
a.x = 1  # => AttributeError: 'set' object has no attribute 'x'
a()  # => TypeError: 'set' object is not callable
f.add  # => AttributeError: 'frozenset' object has no attribute 'add'
del a[0]  # => TypeError: 'set' object doesn't support item deletion
iter(set()).next()  # => StopIteration: 
iter(a).__length_hint__(), type(iter(a)), type(iter(f))  # => (3, <type 'setiterator'>, <type 'setiterator'>)
b = set([1])
i = iter(b)
b.add(2)  # => None
i.next()  # => RuntimeError: Set changed size during iteration
b = set([1, 2])
i = iter(b)
i.next()  # => 1
b.discard(1)  # => None
b.discard(2)  # => None
i.next()  # => RuntimeError: Set changed size during iteration
for x in b: b.add(len(b) + 10)
set(a, key=1)  # => TypeError: set() does not take keyword arguments
Sub('ab')  # => Sub(['a', 'b'])
type(Sub('a') | set())  # => <class '__main__.Sub'>
type(Sub('a').copy())  # => <class '__main__.Sub'>
type(set() | Sub())  # => <type 'set'>
type(Sub('a').union('b'))  # => <class '__main__.Sub'>
Sub('a').__dict__  # => {}
Sub('a') == set('a')  # => True
type(FrozenSub('a').copy())  # => <class '__main__.FrozenSub'>
type(FrozenSub('a') & f)  # => <class '__main__.FrozenSub'>
hash(FrozenSub('a')) == hash(frozenset('a'))  # => True
type(frozenset(FrozenSub('a')))  # => <type 'frozenset'>
FrozenSub() is FrozenSub()  # => False
type(Sub('a') - Sub('a'))  # => <class '__main__.Sub'>
type(Sub('a').intersection('a'))  # => <class '__main__.Sub'>
Init(1, 2, 3).args, sorted(Init(1))  # => ((1, 2, 3), ['a', 'b'])
set.__new__(set, 5)  # => set([])
frozenset.__new__(frozenset, 'a')  # => frozenset(['a'])
set.__base__  # => <type 'object'>
type(set.__new__(Sub))  # => <class '__main__.Sub'>
set.__init__(f, 'x')  # => TypeError: descriptor '__init__' requires a 'set' object but received a 'frozenset'
set.add(f, 1)  # => TypeError: descriptor 'add' requires a 'set' object but received a 'frozenset'
set.add()  # => TypeError: descriptor 'add' of 'set' object needs an argument
set('ab').__init__('cd')  # => None
b = set('ab')
b.__init__('cd')  # => None
sorted(b)  # => ['c', 'd']
b = set('ab')
b.__init__()  # => None
b  # => set([])
b.__init__(5)  # => TypeError: 'int' object is not iterable
b.__init__(1, 2)  # => TypeError: set expected at most 1 arguments, got 2
b = set()
b.add(b)  # => TypeError: unhashable type: 'set'
frozenset([frozenset([frozenset()])])  # => frozenset([frozenset([frozenset([])])])
set([frozenset(), frozenset()])  # => set([frozenset([])])
''')
