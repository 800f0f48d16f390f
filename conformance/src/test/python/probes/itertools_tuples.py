# The iterators that give tuples keep one, and give it again when nobody else holds it.

from itertools import izip, izip_longest, product, permutations, combinations, combinations_with_replacement, tee
import gc
import sys
import weakref

makers = [lambda: izip('abcd', [1, 2, 3, 4]), lambda: izip_longest('abcd', [1]), lambda: product('ab', [1, 2]),
          lambda: permutations('abc', 2), lambda: combinations('abcd', 2),
          lambda: combinations_with_replacement('abc', 2), lambda: enumerate('abcd'),
          lambda: dict(a=1, b=2).iteritems()]
for i, make in enumerate(makers):
    print i, len(set(map(id, make()))), len(set(map(id, list(make())))), len(list(make())),
    it = make()
    first = next(it)
    count = sys.getrefcount(first)
    second = next(it)
    print count, sys.getrefcount(first), sys.getrefcount(second), first is second, first, second,
    del first
    third = next(it, None)
    print third is second, sys.getrefcount(second), sys.getrefcount(third) if third else None
# => 0 1 4 4 3 3 2 False ('a', 1) ('b', 2) False 2 3
# => 1 1 4 4 3 3 2 False ('a', 1) ('b', None) False 2 3
# => 2 1 4 4 3 2 3 False ('a', 1) ('a', 2) False 2 3
# => 3 1 6 6 3 2 3 False ('a', 'b') ('a', 'c') False 2 3
# => 4 1 6 6 3 2 3 False ('a', 'b') ('a', 'c') False 2 3
# => 5 1 6 6 3 2 3 False ('a', 'a') ('a', 'b') False 2 3
# => 6 1 4 4 3 3 2 False (0, 'a') (1, 'b') False 2 3
# => 7 1 2 2 3 3 2 False ('a', 1) ('b', 2) False 2 None

print [t for t in izip()], list(izip_longest()), list(product()), list(combinations('', 0)), list(permutations('', 0))
# => [] [] [()] [()] [()]


class Item(object):
    def __del__(self):
        print 'gone',


print '-- what the kept tuple holds goes with the iterator, or when it is filled again'
# => -- what the kept tuple holds goes with the iterator, or when it is filled again
it = izip([Item(), Item()], 'ab')
next(it)
print 'second'  # => second
next(it)
print 'end'  # => end
print next(it, None)  # => gone None
del it
print  # => gone
it = combinations([Item(), Item()], 1)
next(it)
del it
print  # => gone gone

print '-- a cycle through the kept tuple'  # => -- a cycle through the kept tuple
cell = []
it = izip([cell], 'a')
next(it)
cell.append(it)
del it, cell
print gc.collect() > 0  # => True

print '-- weak references to tee'  # => -- weak references to tee
a, b = tee('abc')
r = weakref.ref(a, lambda r: sys.stdout.write('died '))
p = weakref.proxy(b)
print r() is a, next(p), next(b), next(a)  # => True a b a
del a
print r()  # => died None
try:
    weakref.ref(izip('a'))
except TypeError, e:
    print e  # => cannot create weak reference to 'itertools.izip' object
