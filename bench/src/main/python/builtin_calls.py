# Measures: calls of built-in functions and of built-in types' methods.
# One unit: a short list of numbers is made, asked for its length, smallest, largest and sum, sorted, paired with
# its indices, and each item is tested and converted.


def digest(values):
    total = len(values) + min(values) + max(values) + sum(values)
    for index, value in enumerate(sorted(values)):
        if isinstance(value, int) and abs(value - 50) > index:
            total += ord(chr(value % 256))
        else:
            total += int(str(value))
    return total


def run(n):
    total = 0
    for i in xrange(n):
        values = []
        append = values.append
        for j in range(8):
            append((i * 7 + j * 13) % 101)
        total += digest(values)
        total += divmod(total, 7)[1]
    return total


N = 38000
CHECK = 34620272
