# The module ast: its functions and visitors.
import ast
import _ast


def show(f, *args, **kwargs):
    try:
        print repr(f(*args, **kwargs))
    except Exception, e:
        print type(e).__name__, e


print sorted(name for name in _ast.__dict__ if name[0] != '_' and getattr(ast, name, 0) is not getattr(_ast, name))
# => []
print ast.__version__, ast.AST is _ast.AST, ast.__name__  # => 82160 True ast
print [name in ast.__dict__ for name in '''parse literal_eval dump copy_location fix_missing_locations
increment_lineno iter_fields iter_child_nodes get_docstring walk NodeVisitor NodeTransformer'''.split()]
# => [True, True, True, True, True, True, True, True, True, True, True, True]

SOURCE = '''"""Doc.

    More.
  Less.
"""
import os, sys as s
class C(object):
    "of C"
    def m(self, (a, b), c=1, *d, **e):
        u"""  of m

          indented \\xe9
        """
        return [x for x in self.y if x > -c]
@deco
def f(): print >>s, `f`, {1: 2}, {3}, u'x', 1L, 2.5, 3j
'''
tree = ast.parse(SOURCE)
print tree.__class__, ast.dump(tree)
# => <class '_ast.Module'> Module(body=[Expr(value=Str(s='Doc.\n\n    More.\n  Less.\n')),
# ...  Import(names=[alias(name='os', asname=None), alias(name='sys', asname='s')]), ClassDef(name='C',
# ...  bases=[Name(id='object', ctx=Load())], body=[Expr(value=Str(s='of C')), FunctionDef(name='m',
# ...  args=arguments(args=[Name(id='self', ctx=Param()), Tuple(elts=[Name(id='a', ctx=Store()), Name(id='b',
# ...  ctx=Store())], ctx=Store()), Name(id='c', ctx=Param())], vararg='d', kwarg='e', defaults=[Num(n=1)]),
# ...  body=[Expr(value=Str(s=u'  of m\n\n          indented \xe9\n        ')), Return(value=ListComp(elt=Name(id='x',
# ...  ctx=Load()), generators=[comprehension(target=Name(id='x', ctx=Store()), iter=Attribute(value=Name(id='self',
# ...  ctx=Load()), attr='y', ctx=Load()), ifs=[Compare(left=Name(id='x', ctx=Load()), ops=[Gt()],
# ...  comparators=[UnaryOp(op=USub(), operand=Name(id='c', ctx=Load()))])])]))], decorator_list=[])],
# ...  decorator_list=[]), FunctionDef(name='f', args=arguments(args=[], vararg=None, kwarg=None, defaults=[]),
# ...  body=[Print(dest=Name(id='s', ctx=Load()), values=[Repr(value=Name(id='f', ctx=Load())), Dict(keys=[Num(n=1)],
# ...  values=[Num(n=2)]), Set(elts=[Num(n=3)]), Str(s=u'x'), Num(n=1L), Num(n=2.5), Num(n=3j)], nl=True)],
# ...  decorator_list=[Name(id='deco', ctx=Load())])])
print ast.dump(tree, False)
# => Module([Expr(Str('Doc.\n\n    More.\n  Less.\n')), Import([alias('os', None), alias('sys', 's')]), ClassDef('C',
# ...  [Name('object', Load())], [Expr(Str('of C')), FunctionDef('m', arguments([Name('self', Param()),
# ...  Tuple([Name('a', Store()), Name('b', Store())], Store()), Name('c', Param())], 'd', 'e', [Num(1)]), [Expr(Str(u'
# ...   of m\n\n          indented \xe9\n        ')), Return(ListComp(Name('x', Load()), [comprehension(Name('x',
# ...  Store()), Attribute(Name('self', Load()), 'y', Load()), [Compare(Name('x', Load()), [Gt()], [UnaryOp(USub(),
# ...  Name('c', Load()))])])]))], [])], []), FunctionDef('f', arguments([], None, None, []), [Print(Name('s', Load()),
# ...  [Repr(Name('f', Load())), Dict([Num(1)], [Num(2)]), Set([Num(3)]), Str(u'x'), Num(1L), Num(2.5), Num(3j)],
# ...  True)], [Name('deco', Load())])])
print ast.dump(tree, annotate_fields=False, include_attributes=True)
# => Module([Expr(Str('Doc.\n\n    More.\n  Less.\n', lineno=5, col_offset=-1), lineno=5, col_offset=-1),
# ...  Import([alias('os', None), alias('sys', 's')], lineno=6, col_offset=0), ClassDef('C', [Name('object', Load(),
# ...  lineno=7, col_offset=8)], [Expr(Str('of C', lineno=8, col_offset=4), lineno=8, col_offset=4), FunctionDef('m',
# ...  arguments([Name('self', Param(), lineno=9, col_offset=10), Tuple([Name('a', Store(), lineno=9, col_offset=17),
# ...  Name('b', Store(), lineno=9, col_offset=20)], Store(), lineno=9, col_offset=17), Name('c', Param(), lineno=9,
# ...  col_offset=24)], 'd', 'e', [Num(1, lineno=9, col_offset=26)]), [Expr(Str(u'  of m\n\n          indented \xe9\n
# ...         ', lineno=13, col_offset=-1), lineno=13, col_offset=-1), Return(ListComp(Name('x', Load(), lineno=14,
# ...  col_offset=16), [comprehension(Name('x', Store(), lineno=14, col_offset=22), Attribute(Name('self', Load(),
# ...  lineno=14, col_offset=27), 'y', Load(), lineno=14, col_offset=27), [Compare(Name('x', Load(), lineno=14,
# ...  col_offset=37), [Gt()], [UnaryOp(USub(), Name('c', Load(), lineno=14, col_offset=42), lineno=14,
# ...  col_offset=41)], lineno=14, col_offset=37)])], lineno=14, col_offset=16), lineno=14, col_offset=8)], [],
# ...  lineno=9, col_offset=4)], [], lineno=7, col_offset=0), FunctionDef('f', arguments([], None, None, []),
# ...  [Print(Name('s', Load(), lineno=16, col_offset=17), [Repr(Name('f', Load(), lineno=16, col_offset=21),
# ...  lineno=16, col_offset=20), Dict([Num(1, lineno=16, col_offset=26)], [Num(2, lineno=16, col_offset=29)],
# ...  lineno=16, col_offset=25), Set([Num(3, lineno=16, col_offset=34)], lineno=16, col_offset=33), Str(u'x',
# ...  lineno=16, col_offset=38), Num(1L, lineno=16, col_offset=44), Num(2.5, lineno=16, col_offset=48), Num(3j,
# ...  lineno=16, col_offset=53)], True, lineno=16, col_offset=9)], [Name('deco', Load(), lineno=15, col_offset=1)],
# ...  lineno=15, col_offset=0)])
print ast.dump(tree, True, True)
# => Module(body=[Expr(value=Str(s='Doc.\n\n    More.\n  Less.\n', lineno=5, col_offset=-1), lineno=5, col_offset=-1),
# ...  Import(names=[alias(name='os', asname=None), alias(name='sys', asname='s')], lineno=6, col_offset=0),
# ...  ClassDef(name='C', bases=[Name(id='object', ctx=Load(), lineno=7, col_offset=8)], body=[Expr(value=Str(s='of C',
# ...  lineno=8, col_offset=4), lineno=8, col_offset=4), FunctionDef(name='m', args=arguments(args=[Name(id='self',
# ...  ctx=Param(), lineno=9, col_offset=10), Tuple(elts=[Name(id='a', ctx=Store(), lineno=9, col_offset=17),
# ...  Name(id='b', ctx=Store(), lineno=9, col_offset=20)], ctx=Store(), lineno=9, col_offset=17), Name(id='c',
# ...  ctx=Param(), lineno=9, col_offset=24)], vararg='d', kwarg='e', defaults=[Num(n=1, lineno=9, col_offset=26)]),
# ...  body=[Expr(value=Str(s=u'  of m\n\n          indented \xe9\n        ', lineno=13, col_offset=-1), lineno=13,
# ...  col_offset=-1), Return(value=ListComp(elt=Name(id='x', ctx=Load(), lineno=14, col_offset=16),
# ...  generators=[comprehension(target=Name(id='x', ctx=Store(), lineno=14, col_offset=22),
# ...  iter=Attribute(value=Name(id='self', ctx=Load(), lineno=14, col_offset=27), attr='y', ctx=Load(), lineno=14,
# ...  col_offset=27), ifs=[Compare(left=Name(id='x', ctx=Load(), lineno=14, col_offset=37), ops=[Gt()],
# ...  comparators=[UnaryOp(op=USub(), operand=Name(id='c', ctx=Load(), lineno=14, col_offset=42), lineno=14,
# ...  col_offset=41)], lineno=14, col_offset=37)])], lineno=14, col_offset=16), lineno=14, col_offset=8)],
# ...  decorator_list=[], lineno=9, col_offset=4)], decorator_list=[], lineno=7, col_offset=0), FunctionDef(name='f',
# ...  args=arguments(args=[], vararg=None, kwarg=None, defaults=[]), body=[Print(dest=Name(id='s', ctx=Load(),
# ...  lineno=16, col_offset=17), values=[Repr(value=Name(id='f', ctx=Load(), lineno=16, col_offset=21), lineno=16,
# ...  col_offset=20), Dict(keys=[Num(n=1, lineno=16, col_offset=26)], values=[Num(n=2, lineno=16, col_offset=29)],
# ...  lineno=16, col_offset=25), Set(elts=[Num(n=3, lineno=16, col_offset=34)], lineno=16, col_offset=33), Str(s=u'x',
# ...  lineno=16, col_offset=38), Num(n=1L, lineno=16, col_offset=44), Num(n=2.5, lineno=16, col_offset=48), Num(n=3j,
# ...  lineno=16, col_offset=53)], nl=True, lineno=16, col_offset=9)], decorator_list=[Name(id='deco', ctx=Load(),
# ...  lineno=15, col_offset=1)], lineno=15, col_offset=0)])
print ast.dump(ast.parse('x', mode='eval'), include_attributes=True)
# => Expression(body=Name(id='x', ctx=Load(), lineno=1, col_offset=0))
print ast.dump(ast.parse('x\n', 'name', 'single'))  # => Interactive(body=[Expr(value=Name(id='x', ctx=Load()))])
print ast.dump(ast.Pass(lineno=1, col_offset=2), include_attributes=True)  # => Pass( lineno=1, col_offset=2)
print ast.dump(ast.Name(id='x'))  # => Name(id='x')
print ast.dump(ast.Tuple(elts=[[], 'text', None, ast.Load()], other=1))  # => Tuple(elts=[[], 'text', None, Load()])
show(ast.dump, 'x')  # => TypeError expected AST, got 'str'
show(ast.dump, ast.Name())  # => 'Name()'
show(ast.dump, ast.Name('x', 1), include_attributes=True)  # => AttributeError 'Name' object has no attribute 'lineno'
show(ast.parse, 'a b')  # => SyntaxError invalid syntax (<unknown>, line 1)
show(ast.parse, 'x = 1', mode='eval')  # => SyntaxError invalid syntax (<unknown>, line 1)
show(lambda: ast.parse(tree) is tree)  # => True
print compile(ast.parse('1 + 1', mode='eval'), '', 'eval').co_consts  # => (1, 2)
try:
    ast.parse('(')
except SyntaxError, e:
    print e.args  # => ('unexpected EOF while parsing', ('<unknown>', 1, 2, '(\n'))

# literal_eval
for source in [
    '1', '-1', '+1', '1L', '1.5', '1j', '1+2j', '1-2j', '-1+2j', '1+2', '2j+1', '1+2j+3j', '(1, 2)', '[]',
    '[1, [2]]', '{}', '{1: (2,), "a": None}', '"x"', 'u"x"', '"a" "b"', 'None', 'True', 'False', 'x', '{1}',
    'f()', '[x]', '1 if 1 else 2', '`1`', '()', '1.5-2j', 'True+2j', '1L+2j', '"a"+2j', ' 1', '1\n', '',
    '-"a"', 'not 1', '(1)', '[1,]', '{1: 2}[1]', 'a.b', '1 < 2', '...', 'lambda: 1', '{[]: 1}', '"""a\nb"""',
    u'"\xe9"', u'u"\xe9"', 'x = 1', '1;', '"\\x00"'
]:
    print repr(source),
    show(ast.literal_eval, source)
# => '1' 1
# => '-1' -1
# => '+1' ValueError malformed string
# => '1L' 1L
# => '1.5' 1.5
# => '1j' 1j
# => '1+2j' (1+2j)
# => '1-2j' (1-2j)
# => '-1+2j' (-1+2j)
# => '1+2' ValueError malformed string
# => '2j+1' ValueError malformed string
# => '1+2j+3j' ValueError malformed string
# => '(1, 2)' (1, 2)
# => '[]' []
# => '[1, [2]]' [1, [2]]
# => '{}' {}
# => '{1: (2,), "a": None}' {'a': None, 1: (2,)}
# => '"x"' 'x'
# => 'u"x"' u'x'
# => '"a" "b"' 'ab'
# => 'None' None
# => 'True' True
# => 'False' False
# => 'x' ValueError malformed string
# => '{1}' ValueError malformed string
# => 'f()' ValueError malformed string
# => '[x]' ValueError malformed string
# => '1 if 1 else 2' ValueError malformed string
# => '`1`' ValueError malformed string
# => '()' ()
# => '1.5-2j' (1.5-2j)
# => 'True+2j' ValueError malformed string
# => '1L+2j' (1+2j)
# => '"a"+2j' ValueError malformed string
# => ' 1' IndentationError unexpected indent (<unknown>, line 1)
# => '1\n' 1
# => '' SyntaxError unexpected EOF while parsing (<unknown>, line 0)
# => '-"a"' ValueError malformed string
# => 'not 1' ValueError malformed string
# => '(1)' 1
# => '[1,]' [1]
# => '{1: 2}[1]' ValueError malformed string
# => 'a.b' ValueError malformed string
# => '1 < 2' ValueError malformed string
# => '...' SyntaxError invalid syntax (<unknown>, line 1)
# => 'lambda: 1' ValueError malformed string
# => '{[]: 1}' TypeError unhashable type: 'list'
# => '"""a\nb"""' 'a\nb'
# => u'"\xe9"' '\xc3\xa9'
# => u'u"\xe9"' u'\xe9'
# => 'x = 1' SyntaxError invalid syntax (<unknown>, line 1)
# => '1;' SyntaxError unexpected EOF while parsing (<unknown>, line 1)
# => '"\\x00"' '\x00'
show(ast.literal_eval, ast.parse('[1, 2]', mode='eval'))  # => [1, 2]
show(ast.literal_eval, ast.parse('[1, 2]', mode='eval').body)  # => [1, 2]
show(ast.literal_eval, ast.Num([1]))  # => [1]
show(ast.literal_eval, ast.Str(5))  # => 5
show(ast.literal_eval, ast.Dict([ast.Num(1), ast.Num(2)], [ast.Num(3)]))  # => {1: 3}
show(ast.literal_eval, 5)  # => ValueError malformed string
show(ast.literal_eval, None)  # => ValueError malformed string

# Locations
new = ast.Num(1)
old = ast.parse('if 1:\n  x').body[0].body[0]
print ast.copy_location(new, old) is new, new.lineno, new.col_offset  # => True 2 2
print ast.copy_location(ast.Load(), old).__dict__, ast.copy_location(ast.Num(), ast.Num()).__dict__  # => {} {}
tree = ast.Module([ast.Expr(ast.BinOp(ast.Num(1), ast.Add(), ast.Num(2, lineno=7, col_offset=3))),
                   ast.Expr(ast.Num(3), lineno=5)])
print ast.fix_missing_locations(tree) is tree, ast.dump(tree, include_attributes=True)
# => True Module(body=[Expr(value=BinOp(left=Num(n=1, lineno=1, col_offset=0), op=Add(), right=Num(n=2, lineno=7,
# ...  col_offset=3), lineno=1, col_offset=0), lineno=1, col_offset=0), Expr(value=Num(n=3, lineno=5, col_offset=0),
# ...  lineno=5, col_offset=0)])
print ast.increment_lineno(tree, 10) is tree, ast.dump(tree, include_attributes=True)
# => True Module(body=[Expr(value=BinOp(left=Num(n=1, lineno=11, col_offset=0), op=Add(), right=Num(n=2, lineno=17,
# ...  col_offset=3), lineno=11, col_offset=0), lineno=11, col_offset=0), Expr(value=Num(n=3, lineno=15, col_offset=0),
# ...  lineno=15, col_offset=0)])
print ast.dump(ast.increment_lineno(ast.Num(1)), True, False), ast.increment_lineno(ast.Num(1)).lineno  # => Num(n=1) 1
exec compile(tree, '', 'exec')

# Walking
tree = ast.parse('def f(a=1): return a + b\nx = [1, -2]')
print [(name, type(value).__name__) for name, value in ast.iter_fields(tree.body[0])]
# => [('name', 'str'), ('args', 'arguments'), ('body', 'list'), ('decorator_list', 'list')]
print list(ast.iter_fields(ast.Name(ctx=5))), list(ast.iter_fields(ast.Name()))  # => [('ctx', 5)] []
print [type(node).__name__ for node in ast.iter_child_nodes(tree.body[0])]  # => ['arguments', 'Return']
print [type(node).__name__ for node in ast.walk(tree)]
# => ['Module', 'FunctionDef', 'Assign', 'arguments', 'Return', 'Name', 'List', 'Name', 'Num', 'BinOp', 'Store', 'Num',
# ...  'Num', 'Load', 'Param', 'Name', 'Add', 'Name', 'Load', 'Load']
for node in ast.walk(tree):
    if isinstance(node, ast.Assign):
        node.value = ast.Str('changed')
print ast.dump(tree)
# => Module(body=[FunctionDef(name='f', args=arguments(args=[Name(id='a', ctx=Param())], vararg=None, kwarg=None,
# ...  defaults=[Num(n=1)]), body=[Return(value=BinOp(left=Name(id='a', ctx=Load()), op=Add(), right=Name(id='b',
# ...  ctx=Load())))], decorator_list=[]), Assign(targets=[Name(id='x', ctx=Store())], value=Str(s='changed'))])
print type(ast.walk(tree)), type(ast.iter_fields(tree)), type(ast.iter_child_nodes(tree))
# => <type 'generator'> <type 'generator'> <type 'generator'>

# Docstrings
tree = ast.parse(SOURCE)
for clean in [True, False]:
    show(ast.get_docstring, tree, clean)
    show(ast.get_docstring, tree.body[2], clean)
    show(ast.get_docstring, tree.body[2].body[1], clean)
# => 'Doc.\n\n  More.\nLess.'
# => 'of C'
# => u'of m\n\nindented \xe9'
# => 'Doc.\n\n    More.\n  Less.\n'
# => 'of C'
# => u'  of m\n\n          indented \xe9\n        '
show(ast.get_docstring, tree.body[3])  # => None
show(ast.get_docstring, tree.body[3].body[0])  # => TypeError 'Print' can't have docstrings
show(ast.get_docstring, ast.Module([]))  # => None
show(ast.get_docstring, ast.parse('u"x"'), clean=False)  # => u'x'
for doc in ['', '\n', ' a', '\ta\n\tb', 'a\n\n   b\n  c\n\n', '\n\n  a\n', 'a\n  ', 'a\n \t b\n   c', '  \n  ']:
    show(ast.get_docstring, ast.parse(repr(doc)))
# => ''
# => ''
# => 'a'
# => 'a\nb'
# => 'a\n\n b\nc'
# => 'a'
# => 'a\n  '
# => 'a\n      b\nc'
# => '  '


class Names(ast.NodeVisitor):
    def __init__(self):
        self.names = []

    def visit_Name(self, node):
        self.names.append((node.id, type(node.ctx).__name__))

    def visit_FunctionDef(self, node):
        self.names.append(node.name)
        self.generic_visit(node)


visitor = Names()
print visitor.visit(tree), visitor.names
# => None [('object', 'Load'), 'm', ('self', 'Param'), ('a', 'Store'), ('b', 'Store'), ('c', 'Param'), ('x', 'Load'),
# ...  ('x', 'Store'), ('self', 'Load'), ('x', 'Load'), ('c', 'Load'), 'f', ('s', 'Load'), ('f', 'Load'), ('deco',
# ...  'Load')]
print Names().visit(ast.Num(1)), ast.NodeVisitor().visit(ast.parse('x'))  # => None None
try:
    ast.NodeVisitor().visit(5)
except AttributeError, e:
    print e  # => 'int' object has no attribute '_fields'


class Rewrite(ast.NodeTransformer):
    def visit_Name(self, node):
        return ast.copy_location(
            ast.Subscript(ast.Name('data', ast.Load()), ast.Index(ast.Str(node.id)), node.ctx), node)

    def visit_Pass(self, node):
        return None

    def visit_Expr(self, node):
        self.generic_visit(node)
        return [node, node]

    def visit_Return(self, node):
        return None

    def visit_Str(self, node):
        return ast.Num(len(node.s))


for source in ['x = y + z', 'if a:\n  pass\n  b', 'def f():\n  return 1\n  x', '"abc"', 'a["b"]', 'return x', 'pass']:
    tree = ast.parse(source)
    print source.replace('\n', '; '), Rewrite().visit(tree) is tree, ast.dump(tree)
# => x = y + z True Module(body=[Assign(targets=[Subscript(value=Name(id='data', ctx=Load()),
# ...  slice=Index(value=Str(s='x')), ctx=Store())], value=BinOp(left=Subscript(value=Name(id='data', ctx=Load()),
# ...  slice=Index(value=Str(s='y')), ctx=Load()), op=Add(), right=Subscript(value=Name(id='data', ctx=Load()),
# ...  slice=Index(value=Str(s='z')), ctx=Load())))])
# => if a:;   pass;   b True Module(body=[If(test=Subscript(value=Name(id='data', ctx=Load()),
# ...  slice=Index(value=Str(s='a')), ctx=Load()), body=[Expr(value=Subscript(value=Name(id='data', ctx=Load()),
# ...  slice=Index(value=Str(s='b')), ctx=Load())), Expr(value=Subscript(value=Name(id='data', ctx=Load()),
# ...  slice=Index(value=Str(s='b')), ctx=Load()))], orelse=[])])
# => def f():;   return 1;   x True Module(body=[FunctionDef(name='f', args=arguments(args=[], vararg=None, kwarg=None,
# ...  defaults=[]), body=[Expr(value=Subscript(value=Name(id='data', ctx=Load()), slice=Index(value=Str(s='x')),
# ...  ctx=Load())), Expr(value=Subscript(value=Name(id='data', ctx=Load()), slice=Index(value=Str(s='x')),
# ...  ctx=Load()))], decorator_list=[])])
# => "abc" True Module(body=[Expr(value=Num(n=3)), Expr(value=Num(n=3))])
# => a["b"] True Module(body=[Expr(value=Subscript(value=Subscript(value=Name(id='data', ctx=Load()),
# ...  slice=Index(value=Str(s='a')), ctx=Load()), slice=Index(value=Num(n=1)), ctx=Load())),
# ...  Expr(value=Subscript(value=Subscript(value=Name(id='data', ctx=Load()), slice=Index(value=Str(s='a')),
# ...  ctx=Load()), slice=Index(value=Num(n=1)), ctx=Load()))])
# => return x True Module(body=[])
# => pass True Module(body=[])


class Remove(ast.NodeTransformer):
    def visit_Num(self, node):
        return None


tree = ast.parse('x = 1')
print ast.dump(Remove().visit(tree))  # => Module(body=[Assign(targets=[Name(id='x', ctx=Store())])])
print Remove().visit(ast.Num(1)), ast.dump(Remove().visit(ast.parse('[1, 2, x]')))
# => None Module(body=[Expr(value=List(elts=[Name(id='x', ctx=Load())], ctx=Load()))])
tree = Rewrite().visit(ast.parse('y = x * 2'))
space = {'data': {'x': 21}}
exec compile(ast.fix_missing_locations(tree), '', 'exec') in space
print space['data']['y']  # => 42
