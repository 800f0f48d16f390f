"""_functools: partial objects, and reduce."""
import _functools, gc, sys
from _functools import partial, reduce
print sorted(n for n in dir(_functools) if n != "__file__"), _functools.__doc__
print reduce, partial, type(partial), partial.__name__, partial.__module__, partial.__mro__
def f(*a, **k): return a, sorted(k.items())
p = partial(f, 1, 2, x=3)
print p(), p(4), p(4, x=5), p(y=6)
print p.func is f, p.args, p.keywords
print repr(p)[:28], str(p)[:28]
print p.__dict__
p.name = 'n'
print p.__dict__, p.name
print partial(f).keywords, partial(f).args, partial(f, **{}).keywords
for a, k in (((), {}), ((1,), {}), ((None, 2), {'a': 1}), ((), {'func': f})):
    try: print partial(*a, **k)
    except Exception, e: print type(e).__name__, e
for n in ('func', 'args', 'keywords', '__dict__', '__class__', 'zz'):
    try: setattr(p, n, 1); print 'set', n, getattr(p, n)
    except Exception, e: print n, type(e).__name__, e
    try: delattr(p, n); print 'del', n
    except Exception, e: print n, type(e).__name__, e
p = partial(f, 1, 2, x=3)
r = p.__reduce__()
print r[0], r[1] == (f,), r[2][0] is f, r[2][1:], len(r)
q = r[0](*r[1]); q.__setstate__(r[2]); print q(), q.__dict__
p.attr = 1
print p.__reduce__()[2][3]
for s in (None, (), 1, (f,), (f, (), {}, {}), (f, (), {}, None), (f, [], {}, {}), (f, (), None, None), (1, (), {}, {}), (f, (), [], {}), (f, (1,), {'z': 2}, {'d': 1}), (f, (), {}, {}, 1)):
    q = partial(f)
    try: print s != None and len(s) if isinstance(s, tuple) else s, q.__setstate__(s), q(), q.__dict__
    except Exception, e: print type(e).__name__, e
class P(partial):
    def m(self): return self.args
class Q(partial):
    __slots__ = ('s',)
x = P(f, 7, k=8)
print x(), x.m(), type(x).__name__, x.__dict__, repr(x)[:20]
print Q(f, 1)()
print partial(partial(f, 1), 2)(3), partial(partial(f, 1), 2).func.__class__
print partial(P(f, 1), 2).args
print callable(p), hash(p) == hash(p), p == partial(f, 1, 2, x=3), p == p
try: partial(lambda: 1 / 0)()
except Exception, e: print type(e).__name__, e
try: partial(f, 1)(**{1: 2})
except Exception, e: print type(e).__name__, e
try: partial(f, **{'a': 1})(*3)
except Exception, e: print type(e).__name__, e
o = object()
d = {'k': o}
c0 = sys.getrefcount(o)
for i in range(20): partial(f, o, k=o)(o, j=o)
print sys.getrefcount(o) - c0
for i in range(20):
    try: partial(len, o)(o, j=o)
    except TypeError: pass
sys.exc_clear()
print sys.getrefcount(o) - c0
gc.collect()
p = partial(f); p.self = p; del p
print gc.collect()
l = []; p = partial(f, l); l.append(p); del p, l
print gc.collect()
import weakref
p = partial(f); w = weakref.ref(p); print w() is p; del p; print w()
print gc.get_referents(partial(f, 1))[1:]
print reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a + b, [], 5), reduce(lambda a, b: (a, b), 'abc', 'z')
for a in ((), (1,), (f, 3), (f, []), (f, [1], 2, 3), (3, [1, 2]), (3, [1]), (3, [], 4), (f, [1], None)):
    try: print reduce(*a)
    except Exception, e: print type(e).__name__, e
print sorted(n for n in vars(partial)), 
print type(vars(partial)['func']), type(vars(partial)['__dict__']), vars(partial)['__dict__'].__name__
print partial.func, partial.args, partial.keywords, partial.__reduce__
try: reduce(f, [1, 2], x=1)
except Exception, e: print type(e).__name__, e
k = {'a': 1}; p = partial(f, **k); print p.keywords is k; p.keywords['b'] = 2; print p(), k
k2 = p.keywords; p(c=3); print k2 is p.keywords, sorted(k2)
