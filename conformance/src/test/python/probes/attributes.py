# Attribute look-up: descriptors, property, staticmethod, classmethod, __slots__, __getattr__, __getattribute__.
import sys


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
g, ga, both, s, sl, sd, sm, sw = GetAttr(), GetAttribute(), BothGet(), SetAttr(), Slots(), SlotsDict(), SlotsMore(), SlotsWeak()
probe(r'''
c.data, C.data, D.data, d.data
c.data = 1
del c.data
c.__dict__['data'] = 'in dict'; c.data
c.nondata, C.nondata
c.nondata = 5; c.nondata
del c.nondata; c.nondata
c.onlyset = 1
type(c.onlyset), c.__dict__.get('onlyset')
c.__dict__['onlyset'] = 'in dict'; c.onlyset
del c.onlyset
c.onlydelete = 2
del c.onlydelete
c.raises
hasattr(c, 'raises'), getattr(c, 'raises', 'default')
c.old, C.old
c.plain, C.plain
c.plain = 1; c.plain, C.plain
del c.plain; c.plain
del c.plain
C.data = 'replaced'; c.data
c.prop, type(C.prop)
c.prop = 5
del c.prop
c.read_only, C.read_only.__doc__
c.read_only = 1
del c.read_only
c.nothing_at_all
c.nothing_at_all = 1
del c.nothing_at_all
c.failing
c.static(1), C.static(1), c.cls(1), C.cls(1), d.cls(), D.cls(), type(C.__dict__['static']), type(C.__dict__['cls'])
C.__dict__['static']()
C.__dict__['cls']()
C.__dict__['static'].__get__(None, int)(5), C.__dict__['cls'].__get__(None, int)(5), C.__dict__['cls'].__get__(5)(6), C.__dict__['static'].__func__.__name__, C.__dict__['cls'].__func__.__name__
C.__dict__['cls'].__get__(None)
staticmethod(5).__get__(1), type(classmethod(5).__get__(1))
classmethod(5).__get__(1)()
p = property(lambda self: 'g', lambda self, v: log.append(v), None, 'doc'); p.__doc__, p.fget(0), p.fset.__name__, p.fdel, type(p)
p.fget = 5
p.x = 5
p.__get__(None, int) is p, p.__get__(5), p.__get__(5, int)
p.__set__(1, 2); log.pop()
p.__delete__(1)
p.getter(lambda s: 'new').__get__(1), p.setter(5).fset, p.deleter(6).fdel, p.getter(None).fget is p.fget
property(5).__get__(1)
property(len).__get__('abc'), property(fget=len, doc='x').__doc__, property(lambda s: 0).__doc__
# __getattr__ and __getattribute__
del log[:]
g.present, g.absent, log
g.missing
g.failing, log
getattr(g, 'missing', 5), hasattr(g, 'missing'), hasattr(g, 'x')
len(g)
g + 1
g()
iter(g)
str(g)[:20]
ga.present, ga.absent, ga.__class__
ga.missing
ga.error
hasattr(ga, 'missing')
hasattr(ga, 'error')
getattr(ga, 'error', 5)
both.missing, both.present
both.error
s.x = 5
del s.x
s.x
s.__dict__
setattr(s, 'y', 1), delattr(s, 'y')
getattr(c, 5)
getattr(c, None, 1)
setattr(c, 5, 1)
hasattr(c, 5)
delattr(c, 5)
setattr(c, u'uni', 1), c.uni
setattr(c, 'a b', 1), getattr(c, 'a b')
getattr(c, u'\xe9')
# slots
sl.a
sl.a = 1; sl.a
del sl.a; sl.a
del sl.a
sl.z = 1
sl.c
sl.c = 1
del sl.c
sl.__dict__
sl.private(), sl._Slots__private, sorted(k for k in dir(sl) if 'private' in k), Slots.__slots__
type(Slots.a)
Slots.a
Slots.a.__get__(sl)
Slots.a.__name__
Slots.a.__objclass__
Slots.a.__get__(5)
Slots.a.__get__(c, C)
Slots.a.__set__(sl, 9), sl.a, Slots.a.__delete__(sl), hasattr(sl, 'a')
Slots.a.__set__(c, 9)
Slots.a.__get__(None, Slots) is Slots.a
sd.a = 1; sd.z = 2; sd.__dict__, sd.a
sm.a = 1; sm.d = 2; sm.a, sm.d
sm.e = 3
sw.x = 1; sw.y = 2; sw.__dict__, sw.__weakref__
# metaclass attributes
WithMeta.on_meta, WithMeta.both, WithMeta.own, WithMeta.plain_meta, WithMeta.anything
WithMeta().on_meta
WithMeta().both, WithMeta().own
WithMeta.on_meta = 1
WithMeta.own = 1; WithMeta.own
WithMeta().plain_meta
# private names
Mangle().m(), Mangle._Mangle__x, Mangle.__y__, Mangle().local(), Mangle().importing(), sorted(k for k in Mangle.__dict__ if 'M' in k), _Under._Under__x, __.__x
Mangle.__x
class M2(object): f = lambda self: self.__q; __q = 1; g = [__q for i in range(1)]
M2().f(), M2.g
def f(__kw): return __kw
f(__kw=1)
c.__class__, c.__dict__.keys(), c.__module__, type(c.__dict__), dir(c) == sorted(dir(c))
C.__dict__['plain'], type(C.__dict__), len(C.__dict__) > 5, C.__dict__.get('zzz'), 'plain' in C.__dict__
C.__dict__['zzz']
C.__dict__['x'] = 1
''')
