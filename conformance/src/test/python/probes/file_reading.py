# Files as far as a program can tell that only reads its own: numbers, readinto, iteration beside other reads.
import sys

from probing import attempt


def show(f, *args):
    print getattr(f, '__name__', f), attempt(f, *args)


NAME = sys._getframe().f_code.co_filename

# Descriptor numbers: the lowest one that is free.
print [f.fileno() for f in (sys.stdin, sys.stdout, sys.stderr)]
open(NAME).fileno()


def reuses_numbers():
    files = [open(NAME) for i in range(4)]
    numbers = [f.fileno() for f in files]
    files[1].close()
    del files[2]
    files += [open(NAME), open(NAME), open(NAME)]
    return [f.fileno() for f in files[3:5]] == numbers[1:3] and numbers == sorted(set(numbers))


# Other threads of the process open files too: a number may be taken in between.
print any(reuses_numbers() for i in range(20))
files = [open(NAME) for i in range(2)]
files[1].close()
show(files[1].fileno)
show(files[0].fileno, 1)
show(file.__new__(file).fileno)

# readinto.
f = open(NAME)
b = bytearray(7)
show(f.readinto, b)
print repr(b), f.tell()
for wrong in ('abc', 5, None, u'abc', buffer(b), buffer('abc'), memoryview('abc')):
    show(f.readinto, wrong)
show(f.readinto)
show(f.readinto, b, b)
show(f.readinto, memoryview(b)[2:5])
print repr(b), f.tell()
show(f.readinto, bytearray())
f.seek(0, 2)
show(f.readinto, b)
f.seek(-3, 2)
show(f.readinto, b)
print repr(b)
f.close()
show(f.readinto, b)
show(open('/dev/null', 'w').readinto, b)
show(file.__new__(file).readinto, b)

# Iteration reads ahead; nothing else may read before it has come to the end or the position is set.
f = open(NAME)
print f.next()
for name, args in (('read', ()), ('read', (1,)), ('readline', ()), ('readlines', ()), ('readinto', (b,))):
    show(getattr(f, name), *args)
print f.next(), f.tell() > 100
f.seek(0)
print f.readline() == open(NAME).next()
for line in f:
    pass
print repr(f.read()), repr(f.readline()), f.readlines(), f.tell() == len(open(NAME).read())
f.seek(0)
f.readline()
print repr(f.next()), f.tell() > 100

# Arguments: names are text, buffers or unicode, modes text or unicode.
show(lambda: file(NAME, u'rU').mode)
show(lambda: open(mode=u'r', name=unicode(NAME)).mode)
show(open, NAME, u'')
show(open, NAME, u'\xe9')
show(open, NAME, bytearray('r'))
show(open, NAME, 'r\0')
show(open, NAME, 3, 'x')
show(open, NAME, 'r', 'x')
show(open, 'a\0b', 3)
show(lambda: file(buffer(NAME)).read(2))
show(open, bytearray(NAME))
show(open, 3)
show(open, 3, 'r', 1, 2)
show(open, NAME, 'r', 1, 2)
