# Measures: lists of lists of numbers, in for loops and comprehensions.
# One unit: two matrices of 24 by 24 are multiplied, one is inverted, and a determinant is taken exactly.


def matrix(size, seed):
    return [[(i * seed + j * 7) % 11 + (i == j) * 20 for j in xrange(size)] for i in xrange(size)]


def product(a, b):
    columns = zip(*b)
    return [[sum([x * y for x, y in zip(row, column)]) for column in columns] for row in a]


def inverse(a):
    size = len(a)
    rows = [[float(x) for x in row] + [float(i == j) for j in xrange(size)] for i, row in enumerate(a)]
    for i in xrange(size):
        pivot = max(xrange(i, size), key=lambda r: abs(rows[r][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        top = rows[i]
        scale = 1.0 / top[i]
        for j in xrange(i, 2 * size):
            top[j] *= scale
        for r in xrange(size):
            if r != i:
                row = rows[r]
                factor = row[i]
                if factor:
                    for j in xrange(i, 2 * size):
                        row[j] -= factor * top[j]
    return [row[size:] for row in rows]


def determinant(a):
    """By Bareiss: every division is exact."""
    rows = [list(row) for row in a]
    size = len(rows)
    before = 1
    for k in xrange(size - 1):
        for i in xrange(k + 1, size):
            for j in xrange(k + 1, size):
                rows[i][j] = (rows[i][j] * rows[k][k] - rows[i][k] * rows[k][j]) // before
        before = rows[k][k]
    return rows[-1][-1]


def run(n):
    total = 0
    for i in xrange(n):
        a = matrix(24, 3 + i % 4)
        b = matrix(24, 5)
        c = product(a, b)
        unit = product(inverse(a), [[float(x) for x in row] for row in a])
        total += sum(map(sum, c)) + int(round(sum(unit[j][j] for j in xrange(24)))) + determinant(matrix(12, 5)) % 1009
    return total


N = 44
CHECK = 20634504L
