# Every special method of dict, set and the objects of the language itself, called by name with no argument and with one or two of several types.
import sys


class Sub(object):
    pass


SKIPPED = ('__class__', '__doc__', '__dict__', '__reduce__', '__reduce_ex__', '__subclasshook__', '__module__', '__weakref__', '__new__', '__sizeof__', '__metaclass__')


def mask(text):
    """Replaces each address by dots."""
    parts = text.split(' at 0x')
    return parts[0] + ''.join(' at 0x...' + part.lstrip('0123456789abcdef') for part in parts[1:])


def answer(make, name, args):
    subject = make()
    try:
        result = getattr(subject, name)(*args)
    except Exception, e:
        return '%s: %s' % (type(e).__name__, e)
    if name == '__hash__' and type(subject).__name__ not in HASHED:
        return 'a hash'
    if result is None:
        return 'None, %s' % mask(repr(subject))
    return mask(repr(result))


HASHED = ('int', 'long', 'float', 'complex', 'bool', 'str', 'unicode', 'tuple', 'frozenset', 'buffer')
SUBJECTS = [(lambda: {'a': 1, 'b': 2}, [(), ('a',), ('x',), ({'a': 1},), ([],), ('k', 'v')]), (lambda: set([1, 2]), [(), (1,), (set([1, 2]),), (frozenset([2, 3]),), ([1],)]), (lambda: frozenset([1, 2]), [(), (1,), (set([1, 2]),), (frozenset([2, 3]),), ([1],)]),
            (lambda: {'a': 1}.viewkeys(), [(), ('a',), (set('ab'),), (['a'],)]), (lambda: {'a': 1}.viewitems(), [(), (('a', 1),), (set([('a', 1)]),)]), (lambda: {'a': 1}.viewvalues(), [(), (1,)]),
            (lambda: None, [(), (1,)]), (lambda: Ellipsis, [(), (1,)]), (lambda: NotImplemented, [(), (1,)]), (lambda: object(), [(), (1,)]), (lambda: Sub(), [(), (1,)]), (lambda: len, [(), ([],), (1,)]), (lambda: lambda a=1: a, [(), (2,), (1, 2, 3)]), (lambda: int, [(), (5,), (int,)]),
            (lambda: [].append, [(), (5,)]), (lambda: list.append, [(), ([], 1), (None, list), ([1],)]), (lambda: list.__add__, [(), ([1], [2]), ([1],)]), (lambda: [1].__add__, [(), ([2],)]), (lambda: int.__dict__['real'], [(), (5,), (None, int), (5, 6)]), (lambda: property(lambda self: 5), [(), (1,), (None, int), (1, 2)]),
            (lambda: staticmethod(len), [(), (1,)]), (lambda: classmethod(len), [(), (1,), ('abc', str)]), (lambda: answer.func_code, [(), (answer.func_code,), (1,)]), (lambda: Exception('a', 1), [(), (0,), (0, 1), ({'x': 1},)]), (lambda: iter([1, 2]), [(), (1,)]), (lambda: (x for x in [1]), [(), (1,)]),
            (lambda: enumerate('a'), [(), (1,)]), (lambda: super(Sub, Sub()), [(), ('__class__',)]), (lambda: type(sys)('m'), [(), ('m',), (5,)]), (lambda: (lambda x: lambda: x)(5).func_closure[0], [(), ((lambda x: lambda: x)(6).func_closure[0],), (1,)])]

for make, arguments in SUBJECTS:
    subject = make()
    kind = type(subject).__name__
    for name in dir(subject):
        if not name.startswith('__') or name in SKIPPED or not callable(getattr(subject, name)):
            continue
        if name in ('__setattr__', '__delattr__', '__getattribute__'):
            given = [('nothing', 1)[:2 if name == '__setattr__' else 1], ('__class__', int)[:2 if name == '__setattr__' else 1], (5, 1)[:2 if name == '__setattr__' else 1], ()]
        elif name == '__format__':
            given = [('',), ('5',), (u'>12',), (5,), ()]
        else:
            given = arguments
        print kind, name, ' | '.join(answer(make, name, args) for args in given)
