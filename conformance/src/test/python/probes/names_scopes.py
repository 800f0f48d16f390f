# Names and scopes: global, local, free, built-in; the texts of every name error; del, global, exec, import *.
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
        except:
            kind, e = sys.exc_info()[:2]
            value = '%s: %s' % (kind.__name__, e)
        print line, '->', mask(value)


x = 'global x'


def unbound_local():
    print y
    y = 1


def deleted_local():
    y = 1
    del y
    return y


def delete_unbound():
    if 0:
        y = 1
    del y


def unbound_free():
    def inner():
        return y
    inner()
    y = 1


def free_in_loop():
    for i in []:
        pass
    return (lambda: i)()


def undefined_global():
    return no_such_global


def delete_global():
    global no_such_global
    del no_such_global


def sets_global():
    global made_global
    made_global = 5


def del_then_closure():
    y = 1
    def f():
        return y
    return f()


def augmented():
    x += 1


def augmented_free():
    y = 1
    def inner():
        y += 1
    inner()


def class_reads_free():
    y = 'free y'
    class C(object):
        z = y
    return C.z


def class_shadows_free():
    x = 'free x'
    class C(object):
        try:
            z = x
        except NameError, e:
            z = str(e)
        x = 'class x'
        def m(self):
            return x
    return C.z, C.x, C().m()


def class_same_name():
    x = 'free x'
    class C(object):
        x = x
    return C.x


def class_unbound():
    class C(object):
        z = unbound_in_class
    unbound_in_class = 1


def class_unbound_free():
    class C(object):
        def m(self):
            return later
        n = later
    later = 1


def class_deletes():
    y = 'free y'
    class C(object):
        y = 1
        del y
        def m(self):
            return y
    return C().m(), hasattr(C, 'y')


def class_global():
    x = 'free x'
    class C(object):
        global x
        y = x
    return C.y


def list_comp_leaks():
    [q for q in 'ab']
    return q


def gen_does_not_leak():
    list(q2 for q2 in 'ab')
    return q2


def set_comp_does_not_leak():
    {q3 for q3 in 'ab'}
    return q3


def loop_leaks():
    for q in 'ab':
        pass
    else:
        r = q
    return q, r


def except_leaks():
    try:
        1 / 0
    except ZeroDivisionError, e:
        pass
    return type(e)


def with_exec():
    exec 'q = 5'
    return q


def with_exec_shadow():
    x = 'local'
    exec 'x = "executed"'
    return x


def with_exec_in():
    d = {}
    exec 'q = 5' in d
    return d['q'], 'q' in locals()


def exec_unqualified_no_closure():
    exec 'x = "in exec"'
    return x


def nested_three():
    a = 1
    def f():
        b = 2
        def g():
            c = 3
            def h():
                return a, b, c, x
            return h
        return g
    return f()()()


def argument_and_global(a, b=x):
    return a, b


def default_sees_scope():
    y = 'scope'
    def f(a=y):
        y = 'inner'
        return a
    y = 'changed'
    return f()


def lambda_in_default():
    return [f() for f in [lambda i=i: i for i in range(3)]], [f() for f in [lambda: i for i in range(3)]]


def generator_scope():
    a = 2
    g = (i * a for i in range(3))
    a = 10
    return list(g)


def first_iterable_at_once():
    seq = [1]
    g = (i for i in seq)
    seq = [2]
    return list(g)


def builtins_shadowed():
    len = lambda x: 'shadowed'
    return len([])


def locals_are_ordered(b, a):
    c = 1
    return sorted(locals())


def locals_modified():
    a = 1
    locals()['a'] = 2
    locals()['b'] = 3
    return a, sorted(locals())


def conditional_binding(flag):
    if flag:
        v = 1
    return v


def tuple_param((a, b), c=lambda: x):
    return a, b, c()


def deep_global():
    def f():
        global deep_made
        deep_made = 'made'
        def g():
            return deep_made
        return g()
    return f()


def same_name_twice():
    def f():
        return 1
    g = f
    def f():
        return 2
    return f(), g()


for f in (unbound_local, deleted_local, delete_unbound, unbound_free, free_in_loop, undefined_global, delete_global, sets_global, del_then_closure, augmented, augmented_free, class_reads_free, class_shadows_free,
          class_same_name, class_unbound, class_unbound_free, class_deletes, class_global, list_comp_leaks, gen_does_not_leak, set_comp_does_not_leak, loop_leaks, except_leaks, with_exec, with_exec_shadow, with_exec_in,
          exec_unqualified_no_closure, nested_three, default_sees_scope, lambda_in_default, generator_scope, first_iterable_at_once, builtins_shadowed, locals_modified, deep_global, same_name_twice):
    try:
        print f.__name__, '->', f()
    except Exception, e:
        print f.__name__, '->', '%s: %s' % (type(e).__name__, e)
print locals_are_ordered(1, 2), argument_and_global(1), tuple_param((1, 2)), conditional_binding(1), made_global
probe(r'''
conditional_binding(0)
no_such_name
del no_such_name
x, globals()['x']
global x
def f(): global x; x = 'set'; return x
f(), x
def f(x): global x
def f(): global x, x
def f(): import sys as x; global x
def f(): \n  def g(): return y\n  del y
def f(): exec 'a'; return (lambda: b)
def f(b): exec 'a'; return (lambda: b)
def f(b): exec 'a' in {}; return (lambda: b)
def f(b):    return (lambda: b), [b for c in b], (b for c in b)
class C: return
nonlocal x
def f(): nonlocal x
True = 5; True
del True; True
len = 5; len
del len; len
del len
__builtins__.made = 'in builtins'; made
del __builtins__.made; made
(lambda: undefined_in_lambda)()
[undefined_in_comp for i in [1]]
list(undefined_in_gen for i in [1])
{undefined_in_dict: 1 for i in [1]}
(lambda a: lambda b: lambda c: (a, b, c))(1)(2)(3)
(lambda: [a for a in [1]] and a)()
[a for a in 'xy'], a
{b: b for b in 'z'}, {b for b in 'z'}
b
eval('x'), eval('x', {'x': 5}), eval('x', {}, {'x': 6}), eval('y', {'y': 1}, {'y': 2})
eval('x', {})
eval('lambda: zz', {'zz': 8})()
eval('[zz for i in [1]]', {}, {'zz': 9})
eval('list(zz for i in [1])', {}, {'zz': 9})
eval('(lambda: zz)()', {}, {'zz': 9})
exec 'k = 1; print k' in {}
exec 'global k2; k2 = 7'; k2
exec 'def f(): return outer_name' in {'outer_name': 4}; f()
d = {}; exec 'def g(): return v\nv = 3' in d; d['g']()
d = {}; e = {}; exec 'v = 1\ndef g(): return v' in d, e; sorted(e), 'v' in d
e['g']()
sorted(k for k in d), type(d['__builtins__']).__name__
eval('len("abc")', {'__builtins__': {}})
eval('len("abc")', {'__builtins__': {'len': lambda s: 'mine'}})
eval('None, __builtins__', {'__builtins__': {}})
exec 'class C: pass' in {'__builtins__': {}}
exec 'import sys' in {'__builtins__': {}}
''')
