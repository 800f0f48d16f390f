# Which special methods instances use, by where a class has them: itself, a base in Python, a built-in base, or one
# that got or lost them after classes were derived from it.

import operator
from itertools import islice


def special(name, result):
    def method(self, *args):
        # A sequence ends.
        if name == '__getitem__' and args[0] > 2 or name == 'next' and args:
            raise IndexError(args)
        return result

    method.__name__ = name
    return method


METHODS = [
    ('__len__', 3), ('__getitem__', 'item'), ('__add__', 'sum'), ('__radd__', 'right sum'), ('__mul__', 'product'),
    ('__hash__', 7), ('__eq__', 'equal'), ('__cmp__', 0), ('__nonzero__', False), ('__repr__', 'shown'),
    ('__contains__', True), ('__iter__', iter(())), ('next', 'following'), ('__call__', 'called'), ('__int__', 5),
    ('__index__', 6), ('__getattr__', 'attribute'), ('__neg__', 'negated'), ('__iadd__', 'added'), ('__coerce__', None)]

def contains(o):
    # An iterator that does not end is not asked.
    return None if hasattr(type(o), 'next') else 1 in o


OPERATIONS = [
    ('len', len), ('item', lambda o: o[0]), ('add', lambda o: o + 1), ('radd', lambda o: 1 + o),
    ('mul', lambda o: o * 2), ('hash', lambda o: hash(o) == 7), ('eq', lambda o: o == 0), ('cmp', lambda o: o < o),
    ('bool', bool), ('repr', lambda o: repr(o)[:6]), ('in', contains), ('iter', lambda o: list(islice(o, 4))),
    ('next', next), ('call', lambda o: o()), ('int', int), ('index', operator.index), ('attr', lambda o: o.absent),
    ('neg', operator.neg), ('iadd', lambda o: operator.iadd(o, 1))]


def outcome(operation, o):
    try:
        return repr(operation(o))
    except Exception as e:
        return type(e).__name__


def outcomes(cls):
    try:
        o = cls()
    except Exception as e:
        return {'made': type(e).__name__}
    return dict((name, outcome(operation, o)) for name, operation in OPERATIONS)


def show(what, cls, base):
    """What differs from a class that has nothing but its base."""
    plain = outcomes(type('C', (base,), {}))
    own = outcomes(cls)
    print what, ' '.join('%s:%s' % (name, own[name]) for name in sorted(own) if own[name] != plain.get(name))


class Mixin(object):
    pass


class Old:
    def __len__(self):
        return 11


for base in object, int, str, list, dict, set, Exception:
    for name, result in METHODS:
        method = special(name, result)
        own = type('Own', (base,), {name: method})
        show('%s %s own' % (base.__name__, name), own, base)
        show('%s %s inherited' % (base.__name__, name), type('C', (type('B', (own,), {}),), {}), base)
        mixin = type('M', (object,), {name: method})
        show('%s %s mixed in' % (base.__name__, name), type('C', (mixin, base), {}), base)
        if base is not object:
            show('%s %s behind' % (base.__name__, name), type('C', (base, mixin), {}), base)
        late = type('Late', (base,), {})
        derived = type('C', (late,), {})
        setattr(late, name, method)
        show('%s %s late' % (base.__name__, name), derived, base)
        show('%s %s late, then derived' % (base.__name__, name), type('D', (derived,), {}), base)
        delattr(late, name)
        show('%s %s gone' % (base.__name__, name), derived, base)
        show('%s %s gone, then derived' % (base.__name__, name), type('D', (late,), {}), base)
    show('%s old' % base.__name__, type('C', (base, Old), {}), base)
    show('%s unhashable' % base.__name__, type('C', (base,), {'__hash__': None}), base)
    show('%s with a wrapper' % base.__name__, type('C', (base,), {'__add__': list.__dict__['__mul__']}), base)


class Orders(type):
    def mro(cls):
        return [cls, Mixin, Sized, object]


class Sized(object):
    def __len__(self):
        return 12


show('an order of its own', Orders('C', (Mixin,), {}), object)

# Who makes the instances depends on the base that decides the lay-out.
for bases in (Mixin, basestring), (basestring,), (Mixin, str), (Mixin, int), (Mixin, KeyError, object):
    try:
        cls = type('C', bases, {})
        print bases, cls.__new__ is bases[-1].__new__, repr(cls())[:4]
    except TypeError as e:
        print bases, e
