# Encodings by their names: what they encode, decode, and say of what they cannot, with each error
# handler. Every encoding gets the same random texts and bytes; its line is a checksum of the results.
import _codecs as codecs

ENCODINGS = '''
cp037 cp1006 cp1250 cp1251 cp1252 cp1253 cp1255 cp1258 cp424 cp437 cp720 cp737 cp856 cp858 cp864 cp874 cp875
hp_roman8 iso8859_2 iso8859_6 iso8859_8 iso8859_15 iso8859_16 koi8_r koi8_u mac_arabic mac_roman mac_turkish
palmos ptcp154 rot_13 tis_620 euc_jp euc_jis_2004 euc_jisx0213 shift_jis cp932 shift_jis_2004 shift_jisx0213
gb2312 gbk gb18030 hz big5 big5hkscs cp950 cp949 euc_kr johab iso2022_jp iso2022_jp_1 iso2022_jp_2
iso2022_jp_3 iso2022_jp_2004 iso2022_jp_ext iso2022_kr ascii latin-1 utf-8 utf-7 utf-16 utf-16-be utf-16-le
utf-32 utf-32-be utf-32-le unicode_escape raw_unicode_escape
'''.split()


def more(e):
    return (u'<\u3042%d>' % e.start, e.end)


def back(e):
    return (u'', e.start + 1)


def negative(e):
    return (u'.', min(0, e.end - len(e.object)) or len(e.object))


codecs.register_error('more', more)
codecs.register_error('back', back)
codecs.register_error('negative', negative)
state = [1]


def below(n):
    state[0] = state[0] * 1103515245 + 12345 & 0x7fffffff
    return (state[0] >> 12) % n


PIECES = [
    '\x1b', '$', '(', 'B', 'J', 'I', '\x0e', '\x0f', '\n', '~', '{', '}', 'a', '0', '\x81', '\x8e',
    '\x8f', '\x80', '\xa0', '\xa1', '\xa4', '\xd4', '\xff', '\xfe', '\xe0', '\x90', '\x1b$B',
    '\x1b(B', '\x1b$(C', '\x1b$)C', '\x1b(J', '~{', '~}', '+', '-', '\\', '\\u12', '\xd8\x00',
    '\x00', '\x00\xd8',
]
STARTS = [
    0x20, 0xa0, 0x2d0, 0x300, 0x3b0, 0x3040, 0x3090, 0xff60, 0xac00, 0x4e00, 0x9f00, 0x20001,
    0x2500, 0x3130, 10, 0x7e, 0xe6, 0xe000, 0xd800, 0xdc00, 0x400, 0x5d0,
]
HANDLERS = [
    'strict', 'ignore', 'replace', 'xmlcharrefreplace', 'backslashreplace', 'more', 'back',
    'negative', 'nosuch',
]


def outcome(f):
    try:
        return repr(f())
    except UnicodeError, e:
        return '%s %s %d %d %s %r' % (type(e).__name__, e.encoding, e.start, e.end, e.reason, e.object)
    except Exception, e:
        return '%s %s' % (type(e).__name__, e)


for encoding in ENCODINGS:
    h = 0
    for i in range(60):
        text = u''.join([unichr(STARTS[below(len(STARTS))]+below(32)) for j in range(1+below(8))])
        errors = HANDLERS[below(len(HANDLERS))]
        r = outcome(lambda: text.encode(encoding, errors))
        h = h*31 + hash(r) & 0xffffffffffff
        data = ''.join([below(4) and PIECES[below(len(PIECES))] or chr(below(256)) for j in range(1+below(8))])
        errors = HANDLERS[below(len(HANDLERS))]
        r = outcome(lambda: data.decode(encoding, errors))
        h = h*31 + hash(r) & 0xffffffffffff
    print encoding, h


# Names in all their forms.
for name in ['EUC-JP', 'euc jp', '  euc_jp', 'eucJP', 'ujis', 'u-jis', 'windows-1252', 'ISO 8859-15', 'latin9',
             'koi8 r', 'hebrew', 'x_euc_jp', 'cp-1252', 'cp_932', 'euc.jp', 'no such encoding']:
    print name, outcome(lambda: u'a'.encode(name))

# Every way that leads to an encoding by its name.
print outcome(lambda: 'abc'.encode('euc-jp'))
print outcome(lambda: '\xa4\xa2'.encode('euc-jp'))
print outcome(lambda: u'\xff'.decode('euc-jp'))
print outcome(lambda: bytearray('\xa4\xa2').decode('euc-jp'))
print outcome(lambda: unicode('\xa4\xa2', 'euc-jp'))
print outcome(lambda: unicode(buffer('\xa4\xa2'), 'euc-jp', 'ignore'))
print outcome(lambda: bytearray(u'\u3042', 'euc-jp'))
print outcome(lambda: codecs.encode(u'\u3042', 'shift_jis'))
print outcome(lambda: codecs.decode('\x82\xa0', 'shift_jis'))
print outcome(lambda: 'abc'.decode('rot13').encode('rot13'))

# What a handler returns is encoded as a text of its own, from and to the initial state.
codecs.register_error('text', lambda e: (u'\u4e00<%s>' % e.reason, e.end))
codecs.register_error('hopeless', lambda e: (u'\udc01', e.end))
codecs.register_error('rewind', lambda e: (u'x', -1))
codecs.register_error('outside', lambda e: (u'x', 50))
codecs.register_error('number', lambda e: 5)


for encoding in ['hz', 'iso2022_jp', 'iso2022_kr', 'euc_jp', 'cp1252', 'latin-1']:
    for errors in ['text', 'hopeless', 'rewind', 'outside', 'number']:
        print encoding, errors
        print ' ', outcome(lambda: u'\u4e00\udc00\u4e00b'.encode(encoding, errors))
        print ' ', outcome(lambda: 'a\xff\x81b'.decode(encoding, errors))

# Names of characters are those of Unicode 5.2.
print outcome(lambda: '\\N{HANGUL SYLLABLE GAG}\\N{cjk unified ideograph-4e00}'.decode('unicode_escape'))
print outcome(lambda: '\\N{CJK UNIFIED IDEOGRAPH-4E00}\\N{LATIN SMALL LETTER A}'.decode('unicode_escape'))
print outcome(lambda: '\\N{GRINNING FACE}'.decode('unicode_escape'))
