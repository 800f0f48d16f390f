# types.FunctionType(code, globals, name, argdefs, closure), new.function, and the other constructors of new.
import new
import types
from probing import probe

F = types.FunctionType


def plain(a=1):
    return a, __name__


def one():
    x = 5
    return lambda: x


def two():
    x = y = 5
    return lambda: (x, y)


def read_global():
    return value


class C(object):
    def method(self):
        return self


class Old:
    def method(self):
        return 'old'


c0, c1, c2 = plain.func_code, one().func_code, two().func_code
cell = one().func_closure[0]
g = globals()
value = 'in this module'
probe(r'''
F is new.function  # => True
new.function.__name__  # => 'function'
new.code is types.CodeType  # => True
new.instancemethod is types.MethodType  # => True
new.classobj is types.ClassType  # => True
new.instance is types.InstanceType  # => True
new.module is types.ModuleType  # => True
F(c0, g)(7)  # => (7, '__main__')
F(c0, g).func_name  # => 'plain'
F(c0, g).func_defaults  # => None
F(c0, g).func_closure  # => None
F(c0, g).__module__  # => '__main__'
F(c0, g).func_dict  # => {}
F(c0, g).func_doc  # => None
F(c0, g, 'other').func_name  # => 'other'
F(c0, g, None).func_name  # => 'plain'
F(c0, g, 'n', (9,))()  # => (9, '__main__')
F(c0, g, None, (9, 8)).func_defaults  # => (9, 8)
F(c0, g, None, None).func_defaults  # => None
F(c0, g, None, None, None).func_closure  # => None
F(c0, g, None, None, ()).func_closure  # => ()
F(c1, g, None, None, (cell,))()  # => 5
F(c1, g, 'x', None, (cell,)).func_closure[0] is cell  # => True
F(c2, g, None, None, (cell, cell))()  # => (5, 5)
F(code=c1, globals=g, closure=(cell,))()  # => 5
F(code=c0, globals=g, name='k', argdefs=(3,))()  # => (3, '__main__')
F(c0, {'__name__': 'elsewhere'})(1)  # => (1, 'elsewhere')
F(c0, {'__name__': 'elsewhere'}).__module__  # => 'elsewhere'
F(c0, {}).__module__  # => None
F(read_global.func_code, {'value': 'given'})()  # => 'given'
F(read_global.func_code, {'value': 1}).func_globals  # => {'value': 1}
F(c0, {})()  # => TypeError: plain() takes exactly 1 argument (0 given)
F(c0, {}, None, (1,))()  # => NameError: global name '__name__' is not defined
F(read_global.func_code, {})()  # => NameError: global name 'value' is not defined
# the checks of the closure
F(c1, g)  # => TypeError: arg 5 (closure) must be tuple
F(c1, g, None, None, None)  # => TypeError: arg 5 (closure) must be tuple
F(c1, g, None, None, ())  # => ValueError: <lambda> requires closure of length 1, not 0
F(c1, g, None, None, (cell, cell))  # => ValueError: <lambda> requires closure of length 1, not 2
F(c1, g, None, None, (5,))  # => TypeError: arg 5 (closure) expected cell, found int
F(c1, g, None, None, (None,))  # => TypeError: arg 5 (closure) expected cell, found NoneType
F(c1, g, None, None, [cell])  # => TypeError: arg 5 (closure) must be None or tuple
F(c1, g, None, None, cell)  # => TypeError: arg 5 (closure) must be None or tuple
F(c1, g, None, None, 5)  # => TypeError: arg 5 (closure) must be None or tuple
F(c2, g, None, None, (cell,))  # => ValueError: <lambda> requires closure of length 2, not 1
F(c2, g, None, None, (cell, 5))  # => TypeError: arg 5 (closure) expected cell, found int
F(c0, g, None, None, (cell,))  # => ValueError: plain requires closure of length 0, not 1
F(c0, g, None, None, 5)  # => TypeError: arg 5 (closure) must be None or tuple
F(c0, g, None, None, [])  # => TypeError: arg 5 (closure) must be None or tuple
# the checks of the others
F()  # => TypeError: Required argument 'code' (pos 1) not found
F(c0)  # => TypeError: Required argument 'globals' (pos 2) not found
F(5, g)  # => TypeError: function() argument 1 must be code, not int
F(None, g)  # => TypeError: function() argument 1 must be code, not None
F(plain, g)  # => TypeError: function() argument 1 must be code, not function
F(c0, 5)  # => TypeError: function() argument 2 must be dict, not int
F(c0, None)  # => TypeError: function() argument 2 must be dict, not None
F(c0, [])  # => TypeError: function() argument 2 must be dict, not list
F(c0, g, 5)  # => TypeError: arg 3 (name) must be None or string
F(c0, g, u'x')  # => TypeError: arg 3 (name) must be None or string
F(c0, g, None, 5)  # => TypeError: arg 4 (defaults) must be None or tuple
F(c0, g, None, [1])  # => TypeError: arg 4 (defaults) must be None or tuple
F(c0, g, None, None, None, 1)  # => TypeError: function() takes at most 5 arguments (6 given)
F(c0, g, nothing=1)  # => TypeError: 'nothing' is an invalid keyword argument for this function
F.__new__(F, c0, g)(2)  # => (2, '__main__')
F.__new__(int, c0, g)  # => TypeError: function.__new__(int): int is not a subtype of function
class Sub(F): pass  # => TypeError: Error when calling the metaclass bases
# =>     type 'function' is not an acceptable base type
# methods
m = new.instancemethod(plain, 5)
m(), m.im_self, m.im_class, m.im_func is plain  # => ((5, '__main__'), 5, None, True)
new.instancemethod(plain, None)  # => TypeError: unbound methods must have non-NULL im_class
new.instancemethod(plain, None, int).im_class  # => <type 'int'>
new.instancemethod(len, 'abc')()  # => 3
new.instancemethod(plain, 5, int).im_class  # => <type 'int'>
new.instancemethod(5, 5)  # => TypeError: first argument must be callable
new.instancemethod(plain)  # => TypeError: instancemethod expected at least 2 arguments, got 1
new.instancemethod()  # => TypeError: instancemethod expected at least 2 arguments, got 0
new.instancemethod(plain, 1, 2, 3)  # => TypeError: instancemethod expected at most 3 arguments, got 4
new.instancemethod(plain, 1, k=2)  # => TypeError: instancemethod does not take keyword arguments
# instances and classes of the old style
i = new.instance(Old, {'a': 1})
i.a, i.method(), i.__class__ is Old, i.__dict__  # => (1, 'old', True, {'a': 1})
new.instance(Old).__dict__, new.instance(Old, None).__dict__  # => ({}, {})
new.instance(C)  # => TypeError: instance() argument 1 must be classobj, not type
new.instance(Old, 5)  # => TypeError: instance() second arg must be dictionary or None
new.instance()  # => TypeError: instance() takes at least 1 argument (0 given)
K = new.classobj('K', (), {'a': 1})
K, K.a, K.__bases__, K.__dict__
# => (<class __main__.K at 0x...>, 1, (), {'a': 1, '__module__': '__main__', '__doc__': None})
new.classobj('K', (Old,), {})  # => <class __main__.K at 0x...>
new.classobj('K', (C,), {})  # => <class '__main__.K'>
type(new.classobj('K', (C,), {}))  # => <type 'type'>
new.classobj('K', (Old, C), {}).__mro__[1]  # => <class __main__.Old at 0x...>
new.classobj('K', (5,), {})  # => TypeError: int() takes at most 2 arguments (3 given)
new.classobj(5, (), {})  # => TypeError: argument 1 must be string, not int
new.classobj('K', [], {})  # => TypeError: PyClass_New: bases must be a tuple
new.classobj('K', (), 5)  # => TypeError: PyClass_New: dict must be a dictionary
new.classobj('K')  # => TypeError: Required argument 'bases' (pos 2) not found
# modules
M = new.module('m')
M.__name__, M.__doc__, sorted(M.__dict__), M  # => ('m', None, ['__doc__', '__name__'], <module 'm' (built-in)>)
new.module('m', 'doc').__doc__  # => 'doc'
new.module('m', None).__doc__  # => None
new.module('m', 5).__doc__  # => 5
new.module()  # => TypeError: Required argument 'name' (pos 1) not found
new.module(5)  # => TypeError: module.__init__() argument 1 must be string, not int
new.module('a', 'b', 'c')  # => TypeError: module.__init__() takes at most 2 arguments (3 given)
''')

# new.code: the same checks as types.CodeType, in the probe of code.
code = new.code(1, 1, 1, 67, c0.co_code, c0.co_consts, c0.co_names, c0.co_varnames, 'made', 'name', 1, '')
print new.function(code, g)(3), code.co_name, code.co_filename  # => (3, '__main__') name made
