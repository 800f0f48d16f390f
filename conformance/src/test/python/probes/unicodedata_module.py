# The Unicode database: each property of all characters as a checksum, the normalization forms, the methods of
# unicode that share the tables, and what is said of wrong arguments.
import sys
import unicodedata
from probing import probe
from unicodedata import ucd_3_2_0

MASK = 0xffffffffffff


def checksum(values):
    h = 0
    for value in values:
        h = (h * 1000003 ^ hash(-1 if value is None else value)) & MASK
    return h


def everything():
    return [unichr(c) for c in range(0x31400) + range(0xe0000, 0xe0200) + range(0x10fff0, 0x110000)]


print unicodedata.unidata_version, ucd_3_2_0.unidata_version  # => 5.2.0 3.2.0
ALL = everything()
for name in ('decimal', 'digit', 'numeric', 'name'):
    for database in (unicodedata, ucd_3_2_0):
        function = getattr(database, name)
        print name, checksum([function(c, None) for c in ALL])
# => decimal 84284667874064
# => decimal 34029149979269
# => digit 245863883501776
# => digit 245863883501776
# => numeric 57058232329549
# => numeric 239295656401176
# => name 138721552124300
# => name 135362161842810
for name in ('category', 'bidirectional', 'combining', 'mirrored', 'east_asian_width', 'decomposition'):
    for database in (unicodedata, ucd_3_2_0):
        print name, checksum(map(getattr(database, name), ALL))
# => category 64397740815215
# => category 10358725433008
# => bidirectional 218940181581792
# => bidirectional 261798432212866
# => combining 228845129344908
# => combining 274031147401206
# => mirrored 122608286440001
# => mirrored 70445643100568
# => east_asian_width 89249461965733
# => east_asian_width 142602756810504
# => decomposition 244092330655594
# => decomposition 248520889362597
for name in ('isalpha', 'isdecimal', 'isdigit', 'isnumeric', 'islower', 'isupper', 'istitle', 'isspace', 'isalnum',
             'upper', 'lower', 'title', 'swapcase', 'capitalize'):
    method = getattr(unicode, name)
    print name, checksum([method(c) for c in ALL])
# => isalpha 137090765570333
# => isdecimal 106675058237745
# => isdigit 227901261390025
# => isnumeric 19541677557505
# => islower 106701114179757
# => isupper 253561703366665
# => istitle 215909562982294
# => isspace 18966495248636
# => isalnum 206269144615857
# => upper 158405534655339
# => lower 253649392957909
# => title 135741179000263
# => swapcase 253665051728923
# => capitalize 158405534655339


def find(database, name):
    try:
        return database.lookup(name)
    except KeyError:
        return None


NAMED = [c for c in ALL[::7] if unicodedata.name(c, None)]
for database in (unicodedata, ucd_3_2_0):
    print 'lookup', checksum([find(database, unicodedata.name(c)) for c in NAMED]),
    print checksum([find(database, unicodedata.name(c).lower()) for c in NAMED])
# => lookup 186696940019032 6271220742873
# => lookup 65831198377527 18876116018430

# Normalization: of each character, and of texts with many combining characters, jamo and syllables.
DECOMPOSED = [c for c in ALL if unicodedata.decomposition(c)]
COMBINING = [c for c in ALL if unicodedata.combining(c)]
CANONICAL = [c for c in DECOMPOSED if not unicodedata.decomposition(c).startswith('<')]
JAMO = map(unichr, range(0x1100, 0x1113) + range(0x1161, 0x1176) + range(0x11a7, 0x11c4) + [0xac00, 0xac01, 0xac1c])
state = [1]


def below(n):
    state[0] = state[0] * 1103515245 + 12345 & 0x7fffffff
    return (state[0] >> 12) % n


def text():
    parts = []
    for i in range(below(12)):
        which = (COMBINING, CANONICAL, JAMO, u'aeiouAEO<>=\u0391\u03b1\u05d0', CANONICAL, DECOMPOSED)[below(6)]
        part = which[below(len(which))]
        parts.append(unicodedata.normalize('NFD', part) if which is CANONICAL else part)
    return u''.join(parts)


TEXTS = [text() for i in range(2000)]
for form in ('NFC', 'NFD', 'NFKC', 'NFKD'):
    for database in (unicodedata, ucd_3_2_0):
        print form, checksum([database.normalize(form, c) for c in DECOMPOSED]),
        print checksum([database.normalize(form, t) for t in TEXTS]),
        print len([t for t in TEXTS if len(t) > 1 and database.normalize(form, t) is t])
# => NFC 157384320520280 234173165945392 225
# => NFC 152397819328280 30786819364848 0
# => NFD 63441280208387 6280702682564 929
# => NFD 176984073339437 229862608925501 0
# => NFKC 243978789031164 107486257081344 116
# => NFKC 154456187880261 96899545594916 0
# => NFKD 147089885863336 82121406046630 470
# => NFKD 273982916843624 235033194130374 0

probe(r'''
unicodedata.decimal(u'7'), unicodedata.digit(u'\xb2'), unicodedata.numeric(u'\xbd')  # => (7, 2, 0.5)
unicodedata.decimal(u'\xb2')  # => ValueError: not a decimal
unicodedata.decimal(u'\xb2', 'none')  # => 'none'
unicodedata.digit(u'\xbd')  # => ValueError: not a digit
unicodedata.numeric(u'x')  # => ValueError: not a numeric character
unicodedata.numeric(u'x', None)  # => None
unicodedata.name(u'\0')  # => ValueError: no such name
unicodedata.name(u'\0', 3)  # => 3
unicodedata.name(u'\uac01'), unicodedata.name(u'\u4e00'), unicodedata.name(u'\U0002f800')
# => ('HANGUL SYLLABLE GAG', 'CJK UNIFIED IDEOGRAPH-4E00', 'CJK COMPATIBILITY IDEOGRAPH-2F800')
unicodedata.lookup('hangul SYLLABLE GAG')  # => KeyError: "undefined character name 'hangul SYLLABLE GAG'"
unicodedata.lookup('HANGUL SYLLABLE GAG'), unicodedata.lookup('CJK UNIFIED IDEOGRAPH-9FCB')  # => (u'\uac01', u'\u9fcb')
unicodedata.lookup('CJK UNIFIED IDEOGRAPH-9FCC')  # => KeyError: "undefined character name 'CJK UNIFIED IDEOGRAPH-9FCC'"
unicodedata.lookup('CRO\xdfING')  # => KeyError: "undefined character name 'CRO\xdfING'"
unicodedata.lookup('DIGIT\0ONE')  # => KeyError: "undefined character name 'DIGIT'"
unicodedata.lookup(u'digit one')  # => u'1'
unicodedata.lookup(3)  # => TypeError: lookup() argument 1 must be string or read-only buffer, not int
u'\N{DIGIT ONE}\N{hebrew letter alef}'  # => u'1\u05d0'
unicodedata.decomposition(u'\xbd'), unicodedata.decomposition(u'\xc5'), unicodedata.decomposition(u'\U0001d15e')
# => ('<fraction> 0031 2044 0032', '0041 030A', '1D157 1D165')
unicodedata.category(u'ab')  # => TypeError: need a single Unicode character as parameter
unicodedata.category('a')  # => TypeError: category() argument 1 must be unicode, not str
unicodedata.category()  # => TypeError: category() takes exactly 1 argument (0 given)
unicodedata.category(u'')  # => TypeError: need a single Unicode character as parameter
unicodedata.normalize('nfc', u'a')  # => ValueError: invalid normalization form
unicodedata.normalize('nfc', u'')  # => u''
unicodedata.normalize('NFC', 'a')  # => TypeError: normalize() argument 2 must be unicode, not str
unicodedata.normalize(u'NFC', u'A\u030a')  # => u'\xc5'
unicodedata.east_asian_width(u'\u0378'), ucd_3_2_0.east_asian_width(u'\u0378')  # => ('F', 'F')
ucd_3_2_0.name(u'\u0221')  # => ValueError: no such name
ucd_3_2_0.category(u'a', 1)  # => TypeError: category() takes exactly 1 argument (2 given)
ucd_3_2_0  # => <unicodedata.UCD object at 0x...>
type(ucd_3_2_0)()  # => TypeError: cannot create 'unicodedata.UCD' instances
type(ucd_3_2_0) is unicodedata.UCD  # => True
ucd_3_2_0.unidata_version = 3  # => TypeError: readonly attribute
class T(unicode): pass
t = T(u'ab')
unicodedata.normalize('NFC', t) is t  # => True
''')
count = sys.getrefcount(t)
for i in range(100):
    unicodedata.normalize('NFC', t)
    unicodedata.numeric(u'x', t)
print sys.getrefcount(t) - count  # => 0
