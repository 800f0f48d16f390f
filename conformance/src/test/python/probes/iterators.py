# The iterator types: what each is called, its attributes, next at the end, length hints, and changes while iterating.
from probing import mask, probe


class Seq(object):
    def __getitem__(self, i):
        if i > 2:
            raise IndexError(i)
        return i

    def __len__(self):
        return 3


class Old:
    def __getitem__(self, i):
        if i > 1:
            raise IndexError(i)
        return i


def generator():
    yield 1
    yield 2


def hint(i):
    try:
        return i.__length_hint__()
    except AttributeError, e:
        return e


makers = [
    ('list', lambda: iter([1, 2])), ('tuple', lambda: iter((1, 2))), ('str', lambda: iter('ab')),
    ('unicode', lambda: iter(u'ab')), ('dict', lambda: iter({1: 2})), ('iterkeys', lambda: {1: 2}.iterkeys()),
    ('itervalues', lambda: {1: 2}.itervalues()), ('iteritems', lambda: {1: 2}.iteritems()),
    ('set', lambda: iter(set([1]))), ('frozenset', lambda: iter(frozenset([1]))),
    ('xrange', lambda: iter(xrange(2))), ('reversed list', lambda: reversed([1, 2])),
    ('reversed tuple', lambda: reversed((1, 2))), ('reversed xrange', lambda: reversed(xrange(2))),
    ('reversed seq', lambda: reversed(Seq())), ('seq', lambda: iter(Seq())), ('old', lambda: iter(Old())),
    ('callable', lambda: iter(lambda: 1, 2)), ('enumerate', lambda: enumerate('ab')),
    ('generator', generator), ('expression', lambda: (x for x in 'ab')),
    ('viewkeys', lambda: iter({1: 2}.viewkeys())), ('viewitems', lambda: iter({1: 2}.viewitems())),
    ('bytearray', lambda: iter(bytearray('ab'))), ('buffer', lambda: iter(buffer('ab'))),
    ('exhausted sentinel', lambda: iter([1, 2, 3].pop, 2))
]
for name, make in makers:
    i = make()
    print name, type(i).__name__, sorted(n for n in dir(i) if n not in dir(object)), iter(i) is i, i.__iter__() is i,
    print mask(repr(i)), hint(i), i.next(), hint(i)
    try:
        if name != 'callable':
            print list(i), list(i), hint(i),
            i.next()
    except StopIteration, e:
        print 'StopIteration', e.args
    for attempt in (
        lambda: i.next(1), lambda: i(), lambda: len(i), lambda: i[0], lambda: type(i)(),
        lambda: type('Sub', (type(i),), {}), lambda: setattr(i, 'x', 1), lambda: i.__reduce__(), lambda: i.x
    ):
        try:
            print mask(repr(attempt())),
        except StopIteration:
            print 'StopIteration',
        except Exception, e:
            print mask('%s: %s;' % (type(e).__name__, e)),
    print
# => list listiterator ['__iter__', '__length_hint__', 'next'] True True <listiterator object at 0x...> 2 1 1
# => [2] [] 0 StopIteration ()
# => TypeError: expected 0 arguments, got 1; TypeError: 'listiterator' object is not callable; TypeError: object of
# ...  type 'listiterator' has no len(); TypeError: 'listiterator' object has no attribute '__getitem__'; TypeError:
# ...  cannot create 'listiterator' instances; TypeError: type 'listiterator' is not an acceptable base type;
# ...  AttributeError: 'listiterator' object has no attribute 'x'; TypeError: can't pickle listiterator objects;
# ...  AttributeError: 'listiterator' object has no attribute 'x';
# => tuple tupleiterator ['__iter__', '__length_hint__', 'next'] True True <tupleiterator object at 0x...> 2 1 1
# => [2] [] 0 StopIteration ()
# => TypeError: expected 0 arguments, got 1; TypeError: 'tupleiterator' object is not callable; TypeError: object of
# ...  type 'tupleiterator' has no len(); TypeError: 'tupleiterator' object has no attribute '__getitem__'; TypeError:
# ...  cannot create 'tupleiterator' instances; TypeError: type 'tupleiterator' is not an acceptable base type;
# ...  AttributeError: 'tupleiterator' object has no attribute 'x'; TypeError: can't pickle tupleiterator objects;
# ...  AttributeError: 'tupleiterator' object has no attribute 'x';
# => str iterator ['__iter__', '__length_hint__', 'next'] True True <iterator object at 0x...> 2 a 1
# => ['b'] [] 0 StopIteration ()
# => TypeError: expected 0 arguments, got 1; TypeError: 'iterator' object is not callable; TypeError: object of type
# ...  'iterator' has no len(); TypeError: 'iterator' object has no attribute '__getitem__'; TypeError: cannot create
# ...  'iterator' instances; TypeError: type 'iterator' is not an acceptable base type; AttributeError: 'iterator'
# ...  object has no attribute 'x'; TypeError: can't pickle iterator objects; AttributeError: 'iterator' object has no
# ...  attribute 'x';
# => unicode iterator ['__iter__', '__length_hint__', 'next'] True True <iterator object at 0x...> 2 a 1
# => [u'b'] [] 0 StopIteration ()
# => TypeError: expected 0 arguments, got 1; TypeError: 'iterator' object is not callable; TypeError: object of type
# ...  'iterator' has no len(); TypeError: 'iterator' object has no attribute '__getitem__'; TypeError: cannot create
# ...  'iterator' instances; TypeError: type 'iterator' is not an acceptable base type; AttributeError: 'iterator'
# ...  object has no attribute 'x'; TypeError: can't pickle iterator objects; AttributeError: 'iterator' object has no
# ...  attribute 'x';
# => dict dictionary-keyiterator ['__iter__', '__length_hint__', 'next'] True True <dictionary-keyiterator object at
# ...  0x...> 1 1 0
# => [] [] 0 StopIteration ()
# => TypeError: expected 0 arguments, got 1; TypeError: 'dictionary-keyiterator' object is not callable; TypeError:
# ...  object of type 'dictionary-keyiterator' has no len(); TypeError: 'dictionary-keyiterator' object has no
# ...  attribute '__getitem__'; TypeError: cannot create 'dictionary-keyiterator' instances; TypeError: type
# ...  'dictionary-keyiterator' is not an acceptable base type; AttributeError: 'dictionary-keyiterator' object has no
# ...  attribute 'x'; TypeError: can't pickle dictionary-keyiterator objects; AttributeError: 'dictionary-keyiterator'
# ...  object has no attribute 'x';
# => iterkeys dictionary-keyiterator ['__iter__', '__length_hint__', 'next'] True True <dictionary-keyiterator object
# ...  at 0x...> 1 1 0
# => [] [] 0 StopIteration ()
# => TypeError: expected 0 arguments, got 1; TypeError: 'dictionary-keyiterator' object is not callable; TypeError:
# ...  object of type 'dictionary-keyiterator' has no len(); TypeError: 'dictionary-keyiterator' object has no
# ...  attribute '__getitem__'; TypeError: cannot create 'dictionary-keyiterator' instances; TypeError: type
# ...  'dictionary-keyiterator' is not an acceptable base type; AttributeError: 'dictionary-keyiterator' object has no
# ...  attribute 'x'; TypeError: can't pickle dictionary-keyiterator objects; AttributeError: 'dictionary-keyiterator'
# ...  object has no attribute 'x';
# => itervalues dictionary-valueiterator ['__iter__', '__length_hint__', 'next'] True True <dictionary-valueiterator
# ...  object at 0x...> 1 2 0
# => [] [] 0 StopIteration ()
# => TypeError: expected 0 arguments, got 1; TypeError: 'dictionary-valueiterator' object is not callable; TypeError:
# ...  object of type 'dictionary-valueiterator' has no len(); TypeError: 'dictionary-valueiterator' object has no
# ...  attribute '__getitem__'; TypeError: cannot create 'dictionary-valueiterator' instances; TypeError: type
# ...  'dictionary-valueiterator' is not an acceptable base type; AttributeError: 'dictionary-valueiterator' object has
# ...  no attribute 'x'; TypeError: can't pickle dictionary-valueiterator objects; AttributeError:
# ...  'dictionary-valueiterator' object has no attribute 'x';
# => iteritems dictionary-itemiterator ['__iter__', '__length_hint__', 'next'] True True <dictionary-itemiterator
# ...  object at 0x...> 1 (1, 2) 0
# => [] [] 0 StopIteration ()
# => TypeError: expected 0 arguments, got 1; TypeError: 'dictionary-itemiterator' object is not callable; TypeError:
# ...  object of type 'dictionary-itemiterator' has no len(); TypeError: 'dictionary-itemiterator' object has no
# ...  attribute '__getitem__'; TypeError: cannot create 'dictionary-itemiterator' instances; TypeError: type
# ...  'dictionary-itemiterator' is not an acceptable base type; AttributeError: 'dictionary-itemiterator' object has
# ...  no attribute 'x'; TypeError: can't pickle dictionary-itemiterator objects; AttributeError:
# ...  'dictionary-itemiterator' object has no attribute 'x';
# => set setiterator ['__iter__', '__length_hint__', 'next'] True True <setiterator object at 0x...> 1 1 0
# => [] [] 0 StopIteration ()
# => TypeError: expected 0 arguments, got 1; TypeError: 'setiterator' object is not callable; TypeError: object of type
# ...  'setiterator' has no len(); TypeError: 'setiterator' object has no attribute '__getitem__'; TypeError: cannot
# ...  create 'setiterator' instances; TypeError: type 'setiterator' is not an acceptable base type; AttributeError:
# ...  'setiterator' object has no attribute 'x'; TypeError: can't pickle setiterator objects; AttributeError:
# ...  'setiterator' object has no attribute 'x';
# => frozenset setiterator ['__iter__', '__length_hint__', 'next'] True True <setiterator object at 0x...> 1 1 0
# => [] [] 0 StopIteration ()
# => TypeError: expected 0 arguments, got 1; TypeError: 'setiterator' object is not callable; TypeError: object of type
# ...  'setiterator' has no len(); TypeError: 'setiterator' object has no attribute '__getitem__'; TypeError: cannot
# ...  create 'setiterator' instances; TypeError: type 'setiterator' is not an acceptable base type; AttributeError:
# ...  'setiterator' object has no attribute 'x'; TypeError: can't pickle setiterator objects; AttributeError:
# ...  'setiterator' object has no attribute 'x';
# => xrange rangeiterator ['__iter__', '__length_hint__', 'next'] True True <rangeiterator object at 0x...> 2 0 1
# => [1] [] 0 StopIteration ()
# => TypeError: expected 0 arguments, got 1; TypeError: 'rangeiterator' object is not callable; TypeError: object of
# ...  type 'rangeiterator' has no len(); TypeError: 'rangeiterator' object has no attribute '__getitem__'; TypeError:
# ...  cannot create 'rangeiterator' instances; TypeError: type 'rangeiterator' is not an acceptable base type;
# ...  AttributeError: 'rangeiterator' object has no attribute 'x'; TypeError: can't pickle rangeiterator objects;
# ...  AttributeError: 'rangeiterator' object has no attribute 'x';
# => reversed list listreverseiterator ['__iter__', '__length_hint__', 'next'] True True <listreverseiterator object at
# ...  0x...> 2 2 1
# => [1] [] 0 StopIteration ()
# => TypeError: expected 0 arguments, got 1; TypeError: 'listreverseiterator' object is not callable; TypeError: object
# ...  of type 'listreverseiterator' has no len(); TypeError: 'listreverseiterator' object has no attribute
# ...  '__getitem__'; TypeError: cannot create 'listreverseiterator' instances; TypeError: type 'listreverseiterator'
# ...  is not an acceptable base type; AttributeError: 'listreverseiterator' object has no attribute 'x'; TypeError:
# ...  can't pickle listreverseiterator objects; AttributeError: 'listreverseiterator' object has no attribute 'x';
# => reversed tuple reversed ['__iter__', '__length_hint__', 'next'] True True <reversed object at 0x...> 2 2 1
# => [1] [] 0 StopIteration ()
# => TypeError: expected 0 arguments, got 1; TypeError: 'reversed' object is not callable; TypeError: object of type
# ...  'reversed' has no len(); TypeError: 'reversed' object has no attribute '__getitem__'; TypeError: reversed
# ...  expected 1 arguments, got 0; <class '__main__.Sub'> AttributeError: 'reversed' object has no attribute 'x';
# ...  TypeError: can't pickle reversed objects; AttributeError: 'reversed' object has no attribute 'x';
# => reversed xrange rangeiterator ['__iter__', '__length_hint__', 'next'] True True <rangeiterator object at 0x...> 2
# ...  1 1
# => [0] [] 0 StopIteration ()
# => TypeError: expected 0 arguments, got 1; TypeError: 'rangeiterator' object is not callable; TypeError: object of
# ...  type 'rangeiterator' has no len(); TypeError: 'rangeiterator' object has no attribute '__getitem__'; TypeError:
# ...  cannot create 'rangeiterator' instances; TypeError: type 'rangeiterator' is not an acceptable base type;
# ...  AttributeError: 'rangeiterator' object has no attribute 'x'; TypeError: can't pickle rangeiterator objects;
# ...  AttributeError: 'rangeiterator' object has no attribute 'x';
# => reversed seq reversed ['__iter__', '__length_hint__', 'next'] True True <reversed object at 0x...> 3 2 2
# => [1, 0] [] 0 StopIteration ()
# => TypeError: expected 0 arguments, got 1; TypeError: 'reversed' object is not callable; TypeError: object of type
# ...  'reversed' has no len(); TypeError: 'reversed' object has no attribute '__getitem__'; TypeError: reversed
# ...  expected 1 arguments, got 0; <class '__main__.Sub'> AttributeError: 'reversed' object has no attribute 'x';
# ...  TypeError: can't pickle reversed objects; AttributeError: 'reversed' object has no attribute 'x';
# => seq iterator ['__iter__', '__length_hint__', 'next'] True True <iterator object at 0x...> 3 0 2
# => [1, 2] [] 0 StopIteration ()
# => TypeError: expected 0 arguments, got 1; TypeError: 'iterator' object is not callable; TypeError: object of type
# ...  'iterator' has no len(); TypeError: 'iterator' object has no attribute '__getitem__'; TypeError: cannot create
# ...  'iterator' instances; TypeError: type 'iterator' is not an acceptable base type; AttributeError: 'iterator'
# ...  object has no attribute 'x'; TypeError: can't pickle iterator objects; AttributeError: 'iterator' object has no
# ...  attribute 'x';
# => old iterator ['__iter__', '__length_hint__', 'next'] True True <iterator object at 0x...> Old instance has no
# ...  attribute '__len__' 0 Old instance has no attribute '__len__'
# => [1] [] 0 StopIteration ()
# => TypeError: expected 0 arguments, got 1; TypeError: 'iterator' object is not callable; TypeError: object of type
# ...  'iterator' has no len(); TypeError: 'iterator' object has no attribute '__getitem__'; TypeError: cannot create
# ...  'iterator' instances; TypeError: type 'iterator' is not an acceptable base type; AttributeError: 'iterator'
# ...  object has no attribute 'x'; TypeError: can't pickle iterator objects; AttributeError: 'iterator' object has no
# ...  attribute 'x';
# => callable callable-iterator ['__iter__', 'next'] True True <callable-iterator object at 0x...> 'callable-iterator'
# ...  object has no attribute '__length_hint__' 1 'callable-iterator' object has no attribute '__length_hint__'
# => TypeError: expected 0 arguments, got 1; TypeError: 'callable-iterator' object is not callable; TypeError: object
# ...  of type 'callable-iterator' has no len(); TypeError: 'callable-iterator' object has no attribute '__getitem__';
# ...  TypeError: cannot create 'callable-iterator' instances; TypeError: type 'callable-iterator' is not an acceptable
# ...  base type; AttributeError: 'callable-iterator' object has no attribute 'x'; TypeError: can't pickle
# ...  callable-iterator objects; AttributeError: 'callable-iterator' object has no attribute 'x';
# => enumerate enumerate ['__iter__', 'next'] True True <enumerate object at 0x...> 'enumerate' object has no attribute
# ...  '__length_hint__' (0, 'a') 'enumerate' object has no attribute '__length_hint__'
# => [(1, 'b')] [] 'enumerate' object has no attribute '__length_hint__' StopIteration ()
# => TypeError: expected 0 arguments, got 1; TypeError: 'enumerate' object is not callable; TypeError: object of type
# ...  'enumerate' has no len(); TypeError: 'enumerate' object has no attribute '__getitem__'; TypeError: Required
# ...  argument 'sequence' (pos 1) not found; <class '__main__.Sub'> AttributeError: 'enumerate' object has no
# ...  attribute 'x'; TypeError: can't pickle enumerate objects; AttributeError: 'enumerate' object has no attribute
# ...  'x';
# => generator generator ['__iter__', '__name__', 'close', 'gi_code', 'gi_frame', 'gi_running', 'next', 'send',
# ...  'throw'] True True <generator object generator at 0x...> 'generator' object has no attribute '__length_hint__' 1
# ...  'generator' object has no attribute '__length_hint__'
# => [2] [] 'generator' object has no attribute '__length_hint__' StopIteration ()
# => TypeError: expected 0 arguments, got 1; TypeError: 'generator' object is not callable; TypeError: object of type
# ...  'generator' has no len(); TypeError: 'generator' object has no attribute '__getitem__'; TypeError: cannot create
# ...  'generator' instances; TypeError: type 'generator' is not an acceptable base type; AttributeError: 'generator'
# ...  object has no attribute 'x'; TypeError: can't pickle generator objects; AttributeError: 'generator' object has
# ...  no attribute 'x';
# => expression generator ['__iter__', '__name__', 'close', 'gi_code', 'gi_frame', 'gi_running', 'next', 'send',
# ...  'throw'] True True <generator object <genexpr> at 0x...> 'generator' object has no attribute '__length_hint__' a
# ...  'generator' object has no attribute '__length_hint__'
# => ['b'] [] 'generator' object has no attribute '__length_hint__' StopIteration ()
# => TypeError: expected 0 arguments, got 1; TypeError: 'generator' object is not callable; TypeError: object of type
# ...  'generator' has no len(); TypeError: 'generator' object has no attribute '__getitem__'; TypeError: cannot create
# ...  'generator' instances; TypeError: type 'generator' is not an acceptable base type; AttributeError: 'generator'
# ...  object has no attribute 'x'; TypeError: can't pickle generator objects; AttributeError: 'generator' object has
# ...  no attribute 'x';
# => viewkeys dictionary-keyiterator ['__iter__', '__length_hint__', 'next'] True True <dictionary-keyiterator object
# ...  at 0x...> 1 1 0
# => [] [] 0 StopIteration ()
# => TypeError: expected 0 arguments, got 1; TypeError: 'dictionary-keyiterator' object is not callable; TypeError:
# ...  object of type 'dictionary-keyiterator' has no len(); TypeError: 'dictionary-keyiterator' object has no
# ...  attribute '__getitem__'; TypeError: cannot create 'dictionary-keyiterator' instances; TypeError: type
# ...  'dictionary-keyiterator' is not an acceptable base type; AttributeError: 'dictionary-keyiterator' object has no
# ...  attribute 'x'; TypeError: can't pickle dictionary-keyiterator objects; AttributeError: 'dictionary-keyiterator'
# ...  object has no attribute 'x';
# => viewitems dictionary-itemiterator ['__iter__', '__length_hint__', 'next'] True True <dictionary-itemiterator
# ...  object at 0x...> 1 (1, 2) 0
# => [] [] 0 StopIteration ()
# => TypeError: expected 0 arguments, got 1; TypeError: 'dictionary-itemiterator' object is not callable; TypeError:
# ...  object of type 'dictionary-itemiterator' has no len(); TypeError: 'dictionary-itemiterator' object has no
# ...  attribute '__getitem__'; TypeError: cannot create 'dictionary-itemiterator' instances; TypeError: type
# ...  'dictionary-itemiterator' is not an acceptable base type; AttributeError: 'dictionary-itemiterator' object has
# ...  no attribute 'x'; TypeError: can't pickle dictionary-itemiterator objects; AttributeError:
# ...  'dictionary-itemiterator' object has no attribute 'x';
# => bytearray bytearray_iterator ['__iter__', '__length_hint__', 'next'] True True <bytearray_iterator object at
# ...  0x...> 2 97 1
# => [98] [] 0 StopIteration ()
# => TypeError: expected 0 arguments, got 1; TypeError: 'bytearray_iterator' object is not callable; TypeError: object
# ...  of type 'bytearray_iterator' has no len(); TypeError: 'bytearray_iterator' object has no attribute
# ...  '__getitem__'; TypeError: cannot create 'bytearray_iterator' instances; TypeError: type 'bytearray_iterator' is
# ...  not an acceptable base type; AttributeError: 'bytearray_iterator' object has no attribute 'x'; TypeError: can't
# ...  pickle bytearray_iterator objects; AttributeError: 'bytearray_iterator' object has no attribute 'x';
# => buffer iterator ['__iter__', '__length_hint__', 'next'] True True <iterator object at 0x...> 2 a 1
# => ['b'] [] 0 StopIteration ()
# => TypeError: expected 0 arguments, got 1; TypeError: 'iterator' object is not callable; TypeError: object of type
# ...  'iterator' has no len(); TypeError: 'iterator' object has no attribute '__getitem__'; TypeError: cannot create
# ...  'iterator' instances; TypeError: type 'iterator' is not an acceptable base type; AttributeError: 'iterator'
# ...  object has no attribute 'x'; TypeError: can't pickle iterator objects; AttributeError: 'iterator' object has no
# ...  attribute 'x';
# => exhausted sentinel callable-iterator ['__iter__', 'next'] True True <callable-iterator object at 0x...>
# ...  'callable-iterator' object has no attribute '__length_hint__' 3 'callable-iterator' object has no attribute
# ...  '__length_hint__'
# => [] [] 'callable-iterator' object has no attribute '__length_hint__' StopIteration ()
# => TypeError: expected 0 arguments, got 1; TypeError: 'callable-iterator' object is not callable; TypeError: object
# ...  of type 'callable-iterator' has no len(); TypeError: 'callable-iterator' object has no attribute '__getitem__';
# ...  TypeError: cannot create 'callable-iterator' instances; TypeError: type 'callable-iterator' is not an acceptable
# ...  base type; AttributeError: 'callable-iterator' object has no attribute 'x'; TypeError: can't pickle
# ...  callable-iterator objects; AttributeError: 'callable-iterator' object has no attribute 'x';
probe(r'''
i = iter('ab')
i.next(), i.next()  # => ('a', 'b')
for x in iter([1, 2, 3]): x  # => 1
# => 2
# => 3
s = [1, 2, 3]
i = iter(s)
i.next(), s.insert(0, 9), i.next(), s.pop(), list(i)  # => (1, None, 1, 3, [2])
s = [1]
i = iter(s)
i.next(), list(i), s.append(2), list(i)  # => (1, [], None, [])
s = [1, 2, 3]
i = reversed(s)
i.next(), s.append(4), i.next(), s.__delslice__(0, 9), list(i)  # => (3, None, 2, None, [])
i = iter(Seq())
i.next(), list(i), list(i)  # => (0, [1, 2], [])
i = iter([1, 2].pop, 5)
i.next(), i.next()  # => (2, 1)
i.next()  # => IndexError: pop from empty list
i.next()  # => IndexError: pop from empty list
i = iter(lambda: 1 / 0, 1)
i.next()  # => ZeroDivisionError: integer division or modulo by zero
list(i)  # => ZeroDivisionError: integer division or modulo by zero
e = enumerate(e for e in 'ab')
e.next(), list(e)  # => ((0, 'a'), [(1, 'b')])
zip(iter([1, 2, 3]), iter([4, 5]))  # => [(1, 4), (2, 5)]
map(None, iter([1]), iter([2, 3]))  # => [(1, 2), (None, 3)]
i = iter([1, 2, 3, 4])
zip(i, i)  # => [(1, 2), (3, 4)]
i = iter([1, 2, 3])
zip(i, []), list(i)  # => ([], [2, 3])
i = iter([1, 2, 3])
zip([], i), list(i)  # => ([], [1, 2, 3])
i = iter([1, 2, 3])
2 in i, list(i)  # => (True, [3])
i = iter([1, 2, 3])
a, b = i  # => ValueError: too many values to unpack
i = iter([1, 2, 3])
[next(i), next(i)], max(i)  # => ([1, 2], 3)
i = iter('abc')
''.join(i), ''.join(i)  # => ('abc', '')
i = iter([3, 1, 2])
sorted(i), sorted(i)  # => ([1, 2, 3], [])
i = iter([1, 2])
dict.fromkeys(i), dict.fromkeys(i)  # => ({1: None, 2: None}, {})
i = iter([1, 2, 3])
[x for x in i if x == 2], list(i)  # => ([2], [])
i = iter([1, 2, 3])
[(x, y) for x in i for y in i]  # => [(1, 2), (1, 3)]
next(iter([])), 1  # => StopIteration: 
next(iter([]), None), next(iter([5]), None), next((x for x in []), 'd')  # => (None, 5, 'd')
''')
