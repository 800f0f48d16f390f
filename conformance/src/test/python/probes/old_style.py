# Classes of the old style: the types classobj and instance, their special methods and coercions.
import types
from probing import probe


class C:
    """Doc."""
    x = 1

    def m(self, a=0):
        return 'm', a


class D(C):
    y = 2


class E(C):
    x = 'of E'


class Diamond(D, E):
    pass


class Init:
    def __init__(self, *args, **kw):
        self.args = args


class BadInit:
    def __init__(self):
        return 5


class Attr:
    def __getattr__(self, name):
        if name.startswith('__'):
            raise AttributeError(name)
        return 'made ' + name

    def __setattr__(self, name, value):
        self.__dict__[name] = 'set', value

    def __delattr__(self, name):
        print 'delattr', name


class Number:
    def __init__(self, v):
        self.v = v

    def __add__(self, other):
        return 'add', other

    def __radd__(self, other):
        return 'radd', other

    def __neg__(self):
        return 'neg'

    def __coerce__(self, other):
        print 'coerce', getattr(other, 'v', other),
        return self.v, other

    def __int__(self):
        return 12

    def __float__(self):
        return 1.5

    def __long__(self):
        return 13L

    def __hex__(self):
        return 'hex'

    def __oct__(self):
        return 'oct'

    def __index__(self):
        return 2

    def __pow__(self, *args):
        return ('pow',) + args

    def __ipow__(self, other):
        return 'ipow', other

    def __divmod__(self, other):
        return 'divmod', other

    def __abs__(self):
        return 'abs'

    def __iadd__(self, other):
        return 'iadd', other


class OnlyCoerce:
    def __init__(self, v):
        self.v = v

    def __coerce__(self, other):
        return self.v, other


class BadCoerce:
    def __coerce__(self, other):
        return 5


class NoneCoerce:
    def __coerce__(self, other):
        return None


class Cmp:
    def __init__(self, v):
        self.v = v

    def __cmp__(self, other):
        return cmp(self.v, getattr(other, 'v', other))


class BadCmp:
    def __cmp__(self, other):
        return 'x'


class Eq:
    def __eq__(self, other):
        return 'eq'

    def __lt__(self, other):
        return 'lt'

    def __ne__(self, other):
        return NotImplemented


class Hash:
    def __hash__(self):
        return 42


class CmpNoHash:
    def __cmp__(self, other):
        return 0


class BadHash:
    def __hash__(self):
        return 'x'


class Seq:
    def __len__(self):
        return 3

    def __getitem__(self, i):
        if i > 2:
            raise IndexError(i)
        return i * 10

    def __setitem__(self, i, v):
        print 'setitem', i, v

    def __delitem__(self, i):
        print 'delitem', i

    def __contains__(self, x):
        return 'yes'


class JustItems:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError(i)
        return i * 10


class Iter:
    def __iter__(self):
        return iter('abc')


class BadIter:
    def __iter__(self):
        return 5


class Next:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def next(self):
        self.n += 1
        if self.n > 3:
            raise StopIteration
        return self.n


class Call:
    def __call__(self, *args, **kw):
        return args, kw


class Text:
    def __repr__(self):
        return 'repr text'

    def __str__(self):
        return 'str text'

    def __unicode__(self):
        return u'unicode text'


class BadText:
    def __repr__(self):
        return 5

    __str__ = __repr__


class Manager:
    def __enter__(self):
        return 'entered'

    def __exit__(self, *args):
        print 'exit', args[0]
        return True


c = C()
print sorted(dir(C)), sorted(dir(c))  # => ['__doc__', '__module__', 'm', 'x'] ['__doc__', '__module__', 'm', 'x']
probe(r'''
type(C)  # => <type 'classobj'>
type(c)  # => <type 'instance'>
type(C) is types.ClassType  # => True
type(c) is types.InstanceType  # => True
C  # => <class __main__.C at 0x...>
c  # => <__main__.C instance at 0x...>
str(C)  # => '__main__.C'
str(c)  # => '<__main__.C instance at 0x...>'
repr(D())  # => '<__main__.D instance at 0x...>'
type(C).__name__  # => 'classobj'
C.__name__  # => 'C'
C.__module__  # => '__main__'
C.__doc__  # => 'Doc.'
C.__bases__  # => ()
D.__bases__  # => (<class __main__.C at 0x...>,)
C.__dict__ is C.__dict__  # => True
sorted(C.__dict__)  # => ['__doc__', '__module__', 'm', 'x']
c.__class__  # => <class __main__.C at 0x...>
c.__dict__  # => {}
c.__doc__  # => 'Doc.'
c.__module__  # => '__main__'
C.x  # => 1
c.x  # => 1
D.x  # => 1
D().y  # => 2
Diamond.x  # => 1
Diamond().x  # => 1
c.m()  # => ('m', 0)
C.m(c, 5)  # => ('m', 5)
D().m(a=1)  # => ('m', 1)
type(C.m)  # => <type 'instancemethod'>
type(c.m)  # => <type 'instancemethod'>
c.nothing  # => AttributeError: C instance has no attribute 'nothing'
C.nothing  # => AttributeError: class C has no attribute 'nothing'
C.nothing = 5
c.nothing  # => 5
del C.nothing
c.nothing  # => AttributeError: C instance has no attribute 'nothing'
del C.nothing  # => AttributeError: class C has no attribute 'nothing'
del c.nothing  # => AttributeError: C instance has no attribute 'nothing'
c.x = 9
c.x, C.x  # => (9, 1)
del c.x
c.x  # => 1
del c.x  # => AttributeError: C instance has no attribute 'x'
c.__dict__ = {'z': 1}
c.z  # => 1
c.__dict__ = 5  # => TypeError: __dict__ must be set to a dictionary
c.__class__ = D
c.y  # => 2
c.__class__ = object  # => TypeError: __class__ must be set to a class
c.__class__ = 5  # => TypeError: __class__ must be set to a class
del c.__class__  # => TypeError: __class__ must be set to a class
C.__name__ = 'N'
C  # => <class __main__.N at 0x...>
C.__name__ = 5  # => TypeError: __name__ must be a string object
C.__bases__ = (Init,)
C.__bases__  # => (<class __main__.Init at 0x...>,)
C.__bases__ = ()
C.__bases__ = 5  # => TypeError: __bases__ must be a tuple object
C.__bases__ = (5,)  # => TypeError: __bases__ items must be classes
C.__bases__ = (D,)  # => TypeError: a __bases__ item causes an inheritance cycle
C.__dict__ = 5  # => TypeError: __dict__ must be a dictionary object
C.__dict__ = {'k': 1}
C(1)  # => TypeError: this constructor takes no arguments
C(a=1)  # => TypeError: this constructor takes no arguments
Init(1, 2).args, Init().args  # => ((1, 2), ())
BadInit()  # => TypeError: __init__() should return None
Attr().foo, hasattr(Attr(), 'bar')  # => ('made foo', True)
a = Attr()
a.x = 1
a.x, a.__dict__  # => (('set', 1), {'x': ('set', 1)})
del a.x  # => delattr x
isinstance(c, C)  # => True
isinstance(c, types.InstanceType)  # => True
isinstance(c, object)  # => True
issubclass(D, C)  # => True
issubclass(C, C)  # => True
issubclass(C, object)  # => False
isinstance(c, type)  # => False
isinstance(C, types.ClassType)  # => True
callable(C)  # => True
callable(c)  # => False
callable(Call())  # => True
isinstance(c, 5)  # => TypeError: isinstance() arg 2 must be a class, type, or tuple of classes and types
issubclass(C, 5)  # => TypeError: issubclass() arg 2 must be a class or tuple of classes
issubclass(c, C)  # => TypeError: issubclass() arg 1 must be a class
Call()(1, b=2)  # => ((1,), {'b': 2})
c()  # => AttributeError: D instance has no __call__ method
Text()  # => repr text
str(Text())  # => 'str text'
unicode(Text())  # => u'unicode text'
'%s %r' % (Text(), Text())  # => 'str text repr text'
[Text()]  # => [repr text]
repr(BadText())  # => TypeError: __repr__ returned non-string (type int)
str(BadText())  # => TypeError: __str__ returned non-string (type int)
# numbers
Number(1) + 2  # => coerce 2 3
2 + Number(1)  # => coerce 2 3
Number(1) + Number(2)  # => coerce 2 coerce 1 3
Number(1) + 'a'  # => coerce a TypeError: unsupported operand type(s) for +: 'int' and 'str'
-Number(1)  # => 'neg'
int(Number(1))  # => 12
float(Number(1))  # => 1.5
long(Number(1))  # => 13L
hex(Number(1))  # => 'hex'
oct(Number(1))  # => 'oct'
'abc'[Number(1)]  # => 'c'
abs(Number(1))  # => 'abs'
Number(1) ** 2  # => coerce 2 1
pow(Number(1), 2, 3)  # => ('pow', 2, 3)
divmod(Number(1), 5)  # => coerce 5 (0, 1)
Number(1) - 2, 2 - Number(1), Number(3) * 2, 7 % Number(4), Number(2) << 3
# => coerce 2 coerce 2 coerce 2 coerce 7 coerce 3 (-1, 1, 6, 3, 16)
n = Number(1)
n += 5
n  # => coerce 5 6
n = Number(1)
n -= 5
n  # => coerce 5 -4
n = Number(1)
n **= 5
n  # => coerce 5 1
Number(1) < 2, Number(1) == 1, cmp(Number(5), 3), Number(1) != 1
# => coerce 2 coerce 1 coerce 3 coerce 1 (True, True, 1, False)
~Number(1)  # => AttributeError: Number instance has no attribute '__invert__'
+Number(1)  # => AttributeError: Number instance has no attribute '__pos__'
complex(Number(1))  # => (1.5+0j)
bool(Number(0))  # => True
OnlyCoerce(3) + 4  # => 7
4 - OnlyCoerce(3)  # => 1
OnlyCoerce(7) / 2  # => 3
OnlyCoerce(2) ** 5  # => 32
OnlyCoerce(3) == 3  # => True
OnlyCoerce(3) < 4  # => True
cmp(OnlyCoerce(3), 5)  # => -1
coerce(OnlyCoerce(1), 2)  # => (1, 2)
OnlyCoerce(3) + 'a'  # => TypeError: unsupported operand type(s) for +: 'int' and 'str'
OnlyCoerce(1) + OnlyCoerce(2)  # => 3
BadCoerce() + 1  # => TypeError: coercion should return None or 2-tuple
NoneCoerce() + 1  # => TypeError: unsupported operand type(s) for +: 'instance' and 'int'
coerce(BadCoerce(), 1)  # => TypeError: coercion should return None or 2-tuple
coerce(NoneCoerce(), 1)  # => TypeError: number coercion failed
c + 1  # => TypeError: unsupported operand type(s) for +: 'instance' and 'int'
1 + c  # => TypeError: unsupported operand type(s) for +: 'int' and 'instance'
c - c  # => TypeError: unsupported operand type(s) for -: 'instance' and 'instance'
-c  # => AttributeError: D instance has no attribute '__neg__'
abs(c)  # => AttributeError: D instance has no attribute '__abs__'
int(c)  # => AttributeError: D instance has no attribute '__trunc__'
float(c)  # => AttributeError: D instance has no attribute '__float__'
c < c, c == c, c == 5, c != C(), cmp(c, c)  # => (False, True, False, True, 0)
c[0]  # => AttributeError: D instance has no attribute '__getitem__'
c[0:1]  # => AttributeError: D instance has no attribute '__getitem__'
c[0] = 1  # => AttributeError: D instance has no attribute '__setitem__'
del c[0]  # => AttributeError: D instance has no attribute '__delitem__'
len(c)  # => AttributeError: D instance has no attribute '__len__'
iter(c)  # => TypeError: iteration over non-sequence
1 in c  # => TypeError: argument of type 'instance' is not iterable
for x in c: pass  # => TypeError: iteration over non-sequence
hash(c) == hash(c), hash(Hash())  # => (True, 42)
hash(CmpNoHash())  # => TypeError: unhashable instance
hash(Eq())  # => TypeError: unhashable instance
hash(BadHash())  # => TypeError: __hash__() should return an int
Cmp(1) < Cmp(2)  # => True
Cmp(1) == Cmp(1)  # => True
Cmp(1) == 1  # => True
1 == Cmp(1)  # => True
2 > Cmp(1)  # => True
cmp(Cmp(1), Cmp(2))  # => -1
sorted([Cmp(3), Cmp(1)])[0].v  # => 1
max(Cmp(1), Cmp(5)).v  # => 5
BadCmp() < 1  # => TypeError: comparison did not return an int
Eq() == 1  # => 'eq'
1 == Eq()  # => 'eq'
Eq() < 1  # => 'lt'
1 > Eq()  # => 'lt'
Eq() != 1  # => True
Eq() > 1 or 1  # => 1
Eq() in [5]  # => True
# sequences
len(Seq())  # => 3
Seq()[1]  # => 10
Seq()[1:2] if 0 else 0  # => 0
5 in Seq()  # => True
list(Seq())  # => [0, 10, 20]
bool(Seq())  # => True
Seq()[-1]  # => -10
Seq()[5]  # => IndexError: 5
Seq()[1:2]  # => IndexError: slice(1, 2, None)
Seq()[1:2] = 5  # => setitem slice(1, 2, None) 5
del Seq()[1:2]  # => delitem slice(1, 2, None)
Seq()[0] = 'v'  # => setitem 0 v
del Seq()[0]  # => delitem 0
list(JustItems())  # => [0, 10, 20]
10 in JustItems()  # => True
5 in JustItems()  # => False
tuple(JustItems())  # => (0, 10, 20)
max(JustItems())  # => 20
list(reversed(Seq()))  # => [20, 10, 0]
reversed(JustItems())  # => AttributeError: JustItems instance has no attribute '__len__'
list(Iter())  # => ['a', 'b', 'c']
'a' in Iter()  # => True
''.join(Iter())  # => 'abc'
list(Next())  # => [1, 2, 3]
sum(Next())  # => 6
zip(Next(), Iter())  # => [(1, 'a'), (2, 'b'), (3, 'c')]
iter(BadIter())  # => TypeError: __iter__ returned non-iterator of type 'int'
Next().next()  # => 1
with Manager() as x:
    print x
    1 / 0  # => entered
    # => exit <type 'exceptions.ZeroDivisionError'>
with c: pass  # => AttributeError: D instance has no attribute '__exit__'
raise_it = Init('arg')
raise Init('arg')  # => Init: <__main__.Init instance at 0x...>
raise C  # => N: <?.N instance at 0x...>
raise D, 'value'  # => TypeError: this constructor takes no arguments
try: raise D\nexcept C: print 'caught'
# => SyntaxError: unexpected character after line continuation character (probe, line 1)
isinstance(types.ClassType, type)  # => True
types.ClassType.__base__  # => <type 'object'>
types.InstanceType.__base__  # => <type 'object'>
types.ClassType()  # => TypeError: Required argument 'name' (pos 1) not found
types.ClassType('K')  # => TypeError: Required argument 'bases' (pos 2) not found
types.ClassType('K', 5, {})  # => TypeError: PyClass_New: bases must be a tuple
types.ClassType('K', (), 5)  # => TypeError: PyClass_New: dict must be a dictionary
types.InstanceType()  # => TypeError: instance() takes at least 1 argument (0 given)
types.InstanceType(C), types.InstanceType(C, {'q': 1}).q  # => (<?.N instance at 0x...>, 1)
types.InstanceType(C, 5)  # => TypeError: instance() second arg must be dictionary or None
class Sub(types.ClassType): pass  # => TypeError: Error when calling the metaclass bases
# =>     type 'classobj' is not an acceptable base type
class Bad(C, int): pass
Bad.__mro__[:2]  # => (<class '__main__.Bad'>, <class ?.N at 0x...>)
c == None, c in [c], {c: 1}[c], {Hash(): 1}.values()  # => (False, True, 1, [1])
getattr(c, 'z', 'default')  # => 1
setattr(c, 'q', 1)  # => None
c.q  # => 1
delattr(c, 'q')  # => None
hasattr(c, 'q')  # => False
vars(c)  # => {'z': 1}
sorted(dir(c))  # => ['__doc__', '__module__', 'k', 'y', 'z']
''')
