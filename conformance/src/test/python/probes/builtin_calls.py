"""Every built-in function with one argument of many kinds, with wrong counts and unknown keywords."""
import __builtin__

class Old:
    def __repr__(self): return '<Old>'


class OldNumber:
    def __int__(self): return 5
    def __index__(self): return 3
    def __float__(self): return 2.5
    def __len__(self): return 2
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return 'x%s' % i
    def __repr__(self): return '<OldNumber>'
    def __hex__(self): return '0xhex'
    def __oct__(self): return '0oct'
    def __cmp__(self, other): return 0
    def __hash__(self): return 77


class New(object):
    def __repr__(self): return '<New>'


class NewNumber(object):
    def __int__(self): return 5
    def __index__(self): return 3
    def __float__(self): return 2.5
    def __len__(self): return 2
    def __repr__(self): return '<NewNumber>'
    def __iter__(self): return iter([1, 2])
    def __abs__(self): return 'abs'
    def __hash__(self): return 5
    def __call__(self, *args, **keywords): return ('called', args, sorted(keywords.items()))


class Bad(object):
    def __repr__(self): return '<Bad>'
    def __len__(self): raise KeyError('len')
    def __iter__(self): raise KeyError('iter')
    def __hash__(self): raise KeyError('hash')
    def __index__(self): raise KeyError('index')
    def __cmp__(self, other): raise KeyError('cmp')
    def __nonzero__(self): raise KeyError('nonzero')


def masked(s):
    "The text with its addresses masked."
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


class Str(str): pass
class Unicode(unicode): pass
class Tuple(tuple): pass
class Int(int): pass


def function(*args, **keywords): return ('function', args)


VALUES = [None, True, 0, -1, 3, 255, 256, -300, 2 ** 31, -2 ** 63, 10L, 2 ** 70, 0.0, 1.5, -2.5, float('inf'), 1j,
          '', 'a', 'abc', '12', u'', u'a', u'\xe9', u'abc', u'\u20ac', [], [1, 2, 3], ['a', u'b'], (), (1, 2),
          (1, 'a'), {}, {'a': 1}, set([1]), frozenset(), xrange(3), slice(1, 2), Old(), OldNumber(), New(),
          NewNumber(), Bad(), Str('sub'), Unicode('usub'), Tuple((1, 2)), Int(7), function, len, int, New, Old,
          Ellipsis, NotImplemented, bytearray('ba'), bytearray('b'), [[1, 2], [3, 4]], [(1, 2)], ValueError('v')]


lines = []


def report():
    "Prints some of the lines, and a check sum of all: they are too many to be kept."
    total = 0
    for line in lines:
        for c in line:
            total = (total * 31 + ord(c)) % 1000000007
    step = max(1, len(lines) // 30)
    for line in lines[::step]:
        print line
    print len(lines), 'lines, check sum', total
    del lines[:]


def call(name, function, args, keywords):
    try:
        result = function(*args, **keywords)
        text = type(result).__name__ + ' ' + masked(repr(result))[:120]
    except Exception, e:
        text = type(e).__name__ + ': ' + masked(str(e))
    lines.append(' '.join(map(str, (name, masked(repr(args)), keywords or '', '->', text))))


NAMES = ('__import__ abs all any apply bin callable chr cmp coerce compile delattr divmod eval filter format getattr '
         'globals hasattr hex intern isinstance issubclass iter len locals map max min next oct open ord pow range '
         'reduce reload repr round setattr sorted sum unichr vars zip').split()
for name in NAMES:
    function_ = getattr(__builtin__, name)
    if name not in ('globals', 'locals', 'vars'):
        call(name, function_, (), {})
    for value in VALUES:
        if name == 'range' and isinstance(value, (int, long)) and value > 1000 or name == 'open':
            continue
        if name == '__import__' and repr(value).strip('u') == "'abc'":
            continue
        call(name, function_, (value,), {})
        if type(value) in (int, str, NewNumber):
            call(name, function_, (value,), {'x': 1})
    for n in 4, 5, 6:
        for value in 0, 'a', None, [1]:
            call(name, function_, (value,) * n, {})
    report()
for value in VALUES:
    if type(value).__hash__ is None or isinstance(value, (int, long, float, complex, basestring, list, dict, tuple,
                                                          set, frozenset, OldNumber, NewNumber, Bad, slice)):
        call('hash', hash, (value,), {})
report()
