"""Writes unicode.bin, the properties of characters that org.cellvm.codec.CharacterData reads.

Run it with CPython 2.7.18 of a wide build; its unicodedata is the source:

    python2.7 conformance/unicode_data.py vm-objects/src/main/resources/org/cellvm/codec/unicode.bin

The file is a zlib stream. Numbers in it are big-endian; a "table" is its length as a short, then its items.

    numbers       table of doubles, the numeric values that occur
    records       table of 15 bytes each: general category, bidirectional class, combining class, East Asian width,
                  flags (1 mirrored, 2 alphabetic), decimal value, digit value, index in numbers (255 for none, all
                  three); then for Unicode 3.2 general category, bidirectional class, flags, decimal value, digit
                  value, index in numbers; an index in mappings
    mappings      table of three ints each: how far upper, lower and title case are from the character
    first level   0x1100 shorts: the block of each 256 characters
    blocks        table of blocks of 256 shorts each, indices in records
    compositions  table of decompositions: an int with the character in bits 0 to 20, bit 21 for a canonical one that is
                  composed again, bits 22 to 26 an index in FORMS; a byte, how many characters; an int each of these
    corrections   table of two ints each: a character, and what it is decomposed to in Unicode 3.2
"""
import struct
import sys
import unicodedata
import zlib

CATEGORIES = 'Cn Lu Ll Lt Mn Mc Me Nd Nl No Zs Zl Zp Cc Cf Cs Co Lm Lo Pc Pd Ps Pe Pi Pf Po Sm Sc Sk So'.split()
BIDIRECTIONAL = ['', 'L', 'LRE', 'LRO', 'R', 'AL', 'RLE', 'RLO', 'PDF', 'EN', 'ES', 'ET', 'AN', 'CS', 'NSM', 'BN', 'B', 'S',
                 'WS', 'ON']
WIDTHS = 'F H W Na A N'.split()
FORMS = ['', '<noBreak>', '<compat>', '<super>', '<fraction>', '<sub>', '<vertical>', '<wide>', '<narrow>', '<small>',
         '<square>', '<circle>', '<initial>', '<medial>', '<final>', '<isolated>', '<font>']
NONE = 255
LAST = 0x10ffff


class Table(object):
    """Distinct items in the order in which they were first asked for."""

    def __init__(self):
        self.items = []
        self.indices = {}

    def index(self, item):
        if item not in self.indices:
            self.indices[item] = len(self.items)
            self.items.append(item)
        return self.indices[item]

    def dump(self, form):
        packed = [struct.pack('>H', len(self.items))]
        for item in self.items:
            packed.append(struct.pack(form, *item))
        return ''.join(packed)


def values(database, c, numbers):
    numeric = database.numeric(c, None)
    return (database.decimal(c, NONE), database.digit(c, NONE),
            NONE if numeric is None else numbers.index((numeric,)))


def record(c, numbers, mappings):
    new, old = unicodedata, unicodedata.ucd_3_2_0
    decimal, digit, numeric = values(new, c, numbers)
    assert c.isdecimal() == (decimal != NONE) and c.isdigit() == (digit != NONE) and c.isnumeric() == (numeric != NONE)
    category = new.category(c)
    assert (c.isupper(), c.islower(), c.istitle()) == (category == 'Lu', category == 'Ll', category in ('Lt', 'Lu'))
    assert old.category(c) == 'Cn' or old.combining(c) == new.combining(c), c
    mapping = tuple(ord(m) - ord(c) for m in (c.upper(), c.lower(), c.title()))
    return ((CATEGORIES.index(category), BIDIRECTIONAL.index(new.bidirectional(c)), new.combining(c),
             WIDTHS.index(new.east_asian_width(c)), new.mirrored(c) | 2 * c.isalpha(), decimal, digit, numeric,
             CATEGORIES.index(old.category(c)), BIDIRECTIONAL.index(old.bidirectional(c)),
             old.mirrored(c)) + values(old, c, numbers) + (mappings.index(mapping),))


def decompositions():
    found = []
    for code in range(LAST + 1):
        parts = unicodedata.decomposition(unichr(code)).split()
        if not parts:
            continue
        form = parts.pop(0) if parts[0].startswith('<') else ''
        codes = [int(part, 16) for part in parts]
        text = u''.join(map(unichr, codes))
        composed = not form and len(codes) == 2 and unicodedata.normalize('NFC', text) == unichr(code)
        first = code | composed << 21 | FORMS.index(form) << 22
        found.append(struct.pack('>IB%dI' % len(codes), first, len(codes), *codes))
    return struct.pack('>H', len(found)) + ''.join(found)


def corrections():
    found = []
    for code in range(LAST + 1):
        c = unichr(code)
        old = unicodedata.ucd_3_2_0
        if old.category(c) == 'Cn':
            continue
        was = old.normalize('NFD', c)
        if was != unicodedata.normalize('NFD', c):
            assert len(was) == 1, code
            found.append(struct.pack('>II', code, ord(was)))
    return struct.pack('>H', len(found)) + ''.join(found)


def main(path):
    numbers, records, mappings, blocks = Table(), Table(), Table(), Table()
    first = []
    for block in range(0, LAST + 1, 256):
        codes = range(block, block + 256)
        first.append(blocks.index(tuple(records.index(record(unichr(c), numbers, mappings)) for c in codes)))
    data = ''.join([
        numbers.dump('>d'), records.dump('>15B'), mappings.dump('>3i'),
        struct.pack('>%dH' % len(first), *first), blocks.dump('>256H'), decompositions(), corrections()])
    packed = zlib.compress(data, 9)
    with open(path, 'wb') as out:
        out.write(packed)
    print '%d records, %d mappings, %d numbers, %d blocks: %d bytes, %d packed' % (
        len(records.items), len(mappings.items), len(numbers.items), len(blocks.items), len(data), len(packed))


if __name__ == '__main__':
    main(sys.argv[1])
