# Measures: making closures (LOAD_CLOSURE, BUILD_TUPLE, MAKE_CLOSURE) and the cells of a new frame.
# One unit: a call of a factory that makes two closures over an argument and a local, both then called once.


def make_pair(base):
    step = base & 7

    def up(x):
        return base + x + step

    def down(x):
        return base - x - step

    return up, down


def run(n):
    total = 0
    for i in xrange(n):
        up, down = make_pair(i)
        total += up(3) - down(1)
    return total


N = 440000
CHECK = 4840000
