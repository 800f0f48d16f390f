# Every binary operator over every pair of built-in types: the result or the error.
import sys

values = [
    ('int', 7), ('long', 3L), ('float', 2.5), ('complex', 1 + 2j), ('bool', True), ('str', 'ab'),
    ('unicode', u'cd'), ('tuple', (1, 2)), ('list', [3]), ('dict', {1: 2}), ('set', set([1])),
    ('frozenset', frozenset([1])), ('None', None), ('NotImplemented', NotImplemented), ('type', int),
    ('function', len), ('slice', slice(1)), ('xrange', xrange(2))
]


def add(a, b):
    return a + b


def sub(a, b):
    return a - b


def mul(a, b):
    return a * b


def div(a, b):
    return a / b


def floordiv(a, b):
    return a // b


def mod(a, b):
    return a % b


def power(a, b):
    return a ** b


def lshift(a, b):
    return a << b


def rshift(a, b):
    return a >> b


def and_(a, b):
    return a & b


def or_(a, b):
    return a | b


def xor(a, b):
    return a ^ b


def eq(a, b):
    return a == b


def ne(a, b):
    return a != b


def lt(a, b):
    return a < b


def le(a, b):
    return a <= b


def gt(a, b):
    return a > b


def ge(a, b):
    return a >= b


def compare(a, b):
    return cmp(a, b)


def contains(a, b):
    return a in b


def item(a, b):
    return a[b]


def iadd(a, b):
    a += b
    return a


def isub(a, b):
    a -= b
    return a


def imul(a, b):
    a *= b
    return a


def idiv(a, b):
    a /= b
    return a


def ifloordiv(a, b):
    a //= b
    return a


def imod(a, b):
    a %= b
    return a


def ipow(a, b):
    a **= b
    return a


def ilshift(a, b):
    a <<= b
    return a


def irshift(a, b):
    a >>= b
    return a


def iand(a, b):
    a &= b
    return a


def ior(a, b):
    a |= b
    return a


def ixor(a, b):
    a ^= b
    return a


unsupported = set()


def fresh(value):
    return type(value)(value) if isinstance(value, (list, set, dict)) else value


for function in (
    add, sub, mul, div, floordiv, mod, power, lshift, rshift, and_, or_, xor, iadd, isub, imul, idiv,
    ifloordiv, imod, ipow, ilshift, irshift, iand, ior, ixor, divmod, coerce, contains, item
):
    for name_a, a in values:
        row = []
        for name_b, b in values:
            try:
                result = function(fresh(a), fresh(b))
                row.append('NotImplemented' if result is NotImplemented else repr(result))
            except Exception, e:
                text = '%s: %s' % (type(e).__name__, e)
                # The usual error is a dash if it names these two types, in this order; it is shown once at the end.
                if text.startswith('TypeError: unsupported operand type(s) for ') and text.endswith(
                    ": '%s' and '%s'" % (type(a).__name__, type(b).__name__)
                ):
                    unsupported.add(text[len('TypeError: '):].split(':')[0])
                    text = '-'
                row.append(text)
        print function.__name__, name_a, ' | '.join(row)
print sorted(unsupported)

# Comparison answers for every pair; where types differ it is by type name, numbers first, None before all.
for function in (eq, ne, lt, le, gt, ge, compare):
    for name_a, a in values:
        row = []
        for name_b, b in values:
            if isinstance(a, type(len)) and isinstance(b, type(len)):
                continue
            try:
                row.append(int(function(a, b)))
            except Exception, e:
                row.append('%s: %s' % (type(e).__name__, e))
        print function.__name__, name_a, ' '.join(map(str, row))


def neg(a):
    return -a


def pos(a):
    return +a


def invert(a):
    return ~a


def not_(a):
    return not a


def index(a):
    return [0, 1, 2, 3, 4, 5, 6, 7, 8][a]


def attribute(a):
    return a.nothing


def call(a):
    return a()


def iterate(a):
    return list(a)


def delete(a):
    del a[0]


def assign(a):
    a[0] = 1


for function in (
    neg, pos, invert, not_, abs, int, long, float, complex, hash, len, iter, hex, oct, bin, chr, ord, index,
    attribute, call, iterate, delete, assign, bool, round, unichr, sum, max, any, reversed, sorted, next
):
    row = []
    for name, value in values:
        try:
            result = repr(function(fresh(value)))
            if ' at 0x' in result:
                result = result.split(' at 0x')[0]
            if function is hash and not isinstance(value, (int, long, float, str, unicode, tuple, frozenset)):
                result = 'a hash'
        except Exception, e:
            result = '%s: %s' % (type(e).__name__, e)
        row.append(name + ' ' + result)
    print function.__name__, row
