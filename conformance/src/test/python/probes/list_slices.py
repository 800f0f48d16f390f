# Slices of lists: every kind of read, assignment and deletion, and the slicing of user classes.

import sys


def mask(text):
    """Replaces each address by dots."""
    parts = text.split(' at 0x')
    return parts[0] + ''.join(' at 0x...' + part.lstrip('0123456789abcdef') for part in parts[1:])


def show(value):
    if value is not None:
        print mask(repr(value))


def probe(lines):
    """Prints each line, an expression or a statement, with its value or the error that it raises."""
    sys.displayhook = show
    for line in lines.strip().split('\n'):
        if line.startswith('#'):
            print line
            continue
        try:
            try:
                code = compile(line, 'probe', 'eval')
            except SyntaxError:
                print line
                exec compile(line + '\n', 'probe', 'single') in globals()
                continue
            value = repr(eval(code, globals()))
        except BaseException, e:
            value = '%s: %s' % (type(e).__name__, e)
        print line, '->', mask(value)


bounds = (None, 0, 1, 3, 6, 9, -1, -2, -6, -9)
steps = (None, 1, 2, 5, -1, -2, -7)

# Reading: the digest of every combination, and some in full.
digest = 0
for a in bounds:
    for b in bounds:
        for c in steps:
            got = range(6)[a:b:c]
            digest = (digest * 31 + hash(tuple(got)) + hash('abcdef'[a:b:c]) + len(xrange(6)[2:3] if 0 else got)) & 0xfffffffffff
            if a in (1, -2) and b in (None, 6, -1):
                print (a, b, c), got, 'abcdef'[a:b:c], tuple(range(6))[a:b:c], u'abcdef'[a:b:c]
print digest

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
print digest


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
plain[1], plain[1:2], plain[:], plain[1:], plain[::], plain[1:2:3], plain[1, 2], plain[...], plain[1:2, 3], plain[-1:], plain['a':'b'], plain[2 ** 70:]
plain[1:2] = 'v'
plain[1:2:3] = 'v'
del plain[1:2]
del plain[::2]
slices[1], slices[1:2], slices[:], slices[1:], slices[::], slices[1:2:3], slices[1, 2], slices['a':'b'], slices[1:2, 3], slices[None:2], slices[2L:3L], slices[Index():], slices[2 ** 70:2 ** 71], slices[1.0:2]
slices[-1:], slices[:-1]
slices[1:2] = 'v'
slices[:] = 'v'
del slices[1:2]
del slices[:]
del slices[1:2:3]
length[-1:], length[:-1], length[-20:], length[-1:-2], length[1:2], length[-2 ** 70:]
length[-3:] = 'v'
del length[:-3]
classic[1:2], classic[:], classic[1:]
classic[-1:]
classic_length[-1:], classic_length[:-20]
classic[1:2] = 'v'
del classic[1:2]
classic[1:2:3]
classic[1]
ListSub('abc')[1:2], ListSub('abc')[1], ListSub('abc')[::2], ListSub('abc')[-1:], ListItem('abc')[1:2], ListItem('abc')[0:1:1], ListItem('abc')[0]
# odd bounds
s[Index()], s[Index():], s[:Index()], s[True:], s[2L:4L], s[2 ** 70:], s[:2 ** 70], s[-2 ** 70:3], s[2 ** 70::-5], s[::2 ** 70], s[::-2 ** 70], s[5:2 ** 100:2 ** 65]
s[BadIndex():]
s[BadIndex()]
s['a':]
s[:'a']
s[1.5:]
s[::'a']
s[::1.5]
s[::0]
s[1:2, 3]
s[...]
s[1, 2]
s[1:2:0] = []
del s[::0]
s[{}]
s[1:2] = 5
s[1:2] = None
s[::2] = 5
s[::2] = [1]
s[::2] = 'abcdef'
s[1:1:2] = 'ab'
s[5:1] = 'xy'; s
s = range(5); s[1:3] = s; s
s = range(5); s[::-1] = s; s
s = range(5); s[::2] = 'abc'; s
s = range(5); s[:] = (x for x in 'xyz'); s
s = range(5); s[1:1] = [8, 9]; s
s = range(5); s[-1:] = []; s
s = range(5); s[10:] = [7]; s
s = range(5); s[-10:1] = [7]; s
s = range(5); s[::-2] = [7, 8, 9]; s
s = range(5); s[1:4:1] = 'q'; s
s = range(5); del s[::2]; s
s = range(5); del s[::-2]; s
s = range(5); del s[3:1]; s
s = range(5); del s[:]; s
s = range(20); del s[2:18:5]; s
s = range(5); s[1:3] += [10]; s
s = range(5); s[1] += 10; s
s = range(5); s[1:3] *= 2; s
s = range(3); s[0], s[1:] = 9, [8]; s
s = range(5); s.__setslice__(1, 3, 'x'); s
s = range(5); s.__delitem__(slice(0, 2)); s
s = range(5); s.__setitem__(slice(4, 0, -2), 'ab'); s
'abc'[1:2:], 'abc'[:-1:-1], 'abc'[-1:-4:-1], 'abc'[2::-1], (1, 2, 3)[5::-2], u'abc'[::2]
'abc'[::0]
xrange(5)[1:2]
slice(1, 2).indices(5), slice(None).indices(5), slice(None, None, -1).indices(5), slice(-1, -10, -3).indices(5), slice(2 ** 70, None, -1).indices(3), slice(1, 2, 2 ** 70).indices(3)
''')
