# Measures: arithmetic of floats and of complex numbers in local variables.
# One unit: a picture of 32 by 20 points, up to 40 rounds each, by floats and by complex numbers.


def by_floats(width, height, rounds):
    inside = 0
    for y in xrange(height):
        ci = 2.0 * y / height - 1.0
        for x in xrange(width):
            cr = 3.0 * x / width - 2.0
            zr = zi = 0.0
            for i in xrange(rounds):
                rr = zr * zr
                ii = zi * zi
                if rr + ii > 4.0:
                    break
                zi = 2.0 * zr * zi + ci
                zr = rr - ii + cr
            else:
                inside += 1
    return inside


def by_complex(width, height, rounds):
    inside = 0
    for y in xrange(height):
        for x in xrange(width):
            c = complex(3.0 * x / width - 2.0, 2.0 * y / height - 1.0)
            z = 0j
            for i in xrange(rounds):
                if abs(z) > 2.0:
                    break
                z = z * z + c
            else:
                inside += 1
    return inside


def run(n):
    total = 0
    for i in xrange(n):
        total += by_floats(32, 20, 40) * 1000 + by_complex(32, 20, 40)
    return total


N = 62
CHECK = 11233222
