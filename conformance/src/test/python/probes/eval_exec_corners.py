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

# eval: its namespaces.
show(eval)
show(eval, '1', {}, {}, {})
show(eval, source='1')
for args in [(None,), (None, None), ({},), ({}, None), (None, {'a': 2}), ({'a': 1},),
             ({'a': 1}, {'a': 2}), ({'a': 1}, {}), ({}, Mapping(a=3)), ({'a': 1}, Dict()), (Dict(a=1),),
             (Mapping(a=3),), (5,), ({}, 5), (5, 5), ({}, 'x'), ('x', {}), ((), {}), ({}, []), ({}, ())]:
    print [type(a).__name__ for a in args],
    a = 'module'
    show(eval, 'a', *args)
d = {}
show(eval, '1', d)
print d.keys(), d['__builtins__'] is __builtins__.__dict__
d = {'__builtins__': {}}
show(eval, 'len', d)
d = {'__builtins__': 5}
show(eval, 'len', d)
d = {'__builtins__': {'len': 'mine'}}
show(eval, 'len', d)
d = {'__builtins__': new.module('m')}
show(eval, 'len', d)
show(eval, 'eval("len")', {})
d = {}
show(eval, '1 +', d)
print d.keys()
d = {}
show(eval, with_free, d)
print d.keys()
d = {}
show(eval, 5, d)
print d.keys()


def local():
    x = 'local'
    print eval('x'), eval('x', globals(), {'x': 'given'}), sorted(eval('locals()'))
    print [eval('x') for i in 'a'], map(eval, ['x'])
    print (lambda: eval('x', {'x': 'lambda'}))()
    show(lambda: eval('x'))


x = 'global'
local()


class C(object):
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
for args in [(None,), (None, None), ({},), ({}, None), (None, {}), ({}, {}), (5,), ({}, 5), (5, 5),
             ({}, Mapping()), (Mapping(), {}), (Dict(), {}), ({}, 'x'), ({}, [])]:
    print [type(a).__name__ for a in args],
    show(execute, 'a = 1', *args)
g = {}
l = {}
exec 'a = 1; global b; b = 2\ndef f(): return 3' in g, l
print sorted(g), sorted(l)
exec ('a = 4', g)
print g['a'], g['__builtins__'] is __builtins__.__dict__
m = Mapping(q=7)
exec 'r = q' in {}, m
print sorted(m.items)
t = ('a = 5', g)
exec t
print g['a']


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


print plain(), x
plain_error()


class Body(object):
    exec 'a = 1\ndef method(self): return self.a'


print Body().method(), sorted(k for k in Body.__dict__ if k[:2] != '__')

# Files: read from where they are, with the name that they were opened by.
NAME = 'probes/executed_file.py'
space = {}
exec open(NAME) in space
f = open(NAME)
f.readline()
exec f in {}
print repr(f.read())
exec f in {}
f.close()
exec compile('from __future__ import division\nexec open(%r) in {}' % NAME, '', 'exec') in {}
execfile(NAME, space)
show(execfile, NAME, {})
show(execfile, NAME, {}, {'local': 1})
show(execfile, NAME, None, {'local': 1})
exec compile('from __future__ import division\nexecfile(%r, {})' % NAME, '', 'exec') in {}
show(execfile, 'probes/there_is_none.py')
show(execfile, 'probes')
show(execfile, '')
show(execfile)
show(execfile, 5)
show(execfile, u'probes/there_is_none.py')
show(execfile, NAME, 5)
show(execfile, NAME, None)
show(execfile, NAME, Mapping())
show(execfile, NAME, {}, 5)
show(execfile, 'there\0')
show(execfile, NAME, {}, {}, {})
g = {}
show(execfile, 'probes/there_is_none.py', g)
print g.keys()
