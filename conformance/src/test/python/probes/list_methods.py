# The type list: construction, the methods, the operators.

from probing import probe

print sorted(dir(list))
# => ['__add__', '__class__', '__contains__', '__delattr__', '__delitem__', '__delslice__', '__doc__', '__eq__',
# ...  '__format__', '__ge__', '__getattribute__', '__getitem__', '__getslice__', '__gt__', '__hash__', '__iadd__',
# ...  '__imul__', '__init__', '__iter__', '__le__', '__len__', '__lt__', '__mul__', '__ne__', '__new__', '__reduce__',
# ...  '__reduce_ex__', '__repr__', '__reversed__', '__rmul__', '__setattr__', '__setitem__', '__setslice__',
# ...  '__sizeof__', '__str__', '__subclasshook__', 'append', 'count', 'extend', 'index', 'insert', 'pop', 'remove',
# ...  'reverse', 'sort']


class Sub(list):
    pass


class Eq(object):
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        print 'eq', self.name,
        return self.name == getattr(other, 'name', other)

    def __repr__(self):
        return self.name


class Hint(object):
    def __init__(self, hint):
        self.hint = hint

    def __iter__(self):
        return iter('abc')

    def __len__(self):
        return self.hint


class GetItem(object):
    def __getitem__(self, i):
        if i == 3:
            raise IndexError(i)
        return i


class Index(object):
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


def do(name, start, *args):
    """Calls the method and answers its result and what the list is then."""
    subject = list(start)
    try:
        result = getattr(subject, name)(*args)
    except Exception, e:
        result = '%s: %s' % (type(e).__name__, e)
    return result, subject


r = [1]
r.append(r)
probe(r'''
[]  # => []
list()  # => []
list('abc')  # => ['a', 'b', 'c']
list((1, 2))  # => [1, 2]
list({'a': 1})  # => ['a']
list(xrange(3))  # => [0, 1, 2]
list(x for x in 'ab')  # => ['a', 'b']
list(GetItem())  # => [0, 1, 2]
list(Hint(3))  # => ['a', 'b', 'c']
list(Hint(0))  # => ['a', 'b', 'c']
list(Hint(100))  # => ['a', 'b', 'c']
list(u'ab')  # => [u'a', u'b']
list(iter([1]))  # => [1]
list(1)  # => TypeError: 'int' object is not iterable
list(None)  # => TypeError: 'NoneType' object is not iterable
list(1, 2)  # => TypeError: list() takes at most 1 argument (2 given)
list(Hint(-1))  # => ValueError: __len__() should return >= 0
list(Hint('a'))  # => ['a', 'b', 'c']
list(sequence='ab')  # => ['a', 'b']
list(x=1)  # => TypeError: 'x' is an invalid keyword argument for this function
repr([])  # => '[]'
repr([1, 'a', None])  # => "[1, 'a', None]"
str([u'a'])  # => "[u'a']"
repr([[]])  # => '[[]]'
repr(r)  # => '[1, [...]]'
str(r)  # => '[1, [...]]'
do('append', [1], 2)  # => (None, [1, 2])
do('append', [], None)  # => (None, [None])
do('append', [1], [2])  # => (None, [1, [2]])
do('append', [1])  # => ('TypeError: append() takes exactly one argument (0 given)', [1])
do('append', [1], 2, 3)  # => ('TypeError: append() takes exactly one argument (2 given)', [1])
do('extend', [1], [2, 3])  # => (None, [1, 2, 3])
do('extend', [1], 'ab')  # => (None, [1, 'a', 'b'])
do('extend', [1], ())  # => (None, [1])
do('extend', [1], (2,))  # => (None, [1, 2])
do('extend', [1], {'k': 1})  # => (None, [1, 'k'])
do('extend', [1], iter([2]))  # => (None, [1, 2])
do('extend', [1], Hint(9))  # => (None, [1, 'a', 'b', 'c'])
do('extend', [1], GetItem())  # => (None, [1, 0, 1, 2])
do('extend', [1], 5)  # => ("TypeError: 'int' object is not iterable", [1])
do('extend', [1], None)  # => ("TypeError: 'NoneType' object is not iterable", [1])
do('extend', [1])  # => ('TypeError: extend() takes exactly one argument (0 given)', [1])
do('insert', [1, 2], 0, 'x')  # => (None, ['x', 1, 2])
do('insert', [1, 2], 1, 'x')  # => (None, [1, 'x', 2])
do('insert', [1, 2], 9, 'x')  # => (None, [1, 2, 'x'])
do('insert', [1, 2], -1, 'x')  # => (None, [1, 'x', 2])
do('insert', [1, 2], -9, 'x')  # => (None, ['x', 1, 2])
do('insert', [], 0, 'x')  # => (None, ['x'])
do('insert', [1, 2], True, 'x')  # => (None, [1, 'x', 2])
do('insert', [1], 1L, 'x')  # => (None, [1, 'x'])
do('insert', [1, 2], Index(1), 'x')  # => ('TypeError: an integer is required', [1, 2])
do('insert', [1], 1.0, 'x')  # => ('TypeError: integer argument expected, got float', [1])
do('insert', [1], 'a', 'x')  # => ('TypeError: an integer is required', [1])
do('insert', [1], 0)  # => ('TypeError: insert() takes exactly 2 arguments (1 given)', [1])
do('insert', [1])  # => ('TypeError: insert() takes exactly 2 arguments (0 given)', [1])
do('insert', [1], None, 1)  # => ('TypeError: an integer is required', [1])
do('insert', [1], 2 ** 70, 1)  # => ('OverflowError: Python int too large to convert to C long', [1])
do('pop', [1, 2, 3])  # => (3, [1, 2])
do('pop', [1, 2, 3], 0)  # => (1, [2, 3])
do('pop', [1, 2, 3], -2)  # => (2, [1, 3])
do('pop', [1, 2, 3], True)  # => (2, [1, 3])
do('pop', [1], 0L)  # => (1, [])
do('pop', [1, 2], Index(0))  # => ('TypeError: an integer is required', [1, 2])
do('pop', [])  # => ('IndexError: pop from empty list', [])
do('pop', [1], 1)  # => ('IndexError: pop index out of range', [1])
do('pop', [1], -2)  # => ('IndexError: pop index out of range', [1])
do('pop', [1], 'a')  # => ('TypeError: an integer is required', [1])
do('pop', [1], 1.0)  # => ('TypeError: integer argument expected, got float', [1])
do('pop', [1], None)  # => ('TypeError: an integer is required', [1])
do('pop', [1], 0, 1)  # => ('TypeError: pop() takes at most 1 argument (2 given)', [1])
do('pop', [], 5)  # => ('IndexError: pop from empty list', [])
do('remove', [1, 2, 1], 1)  # => (None, [2, 1])
do('remove', [1, 2], 2.0)  # => (None, [1])
do('remove', [1], 5)  # => ('ValueError: list.remove(x): x not in list', [1])
do('remove', [], 1)  # => ('ValueError: list.remove(x): x not in list', [])
do('remove', ['a'], u'a')  # => (None, [])
do('remove', [1])  # => ('TypeError: remove() takes exactly one argument (0 given)', [1])
do('index', [1, 2, 1], 1)  # => (0, [1, 2, 1])
do('index', [1, 2, 1], 1, 1)  # => (2, [1, 2, 1])
do('index', [1, 2, 1], 1, -1)  # => (2, [1, 2, 1])
do('index', [1, 2, 1], 1, 1, 2)  # => ('ValueError: 1 is not in list', [1, 2, 1])
do('index', [1], 'a')  # => ("ValueError: 'a' is not in list", [1])
do('index', [1], 1, 'a')  # => ('TypeError: slice indices must be integers or have an __index__ method', [1])
do('index', [1], 1, None)  # => ('TypeError: slice indices must be integers or have an __index__ method', [1])
do('index', [1])  # => ('TypeError: index() takes at least 1 argument (0 given)', [1])
do('index', [1, 2], 2, -100, 100)  # => (1, [1, 2])
do('index', [1, 2], 2, 0, -1)  # => ('ValueError: 2 is not in list', [1, 2])
do('index', [[1]], [1])  # => (0, [[1]])
do('index', [1], 1, 1L)  # => ('ValueError: 1 is not in list', [1])
do('index', [None], None)  # => (0, [None])
do('count', [1, 1.0, True, 2], 1)  # => (3, [1, 1.0, True, 2])
do('count', [], 1)  # => (0, [])
do('count', [[]], [])  # => (1, [[]])
do('count', [1])  # => ('TypeError: count() takes exactly one argument (0 given)', [1])
do('count', [1], 1, 2)  # => ('TypeError: count() takes exactly one argument (2 given)', [1])
do('reverse', [1, 2, 3])  # => (None, [3, 2, 1])
do('reverse', [])  # => (None, [])
do('reverse', [1])  # => (None, [1])
do('reverse', [1], 2)  # => ('TypeError: reverse() takes no arguments (1 given)', [1])
do('sort', [3, 1, 2])  # => (None, [1, 2, 3])
do('sort', [])  # => (None, [])
do('sort', ['b', 1, None, 2.5, 'a', (), [], {}])  # => (None, [None, 1, 2.5, {}, [], 'a', 'b', ()])
do('sort', [3, 1, 2], None)  # => (None, [1, 2, 3])
do('sort', [3, 1, 2], lambda a, b: b - a)  # => (None, [3, 2, 1])
do('sort', [1, 2, 3], None, lambda x: -x)  # => (None, [3, 2, 1])
do('sort', [1, 3, 2], None, None, True)  # => (None, [3, 2, 1])
do('sort', [1j, 2])  # => ('TypeError: no ordering relation is defined for complex numbers', [1j, 2])
do('sort', [1, 2], 5)  # => ("TypeError: 'int' object is not callable", [1, 2])
do('sort', [1, 2], lambda a, b: 'x')  # => ('TypeError: comparison function must return int, not str', [1, 2])
do('sort', [1, 2], lambda a: 0)  # => ('TypeError: <lambda>() takes exactly 1 argument (2 given)', [1, 2])
do('sort', [1], 5)  # => (None, [1])
do('sort', [1, 2], None, 5)  # => ("TypeError: 'int' object is not callable", [1, 2])
do('sort', [1, 2], None, None, 'x')  # => ('TypeError: an integer is required', [1, 2])
do('sort', [1, 2], 1, 2, 3, 4)  # => ('TypeError: sort() takes at most 3 arguments (4 given)', [1, 2])
do('__add__', [1], [2])  # => ([1, 2], [1])
do('__add__', [1], (2,))  # => ('TypeError: can only concatenate list (not "tuple") to list', [1])
do('__iadd__', [1], [2])  # => ([1, 2], [1, 2])
do('__iadd__', [1], 'ab')  # => ([1, 'a', 'b'], [1, 'a', 'b'])
do('__iadd__', [1], 5)  # => ("TypeError: 'int' object is not iterable", [1])
do('__mul__', [1], 2)  # => ([1, 1], [1])
do('__rmul__', [1], 2)  # => ([1, 1], [1])
do('__imul__', [1, 2], 2)  # => ([1, 2, 1, 2], [1, 2, 1, 2])
do('__imul__', [1], 0)  # => ([], [])
do('__imul__', [1], -1)  # => ([], [])
do('__imul__', [1], 'a')  # => ("TypeError: 'str' object cannot be interpreted as an index", [1])
do('__mul__', [1], 1.5)  # => ("TypeError: 'float' object cannot be interpreted as an index", [1])
do('__contains__', [1], 1)  # => (True, [1])
do('__contains__', [1], 1.0)  # => (True, [1])
do('__contains__', [1], 2)  # => (False, [1])
do('__contains__', [1])  # => ('TypeError: expected 1 arguments, got 0', [1])
do('__len__', [1, 2])  # => (2, [1, 2])
do('__getitem__', [1, 2], 0)  # => (1, [1, 2])
do('__getitem__', [1, 2], -3)  # => ('IndexError: list index out of range', [1, 2])
do('__getitem__', [1, 2], slice(None, None, -1))  # => ([2, 1], [1, 2])
do('__getitem__', [1], 'a')  # => ('TypeError: list indices must be integers, not str', [1])
do('__getslice__', [1, 2, 3], 1, 2)  # => ([2], [1, 2, 3])
do('__getslice__', [1, 2, 3], -1, 9)  # => ([1, 2, 3], [1, 2, 3])
do('__setitem__', [1, 2], 0, 'x')  # => (None, ['x', 2])
do('__setitem__', [1], 5, 'x')  # => ('IndexError: list assignment index out of range', [1])
do('__setitem__', [1], 'a', 1)  # => ('TypeError: list indices must be integers, not str', [1])
do('__setitem__', [1, 2, 3], slice(0, 2), 'xyz')  # => (None, ['x', 'y', 'z', 3])
do('__setslice__', [1, 2, 3], 0, 1, 'ab')  # => (None, ['a', 'b', 2, 3])
do('__setslice__', [1, 2, 3], 0, 1, 5)  # => ('TypeError: can only assign an iterable', [1, 2, 3])
do('__delitem__', [1, 2], 0)  # => (None, [2])
do('__delitem__', [1, 2], -1)  # => (None, [1])
do('__delitem__', [1], 3)  # => ('IndexError: list assignment index out of range', [1])
do('__delitem__', [1, 2, 3], slice(0, 2))  # => (None, [3])
do('__delslice__', [1, 2, 3], 1, 3)  # => (None, [1])
do('__delslice__', [1, 2, 3], 2, 1)  # => (None, [1, 2, 3])
do('__eq__', [1], [1])  # => (True, [1])
do('__ne__', [1], [1])  # => (False, [1])
do('__lt__', [1], [2])  # => (True, [1])
do('__le__', [1], [1])  # => (True, [1])
do('__gt__', [1], [])  # => (True, [1])
do('__ge__', [1], [1, 2])  # => (False, [1])
do('__eq__', [1], (1,))  # => (NotImplemented, [1])
do('__lt__', [1], 5)  # => (NotImplemented, [1])
do('__repr__', [1])  # => ('[1]', [1])
do('__sizeof__', [])  # => (40, [])
do('__init__', [1, 2], 'ab')  # => (None, ['a', 'b'])
do('__init__', [1, 2])  # => (None, [])
do('__init__', [1], 5)  # => ("TypeError: 'int' object is not iterable", [])
do('__init__', [1], 1, 2)  # => ('TypeError: list() takes at most 1 argument (2 given)', [1])
do('__format__', [1], '')  # => ('[1]', [1])
list([1, 2].__iter__())  # => [1, 2]
list([1, 2].__reversed__())  # => [2, 1]
type([].__iter__())  # => <type 'listiterator'>
type([].__reversed__())  # => <type 'listreverseiterator'>
list(reversed([1, 2]))  # => [2, 1]
[].__hash__  # => None
hash([])  # => TypeError: unhashable type: 'list'
{[]: 1}  # => TypeError: unhashable type: 'list'
[] in {}  # => TypeError: unhashable type: 'list'
set([[]])  # => TypeError: unhashable type: 'list'
[1] + [2]  # => [1, 2]
[1] * 3  # => [1, 1, 1]
2 * [1, 2]  # => [1, 2, 1, 2]
[] * 5  # => []
[1] * 0  # => []
[1] * -3  # => []
[1] * 2L  # => [1, 1]
[[]] * 2  # => [[], []]
[1] * True  # => [1]
[1] + (2,)  # => TypeError: can only concatenate list (not "tuple") to list
[1] + 'a'  # => TypeError: can only concatenate list (not "str") to list
[1] + None  # => TypeError: can only concatenate list (not "NoneType") to list
(2,) + [1]  # => TypeError: can only concatenate tuple (not "list") to tuple
[1] * 'a'  # => TypeError: can't multiply sequence by non-int of type 'str'
[1] * 1.0  # => TypeError: can't multiply sequence by non-int of type 'float'
[1] * [1]  # => TypeError: can't multiply sequence by non-int of type 'list'
[1, 2] * (2 ** 62)  # => MemoryError: 
[1] * 2 ** 70  # => OverflowError: cannot fit 'long' into an index-sized integer
[1] - [1]  # => TypeError: unsupported operand type(s) for -: 'list' and 'list'
-[1]  # => TypeError: bad operand type for unary -: 'list'
[1] == [1]  # => True
[1] == (1,)  # => False
[1, 2] < [1, 3]  # => True
[1, 2] < [1, 2, 0]  # => True
[] < [0]  # => True
[2] > [1, 9]  # => True
[1] != [1.0]  # => False
[[1]] == [[1]]  # => True
[1] < 'a'  # => True
[1] < (0,)  # => True
cmp([1], [2])  # => -1
cmp([1], (1,))  # => -1
cmp([], [])  # => 0
cmp([2], [1, 5])  # => 1
[Eq('a'), Eq('b')] == [Eq('a'), Eq('c')]  # => eq a eq b False
[Eq('a')] == [Eq('a'), Eq('b')]  # => False
([Eq('a')] < [Eq('b')]) in (True, False)  # => eq a True
Eq('b') in [Eq('a'), Eq('b'), Eq('c')]  # => eq b eq b True
[Eq('a'), Eq('b'), Eq('c')].index('b')  # => eq a eq b 1
[Eq('a'), Eq('b'), Eq('a')].count('a')  # => eq a eq b eq a 2
[Eq('a'), Eq('b')].remove('c')  # => eq a eq b ValueError: list.remove(x): x not in list
r == r  # => True
s = [1]
s.append(s)  # => None
s == r  # => RuntimeError: maximum recursion depth exceeded in cmp
[].x  # => AttributeError: 'list' object has no attribute 'x'
[].x = 1  # => AttributeError: 'list' object has no attribute 'x'
[].append = 1  # => AttributeError: 'list' object attribute 'append' is read-only
[]()  # => TypeError: 'list' object is not callable
[1][0]()  # => TypeError: 'int' object is not callable
list.append([1], 2)  # => None
list.append()  # => TypeError: descriptor 'append' of 'list' object needs an argument
list.append(1, 2)  # => TypeError: descriptor 'append' requires a 'list' object but received a 'int'
list.append((1,), 2)  # => TypeError: descriptor 'append' requires a 'list' object but received a 'tuple'
list.__new__(list, 'ab')  # => []
list.__new__(Sub)  # => []
type(list.__new__(Sub))  # => <class '__main__.Sub'>
list.__base__  # => <type 'object'>
list.__new__(tuple)  # => TypeError: list.__new__(tuple): tuple is not a subtype of list
Sub('ab')  # => ['a', 'b']
type(Sub() + [])  # => <type 'list'>
type(Sub()[:])  # => <type 'list'>
type(Sub() * 1)  # => <type 'list'>
Sub([1]) == [1]  # => True
repr(Sub([1]))  # => '[1]'
type(list(Sub()))  # => <type 'list'>
Sub().__dict__  # => {}
isinstance(Sub(), list)  # => True
type(Sub().__iadd__([1]))  # => <class '__main__.Sub'>
s = Sub([1])
s.attribute = 5
s += [2]
s.attribute, s, type(s)  # => (5, [1, 2], <class '__main__.Sub'>)
s = [1]
s += s
s *= 2
s  # => [1, 1, 1, 1]
s = [1, 2]
s += 'ab'
s  # => [1, 2, 'a', 'b']
s = [1, 2]
s += 5  # => TypeError: 'int' object is not iterable
s = []
s.append(s.append)  # => None
len(s)  # => 1
s = [3, 1, 2]
s.sort(reverse=True)  # => None
s  # => [3, 2, 1]
s = [3, 1, 2]
s.sort(key=lambda x: -x, reverse=1)  # => None
s  # => [1, 2, 3]
s = ['b', 'A', 'c']
s.sort(key=str.lower)  # => None
s  # => ['A', 'b', 'c']
s = ['b', 'A', 'c']
s.sort(cmp=lambda a, b: cmp(a.lower(), b.lower()))  # => None
s  # => ['A', 'b', 'c']
s = [1, 2]
s.sort(foo=1)  # => TypeError: 'foo' is an invalid keyword argument for this function
# changed while it is iterated
s = [1, 2, 3, 4]
print [s.remove(x) for x in s], s  # => [None, None] [2, 4]
s = [1, 2]
print [s.append(x) for x in s if len(s) < 6], s  # => [None, None, None, None] [1, 2, 1, 2, 1, 2]
s = [1, 2, 3]
i = iter(s)
i.next()  # => 1
del s[:]
list(i)  # => []
s = [1]
i = iter(s)
list(i)  # => [1]
s.append(2)  # => None
list(i)  # => []
s = [1, 2, 3]
i = reversed(s)
i.next()  # => 3
s.append(9)  # => None
list(i)  # => [2, 1]
s = [1, 2, 3]
i = reversed(s)
del s[1:]
list(i)  # => []
iter([1, 2]).__length_hint__(), reversed([1, 2, 3]).__length_hint__()  # => (2, 3L)
iter([]).next()  # => StopIteration: 
iter([1]).x  # => AttributeError: 'listiterator' object has no attribute 'x'
type(iter([1]))()  # => TypeError: cannot create 'listiterator' instances
''')
