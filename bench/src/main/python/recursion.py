# Measures: recursive calls.
# One unit: one computation of fib(18) by its definition, 8,361 calls.


def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


def run(n):
    total = 0
    for i in xrange(n):
        total += fib(18)
    return total


N = 320
CHECK = 826880
