"""cmath: all functions on special and ordinary values, errors and arguments."""
import cmath

from probing import attempt, probe

INF = float('inf')
VALUES = [0.0, -0.0, 1.0, -1.5, 0.25, 1e-310, 1e308, 710.0, INF, -INF, float('nan')]

for name in sorted(name for name in dir(cmath) if callable(getattr(cmath, name))):
    if name in ('acos', 'acosh', 'asin', 'asinh', 'atan', 'atanh', 'log', 'log10', 'phase', 'polar', 'tan', 'tanh'):
        # Angles: the last digits are not all CPython's.
        parts = [value for value in VALUES if value in (0, INF, -INF) or value != value]
    else:
        parts = VALUES
    function = getattr(cmath, name)
    for x in parts:
        if name == 'rect':
            print name, repr(x), [attempt(function, x, y) for y in parts]
        else:
            print name, repr(x), [attempt(function, complex(x, y)) for y in parts]


class New(object):
    def __init__(self, result):
        self.result = result

    def __complex__(self):
        return self.result


class Old:
    def __complex__(self):
        return 1j


class Floating(object):
    def __float__(self):
        return 2.0


probe(r'''
sorted(name for name in dir(cmath) if name != '__file__'), cmath.pi, cmath.e
cmath.sqrt(-1), cmath.sqrt(4), cmath.sqrt(2L), cmath.sqrt(New(3 + 4j)), cmath.sqrt(Old()), cmath.sqrt(Floating())
cmath.sqrt(New(5))
cmath.sqrt('a')
cmath.sqrt(None)
cmath.sqrt(10 ** 400)
cmath.sqrt()
cmath.sqrt(1, 2)
cmath.sqrt(z=1)
cmath.log(0)
cmath.log(0, 2)
cmath.log(2, 0)
cmath.log(2, 1)
cmath.log(1, 2, 3)
cmath.log()
cmath.exp(1000)
cmath.exp(-1000), cmath.exp(709.5 + 1j), cmath.cosh(710 + 0.001j)
cmath.polar(complex(1.7e308, 1.7e308))
cmath.phase(-1), cmath.phase(complex(-1, -0.0)), cmath.polar(3 + 4j)[0], cmath.polar(complex(float('nan'), INF))
cmath.phase()
cmath.phase('a')
cmath.rect(1)
cmath.rect(2, 0.5), cmath.rect(-2, -0.0), cmath.rect('a', 1)
cmath.isinf(complex(1, INF)), cmath.isnan(complex(float('nan'), 1)), cmath.isinf(1), cmath.isnan(1j)
cmath.isinf()
''')
