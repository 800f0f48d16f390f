# The type complex: attributes, construction from numbers and text, arithmetic, text.

from probing import probe

print sorted(dir(complex))
# => ['__abs__', '__add__', '__class__', '__coerce__', '__delattr__', '__div__', '__divmod__', '__doc__', '__eq__',
# ...  '__float__', '__floordiv__', '__format__', '__ge__', '__getattribute__', '__getnewargs__', '__gt__', '__hash__',
# ...  '__init__', '__int__', '__le__', '__long__', '__lt__', '__mod__', '__mul__', '__ne__', '__neg__', '__new__',
# ...  '__nonzero__', '__pos__', '__pow__', '__radd__', '__rdiv__', '__rdivmod__', '__reduce__', '__reduce_ex__',
# ...  '__repr__', '__rfloordiv__', '__rmod__', '__rmul__', '__rpow__', '__rsub__', '__rtruediv__', '__setattr__',
# ...  '__sizeof__', '__str__', '__sub__', '__subclasshook__', '__truediv__', 'conjugate', 'imag', 'real']
inf = float('inf')
nan = float('nan')


class Complex(object):
    def __complex__(self):
        return 1 + 2j


class Float(object):
    def __float__(self):
        return 1.5


class Bad(object):
    def __complex__(self):
        return 1.0


class Sub(complex):
    pass


probe(r'''
complex()  # => 0j
complex(1)  # => (1+0j)
complex(1, 2)  # => (1+2j)
complex(1.5, -2)  # => (1.5-2j)
complex(real=1, imag=2)  # => (1+2j)
complex(imag=1)  # => 1j
complex(1L)  # => (1+0j)
complex('1+2j')  # => (1+2j)
complex('1')  # => (1+0j)
complex('2j')  # => 2j
complex('-j')  # => -1j
complex('+j')  # => 1j
complex('j')  # => 1j
complex(' 1.5e3-2.5e-1J ')  # => (1500-0.25j)
complex('(1+2j)')  # => (1+2j)
complex(' ( 1+2j ) ')  # => (1+2j)
complex('inf+nanj')  # => (inf+nanj)
complex('-inf-infj')  # => (-inf-infj)
complex('1e400j')  # => infj
complex('1 + 2j')  # => ValueError: complex() arg is a malformed string
complex('')  # => ValueError: complex() arg is a malformed string
complex('abc')  # => ValueError: complex() arg is a malformed string
complex('1+2')  # => ValueError: complex() arg is a malformed string
complex('1+2j3')  # => ValueError: complex() arg is a malformed string
complex('(1+2j')  # => ValueError: complex() arg is a malformed string
complex('1+2j\x00')  # => ValueError: complex() arg is a malformed string
complex('1', 2)  # => TypeError: complex() can't take second arg if first is a string
complex(1, '2')  # => TypeError: complex() second arg can't be a string
complex(u'1+2j')  # => (1+2j)
complex(None)  # => TypeError: complex() argument must be a string or a number
complex(1, None)  # => TypeError: complex() argument must be a string or a number
complex([])  # => TypeError: complex() argument must be a string or a number
complex(1, 2, 3)  # => TypeError: complex() takes at most 2 arguments (3 given)
complex(x=1)  # => TypeError: 'x' is an invalid keyword argument for this function
complex(1j, 2j), complex(1 + 1j, 1 + 1j), complex(0, 1j)  # => ((-2+1j), 2j, (-1+0j))
complex(Complex()), complex(Float()), complex(1, Float())  # => ((1+2j), (1.5+0j), (1+1.5j))
complex(Bad())  # => (1+0j)
complex(1, Complex())  # => TypeError: complex() argument must be a string or a number
complex(Complex(), 1)  # => (1+3j)
# text
1j  # => 1j
-1j  # => -1j
1 + 1j  # => (1+1j)
1 - 1j  # => (1-1j)
0j  # => 0j
-0j  # => -0j
1.5 + 2.5j  # => (1.5+2.5j)
1e20j  # => 1e+20j
1e16 + 1e-5j  # => (1e+16+1e-05j)
1e15j  # => 1000000000000000j
(1 / 3.0) * 1j  # => 0.3333333333333333j
complex(-0.0, 0.0)  # => (-0+0j)
complex(0.0, -0.0)  # => -0j
complex(-0.0, -0.0)  # => (-0-0j)
complex(1, -0.0)  # => (1-0j)
complex(-0.0, 1)  # => (-0+1j)
complex(inf, nan)  # => (inf+nanj)
complex(nan, inf)  # => (nan+infj)
complex(0, inf)  # => infj
complex(0, -inf)  # => -infj
complex(0, nan)  # => nanj
complex(-inf, -nan)  # => (-inf+nanj)
str(1j / 3)  # => '0.333333333333j'
repr(1j / 3)  # => '0.3333333333333333j'
str(1 / 3.0 + 1j / 3)  # => '(0.333333333333+0.333333333333j)'
str(complex(0.1, 1e20))  # => '(0.1+1e+20j)'
'%s %r' % (1 + 2j, 1 + 2j)  # => '(1+2j) (1+2j)'
'%f' % 1j  # => TypeError: float argument required, not complex
'%d' % 1j  # => TypeError: %d format: a number is required, not complex
format(1 + 2j)  # => '(1+2j)'
format(1 + 2j, '.2f')  # => '1.00+2.00j'
format(1.5 + 2j, '20')  # => '            (1.5+2j)'
format(1.5 - 2j, '<20e') + '|'  # => '1.500000e+00-2.000000e+00j|'
format(1j, 'g')  # => '0+1j'
format(3 + 4j, '^+15')  # => '    (+3+4j)    '
format(1j, '=20')  # => ValueError: '=' alignment flag is not allowed in complex format specifier
format(1j, '020')  # => ValueError: Zero padding is not allowed in complex format specifier
format(1j, 'd')  # => ValueError: Unknown format code 'd' for object of type 'complex'
format(1j, '%')  # => ValueError: Unknown format code '%' for object of type 'complex'
format(1j, 's')  # => ValueError: Unknown format code 's' for object of type 'complex'
format(1234567j, ',')  # => '1,234,567j'
# arithmetic
(1 + 2j) + (3 - 1j)  # => (4+1j)
(1 + 2j) - 1  # => 2j
2 * (1 + 2j)  # => (2+4j)
(1 + 2j) * (3 - 1j)  # => (5+5j)
(1 + 2j) / (3 - 1j)  # => (0.1+0.7000000000000001j)
(1 + 2j) / 2  # => (0.5+1j)
1 / (1 + 2j)  # => (0.2-0.4j)
(1 + 2j) // (1 + 1j)  # => (1+0j)
(5 + 3j) % (2 + 1j)  # => (1+1j)
divmod(5 + 3j, 2 + 1j)  # => ((2+0j), (1+1j))
5j // 2  # => 0j
1j / 0  # => ZeroDivisionError: complex division by zero
1j // 0  # => ZeroDivisionError: complex divmod()
1j % 0  # => ZeroDivisionError: complex remainder
divmod(1j, 0)  # => ZeroDivisionError: complex divmod()
(1 + 2j) ** 2  # => (-3+4j)
(1 + 2j) ** -2  # => (-0.12-0.16j)
(1 + 2j) ** 0  # => (1+0j)
(1 + 2j) ** 100  # => (-6.443164690985892e+34-6.113241307762508e+34j)
2 ** 1j  # => (0.7692389013639721+0.6389612763136348j)
0j ** 0  # => (1+0j)
0j ** 2  # => 0j
(1 + 2j) ** (2 + 1j)  # => (-1.6401010184280038+0.202050398556709j)
(1 + 2j) ** 0.5  # => (1.272019649514069+0.7861513777574233j)
(-1) ** 0.5j  # => (0.20787957635076193+0j)
(-1 + 0j) ** 0.5  # => (6.123233995736766e-17+1j)
0j ** -1  # => ZeroDivisionError: 0.0 to a negative or complex power
0j ** 1j  # => ZeroDivisionError: 0.0 to a negative or complex power
1e200j ** 2  # => OverflowError: complex exponentiation
(1e200 + 1e200j) ** 1000  # => OverflowError: complex exponentiation
(1 + 2j) * inf  # => (inf+infj)
1j * 1j  # => (-1+0j)
complex(inf, 1) * 1j  # => (nan+infj)
complex(1e308, 1e308) * 10  # => (inf+infj)
pow(1j, 2, None)  # => (-1+0j)
pow(1j, 2, 3)  # => ValueError: complex modulo
-(1 + 2j)  # => (-1-2j)
+(1 + 2j)  # => (1+2j)
abs(3 + 4j)  # => 5.0
abs(-3j)  # => 3.0
abs(complex(inf, nan))  # => inf
abs(complex(nan, 1))  # => nan
abs(complex(1e308, 1e308))  # => 1.4142135623730951e+308
~1j  # => TypeError: bad operand type for unary ~: 'complex'
1j & 1  # => TypeError: unsupported operand type(s) for &: 'complex' and 'int'
1j + 'a'  # => TypeError: unsupported operand type(s) for +: 'complex' and 'str'
1j + 10 ** 400  # => OverflowError: long int too large to convert to float
# comparison
1j == 1j  # => True
1 + 0j == 1  # => True
1 + 0j == 1.0  # => True
1 + 0j == 1L  # => True
1j != 1  # => True
1j == 'a'  # => False
1 == 1 + 0j  # => True
complex(nan, 0) == complex(nan, 0)  # => False
1j < 2j  # => TypeError: no ordering relation is defined for complex numbers
1j <= 1j  # => TypeError: no ordering relation is defined for complex numbers
1j > 1  # => TypeError: no ordering relation is defined for complex numbers
1 < 1j  # => TypeError: no ordering relation is defined for complex numbers
cmp(1j, 2j)  # => TypeError: no ordering relation is defined for complex numbers
cmp(1j, 1j)  # => 0
sorted([1j, 2j])  # => TypeError: no ordering relation is defined for complex numbers
1j < 'a'  # => True
1j in [1, 1j], [1j].index(1j)  # => (True, 0)
hash(1j)  # => 1000003
hash(1 + 0j) == hash(1)  # => True
hash(1 + 2j)  # => 2000007
hash(-1j)  # => -2000006
hash(1.5 - 2.5j)  # => -1342114159689728
hash(complex(inf, 0))  # => 314159
hash(0j)  # => 0
# conversion
int(1j)  # => TypeError: can't convert complex to int
long(1j)  # => TypeError: can't convert complex to long
float(1j)  # => TypeError: can't convert complex to float
bool(0j), bool(1j), bool(complex(0, nan))  # => (False, True, True)
# attributes
(1 + 2j).real  # => 1.0
(1 + 2j).imag  # => 2.0
(1 + 2j).conjugate()  # => (1-2j)
complex(0, -0.0).conjugate()  # => 0j
1j.conjugate()  # => -1j
(1 + 2j).__getnewargs__()  # => (1.0, 2.0)
(1 + 2j).__nonzero__()  # => True
(1j).__coerce__(1)  # => (1j, (1+0j))
(1j).__coerce__(1.5)  # => (1j, (1.5+0j))
(1j).__coerce__('a')  # => NotImplemented
(1j).__add__(1)  # => (1+1j)
(1j).__add__('a')  # => NotImplemented
(1j).__radd__(1)  # => (1+1j)
(1j).__rpow__(2)  # => (0.7692389013639721+0.6389612763136348j)
(1j).__divmod__(2)  # => (0j, 1j)
(1j).__eq__(1)  # => False
(1j).__eq__('a')  # => NotImplemented
(1j).__lt__('a')  # => NotImplemented
(1j).__lt__(1)  # => TypeError: no ordering relation is defined for complex numbers
(1j).__int__()  # => TypeError: can't convert complex to int
(1j).__float__()  # => TypeError: can't convert complex to float
(1j).real = 1  # => TypeError: readonly attribute
(1j).nothing  # => AttributeError: 'complex' object has no attribute 'nothing'
1j()  # => TypeError: 'complex' object is not callable
round(1j)  # => TypeError: can't convert complex to float
'a' * 1j  # => TypeError: can't multiply sequence by non-int of type 'complex'
[1][0j]  # => TypeError: list indices must be integers, not complex
Sub(1, 2)  # => (1+2j)
type(Sub(1, 2))  # => <class '__main__.Sub'>
type(Sub(1) + 0)  # => <type 'complex'>
type(+Sub(1))  # => <type 'complex'>
type(complex(Sub(1)))  # => <type 'complex'>
repr(Sub(1j))  # => '1j'
Sub('1j') == 1j  # => True
type(Sub(1).conjugate())  # => <type 'complex'>
complex.__new__(complex, 1, 2), complex.__base__, complex.__name__  # => ((1+2j), <type 'object'>, 'complex')
''')
