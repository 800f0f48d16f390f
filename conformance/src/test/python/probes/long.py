# The type long: attributes, construction, arithmetic over many sizes and signs, conversion.
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


print sorted(dir(long))
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
long()
long(3)
long(3.99e20)
long(-2.5)
long('12')
long('12L')
long('12l')
long('12L', 10)
long('12LL')
long('0xffL', 16)
long('0xff', 0)
long(' -12 ')
long('')
long('x')
long('1' * 300) % 1000007
long('z' * 20, 36)
long('12', 37)
long(12, 10)
long(x='77', base=8)
long(None)
long(float('nan'))
long(float('inf'))
long(Long())
long(OnlyInt())
long(Trunc())
long(Bad())
long(1j)
long(u'\u0663')
long('1\x00')
1L, -1L, 0L, -0L
type(1L), type(m + 1), type(m + 1 - 1), type(int(5L)), type(0xffffffffffffffff)
# arithmetic
big + 1, big - 1, big * big, -big, +big, abs(-big), ~big
big // 7, big % 7, big / 7, divmod(big, 7)
-big // 7, -big % 7, divmod(-big, 7)
big // -7, big % -7, divmod(big, -7)
-big // -7, -big % -7, divmod(-big, -7)
big // big, big // googol, -big // googol, big % googol == big, -big % googol == googol - big
big // 0
big / 0L
big % 0
divmod(big, 0)
1L / 0
big ** 3
big ** 0, 0L ** 0, (-1L) ** 101, (-2L) ** 65
2L ** -1
0L ** -1
pow(big, googol, 97)
pow(-big, 3, 97), pow(big, 3, -97), pow(-big, 3, -97)
pow(big, -1, 97)
pow(big, 2, 0)
big << 10, big >> 10, -big >> 10, big >> 1000, -big >> 1000, big << 0
1L << -1
1L >> -1L
1L << (1L << 70)
0L << 1000
big & 0xffff, big | 1, big ^ big, -big & 0xffff, -big | 0xffff, -big ^ 0xffff
-1L & googol == googol, -1L | googol, ~googol & googol
big & 1.0
big * 'a'
'ab' * 3L
'ab' * big
[1] * -big
big + 1.5, big * 1.0, big - 1j
# comparison
big == big + 0, big != big, big < googol, -big < big, big <= big, big > 1.0, big == float(big)
long(1e22) == 1e22, long(1e23) == 1e23, 10 ** 23 == 1e23, 10 ** 23 < 1e23
googol > 1e100, googol == 1e100, googol < 1e100
10 ** 400 > 1e308, 10 ** 400 == float('inf'), 10 ** 400 < float('inf'), -10 ** 400 > float('-inf')
big == float('nan'), big < float('nan')
cmp(big, googol), cmp(1L, 1), cmp(2L, 1.5)
2 ** 53 + 1 == float(2 ** 53), 2L ** 53 + 1 > float(2 ** 53)
# hash
hash(1L), hash(-1L), hash(2L ** 31), hash(2L ** 63), hash(2L ** 64), hash(2L ** 64 - 1), hash(-2L ** 63)
hash(big), hash(-big), hash(googol), hash(-googol), hash(1L << 200)
hash(2L ** 62) == hash(2 ** 62) == hash(2.0 ** 62), hash(2L ** 64) == hash(2.0 ** 64)
# conversion
int(big) is big, int(big) == big, type(int(big)), type(int(1L)), float(big), complex(big)
float(10 ** 400)
float(2L ** 53 + 1), float(2L ** 53 + 3), float(2L ** 54 + 2), float(2L ** 54 + 6)
float(2 ** 1024 - 2 ** 970)
float(2 ** 1024 - 2 ** 970 - 1)
float(2 ** 1024)
10 ** 400 / 1.0
10 ** 400 * 1e-400
10 ** 400 + 0.5
complex(10 ** 400)
10 ** 400 / (10 ** 399)
(10 ** 400).__truediv__(10 ** 399)
(10 ** 400).__truediv__(3)
(1L).__truediv__(10 ** 400)
(1L).__truediv__(0)
(10L ** 20).__truediv__(3), (-7L).__truediv__(2), (1L).__truediv__(10 ** 320), (1L).__truediv__(10 ** 350)
round(big), round(big, -20)
# text
repr(big), str(big), repr(-big), str(0L), repr(0L)
hex(big), hex(-big), hex(0L), oct(big), oct(-big), oct(0L), bin(big), bin(-big), bin(0L)
str(googol), repr(10L ** 18), repr(10L ** 19), repr(-10L ** 19)
'%d %s %r %x %X %o %#x %#o' % (big, big, big, big, big, big, big, big)
len(str(3 ** 5000)), str(3 ** 5000)[:20], str(3 ** 5000)[-20:]
len(repr(2 ** 10000)), hex(2 ** 100)
# methods and attributes
big.real, big.imag, big.numerator, big.denominator, big.conjugate()
big.bit_length(), (0L).bit_length(), (-1L).bit_length(), (2L ** 64).bit_length(), (2L ** 64 - 1).bit_length()
(5L).__add__(3), (5L).__add__(3.0), (5L).__radd__(3), (5L).__rsub__(3), (5L).__rpow__(2)
(5L).__rdivmod__(17), (5L).__rlshift__(1), (5L).__rrshift__(1000), (5L).__rtruediv__(1), (5L).__rfloordiv__(11)
(5L).__int__(), (5L).__long__(), (5L).__float__(), (5L).__index__(), (5L).__trunc__(), (5L).__nonzero__()
(5L).__oct__(), (5L).__hex__(), (5L).__coerce__(3), (5L).__coerce__(3.0), (5L).__getnewargs__()
(5L).__cmp__(3)
(5L).__cmp__(5L)
(5L).__cmp__(3.0)
(5L).__pow__(2, 3)
(5L).__pow__(2, 0L)
(5L).__pow__('a')
(0L).__sizeof__(), (1L).__sizeof__(), (2L ** 30).__sizeof__(), (2L ** 60).__sizeof__()
(5L).__format__('x'), (5L).__hash__()
long.__new__(long, '77', 8)
long.__new__(int, 5)
long.__base__, long.__name__
(5L).nothing
sys.long_info.bits_per_digit, sys.long_info.sizeof_digit
range(big, big + 3)
xrange(big)
range(5)[2L], 'abc'[1L], [1, 2, 3][big:]
[1, 2, 3][big]
chr(65L), unichr(65L)
chr(big)
''')


class Sub(long):
    pass


s = Sub(7)
probe(r'''
s, type(s) is Sub, s + 0, type(s + 0), type(+s), type(long(s)), type(int(s)), s == 7, hash(s)
Sub('12'), Sub('x' if 0 else '5', 10), repr(s), str(s), '%d' % s, s.__getnewargs__()
type(Sub(big) * 1), type(Sub(big).conjugate()), type(Sub(5).__long__()), type(Sub(5).__int__())
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
print checked, wrong, digest
