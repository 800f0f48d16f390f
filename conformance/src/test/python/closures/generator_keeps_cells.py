# Generators and closures: cells live as long as whoever holds them, the suspended frame among them.
import sys


def outer():
    x = 'before'
    def generate():
        yield x
        yield x
    g = generate()
    first = g.next()
    x = 'after'
    return first, g


first, g = outer()
print first, g.next()  # => before after


# A generator function that owns the cell: the closure sees what the generator binds, while and after it runs.
def owner():
    x = 0
    def read():
        return x
    yield read
    x = 1
    yield
    x = 2


g = owner()
read = g.next()
print read()  # => 0
g.next()
print read(), list(g), read()  # => 1 [] 2

# Its cell holds on when the generator is gone.
g = owner()
read = g.next()
g.close()
del g
print read(), sys.getrefcount(read.func_closure[0])  # => 0 2


# A generator expression is such a function; only its first iterable is evaluated where it stands.
def expressions():
    n = 2
    g = (i * n for i in range(n))
    n = 10
    h = ((i, j, n) for i in range(1) for j in range(n - 8))
    n = 9
    return list(g), list(h)


print expressions()  # => ([0, 9], [(0, 0, 9)])


# A lambda in a generator expression closes over the expression's variable, not over a copy of it.
g = (lambda: x for x in 'abc')
a = g.next()
b = g.next()
print a(), b(), a.func_closure[0] is b.func_closure[0]  # => b b True
c = g.next()
print a(), b(), c()  # => c c c
