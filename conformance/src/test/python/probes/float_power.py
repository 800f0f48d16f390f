# x ** y of floats: to the last digit what the C library gives; ranges, special values, errors.
import marshal

state = 88172645463325252
MASK = (1 << 64) - 1


def random():
    global state
    state ^= state << 13 & MASK
    state ^= state >> 7
    state ^= state << 17 & MASK
    return state


def bits(n):
    """The float of these 64 bits."""
    return marshal.loads('g' + ''.join([chr(n >> shift & 255) for shift in range(0, 64, 8)]))


def pair(kind):
    if kind == 0:
        return (
            bits((1013 + random() % 20) << 52 | random() >> 12),
            (int(random() % 2001) - 1000) / (1.0 + random() % 50)
        )
    if kind == 1:
        return (random() % 1000000 + 1) / 1000.0, random() % 40000 / 1000.0 - 20
    if kind == 2:
        return 10.0, float(int(random() % 700) - 350)
    if kind == 3:
        return float(int(random() % 200) - 100), float(int(random() % 80) - 40)
    if kind == 4:
        return bits(random()), (random() >> 11) / 9007199254740992.0 * 8 - 4
    if kind == 5:
        return bits(random()), bits(random())
    if kind == 6:
        return 1 + (random() >> 11) / 2.0 ** (60 + random() % 30), (random() >> 11) / 2.0 ** (random() % 40)
    return bits(random() >> 12), (random() >> 11) / 9007199254740992.0 * 2


def power(x, y):
    try:
        return repr(x ** y)
    except Exception, e:
        return '%s: %s' % (type(e).__name__, e)


# The powers of ten that are not what their literals are.
print [n for n in range(-330, 309) if power(10.0, n) != repr(float('1e%d' % n))]

for kind in range(8):
    digest = 0
    for i in range(1500):
        x, y = pair(kind)
        digest = (digest * 31 + hash(power(x, y))) & MASK
    print kind, digest
    for i in range(12):
        x, y = pair(kind)
        print repr(x), repr(y), power(x, y)

inf = float('inf')
nan = float('nan')
special = [
    0.0, -0.0, 1.0, -1.0, 0.5, -0.5, 2.0, -2.0, 3.0, -3.0, 1.5, -1.5, 1e300, -1e300, 1e-300, 5e-324, -5e-324,
    inf, -inf, nan, 1e17, -1e17, 2.0 ** 53, 2.0 ** 53 + 2, 1 + 2.0 ** -52, 1 - 2.0 ** -53, 2.0 ** 63, 1e-20
]
for x in special:
    print repr(x), [power(x, y) for y in special]
print [repr(2.0 ** n) for n in (-1074, -1075, -1076, -1023, -1022, 1023)], power(2.0, 1024)
print power(2.0, -2000), power(-2.0, 1025)
print 10.0 ** 23, 10.0 ** -23, 7.1 ** 13, 2 ** 0.5, 2 ** -1, 10 ** -3, 3L ** -2, True ** -1
print 9 ** 0.5, (-8) ** (1.0 / 3) if 0 else '-'
print pow(2.5, 3), pow(2, 0.5), pow(0.0, 0), 0 ** 0.0
for args in ((2.0, 3.0, 5.0), (2, 3, 5.0), (2.0, 'a'), ('a', 2.0), (0.0, -1), (0, -1), (-1.0, 0.5), (-8, 0.5)):
    try:
        print pow(*args)
    except Exception, e:
        print type(e).__name__, e
print (1 + 2j) ** 2.5, (1 + 2j) ** (0.5 + 1j), 1j ** 2, 1j ** 0.5, (2 + 0j) ** -3, 2 ** 1j, (3 - 4j) ** 101
