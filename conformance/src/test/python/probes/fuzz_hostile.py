# Random uses of built-in types and functions with hostile operands: objects whose special methods change the container
# that is at work, drop it, raise, or return what they must not.
#
#     fuzz_hostile.py [SEED [COUNT [FIRST]]]
#
# Each line is a case, what it gave, what the container was then, and the hooks that were called, in order. A case
# does not depend on those before it: a run may start at FIRST. conformance/fuzz.py compares long runs of it with
# CPython's.
import gc
import sys
import types
import operator
import itertools
import _functools
import _collections
import array
import _heapq
import _bisect
import cStringIO
import weakref
from fuzzing import pick, rnd, start_case, without_addresses

gc.disable()
SEED = int(sys.argv[1]) if len(sys.argv) > 1 else 1
COUNT = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
FIRST = int(sys.argv[3]) if len(sys.argv) > 3 else 1


class World(object):
    """What one case is made of: the container, the hostile objects, and what happened."""

    def __init__(self):
        self.c = None
        self.make = None
        self.hostile = []
        self.events = []
        self.left = 40
        self.actions = 0
        self.on = False


# What hooks return.

class Thing(object):
    """A value without hooks but those that keep addresses out of sight."""

    def __repr__(self):
        return 'Thing'

    def __hash__(self):
        return 4

    def __cmp__(self, other):
        return -1 if type(other) is not Thing else 0


SIZES = [0, 1, 2, 3, 5, 0, 1, 2, 3, 5, -1, -3, sys.maxint, -sys.maxint - 1, 2 ** 70, 2L, True, 'x', None, 1.5]
FLAGS = [True, False, True, False, NotImplemented, 1, 0, None, 'x', '']
ITEMS = [0, 1, 2, 'a', 'b', u'u', None, (1, 2), 'ab', 3.5, 97, 300, -1, 2 ** 70, ('k', 1), (0,)]
TEXTS = ['r', 'r', u'r', u'\u1234', 5, None, '', '%s', '{0}']
NUMBERS = [1, 2, 3, 2.5, 1j, 5L, 'x', None, True, 2 ** 70, NotImplemented]

VALUES = {
    '__index__': SIZES, '__int__': NUMBERS + SIZES, '__long__': NUMBERS, '__float__': NUMBERS, '__complex__': NUMBERS,
    '__oct__': TEXTS, '__hex__': TEXTS, '__trunc__': NUMBERS, '__len__': SIZES, '__length_hint__': [1, 0, 5, True,
    None, 'x', 2L],
    '__nonzero__': FLAGS, '__contains__': FLAGS, '__eq__': FLAGS, '__ne__': FLAGS, '__lt__': FLAGS, '__le__': FLAGS,
    '__gt__': FLAGS, '__ge__': FLAGS, '__cmp__': [0, 1, -1, 0, 1, -1, 5, 2 ** 70, 'x', None, 1.5],
    '__hash__': [0, 1, 2, 1, 2, -1, 2 ** 70, 'x', None, True, 5L], '__repr__': TEXTS, '__str__': TEXTS,
    '__unicode__': TEXTS, '__format__': TEXTS, '__getitem__': ITEMS, '__getslice__': ITEMS, '__getattr__': ITEMS,
    '__call__': ITEMS + FLAGS, '__enter__': ITEMS, '__exit__': FLAGS, '__coerce__': [(1, 2), None, NotImplemented, 5,
    (1,)],
    '__instancecheck__': FLAGS, '__subclasscheck__': FLAGS, 'next': ITEMS, '__get__': ITEMS,
}
for operation in 'add sub mul div mod divmod pow and or xor lshift rshift floordiv truediv'.split():
    for kind in '__%s__', '__r%s__', '__i%s__':
        VALUES[kind % operation] = ITEMS + [NotImplemented] * 6
for operation in '__neg__', '__pos__', '__abs__', '__invert__':
    VALUES[operation] = ITEMS
OTHERS = ['__iter__', '__del__', '__setitem__', '__delitem__', '__setslice__', '__delslice__', '__set__', 'keys',
          'write',
          '__reversed__', '__setattr__', '__delattr__', '__dir__', 'throw', 'send', 'read', 'readline']
HOOKS = sorted(VALUES) + OTHERS
COMMON = ['__index__', '__iter__', '__eq__', '__cmp__', '__hash__', '__repr__', '__len__', '__del__', '__getitem__',
          'next',
          '__coerce__', '__int__', '__lt__', '__nonzero__', '__str__', '__length_hint__', '__float__', '__contains__']
CALM = {
    '__repr__': 'H', '__str__': 'H', '__unicode__': u'H', '__hash__': 3, '__cmp__': 0, '__len__': 0,
    '__nonzero__': True,
    '__eq__': False, '__ne__': True, '__index__': 0, '__int__': 0, '__long__': 0L, '__float__': 0.0,
    '__iter__': iter(()),
    '__length_hint__': 0, '__format__': 'H', '__contains__': False, 'keys': (), '__dir__': [], '__oct__': '0',
    '__hex__': '0', '__complex__': 0j, '__coerce__': None, 'read': '', 'readline': ''
}
ERRORS = [ValueError, KeyError, StopIteration, TypeError, IndexError, AttributeError, OverflowError, MemoryError]


def hook(name):
    values = VALUES.get(name)

    def method(self, *arguments):
        w = world
        if w is None or not w.on or w.left <= 0:
            if name in ('next', '__getitem__', '__getattr__', '__getattribute__'):
                raise {'next': StopIteration, '__getitem__': IndexError}.get(name, AttributeError)
            return CALM.get(name, NotImplemented)
        w.left -= 1
        w.events.append(name.strip('_'))
        if w.actions > 0 and rnd(2):
            w.actions -= 1
            act(w, self)
        if name in ('__getattr__', 'next', '__getitem__') and rnd(4) == 0:
            raise {'next': StopIteration, '__getitem__': IndexError, '__getattr__': AttributeError}[name]
        if name == '__getattr__' and arguments and str(arguments[0])[:2] == '__':
            raise AttributeError(arguments[0])
        if rnd(14) == 0:
            raise pick(ERRORS)('from ' + name)
        if name in ('__iter__', '__reversed__', 'keys'):
            return pick([lambda: self, lambda: iter([1, 'a']), lambda: iter((self, 2)), lambda: [3, 4], lambda: None,
                         lambda: iter('ab'), lambda: iter({1: 2})])()
        if name == '__coerce__' and rnd(3) == 0:
            return (self, arguments[0])
        if name in ('__eq__', '__call__', '__getitem__', 'next', '__enter__') and rnd(5) == 0:
            return self
        if values is None:
            return pick(ITEMS)
        return pick(values)
    method.__name__ = name
    return method


METHODS = dict((name, hook(name)) for name in HOOKS)


class Instance:
    pass


BASES = [(object,)] * 8 + [(int,), (long,), (float,), (str,), (unicode,), (tuple,), (list,), (dict,), (set,),
        (frozenset,),
                           (bytearray,), (Exception,), (type,), (complex,)]


def hostile(w):
    """A new object of a new class with some hooks, old-style at times."""
    names = set(pick(COMMON) for _ in range(1 + rnd(8)))
    names.update(pick(HOOKS) for _ in range(rnd(6)))
    names.update(('__hash__', '__cmp__', '__repr__'))
    if rnd(3) == 0:
        names.update(('__iter__', 'next'))
    space = dict((name, METHODS[name]) for name in names)
    if rnd(4) == 0:
        names.discard('__setattr__')
        space.pop('__setattr__', None)
        made = types.ClassType('Old', (), space)()
    else:
        bases = pick(BASES)
        space.pop('__get__', None)
        space.pop('__setattr__', None)
        if bases == (type,):
            made = type('Meta', bases, space)('Classy', (object,), {})
        else:
            made = type('H' + bases[0].__name__, bases, space)()
    w.hostile.append(made)
    return made


# What hooks do to the container.

def act(w, self):
    c = w.c
    kind = rnd(14)
    if kind == 0:
        w.c = None
        del w.hostile[:]
    elif kind == 1:
        gc.collect(0)
    elif kind == 2 and isinstance(type(self), type) and type(self).__dict__.get('__hash__') is METHODS['__hash__']:
        name = pick(HOOKS)
        if name in type(self).__dict__ and name not in ('__hash__', '__cmp__', '__repr__'):
            delattr(type(self), name)
        elif name not in ('__setattr__', '__get__', '__del__'):
            setattr(type(self), name, METHODS[name])
    elif isinstance(c, list):
        pick([lambda: c.__delslice__(0, 99), lambda: c.append(self), lambda: c.pop(), lambda: c.__setslice__(0, 99, []),
              lambda: c.insert(0, 7), lambda: list.extend(c, range(20)), lambda: c.reverse(), lambda: c.sort(),
              lambda: c.__setslice__(1, 2, range(9)), lambda: c.__delslice__(0, 1)])()
    elif isinstance(c, dict):
        pick([lambda: c.clear(), lambda: c.__setitem__('new', self), lambda: dict.update(c, dict.fromkeys(range(30))),
              lambda: c.popitem(), lambda: c.pop(1, None), lambda: c.update({1: 'changed', 2: self}),
              lambda: c.setdefault(self, 1)])()
    elif isinstance(c, set):
        pick([lambda: c.clear(), lambda: c.add(self), lambda: c.update(range(40)), lambda: c.pop(),
              lambda: c.discard(1), lambda: c.symmetric_difference_update([1, 2, 'new'])])()
    elif isinstance(c, (bytearray, array.array)):
        def empty():
            del c[:]
        pick([empty, lambda: c.append(70), lambda: c.extend([65] * 30), lambda: c.pop(), lambda: c.insert(0, 66),
              lambda: c.reverse(), lambda: c.__delitem__(0)])()
    elif isinstance(c, _collections.deque):
        pick([c.clear, lambda: c.append(self), c.pop, c.popleft, lambda: c.extend(range(80)), lambda: c.rotate(1)])()
    elif hasattr(c, 'next'):
        c.next()
    elif isinstance(c, Exception):
        pick([lambda: setattr(c, 'args', (1, self)), lambda: c.__init__(), lambda: setattr(c, 'args', self)])()
    elif isinstance(c, types.InstanceType):
        pick([c.__dict__.clear, lambda: setattr(c, '__class__', Instance), lambda: setattr(c, 'a', self)])()


# Containers, with hostile objects in them.

def generator(w, h):
    for x in (1, h, 'a'):
        got = yield x
        if got is not None:
            w.events.append('got')


def instance(h):
    i = Instance()
    i.a = h
    i.b = 2
    return i


CONTAINERS = {
    'list': lambda w, h: [1, h, 'a', 2, h],
    'numbers': lambda w, h: [3, 1, 2, h, 0],
    'hostile list': lambda w, h: [h, hostile(w), h],
    'tuple': lambda w, h: (1, h, 'a', h),
    'dict': lambda w, h: {1: h, 'a': 2, h: 3},
    'dict of text': lambda w, h: {'a': h, 'b': 1, 'c': h},
    'set': lambda w, h: set([1, 'a', h]),
    'frozenset': lambda w, h: frozenset([1, h]),
    'bytearray': lambda w, h: bytearray('abcabc'),
    'str': lambda w, h: 'abcabc',
    'percent': lambda w, h: '%s %r %d %5.2f %x %c %*d'[:3 * (1 + rnd(7))],
    'braces': lambda w, h: '{0} {0!r} {0:5} {0[a]} {0.a} {a}'[:pick([3, 9, 15, 22, 28, 32])],
    'unicode': lambda w, h: u'abc\u1234',
    'unicode percent': lambda w, h: u'%s %r %d'[:3 * (1 + rnd(3))],
    'int': lambda w, h: 5,
    'long': lambda w, h: 2L ** 70,
    'float': lambda w, h: 2.5,
    'complex': lambda w, h: 1 + 2j,
    'bool': lambda w, h: True,
    'xrange': lambda w, h: xrange(5),
    'slice': lambda w, h: slice(h, 2, h),
    'buffer': lambda w, h: buffer(bytearray('abcabc')),
    'memoryview': lambda w, h: memoryview(bytearray('abcabc')),
    'deque': lambda w, h: _collections.deque([1, h, 'a', h]),
    'short deque': lambda w, h: _collections.deque([1, h, 2], 3),
    'defaultdict': lambda w, h: _collections.defaultdict(h if callable(h) else None, {1: h, 'a': 2}),
    'array': lambda w, h: array.array('i', [1, 2, 3, 4]),
    'array of bytes': lambda w, h: array.array('B', [1, 2, 3, 4]),
    'array of text': lambda w, h: array.array('u', u'abc'),
    'keys': lambda w, h: {1: h, 'a': 2, h: 3}.viewkeys(),
    'items': lambda w, h: {1: h, 'a': 2, 'b': h}.viewitems(),
    'values': lambda w, h: {1: h, 'a': 2}.viewvalues(),
    'list iterator': lambda w, h: iter([1, h, 'a']),
    'dict iterator': lambda w, h: {1: h, 'a': 2}.iteritems(),
    'set iterator': lambda w, h: iter(set([1, h])),
    'enumerate': lambda w, h: enumerate([h, 1, h]),
    'hostile enumerate': lambda w, h: enumerate(h),
    'reversed': lambda w, h: reversed([1, h]),
    'hostile reversed': lambda w, h: reversed(h),
    'sequence iterator': lambda w, h: iter(h),
    'callable iterator': lambda w, h: iter(h, 1),
    'generator': generator,
    'instance': lambda w, h: instance(h),
    'exception': lambda w, h: ValueError(h, 1),
    'EnvironmentError': lambda w, h: EnvironmentError(h, h, h),
    'SyntaxError': lambda w, h: SyntaxError(h, (h, 1, 2, h)),
    'UnicodeDecodeError': lambda w, h: UnicodeDecodeError('ascii', 'abc', 0, 1, 'r'),
    'hostile': lambda w, h: h,
    'property': lambda w, h: property(h, h, h),
    'classmethod': lambda w, h: classmethod(h),
    'super': lambda w, h: super(type(h), h),
    'partial': lambda w, h: _functools.partial(h, 1, a=h),
    'method': lambda w, h: types.MethodType(h, h),
    'function': lambda w, h: lambda a=h, *b, **c: (a, b, c),
    'chain': lambda w, h: itertools.chain([1, h], h),
    'imap': lambda w, h: itertools.imap(h, [1, h]),
    'ifilter': lambda w, h: itertools.ifilter(h, [1, h]),
    'groupby': lambda w, h: itertools.groupby([1, h, 1], h),
    'hostile groupby': lambda w, h: itertools.groupby(h),
    'product': lambda w, h: itertools.product([1, h], [h]),
    'izip': lambda w, h: itertools.izip(h, [1, 2]),
    'izip_longest': lambda w, h: itertools.izip_longest([1], h, fillvalue=h),
    'tee': lambda w, h: itertools.tee(h)[0],
    'starmap': lambda w, h: itertools.starmap(h, [(1,), h]),
    'combinations': lambda w, h: itertools.combinations([1, h, 2], 2),
    'islice': lambda w, h: itertools.islice(h, 1, 3),
    'repeat': lambda w, h: itertools.repeat(h, 3),
    'attrgetter': lambda w, h: operator.attrgetter('a', 'b.c'),
    'itemgetter': lambda w, h: operator.itemgetter(h, 0),
    'methodcaller': lambda w, h: operator.methodcaller('index', h),
    'stream': lambda w, h: cStringIO.StringIO('ab\ncd\n'),
    'output': lambda w, h: cStringIO.StringIO(),
    'ref': lambda w, h: weakref.ref(h, h),
}
NAMES = sorted(CONTAINERS)

PLAIN = [
    lambda w: None, lambda w: 0, lambda w: 1, lambda w: -1, lambda w: 2, lambda w: 'a', lambda w: 'abc', lambda w: u'a',
    lambda w: (), lambda w: (1, 2), lambda w: [1, 2], lambda w: {1: 2}, lambda w: {'a': 1}, lambda w: set([1]),
    lambda w: frozenset('ab'), lambda w: 2.5, lambda w: 2 ** 70, lambda w: sys.maxint, lambda w: slice(None, None, 2),
    lambda w: slice(0, 2), lambda w: slice(5, 0, -1), lambda w: bytearray('ab'), lambda w: buffer('ab'), lambda w: str,
    lambda w: int, lambda w: list, lambda w: lambda *a: 0, lambda w: lambda *a: a and a[0], lambda w: xrange(3),
    lambda w: iter([1, 2]), lambda w: Thing(), lambda w: '%s', lambda w: [('a', 1), (2, 3)], lambda w: cmp,
    lambda w: 1L,
    lambda w: 'utf-8', lambda w: 'i', lambda w: ['a', 'b'], lambda w: Ellipsis, lambda w: memoryview('ab')
]


def argument(w, texts):
    kind = rnd(10)
    if kind < 5:
        texts.append('h')
        return w.hostile[0] if w.hostile and rnd(2) else hostile(w)
    if kind == 5:
        texts.append('c')
        return w.c
    if kind == 6:
        name = pick(NAMES)
        texts.append(name)
        try:
            return CONTAINERS[name](w, hostile(w))
        except (TypeError, AttributeError):
            return hostile(w)
    if kind == 7:
        texts.append('slice')
        return slice(pick([None, 1, hostile(w)]), pick([None, 2, hostile(w)]), pick([None, 1, -1, hostile(w)]))
    i = rnd(len(PLAIN))
    texts.append(str(i))
    return PLAIN[i](w)


# What is done with a container. `c`, `x` and `y` are the container and two arguments.

def texts(lines):
    return [text.strip() for text in lines.replace('\n', ';').split(';')]


EXPRESSIONS = texts('''c + x; x + c; c * x; x * c; c - x; x - c; c / x; x / c; c % x; x % c; c // x; c ** x; x ** c
c << x
c >> x; c & x; x & c; c | x; x | c; c ^ x; x ^ c; c < x; c <= x; c == x; c != x; c > x; c >= x; x < c; x == c; x >= c
c[x]; c[x:y]; c[x:]; c[:x]; c[x:y:x]; c[x, y]; c[...]; x in c; c in x; not c; -c; +c; ~c; c(x); c(x, y); c(*x); c(**x)
c(x, *y); x(c); x(*c); x(**c); `c`; c.a; c.__class__; [i for i in c]; {i for i in c}; {i: x for i in c}
tuple(i for i in x); (c, x) == (x, c); [c, x] < [x, c]; {1: c} == {1: x}; c if x else y; c and x; c or x; c < x < y; x.a
x[c]; x[c:y]; (c, x) < (c, y); {c: x}; {c, x}; {x: c, c: x}; set([c, x, y]); {1: c} < {1: x}; sorted([c, x, y])
max(c, x, y); min([c, x]); c % (x, y); c % {'a': x}; c.format(x, a=y); (c, x, y); c[:-1]; c[x] + c[y]; cmp(c, x)''')
STATEMENTS = texts('''c += x; c -= x; c *= x; c /= x; c %= x; c //= x; c &= x; c ^= x; c <<= x; c |= x; c **= x
c[x] = y; c[x:y] = x; c[:] = x; c[x:] = y; del c[x]; del c[x:y]; del c[:]; c[x:y:2] = x; c[::x] = y; del c[::x]
c[0] = c
c.a = x; del c.a; p, q = c; p, q, r = x; p, (q, r) = c; c[0], c[1] = x; c[x] += y; c.a += x; c[x:y] += y
for i in c: p = i
for i in c: c = x
for p, q in c: pass
for i in x: c[i] = y
print >>out, c,
print >>out, c, x, y
print >>x, c
with c as p: q = p
with x as p: p = c
raise c
raise c, x
raise x, c
assert c, x
exec c in x
exec "p = c" in x
while c: break
if c == x: p = y
p = [c, x, y].sort()
p = [x, c].index(y)''')
CODES = [(text, compile('r = ' + text, 'x', 'exec')) for text in EXPRESSIONS]
CODES += [(text, compile(text, 'x', 'exec')) for text in STATEMENTS]

BUILTINS = '''abs all any apply basestring bin bool bytearray callable chr classmethod cmp coerce complex delattr dict
divmod enumerate filter float format frozenset getattr hasattr hash hex int intern isinstance issubclass iter len
list long map max memoryview min next oct ord pow property range reduce repr reversed round set setattr slice sorted
staticmethod str sum super tuple type unichr unicode vars xrange zip'''.split()
FUNCTIONS = [(name, getattr(sys.modules['__builtin__'], name)) for name in BUILTINS]
for module, names in (
    (operator, '''add concat contains countOf delitem delslice eq getitem getslice index indexOf inv iadd iconcat imul
    isCallable isMappingType isNumberType isSequenceType lt mod mul neg not_ or_ pow repeat sequenceIncludes setitem
    setslice
    truth attrgetter itemgetter methodcaller irepeat'''),
    (itertools, '''chain combinations combinations_with_replacement compress count cycle dropwhile groupby ifilter
    ifilterfalse imap islice izip izip_longest permutations product repeat starmap takewhile tee'''),
    (_functools, 'partial reduce'), (_collections, 'deque defaultdict'), (array, 'array'),
    (_heapq, 'heapify heappop heappush heappushpop heapreplace nlargest nsmallest'),
    (_bisect, 'bisect bisect_left bisect_right insort insort_left insort_right'), (cStringIO, 'StringIO'),
    (types, 'ClassType InstanceType MethodType FunctionType ModuleType'), (sys, 'exc_clear'),
    (weakref, 'ref proxy getweakrefs getweakrefcount'), (gc, 'is_tracked')
):
    FUNCTIONS += [('%s.%s' % (module.__name__, name), getattr(module, name)) for name in names.split()]

HASHED = '''tuple frozenset str unicode int long float complex bool buffer hostile braces'''.split()

# What shows addresses, runs for ever by right, or takes all memory by right.
SKIPPED = set('''__subclasses__ __reduce__ __reduce_ex__ __flags__ __sizeof__ __dir__ __subclasshook__ __doc__
__weakref__ __new__
func_globals __globals__ __getattribute__ __hash__ __basicsize__ __setattr__ __delattr__ mro gi_frame __class__ tofile
fromfile buffer_info __dict__ func_code __code__ zfill expandtabs'''.split())
LARGE = set('''ljust rjust center __mul__ __rmul__ __imul__ __pow__ __rpow__ __lshift__ __rlshift__ __ipow__'''.split())
listed = {}


def method_names(kind, c):
    if kind == 'hostile':
        return names_of(type(c))
    # A container may be of several types, such as what reversed() returns.
    if type(c) not in listed:
        listed[type(c)] = names_of(type(c))
    return listed[type(c)]


def names_of(cls):
    return sorted(name for name in set(dir(cls)) if name not in SKIPPED)


def operation(w, kind):
    choice = rnd(10)
    texts = []
    count = pick((0, 1, 1, 1, 1, 2, 2, 3))
    if choice < 4:
        name = pick(method_names(kind, w.c))
        if name == '__init__' and kind in ('property', 'classmethod'):
            # CPython forgets to release what there was before.
            name = '__get__'
        if name == '__ipow__' and kind == 'instance':
            # CPython calls the slot without its third argument.
            name = '__iadd__'
        arguments = [argument(w, texts) for _ in range(count)]
        if name in LARGE:
            arguments = [a if type(a) in (int, bool) and abs(a) < 99 else 3 for a in arguments]
        c = w.c

        def call():
            f = getattr(type(c), name) if count and choice == 0 else getattr(c, name)
            if not callable(f):
                return f
            if count and choice == 0:
                return f(c, *arguments)
            return f(*arguments)
        return '%s(%s)' % (name, ', '.join(texts)), call
    if choice < 7:
        text, code = pick(CODES)
        x = argument(w, texts)
        y = argument(w, texts)
        if text[2:4] in ('**', '<<', '* ') or text[:4] in ('c *=', 'c **', 'c <<'):
            x = hostile(w)
            texts[0] = 'h'
        out = cStringIO.StringIO()
        space = {'c': w.c, 'x': x, 'y': y, 'out': out, 'r': None}

        def execute():
            exec code in space
            written = out.getvalue()
            return (space.get('r'), written) if written else space.get('r')
        return '%s with %s' % (text, ', '.join(texts)), execute
    name, f = pick(FUNCTIONS)
    arguments = [argument(w, texts) for _ in range(count - 1)]
    if count:
        arguments.insert(rnd(len(arguments) + 1), w.c)
    if name.endswith('pow') and len(arguments) > 1:
        arguments[1] = hostile(w)
    if name == 'hash' and kind not in HASHED:
        name, f = 'len', len
    return '%s(%s)' % (name, ', '.join(texts)), lambda: f(*arguments)


def shown(value):
    try:
        text = without_addresses(repr(value))
        if type(value) in (set, frozenset, dict):
            # The order may be that of addresses.
            text = ''.join(sorted(text))
    except Exception as e:
        text = 'repr: ' + type(e).__name__
    return text if len(text) < 160 else text[:150] + '...' + str(len(text))


def shown_error(e):
    try:
        text = without_addresses('%s: %s' % (type(e).__name__, e))
    except Exception as other:
        text = '%s: %s' % (type(e).__name__, type(other).__name__)
    return text if len(text) < 200 else text[:190] + '...'


def drained(value):
    """An iterator's type and first items."""
    items = []
    try:
        for item in value:
            items.append(item)
            if len(items) > 7:
                break
    except Exception as e:
        items.append(type(e))
    return type(value), items


def case(number):
    global world
    start_case(SEED, number)
    w = world = World()
    kind = pick(NAMES)
    try:
        w.c = CONTAINERS[kind](w, hostile(w))
    except (TypeError, AttributeError):
        kind = 'list'
        w.c = CONTAINERS[kind](w, hostile(w))
    text, f = operation(w, kind)
    write('%d %s: %s' % (number, kind, text))
    sys.stdout.flush()
    w.actions = pick((0, 1, 1, 2, 5))
    w.on = True
    error = ''
    result = None
    try:
        result = f()
        if type(result) not in (str, unicode, tuple, list, dict, set, types.InstanceType) and hasattr(result, 'next'):
            result = drained(result)
    except Exception as e:
        w.on = False
        error = shown_error(e)
        del e
    except:
        w.on = False
        error = getattr(sys.exc_type, '__name__', 'old-style')
    w.on = False
    sys.exc_clear()
    write(' -> %s' % (error or shown(result)))
    write(' | ' + shown(w.c))
    w.on = True
    result = f = w.c = None
    del w.hostile[:]
    w.on = False
    print '|', ' '.join(w.events) if len(w.events) < 25 else '%d hooks, %d' % (len(w.events), hash(tuple(w.events)))


class Ignored(object):
    """What cannot be raised becomes an event."""

    def write(self, text):
        if text[-1:] == '\n' and world is not None:
            world.events.append('ignored')


world = None
write = sys.stdout.write
sys.stderr = Ignored()
try:
    for number in range(FIRST, COUNT + 1):
        case(number)
        if number % 100 == 0:
            world = None
            gc.collect()
            del gc.garbage[:]
finally:
    world = None
    sys.stderr = sys.__stderr__
