# How many levels of recursion a call takes: a built-in function none where an instruction calls it and one where other
# code of the interpreter does, the method of a type taken from the type two, most other callables one.
import cPickle
import collections
import functools
import itertools
import operator
import sys
import weakref
from probing import entries


class N(object):
    def m(self, *args, **keywords):
        return 1

    def __call__(self, *args, **keywords):
        return 1

    def __getitem__(self, i):
        return i

    def __cmp__(self, other):
        return 0

    def __hash__(self):
        return 1

    def __repr__(self):
        return 'N'

    def __getattr__(self, name):
        raise AttributeError(name)


class Plain(object):
    pass


class Meta(type):
    def __new__(mcs, name, bases, space):
        return type.__new__(mcs, name, bases, space)


class M(object):
    __metaclass__ = Meta


class E(Exception):
    def __str__(self):
        return 'E'


def f0():
    return 1


def f1(x):
    return 1


def f2(x, y):
    return 0


def made(x):
    return N()


def compared(x):
    return x == x and x < x


def fits(call):
    def inner(k):
        try:
            call()
        except RuntimeError:
            return k
        return inner(k + 1)
    return inner(0)


n = N()
CALLS = r'''
f0()
n.m()
N.m(n)
n.m.__call__()
type(n.m).__call__(n.m)
f0.__call__()
type(f0).__call__(f0)
len([])
len.__call__([])
type(len).__call__(len, [])
[].append(1)
[].append.__call__(1)
list.append([], 1)
list.append.__call__([], 1)
list.append(*[[], 1])
list.__getitem__([1], 0)
list.__len__([])
list.index([1], 1)
list.sort([1, 2], key=f1)
dict.get({}, 1)
dict.has_key({}, 1)
dict.__getitem__({1: 1}, 1)
dict.fromkeys([1])
dict.__dict__['fromkeys'](dict, [1])
dict.__dict__['fromkeys'].__get__(None, dict)([1])
str.upper('a')
str.join('', [])
str.format('{0}', n)
unicode.upper(u'a')
set.union(set(), [1])
tuple.index((1,), 1)
type.mro(N)
object.__reduce__(Plain())
object.__reduce_ex__(Plain(), 2)
Plain().__reduce__()
Plain().__reduce_ex__(2)
n.__sizeof__()
sys.getsizeof([])
sys.getsizeof(n)
type('a', (), {})
type('a', (M,), {})
M.mro()
map(abs, [1])
map(f1, [1])
map(n, [1])
map(str.upper, ['a'])
map(dict.get, [{}], [1])
map(n.m, [1])
map([].append, [1])
map(Plain, [])
map(type, [1])
filter(str.isdigit, ['a1'])
filter(len, [''])
filter(f1, [1])
filter(f1, 'a')
reduce(operator.add, [1, 2])
reduce(max, [1, 2])
reduce(f2, [1, 2])
apply(len, ([],))
apply(f1, (1,))
apply(dict, (), {'a': 1})
max([1, 2], key=abs)
max([1, 2], key=f1)
max(1, 2, key=abs)
min([1, 2], key=n)
sorted([1])
sorted([1, 2])
sorted('ab')
sorted([n, N()])
sorted([1], key=abs)
sorted([1, 2], key=abs)
sorted([1, 2], key=f1)
sorted([1, 2], key=made)
sorted([1, 2], f2)
sorted([1, 2], cmp)
sorted([1, 2], cmp=f2, key=f1)
sorted([1, 2], cmp=cmp, key=abs)
[1, 2].sort()
[2, 1].sort(reverse=True)
[1.0, 2.0].sort()
['a', 'b'].sort()
[u'a', u'b'].sort()
[(1,), (2,)].sort()
[[1], [2]].sort()
[1, 2].sort(key=abs)
[1, 2].sort(key=made)
[(1,), (2,)].sort(key=len)
[1, 2].sort(cmp=cmp)
[1, 2].sort(cmp=cmp, key=abs)
[n, N()].sort()
dir([])
dir(n)
dir(Plain)
format(1)
'{0}'.format(1)
'{0}'.format(1L)
'{0}'.format(1.5)
'{0}'.format(True)
'{0}'.format('a')
'{0}'.format(u'a')
'{0}'.format(n)
'{0:{1}}'.format(1, 2)
u'{0}'.format(1)
u'{0}'.format(u'a')
unicode(E())
str(E())
str(Exception(n))
repr([n])
iter(int, 1).next()
iter({}.keys, 1).next()
iter(f0, 2).next()
functools.partial(f1)(1)
functools.partial(len)([])
functools.partial(len, []).__call__()
functools.partial(functools.partial(len), [])()
operator.attrgetter('m')(n)
operator.attrgetter('m', 'm')(n)
operator.itemgetter(0)([1])
operator.itemgetter(0)(n)
operator.itemgetter(0, 0)(n)
operator.methodcaller('m')(n)
map(operator.itemgetter(0), [[1]])
weakref.ref(n)()
weakref.ref(n).__call__()
weakref.proxy(n)()
weakref.proxy(n).m()
itertools.imap(abs, [1]).next()
itertools.imap(f1, [1]).next()
itertools.ifilter(len, ['a']).next()
itertools.starmap(abs, [(1,)]).next()
list(itertools.groupby([1], abs))
collections.defaultdict(list)[1]
collections.defaultdict(f0)[1]
collections.defaultdict(n)[1]
collections.defaultdict(list).__getitem__(1)
property(len).__get__([])
property(f1).__get__([])
classmethod(len).__get__([])
f1(*[1])
f1(**{'x': 1})
f1(*[], **{'x': 1})
n.m(*[])
n.m(**{})
n.m(*[], **{})
N.m(*[n])
n(*[1])
len(*[[]])
[].append(*[1])
Plain(*[])
N(*[])
functools.partial(f1)(*[1])
hash(n)
cPickle.dumps(Plain(), 2)
cPickle.loads(cPickle.dumps(Plain(), 2))
__import__('sys')
getattr(n, 'absent', 1)
compared(n)
int('1')
'''

for _, entry in entries(CALLS):
    called = eval('lambda: ' + entry)
    called()
    sys.setrecursionlimit(200)
    print entry, fits(called)
    sys.setrecursionlimit(1000)
