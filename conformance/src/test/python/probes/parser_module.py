# parser: trees from source, as tuples and lists, from sequences, compiled, compared, pickled.

import copy
import parser
import pickle

from probing import attempt, probe

SOURCE = '''# -*- coding: latin-1 -*-
from __future__ import print_function  # a comment
import os.path as p, sys
@decorate(1, *a)
class A(B, C):
    """Doc
    string."""
    def f(self, (a, b), c=1, *d, **e):
        global x; x += 1
        return [i for i in c if i if not i], {1: 2, 3: 4}, {5, 6}, {a: b for a in b}, `1, 2`
    try:
        with a as b, c: raise E, 1, t
    except (F, G), h: pass
    except I as j: exec '1' in k, l
    else: yield (yield)
    finally:
        while x < 1 <> 2 != 3 is not 4 not in 5: del x[1:2, ..., ::3], y
        else: break
for i, in 1, 2: print(i, file=o); assert x, y
x = y = lambda *a: a if b else ~-c ** +d // e % f << g & h | i ^ j
from .. import (a, b as c,)
if x: continue
elif y: return
else: z = 'a' 'b' u"c"
'''


def walk(tree):
    """The tokens of a tree, with their places."""
    if isinstance(tree[1], str):
        return [tree]
    return [token for part in tree[1:] if isinstance(part, tuple) for token in walk(part)]


def shape(tree):
    """The numbers of a tree's rules, a rule with one part and that part together."""
    rest = [shape(part) for part in tree[1:] if isinstance(part, tuple)]
    return '%d%s' % (tree[0], '' if not rest else '.' + rest[0] if len(rest) == 1 else '(' + ' '.join(rest) + ')')


def swap(tree, old, new):
    """A tree with one part in place of another."""
    if not isinstance(tree, tuple):
        return tree
    return new if tree == old else tuple(swap(part, old, new) for part in tree)

e = parser.expr('a + 1')
s = parser.suite('if x: pass\n')
whole = parser.suite(SOURCE)
number = e.totuple()
branch = s.totuple()

probe(r'''
parser.expr('x')
sorted(n for n in dir(parser) if n[0] != '_'), parser.__version__, parser.ASTType is parser.STType
e.isexpr(), e.issuite(), s.isexpr(), s.issuite(), parser.isexpr(e), parser.issuite(ast=s)
e.totuple()
e.tolist(1)
s.totuple(line_info=True, col_info=True)
parser.st2tuple(e, 1) == e.totuple(1) == parser.ast2tuple(e, line_info=1), parser.st2list(e) == e.tolist()
walk(whole.totuple(1, 1))
shape(whole.totuple())
whole.totuple()[2]
attempt(parser.suite, 'x y')
attempt(parser.suite, 'if x:\ny')
attempt(parser.suite, '  x')
attempt(parser.suite, 'if x:\n  y\n z')
attempt(parser.suite, '(x')
attempt(parser.suite, '"x')
attempt(parser.suite, 'a$b')
attempt(parser.suite, 'print(x, file=y)')
attempt(parser.expr, 'x = 1')
attempt(parser.expr, 'x\n y')
attempt(parser.expr, '')
attempt(parser.suite, 'f() = 1').totuple() == parser.suite('f() = 1').totuple()
attempt(parser.suite), attempt(parser.suite, 3), attempt(parser.suite, 'x\0'), attempt(parser.isexpr, 3)
attempt(e.totuple, 1, 2, 3), attempt(e.compile, 3), attempt(parser.STType)
eval(e.compile(), {'a': 2}), e.compile('f').co_filename, parser.compilest(e).co_filename
attempt(parser.suite('f() = 1').compile)
attempt(parser.suite('break').compile, 'name')
parser.suite('x\n\ny = (1,\n  2) + f(3,\n  """a\nb""")\nz').compile().co_lnotab
parser.suite('# coding: latin-1\nx = u"\xe9"').compile().co_consts
parser.sequence2st(number) == e, parser.tuple2st(e.tolist()).totuple() == number, parser.sequence2ast(branch) == s
parser.sequence2st(whole.totuple()).totuple() == whole.totuple()
parser.sequence2st(parser.suite('if x:\n  y\nz').totuple()).totuple(1)
attempt(parser.sequence2st), attempt(parser.sequence2st, 3)
attempt(parser.sequence2st, ()), attempt(parser.sequence2st, (1, 'x')), attempt(parser.sequence2st, ('a',))
attempt(parser.sequence2st, (256, (4, ''))), attempt(parser.sequence2st, (999,))
attempt(parser.sequence2st, (257, (0,))), attempt(parser.sequence2st, (257, (0, '', 1, 2)))
attempt(parser.sequence2st, (257, (0, 3))), attempt(parser.sequence2st, (257, (0, '', 'a')))
attempt(parser.sequence2st, (257, (1, 'x'), (0, '')))
attempt(parser.sequence2st, (339, (257, (0, '')))), attempt(parser.sequence2st, (339, (257, (0, '')), u'x'))
attempt(parser.sequence2st, swap(branch, (1, 'if'), (1, 'while')))
attempt(parser.sequence2st, swap(branch, (11, ':'), (12, ',')))
attempt(parser.sequence2st, swap(branch, (11, ':'), (11, ',')))
attempt(parser.sequence2st, swap(branch, (1, 'pass'), (1, 'break')))
parser.sequence2st(swap(number, (1, 'a'), (2, '7'))).compile().co_consts
e == parser.expr('a + 1'), e != s, e == 3, e < parser.expr('b + 1'), cmp(e, parser.expr('a + 1 + 2')), cmp(s, e)
attempt(hash, e), e.__sizeof__(), s.__sizeof__()
copy.copy(e) == e, pickle.loads(pickle.dumps(s)) == s, parser._pickler(e)[1] == (e.totuple(1),)
parser.ParserError.__bases__
''')
