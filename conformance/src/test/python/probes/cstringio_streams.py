"""cStringIO: what its two streams do, and what they refuse."""

import cStringIO
import gc
import sys

from probing import probe

probe(r'''
s = cStringIO.StringIO('one\ntwo\n\nthree')
s, type(s) is cStringIO.InputType  # => (<cStringIO.StringI object at 0x...>, True)
s.read(2), s.tell(), s.readline(), s.readline(1), s.readline(0), s.readline(-1)  # => ('on', 2, 'e\n', 't', '', 'wo\n')
s.readlines(), s.read(), s.readline(), list(s)  # => (['\n', 'three'], '', '', [])
s.reset()  # => None
list(s), s.tell()  # => (['one\n', 'two\n', '\n', 'three'], 14)
s.seek(4)  # => None
s.readlines(2), s.tell(), s.getvalue(), s.getvalue(True), s.getvalue(0)
# => (['two\n'], 8, 'one\ntwo\n\nthree', 'one\ntwo\n', 'one\ntwo\n\nthree')
s.seek(-3, 2)  # => None
s.read(), s.seek(-5, 1), s.read(100), s.seek(-99), s.tell()  # => ('ree', None, 'three', None, 0)
s.seek(100)  # => None
s.tell(), s.read(), s.readline(), s.getvalue(1), s.tell()  # => (100, '', '', 'one\ntwo\n\nthree', 100)
s.seek(5)  # => None
s.truncate()  # => None
s.getvalue(), s.tell()  # => ('one\nt', 5)
s.truncate(2)  # => None
s.getvalue(), s.tell(), s.read()  # => ('on', 2, '')
s.truncate(-1)  # => IOError: [Errno 22] Invalid argument
s.truncate(None)  # => TypeError: an integer is required
s.isatty(), s.flush(), s.closed, iter(s) is s  # => (False, None, False, True)
s.write  # => AttributeError: 'cStringIO.StringI' object has no attribute 'write'
s.softspace  # => AttributeError: 'cStringIO.StringI' object has no attribute 'softspace'
s.x = 1  # => AttributeError: 'cStringIO.StringI' object has no attribute 'x'
s.closed = True  # => AttributeError: attribute 'closed' of 'cStringIO.StringI' objects is not writable
s.next()  # => StopIteration: 
s.close()  # => None
s.closed  # => True
s.close()  # => None
s.read()  # => ValueError: I/O operation on closed file
s.readline()  # => ValueError: I/O operation on closed file
s.readlines()  # => ValueError: I/O operation on closed file
s.seek('a')  # => ValueError: I/O operation on closed file
s.truncate('a')  # => ValueError: I/O operation on closed file
s.getvalue(1, 2)  # => ValueError: I/O operation on closed file
s.tell()  # => ValueError: I/O operation on closed file
s.reset()  # => ValueError: I/O operation on closed file
s.flush()  # => ValueError: I/O operation on closed file
s.isatty()  # => ValueError: I/O operation on closed file
s.next()  # => ValueError: I/O operation on closed file
''')

probe(r'''
o = cStringIO.StringIO()
o, type(o) is cStringIO.OutputType  # => (<cStringIO.StringO object at 0x...>, True)
o.write('abc')  # => None
o.write(u'def')  # => None
o.write(bytearray('gh'))  # => None
o.write(buffer('ij'))  # => None
o.write(memoryview('kl'))  # => None
o.tell(), o.getvalue(), o.read()  # => (12, 'abcdefghijkl', '')
o.seek(3)  # => None
o.write('DEF')  # => None
o.getvalue(1), o.getvalue(), o.read(2)  # => ('abcDEF', 'abcDEFghijkl', 'gh')
o.writelines(['x', u'y', 'z'])  # => None
o.getvalue()  # => 'abcDEFghxyzl'
o.writelines(['1', 2])  # => TypeError: expected string or Unicode object, int found
o.writelines([bytearray('b')])  # => TypeError: expected string or Unicode object, bytearray found
o.writelines(3)  # => TypeError: 'int' object is not iterable
o.getvalue()  # => 'abcDEFghxyz1'
o.truncate(2)  # => None
o.seek(5)  # => None
o.getvalue(), o.tell()  # => ('ab', 5)
o.write('\n!')  # => None
o.getvalue(), o.tell()  # => ('ab\x00\x00\x00\n!', 7)
o.write(None)  # => TypeError: write() argument 1 must be string or buffer, not None
o.write(1)  # => TypeError: write() argument 1 must be string or buffer, not int
o.write(u'\xe9')
# => UnicodeEncodeError: 'ascii' codec can't encode character u'\xe9' in position 0: ordinal not in range(128)
o.write()  # => TypeError: write() takes exactly 1 argument (0 given)
o.write('a', 'b')  # => TypeError: write() takes exactly 1 argument (2 given)
o.softspace, type(cStringIO.OutputType.softspace)  # => (0, <type 'member_descriptor'>)
o.softspace = 5
o.softspace = 'a'  # => TypeError: an integer is required
o.softspace  # => 5
del o.softspace  # => TypeError: can't delete numeric/char attribute
print >> o, 1, 2, 'x\t',
o.softspace  # => 0
print >> o, 3
o.softspace, o.getvalue()  # => (0, 'ab\x00\x00\x00\n! 1 2 x\t3\n')
o.seek(sys.maxint)  # => None
o.tell()  # => 9223372036854775807
o.write('abc')  # => OverflowError: new position too large
o.seek(1, 1)  # => None
o.tell()  # => 0
o.seek(1, 9)  # => None
o.tell()  # => 1
o.reset()  # => None
o.writelines(o)  # => None
o.getvalue()  # => 'ab\x00\x00\x00\nab\x00\x00\x00\nx\t3\nx\t3\n'
o.seek(2, 0, 1)  # => TypeError: seek() takes at most 2 arguments (3 given)
o.seek()  # => TypeError: seek() takes at least 1 argument (0 given)
o.seek(1L << 70)  # => OverflowError: Python int too large to convert to C long
o.read(None)  # => TypeError: an integer is required
o.readline(1 << 40)  # => OverflowError: signed integer is greater than maximum
o.readlines('a')  # => TypeError: an integer is required
o.close()  # => None
o.writelines([])  # => None
o.writelines(['a'])  # => ValueError: I/O operation on closed file
o.write('a')  # => ValueError: I/O operation on closed file
o.getvalue()  # => ValueError: I/O operation on closed file
o.softspace  # => 0
''')

probe(r'''
cStringIO.StringIO(1)  # => TypeError: StringIO() argument 1 must be string or buffer, not int
cStringIO.StringIO(None)  # => TypeError: StringIO() argument 1 must be string or buffer, not None
cStringIO.StringIO('a', 'b')  # => TypeError: StringIO expected at most 1 arguments, got 2
cStringIO.StringIO(s='a')  # => TypeError: StringIO() takes no keyword arguments
cStringIO.StringIO(u'abc').read()  # => 'abc'
cStringIO.StringIO(u'\xe9')
# => UnicodeEncodeError: 'ascii' codec can't encode character u'\xe9' in position 0: ordinal not in range(128)
cStringIO.StringIO(buffer('abc', 1)).read()  # => 'bc'
cStringIO.StringIO(memoryview('abcd')[1:3]).getvalue()  # => 'bc'
cStringIO.StringIO('').read(), list(cStringIO.StringIO(''))  # => ('', [])
cStringIO.InputType()  # => TypeError: cannot create 'cStringIO.StringI' instances
cStringIO.OutputType()  # => TypeError: cannot create 'cStringIO.StringO' instances
class Derived(cStringIO.OutputType):
    pass  # => TypeError: Error when calling the metaclass bases
    # =>     type 'cStringIO.StringO' is not an acceptable base type
sys.getsizeof(cStringIO.StringIO()), sys.getsizeof(cStringIO.StringIO(''))  # => (56, 136)
b = bytearray('hello')
s = cStringIO.StringIO(b)
b.append(1)  # => BufferError: Existing exports of data: object cannot be re-sized
b[0] = 'J'
s.read()  # => 'Jello'
s.close()  # => None
b.append('!')  # => None
b  # => bytearray(b'Jello!')
s = cStringIO.StringIO(memoryview(b)[1:])
b[1:3] = 'EL'
s.read()  # => 'ELlo!'
del s
b.pop()  # => 33
''')

# Many lines, and much that is written in small pieces.
o = cStringIO.StringIO()
for i in range(5000):
    o.write('line %d\n' % i)
o.reset()
print sum(len(line) for line in o), o.tell(), len(o.getvalue())  # => 48890 48890 48890
o.truncate(0)
for i in range(300):
    o.write(chr(i % 256) * i)
print len(o.getvalue()), o.getvalue().count('\n')  # => 44850 276

# A stream holds what it reads until it is closed or dies.
text = 'text %d' % len(sys.argv)
before = sys.getrefcount(text)
s = cStringIO.StringIO(text)
print sys.getrefcount(text) - before  # => 1
s.close()
print sys.getrefcount(text) - before  # => 0
s = cStringIO.StringIO(text)
del s
print sys.getrefcount(text) - before  # => 0
print gc.is_tracked(cStringIO.StringIO(text)), gc.is_tracked(cStringIO.StringIO())  # => False False
