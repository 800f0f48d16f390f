# Operands whose special methods change what is at work, or return what they must not: what fuzz_hostile.py found.
import itertools
import operator
import types
import weakref
from _bisect import bisect, insort
from cStringIO import StringIO

from probing import attempt, probe


class Told(object):
    """Says when its methods are called."""

    def __init__(self, name, value):
        self.name = name
        self.value = value

    def tell(self, *arguments):
        print self.name,
        if isinstance(self.value, Exception):
            raise self.value
        return self.value

    __int__ = __repr__ = __str__ = __cmp__ = tell


# The arguments of an exception are replaced while they are shown.
class Replacing(object):
    def __repr__(self):
        error.args = ()
        return 'replacing'


error = ValueError(Replacing(), 1)
print repr(error), error.args  # => ValueError(replacing, 1) ()
error = ValueError(Replacing(), 1)
print str(error), error.args  # => (replacing, 1) ()
error = ValueError(Replacing(), 1)
print unicode(error), error.args  # => (replacing, 1) ()
error = ValueError(Replacing(), 1)
print format(error, ''), error.args  # => (replacing, 1) ()
error = SyntaxError(Replacing(), ('f', 1, 2, 't'))
print repr(error), error.args  # => SyntaxError(replacing, ('f', 1, 2, 't')) ()

# A slice shows all three of its parts, whatever the first ones raise.
part = Told('part', ValueError('no'))
try:
    repr(slice(part, 2, part))
except ValueError as e:
    print e  # => part part no

# The file's name is shown before number and text.
print str(EnvironmentError(Told('number', '1'), Told('text', 'x'), Told('name', 'f')))
# => name number text [Errno 1] x: f


class Old:
    """An old-style class is not asked for a hint of its length, and its __cmp__ returns any int or nothing at all."""

    def __init__(self, value=None):
        self.value = value

    def __iter__(self):
        return iter('ab')

    def __length_hint__(self):
        print 'never'

    def __cmp__(self, other):
        return self.value


probe(r'''
tuple(Old())  # => ('a', 'b')
list(Old())  # => ['a', 'b']
(lambda *a: a)(*Old())  # => ('a', 'b')
zip(Old(), Old())  # => [('a', 'a'), ('b', 'b')]
Old(5) > 1  # => True
Old(2 ** 70) > 1  # => TypeError: comparison did not return an int
1L < Old('x')  # => TypeError: comparison did not return an int
cmp('a', Old(-2 ** 70))  # => TypeError: comparison did not return an int
''')

class Fraction(object):
    def __int__(self):
        return 2.5


# Arguments are looked at in order; a memoryview is no sequence with a length.
probe(r'''
types.ClassType([])  # => TypeError: argument 1 must be string, not list
types.ClassType([], ())  # => TypeError: argument 1 must be string, not list
types.ClassType('a')  # => TypeError: Required argument 'bases' (pos 2) not found
insort(memoryview('a'), 1)  # => TypeError: object of type 'memoryview' has no len()
bisect(memoryview('a'), 1)  # => TypeError: object of type 'memoryview' has no len()
len(memoryview('abc'))  # => 3
operator.getslice('abcdef', 1.5, 3)  # => TypeError: integer argument expected, got float
operator.getslice(5, 1.5, 3)  # => TypeError: integer argument expected, got float
operator.delslice([1, 2], 0, 2.0)  # => TypeError: integer argument expected, got float
operator.setslice([1, 2], 0, 2.0, [])  # => TypeError: integer argument expected, got float
list(itertools.islice('abcdef', Told('start', 1), Told('stop', 5), Told('step', 2)))  # => start stop step ['b', 'd']
list(itertools.islice('abcdef', Told('start', -1), Told('stop', -1)))
# => start stop ValueError: Stop argument for islice() must be None or an integer: 0 <= x <= maxint.
list(itertools.islice('abcdef', Told('start', -1), Told('stop', 3), Told('step', 0)))
# => start stop ValueError: Indices for islice() must be None or an integer: 0 <= x <= maxint.
range(Fraction())  # => TypeError: __int__ should return int object
''')


class Text(str):
    def __str__(self):
        return '5'


class Container(object):
    pass


probe(r'''
format('a', Text('7'))  # => 'a    '
format(u'a', Text(''))  # => u'a    '
format(None, Text(''))  # => 'None '
StringIO().write(Container())  # => TypeError: write() argument 1 must be convertible to a buffer, not Container
StringIO().write(5)  # => TypeError: write() argument 1 must be string or buffer, not int
''')


# type(x) with a metaclass in the place of type.
class Meta(type):
    pass


print Meta(5), Meta('a')  # => <type 'int'> <type 'str'>
print attempt(Meta, 'a', ())  # => TypeError: type() takes 1 or 3 arguments


# A keyword that is given twice: its value goes first, then the dict, the tuple, and the positional arguments.
class Thing(object):
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print '~' + self.name,


def called(*arguments, **keywords):
    return 'called'


try:
    called(Thing('a'), x=Thing('first'), b=Thing('b'), *[Thing('star')], **{'b': Thing('twice'), 'c': Thing('c')})
except TypeError:
    print 'raised'  # => ~b ~c ~twice ~star ~first ~a raised


# range converts its arguments to C ints, and once more, the end first, if one of them is none.
class Number(object):
    def __init__(self, *values):
        self.values = list(values)

    def __int__(self):
        value = self.values.pop(0)
        print repr(value) + ',',
        return value


print range(Number(3))  # => 3, [0, 1, 2]
print range(Number(1), Number(3L), Number(1))  # => 1, 3L, 1, [1, 2]
print attempt(range, Number(1, 2), Number('x', 'y'), Number(1, 2))
# => 1, 'x', 'y', TypeError: __int__ should return int object
print range(Number(1, 2L), Number(2 ** 70, 5), Number(1, 2))  # => 1, 1180591620717411303424L, 5, 2L, 1, [2L, 3L, 4L]
print attempt(range, Number(1), 2.5, Number(1))  # => 1, TypeError: range() integer end argument expected, got float.
print attempt(range, Number(1, 1), 3, None)  # => 1, 1, TypeError: range() integer step argument expected, got NoneType.
print range(Number(2 ** 70, 2 ** 70), 2 ** 70 + 2, Number(1))
# => 1180591620717411303424L, 1180591620717411303424L, 1, [1180591620717411303424L, 1180591620717411303425L]
print attempt(range, Number(1, 1), 3, Number(0L, 'x'))  # => 1, 0L, ValueError: range() step argument must not be zero
print attempt(range, Number(1, 1), 2 ** 70, Number(0L, 'x', 1))
# => 1, 1, 0L, ValueError: range() step argument must not be zero
