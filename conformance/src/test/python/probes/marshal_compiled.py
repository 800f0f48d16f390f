# The bytes that marshal writes of code that was compiled here: which strings are interned, and which are one object.
import marshal

SOURCES = [
    "x = 'a', 'name', 'not a name', '', '%', 'a'\n",
    "x = ('a', '%'), 'a', '%'\n",
    "x = [c for c in 'abc' if c != 'b' and c != '-'][0] + '-'\n",
    "g = (a for a in b)\nh = (a for a in c)\n",
    "s = {a for a in b}\nd = {a: '.' for a in b if a == '.'}\n",
    "f = lambda: 'lambda'\ng = lambda a: f\n",
    "def f(a, b='a', (c, d)=('x', '/')):\n    'doc'\n    return '/', lambda: a\n",
    "def genexpr():\n    return '<genexpr>', (x for x in y)\n",
    "class C(object):\n    'C'\n    __slots__ = ['a', '_']\n    def __m(self, __x):\n        return self.__x, '__x', '_C__x'\n",
    "import os.path as p, sys\nfrom os import path, sep as s\n",
    "x = 'a' 'b', u'a' u'b', 'a' + 'b', 'a' * 3, 'abc'[1], '%s' % 'a', -1, 1 - 2, 2 ** 70, 1.5, 2j\n",
    "if x == 'x':\n    print >>x, 'x', '\\n'\nelif x in ('x', 'y', '\\n'):\n    exec 'x' in x\n",
    "with a as b:\n    try:\n        assert a, 'a'\n    finally:\n        del b.a, b['a']\n",
    "# coding: latin-1\nx = '\xe9', u'\xe9', '\xe9t\xe9'\n",
]
for source in SOURCES:
    for mode in 'exec', 'single':
        try:
            code = compile(source, 'program.py', mode)
        except SyntaxError, e:
            print mode, e.msg
        else:
            data = marshal.dumps(code)
            print mode, len(data), hash(data), marshal.loads(data) == code, data.count('R')
print repr(marshal.dumps(compile("'a', f('a', '+')", 'e', 'eval')))
