# Measures: zlib.
# One unit: a text is compressed at two levels and restored, at once and in pieces.

import zlib

TEXT = ''.join('%d bottles of %s on the wall, %s\n' % (i, 'beer' if i % 3 else 'wine', i * i) for i in range(400))


def run(n):
    total = 0
    for i in xrange(n):
        packed = zlib.compress(TEXT, 6)
        total += len(zlib.decompress(packed)) + len(zlib.decompress(zlib.compress(TEXT, 1)))
        piecewise = zlib.decompressobj()
        for at in xrange(0, len(packed), 512):
            total += len(piecewise.decompress(packed[at:at + 512]))
        total += len(piecewise.flush())
    return total


N = 550
CHECK = 25454550
