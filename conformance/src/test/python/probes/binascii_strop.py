# binascii and strop: each encoding there and back, damaged text, checksums that go on, old string functions.

import _warnings
import binascii as b
import strop

from probing import probe

_warnings.filters.insert(0, ('ignore', None, Warning, None, 0))
EVERY = ''.join(map(chr, range(256)))

for there, back in (('b2a_base64', 'a2b_base64'), ('hexlify', 'unhexlify'), ('b2a_qp', 'a2b_qp'),
                    ('rlecode_hqx', 'rledecode_hqx')):
    for data in ('', 'a', 'ab', 'abc', EVERY, '\x90' * 5 + 'x' * 600):
        text = getattr(b, there)(data)
        print there, len(text), b.crc32(text), getattr(b, back)(text) == data
for n in (0, 1, 2, 3, 44, 45):
    print n, repr(b.b2a_uu(EVERY[:n])), b.a2b_uu(b.b2a_uu(EVERY[:n])) == EVERY[:n]
    print n, b.a2b_hqx(b.b2a_hqx(EVERY[:n]) + ':') == (EVERY[:n], 1)

probe(r'''
b.Error.__mro__, b.Incomplete.__mro__
b.a2b_base64('YQ=='), b.a2b_base64('Y Q\n=\xff='), b.a2b_base64('YWI='), b.a2b_base64('=YQ=='), b.a2b_base64('YQ==YQ==')
b.a2b_base64('YQ')
b.a2b_base64('Y')
b.a2b_base64(u'YQ=='), b.a2b_base64(bytearray('YQ==')), b.a2b_base64(memoryview('YQ=='))
b.a2b_base64(3)
b.a2b_uu(''), b.a2b_uu('#'), b.a2b_uu('!80``\n'), b.a2b_uu('!80')
b.a2b_uu('!8\xff')
b.a2b_uu('!80``x')
b.b2a_uu('x' * 46)
b.a2b_hqx('!!!:junk'), b.a2b_hqx('')
b.a2b_hqx('!!')
b.a2b_hqx('!\x00')
b.rledecode_hqx('a\x90\x05b\x90\x00'), b.rledecode_hqx('\x90\x00\x90\x03'), b.rledecode_hqx('')
b.rledecode_hqx('\x90\x05')
b.rledecode_hqx('a\x90')
b.crc_hqx('abc', 0), b.crc_hqx('abc', -1), b.crc_hqx('c', b.crc_hqx('ab', 0))
b.crc_hqx('abc')
b.crc_hqx('abc', 2 ** 40)
b.crc32('abc'), b.crc32('c', b.crc32('ab')), b.crc32('', 5), b.crc32('abc', -1), b.crc32('abc', 2 ** 40 + 1)
b.unhexlify('4A4b')
b.unhexlify('4')
b.unhexlify('4g')
b.a2b_qp('=41=\n=\r\nx=4=G=_', header=1), b.a2b_qp('a_b'), b.a2b_qp('=')
b.b2a_qp('a b\t\n.\nx=\xe9 \r\n'), b.b2a_qp('a_b \n', 1, 0, 1), b.b2a_qp(data='.', istext=0)
b.b2a_qp('x' * 80 + '\r\n' + 'y' * 76)
b.a2b_qp('a', foo=1)
strop.atoi(' -12 '), strop.atoi('0x1f', 0), strop.atoi('+ 5'), strop.atoi('0xffffffffffffffff', 0), strop.atoi('z', 36)
strop.atoi('12 x')
strop.atoi('9223372036854775808')
strop.atoi('1', 1)
strop.atol('12L'), strop.atol('0x1f', 16), strop.atof(' 1.5 '), strop.atof('-inf')
strop.atol('')
strop.atof('1.5x')
strop.atof('1e999')
strop.split(' a b  c '), strop.split(' a b  c ', None, 1), strop.split('a,b,c', ',', 1), strop.splitfields('')
strop.split('a', '')
strop.split('a', 3)
strop.join(['a', 'b'], '-'), strop.join('abc'), strop.joinfields([]), strop.join((u'a',) and ('x',))
strop.join([3, 4])
strop.join({1: 2})
strop.find('abcabc', 'c', 3), strop.find('abc', '', 5), strop.rfind('abcabc', 'c', -9, -1), strop.count('aaa', '', 0, 2)
strop.strip(' a '), strop.lstrip(' a '), strop.rstrip(' a '), strop.strip(u' a ')
strop.strip(3)
strop.lower('AbC'), strop.upper('abC'), strop.capitalize('aBC'), strop.swapcase('aB1')
strop.expandtabs('a\tbc\n\td', 4)
strop.expandtabs('a', 0)
strop.replace('abab', 'ab', 'c', 1), strop.replace('abab', 'ab', 'c', 0), strop.replace(u'a', 'x', 'y')
strop.replace('a', '', 'b')
strop.translate('abc', strop.maketrans('ab', 'xy'), 'c')
strop.translate('abc', 'x')
strop.maketrans('ab', 'c')
strop.find(bytearray('abc'), 'b')
''')
text = 'abc'
print strop.lower(text) is text, strop.replace(text, 'z', 'y') is text
