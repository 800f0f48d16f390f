# The type complex: attributes, construction from numbers and text, arithmetic, text.

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


print sorted(dir(complex))
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
complex()
complex(1), complex(1, 2), complex(1.5, -2), complex(real=1, imag=2), complex(imag=1), complex(1L)
complex('1+2j'), complex('1'), complex('2j'), complex('-j'), complex('+j'), complex('j'), complex(' 1.5e3-2.5e-1J ')
complex('(1+2j)'), complex(' ( 1+2j ) '), complex('inf+nanj'), complex('-inf-infj'), complex('1e400j')
complex('1 + 2j')
complex('')
complex('abc')
complex('1+2')
complex('1+2j3')
complex('(1+2j')
complex('1+2j\x00')
complex('1', 2)
complex(1, '2')
complex(u'1+2j')
complex(None)
complex(1, None)
complex([])
complex(1, 2, 3)
complex(x=1)
complex(1j, 2j), complex(1 + 1j, 1 + 1j), complex(0, 1j)
complex(Complex()), complex(Float()), complex(1, Float())
complex(Bad())
complex(1, Complex())
complex(Complex(), 1)
# text
1j, -1j, 1 + 1j, 1 - 1j, 0j, -0j, 1.5 + 2.5j, 1e20j, 1e16 + 1e-5j, 1e15j, (1 / 3.0) * 1j
complex(-0.0, 0.0), complex(0.0, -0.0), complex(-0.0, -0.0), complex(1, -0.0), complex(-0.0, 1)
complex(inf, nan), complex(nan, inf), complex(0, inf), complex(0, -inf), complex(0, nan), complex(-inf, -nan)
str(1j / 3), repr(1j / 3), str(1 / 3.0 + 1j / 3), str(complex(0.1, 1e20))
'%s %r' % (1 + 2j, 1 + 2j)
'%f' % 1j
'%d' % 1j
format(1 + 2j), format(1 + 2j, '.2f'), format(1.5 + 2j, '20'), format(1.5 - 2j, '<20e') + '|', format(1j, 'g'), format(3 + 4j, '^+15')
format(1j, '=20')
format(1j, '020')
format(1j, 'd')
format(1j, '%')
format(1j, 's')
format(1234567j, ',')
# arithmetic
(1 + 2j) + (3 - 1j), (1 + 2j) - 1, 2 * (1 + 2j), (1 + 2j) * (3 - 1j), (1 + 2j) / (3 - 1j), (1 + 2j) / 2, 1 / (1 + 2j)
(1 + 2j) // (1 + 1j), (5 + 3j) % (2 + 1j), divmod(5 + 3j, 2 + 1j), 5j // 2
1j / 0
1j // 0
1j % 0
divmod(1j, 0)
(1 + 2j) ** 2, (1 + 2j) ** -2, (1 + 2j) ** 0, (1 + 2j) ** 100, 2 ** 1j, 0j ** 0, 0j ** 2
(1 + 2j) ** (2 + 1j), (1 + 2j) ** 0.5, (-1) ** 0.5j, (-1 + 0j) ** 0.5
0j ** -1
0j ** 1j
1e200j ** 2
(1e200 + 1e200j) ** 1000
(1 + 2j) * inf, 1j * 1j, complex(inf, 1) * 1j, complex(1e308, 1e308) * 10
pow(1j, 2, None)
pow(1j, 2, 3)
-(1 + 2j), +(1 + 2j), abs(3 + 4j), abs(-3j), abs(complex(inf, nan)), abs(complex(nan, 1))
abs(complex(1e308, 1e308))
~1j
1j & 1
1j + 'a'
1j + 10 ** 400
# comparison
1j == 1j, 1 + 0j == 1, 1 + 0j == 1.0, 1 + 0j == 1L, 1j != 1, 1j == 'a', 1 == 1 + 0j, complex(nan, 0) == complex(nan, 0)
1j < 2j
1j <= 1j
1j > 1
1 < 1j
cmp(1j, 2j)
cmp(1j, 1j)
sorted([1j, 2j])
1j < 'a'
1j in [1, 1j], [1j].index(1j)
hash(1j), hash(1 + 0j) == hash(1), hash(1 + 2j), hash(-1j), hash(1.5 - 2.5j), hash(complex(inf, 0)), hash(0j)
# conversion
int(1j)
long(1j)
float(1j)
bool(0j), bool(1j), bool(complex(0, nan))
# attributes
(1 + 2j).real, (1 + 2j).imag, (1 + 2j).conjugate(), complex(0, -0.0).conjugate(), 1j.conjugate()
(1 + 2j).__getnewargs__(), (1 + 2j).__nonzero__(), (1j).__coerce__(1), (1j).__coerce__(1.5)
(1j).__coerce__('a')
(1j).__add__(1), (1j).__add__('a'), (1j).__radd__(1), (1j).__rpow__(2), (1j).__divmod__(2), (1j).__eq__(1), (1j).__eq__('a'), (1j).__lt__('a')
(1j).__lt__(1)
(1j).__int__()
(1j).__float__()
(1j).real = 1
(1j).nothing
1j()
round(1j)
'a' * 1j
[1][0j]
Sub(1, 2), type(Sub(1, 2)), type(Sub(1) + 0), type(+Sub(1)), type(complex(Sub(1))), repr(Sub(1j)), Sub('1j') == 1j
type(Sub(1).conjugate())
complex.__new__(complex, 1, 2), complex.__base__, complex.__name__
''')
