# Attributes in __slots__ that one instruction reads and writes again and again.
import sys


class Slotted(object):
    __slots__ = 'a', 'b'


class Derived(Slotted):
    __slots__ = 'c',


class WithDict(Slotted):
    pass


class Foreign(object):
    a = Slotted.a


def read(o):
    return o.a


def write(o, value):
    o.a = value


def told(f, *args):
    try:
        return f(*args)
    except (AttributeError, TypeError) as e:
        return '%s: %s' % (type(e).__name__, e)


first, second, third = Slotted(), Derived(), WithDict()
print [told(read, o) for o in (first, first, second, third, first)]
# => ['AttributeError: a', 'AttributeError: a', 'AttributeError: a', 'AttributeError: a', 'AttributeError: a']
for i, o in enumerate((first, second, third, first)):
    write(o, i)
    write(o, i + 10)
print [told(read, o) for o in (first, first, second, second, third, third, first)]  # => [13, 13, 11, 11, 12, 12, 13]
del first.a
print told(read, first), told(read, second), told(read, first)  # => AttributeError: a 11 AttributeError: a
write(first, 5)
print told(read, first)  # => 5
print told(read, Foreign()), told(read, Foreign()), told(write, Foreign(), 1)
# => TypeError: descriptor 'a' for 'Slotted' objects doesn't apply to 'Foreign' object TypeError: descriptor 'a' for
# ...  'Slotted' objects doesn't apply to 'Foreign' object TypeError: descriptor 'a' for 'Slotted' objects doesn't
# ...  apply to 'Foreign' object
third.__dict__['a'] = 'in the dict'
print read(third), read(third)  # => 12 12

value = object()
before = sys.getrefcount(value)
for i in range(5):
    write(first, value)
    read(first)
print sys.getrefcount(value) - before  # => 1
write(first, None)
print sys.getrefcount(value) - before  # => 0

first.a, second.a = 1, 2
Derived.a = property(lambda self: 'property')
print read(first), read(second), read(second), told(write, second, 3)
# => 1 property property AttributeError: can't set attribute
del Derived.a
print read(second), told(write, second, 3), read(second)  # => 2 None 3
Slotted.__getattribute__ = lambda self, name: 'all ' + name
print read(first), read(second), read(third)  # => all a all a all a
del Slotted.__getattribute__
print read(first), read(second), read(third)  # => 1 3 12
Slotted.__setattr__ = lambda self, name, value: None
write(first, 'lost')
write(first, 'lost')
print read(first)  # => 1
