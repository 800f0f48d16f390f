# eval, exec and execfile: what they take, what they refuse, whose names they see.
import sys
import new


def show(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
        print 'ok', getattr(result, '__name__', None) or repr(result)
    except Exception, e:
        print type(e).__name__, e


class Mapping(object):
    def __init__(self, **items):
        self.items = items

    def __getitem__(self, name):
        print 'get', name
        return self.items[name]

    def __setitem__(self, name, value):
        print 'set', name
        self.items[name] = value


class Dict(dict):
    def __getitem__(self, name):
        print 'Dict get', name
        return 'special'


def closure():
    x = 1
    def f():
        return x
    return f


with_free = closure().func_code

# eval: its source.
for source in ['1', ' 1', '\t 1', '\n1', '1\n', '1 # c', '', ' ', '1;', 'x = 1', u'1', u' 1', u'\t1',
               u'"\xe9"', '"\xe9"', '1\0', u'1\0', '\0', buffer('1'), bytearray('1'), 5, None,
               compile('1', '', 'eval'), compile('1', '', 'exec'), compile('x_ = 1', '', 'single'),
               with_free, '(yield)', 'lambda: (yield)', '1\n2', 'if 1: 2']:
    print getattr(source, 'co_name', repr(source) if type(source) is not buffer else 'buffer'),
    show(eval, source)
# => '1' ok 1
# => ' 1' ok 1
# => '\t 1' ok 1
# => '\n1' ok 1
# => '1\n' ok 1
# => '1 # c' ok 1
# => '' SyntaxError unexpected EOF while parsing (<string>, line 0)
# => ' ' SyntaxError unexpected EOF while parsing (<string>, line 0)
# => '1;' SyntaxError unexpected EOF while parsing (<string>, line 1)
# => 'x = 1' SyntaxError invalid syntax (<string>, line 1)
# => u'1' ok 1
# => u' 1' ok 1
# => u'\t1' ok 1
# => u'"\xe9"' ok '\xc3\xa9'
# => '"\xe9"' ok '\xe9'
# => '1\x00' TypeError expected string without null bytes
# => u'1\x00' TypeError expected string without null bytes
# => '\x00' TypeError expected string without null bytes
# => buffer TypeError eval() arg 1 must be a string or code object
# => bytearray(b'1') TypeError eval() arg 1 must be a string or code object
# => 5 TypeError eval() arg 1 must be a string or code object
# => None TypeError eval() arg 1 must be a string or code object
# => <module> ok 1
# => <module> ok None
# => <module> ok None
# => f TypeError code object passed to eval() may not contain free variables
# => '(yield)' SyntaxError 'yield' outside function (<string>, line 1)
# => 'lambda: (yield)' ok <lambda>
# => '1\n2' SyntaxError invalid syntax (<string>, line 2)
# => 'if 1: 2' SyntaxError invalid syntax (<string>, line 1)

# eval: its namespaces.
show(eval)  # => TypeError eval expected at least 1 arguments, got 0
show(eval, '1', {}, {}, {})  # => TypeError eval expected at most 3 arguments, got 4
show(eval, source='1')  # => TypeError eval() takes no keyword arguments
for args in [(None,), (None, None), ({},), ({}, None), (None, {'a': 2}), ({'a': 1},),
             ({'a': 1}, {'a': 2}), ({'a': 1}, {}), ({}, Mapping(a=3)), ({'a': 1}, Dict()), (Dict(a=1),),
             (Mapping(a=3),), (5,), ({}, 5), (5, 5), ({}, 'x'), ('x', {}), ((), {}), ({}, []), ({}, ())]:
    print [type(a).__name__ for a in args],
    a = 'module'
    show(eval, 'a', *args)
# => ['NoneType'] ok 'module'
# => ['NoneType', 'NoneType'] ok 'module'
# => ['dict'] NameError name 'a' is not defined
# => ['dict', 'NoneType'] NameError name 'a' is not defined
# => ['NoneType', 'dict'] ok 2
# => ['dict'] ok 1
# => ['dict', 'dict'] ok 2
# => ['dict', 'dict'] ok 1
# => ['dict', 'Mapping'] get a
# => ok 3
# => ['dict', 'Dict'] Dict get a
# => ok 'special'
# => ['Dict'] Dict get a
# => ok 'special'
# => ['Mapping'] TypeError globals must be a real dict; try eval(expr, {}, mapping)
# => ['int'] TypeError globals must be a dict
# => ['dict', 'int'] TypeError locals must be a mapping
# => ['int', 'int'] TypeError locals must be a mapping
# => ['dict', 'str'] TypeError locals must be a mapping
# => ['str', 'dict'] TypeError globals must be a dict
# => ['tuple', 'dict'] TypeError globals must be a dict
# => ['dict', 'list'] TypeError locals must be a mapping
# => ['dict', 'tuple'] TypeError locals must be a mapping
d = {}
show(eval, '1', d)  # => ok 1
print d.keys(), d['__builtins__'] is __builtins__.__dict__  # => ['__builtins__'] True
d = {'__builtins__': {}}
show(eval, 'len', d)  # => NameError name 'len' is not defined
d = {'__builtins__': 5}
show(eval, 'len', d)  # => NameError name 'len' is not defined
d = {'__builtins__': {'len': 'mine'}}
show(eval, 'len', d)  # => ok 'mine'
d = {'__builtins__': new.module('m')}
show(eval, 'len', d)  # => NameError name 'len' is not defined
show(eval, 'eval("len")', {})  # => ok len
d = {}
show(eval, '1 +', d)  # => SyntaxError unexpected EOF while parsing (<string>, line 1)
print d.keys()  # => ['__builtins__']
d = {}
show(eval, with_free, d)  # => TypeError code object passed to eval() may not contain free variables
print d.keys()  # => ['__builtins__']
d = {}
show(eval, 5, d)  # => TypeError eval() arg 1 must be a string or code object
print d.keys()  # => ['__builtins__']


def local():
    x = 'local'
    print eval('x'), eval('x', globals(), {'x': 'given'}), sorted(eval('locals()'))
    print [eval('x') for i in 'a'], map(eval, ['x'])
    print (lambda: eval('x', {'x': 'lambda'}))()
    show(lambda: eval('x'))


x = 'global'
local()  # => local given ['x']
# => ['local'] ['local']
# => lambda
# => ok 'global'


class C(object):  # => class global
    x = 'class'
    y = eval('x')
    print y, eval('lambda: x')()


# exec: its program and namespaces.
def execute(program, *args):
    if len(args) == 0:
        exec program
    elif len(args) == 1:
        exec program in args[0]
    else:
        exec program in args[0], args[1]


for program in ['pass', u'pass', '  pass', '\n\npass', '', 'a b', '1\0', u'1\0', 5, None, [], buffer('pass'),
                bytearray('pass'), compile('pass', '', 'exec'), compile('5', '', 'eval'), with_free,
                (), ('pass',), ('pass', {}), ('pass', {}, {}), ('pass', {}, {}, {}), ('pass', 5),
                ('pass', {}, 5), (('pass', {}), {}), (5, {}), ('pass', None), ('pass', None, None),
                ('pass', {}, None), ['pass', {}], u'# coding: latin-1\npass']:
    print type(program).__name__ if type(program) is buffer else getattr(program, 'co_name', repr(program)),
    show(execute, program)
    if type(program) is tuple:
        print '  in {}:',
        show(execute, program, {})
# => 'pass' ok None
# => u'pass' ok None
# => '  pass' IndentationError unexpected indent (<string>, line 1)
# => '\n\npass' ok None
# => '' ok None
# => 'a b' SyntaxError invalid syntax (<string>, line 1)
# => '1\x00' TypeError expected string without null bytes
# => u'1\x00' TypeError expected string without null bytes
# => 5 TypeError exec: arg 1 must be a string, file, or code object
# => None TypeError exec: arg 1 must be a string, file, or code object
# => [] TypeError exec: arg 1 must be a string, file, or code object
# => buffer TypeError exec: arg 1 must be a string, file, or code object
# => bytearray(b'pass') TypeError exec: arg 1 must be a string, file, or code object
# => <module> ok None
# => <module> ok None
# => f TypeError code object passed to exec may not contain free variables
# => () TypeError exec: arg 1 must be a string, file, or code object
# =>   in {}: TypeError exec: arg 1 must be a string, file, or code object
# => ('pass',) TypeError exec: arg 1 must be a string, file, or code object
# =>   in {}: TypeError exec: arg 1 must be a string, file, or code object
# => ('pass', {}) ok None
# =>   in {}: TypeError exec: arg 1 must be a string, file, or code object
# => ('pass', {}, {}) ok None
# =>   in {}: TypeError exec: arg 1 must be a string, file, or code object
# => ('pass', {}, {}, {}) TypeError exec: arg 1 must be a string, file, or code object
# =>   in {}: TypeError exec: arg 1 must be a string, file, or code object
# => ('pass', 5) TypeError exec: arg 2 must be a dictionary or None
# =>   in {}: TypeError exec: arg 1 must be a string, file, or code object
# => ('pass', {}, 5) TypeError exec: arg 3 must be a mapping or None
# =>   in {}: TypeError exec: arg 1 must be a string, file, or code object
# => (('pass', {}), {}) TypeError exec: arg 1 must be a string, file, or code object
# =>   in {}: TypeError exec: arg 1 must be a string, file, or code object
# => (5, {}) TypeError exec: arg 1 must be a string, file, or code object
# =>   in {}: TypeError exec: arg 1 must be a string, file, or code object
# => ('pass', None) ok None
# =>   in {}: TypeError exec: arg 1 must be a string, file, or code object
# => ('pass', None, None) ok None
# =>   in {}: TypeError exec: arg 1 must be a string, file, or code object
# => ('pass', {}, None) ok None
# =>   in {}: TypeError exec: arg 1 must be a string, file, or code object
# => ['pass', {}] TypeError exec: arg 1 must be a string, file, or code object
# => u'# coding: latin-1\npass' SyntaxError encoding declaration in Unicode string (<string>, line 0)
for args in [(None,), (None, None), ({},), ({}, None), (None, {}), ({}, {}), (5,), ({}, 5), (5, 5),
             ({}, Mapping()), (Mapping(), {}), (Dict(), {}), ({}, 'x'), ({}, [])]:
    print [type(a).__name__ for a in args],
    show(execute, 'a = 1', *args)
# => ['NoneType'] ok None
# => ['NoneType', 'NoneType'] ok None
# => ['dict'] ok None
# => ['dict', 'NoneType'] ok None
# => ['NoneType', 'dict'] ok None
# => ['dict', 'dict'] ok None
# => ['int'] TypeError exec: arg 2 must be a dictionary or None
# => ['dict', 'int'] TypeError exec: arg 3 must be a mapping or None
# => ['int', 'int'] TypeError exec: arg 2 must be a dictionary or None
# => ['dict', 'Mapping'] set a
# => ok None
# => ['Mapping', 'dict'] TypeError exec: arg 2 must be a dictionary or None
# => ['Dict', 'dict'] ok None
# => ['dict', 'str'] TypeError exec: arg 3 must be a mapping or None
# => ['dict', 'list'] TypeError exec: arg 3 must be a mapping or None
g = {}
l = {}
exec 'a = 1; global b; b = 2\ndef f(): return 3' in g, l
print sorted(g), sorted(l)  # => ['__builtins__', 'b'] ['a', 'f']
exec ('a = 4', g)
print g['a'], g['__builtins__'] is __builtins__.__dict__  # => 4 True
m = Mapping(q=7)
exec 'r = q' in {}, m  # => get q
# => set r
print sorted(m.items)  # => ['q', 'r']
t = ('a = 5', g)
exec t
print g['a']  # => 5


def plain():
    x = 1
    exec 'x = 2; y = 3'
    print x, sorted(locals())
    exec 'x = 4' in locals()
    print x
    exec 'x = 5' in {}
    print x
    exec 'x = 6' in globals()
    return x


def plain_error():
    x = 1
    try:
        exec 'x = 2; 1 / 0'
    except ZeroDivisionError:
        print 'x is', x


print plain(), x  # => 2 ['x', 'y']
# => 2
# => 2
# => 2 6
plain_error()  # => x is 2


class Body(object):
    exec 'a = 1\ndef method(self): return self.a'


print Body().method(), sorted(k for k in Body.__dict__ if k[:2] != '__')  # => 1 ['a', 'method']

# Files: read from where they are, with the name that they were opened by.
NAME = 'probes/executed_file.py'
space = {}
exec open(NAME) in space  # => executed 0 ['executed']
f = open(NAME)
f.readline()
exec f in {}  # => executed 0 ['executed']
print repr(f.read())  # => ''
exec f in {}
f.close()
exec compile('from __future__ import division\nexec open(%r) in {}' % NAME, '', 'exec') in {}
# => executed 0.5 ['executed']
execfile(NAME, space)  # => executed 0 ['executed']
show(execfile, NAME, {})  # => executed 0 ['executed']
# => ok None
show(execfile, NAME, {}, {'local': 1})  # => executed 0 []
# => ok None
show(execfile, NAME, None, {'local': 1})  # => TypeError execfile() argument 2 must be dict, not None
exec compile('from __future__ import division\nexecfile(%r, {})' % NAME, '', 'exec') in {}
# => executed 0.5 ['executed']
show(execfile, 'probes/there_is_none.py')  # => IOError [Errno 2] No such file or directory: 'probes/there_is_none.py'
show(execfile, 'probes')  # => IOError [Errno 21] Is a directory: 'probes'
show(execfile, '')  # => IOError [Errno 2] No such file or directory: ''
show(execfile)  # => TypeError execfile() takes at least 1 argument (0 given)
show(execfile, 5)  # => TypeError execfile() argument 1 must be string, not int
show(execfile, u'probes/there_is_none.py')  # => IOError [Errno 2] No such file or directory: 'probes/there_is_none.py'
show(execfile, NAME, 5)  # => TypeError execfile() argument 2 must be dict, not int
show(execfile, NAME, None)  # => TypeError execfile() argument 2 must be dict, not None
show(execfile, NAME, Mapping())  # => TypeError execfile() argument 2 must be dict, not Mapping
show(execfile, NAME, {}, 5)  # => TypeError locals must be a mapping
show(execfile, 'there\0')  # => TypeError execfile() argument 1 must be string without null bytes, not str
show(execfile, NAME, {}, {}, {})  # => TypeError execfile() takes at most 3 arguments (4 given)
g = {}
show(execfile, 'probes/there_is_none.py', g)
# => IOError [Errno 2] No such file or directory: 'probes/there_is_none.py'
print g.keys()  # => ['__builtins__']
