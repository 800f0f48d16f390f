# The module ast: its functions and visitors.
import ast
import _ast


def show(f, *args, **kwargs):
    try:
        print repr(f(*args, **kwargs))
    except Exception, e:
        print type(e).__name__, e


print sorted(name for name in _ast.__dict__ if name[0] != '_' and getattr(ast, name, 0) is not getattr(_ast, name))
print ast.__version__, ast.AST is _ast.AST, ast.__name__
print [name in ast.__dict__ for name in '''parse literal_eval dump copy_location fix_missing_locations
increment_lineno iter_fields iter_child_nodes get_docstring walk NodeVisitor NodeTransformer'''.split()]

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
print ast.dump(tree, False)
print ast.dump(tree, annotate_fields=False, include_attributes=True)
print ast.dump(tree, True, True)
print ast.dump(ast.parse('x', mode='eval'), include_attributes=True)
print ast.dump(ast.parse('x\n', 'name', 'single'))
print ast.dump(ast.Pass(lineno=1, col_offset=2), include_attributes=True)
print ast.dump(ast.Name(id='x'))
print ast.dump(ast.Tuple(elts=[[], 'text', None, ast.Load()], other=1))
show(ast.dump, 'x')
show(ast.dump, ast.Name())
show(ast.dump, ast.Name('x', 1), include_attributes=True)
show(ast.parse, 'a b')
show(ast.parse, 'x = 1', mode='eval')
show(lambda: ast.parse(tree) is tree)
print compile(ast.parse('1 + 1', mode='eval'), '', 'eval').co_consts
try:
    ast.parse('(')
except SyntaxError, e:
    print e.args

# literal_eval
for source in ['1', '-1', '+1', '1L', '1.5', '1j', '1+2j', '1-2j', '-1+2j', '1+2', '2j+1', '1+2j+3j', '(1, 2)', '[]',
               '[1, [2]]', '{}', '{1: (2,), "a": None}', '"x"', 'u"x"', '"a" "b"', 'None', 'True', 'False',
               'x', '{1}', 'f()', '[x]', '1 if 1 else 2', '`1`', '()', '1.5-2j', 'True+2j', '1L+2j', '"a"+2j', ' 1', '1\n',
               '', '-"a"', 'not 1', '(1)', '[1,]', '{1: 2}[1]', 'a.b', '1 < 2', '...', 'lambda: 1', '{[]: 1}',
               '"""a\nb"""', u'"\xe9"', u'u"\xe9"', 'x = 1', '1;', '"\\x00"']:
    print repr(source),
    show(ast.literal_eval, source)
show(ast.literal_eval, ast.parse('[1, 2]', mode='eval'))
show(ast.literal_eval, ast.parse('[1, 2]', mode='eval').body)
show(ast.literal_eval, ast.Num([1]))
show(ast.literal_eval, ast.Str(5))
show(ast.literal_eval, ast.Dict([ast.Num(1), ast.Num(2)], [ast.Num(3)]))
show(ast.literal_eval, 5)
show(ast.literal_eval, None)

# Locations
new = ast.Num(1)
old = ast.parse('if 1:\n  x').body[0].body[0]
print ast.copy_location(new, old) is new, new.lineno, new.col_offset
print ast.copy_location(ast.Load(), old).__dict__, ast.copy_location(ast.Num(), ast.Num()).__dict__
tree = ast.Module([ast.Expr(ast.BinOp(ast.Num(1), ast.Add(), ast.Num(2, lineno=7, col_offset=3))),
                   ast.Expr(ast.Num(3), lineno=5)])
print ast.fix_missing_locations(tree) is tree, ast.dump(tree, include_attributes=True)
print ast.increment_lineno(tree, 10) is tree, ast.dump(tree, include_attributes=True)
print ast.dump(ast.increment_lineno(ast.Num(1)), True, False), ast.increment_lineno(ast.Num(1)).lineno
exec compile(tree, '', 'exec')

# Walking
tree = ast.parse('def f(a=1): return a + b\nx = [1, -2]')
print [(name, type(value).__name__) for name, value in ast.iter_fields(tree.body[0])]
print list(ast.iter_fields(ast.Name(ctx=5))), list(ast.iter_fields(ast.Name()))
print [type(node).__name__ for node in ast.iter_child_nodes(tree.body[0])]
print [type(node).__name__ for node in ast.walk(tree)]
for node in ast.walk(tree):
    if isinstance(node, ast.Assign):
        node.value = ast.Str('changed')
print ast.dump(tree)
print type(ast.walk(tree)), type(ast.iter_fields(tree)), type(ast.iter_child_nodes(tree))

# Docstrings
tree = ast.parse(SOURCE)
for clean in [True, False]:
    show(ast.get_docstring, tree, clean)
    show(ast.get_docstring, tree.body[2], clean)
    show(ast.get_docstring, tree.body[2].body[1], clean)
show(ast.get_docstring, tree.body[3])
show(ast.get_docstring, tree.body[3].body[0])
show(ast.get_docstring, ast.Module([]))
show(ast.get_docstring, ast.parse('u"x"'), clean=False)
for doc in ['', '\n', ' a', '\ta\n\tb', 'a\n\n   b\n  c\n\n', '\n\n  a\n', 'a\n  ', 'a\n \t b\n   c', '  \n  ']:
    show(ast.get_docstring, ast.parse(repr(doc)))


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
print Names().visit(ast.Num(1)), ast.NodeVisitor().visit(ast.parse('x'))
try:
    ast.NodeVisitor().visit(5)
except AttributeError, e:
    print e


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


class Remove(ast.NodeTransformer):
    def visit_Num(self, node):
        return None


tree = ast.parse('x = 1')
print ast.dump(Remove().visit(tree))
print Remove().visit(ast.Num(1)), ast.dump(Remove().visit(ast.parse('[1, 2, x]')))
tree = Rewrite().visit(ast.parse('y = x * 2'))
space = {'data': {'x': 21}}
exec compile(ast.fix_missing_locations(tree), '', 'exec') in space
print space['data']['y']
