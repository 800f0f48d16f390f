# The type module, and what a module is to import and attribute look-up.
import sys

from probing import probe
import types

M = types.ModuleType


class Sub(M):
    attribute = 'of the class'

    def __getattr__(self, name):
        if name.startswith('__'):
            raise AttributeError(name)
        return 'made ' + name


m = M('m', 'the doc')
print sorted(dir(M))
# => ['__class__', '__delattr__', '__dict__', '__doc__', '__format__', '__getattribute__', '__hash__', '__init__',
# ...  '__new__', '__reduce__', '__reduce_ex__', '__repr__', '__setattr__', '__sizeof__', '__str__', '__subclasshook__']
print sorted(dir(m))  # => ['__doc__', '__name__']
probe(r'''
M  # => <type 'module'>
M is type(sys)  # => True
M.__name__  # => 'module'
M.__module__  # => '__builtin__'
M.__base__  # => <type 'object'>
type(m)  # => <type 'module'>
m  # => <module 'm' (built-in)>
repr(m)  # => "<module 'm' (built-in)>"
str(m)  # => "<module 'm' (built-in)>"
repr(sys)  # => "<module 'sys' (built-in)>"
repr(M('a.b'))  # => "<module 'a.b' (built-in)>"
sys.modules['__main__'].__name__  # => '__main__'
m.__name__  # => 'm'
m.__doc__  # => 'the doc'
m.__dict__  # => {'__name__': 'm', '__doc__': 'the doc'}
M('x').__doc__  # => None
M('x').__dict__  # => {'__name__': None, '__doc__': None}
M()  # => TypeError: Required argument 'name' (pos 1) not found
M(5)  # => TypeError: module.__init__() argument 1 must be string, not int
M(u'x')  # => TypeError: module.__init__() argument 1 must be string, not unicode
M(None)  # => TypeError: module.__init__() argument 1 must be string, not None
M('a', 5).__doc__, M(name='k', doc='d').__doc__  # => (5, 'd')
M('a', 'b', 'c')  # => TypeError: module.__init__() takes at most 2 arguments (3 given)
M('x', foo=1)  # => TypeError: 'foo' is an invalid keyword argument for this function
m.nothing  # => AttributeError: 'module' object has no attribute 'nothing'
m.__file__  # => AttributeError: 'module' object has no attribute '__file__'
m.a = 1
m.a, m.__dict__['a']  # => (1, 1)
m.__dict__['b'] = 2
m.b  # => 2
del m.a
m.a  # => AttributeError: 'module' object has no attribute 'a'
del m.a  # => AttributeError: a
del m.nothing  # => AttributeError: nothing
m.__dict__ = {}  # => TypeError: readonly attribute
del m.__dict__  # => TypeError: readonly attribute
m.__name__ = 'renamed'
m  # => <module 'renamed' (built-in)>
m.__name__ = 5
m  # => <module '?' (built-in)>
del m.__name__
m  # => <module '?' (built-in)>
m.__name__  # => AttributeError: 'module' object has no attribute '__name__'
m.__doc__ = None
m.__doc__  # => None
m.__file__ = 'some/file.py'
m  # => <module '?' from 'some/file.py'>
m.__name__ = 'n'
m  # => <module 'n' from 'some/file.py'>
m.__file__ = 5
m  # => <module 'n' (built-in)>
m.__class__  # => <type 'module'>
m.__hash__() == hash(m)  # => True
m == m  # => True
m == M('n')  # => False
m != 5  # => True
bool(m)  # => True
callable(m)  # => False
m()  # => TypeError: 'module' object is not callable
m[0]  # => TypeError: 'module' object has no attribute '__getitem__'
len(m)  # => TypeError: object of type 'module' has no len()
m + m  # => TypeError: unsupported operand type(s) for +: 'module' and 'module'
m.__class__ = Sub  # => TypeError: __class__ assignment: only for heap types
s = Sub('s')
s, s.attribute, s.made, s.__dict__, type(s)
# => (<module 's' (built-in)>, 'of the class', 'made made', {'__name__': 's', '__doc__': None}, <class '__main__.Sub'>)
s.attribute = 1
s.attribute, Sub.attribute  # => (1, 'of the class')
vars(m) is m.__dict__  # => True
getattr(m, '__name__')  # => 'n'
hasattr(m, 'x')  # => False
getattr(m, 'x', 'default')  # => 'default'
setattr(m, 'x', 3)  # => None
m.x  # => 3
delattr(m, 'x')  # => None
hasattr(m, 'x')  # => False
M.__new__(M), M.__new__(M).__dict__  # => (<module '?' (built-in)>, None)
M.__new__(M).__name__  # => AttributeError: 'module' object has no attribute '__name__'
M.__new__(M).x  # => AttributeError: 'module' object has no attribute 'x'
M.__init__(m, 'again', 'd')  # => None
m.__name__  # => 'again'
m.__doc__  # => 'd'
sorted(m.__dict__)  # => ['__doc__', '__file__', '__name__', 'b']
M.__init__(5)  # => TypeError: descriptor '__init__' requires a 'module' object but received a 'int'
type(sys.__dict__)  # => <type 'dict'>
'__builtins__' in globals()  # => True
globals()['__name__']  # => '__main__'
__builtins__.__name__  # => '__builtin__'
type(__builtins__)  # => <type 'module'>
__builtins__ is sys.modules['__builtin__']  # => True
__builtins__.len is len  # => True
import sys as again
again is sys  # => True
from sys import maxint as mi, modules
mi == sys.maxint, modules is sys.modules  # => (True, True)
from sys import nothing  # => ImportError: cannot import name nothing
import no_such_module  # => ImportError: No module named no_such_module
import no_such.module  # => ImportError: No module named no_such.module
from no_such import x  # => ImportError: No module named no_such
import sys.path  # => ImportError: No module named path
from sys.path import x  # => ImportError: No module named path
import sys.nothing  # => ImportError: No module named nothing
from __future__ import division
from __future__ import nothing  # => SyntaxError: future feature nothing is not defined (probe, line 1)
from __future__ import braces  # => SyntaxError: not a chance (probe, line 1)
__import__('sys') is sys  # => True
__import__('sys', {}, {}, ['path']) is sys  # => True
__import__('sys', fromlist=()) is sys  # => True
__import__(name='sys', level=0) is sys  # => True
__import__()  # => TypeError: Required argument 'name' (pos 1) not found
__import__(5)  # => TypeError: __import__() argument 1 must be string, not int
__import__('')  # => ValueError: Empty module name
__import__('no_such')  # => ImportError: No module named no_such
__import__('sys', {}, {}, [], 5)  # => <module 'sys' (built-in)>
__import__('sys', level=-2) is sys  # => True
sys.modules['made'] = m
import made
made is m, __import__('made') is m  # => (True, True)
from made import attribute  # => ImportError: cannot import name attribute
m.attribute = 'there'
from made import attribute
attribute  # => 'there'
m.__all__ = ['x', 'y']
m.x = 1
m.y = 2
m.z = 3
from made import *
x, y  # => (1, 2)
z  # => NameError: name 'z' is not defined
m.__all__ = ['nothing']
from made import *  # => AttributeError: 'module' object has no attribute 'nothing'
m.__all__ = [5]
from made import *  # => TypeError: attribute name must be string, not 'int'
m.__all__ = 5
from made import *  # => TypeError: 'int' object does not support indexing
del m.__all__
m._hidden = 1
m.shown = 2
from made import *
shown  # => 2
_hidden  # => NameError: name '_hidden' is not defined
sys.modules['made'] = None
import made  # => ImportError: No module named made
sys.modules['made'] = 5
import made
made  # => 5
from made import real
from made import nothing  # => ImportError: cannot import name nothing
sys.modules['made'] = s
from made import anything, attribute
anything, attribute  # => ('made anything', 1)
del sys.modules['made']
import made  # => ImportError: No module named made
def f():
    import sys as local
    return local is sys
f()  # => True
def f():
    from sys import maxint
    return maxint == sys.maxint
f()  # => True
reload(5)  # => TypeError: reload() argument must be module
reload(m)  # => ImportError: reload(): module again not in sys.modules
def f(): from . import x
f()  # => ValueError: Attempted relative import in non-package
def f(): from .x import y
f()  # => ValueError: Attempted relative import in non-package
def f():
    from sys import (maxint, path as p)
    return p is sys.path
f()  # => True
import sys, gc as collector
collector.__name__  # => 'gc'
import sys.  # => SyntaxError: invalid syntax (probe, line 1)
import  # => SyntaxError: invalid syntax (probe, line 1)
from sys import  # => SyntaxError: invalid syntax (probe, line 1)
from sys import *, maxint  # => SyntaxError: invalid syntax (probe, line 1)
import sys as  # => SyntaxError: invalid syntax (probe, line 1)
''')
