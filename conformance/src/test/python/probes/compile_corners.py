# compile(): flags, sources, modes, ends of lines.


def show(*args, **kwargs):
    try:
        result = compile(*args, **kwargs)
    except Exception, e:
        print type(e).__name__, e, e.args
        return
    if not hasattr(result, 'co_code'):
        print type(result)
        return
    consts = [getattr(c, 'co_name', c) for c in result.co_consts]
    print repr(result.co_code), consts, hex(result.co_flags), result.co_filename, result.co_name


# Flags: those of __future__, nested_scopes, no implied dedent, only the tree; no others.
for flags in [0, 0x10, 0x100, 0x200, 0x400, 0x600, 0x800, 0x1000, 0x2000, 0x4000, 0x8000, 0x10000,
              0x20000, 0x3e000, 0x40000, -1, 1, 2, 4, 8, 0x20, 0x40, 0x80, 0x2010, 2 ** 31 - 1,
              2 ** 31, 2 ** 40, 2L, 'x', 1.5, None, True]:
    print flags,
    show('x', 'f', 'eval', flags)
show('x', 'f', 'other')
show('x', 'f', 'other', 0x100)

# Arguments.
show('x', 'f')
show()
show(other=1)
show('x', 'f', 'eval', 0, 0, 0)
show(source='x', filename='f', mode='eval', flags=0, dont_inherit=1)
show('x', 'f', 'eval', dont_inherit='x')
show('x', 'f\0', 'exec')
show('x', u'f', 'exec')
show('x', u'\xe9', 'exec')
show('x', '\xe9', 'exec')
show('x', 5, 'exec')
show('x', 'f', u'exec')
show('x', 'f', 'exec\0')

# Sources.
show('x\0', 'f', 'exec')
show('\0', 'f', 'exec')
show(u'x\0', 'f', 'exec')
show(buffer('x\0'), 'f', 'exec')
show(buffer('x'), 'f', 'exec')
show(buffer('yx', 1), 'f', 'eval')
show(bytearray('x'), 'f', 'exec')
show(memoryview('x'), 'f', 'exec')
show(5, 'f', 'exec')
show(None, 'f', 'exec')
show(['x'], 'f', 'exec')


class S(str):
    pass


class U(unicode):
    pass


show(S('x'), 'f', 'eval')
show(U('x'), 'f', 'eval')
show(compile('x', 'f', 'eval'), 'f', 'eval')

for source in [u'x', u'"\xe9"', u'u"\xe9"', u'# coding: latin-1\nx', u'# coding: utf-8\nx',
               u'\ufeffx', u'\ufeff# coding: utf-8\nx', u'u"\U0001f600"', u'\xe9',
               '# coding: latin-1\nu"\xe9"', '# coding: utf-8\n"\xc3\xa9"', '# coding: foo\nx',
               'u"\xc3\xa9"', '"\xe9"', '\xef\xbb\xbfx', '\xef\xbb\xbf',
               '\xef\xbb\xbf# coding: latin-1\nx']:
    for mode in ['exec', 'eval']:
        print repr(source), mode,
        show(source, 'f', mode)

# Where a source may end, and what may stand before and after.
for source in ['x', 'x\n', 'x\n\n', '  x', '\tx', '\nx', 'x;', ';', '', '\n', '#c', 'if x: y',
               'if x:\n y', 'if x:\n y\n', 'if x:\n y\n\n', 'if x:\n y\nz', 'if x:\n', 'if x:',
               'x\ny', 'x; y', 'class C: pass', 'class C: pass\n', 'def f():\n  pass', '# c\nx',
               'x #c', '\\\n', 'x\\', 'x \\\n', '(x', '(x\n', 'x)', 'x\r\n', 'x\ry', '\x0cx', '   ',
               'try:\n x\nfinally:\n y', 'try:\n x\n', 'pass', 'yield 1', 'return', 'break',
               '@a\ndef f(): pass', '@a', 'x\n#c', 'x\n  #c', 'if x: y\n#c\n', 'if x:\n y\n#c',
               '"\\x"', 'u"\\N{foo}"', 'u"\\x4"', '"abc', '"""abc', 'print', 'exec "x"', 'x = ',
               'from __future__ import division; 1 / 2', 'from __future__ import braces',
               'if x:\n y\n  z', 'if x:\n  y\n z', 'if x:\n\ty\n        z', 'None = 1', '$', '?', '!x']:
    for mode in ['exec', 'eval', 'single']:
        for flags in [0, 0x200]:
            print repr(source), mode, flags,
            show(source, 'f', mode, flags, 1)


# What the frame's code asks for is asked for here too, unless dont_inherit says no.
from_division = compile('''from __future__ import division, unicode_literals
def inherits(source, mode='eval', flags=0, dont_inherit=0):
    return compile(source, 'f', mode, flags, dont_inherit)
def evaluates(source):
    return eval(source)
def executes(source):
    exec source
    return result
result = None
''', 'division', 'exec')
space = {}
exec from_division in space
print hex(from_division.co_flags), hex(space['inherits'].func_code.co_flags)
for args in [('1 / 2',), ('1 / 2', 'eval', 0, 1), ('1 / 2', 'eval', 0x4000), ('"x"',),
             ('"x"', 'eval', 0x10000, 1), ('1 / 2', 'eval', 0, -1)]:
    code = space['inherits'](*args)
    print args, hex(code.co_flags), repr(eval(code))
print repr(space['evaluates']('1 / 2, "x"'))
print repr(space['executes']('global result; result = 1 / 2, "x"'))
print repr(eval(compile('1 / 2', 'f', 'eval', 0x2000)))
print repr(eval(space['inherits']('eval("1 / 2")')))
print repr(eval(compile('eval("1 / 2"), eval(compile("1 / 2", "", "eval", 0, 1))', 'f', 'eval', 0x2000)))
print hex(compile('def f(): pass', 'f', 'exec', 0x6000).co_consts[0].co_flags)

# A code object's names.
code = compile('a.b = c\ndef f(x): y = x; return z', 'name', 'exec')
print code.co_name, code.co_names, code.co_filename, code.co_firstlineno, code.co_argcount

# Constants that could be names are interned, those in tuples too.
code = compile("x = 'na' + 'me', ('in_tuple', 'na', ('deeper', 'no name', 5))\nfrom m import deeper, other", '', 'exec')


def interned(consts, depth=0):
    for const in consts:
        if isinstance(const, tuple):
            interned(const, depth + 1)
        elif isinstance(const, str) and const != 'no name':
            print depth, const, const is intern(''.join(list(const)))


interned(code.co_consts)
