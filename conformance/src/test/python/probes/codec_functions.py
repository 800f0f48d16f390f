# Functions of _codecs that others do not cover: the inverse of a decoding table, and objects that are no strings.
import _codecs
from probing import probe

LATIN = u''.join(map(unichr, range(256)))
GREEK = LATIN[:128] + u'\ufffe' * 64 + u''.join(map(unichr, range(0x390, 0x3d0)))

probe(r'''
m = _codecs.charmap_build(LATIN)
m  # => <EncodingMap object at 0x...>
m.size(), _codecs.charmap_build(GREEK).size(), _codecs.charmap_build(LATIN[:255] + u'\ufffe').size()
# => (335, 335, 335)
type(m)()  # => TypeError: cannot create 'EncodingMap' instances
type(m).__mro__  # => (<type 'EncodingMap'>, <type 'object'>)
sorted(_codecs.charmap_build(LATIN[:255] + u'\U00010000').items())[-1]  # => (65536, 255)
_codecs.charmap_build(LATIN[:5])  # => TypeError: bad argument type for built-in operation
_codecs.charmap_build('abc')  # => TypeError: charmap_build() argument 1 must be unicode, not str
g = _codecs.charmap_build(GREEK)
_codecs.charmap_encode(u'a\u03b1\0', 'strict', g)  # => ('a\xe1\x00', 3)
_codecs.charmap_encode(u'a\u03b1\x81\ufffe\U00010000b', 'strict', g)
# => UnicodeEncodeError: 'charmap' codec can't encode characters in position 2-4: character maps to <undefined>
_codecs.charmap_encode(u'a\u03b1\x81\ufffe\U00010000b', 'ignore', g)  # => ('a\xe1b', 6)
_codecs.charmap_encode(u'a\u03b1\x81\ufffe\U00010000b', 'xmlcharrefreplace', g)
# => ('a\xe1&#129;&#65534;&#65536;b', 6)
_codecs.charmap_encode(u'a\u03b1\x81', 'nosuch', g)  # => LookupError: unknown error handler name 'nosuch'
_codecs.ascii_encode(buffer(u'abc'))  # => ('abc', 3)
_codecs.utf_8_encode(buffer(buffer(u'abcd'), 1))  # => ('bcd', 3)
_codecs.ascii_encode(buffer(u'\xe4'))
# => UnicodeEncodeError: 'ascii' codec can't encode character u'\xe4' in position 0: ordinal not in range(128)
_codecs.charbuffer_encode(bytearray('abc'))
# => TypeError: charbuffer_encode() argument 1 must be string or pinned buffer, not bytearray
_codecs.charbuffer_encode(buffer(u'abc'))  # => ('abc', 3)
_codecs.charbuffer_encode(memoryview('abc'))
# => TypeError: charbuffer_encode() argument 1 must be string or read-only character buffer, not memoryview
_codecs.readbuffer_encode(bytearray('abc'))
# => TypeError: readbuffer_encode() argument 1 must be string or read-only buffer, not bytearray
_codecs.readbuffer_encode(buffer(u'a'))  # => ('a\x00\x00\x00', 4)
_codecs.escape_decode(bytearray('abc'))
# => TypeError: escape_decode() argument 1 must be string or read-only buffer, not bytearray
_codecs.unicode_internal_encode(memoryview('abc'))  # => TypeError: expected a readable buffer object
_codecs.unicode_internal_decode(memoryview('abc'))  # => TypeError: expected a readable buffer object
_codecs.encode(u'abc'), _codecs.decode('abc')  # => ('abc', u'abc')
unicode(buffer(u'abc')), unicode(buffer('abc'), 'utf-8')  # => (u'a\x00\x00\x00b\x00\x00\x00c\x00\x00\x00', u'abc')
''')
