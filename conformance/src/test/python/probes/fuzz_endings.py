# Random programs of objects whose end shows: finalizers and callbacks of weak references, and every way to end a frame.
#
#     fuzz_endings.py [SEED [COUNT]]
#     fuzz_endings.py --source SEED NUMBER
#     fuzz_endings.py --run FILE
#
# Each line is a program and what happened in it, in order: ~n is the end of object n. --source prints a program, --run
# runs the programs of a file, each after a line `#---`. conformance/fuzz.py compares long runs of it with CPython's.
import gc
import sys
import weakref
from fuzzing import pick, rnd, start

gc.disable()


# What programs are made of.

events = []
log = events.append


def text_of(o):
    """What repr says, without an address: as a key, its hash is to be the same in each run."""
    return '<%s>' % o.__class__.__name__


class D(object):
    __repr__ = text_of

    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return rnd_of(self.n)

    def __del__(self):
        log('~%s' % name(self.n))


class O:
    __repr__ = text_of

    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return rnd_of(self.n)

    def __del__(self):
        log('~%s' % name(self.n))


class S(object):
    __repr__ = text_of

    __slots__ = 'n', 'held', '__weakref__'

    def __init__(self, n):
        self.n = n
        self.held = D('%s.held' % name(n))

    def __hash__(self):
        return rnd_of(self.n)

    def __del__(self):
        log('~%s' % name(self.n))


class L(list):
    def __init__(self, n):
        self.n = n
        list.__init__(self, (D('%s.0' % name(n)), D('%s.1' % name(n))))

    def __del__(self):
        log('~%s' % name(self.n))


class R(object):
    """Comes back once."""

    __repr__ = text_of

    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return rnd_of(self.n)

    def __del__(self):
        log('~%s' % name(self.n))
        if back is not None and len(back) < 3 and self not in back:
            back.append(self)


class X(object):
    """Has operators that raise, or not."""

    __repr__ = text_of

    n = 'none'

    def __init__(self, n):
        self.n = n

    def __del__(self):
        log('~%s' % name(self.n))

    def act(self, *others):
        log('act %s' % name(self.n))
        if rnd_of(self.n) % 2:
            raise ValueError(D('%s.error' % name(self.n)))
        return D('%s.result' % name(self.n))

    __add__ = __radd__ = __mul__ = __iadd__ = __getitem__ = __call__ = __lt__ = __neg__ = __getslice__ = __iter__ = act

    def __setitem__(self, key, value):
        self.act()

    def __delitem__(self, key):
        self.act()

    def __getattr__(self, name):
        if name[:2] == '__':
            raise AttributeError(name)
        return self.act()

    def __contains__(self, other):
        return self.act()

    def __nonzero__(self):
        return rnd_of(self.n) % 3 > 0

    def __cmp__(self, other):
        self.act()
        return 1

    def __hash__(self):
        if rnd_of(self.n) % 5 == 0:
            raise KeyError(D('%s.key' % name(self.n)))
        return 1


def name(n):
    """What an object is called; one that is called by another thing shows no address, nor does one called by a repr."""
    return str(n) if isinstance(n, (str, int)) and '0x' not in str(n) else type(n).__name__


def rnd_of(n):
    """A number that follows from a name."""
    return sum(map(ord, name(n))) * 7 % 11


def key(o):
    """What stands for it as a key: an object whose hash is its address lies in a dict by chance."""
    by_address = type(o).__hash__ == object.__hash__ or type(o) is str and ' at 0x' in o
    return type(o).__name__ if by_address else o


class C(object):
    """A context manager."""

    __repr__ = text_of

    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return rnd_of(self.n)

    def __del__(self):
        log('~%s' % name(self.n))

    def __enter__(self):
        log('enter %s' % name(self.n))
        if rnd_of(self.n) == 3:
            raise ValueError(D('%s.enter' % name(self.n)))
        return D('%s.entered' % name(self.n))

    def __exit__(self, *what):
        log('exit %s %s' % (name(self.n), what[0] and what[0].__name__))
        if rnd_of(self.n) == 5:
            raise KeyError(D('%s.exit' % name(self.n)))
        return X('%s.true' % name(self.n))


class I(object):
    """An iterator that may raise."""

    __repr__ = text_of

    def __init__(self, n):
        self.n = n
        self.i = 0

    def __hash__(self):
        return rnd_of(self.n)

    def __del__(self):
        log('~%s' % name(self.n))

    def __iter__(self):
        return self

    def next(self):
        self.i += 1
        if self.i > 2:
            if rnd_of(self.n) % 3 == 0:
                raise ValueError(D('%s.next' % name(self.n)))
            raise StopIteration
        return D('%s.%d' % (name(self.n), self.i))


class M(object):
    """A mapping for star-star calls."""

    __repr__ = text_of

    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return rnd_of(self.n)

    def __del__(self):
        log('~%s' % name(self.n))

    def keys(self):
        return ['a', 'b'] if rnd_of(self.n) % 3 else ['b', 3]

    def __getitem__(self, key):
        if rnd_of(self.n) % 4 == 0:
            raise KeyError(D('%s.%s' % (name(self.n), key)))
        return D('%s.%s' % (name(self.n), key))


class E(Exception):
    def __init__(self, n):
        Exception.__init__(self, n)
        self.held = D('%s.held' % name(n))


def counted(o):
    """The references to an object, unless it is one that all programs share."""
    if isinstance(o, (int, str)):
        return 'many'
    count = sys.getrefcount(o) - 1
    return str(count) if count < 50 else 'many'


def one(a, b=None, *c, **d):
    return a


def two(a, b):
    return D('two')


def fails(*a, **k):
    raise E('fails')


def gen(*a):
    try:
        for x in a:
            got = yield x
            log('got %s' % name(getattr(got, 'n', got)))
    finally:
        log('gen ends')


class Method(object):
    def method(self, a, b=2, *c, **d):
        return a

    def raises(self, *a):
        raise E('raises')

    @classmethod
    def of_class(cls, *a):
        return a

    @staticmethod
    def static(*a, **k):
        return k


back = []
method = Method()


class Program(object):
    """Makes the source of one program."""

    def __init__(self):
        self.lines = []
        self.count = 0
        self.depth = 0
        self.loops = 0
        self.generator = rnd(4) == 0

    def name(self):
        self.count += 1
        return str(self.count)

    def thing(self):
        return '%s(%s)' % (pick('DDDOSLRXI'), self.name())

    def variable(self):
        return pick('abcd')

    def items(self, most=3):
        return ', '.join(self.expression() for _ in range(rnd(most) + 1))

    def arguments(self):
        kinds = [
            lambda: self.items(),
            lambda: '%s, b=%s' % (self.expression(), self.expression()),
            lambda: '%s, *%s' % (self.expression(), self.star()),
            lambda: '%s, **%s' % (self.expression(), self.stars()),
            lambda: '%s, b=%s, *%s, **%s' % (self.expression(), self.expression(), self.star(), self.stars()),
            lambda: '*%s, **%s' % (self.star(), self.stars()),
        ]
        return pick(kinds)()

    def star(self):
        return pick([
            lambda: '(%s,)' % self.items(), lambda: 'I(%s)' % self.name(), lambda: '[%s]' % self.items(),
            lambda: self.thing(), lambda: 'gen(%s)' % self.items(), lambda: '(x for x in %s)' % self.star()])()

    def stars(self):
        return pick([
            lambda: "{'c': %s}" % self.expression(), lambda: 'M(%s)' % self.name(), lambda: self.thing(),
            lambda: "dict(b=%s)" % self.expression(), lambda: '{1: %s}' % self.expression()])()

    def function(self):
        return pick(['one', 'two', 'fails', 'one', 'gen', 'method.method', 'method.raises', 'Method.of_class',
                     'method.static', 'X(%s)' % self.name(), 'Method().method', 'Method.method', 'tuple', 'list',
                     'dict', 'map', 'zip', 'sum', 'getattr', 'isinstance', 'filter', 'E',
                     '(lambda *a, **k: a)', '(lambda a: a)', 'enumerate', 'iter', 'reversed', 'str', 'int', 'len'])

    def expression(self):
        self.depth += 1
        try:
            if self.depth > 1 + (rnd(3) == 0):
                return pick([self.thing, self.thing, self.variable])()
            return pick([
                self.thing, self.thing, self.thing, self.variable, self.variable,
                lambda: '(%s,)' % self.items(), lambda: '[%s]' % self.items(),
                lambda: '{%s: %s}' % (self.expression(), self.expression()),
                lambda: '{%s}' % ', '.join(self.thing() for _ in range(rnd(3) + 1)),
                lambda: '%s(%s)' % (self.function(), self.arguments()),
                lambda: '%s(%s)' % (self.function(), self.arguments()),
                lambda: '%s %s %s' % (self.expression(), pick(['+', '*', '==', 'in', 'is', '%', 'and', 'or']),
                                      self.expression()),
                lambda: '-%s' % self.expression(),
                lambda: 'not %s' % self.expression(),
                lambda: '%s.n' % self.expression(),
                lambda: '%s.absent' % self.expression(),
                lambda: '%s[%s]' % (self.expression(), pick([self.expression, lambda: '0', lambda: ':1'])()),
                lambda: '[%s for x in %s if %s]' % (self.expression(), self.star(), pick(['x', self.expression()])),
                lambda: '{key(x): %s for x in %s}' % (self.expression(), self.star()),
                lambda: 'next(%s)' % self.star(),
                lambda: 'list(%s)' % self.star(),
                lambda: '(%s if %s else %s)' % (self.expression(), self.expression(), self.expression()),
                lambda: 'sorted([%s], key=%s)' % (self.items(), pick(['len', 'fails', 'method.raises', 'int'])),
                lambda: 'reduce(%s, [%s])' % (self.function(), self.items()),
                lambda: '(lambda x=%s: %s)()' % (self.expression(), self.expression()),
                lambda: '`%s`' % self.thing() if rnd(9) == 0 else self.thing(),
                lambda: '(X(%s) < %s < X(%s))' % (self.name(), self.expression(), self.name()),
            ])()
        finally:
            self.depth -= 1

    def target(self):
        return pick([self.variable, self.variable, self.variable,
                     lambda: '%s, %s' % (self.variable(), self.variable()),
                     lambda: '%s.attr' % self.expression(), lambda: '%s[%s]' % (self.expression(), self.expression()),
                     lambda: '(%s, (%s, %s))' % (self.variable(), self.variable(), self.variable())])()

    def put(self, indent, text):
        self.lines.append('    ' * indent + text)

    def executed(self):
        return 'exec %r in globals()' % ('%s = %s' % (self.variable(), self.expression()))

    def block(self, indent, most=3):
        for _ in range(rnd(most) + 1):
            self.statement(indent)

    def statement(self, indent):
        if indent > 4 or len(self.lines) > 25:
            self.simple(indent)
        else:
            pick([self.simple] * 8 + [self.try_except, self.try_finally, self.loop, self.loop, self.with_statement,
                                      self.branch, self.nested, self.class_statement])(indent)

    def simple(self, indent):
        kinds = [
            lambda: '%s = %s' % (self.target(), self.expression()),
            lambda: '%s = %s' % (self.target(), self.expression()),
            lambda: '%s = %s' % (self.variable(), self.expression()),
            lambda: self.expression(),
            lambda: self.expression(),
            lambda: 'del %s' % self.variable(),
            lambda: '%s %s= %s' % (self.variable(), pick('+*'), self.expression()),
            lambda: 'log(counted(%s))' % self.variable(),
            lambda: "w = weakref.ref(%s, lambda r: log('gone'))" % self.expression(),
            lambda: 'g = gen(%s)' % self.items(),
            lambda: 'next(g)',
            lambda: 'g.close()',
            lambda: 'g.send(%s)' % self.expression(),
            lambda: 'g.throw(%s)' % pick(['E(%s)' % self.name(), 'ValueError, %s' % self.expression()]),
            lambda: 'g = None',
            lambda: 'return %s' % self.expression() if not self.generator else 'return',
            lambda: 'raise %s' % pick(['E(%s)' % self.name(), 'E, %s' % self.thing(), self.expression(), 'E']),
            lambda: 'assert %s, %s' % (self.expression(), self.expression()),
            lambda: self.executed() if rnd(5) == 0 else 'pass',
            lambda: "log('here')",
            lambda: 'print >>out, %s,' % self.thing(),
        ]
        if self.loops:
            kinds += [lambda: pick(['break', 'continue'])] * 3
        if self.generator:
            kinds += [lambda: 'yield %s' % self.expression(), lambda: '%s = yield %s' % (
                self.variable(), self.expression())] * 2
        self.put(indent, pick(kinds)())

    def try_except(self, indent):
        self.put(indent, 'try:')
        self.block(indent + 1)
        kind = rnd(4)
        if kind == 0:
            self.put(indent, 'except:')
        elif kind == 1:
            self.put(indent, 'except (E, TypeError), %s:' % self.variable())
        else:
            self.put(indent, 'except Exception, %s:' % self.variable())
        self.block(indent + 1)
        if rnd(4) == 0:
            self.put(indent + 1, 'raise')
        if rnd(3) == 0:
            self.put(indent, 'else:')
            self.block(indent + 1, 2)

    def try_finally(self, indent):
        self.put(indent, 'try:')
        self.block(indent + 1)
        self.put(indent, 'finally:')
        loops, self.loops = self.loops, 0
        self.block(indent + 1, 2)
        self.loops = loops

    def loop(self, indent):
        if rnd(4):
            self.put(indent, 'for %s in %s:' % (self.target(), self.star()))
        else:
            self.put(indent, 'for _ in 1, 2:')
        self.loops += 1
        self.block(indent + 1)
        self.loops -= 1
        if rnd(4) == 0:
            self.put(indent, 'else:')
            self.block(indent + 1, 2)

    def with_statement(self, indent):
        manager = 'C(%s)' % self.name()
        if rnd(5) == 0:
            manager = self.expression()
        self.put(indent, 'with %s%s:' % (manager, pick(['', ' as ' + self.variable()])))
        self.block(indent + 1)

    def branch(self, indent):
        self.put(indent, 'if %s:' % self.expression())
        self.block(indent + 1, 2)
        self.put(indent, 'else:')
        self.block(indent + 1, 2)

    def nested(self, indent):
        variable = self.variable()
        self.put(indent, 'def h(x, y=%s):' % self.expression())
        loops, self.loops = self.loops, 0
        generator, self.generator = self.generator, rnd(4) == 0
        self.block(indent + 1, 2)
        self.generator = generator
        self.loops = loops
        self.put(indent, '%s = h(%s)' % (variable, self.arguments()))

    def class_statement(self, indent):
        self.put(indent, 'class K(%s):' % pick(['object', 'D', 'O', 'list', self.expression()]))
        self.put(indent + 1, 'held = %s' % self.expression())
        self.put(indent + 1, pick(['pass', 'raise E(%s)' % self.name(), 'n = %s' % self.expression()]))
        self.put(indent, '%s = K(%s)' % (self.variable(), self.name()))

    def source(self):
        self.put(0, 'def f(a, b):')
        self.block(1, 6)
        if self.generator:
            self.put(1, 'yield %s' % self.expression())
        return '\n'.join(self.lines) + '\n'


class Errors(object):
    """sys.stderr and print's file: a line that is written is an event, without addresses."""

    text = ''

    def write(self, text):
        self.text += text
        if text[-1:] == '\n':
            words = [word for word in self.text.split() if '0x' not in word]
            self.text = ''
            log('<%s>' % ' '.join(words)[:60])


def trace(frame, event, arg):
    if frame.f_code.co_filename != 'program':
        return None
    if event == 'exception':
        log('%s %d %s' % (event, frame.f_lineno, arg[0].__name__))
    else:
        log('%s %d' % (event, frame.f_lineno))
    return trace


def compiled():
    """The source of a program with its code; what does not compile is thrown away."""
    while True:
        source = Program().source()
        try:
            code = compile(source, 'program', 'exec')
        except SyntaxError:
            continue
        return source + ('# traced\n' if rnd(4) == 0 else ''), code


def run(number, source, code):
    del events[:]
    del back[:]
    traced = source.endswith('# traced\n')
    space = dict(globals(), out=sys.stderr)
    exec code in space
    f = space.pop('f')
    if traced:
        sys.settrace(trace)
    try:
        result = f(D('a'), O('b'))
        log('result %s' % type(result).__name__)
        if f.func_code.co_flags & GENERATOR:
            for _ in 1, 2, 3:
                log('next %s' % type(result.next()).__name__)
            log('closing')
            result.close()
        del result
    except:
        log('raised %s' % getattr(sys.exc_type, '__name__', sys.exc_type))
        if sys.exc_type is SystemError:
            log(str(sys.exc_value))
        if 'result' in locals():
            del result
    if traced:
        sys.settrace(None)
    log('cleared')
    sys.exc_clear()
    log('end')
    space.clear()
    del f, space, code
    log('back %d' % len(back))
    del back[:]
    print number, ' '.join(events)
    sys.stdout.flush()


def main(seed=1, count=400):
    start(seed)
    for number in range(1, count + 1):
        run(number, *compiled())


def print_source(seed, number):
    start(seed)
    for _ in range(number):
        source, _ = compiled()
    print source,


def run_file(name):
    for number, source in enumerate(open(name).read().split('#---\n')[1:]):
        try:
            run(number + 1, source, compile(source, 'program', 'exec'))
        except Exception:
            # Something smaller than a program, that shrink.py tries.
            sys.settrace(None)
            print number + 1, 'fails:', sys.exc_type.__name__


GENERATOR = 0x20
sys.stderr = Errors()
try:
    if sys.argv[1:2] == ['--source']:
        print_source(*map(int, sys.argv[2:]))
    elif sys.argv[1:2] == ['--run']:
        run_file(sys.argv[2])
    else:
        main(*map(int, sys.argv[1:]))
finally:
    sys.stderr = sys.__stderr__
