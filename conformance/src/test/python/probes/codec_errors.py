# What error handlers are given and may answer, and what character maps may hold.

import _codecs as codecs

from probing import attempt


def outcome(f, *args):
    return attempt(lambda: repr(f(*args)))


class BadObject(UnicodeEncodeError):
    def __init__(self):
        UnicodeEncodeError.__init__(self, 'ascii', u'', 0, 1, 'bad')
        self.object = []


class BadDecode(UnicodeDecodeError):
    def __init__(self):
        UnicodeDecodeError.__init__(self, 'ascii', '', 0, 1, 'bad')
        self.object = []


args = [
    42, UnicodeError('ouch'), BadObject(), BadDecode(),
    UnicodeEncodeError('ascii', u'a\u3042b', 1, 2, 'ouch'),
    UnicodeDecodeError('ascii', 'a\xffb', 1, 2, 'ouch'), UnicodeTranslateError(u'a\u3042b', 1, 2, 'ouch'),
    UnicodeEncodeError('ascii', u'abc', -5, 20, 'x'),
    UnicodeEncodeError('ascii', u'\U00012345\ud800', 0, 2, 'x'), None
]
for n in 'strict replace ignore xmlcharrefreplace backslashreplace'.split():
    h = codecs.lookup_error(n)
    for x in args:
        print n, type(x).__name__, outcome(h, x)
    print outcome(h), outcome(h, 1, 2)
a, b, c = map(ord, u'abc')
for m in [
    {0: a, 1: b, 2: c}, {0: 0x10FFFF, 1: b, 2: c}, {0: 0x110000}, {0: a, 1: b}, {0: a, 1: b, 2: 0xFFFE},
    {0: u'Aa', 1: u'Bb', 2: u''}, {0: u'a', 1: u'b', 2: None}, {0: u'a', 1: u'b', 2: u'\ufffe'}, {0: 'a'},
    {0: 1.5}, {0: -1}, u'abc', u'ab', u'ab\ufffe', u'', 5, None, [u'x', u'y', u'z'], (97, 98, 99),
    {0: u'\U0010ffff', 1: 97L, 2: 'zz'}
]:
    for e in 'strict', 'replace', 'ignore', 'nonesuch':
        print repr(m), e, outcome(codecs.charmap_decode, '\x00\x01\x02', e, m)
for m in [
    {97: 0, 98: 255}, {97: 'xx', 98: ''}, {97: None}, {97: u'x'}, {97: 256}, {97: -1}, {}, None, {97: 1.5}, 5,
    codecs.charmap_build(u'ab' + u'\ufffe' * 254)
]:
    for e in 'strict', 'replace', 'ignore', 'xmlcharrefreplace', 'backslashreplace', 'nonesuch':
        print repr(m)[:40] if not 'Encod' in repr(m) else 'map', e, outcome(codecs.charmap_encode, u'ab', e, m)
for m in [{97: 98}, {97: u'xyz'}, {97: None}, {97: 'x'}, {97: 0x110000}, {97: -1}, 5, None, {97: 1.5}]:
    print repr(m), outcome(u'abab'.translate, m)


def handler(e):
    return results.pop()


codecs.register_error('mine', handler)
for r in [
    (u'x', 1), (u'x', -1), (u'x', 99), (u'x', -99), (5, 1), (u'x',), u'x', None, ('x', 1), (u'\xff', 2),
    (u'', 0), (u'x', 1.5), (u'x', 2L), [u'x', 1]
]:
    for f in (
        (lambda: u'\u3042bcd'.encode('ascii', 'mine')), (lambda: 'a\xffcd'.decode('ascii', 'mine')),
        (lambda: u'\u3042bcd'.encode('latin-1', 'mine')), (lambda: 'a\xffcd'.decode('utf-8', 'mine')),
        (lambda: codecs.charmap_encode(u'ab', 'mine', {98: 1})),
        (lambda: codecs.charmap_decode('ab', 'mine', {98: 98}))
    ):
        results = [(u'end', 50)] * 3 + [(u'f', 4)] * 5 + [r]
        print repr(r), outcome(f)
