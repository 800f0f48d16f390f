# The module _json: scanner, encoder and strings, as json uses them. What json.decoder words is not here: it is Python.
import _json
import gc
import sys

from probing import attempt, probe

print sorted(n for n in dir(_json) if n != '__file__'), _json.__doc__
# => ['__doc__', '__name__', '__package__', 'encode_basestring_ascii', 'make_encoder', 'make_scanner', 'scanstring']
# ...  json speedups
# =>


class Context(object):
    encoding = None
    strict = True
    object_hook = None
    object_pairs_hook = None
    parse_float = float
    parse_int = int
    parse_constant = staticmethod(lambda name: ('constant', name))


def context(**attributes):
    return type('Other', (Context,), attributes)


def tagged(tag):
    return staticmethod(lambda value: (tag, value))


scan = _json.make_scanner(Context)

print '--- values'  # => --- values
for text in ('{}', '[]', '{"a": 1, "b": [1, 2.5, -3e5, true, false, null]}', '{"a":{"b":{}}}', '{"a":1,"a":2}', ' 1',
             '', '-', '01', '-0', '-0.0', '1.', '1.e5', '1e', '1e+', '1E2x', '1.5e+3', '1e400', 'nul', 'NaN',
             'Infinity', '-Infinity', '-Inf', '123456789012345678', '1234567890123456789', '-9223372036854775808',
             '123456789012345678901', '"\\/\\b\\f\\n\\r\\t\\"\\\\"', '"\\ud834\\udd20"', '"\\ud834\\u0041"',
             '"\\ud834"',
             '""', '"\xc3\xa9"', '"a\\u00E9b"', '[1 ,\n\t\r 2 ]', '{ "a" : 1 , "b" : 2 }', '{"a":'):
    print repr(text), attempt(scan, text, 0), attempt(scan, unicode(text, 'latin-1'), 0)
# => '{}' ({}, 2) ({}, 2)
# => '[]' ([], 2) ([], 2)
# => '{"a": 1, "b": [1, 2.5, -3e5, true, false, null]}' ({u'a': 1, u'b': [1, 2.5, -300000.0, True, False, None]}, 48)
# ...  ({u'a': 1, u'b': [1, 2.5, -300000.0, True, False, None]}, 48)
# => '{"a":{"b":{}}}' ({u'a': {u'b': {}}}, 14) ({u'a': {u'b': {}}}, 14)
# => '{"a":1,"a":2}' ({u'a': 2}, 13) ({u'a': 2}, 13)
# => ' 1' StopIteration:  StopIteration: 
# => '' StopIteration:  StopIteration: 
# => '-' StopIteration:  StopIteration: 
# => '01' (0, 1) (0, 1)
# => '-0' (0, 2) (0, 2)
# => '-0.0' (-0.0, 4) (-0.0, 4)
# => '1.' (1, 1) (1, 1)
# => '1.e5' (1, 1) (1, 1)
# => '1e' (1, 1) (1, 1)
# => '1e+' (1, 1) (1, 1)
# => '1E2x' (100.0, 3) (100.0, 3)
# => '1.5e+3' (1500.0, 6) (1500.0, 6)
# => '1e400' (inf, 5) (inf, 5)
# => 'nul' StopIteration:  StopIteration: 
# => 'NaN' (('constant', 'NaN'), 3) (('constant', 'NaN'), 3)
# => 'Infinity' (('constant', 'Infinity'), 8) (('constant', 'Infinity'), 8)
# => '-Infinity' (('constant', '-Infinity'), 9) (('constant', '-Infinity'), 9)
# => '-Inf' StopIteration:  StopIteration: 
# => '123456789012345678' (123456789012345678, 18) (123456789012345678, 18)
# => '1234567890123456789' (1234567890123456789, 19) (1234567890123456789, 19)
# => '-9223372036854775808' (-9223372036854775808, 20) (-9223372036854775808, 20)
# => '123456789012345678901' (123456789012345678901L, 21) (123456789012345678901L, 21)
# => '"\\/\\b\\f\\n\\r\\t\\"\\\\"' (u'/\x08\x0c\n\r\t"\\', 18) (u'/\x08\x0c\n\r\t"\\', 18)
# => '"\\ud834\\udd20"' (u'\U0001d120', 14) (u'\U0001d120', 14)
# => '"\\ud834\\u0041"' (u'\ud834A', 14) (u'\ud834A', 14)
# => '"\\ud834"' (u'\ud834', 8) (u'\ud834', 8)
# => '""' (u'', 2) (u'', 2)
# => '"\xc3\xa9"' (u'\xe9', 4) (u'\xc3\xa9', 4)
# => '"a\\u00E9b"' (u'a\xe9b', 10) (u'a\xe9b', 10)
# => '[1 ,\n\t\r 2 ]' ([1, 2], 11) ([1, 2], 11)
# => '{ "a" : 1 , "b" : 2 }' ({u'a': 1, u'b': 2}, 21) ({u'a': 1, u'b': 2}, 21)
# => '{"a":' StopIteration:  StopIteration: 

print '--- arguments'  # => --- arguments
probe(r'''
scan('1', -1)  # => ValueError: idx cannot be negative
scan('1', 5)  # => StopIteration: 
scan('[1]', 1)  # => (1, 2)
scan(3, 0)  # => TypeError: first argument must be a string, not int
scan('1', 'x')  # => TypeError: an integer is required
scan('1')  # => TypeError: Required argument 'idx' (pos 2) not found
scan('1', 0, 1)  # => TypeError: scan_once() takes at most 2 arguments (3 given)
scan(string='1', idx=0L)  # => (1, 1)
scan('1', 1 << 70)  # => OverflowError: long int too large to convert to int
scan('"\xff"', 0)  # => UnicodeDecodeError: 'utf8' codec can't decode byte 0xff in position 0: invalid start byte
scan('[' * 2000, 0)  # => RuntimeError: maximum recursion depth exceeded while decoding a JSON array from a byte string
scan(u'[' * 2000, 0)
# => RuntimeError: maximum recursion depth exceeded while decoding a JSON array from a unicode string
scan('{"a":' * 2000, 0)  # => RuntimeError: maximum recursion depth exceeded while calling a Python object
_json.make_scanner()  # => TypeError: Required argument 'context' (pos 1) not found
_json.make_scanner(Context, 1)  # => TypeError: make_scanner() takes at most 1 argument (2 given)
_json.make_scanner(context=3)  # => AttributeError: 'int' object has no attribute 'encoding'
_json.make_scanner(context(encoding=3))  # => TypeError: encoding must be a string, not int
_json.make_scanner(context(encoding=u'latin-1')).encoding  # => 'latin-1'
_json.make_scanner(context(encoding='latin-1', strict=0))('"\xe9\x01"', 0)  # => (u'\xe9\x01', 4)
_json.make_scanner(context(encoding='no such'))('"\xe9"', 0)  # => LookupError: unknown encoding: no such
_json.make_scanner(context(object_hook=tagged('o')))('{"a":{"b":1}}', 0)  # => (('o', {u'a': ('o', {u'b': 1})}), 13)
_json.make_scanner(context(object_pairs_hook=tagged('p')))(u'{"a":{"b":1},"a":2}', 0)
# => (('p', [(u'a', ('p', [(u'b', 1)])), (u'a', 2)]), 19)
_json.make_scanner(context(parse_int=tagged('i'), parse_float=tagged('f')))('[1, 2.5, 1e5]', 0)
# => ([('i', '1'), ('f', '2.5'), ('f', '1e5')], 13)
_json.make_scanner(context(parse_int=float, parse_float=int))(u'[1]', 0)  # => ([1.0], 3)
scan.encoding, scan.strict, scan.object_hook, scan.object_pairs_hook, scan.parse_float, scan.parse_int
# => ('utf-8', True, None, None, <type 'float'>, <type 'int'>)
scan.strict = 1  # => TypeError: readonly attribute
class Derived(_json.make_scanner):
    pass  # => TypeError: Error when calling the metaclass bases
    # =>     type '_json.Scanner' is not an acceptable base type
''')

print '--- strings'  # => --- strings
probe(r'''
_json.scanstring('abc" x', 0)  # => (u'abc', 4)
_json.scanstring(u'\U00010400\u0431\\n"', 0)  # => (u'\U00010400\u0431\n', 5)
_json.scanstring('abc"', 5)  # => ValueError: end is out of bounds
_json.scanstring('abc"', -1)  # => ValueError: end is out of bounds
_json.scanstring(3, 0)  # => TypeError: first argument must be a string, not int
_json.scanstring('a\x01"', 0, 'utf8', False)  # => (u'a\x01', 3)
_json.scanstring('\xe9"', 0, 'latin1')  # => (u'\xe9', 2)
_json.scanstring('a"')  # => TypeError: scanstring() takes at least 2 arguments (1 given)
_json.scanstring('a"', 0, 'utf8', 1, 1)  # => TypeError: scanstring() takes at most 4 arguments (5 given)
_json.encode_basestring_ascii('abc')  # => '"abc"'
_json.encode_basestring_ascii('a"\\\n\r\t\b\f\x7f\x00/')  # => '"a\\"\\\\\\n\\r\\t\\b\\f\\u007f\\u0000/"'
_json.encode_basestring_ascii('\xc3\xa9')  # => '"\\u00e9"'
_json.encode_basestring_ascii('\xff')
# => UnicodeDecodeError: 'utf8' codec can't decode byte 0xff in position 0: invalid start byte
_json.encode_basestring_ascii(u'\xe9\u0431\U00010400\ud834')  # => '"\\u00e9\\u0431\\ud801\\udc00\\ud834"'
_json.encode_basestring_ascii('') + _json.encode_basestring_ascii(u'')  # => '""""'
_json.encode_basestring_ascii(3)  # => TypeError: first argument must be a string, not int
''')


class Number(int):
    def __str__(self):
        return 'number'


class Real(float):
    def __repr__(self):
        return 'real'


class Mapping(dict):
    def __iter__(self):
        return iter(['q'])

    def __getitem__(self, key):
        return 'got ' + key


def refuse(o):
    raise TypeError('refused')


def encode(o, markers=None, default=refuse, encoder=_json.encode_basestring_ascii, skip=False, nan=True):
    make = _json.make_encoder(markers, default, encoder, None, ': ', ', ', False, skip, nan)
    return ''.join(make(o, 0))


print '--- encoder'  # => --- encoder
loop = []
loop.append(loop)
infinite = 1e400
probe(r'''
encode([None, True, False, 1, -2L, 1 << 70, 1.5, 'a\xc3\xa9', u'\xe9', (), [], {}, [1, (2,)]])
# => '[null, true, false, 1, -2, 1180591620717411303424, 1.5, "a\\u00e9", "\\u00e9", [], [], {}, [1, [2]]]'
encode([infinite, -infinite, infinite - infinite])  # => '[Infinity, -Infinity, NaN]'
encode([infinite], nan=False)  # => ValueError: Out of range float values are not JSON compliant
encode({infinite: 1}, nan=False)  # => ValueError: Out of range float values are not JSON compliant
[encode({k: 1}) for k in ('s', u'u', 1, 2L, 1.5, True, None, Number(3), Real(2))]
# => ['{"s": 1}', '{"u": 1}', '{"1": 1}', '{"2": 1}', '{"1.5": 1}', '{"True": 1}', '{"null": 1}', '{"number": 1}',
# ...  '{"2.0": 1}']
[encode(o) for o in (Number(3), Real(2), Mapping(a=1))]  # => ['number', '2.0', '{"q": "got q"}']
encode({(1,): 2})  # => TypeError: keys must be a string
encode({(1,): 2, 'a': 1}, skip=True)  # => '{"a": 1}'
encode(object)  # => TypeError: refused
encode([object], default=lambda o: ['x'])  # => '[["x"]]'
encode(loop, {})  # => ValueError: Circular reference detected
encode(loop)  # => RuntimeError: maximum recursion depth exceeded while encoding a JSON object
encode(object(), {}, lambda o: o)  # => ValueError: Circular reference detected
encode('x', encoder=lambda s: '<' + s + '>')  # => '<x>'
encode({'x': 'y'}, encoder=lambda s: '<' + s + '>')  # => '{<x>: <y>}'
_json.make_encoder()  # => TypeError: Required argument 'markers' (pos 1) not found
_json.make_encoder(*range(9))  # => TypeError: make_encoder() argument 1 must be dict or None, not int
m = _json.make_encoder(None, refuse, repr, None, ':', ',', False, True, True)
m.markers, m.default is refuse, m.encoder is repr, m.indent, m.key_separator, m.item_separator
# => (None, True, True, None, ':', ',')
m.sort_keys, m.skipkeys  # => (False, True)
m([1, {'a': 2}], 0)  # => ['[', '1', ',', '{', "'a'", ':', '2', '}', ']']
m(_current_indent_level=0, obj=3)  # => ['3']
m(1)  # => TypeError: Required argument '_current_indent_level' (pos 2) not found
m(1, 'x')  # => TypeError: an integer is required
''')

print '--- counts'  # => --- counts
gc.disable()
value = ['some text']
markers = {}
for i in range(3):
    encode([value, {'k': value}], markers)
    attempt(encode, [value, object], markers)
    attempt(scan, '[[1, {"a": [}', 0)
print sys.getrefcount(value), len(markers), gc.collect()  # => 5 4 43
del markers
print sys.getrefcount(value)  # => 2
print [gc.is_tracked(o) for o in (scan, m)]  # => [True, True]
