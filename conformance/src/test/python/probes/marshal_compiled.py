# The bytes that marshal writes of code that was compiled here: which strings are interned, and which are one object.
import marshal

SOURCES = [
    "x = 'a', 'name', 'not a name', '', '%', 'a'\n",
    "x = ('a', '%'), 'a', '%'\n",
    "x = [c for c in 'abc' if c != 'b' and c != '-'][0] + '-'\n",
    'g = (a for a in b)\n'
    'h = (a for a in c)\n',
    's = {a for a in b}\n'
    "d = {a: '.' for a in b if a == '.'}\n",
    "f = lambda: 'lambda'\n"
    'g = lambda a: f\n',
    "def f(a, b='a', (c, d)=('x', '/')):\n"
    "    'doc'\n"
    "    return '/', lambda: a\n",
    'def genexpr():\n'
    "    return '<genexpr>', (x for x in y)\n",
    'class C(object):\n'
    "    'C'\n"
    "    __slots__ = ['a', '_']\n"
    '    def __m(self, __x):\n'
    "        return self.__x, '__x', '_C__x'\n",
    'import os.path as p, sys\n'
    'from os import path, sep as s\n',
    "x = 'a' 'b', u'a' u'b', 'a' + 'b', 'a' * 3, 'abc'[1], '%s' % 'a', -1, 1 - 2, 2 ** 70, 1.5, 2j\n",
    "if x == 'x':\n"
    "    print >>x, 'x', '\\n'\n"
    "elif x in ('x', 'y', '\\n'):\n"
    "    exec 'x' in x\n",
    'with a as b:\n'
    '    try:\n'
    "        assert a, 'a'\n"
    '    finally:\n'
    "        del b.a, b['a']\n",
    '# coding: latin-1\n'
    "x = '\xe9', u'\xe9', '\xe9t\xe9'\n",
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
# => exec 187 -2404227452520030498 True 6
# => single 187 -2404227452520030498 True 6
# => exec 158 -8520676103200001366 True 6
# => single 158 -8520676103200001366 True 6
# => exec 183 -4344885375260389671 True 0
# => single 183 -4344885375260389671 True 0
# => exec 388 4175986734823587100 True 2
# => single 239 -7405462003469304821 True 0
# => exec 404 3837385485942366462 True 2
# => single 239 -9022514324636561064 True 0
# => exec 313 -8316307126471698458 True 3
# => single 204 2343291273672848054 True 1
# => exec 396 6693980436041494276 True 8
# => single 396 6693980436041494276 True 8
# => exec 351 1750850720798331838 True 1
# => single 351 1750850720798331838 True 1
# => exec 466 -5542391884381301424 True 6
# => single 466 -5542391884381301424 True 6
# => exec 216 -8684634638817379849 True 2
# => single 156 -4772825912726551604 True 0
# => exec 269 4608663107186413327 True 3
# => single 269 4608663107186413327 True 3
# => exec 193 4201015731813917708 True 3
# => single 193 4201015731813917708 True 3
# => exec 185 -4857165987314792768 True 1
# => single 185 -4857165987314792768 True 1
# => exec 147 -7708981796693278200 True 1
# => single 147 -7708981796693278200 True 1
print repr(marshal.dumps(compile("'a', f('a', '+')", 'e', 'eval')))
# => 'c\x00\x00\x00\x00\x00\x00\x00\x00\x04\x00\x00\x00@\x00\x00\x00s\x13\x00\x00\x00d\x00\x00e\x00\x00d\x00\x00d\x01
# ... \x00\x83\x02\x00f\x02\x00S(\x02\x00\x00\x00t\x01\x00\x00\x00at\x01\x00\x00\x00+(\x01\x00\x00\x00t\x01\x00\x00
# ... \x00f(\x00\x00\x00\x00(\x00\x00\x00\x00(\x00\x00\x00\x00t\x01\x00\x00\x00et\x08\x00\x00\x00<module>\x01\x00\x00
# ... \x00t\x00\x00\x00\x00'
