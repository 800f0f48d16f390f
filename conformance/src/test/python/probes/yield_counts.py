# A yielded value belongs to who receives it: it outlives the generator.
import sys


class V(object): pass


def g():
    for i in [1]:
        yield V()


x = g()
v = x.next()
print sys.getrefcount(v)  # => 2
del x
print sys.getrefcount(v)  # => 2


class W(object): pass


w = W()


def h():
    yield w


def k():
    (1, (yield [w][0]))


for f in h, k:
    x = f()
    v = x.next()
    print sys.getrefcount(w)
    del x
    print sys.getrefcount(w)
    v = None
    print sys.getrefcount(w)
# => 3
# => 3
# => 2
# => 3
# => 3
# => 2
