# The types of _ast: hierarchy, fields, constructors, pickling, instances.
import sys
import gc
import weakref
import _ast


def show(f, *args, **kwargs):
    try:
        print 'ok', f(*args, **kwargs)
    except Exception, e:
        print type(e).__name__, e


print _ast.__name__, _ast.__doc__, _ast.__package__, _ast.__version__, _ast.PyCF_ONLY_AST
print sorted(_ast.__dict__)
for name in sorted(_ast.__dict__):
    t = getattr(_ast, name)
    if isinstance(t, type):
        print name, t, t.__name__, t.__bases__, t.__module__, t._fields, t._attributes, repr(t.__doc__)
        print '   ', sorted(t.__dict__), [c.__name__ for c in t.__subclasses__()]

# AST itself: no dict, no weak references.
print _ast.AST.__mro__, _ast.Name.__mro__, type(_ast.AST), type(_ast.Name)
a = _ast.AST()
print type(a), a._fields, a._attributes, _ast.AST._fields is _ast.AST._attributes
show(setattr, a, 'x', 1)
show(lambda: a.__dict__)
show(weakref.ref, a)
show(setattr, _ast.AST, 'x', 1)
show(_ast.AST, 1)
show(_ast.AST, x=1)
print a.__reduce__()
print gc.is_tracked(a), gc.is_tracked(_ast.Name())
show(lambda: type(_ast.AST.__new__(_ast.AST, 1, 2, x=3)))

# Constructors.
show(lambda: sorted(_ast.Name('x', 1, lineno=3).__dict__.items()))
show(lambda: sorted(_ast.Name('x', 1, id=3, foo=4).__dict__.items()))
show(lambda: _ast.Name().__dict__)
show(lambda: sorted(_ast.Name(ctx=5).__dict__.items()))
show(_ast.Name, 'x')
show(_ast.Name, 1, 2, 3)
show(_ast.BinOp, 1)
show(_ast.BinOp, 1, 2, 3, 4)
show(_ast.Return, 1, 2)
show(_ast.Add, 1)
show(_ast.Module, 1, 2)
show(lambda: _ast.Name('x', 1).id)
show(lambda: _ast.Name().id)
print _ast.Num(5, lineno=1, col_offset=0).__dict__.keys()
print _ast.Call(1, 2, 3, 4, 5, lineno=1, col_offset=0).__dict__.keys()


class X(_ast.Name):
    _fields = ('a', 'b', 'c')


print sorted(X(1, 2, 3).__dict__.items())
show(X, 1, 2)


class NoLength(_ast.Name):
    _fields = 5


show(NoLength)
show(NoLength, 1)


class Letters(_ast.Name):
    _fields = 'abc'


print sorted(Letters(1, 2, 3).__dict__.items())


class Numbers(_ast.Name):
    _fields = (1, 2)


show(Numbers, 1, 2)


class Slotted(_ast.AST):
    __slots__ = ('id',)
    _fields = ('id',)


print Slotted(7).id
show(setattr, Slotted(), 'x', 1)
print Slotted().__reduce__()[1:]


class Both(_ast.Add, _ast.Sub):
    pass


print Both.__mro__, Both()._fields


class SetAttr(_ast.Name):
    def __setattr__(self, name, value):
        print 'set', name, value
        _ast.Name.__setattr__(self, name, value)


print sorted(SetAttr('x', 1, lineno=2).__dict__.items())

# Pickling and copying.
n = _ast.Name('x', None, lineno=3)
cls, args, state = n.__reduce__()
print cls, args, sorted(state.items()), state is n.__dict__
print _ast.Add().__reduce__()[1:]
print n.__reduce_ex__(2)[0], sorted(n.__reduce_ex__(2)[2])
show(n.__reduce__, 1)

# Instances.
r = weakref.ref(n)
print r() is n
del n, state
print r()
n = _ast.Name()
n.self = n
r = weakref.ref(n)
del n
gc.collect()
print r()
n = _ast.Pass()
n.__class__ = _ast.Break
print type(n)
show(setattr, n, '__class__', _ast.AST)
print isinstance(n, _ast.stmt), isinstance(n, _ast.expr), issubclass(_ast.Num, _ast.AST)
value = ['refcount']
before = sys.getrefcount(value)
n = _ast.Expr(value)
print sys.getrefcount(value) - before
n.value = None
print sys.getrefcount(value) - before
n = _ast.Name(value, value, x=value)
print sys.getrefcount(value) - before
del n
print sys.getrefcount(value) - before
_ast.Name.extra = 5
print _ast.Name('x', None).extra
del _ast.Name.extra
