# sys.getrefcount in many situations. The value is a fresh object each time; getrefcount's own argument counts one.
import gc
import sys

gc.disable()
count = sys.getrefcount


class Value(object):
    pass


class Slots(object):
    __slots__ = ('a',)


def new():
    return Value()


print 'temporary', count(Value()), count(new()), count([]), count([1, 2]), count((lambda: 0))  # => temporary 1 1 1 1 1
print count({}), count(object())  # => 1 1
v = Value()
print 'global', count(v)  # => global 2
w = v
print 'two names', count(v)  # => two names 3
del w
print 'one again', count(v)  # => one again 2
l = [v, v]
t = (v,)
d = {'k': v, v: 'k'}
s = set([v])
print 'containers', count(v), count(l), count(t), count(d), count(s)  # => containers 8 2 2 2 2
l.append(v)
l *= 3
print 'repeated', count(v)  # => repeated 15
del l[:]
print 'emptied', count(v)  # => emptied 6
l = [v] * 10
m = l + l
n = l[2:5]
print 'slices', count(v)  # => slices 39
l = m = n = t = d = s = None
print 'gone', count(v)  # => gone 2
o = Value()
o.a = v
print 'attribute', count(v), count(o), count(o.__dict__)  # => attribute 3 2 2
o.a = None
x = Slots()
x.a = v
print 'slot', count(v)  # => slot 3
del x.a
print 'slot deleted', count(v)  # => slot deleted 2


def argument(a):
    return count(a)


def two(a, b):
    return count(a), count(b)


def default(a=v):
    return count(a)


def star(*args):
    return count(args[0]), count(args)


def keyword(**kw):
    return count(kw['a']), count(kw)


def local(a):
    b = a
    c = [b]
    return count(a)


def rebind(a):
    before = count(a)
    a = Value()
    return before, count(a)


def nested(a):
    return argument(a)


def cell(a):
    def inner():
        return a
    return count(a), count(inner), count(inner.func_closure), count(inner.func_closure[0])


def cell_local():
    a = Value()
    before = count(a)
    def inner():
        return count(a)
    b = inner
    return before, count(a), inner(), count(inner), count(inner.func_closure[0])


def shared():
    a = Value()
    fs = [lambda: a for i in range(3)]
    return count(a), count(fs[0].func_closure[0]), count(fs[0].func_closure), count(fs[0]), count(fs[0].func_code)


print 'argument', argument(v), two(v, v), argument(a=v), nested(v), argument(Value())  # => argument 5 (7, 7) 5 7 3
print argument(*[v]), argument(**{'a': v}), apply(argument, (v,))  # => 6 6 5
print 'default', count(v), default(), default(v)  # => default 3 4 5
print 'star', star(v), star(*(v,)), star(*[v]), keyword(a=v), keyword(**{'a': v})
# => star (5, 2) (6, 2) (6, 2) (5, 2) (6, 2)
print 'local', local(v), rebind(v), cell(v), cell_local(), shared()
# => local 7 (5, 2) (6, 2, 2, 3) (2, 2, 2, 3, 3) (2, 5, 2, 2, 5)
print 'after calls', count(v)  # => after calls 3


default.func_defaults = None
print 'default gone', count(v)  # => default gone 2


def program():
    """The program of the examples: five lambdas over one cell."""
    callback = []
    for i in xrange(5):
        callback.append(lambda: i)
    return callback


callbacks = program()
cb = callbacks[0]
print 'five lambdas', count(cb), count(cb.func_closure), count(cb.func_closure[0])  # => five lambdas 3 2 6
print count(cb.func_code), count(cb.func_globals) == count(globals())  # => 7 True
del callbacks
print 'one lambda', count(cb), count(cb.func_closure), count(cb.func_closure[0])  # => one lambda 2 2 2
closure = cb.func_closure
contents = closure[0]
print 'named', count(closure), count(contents)  # => named 3 3
cb = None
print 'function gone', count(closure), count(contents)  # => function gone 2 3
del closure
print 'closure gone', count(contents)  # => closure gone 2


class C(object):
    def m(self):
        return count(self)

    def bound(self):
        b = self.m
        return count(self), count(b), b()

    @classmethod
    def c(cls):
        return count(cls) - base

    @property
    def p(self):
        return count(self)

    def __getattr__(self, name):
        return count(self)

    def __add__(self, other):
        return count(self), count(other)

    def __radd__(self, other):
        return count(self)

    def __getitem__(self, i):
        return count(self), count(i)

    def __call__(self, a):
        return count(self), count(a)

    def __eq__(self, other):
        result.append((count(self), count(other)))
        return True

    def __hash__(self):
        return 1

    def __iter__(self):
        yield count(self)

    def __len__(self):
        result.append(count(self))
        return 1

    def __enter__(self):
        return count(self)

    def __exit__(self, *args):
        result.append(count(self))

    def __str__(self):
        return str(count(self))

    def __contains__(self, x):
        result.append((count(self), count(x)))
        return True


result = []
base = 0
base = C.c()
c = C()
print 'method', c.m(), c.bound(), C.m(c), C().m(), C.c(), c.c(), c.p, C().p, c.nothing, C().nothing
# => method 4 (5, 2, 7) 4 3 1 1 5 4 6 5
print 'operators', c + v, v + c, c + c, C() + Value(), 5 + c, c[v], c(v), C()(Value()), str(c)
# => operators (6, 6) 6 (10, 10) (5, 5) 6 (6, 6) (7, 5) (6, 4) 6
print list(c), '%s' % c, [str(c)]  # => [4] 6 ['6']
c == v, v == c, c in [v], len(c), bool(c), v in c, {c: 1}[c], [c].index(v), (c,) == (v,), cmp(c, v)
print 'compared', result  # => compared [7, (6, 6), (6, 6), (6, 6), 6, 6, (6, 6), (6, 6), (6, 6), (6, 6)]
del result[:]
with c as k:
    pass
print 'with', k, result  # => with 6 [5]
b = c.m
print 'bound method', count(c), count(b), count(b.im_self), count(b.im_func)  # => bound method 3 2 3 3
del b
print 'method gone', count(c)  # => method gone 2
i = iter([v])
print 'iterator', count(v), count(i)  # => iterator 3 2
i.next()
print 'iterated', count(v)  # => iterated 3
for e in [v]:
    print 'loop', count(v), count(e)  # => loop 5 5
print 'after the loop', count(v)  # => after the loop 4
del e
print 'comprehension', [count(q) for q in [v, v]], count(v)  # => comprehension [6, 6] 4
del q
print 'generator expression', list(count(q) for q in [v]), count(v)  # => generator expression [5] 3
print 'map', map(count, [v, v]), map(lambda q: count(q), [v])  # => map [5, 5] [6]
print filter(lambda q: count(q) > 100, [v]), reduce(lambda a, b: (count(a), count(b)), [v, v])  # => [] (9, 9)
print count(v)  # => 3
print 'sorted', sorted([v, v], key=count) and count(v), max([v], key=count) is v, zip([v], [v])[0][0] is v, count(v)
# => sorted 3 True True 3


def generator(a):
    yield count(a)
    b = a
    yield count(a)
    del a
    yield count(b)


g = generator(v)
print 'generator', count(v), count(g), g.next(), g.next(), g.next(), count(v)  # => generator 4 2 4 5 4 4
g.close()
print 'generator closed', count(v), count(g)  # => generator closed 3 2


def echo():
    x = None
    while True:
        x = yield count(x)


g = echo()
g.next()
print 'sent', g.send(v), g.send(Value()), count(v)  # => sent 5 3 3
del g


class E(Exception):
    pass


def raises(a):
    raise E(a)


def caught(a):
    try:
        raises(a)
    except E, e:
        inside = count(a), count(e), count(e.args)
    return inside, count(a), count(e)


def caught_unnamed(a):
    try:
        raises(a)
    except E:
        inside = count(a)
    after = count(a)
    sys.exc_clear()
    return inside, after, count(a)


def finally_(a):
    try:
        return count(a)
    finally:
        finally_counts.append(count(a))


def reraised(a):
    try:
        try:
            raises(a)
        except E:
            raise
    except E, e:
        return count(a), count(e)


finally_counts = []
print 'exception', caught(v), count(v), caught_unnamed(v), count(v), finally_(v), finally_counts, reraised(v), count(v)
# => exception ((8, 4, 2), 8, 4) 3 (8, 8, 5) 3 5 [5] (8, 4) 3
sys.exc_clear()
print 'cleared', count(v)  # => cleared 3
try:
    raises(v)
except E, e:
    print 'handler of the module', count(v), count(e), count(sys.exc_info()[2].tb_frame)
    # => handler of the module 6 4 4
print 'after the handler', count(v), count(e)  # => after the handler 6 4
del e
print 'name deleted', count(v)  # => name deleted 6
sys.exc_clear()
print 'exception cleared', count(v)  # => exception cleared 3
try:
    raise E, v
except E, e:
    print 'raised with a value', count(v), count(e)  # => raised with a value 5 4
del e
sys.exc_clear()
tb = None
print 'clean', count(v)  # => clean 3


def frame(a):
    f = sys._getframe()
    result = count(a), count(f)
    g = f.f_locals
    return result, count(a), count(f)


print 'frame', frame(v)  # => frame ((5, 3), 6, 4)
gc.collect()
print 'frame collected', count(v)  # => frame collected 3
a, b = v, v
a, b = b, a
print 'swap', count(v)  # => swap 5
a = b = None
(lambda x: x)(v)
[v][0]
(v, v)[1]
v and v
v or None
not v
v is v
v == v
{v: 1}
print 'expressions', count(v)  # => expressions 3
exec 'copy = v'
print 'exec', count(v)  # => exec 4
del copy
eval('v')
print 'eval', count(v)  # => eval 3
x = y = z = v
print 'chained', count(v)  # => chained 6
del x, y, z
print 'deleted', count(v)  # => deleted 3
k = 'a key that is %s' % 'fresh'
d = {k: 1}
print 'dict key', count(k)  # => dict key 4
d[k] = 2
print 'same key', count(k)  # => same key 4
d.pop(k)
print 'popped', count(k)  # => popped 3
setattr(o, 'name', v)
getattr(o, 'name')
print 'setattr', count(v)  # => setattr 4
delattr(o, 'name')
o.__dict__['z'] = v
print 'through __dict__', count(v)  # => through __dict__ 4
del o
print 'object gone', count(v)  # => object gone 3
u = [v]
u[0] = u[0]
u[0:1] = u
u += [v]
u.extend([v, v])
u.insert(0, v)
print 'list', count(v)  # => list 8
u.pop()
u.remove(v)
del u[0]
u.reverse()
u.sort()
print 'list shrunk', count(v), len(u)  # => list shrunk 5 2
u = None
big = 10 ** 30
f = 1.5 * 3
st = 'a' * 20
un = u'b' * 20
print 'atoms', count(big), count(f), count(st), count(un), count(big + 1), count(f + 1)  # => atoms 3 3 3 3 1 1
print count(st + 'x'), count(st[1:]), count(st[:]), count((1, 2) + (v,))  # => 1 1 3 1
print 'types', count(Value) - count(Value), count(C.__dict__['m']), count(C.m), count(c.m), count(type('T', (), {})) > 2
# => types 0 2 1 1 True
for bad in ((), (1, 2)):
    try:
        count(*bad)
    except TypeError, e:
        print e
# => getrefcount() takes exactly one argument (0 given)
# => getrefcount() takes exactly one argument (2 given)
