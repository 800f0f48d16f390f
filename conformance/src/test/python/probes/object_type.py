# The types object and type: construction of classes, their attributes, bases, MRO and the errors of all of it.
import gc
from probing import probe
import types

# Classes made here and dropped stay in __subclasses__ until they are collected.
gc.disable()


class A(object):
    """Doc of A."""
    x = 1


class B(A):
    pass


class C(A):
    x = 3


class D(B, C):
    pass


class Old:
    pass


class Mixed(Old, object):
    pass


class SlotA(object):
    __slots__ = ('a',)


class SlotB(object):
    __slots__ = ('b',)


class Meta(type):
    def __new__(mcs, name, bases, namespace):
        print 'Meta.__new__', name, [b.__name__ for b in bases], sorted(namespace)
        return type.__new__(mcs, name, bases, namespace)

    def __init__(cls, name, bases, namespace):
        print 'Meta.__init__', name
        type.__init__(cls, name, bases, namespace)

    def __call__(cls, *args):
        print 'Meta.__call__', cls.__name__, args
        return type.__call__(cls, *args)

    def of_meta(cls):
        return 'of_meta ' + cls.__name__

    def __repr__(cls):
        return '<%s by Meta>' % cls.__name__


class OtherMeta(type):
    pass


def function_meta(name, bases, namespace):
    return name, bases, sorted(namespace)


o = object()
a = A()
print sorted(dir(object))
# => ['__class__', '__delattr__', '__doc__', '__format__', '__getattribute__', '__hash__', '__init__', '__new__',
# ...  '__reduce__', '__reduce_ex__', '__repr__', '__setattr__', '__sizeof__', '__str__', '__subclasshook__']
print sorted(dir(type))
# => ['__abstractmethods__', '__base__', '__bases__', '__basicsize__', '__call__', '__class__', '__delattr__',
# ...  '__dict__', '__dictoffset__', '__doc__', '__eq__', '__flags__', '__format__', '__ge__', '__getattribute__',
# ...  '__gt__', '__hash__', '__init__', '__instancecheck__', '__itemsize__', '__le__', '__lt__', '__module__',
# ...  '__mro__', '__name__', '__ne__', '__new__', '__reduce__', '__reduce_ex__', '__repr__', '__setattr__',
# ...  '__sizeof__', '__str__', '__subclasscheck__', '__subclasses__', '__subclasshook__', '__weakrefoffset__', 'mro']
print sorted(dir(A))
# => ['__class__', '__delattr__', '__dict__', '__doc__', '__format__', '__getattribute__', '__hash__', '__init__',
# ...  '__module__', '__new__', '__reduce__', '__reduce_ex__', '__repr__', '__setattr__', '__sizeof__', '__str__',
# ...  '__subclasshook__', '__weakref__', 'x']
print sorted(dir(a))
# => ['__class__', '__delattr__', '__dict__', '__doc__', '__format__', '__getattribute__', '__hash__', '__init__',
# ...  '__module__', '__new__', '__reduce__', '__reduce_ex__', '__repr__', '__setattr__', '__sizeof__', '__str__',
# ...  '__subclasshook__', '__weakref__', 'x']
probe(r'''
# object
o  # => <object object at 0x...>
object()  # => <object object at 0x...>
type(o)  # => <type 'object'>
o.__class__  # => <type 'object'>
o.__doc__ is None  # => False
hash(o) == hash(o)  # => True
o == o  # => True
o == object()  # => False
o != o  # => False
bool(o)  # => True
cmp(o, o)  # => 0
o.x = 1  # => AttributeError: 'object' object has no attribute 'x'
o.x  # => AttributeError: 'object' object has no attribute 'x'
o.__dict__  # => AttributeError: 'object' object has no attribute '__dict__'
o()  # => TypeError: 'object' object is not callable
o[0]  # => TypeError: 'object' object has no attribute '__getitem__'
o + o  # => TypeError: unsupported operand type(s) for +: 'object' and 'object'
len(o)  # => TypeError: object of type 'object' has no len()
o.__class__ = A  # => TypeError: __class__ assignment: only for heap types
o.__repr__() == repr(o)  # => True
o.__str__() == repr(o)  # => True
o.__hash__() == hash(o)  # => True
o.__format__('') == repr(o)  # => True
o.__sizeof__() > 0  # => True
o.__getattribute__('__class__'), object.__getattribute__(a, 'x')  # => (<type 'object'>, 1)
object.__getattribute__(a, 'nothing')  # => AttributeError: 'A' object has no attribute 'nothing'
object.__getattribute__(a, 5)  # => TypeError: attribute name must be string, not 'int'
object.__setattr__(a, 'y', 2), a.y, object.__delattr__(a, 'y')  # => (None, 2, None)
object.__delattr__(a, 'y')  # => AttributeError: y
object.__setattr__(a, 5, 2)  # => TypeError: attribute name must be string, not 'int'
object.__setattr__(A, 'y', 2)  # => TypeError: can't apply this __setattr__ to type object
object.__setattr__(5, 'y', 2)  # => AttributeError: 'int' object has no attribute 'y'
object.__reduce__(o)  # => (<function _reconstructor at 0x...>, (<type 'object'>, <type 'object'>, None))
object.__reduce_ex__(o, 2)  # => (<function __newobj__ at 0x...>, (<type 'object'>,), None, None, None)
object.__subclasshook__(5)  # => NotImplemented
object.__init__(o)  # => None
object.__new__(A) is not None  # => True
object.__base__  # => None
object.__bases__  # => ()
object.__mro__  # => (<type 'object'>,)
type.__base__  # => <type 'object'>
type.__mro__  # => (<type 'type'>, <type 'object'>)
type(type)  # => <type 'type'>
type(object)  # => <type 'type'>
isinstance(object, type)  # => True
isinstance(type, object)  # => True
issubclass(type, object)  # => True
object.x = 1  # => TypeError: can't set attributes of built-in/extension type 'object'
type.x = 1  # => TypeError: can't set attributes of built-in/extension type 'type'
int.x = 1  # => TypeError: can't set attributes of built-in/extension type 'int'
del int.real  # => TypeError: can't set attributes of built-in/extension type 'int'
object.__class__ = A  # => TypeError: can't set attributes of built-in/extension type 'object'
# type(x) and type(name, bases, dict)
type(5)  # => <type 'int'>
type(A)  # => <type 'type'>
type(Old)  # => <type 'classobj'>
type(Old())  # => <type 'instance'>
type(None)  # => <type 'NoneType'>
type(type(Old))  # => <type 'type'>
T = type('T', (), {'x': 5})
T, T.x, T.__name__, T.__bases__, T.__module__, T.__mro__, T.__doc__, sorted(T.__dict__)
# => (<class '__main__.T'>, 5, 'T', (<type 'object'>,), '__main__', (<class '__main__.T'>, <type 'object'>), None,
# ...  ['__dict__', '__doc__', '__module__', '__weakref__', 'x'])
type('T', (A,), {})  # => <class '__main__.T'>
type('T', (B, C), {}).__mro__
# => (<class '__main__.T'>, <class '__main__.B'>, <class '__main__.C'>, <class '__main__.A'>, <type 'object'>)
type('', (), {})  # => <class '__main__.'>
type('a b', (), {})  # => <class '__main__.a b'>
type('T', (Old, A), {}).__mro__[1]  # => <class __main__.Old at 0x...>
type('T', (), {'__module__': 'm'})  # => <class 'm.T'>
type('T', (), {'__doc__': 'd'}).__doc__  # => 'd'
type('T', (int,), {})(5)  # => 5
type('T', (A, object), {}).__bases__  # => (<class '__main__.A'>, <type 'object'>)
type(5, (), {})  # => TypeError: type() argument 1 must be string, not int
type(u'T', (), {})  # => TypeError: type() argument 1 must be string, not unicode
type('T', [], {})  # => TypeError: type() argument 2 must be tuple, not list
type('T', (), [])  # => TypeError: type() argument 3 must be dict, not list
type('T', (), None)  # => TypeError: type() argument 3 must be dict, not None
type('T', (5,), {})
# => TypeError: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses
# ...  of all its bases
type('T', ('a',), {})
# => TypeError: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses
# ...  of all its bases
type('T', (None,), {})
# => TypeError: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses
# ...  of all its bases
type('T', (A, 5), {})
# => TypeError: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses
# ...  of all its bases
type('T', (Old,), {})  # => TypeError: a new-style class can't have only classic bases
type('T', (A, A), {})  # => TypeError: duplicate base class A
type('T', (object, A), {})  # => TypeError: Cannot create a consistent method resolution
# => order (MRO) for bases A, object
type('T', (A, B), {})  # => TypeError: Cannot create a consistent method resolution
# => order (MRO) for bases A, B
type('T', (bool,), {})  # => TypeError: type 'bool' is not an acceptable base type
type('T', (type(None),), {})  # => TypeError: type 'NoneType' is not an acceptable base type
type('T', (int, str), {})  # => TypeError: multiple bases have instance lay-out conflict
type('T', (int, list), {})  # => TypeError: multiple bases have instance lay-out conflict
type('T', (SlotA, SlotB), {})  # => TypeError: multiple bases have instance lay-out conflict
type('T', (int, A), {})(5)  # => 5
type('T', (A, int), {})(5)  # => 5
type('T', (SlotA, A), {}).__mro__[1:]  # => (<class '__main__.SlotA'>, <class '__main__.A'>, <type 'object'>)
type('T', (), {}, 1)  # => TypeError: type() takes 1 or 3 arguments
type('T', (), {}, a=1)  # => TypeError: type() takes 1 or 3 arguments
type()  # => TypeError: type() takes 1 or 3 arguments
type.__call__(A) is not None, type.__new__(type, 'T', (), {})  # => (True, <class '__main__.T'>)
type.__new__(type)  # => TypeError: type() takes 1 or 3 arguments
type.__new__(int, 'T', (), {})  # => TypeError: type.__new__(int): int is not a subtype of type
type.__new__(5)  # => TypeError: type.__new__(X): X is not a type object (int)
type.__init__(A, 'x', (), {})  # => None
type.__init__(A)  # => TypeError: type.__init__() takes 1 or 3 arguments
type.__init__(A, 5)  # => None
class T(D, A): x = 2
class T(A, D): pass  # => TypeError: Error when calling the metaclass bases
# =>     Cannot create a consistent method resolution
# => order (MRO) for bases A, D
class T(object, object): pass  # => TypeError: Error when calling the metaclass bases
# =>     duplicate base class object
class T(B, C, A): pass
class T(A, B): pass  # => TypeError: Error when calling the metaclass bases
# =>     Cannot create a consistent method resolution
# => order (MRO) for bases A, B
class T(5): pass  # => TypeError: Error when calling the metaclass bases
# =>     int() takes at most 2 arguments (3 given)
class T(None): pass  # => TypeError: Error when calling the metaclass bases
# =>     cannot create 'NoneType' instances
class T(A()): pass  # => TypeError: Error when calling the metaclass bases
# =>     object() takes no parameters
class T(undefined): pass  # => NameError: name 'undefined' is not defined
class T(Old): pass
T, T.__bases__  # => (<class __main__.T at 0x...>, (<class __main__.Old at 0x...>,))
class T(Old, A): pass
T.__mro__  # => (<class '__main__.T'>, <class __main__.Old at 0x...>, <class '__main__.A'>, <type 'object'>)
class T(object): __slots__ = 5  # => TypeError: Error when calling the metaclass bases
# =>     'int' object is not iterable
class T(object): __slots__ = ['a b']  # => TypeError: Error when calling the metaclass bases
# =>     __slots__ must be identifiers
class T(object): __slots__ = [5]  # => TypeError: Error when calling the metaclass bases
# =>     __slots__ items must be strings, not 'int'
class T(object): __slots__ = ('a', '__dict__', '__dict__')  # => TypeError: Error when calling the metaclass bases
# =>     __dict__ slot disallowed: we already got one
class T(object): __slots__ = ('__weakref__', '__weakref__')  # => TypeError: Error when calling the metaclass bases
# =>     __weakref__ slot disallowed: either we already got one, or __itemsize__ != 0
class T(SlotA): __slots__ = ('__dict__',)
class T(A): __slots__ = ('__dict__',)  # => TypeError: Error when calling the metaclass bases
# =>     __dict__ slot disallowed: we already got one
class T(object):
    a = 1
    __slots__ = ('a',)
class T(int): __slots__ = ('a',)
class T(tuple): __slots__ = ('a',)  # => TypeError: Error when calling the metaclass bases
# =>     nonempty __slots__ not supported for subtype of 'tuple'
class T(tuple): __slots__ = ()
# attributes of a class
A.__name__  # => 'A'
A.__module__  # => '__main__'
A.__doc__  # => 'Doc of A.'
A.__bases__  # => (<type 'object'>,)
A.__base__  # => <type 'object'>
A.__mro__  # => (<class '__main__.A'>, <type 'object'>)
type(A.__dict__)  # => <type 'dictproxy'>
sorted(A.__dict__)  # => ['__dict__', '__doc__', '__module__', '__weakref__', 'x']
A.__basicsize__ > 0  # => True
A.__flags__ & 512  # => 512L
A.__dictoffset__ > 0  # => True
A.__weakrefoffset__ > 0  # => True
A.__itemsize__  # => 0
A.__subclasses__()
# => [<class '__main__.B'>, <class '__main__.C'>, <class '__main__.T'>, <class '__main__.T'>, <class '__main__.T'>,
# ...  <class '__main__.T'>, <class '__main__.T'>, <class '__main__.T'>, <class '__main__.T'>, <class '__main__.T'>,
# ...  <class '__main__.T'>]
D.__subclasses__()  # => [<class '__main__.T'>]
B.mro()  # => [<class '__main__.B'>, <class '__main__.A'>, <type 'object'>]
A.__name__ = 'Renamed'
A, A.__name__  # => (<class '__main__.Renamed'>, 'Renamed')
A.__name__ = 5  # => TypeError: can only assign string to Renamed.__name__, not 'int'
A.__name__ = u'A'  # => TypeError: can only assign string to Renamed.__name__, not 'unicode'
A.__name__ = 'a\x00b'  # => ValueError: type name must not contain null characters
del A.__name__  # => TypeError: can't delete Renamed.__name__
A.__name__ = 'A'
A.__module__ = 'm'
A  # => <class 'm.A'>
del A.__module__  # => TypeError: can't delete A.__module__
A.__module__ = 5
A  # => <class 'A'>
A.__module__ = '__main__'
A.__doc__ = 'x'  # => AttributeError: attribute '__doc__' of 'type' objects is not writable
del A.__doc__  # => AttributeError: attribute '__doc__' of 'type' objects is not writable
A.__mro__ = ()  # => TypeError: readonly attribute
A.__dict__ = {}  # => AttributeError: attribute '__dict__' of 'type' objects is not writable
A.__dict__['y'] = 1  # => TypeError: 'dictproxy' object does not support item assignment
A.__base__ = object  # => TypeError: readonly attribute
A.__bases__ = ()  # => TypeError: can only assign non-empty tuple to A.__bases__, not ()
A.__bases__ = 5  # => TypeError: can only assign tuple to A.__bases__, not int
A.__bases__ = (5,)  # => TypeError: A.__bases__ must be tuple of old- or new-style classes, not 'int'
A.__bases__ = (int,)  # => TypeError: __bases__ assignment: 'int' deallocator differs from 'object'
A.__bases__ = (D,)  # => TypeError: a __bases__ item causes an inheritance cycle
B.__bases__ = (C,)
B.x, B.__mro__, D.__mro__ if 0 else 0
# => (3, (<class '__main__.B'>, <class '__main__.C'>, <class '__main__.A'>, <type 'object'>), 0)
B.__bases__ = (A,)
B.x, C.__subclasses__()  # => (1, [<class '__main__.D'>, <class '__main__.T'>, <class '__main__.T'>])
del A.__bases__  # => TypeError: can't delete A.__bases__
D.x, D().x  # => (3, 3)
B.x = 'on B'
D.x, D().x  # => ('on B', 'on B')
del B.x
D.x  # => 3
del B.x  # => AttributeError: x
A.y = 5
a.y, D.y  # => (5, 5)
del A.y
a.y  # => AttributeError: 'A' object has no attribute 'y'
D.y  # => AttributeError: type object 'D' has no attribute 'y'
int.__name__ = 'x'  # => TypeError: can't set attributes of built-in/extension type 'int'
int.__bases__ = (object,)  # => TypeError: can't set attributes of built-in/extension type 'int'
A.mro()  # => [<class '__main__.A'>, <type 'object'>]
type.mro(A)  # => [<class '__main__.A'>, <type 'object'>]
type.mro(D)
# => [<class '__main__.D'>, <class '__main__.B'>, <class '__main__.C'>, <class '__main__.A'>, <type 'object'>]
type.mro()  # => TypeError: descriptor 'mro' of 'type' object needs an argument
type.mro(5)  # => TypeError: descriptor 'mro' requires a 'type' object but received a 'int'
A.__call__() is not None, A.__class__, A.__class__.__class__  # => (True, <type 'type'>, <type 'type'>)
A.__subclasscheck__(B)  # => True
A.__instancecheck__(a)  # => True
type.__subclasses__(A) == A.__subclasses__()  # => True
type.__subclasses__(5)  # => TypeError: descriptor '__subclasses__' requires a 'type' object but received a 'int'
A == A  # => True
A != B  # => True
A < B or B < A  # => True
hash(A) == hash(A)  # => True
cmp(A, A)  # => 0
A in [A]  # => True
{A: 1}[A]  # => 1
bool(A)  # => True
A is a.__class__  # => True
A[0]  # => TypeError: 'type' object has no attribute '__getitem__'
A + B  # => TypeError: unsupported operand type(s) for +: 'type' and 'type'
len(A)  # => TypeError: object of type 'type' has no len()
iter(A)  # => TypeError: 'type' object is not iterable
# __class__ assignment
b = A()
b.__class__ = B
type(b), isinstance(b, B)  # => (<class '__main__.B'>, True)
b.__class__ = 5  # => TypeError: __class__ must be set to new-style class, not 'int' object
b.__class__ = int  # => TypeError: __class__ assignment: only for heap types
b.__class__ = Old  # => TypeError: __class__ must be set to new-style class, not 'classobj' object
b.__class__ = SlotA  # => TypeError: __class__ assignment: 'B' object layout differs from 'SlotA'
del b.__class__  # => TypeError: can't delete __class__ attribute
(5).__class__ = A  # => TypeError: __class__ assignment: only for heap types
b.__class__ = type('T', (A,), {'__slots__': ()})
SlotA().__class__ = SlotB  # => TypeError: __class__ assignment: 'SlotA' object layout differs from 'SlotB'
b.__dict__ = {'z': 9}
b.z  # => 9
b.__dict__ = 5  # => TypeError: __dict__ must be set to a dictionary, not a 'int'
del b.__dict__
b.__dict__  # => {}
# metaclasses
class T(object):
    __metaclass__ = Meta
    a = 1  # => Meta.__new__ T ['object'] ['__metaclass__', '__module__', 'a']
    # => Meta.__init__ T
T  # => <T by Meta>
type(T)  # => <class '__main__.Meta'>
T.of_meta()  # => 'of_meta T'
T()  # => Meta.__call__ T ()
# => <__main__.T object at 0x...>
T().of_meta()  # => Meta.__call__ T ()
# => AttributeError: 'T' object has no attribute 'of_meta'
class U(T): pass  # => Meta.__new__ U ['T'] ['__module__']
# => Meta.__init__ U
type(U), U  # => (<class '__main__.Meta'>, <U by Meta>)
class U(object):
    __metaclass__ = function_meta
    b = 2
U  # => ('U', (<type 'object'>,), ['__metaclass__', '__module__', 'b'])
class U: __metaclass__ = Meta  # => Meta.__new__ U [] ['__metaclass__', '__module__']
# => Meta.__init__ U
U.__mro__  # => (<U by Meta>, <type 'object'>)
class U(T): __metaclass__ = OtherMeta  # => TypeError: Error when calling the metaclass bases
# =>     metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all
# ...  its bases
class U(T): __metaclass__ = type  # => Meta.__new__ U ['T'] ['__metaclass__', '__module__']
# => Meta.__init__ U
class U(T): __metaclass__ = 5  # => TypeError: Error when calling the metaclass bases
# =>     'int' object is not callable
class U(object): __metaclass__ = 5  # => TypeError: Error when calling the metaclass bases
# =>     'int' object is not callable
class U: __metaclass__ = lambda *a: a[0]
U  # => 'U'
Meta('V', (), {})  # => Meta.__new__ V [] []
# => Meta.__init__ V
# => <V by Meta>
type('V', (T,), {})  # => Meta.__new__ V ['T'] []
# => Meta.__init__ V
# => <V by Meta>
OtherMeta('V', (T,), {})
# => TypeError: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses
# ...  of all its bases
class Both(Meta, OtherMeta): pass
class V(T): __metaclass__ = Both  # => Meta.__new__ V ['T'] ['__metaclass__', '__module__']
# => Meta.__init__ V
type(V)  # => <class '__main__.Both'>
types.ClassType('K', (), {})  # => <class __main__.K at 0x...>
types.ClassType('K', (A,), {})  # => <class '__main__.K'>
types.ClassType('K', (int, Old), {})(5)  # => 5
__metaclass__ = Meta
class W: pass  # => Meta.__new__ W [] ['__module__']
# => Meta.__init__ W
type(W)  # => <class '__main__.Meta'>
del __metaclass__
class X: pass
type(X)  # => <type 'classobj'>
class Y(object): print 'body', __name__, __module__, sorted(locals())  # => body __main__ __main__ ['__module__']
class Y(object):
    x = 1
    y = [x for i in range(2)]
    z = list(i for i in range(x))
    f = lambda self: x
Y.y, Y.z  # => ([1, 1], [0])
class Y(object): y = list(Y_x for i in range(1))  # => NameError: global name 'Y_x' is not defined
Y().f() if 0 else 0  # => 0
def f():
    class_x = 1
    Z = type('Z', (), {'v': class_x})
    return Z.v
f()  # => 1
class Y(object): return 5  # => SyntaxError: 'return' outside function (probe, line 1)
class Y(object): del q  # => NameError: name 'q' is not defined
class Y(object):
    q = 1
    del q
Y.q  # => AttributeError: type object 'Y' has no attribute 'q'
''')
