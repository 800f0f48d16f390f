# Attribute look-up: descriptors, property, staticmethod, classmethod, __slots__, __getattr__, __getattribute__.
import sys

from probing import probe

log = []


class Data(object):
    """A data descriptor that tells of each use."""

    def __init__(self, name):
        self.name = name

    def __get__(self, obj, cls=None):
        return 'get', self.name, obj is not None and type(obj).__name__, cls and cls.__name__

    def __set__(self, obj, value):
        print 'set', self.name, type(obj).__name__, value

    def __delete__(self, obj):
        print 'delete', self.name, type(obj).__name__


class NonData(object):
    def __get__(self, obj, cls):
        return 'nondata', obj is not None, cls.__name__


class OnlySet(object):
    def __set__(self, obj, value):
        print 'onlyset', value


class OnlyDelete(object):
    def __delete__(self, obj):
        print 'onlydelete'


class Raises(object):
    def __get__(self, obj, cls):
        raise AttributeError('from get')


class OldDescriptor:
    def __get__(self, obj, cls):
        return 'old descriptor'


class C(object):
    data = Data('data')
    nondata = NonData()
    onlyset = OnlySet()
    onlydelete = OnlyDelete()
    raises = Raises()
    old = OldDescriptor()
    plain = 'class plain'

    @property
    def prop(self):
        return 'prop'

    @prop.setter
    def prop(self, value):
        print 'prop set', value

    @prop.deleter
    def prop(self):
        print 'prop deleted'

    read_only = property(lambda self: 'read only', doc='doc of read_only')
    nothing_at_all = property()
    failing = property(lambda self: self.no_such)

    @staticmethod
    def static(*args):
        return 'static', args

    @classmethod
    def cls(cls, *args):
        return cls.__name__, args


class D(C):
    pass


class GetAttr(object):
    present = 1
    failing = property(lambda self: self.__class__.no_such)

    def __getattr__(self, name):
        log.append(name)
        if name == 'missing':
            raise AttributeError('really missing')
        return 'made ' + name


class GetAttribute(object):
    present = 1

    def __getattribute__(self, name):
        log.append(name)
        if name == 'missing':
            raise AttributeError(name)
        if name == 'error':
            raise ValueError(name)
        return object.__getattribute__(self, name) if name.startswith('__') else 'always ' + name


class BothGet(GetAttribute):
    def __getattr__(self, name):
        return 'fallback ' + name


class SetAttr(object):
    def __setattr__(self, name, value):
        print 'setattr', name, value

    def __delattr__(self, name):
        print 'delattr', name


class Slots(object):
    __slots__ = ('a', 'b', '__private')
    c = 'class c'

    def private(self):
        self.__private = 'p'
        return self.__private


class SlotsDict(Slots):
    pass


class SlotsMore(Slots):
    __slots__ = 'd'


class SlotsWeak(object):
    __slots__ = ['__weakref__', '__dict__', 'x']


class MetaData(type):
    on_meta = Data('on_meta')
    both = Data('meta both')
    plain_meta = 'plain meta'

    def __getattr__(cls, name):
        return 'meta made ' + name


class WithMeta(object):
    __metaclass__ = MetaData
    both = Data('class both')
    own = Data('own')


class Mangle(object):
    __x = 1
    __y__ = 2
    _Mangle__z = 3

    def m(self):
        return self.__x, self.__y__, self.__z

    def local(self, __a=5):
        __b = 6
        return sorted(locals())

    def importing(self):
        import sys as __s
        return sorted(k for k in locals() if k != 'self')


class _Under(object):
    __x = 1


class __(object):
    __x = 1


c, d = C(), D()
g, ga, both, s, sl, sd, sm, sw = (
    GetAttr(), GetAttribute(), BothGet(), SetAttr(), Slots(), SlotsDict(), SlotsMore(), SlotsWeak()
)
probe(r'''
c.data  # => ('get', 'data', 'C', 'C')
C.data  # => ('get', 'data', False, 'C')
D.data  # => ('get', 'data', False, 'D')
d.data  # => ('get', 'data', 'D', 'D')
c.data = 1  # => set data C 1
del c.data  # => delete data C
c.__dict__['data'] = 'in dict'
c.data  # => ('get', 'data', 'C', 'C')
c.nondata, C.nondata  # => (('nondata', True, 'C'), ('nondata', False, 'C'))
c.nondata = 5
c.nondata  # => 5
del c.nondata
c.nondata  # => ('nondata', True, 'C')
c.onlyset = 1  # => onlyset 1
type(c.onlyset), c.__dict__.get('onlyset')  # => (<class '__main__.OnlySet'>, None)
c.__dict__['onlyset'] = 'in dict'
c.onlyset  # => 'in dict'
del c.onlyset  # => AttributeError: __delete__
c.onlydelete = 2  # => AttributeError: __set__
del c.onlydelete  # => onlydelete
c.raises  # => AttributeError: from get
hasattr(c, 'raises'), getattr(c, 'raises', 'default')  # => (False, 'default')
c.old, C.old  # => (<__main__.OldDescriptor instance at 0x...>, <__main__.OldDescriptor instance at 0x...>)
c.plain, C.plain  # => ('class plain', 'class plain')
c.plain = 1
c.plain, C.plain  # => (1, 'class plain')
del c.plain
c.plain  # => 'class plain'
del c.plain  # => AttributeError: plain
C.data = 'replaced'
c.data  # => 'in dict'
c.prop, type(C.prop)  # => ('prop', <type 'property'>)
c.prop = 5  # => prop set 5
del c.prop  # => prop deleted
c.read_only, C.read_only.__doc__  # => ('read only', 'doc of read_only')
c.read_only = 1  # => AttributeError: can't set attribute
del c.read_only  # => AttributeError: can't delete attribute
c.nothing_at_all  # => AttributeError: unreadable attribute
c.nothing_at_all = 1  # => AttributeError: can't set attribute
del c.nothing_at_all  # => AttributeError: can't delete attribute
c.failing  # => AttributeError: 'C' object has no attribute 'no_such'
c.static(1)  # => ('static', (1,))
C.static(1)  # => ('static', (1,))
c.cls(1)  # => ('C', (1,))
C.cls(1)  # => ('C', (1,))
d.cls()  # => ('D', ())
D.cls()  # => ('D', ())
type(C.__dict__['static'])  # => <type 'staticmethod'>
type(C.__dict__['cls'])  # => <type 'classmethod'>
C.__dict__['static']()  # => TypeError: 'staticmethod' object is not callable
C.__dict__['cls']()  # => TypeError: 'classmethod' object is not callable
C.__dict__['static'].__get__(None, int)(5)  # => ('static', (5,))
C.__dict__['cls'].__get__(None, int)(5)  # => ('int', (5,))
C.__dict__['cls'].__get__(5)(6)  # => ('int', (6,))
C.__dict__['static'].__func__.__name__  # => 'static'
C.__dict__['cls'].__func__.__name__  # => 'cls'
C.__dict__['cls'].__get__(None)  # => TypeError: __get__(None, None) is invalid
staticmethod(5).__get__(1), type(classmethod(5).__get__(1))  # => (5, <type 'instancemethod'>)
classmethod(5).__get__(1)()  # => TypeError: 'int' object is not callable
p = property(lambda self: 'g', lambda self, v: log.append(v), None, 'doc')
p.__doc__, p.fget(0), p.fset.__name__, p.fdel, type(p)  # => ('doc', 'g', '<lambda>', None, <type 'property'>)
p.fget = 5  # => TypeError: readonly attribute
p.x = 5  # => AttributeError: 'property' object has no attribute 'x'
p.__get__(None, int) is p, p.__get__(5), p.__get__(5, int)  # => (True, 'g', 'g')
p.__set__(1, 2)  # => None
log.pop()  # => 2
p.__delete__(1)  # => AttributeError: can't delete attribute
p.getter(lambda s: 'new').__get__(1)  # => 'new'
p.setter(5).fset  # => 5
p.deleter(6).fdel  # => 6
p.getter(None).fget is p.fget  # => True
property(5).__get__(1)  # => TypeError: 'int' object is not callable
property(len).__get__('abc')  # => 3
property(fget=len, doc='x').__doc__  # => 'x'
property(lambda s: 0).__doc__  # => None
# __getattr__ and __getattribute__
del log[:]
g.present, g.absent, log  # => (1, 'made absent', ['absent'])
g.missing  # => AttributeError: really missing
g.failing, log  # => ('made failing', ['absent', 'missing', 'failing'])
getattr(g, 'missing', 5), hasattr(g, 'missing'), hasattr(g, 'x')  # => (5, False, True)
len(g)  # => TypeError: object of type 'GetAttr' has no len()
g + 1  # => TypeError: unsupported operand type(s) for +: 'GetAttr' and 'int'
g()  # => TypeError: 'GetAttr' object is not callable
iter(g)  # => TypeError: 'GetAttr' object is not iterable
str(g)[:20]  # => '<__main__.GetAttr ob'
ga.present  # => 'always present'
ga.absent  # => 'always absent'
ga.__class__  # => <class '__main__.GetAttribute'>
ga.missing  # => AttributeError: missing
ga.error  # => ValueError: error
hasattr(ga, 'missing')  # => False
hasattr(ga, 'error')  # => False
getattr(ga, 'error', 5)  # => ValueError: error
both.missing, both.present  # => ('fallback missing', 'always present')
both.error  # => ValueError: error
s.x = 5  # => setattr x 5
del s.x  # => delattr x
s.x  # => AttributeError: 'SetAttr' object has no attribute 'x'
s.__dict__  # => {}
setattr(s, 'y', 1), delattr(s, 'y')  # => setattr y 1
# => delattr y
# => (None, None)
getattr(c, 5)  # => TypeError: getattr(): attribute name must be string
getattr(c, None, 1)  # => TypeError: getattr(): attribute name must be string
setattr(c, 5, 1)  # => TypeError: attribute name must be string, not 'int'
hasattr(c, 5)  # => TypeError: hasattr(): attribute name must be string
delattr(c, 5)  # => TypeError: attribute name must be string, not 'int'
setattr(c, u'uni', 1), c.uni  # => (None, 1)
setattr(c, 'a b', 1), getattr(c, 'a b')  # => (None, 1)
getattr(c, u'\xe9')
# => UnicodeEncodeError: 'ascii' codec can't encode character u'\xe9' in position 0: ordinal not in range(128)
# slots
sl.a  # => AttributeError: a
sl.a = 1
sl.a  # => 1
del sl.a
sl.a  # => AttributeError: a
del sl.a  # => AttributeError: a
sl.z = 1  # => AttributeError: 'Slots' object has no attribute 'z'
sl.c  # => 'class c'
sl.c = 1  # => AttributeError: 'Slots' object attribute 'c' is read-only
del sl.c  # => AttributeError: 'Slots' object attribute 'c' is read-only
sl.__dict__  # => AttributeError: 'Slots' object has no attribute '__dict__'
sl.private()  # => 'p'
sl._Slots__private  # => 'p'
sorted(k for k in dir(sl) if 'private' in k)  # => ['_Slots__private', 'private']
Slots.__slots__  # => ('a', 'b', '__private')
type(Slots.a)  # => <type 'member_descriptor'>
Slots.a  # => <member 'a' of 'Slots' objects>
Slots.a.__get__(sl)  # => AttributeError: a
Slots.a.__name__  # => 'a'
Slots.a.__objclass__  # => <class '__main__.Slots'>
Slots.a.__get__(5)  # => TypeError: descriptor 'a' for 'Slots' objects doesn't apply to 'int' object
Slots.a.__get__(c, C)  # => TypeError: descriptor 'a' for 'Slots' objects doesn't apply to 'C' object
Slots.a.__set__(sl, 9), sl.a, Slots.a.__delete__(sl), hasattr(sl, 'a')  # => (None, 9, None, False)
Slots.a.__set__(c, 9)  # => TypeError: descriptor 'a' for 'Slots' objects doesn't apply to 'C' object
Slots.a.__get__(None, Slots) is Slots.a  # => True
sd.a = 1
sd.z = 2
sd.__dict__, sd.a  # => ({'z': 2}, 1)
sm.a = 1
sm.d = 2
sm.a, sm.d  # => (1, 2)
sm.e = 3  # => AttributeError: 'SlotsMore' object has no attribute 'e'
sw.x = 1
sw.y = 2
sw.__dict__, sw.__weakref__  # => ({'y': 2}, None)
# metaclass attributes
WithMeta.on_meta  # => ('get', 'on_meta', 'MetaData', 'MetaData')
WithMeta.both  # => ('get', 'meta both', 'MetaData', 'MetaData')
WithMeta.own  # => ('get', 'own', False, 'WithMeta')
WithMeta.plain_meta  # => 'plain meta'
WithMeta.anything  # => 'meta made anything'
WithMeta().on_meta  # => AttributeError: 'WithMeta' object has no attribute 'on_meta'
WithMeta().both  # => ('get', 'class both', 'WithMeta', 'WithMeta')
WithMeta().own  # => ('get', 'own', 'WithMeta', 'WithMeta')
WithMeta.on_meta = 1  # => set on_meta MetaData 1
WithMeta.own = 1
WithMeta.own  # => 1
WithMeta().plain_meta  # => AttributeError: 'WithMeta' object has no attribute 'plain_meta'
# private names
Mangle().m()  # => (1, 2, 3)
Mangle._Mangle__x  # => 1
Mangle.__y__  # => 2
Mangle().local()  # => ['_Mangle__a', '_Mangle__b', 'self']
Mangle().importing()  # => ['_Mangle__s']
sorted(k for k in Mangle.__dict__ if 'M' in k)  # => ['_Mangle__x', '_Mangle__z']
_Under._Under__x  # => 1
__.__x  # => 1
Mangle.__x  # => AttributeError: type object 'Mangle' has no attribute '__x'
class M2(object):
    f = lambda self: self.__q
    __q = 1
    g = [__q for i in range(1)]
M2().f(), M2.g  # => (1, [1])
def f(__kw): return __kw
f(__kw=1)  # => 1
c.__class__  # => <class '__main__.C'>
c.__dict__.keys()  # => ['a b', 'onlyset', 'data', 'uni']
c.__module__  # => '__main__'
type(c.__dict__)  # => <type 'dict'>
dir(c) == sorted(dir(c))  # => True
C.__dict__['plain']  # => 'class plain'
type(C.__dict__)  # => <type 'dictproxy'>
len(C.__dict__) > 5  # => True
C.__dict__.get('zzz')  # => None
'plain' in C.__dict__  # => True
C.__dict__['zzz']  # => KeyError: 'zzz'
C.__dict__['x'] = 1  # => TypeError: 'dictproxy' object does not support item assignment
''')
