# Measures: slices and subscripts of small lists, in while loops.
# One unit: all orders of 7 pancakes are flipped until the first is on top.


def flips(size):
    order = range(size)
    counts = [0] * size
    most = 0
    checksum = 0
    sign = 1
    while True:
        if order[0]:
            stack = order[:]
            turns = 0
            first = stack[0]
            while first:
                stack[:first + 1] = stack[first::-1]
                turns += 1
                first = stack[0]
            if turns > most:
                most = turns
            checksum += sign * turns
        if sign == 1:
            order[0], order[1] = order[1], order[0]
            sign = -1
        else:
            order[1], order[2] = order[2], order[1]
            sign = 1
            i = 2
            while counts[i] == i:
                counts[i] = 0
                i += 1
                if i == size:
                    return checksum, most
                order.insert(i, order.pop(0))
            counts[i] += 1


def run(n):
    total = 0
    for i in xrange(n):
        checksum, most = flips(7)
        total += checksum * 100 + most
    return total


N = 46
CHECK = 1049536
