# __sizeof__, sys.getsizeof, __basicsize__ and its kin: the figures of CPython on 64 bits, of built-in types
# and of classes.
import sys
import weakref
from probing import attempt


class C(object): pass


class O:
  def m(self): pass


class S(object):
    __slots__ = 'a', 'b'


class I(int): pass


class T(tuple): pass


class L(list): pass


class D(dict): pass


class F(float): pass


class E(Exception): pass


try:
    print r'''()''', (()).__sizeof__(), sys.getsizeof(())
except Exception, e:
    print r'''()''', e
try:
    print r'''(1,)''', ((1,)).__sizeof__(), sys.getsizeof((1,))
except Exception, e:
    print r'''(1,)''', e
try:
    print r'''[]''', ([]).__sizeof__(), sys.getsizeof([])
except Exception, e:
    print r'''[]''', e
try:
    print r'''[1]''', ([1]).__sizeof__(), sys.getsizeof([1])
except Exception, e:
    print r'''[1]''', e
try:
    print r'''range(5)''', (range(5)).__sizeof__(), sys.getsizeof(range(5))
except Exception, e:
    print r'''range(5)''', e
try:
    print r'''[1,2]+[3]''', ([1,2]+[3]).__sizeof__(), sys.getsizeof([1,2]+[3])
except Exception, e:
    print r'''[1,2]+[3]''', e
try:
    print r'''slice(1,2)''', (slice(1,2)).__sizeof__(), sys.getsizeof(slice(1,2))
except Exception, e:
    print r'''slice(1,2)''', e
try:
    print r'''5''', (5).__sizeof__(), sys.getsizeof(5)
except Exception, e:
    print r'''5''', e
try:
    print r'''5.0''', (5.0).__sizeof__(), sys.getsizeof(5.0)
except Exception, e:
    print r'''5.0''', e
try:
    print r'''1j''', (1j).__sizeof__(), sys.getsizeof(1j)
except Exception, e:
    print r'''1j''', e
try:
    print r'''u""''', (u"").__sizeof__(), sys.getsizeof(u"")
except Exception, e:
    print r'''u""''', e
try:
    print r'''u"abc"''', (u"abc").__sizeof__(), sys.getsizeof(u"abc")
except Exception, e:
    print r'''u"abc"''', e
try:
    print r'''None''', (None).__sizeof__(), sys.getsizeof(None)
except Exception, e:
    print r'''None''', e
try:
    print r'''Ellipsis''', (Ellipsis).__sizeof__(), sys.getsizeof(Ellipsis)
except Exception, e:
    print r'''Ellipsis''', e
try:
    print r'''iter([])''', (iter([])).__sizeof__(), sys.getsizeof(iter([]))
except Exception, e:
    print r'''iter([])''', e
try:
    print r'''xrange(5)''', (xrange(5)).__sizeof__(), sys.getsizeof(xrange(5))
except Exception, e:
    print r'''xrange(5)''', e
try:
    print r'''2**70''', (2**70).__sizeof__(), sys.getsizeof(2**70)
except Exception, e:
    print r'''2**70''', e
try:
    print r'''True''', (True).__sizeof__(), sys.getsizeof(True)
except Exception, e:
    print r'''True''', e
try:
    print r'''{}''', ({}).__sizeof__(), sys.getsizeof({})
except Exception, e:
    print r'''{}''', e
try:
    print r'''set()''', (set()).__sizeof__(), sys.getsizeof(set())
except Exception, e:
    print r'''set()''', e
try:
    print r'''bytearray("abc")''', (bytearray("abc")).__sizeof__(), sys.getsizeof(bytearray("abc"))
except Exception, e:
    print r'''bytearray("abc")''', e
try:
    print r'''buffer("abc")''', (buffer("abc")).__sizeof__(), sys.getsizeof(buffer("abc"))
except Exception, e:
    print r'''buffer("abc")''', e
try:
    print r'''memoryview("abc")''', (memoryview("abc")).__sizeof__(), sys.getsizeof(memoryview("abc"))
except Exception, e:
    print r'''memoryview("abc")''', e
try:
    print r'''enumerate([])''', (enumerate([])).__sizeof__(), sys.getsizeof(enumerate([]))
except Exception, e:
    print r'''enumerate([])''', e
try:
    print r'''reversed([])''', (reversed([])).__sizeof__(), sys.getsizeof(reversed([]))
except Exception, e:
    print r'''reversed([])''', e
try:
    print r'''type''', (type).__sizeof__(), sys.getsizeof(type)
except Exception, e:
    print r'''type''', e
try:
    print r'''object''', (object).__sizeof__(), sys.getsizeof(object)
except Exception, e:
    print r'''object''', e
try:
    print r'''property()''', (property()).__sizeof__(), sys.getsizeof(property())
except Exception, e:
    print r'''property()''', e
try:
    print r'''super(int)''', (super(int)).__sizeof__(), sys.getsizeof(super(int))
except Exception, e:
    print r'''super(int)''', e
try:
    print r'''staticmethod(1)''', (staticmethod(1)).__sizeof__(), sys.getsizeof(staticmethod(1))
except Exception, e:
    print r'''staticmethod(1)''', e
try:
    print r'''KeyError()''', (KeyError()).__sizeof__(), sys.getsizeof(KeyError())
except Exception, e:
    print r'''KeyError()''', e
try:
    print r'''object()''', (object()).__sizeof__(), sys.getsizeof(object())
except Exception, e:
    print r'''object()''', e
try:
    print r'''len''', (len).__sizeof__(), sys.getsizeof(len)
except Exception, e:
    print r'''len''', e
try:
    print r'''"".join''', ("".join).__sizeof__(), sys.getsizeof("".join)
except Exception, e:
    print r'''"".join''', e
try:
    print r'''(lambda:0)''', ((lambda:0)).__sizeof__(), sys.getsizeof((lambda:0))
except Exception, e:
    print r'''(lambda:0)''', e
try:
    print r'''(lambda:0).func_code''', ((lambda:0).func_code).__sizeof__(), sys.getsizeof((lambda:0).func_code)
except Exception, e:
    print r'''(lambda:0).func_code''', e
try:
    print r'''[].append''', ([].append).__sizeof__(), sys.getsizeof([].append)
except Exception, e:
    print r'''[].append''', e
try:
    print r'''int.real''', (int.real).__sizeof__(), sys.getsizeof(int.real)
except Exception, e:
    print r'''int.real''', e
try:
    print r'''list.append''', (list.append).__sizeof__(), sys.getsizeof(list.append)
except Exception, e:
    print r'''list.append''', e
try:
    print r'''Exception("a")''', (Exception("a")).__sizeof__(), sys.getsizeof(Exception("a"))
except Exception, e:
    print r'''Exception("a")''', e
try:
    print r'''UnicodeDecodeError("a","b",1,2,"c")'''
    print (UnicodeDecodeError("a","b",1,2,"c")).__sizeof__()
    print sys.getsizeof(UnicodeDecodeError("a","b",1,2,"c"))
except Exception, e:
    print r'''UnicodeDecodeError("a","b",1,2,"c")''', e
try:
    print r'''EnvironmentError()''', (EnvironmentError()).__sizeof__(), sys.getsizeof(EnvironmentError())
except Exception, e:
    print r'''EnvironmentError()''', e
try:
    print r'''SyntaxError()''', (SyntaxError()).__sizeof__(), sys.getsizeof(SyntaxError())
except Exception, e:
    print r'''SyntaxError()''', e
try:
    print r'''SystemExit()''', (SystemExit()).__sizeof__(), sys.getsizeof(SystemExit())
except Exception, e:
    print r'''SystemExit()''', e
try:
    print r'''iter("")''', (iter("")).__sizeof__(), sys.getsizeof(iter(""))
except Exception, e:
    print r'''iter("")''', e
try:
    print r'''iter(())''', (iter(())).__sizeof__(), sys.getsizeof(iter(()))
except Exception, e:
    print r'''iter(())''', e
try:
    print r'''iter({})''', (iter({})).__sizeof__(), sys.getsizeof(iter({}))
except Exception, e:
    print r'''iter({})''', e
try:
    print r'''iter(xrange(3))''', (iter(xrange(3))).__sizeof__(), sys.getsizeof(iter(xrange(3)))
except Exception, e:
    print r'''iter(xrange(3))''', e
try:
    print r'''int.__dict__''', (int.__dict__).__sizeof__(), sys.getsizeof(int.__dict__)
except Exception, e:
    print r'''int.__dict__''', e
try:
    print r'''int.__add__''', (int.__add__).__sizeof__(), sys.getsizeof(int.__add__)
except Exception, e:
    print r'''int.__add__''', e
try:
    print r'''(5).__add__''', ((5).__add__).__sizeof__(), sys.getsizeof((5).__add__)
except Exception, e:
    print r'''(5).__add__''', e
try:
    print r'''bytearray()''', (bytearray()).__sizeof__(), sys.getsizeof(bytearray())
except Exception, e:
    print r'''bytearray()''', e
try:
    print r'''frozenset([1])''', (frozenset([1])).__sizeof__(), sys.getsizeof(frozenset([1]))
except Exception, e:
    print r'''frozenset([1])''', e
try:
    print r'''frozenset(range(20))''', (frozenset(range(20))).__sizeof__(), sys.getsizeof(frozenset(range(20)))
except Exception, e:
    print r'''frozenset(range(20))''', e
try:
    print r'''(i for i in [])''', ((i for i in [])).__sizeof__(), sys.getsizeof((i for i in []))
except Exception, e:
    print r'''(i for i in [])''', e
try:
    print r'''sys.stdout''', (sys.stdout).__sizeof__(), sys.getsizeof(sys.stdout)
except Exception, e:
    print r'''sys.stdout''', e
try:
    print r'''sys''', (sys).__sizeof__(), sys.getsizeof(sys)
except Exception, e:
    print r'''sys''', e
try:
    print r'''NotImplemented''', (NotImplemented).__sizeof__(), sys.getsizeof(NotImplemented)
except Exception, e:
    print r'''NotImplemented''', e
try:
    print r'''slice''', (slice).__sizeof__(), sys.getsizeof(slice)
except Exception, e:
    print r'''slice''', e
try:
    print r'''int''', (int).__sizeof__(), sys.getsizeof(int)
except Exception, e:
    print r'''int''', e
try:
    print r'''ZeroDivisionError''', (ZeroDivisionError).__sizeof__(), sys.getsizeof(ZeroDivisionError)
except Exception, e:
    print r'''ZeroDivisionError''', e
try:
    print r'''C''', (C).__sizeof__(), sys.getsizeof(C)
except Exception, e:
    print r'''C''', e
try:
    print r'''C()''', (C()).__sizeof__(), sys.getsizeof(C())
except Exception, e:
    print r'''C()''', e
try:
    print r'''O''', (O).__sizeof__(), sys.getsizeof(O)
except Exception, e:
    print r'''O''', e
try:
    print r'''O()''', (O()).__sizeof__(), sys.getsizeof(O())
except Exception, e:
    print r'''O()''', e
try:
    print r'''O().m''', (O().m).__sizeof__(), sys.getsizeof(O().m)
except Exception, e:
    print r'''O().m''', e
try:
    print r'''S''', (S).__sizeof__(), sys.getsizeof(S)
except Exception, e:
    print r'''S''', e
try:
    print r'''S()''', (S()).__sizeof__(), sys.getsizeof(S())
except Exception, e:
    print r'''S()''', e
try:
    print r'''I(3)''', (I(3)).__sizeof__(), sys.getsizeof(I(3))
except Exception, e:
    print r'''I(3)''', e
try:
    print r'''T((1,2))''', (T((1,2))).__sizeof__(), sys.getsizeof(T((1,2)))
except Exception, e:
    print r'''T((1,2))''', e
try:
    print r'''L()''', (L()).__sizeof__(), sys.getsizeof(L())
except Exception, e:
    print r'''L()''', e
try:
    print r'''D()''', (D()).__sizeof__(), sys.getsizeof(D())
except Exception, e:
    print r'''D()''', e
try:
    print r'''F(1.5)''', (F(1.5)).__sizeof__(), sys.getsizeof(F(1.5))
except Exception, e:
    print r'''F(1.5)''', e
try:
    print r'''E()''', (E()).__sizeof__(), sys.getsizeof(E())
except Exception, e:
    print r'''E()''', e
try:
    print r'''weakref.ref(C)''', (weakref.ref(C)).__sizeof__(), sys.getsizeof(weakref.ref(C))
except Exception, e:
    print r'''weakref.ref(C)''', e


def sizes(t):
    print t.__name__, t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__

for t in (
    ArithmeticError, AssertionError, AttributeError, BaseException, BufferError, BytesWarning,
    DeprecationWarning, EOFError, EnvironmentError, Exception, FloatingPointError, FutureWarning,
    GeneratorExit, IOError, ImportError, ImportWarning, IndentationError, IndexError, KeyError,
    KeyboardInterrupt, LookupError, MemoryError, NameError, NotImplementedError, OSError, OverflowError,
    PendingDeprecationWarning, ReferenceError, RuntimeError, RuntimeWarning, StandardError, StopIteration,
    SyntaxError, SyntaxWarning, SystemError, SystemExit, TabError, TypeError, UnboundLocalError,
    UnicodeDecodeError, UnicodeEncodeError, UnicodeError, UnicodeTranslateError, UnicodeWarning, UserWarning,
    ValueError, Warning, ZeroDivisionError, basestring, bool, buffer, bytearray, bytes, classmethod, complex,
    dict, enumerate, file, float, frozenset, int, list, long, memoryview, object, property, reversed, set,
    slice, staticmethod, str, super, tuple, type, unicode, xrange
):
    sizes(t)
for t in (
    type(None), type(len), type(len.__call__), type(lambda: 0), type(int.real), type(list.append),
    type(C().__init__), type(iter([])), type(iter({})), type(C.__dict__)
):
    sizes(t)


def classes(base):
    class Plain(base):
        pass

    class Slots(base):
        __slots__ = ()
    made = [Plain, Slots]
    try:
        class Two(base):
            __slots__ = 'a', 'b'

        class Dict(base):
            __slots__ = 'a', '__dict__'

        class Weak(Two):
            __slots__ = '__weakref__',
        made += [Two, Dict, Weak]
    except TypeError, e:
        print base.__name__, e
    for t in made:
        print base.__name__,
        sizes(t)


for base in (
    object, int, long, str, unicode, tuple, list, dict, set, frozenset, float, complex, Exception, KeyError,
    EnvironmentError, type, bytearray, property
):
    classes(base)
import time
import _functools
class P(_functools.partial): pass
for t in (_functools.partial, P, time.struct_time):
    print t.__name__, t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__
print sys.getsizeof(_functools.partial(int)), sys.getsizeof(P(int))

# Types that the collector does not follow have no header of it, and a BytesIO has what it has reserved.
import array
import datetime
import io
import struct
print [bool(t.__flags__ & 1 << 14) for t in (array.array, datetime.date, struct.Struct, io.BytesIO, io.StringIO, list)]
print [sys.getsizeof(a) for a in (array.array('i', [1]), array.array('d'), array.array('c', 'abc'))]
print [sys.getsizeof(struct.Struct(f)) for f in ('i', 'iii', '3s2H', '')]
print [sys.getsizeof(io.BytesIO(b'a' * n)) for n in (0, 1, 2, 9, 1000)]
stream = io.BytesIO()
sizes = []
for i in range(40):
    stream.write(b'a' * (i % 5))
    sizes.append(sys.getsizeof(stream))
print sizes


class Sized(object):
    def __init__(self, size):
        self.size = size

    def __sizeof__(self):
        return self.size


class SizedOldStyle:
    def __sizeof__(self):
        return 5


class SizedWithoutDict(object):
    __slots__ = ()

    def __sizeof__(self):
        return 7L


print sys.getsizeof(SizedOldStyle()), sys.getsizeof(SizedWithoutDict()), sys.getsizeof(Sized(sys.maxint))
for size in ('a', -1, 1.5, 2 ** 70, True, 5L, None, -2 ** 70):
    print attempt(sys.getsizeof, Sized(size)), attempt(sys.getsizeof, Sized(size), 'default')
