# zlib and bz2: streams in pieces, windows and wrappers, damaged data, copies, checksums.

import bz2
import zlib

from probing import probe

TEXT = ''.join('%d lines of text %d;' % (i * i % 7919, i) for i in range(5000))

for level in range(-1, 10):
    print level, zlib.decompress(zlib.compress(TEXT, level)) == TEXT,
print
for wbits in (-15, -9, 9, 15, 25, 31):
    c = zlib.compressobj(9, zlib.DEFLATED, wbits)
    head = c.compress(TEXT[:30000])
    other = c.copy()
    whole = head + c.compress(TEXT[30000:]) + c.flush()
    short = head + other.compress('other') + other.flush()
    print wbits, zlib.decompress(whole, wbits) == TEXT, zlib.decompress(short, wbits) == TEXT[:30000] + 'other',
    d = zlib.decompressobj(wbits)
    out = d.decompress(whole[:777], 100)
    tail = d.unconsumed_tail
    copied = d.copy()
    print len(out), out + d.decompress(tail + whole[777:]) == TEXT,
    print out + copied.decompress(tail + whole[777:]) + copied.flush() == TEXT
for wbits in range(-17, 49):
    result = []
    for make in (zlib.decompressobj, lambda w: zlib.compressobj(6, 8, w)):
        try:
            make(wbits)
            result.append('ok')
        except ValueError, e:
            result.append(str(e))
    if result[0] == 'ok':
        print wbits, result
small = zlib.compress('hello world' * 10)
for size in (0, 1, 5, len(small) - 1):
    d = zlib.decompressobj()
    print size, repr(d.decompress(small[:size])), repr(d.flush())
d = zlib.decompressobj()
print ''.join(map(d.decompress, small + 'junk')) == 'hello world' * 10, d.unused_data, repr(d.unconsumed_tail)

packed = bz2.compress(TEXT, 1)
d = bz2.BZ2Decompressor()
print ''.join(d.decompress(packed[i:i + 100]) for i in range(0, len(packed), 100)) == TEXT, repr(d.unused_data)
c = bz2.BZ2Compressor(3)
print bz2.decompress(c.compress(TEXT[:99]) + c.compress(TEXT[99:]) + c.flush()) == TEXT
gzip = '\x1f\x8b\x08\x1c\0\0\0\0\0\x03\2\0abname\0comment\0' + zlib.compress('gz')[2:-4]
d = zlib.decompressobj(31)

probe(r'''
zlib.error.__mro__, zlib.MAX_WBITS, zlib.DEF_MEM_LEVEL, zlib.Z_FULL_FLUSH
small
zlib.compress('a', 10)
zlib.compressobj(10)
zlib.compressobj(6, 7)
zlib.compressobj(6, 8, 15, 10)
zlib.compressobj(6, 8, 15, 8, 5)
zlib.decompress('')
zlib.decompress(small[:-1])
zlib.decompress(small[:-4] + 'aaaa')
zlib.decompress('abc')
zlib.decompress(small + 'junk') == 'hello world' * 10
zlib.decompress('\x88\x1c')
zlib.decompress('\x78\xbb\0\0\0\0')
zlib.decompress('x\x9c\xed\xfd\x01\x01\0\0\0\x80\x90\xfe\xaf\xee\x08\x0a')
zlib.decompress('x\x9cK\x04\x12')
zlib.decompress(small, 20)
d.decompress(gzip), repr(d.unused_data)
zlib.adler32('abc'), zlib.adler32('c', zlib.adler32('ab')), zlib.adler32('', 2 ** 32 - 1), zlib.adler32('a' * 6000)
zlib.crc32('abc'), zlib.crc32('c', zlib.crc32('ab')), zlib.crc32('abc', -5)
zlib.crc32(bytearray('a'))
zlib.crc32(3)
zlib.decompressobj().decompress('', -1)
zlib.decompressobj().flush(0)
type(zlib.decompressobj())()
bz2.compress(''), bz2.decompress('')
bz2.compress('a', 0)
bz2.compress(3)
bz2.decompress('x')
bz2.decompress('BZh9abcdefghijk')
bz2.decompress(packed[:-2])
bz2.decompress(packed[:-2] + 'zz')
bz2.decompress(packed + 'junk') == TEXT
bz2.BZ2Compressor(0)
bz2.BZ2Decompressor(1)
c.flush()
c.compress('a')
''')
c = zlib.compressobj()
c.compress('abc')
c.flush()
for call in (c.flush, c.copy, lambda: c.compress('a')):
    try:
        call()
    except (zlib.error, ValueError), e:
        print type(e).__name__, e
d = bz2.BZ2Decompressor()
print d.decompress(bz2.compress('a') + 'rest'), d.unused_data
try:
    d.decompress('more')
except EOFError, e:
    print e
