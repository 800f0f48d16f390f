# Random whole programs: functions, closures, classes, generators, exceptions, comprehensions, counts, tracing.
#
#     fuzz_programs.py [SEED [COUNT [FIRST]]]
#     fuzz_programs.py --source SEED NUMBER
#     fuzz_programs.py --run FILE
#
# Each line is the number of a program, a digest of what it printed, and the end of that. A program does not depend on
# those before it: a run may start at FIRST. --source prints a program. --run runs the programs of a file, each after a
# line `#---`, and prints in one line all that each printed. conformance/fuzz.py compares long runs with CPython's.
#
# Every program ends: a loop goes over something short, a function calls only those above it, and how often a statement
# runs is counted while it is made. Values stay small: cut() takes what could grow.
import cStringIO
import gc
import sys
import weakref
from fuzzing import pick, rnd, start_case, without_addresses

gc.disable()


# What the programs see.

class E(Exception):
    pass


class Manager(object):
    """A context manager that keeps an exception from going on, or not."""

    def __init__(self, n):
        self.n = n

    def __enter__(self):
        print 'enter', self.n
        return self.n

    def __exit__(self, kind, value, traceback):
        print 'exit', self.n, kind and kind.__name__
        return self.n is True


class Descriptor(object):
    """Tells how it is used."""

    def __get__(self, instance, owner):
        print 'get', instance is None, owner.__name__
        return 5

    def __set__(self, instance, value):
        print 'set', kind_of(value)

    def __delete__(self, instance):
        print 'delete'


class Getter(object):
    """A descriptor that an instance's own attribute hides."""

    def __get__(self, instance, owner):
        return 6 if instance is None else 7


NUMBERS = int, long, float, bool, complex, type(None)
SEQUENCES = str, unicode, list, tuple, dict, set
NOT_COUNTED = NUMBERS + (str, unicode, tuple)


def kind_of(value):
    return getattr(type(value), '__name__', '?')


def cut(value):
    """A small number that follows from the value, so that a loop makes nothing large of it."""
    kind = type(value)
    if kind in (int, long):
        return value if -1000000 < value < 1000000 else value % 9973
    if kind in NUMBERS:
        return value or 0
    return len(value) if kind in SEQUENCES else len(kind_of(value))


def text_of(value):
    return repr(value) if type(value) in NUMBERS + SEQUENCES else kind_of(value)


def show(*values):
    print ' '.join(map(text_of, values))


def counted(value):
    """The references to an object, unless it may be one that never ends."""
    return kind_of(value) if isinstance(value, NOT_COUNTED) else sys.getrefcount(value)


def gone(reference):
    print 'gone'


def once(value):
    """An iterator that must not go on after its end."""
    yield value
    print 'once'
    yield value


def tracer(frame, event, argument):
    code = frame.f_code
    if code.co_filename != 'program':
        return None
    what = argument[0] if event == 'exception' else type(argument)
    print event, code.co_name, frame.f_lineno, getattr(what, '__name__', '?')
    return tracer


def profiler(frame, event, argument):
    code = frame.f_code
    if code.co_filename == 'program':
        print event, code.co_name, frame.f_lineno, getattr(argument, '__name__', type(argument).__name__)


# What programs are made of.

LIMIT = 250

SIGNATURES = [
    ('a', 'n'), ('a', 'n'), ('a, b=%s', 'nN'), ('a, b=2, c=%s', 'nNN'), ('a, xs', 'nl'), ('a, s="s"', 'nS'),
    ('a, *rest', 'nR'), ('a, **kw', 'nK'), ('a, b=1, *rest, **kw', 'nNRK'), ('a, (b, c)', 'nt'), ('a, xs=[]', 'nL'),
    ('', ''), ('*rest', 'R'), ('**kw', 'K')
]
WILD = ['2.5', '{}', 'True', '1j', '-0.0', '()', "'w'", '10 ** 20', 'set()', '1e300']
ERRORS = ['E', 'ValueError', 'KeyError', 'TypeError', 'IndexError', 'StopIteration', 'AttributeError', 'NameError']
CAUGHT = ['E', 'ValueError', 'Exception', 'Exception', '(E, TypeError)', 'LookupError', 'ArithmeticError', 'NameError',
          '(TypeError, AttributeError, NameError)', 'StandardError', 'ZeroDivisionError']


class Program(object):
    """Makes the source of one program."""

    def __init__(self):
        self.lines = [pick(('# plain', '# plain', '# plain', '# plain', '# trace', '# profile'))]
        self.indent = 0
        self.cost = 0
        self.weight = 1
        self.loops = 0
        self.functions = []
        self.generators = []
        self.classes = []
        self.generator = False
        self.inside = 0
        self.calm = 0
        self.own = 'abc'
        self.count = 0

    def put(self, text):
        self.lines.append('    ' * self.indent + text)
        self.cost += self.weight

    # Expressions.

    def small(self):
        return pick(('0', '1', '2', '3', '-1', '7', '10', '5L', '255', 'a', 'b', 'c', 'a', 'b', 'i', '100'))

    def number(self, depth=2):
        if depth <= 0 or rnd(4) == 0:
            return pick(WILD) if rnd(30) == 0 else self.small()
        return pick(self.NUMBER)(self, depth - 1)

    def sum_of(self, depth):
        return '%s %s %s' % (self.number(depth), pick('++-*'), self.number(depth))

    def grouped(self, depth):
        return '(%s %s %s)' % (self.number(depth), pick('+-*/%&|^'), self.number(depth))

    def divided(self, depth):
        return '%s %s %s' % (self.number(depth), pick(('//', '%', '/', '&', '|', '^')), self.number(depth))

    def shifted(self, depth):
        return pick(('(%s >> %d)', '(%s << %d)', '(%s ** %d)')) % (self.small(), rnd(4))

    def signed(self, depth):
        return pick(('-%s', '~%s', '+%s', 'not %s', '-(%s)', 'abs(%s)', 'int(%s)')) % self.number(depth)

    def compared(self, depth):
        how = pick(('<', '<=', '==', '!=', '>', '>=', 'is', '<>'))
        if rnd(4) == 0:
            return '(%s %s %s < %s)' % (self.number(depth), how, self.number(depth), self.number(depth))
        return '(%s %s %s)' % (self.number(depth), how, self.number(depth))

    def contained(self, depth):
        return '(%s %s %s)' % (self.number(depth), pick(('in', 'not in')), self.sequence(depth))

    def chosen(self, depth):
        if rnd(2):
            return '(%s %s %s)' % (self.number(depth), pick(('and', 'or')), self.number(depth))
        return '(%s if %s else %s)' % (self.number(depth), self.number(depth), self.number(depth))

    def item(self, depth):
        return '%s[%s]' % (pick(('xs', 'xs', 'ys', 'd', 's')), pick((self.small(), '0', '-1', "'k'", 'i')))

    def measured(self, depth):
        return pick(('len(%s)', 'sum(%s)', 'max(%s)', 'min(%s)', 'len(set(map(cut, %s)))', 'cmp(%s, xs)',
                'sorted(%s)[0]')
                    ) % self.sequence(depth)

    def call(self, depth=1):
        if self.functions and not self.calm:
            name, parameters, cost = pick(self.functions)
            if self.cost + self.weight * cost < LIMIT:
                self.cost += self.weight * cost
                return '%s(%s)' % (name, self.arguments(parameters, depth))
        return 'cut(%s)' % self.number(depth)

    def in_lambda(self, depth):
        return pick(('(lambda v: %s + v)(%s)', '(lambda v, w=%s: v - w)(%s)', 'map(lambda v: v * %s, [%s])[0]',
                     'reduce(lambda v, w: v + w * %s, [1, 2, %s])', 'filter(lambda v: v > %s, [%s, 3])[-1]',
                     '(lambda *v: len(v) + %s)(1, *[%s])', '(lambda v: lambda: v + %s)(%s)()')
                    ) % (self.number(depth), self.number(depth))

    def comprehended(self, depth):
        return 'sum(%s)' % self.comprehension(depth)

    def attribute(self, depth):
        if self.calm:
            return 'len(s)'
        return pick(('o.n', 'o.p', 'o.x', 'o.q', 'o.m(%s)', 'len(o)', 'o[%s]', 'o(%s)', 'o + %s', '%s - o', '-o',
                'int(o)',
                     '(o == %s)', 'o.absent', 'o.c(%s)', 'o.t(%s)', '(%s in o)', 'getattr(o, "n", %s)', 'o.r', 'o * %s',
                     'hasattr(o, "x")', 'isinstance(o, Manager)', 'o[%s:3]', 'cmp(o, %s)')).replace('%s', self.small())

    NUMBER = (sum_of, sum_of, sum_of, grouped, grouped, divided, divided, shifted, signed, compared, contained, chosen,
              item, measured, call, call, call, in_lambda, comprehended, attribute, attribute)

    def sequence(self, depth=1):
        if depth <= 0:
            return pick(('xs[:4]', 'ys[:4]', '[1, 2]', '(3, a)', 'range(3)', '[]', 'xs[:3]', 'd', 'xrange(4)', '[b]',
                    '{}.keys()'))
        return pick(self.SEQUENCE)(self, depth - 1)

    def plain(self, depth):
        return self.sequence(0)

    def several(self, depth=1):
        return pick(('[%s, %s]', '(%s, %s)', '{%s: %s}', '[%s] + [%s]', '{cut(%s), %s or 1}', 'range(3)[%s:%s]',
                'xs[%s:%s]',
                     'ys[%s::%s]', '[xs[0], %s, %s]', '(%s,) + (%s,)')) % (self.number(depth), self.number(depth))

    def comprehension(self, depth):
        return pick(('[%s for i in %s]', '(%s for i in %s)', '{cut(%s) for i in %s}', '[%s for i in %s if i]',
                     '[%s for i in %s for c in (1, 2) if c != i]', '(%s for i in %s if i in xs)',
                     '[%s + i for i in %s]', '{cut(i): %s for i in %s}', '[%s for i, v in enumerate(%s)]')
                    ) % (self.number(depth), self.sequence(depth))

    def made(self, depth):
        return pick(('sorted(%s)', 'list(%s)', 'tuple(%s)', 'list(reversed(%s))', 'zip(%s, xs)', 'set(map(cut, %s))',
                     'map(None, %s)', 'filter(None, %s)', 'dict.fromkeys(map(cut, %s), 1)', 'list(enumerate(%s))')
                    ) % self.sequence(depth)

    def generated(self, depth):
        if self.generators and not self.calm:
            name, parameters, cost = pick(self.generators)
            if self.cost + self.weight * cost < LIMIT:
                self.cost += self.weight * cost
                return '%s(%s)' % (name, self.arguments(parameters, depth))
        return 'iter(list(%s))' % self.sequence(depth)

    SEQUENCE = plain, plain, several, several, comprehension, made, generated

    def string(self):
        return pick((
            's', 't', "'abc'", "u'\\xe9'", "'%%d,%%s' %% (%s, s)", 's[%s:]', "s + 'x'", 't[:%s]', "'-'.join(['p', t])",
            '`%s`', 'str(%s)', 's.upper()', "s.replace('a', t[:2])", "'{0}:{1}'.format(%s, t)", 's * 2', 's[::-1]',
            'repr(xs[:3])', "'%%5.2f' %% %s", "''.join(sorted(s))", "'%%r' %% (%s,)", 't[%s]', 'chr(%s)')
        ).replace('%s', self.small()).replace('%%', '%')

    def arguments(self, parameters, depth=1):
        if rnd(15) == 0:
            return pick(('', '1, 2, 3, 4', 'b=1, a=2', 'z=3', '*xs', '**d', '1, a=2', '*(1, 2), **{"c": 3}', '*a'))
        parts = []
        for kind in parameters:
            if kind == 'n':
                parts.append(self.number(depth))
            elif kind == 'l':
                parts.append(pick(('xs', 'ys', '[1, 2]', 'xs[1:]', '[]')))
            elif kind == 't':
                parts.append(pick(('(1, 2)', '(a, 3)', 'xs[:2]', '(b, xs)')))
            elif rnd(3):
                continue
            elif kind == 'N':
                parts.append(self.number(depth))
            elif kind == 'S':
                parts.append(pick(('s', "'q'", 't[:2]')))
            elif kind == 'L':
                parts.append('xs')
            elif kind == 'R':
                parts.append(pick(('1, 2', '*xs', '*(4, 5)', '*range(2)', '*"ab"', 'b')))
            else:
                parts.append(pick(('k=1', '**d', 'k=a, z=2', '**{"k": 5}')))
            if '=' in parts[-1] or '*' in parts[-1][:1]:
                break
        return ', '.join(parts)

    def shown(self):
        return pick((self.number, self.number, self.sequence))() if rnd(3) else self.string()

    # Statements.

    def variable(self):
        return pick(self.own)

    def assign(self):
        value = self.number()
        self.put('%s = %s' % (self.variable(), value if value.isalnum() else 'cut(%s)' % value))

    def assign_several(self):
        v, w = self.variable(), self.variable()
        self.put(pick(('%s, %s = 1, %s', '%s, %s = b, cut(%s)', '%s = %s = cut(%s)', '(%s, (%s, i)) = 1, (2, %s)',
                       '%s, %s = xs[:%s]', '[%s, %s] = [cut(%s), 0]', 'd["k"], %s, %s = 1, 2, cut(%s)',
                       'xs[0], %s, %s = cut(%s), 1, 2', '%s, %s = s[:%s]')) % (v, w, self.small()))

    def augmented(self):
        self.put(pick((
            '%s += %s', '%s -= %s', '%s *= %s', '%s //= %s', '%s %%= %s', '%s |= %s', '%s &= %s', '%s ^= %s',
            '%s >>= %s',
            '%s += %s', 'xs[0] += %s', 'd["k"] += %s', 'o.x += %s', 's += str(%s)', 'xs += [%s]', 'ys += (%s,)',
            'o += %s' if not self.calm else 'c -= %s', 'xs[-1:] += [%s]', '%s /= %s', '%s <<= (%s & 3)')
        ).replace('%%', '%').replace('%s', self.variable(), 1).replace('%s', pick('12370')))

    def strings(self):
        self.put('%s = (%s)[:20]' % (pick('st'), self.string()))

    def lists(self):
        self.put(pick((
            'xs.append(%s)', 'xs.append(%s)', 'ys.extend([%s, %s])', 'xs.insert(%s, 3)', 'xs.pop()', 'xs.pop(%s)',
            'xs[%s:%s] = [7, 8]', 'del xs[%s]', 'del xs[%s:]', 'xs.sort()', 'xs.reverse()', 'ys = xs[%s:%s]', 'ys = xs',
            'xs = [%s, %s]', 'xs[%s] = %s', 'xs[::2] = ys[:%s]', 'xs = list(%s)[:9]', 'xs.remove(%s)',
            'ys = (xs * 2)[:8]',
            'xs = sorted(xs, key=lambda v: -cut(v))', 'ys = [v for v in xs if v != %s]', 'del ys[::%s]',
            'xs[1:1] = ys[:3]',
            'xs = ys[:] + [%s]', 'xs = [%s] * 3', 'ys.sort(reverse=True)')
        ).replace('list(%s)', 'list(%s)' % self.sequence()).replace('%s', self.small()))

    def dicts(self):
        self.put(pick((
            'd["k"] = %s', 'd[%s] = %s', 'del d["k"]', 'd.setdefault("l", []).append(%s)', 'd.update(k=%s)',
            'd = {"k": %s}',
            'd = dict((i, i * i) for i in range(%s & 7))', 'show(d.pop(%s, None))', 'show(sorted(d))',
            'show(d.get("k"), %s)',
            'd = {}', 'show(d.items())', 'd.clear()', 'show("k" in d)', 'd["l"] = xs[:2]', 'show(d.popitem())',
            'd[s] = %s', 'd.update([(%s, 1)])', 'show([k for k in d])', 'show(d == {"k": %s})')
        ).replace('%s', self.small()))

    def printed(self):
        self.put(pick(('print %s', 'print %s,', 'print %s, a', 'show(%s)', 'show(%s)', 'show(%s, xs)',
                'print >>out, %s',
                       'print "%%r" %% (%s,)', 'print repr(%s)', 'print a, b, %s,')).replace('%%', '%')
                 .replace('%s', self.shown()))

    def counts(self):
        self.put(pick(('show(counted(%s))', 'print counted(%s)', 'print counted(%s),', 'v = [%s]; show(counted(v[0]))')
                      ) % pick(('xs', 'ys', 'd', 'o', 'g', 'h', 'w', 'v', 'xs', 'o', 'show', 'Manager')))

    def tests(self):
        self.put('if %s:' % self.number())
        self.block(2)
        while rnd(4) == 0:
            self.put('elif %s:' % self.number())
            self.block(1)
        if rnd(2):
            self.put('else:')
            self.block(2)

    def repeats(self):
        weight = self.weight
        if weight > 30 or self.cost > LIMIT / 2:
            return self.printed()
        kind = rnd(4)
        if kind == 0:
            n = self.fresh('n')
            self.put('%s = %d' % (n, rnd(4) + 1))
            self.put('while %s%s:' % (n, pick(('', ' > 0', ' and not xs[5:]', ' and c'))))
            self.weight = weight * 4
            self.put('    %s -= 1' % n)
        else:
            self.weight = weight * 3
            self.put(pick((
                'for i in range(%d):', 'for i in (1, 2, %d):', 'for i, v in enumerate(xs[:%d]):', 'for ch in s[:%d]:',
                'for i in xrange(0, 9, %d or 5):', 'for v in ys[:%d]:', 'for i, v in zip(range(3), %s):',
                'for v in list(%s)[:3]:', 'for i in [%d, a, b]:', 'for i, v in d.items()[:%d]:',
                'for d["k"] in (1, %d):',
                'for xs[0] in range(%d):', 'for i in once(%d):', 'for a in range(%d):', 'for v in sorted(%s)[:2]:',
                'for i in (cut(v) for v in ys[:%d]):', 'for v in iter([%d, 2]):')
            ).replace('%d', str(rnd(4))).replace('%s', self.sequence()))
        self.loops += 1
        self.block(3)
        self.loops -= 1
        self.weight = weight
        if rnd(5) == 0:
            self.put('else:')
            self.block(2)

    def over_generator(self):
        if self.weight > 10:
            return self.printed()
        self.put('for v in %s:' % self.generated(1))
        self.weight *= 3
        self.loops += 1
        self.block(2)
        self.loops -= 1
        self.weight /= 3

    def tries(self):
        self.put('try:')
        self.block(3)
        if rnd(3) == 0:
            return self.at_last()
        for _ in range(1 + (rnd(4) == 0)):
            self.put(pick(('except %s, e:', 'except %s as e:', 'except %s:')) % pick(CAUGHT))
            kind = rnd(5)
            if kind == 0:
                self.put('    print "caught", e' if 'e:' in self.lines[-1][-3:] else '    print "caught"')
            elif kind == 1:
                self.put('    show(sys.exc_info()[0].__name__, sys.exc_info()[2].tb_lineno)')
            else:
                self.block(2)
            if rnd(8) == 0:
                self.put('    raise')
        if rnd(6) == 0:
            self.put('except:')
            self.block(2)
        if rnd(4) == 0:
            self.put('else:')
            self.block(2)
        if rnd(4) == 0:
            self.at_last()

    def at_last(self):
        self.put('finally:')
        loops, self.loops = self.loops, 0
        self.block(2)
        self.loops = loops

    def withs(self):
        self.put(pick(('with Manager(%s):', 'with Manager(%s) as c:', 'with Manager(%s) as i, Manager(True):',
                       'with Manager(True) as xs[0]:', 'with Manager(%s) as (a, b):', 'with o as v:')
                      ).replace('%s', self.small()))
        self.block(3)

    def raises(self):
        self.put(pick(('raise %s', 'raise %s("m")', 'raise %s, "m"', 'raise %s(a)', 'raise %s, (1, 2)',
                'raise %s, a, None')
                      ) % pick(ERRORS))

    def leaves(self):
        if self.loops and rnd(2):
            self.put(pick(('break', 'continue')))
        elif self.inside:
            self.put('if %s:' % self.number(1))
            self.indent += 1
            self.result()
            self.indent -= 1
        else:
            self.printed()

    def result(self):
        if self.generator:
            self.put('return')
        else:
            kind = rnd(9)
            self.put('return' if kind == 0 else 'return ' + (
                self.string() if kind == 1 else '%s, %s' % (self.number(),
                self.small()) if kind == 2 else self.number()))

    def forgets(self):
        self.put('del ' + pick((self.variable(), 'o', 'g', 'xs', 'd', 'h', 'v', 'o.x', 'o.q', 'o[%d]' % rnd(3), 's')))

    def asserts(self):
        self.put('assert %s, %s' % (self.number(), self.small()))

    def executed(self):
        self.put(pick((
            'exec "a = %s" in globals(), d', 'exec "show(%s)" in {"show": show, "a": 1, "b": 2, "c": 3, "i": 4}',
            'show(eval("a + %s"))',
            'show(sorted(k for k in locals() if len(k) < 3))', 'exec "b = %s"', 'show(eval("%s - a", {"a": 5}))',
            'show(eval("[a for a in (1, %s)]"))', 'exec compile("c = %s", "inner", "exec") in globals(), d',
            'show(sorted(vars())[:2])',
            'show("a" in globals(), "a" in dir())')
        ).replace('%s', self.small()))

    def weak(self):
        self.put(pick(('w = weakref.ref(o, gone)', 'print w() is None', 'w = weakref.ref(h)', 'w = weakref.proxy(o)',
                       'show(w.n)', 'show(weakref.getweakrefcount(o))', 'w = weakref.ref(Manager(%d), gone)' % rnd(4))))

    def objects(self):
        if self.calm:
            return self.assign()
        if self.classes and rnd(3) == 0:
            name = pick(self.classes)
            self.put(pick(('o = %s(%s)', 'o = %s(%s)', 'o = %s()', 'o = %s(n=%s)', '%s.x = %s', 'o.other = %s(%s)',
                           'show(%s.x)', 'show(%s.__name__)', 'show(isinstance(o, %s))', 'show(counted(%s))',
                           'del %s.x',
                           'show(sorted(k for k in %s.__dict__ if k[0] != "_"))', 'show(%s.q)', 'o.__class__ = %s',
                           'show([k.__name__ for k in %s.__mro__])', 'show(%s.m(o, 1))', 'show(%s.r)', 'show(%s.c(2))')
                          ).replace('%s', name, 1).replace('%s', self.small()))
        else:
            self.put(pick((
                'o.x = %s', 'o.p = %s', 'o.q = %s', 'del o.x', 'del o.q', 'o[%s] = 1', 'del o[%s]', 'o.m(%s)',
                'show(o.n, o.x)',
                'show(str(o)[:2])', 'for v in o: print v', 'show(o.m(%s))', 'o.x += %s', 'o += %s', 'print o',
                'setattr(o, "n", %s)',
                'show(sorted(o.__dict__))', 'show(o + %s)', 'show(%s + o)', 'show(list(o)[:%s])', 'print [o]',
                'show(o == o)',
                'v = o.m', 'show(v(%s))', 'o.m = lambda *v: %s', 'show(o.p, o.q)', 'show(bool(o), not o)',
                'o[1:2] = [%s]',
                'h = o.m', 'show(divmod(o, %s))', 'o.__dict__["x"] = %s', 'show(o.c(%s), o.t(1))', 'o = None',
                'show(-o)')
            ).replace('%s', self.small()))

    def iterators(self):
        kind = rnd(3)
        if kind == 0:
            self.put('g = ' + pick((self.generated(1), '(%s for i in xs[:3])' % self.number(1),
                    'once(%s)' % self.small())))
        else:
            self.put(pick((
                'show(next(g))', 'show(g.next())', 'show(next(g, "end"))', 'show(g.send(%s))', 'show(g.send(None))',
                'g.close()',
                'show(g.throw(E("t")))', 'show(g.throw(ValueError, %s))', 'g.throw(GeneratorExit)', 'show(list(g))',
                'g = None', 'for v in g: print v,', 'show(g.gi_running, g.gi_frame is None)', 'show(counted(g))',
                'print [v for v in g]', 'a, b = g', 'show(g.gi_frame.f_lineno)', 'show(sum(g))', 'g = iter(g)')
            ).replace('%s', self.small()))

    def fresh(self, start):
        self.count += 1
        return '%s%d' % (start, self.count)

    def nested(self):
        """A closure, called, kept, or one of several made in a loop."""
        if self.inside > 2 or self.calm:
            return self.assign()
        kind = rnd(4)
        if kind == 0:
            self.put('h = lambda %s: %s' % (pick(('v=%s' % self.small(), '*v', 'v=1, w=b')), self.number(1)))
        elif kind == 1:
            self.put('v = [lambda v=%s: %s for i in range(3)]' % (pick(('i', '1')), self.number(1)))
            self.put('show([cut(h()) for h in v])')
        else:
            name = self.fresh('p')
            self.function(name, rnd(4) == 0)
            if rnd(3):
                self.put('h = ' + name)
            if rnd(2):
                self.put('show(%s)' % self.call())
        if rnd(3) == 0:
            self.put(pick(('show(h())', 'show(cut(h(%s)))' % self.small(), 'show(counted(h))',
                           'show(h.func_closure is None)', 'show(h.__name__, h.func_defaults)',
                           'show([cut(k.cell_contents) for k in h.func_closure])', 'show(h.func_code.co_freevars)')))

    def function(self, name, generator):
        """Defines a function; it is known to those below it."""
        signature, parameters = pick(SIGNATURES)
        decorator = rnd(12)
        if decorator == 0 and not generator:
            self.put('@' + pick(('twice', 'named("n")')))
        self.put('def %s(%s):' % (name, signature.replace('%s', self.small())))
        saved = (self.cost, self.weight, self.loops, self.generator, self.own, self.functions, self.generators,
                 self.classes)
        self.cost, self.weight, self.loops, self.generator = 0, 1, 0, generator
        self.functions, self.generators = self.functions[:], self.generators[:]
        self.classes = self.classes[:]
        self.inside += 1
        self.indent += 1
        self.start_body(signature)
        self.indent -= 1
        self.block(4)
        self.indent += 1
        if generator:
            self.put(pick(('yield %s', 'yield %s', 'a = yield %s', 'yield (%s), a')) % self.number())
        else:
            self.result()
        self.indent -= 1
        self.inside -= 1
        cost = self.cost + 2
        (self.cost, self.weight, self.loops, self.generator, self.own, self.functions, self.generators,
         self.classes) = saved
        (self.generators if generator else self.functions).append((name, parameters, cost))

    def start_body(self, signature):
        """Says which variables are the function's own."""
        names = [name for name in 'abc' if name in signature.replace('**', '').replace('rest', '')]
        others = [name for name in 'abc' if name not in names]
        if others and rnd(4) == 0 and self.indent < 3:
            name = others.pop(rnd(len(others)))
            self.put('global ' + name)
            names.append(name)
        while others and (not names or rnd(2)):
            name = others.pop(rnd(len(others)))
            names.append(name)
            if rnd(8):
                self.put('%s = %s' % (name, pick(('1', '5', '0', '-3', '12'))))
        self.own = ''.join(names)
        kind = rnd(6)
        if kind < 2 and 'xs' not in signature:
            self.put(pick(('xs = [1, 2, 3]', 'xs = []', 'xs = [5, 4]; ys = xs', 'xs = range(3)')))
        elif kind == 2:
            self.put(pick(('s = "loc"', 's = t = "q"')))
        elif kind == 3:
            self.put(pick(('d = {"k": 1}', 'd = {}', 'd = dict(k=2)')))
        elif kind == 4:
            self.put(pick(('o = Manager(3)', 'i = v = 2', 'ys = []')))
        if self.generator and rnd(2):
            self.put('yield %s' % pick(('a', '1', 'xs', 'i')))

    def yields(self):
        if not self.generator:
            return self.printed()
        if rnd(5) == 0 and self.weight < 10:
            self.put('for v in %s: yield v' % self.generated(0))
        else:
            self.put(pick(('yield %s', 'yield %s', '%s = yield %s', 'show((yield %s))', '%s = cut((yield %s))',
                           'yield (yield %s)')).replace('%s =', self.variable() + ' =').replace('%s', self.number(1)))

    def recursive(self):
        """A function that calls itself a few times."""
        name = self.fresh('r')
        n = rnd(4) + 1
        if self.inside > 1 or self.cost + self.weight * n * 6 > LIMIT:
            return self.printed()
        self.put('def %s(n, a=%s):' % (name, self.small()))
        self.put('    if n <= 0: %s' % pick(('return a', 'raise E(n)', 'return 0', 'return [n]')))
        self.put('    ' + pick(('show(n)', 'a = n', 'xs.append(n)', 'b = a', 'pass')))
        self.put('    return ' + pick(('%s(n - 1, a)', 'n + cut(%s(n - 1))', '%s(n - 1, [a])', 'a or %s(n - 1)',
                                       '[v for v in (%s(n - 1), n)]', 'cut(%s(n - 1)) * a')) % name)
        self.put('show(%s(%d))' % (name, n))
        self.cost += self.weight * n * 4

    def class_statement(self):
        if self.inside > 1 or self.calm or len(self.classes) > 3:
            return self.objects()
        name = self.fresh('K')
        old = rnd(4) == 0
        bases = pick(('object', 'object', 'Manager', 'dict', 'list', 'int', 'Exception', 'object', 'str'))
        if old:
            bases = ''
        if self.classes and rnd(2):
            bases = pick(self.classes)
            if rnd(4) == 0:
                bases += ', ' + pick(self.classes + ['Manager', 'object'])
        if rnd(10) == 0:
            self.put('@' + pick(('same', 'named("c")')))
        self.put('class %s%s:' % (name, '(%s)' % bases if bases else ''))
        self.indent += 1
        saved = self.own, self.calm, self.generator, self.loops
        self.own, self.calm, self.generator, self.loops = 'abc', 1, False, 0
        if rnd(2):
            self.put('x = %s' % self.number(1))
        if rnd(8) == 0:
            self.put(pick(('__slots__ = "n", "x"', '__slots__ = ()', '__metaclass__ = Meta', '__metaclass__ = Meta')))
        if rnd(3):
            self.put('def __init__(self, n=%s):' % self.small())
            self.put('    self.n = ' + pick(('n', 'n', 'cut(n)', '[n]')))
        for _ in range(rnd(4) + 1):
            self.member(name)
        self.own, self.calm, self.generator, self.loops = saved
        self.indent -= 1
        self.classes.append(name)
        if rnd(3):
            self.put('o = %s(%s)' % (name, pick(('', self.small()))))

    def member(self, name):
        kind = rnd(12)
        if kind < 5:
            self.put(pick(SPECIAL).replace('%s', self.number(1)))
        elif kind == 5:
            self.put(pick(('q = Descriptor()', 'r = Getter()', 'p = property(lambda self: %s)',
                    'm = lambda self, v=1: %s',
                           'c = classmethod(lambda cls, v=0: cls.__name__)', 't = staticmethod(lambda v: %s)',
                           'x = [%s]')
                          ).replace('%s', self.number(1)))
        elif kind == 6:
            self.put('@property')
            self.put('def p(self):')
            self.put('    return ' + pick(('self.n', 'self.n + 1', 'self.x', '%s' % self.number(1))))
            if rnd(2):
                self.put('@p.setter')
                self.put('def p(self, value):')
                self.put('    ' + pick(('self.n = value', 'print "set p"', 'raise E(value)')))
        elif kind == 7:
            self.put('def m(self, *v):')
            self.put('    return ' + pick(('super(%s, self).m(*v)' % name, 'v', 'Manager.__init__(self, v)', 'self.n',
                                           'len(v) + self.x', '[self.n for i in v]')))
        else:
            self.put('def %s(self, a=2, b=%s):' % (pick(('m', 'm', 'k')), self.small()))
            inside, self.inside = self.inside, 9
            cost, self.cost = self.cost, LIMIT * 9 / 10
            self.block(2)
            self.indent += 1
            self.result()
            self.indent -= 1
            self.inside, self.cost = inside, cost

    def passes(self):
        self.put('pass')

    SIMPLE = (
        assign, assign, assign, assign, assign_several, augmented, augmented, strings, lists, lists, lists, dicts,
        printed,
        printed, printed, counts, raises, leaves, leaves, forgets, asserts, executed, weak, objects, objects, iterators,
        iterators, yields, yields
    )
    COMPOUND = (
        tests, tests, repeats, repeats, repeats, over_generator, tries, tries, tries, withs, nested, nested, recursive,
        class_statement
    )

    def block(self, most):
        self.indent += 1
        for _ in range(rnd(most) + 1):
            self.statement()
        self.indent -= 1

    def statement(self):
        if self.indent > 5 or len(self.lines) > 45 or self.cost > LIMIT or rnd(5) < 3:
            pick(self.SIMPLE)(self)
        else:
            pick(self.COMPOUND)(self)

    def source(self):
        for i in range(rnd(3)):
            self.function('f%d' % i, False)
        if rnd(2):
            self.function('g0', True)
        if rnd(2):
            self.class_statement()
        if rnd(3) == 0:
            self.function('f9', False)
        for name, parameters, cost in self.functions + self.generators:
            self.cost = 0
            self.put('try:')
            self.put('    ' + pick(('show(%s(%s))', 'print cut(%s(%s))', 'for v in %s(%s): show(v)'))
                     % (name, self.arguments(parameters)))
            self.put('except Exception, e:')
            self.put('    print "raised", e')
        self.cost = 0
        for _ in range(rnd(4) + 1):
            if rnd(3):
                self.put('try:')
                self.block(3)
                self.put('except Exception, e:')
                self.put('    print "raised", e')
            else:
                self.statement()
        return '\n'.join(self.lines) + '\n'


SPECIAL = [text.strip() for text in r"""
def __repr__(self): return 'R'
def __str__(self): return 'S' + s[:2]
def __len__(self): return 2
def __len__(self): return %s
def __nonzero__(self): return %s
def __getitem__(self, k): return [1, 2, 3][k]
def __setitem__(self, k, v): print 'setitem', text_of(k), text_of(v)
def __delitem__(self, k): print 'delitem', text_of(k)
def __contains__(self, v): return %s
def __iter__(self): yield self.n; yield %s
def __iter__(self): return iter([%s])
def __call__(self, *v): return len(v)
def __call__(self, v=1): raise E(v)
def __add__(self, v): return %s
def __radd__(self, v): return 'radd'
def __sub__(self, v): return NotImplemented
def __rsub__(self, v): return v
def __iadd__(self, v): self.n = v; return self
def __mul__(self, v): return %s
def __neg__(self): return -self.n
def __int__(self): return 3
def __index__(self): return 1
def __eq__(self, v): return v is self or %s
def __cmp__(self, v): return 1
def __hash__(self): return 7
def __coerce__(self, v): return 4, 5
def __getattr__(self, name): return len(name)
def __getattr__(self, name): raise AttributeError('no ' + name)
def __getattribute__(self, name): print 'get', name; return object.__getattribute__(self, name)
def __setattr__(self, name, v): self.__dict__[name] = v; print 'set', name
def __delattr__(self, name): print 'del', name
def __del__(self): print 'end'
def __enter__(self): return %s
def __exit__(self, *v): return v[0] is E
def __getslice__(self, i, j): return i, j
def __setslice__(self, i, j, v): print 'setslice', i, j
def __divmod__(self, v): return %s
def __new__(cls, *v): print 'new', cls.__name__; return super(cls, cls).__new__(cls)
""".strip().split('\n')]


class Meta(type):
    """Tells of the classes that it makes, and counts their instances."""

    def __new__(meta, name, bases, space):
        print 'class', name, sorted(key for key in space if key[:1] != '_')
        space['made'] = 0
        return type.__new__(meta, name, bases, space)

    def __call__(cls, *args, **keywords):
        cls.made += 1
        return type.__call__(cls, *args, **keywords)

    def __len__(cls):
        return cls.made


def same(value):
    return value


def twice(function):
    def inner(*args, **keywords):
        function(*args, **keywords)
        return function(*args, **keywords)
    return inner


def named(name):
    def decorate(value):
        print 'decorate', name, kind_of(value)
        return value
    return decorate


SEEN = dict((name, globals()[name]) for name in (
    'E Manager Descriptor Getter Meta same twice named cut show text_of kind_of counted gone once sys weakref').split())


def space():
    names = dict(SEEN)
    names.update(__name__='__main__', a=3, b=5, c=7, i=1, v=4, s='abcab', t='xyz', xs=[3, 1, 2], ys=[9, 8], d={'k': 1,
            2: 'two'},
                 o=Manager(6), g=iter([1, 2]), h=cut, w=None, out=sys.stdout)
    return names


def run(source, code):
    """What the program prints, and how it ends."""
    sys.stdout = out = cStringIO.StringIO()
    names = space()
    try:
        if source.startswith('# trace'):
            sys.settrace(tracer)
        elif source.startswith('# profile'):
            sys.setprofile(profiler)
        exec code in names
    except:
        sys.settrace(None)
        sys.setprofile(None)
        kind, error, traceback = sys.exc_info()
        print getattr(kind, '__name__', kind), str(error)
        while traceback.tb_next is not None:
            traceback = traceback.tb_next
            print traceback.tb_lineno, traceback.tb_frame.f_code.co_name
        kind = error = traceback = None
    finally:
        sys.settrace(None)
        sys.setprofile(None)
    sys.exc_clear()
    print 'end'
    names.clear()
    sys.stdout = sys.__stdout__
    return without_addresses(out.getvalue())


def made(seed, number):
    """The source of a program with its code; what does not compile is thrown away."""
    start_case(seed, number)
    while True:
        source = Program().source()
        try:
            return source, compile(source, 'program', 'exec')
        except SyntaxError:
            pass


def run_file(name):
    for number, source in enumerate(open(name).read().split('#---\n')[1:]):
        print number + 1, repr(run(source, compile(source, 'program', 'exec')))
        sys.stdout.flush()


def main(seed=1, count=600, first=1):
    for number in range(first, count + 1):
        if number % 100 == 0:
            collected()
        source, code = made(seed, number)
        sys.stdout.write('%d ' % number)
        sys.stdout.flush()
        text = run(source, code)
        print hash(text), repr(text[-40:])
        sys.stdout.flush()


def collected():
    """Ends what is left in cycles; what finalizers print then belongs to no program."""
    sys.stdout = cStringIO.StringIO()
    gc.collect()
    del gc.garbage[:]
    sys.stdout = sys.__stdout__


if sys.argv[1:2] == ['--source']:
    print made(int(sys.argv[2]), int(sys.argv[3]))[0],
elif sys.argv[1:2] == ['--run']:
    run_file(sys.argv[2])
else:
    main(*map(int, sys.argv[1:]))
