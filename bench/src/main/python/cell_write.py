# Measures: writing cell variables (STORE_DEREF).
# One unit: one turn of a loop that keeps a count, its minimum, maximum and last value in cells, which a report
# function made before the loop shares.


def track(n):
    steps = 0
    low = 1 << 30
    high = 0
    last = 0

    def report():
        return steps, low, high, last

    x = 12345
    for i in xrange(n):
        x = (x * 1103515245 + 12345) & 0x3fffffff
        if x < low:
            low = x
        if x > high:
            high = x
        last = x
        steps += 1
    return report()


def run(n):
    return track(n)


N = 1800000
CHECK = (1800000, 482, 1073741749, 822759161)
