# Sequences asked by index, sizes that are too large, integers from objects.
import sys
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
