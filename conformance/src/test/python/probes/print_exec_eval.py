# The print statement and its soft space; exec, eval, compile; input of the display hook.
import sys

from probing import probe


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


print  # =>
print 1  # => 1
print 1, 2  # => 1 2
print 1,
print 2  # => 1 2
print 'a',
print 'b',
print  # => a b
print 'tab\t',
print 'no space after a tab'  # => tab	no space after a tab
print 'line\n',  # => line
print 'no space after a newline'  # => no space after a newline
print 'space ',
print 'and one more'  # => space  and one more
print '',
print 'after an empty string'  # =>  after an empty string
print ()  # => ()
print (),
print (1,), [1], {1: 2}, None, 1.5, 1j, 2L, True, u'text'  # => () (1,) [1] {1: 2} None 1.5 1j 2 True text
print (1, 2)  # => (1, 2)
print ('a'), 'b'  # => a b
print 'a' 'b', 'c' + 'd'  # => ab cd
print Text(), [Text()], u'%s' % Text()  # => str [repr] unicode
print u'a',
print u'b\n',  # => a b
print u'c'  # => c
print 'x',
sys.stdout.write('y')
print 'z'  # => xyz
print 'softspace',
print sys.stdout.softspace,
sys.stdout.softspace = 0
print 'unspaced'  # => softspace 1unspaced
o = Out()
print >>o, 1, 'two', [3]
print >>o
print >>o, 'a',
print >>o, 'b'
print >>o, 'tab\t',
print >>o, u'c',
print o.parts, o.softspace  # => ['1', ' ', 'two', ' ', '[3]', '\n', '\n', 'a', ' ', 'b', '\n', 'tab\t', u'c'] 1
print >>o, Text(), 5,
print o.parts[-3:], o.softspace  # => ['str', ' ', '5'] 1
print >>None, 'to stdout'  # => to stdout
print >>sys.stdout, 'named'  # => named
n = NoSoftspace()
print >>n, 'a',
print >>n, 'b'
print n.parts  # => ['a', 'b', '\n']
b = BadSoftspace()
print >>b, 'a',
print >>b, 'b'
print b.parts  # => ['a', ' ', 'b', '\n']
saved = sys.stdout
sys.stdout = o
print 'captured', 1
sys.stdout = saved
print o.parts[-4:]  # => ['captured', ' ', '1', '\n']
for stream in (NoWrite(), 5, 'text', None):
    try:
        print >>stream, 'x'
        print 'written'
    except Exception, e:
        print '%s: %s' % (type(e).__name__, e)
# => AttributeError: 'NoWrite' object has no attribute 'write'
# => AttributeError: 'int' object has no attribute 'write'
# => AttributeError: 'str' object has no attribute 'write'
# => x
# => written
try:
    print 'before', BadText(), 'after'
except ValueError, e:
    print e  # => before bad text
try:
    print NotText()
except TypeError, e:
    print e  # => __str__ returned non-string (type int)
try:
    print u'\xe9'  # => 'ascii' codec can't encode character u'\xe9' in position 0: ordinal not in range(128)
except UnicodeEncodeError, e:
    print e
del sys.stdout
try:
    print 'nowhere'
except RuntimeError, e:
    sys.stdout = saved
    print e  # => lost sys.stdout
sys.stdout = None
try:
    print 'to None'
except AttributeError, e:
    sys.stdout = saved
    print e  # => 'NoneType' object has no attribute 'write'
probe(r'''
# expressions as statements go to sys.displayhook, also where one input holds several
5  # => 5
None  # => None
5; None; 'a'  # => 5
# => 'a'
x = 5; x  # => 5
[1, 2]; u'text'; (1,)  # => [1, 2]
# => u'text'
# => (1,)
# eval
eval('1 + 2')  # => 3
eval(' 1')  # => 1
eval('\t1')  # => 1
eval(u'1 + 1')  # => 2
eval('(1,\n2)')  # => (1, 2)
eval('1 \n')  # => 1
eval('# comment\n5')  # => 5
eval(compile('6', 'f', 'eval'))  # => 6
eval('')  # => SyntaxError: unexpected EOF while parsing (<string>, line 0)
eval(' ')  # => SyntaxError: unexpected EOF while parsing (<string>, line 0)
eval('x = 1')  # => SyntaxError: invalid syntax (<string>, line 1)
eval('1; 2')  # => SyntaxError: invalid syntax (<string>, line 1)
eval('print 1')  # => SyntaxError: invalid syntax (<string>, line 1)
eval('1 +')  # => SyntaxError: unexpected EOF while parsing (<string>, line 1)
eval('a b')  # => SyntaxError: unexpected EOF while parsing (<string>, line 1)
eval(None)  # => TypeError: eval() arg 1 must be a string or code object
eval(5)  # => TypeError: eval() arg 1 must be a string or code object
eval('1', 5)  # => TypeError: globals must be a dict
eval('1', {}, 5)  # => TypeError: locals must be a mapping
eval('1', None), eval('1', {}, None), eval('x', {'x': 1}, None)  # => (1, 1, 1)
eval('1', {}, {}, {})  # => TypeError: eval expected at most 3 arguments, got 4
eval('1\x00')  # => TypeError: expected string without null bytes
eval(u'u"\xe9"')  # => u'\xe9'
eval(u'"\u20ac"')  # => '\xe2\x82\xac'
eval('"\xe9"')  # => '\xe9'
eval('u"\xe9"')  # => u'\xe9'
eval('locals() is globals()')  # => True
eval('locals()', {}, {'a': 1})  # => {'a': 1}
sorted(eval('globals()', {'a': 1}))  # => ['__builtins__', 'a']
eval(compile('y = 5', 'f', 'exec')), y  # => (None, 5)
eval((lambda: 5).func_code), eval('lambda: 3')()  # => (5, 3)
eval((lambda a: a).func_code)  # => TypeError: <lambda>() takes exactly 1 argument (0 given)
# exec
exec 'z = 1'
z  # => 1
exec 'z = 2' in globals()
z  # => 2
exec u'z = 3'
z  # => 3
exec('z = 4')
z  # => 4
exec('z = 5', {})
z  # => 4
exec('z = 6', {}, {})
z  # => 4
exec 'z = 7' in {}, {}
exec compile('z = 8', 'f', 'exec')
z  # => 8
exec compile('z', 'f', 'single')  # => 8
exec compile('9', 'f', 'eval')
z  # => 8
exec 5  # => TypeError: exec: arg 1 must be a string, file, or code object
exec None  # => TypeError: exec: arg 1 must be a string, file, or code object
exec 'x' in 5  # => TypeError: exec: arg 2 must be a dictionary or None
exec 'x' in {}, 5  # => TypeError: exec: arg 3 must be a mapping or None
exec '1 +'  # => SyntaxError: invalid syntax (<string>, line 1)
exec 'if 1:\n  z = 10'
z  # => 10
exec 'if 1:\n  z = 11\n'
z  # => 11
exec 'z = 12\r\ny = 13\r\n'
z, y  # => (12, 13)
exec ''
exec '\n'
exec '# nothing'
exec '   '
exec 'raise ValueError("out")'  # => ValueError: out
exec 'return 5'  # => SyntaxError: 'return' outside function (<string>, line 1)
exec 'def f():\n  return 14\nprint f()'  # => 14
exec (lambda: 5).func_code
exec 'a = 1' in None
exec('a = 1', None, {})
# compile
compile('1', 'f', 'eval').co_filename  # => 'f'
compile('1', u'f', 'eval').co_name  # => '<module>'
compile('', 'f', 'exec').co_consts  # => (None,)
compile('x\n', 'f', 'single').co_names  # => ('x',)
compile('x', 'f', 'exec', 0, 1).co_names  # => ('x',)
compile('1/2', 'f', 'eval', 0x2000).co_flags & 0x2000  # => 8192
compile(source='1', filename='g', mode='eval').co_filename  # => 'g'
compile('1', 'f', 'bad')  # => ValueError: compile() arg 3 must be 'exec', 'eval' or 'single'
compile('1')  # => TypeError: Required argument 'filename' (pos 2) not found
compile('1', 5, 'eval')  # => TypeError: compile() argument 2 must be string, not int
compile(5, 'f', 'eval')  # => TypeError: expected a readable buffer object
compile('1', 'f', 5)  # => TypeError: compile() argument 3 must be string, not int
compile('1', 'f', 'eval', 'x')  # => TypeError: an integer is required
compile('1', 'f', 'eval', 2 ** 20)  # => ValueError: compile(): unrecognised flags
compile('x = 1', 'f', 'eval')  # => SyntaxError: invalid syntax (f, line 1)
compile('1\n2', 'f', 'single')  # => <code object <module> at 0x..., file "f", line 1>
compile('if 1: pass', 'f', 'single')  # => SyntaxError: unexpected EOF while parsing (f, line 1)
compile('if 1: pass\n', 'f', 'single').co_name  # => '<module>'
compile('\n\n1', 'f', 'eval').co_firstlineno, compile('\n\nx = 1', 'f', 'exec').co_firstlineno  # => (3, 3)
compile('a\x00b', 'f', 'exec')  # => TypeError: compile() expected string without null bytes
eval(compile('1 / 2', 'f', 'eval', 0x2000)), eval(compile('1 / 2', 'f', 'eval'))  # => (0.5, 0)
exec 'from __future__ import division; print 1 / 2'  # => 0.5
exec 'from __future__ import print_function; print(1, 2, sep="-")'  # => 1-2
exec 'from __future__ import unicode_literals; print type("a")'  # => <type 'unicode'>
exec 'from __future__ import absolute_import, with_statement, nested_scopes, generators; print 1'  # => 1
exec 'x = 1; from __future__ import division'
# => SyntaxError: from __future__ imports must occur at the beginning of the file (<string>, line 1)
exec '"doc"; from __future__ import division; print 1 / 2'  # => 0.5
exec '# -*- coding: latin-1 -*-\nprint repr(u"\xe9")'  # => u'\xe9'
exec '# coding: utf-8\nprint repr(u"\xc3\xa9")'  # => u'\xe9'
exec '# coding: nothing\nx'  # => SyntaxError: unknown encoding: nothing (<string>, line 0)
exec u'# coding: utf-8\nx'  # => SyntaxError: encoding declaration in Unicode string (<string>, line 0)
''')
