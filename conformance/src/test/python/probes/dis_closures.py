# The text of dis.dis and dis.disassemble, for closures first of all, and for every opcode that the compiler makes.
import dis
import sys


class Masked(object):
    """Stands for stdout and hides the addresses of code objects."""
    softspace = 0

    def __init__(self, stdout):
        self.stdout = stdout

    def write(self, text):
        parts = text.split(' at 0x')
        self.stdout.write(parts[0] + ''.join(' at 0x...' + p.lstrip('0123456789abcdef') for p in parts[1:]))


sys.stdout = Masked(sys.stdout)


def print_sth(a):
    print a


def do_sth():
    callback = []
    for i in xrange(5):
        callback.append(lambda : print_sth(i))
    for cb in callback:
        cb()


def argument_cell(a, b, *args, **kw):
    c = a
    def inner(d=b):
        def innermost():
            return a, c, d, args
        return innermost, kw
    return inner


def comprehension_cells(x):
    return [lambda: y for y in x], {lambda: z for z in x}, {w: (lambda: w) for w in x}, ((lambda: v) for v in x)


def class_cells(x):
    class C(object):
        y = x
        def m(self):
            return x, C
    return C


def loops(n):
    while n > 0:
        for i in range(n):
            if i % 2:
                continue
            elif not i:
                break
        else:
            n -= 1
    return n


def errors(f):
    try:
        f()
    except (KeyError, ValueError), e:
        raise TypeError, e
    except IOError:
        raise
    else:
        f(1)
    finally:
        f(2, x=3, *f, **f)
    with f as (a, b), f:
        yield a
    assert a, b


def slices(x, i, j, k):
    x[i], x[i:], x[:j], x[i:j], x[:], x[i:j:k], x[i, j], x[...], x[i:j, k]
    x[i] = x[i:] = x[:j] = x[i:j] = x[:] = k
    del x[i], x[i:], x[:j], x[i:j], x[:]
    x[i] += 1
    x[i:] += 1
    x[:j] += 1
    x[i:j] += 1
    x[:] += 1
    x.a += 1


def operators(a, b):
    a + b - a * b / a % b ** a // b << a >> b & a | b ^ ~a
    -a, +a, not a, `a`
    a < b <= a == b != a > b >= a, a in b, a not in b, a is b, a is not b
    a += b
    a -= b
    a *= b
    a /= b
    a //= b
    a %= b
    a **= b
    a <<= b
    a >>= b
    a &= b
    a |= b
    a ^= b
    return a and b or a if b else not a


def constants():
    x = 1 + 2, 'a' * 3, -5, 2.5, 10L, (1, 2, (3,)), None, u'u', 1j
    if 0:
        never
    while 1:
        return 60 * 60 * 24
    if not x:
        return not not x


for f in (
    print_sth, do_sth, do_sth.func_code.co_consts[2], argument_cell, argument_cell.func_code.co_consts[1],
    argument_cell.func_code.co_consts[1].co_consts[1], comprehension_cells, class_cells,
    class_cells.func_code.co_consts[2], loops, errors, slices, operators, constants
):
    code = getattr(f, 'func_code', f)
    print '---', code.co_name, code.co_cellvars, code.co_freevars
    dis.dis(f)
print '--- names'
NAMES = '''\
def names(a):
    global g, h
    g = a
    del h
    import sys, os.path as p
    from gc import collect as c, enable
    print a, g,
    print >>a, g
    print
    print >>a
    a.b = a.c.d
    del a.b
    a, (b, c) = g
    return [], (), {}, {a: b}, {a}, [a, b], (a, b)
'''
dis.dis(compile(NAMES, 'names.py', 'exec').co_consts[0])
print '--- module'
MODULE = '''\
x = 1
class C(B):
    y = x
    del y
from m import *
exec "a" in x, y
x
print x
def f(a=1): pass
@d
def g(): pass
'''
dis.dis(compile(MODULE, 'module.py', 'exec'))
print '--- single'
dis.dis(compile('x; y = 5\n', 'single.py', 'single'))
print '--- eval'
dis.dis(compile('lambda x: x + y', 'eval.py', 'eval'))
print '--- extended argument'
big = compile(
    'def f(x):\n    if x:\n' + '        x = x.a.b.c.d.e\n' * 3000 + '    return x\n', 'big.py', 'exec'
).co_consts[0]
print len(big.co_code), [ord(c) for c in big.co_code[:12]]


class Lines(object):
    def __init__(self):
        self.parts = []

    softspace = 0

    def write(self, text):
        self.parts.append(text)


out, sys.stdout = sys.stdout, Lines()
dis.dis(big)
text, sys.stdout = ''.join(sys.stdout.parts), out
print '\n'.join(text.split('\n')[:6])
print len(text), hash(text)
print '--- a class, an instance, a module of nothing'


class Shown(object):
    attribute = 1

    def one(self):
        return 1

    def two(self):
        return 2


dis.dis(Shown)
dis.dis(Shown().one)
dis.dis('\x64\x00\x00S')
dis.disassemble(print_sth.func_code, 3)
dis.disco(print_sth.func_code)
for bad in (5, None, [], Shown()):
    try:
        dis.dis(bad)
    except Exception, e:
        print '%s: %s' % (type(e).__name__, e)
try:
    print undefined
except NameError:
    tb = sys.exc_info()[2]
dis.distb(tb)
print [dis.opname[i] for i in (0, 1, 100, 119, 135, 137, 145)], dis.opmap['LOAD_CLOSURE']
print dis.HAVE_ARGUMENT, dis.EXTENDED_ARG, dis.cmp_op, dis.hasconst, dis.hasname, dis.hasjrel
print dis.hasjabs, dis.haslocal, dis.hascompare, dis.hasfree
print len(dis.opmap), sorted(dis.opmap.items(), key=lambda i: i[1])
print list(dis.findlinestarts(do_sth.func_code)) != []
print [(o, l - do_sth.func_code.co_firstlineno) for o, l in dis.findlinestarts(do_sth.func_code)]
print dis.findlabels(do_sth.func_code.co_code)
