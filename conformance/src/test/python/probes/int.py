# The type int: attributes, construction, arithmetic at its edges, conversion, formatting.
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
        except BaseException, e:
            value = '%s: %s' % (type(e).__name__, e)
        print line, '->', mask(value)


print sorted(dir(int))
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
int()
int(3.99)
int(-3.99)
int(True)
int('12')
int(' \t12\n')
int('-12')
int('+12')
int('- 12')
int('')
int(' ')
int('1_000')
int('12.0')
int('0x1f')
int('0x1f', 16)
int('0X1F', 0)
int('017', 0)
int('0o17', 0)
int('0b101', 0)
int('0b101', 2)
int('0o17', 8)
int('08', 0)
int('8', 8)
int('zz', 36)
int('z', 37)
int('1', 1)
int('1', -1)
int('1', 0)
int(12, 10)
int(x='5')
int(x='11', base=2)
int(base=10)
int('5', base=10)
int('12', '10')
int('12', 10.0)
int('12', 10L)
int('12', 2**100)
int(u'12')
int(u'\u0661\u0662')
int(u'\u0661x')
int('1\x002')
int('1\x00')
int(None)
int([])
int({})
int(())
int(1j)
int('9' * 30)
int(1e30)
int(float('nan'))
int(float('inf'))
int(-float('inf'))
int(Int())
int(Trunc())
int(Long())
int(Bad())
int(Index())
int(Classic())
int(ClassicNone())
int(1, 2, 3)
int('1', 2, 3)
int(y=3)
int(m), int(n)
int(str(m + 1)), int(str(n - 1))
int('9223372036854775807')
int('9223372036854775808')
int('-9223372036854775808')
int('-9223372036854775809')
# arithmetic at the edges
m + 1
n - 1
m * 2
n * -1
-n
abs(n)
n // -1
n / -1
n % -1
divmod(n, -1)
divmod(m, -1)
m << 1
1 << 62
1 << 63
1 << 64
1 << 1000 >> 1000
-1 << 63
-1 << 62
1 >> 1000
-1 >> 1000
1 << -1
1 >> -1
1 << 2.0
3037000500 * 3037000500
3037000499 * 3037000499
-3037000500 * 3037000500
4611686018427387904 * 2
4611686018427387904 * -2
7 // 2, -7 // 2, 7 // -2, -7 // -2
7 % 2, -7 % 2, 7 % -2, -7 % -2
7 / 2, -7 / 2, 7 / -2, -7 / -2
divmod(7, 2), divmod(-7, 2), divmod(7, -2), divmod(-7, -2)
0 // 5, 0 % 5, 0 / -5, 0 % -5
1 // 0
1 / 0
1 % 0
divmod(1, 0)
2 ** 10
2 ** 62
2 ** 63
2 ** 64
(-2) ** 63
(-2) ** 64
2 ** -1
0 ** -1
0 ** 0
(-8) ** -3
pow(2, 10, 1000)
pow(2, 10, -1000)
pow(-2, 11, 1000)
pow(-2, 11, -1000)
pow(2, 10, 1)
pow(2, 10, -1)
pow(2, 10, 0)
pow(2, -1, 5)
pow(m, m, 1000007)
m ** 2
5 & 3, 5 | 3, 5 ^ 3, ~5
-5 & 3, -5 | 3, -5 ^ 3, ~-5
~m, ~n
+5, -5, abs(-5), -0
5 & 3.0
~3.0
not 0, not 5
# comparison and hash
1 == 1L, 1 == 1.0, 1 == True, 1 == 1 + 0j
hash(0), hash(-1), hash(-2), hash(m), hash(n)
cmp(1, 2), cmp(2, 1), cmp(1, 1), cmp(n, m)
m == float(m), m < float(m), m > float(m)
9007199254740993 == 9007199254740992.0
9007199254740993 > 9007199254740992.0
(1).__cmp__(2), (1).__cmp__(1)
(1).__cmp__('a')
(1).__cmp__(1L)
# methods and attributes
(5).real, (5).imag, (5).numerator, (5).denominator
(5).conjugate()
(5).conjugate(1)
(0).bit_length(), (1).bit_length(), (-1).bit_length(), (255).bit_length(), (256).bit_length()
m.bit_length(), n.bit_length()
(5).bit_length(1)
(5).__add__(3), (5).__radd__(3), (5).__sub__(3), (5).__rsub__(3)
(5).__add__(3L), (5).__add__(3.0), (5).__add__('a')
(5).__div__(2), (5).__rdiv__(2), (5).__truediv__(2), (5).__rtruediv__(2)
(5).__floordiv__(2), (5).__rfloordiv__(2), (5).__mod__(2), (5).__rmod__(2)
(5).__divmod__(2), (5).__rdivmod__(2), (5).__divmod__('a')
(5).__pow__(2)
(5).__rpow__(2)
(5).__pow__(2, 3)
(5).__pow__(2, 0)
(5).__pow__(-1)
(5).__lshift__(1), (5).__rlshift__(1), (5).__rshift__(1), (5).__rrshift__(100)
(5).__and__(4), (5).__or__(8), (5).__xor__(1), (5).__rand__(4), (5).__ror__(8), (5).__rxor__(1)
(5).__neg__(), (5).__pos__(), (5).__abs__(), (5).__invert__(), (5).__nonzero__()
(5).__int__(), (5).__long__(), (5).__float__(), (5).__index__(), (5).__trunc__()
(5).__oct__(), (5).__hex__(), (-5).__oct__(), (-255).__hex__()
(5).__coerce__(3), (5).__coerce__(3L), (5).__coerce__('a')
(5).__getnewargs__()
(5).__hash__(), (5).__repr__(), (5).__str__()
(5).__format__('')
(5).__add__()
(5).__add__(1, 2)
(5).__sizeof__()
int.__add__(1, 2)
int.__add__(1)
int.__add__()
int.__add__('a', 2)
int.__new__(int, 5)
int.__new__(int)
int.__new__()
int.__new__(5)
int.__new__(str, 5)
int.__new__(object, 5)
int.__base__, int.__bases__, int.__mro__
int.__name__, int.__module__
(5).nothing
(5).nothing = 1
(5).real = 1
del (5).real
(5).numerator.denominator
# text
repr(m), str(n), repr(-0)
hex(255), hex(-255), hex(0), hex(m), hex(n)
oct(8), oct(-8), oct(0), oct(m), oct(n)
bin(5), bin(-5), bin(0), bin(n)
chr(65), chr(0), chr(255)
chr(256)
chr(-1)
unichr(0x10ffff)
unichr(0x110000)
# a call, an item, a slice
5()
(5)[0]
(5)[0:1]
(5)[0] = 1
len(5)
iter(5)
for x in 5: pass
5 in 5
''')

# A subclass keeps its type only where nothing is computed.


class Sub(int):
    pass


s = Sub(7)
probe(r'''
s, type(s) is Sub, s == 7, s + 0, type(s + 0), type(+s), type(int(s)), type(abs(s)), type(s.real)
s.attribute = 1
s.attribute
s.__dict__
Sub('12'), Sub(3.5), Sub('ff', 16)
Sub('x')
repr(s), str(s), '%d' % s, hash(s) == hash(7)
isinstance(s, int), issubclass(Sub, int), Sub.__mro__
type(s.conjugate()), type(s.numerator), type(s.__int__()), type(s.__long__()), type(s.__trunc__())
s.__getnewargs__(), type(s.__getnewargs__()[0])
{s: 1}[7]
''')
