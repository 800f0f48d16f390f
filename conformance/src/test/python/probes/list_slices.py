# Slices of lists: every kind of read, assignment and deletion, and the slicing of user classes.

from probing import probe

bounds = (None, 0, 1, 3, 6, 9, -1, -2, -6, -9)
steps = (None, 1, 2, 5, -1, -2, -7)

# Reading: the digest of every combination, and some in full.
digest = 0
for a in bounds:
    for b in bounds:
        for c in steps:
            got = range(6)[a:b:c]
            digest = (
                digest * 31 + hash(tuple(got)) + hash('abcdef'[a:b:c]) + len(xrange(6)[2:3] if 0 else got)
            ) & 0xfffffffffff
            if a in (1, -2) and b in (None, 6, -1):
                print (a, b, c), got, 'abcdef'[a:b:c], tuple(range(6))[a:b:c], u'abcdef'[a:b:c]
# => (1, None, None) [1, 2, 3, 4, 5] bcdef (1, 2, 3, 4, 5) bcdef
# => (1, None, 1) [1, 2, 3, 4, 5] bcdef (1, 2, 3, 4, 5) bcdef
# => (1, None, 2) [1, 3, 5] bdf (1, 3, 5) bdf
# => (1, None, 5) [1] b (1,) b
# => (1, None, -1) [1, 0] ba (1, 0) ba
# => (1, None, -2) [1] b (1,) b
# => (1, None, -7) [1] b (1,) b
# => (1, 6, None) [1, 2, 3, 4, 5] bcdef (1, 2, 3, 4, 5) bcdef
# => (1, 6, 1) [1, 2, 3, 4, 5] bcdef (1, 2, 3, 4, 5) bcdef
# => (1, 6, 2) [1, 3, 5] bdf (1, 3, 5) bdf
# => (1, 6, 5) [1] b (1,) b
# => (1, 6, -1) []  () 
# => (1, 6, -2) []  () 
# => (1, 6, -7) []  () 
# => (1, -1, None) [1, 2, 3, 4] bcde (1, 2, 3, 4) bcde
# => (1, -1, 1) [1, 2, 3, 4] bcde (1, 2, 3, 4) bcde
# => (1, -1, 2) [1, 3] bd (1, 3) bd
# => (1, -1, 5) [1] b (1,) b
# => (1, -1, -1) []  () 
# => (1, -1, -2) []  () 
# => (1, -1, -7) []  () 
# => (-2, None, None) [4, 5] ef (4, 5) ef
# => (-2, None, 1) [4, 5] ef (4, 5) ef
# => (-2, None, 2) [4] e (4,) e
# => (-2, None, 5) [4] e (4,) e
# => (-2, None, -1) [4, 3, 2, 1, 0] edcba (4, 3, 2, 1, 0) edcba
# => (-2, None, -2) [4, 2, 0] eca (4, 2, 0) eca
# => (-2, None, -7) [4] e (4,) e
# => (-2, 6, None) [4, 5] ef (4, 5) ef
# => (-2, 6, 1) [4, 5] ef (4, 5) ef
# => (-2, 6, 2) [4] e (4,) e
# => (-2, 6, 5) [4] e (4,) e
# => (-2, 6, -1) []  () 
# => (-2, 6, -2) []  () 
# => (-2, 6, -7) []  () 
# => (-2, -1, None) [4] e (4,) e
# => (-2, -1, 1) [4] e (4,) e
# => (-2, -1, 2) [4] e (4,) e
# => (-2, -1, 5) [4] e (4,) e
# => (-2, -1, -1) []  () 
# => (-2, -1, -2) []  () 
# => (-2, -1, -7) []  () 
print digest  # => 14266501995354

# Deleting and assigning: every combination, as a digest.
digest = 0
for a in bounds:
    for b in bounds:
        for c in steps:
            s = range(6)
            del s[a:b:c]
            digest = (digest * 31 + hash(tuple(s))) & 0xfffffffffff
            s = range(6)
            try:
                s[a:b:c] = 'xy'
            except ValueError, e:
                s.append(str(e))
            digest = (digest * 31 + hash(tuple(s))) & 0xfffffffffff
print digest  # => 7182232651125


class Logs(object):
    """Shows which method a slice calls, and with what."""

    def __getitem__(self, key):
        return 'getitem', key

    def __setitem__(self, key, value):
        print 'setitem', key, value

    def __delitem__(self, key):
        print 'delitem', key


class Slices(Logs):
    def __getslice__(self, i, j):
        return 'getslice', i, j

    def __setslice__(self, i, j, value):
        print 'setslice', i, j, value

    def __delslice__(self, i, j):
        print 'delslice', i, j


class Length(Slices):
    def __len__(self):
        return 10


class ClassicSlices:
    def __getslice__(self, i, j):
        return 'getslice', i, j

    def __setslice__(self, i, j, value):
        print 'setslice', i, j, value

    def __delslice__(self, i, j):
        print 'delslice', i, j


class ClassicLength(ClassicSlices):
    def __len__(self):
        return 10


class Index(object):
    def __index__(self):
        return 2


class BadIndex(object):
    def __index__(self):
        return 'x'


class ListSub(list):
    def __getslice__(self, i, j):
        return 'ListSub.getslice', i, j

    def __getitem__(self, key):
        return 'ListSub.getitem', key


class ListItem(list):
    def __getitem__(self, key):
        return 'ListItem.getitem', key


plain, slices, length, classic, classic_length = Logs(), Slices(), Length(), ClassicSlices(), ClassicLength()
s = range(10)
probe(r'''
plain[1]  # => ('getitem', 1)
plain[1:2]  # => ('getitem', slice(1, 2, None))
plain[:]  # => ('getitem', slice(None, None, None))
plain[1:]  # => ('getitem', slice(1, None, None))
plain[::]  # => ('getitem', slice(None, None, None))
plain[1:2:3]  # => ('getitem', slice(1, 2, 3))
plain[1, 2]  # => ('getitem', (1, 2))
plain[...]  # => ('getitem', Ellipsis)
plain[1:2, 3]  # => ('getitem', (slice(1, 2, None), 3))
plain[-1:]  # => ('getitem', slice(-1, None, None))
plain['a':'b']  # => ('getitem', slice('a', 'b', None))
plain[2 ** 70:]  # => ('getitem', slice(1180591620717411303424L, None, None))
plain[1:2] = 'v'  # => setitem slice(1, 2, None) v
plain[1:2:3] = 'v'  # => setitem slice(1, 2, 3) v
del plain[1:2]  # => delitem slice(1, 2, None)
del plain[::2]  # => delitem slice(None, None, 2)
slices[1]  # => ('getitem', 1)
slices[1:2]  # => ('getslice', 1, 2)
slices[:]  # => ('getslice', 0, 9223372036854775807)
slices[1:]  # => ('getslice', 1, 9223372036854775807)
slices[::]  # => ('getitem', slice(None, None, None))
slices[1:2:3]  # => ('getitem', slice(1, 2, 3))
slices[1, 2]  # => ('getitem', (1, 2))
slices['a':'b']  # => ('getitem', slice('a', 'b', None))
slices[1:2, 3]  # => ('getitem', (slice(1, 2, None), 3))
slices[None:2]  # => ('getitem', slice(None, 2, None))
slices[2L:3L]  # => ('getslice', 2, 3)
slices[Index():]  # => ('getslice', 2, 9223372036854775807)
slices[2 ** 70:2 ** 71]  # => ('getslice', 9223372036854775807, 9223372036854775807)
slices[1.0:2]  # => ('getitem', slice(1.0, 2, None))
slices[-1:], slices[:-1]  # => (('getslice', -1, 9223372036854775807), ('getslice', 0, -1))
slices[1:2] = 'v'  # => setslice 1 2 v
slices[:] = 'v'  # => setslice 0 9223372036854775807 v
del slices[1:2]  # => delslice 1 2
del slices[:]  # => delslice 0 9223372036854775807
del slices[1:2:3]  # => delitem slice(1, 2, 3)
length[-1:]  # => ('getslice', 9, 9223372036854775807)
length[:-1]  # => ('getslice', 0, 9)
length[-20:]  # => ('getslice', -10, 9223372036854775807)
length[-1:-2]  # => ('getslice', 9, 8)
length[1:2]  # => ('getslice', 1, 2)
length[-2 ** 70:]  # => ('getslice', -9223372036854775798, 9223372036854775807)
length[-3:] = 'v'  # => setslice 7 9223372036854775807 v
del length[:-3]  # => delslice 0 7
classic[1:2]  # => ('getslice', 1, 2)
classic[:]  # => ('getslice', 0, 9223372036854775807)
classic[1:]  # => ('getslice', 1, 9223372036854775807)
classic[-1:]  # => AttributeError: ClassicSlices instance has no attribute '__len__'
classic_length[-1:], classic_length[:-20]  # => (('getslice', 9, 9223372036854775807), ('getslice', 0, -10))
classic[1:2] = 'v'  # => setslice 1 2 v
del classic[1:2]  # => delslice 1 2
classic[1:2:3]  # => AttributeError: ClassicSlices instance has no attribute '__getitem__'
classic[1]  # => AttributeError: ClassicSlices instance has no attribute '__getitem__'
ListSub('abc')[1:2]  # => ('ListSub.getslice', 1, 2)
ListSub('abc')[1]  # => ('ListSub.getitem', 1)
ListSub('abc')[::2]  # => ('ListSub.getitem', slice(None, None, 2))
ListSub('abc')[-1:]  # => ('ListSub.getslice', 2, 9223372036854775807)
ListItem('abc')[1:2]  # => ['b']
ListItem('abc')[0:1:1]  # => ('ListItem.getitem', slice(0, 1, 1))
ListItem('abc')[0]  # => ('ListItem.getitem', 0)
# odd bounds
s[Index()]  # => 2
s[Index():]  # => [2, 3, 4, 5, 6, 7, 8, 9]
s[:Index()]  # => [0, 1]
s[True:]  # => [1, 2, 3, 4, 5, 6, 7, 8, 9]
s[2L:4L]  # => [2, 3]
s[2 ** 70:]  # => []
s[:2 ** 70]  # => [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
s[-2 ** 70:3]  # => [0, 1, 2]
s[2 ** 70::-5]  # => [9, 4]
s[::2 ** 70]  # => [0]
s[::-2 ** 70]  # => [9]
s[5:2 ** 100:2 ** 65]  # => [5]
s[BadIndex():]  # => TypeError: __index__ returned non-(int,long) (type str)
s[BadIndex()]  # => TypeError: __index__ returned non-(int,long) (type str)
s['a':]  # => TypeError: slice indices must be integers or None or have an __index__ method
s[:'a']  # => TypeError: slice indices must be integers or None or have an __index__ method
s[1.5:]  # => TypeError: slice indices must be integers or None or have an __index__ method
s[::'a']  # => TypeError: slice indices must be integers or None or have an __index__ method
s[::1.5]  # => TypeError: slice indices must be integers or None or have an __index__ method
s[::0]  # => ValueError: slice step cannot be zero
s[1:2, 3]  # => TypeError: list indices must be integers, not tuple
s[...]  # => TypeError: list indices must be integers, not ellipsis
s[1, 2]  # => TypeError: list indices must be integers, not tuple
s[1:2:0] = []  # => ValueError: slice step cannot be zero
del s[::0]  # => ValueError: slice step cannot be zero
s[{}]  # => TypeError: list indices must be integers, not dict
s[1:2] = 5  # => TypeError: can only assign an iterable
s[1:2] = None  # => TypeError: can only assign an iterable
s[::2] = 5  # => TypeError: must assign iterable to extended slice
s[::2] = [1]  # => ValueError: attempt to assign sequence of size 1 to extended slice of size 5
s[::2] = 'abcdef'  # => ValueError: attempt to assign sequence of size 6 to extended slice of size 5
s[1:1:2] = 'ab'  # => ValueError: attempt to assign sequence of size 2 to extended slice of size 0
s[5:1] = 'xy'
s  # => [0, 1, 2, 3, 4, 'x', 'y', 5, 6, 7, 8, 9]
s = range(5)
s[1:3] = s
s  # => [0, 0, 1, 2, 3, 4, 3, 4]
s = range(5)
s[::-1] = s
s  # => [4, 3, 2, 1, 0]
s = range(5)
s[::2] = 'abc'
s  # => ['a', 1, 'b', 3, 'c']
s = range(5)
s[:] = (x for x in 'xyz')
s  # => ['x', 'y', 'z']
s = range(5)
s[1:1] = [8, 9]
s  # => [0, 8, 9, 1, 2, 3, 4]
s = range(5)
s[-1:] = []
s  # => [0, 1, 2, 3]
s = range(5)
s[10:] = [7]
s  # => [0, 1, 2, 3, 4, 7]
s = range(5)
s[-10:1] = [7]
s  # => [7, 1, 2, 3, 4]
s = range(5)
s[::-2] = [7, 8, 9]
s  # => [9, 1, 8, 3, 7]
s = range(5)
s[1:4:1] = 'q'
s  # => [0, 'q', 4]
s = range(5)
del s[::2]
s  # => [1, 3]
s = range(5)
del s[::-2]
s  # => [1, 3]
s = range(5)
del s[3:1]
s  # => [0, 1, 2, 3, 4]
s = range(5)
del s[:]
s  # => []
s = range(20)
del s[2:18:5]
s  # => [0, 1, 3, 4, 5, 6, 8, 9, 10, 11, 13, 14, 15, 16, 18, 19]
s = range(5)
s[1:3] += [10]
s  # => [0, 1, 2, 10, 3, 4]
s = range(5)
s[1] += 10
s  # => [0, 11, 2, 3, 4]
s = range(5)
s[1:3] *= 2
s  # => [0, 1, 2, 1, 2, 3, 4]
s = range(3)
s[0], s[1:] = 9, [8]
s  # => [9, 8]
s = range(5)
s.__setslice__(1, 3, 'x')  # => None
s  # => [0, 'x', 3, 4]
s = range(5)
s.__delitem__(slice(0, 2))  # => None
s  # => [2, 3, 4]
s = range(5)
s.__setitem__(slice(4, 0, -2), 'ab')  # => None
s  # => [0, 1, 'b', 3, 'a']
'abc'[1:2:]  # => 'b'
'abc'[:-1:-1]  # => ''
'abc'[-1:-4:-1]  # => 'cba'
'abc'[2::-1]  # => 'cba'
(1, 2, 3)[5::-2]  # => (3, 1)
u'abc'[::2]  # => u'ac'
'abc'[::0]  # => ValueError: slice step cannot be zero
xrange(5)[1:2]  # => TypeError: sequence index must be integer, not 'slice'
slice(1, 2).indices(5)  # => (1, 2, 1)
slice(None).indices(5)  # => (0, 5, 1)
slice(None, None, -1).indices(5)  # => (4, -1, -1)
slice(-1, -10, -3).indices(5)  # => (4, -1, -3)
slice(2 ** 70, None, -1).indices(3)  # => (2, -1, -1)
slice(1, 2, 2 ** 70).indices(3)  # => (1, 2, 9223372036854775807)
''')
