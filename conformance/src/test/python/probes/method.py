# The types of bound and unbound methods, built-in functions and methods, and their descriptors.
import types
import sys


def mask(text):
    """Replaces each address by dots."""
    parts = text.split(' at 0x')
    return parts[0] + ''.join(' at 0x...' + part.lstrip('0123456789abcdef') for part in parts[1:])


def show(value):
    if value is not None:
        print mask(repr(value))


def probe(lines):
    """Prints each line, an expression or a statement, with its value or the error that it raises."""
    sys.displayhook = show
    for line in lines.strip().split('\n'):
        if line.startswith('#'):
            print line
            continue
        try:
            try:
                code = compile(line, 'probe', 'eval')
            except SyntaxError:
                print line
                exec compile(line + '\n', 'probe', 'single') in globals()
                continue
            value = repr(eval(code, globals()))
        except BaseException, e:
            value = '%s: %s' % (type(e).__name__, e)
        print line, '->', mask(value)


class C(object):
    """A class."""

    def m(self, *args):
        """A method."""
        return args

    @classmethod
    def c(cls):
        return cls

    @staticmethod
    def s():
        return 'static'

    lam = lambda self: 'lam'
    length = len

    def __eq__(self, other):
        return True

    def __hash__(self):
        return 7


class D(C):
    pass


class Other(object):
    pass


class Old:
    def m(self):
        return 'old'


class Callable(object):
    def __call__(self, *args):
        return args


o = C()
o2 = C()
b = o.m
u = C.m
print sorted(dir(b))
print sorted(dir(len))
print sorted(dir([].append))
print sorted(dir(list.append)), sorted(dir(list.__add__)), sorted(dir([].__add__)), sorted(dir(dict.fromkeys))
probe(r'''
type(b), type(u), type(b) is types.MethodType, types.UnboundMethodType is types.MethodType, type(Old().m), type(C.c), type(C.s), type(o.lam), type(o.length), types.MethodType.__name__
repr(b), repr(u), repr(C.c), repr(D.m), repr(D().m), repr(Old.m), repr(Old().m), repr(D.c), repr(o.lam)
b.im_self is o, b.im_func is C.__dict__['m'], b.im_class, u.im_self, u.im_class, u.im_func is b.im_func, D.m.im_class, D().m.im_class, C.c.im_self, C.c.im_class, b.__self__ is o, b.__func__ is b.im_func, b.__name__, b.__doc__, b.func_name, b.func_code is b.im_func.func_code, b.__module__, b.func_defaults, b.func_closure
b(), b(1, 2), u(o, 1), C.m(D(), 3), C.c(), D.c(), o.s(), C.s(), o.lam()
u()
u(5)
u(None)
u(Other())
u(Old())
D.m(o)
Old.m()
Old.m(5)
Old.m(o)
b(k=1)
b.im_self = 1
b.im_func = 1
b.x = 1
b.__name__ = 'x'
b.x
del b.im_self
C.m.x = 1
C.m.im_func.x = 1
b.x, u.x, o2.m.x, D.m.x
b.x = 2
o.m == o.m, o.m is o.m, o.m == o2.m, o.m != C.m, C.m == C.m, C.m is C.m, C.m == D.m, o.m == D().m, hash(o.m) == hash(o.m), hash(o.m) == hash(o2.m), {o.m: 1}[o.m], o.m in [o.m], o.m == 5, cmp(o.m, o.m)
b.__get__(5), b.__get__(5, int) == b, type(u.__get__(o2)), u.__get__(o2).im_self is o2, u.__get__(D()).im_class, u.__get__(Other(), Other) == u, u.__get__(None, C) == u
b.__call__(1), callable(b), bool(b), b.__class__, isinstance(b, types.MethodType)
b[0]
len(b)
types.MethodType(len, 'abc')(), types.MethodType(Callable(), 5)(6), types.MethodType(lambda *a: a, 1, int)(2), types.MethodType(int, '5')(), repr(types.MethodType(len, 'abc')), repr(types.MethodType(Callable(), 5))
types.MethodType(lambda *a: a, None, int)(2)
types.MethodType(lambda *a: a, None, int)('x')
types.MethodType(5, 5)
types.MethodType(len, None)
types.MethodType(len)
o.m = 5; o.m
del o.m; o.m()
del o.m
C.m = lambda self: 'replaced'; b(), o.m()
class Sub(types.MethodType): pass
# built-in functions and methods
type(len), type([].append), type(len) is types.BuiltinFunctionType, type(list.append), type(list.__add__), type([].__add__), type(dict.fromkeys), type(dict.__dict__['fromkeys']), type(int.__new__), type(list.__dict__['append']), type(int.real) if 0 else 0, type(type.__dict__['__mro__']), type(type.mro)
repr(len), repr(list.append), repr(list.__add__), repr([].append), repr([].__add__), repr(list.__len__), repr(dict.fromkeys), repr(str.join), repr(int.__new__), repr(dict.__dict__['fromkeys']), repr(type.__dict__['__mro__']), repr(int.__dict__['real']), repr('a'.join), repr(object.__init__), repr(object().__init__)
len.__name__, len.__self__, len.__module__, [].append.__name__, [1].append.__self__, [].append.__module__, list.append.__name__, list.append.__objclass__, [].__add__.__name__, [1].__add__.__self__, [].__add__.__objclass__, dict.fromkeys.__self__, int.__new__.__name__, int.__new__.__self__, type.__dict__['__mro__'].__name__, int.__dict__['real'].__objclass__, int.__dict__['real'].__name__
len.x
len.x = 1
len.__name__ = 'x'
len.__doc__ = 'x'
[].append.x = 1
list.append.x = 1
list.append = 5
list.x = 5
del list.append
len == len, len is len, [].append == [].append, len != abs, hash(len) == hash(len), s.append == s.append if 0 else 0
x = []; x.append == x.append, x.append is x.append, hash(x.append) == hash(x.append), x.append == [].append, x.append == x.extend
len.__call__([1]), len.__call__.__name__, callable(len), bool(len)
len()
len(1, 2)
len(x=1)
len(5)
len[0]
type(len)()
class Sub(type(len)): pass
list.append(5, 1)
list.append()
list.append.__get__([1, 2])(3), type(list.append.__get__([])), list.append.__get__(None, list) is list.append
list.append.__get__(5)
list.append.__get__(None)
list.append.__get__(None, 5)
list.append.__get__(None, int)
list.__add__(5, [])
list.__add__([1], [2]), list.__add__.__get__([1])([2]), list.__len__.__call__([1])
list.__add__()
list.__add__([1])
list.__add__([1], [2], [3])
list.__len__([], 1)
list.__len__([], k=1)
int.__dict__['real'].__get__(5), int.__dict__['real'].__get__(None, int) is int.__dict__['real']
int.__dict__['real'].__get__('a')
int.__dict__['real'].__set__(5, 1)
int.__dict__['real'].__delete__(5)
dict.__dict__['fromkeys'].__get__(None, dict)('a'), dict.__dict__['fromkeys'].__get__({})('b')
dict.__dict__['fromkeys'].__get__(5)
dict.__dict__['fromkeys'].__get__(None, int)
dict.__dict__['fromkeys']()
dict.__dict__['fromkeys'](int)
dict.__dict__['fromkeys'](5)
dict.__dict__['fromkeys'](dict, 'a')
''')
