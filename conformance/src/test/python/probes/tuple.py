# The type tuple.

from probing import probe

print sorted(dir(tuple))
# => ['__add__', '__class__', '__contains__', '__delattr__', '__doc__', '__eq__', '__format__', '__ge__',
# ...  '__getattribute__', '__getitem__', '__getnewargs__', '__getslice__', '__gt__', '__hash__', '__init__',
# ...  '__iter__', '__le__', '__len__', '__lt__', '__mul__', '__ne__', '__new__', '__reduce__', '__reduce_ex__',
# ...  '__repr__', '__rmul__', '__setattr__', '__sizeof__', '__str__', '__subclasshook__', 'count', 'index']
t = (1, 2, 3, 4, 5)


class Sub(tuple):
    pass


class Pair(tuple):
    def __new__(cls, a, b):
        return tuple.__new__(cls, (a, b))


class Eq(object):
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        print 'eq', self.name,
        return self.name == getattr(other, 'name', other)

    def __repr__(self):
        return self.name


class Bad(object):
    def __iter__(self):
        return 5


class GetItem(object):
    def __getitem__(self, i):
        if i == 3:
            raise IndexError(i)
        return i * 10


class Raises(object):
    def __getitem__(self, i):
        raise ValueError(i)


class Unhashable(object):
    __hash__ = None


class Recursive(object):
    def __repr__(self):
        return repr(r)


r = ([],)
r[0].append(r)
probe(r'''
()  # => ()
(1,)  # => (1,)
(1, 2)  # => (1, 2)
tuple()  # => ()
tuple([1, 2])  # => (1, 2)
tuple('abc')  # => ('a', 'b', 'c')
tuple((1, 2))  # => (1, 2)
tuple({'a': 1})  # => ('a',)
tuple(x for x in 'ab')  # => ('a', 'b')
tuple(xrange(3))  # => (0, 1, 2)
tuple(GetItem())  # => (0, 10, 20)
tuple(set([1]))  # => (1,)
tuple(iter([1]))  # => (1,)
tuple(()) is (), tuple(t) is t, (1, 2)[:] is not None, tuple(t[:]) == t  # => (True, True, True, True)
tuple(1)  # => TypeError: 'int' object is not iterable
tuple(None)  # => TypeError: 'NoneType' object is not iterable
tuple(Bad())  # => TypeError: iter() returned non-iterator of type 'int'
tuple(Raises())  # => ValueError: 0
tuple(1, 2)  # => TypeError: tuple() takes at most 1 argument (2 given)
tuple(sequence=[1]), tuple(sequence='ab')  # => ((1,), ('a', 'b'))
tuple(x=1)  # => TypeError: 'x' is an invalid keyword argument for this function
repr(())  # => '()'
repr((1,))  # => '(1,)'
repr((1, 'a', u'b', 2.5, None))  # => "(1, 'a', u'b', 2.5, None)"
str((1,))  # => '(1,)'
repr(((),))  # => '((),)'
repr(r)  # => '([(...)],)'
t[0]  # => 1
t[-1]  # => 5
t[1:3]  # => (2, 3)
t[::-1]  # => (5, 4, 3, 2, 1)
t[::2]  # => (1, 3, 5)
t[10:]  # => ()
t[-100:2]  # => (1, 2)
t[3:1]  # => ()
t[:]  # => (1, 2, 3, 4, 5)
t[1L]  # => 2
t[True]  # => 2
t[:-1]  # => (1, 2, 3, 4)
t[4:0:-2]  # => (5, 3)
t[::-3]  # => (5, 2)
t[5:]  # => ()
t[2:2]  # => ()
t[5]  # => IndexError: tuple index out of range
t[-6]  # => IndexError: tuple index out of range
t['a']  # => TypeError: tuple indices must be integers, not str
t[1.0]  # => TypeError: tuple indices must be integers, not float
t[None]  # => TypeError: tuple indices must be integers, not NoneType
t[2 ** 70]  # => IndexError: cannot fit 'long' into an index-sized integer
t[2 ** 70:]  # => ()
t[-2 ** 70:2 ** 70]  # => (1, 2, 3, 4, 5)
t[None:None]  # => (1, 2, 3, 4, 5)
t[None:2:None]  # => (1, 2)
t['a':]  # => TypeError: slice indices must be integers or None or have an __index__ method
t[1.5:]  # => TypeError: slice indices must be integers or None or have an __index__ method
t[::0]  # => ValueError: slice step cannot be zero
t[0] = 1  # => TypeError: 'tuple' object does not support item assignment
t[0:1] = ()  # => TypeError: 'tuple' object does not support item assignment
del t[0]  # => TypeError: 'tuple' object doesn't support item deletion
del t[0:1]  # => TypeError: 'tuple' object does not support item deletion
(1, 2) + (3,)  # => (1, 2, 3)
() + ()  # => ()
(1,) * 3  # => (1, 1, 1)
3 * (1, 2)  # => (1, 2, 1, 2, 1, 2)
() * 5  # => ()
(1,) * 0  # => ()
(1,) * -1  # => ()
(1, 2) * 2L  # => (1, 2, 1, 2)
(1,) * True  # => (1,)
(1,) + [2]  # => TypeError: can only concatenate tuple (not "list") to tuple
(1,) + 'a'  # => TypeError: can only concatenate tuple (not "str") to tuple
(1,) + None  # => TypeError: can only concatenate tuple (not "NoneType") to tuple
(1,) * 'a'  # => TypeError: can't multiply sequence by non-int of type 'str'
(1,) * (1,)  # => TypeError: can't multiply sequence by non-int of type 'tuple'
(1,) * 1.0  # => TypeError: can't multiply sequence by non-int of type 'float'
(1,) * 2 ** 70  # => OverflowError: cannot fit 'long' into an index-sized integer
(1, 2) * (2 ** 62)  # => MemoryError: 
[1] + (2,)  # => TypeError: can only concatenate list (not "tuple") to list
len(t)  # => 5
len(())  # => 0
3 in t  # => True
9 in t  # => False
1.0 in t  # => True
'a' in t  # => False
None in (None,)  # => True
(1, 2) == (1, 2)  # => True
(1, 2) == [1, 2]  # => False
(1, 2) < (1, 3)  # => True
(1, 2) < (1, 2, 0)  # => True
() < (0,)  # => True
(2,) > (1, 9)  # => True
(1, 'a') < (1, 'b')  # => True
(1, 2) != (1, 2.0)  # => False
(1,) <= (1,)  # => True
(1,) >= (2,)  # => False
cmp((1, 2), (1, 3))  # => -1
cmp((), ())  # => 0
cmp((1,), [1])  # => 1
(Eq('a'), Eq('b')) == (Eq('a'), Eq('c'))  # => eq a eq b False
Eq('b') in (Eq('a'), Eq('b'), Eq('c'))  # => eq b eq b True
(Eq('a'), Eq('b')).index('b')  # => eq a eq b 1
(Eq('a'), Eq('b'), Eq('a')).count('a')  # => eq a eq b eq a 2
((Eq('a'),) < (Eq('b'),)) in (True, False)  # => eq a True
hash(())  # => 3527539
hash((1,))  # => 3430019387558
hash((1, 2))  # => 3713081631934410656
hash((2, 1))  # => 3713082714465905806
hash((1, 2, 3))  # => 2528502973977326415
hash(((),))  # => 99595396316
hash(('a', 'b'))  # => -3816799034373630758
hash((1.5, 2L, True))  # => -6619298623347601382
hash((0,))  # => 3430018387555
hash((-1,))  # => -3430020192499
hash(((1, 2), 3))  # => 5314947466933101882
hash(([],))  # => TypeError: unhashable type: 'list'
hash((1, {}))  # => TypeError: unhashable type: 'dict'
hash((Unhashable(),))  # => TypeError: unhashable type: 'Unhashable'
t.index(3)  # => 2
t.index(3, 1)  # => 2
t.index(3, -3)  # => 2
t.index(5, 0, 100)  # => 4
t.index(1.0)  # => 0
t.count(3)  # => 1
t.count(9)  # => 0
t.count('a')  # => 0
(1, 1.0, True).count(1)  # => 3
t.index(9)  # => ValueError: tuple.index(x): x not in tuple
t.index(3, 3)  # => ValueError: tuple.index(x): x not in tuple
t.index(3, 0, 2)  # => ValueError: tuple.index(x): x not in tuple
t.index()  # => TypeError: index() takes at least 1 argument (0 given)
t.index(1, 'a')  # => TypeError: slice indices must be integers or have an __index__ method
t.index(1, None)  # => TypeError: slice indices must be integers or have an __index__ method
t.count()  # => TypeError: count() takes exactly one argument (0 given)
t.count(1, 2)  # => TypeError: count() takes exactly one argument (2 given)
t.__add__((1,))  # => (1, 2, 3, 4, 5, 1)
t.__contains__(3)  # => True
t.__getitem__(1)  # => 2
t.__getslice__(1, 3)  # => (2, 3)
t.__len__()  # => 5
t.__mul__(0)  # => ()
t.__rmul__(0)  # => ()
t.__getnewargs__()  # => ((1, 2, 3, 4, 5),)
t.__eq__(t)  # => True
t.__ne__(t)  # => False
t.__lt__(())  # => False
t.__le__(t)  # => True
t.__gt__(())  # => True
t.__ge__(t)  # => True
t.__eq__(1)  # => NotImplemented
t.__lt__([])  # => NotImplemented
().__sizeof__()  # => 24
(1,).__sizeof__()  # => 32
(1, 2).__repr__()  # => '(1, 2)'
(1, 2).__hash__() == hash((1, 2))  # => True
type(t.__iter__())  # => <type 'tupleiterator'>
t.__add__([1])  # => TypeError: can only concatenate tuple (not "list") to tuple
t.__getitem__('a')  # => TypeError: tuple indices must be integers, not str
t.__getitem__()  # => TypeError: expected 1 arguments, got 0
t.__getslice__(1)  # => TypeError: function takes exactly 2 arguments (1 given)
t.append  # => AttributeError: 'tuple' object has no attribute 'append'
t.x = 1  # => AttributeError: 'tuple' object has no attribute 'x'
t()  # => TypeError: 'tuple' object is not callable
t.__iter__().next(), list(t.__iter__())  # => (1, [1, 2, 3, 4, 5])
a, b = (1, 2)
a, b  # => (1, 2)
a, b = 1, 2, 3  # => ValueError: too many values to unpack
a, b = 1,  # => ValueError: need more than 1 value to unpack
a, b = ()  # => ValueError: need more than 0 values to unpack
a, b = 5  # => TypeError: 'int' object is not iterable
a, b = None  # => TypeError: 'NoneType' object is not iterable
(a, b), c = (1, 2), 3
a, b, c  # => (1, 2, 3)
[a, b] = 'xy'
a, b  # => ('x', 'y')
a, b = {1: 2, 3: 4}
a, b  # => (1, 3)
a, (b, c) = 1, 2  # => TypeError: 'int' object is not iterable
a, b = GetItem()  # => ValueError: too many values to unpack
a, b, c = GetItem()
a, b, c  # => (0, 10, 20)
a, b = Raises()  # => ValueError: 0
a, = [7]
a  # => 7
sorted([(2, 'a'), (1, 'b'), (1, 'a')])  # => [(1, 'a'), (1, 'b'), (2, 'a')]
max((1, 5, 3))  # => 5
min(()) if 0 else 0  # => 0
sum((1, 2, 3))  # => 6
tuple(reversed(t))  # => (5, 4, 3, 2, 1)
zip(t, 'abc')  # => [(1, 'a'), (2, 'b'), (3, 'c')]
map(None, (1, 2))  # => [1, 2]
filter(None, (0, 1, 2))  # => (1, 2)
type(filter(None, (0, 1)))  # => <type 'tuple'>
filter(lambda x: x > 1, (1, 2, 3))  # => (2, 3)
list(enumerate(('a',)))  # => [(0, 'a')]
tuple.__new__(tuple, 'ab')  # => ('a', 'b')
tuple.__new__(Sub, 'ab')  # => ('a', 'b')
type(tuple.__new__(Sub))  # => <class '__main__.Sub'>
tuple.__new__(list)  # => TypeError: tuple.__new__(list): list is not a subtype of tuple
tuple.__new__()  # => TypeError: tuple.__new__(): not enough arguments
tuple.__init__((1,), 5) if 0 else 0  # => 0
tuple.__base__, tuple.__name__  # => (<type 'object'>, 'tuple')
Sub([1, 2])  # => (1, 2)
type(Sub([1]) + (2,))  # => <type 'tuple'>
type(Sub([1])[:])  # => <type 'tuple'>
type(Sub([1]) * 1)  # => <type 'tuple'>
type(tuple(Sub([1])))  # => <type 'tuple'>
Sub([1]) == (1,)  # => True
hash(Sub([1])) == hash((1,))  # => True
Sub('ab').__dict__  # => {}
repr(Sub([1]))  # => '(1,)'
{Sub([1]): 2}[(1,)]  # => 2
isinstance(Sub(), tuple)  # => True
Sub() is Sub()  # => False
Pair(1, 2)  # => (1, 2)
Pair(1, 2)[1]  # => 2
len(Pair(1, 2))  # => 2
type(Pair(1, 2))  # => <class '__main__.Pair'>
'%s-%s' % Pair(1, 2)  # => '1-2'
Pair(1)  # => TypeError: __new__() takes exactly 3 arguments (2 given)
Pair([1, 2])  # => TypeError: __new__() takes exactly 3 arguments (2 given)
# tuples of constants
(1, 2, (3, 4))  # => (1, 2, (3, 4))
('a',) * 2  # => ('a', 'a')
(1, 2)[1]  # => 2
not ()  # => True
bool((0,))  # => True
() is ()  # => True
(lambda: (1, 2))() is (lambda: (1, 2))()  # => True
''')

# The order of nested tuples of numbers and strings, and of what is none: neither less, equal nor greater.
nan = float('nan')
pairs = [((1, 'a'), (1, 'b')), ((1, (2.5, 'x')), (1, (2.5, 'x', 0))), ((nan,), (nan,)), ((nan,), (float('nan'),)),
         ((1, (nan, 1)), (1, (0.0, 2))), ((0.0, 1), (-0.0, 2)), (('a', 1), ('a', True)), ((1,), (1L,)),
         ((((((((1,),),),),),),), (((((((2,),),),),),),)), (('',), ('\xff',))]
for a, b in pairs:
    print a < b, a <= b, a == b, a != b, a > b, a >= b
# => True True False True False False
# => True True False True False False
# => False True True False False True
# => False False False True False False
# => False False False True False False
# => True True False True False False
# => False True True False False True
# => False True True False False True
# => True True False True False False
# => True True False True False False
print sorted([(2, ('b', 1)), (2, ('a', 3)), (1, ('z', 0)), (2, ('a',)), (2, ())])
# => [(1, ('z', 0)), (2, ()), (2, ('a',)), (2, ('a', 3)), (2, ('b', 1))]
print sorted([(-1, (u'b', 1)), (-1, ('a', 3)), (-2, ('z', 0)), (-1, (None, 2)), (-1, ([], 2))])
# => [(-2, ('z', 0)), (-1, (None, 2)), (-1, ([], 2)), (-1, ('a', 3)), (-1, (u'b', 1))]
