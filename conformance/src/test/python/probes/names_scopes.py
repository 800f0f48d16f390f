# Names and scopes: global, local, free, built-in; the texts of every name error; del, global, exec, import *.
import sys

from probing import probe

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


for f in (
    unbound_local, deleted_local, delete_unbound, unbound_free, free_in_loop, undefined_global, delete_global,
    sets_global, del_then_closure, augmented, augmented_free, class_reads_free, class_shadows_free,
    class_same_name, class_unbound, class_unbound_free, class_deletes, class_global, list_comp_leaks,
    gen_does_not_leak, set_comp_does_not_leak, loop_leaks, except_leaks, with_exec, with_exec_shadow,
    with_exec_in, exec_unqualified_no_closure, nested_three, default_sees_scope, lambda_in_default,
    generator_scope, first_iterable_at_once, builtins_shadowed, locals_modified, deep_global, same_name_twice
):
    try:
        print f.__name__, '->', f()
    except Exception, e:
        print f.__name__, '->', '%s: %s' % (type(e).__name__, e)
# => unbound_local -> unbound_local -> UnboundLocalError: local variable 'y' referenced before assignment
# => deleted_local -> deleted_local -> UnboundLocalError: local variable 'y' referenced before assignment
# => delete_unbound -> delete_unbound -> UnboundLocalError: local variable 'y' referenced before assignment
# => unbound_free -> unbound_free -> NameError: free variable 'y' referenced before assignment in enclosing scope
# => free_in_loop -> free_in_loop -> NameError: free variable 'i' referenced before assignment in enclosing scope
# => undefined_global -> undefined_global -> NameError: global name 'no_such_global' is not defined
# => delete_global -> delete_global -> NameError: global name 'no_such_global' is not defined
# => sets_global -> None
# => del_then_closure -> 1
# => augmented -> augmented -> UnboundLocalError: local variable 'x' referenced before assignment
# => augmented_free -> augmented_free -> UnboundLocalError: local variable 'y' referenced before assignment
# => class_reads_free -> free y
# => class_shadows_free -> ('global x', 'class x', 'free x')
# => class_same_name -> global x
# => class_unbound -> class_unbound -> NameError: free variable 'unbound_in_class' referenced before assignment in
# ...  enclosing scope
# => class_unbound_free -> class_unbound_free -> NameError: free variable 'later' referenced before assignment in
# ...  enclosing scope
# => class_deletes -> ('free y', False)
# => class_global -> global x
# => list_comp_leaks -> b
# => gen_does_not_leak -> gen_does_not_leak -> NameError: global name 'q2' is not defined
# => set_comp_does_not_leak -> set_comp_does_not_leak -> NameError: global name 'q3' is not defined
# => loop_leaks -> ('b', 'b')
# => except_leaks -> <type 'exceptions.ZeroDivisionError'>
# => with_exec -> 5
# => with_exec_shadow -> executed
# => with_exec_in -> (5, False)
# => exec_unqualified_no_closure -> in exec
# => nested_three -> (1, 2, 3, 'global x')
# => default_sees_scope -> scope
# => lambda_in_default -> ([0, 1, 2], [2, 2, 2])
# => generator_scope -> [0, 10, 20]
# => first_iterable_at_once -> [1]
# => builtins_shadowed -> shadowed
# => locals_modified -> (1, ['a', 'b'])
# => deep_global -> made
# => same_name_twice -> (2, 1)
print locals_are_ordered(1, 2), argument_and_global(1), tuple_param((1, 2)), conditional_binding(1), made_global
# => ['a', 'b', 'c'] (1, 'global x') (1, 2, 'global x') 1 5
probe(r'''
conditional_binding(0)  # => UnboundLocalError: local variable 'v' referenced before assignment
no_such_name  # => NameError: name 'no_such_name' is not defined
del no_such_name  # => NameError: name 'no_such_name' is not defined
x, globals()['x']  # => ('global x', 'global x')
global x
def f():
    global x
    x = 'set'
    return x
f(), x  # => ('set', 'set')
def f(x): global x  # => SyntaxError: name 'x' is local and global (probe, line 1)
def f(): global x, x
def f():
    import sys as x
    global x
def f(): \n  def g(): return y\n  del y
# => SyntaxError: unexpected character after line continuation character (probe, line 1)
def f():
    exec 'a'
    return (lambda: b)
    # => SyntaxError: unqualified exec is not allowed in function 'f' because it contains a nested function with free
    # ...  variables (probe, line 2)
def f(b):
    exec 'a'
    return (lambda: b)
    # => SyntaxError: unqualified exec is not allowed in function 'f' because it contains a nested function with free
    # ...  variables (probe, line 2)
def f(b):
    exec 'a' in {}
    return (lambda: b)
def f(b):    return (lambda: b), [b for c in b], (b for c in b)
class C: return  # => SyntaxError: 'return' outside function (probe, line 1)
nonlocal x  # => SyntaxError: invalid syntax (probe, line 1)
def f(): nonlocal x  # => SyntaxError: invalid syntax (probe, line 1)
True = 5
True  # => 5
del True
True  # => True
len = 5
len  # => 5
del len
len  # => <built-in function len>
del len  # => NameError: name 'len' is not defined
__builtins__.made = 'in builtins'
made  # => 'in builtins'
del __builtins__.made
made  # => NameError: name 'made' is not defined
(lambda: undefined_in_lambda)()  # => NameError: global name 'undefined_in_lambda' is not defined
[undefined_in_comp for i in [1]]  # => NameError: name 'undefined_in_comp' is not defined
list(undefined_in_gen for i in [1])  # => NameError: global name 'undefined_in_gen' is not defined
{undefined_in_dict: 1 for i in [1]}  # => NameError: global name 'undefined_in_dict' is not defined
(lambda a: lambda b: lambda c: (a, b, c))(1)(2)(3)  # => (1, 2, 3)
(lambda: [a for a in [1]] and a)()  # => 1
[a for a in 'xy'], a  # => (['x', 'y'], 'y')
{b: b for b in 'z'}, {b for b in 'z'}  # => ({'z': 'z'}, set(['z']))
b  # => NameError: name 'b' is not defined
eval('x'), eval('x', {'x': 5}), eval('x', {}, {'x': 6}), eval('y', {'y': 1}, {'y': 2})  # => ('set', 5, 6, 2)
eval('x', {})  # => NameError: name 'x' is not defined
eval('lambda: zz', {'zz': 8})()  # => 8
eval('[zz for i in [1]]', {}, {'zz': 9})  # => [9]
eval('list(zz for i in [1])', {}, {'zz': 9})  # => NameError: global name 'zz' is not defined
eval('(lambda: zz)()', {}, {'zz': 9})  # => NameError: global name 'zz' is not defined
exec 'k = 1; print k' in {}  # => 1
exec 'global k2; k2 = 7'
k2  # => 7
exec 'def f(): return outer_name' in {'outer_name': 4}
f()  # => TypeError: f() takes exactly 1 argument (0 given)
d = {}
exec 'def g(): return v\nv = 3' in d
d['g']()  # => 3
d = {}
e = {}
exec 'v = 1\ndef g(): return v' in d, e
sorted(e), 'v' in d  # => (['g', 'v'], False)
e['g']()  # => NameError: global name 'v' is not defined
sorted(k for k in d), type(d['__builtins__']).__name__  # => (['__builtins__'], 'dict')
eval('len("abc")', {'__builtins__': {}})  # => NameError: name 'len' is not defined
eval('len("abc")', {'__builtins__': {'len': lambda s: 'mine'}})  # => 'mine'
eval('None, __builtins__', {'__builtins__': {}})  # => (None, {})
exec 'class C: pass' in {'__builtins__': {}}  # => NameError: name '__name__' is not defined
exec 'import sys' in {'__builtins__': {}}  # => ImportError: __import__ not found
''')
