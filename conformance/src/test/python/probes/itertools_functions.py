"""The iterators of itertools with arguments of many kinds."""
import itertools

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


def values():
    return [None, 0, 3, -1, 2 ** 70, 1.5, 'ab', [1, 2, 3], (1,), NewNumber(), Bad(), iter([4, 5]), [0, 1, 0],
            [(1, 2), (3,)], lambda *args: args, bool, True]


COUNT = len(values())


def shown(result):
    if not hasattr(result, 'next'):
        return masked(repr(result))[:100]
    items = []
    try:
        for k in range(4):
            items.append(result.next())
    except StopIteration:
        items.append('END')
    except Exception, e:
        items.append(type(e).__name__ + ':' + str(e))
    for k, item in enumerate(items):
        if hasattr(item, 'next'):
            items[k] = list(item)[:5]
        elif type(item) is tuple and len(item) == 2 and hasattr(item[1], 'next'):
            items[k] = (item[0], list(item[1])[:5])
    return masked(repr(items))[:100] + ' ' + masked(repr(result))[:60]


lines = []


def report():
    "Prints some of the lines, and a check sum of all: they are too many to be kept."
    total = 0
    for line in lines:
        for c in line:
            total = (total * 31 + ord(c)) % 1000000007
    step = max(1, len(lines) // 60)
    for line in lines[::step]:
        print line
    print len(lines), 'lines, check sum', total
    del lines[:]


def call(name, args, keywords={}):
    text = masked(repr(args))
    try:
        answer = shown(getattr(itertools, name)(*args, **keywords))
    except Exception, e:
        answer = type(e).__name__ + ': ' + masked(str(e))
    lines.append(' '.join(map(str, (name, text, sorted(keywords) or '', '->', answer))))


for name in sorted(dir(itertools)):
    if name.startswith('_'):
        continue
    call(name, ())
    for i in range(COUNT):
        call(name, (values()[i],))
        for keyword in 'x', 'start', 'step', 'object', 'times', 'iterable', 'key', 'r', 'fillvalue':
            if i in (1, 2, 5, 6, 10):
                call(name, (values()[1],), {keyword: values()[i]})
                call(name, (), {keyword: values()[i]})
        for k in range(COUNT):
            if (k - i) % COUNT in (0, 1, 4, 6, 7):
                call(name, (values()[i], values()[k]))
    for i in 1, 6, 7, 12:
        for j in 0, 1, 2, 7:
            for k in 0, 1, 2, 3:
                call(name, (values()[i], values()[j], values()[k]))
    call(name, (1, 2, 3, 4, 5))
    report()
