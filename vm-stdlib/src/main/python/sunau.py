"""Sound files in the format of Sun and NeXT (.au)."""
import __builtin__
import struct

AUDIO_FILE_MAGIC = 0x2e736e64
AUDIO_FILE_ENCODING_MULAW_8 = 1
AUDIO_FILE_ENCODING_LINEAR_8 = 2
AUDIO_FILE_ENCODING_LINEAR_16 = 3
AUDIO_FILE_ENCODING_LINEAR_24 = 4
AUDIO_FILE_ENCODING_LINEAR_32 = 5
AUDIO_FILE_ENCODING_FLOAT = 6
AUDIO_FILE_ENCODING_DOUBLE = 7
AUDIO_FILE_ENCODING_ADPCM_G721 = 23
AUDIO_FILE_ENCODING_ADPCM_G722 = 24
AUDIO_FILE_ENCODING_ADPCM_G723_3 = 25
AUDIO_FILE_ENCODING_ADPCM_G723_5 = 26
AUDIO_FILE_ENCODING_ALAW_8 = 27

AUDIO_UNKNOWN_SIZE = 0xffffffffL

_FIXED_HEADER = 24

# What can be read: the width of a sample as it is returned, and the bytes that it takes in the file.
_WIDTHS = {AUDIO_FILE_ENCODING_MULAW_8: (2, 1), AUDIO_FILE_ENCODING_ALAW_8: (2, 1),
           AUDIO_FILE_ENCODING_LINEAR_8: (1, 1), AUDIO_FILE_ENCODING_LINEAR_16: (2, 2),
           AUDIO_FILE_ENCODING_LINEAR_24: (3, 3), AUDIO_FILE_ENCODING_LINEAR_32: (4, 4)}
_simple_encodings = sorted(_WIDTHS)

# What can be written uncompressed, by the width of a sample.
_LINEAR = {1: AUDIO_FILE_ENCODING_LINEAR_8, 2: AUDIO_FILE_ENCODING_LINEAR_16, 4: AUDIO_FILE_ENCODING_LINEAR_32}

_COMPRESSIONS = {AUDIO_FILE_ENCODING_MULAW_8: 'ULAW', AUDIO_FILE_ENCODING_ALAW_8: 'ALAW'}
_COMPRESSION_NAMES = {'ULAW': 'CCITT G.711 u-law', 'ALAW': 'CCITT G.711 A-law'}


class Error(Exception):
    pass


def _read_u32(file):
    """The next four bytes as a number, the most significant first; they are read one by one."""
    text = ''
    while len(text) < 4:
        byte = file.read(1)
        if byte == '':
            raise EOFError
        text += byte
    return long(struct.unpack('>I', text)[0])


def _write_u32(file, x):
    for shift in (24, 16, 8, 0):
        file.write(chr(int(x) >> shift & 0xff))


class _Audio:
    """What both directions have."""

    _mode = None

    def __init__(self, f):
        if type(f) is str:
            f = __builtin__.open(f, self._mode)
        self.initfp(f)

    def __del__(self):
        if self._file:
            self.close()

    def getparams(self):
        return (self.getnchannels(), self.getsampwidth(), self.getframerate(), self.getnframes(),
                self.getcomptype(), self.getcompname())

    def getcompname(self):
        return _COMPRESSION_NAMES.get(self.getcomptype(), 'not compressed')


class Au_read(_Audio):
    """Reads a file, given by its name or as what can be read."""

    _mode = 'rb'

    def initfp(self, file):
        self._file = file
        self._soundpos = 0
        if _read_u32(file) != AUDIO_FILE_MAGIC:
            raise Error('bad magic number')
        self._hdr_size = int(_read_u32(file))
        if self._hdr_size < _FIXED_HEADER:
            raise Error('header size too small')
        if self._hdr_size > 100:
            raise Error('header size ridiculously large')
        self._data_size = _read_u32(file)
        if self._data_size != AUDIO_UNKNOWN_SIZE:
            self._data_size = int(self._data_size)
        self._encoding = int(_read_u32(file))
        if self._encoding not in _WIDTHS:
            raise Error('encoding not (yet) supported')
        self._sampwidth, stored = _WIDTHS[self._encoding]
        self._framerate = int(_read_u32(file))
        self._nchannels = int(_read_u32(file))
        self._framesize = stored * self._nchannels
        self._info = ''
        if self._hdr_size > _FIXED_HEADER:
            self._info = file.read(self._hdr_size - _FIXED_HEADER).partition('\0')[0]
        try:
            self._data_pos = file.tell()
        except (AttributeError, IOError):
            self._data_pos = None

    def close(self):
        self._file = None

    def getfp(self):
        return self._file

    def getnchannels(self):
        return self._nchannels

    def getsampwidth(self):
        return self._sampwidth

    def getframerate(self):
        return self._framerate

    def getnframes(self):
        if self._data_size == AUDIO_UNKNOWN_SIZE:
            return AUDIO_UNKNOWN_SIZE
        return self._data_size // self._framesize

    def getcomptype(self):
        return _COMPRESSIONS.get(self._encoding, 'NONE')

    def getmarkers(self):
        return None

    def getmark(self, id):
        raise Error('no marks')

    def readframes(self, nframes):
        """At most that many frames, or all for AUDIO_UNKNOWN_SIZE; u-law is expanded."""
        if nframes == AUDIO_UNKNOWN_SIZE:
            samples = self._file.read()
        else:
            samples = self._file.read(nframes * self._framesize)
        self._soundpos += len(samples) // self._framesize
        if self._encoding == AUDIO_FILE_ENCODING_MULAW_8:
            import audioop
            samples = audioop.ulaw2lin(samples, self._sampwidth)
        return samples

    def rewind(self):
        self._seek(0)

    def tell(self):
        return self._soundpos

    def setpos(self, pos):
        if pos < 0 or pos > self.getnframes():
            raise Error('position not in range')
        self._seek(pos)

    def _seek(self, pos):
        if self._data_pos is None:
            raise IOError('cannot seek')
        self._file.seek(self._data_pos + pos * self._framesize)
        self._soundpos = pos


class Au_write(_Audio):
    """Writes a file, given by its name or as what can be written to; as u-law if nothing else is set."""

    _mode = 'wb'

    def initfp(self, file):
        self._file = file
        self._framerate = self._nchannels = self._sampwidth = self._framesize = 0
        self._nframes = AUDIO_UNKNOWN_SIZE
        self._nframeswritten = self._datawritten = self._datalength = 0
        self._info = ''
        self._comptype = 'ULAW'

    def close(self):
        if not self._file:
            return
        try:
            self._ensure_header_written()
            self._mend_header()
            self._file.flush()
        finally:
            self._file = None

    def _check_not_begun(self):
        if self._nframeswritten:
            raise Error('cannot change parameters after starting to write')

    def setnchannels(self, nchannels):
        self._check_not_begun()
        if nchannels not in (1, 2, 4):
            raise Error('only 1, 2, or 4 channels supported')
        self._nchannels = nchannels

    def getnchannels(self):
        if not self._nchannels:
            raise Error('number of channels not set')
        return self._nchannels

    def setsampwidth(self, sampwidth):
        self._check_not_begun()
        if sampwidth not in _LINEAR:
            raise Error('bad sample width')
        self._sampwidth = sampwidth

    def getsampwidth(self):
        # CPython looks at the rate, too.
        if not self._framerate:
            raise Error('sample width not specified')
        return self._sampwidth

    def setframerate(self, framerate):
        self._check_not_begun()
        self._framerate = framerate

    def getframerate(self):
        if not self._framerate:
            raise Error('frame rate not set')
        return self._framerate

    def setnframes(self, nframes):
        self._check_not_begun()
        if nframes < 0:
            raise Error('# of frames cannot be negative')
        self._nframes = nframes

    def getnframes(self):
        return self._nframeswritten

    def setcomptype(self, type, name):
        if type not in ('NONE', 'ULAW'):
            raise Error('unknown compression type')
        self._comptype = type

    def getcomptype(self):
        return self._comptype

    def setparams(self, params):
        nchannels, sampwidth, framerate, nframes, comptype, compname = params
        self.setnchannels(nchannels)
        self.setsampwidth(sampwidth)
        self.setframerate(framerate)
        self.setnframes(nframes)
        self.setcomptype(comptype, compname)

    def tell(self):
        return self._nframeswritten

    def writeframesraw(self, data):
        """Writes frames, and leaves the length in the header as it is."""
        self._ensure_header_written()
        if self._comptype == 'ULAW':
            import audioop
            data = audioop.lin2ulaw(data, self._sampwidth)
        self._file.write(data)
        self._nframeswritten += len(data) // self._framesize
        self._datawritten += len(data)

    def writeframes(self, data):
        """Writes frames, and mends the length in the header."""
        self.writeframesraw(data)
        self._mend_header()

    def _ensure_header_written(self):
        if self._nframeswritten:
            return
        for value, message in ((self._nchannels, '# of channels not specified'),
                               (self._sampwidth, 'sample width not specified'),
                               (self._framerate, 'frame rate not specified')):
            if not value:
                raise Error(message)
        self._write_header()

    def _write_header(self):
        if self._comptype == 'ULAW':
            encoding = AUDIO_FILE_ENCODING_MULAW_8
            stored = 1
        else:
            encoding = _LINEAR[self._sampwidth]
            stored = self._sampwidth
        self._framesize = stored * self._nchannels
        if self._nframes == AUDIO_UNKNOWN_SIZE:
            self._datalength = AUDIO_UNKNOWN_SIZE
        else:
            self._datalength = self._nframes * self._framesize
        # At least one zero ends the text, and the samples begin at a multiple of eight.
        size = _FIXED_HEADER + len(self._info) + 8 & ~7
        _write_u32(self._file, AUDIO_FILE_MAGIC)
        _write_u32(self._file, size)
        try:
            self._form_length_pos = self._file.tell()
        except (AttributeError, IOError):
            self._form_length_pos = None
        for number in (self._datalength, encoding, self._framerate, self._nchannels):
            _write_u32(self._file, number)
        self._file.write(self._info.ljust(size - _FIXED_HEADER, '\0'))

    def _mend_header(self):
        if self._nframeswritten != self._nframes or self._datalength != self._datawritten:
            self._patchheader()

    def _patchheader(self):
        if self._form_length_pos is None:
            raise IOError('cannot seek')
        self._file.seek(self._form_length_pos)
        _write_u32(self._file, self._datawritten)
        self._datalength = self._datawritten
        self._file.seek(0, 2)


def open(f, mode=None):
    """An Au_read or Au_write, by the mode: that of the file by default, else 'rb'."""
    if mode is None:
        mode = getattr(f, 'mode', 'rb')
    if mode in ('r', 'rb'):
        return Au_read(f)
    if mode in ('w', 'wb'):
        return Au_write(f)
    raise Error("mode must be 'r', 'rb', 'w', or 'wb'")


openfp = open
