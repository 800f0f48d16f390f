# Every special method of dict, set and the objects of the language itself, called by name with no argument
# and with one or two of several types.
import sys

from calling import call_special_methods


class Sub(object):
    pass


def function():
    pass


call_special_methods([
    (lambda: {'a': 1, 'b': 2}, [(), ('a',), ('x',), ({'a': 1},), ([],), ('k', 'v')]),
    (lambda: set([1, 2]), [(), (1,), (set([1, 2]),), (frozenset([2, 3]),), ([1],)]),
    (lambda: frozenset([1, 2]), [(), (1,), (set([1, 2]),), (frozenset([2, 3]),), ([1],)]),
    (lambda: {'a': 1}.viewkeys(), [(), ('a',), (set('ab'),), (['a'],)]),
    (lambda: {'a': 1}.viewitems(), [(), (('a', 1),), (set([('a', 1)]),)]),
    (lambda: {'a': 1}.viewvalues(), [(), (1,)]), (lambda: None, [(), (1,)]), (lambda: Ellipsis, [(), (1,)]),
    (lambda: NotImplemented, [(), (1,)]), (lambda: object(), [(), (1,)]), (lambda: Sub(), [(), (1,)]),
    (lambda: len, [(), ([],), (1,)]), (lambda: lambda a=1: a, [(), (2,), (1, 2, 3)]),
    (lambda: int, [(), (5,), (int,)]), (lambda: [].append, [(), (5,)]),
    (lambda: list.append, [(), ([], 1), (None, list), ([1],)]),
    (lambda: list.__add__, [(), ([1], [2]), ([1],)]), (lambda: [1].__add__, [(), ([2],)]),
    (lambda: int.__dict__['real'], [(), (5,), (None, int), (5, 6)]),
    (lambda: property(lambda self: 5), [(), (1,), (None, int), (1, 2)]),
    (lambda: staticmethod(len), [(), (1,)]), (lambda: classmethod(len), [(), (1,), ('abc', str)]),
    (lambda: function.func_code, [(), (function.func_code,), (1,)]),
    (lambda: Exception('a', 1), [(), (0,), (0, 1), ({'x': 1},)]), (lambda: iter([1, 2]), [(), (1,)]),
    (lambda: (x for x in [1]), [(), (1,)]), (lambda: enumerate('a'), [(), (1,)]),
    (lambda: super(Sub, Sub()), [(), ('__class__',)]), (lambda: type(sys)('m'), [(), ('m',), (5,)]),
    (
        lambda: (lambda x: lambda: x)(5).func_closure[0],
        [(), ((lambda x: lambda: x)(6).func_closure[0],), (1,)]
    )
])
