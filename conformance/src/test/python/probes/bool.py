# The type bool and the truth of values.

from probing import probe

print sorted(dir(bool))
# => ['__abs__', '__add__', '__and__', '__class__', '__cmp__', '__coerce__', '__delattr__', '__div__', '__divmod__',
# ...  '__doc__', '__float__', '__floordiv__', '__format__', '__getattribute__', '__getnewargs__', '__hash__',
# ...  '__hex__', '__index__', '__init__', '__int__', '__invert__', '__long__', '__lshift__', '__mod__', '__mul__',
# ...  '__neg__', '__new__', '__nonzero__', '__oct__', '__or__', '__pos__', '__pow__', '__radd__', '__rand__',
# ...  '__rdiv__', '__rdivmod__', '__reduce__', '__reduce_ex__', '__repr__', '__rfloordiv__', '__rlshift__',
# ...  '__rmod__', '__rmul__', '__ror__', '__rpow__', '__rrshift__', '__rshift__', '__rsub__', '__rtruediv__',
# ...  '__rxor__', '__setattr__', '__sizeof__', '__str__', '__sub__', '__subclasshook__', '__truediv__', '__trunc__',
# ...  '__xor__', 'bit_length', 'conjugate', 'denominator', 'imag', 'numerator', 'real']


class NonZero(object):
    def __init__(self, value):
        self.value = value

    def __nonzero__(self):
        return self.value


class Len(object):
    def __init__(self, value):
        self.value = value

    def __len__(self):
        return self.value


class Both(Len):
    def __nonzero__(self):
        return True


class Classic:
    def __init__(self, value):
        self.value = value

    def __nonzero__(self):
        return self.value


class ClassicLen:
    def __init__(self, value):
        self.value = value

    def __len__(self):
        return self.value


class Raises(object):
    def __nonzero__(self):
        raise ValueError('no truth')


class Plain(object):
    pass


class OldPlain:
    pass


probe(r'''
True  # => True
False  # => False
bool()  # => False
bool(1)  # => True
bool('')  # => False
bool('False')  # => True
bool(None)  # => False
bool([])  # => False
bool([0])  # => True
bool(0.0)  # => False
bool(0j)  # => False
bool(0L)  # => False
bool(1, 2)  # => TypeError: bool() takes at most 1 argument (2 given)
bool(x=1), bool(x=0)  # => (True, False)
bool(y=1)  # => TypeError: 'y' is an invalid keyword argument for this function
True + True  # => 2
True - False  # => 1
True * 3  # => 3
True / 2  # => 0
True // 2  # => 0
True % 2  # => 1
True ** 2  # => 1
-True  # => -1
+True  # => 1
~True  # => -2
abs(True)  # => 1
True << 3  # => 8
True & False  # => False
True | False  # => True
True ^ True  # => False
True & 1  # => 1
1 & True  # => 1
True | 2  # => 3
True ^ 1  # => 0
type(True & True)  # => <type 'bool'>
type(True & 1)  # => <type 'int'>
True and 5  # => 5
5 and True  # => True
0 or False  # => False
not 5  # => False
not 0  # => True
not ''  # => True
not None  # => True
True == 1  # => True
True is 1  # => False
True == 1.0  # => True
False == 0L  # => True
True < 2  # => True
True > False  # => True
cmp(True, False)  # => 1
hash(True)  # => 1
hash(False)  # => 0
True != 1  # => False
{1: 'int', True: 'bool'}, {True: 'bool', 1: 'int', 1.0: 'float'}  # => ({1: 'bool'}, {True: 'float'})
[10, 20][True], 'ab'[False], range(True), 'x' * True, 'x' * False  # => (20, 'a', [0], 'x', '')
repr(True)  # => 'True'
str(False)  # => 'False'
unicode(True)  # => u'True'
'%d %s %r %i' % (True, True, True, False)  # => '1 True True 0'
'%5s|%-6s|' % (True, False)  # => ' True|False |'
format(True)  # => 'True'
format(True, 's') if 0 else 0  # => 0
format(True, '')  # => 'True'
format(True, 'd')  # => '1'
format(True, '5') + '|'  # => '    1|'
'{0} {0!r} {0:>5}'.format(True)  # => 'True True     1'
format(True, 's')  # => ValueError: Unknown format code 's' for object of type 'bool'
int(True)  # => 1
long(True)  # => 1L
float(True)  # => 1.0
complex(True)  # => (1+0j)
hex(True)  # => '0x1'
oct(False)  # => '0'
bin(True)  # => '0b1'
chr(True)  # => '\x01'
divmod(True, True)  # => (1, 0)
True / False  # => ZeroDivisionError: integer division or modulo by zero
True.real  # => 1
True.imag  # => 0
True.numerator  # => 1
True.denominator  # => 1
True.conjugate()  # => 1
True.bit_length()  # => 1
type(True.real)  # => <type 'int'>
True.__and__(False)  # => False
True.__and__(1)  # => 1
True.__and__('a')  # => NotImplemented
True.__or__(2)  # => 3
True.__xor__(True)  # => False
True.__rand__(True)  # => True
True.__nonzero__()  # => True
True.__add__(1)  # => 2
True.__int__()  # => 1
True.__index__()  # => 1
True.__getnewargs__()  # => (1,)
True.__repr__()  # => 'True'
True.__str__()  # => 'True'
True.__format__('')  # => 'True'
bool.__new__(bool, 'x'), bool.__new__(bool)  # => (True, False)
bool.__new__(int)  # => TypeError: bool.__new__(int): int is not a subtype of bool
bool.__new__(int, 1)  # => TypeError: bool.__new__(int): int is not a subtype of bool
int.__new__(bool, 1)  # => TypeError: int.__new__(bool) is not safe, use bool.__new__()
bool.__base__  # => <type 'int'>
bool.__mro__  # => (<type 'bool'>, <type 'int'>, <type 'object'>)
issubclass(bool, int)  # => True
isinstance(True, int)  # => True
isinstance(1, bool)  # => False
type(True)  # => <type 'bool'>
class Sub(bool): pass  # => TypeError: Error when calling the metaclass bases
# =>     type 'bool' is not an acceptable base type
None = 1  # => SyntaxError: cannot assign to None (probe, line 1)
True = 0
print True  # => 0
del True
print True  # => True
bool(NonZero(True))  # => True
bool(NonZero(False))  # => False
bool(NonZero(1))  # => True
bool(NonZero(0))  # => False
not NonZero(0)  # => True
bool(NonZero(2))  # => True
bool(NonZero(-1))  # => True
bool(NonZero('x'))  # => TypeError: __nonzero__ should return bool or int, returned str
bool(NonZero(1L))  # => TypeError: __nonzero__ should return bool or int, returned long
bool(NonZero(None))  # => TypeError: __nonzero__ should return bool or int, returned NoneType
bool(NonZero(0.0))  # => TypeError: __nonzero__ should return bool or int, returned float
bool(Len(0))  # => False
bool(Len(1))  # => True
bool(Len(5L))  # => True
bool(Both(0))  # => True
bool(Len(True))  # => True
bool(Len(-1))  # => ValueError: __len__() should return >= 0
bool(Len('a'))  # => TypeError: an integer is required
bool(Len(1.5))  # => True
bool(Len(2 ** 70))  # => OverflowError: long int too large to convert to int
bool(Classic(True)), bool(Classic(0)), bool(Classic(5))  # => (True, False, True)
bool(Classic(-1))  # => ValueError: __nonzero__ should return >= 0
bool(Classic('x'))  # => TypeError: __nonzero__ should return an int
bool(Classic(5L))  # => TypeError: __nonzero__ should return an int
bool(ClassicLen(0)), bool(ClassicLen(3))  # => (False, True)
bool(ClassicLen(-1))  # => ValueError: __nonzero__ should return >= 0
bool(ClassicLen('x'))  # => TypeError: __nonzero__ should return an int
bool(Raises())  # => ValueError: no truth
not Raises()  # => ValueError: no truth
[x for x in [1] if Raises()]  # => ValueError: no truth
Raises() and 1  # => ValueError: no truth
bool(Plain())  # => True
bool(OldPlain())  # => True
bool(Plain)  # => True
bool(OldPlain)  # => True
bool(probe)  # => True
bool(type)  # => True
bool(Ellipsis)  # => True
bool(NotImplemented)  # => True
all([])  # => True
any([])  # => False
all([1, 0])  # => False
any([0, 1])  # => True
all([1, Raises()]) if 0 else 0  # => 0
any([0, Raises()])  # => ValueError: no truth
any([1, Raises()]), all([0, Raises()])  # => (True, False)
bool(xrange(0))  # => False
bool(xrange(1))  # => True
bool(set())  # => False
bool({})  # => False
bool({0: 0})  # => True
bool(u'')  # => False
bool(())  # => False
bool((0,))  # => True
bool(frozenset())  # => False
bool(iter([]))  # => True
bool(x for x in [])  # => True
bool(slice(0))  # => True
bool(bytearray())  # => False
bool(bytearray('x'))  # => True
1 < 2 < 3  # => True
1 < 3 < 2  # => False
3 > 2 > 1  # => True
1 == 1.0 == True  # => True
1 < 2 > 1  # => True
(1 < 2) < 3  # => True
5 if [] else 6, 5 if [0] else 6  # => (6, 5)
''')
