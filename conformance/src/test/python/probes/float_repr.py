# repr, str and the format codes of floats: shortest repr, twelve digits of str, exponents, rounding.

values = [
    0.0, -0.0, 1.0, -1.0, 0.5, 0.1, 0.2, 0.3, 1.0 / 3, 2.0 / 3, 10.0, 100.0, 1234.5678, 12345678.9, 1e5, 1e11,
    1e12, 123456789012.0, 1e15, 1e16, 1e17, 9999999999999998.0, 12345678901234567.0, 1e21, 1e22, 1e23, 1e100,
    1e308, 1.7976931348623157e308, 1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 0.00012345, 0.000012345, 1e-10, 1e-100,
    1e-300, 1e-308, 2.2250738585072014e-308, 2.2250738585072011e-308, 4.9406564584124654e-324, 1.5e-323,
    3.141592653589793, 2.718281828459045, 0.1 + 0.2, 1.1 + 2.2, 1e16 + 2, 5e-324, 2.0 ** 53, 2.0 ** 53 + 2,
    2.0 ** 60, 2.0 ** -30, 9.5, 99.5, 0.95, 0.995, 9.995, 1.005, 2.675, 1e23 + 1e7, 8.41e21, 5.0e-5, 4.35,
    0.57, 1.15, 299792458.0, 6.02214076e23, 1.602176634e-19, 9007199254740993.0, 4503599627370497.5,
    123456.7890125, 0.3 - 0.2, float('inf'), float('-inf'), float('nan')
]

for v in values:
    print repr(v), str(v), unicode(v), '%s' % v, '%r' % v, repr([v]), str((v,))

for v in values:
    print '%f|%.0f|%.1f|%.2f|%.10f' % (v, v, v, v, v),
    print '%e|%.0e|%.3e|%.16e' % (v, v, v, v)
    print '%g|%.0g|%.1g|%.3g|%.12g|%.17g' % (v, v, v, v, v, v),
    print '%#g|%#.0f|%#.0e|%#.3g' % (v, v, v, v),
    print '%F|%E|%G|%+g|% g' % (v, v, v, v, v)

for v in values:
    print format(v, ''), format(v, 'g'), format(v, 'n'), format(v, 'e'), format(v, '%'), format(
        v, '.3'
    ), format(v, '.0'),
    print format(v, '12.4f'), format(v, '<12.4g') + '|', format(v, '^+12.1e'), format(v, '012.2f'), format(v, ',.2f')

# Half-way cases are decided on the exact binary value, not on its decimal text.
for text in (
    '0.5 1.5 2.5 3.5 0.25 0.75 0.125 0.375 0.625 2.675 1.005 0.15 0.45 1e22 5e22 0.05 1.45 8.345 1e-7'.split()
):
    v = float(text)
    print text, '%.0f %.1f %.2f' % (v, v, v), round(v), round(v, 1), round(v, 2), '%.1e' % v, '%.2g' % v

# The shortest text that reads back to the same float, over many exponents.
x = 1.0
for i in xrange(60):
    x = x * 7.3 + 0.1
    print repr(x), repr(1 / x), float(repr(x)) == x, float(repr(1 / x)) == 1 / x

# A long run, as a digest.
digest = 0
x = 0.7
for i in xrange(3000):
    x = x * 1.0000321 + 1e-7 * i
    y = x * 10.0 ** (i % 600 - 300)
    digest = (digest * 33 + hash(repr(y)) + hash('%.12g' % y) + hash('%.3f' % x) + hash('%e' % y)) & 0xffffffffffffff
print digest
