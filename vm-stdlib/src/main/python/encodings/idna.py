"""Host names with characters outside ASCII (RFC 3490), and the codec of them."""
import codecs
import re
import stringprep
from unicodedata import ucd_3_2_0 as unicodedata

dots = re.compile(u'[.\u3002\uff0e\uff61]')
ace_prefix = 'xn--'
uace_prefix = ace_prefix.decode('ascii')

_PROHIBITED = (stringprep.in_table_c12, stringprep.in_table_c22, stringprep.in_table_c3, stringprep.in_table_c4,
               stringprep.in_table_c5, stringprep.in_table_c6, stringprep.in_table_c7, stringprep.in_table_c8,
               stringprep.in_table_c9)


def nameprep(label):
    """Prepares a label for comparison, as RFC 3491 says for queries: unassigned characters may be in it."""
    kept = [stringprep.map_table_b2(char) for char in label if not stringprep.in_table_b1(char)]
    label = unicodedata.normalize('NFKC', u''.join(kept))
    for char in label:
        for is_prohibited in _PROHIBITED:
            if is_prohibited(char):
                raise UnicodeError('Invalid character %r' % char)
    leftward = map(stringprep.in_table_d1, label)
    if True in leftward:
        if True in map(stringprep.in_table_d2, label):
            raise UnicodeError('Violation of BIDI requirement 2')
        if not (leftward[0] and leftward[-1]):
            raise UnicodeError('Violation of BIDI requirement 3')
    return label


def _ascii(label):
    """The label in ASCII, or None where it has other characters."""
    try:
        return label.encode('ascii')
    except UnicodeError:
        return None


def _sized(label):
    if not 1 <= len(label) <= 63:
        raise UnicodeError('label empty or too long')
    return label


def ToASCII(label):
    """The label as it is asked for."""
    plain = _ascii(label)
    if plain is None:
        label = nameprep(label)
        plain = _ascii(label)
    if plain is None:
        if label.startswith(uace_prefix):
            raise UnicodeError('Label starts with ACE prefix')
        plain = ace_prefix + label.encode('punycode')
    return _sized(plain)


def ToUnicode(label):
    """The label as it is shown."""
    if not isinstance(label, str):
        plain = _ascii(label)
        if plain is None:
            plain = _ascii(nameprep(label))
        if plain is None:
            raise UnicodeError('Invalid character in IDN label')
        label = plain
    if not label.startswith(ace_prefix):
        return label.decode('ascii')
    shown = label[len(ace_prefix):].decode('punycode')
    again = ToASCII(shown)
    if again != label.lower():
        raise UnicodeError('IDNA does not round-trip', label, again)
    return shown


def _split(name):
    """The labels of what is decoded."""
    if isinstance(name, unicode):
        return dots.split(name)
    name = str(name)
    name.decode('ascii')
    return name.split('.')


def _ending(labels, dot):
    """Takes the empty label after a last dot away, and returns that dot or nothing."""
    if labels[-1]:
        return dot[:0]
    del labels[-1]
    return dot


def _incremental(labels, final, dot, convert):
    """Converts the labels that are whole; returns the result and the length that it stands for."""
    if labels[-1] and not final:
        del labels[-1]
        ending = dot if labels else u''
    else:
        ending = _ending(labels, dot) or u''
    results = map(convert, labels)
    # A dot counts for one between two labels, where there is something before it.
    size = 0
    for label in labels:
        size += len(label) + (1 if size else 0)
    return results, ending, size + len(ending)


class Codec(codecs.Codec):

    def encode(self, input, errors='strict'):
        if errors != 'strict':
            raise UnicodeError('unsupported error handling ' + errors)
        if not input:
            return '', 0
        labels = dots.split(input)
        ending = _ending(labels, '.')
        return '.'.join(map(ToASCII, labels)) + ending, len(input)

    def decode(self, input, errors='strict'):
        if errors != 'strict':
            raise UnicodeError('Unsupported error handling ' + errors)
        if not input:
            return u'', 0
        labels = _split(input)
        ending = _ending(labels, u'.')
        # What is not a string was made one, and has that one's length.
        length = len(input) if isinstance(input, unicode) else len(str(input))
        return u'.'.join(map(ToUnicode, labels)) + ending, length


class IncrementalEncoder(codecs.BufferedIncrementalEncoder):

    def _buffer_encode(self, input, errors, final):
        if errors != 'strict':
            raise UnicodeError('unsupported error handling ' + errors)
        if not input:
            return '', 0
        results, ending, size = _incremental(dots.split(input), final, '.', ToASCII)
        return '.'.join(results) + ending, size


class IncrementalDecoder(codecs.BufferedIncrementalDecoder):

    def _buffer_decode(self, input, errors, final):
        if errors != 'strict':
            raise UnicodeError('Unsupported error handling ' + errors)
        if not input:
            return u'', 0
        results, ending, size = _incremental(_split(input), final, u'.', ToUnicode)
        return u'.'.join(results) + ending, size


class StreamWriter(Codec, codecs.StreamWriter):
    pass


class StreamReader(Codec, codecs.StreamReader):
    pass


def getregentry():
    codec = Codec()
    return codecs.CodecInfo(codec.encode, codec.decode, StreamReader, StreamWriter, IncrementalEncoder,
                            IncrementalDecoder, name='idna')
