# The type cell: there is no way to make one from Python but by a closure.
import gc
import sys
import types


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
probe(r'''
type(c), Cell.__name__, Cell.__base__, Cell.__module__, type(e) is Cell
c.cell_contents, cell_of('a').cell_contents, cell_of(None).cell_contents, cell_of([1]).cell_contents
e.cell_contents
c.cell_contents = 6
del c.cell_contents
c.x
c.x = 1
Cell()
Cell(5)
class Sub(Cell): pass
repr(c), str(c), repr(e), repr(cell_of('a')), repr(cell_of(None)), repr(cell_of(2 ** 70)), repr(cell_of([])), repr(cell_of(Value())), repr(cell_of(Classic())), repr(cell_of(Value)), repr(cell_of(c))
cell_of(1) == cell_of(1), cell_of(1) == cell_of(2), cell_of(1) < cell_of(2), cell_of(2) > cell_of(1), cell_of(1) != cell_of(1), cell_of(1) <= cell_of(1), cmp(cell_of(1), cell_of(2)), cmp(cell_of(2), cell_of(1)), cmp(cell_of(1), cell_of(1)), cell_of('a') < cell_of('b'), cell_of(1) == cell_of(1.0)
empty() == empty(), empty() < c, c > empty(), cmp(empty(), empty()), cmp(empty(), c), cmp(c, empty()), empty() != c
c == 5, c != 5, 5 == c, c == None, c < 5 or c > 5
cmp(cell_of(1), cell_of('a')), cmp(cell_of([1]), cell_of([2])), cell_of([]) == cell_of([])
cell_of(1j) < cell_of(2j)
cell_of(1j) == cell_of(1j)
sorted([cell_of(3), cell_of(1), cell_of(2)])[0].cell_contents, max(cell_of(3), cell_of(1)).cell_contents
hash(c)
{c: 1}
c in [cell_of(5)], [cell_of(5)].index(c), [c, c].count(cell_of(5)), e in [empty()]
c()
c[0]
len(c)
iter(c)
bool(c), bool(e), bool(cell_of(0))
c.__class__, c.__doc__ is None, c.__cmp__(cell_of(6))
c.__cmp__(5)
c.__hash__
c.__getattribute__('cell_contents'), getattr(c, 'cell_contents'), hasattr(e, 'cell_contents'), hasattr(c, 'cell_contents')
type(Cell.__dict__['cell_contents']), Cell.__dict__['cell_contents'].__get__(c, Cell)
isinstance(c, Cell), gc.is_tracked(c), gc.is_tracked(e), len(gc.get_referents(e)), gc.get_referents(cell_of('a'))
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


a, b = make()
print a is b, a.cell_contents
c, d = make()
print a is c, a == c


# A cell of a cell, a cell holding its own closure, a cell of an argument and of a keyword.
def nest(value):
    def inner():
        return value
    return inner.func_closure[0]


print nest(nest(5)).cell_contents.cell_contents


def itself():
    def f():
        return f
    return f


f = itself()
print f.func_closure[0].cell_contents is f, f() is f


def arguments(a, b=2, *args, **kw):
    def f():
        return a, b, args, kw
    return f


f = arguments(1, 3, 4, 5, k=6)
print f.func_code.co_freevars, [x.cell_contents for x in f.func_closure], f()
print arguments.func_code.co_cellvars, arguments.func_code.co_varnames, arguments.func_code.co_nlocals

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
print [x.cell_contents for x in f.func_closure], [x.cell_contents for x in g().func_closure]
