# str: case, tests of character classes, translate, encode and decode, the special methods.
from probing import probe

everything = ''.join(map(chr, range(256)))


class Sub(str):
    pass


class Str(object):
    def __str__(self):
        return 'text'

    def __repr__(self):
        return 'repr'


class Bad(object):
    def __str__(self):
        return 5


class Unicode(object):
    def __str__(self):
        return u'abc'


class NotAscii(object):
    def __str__(self):
        return u'\xe9'

    def __repr__(self):
        return u'\xe9'


class Classic:
    def __str__(self):
        return 'classic'


for name in ('upper lower swapcase title capitalize'.split()):
    print name, repr(getattr(everything, name)())
# => upper '\x00\x01\x02\x03\x04\x05\x06\x07\x08\t\n\x0b\x0c\r\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b
# ... \x1c\x1d\x1e\x1f !"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`ABCDEFGHIJKLMNOPQRSTUVWXYZ{|}~
# ... \x7f\x80\x81\x82\x83\x84\x85\x86\x87\x88\x89\x8a\x8b\x8c\x8d\x8e\x8f\x90\x91\x92\x93\x94\x95\x96\x97\x98\x99\x9a
# ... \x9b\x9c\x9d\x9e\x9f\xa0\xa1\xa2\xa3\xa4\xa5\xa6\xa7\xa8\xa9\xaa\xab\xac\xad\xae\xaf\xb0\xb1\xb2\xb3\xb4\xb5\xb6
# ... \xb7\xb8\xb9\xba\xbb\xbc\xbd\xbe\xbf\xc0\xc1\xc2\xc3\xc4\xc5\xc6\xc7\xc8\xc9\xca\xcb\xcc\xcd\xce\xcf\xd0\xd1\xd2
# ... \xd3\xd4\xd5\xd6\xd7\xd8\xd9\xda\xdb\xdc\xdd\xde\xdf\xe0\xe1\xe2\xe3\xe4\xe5\xe6\xe7\xe8\xe9\xea\xeb\xec\xed\xee
# ... \xef\xf0\xf1\xf2\xf3\xf4\xf5\xf6\xf7\xf8\xf9\xfa\xfb\xfc\xfd\xfe\xff'
# => lower '\x00\x01\x02\x03\x04\x05\x06\x07\x08\t\n\x0b\x0c\r\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b
# ... \x1c\x1d\x1e\x1f !"#$%&\'()*+,-./0123456789:;<=>?@abcdefghijklmnopqrstuvwxyz[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~
# ... \x7f\x80\x81\x82\x83\x84\x85\x86\x87\x88\x89\x8a\x8b\x8c\x8d\x8e\x8f\x90\x91\x92\x93\x94\x95\x96\x97\x98\x99\x9a
# ... \x9b\x9c\x9d\x9e\x9f\xa0\xa1\xa2\xa3\xa4\xa5\xa6\xa7\xa8\xa9\xaa\xab\xac\xad\xae\xaf\xb0\xb1\xb2\xb3\xb4\xb5\xb6
# ... \xb7\xb8\xb9\xba\xbb\xbc\xbd\xbe\xbf\xc0\xc1\xc2\xc3\xc4\xc5\xc6\xc7\xc8\xc9\xca\xcb\xcc\xcd\xce\xcf\xd0\xd1\xd2
# ... \xd3\xd4\xd5\xd6\xd7\xd8\xd9\xda\xdb\xdc\xdd\xde\xdf\xe0\xe1\xe2\xe3\xe4\xe5\xe6\xe7\xe8\xe9\xea\xeb\xec\xed\xee
# ... \xef\xf0\xf1\xf2\xf3\xf4\xf5\xf6\xf7\xf8\xf9\xfa\xfb\xfc\xfd\xfe\xff'
# => swapcase '\x00\x01\x02\x03\x04\x05\x06\x07\x08\t\n\x0b\x0c\r\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a
# ... \x1b\x1c\x1d\x1e\x1f !"#$%&\'()*+,-./0123456789:;<=>?@abcdefghijklmnopqrstuvwxyz[
# ... \\]^_`ABCDEFGHIJKLMNOPQRSTUVWXYZ{|}~\x7f\x80\x81\x82\x83\x84\x85\x86\x87\x88\x89\x8a\x8b\x8c\x8d\x8e\x8f\x90\x91
# ... \x92\x93\x94\x95\x96\x97\x98\x99\x9a\x9b\x9c\x9d\x9e\x9f\xa0\xa1\xa2\xa3\xa4\xa5\xa6\xa7\xa8\xa9\xaa\xab\xac\xad
# ... \xae\xaf\xb0\xb1\xb2\xb3\xb4\xb5\xb6\xb7\xb8\xb9\xba\xbb\xbc\xbd\xbe\xbf\xc0\xc1\xc2\xc3\xc4\xc5\xc6\xc7\xc8\xc9
# ... \xca\xcb\xcc\xcd\xce\xcf\xd0\xd1\xd2\xd3\xd4\xd5\xd6\xd7\xd8\xd9\xda\xdb\xdc\xdd\xde\xdf\xe0\xe1\xe2\xe3\xe4\xe5
# ... \xe6\xe7\xe8\xe9\xea\xeb\xec\xed\xee\xef\xf0\xf1\xf2\xf3\xf4\xf5\xf6\xf7\xf8\xf9\xfa\xfb\xfc\xfd\xfe\xff'
# => title '\x00\x01\x02\x03\x04\x05\x06\x07\x08\t\n\x0b\x0c\r\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b
# ... \x1c\x1d\x1e\x1f !"#$%&\'()*+,-./0123456789:;<=>?@Abcdefghijklmnopqrstuvwxyz[\\]^_`Abcdefghijklmnopqrstuvwxyz{|}~
# ... \x7f\x80\x81\x82\x83\x84\x85\x86\x87\x88\x89\x8a\x8b\x8c\x8d\x8e\x8f\x90\x91\x92\x93\x94\x95\x96\x97\x98\x99\x9a
# ... \x9b\x9c\x9d\x9e\x9f\xa0\xa1\xa2\xa3\xa4\xa5\xa6\xa7\xa8\xa9\xaa\xab\xac\xad\xae\xaf\xb0\xb1\xb2\xb3\xb4\xb5\xb6
# ... \xb7\xb8\xb9\xba\xbb\xbc\xbd\xbe\xbf\xc0\xc1\xc2\xc3\xc4\xc5\xc6\xc7\xc8\xc9\xca\xcb\xcc\xcd\xce\xcf\xd0\xd1\xd2
# ... \xd3\xd4\xd5\xd6\xd7\xd8\xd9\xda\xdb\xdc\xdd\xde\xdf\xe0\xe1\xe2\xe3\xe4\xe5\xe6\xe7\xe8\xe9\xea\xeb\xec\xed\xee
# ... \xef\xf0\xf1\xf2\xf3\xf4\xf5\xf6\xf7\xf8\xf9\xfa\xfb\xfc\xfd\xfe\xff'
# => capitalize '\x00\x01\x02\x03\x04\x05\x06\x07\x08\t\n\x0b\x0c\r\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a
# ... \x1b\x1c\x1d\x1e\x1f !"#$%&\'()*+,-./0123456789:;<=>?@abcdefghijklmnopqrstuvwxyz[
# ... \\]^_`abcdefghijklmnopqrstuvwxyz{|}~\x7f\x80\x81\x82\x83\x84\x85\x86\x87\x88\x89\x8a\x8b\x8c\x8d\x8e\x8f\x90\x91
# ... \x92\x93\x94\x95\x96\x97\x98\x99\x9a\x9b\x9c\x9d\x9e\x9f\xa0\xa1\xa2\xa3\xa4\xa5\xa6\xa7\xa8\xa9\xaa\xab\xac\xad
# ... \xae\xaf\xb0\xb1\xb2\xb3\xb4\xb5\xb6\xb7\xb8\xb9\xba\xbb\xbc\xbd\xbe\xbf\xc0\xc1\xc2\xc3\xc4\xc5\xc6\xc7\xc8\xc9
# ... \xca\xcb\xcc\xcd\xce\xcf\xd0\xd1\xd2\xd3\xd4\xd5\xd6\xd7\xd8\xd9\xda\xdb\xdc\xdd\xde\xdf\xe0\xe1\xe2\xe3\xe4\xe5
# ... \xe6\xe7\xe8\xe9\xea\xeb\xec\xed\xee\xef\xf0\xf1\xf2\xf3\xf4\xf5\xf6\xf7\xf8\xf9\xfa\xfb\xfc\xfd\xfe\xff'
for name in ('isalpha isdigit isalnum isspace isupper islower istitle'.split()):
    print name, repr(''.join(c for c in everything if getattr(c, name)()))
    print name
    print [
        getattr(t, name)()
        for t in ('', 'a', 'A', 'aB', 'Ab', 'a1', '1', ' ', 'Ab Cd', 'AB CD', "It's", '1A', '\xe9')
    ]
# => isalpha 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
# => isalpha
# => [False, True, True, True, True, False, False, False, False, False, False, False, False]
# => isdigit '0123456789'
# => isdigit
# => [False, False, False, False, False, False, True, False, False, False, False, False, False]
# => isalnum '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
# => isalnum
# => [False, True, True, True, True, True, True, False, False, False, False, True, False]
# => isspace '\t\n\x0b\x0c\r '
# => isspace
# => [False, False, False, False, False, False, False, True, False, False, False, False, False]
# => isupper 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
# => isupper
# => [False, False, True, False, False, False, False, False, False, True, False, True, False]
# => islower 'abcdefghijklmnopqrstuvwxyz'
# => islower
# => [False, True, False, False, False, True, False, False, False, False, False, False, False]
# => istitle 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
# => istitle
# => [False, False, True, False, True, False, False, False, True, False, False, True, False]
probe(r'''
"hello WORLD it's".title()  # => "Hello World It'S"
'ab1cd'.title()  # => 'Ab1Cd'
"they're bill's".title()  # => "They'Re Bill'S"
'hELLO wORLD'.capitalize()  # => 'Hello world'
'1abc'.capitalize()  # => '1abc'
''.capitalize()  # => ''
'aBc'.swapcase()  # => 'AbC'
'a'.upper(1)  # => TypeError: upper() takes no arguments (1 given)
'a'.title(None)  # => TypeError: title() takes no arguments (1 given)
# translate
'hello'.translate(everything)  # => 'hello'
'hello'.translate(everything.upper())  # => 'HELLO'
'hello'.translate(None, 'l')  # => 'heo'
'hello'.translate(everything, 'eo')  # => 'hll'
'hello'.translate(None)  # => 'hello'
'abc'.translate(None, '')  # => 'abc'
'hello'.translate('abc')  # => ValueError: translation table must be 256 characters long
'hello'.translate('')  # => ValueError: translation table must be 256 characters long
'hello'.translate(None, None)  # => TypeError: expected a string or other character buffer object
'hello'.translate()  # => TypeError: translate expected at least 1 arguments, got 0
'hello'.translate(u'a' * 256)  # => u'aaaaa'
'hello'.translate(1)  # => TypeError: expected a string or other character buffer object
'hello'.translate({104: u'x'})  # => TypeError: expected a string or other character buffer object
# encode and decode
'abc'.encode('ascii')  # => 'abc'
'abc'.decode('ascii')  # => u'abc'
'abc'.encode('utf-8')  # => 'abc'
'abc'.decode('utf8')  # => u'abc'
'abc'.decode()  # => u'abc'
'abc'.encode()  # => 'abc'
'a\xe9'.decode('latin-1')  # => u'a\xe9'
'\xe2\x82\xac'.decode('utf-8')  # => u'\u20ac'
'a\xe9'.decode('ascii')
# => UnicodeDecodeError: 'ascii' codec can't decode byte 0xe9 in position 1: ordinal not in range(128)
'a\xe9'.encode('utf-8')
# => UnicodeDecodeError: 'ascii' codec can't decode byte 0xe9 in position 1: ordinal not in range(128)
'a\xe9'.encode('ascii')
# => UnicodeDecodeError: 'ascii' codec can't decode byte 0xe9 in position 1: ordinal not in range(128)
'a\xe9'.decode('utf-8')
# => UnicodeDecodeError: 'utf8' codec can't decode byte 0xe9 in position 1: unexpected end of data
'\xe9bc'.decode('utf-8')
# => UnicodeDecodeError: 'utf8' codec can't decode byte 0xe9 in position 0: invalid continuation byte
'a\xe9b'.decode('ascii', 'ignore')  # => u'ab'
'a\xe9b'.decode('ascii', 'replace')  # => u'a\ufffdb'
'a\xff\xfeb'.decode('utf-8', 'replace')  # => u'a\ufffd\ufffdb'
'a\xffb'.decode('utf-8', errors='ignore')  # => u'ab'
'a\xe9'.decode('ascii', 'nothing')  # => LookupError: unknown error handler name 'nothing'
'a'.decode(1)  # => TypeError: decode() argument 1 must be string, not int
'a'.decode('ascii', 1)  # => TypeError: decode() argument 2 must be string, not int
'a'.decode('ascii', 'strict', 1)  # => TypeError: decode() takes at most 2 arguments (3 given)
# special methods
'abc'.__add__('d')  # => 'abcd'
'abc'.__add__(u'd')  # => u'abcd'
'abc'.__mul__(2)  # => 'abcabc'
'abc'.__rmul__(2)  # => 'abcabc'
'abc'.__mul__(0)  # => ''
'abc'.__mul__(-1)  # => ''
'abc'.__len__()  # => 3
'abc'.__getitem__(1)  # => 'b'
'abc'.__getitem__(-1)  # => 'c'
'abc'.__getslice__(1, 2)  # => 'b'
'abc'.__hash__() == hash('abc')  # => True
'abc'.__add__(1)  # => TypeError: cannot concatenate 'str' and 'int' objects
'abc'.__mul__('a')  # => TypeError: 'str' object cannot be interpreted as an index
'abc'.__mul__(1.0)  # => TypeError: 'float' object cannot be interpreted as an index
'abc'.__getitem__('a')  # => TypeError: string indices must be integers, not str
'abc'.__getitem__(3)  # => IndexError: string index out of range
'abc'.__getitem__(slice(None, None, -1))  # => 'cba'
'abc'.__getslice__(-100, 100)  # => 'abc'
'abc'.__getslice__(-1, 3)  # => 'abc'
'abc'.__getslice__(1)  # => TypeError: function takes exactly 2 arguments (1 given)
'abc'.__getslice__(None, 1)  # => TypeError: an integer is required
'abc'.__eq__('abc')  # => True
'abc'.__ne__('abc')  # => False
'abc'.__lt__('abd')  # => True
'abc'.__le__('abc')  # => True
'abc'.__gt__('ab')  # => True
'abc'.__ge__('b')  # => False
'abc'.__eq__(1)  # => NotImplemented
'abc'.__lt__(None)  # => NotImplemented
'abc'.__eq__(u'abc')  # => NotImplemented
'abc'.__mod__(())  # => 'abc'
'%s'.__mod__(1)  # => '1'
'%s-%s'.__mod__((1, 2))  # => '1-2'
'a%sb'.__rmod__('x')  # => TypeError: not all arguments converted during string formatting
'abc'.__rmod__(1)  # => NotImplemented
'a'.__format__('>3')  # => '  a'
'a'.__str__()  # => 'a'
'a'.__repr__()  # => "'a'"
'a'.__getnewargs__()  # => ('a',)
'abc'.__sizeof__()  # => 40
''.__sizeof__()  # => 37
'a'.__format__(u'>3'), 'a'.__format__(1) if 0 else 0  # => ('  a', 0)
'a'.__format__(1)  # => TypeError: __format__ arg must be str or unicode, not int
'abc'._formatter_parser() is None  # => False
list('a{b!r:c}d{e.f[0]}{}'._formatter_parser())
# => [('a', 'b', 'c', 'r'), ('d', 'e.f[0]', '', None), ('', '', '', None)]
'a.b[c].d[0]'._formatter_field_name_split()[0]  # => 'a'
list('a.b[c].d[0]'._formatter_field_name_split()[1])  # => [(True, 'b'), (False, 'c'), (True, 'd'), (False, 0L)]
'0[x]'._formatter_field_name_split()[0]  # => 0L
'a' + 1  # => TypeError: cannot concatenate 'str' and 'int' objects
'a' + None  # => TypeError: cannot concatenate 'str' and 'NoneType' objects
'a' + u'b', u'a' + 'b'  # => (u'ab', u'ab')
'\xe9' + u'b'  # => UnicodeDecodeError: 'ascii' codec can't decode byte 0xe9 in position 0: ordinal not in range(128)
1 + 'a'  # => TypeError: unsupported operand type(s) for +: 'int' and 'str'
'a' * 'b'  # => TypeError: can't multiply sequence by non-int of type 'str'
'a' * 2.0  # => TypeError: can't multiply sequence by non-int of type 'float'
'a' * 3, 3 * 'a', 'ab' * 0, 'ab' * -5, 'a' * 2L, '' * 10 ** 6  # => ('aaa', 'aaa', '', '', 'aa', '')
'a' * (2 ** 62) * 4  # => MemoryError: 
'ab' * (2 ** 62)  # => OverflowError: repeated string is too long
'ab' * 2 ** 63  # => OverflowError: cannot fit 'long' into an index-sized integer
'a' - 'b'  # => TypeError: unsupported operand type(s) for -: 'str' and 'str'
-'a'  # => TypeError: bad operand type for unary -: 'str'
'a' & 'b'  # => TypeError: unsupported operand type(s) for &: 'str' and 'str'
'abc'[0], 'abc'[-3], 'abc'[1L], 'abc'[True]  # => ('a', 'a', 'b', 'b')
'abc'[3]  # => IndexError: string index out of range
'abc'[-4]  # => IndexError: string index out of range
'abc'['a']  # => TypeError: string indices must be integers, not str
'abc'[1.0]  # => TypeError: string indices must be integers, not float
'abc'[None]  # => TypeError: string indices must be integers, not NoneType
'abc'[2 ** 70]  # => IndexError: cannot fit 'long' into an index-sized integer
'abc'[1, 2]  # => TypeError: string indices must be integers, not tuple
'abc'[0] = 'x'  # => TypeError: 'str' object does not support item assignment
del 'abc'[0]  # => TypeError: 'str' object doesn't support item deletion
'abc'[0:1] = 'x'  # => TypeError: 'str' object does not support item assignment
del 'abc'[0:1]  # => TypeError: 'str' object does not support item deletion
'abc'()  # => TypeError: 'str' object is not callable
'abc'.nothing  # => AttributeError: 'str' object has no attribute 'nothing'
'abc'.nothing = 1  # => AttributeError: 'str' object has no attribute 'nothing'
'abc'.upper = 1  # => AttributeError: 'str' object attribute 'upper' is read-only
'a' == u'a'  # => True
'a' == 'b'  # => False
'a' < 'b'  # => True
'a' < 'B'  # => False
'a' < 'aa'  # => True
'' < 'a'  # => True
cmp('a', 'b')  # => -1
cmp('b', 'a')  # => 1
cmp('a', 'a')  # => 0
'a' != 1  # => True
'\xff' > '\x7f'  # => True
'a\x00b' > 'a'  # => True
'a\x00' < 'a\x01'  # => True
# construction
str()  # => ''
str(1)  # => '1'
str('a')  # => 'a'
str(u'a')  # => 'a'
str(None)  # => 'None'
str(1.5)  # => '1.5'
str([1, 'a'])  # => "[1, 'a']"
str(str)  # => "<type 'str'>"
str(Str())  # => 'text'
str(Classic())  # => 'classic'
str(Unicode())  # => 'abc'
str(object=5)  # => '5'
str(Bad())  # => TypeError: __str__ returned non-string (type int)
str(NotAscii())
# => UnicodeEncodeError: 'ascii' codec can't encode character u'\xe9' in position 0: ordinal not in range(128)
repr(NotAscii())
# => UnicodeEncodeError: 'ascii' codec can't encode character u'\xe9' in position 0: ordinal not in range(128)
str(u'\xe9')
# => UnicodeEncodeError: 'ascii' codec can't encode character u'\xe9' in position 0: ordinal not in range(128)
str(1, 2)  # => TypeError: str() takes at most 1 argument (2 given)
str(x=1)  # => TypeError: 'x' is an invalid keyword argument for this function
repr(Str()), '%s %r' % (Str(), Str()), [Str()], unicode(Str())  # => ('repr', 'text repr', [repr], u'text')
repr('a')  # => "'a'"
repr("a'b")  # => '"a\'b"'
repr('a"b')  # => '\'a"b\''
repr('a\'b"c')  # => '\'a\\\'b"c\''
repr('\n\r\t\\')  # => "'\\n\\r\\t\\\\'"
repr('\x00\x1f\x7f\x80\xff')  # => "'\\x00\\x1f\\x7f\\x80\\xff'"
repr(u'a\xe9\u1234')  # => "u'a\\xe9\\u1234'"
repr('\a\b\f\v')  # => "'\\x07\\x08\\x0c\\x0b'"
repr('')  # => "''"
repr("'")  # => '"\'"'
repr('"')  # => '\'"\''
str.__new__(str, 5)  # => '5'
str.__new__(Sub, 'x')  # => 'x'
type(str.__new__(Sub, 'x'))  # => <class '__main__.Sub'>
str.__base__  # => <type 'basestring'>
str.__mro__  # => (<type 'str'>, <type 'basestring'>, <type 'object'>)
str.__new__(int)  # => TypeError: str.__new__(int): int is not a subtype of str
str.upper('abc')  # => 'ABC'
str.upper(1)  # => TypeError: descriptor 'upper' requires a 'str' object but received a 'int'
str.upper()  # => TypeError: descriptor 'upper' of 'str' object needs an argument
str.join('-', 'ab')  # => 'a-b'
str.maketrans  # => AttributeError: type object 'str' has no attribute 'maketrans'
basestring()  # => TypeError: The basestring type cannot be instantiated
isinstance('a', basestring)  # => True
isinstance(u'a', basestring)  # => True
issubclass(str, basestring)  # => True
str is bytes  # => True
# a subclass
Sub('abc')  # => 'abc'
type(Sub('abc'))  # => <class '__main__.Sub'>
type(Sub('abc').upper())  # => <type 'str'>
type(Sub('abc')[:])  # => <type 'str'>
type(Sub('abc') + '')  # => <type 'str'>
type(Sub('abc') * 1)  # => <type 'str'>
type(Sub('abc').strip())  # => <type 'str'>
type(str(Sub('abc')))  # => <type 'str'>
type(Sub('abc').replace('x', 'y'))  # => <type 'str'>
type(Sub('a').center(1))  # => <type 'str'>
type(Sub('a').ljust(0))  # => <type 'str'>
type(Sub('a').expandtabs())  # => <type 'str'>
type(Sub('a').zfill(0))  # => <type 'str'>
type(''.join([Sub('a')]))  # => <type 'str'>
type(Sub('a').partition('x')[0])  # => <class '__main__.Sub'>
type(Sub('a').split('x')[0])  # => <type 'str'>
type('%s' % Sub('a'))  # => <type 'str'>
type(Sub('%s') % 1)  # => <type 'str'>
type(Sub('a').translate(None))  # => <type 'str'>
type(Sub('a').__str__())  # => <type 'str'>
hash(Sub('abc')) == hash('abc')  # => True
Sub('abc') == 'abc'  # => True
{Sub('a'): 1}['a']  # => 1
Sub('a').__dict__  # => {}
Sub('abc').__getnewargs__()  # => ('abc',)
# interning and hashes
hash('')  # => 0
hash('a')  # => 12416037344
hash('abc')  # => 1453079729188098211
hash('abc\x00')  # => -2835746963027600924
hash('\xff')  # => 32640097918
hash('hello world')  # => -2324238377118044897
hash('a' * 100)  # => 6098900220398966800
intern('abc') is intern('ab' + 'c')  # => True
intern(1)  # => TypeError: intern() argument 1 must be string, not int
intern(u'a')  # => TypeError: intern() argument 1 must be string, not unicode
intern(Sub('abc'))  # => TypeError: can't intern subclass of string
ord('a'), ord('\xff'), ord('\x00')  # => (97, 255, 0)
ord('')  # => TypeError: ord() expected a character, but string of length 0 found
ord('ab')  # => TypeError: ord() expected a character, but string of length 2 found
ord(1)  # => TypeError: ord() expected string of length 1, but int found
ord(u'\u1234')  # => 4660
chr(97), chr(97L)  # => ('a', 'a')
chr('a')  # => TypeError: an integer is required
chr(1.5)  # => TypeError: integer argument expected, got float
chr(2 ** 70)  # => OverflowError: Python int too large to convert to C long
len('abc')  # => 3
list('abc')  # => ['a', 'b', 'c']
tuple('abc')  # => ('a', 'b', 'c')
set('aab') == set('ab')  # => True
sorted('hello')  # => ['e', 'h', 'l', 'l', 'o']
''.join(reversed('abc'))  # => 'cba'
max('abc')  # => 'c'
min('abc')  # => 'a'
zip('ab', 'cd')  # => [('a', 'c'), ('b', 'd')]
dict(['ab', 'cd'])  # => {'a': 'b', 'c': 'd'}
enumerate('ab').next()  # => (0, 'a')
'abc'[::-1]  # => 'cba'
map(None, 'ab')  # => ['a', 'b']
filter(str.isalpha, 'a1b2')  # => 'ab'
iter('ab').next(), list(iter('')), type(iter('a'))  # => ('a', [], <type 'iterator'>)
''')
