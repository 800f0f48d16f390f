# The type module, and what a module is to import and attribute look-up.
import sys
import types


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


M = types.ModuleType


class Sub(M):
    attribute = 'of the class'

    def __getattr__(self, name):
        if name.startswith('__'):
            raise AttributeError(name)
        return 'made ' + name


m = M('m', 'the doc')
print sorted(dir(M))
print sorted(dir(m))
probe(r'''
M, M is type(sys), M.__name__, M.__module__, M.__base__, type(m)
m, repr(m), str(m), repr(sys), repr(M('a.b')), sys.modules['__main__'].__name__
m.__name__, m.__doc__, m.__dict__, M('x').__doc__, M('x').__dict__
M()
M(5)
M(u'x')
M(None)
M('a', 5).__doc__, M(name='k', doc='d').__doc__
M('a', 'b', 'c')
M('x', foo=1)
m.nothing
m.__file__
m.a = 1; m.a, m.__dict__['a']
m.__dict__['b'] = 2; m.b
del m.a; m.a
del m.a
del m.nothing
m.__dict__ = {}
del m.__dict__
m.__name__ = 'renamed'; m
m.__name__ = 5; m
del m.__name__; m
m.__name__
m.__doc__ = None; m.__doc__
m.__file__ = 'some/file.py'; m
m.__name__ = 'n'; m
m.__file__ = 5; m
m.__class__, m.__hash__() == hash(m), m == m, m == M('n'), m != 5, bool(m), callable(m)
m()
m[0]
len(m)
m + m
m.__class__ = Sub
s = Sub('s'); s, s.attribute, s.made, s.__dict__, type(s)
s.attribute = 1; s.attribute, Sub.attribute
vars(m) is m.__dict__, getattr(m, '__name__'), hasattr(m, 'x'), getattr(m, 'x', 'default'), setattr(m, 'x', 3), m.x, delattr(m, 'x'), hasattr(m, 'x')
M.__new__(M), M.__new__(M).__dict__
M.__new__(M).__name__
M.__new__(M).x
M.__init__(m, 'again', 'd'), m.__name__, m.__doc__, sorted(m.__dict__)
M.__init__(5)
type(sys.__dict__), '__builtins__' in globals(), globals()['__name__'], __builtins__.__name__, type(__builtins__), __builtins__ is sys.modules['__builtin__'], __builtins__.len is len
import sys as again; again is sys
from sys import maxint as mi, modules; mi == sys.maxint, modules is sys.modules
from sys import nothing
import no_such_module
import no_such.module
from no_such import x
import sys.path
from sys.path import x
import sys.nothing
from __future__ import division
from __future__ import nothing
from __future__ import braces
__import__('sys') is sys, __import__('sys', {}, {}, ['path']) is sys, __import__('sys', fromlist=()) is sys, __import__(name='sys', level=0) is sys
__import__()
__import__(5)
__import__('')
__import__('no_such')
__import__('sys', {}, {}, [], 5)
__import__('sys', level=-2) is sys
sys.modules['made'] = m; import made; made is m, __import__('made') is m
from made import attribute
m.attribute = 'there'; from made import attribute; attribute
m.__all__ = ['x', 'y']; m.x = 1; m.y = 2; m.z = 3; from made import *; x, y
z
m.__all__ = ['nothing']; from made import *
m.__all__ = [5]; from made import *
m.__all__ = 5; from made import *
del m.__all__; m._hidden = 1; m.shown = 2; from made import *; shown
_hidden
sys.modules['made'] = None; import made
sys.modules['made'] = 5; import made; made
from made import real
from made import nothing
sys.modules['made'] = s; from made import anything, attribute; anything, attribute
del sys.modules['made']; import made
def f(): import sys as local; return local is sys
f()
def f(): from sys import maxint; return maxint == sys.maxint
f()
reload(5)
reload(m)
def f(): from . import x
f()
def f(): from .x import y
f()
def f(): from sys import (maxint, path as p); return p is sys.path
f()
import sys, gc as collector; collector.__name__
import sys.
import
from sys import
from sys import *, maxint
import sys as
''')
