# Trees that programs make: what compile() makes of them, and how it refuses what is none.
# Left out are the trees on which CPython itself crashes.
import dis
import _ast
REAL_ELLIPSIS = Ellipsis
from _ast import *

L = dict(lineno=1, col_offset=0)


def code_text(code, indent=''):
    consts = []
    for const in code.co_consts:
        if type(const) is type(code):
            const = code_text(const, indent + '    ')
        else:
            const = repr(const)
        consts.append(const)
    return '%s(%s) %s %r %d %#x %r %d' % (
        code.co_name, ', '.join(consts), code.co_names, code.co_code, code.co_stacksize,
        code.co_flags, code.co_varnames, code.co_firstlineno)


def show(source, mode):
    print source.replace('**L', '...'),
    tree = None
    try:
        tree = eval(source)
        if mode == 'eval':
            tree = Expression(tree)
        elif mode == 'exec' and type(tree) is not Module:
            tree = Module(tree if isinstance(tree, list) else [tree])
        text = code_text(compile(tree, 'f', mode))
    except Exception, e:
        text = '%s: %s' % (type(e).__name__, e)
        if isinstance(e, SyntaxError):
            text += ' %r' % (e.args,)
    while ' object at 0x' in text:
        i = text.index(' object at 0x')
        text = text[:i] + text[text.index('>', i):]
    print '->', text


class S(str):
    pass


class I(int):
    pass


class Hashless(object):
    __hash__ = None


class Raises(object):
    lineno = 1
    col_offset = 0

    @property
    def body(self):
        raise KeyError('body')


def N(name, ctx=Load):
    return Name(name, ctx(), **L)


def A(args=[], vararg=None, kwarg=None, defaults=[]):
    return arguments(args, vararg, kwarg, defaults)


P = Pass(**L)
E = Expr(N('e'), **L)

for source in '''Num(5)
Num(5, lineno=1)
Num(5, col_offset=1)
Num(5, lineno='x', col_offset=1)
Num(5, lineno=None, col_offset=1)
Num(5, lineno=1.5, col_offset=1)
Num(5, lineno=2L, col_offset=1)
Num(5, lineno=True, col_offset=1)
Num(5, lineno=I(3), col_offset=1)
Num(5, lineno=2 ** 40 + 7, col_offset=1)
Num(5, lineno=2 ** 70, col_offset=1)
Num(5, lineno=-5, col_offset=-1)
Num(None, **L)
Num(**L)
Num((1, 2), **L)
Num([1, 2], **L)
Num({}, **L)
Num(Hashless(), **L)
Num(True, **L)
Num(I(7), **L)
Num('abc', **L)
Num(u'abc', **L)
Num(S('abc'), **L)
Num(Ellipsis, **L)
Num(REAL_ELLIPSIS, **L)
Num(NotImplemented, **L)
Num(frozenset([1]), **L)
Num((None, ((1.5, 2j), 'x'), True, -0.0), **L)
Tuple([Num(1, **L), Num(1.0, **L), Num(True, **L), Num(1L, **L), Num('1', **L)], Load(), **L)
Tuple([Num(frozenset([1]), **L), Num(frozenset([1]), **L), Num(frozenset([2]), **L)], Load(), **L)
List([Num(frozenset([1]), **L), Num(frozenset([1]), **L), Num(frozenset([2]), **L)], Load(), **L)
BinOp(Num(True, **L), Add(), Num(2, **L), **L)
BinOp(Num((1,), **L), Add(), Num((2, 'x'), **L), **L)
BinOp(Num(frozenset([1]), **L), BitOr(), Num(frozenset([2]), **L), **L)
BinOp(Num(frozenset([1]), **L), Add(), Num(1, **L), **L)
BinOp(Num(frozenset(range(15)), **L), BitOr(), Num(frozenset(range(15, 30)), **L), **L)
BinOp(Num(I(5), **L), Mult(), Num(3, **L), **L)
BinOp(Num(I(5), **L), Div(), Num(3, **L), **L)
BinOp(Str('a', **L), Mult(), Num(3, **L), **L)
BinOp(Num(1, **L), FloorDiv(), Num(0, **L), **L)
UnaryOp(USub(), Num('x', **L), **L)
UnaryOp(USub(), Num(5, **L), **L)
UnaryOp(USub(), Num(True, **L), **L)
UnaryOp(USub(), Num(I(5), **L), **L)
UnaryOp(Invert(), Num(I(5), **L), **L)
UnaryOp(Not(), Num((), **L), **L)
Repr(Num(frozenset([1]), **L), **L)
Repr(None, **L)
Str(5, **L)
Str(None, **L)
Str(S('x'), **L)
Str(u'x', **L)
Str('x', **L)
Name(u'x', Load(), **L)
Name(S('x'), Load(), **L)
Name(None, Load(), **L)
Name(5, Load(), **L)
N('x', Store)
N('x', Del)
N('x', Param)
N('None')
N('None', Store)
N('__debug__', Store)
N('')
N('a b')
N('a\\0b')
N('\\xe9')
Name('x', None, **L)
Name('x', 5, **L)
Name('x', Load, **L)
Name(id='x', **L)
Attribute(N('x'), 'y', Load(), **L)
Attribute(N('x'), 'y', Param(), **L)
Attribute(N('x'), 'y', AugLoad(), **L)
Attribute(N('x'), 'y', AugStore(), **L)
Attribute(N('x'), 'y', Store(), **L)
Attribute(N('x'), 'y', Del(), **L)
Attribute(N('x'), None, Load(), **L)
Subscript(N('x'), Ellipsis(), Store(), **L)
Subscript(N('x'), Ellipsis(), Param(), **L)
Subscript(N('x'), Ellipsis(), AugLoad(), **L)
Subscript(N('x'), Ellipsis(), AugStore(), **L)
Subscript(N('x'), Slice(), Param(), **L)
Subscript(N('x'), Slice(), AugLoad(), **L)
Subscript(N('x'), Slice(), AugStore(), **L)
Subscript(N('x'), Slice(None, N('y'), None), AugLoad(), **L)
Subscript(N('x'), ExtSlice([ExtSlice([])]), Load(), **L)
Subscript(N('x'), ExtSlice([]), Load(), **L)
Subscript(N('x'), ExtSlice([Index(N('y')), Slice()]), Load(), **L)
Subscript(N('x'), N('y'), Load(), **L)
Subscript(N('x'), None, Load(), **L)
Subscript(N('x'), Index(None), Load(), **L)
Subscript(N('x'), Index(N('y')), Load(), **L)
Tuple([N('x')], AugLoad(), **L)
Tuple([N('x')], Del(), **L)
Tuple((), Del(), **L)
Tuple(5, Del(), **L)
Tuple([], Del(), **L)
Tuple([5], Load(), **L)
List([N('x'), P], Load(), **L)
expr(**L)
AST()
5
None
BoolOp(And(), [N('a')], **L)
BoolOp(Or(), [N('a'), N('b')], **L)
BoolOp(Add(), [N('a')], **L)
BoolOp(None, [N('a')], **L)
Dict([N('a')], [], **L)
Dict([N('a'), N('b')], [N('a')], **L)
Set([], **L)
Compare(N('a'), [Lt()], [N('b'), N('c')], **L)
Compare(N('a'), [5], [N('b')], **L)
Compare(N('a'), Lt(), [N('b')], **L)
Compare(N('a'), [Lt(), NotIn()], [N('b'), N('c')], **L)
ListComp(N('a'), [5], **L)
ListComp(N('a'), None, **L)
ListComp(N('a'), [comprehension(N('b'), N('c'), [])], **L)
ListComp(N('a'), [comprehension(N('b', Store), N('c'), [N('d')])], **L)
SetComp(N('a'), [comprehension(N('b', Store), N('c'), [N('d')])], **L)
Call(N('a'), [], [], None, None, **L)
Call(func=N('a'), args=[], keywords=[], **L)
Call(func=N('a'), args=[], **L)
Call(N('a'), [], [keyword('x', N('b'))], None, None, **L)
Call(N('a'), [], [keyword(u'x', N('b'))], None, None, **L)
Call(N('a'), [], [keyword(arg='x')], None, None, **L)
Call(N('a'), [], [keyword('x', N('b')), keyword('x', N('b'))], N('s'), N('k'), **L)
Lambda(A(), None, **L)
Lambda(None, N('a'), **L)
Lambda(arguments(), N('a'), **L)
Lambda(A(vararg=5), N('a'), **L)
Lambda(A([N('a', Param)], 'b', 'c'), N('a'), **L)
IfExp(N('a'), None, N('b'), **L)
IfExp(N('a'), N('b'), N('c'), **L)
Yield(None, **L)
BinOp(N('a'), operator(), N('b'), **L)
BinOp(N('a'), '+', N('b'), **L)
P'''.splitlines():
    show(source, 'eval')

for source in '''[]
Module([])
Module(())
Module('x')
Module(None)
Module()
5
[5]
['x']
[N('x')]
[Module([])]
[stmt(**L)]
[Raises()]
Pass()
FunctionDef('f', A(), [P], [], **L)
FunctionDef('f', None, [P], [], **L)
FunctionDef('f', arguments(), [P], [], **L)
FunctionDef('f', arguments(args=[], defaults=[]), [P], [], **L)
FunctionDef(None, A(), [P], [], **L)
FunctionDef('f', A([Num(1, **L)]), [P], [], **L)
FunctionDef('f', A([N('a')]), [P], [], **L)
FunctionDef('f', A([N('a', Param), N('a', Param)]), [P], [], **L)
FunctionDef('f', A([Tuple([N('a')], Store(), **L)]), [P], [], **L)
FunctionDef('f', A([Tuple([N('a', Store)], Load(), **L)]), [P], [], **L)
FunctionDef('f', A(defaults=[N('a')]), [P], [], **L)
FunctionDef('f', A(), P, [], **L)
FunctionDef('f', A(), [P], [N('d')], **L)
FunctionDef('f', A(), [Expr(Str('doc', **L), **L)], [], **L)
ClassDef('f', [], [], [], **L)
ClassDef('f', [], [P], None, **L)
ClassDef('C', [], [Expr(N('__a'), **L), Expr(N('___'), **L), Expr(N('__a.b'), **L)], [], **L)
Return(None, **L)
Return(**L)
Return(5, **L)
Delete([], **L)
Delete([N('a')], **L)
Assign([N('a')], N('b'), **L)
Assign([], N('b'), **L)
Assign([N('a', Del)], N('b'), **L)
Assign([Attribute(N('a'), 'None', Store(), **L)], N('b'), **L)
AugAssign(Num(1, **L), Add(), N('b'), **L)
AugAssign(N('a'), Add(), N('b'), **L)
AugAssign(Tuple([], Store(), **L), Add(), N('b'), **L)
AugAssign(List([], Store(), **L), Add(), N('b'), **L)
AugAssign(Subscript(N('a'), Ellipsis(), Load(), **L), Div(), N('b'), **L)
Print(None, [], 1, **L)
Print(None, [], True, **L)
Print(None, [], None, **L)
Print(values=[], nl=False, **L)
For(N('a'), N('b'), [], [], **L)
For(N('a', Store), N('b'), [], [], **L)
For(N('a', Store), None, [], [], **L)
For(Num(1, **L), N('b'), [P], [], **L)
For(Tuple([], Store(), **L), N('b'), [P], [], **L)
While(N('a'), [], [], **L)
While(Num((), **L), [P], [], **L)
While(Num(I(0), **L), [P], [], **L)
While(Num(I(1), **L), [P], [E], **L)
If(N('a'), [], [], **L)
If(Num([], **L), [P], [E], **L)
If(Num([1], **L), [E], [P], **L)
With(N('a'), None, [], **L)
With(N('a'), N('b'), [P], **L)
Raise(None, N('a'), None, **L)
Raise(N('a'), None, N('b'), **L)
TryExcept([], [], [], **L)
TryExcept([], [ExceptHandler(None, None, [], **L)], [], **L)
TryExcept([], [ExceptHandler(None, None, [])], [], **L)
TryExcept([], [ExceptHandler(None, None, [], **L), ExceptHandler(None, None, [], **L)], [], **L)
TryExcept([P], [ExceptHandler(N('a'), N('b'), [P], **L)], [], **L)
TryExcept([], [5], [], **L)
TryExcept([], [P], [], **L)
TryFinally([], [], **L)
Import([], **L)
Import([alias('a', 'b')], **L)
Import([alias(name='a')], **L)
Import([alias('a.b', '*')], **L)
Import([alias('*', None)], **L)
Import([alias(asname='a')], **L)
Import([5], **L)
ImportFrom('a', [alias('*', None)], None, **L)
ImportFrom(module='a', names=[alias('*', None)], **L)
ImportFrom(names=[alias('b', None)], **L)
ImportFrom('a', [alias('*', None)], -1, **L)
ImportFrom(None, [], 5, **L)
ImportFrom('a', [alias('*', None), alias('b', None)], 0, **L)
ImportFrom('a', [alias('b', None), alias('*', None)], 0, **L)
ImportFrom('a', [alias('*b', None)], 0, **L)
[ImportFrom('__future__', [alias('division', None)], 0, **L), Expr(BinOp(N('a'), Div(), N('b'), **L), **L)]
ImportFrom('__future__', [alias('foo', None)], 0, **L)
ImportFrom('__future__', [alias('braces', None)], 0, **L)
ImportFrom('__future__', [alias('print_function', None)], 0, **L)
[P, ImportFrom('__future__', [alias('division', None)], 0, lineno=2, col_offset=0)]
Exec(N('a'), None, N('b'), **L)
Exec(None, None, N('b'), **L)
Global([], **L)
Global(['x', 'y'], **L)
Global([5], **L)
Global('x', **L)
Expr(None, **L)
Expr(Yield(None, **L), **L)
[Expr(Str('doc', **L), **L), P]
Break(**L)
Continue(**L)
[E, Expr(N('x'), lineno=10, col_offset=0), Expr(N('y'), lineno=5, col_offset=0)]'''.splitlines():
    show(source, 'exec')

for mode in ['exec', 'eval', 'single']:
    for tree in [Module([]), Expression(Num(1, **L)), Interactive([E]), Suite([]), Num(1, **L)]:
        try:
            print mode, type(tree).__name__, code_text(compile(tree, 'f', mode))
        except Exception, e:
            print type(e).__name__, e


# Instances of derived classes are nodes; the first kind that fits counts.
class MyNum(Num):
    pass


class Two(Add, Mult):
    pass


class Field(Name):
    @property
    def id(self):
        return 'computed'


print code_text(compile(Expression(MyNum(3, **L)), 'f', 'eval'))
print code_text(compile(Expression(BinOp(N('a'), Two(), N('b'), **L)), 'f', 'eval'))
print code_text(compile(Expression(Field(ctx=Load(), **L)), 'f', 'eval'))

# A list that grows while it is walked.
body = [Expr(N('a'), **L)]


class Grows(Name):
    @property
    def id(self):
        body.append(P)
        return 'a'


body[0].value = Grows(ctx=Load(), **L)
try:
    compile(Module(body), 'f', 'exec')
except RuntimeError, e:
    print type(e).__name__, e

# Flags are those of the call and of the frame; the file name is the argument.
division = Expression(BinOp(N('a'), Div(), N('b'), **L))
for flags in [0, 0x2000, 0x200, 0x400]:
    result = compile(division, 'f', 'eval', flags)
    print flags, result is division or code_text(result)
try:
    compile(division, 'f', 'eval', 0x100)
except ValueError, e:
    print e
try:
    compile(division, 'f', 'other')
except ValueError, e:
    print e
print compile(division, 'some name', 'eval').co_filename

# What is made runs.
tree = compile('def f(x, (y, z)=(1, 2)):\n  return [x + i for i in (y, z)]', 'f', 'exec', 0x400)
tree.body.append(Assign([N('result', Store)], Call(N('f'), [Num(10, **L)], [], None, None, **L), **L))
space = {}
exec compile(tree, 'f', 'exec') in space
print space['result']
tree = compile('try: 1/0\nexcept ZeroDivisionError: caught = 1\nfinally: done = 2', 'f', 'exec', 0x400)
exec compile(tree, 'f', 'exec') in space
print space['caught'], space['done']
exec compile(Module([Assign([N('a')], Num(1, **L), **L)]), 'f', 'exec') in {'a': 5}
dis.dis(compile(Interactive([E]), 'f', 'single'))
