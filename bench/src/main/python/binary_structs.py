# Measures: struct and array.
# One unit: records are packed, joined and unpacked again, and an array of numbers is filled and summed.

import array
import struct

HEADER = struct.Struct('>4sHHIQ')


def run(n):
    total = 0
    for i in xrange(n):
        head = HEADER.pack('CVM1', i & 0xffff, 7, i, i * 3)
        magic, a, b, c, d = HEADER.unpack(head)
        total += a + b + c + d + len(magic)
        body = struct.pack('<bhiqfd', -5, 300, 70000, 1 << 40, 0.5, 0.25)
        total += struct.unpack('<bhiqfd', body)[3] + struct.unpack_from('<h', body, 1)[0]
        numbers = array.array('i', xrange(20))
        numbers.extend(numbers)
        total += sum(numbers) + len(numbers.tostring())
    return total


N = 45000
CHECK = 49478028350602500
