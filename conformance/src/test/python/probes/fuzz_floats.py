# Random floats to text and back, rounded and converted.
#
#     fuzz_floats.py [SEED [COUNT]]
#
# Each line is the results for one case. conformance/fuzz.py compares long runs of it with CPython's.
import sys
from fuzzing import random_bits, start

SEED = int(sys.argv[1]) if len(sys.argv) > 1 else 1
COUNT = int(sys.argv[2]) if len(sys.argv) > 2 else 2000
start(SEED)


def below(n):
    return int(random_bits() % n)


def short(most):
    """A random number of random length."""
    return random_bits() >> below(most)


def uniform():
    """Any finite float, each with the same probability."""
    while True:
        b = random_bits()
        exponent = b >> 52 & 0x7ff
        if exponent != 0x7ff:
            break
    sign = '-' if b >> 63 else ''
    mantissa = b & (1 << 52) - 1
    if exponent == 0:
        return float.fromhex('%s0x0.%013xp-1022' % (sign, mantissa))
    return float.fromhex('%s0x1.%013xp%d' % (sign, mantissa, exponent - 1023))


def shortest(x):
    return '%r %s %s' % (x, x, x.hex())


def digits(x):
    n = below(25)
    y = float('%d.%de%d' % (short(60), short(60), below(40) - 20))
    return '%r %.*e %.*g %.*f' % (y, n, y, n, y, n, y)


def long_exponents(x):
    return repr(float('%d%de%d' % (random_bits(), short(64), below(700) - 370)))


def near_ties(x):
    """Decimal strings that are, or nearly are, half way between two floats."""
    half = (2 * ((1 << 52) + below(1 << 52)) + 1) << below(60)
    offset = below(3) - 1
    texts = '%de-3' % (half * 1000 + offset), '%d.%d' % (half, offset + 1), '0.%de-10' % half
    return ' '.join(repr(float(text)) for text in texts)


def fixed(x):
    return '%.17g %.0f %e %.16e %.1f' % (x, x % 1e22, x, x, x % 1e15)


def rounded(x):
    y = ((random_bits() >> 11) - (1 << 52)) / float(10 ** below(18))
    n = below(24) - 6
    return '%r %r %r' % (y, n, round(y, n))


def integers(x):
    y = x if abs(x) < 1e60 else x % 1e30
    return '%d %d %r' % (int(y), long(y * 1e3), float(int(y)))


def hexadecimal(x):
    text = '%s%x.%xp%d' % ('-' if random_bits() & 1 else '', short(64), random_bits(), below(1100) - 600)
    return '%r %s' % (float.fromhex(text), x.hex())


def decimal_ties(x):
    """Values that end in a 5, as far as they can be floats."""
    y = short(62) * 0.5 / (1 << below(20))
    n = below(12)
    return '%.*f %.*e %.*g %r %r' % (n, y, n, y, n, y, round(y, n), round(y))


def formats(x):
    y = (random_bits() >> 12) * 10.0 ** (below(30) - 25)
    spec = '%d.%d%s' % (below(30), below(17), 'eEgGn%'[below(6)])
    return ' '.join([format(y, '.%dg' % below(20)), format(y, ',.%df' % below(8)), format(y, spec),
                     '%#.*g' % (below(18), y), str(complex(y, x))])


KINDS = shortest, digits, long_exponents, near_ties, fixed, rounded, integers, hexadecimal, decimal_ties, formats
for i in xrange(COUNT):
    kind = KINDS[i % len(KINDS)]
    try:
        print kind.__name__, kind(uniform())
    except (OverflowError, ValueError), e:
        print kind.__name__, e
