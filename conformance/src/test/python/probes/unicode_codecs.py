# The codecs that the language itself needs: ascii, latin-1, utf-8, utf-16, utf-32, utf-7, the escapes, and their errors.

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


samples = [u'', u'abc', u'a\x80', u'\xe9', u'\u07ff\u0800', u'\u20ac', u'\ud7ff\ue000\uffff', u'\U00010000', u'\U0010ffff', u'\ud800', u'\udc00a', u'\ud800\udc00', u'a\\b\n\'"']
for encoding in ('ascii', 'latin-1', 'utf-8', 'utf-16-le', 'utf-16-be', 'utf-32-le', 'utf-32-be', 'utf-7', 'unicode_escape', 'raw_unicode_escape', 'unicode_internal'):
    if encoding == 'unicode_internal':
        continue
    for s in samples:
        try:
            encoded = s.encode(encoding)
            try:
                print encoding, repr(s), repr(encoded), encoded.decode(encoding) == s
            except UnicodeError, e:
                print encoding, repr(s), repr(encoded), '%s: %s' % (type(e).__name__, e)
        except UnicodeError, e:
            print encoding, repr(s), '%s: %s' % (type(e).__name__, e)

print repr(u'a\u20ac'.encode('utf-16')), repr(u'a\u20ac'.encode('utf-32'))

bad = ['\x80', '\xbf', '\xc0\x80', '\xc1\xbf', '\xc2', '\xc2a', '\xc3\x28', '\xe0\x80\x80', '\xe0\xa0', '\xe2\x82', '\xe2\x82a', '\xe2a', '\xe2\x28\xa1',
       '\xed\xa0\x80', '\xed\xbf\xbf', '\xef\xbf\xbf', '\xf0\x80\x80\x80', '\xf0\x90\x80\x80', '\xf0\x90\x80', '\xf0\x90a', '\xf0a', '\xf4\x8f\xbf\xbf', '\xf4\x90\x80\x80',
       '\xf5\x80\x80\x80', '\xf8\x88\x80\x80\x80', '\xfc', '\xfe', '\xff', 'abc\xffdef', 'a\xe2\x82\xacb\xc3', '\xe2\x82\xac\xe2\x82']
for b in bad:
    for errors in ('strict', 'ignore', 'replace'):
        try:
            print repr(b), errors, repr(b.decode('utf-8', errors))
        except UnicodeDecodeError, e:
            print repr(b), errors, e, e.encoding, repr(e.object), e.start, e.end, e.reason

for encoding, texts in (('utf-16-le', ['a', 'a\x00b', '\x00\xd8', '\x00\xd8a\x00', '\x00\xdc', '\x00\xd8\x00\xdc']),
                        ('utf-16', ['\xff\xfea\x00', '\xfe\xff\x00a', 'a\x00', '\xff\xfe', '']),
                        ('utf-32-le', ['abc', 'a\x00\x00\x00', '\x00\x00\x11\x00']),
                        ('unicode_escape', ['\\u1234', '\\x41', '\\n\\t\\\\', '\\u12', '\\x4', '\\U00110000', '\\U00010000', '\\', '\\q', '\\101', '\xe9', '\\N{X}'][:-1]),
                        ('raw_unicode_escape', ['\\u1234', '\\n', '\\u12', '\\\\u1234', '\xe9', '\\U00110000']),
                        ('string_escape', ['\\n', '\\x41', '\\x4', '\\', 'a\\\nb', '\\101\\8', "\\'"]),
                        ('ascii', ['a\x80b', '\xff']),
                        ('utf-7', ['+AGE-', '+IKw-', 'a+-b', '+', '+AG', '+\xff', '~'])):
    for text in texts:
        try:
            print encoding, repr(text), repr(text.decode(encoding))
        except ValueError, e:
            print encoding, repr(text), '%s: %s' % (type(e).__name__, e)

probe(r'''
'a\n\'"\xe9\\'.encode('string_escape')
u'\xe9'.encode('ASCII')
u'\xe9'.encode('Latin1'), u'\xe9'.encode('ISO-8859-1'), u'\xe9'.encode('UTF8'), u'\xe9'.encode('utf_8'), u'\xe9'.encode('U8') if 0 else 0
u'abc\u20ac\xe9def'.encode('ascii', 'replace'), u'abc\u20ac\xe9def'.encode('latin-1', 'replace'), u'\u20ac'.encode('latin-1', 'xmlcharrefreplace'), u'\ud800'.encode('utf-8')
u'\u20ac\u20ac'.encode('ascii')
u'\u20acx\u20ac'.encode('latin-1')
'a' == u'a', u'\xe9' == '\xc3\xa9'.decode('utf-8')
UnicodeDecodeError('enc', 'obj', 1, 2, 'reason')
str(UnicodeDecodeError('enc', 'obj', 1, 2, 'reason')), str(UnicodeDecodeError('enc', 'obj', 0, 3, 'reason'))
str(UnicodeEncodeError('enc', u'a\xe9\u1234', 1, 2, 'reason')), str(UnicodeEncodeError('enc', u'a\u1234', 1, 2, 'reason')), str(UnicodeEncodeError('enc', u'a\U00012345', 1, 2, 'reason')), str(UnicodeEncodeError('enc', u'abc', 0, 2, 'reason'))
str(UnicodeTranslateError(u'a\u1234', 1, 2, 'reason')), str(UnicodeTranslateError(u'abc', 0, 3, 'reason'))
UnicodeDecodeError('enc', u'obj', 1, 2, 'reason')
UnicodeEncodeError('enc', 'obj', 1, 2, 'reason')
UnicodeDecodeError()
UnicodeDecodeError('enc', 'obj', 1, 2)
UnicodeTranslateError('abc', 1, 2, 'r')
UnicodeError('x'), str(UnicodeError('a', 'b')), issubclass(UnicodeError, ValueError), UnicodeDecodeError.__mro__
''')
