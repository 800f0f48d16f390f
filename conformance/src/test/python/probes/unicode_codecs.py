# The codecs that the language itself needs: ascii, latin-1, utf-8, utf-16, utf-32, utf-7, the escapes, and
# their errors.

from probing import probe

samples = [
    u'', u'abc', u'a\x80', u'\xe9', u'\u07ff\u0800', u'\u20ac', u'\ud7ff\ue000\uffff', u'\U00010000',
    u'\U0010ffff', u'\ud800', u'\udc00a', u'\ud800\udc00', u'a\\b\n\'"'
]
for encoding in (
    'ascii', 'latin-1', 'utf-8', 'utf-16-le', 'utf-16-be', 'utf-32-le', 'utf-32-be', 'utf-7',
    'unicode_escape', 'raw_unicode_escape', 'unicode_internal'
):
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
# => ascii u'' '' True
# => ascii u'abc' 'abc' True
# => ascii u'a\x80' UnicodeEncodeError: 'ascii' codec can't encode character u'\x80' in position 1: ordinal not in
# ...  range(128)
# => ascii u'\xe9' UnicodeEncodeError: 'ascii' codec can't encode character u'\xe9' in position 0: ordinal not in
# ...  range(128)
# => ascii u'\u07ff\u0800' UnicodeEncodeError: 'ascii' codec can't encode characters in position 0-1: ordinal not in
# ...  range(128)
# => ascii u'\u20ac' UnicodeEncodeError: 'ascii' codec can't encode character u'\u20ac' in position 0: ordinal not in
# ...  range(128)
# => ascii u'\ud7ff\ue000\uffff' UnicodeEncodeError: 'ascii' codec can't encode characters in position 0-2: ordinal not
# ...  in range(128)
# => ascii u'\U00010000' UnicodeEncodeError: 'ascii' codec can't encode character u'\U00010000' in position 0: ordinal
# ...  not in range(128)
# => ascii u'\U0010ffff' UnicodeEncodeError: 'ascii' codec can't encode character u'\U0010ffff' in position 0: ordinal
# ...  not in range(128)
# => ascii u'\ud800' UnicodeEncodeError: 'ascii' codec can't encode character u'\ud800' in position 0: ordinal not in
# ...  range(128)
# => ascii u'\udc00a' UnicodeEncodeError: 'ascii' codec can't encode character u'\udc00' in position 0: ordinal not in
# ...  range(128)
# => ascii u'\ud800\udc00' UnicodeEncodeError: 'ascii' codec can't encode characters in position 0-1: ordinal not in
# ...  range(128)
# => ascii u'a\\b\n\'"' 'a\\b\n\'"' True
# => latin-1 u'' '' True
# => latin-1 u'abc' 'abc' True
# => latin-1 u'a\x80' 'a\x80' True
# => latin-1 u'\xe9' '\xe9' True
# => latin-1 u'\u07ff\u0800' UnicodeEncodeError: 'latin-1' codec can't encode characters in position 0-1: ordinal not
# ...  in range(256)
# => latin-1 u'\u20ac' UnicodeEncodeError: 'latin-1' codec can't encode character u'\u20ac' in position 0: ordinal not
# ...  in range(256)
# => latin-1 u'\ud7ff\ue000\uffff' UnicodeEncodeError: 'latin-1' codec can't encode characters in position 0-2: ordinal
# ...  not in range(256)
# => latin-1 u'\U00010000' UnicodeEncodeError: 'latin-1' codec can't encode character u'\U00010000' in position 0:
# ...  ordinal not in range(256)
# => latin-1 u'\U0010ffff' UnicodeEncodeError: 'latin-1' codec can't encode character u'\U0010ffff' in position 0:
# ...  ordinal not in range(256)
# => latin-1 u'\ud800' UnicodeEncodeError: 'latin-1' codec can't encode character u'\ud800' in position 0: ordinal not
# ...  in range(256)
# => latin-1 u'\udc00a' UnicodeEncodeError: 'latin-1' codec can't encode character u'\udc00' in position 0: ordinal not
# ...  in range(256)
# => latin-1 u'\ud800\udc00' UnicodeEncodeError: 'latin-1' codec can't encode characters in position 0-1: ordinal not
# ...  in range(256)
# => latin-1 u'a\\b\n\'"' 'a\\b\n\'"' True
# => utf-8 u'' '' True
# => utf-8 u'abc' 'abc' True
# => utf-8 u'a\x80' 'a\xc2\x80' True
# => utf-8 u'\xe9' '\xc3\xa9' True
# => utf-8 u'\u07ff\u0800' '\xdf\xbf\xe0\xa0\x80' True
# => utf-8 u'\u20ac' '\xe2\x82\xac' True
# => utf-8 u'\ud7ff\ue000\uffff' '\xed\x9f\xbf\xee\x80\x80\xef\xbf\xbf' True
# => utf-8 u'\U00010000' '\xf0\x90\x80\x80' True
# => utf-8 u'\U0010ffff' '\xf4\x8f\xbf\xbf' True
# => utf-8 u'\ud800' '\xed\xa0\x80' True
# => utf-8 u'\udc00a' '\xed\xb0\x80a' True
# => utf-8 u'\ud800\udc00' '\xf0\x90\x80\x80' False
# => utf-8 u'a\\b\n\'"' 'a\\b\n\'"' True
# => utf-16-le u'' '' True
# => utf-16-le u'abc' 'a\x00b\x00c\x00' True
# => utf-16-le u'a\x80' 'a\x00\x80\x00' True
# => utf-16-le u'\xe9' '\xe9\x00' True
# => utf-16-le u'\u07ff\u0800' '\xff\x07\x00\x08' True
# => utf-16-le u'\u20ac' '\xac ' True
# => utf-16-le u'\ud7ff\ue000\uffff' '\xff\xd7\x00\xe0\xff\xff' True
# => utf-16-le u'\U00010000' '\x00\xd8\x00\xdc' True
# => utf-16-le u'\U0010ffff' '\xff\xdb\xff\xdf' True
# => utf-16-le u'\ud800' '\x00\xd8' utf-16-le u'\ud800' '\x00\xd8' UnicodeDecodeError: 'utf16' codec can't decode bytes
# ...  in position 0-1: unexpected end of data
# => utf-16-le u'\udc00a' '\x00\xdca\x00' utf-16-le u'\udc00a' '\x00\xdca\x00' UnicodeDecodeError: 'utf16' codec can't
# ...  decode bytes in position 0-1: illegal encoding
# => utf-16-le u'\ud800\udc00' '\x00\xd8\x00\xdc' False
# => utf-16-le u'a\\b\n\'"' 'a\x00\\\x00b\x00\n\x00\'\x00"\x00' True
# => utf-16-be u'' '' True
# => utf-16-be u'abc' '\x00a\x00b\x00c' True
# => utf-16-be u'a\x80' '\x00a\x00\x80' True
# => utf-16-be u'\xe9' '\x00\xe9' True
# => utf-16-be u'\u07ff\u0800' '\x07\xff\x08\x00' True
# => utf-16-be u'\u20ac' ' \xac' True
# => utf-16-be u'\ud7ff\ue000\uffff' '\xd7\xff\xe0\x00\xff\xff' True
# => utf-16-be u'\U00010000' '\xd8\x00\xdc\x00' True
# => utf-16-be u'\U0010ffff' '\xdb\xff\xdf\xff' True
# => utf-16-be u'\ud800' '\xd8\x00' utf-16-be u'\ud800' '\xd8\x00' UnicodeDecodeError: 'utf16' codec can't decode bytes
# ...  in position 0-1: unexpected end of data
# => utf-16-be u'\udc00a' '\xdc\x00\x00a' utf-16-be u'\udc00a' '\xdc\x00\x00a' UnicodeDecodeError: 'utf16' codec can't
# ...  decode bytes in position 0-1: illegal encoding
# => utf-16-be u'\ud800\udc00' '\xd8\x00\xdc\x00' False
# => utf-16-be u'a\\b\n\'"' '\x00a\x00\\\x00b\x00\n\x00\'\x00"' True
# => utf-32-le u'' '' True
# => utf-32-le u'abc' 'a\x00\x00\x00b\x00\x00\x00c\x00\x00\x00' True
# => utf-32-le u'a\x80' 'a\x00\x00\x00\x80\x00\x00\x00' True
# => utf-32-le u'\xe9' '\xe9\x00\x00\x00' True
# => utf-32-le u'\u07ff\u0800' '\xff\x07\x00\x00\x00\x08\x00\x00' True
# => utf-32-le u'\u20ac' '\xac \x00\x00' True
# => utf-32-le u'\ud7ff\ue000\uffff' '\xff\xd7\x00\x00\x00\xe0\x00\x00\xff\xff\x00\x00' True
# => utf-32-le u'\U00010000' '\x00\x00\x01\x00' True
# => utf-32-le u'\U0010ffff' '\xff\xff\x10\x00' True
# => utf-32-le u'\ud800' '\x00\xd8\x00\x00' True
# => utf-32-le u'\udc00a' '\x00\xdc\x00\x00a\x00\x00\x00' True
# => utf-32-le u'\ud800\udc00' '\x00\xd8\x00\x00\x00\xdc\x00\x00' True
# => utf-32-le u'a\\b\n\'"' 'a\x00\x00\x00\\\x00\x00\x00b\x00\x00\x00\n\x00\x00\x00\'\x00\x00\x00"\x00\x00\x00' True
# => utf-32-be u'' '' True
# => utf-32-be u'abc' '\x00\x00\x00a\x00\x00\x00b\x00\x00\x00c' True
# => utf-32-be u'a\x80' '\x00\x00\x00a\x00\x00\x00\x80' True
# => utf-32-be u'\xe9' '\x00\x00\x00\xe9' True
# => utf-32-be u'\u07ff\u0800' '\x00\x00\x07\xff\x00\x00\x08\x00' True
# => utf-32-be u'\u20ac' '\x00\x00 \xac' True
# => utf-32-be u'\ud7ff\ue000\uffff' '\x00\x00\xd7\xff\x00\x00\xe0\x00\x00\x00\xff\xff' True
# => utf-32-be u'\U00010000' '\x00\x01\x00\x00' True
# => utf-32-be u'\U0010ffff' '\x00\x10\xff\xff' True
# => utf-32-be u'\ud800' '\x00\x00\xd8\x00' True
# => utf-32-be u'\udc00a' '\x00\x00\xdc\x00\x00\x00\x00a' True
# => utf-32-be u'\ud800\udc00' '\x00\x00\xd8\x00\x00\x00\xdc\x00' True
# => utf-32-be u'a\\b\n\'"' '\x00\x00\x00a\x00\x00\x00\\\x00\x00\x00b\x00\x00\x00\n\x00\x00\x00\'\x00\x00\x00"' True
# => utf-7 u'' '' True
# => utf-7 u'abc' 'abc' True
# => utf-7 u'a\x80' 'a+AIA-' True
# => utf-7 u'\xe9' '+AOk-' True
# => utf-7 u'\u07ff\u0800' '+B/8IAA-' True
# => utf-7 u'\u20ac' '+IKw-' True
# => utf-7 u'\ud7ff\ue000\uffff' '+1//gAP//-' True
# => utf-7 u'\U00010000' '+2ADcAA-' True
# => utf-7 u'\U0010ffff' '+2//f/w-' True
# => utf-7 u'\ud800' '+2AA-' True
# => utf-7 u'\udc00a' '+3AA-a' True
# => utf-7 u'\ud800\udc00' '+2ADcAA-' False
# => utf-7 u'a\\b\n\'"' 'a+AFw-b\n\'"' True
# => unicode_escape u'' '' True
# => unicode_escape u'abc' 'abc' True
# => unicode_escape u'a\x80' 'a\\x80' True
# => unicode_escape u'\xe9' '\\xe9' True
# => unicode_escape u'\u07ff\u0800' '\\u07ff\\u0800' True
# => unicode_escape u'\u20ac' '\\u20ac' True
# => unicode_escape u'\ud7ff\ue000\uffff' '\\ud7ff\\ue000\\uffff' True
# => unicode_escape u'\U00010000' '\\U00010000' True
# => unicode_escape u'\U0010ffff' '\\U0010ffff' True
# => unicode_escape u'\ud800' '\\ud800' True
# => unicode_escape u'\udc00a' '\\udc00a' True
# => unicode_escape u'\ud800\udc00' '\\ud800\\udc00' True
# => unicode_escape u'a\\b\n\'"' 'a\\\\b\\n\'"' True
# => raw_unicode_escape u'' '' True
# => raw_unicode_escape u'abc' 'abc' True
# => raw_unicode_escape u'a\x80' 'a\x80' True
# => raw_unicode_escape u'\xe9' '\xe9' True
# => raw_unicode_escape u'\u07ff\u0800' '\\u07ff\\u0800' True
# => raw_unicode_escape u'\u20ac' '\\u20ac' True
# => raw_unicode_escape u'\ud7ff\ue000\uffff' '\\ud7ff\\ue000\\uffff' True
# => raw_unicode_escape u'\U00010000' '\\U00010000' True
# => raw_unicode_escape u'\U0010ffff' '\\U0010ffff' True
# => raw_unicode_escape u'\ud800' '\\ud800' True
# => raw_unicode_escape u'\udc00a' '\\udc00a' True
# => raw_unicode_escape u'\ud800\udc00' '\\ud800\\udc00' True
# => raw_unicode_escape u'a\\b\n\'"' 'a\\b\n\'"' True

print repr(u'a\u20ac'.encode('utf-16')), repr(u'a\u20ac'.encode('utf-32'))
# => '\xff\xfea\x00\xac ' '\xff\xfe\x00\x00a\x00\x00\x00\xac \x00\x00'

bad = [
    '\x80', '\xbf', '\xc0\x80', '\xc1\xbf', '\xc2', '\xc2a', '\xc3\x28', '\xe0\x80\x80', '\xe0\xa0',
    '\xe2\x82', '\xe2\x82a', '\xe2a', '\xe2\x28\xa1', '\xed\xa0\x80', '\xed\xbf\xbf', '\xef\xbf\xbf',
    '\xf0\x80\x80\x80', '\xf0\x90\x80\x80', '\xf0\x90\x80', '\xf0\x90a', '\xf0a', '\xf4\x8f\xbf\xbf',
    '\xf4\x90\x80\x80', '\xf5\x80\x80\x80', '\xf8\x88\x80\x80\x80', '\xfc', '\xfe', '\xff', 'abc\xffdef',
    'a\xe2\x82\xacb\xc3', '\xe2\x82\xac\xe2\x82'
]
for b in bad:
    for errors in ('strict', 'ignore', 'replace'):
        try:
            print repr(b), errors, repr(b.decode('utf-8', errors))
        except UnicodeDecodeError, e:
            print repr(b), errors, e, e.encoding, repr(e.object), e.start, e.end, e.reason
# => '\x80' strict '\x80' strict 'utf8' codec can't decode byte 0x80 in position 0: invalid start byte utf8 '\x80' 0 1
# ...  invalid start byte
# => '\x80' ignore u''
# => '\x80' replace u'\ufffd'
# => '\xbf' strict '\xbf' strict 'utf8' codec can't decode byte 0xbf in position 0: invalid start byte utf8 '\xbf' 0 1
# ...  invalid start byte
# => '\xbf' ignore u''
# => '\xbf' replace u'\ufffd'
# => '\xc0\x80' strict '\xc0\x80' strict 'utf8' codec can't decode byte 0xc0 in position 0: invalid start byte utf8
# ...  '\xc0\x80' 0 1 invalid start byte
# => '\xc0\x80' ignore u''
# => '\xc0\x80' replace u'\ufffd\ufffd'
# => '\xc1\xbf' strict '\xc1\xbf' strict 'utf8' codec can't decode byte 0xc1 in position 0: invalid start byte utf8
# ...  '\xc1\xbf' 0 1 invalid start byte
# => '\xc1\xbf' ignore u''
# => '\xc1\xbf' replace u'\ufffd\ufffd'
# => '\xc2' strict '\xc2' strict 'utf8' codec can't decode byte 0xc2 in position 0: unexpected end of data utf8 '\xc2'
# ...  0 1 unexpected end of data
# => '\xc2' ignore u''
# => '\xc2' replace u'\ufffd'
# => '\xc2a' strict '\xc2a' strict 'utf8' codec can't decode byte 0xc2 in position 0: invalid continuation byte utf8
# ...  '\xc2a' 0 1 invalid continuation byte
# => '\xc2a' ignore u'a'
# => '\xc2a' replace u'\ufffda'
# => '\xc3(' strict '\xc3(' strict 'utf8' codec can't decode byte 0xc3 in position 0: invalid continuation byte utf8
# ...  '\xc3(' 0 1 invalid continuation byte
# => '\xc3(' ignore u'('
# => '\xc3(' replace u'\ufffd('
# => '\xe0\x80\x80' strict '\xe0\x80\x80' strict 'utf8' codec can't decode bytes in position 0-1: invalid continuation
# ...  byte utf8 '\xe0\x80\x80' 0 2 invalid continuation byte
# => '\xe0\x80\x80' ignore u''
# => '\xe0\x80\x80' replace u'\ufffd\ufffd'
# => '\xe0\xa0' strict '\xe0\xa0' strict 'utf8' codec can't decode bytes in position 0-1: unexpected end of data utf8
# ...  '\xe0\xa0' 0 2 unexpected end of data
# => '\xe0\xa0' ignore u''
# => '\xe0\xa0' replace u'\ufffd'
# => '\xe2\x82' strict '\xe2\x82' strict 'utf8' codec can't decode bytes in position 0-1: unexpected end of data utf8
# ...  '\xe2\x82' 0 2 unexpected end of data
# => '\xe2\x82' ignore u''
# => '\xe2\x82' replace u'\ufffd'
# => '\xe2\x82a' strict '\xe2\x82a' strict 'utf8' codec can't decode bytes in position 0-1: invalid continuation byte
# ...  utf8 '\xe2\x82a' 0 2 invalid continuation byte
# => '\xe2\x82a' ignore u'a'
# => '\xe2\x82a' replace u'\ufffda'
# => '\xe2a' strict '\xe2a' strict 'utf8' codec can't decode byte 0xe2 in position 0: unexpected end of data utf8
# ...  '\xe2a' 0 1 unexpected end of data
# => '\xe2a' ignore u'a'
# => '\xe2a' replace u'\ufffda'
# => '\xe2(\xa1' strict '\xe2(\xa1' strict 'utf8' codec can't decode byte 0xe2 in position 0: invalid continuation byte
# ...  utf8 '\xe2(\xa1' 0 1 invalid continuation byte
# => '\xe2(\xa1' ignore u'('
# => '\xe2(\xa1' replace u'\ufffd(\ufffd'
# => '\xed\xa0\x80' strict u'\ud800'
# => '\xed\xa0\x80' ignore u'\ud800'
# => '\xed\xa0\x80' replace u'\ud800'
# => '\xed\xbf\xbf' strict u'\udfff'
# => '\xed\xbf\xbf' ignore u'\udfff'
# => '\xed\xbf\xbf' replace u'\udfff'
# => '\xef\xbf\xbf' strict u'\uffff'
# => '\xef\xbf\xbf' ignore u'\uffff'
# => '\xef\xbf\xbf' replace u'\uffff'
# => '\xf0\x80\x80\x80' strict '\xf0\x80\x80\x80' strict 'utf8' codec can't decode bytes in position 0-2: invalid
# ...  continuation byte utf8 '\xf0\x80\x80\x80' 0 3 invalid continuation byte
# => '\xf0\x80\x80\x80' ignore u''
# => '\xf0\x80\x80\x80' replace u'\ufffd\ufffd'
# => '\xf0\x90\x80\x80' strict u'\U00010000'
# => '\xf0\x90\x80\x80' ignore u'\U00010000'
# => '\xf0\x90\x80\x80' replace u'\U00010000'
# => '\xf0\x90\x80' strict '\xf0\x90\x80' strict 'utf8' codec can't decode bytes in position 0-2: unexpected end of
# ...  data utf8 '\xf0\x90\x80' 0 3 unexpected end of data
# => '\xf0\x90\x80' ignore u''
# => '\xf0\x90\x80' replace u'\ufffd'
# => '\xf0\x90a' strict '\xf0\x90a' strict 'utf8' codec can't decode bytes in position 0-1: unexpected end of data utf8
# ...  '\xf0\x90a' 0 2 unexpected end of data
# => '\xf0\x90a' ignore u'a'
# => '\xf0\x90a' replace u'\ufffda'
# => '\xf0a' strict '\xf0a' strict 'utf8' codec can't decode byte 0xf0 in position 0: unexpected end of data utf8
# ...  '\xf0a' 0 1 unexpected end of data
# => '\xf0a' ignore u'a'
# => '\xf0a' replace u'\ufffda'
# => '\xf4\x8f\xbf\xbf' strict u'\U0010ffff'
# => '\xf4\x8f\xbf\xbf' ignore u'\U0010ffff'
# => '\xf4\x8f\xbf\xbf' replace u'\U0010ffff'
# => '\xf4\x90\x80\x80' strict '\xf4\x90\x80\x80' strict 'utf8' codec can't decode bytes in position 0-2: invalid
# ...  continuation byte utf8 '\xf4\x90\x80\x80' 0 3 invalid continuation byte
# => '\xf4\x90\x80\x80' ignore u''
# => '\xf4\x90\x80\x80' replace u'\ufffd\ufffd'
# => '\xf5\x80\x80\x80' strict '\xf5\x80\x80\x80' strict 'utf8' codec can't decode byte 0xf5 in position 0: invalid
# ...  start byte utf8 '\xf5\x80\x80\x80' 0 1 invalid start byte
# => '\xf5\x80\x80\x80' ignore u''
# => '\xf5\x80\x80\x80' replace u'\ufffd\ufffd\ufffd\ufffd'
# => '\xf8\x88\x80\x80\x80' strict '\xf8\x88\x80\x80\x80' strict 'utf8' codec can't decode byte 0xf8 in position 0:
# ...  invalid start byte utf8 '\xf8\x88\x80\x80\x80' 0 1 invalid start byte
# => '\xf8\x88\x80\x80\x80' ignore u''
# => '\xf8\x88\x80\x80\x80' replace u'\ufffd\ufffd\ufffd\ufffd\ufffd'
# => '\xfc' strict '\xfc' strict 'utf8' codec can't decode byte 0xfc in position 0: invalid start byte utf8 '\xfc' 0 1
# ...  invalid start byte
# => '\xfc' ignore u''
# => '\xfc' replace u'\ufffd'
# => '\xfe' strict '\xfe' strict 'utf8' codec can't decode byte 0xfe in position 0: invalid start byte utf8 '\xfe' 0 1
# ...  invalid start byte
# => '\xfe' ignore u''
# => '\xfe' replace u'\ufffd'
# => '\xff' strict '\xff' strict 'utf8' codec can't decode byte 0xff in position 0: invalid start byte utf8 '\xff' 0 1
# ...  invalid start byte
# => '\xff' ignore u''
# => '\xff' replace u'\ufffd'
# => 'abc\xffdef' strict 'abc\xffdef' strict 'utf8' codec can't decode byte 0xff in position 3: invalid start byte utf8
# ...  'abc\xffdef' 3 4 invalid start byte
# => 'abc\xffdef' ignore u'abcdef'
# => 'abc\xffdef' replace u'abc\ufffddef'
# => 'a\xe2\x82\xacb\xc3' strict 'a\xe2\x82\xacb\xc3' strict 'utf8' codec can't decode byte 0xc3 in position 5:
# ...  unexpected end of data utf8 'a\xe2\x82\xacb\xc3' 5 6 unexpected end of data
# => 'a\xe2\x82\xacb\xc3' ignore u'a\u20acb'
# => 'a\xe2\x82\xacb\xc3' replace u'a\u20acb\ufffd'
# => '\xe2\x82\xac\xe2\x82' strict '\xe2\x82\xac\xe2\x82' strict 'utf8' codec can't decode bytes in position 3-4:
# ...  unexpected end of data utf8 '\xe2\x82\xac\xe2\x82' 3 5 unexpected end of data
# => '\xe2\x82\xac\xe2\x82' ignore u'\u20ac'
# => '\xe2\x82\xac\xe2\x82' replace u'\u20ac\ufffd'

for encoding, texts in (
    ('utf-16-le', ['a', 'a\x00b', '\x00\xd8', '\x00\xd8a\x00', '\x00\xdc', '\x00\xd8\x00\xdc']),
    ('utf-16', ['\xff\xfea\x00', '\xfe\xff\x00a', 'a\x00', '\xff\xfe', '']),
    ('utf-32-le', ['abc', 'a\x00\x00\x00', '\x00\x00\x11\x00']),
    (
        'unicode_escape',
        [
            '\\u1234', '\\x41', '\\n\\t\\\\', '\\u12', '\\x4', '\\U00110000', '\\U00010000', '\\', '\\q',
            '\\101', '\xe9', '\\N{X}'
        ][:-1]
    ),
    ('raw_unicode_escape', ['\\u1234', '\\n', '\\u12', '\\\\u1234', '\xe9', '\\U00110000']),
    ('string_escape', ['\\n', '\\x41', '\\x4', '\\', 'a\\\nb', '\\101\\8', "\\'"]),
    ('ascii', ['a\x80b', '\xff']), ('utf-7', ['+AGE-', '+IKw-', 'a+-b', '+', '+AG', '+\xff', '~'])
):
    for text in texts:
        try:
            print encoding, repr(text), repr(text.decode(encoding))
        except ValueError, e:
            print encoding, repr(text), '%s: %s' % (type(e).__name__, e)
# => utf-16-le 'a' utf-16-le 'a' UnicodeDecodeError: 'utf16' codec can't decode byte 0x61 in position 0: truncated data
# => utf-16-le 'a\x00b' utf-16-le 'a\x00b' UnicodeDecodeError: 'utf16' codec can't decode byte 0x62 in position 2:
# ...  truncated data
# => utf-16-le '\x00\xd8' utf-16-le '\x00\xd8' UnicodeDecodeError: 'utf16' codec can't decode bytes in position 0-1:
# ...  unexpected end of data
# => utf-16-le '\x00\xd8a\x00' utf-16-le '\x00\xd8a\x00' UnicodeDecodeError: 'utf16' codec can't decode bytes in
# ...  position 0-1: illegal UTF-16 surrogate
# => utf-16-le '\x00\xdc' utf-16-le '\x00\xdc' UnicodeDecodeError: 'utf16' codec can't decode bytes in position 0-1:
# ...  unexpected end of data
# => utf-16-le '\x00\xd8\x00\xdc' u'\U00010000'
# => utf-16 '\xff\xfea\x00' u'a'
# => utf-16 '\xfe\xff\x00a' u'a'
# => utf-16 'a\x00' u'a'
# => utf-16 '\xff\xfe' u''
# => utf-16 '' u''
# => utf-32-le 'abc' utf-32-le 'abc' UnicodeDecodeError: 'utf32' codec can't decode bytes in position 0-2: truncated
# ...  data
# => utf-32-le 'a\x00\x00\x00' u'a'
# => utf-32-le '\x00\x00\x11\x00' utf-32-le '\x00\x00\x11\x00' UnicodeDecodeError: 'utf32' codec can't decode bytes in
# ...  position 0-3: code point not in range(0x110000)
# => unicode_escape '\\u1234' u'\u1234'
# => unicode_escape '\\x41' u'A'
# => unicode_escape '\\n\\t\\\\' u'\n\t\\'
# => unicode_escape '\\u12' unicode_escape '\\u12' UnicodeDecodeError: 'unicodeescape' codec can't decode bytes in
# ...  position 0-3: truncated \uXXXX escape
# => unicode_escape '\\x4' unicode_escape '\\x4' UnicodeDecodeError: 'unicodeescape' codec can't decode bytes in
# ...  position 0-2: truncated \xXX escape
# => unicode_escape '\\U00110000' unicode_escape '\\U00110000' UnicodeDecodeError: 'unicodeescape' codec can't decode
# ...  bytes in position 0-9: illegal Unicode character
# => unicode_escape '\\U00010000' u'\U00010000'
# => unicode_escape '\\' unicode_escape '\\' UnicodeDecodeError: 'unicodeescape' codec can't decode byte 0x5c in
# ...  position 0: \ at end of string
# => unicode_escape '\\q' u'\\q'
# => unicode_escape '\\101' u'A'
# => unicode_escape '\xe9' u'\xe9'
# => raw_unicode_escape '\\u1234' u'\u1234'
# => raw_unicode_escape '\\n' u'\\n'
# => raw_unicode_escape '\\u12' raw_unicode_escape '\\u12' UnicodeDecodeError: 'rawunicodeescape' codec can't decode
# ...  bytes in position 0-3: truncated \uXXXX
# => raw_unicode_escape '\\\\u1234' u'\\\\u1234'
# => raw_unicode_escape '\xe9' u'\xe9'
# => raw_unicode_escape '\\U00110000' raw_unicode_escape '\\U00110000' UnicodeDecodeError: 'rawunicodeescape' codec
# ...  can't decode bytes in position 0-9: \Uxxxxxxxx out of range
# => string_escape '\\n' '\n'
# => string_escape '\\x41' 'A'
# => string_escape '\\x4' string_escape '\\x4' ValueError: invalid \x escape
# => string_escape '\\' string_escape '\\' ValueError: Trailing \ in string
# => string_escape 'a\\\nb' 'ab'
# => string_escape '\\101\\8' 'A\\8'
# => string_escape "\\'" "'"
# => ascii 'a\x80b' ascii 'a\x80b' UnicodeDecodeError: 'ascii' codec can't decode byte 0x80 in position 1: ordinal not
# ...  in range(128)
# => ascii '\xff' ascii '\xff' UnicodeDecodeError: 'ascii' codec can't decode byte 0xff in position 0: ordinal not in
# ...  range(128)
# => utf-7 '+AGE-' u'a'
# => utf-7 '+IKw-' u'\u20ac'
# => utf-7 'a+-b' u'a+b'
# => utf-7 '+' u''
# => utf-7 '+AG' utf-7 '+AG' UnicodeDecodeError: 'utf7' codec can't decode bytes in position 0-2: unterminated shift
# ...  sequence
# => utf-7 '+\xff' utf-7 '+\xff' UnicodeDecodeError: 'utf7' codec can't decode byte 0xff in position 1: unexpected
# ...  special character
# => utf-7 '~' u'~'

probe(r'''
'a\n\'"\xe9\\'.encode('string_escape')  # => 'a\\n\\\'"\\xe9\\\\'
u'\xe9'.encode('ASCII')
# => UnicodeEncodeError: 'ascii' codec can't encode character u'\xe9' in position 0: ordinal not in range(128)
u'\xe9'.encode('Latin1')  # => '\xe9'
u'\xe9'.encode('ISO-8859-1')  # => '\xe9'
u'\xe9'.encode('UTF8')  # => '\xc3\xa9'
u'\xe9'.encode('utf_8')  # => '\xc3\xa9'
u'\xe9'.encode('U8') if 0 else 0  # => 0
u'abc\u20ac\xe9def'.encode('ascii', 'replace')  # => 'abc??def'
u'abc\u20ac\xe9def'.encode('latin-1', 'replace')  # => 'abc?\xe9def'
u'\u20ac'.encode('latin-1', 'xmlcharrefreplace')  # => '&#8364;'
u'\ud800'.encode('utf-8')  # => '\xed\xa0\x80'
u'\u20ac\u20ac'.encode('ascii')
# => UnicodeEncodeError: 'ascii' codec can't encode characters in position 0-1: ordinal not in range(128)
u'\u20acx\u20ac'.encode('latin-1')
# => UnicodeEncodeError: 'latin-1' codec can't encode character u'\u20ac' in position 0: ordinal not in range(256)
'a' == u'a', u'\xe9' == '\xc3\xa9'.decode('utf-8')  # => (True, True)
UnicodeDecodeError('enc', 'obj', 1, 2, 'reason')  # => UnicodeDecodeError('enc', 'obj', 1, 2, 'reason')
str(UnicodeDecodeError('enc', 'obj', 1, 2, 'reason'))  # => "'enc' codec can't decode byte 0x62 in position 1: reason"
str(UnicodeDecodeError('enc', 'obj', 0, 3, 'reason'))  # => "'enc' codec can't decode bytes in position 0-2: reason"
str(UnicodeEncodeError('enc', u'a\xe9\u1234', 1, 2, 'reason'))
# => "'enc' codec can't encode character u'\\xe9' in position 1: reason"
str(UnicodeEncodeError('enc', u'a\u1234', 1, 2, 'reason'))
# => "'enc' codec can't encode character u'\\u1234' in position 1: reason"
str(UnicodeEncodeError('enc', u'a\U00012345', 1, 2, 'reason'))
# => "'enc' codec can't encode character u'\\U00012345' in position 1: reason"
str(UnicodeEncodeError('enc', u'abc', 0, 2, 'reason'))
# => "'enc' codec can't encode characters in position 0-1: reason"
str(UnicodeTranslateError(u'a\u1234', 1, 2, 'reason'))
# => "can't translate character u'\\u1234' in position 1: reason"
str(UnicodeTranslateError(u'abc', 0, 3, 'reason'))  # => "can't translate characters in position 0-2: reason"
UnicodeDecodeError('enc', u'obj', 1, 2, 'reason')  # => TypeError: argument 2 must be str, not unicode
UnicodeEncodeError('enc', 'obj', 1, 2, 'reason')  # => TypeError: argument 2 must be unicode, not str
UnicodeDecodeError()  # => TypeError: function takes exactly 5 arguments (0 given)
UnicodeDecodeError('enc', 'obj', 1, 2)  # => TypeError: function takes exactly 5 arguments (4 given)
UnicodeTranslateError('abc', 1, 2, 'r')  # => TypeError: argument 1 must be unicode, not str
UnicodeError('x')  # => UnicodeError('x',)
str(UnicodeError('a', 'b'))  # => "('a', 'b')"
issubclass(UnicodeError, ValueError)  # => True
UnicodeDecodeError.__mro__
# => (<type 'exceptions.UnicodeDecodeError'>, <type 'exceptions.UnicodeError'>, <type 'exceptions.ValueError'>, <type
# ...  'exceptions.StandardError'>, <type 'exceptions.Exception'>, <type 'exceptions.BaseException'>, <type 'object'>)
''')
