# Numbers to text and back: the parsing of literals and of strings, in all bases, large and malformed.

texts = [
    '', ' ', '0', '00', '-0', '+0', '1', '-1', '+1', ' 1 ', '\n1\t', '1 1', '--1', '+-1', '1-', '01', '08',
    '010', '0o10', '0O10', '0x10', '0X1f', '0b11', '0B2', '0x', '0o', '0b', '1L', '1l', '1LL', 'L', '1e5',
    '1.0', '1.', '.1', '.', '1e', '1e+', '1e+5', '1E-5', '1_000', '1,000', 'abc', 'z', 'Z', '-z', '0z', 'inf',
    'nan', '-inf', '1j', 'j', 'True', 'None', '9223372036854775807', '9223372036854775808',
    '-9223372036854775808', '-9223372036854775809', '99999999999999999999999999', '1' * 60,
    '0x7fffffffffffffff', '0x8000000000000000', '0xffffffffffffffffff', '\x001', '1\x00', '1\xa0', '\xb2',
    '\x0b1\x0c', u'\xa01'.encode('latin-1'), '1e400', '-1e400', '1e-400', '0' * 50, '0.' + '0' * 50 + '1',
    '1' * 400, '1' * 30 + '.5e-10', '179769313486231570814527423731704356798070e267',
    '2.2250738585072011e-308', '4.9e-324', '2.47e-324', '123456789.123456789e-5', '0x1p3', '1e1000000000000',
    '1e-1000000000000', '0e1000000000'
]
for text in texts:
    row = []
    for f in (
        int, long, float, complex, lambda s: int(s, 0), lambda s: int(s, 2), lambda s: int(s, 8),
        lambda s: int(s, 16), lambda s: int(s, 36), lambda s: long(s, 16)
    ):
        try:
            row.append(repr(f(text))[:50])
        except Exception, e:
            row.append('%s: %s' % (type(e).__name__, str(e)[:90]))
    print repr(text)[:60], ' | '.join(row)

# The same as literals of the language; a leading minus is an operator.
for text in texts + [
    '0xfL', '0777L', '0b1L', '1e5L', '1.5L', '0777', '0o777', '09', '09.5', '09e1', '09j', '08.', '0778',
    '0xg', '1if 1else 2', '1or 2', '0x1for x in []', '1.e5', '1..real', '1.real', '1 .real', '1e5.real',
    '0xfor', '1jif 1 else 0', '5J', '1e5j', '.5j', '07j', '00.5', '0e0', '1__0', '0b12', '0o8', '1e5e5',
    '1.5.5', '1 2', '0L', '0l', '0x0', '-0.0', '- 5', '-9223372036854775808', '9223372036854775808',
    '-0x8000000000000000', '0x', '0b', '0o', '0O17', '0B11', '1e', '1e+', '1E5', '-1 ** 2', '2**-1', '10l',
    '1_0'
]:
    try:
        value = eval(text)
        print repr(text)[:60], repr(value)[:60], type(value).__name__
    except Exception, e:
        print repr(text)[:60], '%s: %s' % (type(e).__name__, str(e)[:90])

# Bases 2 to 36, there and back.
def to_base(n, base):
    digits = ''
    while n:
        n, d = divmod(n, base)
        digits = '0123456789abcdefghijklmnopqrstuvwxyz'[d] + digits
    return digits


wrong = 0
digest = 0
for base in range(2, 37):
    for n in (1, base - 1, base, base ** 5 + 1, 2 ** 31, 2 ** 63 - 1, 2 ** 63, 2 ** 64 + 1, 10 ** 25, 7 ** 80):
        text = to_base(n, base)
        if int(text, base) != n or long(text, base) != n or int(text.upper(), base) != n or int('-' + text, base) != -n:
            wrong += 1
        digest = (digest * 31 + hash(int(text, base)) + len(text)) % (2 ** 61 - 1)
for base in (-1, 0, 1, 37, 100, 2 ** 40, 2 ** 70):
    try:
        print base, int('10', base)
    except Exception, e:
        print base, '%s: %s' % (type(e).__name__, e)
print wrong, digest

# Large numbers there and back, and their powers, as digests.
digest = 0
x = 3
for i in range(200):
    x = x * 7 + i
    y = x ** (i % 5 + 1)
    for text in (str(y), repr(y), hex(y), oct(y), bin(y), '%d' % y, '%x' % -y, '%o' % y):
        digest = (digest * 1000003 + hash(text)) & 0xffffffffffffffff
    if int(str(y)) != y or long(hex(y), 16) != y or int(bin(y), 2) != y:
        print 'wrong', i
print digest
print 2 ** 200, -3 ** 150, 10 ** 50 // 7, 10 ** 50 % 7, (10 ** 50) ** 2 == 10 ** 100
print 1 << 300 >> 290, (10 ** 40 + 1) * (10 ** 40 - 1) == 10 ** 80 - 1
import sys
print sys.maxint + 1, -sys.maxint - 2, sys.maxint * 2, sys.maxint ** 2
print -sys.maxint * sys.maxint, (sys.maxint + 1) // 2, int((sys.maxint + 1) // 2)
print type((sys.maxint + 1) // 2), type(int((sys.maxint + 1) // 2))

# Floats there and back: repr is the shortest text that reads back.
digest = 0
x = 1.1
for i in range(2000):
    x = (x * 1103515245.37 + 0.12345) % 1e17
    y = x * 10.0 ** (i % 300 - 150)
    for v in (x, y, -y, 1 / y):
        text = repr(v)
        if float(text) != v:
            print 'wrong', text
        digest = (digest * 1000003 + hash(text) + hash(str(v))) & 0xffffffffffffffff
print digest
print [float('%d.%de%d' % (i * 7919 % 1000, i * 104729, i % 40 - 20)) for i in range(40)]
