# len, abs, ord, chr and isinstance within expressions: other arguments, other bindings, profiling.
import sys


class Sized(object):
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n

    def __abs__(self):
        return 'abs'


class Meta(type):
    def __instancecheck__(cls, o):
        print 'instancecheck', cls.__name__
        return o == 1


class Checked(object):
    __metaclass__ = Meta


class Text(str):
    def __len__(self):
        return 99


def lengths(x, y):
    return len(x) + len(y) * 10


def length(x):
    n = len(x)
    return n


def longer(x, n):
    if len(x) > n:
        return 'yes'
    return 'no'


def absolute(x):
    return abs(x)


def near(x, y, d):
    return abs(x - y) < d


def following(c):
    return chr(ord(c) + 1)


def code(c):
    return ord(c)


def is_a(x, t):
    if isinstance(x, t):
        return 'yes'
    return 'no'


def is_int(x):
    return isinstance(x, int)


def is_text(x):
    return isinstance(x, str) and len(x) > 1


def call(f, *args):
    """Prints the result with its type: the call and what uses it stand in one frame, as the engines look at it."""
    try:
        result = f(*args)
        print f.__name__, repr(result), type(result).__name__
    except Exception as e:
        print f.__name__, type(e).__name__, e


CONTAINERS = ['', 'abc', u'ab', [], [1, 2], (), (1,), {}, {1: 2}, set('ab'), Sized(7), Text('a'), xrange(5), 5, None,
              Sized(-1), Sized('x'), Sized(2 ** 70)]
NUMBERS = [0, 1, -1, 300, -300, 2.5, -2.5, 2 ** 70, -2 ** 70, True, -sys.maxint - 1, 3 + 4j, Sized(1), 'x']
CHARACTERS = ['a', u'b', '', 'ab', '\xff', '\xfe', 5, None, bytearray('c')]
TYPES = [int, str, object, Checked, bool, (int, str), (), 5, Sized, Meta, type]


def everything():
    for x in CONTAINERS:
        call(length, x)
        call(lengths, [1], x)
        call(longer, x, 1)
    for x in NUMBERS:
        call(absolute, x)
        call(near, x, 1, 5)
    for x in CHARACTERS:
        call(following, x)
        call(code, x)
    for x in [1, True, 'a', 'ab', Checked(), Sized(1), None, Checked, Text('ab')]:
        call(is_int, x)
        call(is_text, x)
        for t in TYPES:
            call(is_a, x, t)


def often():
    total = 0
    for i in range(500):
        total += length([i]) + lengths('ab', (i,)) + absolute(-i) + code('a')
        if is_int(i) and near(i, 100, 50) and is_a('s', str):
            total += length(Sized(i))
    print total


def unbound():
    def f():
        n = len(x) + 1
        x = n
    call(f)


def counted():
    x = [1]
    before = sys.getrefcount(x)
    for i in range(100):
        if len(x) + len([x]) != 2 or isinstance(x, tuple):
            print 'wrong'
    print sys.getrefcount(x) - before


def profiled():
    events = []

    def profile(frame, event, arg):
        if event.startswith('c_'):
            events.append((event, getattr(arg, '__name__', arg)))
    sys.setprofile(profile)
    lengths([1], 'ab')
    near(1, 2, 3)
    sys.setprofile(None)
    print events


everything()
often()
everything()
unbound()
counted()
profiled()
print lengths('ab', 'c')


def len(x):
    return 'my %r' % (x,)


print length([1])
del len
print length([1])
import __builtin__
__builtin__.len = lambda x: 1000
print length([1]), lengths('a', 'b')
del __builtin__.len
call(length, [1])
