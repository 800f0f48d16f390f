# unicode: construction, the methods, the special methods.
import sys

from probing import probe

print sorted(dir(unicode))
# => ['__add__', '__class__', '__contains__', '__delattr__', '__doc__', '__eq__', '__format__', '__ge__',
# ...  '__getattribute__', '__getitem__', '__getnewargs__', '__getslice__', '__gt__', '__hash__', '__init__', '__le__',
# ...  '__len__', '__lt__', '__mod__', '__mul__', '__ne__', '__new__', '__reduce__', '__reduce_ex__', '__repr__',
# ...  '__rmod__', '__rmul__', '__setattr__', '__sizeof__', '__str__', '__subclasshook__',
# ...  '_formatter_field_name_split', '_formatter_parser', 'capitalize', 'center', 'count', 'decode', 'encode',
# ...  'endswith', 'expandtabs', 'find', 'format', 'index', 'isalnum', 'isalpha', 'isdecimal', 'isdigit', 'islower',
# ...  'isnumeric', 'isspace', 'istitle', 'isupper', 'join', 'ljust', 'lower', 'lstrip', 'partition', 'replace',
# ...  'rfind', 'rindex', 'rjust', 'rpartition', 'rsplit', 'rstrip', 'split', 'splitlines', 'startswith', 'strip',
# ...  'swapcase', 'title', 'translate', 'upper', 'zfill']
s = u'hello w\xf6rld, hello \u20acthere'


class Sub(unicode):
    pass


class Unicode(object):
    def __unicode__(self):
        return u'\u1234'

    def __str__(self):
        return 'str'


class Str(object):
    def __str__(self):
        return 'str'


class Bad(object):
    def __unicode__(self):
        return 5


class FromStr(object):
    def __unicode__(self):
        return 'ascii'


class FromBytes(object):
    def __unicode__(self):
        return '\xe9'


class Classic:
    def __unicode__(self):
        return u'classic'


probe(r'''
# construction
unicode()  # => u''
unicode(1)  # => u'1'
unicode('a')  # => u'a'
unicode(u'\xe9')  # => u'\xe9'
unicode(None)  # => u'None'
unicode([u'a'])  # => u"[u'a']"
unicode(Unicode())  # => u'\u1234'
unicode(Str())  # => u'str'
unicode(FromStr())  # => u'ascii'
unicode(Classic())  # => u'classic'
unicode(object=5) if 0 else 0  # => 0
unicode(Bad())  # => TypeError: coercing to Unicode: need string or buffer, int found
unicode(FromBytes())
# => UnicodeDecodeError: 'ascii' codec can't decode byte 0xe9 in position 0: ordinal not in range(128)
unicode('\xe9')  # => UnicodeDecodeError: 'ascii' codec can't decode byte 0xe9 in position 0: ordinal not in range(128)
unicode('\xe9', 'latin-1')  # => u'\xe9'
unicode('a', 'ascii')  # => u'a'
unicode('\xc3\xa9', 'utf-8')  # => u'\xe9'
unicode('a\xff', 'ascii', 'ignore')  # => u'a'
unicode('a\xff', 'ascii', 'replace')  # => u'a\ufffd'
unicode('a', errors='ignore')  # => u'a'
unicode(string='a', encoding='ascii')  # => u'a'
unicode('\xe9', 'ascii')
# => UnicodeDecodeError: 'ascii' codec can't decode byte 0xe9 in position 0: ordinal not in range(128)
unicode('a', 'nothing-like-it')  # => LookupError: unknown encoding: nothing-like-it
unicode('a', 'ascii', 'nothing')  # => u'a'
unicode('\xff', 'ascii', 'nothing')  # => LookupError: unknown error handler name 'nothing'
unicode(u'a', 'ascii')  # => TypeError: decoding Unicode is not supported
unicode(5, 'ascii')  # => TypeError: coercing to Unicode: need string or buffer, int found
unicode(None, 'ascii')  # => TypeError: coercing to Unicode: need string or buffer, NoneType found
unicode('a', 5)  # => TypeError: unicode() argument 2 must be string, not int
unicode('a', None)  # => TypeError: unicode() argument 2 must be string, not None
unicode('a', 'ascii', 'strict', 1)  # => TypeError: unicode() takes at most 3 arguments (4 given)
unicode(x=1)  # => TypeError: 'x' is an invalid keyword argument for this function
str(Unicode())  # => 'str'
'%s' % Unicode()  # => 'str'
u'%s' % Unicode()  # => u'\u1234'
u'%s' % Str()  # => u'str'
repr(u'%r' % 'a')  # => 'u"\'a\'"'
# text
repr(u'')  # => "u''"
repr(u'a')  # => "u'a'"
repr(u"a'b")  # => 'u"a\'b"'
repr(u'a"b')  # => 'u\'a"b\''
repr(u'a\'"b')  # => 'u\'a\\\'"b\''
repr(u'\xe9\xff')  # => "u'\\xe9\\xff'"
repr(u'\u0100\u1234\uffff')  # => "u'\\u0100\\u1234\\uffff'"
repr(u'\U00010000\U0010ffff')  # => "u'\\U00010000\\U0010ffff'"
repr(u'\n\t\r\\\x00\x1f\x7f\x80\xa0')  # => "u'\\n\\t\\r\\\\\\x00\\x1f\\x7f\\x80\\xa0'"
repr(u'\ud800')  # => "u'\\ud800'"
repr(u'\ud800\udc00')  # => "u'\\ud800\\udc00'"
len(u'\ud800\udc00')  # => 2
len(u'\U00010000')  # => 1
u'\N{LATIN SMALL LETTER E}' if 0 else 0  # => 0
u'\x41\101\u0041\U00000041', ur'\n\u0041\x41', u'a' u'b' 'c'  # => (u'AAAA', u'\\nA\\x41', u'abc')
str(u'abc')  # => 'abc'
unicode.__str__(u'abc')  # => 'abc'
u'abc'.__repr__()  # => "u'abc'"
u'abc'.__unicode__() if hasattr(u'', '__unicode__') else None  # => None
str(u'\xe9')
# => UnicodeEncodeError: 'ascii' codec can't encode character u'\xe9' in position 0: ordinal not in range(128)
# searching
s.find(u'hello')  # => 0
s.find('hello', 1)  # => 13
s.find(u'\u20ac')  # => 19
s.find(u'')  # => 0
s.find(u'', 100)  # => -1
s.rfind(u'hello')  # => 13
s.index(u'w')  # => 6
s.rindex(u'e')  # => 24
s.count(u'l')  # => 5
s.count('')  # => 26
s.count(u'hello')  # => 2
u'aaaa'.count(u'aa')  # => 2
s.find(1)  # => TypeError: coercing to Unicode: need string or buffer, int found
s.find('\xe9')  # => UnicodeDecodeError: 'ascii' codec can't decode byte 0xe9 in position 0: ordinal not in range(128)
s.index(u'x')  # => ValueError: substring not found
s.rindex(u'x')  # => ValueError: substring not found
s.count(None)  # => TypeError: coercing to Unicode: need string or buffer, NoneType found
s.startswith(u'he')  # => True
s.startswith('he')  # => True
s.startswith((u'x', 'he'))  # => True
s.endswith(u'there')  # => True
s.endswith(('x', u'e'))  # => True
s.startswith(u'w\xf6', 6)  # => True
s.endswith(u'', 50)  # => True
s.startswith('', 3, 2)  # => True
s.startswith(1)  # => TypeError: startswith first arg must be str, unicode, or tuple, not int
s.startswith((1,))  # => TypeError: coercing to Unicode: need string or buffer, int found
s.endswith(['e'])  # => TypeError: endswith first arg must be str, unicode, or tuple, not list
u'\xf6' in s, 'h' in s, u'' in s, u'xyz' in s  # => (True, True, True, False)
1 in s  # => TypeError: coercing to Unicode: need string or buffer, int found
'\xf6' in s  # => UnicodeDecodeError: 'ascii' codec can't decode byte 0xf6 in position 0: ordinal not in range(128)
# changing
s.replace(u'hello', u'bye')  # => u'bye w\xf6rld, bye \u20acthere'
s.replace('hello', 'bye', 1)  # => u'bye w\xf6rld, hello \u20acthere'
s.replace(u'', u'-', 3)  # => u'-h-e-llo w\xf6rld, hello \u20acthere'
u''.replace(u'', u'x')  # => u'x'
u'aaa'.replace('a', u'\u1234', 2)  # => u'\u1234\u1234a'
u'abc'.replace(u'b', u'')  # => u'ac'
s.replace(u'a')  # => TypeError: replace() takes at least 2 arguments (1 given)
s.replace(1, u'a')  # => TypeError: coercing to Unicode: need string or buffer, int found
s.replace('a', '\xe9')
# => UnicodeDecodeError: 'ascii' codec can't decode byte 0xe9 in position 0: ordinal not in range(128)
s.split()  # => [u'hello', u'w\xf6rld,', u'hello', u'\u20acthere']
s.split(u' ')  # => [u'hello', u'w\xf6rld,', u'hello', u'\u20acthere']
s.split('l', 2)  # => [u'he', u'', u'o w\xf6rld, hello \u20acthere']
s.split(None, 1)  # => [u'hello', u'w\xf6rld, hello \u20acthere']
s.rsplit(None, 1)  # => [u'hello w\xf6rld, hello', u'\u20acthere']
s.rsplit(u'l', 2)  # => [u'hello w\xf6rld, he', u'', u'o \u20acthere']
u' a\u2003b\xa0c\u3000'.split()  # => [u'a', u'b', u'c']
u''.split()  # => []
u''.split('x')  # => [u'']
u'a,b'.split(u',')  # => [u'a', u'b']
s.split('')  # => ValueError: empty separator
s.split(1)  # => TypeError: coercing to Unicode: need string or buffer, int found
u'a\nb\r\nc\rd\x0be\x0cf\x1cg\x1dh\x1ei\x85j\u2028k\u2029l'.splitlines()
# => [u'a', u'b', u'c', u'd', u'e', u'f', u'g', u'h', u'i', u'j', u'k', u'l']
u'a\nb\r\n'.splitlines(True)  # => [u'a\n', u'b\r\n']
u''.splitlines()  # => []
u'a-b-c'.partition(u'-')  # => (u'a', u'-', u'b-c')
u'a-b-c'.rpartition('-')  # => (u'a-b', u'-', u'c')
u'abc'.partition('x')  # => (u'abc', u'', u'')
u'abc'.rpartition(u'x')  # => (u'', u'', u'abc')
u'a'.partition(u'')  # => ValueError: empty separator
u'a'.partition(1)  # => TypeError: coercing to Unicode: need string or buffer, int found
u'-'.join([u'a', 'b'])  # => u'a-b'
u'\u20ac'.join('ab')  # => u'a\u20acb'
u''.join([])  # => u''
type(u''.join(['a']))  # => <type 'unicode'>
u'-'.join(x for x in u'ab')  # => u'a-b'
u'-'.join([1])  # => TypeError: sequence item 0: expected string or Unicode, int found
u'-'.join([u'a', None])  # => TypeError: sequence item 1: expected string or Unicode, NoneType found
u'-'.join(['\xe9'])
# => UnicodeDecodeError: 'ascii' codec can't decode byte 0xe9 in position 0: ordinal not in range(128)
u'-'.join(5)  # => TypeError: can only join an iterable
u'  a\xa0'.strip()  # => u'a'
u'\u2003a\u2003'.lstrip()  # => u'a\u2003'
u'a\u3000'.rstrip()  # => u'a'
u'xxaxx'.strip(u'x')  # => u'a'
u'xax'.strip('x')  # => u'a'
u'\xe9a\xe9'.strip(u'\xe9')  # => u'a'
u' a '.strip(None)  # => u'a'
u'a'.strip(1)  # => TypeError: strip arg must be None, unicode or str
u'a\tb'.expandtabs(4)  # => u'a   b'
u'42'.zfill(5)  # => u'00042'
u'-42'.zfill(5)  # => u'-0042'
u'ab'.center(7, u'\u20ac')  # => u'\u20ac\u20ac\u20acab\u20ac\u20ac'
u'ab'.center(6)  # => u'  ab  '
u'ab'.ljust(4, u'.')  # => u'ab..'
u'ab'.rjust(4, '.')  # => u'..ab'
u'abc'.center(6)  # => u' abc  '
u'ab'.center(5, u'xy')  # => TypeError: The fill character must be exactly one character long
u'ab'.center(5, '')  # => TypeError: The fill character must be exactly one character long
u'ab'.center(5, 1)  # => TypeError: The fill character cannot be converted to Unicode
u'ab'.center(5, '\xe9')  # => TypeError: The fill character cannot be converted to Unicode
u'abc'.translate({97: u'x', 98: None, 99: 0x1234})  # => u'x\u1234'
u'abc'.translate({})  # => u'abc'
u'abc'.translate({97: u'xyz'})  # => u'xyzbc'
u'abc'.translate(u'x' * 98)  # => u'xbc'
u'abc'.translate([u'z'] * 200)  # => u'zzz'
u'abc'.translate({97: 'x'})  # => TypeError: character mapping must return integer, None or unicode
u'abc'.translate({97: 0x110000})  # => TypeError: character mapping must be in range(0x%lx)
u'abc'.translate({97: 1.5})  # => TypeError: character mapping must return integer, None or unicode
u'abc'.translate(None)  # => TypeError: 'NoneType' object has no attribute '__getitem__'
u'abc'.translate(1)  # => TypeError: 'int' object has no attribute '__getitem__'
u'abc'.translate({}, u'a')  # => TypeError: translate() takes exactly one argument (2 given)
# case and classes
u'stra\xdfe \u01c5 \u0130 \u0131'.upper()  # => u'STRA\xdfE \u01c4 \u0130 I'
u'STRASSE \u0130 \u03a3'.lower()  # => u'strasse i \u03c3'
u'\u01c6 abc'.title()  # => u'\u01c5 Abc'
u'\xe9cole \u01c4'.capitalize()  # => u'\xc9cole \u01c6'
u'aB\xc9\xe9\u01c5'.swapcase()  # => u'Ab\xe9\xc9\u01c5'
u'\ufb01'.upper()  # => u'\ufb01'
u'\xff\xb5'.upper()  # => u'\u0178\u039c'
u"it's he1lo".title()  # => u"It'S He1Lo"
[
    f(u'\u0661')
    for f in (unicode.isdigit, unicode.isdecimal, unicode.isnumeric, unicode.isalpha, unicode.isalnum)
]  # => [True, True, True, False, True]
[
    f(u'\xb2')
    for f in (unicode.isdigit, unicode.isdecimal, unicode.isnumeric, unicode.isalpha, unicode.isalnum)
]  # => [True, False, True, False, True]
[f(u'\xbd') for f in (unicode.isdigit, unicode.isdecimal, unicode.isnumeric, unicode.isalnum)]
# => [False, False, True, True]
[f(u'\u4e00') for f in (unicode.isdigit, unicode.isdecimal, unicode.isnumeric, unicode.isalpha)]
# => [False, False, True, True]
u''.isalpha()  # => False
u'\xe9'.isalpha()  # => True
u'a1'.isalnum()  # => True
u'\u2003\xa0'.isspace()  # => True
u'\x1c\x1f\x85'.isspace()  # => True
u'\u200b'.isspace()  # => False
u'\u01c5'.istitle()  # => True
u'\u01c5'.isupper()  # => False
u'\u01c5'.islower()  # => False
u'\xc9A'.isupper()  # => True
u'\xe9a'.islower()  # => True
u'Ab \xc9e'.istitle()  # => True
u'\xaa'.islower()  # => True
u'\u2160'.isupper()  # => False
u'\u24b6'.isalpha()  # => False
# special methods
u'a' + u'b'  # => u'ab'
u'a' + 'b'  # => u'ab'
'a' + u'b'  # => u'ab'
u'ab' * 2  # => u'abab'
2 * u'ab'  # => u'abab'
u'a' * 0  # => u''
len(u'\u1234b')  # => 2
u'abc'[1]  # => u'b'
u'abc'[-1]  # => u'c'
u'abc'[::-1]  # => u'cba'
u'abc'[1:]  # => u'bc'
u'a\U00010000b'[1]  # => u'\U00010000'
u'abc'[0:2:1]  # => u'ab'
u'a' + 1  # => TypeError: coercing to Unicode: need string or buffer, int found
u'a' + '\xe9'  # => UnicodeDecodeError: 'ascii' codec can't decode byte 0xe9 in position 0: ordinal not in range(128)
u'a' * u'b'  # => TypeError: can't multiply sequence by non-int of type 'unicode'
u'a' * 1.0  # => TypeError: can't multiply sequence by non-int of type 'float'
u'abc'[3]  # => IndexError: string index out of range
u'abc'['a']  # => TypeError: string indices must be integers
u'abc'[1.0]  # => TypeError: string indices must be integers
u'abc'[0] = u'x'  # => TypeError: 'unicode' object does not support item assignment
u'a' == 'a'  # => True
u'a' != 'a'  # => False
u'a' < 'b'  # => True
'a' < u'b'  # => True
u'\xe9' > 'z'  # => True
u'a' == 1  # => False
u'a' < 1  # => False
u'a' > None  # => True
cmp(u'a', 'b')  # => -1
cmp(u'b', 'a')  # => 1
cmp('a', u'a')  # => 0
u'\uffff' < u'\U00010000'  # => True
u'\ud800' < u'\uffff'  # => True
u'\ue000' < u'\U00010000'  # => True
hash(u'abc') == hash('abc')  # => True
hash(u'')  # => 0
hash(u'\xe9')  # => 29824089448
hash(u'\u1234')  # => 596481793077
hash(u'\U00010000')  # => 8388633231361
hash(u'a\u20acb')  # => 1453079737330122700
{u'a': 1}['a']  # => 1
{'a': 1}[u'a']  # => 1
{u'a': 1, 'a': 2}  # => {u'a': 2}
u'abc'.__add__('x')  # => u'abcx'
u'abc'.__mul__(2)  # => u'abcabc'
u'abc'.__rmul__(0)  # => u''
u'abc'.__len__()  # => 3
u'abc'.__getitem__(0)  # => u'a'
u'abc'.__getslice__(1, 2)  # => u'b'
u'abc'.__contains__('a')  # => True
u'abc'.__mod__(())  # => u'abc'
u'%s'.__mod__(1)  # => u'1'
u'abc'.__getnewargs__()  # => (u'abc',)
u'a'.__format__('>3')  # => u'  a'
u'abc'.__eq__('abc')  # => True
u'abc'.__eq__(1)  # => NotImplemented
u'a'.__lt__('b')  # => True
u'x'.__rmod__(u'%s')  # => u'x'
u'abc'.__sizeof__() > 0  # => True
u'abc'.__add__(1)  # => TypeError: coercing to Unicode: need string or buffer, int found
u'abc'.__contains__(1)  # => TypeError: coercing to Unicode: need string or buffer, int found
u'abc'.encode()  # => 'abc'
u'abc'.encode('ascii')  # => 'abc'
u'\xe9'.encode('latin-1')  # => '\xe9'
u'\u20ac'.encode('utf-8')  # => '\xe2\x82\xac'
u'\xe9'.encode('ascii', 'ignore')  # => ''
u'\xe9\u20ac'.encode('ascii', 'replace')  # => '??'
u'\xe9\u20ac\U00010000'.encode('ascii', 'xmlcharrefreplace')  # => '&#233;&#8364;&#65536;'
u'\xe9\u20ac\U00010000'.encode('ascii', 'backslashreplace')  # => '\\xe9\\u20ac\\U00010000'
u'abc'.decode('ascii')  # => u'abc'
u'\xe9'.encode('ascii')
# => UnicodeEncodeError: 'ascii' codec can't encode character u'\xe9' in position 0: ordinal not in range(128)
u'\xe9'.encode()
# => UnicodeEncodeError: 'ascii' codec can't encode character u'\xe9' in position 0: ordinal not in range(128)
u'ab\u20ac\u20acc'.encode('latin-1')
# => UnicodeEncodeError: 'latin-1' codec can't encode characters in position 2-3: ordinal not in range(256)
u'\xe9'.decode('ascii')
# => UnicodeEncodeError: 'ascii' codec can't encode character u'\xe9' in position 0: ordinal not in range(128)
u'\xe9'.encode('ascii', 'nothing')  # => LookupError: unknown error handler name 'nothing'
u'a'.encode(1)  # => TypeError: encode() argument 1 must be string, not int
u'abc'()  # => TypeError: 'unicode' object is not callable
u'abc'.nothing  # => AttributeError: 'unicode' object has no attribute 'nothing'
int(u'12')  # => 12
float(u'1.5')  # => 1.5
long(u'12')  # => 12L
complex(u'1j')  # => 1j
int(u'\u0967')  # => 1
unichr(97)  # => u'a'
unichr(0x1234)  # => u'\u1234'
unichr(0x10000)  # => u'\U00010000'
unichr(-1)  # => ValueError: unichr() arg not in range(0x110000) (wide Python build)
unichr('a')  # => TypeError: an integer is required
unichr(2 ** 70)  # => OverflowError: Python int too large to convert to C long
unichr(1.5)  # => TypeError: integer argument expected, got float
ord(u'a'), ord(u'\u1234'), ord(u'\U00010000')  # => (97, 4660, 65536)
ord(u'')  # => TypeError: ord() expected a character, but string of length 0 found
ord(u'ab')  # => TypeError: ord() expected a character, but string of length 2 found
list(u'a\u1234')  # => [u'a', u'\u1234']
sorted(u'cba')  # => [u'a', u'b', u'c']
u''.join(reversed(u'abc'))  # => u'cba'
iter(u'ab').next()  # => u'a'
max(u'abc')  # => u'c'
tuple(u'ab')  # => (u'a', u'b')
getattr(5, u'real'), hasattr(5, u'\xe9') if 0 else 0  # => (5, 0)
getattr(5, u'\xe9')
# => UnicodeEncodeError: 'ascii' codec can't encode character u'\xe9' in position 0: ordinal not in range(128)
setattr(Sub, u'attribute', 1), Sub.attribute, Sub(u'x').attribute  # => (None, 1, 1)
Sub(u'abc')  # => u'abc'
type(Sub(u'abc'))  # => <class '__main__.Sub'>
type(Sub(u'abc').upper())  # => <type 'unicode'>
type(Sub(u'a') + u'')  # => <type 'unicode'>
type(Sub(u'a')[:])  # => <type 'unicode'>
type(unicode(Sub(u'a')))  # => <type 'unicode'>
Sub(u'a') == 'a'  # => True
hash(Sub(u'a')) == hash('a')  # => True
type(Sub(u'a').replace('x', 'y'))  # => <type 'unicode'>
type(Sub(u'a').strip())  # => <type 'unicode'>
Sub('a', 'ascii')  # => u'a'
type(u''.join([Sub(u'a')]))  # => <type 'unicode'>
unicode.__new__(unicode, 'a')  # => u'a'
unicode.__new__(Sub, 'a')  # => u'a'
unicode.__base__  # => <type 'basestring'>
sys.maxunicode  # => 1114111
sys.getdefaultencoding()  # => 'ascii'
unicode.upper('abc')  # => TypeError: descriptor 'upper' requires a 'unicode' object but received a 'str'
unicode.upper()  # => TypeError: descriptor 'upper' of 'unicode' object needs an argument
''')
