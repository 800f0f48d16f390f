"""Converts sound files to AIFF with the program sox."""
from warnings import warnpy3k
warnpy3k('the toaiff module has been removed in Python 3.0', stacklevel=2)
del warnpy3k

import os
import pipes
import sndhdr
import tempfile

__all__ = ['error', 'toaiff']


def _template(command):
    made = pipes.Template()
    made.append(command, '--')
    return made


# A pipe by the type that sndhdr finds, with the rate that samples are brought to.
table = {}
for _type, _rate in (('au', ' -r 8000'), ('hcom', ' -r 22050'), ('voc', ' -r 11025'), ('wav', ''),
                     ('8svx', ' -r 16000'), ('sndt', ' -r 16000'), ('sndr', ' -r 16000')):
    t = table[_type] = _template('sox -t %s - -t aiff%s -' % (_type, _rate))
del _type, _rate

uncompress = _template('uncompress')


class error(Exception):
    pass


def toaiff(filename):
    """Returns the name of the converted file: it is temporary, unless the file was AIFF already."""
    temps = []
    result = None
    try:
        result = _toaiff(filename, temps)
    finally:
        for temp in temps:
            if temp != result:
                try:
                    os.unlink(temp)
                except os.error:
                    pass
    return result


def _temporary(temps):
    descriptor, name = tempfile.mkstemp()
    os.close(descriptor)
    temps.append(name)
    return name


def _toaiff(filename, temps):
    source = filename
    if filename.endswith('.Z'):
        source = _temporary(temps)
        if uncompress.copy(filename, source):
            raise error(filename + ': uncompress failed')
    try:
        found = sndhdr.whathdr(source)
    except IOError as failure:
        raise error(filename + ': ' + repr(failure))
    kind = found[0] if found else found
    if kind == 'aiff':
        return source
    if kind not in table:
        raise error('%s: unsupported audio file type %r' % (filename, kind))
    result = _temporary(temps)
    if table[kind].copy(source, result):
        raise error(filename + ': conversion to aiff failed')
    return result
