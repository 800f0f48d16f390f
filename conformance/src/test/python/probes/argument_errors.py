# The errors of calls of Python functions and of built-in ones, and how arguments are matched.

from probing import entries, tell


def f0():
    return ()


def f1(a):
    return a


def f2(a, b):
    return a, b


def d1(a=1):
    return a


def d2(a, b=2):
    return a, b


def d3(a, b=2, c=3):
    return a, b, c


def s(*args):
    return args


def s1(a, *args):
    return a, args


def k(**kw):
    return sorted(kw.items())


def k1(a, **kw):
    return a, sorted(kw.items())


def all_kinds(a, b=2, *args, **kw):
    return a, b, args, sorted(kw.items())


class C(object):
    def m(self, a):
        return a

    def no_self():
        pass

    @classmethod
    def c(cls, a):
        return a

    @staticmethod
    def s(a):
        return a

    def __call__(self, x):
        return x


class Init(object):
    def __init__(self, a, b=2):
        self.a = a


class New(object):
    def __new__(cls, a):
        return object.__new__(cls)


class Plain(object):
    pass


class Old:
    pass


class OldInit:
    def __init__(self, a):
        pass


class Mapping(object):
    def keys(self):
        return ['a', 'b']

    def __getitem__(self, key):
        return key.upper()


class BadMapping(object):
    def keys(self):
        return ['a']


class Seq(object):
    def __getitem__(self, i):
        if i > 1:
            raise IndexError
        return i


class BadSeq(object):
    def __iter__(self):
        raise ValueError('no iter')


o = C()
calls = [
    '()', '(1)', '(1, 2)', '(1, 2, 3)', '(1, 2, 3, 4)', '(a=1)', '(b=1)', '(1, a=2)', '(1, b=2)', '(1, z=2)',
    '(a=1, b=2)', '(z=1)', '(1, 2, z=3)', '(1, 2, a=3)', '(1, 2, b=3)', '(*())', '(*[1])', '(*"ab")',
    '(1, *[2])', '(1, *[2, 3])', '(**{})', '(**{"a": 1})', '(**{"z": 1})', '(1, **{"a": 1})',
    '(1, **{"b": 1})', '(a=1, **{"a": 2})', '(a=1, **{"b": 2})', '(*[1], **{"b": 2})',
    '(1, *[2], **{"c": 3})', '(1, c=5)'
]
for name in (
    'f0', 'f1', 'f2', 'd1', 'd2', 'd3', 's', 's1', 'k', 'k1', 'all_kinds', 'o.m', 'C.m', 'o.c', 'C.s', 'o',
    'o.no_self', 'Init', 'New', 'Plain', 'Old', 'OldInit', '(lambda a, b=1: a)'
):
    for call in calls:
        tell(name + call)

for _, expression in entries(r'''
s(*5)
s(*None)
s(1, *None)
f1(*5)
s(*Seq())
s(*(x for x in 'ab'))
s(*{'k': 1})
s(*iter([1]))
s(*xrange(3))
s(*u'ab')
s(*set([1]))
s(*BadSeq())
k(**5)
k(**None)
k(a=1, **[])
k(**[('a', 1)])
k(**Mapping())
k(c=1, **Mapping())
k(**{'a b': 1, '': 2})
k(a=1, **Mapping())
k(**BadMapping())
k(**{1: 2})
k(**{u'a': 1})
k(**{u'\xe9': 1})
f1(**{u'a': 1})
f1(**{1: 1})
dict(**{'a': 1}), dict(**Mapping())
dict(**{1: 2})
len(*[[1, 2]])
len(**{'a': 1})
len(*5)
o.m(*5)
5()
5(1, 2)
None()
'a'()
[](1)
o.m.x()
Plain()()
Old()()
Plain(1)
Plain(a=1)
object(1)
object(a=1)
object.__new__(Plain, 1)
object.__new__()
object.__new__(5)
object.__new__(int)
object().__init__(1)
Plain().__init__(1)
Init.__init__()
Init.__init__(5)
Init.__init__(5, 1)
type()
type(1, 2)
type(1, 2, 3)
# built-in functions
abs()
abs(1, 2)
abs(x=1)
abs('a')
chr()
ord()
ord(1, 2)
id()
hash()
hash(1, 2)
callable()
cmp(1)
cmp(1, 2, 3)
divmod(1)
hasattr(1)
getattr(1)
getattr(1, 2)
getattr(1, 'a', 2, 3)
setattr(1, 'a')
isinstance(1)
iter()
iter(1, 2)
iter(1, 2, 3)
len()
max()
max(1)
min(1, key=5)
min(1, 2, foo=3)
map()
map(None)
filter(None)
reduce(None)
zip(1)
round()
sorted()
sorted(1)
sorted([], foo=1)
sorted([], 1, 2, 3, 4)
sum()
sum(1)
sum([], 1, 2)
sum([], start=1)
pow(1)
range()
repr()
unichr()
vars(1, 2)
dir(1, 2)
globals(1)
locals(1)
intern()
apply()
apply(5)
apply(s, 5)
apply(s, (1,), 5)
apply(s, (1,), {}, 1)
apply(s)
apply(s, (1, 2))
apply(k, (), {'a': 1})
apply(s, [1])
apply(s, 'ab')
coerce(1)
enumerate()
enumerate(1)
enumerate([], 'a')
enumerate([], 1, 2)
enumerate([], start=5).next() if 0 else 0
reversed()
reversed(1)
reversed([], 1)
reversed({})
xrange()
slice()
super()
property(1, 2, 3, 4, 5)
staticmethod()
classmethod()
classmethod(1, 2)
open()
compile('1')
eval()
eval(1)
execfile()
next()
next(5)
next([])
next(iter([]), 5), next(iter([1]), 5)
next(iter([]))
next(iter([]), 1, 2)
# built-in methods
'a'.join()
'a'.join([], [])
'a'.upper(1)
'a'.split(1, 2, 3)
'a'.encode(1, 2, 3)
'a'.encode(foo=1)
[].append()
[].append(1, 2)
[].append(x=1)
[].sort(1, 2, 3, 4)
[].index()
{}.get()
{}.get(1, 2, 3)
{}.get(k=1)
{}.update(1, 2)
{}.keys(1)
set().add()
set().union(k=1)
(1).conjugate(1)
(1.5).hex(1)
int(1, 2, 3)
int('1', foo=2)
str(1, 2)
'''):
    tell(expression)
