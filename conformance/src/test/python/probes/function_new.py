# types.FunctionType(code, globals, name, argdefs, closure), new.function, and the other constructors of new.
import new
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


F = types.FunctionType


def plain(a=1):
    return a, __name__


def one():
    x = 5
    return lambda: x


def two():
    x = y = 5
    return lambda: (x, y)


def read_global():
    return value


class C(object):
    def method(self):
        return self


class Old:
    def method(self):
        return 'old'


c0, c1, c2 = plain.func_code, one().func_code, two().func_code
cell = one().func_closure[0]
g = globals()
value = 'in this module'
probe(r'''
F is new.function, new.function.__name__, new.code is types.CodeType, new.instancemethod is types.MethodType, new.classobj is types.ClassType, new.instance is types.InstanceType, new.module is types.ModuleType
F(c0, g)(7), F(c0, g).func_name, F(c0, g).func_defaults, F(c0, g).func_closure, F(c0, g).__module__, F(c0, g).func_dict, F(c0, g).func_doc
F(c0, g, 'other').func_name, F(c0, g, None).func_name, F(c0, g, 'n', (9,))(), F(c0, g, None, (9, 8)).func_defaults, F(c0, g, None, None).func_defaults, F(c0, g, None, None, None).func_closure, F(c0, g, None, None, ()).func_closure
F(c1, g, None, None, (cell,))(), F(c1, g, 'x', None, (cell,)).func_closure[0] is cell, F(c2, g, None, None, (cell, cell))(), F(code=c1, globals=g, closure=(cell,))(), F(code=c0, globals=g, name='k', argdefs=(3,))()
F(c0, {'__name__': 'elsewhere'})(1), F(c0, {'__name__': 'elsewhere'}).__module__, F(c0, {}).__module__, F(read_global.func_code, {'value': 'given'})(), F(read_global.func_code, {'value': 1}).func_globals
F(c0, {})()
F(c0, {}, None, (1,))()
F(read_global.func_code, {})()
# the checks of the closure
F(c1, g)
F(c1, g, None, None, None)
F(c1, g, None, None, ())
F(c1, g, None, None, (cell, cell))
F(c1, g, None, None, (5,))
F(c1, g, None, None, (None,))
F(c1, g, None, None, [cell])
F(c1, g, None, None, cell)
F(c1, g, None, None, 5)
F(c2, g, None, None, (cell,))
F(c2, g, None, None, (cell, 5))
F(c0, g, None, None, (cell,))
F(c0, g, None, None, 5)
F(c0, g, None, None, [])
# the checks of the others
F()
F(c0)
F(5, g)
F(None, g)
F(plain, g)
F(c0, 5)
F(c0, None)
F(c0, [])
F(c0, g, 5)
F(c0, g, u'x')
F(c0, g, None, 5)
F(c0, g, None, [1])
F(c0, g, None, None, None, 1)
F(c0, g, nothing=1)
F.__new__(F, c0, g)(2)
F.__new__(int, c0, g)
class Sub(F): pass
# methods
m = new.instancemethod(plain, 5)
m(), m.im_self, m.im_class, m.im_func is plain
new.instancemethod(plain, None)
new.instancemethod(plain, None, int).im_class, new.instancemethod(len, 'abc')(), new.instancemethod(plain, 5, int).im_class
new.instancemethod(5, 5)
new.instancemethod(plain)
new.instancemethod()
new.instancemethod(plain, 1, 2, 3)
new.instancemethod(plain, 1, k=2)
# instances and classes of the old style
i = new.instance(Old, {'a': 1})
i.a, i.method(), i.__class__ is Old, i.__dict__
new.instance(Old).__dict__, new.instance(Old, None).__dict__
new.instance(C)
new.instance(Old, 5)
new.instance()
K = new.classobj('K', (), {'a': 1}); K, K.a, K.__bases__, K.__dict__
new.classobj('K', (Old,), {}), new.classobj('K', (C,), {}), type(new.classobj('K', (C,), {})), new.classobj('K', (Old, C), {}).__mro__[1]
new.classobj('K', (5,), {})
new.classobj(5, (), {})
new.classobj('K', [], {})
new.classobj('K', (), 5)
new.classobj('K')
# modules
M = new.module('m'); M.__name__, M.__doc__, sorted(M.__dict__), M
new.module('m', 'doc').__doc__, new.module('m', None).__doc__, new.module('m', 5).__doc__
new.module()
new.module(5)
new.module('a', 'b', 'c')
''')

# new.code: the same checks as types.CodeType, in the probe of code.
code = new.code(1, 1, 1, 67, c0.co_code, c0.co_consts, c0.co_names, c0.co_varnames, 'made', 'name', 1, '')
print new.function(code, g)(3), code.co_name, code.co_filename
