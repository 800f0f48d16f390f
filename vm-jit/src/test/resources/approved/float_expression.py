def f(a, x, y):
    return (a * x + 0.5) / y

for k in xrange(99):
    f(2.0, 3.0, 4.0)
