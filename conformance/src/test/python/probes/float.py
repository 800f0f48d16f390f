# The type float: attributes, construction, arithmetic at its edges, conversion.
import math
import struct
import sys

from probing import probe

print sorted(dir(float))
# => ['__abs__', '__add__', '__class__', '__coerce__', '__delattr__', '__div__', '__divmod__', '__doc__', '__eq__',
# ...  '__float__', '__floordiv__', '__format__', '__ge__', '__getattribute__', '__getformat__', '__getnewargs__',
# ...  '__gt__', '__hash__', '__init__', '__int__', '__le__', '__long__', '__lt__', '__mod__', '__mul__', '__ne__',
# ...  '__neg__', '__new__', '__nonzero__', '__pos__', '__pow__', '__radd__', '__rdiv__', '__rdivmod__', '__reduce__',
# ...  '__reduce_ex__', '__repr__', '__rfloordiv__', '__rmod__', '__rmul__', '__rpow__', '__rsub__', '__rtruediv__',
# ...  '__setattr__', '__setformat__', '__sizeof__', '__str__', '__sub__', '__subclasshook__', '__truediv__',
# ...  '__trunc__', 'as_integer_ratio', 'conjugate', 'fromhex', 'hex', 'imag', 'is_integer', 'real']
inf = float('inf')
nan = float('nan')


class Float(object):
    def __float__(self):
        return 4.5


class Bad(object):
    def __float__(self):
        return 4


class Classic:
    def __float__(self):
        return 5.5


class SubFloat(float):
    pass


probe(r'''
# construction
float()  # => 0.0
float(3)  # => 3.0
float('3.25')  # => 3.25
float(' \n3.25\t')  # => 3.25
float('1e5')  # => 100000.0
float('1E5')  # => 100000.0
float('1e+5')  # => 100000.0
float('1e-5')  # => 1e-05
float('.5')  # => 0.5
float('5.')  # => 5.0
float('-.5e1')  # => -5.0
float('.')  # => ValueError: could not convert string to float: .
float('e5')  # => ValueError: could not convert string to float: e5
float('1e')  # => ValueError: invalid literal for float(): 1e
float('1e5.0')  # => ValueError: invalid literal for float(): 1e5.0
float('')  # => ValueError: could not convert string to float: 
float(' ')  # => ValueError: could not convert string to float: 
float('1_0')  # => ValueError: invalid literal for float(): 1_0
float('0x10')  # => ValueError: invalid literal for float(): 0x10
float('1 2')  # => ValueError: invalid literal for float(): 1 2
float('1\x00')  # => ValueError: invalid literal for float(): 1
float('inf')  # => inf
float('-Inf')  # => -inf
float('INFINITY')  # => inf
float('+infinity')  # => inf
float('nan')  # => nan
float('-NaN')  # => nan
float('+nan')  # => nan
float('infi')  # => ValueError: invalid literal for float(): infi
float('nan(1)')  # => ValueError: invalid literal for float(): nan(1)
float(u'3.5'), float(u'\u0661.\u0665')  # => (3.5, 1.5)
float(u'\u20ac')
# => UnicodeEncodeError: 'decimal' codec can't encode character u'\u20ac' in position 0: invalid decimal Unicode string
float(u'x')  # => ValueError: could not convert string to float: x
float('1e400'), float('-1e400'), float('1e-400'), float('-1e-400')  # => (inf, -inf, 0.0, -0.0)
float('4.9e-324'), float('2.4e-324'), float('2.5e-324')  # => (5e-324, 0.0, 5e-324)
float('1.7976931348623157e308')  # => 1.7976931348623157e+308
float('1.7976931348623158e308')  # => 1.7976931348623157e+308
float('1.7976931348623159e308')  # => inf
float('9007199254740993')  # => 9007199254740992.0
float('9007199254740992.99999')  # => 9007199254740992.0
float('123456789012345678901234567890')  # => 1.2345678901234568e+29
float('0.1'), float('0.10000000000000000555'), float('0.3') == 0.1 + 0.2  # => (0.1, 0.1, False)
float(10 ** 22), float(10 ** 23)  # => (1e+22, 1e+23)
float(True), float(None is None)  # => (1.0, 1.0)
float(None)  # => TypeError: float() argument must be a string or a number
float([])  # => TypeError: float() argument must be a string or a number
float(1j)  # => TypeError: can't convert complex to float
float(Float())  # => 4.5
float(Bad())  # => TypeError: __float__ returned non-float (type int)
float(Classic())  # => 5.5
float(1, 2)  # => TypeError: float() takes at most 1 argument (2 given)
float(x='2.5')  # => 2.5
float(y=1)  # => TypeError: 'y' is an invalid keyword argument for this function
# arithmetic
1.0 / 3  # => 0.3333333333333333
-1.0 / 3  # => -0.3333333333333333
7.0 // 2  # => 3.0
-7.0 // 2  # => -4.0
7.0 // -2  # => -4.0
-7.0 // -2  # => 3.0
7.0 % 2  # => 1.0
-7.0 % 2  # => 1.0
7.0 % -2  # => -1.0
-7.0 % -2  # => -1.0
7.5 % 0.5  # => 0.0
-0.0 % 3  # => 0.0
0.0 % -3  # => -0.0
-1e-20 % 3  # => 3.0
divmod(7.5, 2)  # => (3.0, 1.5)
divmod(-7.5, 2)  # => (-4.0, 0.5)
divmod(7.5, -2)  # => (-4.0, -0.5)
divmod(-7.5, -2)  # => (3.0, -1.5)
divmod(1e300, 1e-300)  # => (inf, 4.891554850853602e-301)
divmod(0.0, 2)  # => (0.0, 0.0)
divmod(-0.0, 2)  # => (-0.0, 0.0)
divmod(0.0, -2)  # => (-0.0, -0.0)
divmod(1.0, inf)  # => (0.0, 1.0)
divmod(-1.0, inf)  # => (-1.0, inf)
divmod(inf, 1)  # => (nan, nan)
1.0 / 0  # => ZeroDivisionError: float division by zero
1.0 // 0  # => ZeroDivisionError: float divmod()
1.0 % 0  # => ZeroDivisionError: float modulo
divmod(1.0, 0)  # => ZeroDivisionError: float divmod()
0.0 / 0  # => ZeroDivisionError: float division by zero
inf / 0  # => ZeroDivisionError: float division by zero
1.0 % inf  # => 1.0
-1.0 % inf  # => inf
inf % 1.0  # => nan
1.0 // inf  # => 0.0
-1.0 // inf  # => -1.0
inf // 1.0  # => nan
inf // inf  # => nan
inf - inf  # => nan
inf + inf  # => inf
inf * 0  # => nan
inf * -1  # => -inf
inf / inf  # => nan
1 / inf  # => 0.0
-1 / inf  # => -0.0
1e308 * 10, -1e308 * 10, 1e-308 / 1e100, 1e308 + 1e308  # => (inf, -inf, 0.0, inf)
2.0 ** 0.5  # => 1.4142135623730951
2.0 ** -1  # => 0.5
2 ** 0.5  # => 1.4142135623730951
2 ** -0.5  # => 0.7071067811865476
4 ** 0.5  # => 2.0
(-8.0) ** 2  # => 64.0
(-8.0) ** 3  # => -512.0
(-8.0) ** -3  # => -0.001953125
(-8.0) ** 0.5  # => ValueError: negative number cannot be raised to a fractional power
(-8.0) ** (1.0 / 3)  # => ValueError: negative number cannot be raised to a fractional power
0.0 ** 0, 0.0 ** 2, 0.0 ** inf, (-0.0) ** 3, (-0.0) ** 2  # => (1.0, 0.0, 0.0, -0.0, 0.0)
0.0 ** -1  # => ZeroDivisionError: 0.0 cannot be raised to a negative power
(-0.0) ** -1  # => ZeroDivisionError: 0.0 cannot be raised to a negative power
0.0 ** -inf  # => inf
2.0 ** 1023, 2.0 ** -1074, 2.0 ** -1075  # => (8.98846567431158e+307, 5e-324, 0.0)
2.0 ** 1024  # => OverflowError: (34, 'Numerical result out of range')
10.0 ** 400  # => OverflowError: (34, 'Numerical result out of range')
(-10.0) ** 401  # => OverflowError: (34, 'Numerical result out of range')
inf ** 2  # => inf
inf ** -2  # => 0.0
inf ** 0  # => 1.0
(-inf) ** 3  # => -inf
(-inf) ** 2  # => inf
(-inf) ** -3  # => -0.0
(-inf) ** 0.5  # => inf
inf ** inf  # => inf
inf ** -inf  # => 0.0
nan ** 0  # => 1.0
1 ** nan  # => 1.0
1.0 ** inf  # => 1.0
(-1.0) ** inf  # => 1.0
0.5 ** inf  # => 0.0
0.5 ** -inf  # => inf
2 ** inf  # => inf
2 ** -inf  # => 0.0
nan ** 2  # => nan
2 ** nan  # => nan
pow(2.0, 3), pow(2.0, 3, None)  # => (8.0, 8.0)
pow(2.0, 3, 5)  # => TypeError: pow() 3rd argument not allowed unless all arguments are integers
pow(2, 3, 5.0)  # => TypeError: pow() 3rd argument not allowed unless all arguments are integers
-0.0  # => -0.0
+0.0  # => 0.0
-(0.0)  # => -0.0
abs(-0.0)  # => 0.0
abs(-2.5)  # => 2.5
abs(-inf)  # => inf
abs(nan)  # => nan
0.0 == -0.0  # => True
1.5 + 1, 1.5 + 1L, 1.5 + 1j, 1.5 + True, 1 - 1.5, 3 * 1.5  # => (2.5, 2.5, (1.5+1j), 2.5, -0.5, 4.5)
1.5 + '1'  # => TypeError: unsupported operand type(s) for +: 'float' and 'str'
1.5 & 1  # => TypeError: unsupported operand type(s) for &: 'float' and 'int'
1.5 << 1  # => TypeError: unsupported operand type(s) for <<: 'float' and 'int'
~1.5  # => TypeError: bad operand type for unary ~: 'float'
1.5 + None  # => TypeError: unsupported operand type(s) for +: 'float' and 'NoneType'
# comparison
1.0 == 1  # => True
1.0 < 2  # => True
2 > 1.0  # => True
1.5 < 2L  # => True
1.0 != 1  # => False
nan == nan  # => False
nan != nan  # => True
nan < 1  # => False
nan > 1  # => False
cmp(nan, nan)  # => 0
cmp(nan, 1)  # => -1
cmp(1, nan)  # => 1
abs(cmp(nan, nan + 1))  # => 1
[nan] == [nan]  # => True
nan in [nan]  # => True
(nan,) == (nan,)  # => True
float('nan') in [nan]  # => False
inf > 10 ** 400, -inf < -10 ** 400, inf == 10 ** 400  # => (True, True, False)
1.0 < 'a'  # => True
1.0 > None  # => True
1.0 == '1.0'  # => False
cmp(1.0, 'a')  # => -1
cmp('a', 1.0)  # => 1
cmp(None, 1.0)  # => -1
0.1 + 0.2 == 0.3, 0.1 + 0.2 > 0.3  # => (False, True)
min(nan, 1.0)  # => nan
min(1.0, nan)  # => 1.0
max(nan, 1.0)  # => nan
max(1.0, nan)  # => 1.0
sorted([3.0, nan, 1.0, 2.0])  # => [3.0, nan, 1.0, 2.0]
# hash
hash(0.0)  # => 0
hash(-0.0)  # => 0
hash(1.0)  # => 1
hash(-1.0)  # => -2
hash(-2.0)  # => -2
hash(0.5)  # => 1073741824
hash(1.5)  # => 1610645504
hash(-1.5)  # => -1610579968
hash(1e10)  # => 10000000000
hash(1e20)  # => 7766279631452241925
hash(1e100)  # => -5970202163673034167
hash(inf)  # => 314159
hash(-inf)  # => -271828
hash(nan)  # => 0
hash(3.14159)  # => 2610283456
hash(1e-5)  # => 2595010595
hash(123456.789)  # => 4119217278
hash(2.0 ** 62)  # => 4611686018427387904
hash(2.0 ** 63)  # => -9223372036854775808
hash(-2.0 ** 63)  # => -9223372036854775808
hash(0.1)  # => 2576882278
hash(0.2)  # => 2576915046
hash(0.3)  # => 3006444236
hash(1e300)  # => 8474648701417850880
hash(5e-324)  # => 1038581760
hash(1.7976931348623157e308)  # => -2048
# conversion
int(2.9)  # => 2
int(-2.9)  # => -2
int(1e10)  # => 10000000000
int(1e18)  # => 1000000000000000000
int(1e19)  # => 10000000000000000000L
long(2.9)  # => 2L
int(2.0 ** 62)  # => 4611686018427387904
int(2.0 ** 63)  # => 9223372036854775808L
int(-2.0 ** 63)  # => -9223372036854775808
int(inf)  # => OverflowError: cannot convert float infinity to integer
int(nan)  # => ValueError: cannot convert float NaN to integer
long(-inf)  # => OverflowError: cannot convert float infinity to integer
complex(2.5)  # => (2.5+0j)
bool(0.0)  # => False
bool(-0.0)  # => False
bool(nan)  # => True
bool(0.1)  # => True
str(2.5)  # => '2.5'
unicode(2.5)  # => u'2.5'
repr(2.5)  # => '2.5'
round(2.5)  # => 3.0
round(-2.5)  # => -3.0
round(0.5)  # => 1.0
round(1.5)  # => 2.0
round(2.675, 2)  # => 2.67
round(1234.5678, -2)  # => 1200.0
round(1e300, 2)  # => 1e+300
round(0.1, 400)  # => 0.1
round(5e15 + 0.5)  # => 5000000000000000.0
round(0.49999999999999994)  # => 0.0
round(-0.4)  # => -0.0
round(inf)  # => inf
round(nan)  # => nan
round(15, -1)  # => 20.0
round(25, -1)  # => 30.0
round(1.0, 2.0)  # => TypeError: 'float' object cannot be interpreted as an index
round('a')  # => TypeError: a float is required
round(1.5, 1, 1)  # => TypeError: round() takes at most 2 arguments (3 given)
round(number=1.25, ndigits=1)  # => 1.3
# methods and attributes
(2.5).real  # => 2.5
(2.5).imag  # => 0.0
(2.5).conjugate()  # => 2.5
(2.5).is_integer()  # => False
(2.0).is_integer()  # => True
inf.is_integer()  # => False
nan.is_integer()  # => False
(2.5).as_integer_ratio()  # => (5, 2)
(0.1).as_integer_ratio()  # => (3602879701896397, 36028797018963968)
(-0.0).as_integer_ratio()  # => (0, 1)
(1e300).as_integer_ratio()[1]  # => 1
(5e-324).as_integer_ratio()[0]  # => 1
inf.as_integer_ratio()  # => OverflowError: Cannot pass infinity to float.as_integer_ratio.
nan.as_integer_ratio()  # => ValueError: Cannot pass NaN to float.as_integer_ratio.
(2.5).hex()  # => '0x1.4000000000000p+1'
(0.1).hex()  # => '0x1.999999999999ap-4'
(-0.0).hex()  # => '-0x0.0p+0'
inf.hex()  # => 'inf'
nan.hex()  # => 'nan'
(5e-324).hex()  # => '0x0.0000000000001p-1022'
(1e308).hex()  # => '0x1.1ccf385ebc8a0p+1023'
(1.0).hex()  # => '0x1.0000000000000p+0'
(-255.75).hex()  # => '-0x1.ff80000000000p+7'
float.fromhex('0x1.8p1')  # => 3.0
float.fromhex('1.8p1')  # => 3.0
float.fromhex('-0x.8')  # => -0.5
float.fromhex('0xff')  # => 255.0
float.fromhex('inf')  # => inf
float.fromhex(' 0x1p-1074 ')  # => 5e-324
float.fromhex('0x1p-1075')  # => 0.0
float.fromhex('0x1.fffffffffffff8p0')  # => 2.0
float.fromhex('0x1.fffffffffffff7fp0')  # => 1.9999999999999998
float.fromhex('-nan')  # => nan
float.fromhex('0x1p1024')  # => OverflowError: hexadecimal value too large to represent as a float
float.fromhex('0x')  # => ValueError: invalid hexadecimal floating-point string
float.fromhex('zz')  # => ValueError: invalid hexadecimal floating-point string
float.fromhex('')  # => ValueError: invalid hexadecimal floating-point string
float.fromhex(1)  # => TypeError: expected string or Unicode object, int found
float.fromhex()  # => TypeError: fromhex() takes exactly one argument (0 given)
float.hex(1)  # => TypeError: descriptor 'hex' requires a 'float' object but received a 'int'
(2.5).__add__(1)  # => 3.5
(2.5).__add__('a')  # => NotImplemented
(2.5).__radd__(1)  # => 3.5
(2.5).__rsub__(1)  # => -1.5
(2.5).__rdiv__(1)  # => 0.4
(2.5).__rpow__(2)  # => 5.656854249492381
(2.5).__rmod__(7)  # => 2.0
(2.5).__div__(0.5)  # => 5.0
(2.5).__truediv__(2)  # => 1.25
(2.5).__floordiv__(2)  # => 1.0
(2.5).__divmod__(2)  # => (1.0, 0.5)
(2.5).__rdivmod__(7)  # => (2.0, 2.0)
(2.5).__pow__(2)  # => 6.25
(2.5).__coerce__(1)  # => (2.5, 1.0)
(2.5).__coerce__(1L)  # => (2.5, 1.0)
(2.5).__coerce__('a')  # => NotImplemented
(2.5).__int__()  # => 2
(2.5).__long__()  # => 2L
(2.5).__float__()  # => 2.5
(2.5).__trunc__()  # => 2
(-2.5).__trunc__()  # => -2
(2.5).__nonzero__()  # => True
(2.5).__hash__()  # => 1342242816
(2.5).__eq__(2.5)  # => True
(2.5).__lt__(3)  # => True
(2.5).__ge__('a')  # => NotImplemented
(2.5).__ne__(None)  # => NotImplemented
(2.5).__eq__(10 ** 400)  # => False
(2.5).__getnewargs__(), (2.5).__format__('.3f'), (2.5).__sizeof__()  # => ((2.5,), '2.500', 24)
float.__getformat__('double')  # => 'IEEE, little-endian'
float.__getformat__('float')  # => 'IEEE, little-endian'
float.__getformat__('x')  # => ValueError: __getformat__() argument 1 must be 'double' or 'float'
(2.5).nothing  # => AttributeError: 'float' object has no attribute 'nothing'
(2.5).real = 1  # => AttributeError: attribute 'real' of 'float' objects is not writable
(2.5)()  # => TypeError: 'float' object is not callable
(2.5)[0]  # => TypeError: 'float' object has no attribute '__getitem__'
[1, 2][1.0]  # => TypeError: list indices must be integers, not float
'a' * 1.0  # => TypeError: can't multiply sequence by non-int of type 'float'
range(2.0)  # => TypeError: range() integer end argument expected, got float.
float.__new__(float, '1.5'), float.__base__, float.__name__  # => (1.5, <type 'object'>, 'float')
float.__new__(int)  # => TypeError: float.__new__(int): int is not a subtype of float
# a subclass
SubFloat(2.5)  # => 2.5
type(SubFloat(2.5))  # => <class '__main__.SubFloat'>
type(SubFloat(2.5) + 0)  # => <type 'float'>
type(+SubFloat(2.5))  # => <type 'float'>
type(float(SubFloat(2.5)))  # => <type 'float'>
SubFloat('1e3')  # => 1000.0
repr(SubFloat(1.5))  # => '1.5'
str(SubFloat(1.5))  # => '1.5'
SubFloat(1.5) == 1.5  # => True
hash(SubFloat(1.5)) == hash(1.5)  # => True
SubFloat(1.5).__getnewargs__()  # => (1.5,)
type(SubFloat(2.5).conjugate())  # => <type 'float'>
type(SubFloat(2.5).real)  # => <type 'float'>
SubFloat.fromhex('0x1p1')  # => 2.0
type(SubFloat.fromhex('0x1p1'))  # => <class '__main__.SubFloat'>
sys.float_info.max  # => 1.7976931348623157e+308
sys.float_info.min  # => 2.2250738585072014e-308
sys.float_info.epsilon  # => 2.220446049250313e-16
sys.float_info.dig  # => 15
sys.float_info.mant_dig  # => 53
sys.float_info.radix  # => 2
sys.float_repr_style  # => 'short'
''')


# A NaN has a sign.
def sign(x):
    return int(math.copysign(1, x))


nan = float('nan')
infinity = float('inf')
print sign(nan), sign(-nan), sign(abs(nan)), sign(nan + 1), sign(1 - nan), sign(nan * -1), sign(-nan * 1)
# => -1 1 1 -1 -1 -1 1
print sign(float('-nan')), sign(float(' +nan ')), sign(float(u'nan')), sign(float(u'-NAN'))  # => 1 -1 -1 1
print sign(infinity - infinity), sign(infinity * 0), sign(infinity / infinity), sign(nan ** 2), sign(-nan ** 2)
# => -1 -1 -1 -1 1
print sign(nan // 1), sign(nan % 1), sign(divmod(nan, 1)[0]), sign(round(nan))  # => -1 -1 -1 -1
print sign(complex('nan').real), sign(complex('-nan').real), sign(complex('1+nanj').imag), sign((infinity * 1j).real)
# => -1 1 -1 -1
print sign(float.fromhex('nan')), sign(float.fromhex('-nan')), sign(math.copysign(nan, 1)), sign(math.fabs(nan))
# => -1 -1 1 1
print sign(struct.unpack('>d', '\x7f\xf8\0\0\0\0\0\0')[0]), sign(struct.unpack('>d', '\xff\xf8\0\0\0\0\0\0')[0])
# => 1 -1
print struct.pack('>d', nan).encode('hex'), struct.pack('>d', -nan).encode('hex'), struct.pack('>f', nan).encode('hex')
# => fff8000000000000 7ff8000000000000 ffc00000
