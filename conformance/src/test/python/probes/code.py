# The type code: its attributes for many functions, its constructor's checks, comparison and hash.
import types
import sys


def mask(text):
    """Replaces each address by dots."""
    parts = text.split(' at 0x')
    return parts[0] + ''.join(' at 0x...' + part.lstrip('0123456789abcdef') for part in parts[1:])


def show(value):
    if value is not None:
        print mask(repr(value))


def probe(lines):
    """Prints each line, an expression or a statement, with its value or the error that it raises."""
    sys.displayhook = show
    for line in lines.strip().split('\n'):
        if line.startswith('#'):
            print line
            continue
        try:
            try:
                code = compile(line, 'probe', 'eval')
            except SyntaxError:
                print line
                exec compile(line + '\n', 'probe', 'single') in globals()
                continue
            value = repr(eval(code, globals()))
        except BaseException, e:
            value = '%s: %s' % (type(e).__name__, e)
        print line, '->', mask(value)


def show(code):
    print code.co_name, code.co_argcount, code.co_nlocals, code.co_stacksize, code.co_flags, code.co_firstlineno - base,
    print code.co_varnames, code.co_cellvars, code.co_freevars, code.co_names,
    print [c if not isinstance(c, types.CodeType) else c.co_name for c in code.co_consts]
    print '   ', repr(code.co_code), repr(code.co_lnotab)
    for c in code.co_consts:
        if isinstance(c, types.CodeType):
            show(c)


def base():
    pass


base = base.func_code.co_firstlineno


def plain():
    pass


def arguments(a, b=1, *c, **d):
    """Doc."""
    e = a + b
    return e, c, d


def closures(x, y):
    z = x
    def inner(w):
        def innermost():
            return x, w
        return innermost, z, len
    return inner, [lambda: y for q in x]


def generator(n):
    for i in xrange(n):
        try:
            yield i
        finally:
            print i


def comprehensions(x):
    return [a for a in x], {b for b in x}, {c: c for c in x}, (d for d in x if d), [[e for e in f] for f in x]


def tuple_argument((a, b), c):
    return a


def uses_exec(x):
    exec x
    return y


def uses_locals():
    import sys
    return sys


def conditional(a, b):
    while a:
        if a > b and not b:
            a -= 1
        elif a == b or a is None:
            break
        else:
            continue
    else:
        return 1
    return a if b else -b


def errors(f):
    try:
        f()
    except (ValueError, TypeError), e:
        raise
    except IOError:
        print >>f, 'x',
    else:
        del f
    finally:
        pass
    with open(f) as g:
        assert g, 'text'


class Body(object):
    """Class doc."""
    a = 1

    def method(self):
        return self.__private, Body


def make():
    class Local(object):
        def method(self):
            return make, self, Local
    return Local


for function in (plain, arguments, closures, generator, comprehensions, tuple_argument, conditional, errors, make, Body.method.im_func, lambda x: x * 2, lambda: (yield)):
    show(function.func_code)
for source, mode in (('1 + 2', 'eval'), ('x = 1\ny = x', 'exec'), ('x', 'single'), ('', 'exec'), ('"""doc"""\nx = 1', 'exec'), ('1000000 + 1\n-5\n2 ** 10', 'exec'), ('from __future__ import division\n1 / 2', 'exec'), ('"a" "b", 1.5, 2j, 3L, u"x", -0.0, 0.0, ()', 'eval')):
    base = 0
    show(compile(source, 'source', mode))

Code = types.CodeType
c = plain.func_code
full = (0, 0, 1, 67, c.co_code, c.co_consts, (), (), 'file', 'name', 1, '')


def make_code(**changes):
    names = ['argcount', 'nlocals', 'stacksize', 'flags', 'code', 'consts', 'names', 'varnames', 'filename', 'name', 'firstlineno', 'lnotab', 'freevars', 'cellvars']
    values = dict(zip(names, full))
    values.update(changes)
    return Code(*[values[n] for n in names if n in values])


print sorted(dir(Code))
probe(r'''
Code.__name__, Code.__base__, type(c) is Code
repr(make_code()), str(make_code(name='x', filename='a/b.py', firstlineno=12))
make_code().co_filename, make_code().co_name, make_code().co_firstlineno, make_code(freevars=('a',)).co_freevars, make_code(freevars=(), cellvars=('c',)).co_cellvars, make_code().co_freevars, make_code(varnames=('v',), nlocals=1).co_varnames
Code()
Code(1, 2, 3)
make_code(argcount='a')
make_code(argcount=-1)
make_code(nlocals=-1)
make_code(code=5)
make_code(code=u'x')
make_code(consts=[])
make_code(names=5)
make_code(names=(5,))
make_code(names=(u'a',))
make_code(varnames=(None,))
make_code(filename=5)
make_code(name=None)
make_code(lnotab=5)
make_code(freevars=5)
make_code(freevars=(5,))
make_code(freevars=(), cellvars=(1,))
make_code(flags='x')
make_code(firstlineno=1.5)
c.co_code = 'x'
c.co_name = 'x'
del c.co_name
c.x = 1
c.x
c()
c[0]
c == c, c == make_code(), make_code() == make_code(), make_code() != make_code(name='x'), make_code(firstlineno=2) == make_code(), make_code(filename='x') == make_code(), make_code(lnotab='a') == make_code(), make_code(consts=(1,)) == make_code(consts=(1.0,)), make_code(consts=(0.0,)) == make_code(consts=(-0.0,)), make_code(consts=(1,)) == make_code(consts=(True,)), make_code(flags=66) == make_code(), make_code(stacksize=9) == make_code()
hash(make_code()) == hash(make_code()), hash(make_code()) == hash(make_code(filename='other')), {make_code(): 1}[make_code()], c in [make_code()], cmp(c, c), cmp(make_code(name='a'), make_code(name='b')), cmp(make_code(name='b'), make_code(name='a')), c == 5, c < 5 or c > 5
make_code() < make_code(name='z'), make_code(argcount=0) < make_code(argcount=1, varnames=('a',), nlocals=1), make_code() <= make_code(), make_code() >= make_code()
class Sub(Code): pass
eval(make_code(code='d\x00\x00S', consts=(42,), flags=64))
exec make_code(code='d\x00\x00S', consts=(42,), flags=64)
eval(make_code(code='d\x00\x00S', consts=(42,), freevars=('x',)))
eval((lambda: 7).func_code), eval(plain.func_code)
eval(arguments.func_code)
bool(c), callable(c), isinstance(c, Code)
''')
