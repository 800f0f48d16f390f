# Hash values: the numbers themselves, for every type whose hash does not depend on an address.

print [
    hash(i)
    for i in (0, 1, -1, -2, 2, 255, 256, -256, 2 ** 31 - 1, 2 ** 31, -2 ** 31, 2 ** 62, 2 ** 63 - 1, -2 ** 63)
    # => [0, 1, -2, -2, 2, 255, 256, -256, 2147483647, 2147483648, -2147483648, 4611686018427387904,
    # ...  9223372036854775807, -9223372036854775808]
]
print [
    hash(i)
    for i in (
        0L, 1L, -1L, -2L, 2 ** 63, 2 ** 64, 2 ** 64 - 1, 2 ** 64 + 1, -2 ** 63 - 1, -2 ** 64, 2 ** 65,
        2 ** 100, -2 ** 100, 10 ** 20, 10 ** 30, 3 ** 100, -3 ** 100, (1 << 500) - 1, 2 ** 60, 2 ** 30 - 1,
        2 ** 90 - 1
        # => [0, 1, -2, -2, -9223372036854775808, 1, -2, 2, 9223372036854775807, -2, 2, 68719476736, -68719476736,
        # ...  7766279631452241925, 5076944324515372240, 4452905185710202641, -4452905185710202641, 4503599627370495,
        # ...  1152921504606846976, 1073741823, 67108863]
    )
]
print [
    hash(x)
    for x in (
        0.0, -0.0, 1.0, -1.0, -2.0, 0.5, 0.25, 0.1, 0.2, 0.3, 1.1, 1.5, -1.5, 3.14, 2.718281828, 1e10, 1e15,
        1e16, 1e17, 1e18, 1e19, 1e20, 1e50, 1e100, 1e308, 1e-5, 1e-10, 1e-100, 1e-308, 5e-324, 123456.789,
        2.0 ** 31, 2.0 ** 62, 2.0 ** 63, 2.0 ** 64, -2.0 ** 63
        # => [0, 0, 1, -2, -2, 1073741824, 1073709056, 2576882278, 2576915046, 3006444236, 2040142438, 1610645504,
        # ...  -1610579968, 3146129223, 1612734508, 10000000000, 1000000000000000, 10000000000000000,
        # ...  100000000000000000, 1000000000000000000, -8446744073709551616, 7766279631452241925,
        # ...  -7897061652720577031, -5970202163673034167, -8185402070463610880, 2595010595, 2640213351, 2338397074,
        # ...  3226761089, 1038581760, 4119217278, 2147483648, 4611686018427387904, -9223372036854775808, 1,
        # ...  -9223372036854775808]
    )
]
print [hash(x) for x in (float('inf'), float('-inf'), float('nan'))]  # => [314159, -271828, 0]
print [hash(x) for x in (1j, 2j, -1j, 1 + 1j, 1 - 1j, 1.5 + 2.5j, 0j, -1 + 0j, complex(float('inf'), 1))]
# => [1000003, 2000006, -2000006, 1000004, -2000005, 1342248453373952, 0, -2, 1314162]
print [
    hash(x)
    for x in (
        '', 'a', 'b', 'aa', 'ab', 'ba', 'abc', '\x00', '\x00\x00', '\xff', 'hello', 'hello world', 'x' * 10,
        'x' * 1000, '__init__', 'None', '0', '1', '10'
        # => [0, 12416037344, 12544037731, 12416074593111936, 12416074593111939, 12544075362113221,
        # ...  1453079729188098211, 1, 2, 32640097918, 840651671246116861, -2324238377118044897, -3327615621928720294,
        # ...  8412291732507076776, 243017754987892126, -7985492147856592190, 6144018481, 6272018864, 6272037681056609]
    )
]
print [hash(x) for x in (u'', u'a', u'abc', u'\xe9', u'\u20ac', u'\U0001f600', u'a\u20ac', u'\x00')]
# => [0, 12416037344, 1453079729188098211, 29824089448, 1070595220141, 16449585346049, 12416074593120077, 1]
print [
    hash(x)
    for x in (
        (), (1,), (0,), (1, 2), (2, 1), (1, 2, 3), ('a',), ('a', 'b'), ((),), ((), ()), ((1, 2), (3, 4)),
        (1.5, 'x', u'y'), (-1,), (-1, -1), tuple(range(10)), tuple(range(100)), (2 ** 100,), (True, False)
        # => [3527539, 3430019387558, 3430018387555, 3713081631934410656, 3713082714465905806, 2528502973977326415,
        # ...  12418971936901571, -3816799034373630758, 99595396316, 107815166986306181, 5879964472677921951,
        # ...  -7869156555633477958, -3430020192499, 3713082714462658231, -4181190870548101704, -720673603653756161,
        # ...  68723112912817763, 3713081631936575706]
    )
]
print [
    hash(x)
    for x in (
        frozenset(), frozenset([0]), frozenset([1]), frozenset([1, 2]), frozenset('abc'),
        frozenset([frozenset()]), frozenset([(1, 2), 'a']), frozenset(range(50))
        # => [133156838395276, 8332089468407419814, -8166288242918962057, -1834016341293975159, 7014780955557851169,
        # ...  2859596684176112890, 6938338955177902494, -1853550767835103617]
    )
]
print hash(True), hash(False)  # => 1 0
print [hash(x) for x in (xrange, int)][:0], hash(buffer('abc')), hash(buffer('')), hash(buffer('hello world'))
# => [] 1453079729188098211 0 -2324238377118044897
print hash('a') == hash(u'a') == hash(buffer('a')), hash(1) == hash(1L) == hash(1.0) == hash(1 + 0j) == hash(True)
# => True True

digest = 0
for i in xrange(-3000, 3000, 7):
    for value in (
        i, i * 10 ** 9, i * 10 ** 18, i * 10 ** 27, i * 0.1, i * 1.5e10, i * 3.7e-7, str(i), unicode(i),
        (i, i + 1), (str(i), i * 0.5), complex(i, -i), frozenset([i, str(i)])
    ):
        digest = (digest * 1000003 + hash(value)) & 0xffffffffffffffff
print digest  # => 4351451757686292377


class Hash(object):
    def __init__(self, value):
        self.value = value

    def __hash__(self):
        return self.value


class Eq(object):
    def __eq__(self, other):
        return True


class Cmp(object):
    def __cmp__(self, other):
        return 0


class Both(object):
    def __eq__(self, other):
        return True

    def __hash__(self):
        return 3


class NoHash(object):
    __hash__ = None


class NoHashSub(NoHash):
    pass


class HashAgain(NoHash):
    def __hash__(self):
        return 4


class EqInt(int):
    def __eq__(self, other):
        return False


class OldEq:
    def __eq__(self, other):
        return True


class OldCmp:
    def __cmp__(self, other):
        return 0


class OldHash:
    def __hash__(self):
        return -1


class OldNone:
    __hash__ = None


for value in (5, -1, -2, 5L, 2 ** 64, 2 ** 70, -2 ** 70, True, 1.0, 'x', None, 2 ** 63 - 1, -2 ** 63, 2 ** 63):
    try:
        print repr(value), hash(Hash(value))
    except Exception, e:
        print repr(value), '%s: %s' % (type(e).__name__, e)
# => 5 5
# => -1 -2
# => -2 -2
# => 5L 5
# => 18446744073709551616L 1
# => 1180591620717411303424L 64
# => -1180591620717411303424L -64
# => True 1
# => 1.0 1
# => 'x' 'x' TypeError: an integer is required
# => None None TypeError: an integer is required
# => 9223372036854775807L 9223372036854775807
# => -9223372036854775808L -9223372036854775808
# => 9223372036854775808L -9223372036854775808
for value in (
    Eq(), Cmp(), Both(), NoHash(), NoHashSub(), HashAgain(), EqInt(5), OldEq(), OldCmp(), OldHash(),
    OldNone(), [], {}, set(), bytearray(), slice(1), (1, []), memoryview('a'), {}.viewkeys(), [].__iter__(),
    Ellipsis, iter, len, int, (lambda: 0).func_code
):
    try:
        h = hash(value)
        print type(value).__name__
        print h if isinstance(value, (Both, HashAgain, EqInt, OldHash)) else 'a hash'
        print h == hash(value)
    except Exception, e:
        print type(value).__name__, '%s: %s' % (type(e).__name__, e)
# => Eq
# => a hash
# => True
# => Cmp
# => a hash
# => True
# => Both
# => 3
# => True
# => NoHash TypeError: unhashable type: 'NoHash'
# => NoHashSub TypeError: unhashable type: 'NoHashSub'
# => HashAgain
# => 4
# => True
# => EqInt
# => 5
# => True
# => instance TypeError: unhashable instance
# => instance TypeError: unhashable instance
# => instance
# => -2
# => True
# => instance TypeError: 'NoneType' object is not callable
# => list TypeError: unhashable type: 'list'
# => dict TypeError: unhashable type: 'dict'
# => set TypeError: unhashable type: 'set'
# => bytearray TypeError: unhashable type: 'bytearray'
# => slice TypeError: unhashable type
# => tuple TypeError: unhashable type: 'list'
# => memoryview TypeError: unhashable type: 'memoryview'
# => dict_keys TypeError: unhashable type: 'dict_keys'
# => listiterator
# => a hash
# => True
# => ellipsis
# => a hash
# => True
# => builtin_function_or_method
# => a hash
# => True
# => builtin_function_or_method
# => a hash
# => True
# => type
# => a hash
# => True
# => code
# => a hash
# => True
