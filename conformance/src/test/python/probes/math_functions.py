"""math: values to the last digit, special values, errors and arguments of all functions."""
import math

from probing import attempt, probe

INF = float('inf')
NAN = float('nan')
VALUES = [0.0, -0.0, 1.0, -1.0, 0.5, -0.5, 2.0, 1e-320, 1e-300, 1e-9, -1e-9, 0.3, 0.7, 3.0, 10.0, -10.0, 22.5, 100.0,
          171.5, -170.5, 709.5, 710.0, -745.2, 1e5, 1e8, 1.5e8, 1e15, 1e22, 1e100, 1.7e308, -1.7e308, INF, -INF, NAN]

for name in sorted(name for name in dir(math) if callable(getattr(math, name))):
    if name in ('fsum', 'factorial', 'trunc', 'tan', 'asin', 'acos', 'atan', 'atan2'):
        continue
    function = getattr(math, name)
    if name in ('copysign', 'fmod', 'hypot', 'ldexp', 'pow'):
        second = [0.0, -0.0, 1.0, -2.5, 3.0, 1e-310, 1e300, INF, -INF, NAN]
        if name == 'ldexp':
            second = [0, -1, 3, 1100, -1100, 10 ** 30]
        for x in VALUES:
            print name, repr(x), [attempt(function, x, y) for y in second]
    else:
        for x in VALUES:
            print name, repr(x), repr(attempt(function, x))


class Floating(object):
    def __init__(self, result):
        self.result = result

    def __float__(self):
        return self.result


class Truncated(object):
    def __trunc__(self):
        return 'truncated'


class Old:
    def __trunc__(self):
        return 'old'

    def __float__(self):
        return 2.5


class Long(long):
    pass


probe(r'''
sorted(name for name in dir(math) if name != '__file__')
math.pi, math.e, math.sin, math.__name__
math.sin(1), math.sin(1L), math.sin(True), math.sin(Floating(1.0)), math.sin(Old())
math.sin('1')
math.sin(None)
math.sin(1j)
math.sin(Floating(1))
math.sin(10 ** 400)
math.sin()
math.sin(1, 2)
math.sin(x=1)
math.pow(1)
math.atan2(1, 2, 3)
math.ldexp(1.0, 2.0)
math.ldexp('a', 1)
math.ldexp(1)
math.ldexp(1.0, -2 ** 70), math.ldexp(5e-324, 2097), math.ldexp(1.5, -1074), math.ldexp(1.5, -1075)
math.log(10 ** 400), math.log10(10 ** 400), math.log(2 ** 5000 - 1), math.log10(Long(10 ** 20)), math.log(3 ** 2000, 3)
math.log(0L)
math.log(-10 ** 400)
math.log(8, 2), math.log(10 ** 400, 10), math.log(2, 10 ** 400)
math.log(2, 1)
math.log(2, 0)
math.log(2, 'a')
math.log()
math.log(1, 2, 3)
math.trunc(1.9), math.trunc(-1.9), math.trunc(10 ** 30), math.trunc(Truncated()), math.trunc(Old()), math.trunc(1e30)
math.trunc('a')
math.trunc(INF)
([math.factorial(i) for i in (0, 1, 5, 20, 21, 25)], type(math.factorial(20)), type(math.factorial(21)),
 type(math.factorial(5L)))
math.factorial(5.0), math.factorial(True), math.factorial(1000) % (10 ** 9 + 7), len(str(math.factorial(3000)))
math.factorial(5.5)
math.factorial(INF)
math.factorial(-1)
math.factorial(-1.0)
math.factorial(10 ** 30)
math.factorial(1e30)
math.factorial('a')
(math.fsum([]), math.fsum([0.1] * 10), math.fsum([1e100, 1, -1e100, 1]), math.fsum([1e16, 1, 1e-16]),
 math.fsum((1, 2L, 0.5)))
math.fsum([1e-16, 1, 1e16]), math.fsum([2.0 ** 53, -0.5, -2.0 ** -54]), math.fsum(1.0 / n for n in range(1, 1001))
math.fsum([1e308, 1e308, -1e308])
math.fsum([INF, -INF])
math.fsum([INF, 1, INF]), math.fsum([INF, NAN]), math.fsum([-INF])
math.fsum([1, 'a'])
math.fsum(1)
math.fsum([-0.0]), math.fsum([1.0, -1.0])
math.frexp(3), math.modf(3), math.frexp(-0.0), math.modf(-0.0), math.modf(-INF), math.frexp(1e-320)
math.floor(-0.5), math.ceil(-0.5), math.floor(10 ** 20), math.fabs(-3), math.isnan(1), math.isinf(-INF)
''')
