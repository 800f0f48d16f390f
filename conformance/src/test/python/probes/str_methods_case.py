# str: case, tests of character classes, translate, encode and decode, the special methods.
import sys


def mask(text):
    """Replaces each address by dots."""
    parts = text.split(' at 0x')
    return parts[0] + ''.join(' at 0x...' + part.lstrip('0123456789abcdef') for part in parts[1:])


def show(value):
    if value is not None:
        print mask(repr(value))


def probe(lines):
    """Prints each line, an expression or a statement, with its value or the error that it raises."""
    sys.displayhook = show
    for line in lines.strip().split('\n'):
        if line.startswith('#'):
            print line
            continue
        try:
            try:
                code = compile(line, 'probe', 'eval')
            except SyntaxError:
                print line
                exec compile(line + '\n', 'probe', 'single') in globals()
                continue
            value = repr(eval(code, globals()))
        except BaseException, e:
            value = '%s: %s' % (type(e).__name__, e)
        print line, '->', mask(value)


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
for name in ('isalpha isdigit isalnum isspace isupper islower istitle'.split()):
    print name, repr(''.join(c for c in everything if getattr(c, name)()))
    print name, [getattr(t, name)() for t in ('', 'a', 'A', 'aB', 'Ab', 'a1', '1', ' ', 'Ab Cd', 'AB CD', "It's", '1A', '\xe9')]
probe(r'''
"hello WORLD it's".title(), 'ab1cd'.title(), "they're bill's".title(), 'hELLO wORLD'.capitalize(), '1abc'.capitalize(), ''.capitalize(), 'aBc'.swapcase()
'a'.upper(1)
'a'.title(None)
# translate
'hello'.translate(everything), 'hello'.translate(everything.upper()), 'hello'.translate(None, 'l'), 'hello'.translate(everything, 'eo'), 'hello'.translate(None), 'abc'.translate(None, '')
'hello'.translate('abc')
'hello'.translate('')
'hello'.translate(None, None)
'hello'.translate()
'hello'.translate(u'a' * 256)
'hello'.translate(1)
'hello'.translate({104: u'x'})
# encode and decode
'abc'.encode('ascii'), 'abc'.decode('ascii'), 'abc'.encode('utf-8'), 'abc'.decode('utf8'), 'abc'.decode(), 'abc'.encode(), 'a\xe9'.decode('latin-1'), '\xe2\x82\xac'.decode('utf-8')
'a\xe9'.decode('ascii')
'a\xe9'.encode('utf-8')
'a\xe9'.encode('ascii')
'a\xe9'.decode('utf-8')
'\xe9bc'.decode('utf-8')
'a\xe9b'.decode('ascii', 'ignore'), 'a\xe9b'.decode('ascii', 'replace'), 'a\xff\xfeb'.decode('utf-8', 'replace'), 'a\xffb'.decode('utf-8', errors='ignore')
'a\xe9'.decode('ascii', 'nothing')
'a'.decode(1)
'a'.decode('ascii', 1)
'a'.decode('ascii', 'strict', 1)
# special methods
'abc'.__add__('d'), 'abc'.__add__(u'd'), 'abc'.__mul__(2), 'abc'.__rmul__(2), 'abc'.__mul__(0), 'abc'.__mul__(-1), 'abc'.__len__(), 'abc'.__getitem__(1), 'abc'.__getitem__(-1), 'abc'.__getslice__(1, 2), 'abc'.__hash__() == hash('abc')
'abc'.__add__(1)
'abc'.__mul__('a')
'abc'.__mul__(1.0)
'abc'.__getitem__('a')
'abc'.__getitem__(3)
'abc'.__getitem__(slice(None, None, -1)), 'abc'.__getslice__(-100, 100), 'abc'.__getslice__(-1, 3)
'abc'.__getslice__(1)
'abc'.__getslice__(None, 1)
'abc'.__eq__('abc'), 'abc'.__ne__('abc'), 'abc'.__lt__('abd'), 'abc'.__le__('abc'), 'abc'.__gt__('ab'), 'abc'.__ge__('b'), 'abc'.__eq__(1), 'abc'.__lt__(None), 'abc'.__eq__(u'abc')
'abc'.__mod__(())
'%s'.__mod__(1)
'%s-%s'.__mod__((1, 2))
'a%sb'.__rmod__('x')
'abc'.__rmod__(1)
'a'.__format__('>3')
'a'.__str__()
'a'.__repr__()
'a'.__getnewargs__()
'abc'.__sizeof__()
''.__sizeof__()
'a'.__format__(u'>3'), 'a'.__format__(1) if 0 else 0
'a'.__format__(1)
'abc'._formatter_parser() is None, list('a{b!r:c}d{e.f[0]}{}'._formatter_parser())
'a.b[c].d[0]'._formatter_field_name_split()[0], list('a.b[c].d[0]'._formatter_field_name_split()[1]), '0[x]'._formatter_field_name_split()[0]
'a' + 1
'a' + None
'a' + u'b', u'a' + 'b'
'\xe9' + u'b'
1 + 'a'
'a' * 'b'
'a' * 2.0
'a' * 3, 3 * 'a', 'ab' * 0, 'ab' * -5, 'a' * 2L, '' * 10 ** 6
'a' * (2 ** 62) * 4
'ab' * (2 ** 62)
'ab' * 2 ** 63
'a' - 'b'
-'a'
'a' & 'b'
'abc'[0], 'abc'[-3], 'abc'[1L], 'abc'[True]
'abc'[3]
'abc'[-4]
'abc'['a']
'abc'[1.0]
'abc'[None]
'abc'[2 ** 70]
'abc'[1, 2]
'abc'[0] = 'x'
del 'abc'[0]
'abc'[0:1] = 'x'
del 'abc'[0:1]
'abc'()
'abc'.nothing
'abc'.nothing = 1
'abc'.upper = 1
'a' == u'a', 'a' == 'b', 'a' < 'b', 'a' < 'B', 'a' < 'aa', '' < 'a', cmp('a', 'b'), cmp('b', 'a'), cmp('a', 'a'), 'a' != 1, '\xff' > '\x7f', 'a\x00b' > 'a', 'a\x00' < 'a\x01'
# construction
str(), str(1), str('a'), str(u'a'), str(None), str(1.5), str([1, 'a']), str(str), str(Str()), str(Classic()), str(Unicode()), str(object=5)
str(Bad())
str(NotAscii())
repr(NotAscii())
str(u'\xe9')
str(1, 2)
str(x=1)
repr(Str()), '%s %r' % (Str(), Str()), [Str()], unicode(Str())
repr('a'), repr("a'b"), repr('a"b'), repr('a\'b"c'), repr('\n\r\t\\'), repr('\x00\x1f\x7f\x80\xff'), repr(u'a\xe9\u1234'), repr('\a\b\f\v'), repr(''), repr("'"), repr('"')
str.__new__(str, 5), str.__new__(Sub, 'x'), type(str.__new__(Sub, 'x')), str.__base__, str.__mro__
str.__new__(int)
str.upper('abc')
str.upper(1)
str.upper()
str.join('-', 'ab')
str.maketrans
basestring()
isinstance('a', basestring), isinstance(u'a', basestring), issubclass(str, basestring), str is bytes
# a subclass
Sub('abc'), type(Sub('abc')), type(Sub('abc').upper()), type(Sub('abc')[:]), type(Sub('abc') + ''), type(Sub('abc') * 1), type(Sub('abc').strip()), type(str(Sub('abc'))), type(Sub('abc').replace('x', 'y')), type(Sub('a').center(1)), type(Sub('a').ljust(0)), type(Sub('a').expandtabs()), type(Sub('a').zfill(0)), type(''.join([Sub('a')])), type(Sub('a').partition('x')[0]), type(Sub('a').split('x')[0]), type('%s' % Sub('a')), type(Sub('%s') % 1), type(Sub('a').translate(None)), type(Sub('a').__str__())
hash(Sub('abc')) == hash('abc'), Sub('abc') == 'abc', {Sub('a'): 1}['a'], Sub('a').__dict__, Sub('abc').__getnewargs__()
# interning and hashes
hash(''), hash('a'), hash('abc'), hash('abc\x00'), hash('\xff'), hash('hello world'), hash('a' * 100)
intern('abc') is intern('ab' + 'c')
intern(1)
intern(u'a')
intern(Sub('abc'))
ord('a'), ord('\xff'), ord('\x00')
ord('')
ord('ab')
ord(1)
ord(u'\u1234')
chr(97), chr(97L)
chr('a')
chr(1.5)
chr(2 ** 70)
len('abc'), list('abc'), tuple('abc'), set('aab') == set('ab'), sorted('hello'), ''.join(reversed('abc')), max('abc'), min('abc'), zip('ab', 'cd'), dict(['ab', 'cd']), enumerate('ab').next(), 'abc'[::-1], map(None, 'ab'), filter(str.isalpha, 'a1b2')
iter('ab').next(), list(iter('')), type(iter('a'))
''')
