# Hash values: the numbers themselves, for every type whose hash does not depend on an address.

print [hash(i) for i in (0, 1, -1, -2, 2, 255, 256, -256, 2 ** 31 - 1, 2 ** 31, -2 ** 31, 2 ** 62, 2 ** 63 - 1, -2 ** 63)]
print [hash(i) for i in (0L, 1L, -1L, -2L, 2 ** 63, 2 ** 64, 2 ** 64 - 1, 2 ** 64 + 1, -2 ** 63 - 1, -2 ** 64, 2 ** 65, 2 ** 100, -2 ** 100, 10 ** 20, 10 ** 30, 3 ** 100, -3 ** 100, (1 << 500) - 1, 2 ** 60, 2 ** 30 - 1, 2 ** 90 - 1)]
print [hash(x) for x in (0.0, -0.0, 1.0, -1.0, -2.0, 0.5, 0.25, 0.1, 0.2, 0.3, 1.1, 1.5, -1.5, 3.14, 2.718281828, 1e10, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e50, 1e100, 1e308, 1e-5, 1e-10, 1e-100, 1e-308, 5e-324, 123456.789, 2.0 ** 31, 2.0 ** 62, 2.0 ** 63, 2.0 ** 64, -2.0 ** 63)]
print [hash(x) for x in (float('inf'), float('-inf'), float('nan'))]
print [hash(x) for x in (1j, 2j, -1j, 1 + 1j, 1 - 1j, 1.5 + 2.5j, 0j, -1 + 0j, complex(float('inf'), 1))]
print [hash(x) for x in ('', 'a', 'b', 'aa', 'ab', 'ba', 'abc', '\x00', '\x00\x00', '\xff', 'hello', 'hello world', 'x' * 10, 'x' * 1000, '__init__', 'None', '0', '1', '10')]
print [hash(x) for x in (u'', u'a', u'abc', u'\xe9', u'\u20ac', u'\U0001f600', u'a\u20ac', u'\x00')]
print [hash(x) for x in ((), (1,), (0,), (1, 2), (2, 1), (1, 2, 3), ('a',), ('a', 'b'), ((),), ((), ()), ((1, 2), (3, 4)), (1.5, 'x', u'y'), (-1,), (-1, -1), tuple(range(10)), tuple(range(100)), (2 ** 100,), (True, False))]
print [hash(x) for x in (frozenset(), frozenset([0]), frozenset([1]), frozenset([1, 2]), frozenset('abc'), frozenset([frozenset()]), frozenset([(1, 2), 'a']), frozenset(range(50)))]
print hash(True), hash(False)
print [hash(x) for x in (xrange, int)][:0], hash(buffer('abc')), hash(buffer('')), hash(buffer('hello world'))
print hash('a') == hash(u'a') == hash(buffer('a')), hash(1) == hash(1L) == hash(1.0) == hash(1 + 0j) == hash(True)

digest = 0
for i in xrange(-3000, 3000, 7):
    for value in (i, i * 10 ** 9, i * 10 ** 18, i * 10 ** 27, i * 0.1, i * 1.5e10, i * 3.7e-7, str(i), unicode(i), (i, i + 1), (str(i), i * 0.5), complex(i, -i), frozenset([i, str(i)])):
        digest = (digest * 1000003 + hash(value)) & 0xffffffffffffffff
print digest


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
for value in (Eq(), Cmp(), Both(), NoHash(), NoHashSub(), HashAgain(), EqInt(5), OldEq(), OldCmp(), OldHash(), OldNone(), [], {}, set(), bytearray(), slice(1), (1, []), memoryview('a'), {}.viewkeys(), [].__iter__(), Ellipsis, iter, len, int, (lambda: 0).func_code):
    try:
        h = hash(value)
        print type(value).__name__, h if isinstance(value, (Both, HashAgain, EqInt, OldHash)) else 'a hash', h == hash(value)
    except Exception, e:
        print type(value).__name__, '%s: %s' % (type(e).__name__, e)
