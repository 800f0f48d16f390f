# How often a generator is referred to while it runs, by whatever asks it for values.
import sys

seen = []


def count(o):
    return sys.getrefcount(o)


def generate(n):
    seen.append(count(g))
    try:
        for i in range(n):
            yield i
            seen.append(sys.getrefcount(g))
    finally:
        seen.append(count(g))


for statement in (
        'next(g)', 'g.next()', 'g.send(None)', 'g.next(); g.send(1)', 'next(g); g.throw(KeyError)',
        'next(g); g.close()',
        'for x in g: pass', 'a, = g', 'a, b = g', 'a, b, c = g', '[x for x in g]', '{x for x in g}',
        '{x: x for x in g}',
        'any(x > 3 for x in g)', 'list(g)', 'tuple(g)', 'set(g)', 'dict.fromkeys(g)', 'sorted(g)', 'sum(g)', 'max(g)',
        'zip(g)', 'map(None, g)', 'filter(None, g)', 'reduce(max, g)', '3 in g', '"".join(str(x) for x in g)',
        'enumerate(g).next()', 'iter(g).next()', 'a = []; a += g', 'a = [1]; a[1:] = g', '[].extend(g)',
        '(lambda *a: len(a))(*g)', 'print >> sys.stdout, list(g)', 'raise_from = next(g) / 0'):
    seen = []
    g = generate(2)
    try:
        exec statement
    except Exception as e:
        print type(e).__name__,
        sys.exc_clear()
    print statement, seen, sys.getrefcount(g), g.gi_running
# => next(g) [5] 2 0
# => g.next() [5, 5] 2 0
# => g.send(None) [5, 5] 2 0
# => g.next(); g.send(1) [5, 5, 3] 2 0
# => KeyError next(g); g.throw(KeyError) [5, 5, 5] 2 0
# => next(g); g.close() [5, 5] 2 0
# => for x in g: pass [5, 3, 3, 5] 2 0
# => ValueError a, = g [6, 4] 2 0
# => a, b = g [5, 6, 4, 4, 6] 2 0
# => ValueError a, b, c = g [6, 4, 4, 6] 2 0
# => [x for x in g] [5, 3, 3, 5] 2 0
# => {x for x in g} [7, 5, 5, 7] 2 0
# => {x: x for x in g} [7, 5, 5, 7] 2 0
# => any(x > 3 for x in g) [6, 4, 4, 6] 2 0
# => list(g) [6, 4, 4, 6] 2 0
# => tuple(g) [6, 4, 4, 6] 2 0
# => set(g) [6, 4, 4, 6] 2 0
# => dict.fromkeys(g) [6, 4, 4, 6] 2 0
# => sorted(g) [6, 4, 4, 6] 2 0
# => sum(g) [6, 4, 4, 6] 2 0
# => max(g) [6, 4, 4, 6] 2 0
# => zip(g) [6, 4, 4, 6] 2 0
# => map(None, g) [6, 4, 4, 6] 2 0
# => filter(None, g) [6, 4, 4, 6] 2 0
# => reduce(max, g) [6, 4, 4, 6] 2 0
# => 3 in g [6, 4, 4, 6] 2 0
# => "".join(str(x) for x in g) [6, 4, 4, 6] 2 0
# => enumerate(g).next() [5] 2 0
# => iter(g).next() [5, 5] 2 0
# => a = []; a += g [5, 6, 4, 4, 6] 2 0
# => a = [1]; a[1:] = g [7, 5, 5, 7] 2 0
# => [].extend(g) [6, 4, 4, 6] 2 0
# => (lambda *a: len(a))(*g) [6, 4, 4, 6] 2 0
# => [0, 1]
# => print >> sys.stdout, list(g) [6, 4, 4, 6] 2 0
# => ZeroDivisionError raise_from = next(g) / 0 [5] 2 0


def inner():
    yield g.gi_running
    yield sys.getrefcount(g)


def outer():
    for x in inner():
        yield x
    yield g.gi_running, sys.getrefcount(g)


g = outer()
print list(g), sys.getrefcount(g)  # => [1, 4, (1, 4)] 2


def hot(n):
    global g
    counts = set()
    for i in xrange(n):
        g = generate(1)
        del seen[:]
        for x in g:
            pass
        counts.update(seen)
    return counts


print hot(3000)  # => set([3, 5])
