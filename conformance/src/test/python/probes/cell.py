# The type cell: there is no way to make one from Python but by a closure.
import gc
from probing import probe
import types


def cell_of(value):
    return (lambda: value).func_closure[0]


def empty():
    if 0:
        value = 1
    return (lambda: value).func_closure[0]


class Value(object):
    pass


class Classic:
    pass


Cell = type(cell_of(1))
c = cell_of(5)
e = empty()
print sorted(dir(Cell))
# => ['__class__', '__cmp__', '__delattr__', '__doc__', '__format__', '__getattribute__', '__hash__', '__init__',
# ...  '__new__', '__reduce__', '__reduce_ex__', '__repr__', '__setattr__', '__sizeof__', '__str__',
# ...  '__subclasshook__', 'cell_contents']
probe(r'''
type(c)  # => <type 'cell'>
Cell.__name__  # => 'cell'
Cell.__base__  # => <type 'object'>
Cell.__module__  # => '__builtin__'
type(e) is Cell  # => True
c.cell_contents  # => 5
cell_of('a').cell_contents  # => 'a'
cell_of(None).cell_contents  # => None
cell_of([1]).cell_contents  # => [1]
e.cell_contents  # => ValueError: Cell is empty
c.cell_contents = 6  # => AttributeError: attribute 'cell_contents' of 'cell' objects is not writable
del c.cell_contents  # => AttributeError: attribute 'cell_contents' of 'cell' objects is not writable
c.x  # => AttributeError: 'cell' object has no attribute 'x'
c.x = 1  # => AttributeError: 'cell' object has no attribute 'x'
Cell()  # => TypeError: cannot create 'cell' instances
Cell(5)  # => TypeError: cannot create 'cell' instances
class Sub(Cell): pass  # => TypeError: Error when calling the metaclass bases
# =>     type 'cell' is not an acceptable base type
repr(c)  # => '<cell at 0x...: int object at 0x...>'
str(c)  # => '<cell at 0x...: int object at 0x...>'
repr(e)  # => '<cell at 0x...: empty>'
repr(cell_of('a'))  # => '<cell at 0x...: str object at 0x...>'
repr(cell_of(None))  # => '<cell at 0x...: NoneType object at 0x...>'
repr(cell_of(2 ** 70))  # => '<cell at 0x...: long object at 0x...>'
repr(cell_of([]))  # => '<cell at 0x...: list object at 0x...>'
repr(cell_of(Value()))  # => '<cell at 0x...: Value object at 0x...>'
repr(cell_of(Classic()))  # => '<cell at 0x...: instance object at 0x...>'
repr(cell_of(Value))  # => '<cell at 0x...: type object at 0x...>'
repr(cell_of(c))  # => '<cell at 0x...: cell object at 0x...>'
cell_of(1) == cell_of(1)  # => True
cell_of(1) == cell_of(2)  # => False
cell_of(1) < cell_of(2)  # => True
cell_of(2) > cell_of(1)  # => True
cell_of(1) != cell_of(1)  # => False
cell_of(1) <= cell_of(1)  # => True
cmp(cell_of(1), cell_of(2))  # => -1
cmp(cell_of(2), cell_of(1))  # => 1
cmp(cell_of(1), cell_of(1))  # => 0
cell_of('a') < cell_of('b')  # => True
cell_of(1) == cell_of(1.0)  # => True
empty() == empty()  # => True
empty() < c  # => True
c > empty()  # => True
cmp(empty(), empty())  # => 0
cmp(empty(), c)  # => -1
cmp(c, empty())  # => 1
empty() != c  # => True
c == 5, c != 5, 5 == c, c == None, c < 5 or c > 5  # => (False, True, False, False, True)
cmp(cell_of(1), cell_of('a'))  # => -1
cmp(cell_of([1]), cell_of([2]))  # => -1
cell_of([]) == cell_of([])  # => True
cell_of(1j) < cell_of(2j)  # => TypeError: no ordering relation is defined for complex numbers
cell_of(1j) == cell_of(1j)  # => True
sorted([cell_of(3), cell_of(1), cell_of(2)])[0].cell_contents  # => 1
max(cell_of(3), cell_of(1)).cell_contents  # => 3
hash(c)  # => TypeError: unhashable type: 'cell'
{c: 1}  # => TypeError: unhashable type: 'cell'
c in [cell_of(5)], [cell_of(5)].index(c), [c, c].count(cell_of(5)), e in [empty()]  # => (True, 0, 2, True)
c()  # => TypeError: 'cell' object is not callable
c[0]  # => TypeError: 'cell' object has no attribute '__getitem__'
len(c)  # => TypeError: object of type 'cell' has no len()
iter(c)  # => TypeError: 'cell' object is not iterable
bool(c), bool(e), bool(cell_of(0))  # => (True, True, True)
c.__class__, c.__doc__ is None, c.__cmp__(cell_of(6))  # => (<type 'cell'>, True, -1)
c.__cmp__(5)  # => TypeError: cell.__cmp__(x,y) requires y to be a 'cell', not a 'int'
c.__hash__  # => <method-wrapper '__hash__' of cell object at 0x...>
c.__getattribute__('cell_contents')  # => 5
getattr(c, 'cell_contents')  # => 5
hasattr(e, 'cell_contents')  # => False
hasattr(c, 'cell_contents')  # => True
type(Cell.__dict__['cell_contents'])  # => <type 'getset_descriptor'>
Cell.__dict__['cell_contents'].__get__(c, Cell)  # => 5
isinstance(c, Cell)  # => True
gc.is_tracked(c)  # => True
gc.is_tracked(e)  # => True
len(gc.get_referents(e))  # => 0
gc.get_referents(cell_of('a'))  # => ['a']
''')


# One cell for all closures of a frame, another for the next call; the cell sees every rebinding.
def make():
    x = 'first'

    def one():
        return x

    def two():
        return x

    cells = one.func_closure[0], two.func_closure[0]
    print cells[0] is cells[1], cells[0].cell_contents
    x = 'second'
    print cells[0].cell_contents
    return cells


a, b = make()  # => True first
# => second
print a is b, a.cell_contents  # => True second
c, d = make()  # => True first
# => second
print a is c, a == c  # => False True


# A cell of a cell, a cell holding its own closure, a cell of an argument and of a keyword.
def nest(value):
    def inner():
        return value
    return inner.func_closure[0]


print nest(nest(5)).cell_contents.cell_contents  # => 5


def itself():
    def f():
        return f
    return f


f = itself()
print f.func_closure[0].cell_contents is f, f() is f  # => True True


def arguments(a, b=2, *args, **kw):
    def f():
        return a, b, args, kw
    return f


f = arguments(1, 3, 4, 5, k=6)
print f.func_code.co_freevars, [x.cell_contents for x in f.func_closure], f()
# => ('a', 'args', 'b', 'kw') [1, (4, 5), 3, {'k': 6}] (1, 3, (4, 5), {'k': 6})
print arguments.func_code.co_cellvars, arguments.func_code.co_varnames, arguments.func_code.co_nlocals
# => ('a', 'args', 'b', 'kw') ('a', 'b', 'args', 'kw', 'f') 5

# The order of cells is the order of names in co_freevars.
def many():
    zebra, apple, mango, banana = 1, 2, 3, 4

    def f():
        return mango, zebra, apple

    def g():
        def h():
            return banana, apple
        return h

    return f, g


f, g = many()
print many.func_code.co_cellvars, f.func_code.co_freevars, g.func_code.co_freevars, g().func_code.co_freevars
# => ('apple', 'banana', 'mango', 'zebra') ('apple', 'mango', 'zebra') ('apple', 'banana') ('apple', 'banana')
print [x.cell_contents for x in f.func_closure], [x.cell_contents for x in g().func_closure]  # => [2, 3, 1] [2, 4]
