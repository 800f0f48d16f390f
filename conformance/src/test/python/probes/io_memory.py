"""_io: streams in memory, the base classes, and buffered streams over raw ones made by Python code."""

import _io
import gc
import sys

from probing import probe

probe(r'''
b = _io.BytesIO('one\ntwo\n\nthree')
b, b.readable(), b.writable(), b.seekable(), b.isatty(), b.closed, b.tell()
b.read(2), b.readline(), b.readline(2), b.read1(2), b.readlines(), b.read()
b.seek(0), b.seek(-2, 2), b.read(), b.seek(-1, 1), b.seek(-99, 1)
list(b), b.next
b.next()
b.seek(-1)
b.seek(0, 3)
b.seek(1 << 70)
b.seek('a')
b.read('a')
b.read(1.5)
b.read(None), b.read(-5)
b.write('abc'), b.write(bytearray('de')), b.write(memoryview('f')), b.write(buffer('g')), b.write('')
b.write(u'a')
b.write(1)
b.writelines(['x', 'y'])
b.writelines([1])
b.getvalue(), b.tell()
b.truncate(3), b.getvalue(), b.tell()
b.truncate(-1)
b.write('z'), b.getvalue()
b.seek(sys.maxint)
b.write('a')
b.seek(1, 1)
b.read(), b.readline()
a = bytearray(4)
b.seek(0), b.readinto(a), a, b.readinto(memoryview(a)[:2]), a
b.readinto('a')
b.readinto(u'a')
b.readinto(1)
b.__getstate__()
b.__setstate__(('state', 2, None))
b.read()
b.__setstate__(1)
b.__setstate__(('a', -1, None))
b.__setstate__(('a', 'b', None))
b.__setstate__(('a', 0, 1))
b.detach()
b.fileno()
_io.BytesIO(1)
_io.BytesIO(u'a')
_io.BytesIO('a', 'b')
_io.BytesIO(initial_bytes='kw').read()
b.x = 5
b.x, b.__dict__
b.close()
b.closed, b.close(), b.read1
b.read()
b.write('a')
b.getvalue()
list(b)
b.__enter__()
b.__getstate__()
''')

probe(r'''
s = _io.StringIO(u'one\r\ntwo\rthree\n')
s, list(s), s.newlines, s.encoding, s.errors, s.line_buffering
s.seek(0), s.read(2), s.readline(), s.readline(1), s.read(None), s.tell()
s.seek(1, 1)
s.seek(1, 2)
s.seek(0, 5)
s.seek(-1)
s.seek(0, 1), s.seek(0, 2)
s.write('a')
s.write(1)
s.write(u'\u1234\U00012345'), s.getvalue(), s.tell()
s.seek(20), s.write(u'!'), s.getvalue()
s.truncate(4), s.getvalue()
s.truncate(-1)
s.truncate('a')
s.read('a')
s.__getstate__()
s.__setstate__((u'a\nb', u'\n', 1, {'x': 1}))
s.read(), s.x
s.__setstate__(1)
s.detach()
_io.StringIO(1)
_io.StringIO('a')
_io.StringIO(u'a', 'b')
_io.StringIO(u'a', 5)
[(n, list(t), t.newlines) for n in (None, '', '\n', '\r', '\r\n') for t in [_io.StringIO(u'a\rb\r\nc\n', n)]]
s = _io.StringIO(newline='\r\n')
s.write(u'a\nb\n'), s.getvalue()
s = _io.StringIO(newline=None)
s.write(u'a\r\nb\rc'), s.getvalue(), s.newlines
s.close()
s.read()
s.closed, s.close()
_io.StringIO.__new__(_io.StringIO).read()
''')

probe(r'''
d = _io.IncrementalNewlineDecoder(None, True)
d.decode(u'a\r'), d.getstate(), d.decode(u'\nb\r'), d.decode(u'c'), d.decode(u'\n\r', True), d.newlines
d.decode('bytes')
d.setstate((b'', 1)), d.decode(u''), d.decode(u'', final=True)
d.reset(), d.newlines, d.getstate()
d.setstate(1)
d.setstate((1,))
d = _io.IncrementalNewlineDecoder(None, False)
d.decode(u'a\r'), d.decode(u'\nb\r'), d.decode(u'c\n'), d.newlines
_io.IncrementalNewlineDecoder(None)
_io.IncrementalNewlineDecoder.__new__(_io.IncrementalNewlineDecoder).decode(u'')
''')


class Raw(_io._RawIOBase):
    def __init__(self, *pieces):
        self.pieces = list(pieces)
        self.written = []
        self.position = 0

    def readable(self):
        return True

    def writable(self):
        return True

    def seekable(self):
        return True

    def readinto(self, target):
        if not self.pieces:
            return 0
        piece = self.pieces.pop(0)
        if piece is None:
            return None
        target[:len(piece)] = piece
        self.position += len(piece)
        return len(piece)

    def write(self, data):
        self.written.append(data.tobytes() if isinstance(data, memoryview) else data)
        self.position += len(data)
        return len(data)

    def seek(self, offset, whence=0):
        self.position = offset + (self.position if whence == 1 else 100 if whence == 2 else 0)
        return self.position

    def truncate(self, size=None):
        return ('truncate', size)


class Misbehaved(Raw):
    def readinto(self, target):
        return -1

    def write(self, data):
        return 99999

    def tell(self):
        return -5


probe(r'''
r = _io.BufferedReader(Raw('abc', 'de\nf', 'ghi', None, 'j'), 4)
r.peek(1), r.read(2), r.tell(), r.readline(), r.read1(10), r.read(10), r.read(), r.read()
r = _io.BufferedReader(Raw('abcdefgh', 'ij'), 10)
r.read(3), r.seek(1), r.read(2), r.seek(2, 1), r.read(1), r.raw.position, r.tell(), r.seek(-1, 2), r.seek(0, 3)
r.seek('a')
r.seek(1 << 80)
r.read(-2)
r.read('a')
r.read1(-1)
r.read1()
r.write
r.truncate(5)
r.detach().__class__
r.read()
r.closed
repr(r)
r.raw
w = _io.BufferedWriter(Raw(), 4)
w.write('ab'), w.raw.written, w.tell(), w.write('cd'), w.write('e'), w.raw.written, w.write('f' * 9), w.raw.written
w.write(u'uni'), w.write(bytearray('ba')), w.flush(), w.raw.written
w.write(1)
w.seek(3), w.raw.position, w.write('x'), w.truncate(), w.raw.written
w.close(), w.closed, w.raw.closed
w.write('a')
w.flush()
x = _io.BufferedRandom(Raw('abcdefgh', 'ij', '', 'kl'), 8)
x.read(2), x.write('XY'), x.raw.written, x.raw.position, x.read(2), x.raw.written, x.raw.position, x.tell()
x.seek(0), x.write('Z'), x.peek(), x.raw.written, x.readline(), x.tell()
a = bytearray(3)
x.readinto(a), a
p = _io.BufferedRWPair(Raw('abc\nd'), Raw(), 16)
p.read(2), p.peek(), p.read1(1), p.write('w'), p.flush(), p.readable(), p.writable(), p.isatty(), p.closed, p.readline()
p.tell()
p.close(), p.closed
_io.BufferedReader(Raw(), 0)
_io.BufferedReader(Raw(), 'a')
_io.BufferedReader()
_io.BufferedReader(_io.StringIO())
_io.BufferedReader(1)
_io.BufferedWriter(_io._RawIOBase())
_io.BufferedRandom(_io._RawIOBase())
_io.BufferedRWPair(1)
_io.BufferedReader(Misbehaved()).read(1)
_io.BufferedReader(Misbehaved()).tell()
w = _io.BufferedWriter(Misbehaved(), 2)
w.write('abc')
w.detach()
_io.BufferedReader.__new__(_io.BufferedReader).read()
_io.BufferedReader.__new__(_io.BufferedReader)
Raw('ab', 'c').read(), Raw('abc').read(2), Raw(None).read(), Raw(None).read(5)
_io.BlockingIOError(1, 'text', 3).characters_written, _io.BlockingIOError(1, 'text')
str(_io.BlockingIOError(1, 'text'))
_io.BlockingIOError(1)
_io.BlockingIOError(1, 2, 'a')
''')

probe(r'''
b = _io._IOBase()
b.seek(0)
b.tell()
b.read
b.readline()
b.truncate()
b.fileno()
b.flush(), b.isatty(), b.readable(), b.closed, b.__enter__() is b, b.close(), b.closed
b.flush()
b.isatty()
iter(b)
b.writelines([])
b._checkClosed()
b._checkReadable()
b._checkWritable()
b._checkSeekable()
_io._BufferedIOBase().read()
_io._BufferedIOBase().detach()
_io._TextIOBase().read()
_io._TextIOBase().encoding, _io._TextIOBase().newlines, _io._TextIOBase().errors
issubclass(_io.UnsupportedOperation, IOError), issubclass(_io.UnsupportedOperation, ValueError)
''')


class Closing(_io._IOBase):
    def __del__(self):
        print 'del'

    def close(self):
        print 'close'
        _io._IOBase.close(self)

    def flush(self):
        print 'flush'


c = Closing()
del c
w = _io.BufferedWriter(Raw())
raw = w.raw
w.write('left over')
w.cycle = w
del w
print gc.collect() > 0, raw.written, raw.closed


class Reentrant(Raw):
    def write(self, data):
        try:
            outer.write('more' * 10)
        except RuntimeError as e:
            print str(e)[:30]
        return len(data)


outer = _io.BufferedWriter(Reentrant(), 4)
print outer.write('too much')
outer.flush()
del outer
