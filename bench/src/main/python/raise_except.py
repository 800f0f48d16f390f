# Measures: raising and handling exceptions.
# One unit: a look-up that raises KeyError one time in two, an exception class of the program's own raised one
# call down and caught with its value, and a try/finally.


class Rejected(Exception):
    def __init__(self, value):
        Exception.__init__(self, value)
        self.value = value


def check(value):
    if value & 3:
        raise Rejected(value)
    return value


def attempt(value, log):
    try:
        return check(value)
    finally:
        log[0] += 1


def run(n):
    table = dict((i, i) for i in xrange(0, 64, 2))
    log = [0]
    total = 0
    for i in xrange(n):
        try:
            total += table[i & 63]
        except KeyError:
            total += 1
        try:
            total += attempt(i, log)
        except Rejected, e:
            total -= e.value
    return total, log[0]


N = 140000
CHECK = (-4897830256, 140000)
