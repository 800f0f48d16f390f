# Measures: loops within loops over ints and lists, as in numeric code.
# One unit: the product of two 8 by 8 matrices (while and for loops, indexing, int arithmetic).

SIZE = 8


def multiply(a, b):
    result = []
    for i in xrange(SIZE):
        row = []
        a_row = a[i]
        for j in xrange(SIZE):
            k = 0
            total = 0
            while k < SIZE:
                total += a_row[k] * b[k][j]
                k += 1
            row.append(total)
        result.append(row)
    return result


def run(n):
    a = [[(i * j) % 10 for j in xrange(SIZE)] for i in xrange(SIZE)]
    b = [[(i + j) % 10 for j in xrange(SIZE)] for i in xrange(SIZE)]
    total = 0
    for i in xrange(n):
        product = multiply(a, b)
        total += product[i % SIZE][(i + 3) % SIZE]
    return total


N = 3700
CHECK = 485566
