# writelines of files and compressed files: a thousand lines are fetched and checked before the first is written.
import array
import bz2
import os
import shutil
import tempfile
from probing import error_text, probe

NAME = os.path.join(tempfile.mkdtemp(), 'lines')


def items(count, fails_at=None, number_at=None):
    for i in xrange(count):
        if i == fails_at:
            raise ValueError(i)
        yield 3 if i == number_at else 'x'


def written(lines, mode='w', kind=open):
    """What the call returns or raises, and what is in the file then."""
    f = kind(NAME, mode)
    try:
        result = f.writelines(lines)
    except Exception as e:
        result = error_text(type(e), e)
    f.close()
    with open(NAME, 'rb') as f:
        text = f.read()
    if kind is bz2.BZ2File:
        text = text and bz2.decompress(text)
    return result, text if len(text) < 30 else len(text)


def compressed(lines):
    return written(lines, 'w', bz2.BZ2File)


class Failing(object):
    def __iter__(self):
        raise ValueError('no iterator')


class Derived(list):
    def __iter__(self):
        print 'not asked'
        return iter(['other'])

    def __getslice__(self, i, j):
        return ['other']

    def __len__(self):
        return 0


class Ends(object):
    calls = 0

    def __iter__(self):
        return self

    def next(self):
        self.calls += 1
        if self.calls > 2:
            print 'asked', self.calls
            raise StopIteration
        return 'x'


class Closes(object):
    def __iter__(self):
        self.f = open(NAME + '2', 'w')
        self.f.writelines(self.closing())

    def closing(self):
        yield 'a'
        self.f.close()
        yield 'b'


class Interleaved(object):
    """Writes to the file whenever an item is fetched from it."""

    def __getitem__(self, i):
        other.write('-')
        if i == 3:
            raise IndexError
        return 'x'


other = open(NAME + '2', 'w')

for each in written, compressed:
    probe(r'''
    each(items(3))
    each(items(5, 3))
    each(items(1200, 1100))
    each(items(2001, 2000))
    each(items(1000, 1000))
    each(items(1600, None, 1500))
    each(['a', 1])
    each(['a'] * 1200 + [2])
    each(['a'] * 1000 + [2])
    each('abc')
    each(('a', 'b'))
    each(3)
    each(Failing())
    each(Derived(['a', 'b']))
    each(Ends())
    each([u'a', buffer('bc'), 'd'])
    each([u'a', u'\u1234', 'd'])
    each([buffer(u'ab')])
    each([bytearray('abc')])
    each(['a', memoryview('abc')])
    each([array.array('c', 'abc')])
    each(array.array('c', 'abc'))
    '''.replace('\n    ', '\n'))
probe(r'''
written([u'a', 'b'], 'wb')
written([u'\u1234'], 'wb')
written([buffer(u'ab')], 'wb')
written([array.array('i', [1])], 'wb')
written([memoryview('abc')], 'wb')
written([bytearray('abc')], 'wb')
written(['a'], 'r')
iter(Closes())
open(NAME + '2').read()
other.writelines(Interleaved())
other.close()
open(NAME + '2').read()
other.writelines([])
f = open(NAME, 'w')
f.write(u'abc')
f.write(array.array('c', 'abc'))
f.write(bytearray('d'))
f.write(memoryview('e'))
f.write(buffer(u'f'))
f.write(None)
f.close()
open(NAME).read()
f = open(NAME, 'wb')
f.write(u'abc')
f.write(array.array('c', 'abc'))
f.write(bytearray('d'))
f.write(memoryview('e'))
f.write(buffer(u'f'))
f.write(None)
f.close()
open(NAME).read()
''')
shutil.rmtree(os.path.dirname(NAME))
