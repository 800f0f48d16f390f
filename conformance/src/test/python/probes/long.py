# The type long: attributes, construction, arithmetic over many sizes and signs, conversion.
import sys

from probing import probe

print sorted(dir(long))
# => ['__abs__', '__add__', '__and__', '__class__', '__cmp__', '__coerce__', '__delattr__', '__div__', '__divmod__',
# ...  '__doc__', '__float__', '__floordiv__', '__format__', '__getattribute__', '__getnewargs__', '__hash__',
# ...  '__hex__', '__index__', '__init__', '__int__', '__invert__', '__long__', '__lshift__', '__mod__', '__mul__',
# ...  '__neg__', '__new__', '__nonzero__', '__oct__', '__or__', '__pos__', '__pow__', '__radd__', '__rand__',
# ...  '__rdiv__', '__rdivmod__', '__reduce__', '__reduce_ex__', '__repr__', '__rfloordiv__', '__rlshift__',
# ...  '__rmod__', '__rmul__', '__ror__', '__rpow__', '__rrshift__', '__rshift__', '__rsub__', '__rtruediv__',
# ...  '__rxor__', '__setattr__', '__sizeof__', '__str__', '__sub__', '__subclasshook__', '__truediv__', '__trunc__',
# ...  '__xor__', 'bit_length', 'conjugate', 'denominator', 'imag', 'numerator', 'real']
m = sys.maxint
big = 123456789012345678901234567890
googol = 10 ** 100


class Long(object):
    def __long__(self):
        return 42L


class OnlyInt(object):
    def __int__(self):
        return 43


class Trunc(object):
    def __trunc__(self):
        return 10 ** 20


class Bad(object):
    def __long__(self):
        return 1.5


probe(r'''
# construction
long()  # => 0L
long(3)  # => 3L
long(3.99e20)  # => 399000000000000000000L
long(-2.5)  # => -2L
long('12')  # => 12L
long('12L')  # => 12L
long('12l')  # => 12L
long('12L', 10)  # => 12L
long('12LL')  # => ValueError: invalid literal for long() with base 10: '12LL'
long('0xffL', 16)  # => 255L
long('0xff', 0)  # => 255L
long(' -12 ')  # => -12L
long('')  # => ValueError: invalid literal for long() with base 10: ''
long('x')  # => ValueError: invalid literal for long() with base 10: 'x'
long('1' * 300) % 1000007  # => 62138L
long('z' * 20, 36)  # => 13367494538843734067838845976575L
long('12', 37)  # => ValueError: long() base must be >= 2 and <= 36, or 0
long(12, 10)  # => TypeError: long() can't convert non-string with explicit base
long(x='77', base=8)  # => 63L
long(None)  # => TypeError: long() argument must be a string or a number, not 'NoneType'
long(float('nan'))  # => ValueError: cannot convert float NaN to integer
long(float('inf'))  # => OverflowError: cannot convert float infinity to integer
long(Long())  # => 42L
long(OnlyInt())  # => TypeError: long() argument must be a string or a number, not 'OnlyInt'
long(Trunc())  # => 100000000000000000000L
long(Bad())  # => TypeError: __long__ returned non-long (type float)
long(1j)  # => TypeError: can't convert complex to long
long(u'\u0663')  # => 3L
long('1\x00')  # => ValueError: null byte in argument for long()
1L, -1L, 0L, -0L  # => (1L, -1L, 0L, 0L)
type(1L)  # => <type 'long'>
type(m + 1)  # => <type 'long'>
type(m + 1 - 1)  # => <type 'long'>
type(int(5L))  # => <type 'int'>
type(0xffffffffffffffff)  # => <type 'long'>
# arithmetic
big + 1  # => 123456789012345678901234567891L
big - 1  # => 123456789012345678901234567889L
big * big  # => 15241578753238836750495351562536198787501905199875019052100L
-big  # => -123456789012345678901234567890L
+big  # => 123456789012345678901234567890L
abs(-big)  # => 123456789012345678901234567890L
~big  # => -123456789012345678901234567891L
big // 7  # => 17636684144620811271604938270L
big % 7  # => 0L
big / 7  # => 17636684144620811271604938270L
divmod(big, 7)  # => (17636684144620811271604938270L, 0L)
-big // 7  # => -17636684144620811271604938270L
-big % 7  # => 0L
divmod(-big, 7)  # => (-17636684144620811271604938270L, 0L)
big // -7  # => -17636684144620811271604938270L
big % -7  # => 0L
divmod(big, -7)  # => (-17636684144620811271604938270L, 0L)
-big // -7  # => 17636684144620811271604938270L
-big % -7  # => 0L
divmod(-big, -7)  # => (17636684144620811271604938270L, 0L)
big // big  # => 1L
big // googol  # => 0L
-big // googol  # => -1L
big % googol == big  # => True
-big % googol == googol - big  # => True
big // 0  # => ZeroDivisionError: long division or modulo by zero
big / 0L  # => ZeroDivisionError: long division or modulo by zero
big % 0  # => ZeroDivisionError: long division or modulo by zero
divmod(big, 0)  # => ZeroDivisionError: long division or modulo by zero
1L / 0  # => ZeroDivisionError: long division or modulo by zero
big ** 3  # => 1881676372353657772546716040589641726257477229849409426207693797722198701224860897069000L
big ** 0, 0L ** 0, (-1L) ** 101, (-2L) ** 65  # => (1L, 1L, -1L, -36893488147419103232L)
2L ** -1  # => 0.5
0L ** -1  # => ZeroDivisionError: 0.0 cannot be raised to a negative power
pow(big, googol, 97)  # => 1L
pow(-big, 3, 97), pow(big, 3, -97), pow(-big, 3, -97)  # => (42L, -42L, -55L)
pow(big, -1, 97)  # => TypeError: pow() 2nd argument cannot be negative when 3rd argument specified
pow(big, 2, 0)  # => ValueError: pow() 3rd argument cannot be 0
big << 10  # => 126419751948641975194864197519360L
big >> 10  # => 120563270519868827051986882L
-big >> 10  # => -120563270519868827051986883L
big >> 1000  # => 0L
-big >> 1000  # => -1L
big << 0  # => 123456789012345678901234567890L
1L << -1  # => ValueError: negative shift count
1L >> -1L  # => ValueError: negative shift count
1L << (1L << 70)  # => OverflowError: long int too large to convert to int
0L << 1000  # => 0L
big & 0xffff  # => 2770L
big | 1  # => 123456789012345678901234567891L
big ^ big  # => 0L
-big & 0xffff  # => 62766L
-big | 0xffff  # => -123456789012345678901234565121L
-big ^ 0xffff  # => -123456789012345678901234627887L
-1L & googol == googol, -1L | googol, ~googol & googol  # => (True, -1L, 0L)
big & 1.0  # => TypeError: unsupported operand type(s) for &: 'long' and 'float'
big * 'a'  # => OverflowError: cannot fit 'long' into an index-sized integer
'ab' * 3L  # => 'ababab'
'ab' * big  # => OverflowError: cannot fit 'long' into an index-sized integer
[1] * -big  # => OverflowError: cannot fit 'long' into an index-sized integer
big + 1.5  # => 1.2345678901234568e+29
big * 1.0  # => 1.2345678901234568e+29
big - 1j  # => (1.2345678901234568e+29-1j)
# comparison
big == big + 0  # => True
big != big  # => False
big < googol  # => True
-big < big  # => True
big <= big  # => True
big > 1.0  # => True
big == float(big)  # => False
long(1e22) == 1e22, long(1e23) == 1e23, 10 ** 23 == 1e23, 10 ** 23 < 1e23  # => (True, True, False, False)
googol > 1e100, googol == 1e100, googol < 1e100  # => (False, False, True)
10 ** 400 > 1e308  # => True
10 ** 400 == float('inf')  # => False
10 ** 400 < float('inf')  # => True
-10 ** 400 > float('-inf')  # => True
big == float('nan'), big < float('nan')  # => (False, False)
cmp(big, googol), cmp(1L, 1), cmp(2L, 1.5)  # => (-1, 0, 1)
2 ** 53 + 1 == float(2 ** 53), 2L ** 53 + 1 > float(2 ** 53)  # => (False, True)
# hash
hash(1L)  # => 1
hash(-1L)  # => -2
hash(2L ** 31)  # => 2147483648
hash(2L ** 63)  # => -9223372036854775808
hash(2L ** 64)  # => 1
hash(2L ** 64 - 1)  # => -2
hash(-2L ** 63)  # => -9223372036854775808
hash(big)  # => -4362896293179680056
hash(-big)  # => 4362896293179680056
hash(googol)  # => 7510328918325866170
hash(-googol)  # => -7510328918325866170
hash(1L << 200)  # => 256
hash(2L ** 62) == hash(2 ** 62) == hash(2.0 ** 62), hash(2L ** 64) == hash(2.0 ** 64)  # => (True, True)
# conversion
int(big) is big  # => True
int(big) == big  # => True
type(int(big))  # => <type 'long'>
type(int(1L))  # => <type 'int'>
float(big)  # => 1.2345678901234568e+29
complex(big)  # => (1.2345678901234568e+29+0j)
float(10 ** 400)  # => OverflowError: long int too large to convert to float
float(2L ** 53 + 1)  # => 9007199254740992.0
float(2L ** 53 + 3)  # => 9007199254740996.0
float(2L ** 54 + 2)  # => 1.8014398509481984e+16
float(2L ** 54 + 6)  # => 1.801439850948199e+16
float(2 ** 1024 - 2 ** 970)  # => OverflowError: long int too large to convert to float
float(2 ** 1024 - 2 ** 970 - 1)  # => 1.7976931348623157e+308
float(2 ** 1024)  # => OverflowError: long int too large to convert to float
10 ** 400 / 1.0  # => OverflowError: long int too large to convert to float
10 ** 400 * 1e-400  # => OverflowError: long int too large to convert to float
10 ** 400 + 0.5  # => OverflowError: long int too large to convert to float
complex(10 ** 400)  # => OverflowError: long int too large to convert to float
10 ** 400 / (10 ** 399)  # => 10L
(10 ** 400).__truediv__(10 ** 399)  # => 10.0
(10 ** 400).__truediv__(3)  # => OverflowError: integer division result too large for a float
(1L).__truediv__(10 ** 400)  # => 0.0
(1L).__truediv__(0)  # => ZeroDivisionError: division by zero
(10L ** 20).__truediv__(3)  # => 3.333333333333333e+19
(-7L).__truediv__(2)  # => -3.5
(1L).__truediv__(10 ** 320)  # => 1e-320
(1L).__truediv__(10 ** 350)  # => 0.0
round(big), round(big, -20)  # => (1.2345678901234568e+29, 1.23456789e+29)
# text
repr(big)  # => '123456789012345678901234567890L'
str(big)  # => '123456789012345678901234567890'
repr(-big)  # => '-123456789012345678901234567890L'
str(0L)  # => '0'
repr(0L)  # => '0L'
hex(big)  # => '0x18ee90ff6c373e0ee4e3f0ad2L'
hex(-big)  # => '-0x18ee90ff6c373e0ee4e3f0ad2L'
hex(0L)  # => '0x0L'
oct(big)  # => '0143564417755415637016711617605322L'
oct(-big)  # => '-0143564417755415637016711617605322L'
oct(0L)  # => '0L'
bin(big)  # => '0b1100011101110100100001111111101101100001101110011111000001110111001001110001111110000101011010010'
bin(-big)  # => '-0b1100011101110100100001111111101101100001101110011111000001110111001001110001111110000101011010010'
bin(0L)  # => '0b0'
str(googol)
# => '10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000'
repr(10L ** 18)  # => '1000000000000000000L'
repr(10L ** 19)  # => '10000000000000000000L'
repr(-10L ** 19)  # => '-10000000000000000000L'
'%d %s %r %x %X %o %#x %#o' % (big, big, big, big, big, big, big, big)
# => '123456789012345678901234567890 123456789012345678901234567890 123456789012345678901234567890L
# ...  18ee90ff6c373e0ee4e3f0ad2 18EE90FF6C373E0EE4E3F0AD2 143564417755415637016711617605322
# ...  0x18ee90ff6c373e0ee4e3f0ad2 0143564417755415637016711617605322'
len(str(3 ** 5000))  # => 2386
str(3 ** 5000)[:20]  # => '40389976297871553397'
str(3 ** 5000)[-20:]  # => '93563136998276100001'
len(repr(2 ** 10000)), hex(2 ** 100)  # => (3012, '0x10000000000000000000000000L')
# methods and attributes
big.real  # => 123456789012345678901234567890L
big.imag  # => 0L
big.numerator  # => 123456789012345678901234567890L
big.denominator  # => 1L
big.conjugate()  # => 123456789012345678901234567890L
big.bit_length()  # => 97
(0L).bit_length()  # => 0
(-1L).bit_length()  # => 1
(2L ** 64).bit_length()  # => 65
(2L ** 64 - 1).bit_length()  # => 64
(5L).__add__(3)  # => 8L
(5L).__add__(3.0)  # => NotImplemented
(5L).__radd__(3)  # => 8L
(5L).__rsub__(3)  # => -2L
(5L).__rpow__(2)  # => 32L
(5L).__rdivmod__(17)  # => (3L, 2L)
(5L).__rlshift__(1)  # => 32L
(5L).__rrshift__(1000)  # => 31L
(5L).__rtruediv__(1)  # => 0.2
(5L).__rfloordiv__(11)  # => 2L
(5L).__int__()  # => 5
(5L).__long__()  # => 5L
(5L).__float__()  # => 5.0
(5L).__index__()  # => 5L
(5L).__trunc__()  # => 5L
(5L).__nonzero__()  # => True
(5L).__oct__()  # => '05L'
(5L).__hex__()  # => '0x5L'
(5L).__coerce__(3)  # => (5L, 3L)
(5L).__coerce__(3.0)  # => NotImplemented
(5L).__getnewargs__()  # => (5L,)
(5L).__cmp__(3)  # => TypeError: long.__cmp__(x,y) requires y to be a 'long', not a 'int'
(5L).__cmp__(5L)  # => 0
(5L).__cmp__(3.0)  # => TypeError: long.__cmp__(x,y) requires y to be a 'long', not a 'float'
(5L).__pow__(2, 3)  # => 1L
(5L).__pow__(2, 0L)  # => ValueError: pow() 3rd argument cannot be 0
(5L).__pow__('a')  # => NotImplemented
(0L).__sizeof__(), (1L).__sizeof__(), (2L ** 30).__sizeof__(), (2L ** 60).__sizeof__()  # => (24, 28, 32, 36)
(5L).__format__('x'), (5L).__hash__()  # => ('5', 5)
long.__new__(long, '77', 8)  # => 63L
long.__new__(int, 5)  # => TypeError: long.__new__(int): int is not a subtype of long
long.__base__, long.__name__  # => (<type 'object'>, 'long')
(5L).nothing  # => AttributeError: 'long' object has no attribute 'nothing'
sys.long_info.bits_per_digit, sys.long_info.sizeof_digit  # => (30, 4)
range(big, big + 3)
# => [123456789012345678901234567890L, 123456789012345678901234567891L, 123456789012345678901234567892L]
xrange(big)  # => OverflowError: Python int too large to convert to C long
range(5)[2L], 'abc'[1L], [1, 2, 3][big:]  # => (2, 'b', [])
[1, 2, 3][big]  # => IndexError: cannot fit 'long' into an index-sized integer
chr(65L), unichr(65L)  # => ('A', u'A')
chr(big)  # => OverflowError: Python int too large to convert to C long
''')


class Sub(long):
    pass


s = Sub(7)
probe(r'''
s  # => 7L
type(s) is Sub  # => True
s + 0  # => 7L
type(s + 0)  # => <type 'long'>
type(+s)  # => <type 'long'>
type(long(s))  # => <type 'long'>
type(int(s))  # => <type 'int'>
s == 7  # => True
hash(s)  # => 7
Sub('12')  # => 12L
Sub('x' if 0 else '5', 10)  # => 5L
repr(s)  # => '7L'
str(s)  # => '7'
'%d' % s  # => '7'
s.__getnewargs__()  # => (7L,)
type(Sub(big) * 1)  # => <type 'long'>
type(Sub(big).conjugate())  # => <type 'long'>
type(Sub(5).__long__())  # => <type 'long'>
type(Sub(5).__int__())  # => <type 'int'>
''')

# Division agrees with its definition over many sizes and signs.
values = [1, 2, 3, 7, 2 ** 15, 2 ** 30 - 1, 2 ** 30, 2 ** 31, 2 ** 45 + 1, 2 ** 60 - 1, 2 ** 60, 2 ** 63, 2 ** 64 - 1,
          10 ** 25, 3 ** 60, googol]
checked = wrong = 0
digest = 0L
for a in values:
    for b in values:
        for x, y in ((a, b), (-a, b), (a, -b), (-a, -b)):
            q, r = divmod(x, y)
            checked += 1
            if q * y + r != x or (y > 0 and not 0 <= r < y) or (y < 0 and not y < r <= 0):
                wrong += 1
            digest = (digest * 31 + (q ^ r) + (x & y) - (x | y)) % (10 ** 18 + 9)
print checked, wrong, digest  # => 1024 0 571720933119818119

# Beside ints, and where both are of the size of an int.
top = sys.maxint
print [cmp(a, b) for a in (-1, 0, top, -top - 1) for b in (-1L, 0L, top + 0L, top + 1, -top - 1L, -top - 2)]
# => [0, -1, -1, -1, 1, 1, 1, 0, -1, -1, 1, 1, 1, 1, 0, -1, 1, 1, -1, -1, -1, -1, 0, 1]
print [a < b for a in (-1L, top + 1, -top - 2) for b in (-1, top, -top - 1)], 1 == 1L, 2L != 2, hash(3L) == hash(3)
# => [False, True, False, False, False, False, True, True, True] True False True
print divmod(-7L, 2), divmod(7, -2L), -7L // 2L, -7L % 2L, (-top - 1L) // -1, (-top - 1L) % -1, divmod(-top - 1L, -1L)
# => (-4L, 1L) (-4L, -1L) -4 1 9223372036854775808 0 (9223372036854775808L, 0L)
print top * 2L, top * top, (-top - 1L) * -1L, 3L * -4L, type(3L * -4L), 10L ** 20 // 10L ** 19, 10L ** 20 % 7
# => 18446744073709551614 85070591730234615847396907784232501249 9223372036854775808 -12 <type 'long'> 10 2
print [type(x) for x in divmod(7L, 2)], int('12'), int('-12'), int(' 12 '), long('007'), int('9' * 18), int('9' * 19)
# => [<type 'long'>, <type 'long'>] 12 -12 12 7 999999999999999999 9999999999999999999
