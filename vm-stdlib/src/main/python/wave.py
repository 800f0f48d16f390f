"""Sound files in the RIFF format of Windows (.wav), with samples that are not compressed."""
import __builtin__
import struct
import sys
from chunk import Chunk

__all__ = ['open', 'openfp', 'Error']

WAVE_FORMAT_PCM = 1

# What is between the start of the file and the samples: their length is the last word.
_HEADER = '<L4s4sLHHLLHH4s'
_HEADER_REST = 36


class Error(Exception):
    pass


def _swapped(samples, width):
    """The samples with the bytes of each turned round, where this machine has the most significant first."""
    if width == 1 or sys.byteorder == 'little':
        return samples
    turned = bytearray(samples)
    whole = len(turned) - len(turned) % width
    for place in range(width):
        turned[place:whole:width] = samples[width - 1 - place:whole:width]
    return bytes(turned)


class Wave_read:
    """Reads a file, given by its name or as what can be read."""

    def __init__(self, f):
        self._i_opened_the_file = None
        if isinstance(f, basestring):
            f = self._i_opened_the_file = __builtin__.open(f, 'rb')
        try:
            self.initfp(f)
        except:
            if self._i_opened_the_file:
                f.close()
            raise

    def __del__(self):
        self.close()

    def initfp(self, file):
        self._convert = None
        self._soundpos = 0
        self._fmt_chunk_read = 0
        self._data_chunk = None
        self._data_seek_needed = 1
        self._file = Chunk(file, bigendian=0)
        if self._file.getname() != 'RIFF':
            raise Error('file does not start with RIFF id')
        if self._file.read(4) != 'WAVE':
            raise Error('not a WAVE file')
        while not self._data_chunk:
            try:
                part = Chunk(self._file, bigendian=0)
            except EOFError:
                break
            self._take(part)
        if not (self._fmt_chunk_read and self._data_chunk):
            raise Error('fmt chunk and/or data chunk missing')

    def _take(self, part):
        """Takes what a part of the file says, and goes to its end if it is not the samples."""
        kind = part.getname()
        if kind == 'data':
            if not self._fmt_chunk_read:
                raise Error('data chunk before fmt chunk')
            self._data_chunk = part
            self._data_seek_needed = 0
            self._nframes = part.chunksize // self._framesize
            return
        if kind == 'fmt ':
            self._read_fmt_chunk(part)
            self._fmt_chunk_read = 1
        part.skip()

    def _read_fmt_chunk(self, part):
        form, self._nchannels, self._framerate, _, _ = struct.unpack('<HHLLH', part.read(14))
        if form != WAVE_FORMAT_PCM:
            raise Error('unknown format: %r' % (form,))
        bits, = struct.unpack('<H', part.read(2))
        self._sampwidth = (bits + 7) // 8
        self._framesize = self._sampwidth * self._nchannels
        self._comptype = 'NONE'
        self._compname = 'not compressed'

    def close(self):
        self._file = None
        opened, self._i_opened_the_file = self._i_opened_the_file, None
        if opened:
            opened.close()

    def getfp(self):
        return self._file

    def getnchannels(self):
        return self._nchannels

    def getsampwidth(self):
        return self._sampwidth

    def getframerate(self):
        return self._framerate

    def getnframes(self):
        return self._nframes

    def getcomptype(self):
        return self._comptype

    def getcompname(self):
        return self._compname

    def getparams(self):
        """All of them, in the order of setparams()."""
        return (self.getnchannels(), self.getsampwidth(), self.getframerate(), self.getnframes(),
                self.getcomptype(), self.getcompname())

    def getmarkers(self):
        return None

    def getmark(self, id):
        raise Error('no marks')

    def tell(self):
        return self._soundpos

    def rewind(self):
        self._soundpos = 0
        self._data_seek_needed = 1

    def setpos(self, pos):
        if not 0 <= pos <= self._nframes:
            raise Error('position not in range')
        self._soundpos = pos
        self._data_seek_needed = 1

    def readframes(self, nframes):
        """At most that many frames, as a string with the samples in the byte order of this machine."""
        if self._data_seek_needed:
            self._data_chunk.seek(0, 0)
            if self._soundpos:
                self._data_chunk.seek(self._soundpos * self._framesize, 0)
            self._data_seek_needed = 0
        if nframes == 0:
            return ''
        samples = _swapped(self._data_chunk.read(nframes * self._framesize), self._sampwidth)
        if samples and self._convert:
            samples = self._convert(samples)
        self._soundpos += len(samples) // (self._nchannels * self._sampwidth)
        return samples


class Wave_write:
    """Writes a file, given by its name or as what can be written to."""

    def __init__(self, f):
        self._i_opened_the_file = None
        if isinstance(f, basestring):
            f = self._i_opened_the_file = __builtin__.open(f, 'wb')
        try:
            self.initfp(f)
        except:
            if self._i_opened_the_file:
                f.close()
            raise

    def __del__(self):
        self.close()

    def initfp(self, file):
        self._file = file
        self._convert = None
        self._nchannels = self._sampwidth = self._framerate = self._nframes = 0
        self._nframeswritten = self._datawritten = self._datalength = 0
        self._headerwritten = False

    def close(self):
        try:
            if self._file:
                self._ensure_header_written(0)
                self._patchheader()
                self._file.flush()
        finally:
            self._file = None
            opened, self._i_opened_the_file = self._i_opened_the_file, None
            if opened:
                opened.close()

    def _check_not_begun(self):
        if self._datawritten:
            raise Error('cannot change parameters after starting to write')

    def setnchannels(self, nchannels):
        self._check_not_begun()
        if nchannels < 1:
            raise Error('bad # of channels')
        self._nchannels = nchannels

    def getnchannels(self):
        if not self._nchannels:
            raise Error('number of channels not set')
        return self._nchannels

    def setsampwidth(self, sampwidth):
        self._check_not_begun()
        if sampwidth < 1 or sampwidth > 4:
            raise Error('bad sample width')
        self._sampwidth = sampwidth

    def getsampwidth(self):
        if not self._sampwidth:
            raise Error('sample width not set')
        return self._sampwidth

    def setframerate(self, framerate):
        self._check_not_begun()
        if framerate <= 0:
            raise Error('bad frame rate')
        self._framerate = framerate

    def getframerate(self):
        if not self._framerate:
            raise Error('frame rate not set')
        return self._framerate

    def setnframes(self, nframes):
        self._check_not_begun()
        self._nframes = nframes

    def getnframes(self):
        return self._nframeswritten

    def setcomptype(self, comptype, compname):
        self._check_not_begun()
        if comptype != 'NONE':
            raise Error('unsupported compression type')
        self._comptype = comptype
        self._compname = compname

    def getcomptype(self):
        return self._comptype

    def getcompname(self):
        return self._compname

    def setparams(self, params):
        """All of them, in the order of getparams()."""
        nchannels, sampwidth, framerate, nframes, comptype, compname = params
        self._check_not_begun()
        self.setnchannels(nchannels)
        self.setsampwidth(sampwidth)
        self.setframerate(framerate)
        self.setnframes(nframes)
        self.setcomptype(comptype, compname)

    def getparams(self):
        if not (self._nchannels and self._sampwidth and self._framerate):
            raise Error('not all parameters set')
        return (self._nchannels, self._sampwidth, self._framerate, self._nframes, self._comptype,
                self._compname)

    def setmark(self, id, pos, name):
        raise Error('setmark() not supported')

    def getmark(self, id):
        raise Error('no marks')

    def getmarkers(self):
        return None

    def tell(self):
        return self._nframeswritten

    def writeframesraw(self, data):
        """Writes frames, and leaves the lengths in the header as they are."""
        self._ensure_header_written(len(data))
        frames = len(data) // (self._sampwidth * self._nchannels)
        if self._convert:
            data = self._convert(data)
        data = _swapped(data, self._sampwidth)
        self._file.write(data)
        self._datawritten += len(data)
        self._nframeswritten += frames

    def writeframes(self, data):
        """Writes frames, and mends the lengths in the header."""
        self.writeframesraw(data)
        self._patchheader()

    def _ensure_header_written(self, datasize):
        if self._headerwritten:
            return
        for value, message in ((self._nchannels, '# channels not specified'),
                               (self._sampwidth, 'sample width not specified'),
                               (self._framerate, 'sampling rate not specified')):
            if not value:
                raise Error(message)
        self._write_header(datasize)

    def _write_header(self, initlength):
        frame = self._nchannels * self._sampwidth
        self._file.write('RIFF')
        if not self._nframes:
            self._nframes = initlength // frame
        self._datalength = self._nframes * frame
        self._form_length_pos = self._file.tell()
        self._file.write(struct.pack(_HEADER, _HEADER_REST + self._datalength, 'WAVE', 'fmt ', 16,
                                     WAVE_FORMAT_PCM, self._nchannels, self._framerate,
                                     frame * self._framerate, frame, self._sampwidth * 8, 'data'))
        self._data_length_pos = self._file.tell()
        self._file.write(struct.pack('<L', self._datalength))
        self._headerwritten = True

    def _patchheader(self):
        if self._datalength == self._datawritten:
            return
        end = self._file.tell()
        for place, length in ((self._form_length_pos, _HEADER_REST + self._datawritten),
                              (self._data_length_pos, self._datawritten)):
            self._file.seek(place, 0)
            self._file.write(struct.pack('<L', length))
        self._file.seek(end, 0)
        self._datalength = self._datawritten


def open(f, mode=None):
    """A Wave_read or Wave_write, by the mode: that of the file by default, else 'rb'."""
    if mode is None:
        mode = getattr(f, 'mode', 'rb')
    if mode in ('r', 'rb'):
        return Wave_read(f)
    if mode in ('w', 'wb'):
        return Wave_write(f)
    raise Error("mode must be 'r', 'rb', 'w', or 'wb'")


openfp = open
