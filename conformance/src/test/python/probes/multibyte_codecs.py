# Encodings of several bytes a character by parts: incremental encoders and decoders, stream readers and writers, for
# every place at which a text can be cut; the codecs as objects, and what is said of wrong arguments.
import _codecs_cn
import _codecs_hk
import _codecs_iso2022
import _codecs_jp
import _codecs_kr
import _codecs_tw
import _multibytecodec
from probing import attempt
from probing import probe

TEXTS = (
    (_codecs_jp, 'euc_jis_2004', u'a\u304b\u309a\u304b\xe6\u0300\xe6x\u30c8\u309a\u30c8'),
    (_codecs_jp, 'shift_jis', u'\u4e00a\uff71'),
    (_codecs_hk, 'big5hkscs', u'\xca\u0304\xca\u030c\xcax\xea'),
    (_codecs_kr, 'euc_kr', u'\uac00\uac02x'),
    (_codecs_tw, 'big5', u'a\u4e00\u4e01'),
    (_codecs_iso2022, 'iso2022_jp_3', u'a\u304b\u309a\xe6\u0300\xe6x\u30c8\u309a\u31f7\u309a'),
    (_codecs_iso2022, 'iso2022_jp_2', u'\u4e00\xe9\u0391\u4e02\uac00a\n\u4e00'),
    (_codecs_iso2022, 'iso2022_kr', u'\uac00a\n\uac01'),
    (_codecs_cn, 'gb18030', u'\u4e00\U00010000\xe9'),
    (_codecs_cn, 'hz', u'a\u4e00~\nb\u4e01'))


class Stream(object):
    def __init__(self, data=''):
        self.data = data
        self.written = []

    def read(self, size=-1):
        if size < 0:
            size = len(self.data)
        result = self.data[:size]
        self.data = self.data[size:]
        return result

    readline = read

    def write(self, data):
        self.written.append(data)


class NoStream(object):
    def read(self, *args):
        return 3


class Text(object):
    def __unicode__(self):
        return u'text'


class NoText(object):
    def __unicode__(self):
        return 3


def classes(codec):
    attributes = {'codec': codec}
    return [type('Derived', (getattr(_multibytecodec, 'Multibyte' + name),), attributes)
            for name in ('IncrementalEncoder', 'IncrementalDecoder', 'StreamReader', 'StreamWriter')]


def encode_all(encoder, text):
    parts = [encoder.encode(c) for c in text]
    parts.append(encoder.encode(u'', True))
    return parts


def read_all(reader, name, size):
    return [getattr(reader, name)(size) for i in range(8)]


def tried(function, *args):
    return repr(attempt(function, *args))


for module, name, text in TEXTS:
    codec = module.getcodec(name)
    Encoder, Decoder, Reader, Writer = classes(codec)
    data, count = codec.encode(text, 'ignore')
    print name, count, repr(data), [Encoder('ignore').encode(c) for c in text]
    encoder = Encoder('ignore')
    print encode_all(encoder, text), encode_all(encoder, text[1:]), encoder.encode(text[0]), encoder.reset()
    print repr(encoder.encode(u'a')), repr(encoder.encode(u'', 1))
    decoder = Decoder()
    print [decoder.decode(b) for b in data], repr(decoder.decode('', True))
    for n in range(len(data)):
        decoder = Decoder()
        print n, tried(decoder.decode, data[:n], True), tried(decoder.decode, data[n:], True)
        decoder = Decoder('replace')
        print tried(decoder.decode, data[:n], True), tried(decoder.decode, data[n:], True)
        for size in (-1, 1, 3):
            print tried(read_all, Reader(Stream(data[:n])), 'read', size),
            print tried(read_all, Reader(Stream(data[:n]), 'ignore'), 'readline', size)
    writer = Writer(Stream(), 'ignore')
    writer.writelines(list(text))
    writer.reset()
    writer.write(text)
    print writer.stream.written

hz = _codecs_cn.getcodec('hz')
Encoder, Decoder, Reader, Writer = classes(hz)
EncoderKr, DecoderKr, ReaderKr, WriterKr = classes(_codecs_iso2022.getcodec('iso2022_kr'))
for kind in classes(3):
    base = kind.__base__
    print base, [n for n in sorted(base.__dict__)], attempt(kind, Stream()), attempt(base), attempt(base, 'a', 'b', 'c')
    print attempt(base, 'a', foo=1), attempt(base, Stream())

probe(r'''
hz
type(hz)()
_codecs_cn.getcodec('big5')
_codecs_cn.getcodec('gbk hz')
_codecs_cn.getcodec(u'hz')
_codecs_cn.getcodec()
_multibytecodec.__create_codec('hz')
hz.encode(3), hz.encode(None), hz.encode('abc'), hz.encode(Text()), hz.encode(u'')
hz.encode()
hz.encode('\xff')
hz.encode(NoText())
hz.encode(u'a', 3)
hz.encode(u'\uffff', 'nosuch')
hz.decode('\xff', 'nosuch')
hz.decode(u'ab'), hz.decode(''), hz.decode(input='ab', errors=None), hz.decode(buffer('ab'))
hz.decode(3)
e = Encoder()
e.errors
e.encode(u'\u4e00'), e.reset(), e.encode(u'a'), e.encode(u'\u4e00', True)
e.encode(3), e.encode(input='abc', final=0), e.encode(Text())
e.encode()
e.encode(u'a', final=1, x=2)
e.encode('\xff')
e.errors = 3
e.errors = u'ignore'
del e.errors
e.errors = 'replace'
e.errors, e.encode(u'\uffff')
Encoder(errors=3)
Encoder(None)
e = EncoderKr()
e.encode(u'\uac00'), e.reset(), e.encode(u'\uac00'), e.encode(u'', 1), e.encode(u'a')
r = Reader(Stream('ab'))
r.read('a')
r.read(0), r.read(None), r.read(), r.reset()
r.read(1, 2)
r.readlines(u'x')
r.stream = 3
Reader(NoStream()).read()
w = Writer(Stream())
w.write(3), w.writelines([u'a', 3]), w.writelines((u'\u4e00', u'y'))
w.writelines(3)
w.writelines({})
w.writelines(x for x in [])
w.write(u'\u4e01'), w.reset(), w.stream.written
DecoderKr().decode('\x1b$(((((((((')
''')
