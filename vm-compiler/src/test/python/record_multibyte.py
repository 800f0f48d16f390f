"""Records what CPython's codecs of several bytes a character make of all pairs of bytes, of all characters,
and of random input.

usage: python2.7 record_multibyte.py > multibyte.expected
       python2.7 record_multibyte.py CODEC KIND     (the lines behind one of the sums)
"""
import hashlib
import sys

CODECS = ('big5 big5hkscs cp932 cp949 cp950 euc_jis_2004 euc_jisx0213 euc_jp euc_kr gb18030 gb2312 gbk hz '
          'iso2022_jp iso2022_jp_1 iso2022_jp_2 iso2022_jp_2004 iso2022_jp_3 iso2022_jp_ext iso2022_kr johab '
          'shift_jis shift_jis_2004 shift_jisx0213').split()
KINDS = ['pairs', 'characters', 'bytes', 'texts']
# What goes before each pair of bytes: nothing, a single shift, half a code of four bytes, designations.
BEFORE = {
    'euc': ['', '\x8f', '\x8e'],
    'gb1': ['', '\x81\x30', '\x90\x30', '\x84\x31'],
    'hz': ['', '~{'],
    'iso': ['', '\x1b$B', '\x1b$@', '\x1b$(D', '\x1b$(C', '\x1b$A', '\x1b(J', '\x1b(I', '\x1b$(O', '\x1b$(Q',
            '\x1b$(P', '\x1b.A\x1bN', '\x1b.F\x1bN', '\x1b&@\x1b$B', '\x1b$)C\x0e'],
}
PIECES = ['\x1b', '$', '(', ')', '.', '&', '@', 'B', 'J', 'I', 'D', 'C', 'A', 'O', 'P', 'Q', 'N', 'F', '\x0e', '\x0f',
          '\n', '~', '{', '}', 'a', '\x30', '\x41', '\x7e', '\x81', '\x8e', '\x8f', '\x80', '\xa0', '\xa1', '\xa4',
          '\xd4', '\xbf', '\xb0', '\xff', '\xfe', '\xe0', '\x90', '\x1b$B', '\x1b(B', '\x1b$(C', '\x1b$)C', '\x1b(J']
# Not U+20000: CPython loses it after a character that could be the first of a pair.
STARTS = [0x20, 0xa0, 0x2d0, 0x300, 0x3b0, 0x3040, 0x3090, 0xff60, 0xac00, 0x4e00, 0x9f00, 0x20001, 0x2500, 0x3130,
          0x0a, 0x7e, 0xe6, 0xca, 0xe000]


class Numbers(object):
    def __init__(self):
        self.state = 1

    def below(self, n):
        self.state = (self.state * 1103515245 + 12345) & 0x7fffffff
        return (self.state >> 12) % n


def pairs(codec):
    for before in BEFORE.get(codec[:3], ['']):
        for first in range(256):
            for second in range(256):
                yield before + chr(first) + chr(second)


def characters(codec):
    for character in xrange(0x30000):
        if not 0xd800 <= character < 0xe000:
            yield unichr(character)


def random_bytes(codec):
    numbers = Numbers()
    for i in xrange(20000):
        yield ''.join(PIECES[numbers.below(len(PIECES))] if numbers.below(4) else chr(numbers.below(256))
                      for j in range(1 + numbers.below(10)))


def texts(codec):
    numbers = Numbers()
    for i in xrange(20000):
        yield u''.join(unichr(STARTS[numbers.below(len(STARTS))] + numbers.below(32))
                       for j in range(1 + numbers.below(8)))


def line(codec, item):
    try:
        if isinstance(item, unicode):
            return item.encode(codec).encode('hex')
        return item.decode(codec).encode('utf-8').encode('hex')
    except UnicodeError as e:
        return str(e)


def lines(codec, kind):
    items = {'pairs': pairs, 'characters': characters, 'bytes': random_bytes, 'texts': texts}[kind]
    for item in items(codec):
        yield line(codec, item) + '\n', item


def main():
    if len(sys.argv) == 3:
        for text, item in lines(*sys.argv[1:]):
            print repr(item), text,
        return
    for codec in CODECS:
        sums = []
        for kind in KINDS:
            digest = hashlib.md5()
            for text, item in lines(codec, kind):
                digest.update(text)
            sums.append(digest.hexdigest())
        print codec, ' '.join(sums)


if __name__ == '__main__':
    main()
