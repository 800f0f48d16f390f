# The type function: its attributes and their rules of assignment, its repr, calls, comparison.
from probing import probe
import types


def f(a, b=2, *args, **kw):
    """The doc of f."""
    return a, b, args, kw


def g():
    pass


def closure():
    x = 5

    def inner():
        return x
    return inner


def two_cells():
    x = y = 1
    return lambda: (x, y)


h = closure()
print sorted(dir(f))
# => ['__call__', '__class__', '__closure__', '__code__', '__defaults__', '__delattr__', '__dict__', '__doc__',
# ...  '__format__', '__get__', '__getattribute__', '__globals__', '__hash__', '__init__', '__module__', '__name__',
# ...  '__new__', '__reduce__', '__reduce_ex__', '__repr__', '__setattr__', '__sizeof__', '__str__',
# ...  '__subclasshook__', 'func_closure', 'func_code', 'func_defaults', 'func_dict', 'func_doc', 'func_globals',
# ...  'func_name']
probe(r'''
type(f)  # => <type 'function'>
type(f) is types.FunctionType  # => True
type(f) is types.LambdaType  # => True
type(f).__name__  # => 'function'
type(f).__base__  # => <type 'object'>
type(f).__module__  # => '__builtin__'
repr(f)  # => '<function f at 0x...>'
str(f)  # => '<function f at 0x...>'
repr(lambda: 0)  # => '<function <lambda> at 0x...>'
repr(h)  # => '<function inner at 0x...>'
# the attributes and their twins
f.func_name  # => 'f'
f.__name__  # => 'f'
f.func_doc  # => 'The doc of f.'
f.__doc__  # => 'The doc of f.'
f.func_defaults  # => (2,)
f.__defaults__  # => (2,)
f.__module__  # => '__main__'
f.func_closure  # => None
f.__closure__  # => None
f.func_dict  # => {}
f.__dict__  # => {}
f.func_code is f.__code__  # => True
f.func_globals is globals()  # => True
f.__globals__ is globals()  # => True
(lambda: 0).func_name  # => '<lambda>'
(lambda: 0).func_doc  # => None
g.func_defaults  # => None
g.func_doc  # => None
h.func_closure[0].cell_contents  # => 5
h.__closure__ is h.func_closure  # => True
h.func_name  # => 'inner'
h.__module__  # => '__main__'
h()  # => 5
f.__call__(1)  # => (1, 2, (), {})
f.__call__.__name__  # => '__call__'
repr(f.__call__)  # => "<method-wrapper '__call__' of function object at 0x...>"
repr(f.__get__)  # => "<method-wrapper '__get__' of function object at 0x...>"
# func_name
g.func_name = 'renamed'
g.__name__, g.func_name, repr(g)  # => ('renamed', 'renamed', '<function renamed at 0x...>')
g.__name__ = 'again'
g.func_name  # => 'again'
g.func_name = 5  # => TypeError: __name__ must be set to a string object
g.__name__ = None  # => TypeError: __name__ must be set to a string object
g.__name__ = u'text'  # => TypeError: __name__ must be set to a string object
del g.func_name  # => TypeError: __name__ must be set to a string object
del g.__name__  # => TypeError: __name__ must be set to a string object
# func_code
g.func_code = f.func_code
g(1, 2)  # => (1, 2, (), {})
g(1)  # => TypeError: f() takes at least 2 arguments (1 given)
g.__code__ = closure.func_code
type(g())  # => <type 'function'>
g.func_code = h.func_code  # => ValueError: again() requires a code object with 0 free vars, not 1
h.func_code = g.func_code  # => ValueError: inner() requires a code object with 1 free vars, not 0
h.func_code = two_cells().func_code  # => ValueError: inner() requires a code object with 1 free vars, not 2
g.func_code = 5  # => TypeError: __code__ must be set to a code object
g.__code__ = None  # => TypeError: __code__ must be set to a code object
del g.func_code  # => TypeError: __code__ must be set to a code object
h.func_code = closure().func_code
h()  # => 5
# func_defaults
f.func_defaults = (7, 8)
f(), f(1)  # => ((7, 8, (), {}), (1, 8, (), {}))
f.__defaults__ = None
f()  # => TypeError: f() takes at least 2 arguments (0 given)
f(1)  # => TypeError: f() takes at least 2 arguments (1 given)
f.func_defaults = [1]  # => TypeError: __defaults__ must be set to a tuple object
f.func_defaults = 5  # => TypeError: __defaults__ must be set to a tuple object
del f.func_defaults
f.func_defaults  # => None
del f.__defaults__
f.func_defaults = (1, 2, 3, 4)
f()  # => (3, 4, (), {})
f.func_defaults = (2,)
# func_doc, __module__, func_dict
f.func_doc = 5
f.__doc__  # => 5
del f.func_doc
f.__doc__, f.func_doc  # => (None, None)
f.__doc__ = 'again'
f.func_doc  # => 'again'
f.__module__ = 7
f.__module__  # => 7
del f.__module__
f.__module__  # => None
f.attribute = 1
f.attribute, f.func_dict, f.__dict__  # => (1, {'attribute': 1}, {'attribute': 1})
f.func_dict = {'other': 2}
f.other  # => 2
f.attribute  # => AttributeError: 'function' object has no attribute 'attribute'
f.__dict__ = {}
f.other  # => AttributeError: 'function' object has no attribute 'other'
f.func_dict = 5  # => TypeError: setting function's dictionary to a non-dict
f.__dict__ = None  # => TypeError: setting function's dictionary to a non-dict
del f.func_dict  # => TypeError: function's dictionary may not be deleted
del f.__dict__  # => TypeError: function's dictionary may not be deleted
del f.nothing  # => AttributeError: nothing
f.func_dict['x'] = 3
f.x  # => 3
del f.x
f.x  # => AttributeError: 'function' object has no attribute 'x'
# read only
f.func_globals = {}  # => TypeError: readonly attribute
f.__globals__ = {}  # => TypeError: readonly attribute
f.func_closure = ()  # => TypeError: readonly attribute
f.__closure__ = None  # => TypeError: readonly attribute
del f.func_closure  # => TypeError: readonly attribute
del f.func_globals  # => TypeError: readonly attribute
f.__class__ = int  # => TypeError: __class__ assignment: only for heap types
f.__call__ = 5
f(1)  # => (1, 2, (), {})
f.__class__  # => <type 'function'>
f.__hash__() == hash(f)  # => True
f.__eq__  # => AttributeError: 'function' object has no attribute '__eq__'
# a call, an item
f[0]  # => TypeError: 'function' object has no attribute '__getitem__'
len(f)  # => TypeError: object of type 'function' has no len()
iter(f)  # => TypeError: 'function' object is not iterable
f + 1  # => TypeError: unsupported operand type(s) for +: 'function' and 'int'
f == f  # => True
f != g  # => True
f is f  # => True
f == 5  # => False
hash(f) == hash(f)  # => True
f in [f]  # => True
{f: 1}[f]  # => 1
bool(f)  # => True
callable(f)  # => True
class Sub(types.FunctionType): pass  # => TypeError: Error when calling the metaclass bases
# =>     type 'function' is not an acceptable base type
# as a descriptor
f.__get__(5), f.__get__(5, int) and 0 if 0 else 0  # => (<bound method ?.f of 5>, 0)
type(f.__get__(5))  # => <type 'instancemethod'>
type(f.__get__(None, int))  # => <type 'instancemethod'>
f.__get__(5).im_self  # => 5
f.__get__(None, int).im_self  # => None
f.__get__(5, int).im_class  # => <type 'int'>
f.__get__(5, int)(6)  # => (5, 6, (), {})
f.__get__(None)  # => TypeError: __get__(None, None) is invalid
f.__get__()  # => TypeError:  expected at least 1 arguments, got 0
f.__get__(1, 2, 3)  # => TypeError:  expected at most 2 arguments, got 3
f.__set__  # => AttributeError: 'function' object has no attribute '__set__'
# the constructor is in function_new
types.FunctionType.__dict__['func_code'].__get__(f, type(f)) is f.func_code  # => True
type(types.FunctionType.__dict__['func_code'])  # => <type 'getset_descriptor'>
type(types.FunctionType.__dict__['func_globals'])  # => <type 'member_descriptor'>
type(types.FunctionType.__dict__['func_closure'])  # => <type 'member_descriptor'>
(lambda x, y=lambda: 3: x + y())(1)  # => 4
(lambda *a, **k: (a, k))(1, b=2)  # => ((1,), {'b': 2})
(lambda (a, b), c: (a, b, c))((1, 2), 3)  # => (1, 2, 3)
(lambda: (yield))().next()  # => None
def q(x=[]):
    x.append(1)
    return x
q(), q(), q.func_defaults  # => ([1, 1], [1, 1], ([1, 1],))
def q(a, (b, (c, d)), e=5): return a, b, c, d, e
q(1, (2, (3, 4)))  # => (1, 2, 3, 4, 5)
q.func_code.co_varnames  # => ('a', '.1', 'e', 'b', 'c', 'd')
q.func_code.co_argcount  # => 3
q(1, (2, 3))  # => TypeError: 'int' object is not iterable
q(1, (2,))  # => ValueError: need more than 1 value to unpack
q(1, 2)  # => TypeError: 'int' object is not iterable
q(1, (2, (3, 4)), b=1)  # => TypeError: q() got an unexpected keyword argument 'b'
def q(a, a): pass  # => SyntaxError: duplicate argument 'a' in function definition (probe, line 1)
def q(a=1, b): pass  # => SyntaxError: non-default argument follows default argument (probe, line 1)
def q(*a, b): pass  # => SyntaxError: invalid syntax (probe, line 1)
def q(**a, *b): pass  # => SyntaxError: invalid syntax (probe, line 1)
def q(a, *a): pass  # => SyntaxError: duplicate argument 'a' in function definition (probe, line 1)
def q(a, (b, a)): pass  # => SyntaxError: duplicate argument 'a' in function definition (probe, line 1)
''')


@apply
def decorated():
    return 'the result of the call'


def wrap(tag):
    print 'evaluated', tag

    def decorate(function):
        print 'applied', tag, function.__name__
        return function
    return decorate


@wrap('first')  # => evaluated first
@wrap('second')  # => evaluated second
def decorated_twice(a=wrap('default')):  # => evaluated default
# => applied second decorated_twice
# => applied first decorated_twice
    pass


print decorated, decorated_twice.__name__  # => the result of the call decorated_twice
