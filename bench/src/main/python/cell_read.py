# Measures: reading free variables (LOAD_DEREF).
# One unit: the evaluation of a polynomial of degree three whose coefficients are free variables.


def make_cubic(a, b, c, d):
    def values(n):
        total = 0
        for i in xrange(n):
            x = i & 31
            total += ((a * x + b) * x + c) * x + d
        return total
    return values


def run(n):
    return make_cubic(2, -3, 5, 7)(n)


N = 1700000
CHECK = 24622800000
