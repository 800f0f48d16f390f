# Trees of source: every node, with lines and columns.
import _ast


def text(v, indent=''):
    if isinstance(v, _ast.AST):
        out = type(v).__name__
        if v._attributes:
            out += '@%d:%d' % (v.lineno, v.col_offset)
        extra = sorted(set(v.__dict__) - set(v._fields) - set(v._attributes))
        if extra:
            out += '!%r' % extra
        for name in v._fields:
            out += '\n' + indent + '  ' + name + ' = ' + text(getattr(v, name), indent + '  ')
        return out
    if isinstance(v, list):
        return '[' + ''.join('\n' + indent + '  ' + text(x, indent + '  ') for x in v) + ']'
    return repr(v)


def parse(source, mode='exec', flags=0):
    print '-', mode, repr(source)
    try:
        tree = compile(source, '<tree>', mode, flags | _ast.PyCF_ONLY_AST)
    except SyntaxError, e:
        print type(e).__name__, e.args
    else:
        print text(tree)
        return tree


STATEMENTS = '''def f(): pass
def f(a, (b, (c, d)), e=1, *args, **kwargs):
    'doc'
    return
@a
@b.c
@d.e(1, x=2)
def f((a)): return a
@a
class C(object, D): x = 1
class C: pass
class C(): pass
del a, b.c, d[0], (e, [f])
a = b = c, d = e
[a, b] = (c, d) = 1, 2
a.b = c[d] = e[f:g] = 1
a += 1; a.b -= 2; a[b] *= 3; a /= 4; a %= 5; a **= 6; a >>= 7; a <<= 8; a &= 9; a ^= 10
a |= 11
a //= yield_
print
print 1
print 1,
print >>f
print >>f, 1, 2
print >>f, 1,
for i in x: pass
for i, in x: break
for i, (j, k) in x, y:
    continue
else:
    pass
while a: b
while a:
    b
else:
    c
if a: b
if a: b
elif c: d
elif e:
    f
else: g
with a: pass
with a as b: pass
with a as (b, c), d, e as f.g:
    pass
raise
raise a
raise a, b
raise a, b, c
try: a
except: b
try: a
except b: c
except d, e: f
except g as h: i
else: j
try: a
finally: b
try: a
except b: c
finally: d
try: a
except b: c
else: d
finally: e
assert a
assert a, b
import a
import a.b.c, d as e, f.g as h
from a import b
from a.b import (c, d as e,)
from . import a
from .. import b as c
from ...a.b import c
from a import *
exec a
exec a in b
exec a in b, c
exec (a, b)
exec (a, b, c)
exec (a, b, c, d)
global a, b
a
pass
'''.splitlines()

# One statement at a time: continuation lines belong to the statement before.
statement = []
for line in STATEMENTS + ['']:
    starts = not line or not (
        line[0] == ' ' or line.split()[0].rstrip(':') in ('elif', 'else', 'except', 'finally'))
    if starts and statement and not statement[-1].startswith('@'):
        parse('\n'.join(statement) + '\n')
        statement = []
    statement.append(line)

EXPRESSIONS = '''a or b or c and d and not e
a + b - c * d / e // f % g ** h ** -i
a << b >> c & d ^ e | f
(a + b) + (c + d)
~a, +b, -c, not d, - -e, -1, -1.5, - 1j, -1L, --1, -a.b, -1 ** 2, (-1) ** 2
lambda: 1
lambda a, b=1, *c, **d: a
lambda (a, b): a
a if b else c if d else e
{}
{a: b, c: d,}
{a}
{a, b,}
[]
[a]
[a, b,]
()
(a,)
(a)
(a, b)
a,
a, b
[a for b in c]
[a for b in c if d if e for f, g in h, i if j]
[a for b, in c]
(a for b in c)
(a for b, c in d for e in f if g)
f(a for b in c)
{a for b in c}
{a: b for c in d if e}
a < b
a < b <= c == d != e <> f >= g > h
a is b is not c in d not in e
f()
f(a)
f(a, b=c, *d, **e)
f(*a)
f(**a)
f(a, *b, c=d)
f(a)(b).c[d]
`a`
`a, b`
1
0x10, 0o17, 017, 0b11
1L, 9223372036854775807, 9223372036854775808, 0xffffffffffffffff
1.5, 1e300, .5, 1j
'a'
'a' "b" 'c'
u'a' 'b'
r'\\n', '\\n', b'a', ur'\\u0041', u'\\u0041', '\\x41'
a.b
a.b.c
a[b]
a[b, c]
a[b:c]
a[:]
a[::]
a[b:c:d]
a[:b]
a[b:]
a[::b]
a[b:c, d]
a[...]
a[..., b]
a[b:c, ..., d]
a[b,]
a [ b ] . c ( d )
None
True
yield_'''.split('\n')

for source in EXPRESSIONS:
    parse(source, 'eval')
parse('yield a')
parse('def f():\n  yield\n  x = yield a\n  (yield b)\n  x += yield')
parse('[a,\n b]', 'eval')
for source in [
        '(a\n + b\n * c)', 'f(\n  a,\n  b\n)', '"""a\nb""" + c', 'a + \\\n  b',
        '[a,\n b for\n c in d]', '[a for\n b in c]']:
    parse(source, 'eval')

for source in ['', 'a', 'a; b', 'if a: b\n', '\n', '# c', 'a\n']:
    parse(source, 'single')
for source in ['', '\n', '# c', '  # c\n\n', 'a;', 'a;b', 'if a:\n\tb\n', '\n\n  \na', 'a\r\nb\rc']:
    parse(source)
for source in ['', ' a', 'a\n\n', '(', 'a b']:
    parse(source, 'eval')

# Columns count bytes of UTF-8; strings are what the literal's encoding makes of them.
parse('# coding: latin-1\n"\xe9", u"\xe9", a')
parse('# coding: utf-8\n"\xc3\xa9", u"\xc3\xa9", a')
parse(u'"\xe9", u"\xe9", a')
parse(u'# coding: utf-8\na')
parse('"a", u"b"', 'eval', 0x20000)
parse('print(a, file=b)', 'exec', 0x10000)
parse('from __future__ import unicode_literals\n"a"')
parse('from __future__ import print_function\nprint(a)')
parse('from __future__ import braces')
parse('return 1\nbreak\nyield 2')
parse('None = 1')
parse('f() = 1')
parse('def f(a, a): pass')

# What is shared and what is not.
tree = compile('a = b + c + a', '', 'exec', _ast.PyCF_ONLY_AST)
value = tree.body[0].value
print value.op is value.left.op, value.right.ctx is value.left.left.ctx
print value.right.id is tree.body[0].targets[0].id
print compile(tree, '', 'exec', _ast.PyCF_ONLY_AST) is tree
print value.op is compile('1+2', '', 'eval', _ast.PyCF_ONLY_AST).body.op
