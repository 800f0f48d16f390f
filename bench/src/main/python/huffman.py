# Measures: a coder: a heap of lists, dicts of strings, bits as text and as a big int.
# One unit: a text of 800 characters is coded and decoded.

from heapq import heapify, heappop, heappush

TEXT = 'it was the best of times, it was the worst of times, it was the age of wisdom, ' * 10


def code(text):
    counts = {}
    for c in text:
        counts[c] = counts.get(c, 0) + 1
    heap = [[count, [[c, '']]] for c, count in sorted(counts.items())]
    heapify(heap)
    while len(heap) > 1:
        low = heappop(heap)
        high = heappop(heap)
        for pair in low[1]:
            pair[1] = '0' + pair[1]
        for pair in high[1]:
            pair[1] = '1' + pair[1]
        heappush(heap, [low[0] + high[0], low[1] + high[1]])
    return dict(map(tuple, heap[0][1]))


def encoded(text, codes):
    bits = ''.join([codes[c] for c in text])
    return len(bits), int('1' + bits, 2)


def decoded(number, length, codes):
    characters = dict((bits, c) for c, bits in codes.iteritems())
    out = []
    current = ''
    for bit in bin(number)[3:]:
        current += bit
        c = characters.get(current)
        if c is not None:
            out.append(c)
            current = ''
    return ''.join(out)


def run(n):
    total = 0
    for i in xrange(n):
        codes = code(TEXT)
        length, number = encoded(TEXT, codes)
        total += length + number % 1000003 + (decoded(number, length, codes) == TEXT)
    return total


N = 380
CHECK = 355686840L
