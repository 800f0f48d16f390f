# Functions with *args and **kwargs: what they are given, what they refuse, and the counts meanwhile.
import sys


def rest(*args):
    return args


def named(**kw):
    return sorted(kw.items())


def both(*args, **kw):
    return args, sorted(kw.items())


def mixed(a, b=2, *args, **kw):
    return a, b, args, sorted(kw.items())


def tail(a, b=2, **kw):
    return a, b, sorted(kw.items())


class C(object):
    def all(*args, **kw):
        return len(args), args[1:], sorted(kw.items())

    def some(self, a, *args):
        return a, args

    def keys(self, a=1, **kw):
        return a, sorted(kw.items())


def result_of(f):
    try:
        return f()
    except TypeError as e:
        return str(e)


c = C()
for i in range(3):
    print rest(), rest(i), rest(1, i, 3), rest() is rest()
    print named(), named(x=i), named(y=1, x=i)
    print both(), both(i), both(i, k=1), both(k=i, j=2)
    print mixed(i), mixed(1, i), mixed(1, 2, i), mixed(1, c=i), mixed(b=i, a=1), mixed(1, 2, 3, d=i)
    print tail(i), tail(1, z=i), tail(b=i, a=0, z=9)
    print c.all(), c.all(i), c.all(i, 2, x=3), C.all(c, i)
    print c.some(i), c.some(1, i), c.some(1, 2, i), C.some(c, i, 4)
    print c.keys(), c.keys(i), c.keys(z=i), c.keys(a=i, z=1)
# => () (0,) (1, 0, 3) True
# => [] [('x', 0)] [('x', 0), ('y', 1)]
# => ((), []) ((0,), []) ((0,), [('k', 1)]) ((), [('j', 2), ('k', 0)])
# => (0, 2, (), []) (1, 0, (), []) (1, 2, (0,), []) (1, 2, (), [('c', 0)]) (1, 0, (), []) (1, 2, (3,), [('d', 0)])
# => (0, 2, []) (1, 2, [('z', 0)]) (0, 0, [('z', 9)])
# => (1, (), []) (2, (0,), []) (3, (0, 2), [('x', 3)]) (2, (0,), [])
# => (0, ()) (1, (0,)) (1, (2, 0)) (0, (4,))
# => (1, []) (0, []) (1, [('z', 0)]) (0, [('z', 1)])
# => () (1,) (1, 1, 3) True
# => [] [('x', 1)] [('x', 1), ('y', 1)]
# => ((), []) ((1,), []) ((1,), [('k', 1)]) ((), [('j', 2), ('k', 1)])
# => (1, 2, (), []) (1, 1, (), []) (1, 2, (1,), []) (1, 2, (), [('c', 1)]) (1, 1, (), []) (1, 2, (3,), [('d', 1)])
# => (1, 2, []) (1, 2, [('z', 1)]) (0, 1, [('z', 9)])
# => (1, (), []) (2, (1,), []) (3, (1, 2), [('x', 3)]) (2, (1,), [])
# => (1, ()) (1, (1,)) (1, (2, 1)) (1, (4,))
# => (1, []) (1, []) (1, [('z', 1)]) (1, [('z', 1)])
# => () (2,) (1, 2, 3) True
# => [] [('x', 2)] [('x', 2), ('y', 1)]
# => ((), []) ((2,), []) ((2,), [('k', 1)]) ((), [('j', 2), ('k', 2)])
# => (2, 2, (), []) (1, 2, (), []) (1, 2, (2,), []) (1, 2, (), [('c', 2)]) (1, 2, (), []) (1, 2, (3,), [('d', 2)])
# => (2, 2, []) (1, 2, [('z', 2)]) (0, 2, [('z', 9)])
# => (1, (), []) (2, (2,), []) (3, (2, 2), [('x', 3)]) (2, (2,), [])
# => (2, ()) (1, (2,)) (1, (2, 2)) (2, (4,))
# => (1, []) (2, []) (1, [('z', 2)]) (2, [('z', 1)])

# Errors
print result_of(lambda: rest(x=1))  # => rest() got an unexpected keyword argument 'x'
print result_of(lambda: named(1))  # => named() takes exactly 0 arguments (1 given)
print result_of(lambda: mixed())  # => mixed() takes at least 1 argument (0 given)
print result_of(lambda: mixed(b=1))  # => mixed() takes at least 1 argument (1 given)
print result_of(lambda: mixed(1, a=2))  # => mixed() got multiple values for keyword argument 'a'
print result_of(lambda: mixed(1, 2, b=3))  # => mixed() got multiple values for keyword argument 'b'
print result_of(lambda: tail(1, 2, 3))  # => tail() takes at most 2 arguments (3 given)
print result_of(lambda: tail(1, 2, b=3))  # => tail() got multiple values for keyword argument 'b'
print result_of(lambda: tail())  # => tail() takes at least 1 argument (0 given)
print result_of(lambda: tail(z=1))  # => tail() takes at least 1 argument (0 given)
print result_of(lambda: c.some())  # => some() takes at least 2 arguments (1 given)
print result_of(lambda: c.keys(1, a=2))  # => keys() got multiple values for keyword argument 'a'
print result_of(lambda: C.some(1, 2))
# => unbound method some() must be called with C instance as first argument (got int instance instead)

# Each call has a dict and a tuple of its own, and the values are counted as in C.
marker = object()


def counts(*args, **kw):
    return sys.getrefcount(marker), args and sys.getrefcount(args), sys.getrefcount(kw)


def grow(**kw):
    kw['more'] = 1
    return sorted(kw)


class Counted(object):
    def method(self, *args, **kw):
        return sys.getrefcount(self), args and sys.getrefcount(args), len(kw)


counted = Counted()
for i in range(3):
    print counts(), counts(marker), counts(marker, marker), counts(m=marker), counts(marker, m=marker)
    print grow(), grow(a=1), grow(more=i)
    print counted.method(), counted.method(1), counted.method(1, k=2)[1:]
# => (2, (), 2) (4, 2, 2) (6, 2, 2) (4, (), 2) (6, 2, 2)
# => ['more'] ['a', 'more'] ['more']
# => (4, (), 0) (4, 2, 0) (2, 1)
# => (2, (), 2) (4, 2, 2) (6, 2, 2) (4, (), 2) (6, 2, 2)
# => ['more'] ['a', 'more'] ['more']
# => (4, (), 0) (4, 2, 0) (2, 1)
# => (2, (), 2) (4, 2, 2) (6, 2, 2) (4, (), 2) (6, 2, 2)
# => ['more'] ['a', 'more'] ['more']
# => (4, (), 0) (4, 2, 0) (2, 1)
print sys.getrefcount(marker), sys.getrefcount(counted)  # => 2 2
for i in range(3):
    result_of(lambda: tail(marker, a=marker))
    result_of(lambda: rest(marker, x=marker))
    result_of(lambda: mixed(b=marker, q=marker))
print sys.getrefcount(marker)  # => 2

# Names that are equal without being the same string.
a_name = ''.join(['a'])
print mixed(**{a_name: 5}), tail(**{''.join(['z', 'z']): 5, a_name: 1})  # => (5, 2, (), []) (1, 2, [('zz', 5)])
code = type(mixed.func_code)
o = mixed.func_code
odd = code(o.co_argcount, o.co_nlocals, o.co_stacksize, o.co_flags, o.co_code, o.co_consts,
           o.co_names, o.co_varnames, o.co_filename, o.co_name, o.co_firstlineno, o.co_lnotab)
odd_mixed = type(mixed)(odd, globals(), 'odd', (2,))
print odd_mixed(1, b=3), odd_mixed(a=1, d=4), result_of(lambda: odd_mixed(b=1))
# => (1, 3, (), []) (1, 2, (), [('d', 4)]) mixed() takes at least 1 argument (1 given)
