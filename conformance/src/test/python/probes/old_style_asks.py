# What each operation asks an instance of an old-style class for: no name is in the class, __getattr__ has them or not.
import array
import datetime
import itertools
import math
import operator
import struct
import sys
import weakref
from probing import entries, error_text, mask


class Nothing:
    def __getattr__(self, name):
        print name,
        raise AttributeError(name)


class Fails:
    def __getattr__(self, name):
        print name,
        raise KeyError(name)


class Interrupted:
    def __getattr__(self, name):
        print name,
        raise KeyboardInterrupt(name)


class Only:
    def __init__(self, *names):
        self.__dict__['names'] = names

    def __getattr__(self, name):
        print name,
        if name not in self.names:
            raise AttributeError(name)
        return lambda *args: self.answer(name, args)

    def answer(self, name, args):
        print '(%d)' % len(args),
        if name == '__coerce__':
            return 1, 2
        if name == '__getitem__' and args[-1] not in (0, 1, 2):
            raise IndexError
        return ANSWERS.get(name, 5)


class Once:
    """Has the name when it is asked for the first times only."""

    def __init__(self, name, times):
        self.__dict__.update(name=name, times=times)

    def __getattr__(self, name):
        print name,
        if name != self.name or not self.times:
            raise AttributeError(name)
        self.__dict__['times'] -= 1
        return lambda *args: 7


ANSWERS = {'__float__': 1.5, '__complex__': 1.5j, '__iter__': iter([1]), '__repr__': 'text', '__str__': 'text',
           '__oct__': 'text', '__hex__': 'text', '__unicode__': u'text', '__format__': u'text', 'keys': [0, 1]}

ALL = r'''
int(o)
long(o)
float(o)
complex(o)
complex(o, 1)
complex(1, o)
oct(o)
hex(o)
bin(o)
abs(o)
-o
+o
~o
operator.index(o)
[1,2,3][o]
[1,2,3][o:]
coerce(o, 1)
coerce(1, o)
o + 1
1 + o
o - o
o * 2
2 * o
o / 2
o // 2
o % 2
2 % o
divmod(o, 2)
divmod(2, o)
o ** 2
2 ** o
pow(o, 2)
pow(o, 2, 3)
pow(2, o, 3)
pow(2, 3, o)
o << 1
o >> 1
o & 1
o | 1
o ^ 1
o == 1
o < 1
1 < o
cmp(o, 1)
cmp(1, o)
cmp(o, o)
bool(o)
not o
len(o)
iter(o)
list(o)
tuple(o)
set(o)
dict(o)
sum(o)
max(o)
sorted(o)
o[1]
o[1:2]
o[:]
o[1:2:3]
o[-1:]
1 in o
o()
callable(o)
str(o)
repr(o)
unicode(o)
isinstance(o, int)
isinstance(1, o)
issubclass(int, o)
dir(o)
getattr(o, 'x', 1)
hasattr(o, 'x')
next(o)
reversed(o)
range(o)
xrange(o)
chr(o)
unichr(o)
ord(o)
round(o)
math.sin(o)
math.trunc(o)
math.floor(o)
'%d' % o
'%x' % o
'%f' % o
'%s' % o
'%r' % o
'%c' % o
'%(a)s' % o
u'%s' % o
u'%d' % o
format(o)
format(o, '5')
'{0}'.format(o)
'{0.a}'.format(o)
vars(o)
map(None, o)
zip(o)
filter(None, o)
reduce(operator.add, o)
apply(len, o)
len(*o)
len(**o)
'abc'.join(o)
bytearray(o)
buffer(o)
memoryview(o)
operator.isNumberType(o)
operator.isMappingType(o)
operator.isSequenceType(o)
operator.isCallable(o)
int(o, 10)
int('10', o)
round(1.5, o)
[1] * o
o * [1]
[1] + o
'a' * o
'a' + o
u'a' + o
[].insert(o, 1)
[1].pop(o)
(1,2)[o]
'abc'[o]
u'abc'[o]
xrange(3)[o]
enumerate([], o)
enumerate(o)
[].extend(o)
{}.update(o)
{}.get(o)
{o: 1}.keys().__len__()
file('/dev/null').read(o)
float.__add__(1.0, o)
1.0 + o
1j + o
1L + o
True + o
None == o
[o] == [1]
(o,) < (1,)
o.x
o.__class__
o.__dict__.__len__()
operator.iadd(o, 1)
operator.imul(o, 2)
operator.ipow(o, 2)
operator.concat(o, [])
operator.repeat(o, 2)
operator.repeat([], o)
operator.sequenceIncludes(o, 2)
operator.setitem(o, 1, 2)
operator.delitem(o, 1)
operator.getslice(o, 1, 2)
operator.setslice(o, 1, 2, [])
operator.delslice(o, 1, 2)
operator.delslice(o, -1, 2)
operator.getslice(o, -1, 2)
`o`
eval(o)
eval('1', o)
eval('1', {}, o)
compile(o, '', 'eval')
int.__coerce__(1, o)
sys.getsizeof(o)
__import__('sys', o)
delattr(o, 'x')
delattr(o, '__class__')
pow(o, o)
pow(o, o, o)
o + o
o == o
o < o
o != o
o is o
open(o)
'a'.startswith(o)
'a'.replace(o, 'a')
'a' in o
o in 'a'
o in [1]
o in u'a'
o in {}
o in set()
[1].index(o)
[1].count(o)
[1].remove(o)
struct.pack('i', o)
struct.pack('f', o)
struct.pack('Q', o)
struct.pack('s', o)
itertools.islice([], o)
itertools.count(o)
itertools.repeat(1, o)
cPickle.dumps(o, 2)
weakref.ref(o)() is o
weakref.proxy(o) + 1
int(weakref.proxy(o))
float(weakref.proxy(o))
datetime.timedelta(o)
datetime.timedelta(1) * o
datetime.timedelta(1) + o
datetime.timedelta(1) == o
array.array('i', o)
array.array('i', [o])
array.array('i', [1]) * o
raise o
print >>o, 1
a, b = o
o += 1
o[1] = 2
del o[1]
o[1:2] = 2
del o[1:2]
o.x = 1
del o.x
for x in o: pass
with o: pass
exec o
assert not o
import sys; sys.stdout.writelines(o)
'''

NUMBERS = r'''
int(o)
long(o)
float(o)
complex(o)
oct(o)
hex(o)
operator.index(o)
coerce(o, 1)
o + 1
1 + o
o ** 2
pow(2, 3, o)
abs(o)
~o
cmp(o, 1)
o == 1
bool(o)
len(o)
'%d' % o
'%x' % o
range(o)
chr(o)
[1, 2, 3][o:]
int(weakref.proxy(o))
itertools.count(o)
'''

OTHERS = r'''
iter(o)
list(o)
dict(o)
1 in o
o[1:2]
[].extend(o)
zip(o)
len(*o)
len(**o)
str(o)
unicode(o)
format(o)
callable(o)
o()
next(o)
isinstance(1, o)
'''


def ask(make, expressions):
    for _, expression in entries(expressions):
        o = make()
        print expression, '::',
        names = dict(globals(), o=o)
        try:
            try:
                code = compile(expression, 'asked', 'eval')
            except SyntaxError:
                exec compile(expression, 'asked', 'exec') in names
                print
                continue
            value = eval(code, names)
            print '->', value if isinstance(value, (int, long, float, tuple, list)) else type(value)
        except:
            kind, error = sys.exc_info()[:2]
            print '!!', mask(error_text(kind, error if error is not o else 'o'))


for made in Nothing, Fails, Interrupted:
    print '=====', made
    ask(made, ALL)
for named in ('__int__', '__long__', '__float__', '__complex__', '__trunc__', '__index__', '__coerce__', '__len__',
              '__cmp__', '__eq__', '__oct__', '__hex__', '__add__', '__pow__', '__nonzero__'):
    print '=====', named
    ask(lambda: Only(named), NUMBERS)
ask(lambda: Only('__coerce__', '__int__'), NUMBERS)
for named in ('__getitem__', '__iter__', '__len__', '__getslice__', '__contains__', 'keys', '__repr__', '__str__',
              '__unicode__', '__format__', '__call__', 'next', '__instancecheck__'):
    print '=====', named
    ask(lambda: Only(named), OTHERS)
ask(lambda: Only('__iter__', 'next'), OTHERS)
for named in '__int__', '__long__', '__getitem__', '__call__', '__len__':
    for often in 1, 2:
        print '=====', named, often
        ask(lambda: Once(named, often), 'int(o)\nlong(o)\niter(o)\nlist(o)\no()\ncallable(o)\nlen(o)')
