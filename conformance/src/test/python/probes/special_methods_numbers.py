# Every special method of the types of numbers, called by name with no argument and with one or two of several types.
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
SUBJECTS = [(lambda: 7, [(), (2,), (3L,), (2.5,), ('a',), (2, 5)]), (lambda: 7L, [(), (2,), (3L,), (2.5,), ('a',), (2, 5)]), (lambda: 7.5, [(), (2,), (2.5,), (1j,), ('a',), (2, 5)]),
            (lambda: 1 + 2j, [(), (2,), (2.5,), (1 + 2j,), ('a',), (2, 5)]), (lambda: True, [(), (2,), (False,), (2.5,), ('a',)]), (lambda: -2 ** 70, [(), (3,), (1.5,)])]

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
