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


def attempt(f):
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

# Errors
print attempt(lambda: rest(x=1))
print attempt(lambda: named(1))
print attempt(lambda: mixed())
print attempt(lambda: mixed(b=1))
print attempt(lambda: mixed(1, a=2))
print attempt(lambda: mixed(1, 2, b=3))
print attempt(lambda: tail(1, 2, 3))
print attempt(lambda: tail(1, 2, b=3))
print attempt(lambda: tail())
print attempt(lambda: tail(z=1))
print attempt(lambda: c.some())
print attempt(lambda: c.keys(1, a=2))
print attempt(lambda: C.some(1, 2))

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
print sys.getrefcount(marker), sys.getrefcount(counted)
for i in range(3):
    attempt(lambda: tail(marker, a=marker))
    attempt(lambda: rest(marker, x=marker))
    attempt(lambda: mixed(b=marker, q=marker))
print sys.getrefcount(marker)

# Names that are equal without being the same string.
a_name = ''.join(['a'])
print mixed(**{a_name: 5}), tail(**{''.join(['z', 'z']): 5, a_name: 1})
code = type(mixed.func_code)
o = mixed.func_code
odd = code(o.co_argcount, o.co_nlocals, o.co_stacksize, o.co_flags, o.co_code, o.co_consts,
           o.co_names, o.co_varnames, o.co_filename, o.co_name, o.co_firstlineno, o.co_lnotab)
odd_mixed = type(mixed)(odd, globals(), 'odd', (2,))
print odd_mixed(1, b=3), odd_mixed(a=1, d=4), attempt(lambda: odd_mixed(b=1))
