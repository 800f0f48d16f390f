# Measures: calls of Python functions.
# One unit: four calls: positional arguments, a default, keywords, and one with *args and **kw.


def add(a, b):
    return a + b


def scale(a, factor=2):
    return a * factor


def area(width, height):
    return width * height


def collect(*args, **kw):
    return len(args) + len(kw)


def run(n):
    total = 0
    for i in xrange(n):
        total = add(total, i & 3)
        total += scale(3)
        total += area(height=2, width=i & 1)
        total += collect(i, total, unit=1)
    return total


N = 330000
CHECK = 3795000
