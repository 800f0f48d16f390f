# Measures: decimal.
# One unit: an invoice of ten lines is computed and rounded to cents.

from decimal import Decimal, ROUND_HALF_UP

CENT = Decimal('0.01')
TAX = Decimal('0.19')


def run(n):
    whole = Decimal(0)
    for i in xrange(n):
        total = Decimal(0)
        for line in xrange(10):
            price = Decimal(100 + line * 7 + i % 5) / 100
            amount = (price * (line + 1)).quantize(CENT, rounding=ROUND_HALF_UP)
            total += amount
        tax = (total * TAX).quantize(CENT)
        if total > 30:
            whole += total + tax
        else:
            whole -= tax
    return str(whole)


N = 450
CHECK = '42411.60'
