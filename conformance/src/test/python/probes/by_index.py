# Sequences asked by index, sizes that are too large, integers from objects.
import array
import sys
import _elementtree
from probing import probe

M = sys.maxint


class S(str):
    def __getitem__(self, i):
        return 'x' * i

    def __len__(self):
        return 7


class SU(str):
    def __getitem__(self, i):
        return u'x'


class U(unicode):
    def __getitem__(self, i):
        return u'y'


class US(unicode):
    def __getitem__(self, i):
        return 'y'


class T(tuple):
    def __getitem__(self, i):
        return i * 2

    def __len__(self):
        return 1


class SI(str):
    def __iter__(self):
        return iter([1, 2])


class Shrinks(object):
    def __iter__(self):
        del b[:]
        b.extend('aaa')
        return iter([1, 2, 3])


class OldLen:
    def __len__(self):
        return 3L


class Int(long):
    def __int__(self):
        return 41


probe(r'''
filter(None, S('abcd'))  # => 'xxxxxx'
filter(None, SU('ab'))  # => TypeError: can't filter str to str: __getitem__ returned different type
filter(None, U(u'ab'))  # => u'yy'
filter(None, US(u'ab'))  # => TypeError: can't filter unicode to unicode: __getitem__ returned different type
filter(None, T((7, 8, 9)))  # => (2, 4)
filter(None, SI('abcd'))  # => 'abcd'
filter(lambda c: c > 'a', 'abc')  # => 'bc'
filter(lambda c: c > 'a', u'abc')  # => u'bc'
b = bytearray('abcdef')
b[3:5] = Shrinks()
b  # => bytearray(b'aaa\x01\x02\x03')
b = bytearray('abcdef')
b[0:6:2] = Shrinks()  # => ValueError: attempt to assign bytes of size 3 to extended slice of size 2
b  # => bytearray(b'aaa')
b = bytearray('abcdef')
b.extend(Shrinks())  # => None
b  # => bytearray(b'aaa\x01\x02\x03')
u'x' * M  # => OverflowError: repeated string is too long
u'x' * (2 ** 62 - 1)  # => OverflowError: repeated string is too long
'x'.ljust(M)  # => OverflowError: string is too large
'x'.ljust(M - 37)  # => MemoryError: 
u'x'.center(M)  # => MemoryError: 
'ab' * M  # => OverflowError: repeated string is too long
[1, 2] * M  # => MemoryError: 
(1,) * M  # => MemoryError: 
bytearray('ab') * M  # => MemoryError: 
'x'.expandtabs(M)  # => OverflowError: signed integer is greater than maximum
'\t'.expandtabs(M)  # => OverflowError: signed integer is greater than maximum
'abb'.zfill(M)  # => OverflowError: string is too large
'%*d' % (M, 1)  # => MemoryError: 
format(1, '%d' % M)  # => OverflowError: string is too large
format('a', '%d' % M)  # => OverflowError: string is too large
buffer('ab') * M  # => MemoryError: result too large
len(OldLen())  # => TypeError: __len__() should return an int
bool(OldLen())  # => TypeError: __nonzero__ should return an int
xrange(Int(3))  # => xrange(41)
range(Int(3))[:1]  # => [0]
'ab'[Int(0):]  # => 'ab'
''')


class Empties(object):
    """An index that empties the sequence; the bounds are adjusted to the length after that."""

    def __init__(self, sequence):
        self.sequence = sequence

    def __index__(self):
        del self.sequence[:]
        return 3


class Grows(Empties):
    def __index__(self):
        self.sequence.extend(self.sequence)
        return 100


def element():
    result = _elementtree.Element('root')
    result.extend([_elementtree.Element(name) for name in 'abcde'])
    return result


def shown(sequence):
    return repr(sequence) if type(sequence) is not type(element()) else [child.tag for child in sequence]


def sliced(make, index, step):
    """What becomes of a sequence whose slice is read, assigned and deleted with such an index."""
    for action in 'get', 'set', 'del':
        sequence = make()
        key = slice(0, index(sequence), step)
        try:
            if action == 'get':
                print shown(sequence[key]),
            elif action == 'set':
                sequence[key] = make()[:1]
            else:
                del sequence[key]
        except ValueError, e:
            print e,
        print shown(sequence)


for make in (lambda: [1, 2, 3, 4, 5]), (lambda: bytearray('abcde')), (lambda: array.array('i', [1, 2, 3])), element:
    for index in Empties, Grows:
        if make is element and index is Grows:
            continue
        for step in None, 2, -1:
            sliced(make, index, step)
# => [] []
# => [1]
# => []
# => [] []
# => attempt to assign sequence of size 1 to extended slice of size 0 []
# => []
# => [] []
# => attempt to assign sequence of size 1 to extended slice of size 0 []
# => []
# => [1, 2, 3, 4, 5, 1, 2, 3, 4, 5] [1, 2, 3, 4, 5, 1, 2, 3, 4, 5]
# => [1]
# => []
# => [1, 3, 5, 2, 4] [1, 2, 3, 4, 5, 1, 2, 3, 4, 5]
# => attempt to assign sequence of size 1 to extended slice of size 5 [1, 2, 3, 4, 5, 1, 2, 3, 4, 5]
# => [2, 4, 1, 3, 5]
# => [] [1, 2, 3, 4, 5, 1, 2, 3, 4, 5]
# => attempt to assign sequence of size 1 to extended slice of size 0 [1, 2, 3, 4, 5, 1, 2, 3, 4, 5]
# => [1, 2, 3, 4, 5, 1, 2, 3, 4, 5]
# => bytearray(b'') bytearray(b'')
# => bytearray(b'a')
# => bytearray(b'')
# => bytearray(b'') bytearray(b'')
# => attempt to assign bytes of size 1 to extended slice of size 0 bytearray(b'')
# => bytearray(b'')
# => bytearray(b'') bytearray(b'')
# => attempt to assign bytes of size 1 to extended slice of size 0 bytearray(b'')
# => bytearray(b'')
# => bytearray(b'abcdeabcde') bytearray(b'abcdeabcde')
# => bytearray(b'a')
# => bytearray(b'')
# => bytearray(b'acebd') bytearray(b'abcdeabcde')
# => attempt to assign bytes of size 1 to extended slice of size 5 bytearray(b'abcdeabcde')
# => bytearray(b'bdace')
# => bytearray(b'') bytearray(b'abcdeabcde')
# => attempt to assign bytes of size 1 to extended slice of size 0 bytearray(b'abcdeabcde')
# => bytearray(b'abcdeabcde')
# => array('i') array('i')
# => array('i', [1])
# => array('i')
# => array('i') array('i')
# => attempt to assign array of size 1 to extended slice of size 0 array('i')
# => array('i')
# => array('i') array('i')
# => attempt to assign array of size 1 to extended slice of size 0 array('i')
# => array('i')
# => array('i', [1, 2, 3, 1, 2, 3]) array('i', [1, 2, 3, 1, 2, 3])
# => array('i', [1])
# => array('i')
# => array('i', [1, 3, 2]) array('i', [1, 2, 3, 1, 2, 3])
# => attempt to assign array of size 1 to extended slice of size 3 array('i', [1, 2, 3, 1, 2, 3])
# => array('i', [2, 1, 3])
# => array('i') array('i', [1, 2, 3, 1, 2, 3])
# => attempt to assign array of size 1 to extended slice of size 0 array('i', [1, 2, 3, 1, 2, 3])
# => array('i', [1, 2, 3, 1, 2, 3])
# => [] []
# => ['a']
# => []
# => [] []
# => attempt to assign sequence of size 1 to extended slice of size 0 []
# => []
# => [] []
# => attempt to assign sequence of size 1 to extended slice of size 0 []
# => []
