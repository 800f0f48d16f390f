# A cell variable that is an argument: on entry the cell is filled from the argument, in every form of call.


def outer(a, b='default b', *args, **kw):
    def inner():
        return a, b, args, kw
    return inner


print outer('a')()  # => ('a', 'default b', (), {})
print outer('a', 'b', 'c', d='d')()  # => ('a', 'b', ('c',), {'d': 'd'})
print outer(a='a')()  # => ('a', 'default b', (), {})
print outer(*['a', 'b'], **{'k': 'v'})()  # => ('a', 'b', (), {'k': 'v'})
print outer.func_code.co_cellvars, outer.func_code.co_varnames
# => ('a', 'args', 'b', 'kw') ('a', 'b', 'args', 'kw', 'inner')


# Rebinding the argument rebinds the cell, not the caller's variable, nor the default.
def rebind(a='default'):
    def inner():
        return a
    a = a + ' rebound'
    return inner


print rebind()(), rebind('given')(), rebind()(), rebind.func_defaults
# => default rebound given rebound default rebound ('default',)


# The reference of the argument moves into the cell: the frame keeps one of its own as well.
import sys


class Value(object):
    pass


def count(a):
    def inner():
        return a
    return sys.getrefcount(a)


def count_plain(a):
    return sys.getrefcount(a)


v = Value()
print count(v), count_plain(v), count(Value()), count_plain(Value())  # => 5 4 4 3


# Names of tuple arguments can be cells as well.
def unpack((a, (b, c)), d):
    return lambda: (a, b, c, d)


print unpack((1, (2, 3)), 4)(), unpack.func_code.co_cellvars, unpack.func_code.co_varnames
# => (1, 2, 3, 4) ('a', 'b', 'c', 'd') ('.0', 'd', 'a', 'b', 'c')
