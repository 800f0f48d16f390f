# The print statement and its soft space; exec, eval, compile; input of the display hook.
import sys


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
        except:
            kind, e = sys.exc_info()[:2]
            value = '%s: %s' % (kind.__name__, e)
        print line, '->', mask(value)


class Out(object):
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)


class NoSoftspace(object):
    __slots__ = ('parts',)

    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)


class BadSoftspace(Out):
    softspace = 'x'


class NoWrite(object):
    pass


class Text(object):
    def __str__(self):
        return 'str'

    def __repr__(self):
        return 'repr'

    def __unicode__(self):
        return u'unicode'


class BadText(object):
    def __str__(self):
        raise ValueError('bad text')


class NotText(object):
    def __str__(self):
        return 5


print
print 1
print 1, 2
print 1,
print 2
print 'a',; print 'b',; print
print 'tab\t',
print 'no space after a tab'
print 'line\n',
print 'no space after a newline'
print 'space ',
print 'and one more'
print '',
print 'after an empty string'
print 'x\r',
print 'y'
print ()
print (),
print (1,), [1], {1: 2}, None, 1.5, 1j, 2L, True, u'text'
print (1, 2)
print ('a'), 'b'
print 'a' 'b', 'c' + 'd'
print Text(), [Text()], u'%s' % Text()
print u'a',
print u'b\n',
print u'c'
print 'x', ; sys.stdout.write('y'); print 'z'
print 'softspace', ; print sys.stdout.softspace, ; sys.stdout.softspace = 0; print 'unspaced'
o = Out()
print >>o, 1, 'two', [3]
print >>o
print >>o, 'a',
print >>o, 'b'
print >>o, 'tab\t',
print >>o, u'c',
print o.parts, o.softspace
print >>o, Text(), 5,
print o.parts[-3:], o.softspace
print >>None, 'to stdout'
print >>sys.stdout, 'named'
n = NoSoftspace()
print >>n, 'a',
print >>n, 'b'
print n.parts
b = BadSoftspace()
print >>b, 'a',
print >>b, 'b'
print b.parts
saved = sys.stdout
sys.stdout = o
print 'captured', 1
sys.stdout = saved
print o.parts[-4:]
for stream in (NoWrite(), 5, 'text', None):
    try:
        print >>stream, 'x'
        print 'written'
    except Exception, e:
        print '%s: %s' % (type(e).__name__, e)
try:
    print 'before', BadText(), 'after'
except ValueError, e:
    print e
try:
    print NotText()
except TypeError, e:
    print e
try:
    print u'\xe9'
except UnicodeEncodeError, e:
    print e
del sys.stdout
try:
    print 'nowhere'
except RuntimeError, e:
    sys.stdout = saved
    print e
sys.stdout = None
try:
    print 'to None'
except AttributeError, e:
    sys.stdout = saved
    print e
probe(r'''
# expressions as statements go to sys.displayhook
5
None
5; None; 'a'
x = 5; x
[1, 2]; u'text'; (1,)
# eval
eval('1 + 2'), eval(' 1'), eval('\t1'), eval(u'1 + 1'), eval('(1,\n2)'), eval('1 \n'), eval('# comment\n5'), eval(compile('6', 'f', 'eval'))
eval('')
eval(' ')
eval('x = 1')
eval('1; 2')
eval('print 1')
eval('1 +')
eval('a b')
eval(None)
eval(5)
eval('1', 5)
eval('1', {}, 5)
eval('1', None), eval('1', {}, None), eval('x', {'x': 1}, None)
eval('1', {}, {}, {})
eval('1\x00')
eval(u'u"\xe9"'), eval(u'"\u20ac"'), eval('"\xe9"'), eval('u"\xe9"')
eval('locals() is globals()'), eval('locals()', {}, {'a': 1}), sorted(eval('globals()', {'a': 1}))
eval(compile('y = 5', 'f', 'exec')), y
eval((lambda: 5).func_code), eval('lambda: 3')()
eval((lambda a: a).func_code)
# exec
exec 'z = 1'; z
exec 'z = 2' in globals(); z
exec u'z = 3'; z
exec('z = 4'); z
exec('z = 5', {}); z
exec('z = 6', {}, {}); z
exec 'z = 7' in {}, {}
exec compile('z = 8', 'f', 'exec'); z
exec compile('z', 'f', 'single')
exec compile('9', 'f', 'eval'); z
exec 5
exec None
exec 'x' in 5
exec 'x' in {}, 5
exec '1 +'
exec 'if 1:\n  z = 10'; z
exec 'if 1:\n  z = 11\n'; z
exec 'z = 12\r\ny = 13\r\n'; z, y
exec '' ; exec '\n'; exec '# nothing'; exec '   '
exec 'raise ValueError("out")'
exec 'return 5'
exec 'def f():\n  return 14\nprint f()'
exec (lambda: 5).func_code
exec 'a = 1' in None
exec('a = 1', None, {})
# compile
compile('1', 'f', 'eval').co_filename, compile('1', u'f', 'eval').co_name, compile('', 'f', 'exec').co_consts, compile('x\n', 'f', 'single').co_names, compile('x', 'f', 'exec', 0, 1).co_names, compile('1/2', 'f', 'eval', 0x2000).co_flags & 0x2000, compile(source='1', filename='g', mode='eval').co_filename
compile('1', 'f', 'bad')
compile('1')
compile('1', 5, 'eval')
compile(5, 'f', 'eval')
compile('1', 'f', 5)
compile('1', 'f', 'eval', 'x')
compile('1', 'f', 'eval', 2 ** 20)
compile('x = 1', 'f', 'eval')
compile('1\n2', 'f', 'single')
compile('if 1: pass', 'f', 'single')
compile('if 1: pass\n', 'f', 'single').co_name
compile('\n\n1', 'f', 'eval').co_firstlineno, compile('\n\nx = 1', 'f', 'exec').co_firstlineno
compile('a\x00b', 'f', 'exec')
eval(compile('1 / 2', 'f', 'eval', 0x2000)), eval(compile('1 / 2', 'f', 'eval'))
exec 'from __future__ import division; print 1 / 2'
exec 'from __future__ import print_function; print(1, 2, sep="-")'
exec 'from __future__ import unicode_literals; print type("a")'
exec 'from __future__ import absolute_import, with_statement, nested_scopes, generators; print 1'
exec 'x = 1; from __future__ import division'
exec '"doc"; from __future__ import division; print 1 / 2'
exec '# -*- coding: latin-1 -*-\nprint repr(u"\xe9")'
exec '# coding: utf-8\nprint repr(u"\xc3\xa9")'
exec '# coding: nothing\nx'
exec u'# coding: utf-8\nx'
''')
