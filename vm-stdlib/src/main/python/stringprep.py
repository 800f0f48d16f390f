"""The tables of RFC 3454 (stringprep), as functions of a character, for what unicodedata had in Unicode 3.2."""
from unicodedata import ucd_3_2_0 as unicodedata

# B.3 where folding the case is not lower(): the first character of a run, and what each becomes, with a blank
# between two. Nothing between two blanks: lower() is right. An underscore stands for a blank.
_FOLDED = (
    (0xb5, u'\u03bc'),
    (0xdf, u'ss'),
    (0x130, u'i\u0307'),
    (0x149, u'\u02bcn'),
    (0x17f, u's'),
    (0x1f0, u'j\u030c'),
    (0x345, u'\u03b9'),
    (0x37a, u'_\u03b9'),
    (0x390, u'\u03b9\u0308\u0301'),
    (0x3b0, u'\u03c5\u0308\u0301'),
    (0x3c2, u'\u03c3'),
    (0x3d0, u'\u03b2 \u03b8 \u03c5 \u03cd \u03cb \u03c6 \u03c0'),
    (0x3f0, u'\u03ba \u03c1 \u03c3   \u03b5'),
    (0x587, u'\u0565\u0582'),
    (0x1e96, u'h\u0331 t\u0308 w\u030a y\u030a a\u02be \u1e61'),
    (0x1f50, u'\u03c5\u0313  \u03c5\u0313\u0300  \u03c5\u0313\u0301  \u03c5\u0313\u0342'),
    (0x1f80, u'\u1f00\u03b9 \u1f01\u03b9 \u1f02\u03b9 \u1f03\u03b9 \u1f04\u03b9 \u1f05\u03b9 \u1f06\u03b9 '
            u'\u1f07\u03b9 \u1f00\u03b9 \u1f01\u03b9 \u1f02\u03b9 \u1f03\u03b9 \u1f04\u03b9 \u1f05\u03b9 '
            u'\u1f06\u03b9 \u1f07\u03b9 \u1f20\u03b9 \u1f21\u03b9 \u1f22\u03b9 \u1f23\u03b9 \u1f24\u03b9 '
            u'\u1f25\u03b9 \u1f26\u03b9 \u1f27\u03b9 \u1f20\u03b9 \u1f21\u03b9 \u1f22\u03b9 \u1f23\u03b9 '
            u'\u1f24\u03b9 \u1f25\u03b9 \u1f26\u03b9 \u1f27\u03b9 \u1f60\u03b9 \u1f61\u03b9 \u1f62\u03b9 '
            u'\u1f63\u03b9 \u1f64\u03b9 \u1f65\u03b9 \u1f66\u03b9 \u1f67\u03b9 \u1f60\u03b9 \u1f61\u03b9 '
            u'\u1f62\u03b9 \u1f63\u03b9 \u1f64\u03b9 \u1f65\u03b9 \u1f66\u03b9 \u1f67\u03b9   \u1f70\u03b9 '
            u'\u03b1\u03b9 \u03ac\u03b9  \u03b1\u0342 \u03b1\u0342\u03b9'),
    (0x1fbc, u'\u03b1\u03b9  \u03b9    \u1f74\u03b9 \u03b7\u03b9 \u03ae\u03b9  \u03b7\u0342 '
            u'\u03b7\u0342\u03b9'),
    (0x1fcc, u'\u03b7\u03b9'),
    (0x1fd2, u'\u03b9\u0308\u0300 \u03b9\u0308\u0301   \u03b9\u0342 \u03b9\u0308\u0342'),
    (0x1fe2, u'\u03c5\u0308\u0300 \u03c5\u0308\u0301 \u03c1\u0313  \u03c5\u0342 \u03c5\u0308\u0342'),
    (0x1ff2, u'\u1f7c\u03b9 \u03c9\u03b9 \u03ce\u03b9  \u03c9\u0342 \u03c9\u0342\u03b9'),
    (0x1ffc, u'\u03c9\u03b9'),
    (0x20a8, u'rs'),
    (0x2102, u'c \xb0c    \u025b  \xb0f  h h h   i i l   n no   p q r r r   sm tel tm  z    z    b c   e f  '
            u'm'),
    (0x213e, u'\u03b3 \u03c0'),
    (0x2145, u'd'),
    (0x3371, u'hpa  au  ov'),
    (0x3380, u'pa na \u03bca ma ka kb mb gb   pf nf \u03bcf    hz khz mhz ghz thz'),
    (0x33a9, u'pa kpa mpa gpa'),
    (0x33b4, u'pv nv \u03bcv mv kv mv pw nw \u03bcw mw kw mw k\u03c9 m\u03c9  bq   c\u2215kg co. db gy  hp  '
            u'kk km'),
    (0x33d7, u'ph  ppm pr  sv wb'),
    (0xfb00, u'ff fi fl ffi ffl st st'),
    (0xfb13, u'\u0574\u0576 \u0574\u0565 \u0574\u056b \u057e\u0576 \u0574\u056d'),
    (0x1d400, u'a b c d e f g h i j k l m n o p q r s t u v w x y z'),
    (0x1d434, u'a b c d e f g h i j k l m n o p q r s t u v w x y z'),
    (0x1d468, u'a b c d e f g h i j k l m n o p q r s t u v w x y z'),
    (0x1d49c, u'a  c d   g   j k   n o p q  s t u v w x y z'),
    (0x1d4d0, u'a b c d e f g h i j k l m n o p q r s t u v w x y z'),
    (0x1d504, u'a b  d e f g   j k l m n o p q  s t u v w x y'),
    (0x1d538, u'a b  d e f g  i j k l m  o    s t u v w x y'),
    (0x1d56c, u'a b c d e f g h i j k l m n o p q r s t u v w x y z'),
    (0x1d5a0, u'a b c d e f g h i j k l m n o p q r s t u v w x y z'),
    (0x1d5d4, u'a b c d e f g h i j k l m n o p q r s t u v w x y z'),
    (0x1d608, u'a b c d e f g h i j k l m n o p q r s t u v w x y z'),
    (0x1d63c, u'a b c d e f g h i j k l m n o p q r s t u v w x y z'),
    (0x1d670, u'a b c d e f g h i j k l m n o p q r s t u v w x y z'),
    (0x1d6a8, u'\u03b1 \u03b2 \u03b3 \u03b4 \u03b5 \u03b6 \u03b7 \u03b8 \u03b9 \u03ba \u03bb \u03bc \u03bd '
             u'\u03be \u03bf \u03c0 \u03c1 \u03b8 \u03c3 \u03c4 \u03c5 \u03c6 \u03c7 \u03c8 \u03c9'),
    (0x1d6d3, u'\u03c3'),
    (0x1d6e2, u'\u03b1 \u03b2 \u03b3 \u03b4 \u03b5 \u03b6 \u03b7 \u03b8 \u03b9 \u03ba \u03bb \u03bc \u03bd '
             u'\u03be \u03bf \u03c0 \u03c1 \u03b8 \u03c3 \u03c4 \u03c5 \u03c6 \u03c7 \u03c8 \u03c9'),
    (0x1d70d, u'\u03c3'),
    (0x1d71c, u'\u03b1 \u03b2 \u03b3 \u03b4 \u03b5 \u03b6 \u03b7 \u03b8 \u03b9 \u03ba \u03bb \u03bc \u03bd '
             u'\u03be \u03bf \u03c0 \u03c1 \u03b8 \u03c3 \u03c4 \u03c5 \u03c6 \u03c7 \u03c8 \u03c9'),
    (0x1d747, u'\u03c3'),
    (0x1d756, u'\u03b1 \u03b2 \u03b3 \u03b4 \u03b5 \u03b6 \u03b7 \u03b8 \u03b9 \u03ba \u03bb \u03bc \u03bd '
             u'\u03be \u03bf \u03c0 \u03c1 \u03b8 \u03c3 \u03c4 \u03c5 \u03c6 \u03c7 \u03c8 \u03c9'),
    (0x1d781, u'\u03c3'),
    (0x1d790, u'\u03b1 \u03b2 \u03b3 \u03b4 \u03b5 \u03b6 \u03b7 \u03b8 \u03b9 \u03ba \u03bb \u03bc \u03bd '
             u'\u03be \u03bf \u03c0 \u03c1 \u03b8 \u03c3 \u03c4 \u03c5 \u03c6 \u03c7 \u03c8 \u03c9'),
    (0x1d7bb, u'\u03c3'),
)


def _exceptions():
    found = {}
    for first, texts in _FOLDED:
        for distance, text in enumerate(texts.split(u' ')):
            if text:
                found[first + distance] = text.replace(u'_', u' ')
    return found


def _points(*ranges):
    """The code points of the ranges, each a pair of its first and last."""
    found = set()
    for first, last in ranges:
        found.update(range(first, last + 1))
    return found


b1_set = _points((0xad, 0xad), (0x34f, 0x34f), (0x1806, 0x1806), (0x180b, 0x180d), (0x200b, 0x200d),
                 (0x2060, 0x2060), (0xfe00, 0xfe0f), (0xfeff, 0xfeff))
b3_exceptions = _exceptions()
c22_specials = _points((0x6dd, 0x6dd), (0x70f, 0x70f), (0x180e, 0x180e), (0x200c, 0x200d), (0x2028, 0x2029),
                       (0x2060, 0x2063), (0x206a, 0x206f), (0xfeff, 0xfeff), (0xfff9, 0xfffc),
                       (0x1d173, 0x1d17a))
c6_set = _points((0xfff9, 0xfffd))
c7_set = _points((0x2ff0, 0x2ffb))
c8_set = _points((0x340, 0x341), (0x200e, 0x200f), (0x202a, 0x202e), (0x206a, 0x206f))
c9_set = _points((0xe0001, 0xe0001), (0xe0020, 0xe007f))
del _exceptions, _points, _FOLDED


def _is_noncharacter(point):
    return 0xfdd0 <= point <= 0xfdef or point & 0xfffe == 0xfffe


def in_table_a1(code):
    """Unassigned."""
    return unicodedata.category(code) == 'Cn' and not _is_noncharacter(ord(code))


def in_table_b1(code):
    """Commonly mapped to nothing."""
    return ord(code) in b1_set


def map_table_b3(code):
    """Folds the case, for use without normalization."""
    folded = b3_exceptions.get(ord(code))
    return code.lower() if folded is None else folded


def map_table_b2(a):
    """Folds the case, for use with NFKC."""
    folded = map_table_b3(a)
    once = unicodedata.normalize('NFKC', folded)
    twice = unicodedata.normalize('NFKC', u''.join(map(map_table_b3, once)))
    return folded if once == twice else twice


def in_table_c11(code):
    """The space of ASCII."""
    return code == u' '


def in_table_c12(code):
    """Other spaces."""
    return code != u' ' and in_table_c11_c12(code)


def in_table_c11_c12(code):
    """Spaces."""
    return unicodedata.category(code) == 'Zs'


def in_table_c21(code):
    """Control characters of ASCII."""
    return ord(code) <= 0x7f and unicodedata.category(code) == 'Cc'


def in_table_c22(code):
    """Other control characters."""
    return ord(code) > 0x7f and in_table_c21_c22(code)


def in_table_c21_c22(code):
    """Control characters."""
    return unicodedata.category(code) == 'Cc' or ord(code) in c22_specials


def in_table_c3(code):
    """For private use."""
    return unicodedata.category(code) == 'Co'


def in_table_c4(code):
    """Code points that are not characters."""
    return _is_noncharacter(ord(code))


def in_table_c5(code):
    """Surrogates."""
    return unicodedata.category(code) == 'Cs'


def in_table_c6(code):
    """Inappropriate for plain text."""
    return ord(code) in c6_set


def in_table_c7(code):
    """Inappropriate for canonical representation."""
    return ord(code) in c7_set


def in_table_c8(code):
    """Change the display, or are deprecated."""
    return ord(code) in c8_set


def in_table_c9(code):
    """Tags."""
    return ord(code) in c9_set


def in_table_d1(code):
    """Written from right to left."""
    return unicodedata.bidirectional(code) in ('R', 'AL')


def in_table_d2(code):
    """Written from left to right."""
    return unicodedata.bidirectional(code) == 'L'
