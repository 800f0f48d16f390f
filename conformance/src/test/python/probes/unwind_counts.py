# An exception at each point of an expression or statement: what was on its way is released, once.
import gc
import sys

gc.disable()
count = sys.getrefcount


class Error(Exception):
    pass


class V(object):
    alive = 0

    def __init__(self, *args):
        V.alive += 1

    def __del__(self):
        V.alive -= 1


def fail(*args, **kw):
    raise Error


class Fails(V):
    """Every operation fails."""
    def method(self, *args):
        raise Error


OPERATIONS = '''
    add radd sub mul iadd neg invert cmp eq lt contains getitem setitem delitem getslice setslice delslice
    iter len nonzero call hash repr str coerce int float unicode index enter exit
'''
for name in OPERATIONS.split():
    if name not in ('eq', 'cmp', 'hash', 'exit', 'coerce'):
        setattr(Fails, '__%s__' % name, fail)


class Attributes(V):
    def __getattr__(self, name):
        raise Error

    def __setattr__(self, name, value):
        raise Error

    def __delattr__(self, name):
        raise Error


class Eq(V):
    def __eq__(self, other):
        raise Error

    def __hash__(self):
        return 1


class FailsHash(V):
    def __hash__(self):
        raise Error


class FailsNext(V):
    def __init__(self, n):
        V.__init__(self)
        self.left = n

    def __iter__(self):
        return self

    def next(self):
        if not self.left:
            raise Error
        self.left -= 1
        return V()


class FailsInit(V):
    def __init__(self, *args):
        V.__init__(self)
        raise Error


class FailsNew(object):
    def __new__(cls, *args):
        raise Error


class FailsExit(V):
    def __enter__(self):
        return V()

    def __exit__(self, *args):
        raise Error


class FailsEnter(V):
    def __enter__(self):
        raise Error

    def __exit__(self, *args):
        pass


class NoExit(V):
    def __enter__(self):
        pass


class Mapping(V):
    def keys(self):
        return ['a', 'b']

    def __getitem__(self, key):
        if key == 'b':
            raise Error
        return V()


class Sink(V):
    def __init__(self, n):
        V.__init__(self)
        self.left = n

    def write(self, text):
        if not self.left:
            raise Error
        self.left -= 1


class Meta(type):
    def __new__(cls, *args):
        raise Error


class Old:
    def __init__(self, *args):
        V.alive += 1
        raise Error

    def __del__(self):
        V.alive -= 1


class OldFails:
    def __init__(self):
        V.alive += 1

    def __del__(self):
        V.alive -= 1

    def __getattr__(self, name):
        if name in ('__del__', '__coerce__'):
            raise AttributeError(name)
        raise Error


class Descriptor(V):
    def __get__(self, o, t):
        raise Error

    def __set__(self, o, v):
        raise Error


class Described(V):
    d = Descriptor()


def g(*args):
    try:
        yield V()
        fail()
    finally:
        del args


def positional(a, b=1):
    pass


programs = r'''
[V(), fail(), V()]
(V(), V(), fail())
{V(): V(), V(): fail()}
{V(): V(), fail(): V()}
{V(), fail()}
{V(), Eq(), Eq()}
{Eq(): V(), Eq(): V()}
{V(): 1, FailsHash(): V()}
set([V(), FailsHash()])
[V(), V()][fail()]
[V(), V()][V():fail()]
[V(), V()][V():V()]
V() + Fails()
Fails() + V()
x = V(); x += Fails()
x = Fails(); x += V()
-Fails()
~Fails()
not Fails()
`Fails()`
V() < Fails(), Fails() < V()
V() == Eq(), Eq() == V()
V() in Fails()
V() in [Eq(), Eq()]
Fails() and V()
V() and Fails() or 1
V() if Fails() else V()
x = Fails() ; x[V()]
x = Fails() ; x[V()] = V()
x = Fails() ; del x[V()]
x = Fails() ; x[V():V()]
x = Fails() ; x[1:2]
x = Fails() ; x[1:2] = V()
x = Fails() ; del x[1:2]
x = {}; x[FailsHash()] = V()
x = {}; x[FailsHash()]
x = [V()]; x[V()] = V()
x = [V()]; x[fail()] = V()
x = Attributes(); x.a
x = Attributes(); x.a = V()
x = Attributes(); del x.a
x = Attributes(); x.a(V(), V())
x = Described(); x.d
x = Described(); x.d = V()
x = V(); x.nothing
x = V(); x.method(V(), V())
x = Fails(); x.method(V(), V())
x = Fails(); x.method(V(), x.method(V()), V())
x = Fails(); x.method(V(), fail(V()))
[].append(fail(V()))
[V()].append(V(), V())
[V()].index(V())
'a'.replace(V(), fail(V()))
fail(V(), V())
fail(V(), V(), V(), V(), V())
fail(V(), a=V())
fail(*[V(), V()])
fail(V(), *(V(), V()))
fail(**{'a': V()})
fail(V(), a=V(), *[V()], **{'b': V()})
fail(V(), a=V(), *FailsNext(2))
fail(V(), a=V(), *V())
fail(V(), a=V(), **V())
fail(V(), a=V(), **Mapping())
fail(V(), a=V(), **{'a': V()})
fail(V(), **{1: V()})
fail(V(), **{V(): V()})
positional()
positional(V(), V(), V())
positional(V(), c=V())
positional(V(), a=V())
positional(b=V())
positional(V(), *[V(), V()])
positional(V(), **{'c': V()})
positional(V(), **{'a': V()})
(lambda (a, b), c: a)((V(), V(), V()), V())
(lambda (a, b), c: a)(FailsNext(1), V())
(lambda a, *b: fail(a, b))(V(), V(), V())
(lambda a, **b: fail(a, b))(V(), b=V(), c=V())
(lambda a: lambda: a)(V())(V())
FailsInit()
FailsInit(V())
FailsInit(V(), V(), V())
FailsInit(*[V(), V()])
FailsNew(V())
Old()
Old(V(), V())
OldFails().x(V())
OldFails() + V()
OldFails()[V()]
OldFails()(V())
len(V())
len(V(), V())
Fails()(V())
V()(V())
iter(V())
int(Fails()), float(Fails()), str(Fails())
'%s %s' % (V(), Fails())
'%d' % V()
'%(a)s' % Mapping()
map(fail, [V(), V()])
map(V, [V()])
filter(fail, [V()])
reduce(fail, [V(), V()])
sorted([V(), V()], key=fail)
sorted([V(), V()], cmp=fail)
sorted([Fails(), Fails()])
zip([V()], FailsNext(0))
zip([V(), V()], FailsNext(1))
list(FailsNext(2))
tuple(FailsNext(2))
dict(FailsNext(1))
dict([(V(), V()), V()])
[].extend(FailsNext(2))
''.join([V()])
enumerate(V())
max([V(), V()], key=fail)
apply(fail, (V(),), {'a': V()})
isinstance(V(), V())
getattr(V(), V())
setattr(Attributes(), 'x', V())
super(V, V()).nothing
property(fail).__get__(V())
type('T', (V,), {'__metaclass__': V()})()(V())
type(V(), V(), V())
exec V()
exec 'fail(V())' in {'fail': fail, 'V': V}
eval('fail(V())')
a, b = V(), V(), V()
a, b = [V()]
a, b = FailsNext(1)
a, b = FailsNext(2)
a, b = (V() for i in range(3))
a, (b, c) = V(), FailsNext(1)
a, b = V()
for x in FailsNext(2): y = x
for x in V(): pass
for x in [V(), V()]: fail(x)
for a, b in [(V(), V()), (V(),)]: pass
[fail(V()) for x in [V()]]
[x for x in FailsNext(1)]
list(fail(x) for x in [V()])
{x: fail(V()) for x in [V()]}
{fail(x) for x in [V()]}
for x in g(V()): y = x
x = g(V()); x.next(); x.throw(Error, Error())
x = g(V()); x.next(); x.send(V())
x = g(V()); x.throw(Error)
x = g(V()); x.send(V())
x = g(V()); x.next(); x.close(); x.next()
print >>Sink(0), V()
print >>Sink(1), V(), V()
print >>Sink(3), V(), V(), V()
print >>Sink(9), Fails()
print >>V(), V()
with FailsEnter(): pass
with FailsExit(): x = V()
with FailsExit() as x: fail(V())
with FailsExit() as (a, b): pass
with NoExit(): pass
with V(): pass
with fail(V()): pass
with FailsExit() as x, FailsEnter() as y: pass
raise Error, V()
raise FailsInit, V()
raise FailsInit
raise V()
raise V
raise Error(), V()
raise Error, V(), V()
raise Old, V()
raise (Error, V()), V()
assert not V(), fail(V())
assert not V(), V()
class X(fail(V())): pass
class X(V()): pass
class X(object): a = V(); fail(a)
class X(V): __metaclass__ = Meta; a = V()
class X: __metaclass__ = fail; a = V()
@fail
def x(a=V()): pass
def x(a=V(), b=fail(V())): pass
lambda a=V(), b=fail(V()): a
import nothing_of_this_name
from sys import nothing_of_this_name
del undefined
undefined(V())
V().a.b(V())
x = [V()]; del x[V()]
x = (V(),); x[0] = V()
x = V(), 1 / 0
x = [V() for i in range(3)] + [fail()]
'''


def compound(kind):
    a = V()
    try:
        try:
            b = V()
            if kind == 0:
                fail(b)
            elif kind == 1:
                return fail(b)
            elif kind == 2:
                return b
        except Error, e:
            c = V()
            raise
        finally:
            d = V()
            if kind > 2:
                fail(d)
    finally:
        if kind == 2:
            fail(V())


def loop(kind):
    for x in [V(), V()]:
        try:
            try:
                if kind == 0:
                    continue
                if kind == 1:
                    break
                if kind == 2:
                    return x
                if kind == 3:
                    fail(x)
            finally:
                y = V()
                fail(y)
        except Error:
            if kind == 3:
                raise
        with FailsExit() as z:
            continue


def cells(a, b=None):
    def inner():
        fail(a, b)
    inner()


for k in range(4):
    programs += 'compound(%d)\n' % k
    programs += 'loop(%d)\n' % k
programs += 'cells(V())\ncells(V(), V())\ncells(V(), c=V())\ncells(a=V(), b=V())\n'

pending = ''
for line in programs.strip().split('\n'):
    if line.startswith('@'):
        pending = line + '\n'
        continue
    source, pending = pending + line, ''
    results = []
    code = compile(source + '\n', 'unwind', 'exec')
    for repeat in range(2):
        space = dict(globals())
        before = V.alive
        try:
            exec code in space
            results.append('no error')
        except Exception, e:
            text = str(e)
            if ' at 0x' in text:
                text = text[:text.index(' at 0x')]
            results.append('%s: %s' % (type(e).__name__, text))
        space.clear()
        e = None
        sys.exc_clear()
        sys.exc_traceback = sys.exc_value = sys.last_traceback = None
        results.append(V.alive - before)
    if results[:2] != results[2:] or results[1]:
        gc.collect()
        results.append(V.alive - before)
    else:
        del results[2:]
    print line, '->', results

# The counts of values that live on.
v = V()
values = [v, v]
base = count(v)


def check(label):
    sys.exc_clear()
    print label, count(v) - base


def ignore_errors(f, *args, **kw):
    """Calls, as probing.attempt does, but keeps no text of the error, nor the frame that would make it."""
    try:
        f(*args, **kw)
    except Exception:
        pass


ignore_errors(fail, v, v, a=v)
check('call')
ignore_errors(positional, v, v, v)
check('too many')
ignore_errors(positional, v, a=v)
check('twice')
ignore_errors(FailsInit, v)
check('init')
ignore_errors(lambda: [v, v, fail(v)])
check('list')
ignore_errors(lambda: {v: v, fail(v): v})
check('dict')
ignore_errors(lambda: v + Fails())
check('add')
ignore_errors(lambda: [v][v])
check('index')
ignore_errors(lambda: fail(*values))
check('star')
ignore_errors(lambda: fail(v, a=v, *values, **{'b': v}))
check('star star')
ignore_errors(lambda: [fail(x) for x in values])
check('comprehension')
ignore_errors(lambda: list(fail(x) for x in values))
check('generator')
ignore_errors(lambda: sorted(values, key=fail))
check('sorted')
ignore_errors(lambda: map(fail, values, values))
check('map')
ignore_errors(lambda: reduce(fail, values))
check('reduce')
ignore_errors(lambda: setattr(Attributes(), 'a', v))
check('setattr')
ignore_errors(lambda: [].index(v))
check('method')


def unpacks():
    a, b, c = values


def raises_value():
    raise Error, v


def prints():
    print >>Sink(0), v


def withs():
    with FailsExit():
        fail(v)


ignore_errors(unpacks)
check('unpack')
ignore_errors(raises_value)
check('raise')
ignore_errors(prints)
check('print')
ignore_errors(withs)
check('with')
v = values = None
del Described.d
print V.alive
