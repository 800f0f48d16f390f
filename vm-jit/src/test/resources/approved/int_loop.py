def f(n):
    total = 0
    for i in xrange(n):
        if i & 1:
            total += i
    return total

for k in xrange(9):
    f(200)
