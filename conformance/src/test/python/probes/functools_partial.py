"""_functools: partial objects, and reduce."""
import _functools, gc, sys
from _functools import partial, reduce
print sorted(n for n in dir(_functools) if n != "__file__"), _functools.__doc__
# => ['__doc__', '__name__', '__package__', 'partial', 'reduce'] Tools that operate on functions.
print reduce, partial, type(partial), partial.__name__, partial.__module__, partial.__mro__
# => <built-in function reduce> <type 'functools.partial'> <type 'type'> partial functools (<type 'functools.partial'>,
# ...  <type 'object'>)


def f(*a, **k):
    return a, sorted(k.items())


p = partial(f, 1, 2, x=3)
print p(), p(4), p(4, x=5), p(y=6)
# => ((1, 2), [('x', 3)]) ((1, 2, 4), [('x', 3)]) ((1, 2, 4), [('x', 5)]) ((1, 2), [('x', 3), ('y', 6)])
print p.func is f, p.args, p.keywords  # => True (1, 2) {'x': 3}
print repr(p)[:28], str(p)[:28]  # => <functools.partial object at <functools.partial object at
print p.__dict__  # => {}
p.name = 'n'
print p.__dict__, p.name  # => {'name': 'n'} n
print partial(f).keywords, partial(f).args, partial(f, **{}).keywords  # => {} () {}
for a, k in (((), {}), ((1,), {}), ((None, 2), {'a': 1}), ((), {'func': f})):
    try:
        print partial(*a, **k)
    except Exception, e:
        print type(e).__name__, e
# => TypeError type 'partial' takes at least one argument
# => TypeError the first argument must be callable
# => TypeError the first argument must be callable
# => TypeError type 'partial' takes at least one argument
for n in ('func', 'args', 'keywords', '__dict__', '__class__', 'zz'):
    try:
        setattr(p, n, 1)
        print 'set', n, getattr(p, n)
    except Exception, e:
        print n, type(e).__name__, e
    try:
        delattr(p, n)
        print 'del', n
    except Exception, e:
        print n, type(e).__name__, e
# => func TypeError readonly attribute
# => func TypeError readonly attribute
# => args TypeError readonly attribute
# => args TypeError readonly attribute
# => keywords TypeError readonly attribute
# => keywords TypeError readonly attribute
# => __dict__ TypeError setting partial object's dictionary to a non-dict
# => __dict__ TypeError a partial object's dictionary may not be deleted
# => __class__ TypeError __class__ must be set to new-style class, not 'int' object
# => __class__ TypeError can't delete __class__ attribute
# => set zz 1
# => del zz
p = partial(f, 1, 2, x=3)
r = p.__reduce__()
print r[0], r[1] == (f,), r[2][0] is f, r[2][1:], len(r)
# => <type 'functools.partial'> True True ((1, 2), {'x': 3}, None) 3
q = r[0](*r[1])
q.__setstate__(r[2])
print q(), q.__dict__  # => ((1, 2), [('x', 3)]) {}
p.attr = 1
print p.__reduce__()[2][3]  # => {'attr': 1}
for s in (
    None, (), 1, (f,), (f, (), {}, {}), (f, (), {}, None), (f, [], {}, {}), (f, (), None, None),
    (1, (), {}, {}), (f, (), [], {}), (f, (1,), {'z': 2}, {'d': 1}), (f, (), {}, {}, 1)
):
    q = partial(f)
    try:
        print s != None and len(s) if isinstance(s, tuple) else s, q.__setstate__(s), q(), q.__dict__
    except Exception, e:
        print type(e).__name__, e
# => None TypeError invalid partial state
# => 0 TypeError invalid partial state
# => 1 TypeError invalid partial state
# => 1 TypeError invalid partial state
# => 4 None ((), []) {}
# => 4 None ((), []) {}
# => 4 TypeError invalid partial state
# => 4 None ((), []) {}
# => 4 TypeError invalid partial state
# => 4 TypeError invalid partial state
# => 4 None ((1,), [('z', 2)]) {'d': 1}
# => 5 TypeError invalid partial state


class P(partial):
    def m(self):
        return self.args


class Q(partial):
    __slots__ = ('s',)


x = P(f, 7, k=8)
print x(), x.m(), type(x).__name__, x.__dict__, repr(x)[:20]  # => ((7,), [('k', 8)]) (7,) P {} <__main__.P object a
print Q(f, 1)()  # => ((1,), [])
print partial(partial(f, 1), 2)(3), partial(partial(f, 1), 2).func.__class__
# => ((1, 2, 3), []) <type 'functools.partial'>
print partial(P(f, 1), 2).args  # => (2,)
print callable(p), hash(p) == hash(p), p == partial(f, 1, 2, x=3), p == p  # => True True False True
try:
    partial(lambda: 1 / 0)()
except Exception, e:
    print type(e).__name__, e  # => ZeroDivisionError integer division or modulo by zero
try:
    partial(f, 1)(**{1: 2})
except Exception, e:
    print type(e).__name__, e  # => TypeError f() keywords must be strings
try:
    partial(f, **{'a': 1})(*3)
except Exception, e:
    print type(e).__name__, e  # => TypeError functools.partial object argument after * must be an iterable, not int
o = object()
d = {'k': o}
c0 = sys.getrefcount(o)
for i in range(20):
    partial(f, o, k=o)(o, j=o)
print sys.getrefcount(o) - c0  # => 0
for i in range(20):
    try:
        partial(len, o)(o, j=o)
    except TypeError: pass
sys.exc_clear()
print sys.getrefcount(o) - c0  # => 0
gc.collect()
p = partial(f)
p.self = p
del p
print gc.collect()  # => 2
l = []
p = partial(f, l)
l.append(p)
del p, l
print gc.collect()  # => 3
import weakref
p = partial(f)
w = weakref.ref(p)
print w() is p  # => True
del p
print w()  # => None
print gc.get_referents(partial(f, 1))[1:]  # => [(1,), {}]
print reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a + b, [], 5), reduce(lambda a, b: (a, b), 'abc', 'z')
# => 6 5 ((('z', 'a'), 'b'), 'c')
for a in ((), (1,), (f, 3), (f, []), (f, [1], 2, 3), (3, [1, 2]), (3, [1]), (3, [], 4), (f, [1], None)):
    try:
        print reduce(*a)
    except Exception, e:
        print type(e).__name__, e
# => TypeError reduce expected at least 2 arguments, got 0
# => TypeError reduce expected at least 2 arguments, got 1
# => TypeError reduce() arg 2 must support iteration
# => TypeError reduce() of empty sequence with no initial value
# => TypeError reduce expected at most 3 arguments, got 4
# => TypeError 'int' object is not callable
# => 1
# => 4
# => ((None, 1), [])
print sorted(n for n in vars(partial)), 
print type(vars(partial)['func']), type(vars(partial)['__dict__']), vars(partial)['__dict__'].__name__
# => ['__call__', '__delattr__', '__dict__', '__doc__', '__getattribute__', '__new__', '__reduce__', '__setattr__',
# ...  '__setstate__', 'args', 'func', 'keywords'] <type 'member_descriptor'> <type 'getset_descriptor'> __dict__
print partial.func, partial.args, partial.keywords, partial.__reduce__
# => <member 'func' of 'functools.partial' objects> <member 'args' of 'functools.partial' objects> <member 'keywords'
# ...  of 'functools.partial' objects> <method '__reduce__' of 'functools.partial' objects>
try:
    reduce(f, [1, 2], x=1)
except Exception, e:
    print type(e).__name__, e  # => TypeError reduce() takes no keyword arguments
k = {'a': 1}
p = partial(f, **k)
print p.keywords is k  # => False
p.keywords['b'] = 2
print p(), k  # => ((), [('a', 1), ('b', 2)]) {'a': 1}
k2 = p.keywords
p(c=3)
print k2 is p.keywords, sorted(k2)  # => True ['a', 'b']
