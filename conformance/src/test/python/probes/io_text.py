"""_io: text over buffered streams, with an encoding of the program's own, and files."""

import _codecs
import _io
import posix

from probing import probe


class Decoder(object):
    """Two hexadecimal digits are a character; it keeps one that has no second yet."""

    def __init__(self, errors='strict'):
        self.kept = ''
        self.errors = errors

    def decode(self, data, final=False):
        data = self.kept + data
        self.kept = data[len(data) - len(data) % 2:]
        if final and self.kept:
            raise ValueError('half a character')
        return u''.join([unichr(int(data[i:i + 2], 16)) for i in range(0, len(data) - 1, 2)])

    def getstate(self):
        return self.kept, 0

    def setstate(self, state):
        self.kept = state[0]

    def reset(self):
        self.kept = ''


class Encoder(object):
    def __init__(self, errors='strict'):
        self.errors = errors

    def encode(self, text, final=False):
        return ''.join(['%02x' % ord(c) for c in text])

    def reset(self):
        pass

    def setstate(self, state):
        pass


class Codec(tuple):
    name = 'digits'
    incrementaldecoder = Decoder
    incrementalencoder = Encoder


def search(name):
    if name == 'digits':
        return Codec((None, None, None, None))


def digits(text):
    return Encoder().encode(text)


def reader(text, newline=None, chunk=5):
    stream = _io.TextIOWrapper(_io.BytesIO(digits(text)), 'digits', None, newline)
    stream._CHUNK_SIZE = chunk
    return stream


_codecs.register(search)
TEXT = u'one\ntwo\r\nthree\rfour\xe9\n\nend'

probe(r'''
t = reader(TEXT)
t, t.encoding, t.errors, t.line_buffering, t.newlines, t._CHUNK_SIZE, t.readable(), t.writable(), t.seekable()
t.read(2), t.readline(), t.readline(2), t.readline(), t.newlines
t.read(1), t.readline(), t.read(), t.read(), t.newlines
[list(reader(TEXT, n)) for n in (None, '', '\n', '\r', '\r\n')]
[list(reader(TEXT, '\r\n', c)) == list(reader(TEXT, '\r\n', 100)) for c in range(1, 30)]
[list(reader(TEXT, '', c)) == list(reader(TEXT, '', 100)) for c in range(1, 30)]
t = reader(TEXT)
cookies = [(t.tell(), t.read(1)) for i in range(24)]
[(t.seek(c), t.read(1)) == (c, x) for c, x in cookies].count(True)
t.seek(cookies[7][0]), t.readline(), t.seek(0), t.readline(), t.seek(0, 1) == t.tell(), t.readline()
t.seek(0, 2), t.read(), t.tell()
t.seek(1, 1)
t.seek(1, 2)
t.seek(-1)
t.seek(0, 5)
t.seek(1 << 200)
t.seek('a')
t.seek(0), t.next()
t.tell()
list(t), t.tell()
t._CHUNK_SIZE = 0
t._CHUNK_SIZE = 'a'
del t._CHUNK_SIZE
t.encoding = 'x'
t.write(u'more'), t.flush(), t.buffer.getvalue()[-8:]
t.write('bytes')
t.write(None)
t.truncate(4), t.buffer.getvalue()
t.name
t.detach()
t
t.read()
t.closed
_io.TextIOWrapper(_io.BytesIO('616'), 'digits').read()
''')

probe(r'''
def written(newline, *texts):
    b = _io.BytesIO()
    t = _io.TextIOWrapper(b, 'digits', None, newline)
    for s in texts:
        t.write(s)
    t.flush()
    return b.getvalue().decode('hex')

[written(n, u'a\nb\r\n', u'\n') for n in (None, '', '\n', '\r', '\r\n')]
b = _io.BytesIO()
t = _io.TextIOWrapper(b, 'digits', line_buffering=True)
t.write(u'abc'), b.getvalue(), t.write(u'd\ne'), b.getvalue(), t.line_buffering
t.close(), b.closed, t.closed, t.close()
t.write(u'a')
t.read()
t.flush()
list(t)
_io.TextIOWrapper(_io.BytesIO(), 'no such encoding')
_io.TextIOWrapper(_io.BytesIO(), 'digits', None, 'x')
_io.TextIOWrapper(_io.BytesIO(), 1)
_io.TextIOWrapper()
_io.TextIOWrapper(1, 'digits')
_io.TextIOWrapper.__new__(_io.TextIOWrapper).read()
_io.TextIOWrapper.__new__(_io.TextIOWrapper)
''')

NAME = '/tmp/cellvm-io-probe-%d' % posix.getpid()

probe(r'''
f = _io.FileIO(NAME, 'w')
f.mode, f.closefd, f.readable(), f.writable(), f.seekable(), f.isatty(), f.closed, f.name == NAME
f.write('some bytes\n'), f.tell(), f.seek(4), f.write(bytearray('BYTES')), f.seek(-1, 2), f.truncate(), f.truncate(8)
f.write(u'u'), f.write(memoryview('m'))
f.write(1)
f.read()
f.seek(-1)
f.seek(1.5)
f.seek(0, 7)
f.truncate(-1)
f.close(), f.closed, f
f.write('a')
f.fileno()
f.close()
f = _io.FileIO(NAME)
f.read(3), f.read(), f.read(), f.seek(0), f.readall(), f.mode
a = bytearray(4)
f.seek(2), f.readinto(a), a
f.readinto('a')
f.write('a')
f.truncate()
f.read('a')
g = _io.FileIO(f.fileno(), 'r', False)
g.read(1), g.closefd, g.close(), f.closed
f.close()
_io.FileIO(NAME, 'a+').mode, _io.FileIO(NAME, 'r+').mode, _io.FileIO(NAME, 'ab').tell()
_io.FileIO(NAME, 'x')
_io.FileIO(NAME, 'rw')
_io.FileIO(NAME, 'b')
_io.FileIO(NAME, 'r', False)
_io.FileIO(-1)
_io.FileIO(9999)
_io.FileIO(1.5)
_io.FileIO('/no/such/file')
_io.FileIO('/tmp')
_io.FileIO('a\0b')
_io.open(NAME, 'wb').write('abc\ndef')
b = _io.open(NAME, 'r+b')
type(b).__name__, b.mode, b.read(2), b.write('XX'), b.seek(0), b.read(), b.raw.closefd
b.close()
t = _io.open(NAME, encoding='digits')
type(t).__name__, t.mode, t.buffer.__class__.__name__, t.close()
_io.open(NAME, 'rb', 0).__class__, _io.open(NAME, 'wb').__class__, _io.open(NAME, 'rb').__class__
w = _io.open(NAME, 'w', encoding='digits')
w.write(u'left to the end')
del w
_io.open(NAME, 'rb').read().decode('hex')
_io.open(NAME, **{u'mode': u'rb'}).read(2)
_io.open(NAME, 'q')
_io.open(NAME, 'rr')
_io.open(NAME, 'rw')
_io.open(NAME, 'bt')
_io.open(NAME, '')
_io.open(NAME, '+')
_io.open(NAME, 'wU')
_io.open(NAME, 'rb', -1, 'digits')
_io.open(NAME, 'rb', errors='strict')
_io.open(NAME, 'rb', newline='')
_io.open(NAME, 'r', 0)
_io.open(NAME, 'r', encoding='no such encoding')
_io.open(NAME, closefd=False)
_io.open(None)
_io.open()
posix.unlink(NAME)
_io.open('/no/such/file')
''')
