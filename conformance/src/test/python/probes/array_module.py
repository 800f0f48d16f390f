# array: kinds of items, slices, memory, files, copies.

import array
import sys
import weakref

from probing import attempt, probe

A = array.array
VALUES = [0, -1, 127, 128, 255, 256, 2 ** 15, 2 ** 16, 2 ** 31, 2 ** 32, 2 ** 63, 2 ** 64,
          1.5, 'a', 'ab', u'x', None, 5L]

KEYS = (slice(1, 3), slice(None, None, 2), slice(None, None, -1), slice(4, 1, -2), slice(3, 1), slice(9, -9, -3))

for code in 'cbBuhHiIlLfd':
    for value in VALUES:
        try:
            a = A(code, [value])
            print code, a, a[0], type(a[0]).__name__, repr(a.tostring())
        except (TypeError, OverflowError), e:
            print code, value, type(e).__name__, e

for code in 'bild':
    for key in KEYS:
        a = A(code, range(6))
        print code, key, a[key],
        b = A(code, a)
        del b[key]
        print b, b.__sizeof__(),
        b = A(code, a)
        try:
            b[key] = A(code, [7, 8])
            print b, b.__sizeof__()
        except ValueError, e:
            print e


class Changing(object):

    def __init__(self, target):
        self.target = target

    def __index__(self):
        del self.target[:]
        return 1

    __int__ = __index__


class Named(A):
    pass

a = A('i', [1, 2])
changing = A('i', [1, 2, 3])
probe(r'''
A.__basicsize__, A.__weakrefoffset__, sorted(k for k in array.__dict__ if k != '__file__')
A()
A('ab')
A('x')
A(u'i'), A('i', (1, 2)), A('i', xrange(3)), A('c', 'abc'), A('u', u'ab'), A('i', A('d', []))
A(u'\xe9')
A('i', 5)
A('i', 'abc')
A('i', typecode='i')
a + 3
a + A('h')
a * 2, 2 * a, a * -1
a[None]
a[5]
a[0] = None
a[0:1] = [1]
a[0:1] = A('h')
a[::2] = A('i', [1, 2, 3])
a.extend(A('h'))
a.extend(3)
a += [1]
a.fromlist((1,))
a.fromlist([1, 'x'])
a, a.fromlist([3]), a, a.pop(), a.pop(0), a.insert(-9, 1), a
a.fromstring('abc')
a.fromstring(a)
a.fromstring(bytearray('abcd'))
a.fromunicode(u'x')
a.tounicode()
A('u').fromunicode('abcd')
A('i').pop()
a.pop(9)
a.index(9)
a.remove(9)
hash(a)
a.count(1), a.index(2), 2 in a, 'x' in a, len(a), a.typecode, a.itemsize, a.buffer_info()[1], A('i').buffer_info()
a == A('d', [1, 2]), a < A('i', [1, 3]), a > A('i', [1]), a != A('L', [1, 2]), a == [1, 2], A('i') == A('c')
cmp(A('L', [2 ** 63]), A('L', [1])), A('d', [float('nan')]) == A('d', [float('nan')])
a.__reduce__(), a.__copy__(), a.__deepcopy__(None), A('c', 'a').__reduce__()
str(buffer(a)), bytearray(a), bytearray(A('c', 'ab')), len(buffer(a))
memoryview(a)
bytearray('x') + a
'abc'.find(A('c', 'b'))
int(A('c', '12'))
changing[2] = Changing(changing)
changing
list(iter(a)), iter(a), sum(a), A('i', [3, 1])[::-1], A('u', u'\U00010000')[0]
''')

b = Named('i', [1])
b.name = 'x'
alive = weakref.ref(b)
print b, b.__reduce__(), type(b[:]).__name__, type(b + b).__name__, alive() is b
del b
print alive()
b = A('h', [1, 256])
b.byteswap()
print b,
b.reverse()
print b, b.tolist()
sizes = []
b = A('i')
for i in range(60):
    b.append(i)
    sizes.append(b.__sizeof__())
print sizes
f = open('/dev/null', 'wb')
b.tofile(f)
b.write(f)
f.close()
try:
    b.tofile(f)
except TypeError, e:
    print e
f = open('/dev/null', 'rb')
try:
    b.fromfile(f, 2)
except EOFError, e:
    print e, len(b)
item = 'some'
print sys.getrefcount(A('c', 'x')), sys.getrefcount(iter(b))

print '--- an array shows no characters to read a number from, nor does a buffer of one'
for source in array.array('c', '12'), buffer(array.array('c', '12')), buffer(buffer(array.array('c'))):
    for convert in int, long, float, complex:
        print attempt(convert, source)
