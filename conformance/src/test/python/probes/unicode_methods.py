# unicode: construction, the methods, the special methods.
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


print sorted(dir(unicode))
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
unicode(), unicode(1), unicode('a'), unicode(u'\xe9'), unicode(None), unicode([u'a']), unicode(Unicode()), unicode(Str()), unicode(FromStr()), unicode(Classic()), unicode(object=5) if 0 else 0
unicode(Bad())
unicode(FromBytes())
unicode('\xe9')
unicode('\xe9', 'latin-1'), unicode('a', 'ascii'), unicode('\xc3\xa9', 'utf-8'), unicode('a\xff', 'ascii', 'ignore'), unicode('a\xff', 'ascii', 'replace'), unicode('a', errors='ignore'), unicode(string='a', encoding='ascii')
unicode('\xe9', 'ascii')
unicode('a', 'nothing-like-it')
unicode('a', 'ascii', 'nothing')
unicode('\xff', 'ascii', 'nothing')
unicode(u'a', 'ascii')
unicode(5, 'ascii')
unicode(None, 'ascii')
unicode('a', 5)
unicode('a', None)
unicode('a', 'ascii', 'strict', 1)
unicode(x=1)
str(Unicode()), '%s' % Unicode(), u'%s' % Unicode(), u'%s' % Str(), repr(u'%r' % 'a')
# text
repr(u''), repr(u'a'), repr(u"a'b"), repr(u'a"b'), repr(u'a\'"b'), repr(u'\xe9\xff'), repr(u'\u0100\u1234\uffff'), repr(u'\U00010000\U0010ffff'), repr(u'\n\t\r\\\x00\x1f\x7f\x80\xa0'), repr(u'\ud800'), repr(u'\ud800\udc00'), len(u'\ud800\udc00'), len(u'\U00010000')
u'\N{LATIN SMALL LETTER E}' if 0 else 0
u'\x41\101\u0041\U00000041', ur'\n\u0041\x41', u'a' u'b' 'c'
str(u'abc'), unicode.__str__(u'abc'), u'abc'.__repr__(), u'abc'.__unicode__() if hasattr(u'', '__unicode__') else None
str(u'\xe9')
# searching
s.find(u'hello'), s.find('hello', 1), s.find(u'\u20ac'), s.find(u''), s.find(u'', 100), s.rfind(u'hello'), s.index(u'w'), s.rindex(u'e'), s.count(u'l'), s.count(''), s.count(u'hello'), u'aaaa'.count(u'aa')
s.find(1)
s.find('\xe9')
s.index(u'x')
s.rindex(u'x')
s.count(None)
s.startswith(u'he'), s.startswith('he'), s.startswith((u'x', 'he')), s.endswith(u'there'), s.endswith(('x', u'e')), s.startswith(u'w\xf6', 6), s.endswith(u'', 50), s.startswith('', 3, 2)
s.startswith(1)
s.startswith((1,))
s.endswith(['e'])
u'\xf6' in s, 'h' in s, u'' in s, u'xyz' in s
1 in s
'\xf6' in s
# changing
s.replace(u'hello', u'bye'), s.replace('hello', 'bye', 1), s.replace(u'', u'-', 3), u''.replace(u'', u'x'), u'aaa'.replace('a', u'\u1234', 2), u'abc'.replace(u'b', u'')
s.replace(u'a')
s.replace(1, u'a')
s.replace('a', '\xe9')
s.split(), s.split(u' '), s.split('l', 2), s.split(None, 1), s.rsplit(None, 1), s.rsplit(u'l', 2), u' a\u2003b\xa0c\u3000'.split(), u''.split(), u''.split('x'), u'a,b'.split(u',')
s.split('')
s.split(1)
u'a\nb\r\nc\rd\x0be\x0cf\x1cg\x1dh\x1ei\x85j\u2028k\u2029l'.splitlines(), u'a\nb\r\n'.splitlines(True), u''.splitlines()
u'a-b-c'.partition(u'-'), u'a-b-c'.rpartition('-'), u'abc'.partition('x'), u'abc'.rpartition(u'x')
u'a'.partition(u'')
u'a'.partition(1)
u'-'.join([u'a', 'b']), u'\u20ac'.join('ab'), u''.join([]), type(u''.join(['a'])), u'-'.join(x for x in u'ab')
u'-'.join([1])
u'-'.join([u'a', None])
u'-'.join(['\xe9'])
u'-'.join(5)
u'  a\xa0'.strip(), u'\u2003a\u2003'.lstrip(), u'a\u3000'.rstrip(), u'xxaxx'.strip(u'x'), u'xax'.strip('x'), u'\xe9a\xe9'.strip(u'\xe9'), u' a '.strip(None)
u'a'.strip(1)
u'a\tb'.expandtabs(4), u'42'.zfill(5), u'-42'.zfill(5), u'ab'.center(7, u'\u20ac'), u'ab'.center(6), u'ab'.ljust(4, u'.'), u'ab'.rjust(4, '.'), u'abc'.center(6)
u'ab'.center(5, u'xy')
u'ab'.center(5, '')
u'ab'.center(5, 1)
u'ab'.center(5, '\xe9')
u'abc'.translate({97: u'x', 98: None, 99: 0x1234}), u'abc'.translate({}), u'abc'.translate({97: u'xyz'}), u'abc'.translate(u'x' * 98), u'abc'.translate([u'z'] * 200)
u'abc'.translate({97: 'x'})
u'abc'.translate({97: 0x110000})
u'abc'.translate({97: 1.5})
u'abc'.translate(None)
u'abc'.translate(1)
u'abc'.translate({}, u'a')
# case and classes
u'stra\xdfe \u01c5 \u0130 \u0131'.upper(), u'STRASSE \u0130 \u03a3'.lower(), u'\u01c6 abc'.title(), u'\xe9cole \u01c4'.capitalize(), u'aB\xc9\xe9\u01c5'.swapcase(), u'\ufb01'.upper(), u'\xff\xb5'.upper(), u"it's he1lo".title()
[f(u'\u0661') for f in (unicode.isdigit, unicode.isdecimal, unicode.isnumeric, unicode.isalpha, unicode.isalnum)], [f(u'\xb2') for f in (unicode.isdigit, unicode.isdecimal, unicode.isnumeric, unicode.isalpha, unicode.isalnum)], [f(u'\xbd') for f in (unicode.isdigit, unicode.isdecimal, unicode.isnumeric, unicode.isalnum)], [f(u'\u4e00') for f in (unicode.isdigit, unicode.isdecimal, unicode.isnumeric, unicode.isalpha)]
u''.isalpha(), u'\xe9'.isalpha(), u'a1'.isalnum(), u'\u2003\xa0'.isspace(), u'\x1c\x1f\x85'.isspace(), u'\u200b'.isspace(), u'\u01c5'.istitle(), u'\u01c5'.isupper(), u'\u01c5'.islower(), u'\xc9A'.isupper(), u'\xe9a'.islower(), u'Ab \xc9e'.istitle(), u'\xaa'.islower(), u'\u2160'.isupper(), u'\u24b6'.isalpha()
# special methods
u'a' + u'b', u'a' + 'b', 'a' + u'b', u'ab' * 2, 2 * u'ab', u'a' * 0, len(u'\u1234b'), u'abc'[1], u'abc'[-1], u'abc'[::-1], u'abc'[1:], u'a\U00010000b'[1], u'abc'[0:2:1]
u'a' + 1
u'a' + '\xe9'
u'a' * u'b'
u'a' * 1.0
u'abc'[3]
u'abc'['a']
u'abc'[1.0]
u'abc'[0] = u'x'
u'a' == 'a', u'a' != 'a', u'a' < 'b', 'a' < u'b', u'\xe9' > 'z', u'a' == 1, u'a' < 1, u'a' > None, cmp(u'a', 'b'), cmp(u'b', 'a'), cmp('a', u'a'), u'\uffff' < u'\U00010000', u'\ud800' < u'\uffff', u'\ue000' < u'\U00010000'
hash(u'abc') == hash('abc'), hash(u''), hash(u'\xe9'), hash(u'\u1234'), hash(u'\U00010000'), hash(u'a\u20acb'), {u'a': 1}['a'], {'a': 1}[u'a'], {u'a': 1, 'a': 2}
u'abc'.__add__('x'), u'abc'.__mul__(2), u'abc'.__rmul__(0), u'abc'.__len__(), u'abc'.__getitem__(0), u'abc'.__getslice__(1, 2), u'abc'.__contains__('a'), u'abc'.__mod__(()), u'%s'.__mod__(1), u'abc'.__getnewargs__(), u'a'.__format__('>3'), u'abc'.__eq__('abc'), u'abc'.__eq__(1), u'a'.__lt__('b'), u'x'.__rmod__(u'%s'), u'abc'.__sizeof__() > 0
u'abc'.__add__(1)
u'abc'.__contains__(1)
u'abc'.encode(), u'abc'.encode('ascii'), u'\xe9'.encode('latin-1'), u'\u20ac'.encode('utf-8'), u'\xe9'.encode('ascii', 'ignore'), u'\xe9\u20ac'.encode('ascii', 'replace'), u'\xe9\u20ac\U00010000'.encode('ascii', 'xmlcharrefreplace'), u'\xe9\u20ac\U00010000'.encode('ascii', 'backslashreplace'), u'abc'.decode('ascii')
u'\xe9'.encode('ascii')
u'\xe9'.encode()
u'ab\u20ac\u20acc'.encode('latin-1')
u'\xe9'.decode('ascii')
u'\xe9'.encode('ascii', 'nothing')
u'a'.encode(1)
u'abc'()
u'abc'.nothing
int(u'12'), float(u'1.5'), long(u'12'), complex(u'1j'), int(u'\u0967'), unichr(97), unichr(0x1234), unichr(0x10000)
unichr(-1)
unichr('a')
unichr(2 ** 70)
unichr(1.5)
ord(u'a'), ord(u'\u1234'), ord(u'\U00010000')
ord(u'')
ord(u'ab')
list(u'a\u1234'), sorted(u'cba'), u''.join(reversed(u'abc')), iter(u'ab').next(), max(u'abc'), tuple(u'ab')
getattr(5, u'real'), hasattr(5, u'\xe9') if 0 else 0
getattr(5, u'\xe9')
setattr(Sub, u'attribute', 1), Sub.attribute, Sub(u'x').attribute
Sub(u'abc'), type(Sub(u'abc')), type(Sub(u'abc').upper()), type(Sub(u'a') + u''), type(Sub(u'a')[:]), type(unicode(Sub(u'a'))), Sub(u'a') == 'a', hash(Sub(u'a')) == hash('a'), type(Sub(u'a').replace('x', 'y')), type(Sub(u'a').strip()), Sub('a', 'ascii'), type(u''.join([Sub(u'a')]))
unicode.__new__(unicode, 'a'), unicode.__new__(Sub, 'a'), unicode.__base__, sys.maxunicode, sys.getdefaultencoding()
unicode.upper('abc')
unicode.upper()
''')
