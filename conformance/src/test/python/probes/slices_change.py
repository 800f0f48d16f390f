# Sequences that the __index__ method of a slice's bound empties: their length is looked at after that.
from _elementtree import Element
from array import array
from operator import getitem

from probing import attempt


class Emptying(object):
    """An index that empties a sequence."""

    def __init__(self, sequence, number):
        self.sequence = sequence
        self.number = number

    def __index__(self):
        del self.sequence[:]
        return self.number


def element():
    made = Element('a')
    for i in range(4):
        made.append(Element('b'))
    return made


def set_item(sequence, key, value):
    sequence[key] = value


def delete_item(sequence, key):
    del sequence[key]


def shown(sequence):
    return '%s of %d' % (type(sequence).__name__, len(sequence))


def tried(make, items):
    for start, stop, step in ((None, 1, None), (0, 10, 1), (0, 3, 2), (None, None, 2), (-1, -9, -1), (3, 4, -2)):
        for place in range(3):
            for operation in (0, 1, 2):
                sequence = make()
                bounds = [start, stop, step]
                if bounds[place] is None:
                    continue
                bounds[place] = Emptying(sequence, bounds[place])
                if operation == 0:
                    result = attempt(getitem, sequence, slice(*bounds))
                elif operation == 1:
                    result = attempt(set_item, sequence, slice(*bounds), items)
                else:
                    result = attempt(delete_item, sequence, slice(*bounds))
                if isinstance(result, (str, type(None))):
                    yield result
                else:
                    yield shown(result)
                yield len(sequence)


print list(tried(lambda: [1, 2, 3, 4], [7]))
print list(tried(lambda: bytearray('abcd'), bytearray('x')))
print list(tried(lambda: array('i', [1, 2, 3, 4]), array('i', [7])))
print list(tried(element, [Element('c')]))

# An index, too.
sequence = [1, 2, 3]
print attempt(getitem, sequence, Emptying(sequence, 1)), sequence
sequence = bytearray('abc')
print attempt(getitem, sequence, Emptying(sequence, -1)), repr(sequence)
sequence = array('i', [1, 2, 3])
print attempt(getitem, sequence, Emptying(sequence, 1)), sequence
sequence = element()
print attempt(getitem, sequence, Emptying(sequence, 1)), len(sequence)
