"""The module string as it was before strings had methods."""
from warnings import warnpy3k
warnpy3k('the stringold module has been removed in Python 3.0', stacklevel=2)
del warnpy3k

from strop import lowercase, maketrans, uppercase, whitespace

letters = lowercase + uppercase
digits = '0123456789'
hexdigits = digits + 'abcdefABCDEF'
octdigits = '01234567'

index_error = atoi_error = atof_error = atol_error = ValueError

_idmap = ''.join(map(chr, range(256)))
_float = float
_int = int
_long = long


def lower(s):
    """The string in lower case."""
    return s.lower()


def upper(s):
    """The string in upper case."""
    return s.upper()


def swapcase(s):
    """The string with lower and upper case exchanged."""
    return s.swapcase()


def strip(s):
    """The string without blanks at its ends."""
    return s.strip()


def lstrip(s):
    """The string without blanks before it."""
    return s.lstrip()


def rstrip(s):
    """The string without blanks after it."""
    return s.rstrip()


def split(s, sep=None, maxsplit=0):
    """The words of the string; as in the method, 0 for maxsplit does not split."""
    return s.split(sep, maxsplit)


splitfields = split


def join(words, sep=' '):
    """The words as one string."""
    return sep.join(words)


joinfields = join


def index(s, *args):
    """Where a string is first found in it; a ValueError if it is not."""
    return s.index(*args)


def rindex(s, *args):
    """Where a string is last found in it; a ValueError if it is not."""
    return s.rindex(*args)


def count(s, *args):
    """How often a string is found in it."""
    return s.count(*args)


def find(s, *args):
    """Where a string is first found in it, or -1."""
    return s.find(*args)


def rfind(s, *args):
    """Where a string is last found in it, or -1."""
    return s.rfind(*args)


def _checked(s):
    if type(s) is not str:
        raise TypeError('argument 1: expected string, %s found' % type(s).__name__)


def atof(s):
    """The number that the string says."""
    _checked(s)
    return _float(s)


def _to_integer(convert, args):
    if not args:
        raise TypeError('function requires at least 1 argument: 0 given')
    _checked(args[0])
    return convert(*args)


def atoi(*args):
    """The integer that the string says, with a base as the second argument."""
    return _to_integer(_int, args)


def atol(*args):
    """The long integer that the string says, with a base as the second argument."""
    return _to_integer(_long, args)


def ljust(s, width):
    """The string with blanks after it to that width."""
    return s + ' ' * (width - len(s)) if len(s) < width else s


def rjust(s, width):
    """The string with blanks before it to that width."""
    return ' ' * (width - len(s)) + s if len(s) < width else s


def center(s, width):
    """The string with blanks around it to that width."""
    blanks = width - len(s)
    if blanks <= 0:
        return s
    before = blanks // 2 + (blanks & width & 1)
    return ' ' * before + s + ' ' * (blanks - before)


def zfill(x, width):
    """The string, or the repr of what is none, with zeros between its sign and the rest to that width."""
    s = x if type(x) is str else repr(x)
    missing = width - len(s)
    if missing <= 0:
        return s
    sign = s[0] if s[0] in ('-', '+') else ''
    return sign + '0' * missing + s[len(sign):]


def expandtabs(s, tabsize=8):
    """The string with blanks for the tabs."""
    result = line = ''
    for char in s:
        line += ' ' * (tabsize - len(line) % tabsize) if char == '\t' else char
        if char == '\n':
            result += line
            line = ''
    return result + line


def translate(s, table, deletions=''):
    """The string without the deletions, and each other character as the table says."""
    return s.translate(table, deletions)


def capitalize(s):
    """The string with an upper case letter first and lower case after it."""
    return s.capitalize()


def capwords(s, sep=None):
    """The words of the string capitalized, and joined."""
    return join(map(capitalize, s.split(sep)), sep or ' ')


def replace(s, old, new, maxsplit=0):
    """The string with one replaced by another; as in the method, 0 for maxsplit replaces none."""
    return s.replace(old, new, maxsplit)
