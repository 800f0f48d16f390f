# Measures: calls of a small function with ints and a float division, in generator expressions.
# One unit: a step of the power method on a matrix of 60 by 60.


def cell(i, j):
    return 1.0 / ((i + j) * (i + j + 1) / 2 + i + 1)


def times(vector):
    size = len(vector)
    return [sum(cell(i, j) * vector[j] for j in xrange(size)) for i in xrange(size)]


def transposed_times(vector):
    size = len(vector)
    return [sum(cell(j, i) * vector[j] for j in xrange(size)) for i in xrange(size)]


def run(n):
    u = [1.0] * 60
    v = u
    for step in xrange(n):
        v = transposed_times(times(u))
        u = transposed_times(times(v))
    vv = sum(b * b for b in v)
    uv = sum(a * b for a, b in zip(u, v))
    return int((uv / vv) ** 0.5 * 1e8)


N = 74
CHECK = 127420609
