# Measures: a counter in a closure, with the list cell that Python 2 needs for it.
# One unit: one call of the counter, which reads its free variable and adds to the list's item.


def make_counter():
    count = [0]

    def increment():
        count[0] += 1
        return count[0]

    return increment


def run(n):
    increment = make_counter()
    for i in xrange(n):
        increment()
    return increment()


N = 1700000
CHECK = 1700001
