# The types object and type: construction of classes, their attributes, bases, MRO and the errors of all of it.
import gc
import sys
import types

# Classes made here and dropped stay in __subclasses__ until they are collected.
gc.disable()


def mask(text):
    """Replaces each address by dots; sorts the bases that a dict has put in the order of addresses."""
    if ' for bases ' in text:
        start, bases = text.split(' for bases ')
        text = start + ' for bases ' + ', '.join(sorted(bases.split(', ')))
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
print sorted(dir(type))
print sorted(dir(A))
print sorted(dir(a))
probe(r'''
# object
o, object(), type(o), o.__class__, o.__doc__ is None, hash(o) == hash(o), o == o, o == object(), o != o, bool(o), cmp(o, o)
o.x = 1
o.x
o.__dict__
o()
o[0]
o + o
len(o)
o.__class__ = A
o.__repr__() == repr(o), o.__str__() == repr(o), o.__hash__() == hash(o), o.__format__('') == repr(o), o.__sizeof__() > 0
o.__getattribute__('__class__'), object.__getattribute__(a, 'x')
object.__getattribute__(a, 'nothing')
object.__getattribute__(a, 5)
object.__setattr__(a, 'y', 2), a.y, object.__delattr__(a, 'y')
object.__delattr__(a, 'y')
object.__setattr__(a, 5, 2)
object.__setattr__(A, 'y', 2)
object.__setattr__(5, 'y', 2)
object.__reduce__(o)
object.__reduce_ex__(o, 2)
object.__subclasshook__(5), object.__init__(o), object.__new__(A) is not None
object.__base__, object.__bases__, object.__mro__, type.__base__, type.__mro__, type(type), type(object), isinstance(object, type), isinstance(type, object), issubclass(type, object)
object.x = 1
type.x = 1
int.x = 1
del int.real
object.__class__ = A
# type(x) and type(name, bases, dict)
type(5), type(A), type(Old), type(Old()), type(None), type(type(Old))
T = type('T', (), {'x': 5}); T, T.x, T.__name__, T.__bases__, T.__module__, T.__mro__, T.__doc__, sorted(T.__dict__)
type('T', (A,), {}), type('T', (B, C), {}).__mro__, type('', (), {}), type('a b', (), {}), type('T', (Old, A), {}).__mro__[1]
type('T', (), {'__module__': 'm'}), type('T', (), {'__doc__': 'd'}).__doc__, type('T', (int,), {})(5), type('T', (A, object), {}).__bases__
type(5, (), {})
type(u'T', (), {})
type('T', [], {})
type('T', (), [])
type('T', (), None)
type('T', (5,), {})
type('T', ('a',), {})
type('T', (None,), {})
type('T', (A, 5), {})
type('T', (Old,), {})
type('T', (A, A), {})
type('T', (object, A), {})
type('T', (A, B), {})
type('T', (bool,), {})
type('T', (type(None),), {})
type('T', (int, str), {})
type('T', (int, list), {})
type('T', (SlotA, SlotB), {})
type('T', (int, A), {})(5), type('T', (A, int), {})(5), type('T', (SlotA, A), {}).__mro__[1:]
type('T', (), {}, 1)
type('T', (), {}, a=1)
type()
type.__call__(A) is not None, type.__new__(type, 'T', (), {})
type.__new__(type)
type.__new__(int, 'T', (), {})
type.__new__(5)
type.__init__(A, 'x', (), {})
type.__init__(A)
type.__init__(A, 5)
class T(D, A): x = 2
class T(A, D): pass
class T(object, object): pass
class T(B, C, A): pass
class T(A, B): pass
class T(5): pass
class T(None): pass
class T(A()): pass
class T(undefined): pass
class T(Old): pass
T, T.__bases__
class T(Old, A): pass
T.__mro__
class T(object): __slots__ = 5
class T(object): __slots__ = ['a b']
class T(object): __slots__ = [5]
class T(object): __slots__ = ('a', '__dict__', '__dict__')
class T(object): __slots__ = ('__weakref__', '__weakref__')
class T(SlotA): __slots__ = ('__dict__',)
class T(A): __slots__ = ('__dict__',)
class T(object): a = 1; __slots__ = ('a',)
class T(int): __slots__ = ('a',)
class T(tuple): __slots__ = ('a',)
class T(tuple): __slots__ = ()
# attributes of a class
A.__name__, A.__module__, A.__doc__, A.__bases__, A.__base__, A.__mro__, type(A.__dict__), sorted(A.__dict__), A.__basicsize__ > 0, A.__flags__ & 512, A.__dictoffset__ > 0, A.__weakrefoffset__ > 0, A.__itemsize__, A.__subclasses__(), D.__subclasses__(), B.mro()
A.__name__ = 'Renamed'; A, A.__name__
A.__name__ = 5
A.__name__ = u'A'
A.__name__ = 'a\x00b'
del A.__name__
A.__name__ = 'A'
A.__module__ = 'm'; A
del A.__module__
A.__module__ = 5; A
A.__module__ = '__main__'
A.__doc__ = 'x'
del A.__doc__
A.__mro__ = ()
A.__dict__ = {}
A.__dict__['y'] = 1
A.__base__ = object
A.__bases__ = ()
A.__bases__ = 5
A.__bases__ = (5,)
A.__bases__ = (int,)
A.__bases__ = (D,)
B.__bases__ = (C,); B.x, B.__mro__, D.__mro__ if 0 else 0
B.__bases__ = (A,); B.x, C.__subclasses__()
del A.__bases__
D.x, D().x
B.x = 'on B'; D.x, D().x
del B.x; D.x
del B.x
A.y = 5; a.y, D.y
del A.y; a.y
D.y
int.__name__ = 'x'
int.__bases__ = (object,)
A.mro(), type.mro(A), type.mro(D)
type.mro()
type.mro(5)
A.__call__() is not None, A.__class__, A.__class__.__class__
A.__subclasscheck__(B), A.__instancecheck__(a), type.__subclasses__(A) == A.__subclasses__()
type.__subclasses__(5)
A == A, A != B, A < B or B < A, hash(A) == hash(A), cmp(A, A), A in [A], {A: 1}[A], bool(A), A is a.__class__
A[0]
A + B
len(A)
iter(A)
# __class__ assignment
b = A(); b.__class__ = B; type(b), isinstance(b, B)
b.__class__ = 5
b.__class__ = int
b.__class__ = Old
b.__class__ = SlotA
del b.__class__
(5).__class__ = A
b.__class__ = type('T', (A,), {'__slots__': ()})
SlotA().__class__ = SlotB
b.__dict__ = {'z': 9}; b.z
b.__dict__ = 5
del b.__dict__; b.__dict__
# metaclasses
class T(object): __metaclass__ = Meta; a = 1
T, type(T), T.of_meta(), T()
T().of_meta()
class U(T): pass
type(U), U
class U(object): __metaclass__ = function_meta; b = 2
U
class U: __metaclass__ = Meta
U.__mro__
class U(T): __metaclass__ = OtherMeta
class U(T): __metaclass__ = type
class U(T): __metaclass__ = 5
class U(object): __metaclass__ = 5
class U: __metaclass__ = lambda *a: a[0]
U
Meta('V', (), {})
type('V', (T,), {})
OtherMeta('V', (T,), {})
class Both(Meta, OtherMeta): pass
class V(T): __metaclass__ = Both
type(V)
types.ClassType('K', (), {}), types.ClassType('K', (A,), {})
types.ClassType('K', (int, Old), {})(5)
__metaclass__ = Meta
class W: pass
type(W)
del __metaclass__
class X: pass
type(X)
class Y(object): print 'body', __name__, __module__, sorted(locals())
class Y(object): x = 1; y = [x for i in range(2)]; z = list(i for i in range(x)); f = lambda self: x
Y.y, Y.z
class Y(object): y = list(Y_x for i in range(1))
Y().f() if 0 else 0
def f(): class_x = 1; Z = type('Z', (), {'v': class_x}); return Z.v
f()
class Y(object): return 5
class Y(object): del q
class Y(object): q = 1; del q
Y.q
''')
