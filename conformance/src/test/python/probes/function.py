# The type function: its attributes and their rules of assignment, its repr, calls, comparison.
import sys
import types


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


def f(a, b=2, *args, **kw):
    """The doc of f."""
    return a, b, args, kw


def g():
    pass


def closure():
    x = 5

    def inner():
        return x
    return inner


def two_cells():
    x = y = 1
    return lambda: (x, y)


h = closure()
print sorted(dir(f))
probe(r'''
type(f), type(f) is types.FunctionType, type(f) is types.LambdaType, type(f).__name__, type(f).__base__, type(f).__module__
repr(f), str(f), repr(lambda: 0), repr(h)
# the attributes and their twins
f.func_name, f.__name__, f.func_doc, f.__doc__, f.func_defaults, f.__defaults__, f.__module__, f.func_closure, f.__closure__, f.func_dict, f.__dict__, f.func_code is f.__code__, f.func_globals is globals(), f.__globals__ is globals(), (lambda: 0).func_name, (lambda: 0).func_doc, g.func_defaults, g.func_doc
h.func_closure[0].cell_contents, h.__closure__ is h.func_closure, h.func_name, h.__module__, h()
f.__call__(1), f.__call__.__name__, repr(f.__call__), repr(f.__get__)
# func_name
g.func_name = 'renamed'
g.__name__, g.func_name, repr(g)
g.__name__ = 'again'
g.func_name
g.func_name = 5
g.__name__ = None
g.__name__ = u'text'
del g.func_name
del g.__name__
# func_code
g.func_code = f.func_code
g(1, 2)
g(1)
g.__code__ = closure.func_code
type(g())
g.func_code = h.func_code
h.func_code = g.func_code
h.func_code = two_cells().func_code
g.func_code = 5
g.__code__ = None
del g.func_code
h.func_code = closure().func_code
h()
# func_defaults
f.func_defaults = (7, 8)
f(), f(1)
f.__defaults__ = None
f()
f(1)
f.func_defaults = [1]
f.func_defaults = 5
del f.func_defaults
f.func_defaults
del f.__defaults__
f.func_defaults = (1, 2, 3, 4)
f()
f.func_defaults = (2,)
# func_doc, __module__, func_dict
f.func_doc = 5
f.__doc__
del f.func_doc
f.__doc__, f.func_doc
f.__doc__ = 'again'; f.func_doc
f.__module__ = 7
f.__module__
del f.__module__
f.__module__
f.attribute = 1
f.attribute, f.func_dict, f.__dict__
f.func_dict = {'other': 2}
f.other
f.attribute
f.__dict__ = {}
f.other
f.func_dict = 5
f.__dict__ = None
del f.func_dict
del f.__dict__
del f.nothing
f.func_dict['x'] = 3; f.x
del f.x
f.x
# read only
f.func_globals = {}
f.__globals__ = {}
f.func_closure = ()
f.__closure__ = None
del f.func_closure
del f.func_globals
f.__class__ = int
f.__call__ = 5; f(1)
f.__class__
f.__hash__() == hash(f)
f.__eq__
# a call, an item
f[0]
len(f)
iter(f)
f + 1
f == f, f != g, f is f, f == 5, hash(f) == hash(f), f in [f], {f: 1}[f], bool(f), callable(f)
class Sub(types.FunctionType): pass
# as a descriptor
f.__get__(5), f.__get__(5, int) and 0 if 0 else 0
type(f.__get__(5)), type(f.__get__(None, int)), f.__get__(5).im_self, f.__get__(None, int).im_self, f.__get__(5, int).im_class, f.__get__(5, int)(6)
f.__get__(None)
f.__get__()
f.__get__(1, 2, 3)
f.__set__
# the constructor is in function_new
types.FunctionType.__dict__['func_code'].__get__(f, type(f)) is f.func_code, type(types.FunctionType.__dict__['func_code']), type(types.FunctionType.__dict__['func_globals']), type(types.FunctionType.__dict__['func_closure'])
(lambda x, y=lambda: 3: x + y())(1), (lambda *a, **k: (a, k))(1, b=2), (lambda (a, b), c: (a, b, c))((1, 2), 3), (lambda: (yield))().next()
def q(x=[]): x.append(1); return x
q(), q(), q.func_defaults
def q(a, (b, (c, d)), e=5): return a, b, c, d, e
q(1, (2, (3, 4))), q.func_code.co_varnames, q.func_code.co_argcount
q(1, (2, 3))
q(1, (2,))
q(1, 2)
q(1, (2, (3, 4)), b=1)
def q(a, a): pass
def q(a=1, b): pass
def q(*a, b): pass
def q(**a, *b): pass
def q(a, *a): pass
def q(a, (b, a)): pass
''')


@apply
def decorated():
    return 'the result of the call'


def wrap(tag):
    print 'evaluated', tag

    def decorate(function):
        print 'applied', tag, function.__name__
        return function
    return decorate


@wrap('first')
@wrap('second')
def decorated_twice(a=wrap('default')):
    pass


print decorated, decorated_twice.__name__
