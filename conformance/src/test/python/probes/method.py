# The types of bound and unbound methods, built-in functions and methods, and their descriptors.
import types
from probing import probe


class C(object):
    """A class."""

    def m(self, *args):
        """A method."""
        return args

    @classmethod
    def c(cls):
        return cls

    @staticmethod
    def s():
        return 'static'

    lam = lambda self: 'lam'
    length = len

    def __eq__(self, other):
        return True

    def __hash__(self):
        return 7


class D(C):
    pass


class Other(object):
    pass


class Old:
    def m(self):
        return 'old'


class Callable(object):
    def __call__(self, *args):
        return args


o = C()
o2 = C()
b = o.m
u = C.m
print sorted(dir(b))
# => ['__call__', '__class__', '__cmp__', '__delattr__', '__doc__', '__format__', '__func__', '__get__',
# ...  '__getattribute__', '__hash__', '__init__', '__new__', '__reduce__', '__reduce_ex__', '__repr__', '__self__',
# ...  '__setattr__', '__sizeof__', '__str__', '__subclasshook__', 'im_class', 'im_func', 'im_self']
print sorted(dir(len))
# => ['__call__', '__class__', '__cmp__', '__delattr__', '__doc__', '__eq__', '__format__', '__ge__',
# ...  '__getattribute__', '__gt__', '__hash__', '__init__', '__le__', '__lt__', '__module__', '__name__', '__ne__',
# ...  '__new__', '__reduce__', '__reduce_ex__', '__repr__', '__self__', '__setattr__', '__sizeof__', '__str__',
# ...  '__subclasshook__']
print sorted(dir([].append))
# => ['__call__', '__class__', '__cmp__', '__delattr__', '__doc__', '__eq__', '__format__', '__ge__',
# ...  '__getattribute__', '__gt__', '__hash__', '__init__', '__le__', '__lt__', '__module__', '__name__', '__ne__',
# ...  '__new__', '__reduce__', '__reduce_ex__', '__repr__', '__self__', '__setattr__', '__sizeof__', '__str__',
# ...  '__subclasshook__']
print sorted(dir(list.append)), sorted(dir(list.__add__)), sorted(dir([].__add__)), sorted(dir(dict.fromkeys))
# => ['__call__', '__class__', '__delattr__', '__doc__', '__format__', '__get__', '__getattribute__', '__hash__',
# ...  '__init__', '__name__', '__new__', '__objclass__', '__reduce__', '__reduce_ex__', '__repr__', '__setattr__',
# ...  '__sizeof__', '__str__', '__subclasshook__'] ['__call__', '__class__', '__delattr__', '__doc__', '__format__',
# ...  '__get__', '__getattribute__', '__hash__', '__init__', '__name__', '__new__', '__objclass__', '__reduce__',
# ...  '__reduce_ex__', '__repr__', '__setattr__', '__sizeof__', '__str__', '__subclasshook__'] ['__call__',
# ...  '__class__', '__cmp__', '__delattr__', '__doc__', '__format__', '__getattribute__', '__hash__', '__init__',
# ...  '__name__', '__new__', '__objclass__', '__reduce__', '__reduce_ex__', '__repr__', '__self__', '__setattr__',
# ...  '__sizeof__', '__str__', '__subclasshook__'] ['__call__', '__class__', '__cmp__', '__delattr__', '__doc__',
# ...  '__eq__', '__format__', '__ge__', '__getattribute__', '__gt__', '__hash__', '__init__', '__le__', '__lt__',
# ...  '__module__', '__name__', '__ne__', '__new__', '__reduce__', '__reduce_ex__', '__repr__', '__self__',
# ...  '__setattr__', '__sizeof__', '__str__', '__subclasshook__']
probe(r'''
type(b)  # => <type 'instancemethod'>
type(u)  # => <type 'instancemethod'>
type(b) is types.MethodType  # => True
types.UnboundMethodType is types.MethodType  # => True
type(Old().m)  # => <type 'instancemethod'>
type(C.c)  # => <type 'instancemethod'>
type(C.s)  # => <type 'function'>
type(o.lam)  # => <type 'instancemethod'>
type(o.length)  # => <type 'builtin_function_or_method'>
types.MethodType.__name__  # => 'instancemethod'
repr(b)  # => '<bound method C.m of <__main__.C object at 0x...>>'
repr(u)  # => '<unbound method C.m>'
repr(C.c)  # => "<bound method type.c of <class '__main__.C'>>"
repr(D.m)  # => '<unbound method D.m>'
repr(D().m)  # => '<bound method D.m of <__main__.D object at 0x...>>'
repr(Old.m)  # => '<unbound method Old.m>'
repr(Old().m)  # => '<bound method Old.m of <__main__.Old instance at 0x...>>'
repr(D.c)  # => "<bound method type.c of <class '__main__.D'>>"
repr(o.lam)  # => '<bound method C.<lambda> of <__main__.C object at 0x...>>'
b.im_self is o  # => True
b.im_func is C.__dict__['m']  # => True
b.im_class  # => <class '__main__.C'>
u.im_self  # => None
u.im_class  # => <class '__main__.C'>
u.im_func is b.im_func  # => True
D.m.im_class  # => <class '__main__.D'>
D().m.im_class  # => <class '__main__.D'>
C.c.im_self  # => <class '__main__.C'>
C.c.im_class  # => <type 'type'>
b.__self__ is o  # => True
b.__func__ is b.im_func  # => True
b.__name__  # => 'm'
b.__doc__  # => 'A method.'
b.func_name  # => 'm'
b.func_code is b.im_func.func_code  # => True
b.__module__  # => '__main__'
b.func_defaults  # => None
b.func_closure  # => None
b()  # => ()
b(1, 2)  # => (1, 2)
u(o, 1)  # => (1,)
C.m(D(), 3)  # => (3,)
C.c()  # => <class '__main__.C'>
D.c()  # => <class '__main__.D'>
o.s()  # => 'static'
C.s()  # => 'static'
o.lam()  # => 'lam'
u()  # => TypeError: unbound method m() must be called with C instance as first argument (got nothing instead)
u(5)  # => TypeError: unbound method m() must be called with C instance as first argument (got int instance instead)
u(None)
# => TypeError: unbound method m() must be called with C instance as first argument (got NoneType instance instead)
u(Other())
# => TypeError: unbound method m() must be called with C instance as first argument (got Other instance instead)
u(Old())  # => TypeError: unbound method m() must be called with C instance as first argument (got Old instance instead)
D.m(o)  # => TypeError: unbound method m() must be called with D instance as first argument (got C instance instead)
Old.m()  # => TypeError: unbound method m() must be called with Old instance as first argument (got nothing instead)
Old.m(5)
# => TypeError: unbound method m() must be called with Old instance as first argument (got int instance instead)
Old.m(o)  # => TypeError: unbound method m() must be called with Old instance as first argument (got C instance instead)
b(k=1)  # => TypeError: m() got an unexpected keyword argument 'k'
b.im_self = 1  # => TypeError: readonly attribute
b.im_func = 1  # => TypeError: readonly attribute
b.x = 1  # => AttributeError: 'instancemethod' object has no attribute 'x'
b.__name__ = 'x'  # => AttributeError: 'instancemethod' object has no attribute '__name__'
b.x  # => AttributeError: 'function' object has no attribute 'x'
del b.im_self  # => TypeError: readonly attribute
C.m.x = 1  # => AttributeError: 'instancemethod' object has no attribute 'x'
C.m.im_func.x = 1
b.x, u.x, o2.m.x, D.m.x  # => (1, 1, 1, 1)
b.x = 2  # => AttributeError: 'instancemethod' object has no attribute 'x'
o.m == o.m  # => True
o.m is o.m  # => False
o.m == o2.m  # => True
o.m != C.m  # => True
C.m == C.m  # => True
C.m is C.m  # => False
C.m == D.m  # => True
o.m == D().m  # => True
hash(o.m) == hash(o.m)  # => True
hash(o.m) == hash(o2.m)  # => True
{o.m: 1}[o.m]  # => 1
o.m in [o.m]  # => True
o.m == 5  # => False
cmp(o.m, o.m)  # => 0
b.__get__(5)  # => <bound method C.m of <__main__.C object at 0x...>>
b.__get__(5, int) == b  # => True
type(u.__get__(o2))  # => <type 'instancemethod'>
u.__get__(o2).im_self is o2  # => True
u.__get__(D()).im_class  # => None
u.__get__(Other(), Other) == u  # => True
u.__get__(None, C) == u  # => True
b.__call__(1)  # => (1,)
callable(b)  # => True
bool(b)  # => True
b.__class__  # => <type 'instancemethod'>
isinstance(b, types.MethodType)  # => True
b[0]  # => TypeError: 'instancemethod' object has no attribute '__getitem__'
len(b)  # => TypeError: object of type 'instancemethod' has no len()
types.MethodType(len, 'abc')()  # => 3
types.MethodType(Callable(), 5)(6)  # => (5, 6)
types.MethodType(lambda *a: a, 1, int)(2)  # => (1, 2)
types.MethodType(int, '5')()  # => 5
repr(types.MethodType(len, 'abc'))  # => "<bound method ?.len of 'abc'>"
repr(types.MethodType(Callable(), 5))  # => '<bound method ?.? of 5>'
types.MethodType(lambda *a: a, None, int)(2)  # => (2,)
types.MethodType(lambda *a: a, None, int)('x')
# => TypeError: unbound method <lambda>() must be called with int instance as first argument (got str instance instead)
types.MethodType(5, 5)  # => TypeError: first argument must be callable
types.MethodType(len, None)  # => TypeError: unbound methods must have non-NULL im_class
types.MethodType(len)  # => TypeError: instancemethod expected at least 2 arguments, got 1
o.m = 5
o.m  # => 5
del o.m
o.m()  # => ()
del o.m  # => AttributeError: m
C.m = lambda self: 'replaced'
b(), o.m()  # => ((), 'replaced')
class Sub(types.MethodType): pass  # => TypeError: Error when calling the metaclass bases
# =>     type 'instancemethod' is not an acceptable base type
# built-in functions and methods
type(len)  # => <type 'builtin_function_or_method'>
type([].append)  # => <type 'builtin_function_or_method'>
type(len) is types.BuiltinFunctionType  # => True
type(list.append)  # => <type 'method_descriptor'>
type(list.__add__)  # => <type 'wrapper_descriptor'>
type([].__add__)  # => <type 'method-wrapper'>
type(dict.fromkeys)  # => <type 'builtin_function_or_method'>
type(dict.__dict__['fromkeys'])  # => <type 'classmethod_descriptor'>
type(int.__new__)  # => <type 'builtin_function_or_method'>
type(list.__dict__['append'])  # => <type 'method_descriptor'>
type(int.real) if 0 else 0  # => 0
type(type.__dict__['__mro__'])  # => <type 'member_descriptor'>
type(type.mro)  # => <type 'method_descriptor'>
repr(len)  # => '<built-in function len>'
repr(list.append)  # => "<method 'append' of 'list' objects>"
repr(list.__add__)  # => "<slot wrapper '__add__' of 'list' objects>"
repr([].append)  # => '<built-in method append of list object at 0x...>'
repr([].__add__)  # => "<method-wrapper '__add__' of list object at 0x...>"
repr(list.__len__)  # => "<slot wrapper '__len__' of 'list' objects>"
repr(dict.fromkeys)  # => '<built-in method fromkeys of type object at 0x...>'
repr(str.join)  # => "<method 'join' of 'str' objects>"
repr(int.__new__)  # => '<built-in method __new__ of type object at 0x...>'
repr(dict.__dict__['fromkeys'])  # => "<method 'fromkeys' of 'dict' objects>"
repr(type.__dict__['__mro__'])  # => "<member '__mro__' of 'type' objects>"
repr(int.__dict__['real'])  # => "<attribute 'real' of 'int' objects>"
repr('a'.join)  # => '<built-in method join of str object at 0x...>'
repr(object.__init__)  # => "<slot wrapper '__init__' of 'object' objects>"
repr(object().__init__)  # => "<method-wrapper '__init__' of object object at 0x...>"
len.__name__  # => 'len'
len.__self__  # => None
len.__module__  # => '__builtin__'
[].append.__name__  # => 'append'
[1].append.__self__  # => [1]
[].append.__module__  # => None
list.append.__name__  # => 'append'
list.append.__objclass__  # => <type 'list'>
[].__add__.__name__  # => '__add__'
[1].__add__.__self__  # => [1]
[].__add__.__objclass__  # => <type 'list'>
dict.fromkeys.__self__  # => <type 'dict'>
int.__new__.__name__  # => '__new__'
int.__new__.__self__  # => <type 'int'>
type.__dict__['__mro__'].__name__  # => '__mro__'
int.__dict__['real'].__objclass__  # => <type 'int'>
int.__dict__['real'].__name__  # => 'real'
len.x  # => AttributeError: 'builtin_function_or_method' object has no attribute 'x'
len.x = 1  # => AttributeError: 'builtin_function_or_method' object has no attribute 'x'
len.__name__ = 'x'  # => AttributeError: attribute '__name__' of 'builtin_function_or_method' objects is not writable
len.__doc__ = 'x'  # => AttributeError: attribute '__doc__' of 'builtin_function_or_method' objects is not writable
[].append.x = 1  # => AttributeError: 'builtin_function_or_method' object has no attribute 'x'
list.append.x = 1  # => AttributeError: 'method_descriptor' object has no attribute 'x'
list.append = 5  # => TypeError: can't set attributes of built-in/extension type 'list'
list.x = 5  # => TypeError: can't set attributes of built-in/extension type 'list'
del list.append  # => TypeError: can't set attributes of built-in/extension type 'list'
len == len  # => True
len is len  # => True
[].append == [].append  # => False
len != abs  # => True
hash(len) == hash(len)  # => True
s.append == s.append if 0 else 0  # => 0
x = []
x.append == x.append, x.append is x.append, hash(
    x.append
) == hash(x.append), x.append == [].append, x.append == x.extend  # => TypeError: unhashable type: 'list'
len.__call__([1]), len.__call__.__name__, callable(len), bool(len)  # => (1, '__call__', True, True)
len()  # => TypeError: len() takes exactly one argument (0 given)
len(1, 2)  # => TypeError: len() takes exactly one argument (2 given)
len(x=1)  # => TypeError: len() takes no keyword arguments
len(5)  # => TypeError: object of type 'int' has no len()
len[0]  # => TypeError: 'builtin_function_or_method' object has no attribute '__getitem__'
type(len)()  # => TypeError: cannot create 'builtin_function_or_method' instances
class Sub(type(len)): pass  # => TypeError: Error when calling the metaclass bases
# =>     type 'builtin_function_or_method' is not an acceptable base type
list.append(5, 1)  # => TypeError: descriptor 'append' requires a 'list' object but received a 'int'
list.append()  # => TypeError: descriptor 'append' of 'list' object needs an argument
list.append.__get__([1, 2])(3)  # => None
type(list.append.__get__([]))  # => <type 'builtin_function_or_method'>
list.append.__get__(None, list) is list.append  # => True
list.append.__get__(5)  # => TypeError: descriptor 'append' for 'list' objects doesn't apply to 'int' object
list.append.__get__(None)  # => TypeError: __get__(None, None) is invalid
list.append.__get__(None, 5)  # => <method 'append' of 'list' objects>
list.append.__get__(None, int)  # => <method 'append' of 'list' objects>
list.__add__(5, [])  # => TypeError: descriptor '__add__' requires a 'list' object but received a 'int'
list.__add__([1], [2]), list.__add__.__get__([1])([2]), list.__len__.__call__([1])  # => ([1, 2], [1, 2], 1)
list.__add__()  # => TypeError: descriptor '__add__' of 'list' object needs an argument
list.__add__([1])  # => TypeError: expected 1 arguments, got 0
list.__add__([1], [2], [3])  # => TypeError: expected 1 arguments, got 2
list.__len__([], 1)  # => TypeError: expected 0 arguments, got 1
list.__len__([], k=1)  # => TypeError: wrapper __len__ doesn't take keyword arguments
int.__dict__['real'].__get__(5)  # => 5
int.__dict__['real'].__get__(None, int) is int.__dict__['real']  # => True
int.__dict__['real'].__get__('a')  # => TypeError: descriptor 'real' for 'int' objects doesn't apply to 'str' object
int.__dict__['real'].__set__(5, 1)  # => AttributeError: attribute 'real' of 'int' objects is not writable
int.__dict__['real'].__delete__(5)  # => AttributeError: attribute 'real' of 'int' objects is not writable
dict.__dict__['fromkeys'].__get__(None, dict)('a')  # => {'a': None}
dict.__dict__['fromkeys'].__get__({})('b')  # => {'b': None}
dict.__dict__['fromkeys'].__get__(5)  # => TypeError: descriptor 'fromkeys' for type 'dict' doesn't apply to type 'int'
dict.__dict__['fromkeys'].__get__(None, int)
# => TypeError: descriptor 'fromkeys' for type 'dict' doesn't apply to type 'int'
dict.__dict__['fromkeys']()  # => TypeError: descriptor 'fromkeys' of 'dict' object needs an argument
dict.__dict__['fromkeys'](int)  # => TypeError: descriptor 'fromkeys' requires a subtype of 'dict' but received 'type
dict.__dict__['fromkeys'](5)  # => TypeError: descriptor 'fromkeys' requires a type but received a 'int'
dict.__dict__['fromkeys'](dict, 'a')  # => {'a': None}
''')
