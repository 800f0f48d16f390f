"""What the programs share that call many functions with many values; they import it, and it is none of them."""

from probing import error_text, mask


class Old:
    def __repr__(self):
        return '<Old>'


class OldNumber:
    def __int__(self):
        return 5

    def __index__(self):
        return 3

    def __float__(self):
        return 2.5

    def __len__(self):
        return 2

    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return 'x%s' % i

    def __repr__(self):
        return '<OldNumber>'

    def __hex__(self):
        return '0xhex'

    def __oct__(self):
        return '0oct'

    def __cmp__(self, other):
        return 0

    def __hash__(self):
        return 77


class New(object):
    def __repr__(self):
        return '<New>'


class NewNumber(object):
    def __int__(self):
        return 5

    def __index__(self):
        return 3

    def __float__(self):
        return 2.5

    def __len__(self):
        return 2

    def __repr__(self):
        return '<NewNumber>'

    def __iter__(self):
        return iter([1, 2])

    def __abs__(self):
        return 'abs'

    def __hash__(self):
        return 5

    def __call__(self, *args, **keywords):
        return ('called', args, sorted(keywords.items()))


class Bad(object):
    def __repr__(self):
        return '<Bad>'

    def __len__(self):
        raise KeyError('len')

    def __iter__(self):
        raise KeyError('iter')

    def __hash__(self):
        raise KeyError('hash')

    def __index__(self):
        raise KeyError('index')

    def __cmp__(self, other):
        raise KeyError('cmp')

    def __nonzero__(self):
        raise KeyError('nonzero')


def masked(s):
    """Returns the text without its addresses, which may stand anywhere in it."""
    at = 0
    while True:
        start = s.find('0x', at)
        if start < 0:
            return s
        end = start + 2
        while end < len(s) and s[end] in '0123456789abcdef':
            end += 1
        if end - start > 7:
            s = s[:start] + 'ADDRESS' + s[end:]
        at = start + 2


class Sample(object):
    """Some of the lines that it is given, and a check sum of all: they are too many to be kept."""

    def __init__(self, size):
        self.size = size
        self.lines = []

    def add(self, *words):
        self.lines.append(' '.join(map(str, words)))

    def report(self):
        total = 0
        for line in self.lines:
            for c in line:
                total = (total * 31 + ord(c)) % 1000000007
        step = max(1, len(self.lines) // self.size)
        for line in self.lines[::step]:
            print line
        print len(self.lines), 'lines, check sum', total
        del self.lines[:]


NOT_CALLED = (
    '__class__', '__doc__', '__dict__', '__reduce__', '__reduce_ex__', '__subclasshook__', '__module__',
    '__weakref__', '__new__', '__sizeof__', '__metaclass__'
)
HASHED = ('int', 'long', 'float', 'complex', 'bool', 'str', 'unicode', 'tuple', 'frozenset', 'buffer')


def called_by_name(make, name, args):
    """Returns what the method of a new subject returns, and of one that returns None what the subject is then."""
    subject = make()
    try:
        result = getattr(subject, name)(*args)
    except Exception as e:
        return error_text(type(e), e)
    if name == '__hash__' and type(subject).__name__ not in HASHED:
        return 'a hash'
    if result is None:
        return 'None, %s' % mask(repr(subject))
    return mask(repr(result))


def call_special_methods(subjects):
    """Prints what every special method of each subject does, called by name with each of its arguments."""
    for make, arguments in subjects:
        subject = make()
        kind = type(subject).__name__
        for name in dir(subject):
            if not name.startswith('__') or name in NOT_CALLED or not callable(getattr(subject, name)):
                continue
            if name in ('__setattr__', '__delattr__', '__getattribute__'):
                given = [
                    ('nothing', 1)[:2 if name == '__setattr__' else 1],
                    ('__class__', int)[:2 if name == '__setattr__' else 1],
                    (5, 1)[:2 if name == '__setattr__' else 1], ()
                ]
            elif name == '__format__':
                given = [('',), ('5',), (u'>12',), (5,), ()]
            else:
                given = arguments
            print kind, name, ' | '.join(called_by_name(make, name, args) for args in given)
