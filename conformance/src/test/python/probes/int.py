# The type int: attributes, construction, arithmetic at its edges, conversion, formatting.
import sys

from probing import probe

print sorted(dir(int))
# => ['__abs__', '__add__', '__and__', '__class__', '__cmp__', '__coerce__', '__delattr__', '__div__', '__divmod__',
# ...  '__doc__', '__float__', '__floordiv__', '__format__', '__getattribute__', '__getnewargs__', '__hash__',
# ...  '__hex__', '__index__', '__init__', '__int__', '__invert__', '__long__', '__lshift__', '__mod__', '__mul__',
# ...  '__neg__', '__new__', '__nonzero__', '__oct__', '__or__', '__pos__', '__pow__', '__radd__', '__rand__',
# ...  '__rdiv__', '__rdivmod__', '__reduce__', '__reduce_ex__', '__repr__', '__rfloordiv__', '__rlshift__',
# ...  '__rmod__', '__rmul__', '__ror__', '__rpow__', '__rrshift__', '__rshift__', '__rsub__', '__rtruediv__',
# ...  '__rxor__', '__setattr__', '__sizeof__', '__str__', '__sub__', '__subclasshook__', '__truediv__', '__trunc__',
# ...  '__xor__', 'bit_length', 'conjugate', 'denominator', 'imag', 'numerator', 'real']
m = sys.maxint
n = -sys.maxint - 1


class Int(object):
    def __int__(self):
        return 42


class Trunc(object):
    def __trunc__(self):
        return 43


class Long(object):
    def __int__(self):
        return 10 ** 30


class Bad(object):
    def __int__(self):
        return 'x'


class Index(object):
    def __index__(self):
        return 9


class Classic:
    def __int__(self):
        return 44


class ClassicNone:
    pass


probe(r'''
# construction
int()  # => 0
int(3.99)  # => 3
int(-3.99)  # => -3
int(True)  # => 1
int('12')  # => 12
int(' \t12\n')  # => 12
int('-12')  # => -12
int('+12')  # => 12
int('- 12')  # => -12
int('')  # => ValueError: invalid literal for int() with base 10: ''
int(' ')  # => ValueError: invalid literal for int() with base 10: ''
int('1_000')  # => ValueError: invalid literal for int() with base 10: '1_000'
int('12.0')  # => ValueError: invalid literal for int() with base 10: '12.0'
int('0x1f')  # => ValueError: invalid literal for int() with base 10: '0x1f'
int('0x1f', 16)  # => 31
int('0X1F', 0)  # => 31
int('017', 0)  # => 15
int('0o17', 0)  # => 15
int('0b101', 0)  # => 5
int('0b101', 2)  # => 5
int('0o17', 8)  # => 15
int('08', 0)  # => ValueError: invalid literal for int() with base 0: '08'
int('8', 8)  # => ValueError: invalid literal for int() with base 8: '8'
int('zz', 36)  # => 1295
int('z', 37)  # => ValueError: int() base must be >= 2 and <= 36, or 0
int('1', 1)  # => ValueError: int() base must be >= 2 and <= 36, or 0
int('1', -1)  # => ValueError: int() base must be >= 2 and <= 36, or 0
int('1', 0)  # => 1
int(12, 10)  # => TypeError: int() can't convert non-string with explicit base
int(x='5')  # => 5
int(x='11', base=2)  # => 3
int(base=10)  # => TypeError: int() missing string argument
int('5', base=10)  # => 5
int('12', '10')  # => TypeError: an integer is required
int('12', 10.0)  # => TypeError: integer argument expected, got float
int('12', 10L)  # => 12
int('12', 2**100)  # => OverflowError: Python int too large to convert to C long
int(u'12')  # => 12
int(u'\u0661\u0662')  # => 12
int(u'\u0661x')  # => ValueError: invalid literal for int() with base 10: '1x'
int('1\x002')  # => ValueError: null byte in argument for int()
int('1\x00')  # => ValueError: null byte in argument for int()
int(None)  # => TypeError: int() argument must be a string or a number, not 'NoneType'
int([])  # => TypeError: int() argument must be a string or a number, not 'list'
int({})  # => TypeError: int() argument must be a string or a number, not 'dict'
int(())  # => TypeError: int() argument must be a string or a number, not 'tuple'
int(1j)  # => TypeError: can't convert complex to int
int('9' * 30)  # => 999999999999999999999999999999L
int(1e30)  # => 1000000000000000019884624838656L
int(float('nan'))  # => ValueError: cannot convert float NaN to integer
int(float('inf'))  # => OverflowError: cannot convert float infinity to integer
int(-float('inf'))  # => OverflowError: cannot convert float infinity to integer
int(Int())  # => 42
int(Trunc())  # => 43
int(Long())  # => 1000000000000000000000000000000L
int(Bad())  # => TypeError: __int__ returned non-int (type str)
int(Index())  # => TypeError: int() argument must be a string or a number, not 'Index'
int(Classic())  # => 44
int(ClassicNone())  # => AttributeError: ClassicNone instance has no attribute '__trunc__'
int(1, 2, 3)  # => TypeError: int() takes at most 2 arguments (3 given)
int('1', 2, 3)  # => TypeError: int() takes at most 2 arguments (3 given)
int(y=3)  # => TypeError: 'y' is an invalid keyword argument for this function
int(m), int(n)  # => (9223372036854775807, -9223372036854775808)
int(str(m + 1)), int(str(n - 1))  # => (9223372036854775808L, -9223372036854775809L)
int('9223372036854775807')  # => 9223372036854775807
int('9223372036854775808')  # => 9223372036854775808L
int('-9223372036854775808')  # => -9223372036854775808
int('-9223372036854775809')  # => -9223372036854775809L
# arithmetic at the edges
m + 1  # => 9223372036854775808L
n - 1  # => -9223372036854775809L
m * 2  # => 18446744073709551614L
n * -1  # => 9223372036854775808L
-n  # => 9223372036854775808L
abs(n)  # => 9223372036854775808L
n // -1  # => 9223372036854775808L
n / -1  # => 9223372036854775808L
n % -1  # => 0L
divmod(n, -1)  # => (9223372036854775808L, 0L)
divmod(m, -1)  # => (-9223372036854775807, 0)
m << 1  # => 18446744073709551614L
1 << 62  # => 4611686018427387904
1 << 63  # => 9223372036854775808L
1 << 64  # => 18446744073709551616L
1 << 1000 >> 1000  # => 1L
-1 << 63  # => -9223372036854775808
-1 << 62  # => -4611686018427387904
1 >> 1000  # => 0
-1 >> 1000  # => -1
1 << -1  # => ValueError: negative shift count
1 >> -1  # => ValueError: negative shift count
1 << 2.0  # => TypeError: unsupported operand type(s) for <<: 'int' and 'float'
3037000500 * 3037000500  # => 9223372037000250000L
3037000499 * 3037000499  # => 9223372030926249001
-3037000500 * 3037000500  # => -9223372037000250000L
4611686018427387904 * 2  # => 9223372036854775808L
4611686018427387904 * -2  # => -9223372036854775808
7 // 2, -7 // 2, 7 // -2, -7 // -2  # => (3, -4, -4, 3)
7 % 2, -7 % 2, 7 % -2, -7 % -2  # => (1, 1, -1, -1)
7 / 2, -7 / 2, 7 / -2, -7 / -2  # => (3, -4, -4, 3)
divmod(7, 2), divmod(-7, 2), divmod(7, -2), divmod(-7, -2)  # => ((3, 1), (-4, 1), (-4, -1), (3, -1))
0 // 5, 0 % 5, 0 / -5, 0 % -5  # => (0, 0, 0, 0)
1 // 0  # => ZeroDivisionError: integer division or modulo by zero
1 / 0  # => ZeroDivisionError: integer division or modulo by zero
1 % 0  # => ZeroDivisionError: integer division or modulo by zero
divmod(1, 0)  # => ZeroDivisionError: integer division or modulo by zero
2 ** 10  # => 1024
2 ** 62  # => 4611686018427387904
2 ** 63  # => 9223372036854775808L
2 ** 64  # => 18446744073709551616L
(-2) ** 63  # => -9223372036854775808
(-2) ** 64  # => 18446744073709551616L
2 ** -1  # => 0.5
0 ** -1  # => ZeroDivisionError: 0.0 cannot be raised to a negative power
0 ** 0  # => 1
(-8) ** -3  # => -0.001953125
pow(2, 10, 1000)  # => 24
pow(2, 10, -1000)  # => -976
pow(-2, 11, 1000)  # => 952
pow(-2, 11, -1000)  # => -48
pow(2, 10, 1)  # => 0
pow(2, 10, -1)  # => 0
pow(2, 10, 0)  # => ValueError: pow() 3rd argument cannot be 0
pow(2, -1, 5)  # => TypeError: pow() 2nd argument cannot be negative when 3rd argument specified
pow(m, m, 1000007)  # => 714311L
m ** 2  # => 85070591730234615847396907784232501249L
5 & 3, 5 | 3, 5 ^ 3, ~5  # => (1, 7, 6, -6)
-5 & 3, -5 | 3, -5 ^ 3, ~-5  # => (3, -5, -8, 4)
~m, ~n  # => (-9223372036854775808, 9223372036854775807)
+5, -5, abs(-5), -0  # => (5, -5, 5, 0)
5 & 3.0  # => TypeError: unsupported operand type(s) for &: 'int' and 'float'
~3.0  # => TypeError: bad operand type for unary ~: 'float'
not 0, not 5  # => (True, False)
# comparison and hash
1 == 1L, 1 == 1.0, 1 == True, 1 == 1 + 0j  # => (True, True, True, True)
hash(0), hash(-1), hash(-2), hash(m), hash(n)  # => (0, -2, -2, 9223372036854775807, -9223372036854775808)
cmp(1, 2), cmp(2, 1), cmp(1, 1), cmp(n, m)  # => (-1, 1, 0, -1)
m == float(m), m < float(m), m > float(m)  # => (False, True, False)
9007199254740993 == 9007199254740992.0  # => False
9007199254740993 > 9007199254740992.0  # => True
(1).__cmp__(2), (1).__cmp__(1)  # => (-1, 0)
(1).__cmp__('a')  # => TypeError: int.__cmp__(x,y) requires y to be a 'int', not a 'str'
(1).__cmp__(1L)  # => TypeError: int.__cmp__(x,y) requires y to be a 'int', not a 'long'
# methods and attributes
(5).real, (5).imag, (5).numerator, (5).denominator  # => (5, 0, 5, 1)
(5).conjugate()  # => 5
(5).conjugate(1)  # => TypeError: conjugate() takes no arguments (1 given)
(0).bit_length()  # => 0
(1).bit_length()  # => 1
(-1).bit_length()  # => 1
(255).bit_length()  # => 8
(256).bit_length()  # => 9
m.bit_length(), n.bit_length()  # => (63, 64)
(5).bit_length(1)  # => TypeError: bit_length() takes no arguments (1 given)
(5).__add__(3), (5).__radd__(3), (5).__sub__(3), (5).__rsub__(3)  # => (8, 8, 2, -2)
(5).__add__(3L), (5).__add__(3.0), (5).__add__('a')  # => (NotImplemented, NotImplemented, NotImplemented)
(5).__div__(2), (5).__rdiv__(2), (5).__truediv__(2), (5).__rtruediv__(2)  # => (2, 0, 2.5, 0.4)
(5).__floordiv__(2), (5).__rfloordiv__(2), (5).__mod__(2), (5).__rmod__(2)  # => (2, 0, 1, 2)
(5).__divmod__(2), (5).__rdivmod__(2), (5).__divmod__('a')  # => ((2, 1), (0, 2), NotImplemented)
(5).__pow__(2)  # => 25
(5).__rpow__(2)  # => 32
(5).__pow__(2, 3)  # => 1
(5).__pow__(2, 0)  # => ValueError: pow() 3rd argument cannot be 0
(5).__pow__(-1)  # => 0.2
(5).__lshift__(1), (5).__rlshift__(1), (5).__rshift__(1), (5).__rrshift__(100)  # => (10, 32, 2, 3)
(5).__and__(4)  # => 4
(5).__or__(8)  # => 13
(5).__xor__(1)  # => 4
(5).__rand__(4)  # => 4
(5).__ror__(8)  # => 13
(5).__rxor__(1)  # => 4
(5).__neg__(), (5).__pos__(), (5).__abs__(), (5).__invert__(), (5).__nonzero__()  # => (-5, 5, 5, -6, True)
(5).__int__(), (5).__long__(), (5).__float__(), (5).__index__(), (5).__trunc__()  # => (5, 5L, 5.0, 5, 5)
(5).__oct__(), (5).__hex__(), (-5).__oct__(), (-255).__hex__()  # => ('05', '0x5', '-05', '-0xff')
(5).__coerce__(3), (5).__coerce__(3L), (5).__coerce__('a')  # => ((5, 3), NotImplemented, NotImplemented)
(5).__getnewargs__()  # => (5,)
(5).__hash__(), (5).__repr__(), (5).__str__()  # => (5, '5', '5')
(5).__format__('')  # => '5'
(5).__add__()  # => TypeError: expected 1 arguments, got 0
(5).__add__(1, 2)  # => TypeError: expected 1 arguments, got 2
(5).__sizeof__()  # => 24
int.__add__(1, 2)  # => 3
int.__add__(1)  # => TypeError: expected 1 arguments, got 0
int.__add__()  # => TypeError: descriptor '__add__' of 'int' object needs an argument
int.__add__('a', 2)  # => TypeError: descriptor '__add__' requires a 'int' object but received a 'str'
int.__new__(int, 5)  # => 5
int.__new__(int)  # => 0
int.__new__()  # => TypeError: int.__new__(): not enough arguments
int.__new__(5)  # => TypeError: int.__new__(X): X is not a type object (int)
int.__new__(str, 5)  # => TypeError: int.__new__(str): str is not a subtype of int
int.__new__(object, 5)  # => TypeError: int.__new__(object): object is not a subtype of int
int.__base__  # => <type 'object'>
int.__bases__  # => (<type 'object'>,)
int.__mro__  # => (<type 'int'>, <type 'object'>)
int.__name__, int.__module__  # => ('int', '__builtin__')
(5).nothing  # => AttributeError: 'int' object has no attribute 'nothing'
(5).nothing = 1  # => AttributeError: 'int' object has no attribute 'nothing'
(5).real = 1  # => AttributeError: attribute 'real' of 'int' objects is not writable
del (5).real  # => AttributeError: attribute 'real' of 'int' objects is not writable
(5).numerator.denominator  # => 1
# text
repr(m), str(n), repr(-0)  # => ('9223372036854775807', '-9223372036854775808', '0')
hex(255)  # => '0xff'
hex(-255)  # => '-0xff'
hex(0)  # => '0x0'
hex(m)  # => '0x7fffffffffffffff'
hex(n)  # => '-0x8000000000000000'
oct(8)  # => '010'
oct(-8)  # => '-010'
oct(0)  # => '0'
oct(m)  # => '0777777777777777777777'
oct(n)  # => '-01000000000000000000000'
bin(5)  # => '0b101'
bin(-5)  # => '-0b101'
bin(0)  # => '0b0'
bin(n)  # => '-0b1000000000000000000000000000000000000000000000000000000000000000'
chr(65), chr(0), chr(255)  # => ('A', '\x00', '\xff')
chr(256)  # => ValueError: chr() arg not in range(256)
chr(-1)  # => ValueError: chr() arg not in range(256)
unichr(0x10ffff)  # => u'\U0010ffff'
unichr(0x110000)  # => ValueError: unichr() arg not in range(0x110000) (wide Python build)
# a call, an item, a slice
5()  # => TypeError: 'int' object is not callable
(5)[0]  # => TypeError: 'int' object has no attribute '__getitem__'
(5)[0:1]  # => TypeError: 'int' object has no attribute '__getitem__'
(5)[0] = 1  # => TypeError: 'int' object does not support item assignment
len(5)  # => TypeError: object of type 'int' has no len()
iter(5)  # => TypeError: 'int' object is not iterable
for x in 5: pass  # => TypeError: 'int' object is not iterable
5 in 5  # => TypeError: argument of type 'int' is not iterable
''')

# A subclass keeps its type only where nothing is computed.


class Sub(int):
    pass


s = Sub(7)
probe(r'''
s  # => 7
type(s) is Sub  # => True
s == 7  # => True
s + 0  # => 7
type(s + 0)  # => <type 'int'>
type(+s)  # => <type 'int'>
type(int(s))  # => <type 'int'>
type(abs(s))  # => <type 'int'>
type(s.real)  # => <type 'int'>
s.attribute = 1
s.attribute  # => 1
s.__dict__  # => {'attribute': 1}
Sub('12'), Sub(3.5), Sub('ff', 16)  # => (12, 3, 255)
Sub('x')  # => ValueError: invalid literal for int() with base 10: 'x'
repr(s), str(s), '%d' % s, hash(s) == hash(7)  # => ('7', '7', '7', True)
isinstance(s, int)  # => True
issubclass(Sub, int)  # => True
Sub.__mro__  # => (<class '__main__.Sub'>, <type 'int'>, <type 'object'>)
type(s.conjugate())  # => <type 'int'>
type(s.numerator)  # => <type 'int'>
type(s.__int__())  # => <type 'int'>
type(s.__long__())  # => <type 'long'>
type(s.__trunc__())  # => <type 'int'>
s.__getnewargs__(), type(s.__getnewargs__()[0])  # => ((7,), <type 'int'>)
{s: 1}[7]  # => 1
''')
