# The type float: attributes, construction, arithmetic at its edges, conversion.
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


print sorted(dir(float))
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
float()
float(3)
float('3.25')
float(' \n3.25\t')
float('1e5'), float('1E5'), float('1e+5'), float('1e-5'), float('.5'), float('5.'), float('-.5e1')
float('.')
float('e5')
float('1e')
float('1e5.0')
float('')
float(' ')
float('1_0')
float('0x10')
float('1 2')
float('1\x00')
float('inf'), float('-Inf'), float('INFINITY'), float('+infinity'), float('nan'), float('-NaN'), float('+nan')
float('infi')
float('nan(1)')
float(u'3.5'), float(u'\u0661.\u0665')
float(u'\u20ac')
float(u'x')
float('1e400'), float('-1e400'), float('1e-400'), float('-1e-400')
float('4.9e-324'), float('2.4e-324'), float('2.5e-324')
float('1.7976931348623157e308'), float('1.7976931348623158e308'), float('1.7976931348623159e308')
float('9007199254740993'), float('9007199254740992.99999'), float('123456789012345678901234567890')
float('0.1'), float('0.10000000000000000555'), float('0.3') == 0.1 + 0.2
float(10 ** 22), float(10 ** 23)
float(True), float(None is None)
float(None)
float([])
float(1j)
float(Float())
float(Bad())
float(Classic())
float(1, 2)
float(x='2.5')
float(y=1)
# arithmetic
1.0 / 3, -1.0 / 3, 7.0 // 2, -7.0 // 2, 7.0 // -2, -7.0 // -2
7.0 % 2, -7.0 % 2, 7.0 % -2, -7.0 % -2, 7.5 % 0.5, -0.0 % 3, 0.0 % -3, -1e-20 % 3
divmod(7.5, 2), divmod(-7.5, 2), divmod(7.5, -2), divmod(-7.5, -2), divmod(1e300, 1e-300)
divmod(0.0, 2), divmod(-0.0, 2), divmod(0.0, -2), divmod(1.0, inf), divmod(-1.0, inf), divmod(inf, 1)
1.0 / 0
1.0 // 0
1.0 % 0
divmod(1.0, 0)
0.0 / 0
inf / 0
1.0 % inf, -1.0 % inf, inf % 1.0, 1.0 // inf, -1.0 // inf, inf // 1.0, inf // inf
inf - inf, inf + inf, inf * 0, inf * -1, inf / inf, 1 / inf, -1 / inf
1e308 * 10, -1e308 * 10, 1e-308 / 1e100, 1e308 + 1e308
2.0 ** 0.5, 2.0 ** -1, 2 ** 0.5, 2 ** -0.5, 4 ** 0.5, (-8.0) ** 2, (-8.0) ** 3, (-8.0) ** -3
(-8.0) ** 0.5
(-8.0) ** (1.0 / 3)
0.0 ** 0, 0.0 ** 2, 0.0 ** inf, (-0.0) ** 3, (-0.0) ** 2
0.0 ** -1
(-0.0) ** -1
0.0 ** -inf
2.0 ** 1023, 2.0 ** -1074, 2.0 ** -1075
2.0 ** 1024
10.0 ** 400
(-10.0) ** 401
inf ** 2, inf ** -2, inf ** 0, (-inf) ** 3, (-inf) ** 2, (-inf) ** -3, (-inf) ** 0.5, inf ** inf, inf ** -inf
nan ** 0, 1 ** nan, 1.0 ** inf, (-1.0) ** inf, 0.5 ** inf, 0.5 ** -inf, 2 ** inf, 2 ** -inf, nan ** 2, 2 ** nan
pow(2.0, 3), pow(2.0, 3, None)
pow(2.0, 3, 5)
pow(2, 3, 5.0)
-0.0, +0.0, -(0.0), abs(-0.0), abs(-2.5), abs(-inf), abs(nan), 0.0 == -0.0
1.5 + 1, 1.5 + 1L, 1.5 + 1j, 1.5 + True, 1 - 1.5, 3 * 1.5
1.5 + '1'
1.5 & 1
1.5 << 1
~1.5
1.5 + None
# comparison
1.0 == 1, 1.0 < 2, 2 > 1.0, 1.5 < 2L, 1.0 != 1, nan == nan, nan != nan, nan < 1, nan > 1, cmp(nan, nan), cmp(nan, 1)
cmp(1, nan), abs(cmp(nan, nan + 1)), [nan] == [nan], nan in [nan], (nan,) == (nan,), float('nan') in [nan]
inf > 10 ** 400, -inf < -10 ** 400, inf == 10 ** 400
1.0 < 'a', 1.0 > None, 1.0 == '1.0', cmp(1.0, 'a'), cmp('a', 1.0), cmp(None, 1.0)
0.1 + 0.2 == 0.3, 0.1 + 0.2 > 0.3
min(nan, 1.0), min(1.0, nan), max(nan, 1.0), max(1.0, nan), sorted([3.0, nan, 1.0, 2.0])
# hash
hash(0.0), hash(-0.0), hash(1.0), hash(-1.0), hash(-2.0), hash(0.5), hash(1.5), hash(-1.5), hash(1e10), hash(1e20), hash(1e100)
hash(inf), hash(-inf), hash(nan), hash(3.14159), hash(1e-5), hash(123456.789), hash(2.0 ** 62), hash(2.0 ** 63), hash(-2.0 ** 63)
hash(0.1), hash(0.2), hash(0.3), hash(1e300), hash(5e-324), hash(1.7976931348623157e308)
# conversion
int(2.9), int(-2.9), int(1e10), int(1e18), int(1e19), long(2.9), int(2.0 ** 62), int(2.0 ** 63), int(-2.0 ** 63)
int(inf)
int(nan)
long(-inf)
complex(2.5), bool(0.0), bool(-0.0), bool(nan), bool(0.1), str(2.5), unicode(2.5), repr(2.5)
round(2.5), round(-2.5), round(0.5), round(1.5), round(2.675, 2), round(1234.5678, -2), round(1e300, 2), round(0.1, 400)
round(5e15 + 0.5), round(0.49999999999999994), round(-0.4), round(inf), round(nan), round(15, -1), round(25, -1)
round(1.0, 2.0)
round('a')
round(1.5, 1, 1)
round(number=1.25, ndigits=1)
# methods and attributes
(2.5).real, (2.5).imag, (2.5).conjugate(), (2.5).is_integer(), (2.0).is_integer(), inf.is_integer(), nan.is_integer()
(2.5).as_integer_ratio(), (0.1).as_integer_ratio(), (-0.0).as_integer_ratio(), (1e300).as_integer_ratio()[1], (5e-324).as_integer_ratio()[0]
inf.as_integer_ratio()
nan.as_integer_ratio()
(2.5).hex(), (0.1).hex(), (-0.0).hex(), inf.hex(), nan.hex(), (5e-324).hex(), (1e308).hex(), (1.0).hex(), (-255.75).hex()
float.fromhex('0x1.8p1'), float.fromhex('1.8p1'), float.fromhex('-0x.8'), float.fromhex('0xff'), float.fromhex('inf'), float.fromhex(' 0x1p-1074 ')
float.fromhex('0x1p-1075'), float.fromhex('0x1.fffffffffffff8p0'), float.fromhex('0x1.fffffffffffff7fp0'), float.fromhex('-nan')
float.fromhex('0x1p1024')
float.fromhex('0x')
float.fromhex('zz')
float.fromhex('')
float.fromhex(1)
float.fromhex()
float.hex(1)
(2.5).__add__(1), (2.5).__add__('a'), (2.5).__radd__(1), (2.5).__rsub__(1), (2.5).__rdiv__(1), (2.5).__rpow__(2), (2.5).__rmod__(7)
(2.5).__div__(0.5), (2.5).__truediv__(2), (2.5).__floordiv__(2), (2.5).__divmod__(2), (2.5).__rdivmod__(7), (2.5).__pow__(2)
(2.5).__coerce__(1), (2.5).__coerce__(1L), (2.5).__coerce__('a')
(2.5).__int__(), (2.5).__long__(), (2.5).__float__(), (2.5).__trunc__(), (-2.5).__trunc__(), (2.5).__nonzero__(), (2.5).__hash__()
(2.5).__eq__(2.5), (2.5).__lt__(3), (2.5).__ge__('a'), (2.5).__ne__(None), (2.5).__eq__(10 ** 400)
(2.5).__getnewargs__(), (2.5).__format__('.3f'), (2.5).__sizeof__()
float.__getformat__('double'), float.__getformat__('float')
float.__getformat__('x')
(2.5).nothing
(2.5).real = 1
(2.5)()
(2.5)[0]
[1, 2][1.0]
'a' * 1.0
range(2.0)
float.__new__(float, '1.5'), float.__base__, float.__name__
float.__new__(int)
# a subclass
SubFloat(2.5), type(SubFloat(2.5)), type(SubFloat(2.5) + 0), type(+SubFloat(2.5)), type(float(SubFloat(2.5))), SubFloat('1e3')
repr(SubFloat(1.5)), str(SubFloat(1.5)), SubFloat(1.5) == 1.5, hash(SubFloat(1.5)) == hash(1.5), SubFloat(1.5).__getnewargs__()
type(SubFloat(2.5).conjugate()), type(SubFloat(2.5).real), SubFloat.fromhex('0x1p1'), type(SubFloat.fromhex('0x1p1'))
sys.float_info.max, sys.float_info.min, sys.float_info.epsilon, sys.float_info.dig, sys.float_info.mant_dig, sys.float_info.radix
sys.float_repr_style
''')
