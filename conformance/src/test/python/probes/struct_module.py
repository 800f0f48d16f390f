# _struct: formats, ranges, errors, buffers.

import _struct as struct
import sys
import weakref

from probing import probe

S = struct.Struct


class Index(object):

    def __index__(self):
        return 5


class Odd(object):

    def __index__(self):
        raise OverflowError('own')

for order in '@=<>':
    for code in 'bBhHiIlLqQ':
        for value in (-1, 2 ** 15, 2 ** 64):
            try:
                print order + code, repr(struct.pack(order + code, value)),
            except struct.error, e:
                print order + code, e,
        print

probe(r'''
S.__basicsize__, S.__weakrefoffset__, S.__module__, S
S('bhilq').size, struct.calcsize('<bhilq'), struct.calcsize('3s2x0i'), struct.calcsize(' i h'), struct.calcsize('3')
struct.calcsize('9223372036854775807s')
struct.calcsize('i9223372036854775807s')
struct.calcsize('9223372036854775808s')
struct.calcsize('z')
struct.calcsize('<P')
struct.calcsize(u'i'), S(u'h').format
struct.calcsize(u'\u1234')
struct.calcsize('i\0z')
struct.calcsize(None)
S()
S('i', format='h')
S.__new__(S).size, S.__new__(S).format
S.__new__(S).pack()
struct.pack('<hhl', 1, -2, 3)
struct.pack('>2s3p?cfd', 'abc', 'defg', [], 'x', 1.5, -2.25)
struct.pack('i')
struct.pack('i', 1, 2)
struct.pack()
struct.pack('c', 'ab')
struct.pack('s', 3)
struct.pack('p', u'a')
struct.pack('i', 'a')
struct.pack('i', Index()), struct.pack('Q', 2 ** 64 - 1), struct.pack('P', -1)
struct.pack('i', Odd())
struct.pack('P', 2 ** 64)
struct.pack('f', 'a')
struct.pack('<f', 1e300)
struct.pack('f', 1e300)
struct.pack('0p', 'a'), struct.pack('0s', 'a')
struct.pack('i', x=1)
struct.unpack('<bBhHiIlLqQ', '\xff' * 42)
struct.unpack('>2s3p?cfd', 'ab\x02defg\x01x?\xc0\0\0\xc0\x02\0\0\0\0\0\0'[:20])
struct.unpack('0p', '')
struct.unpack('i', 'abc')
struct.unpack('i', 3)
struct.unpack('i', bytearray('abcd')), struct.unpack('i', memoryview('abcd')), struct.unpack('2s', u'ab')
struct.unpack_from('h', bytearray('abcd'), -2), struct.unpack_from('h', buffer='abcd', offset=1)
struct.unpack_from('h', 'abcd', 3)
struct.unpack_from('h', None)
struct.unpack_from('h')
struct.unpack_from('h', 'ab', 1.0)
b = bytearray(6)
struct.pack_into('<h', b, -3, 258), b
struct.pack_into('<h', memoryview(b), 0, 1), b
struct.pack_into('<h', b, 5, 1)
struct.pack_into('<h', 'abcd', 0, 1)
struct.pack_into('<h', None, 0, 1)
struct.pack_into('<h', b)
struct.pack_into('<h')
struct.pack_into('<h', b, 'x', 1)
S('i').__sizeof__(), S('3i').__sizeof__()
struct._clearcache()
sorted(k for k in struct.__dict__ if k != '__file__')
''')


class Named(S):
    pass

s = Named('<h')
s.name = 'short'
alive = weakref.ref(s)
print s.pack(7).encode('hex'), s.name, alive() is s
del s
print alive()
data = ['%d' % 70000, struct.pack('2i', 1, 2)]
counts = map(sys.getrefcount, data)
for i in range(20):
    struct.pack('5s', data[0])
    struct.unpack('2i', data[1])
print counts == map(sys.getrefcount, data)
