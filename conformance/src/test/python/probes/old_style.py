# Classes of the old style: the types classobj and instance, their special methods and coercions.
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
        except:
            kind, e = sys.exc_info()[:2]
            value = '%s: %s' % (kind.__name__, e)
        print line, '->', mask(value)


class C:
    """Doc."""
    x = 1

    def m(self, a=0):
        return 'm', a


class D(C):
    y = 2


class E(C):
    x = 'of E'


class Diamond(D, E):
    pass


class Init:
    def __init__(self, *args, **kw):
        self.args = args


class BadInit:
    def __init__(self):
        return 5


class Attr:
    def __getattr__(self, name):
        if name.startswith('__'):
            raise AttributeError(name)
        return 'made ' + name

    def __setattr__(self, name, value):
        self.__dict__[name] = 'set', value

    def __delattr__(self, name):
        print 'delattr', name


class Number:
    def __init__(self, v):
        self.v = v

    def __add__(self, other):
        return 'add', other

    def __radd__(self, other):
        return 'radd', other

    def __neg__(self):
        return 'neg'

    def __coerce__(self, other):
        print 'coerce', getattr(other, 'v', other),
        return self.v, other

    def __int__(self):
        return 12

    def __float__(self):
        return 1.5

    def __long__(self):
        return 13L

    def __hex__(self):
        return 'hex'

    def __oct__(self):
        return 'oct'

    def __index__(self):
        return 2

    def __pow__(self, *args):
        return ('pow',) + args

    def __ipow__(self, other):
        return 'ipow', other

    def __divmod__(self, other):
        return 'divmod', other

    def __abs__(self):
        return 'abs'

    def __iadd__(self, other):
        return 'iadd', other


class OnlyCoerce:
    def __init__(self, v):
        self.v = v

    def __coerce__(self, other):
        return self.v, other


class BadCoerce:
    def __coerce__(self, other):
        return 5


class NoneCoerce:
    def __coerce__(self, other):
        return None


class Cmp:
    def __init__(self, v):
        self.v = v

    def __cmp__(self, other):
        return cmp(self.v, getattr(other, 'v', other))


class BadCmp:
    def __cmp__(self, other):
        return 'x'


class Eq:
    def __eq__(self, other):
        return 'eq'

    def __lt__(self, other):
        return 'lt'

    def __ne__(self, other):
        return NotImplemented


class Hash:
    def __hash__(self):
        return 42


class CmpNoHash:
    def __cmp__(self, other):
        return 0


class BadHash:
    def __hash__(self):
        return 'x'


class Seq:
    def __len__(self):
        return 3

    def __getitem__(self, i):
        if i > 2:
            raise IndexError(i)
        return i * 10

    def __setitem__(self, i, v):
        print 'setitem', i, v

    def __delitem__(self, i):
        print 'delitem', i

    def __contains__(self, x):
        return 'yes'


class JustItems:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError(i)
        return i * 10


class Iter:
    def __iter__(self):
        return iter('abc')


class BadIter:
    def __iter__(self):
        return 5


class Next:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def next(self):
        self.n += 1
        if self.n > 3:
            raise StopIteration
        return self.n


class Call:
    def __call__(self, *args, **kw):
        return args, kw


class Text:
    def __repr__(self):
        return 'repr text'

    def __str__(self):
        return 'str text'

    def __unicode__(self):
        return u'unicode text'


class BadText:
    def __repr__(self):
        return 5

    __str__ = __repr__


class Manager:
    def __enter__(self):
        return 'entered'

    def __exit__(self, *args):
        print 'exit', args[0]
        return True


c = C()
print sorted(dir(C)), sorted(dir(c))
probe(r'''
type(C), type(c), type(C) is types.ClassType, type(c) is types.InstanceType, C, c, str(C), str(c), repr(D()), type(C).__name__
C.__name__, C.__module__, C.__doc__, C.__bases__, D.__bases__, C.__dict__ is C.__dict__, sorted(C.__dict__), c.__class__, c.__dict__, c.__doc__, c.__module__
C.x, c.x, D.x, D().y, Diamond.x, Diamond().x, c.m(), C.m(c, 5), D().m(a=1), type(C.m), type(c.m)
c.nothing
C.nothing
C.nothing = 5; c.nothing
del C.nothing; c.nothing
del C.nothing
del c.nothing
c.x = 9; c.x, C.x
del c.x; c.x
del c.x
c.__dict__ = {'z': 1}; c.z
c.__dict__ = 5
c.__class__ = D; c.y
c.__class__ = object
c.__class__ = 5
del c.__class__
C.__name__ = 'N'; C
C.__name__ = 5
C.__bases__ = (Init,); C.__bases__
C.__bases__ = ()
C.__bases__ = 5
C.__bases__ = (5,)
C.__bases__ = (D,)
C.__dict__ = 5
C.__dict__ = {'k': 1}
C(1)
C(a=1)
Init(1, 2).args, Init().args
BadInit()
Attr().foo, hasattr(Attr(), 'bar')
a = Attr(); a.x = 1; a.x, a.__dict__
del a.x
isinstance(c, C), isinstance(c, types.InstanceType), isinstance(c, object), issubclass(D, C), issubclass(C, C), issubclass(C, object), isinstance(c, type), isinstance(C, types.ClassType), callable(C), callable(c), callable(Call())
isinstance(c, 5)
issubclass(C, 5)
issubclass(c, C)
Call()(1, b=2)
c()
Text(), str(Text()), unicode(Text()), '%s %r' % (Text(), Text()), [Text()]
repr(BadText())
str(BadText())
# numbers
Number(1) + 2, 2 + Number(1), Number(1) + Number(2), Number(1) + 'a', -Number(1), int(Number(1)), float(Number(1)), long(Number(1)), hex(Number(1)), oct(Number(1)), 'abc'[Number(1)], abs(Number(1)), Number(1) ** 2, pow(Number(1), 2, 3), divmod(Number(1), 5)
Number(1) - 2, 2 - Number(1), Number(3) * 2, 7 % Number(4), Number(2) << 3
n = Number(1); n += 5; n
n = Number(1); n -= 5; n
n = Number(1); n **= 5; n
Number(1) < 2, Number(1) == 1, cmp(Number(5), 3), Number(1) != 1
~Number(1)
+Number(1)
complex(Number(1))
bool(Number(0))
OnlyCoerce(3) + 4, 4 - OnlyCoerce(3), OnlyCoerce(7) / 2, OnlyCoerce(2) ** 5, OnlyCoerce(3) == 3, OnlyCoerce(3) < 4, cmp(OnlyCoerce(3), 5), coerce(OnlyCoerce(1), 2)
OnlyCoerce(3) + 'a'
OnlyCoerce(1) + OnlyCoerce(2)
BadCoerce() + 1
NoneCoerce() + 1
coerce(BadCoerce(), 1)
coerce(NoneCoerce(), 1)
c + 1
1 + c
c - c
-c
abs(c)
int(c)
float(c)
c < c, c == c, c == 5, c != C(), cmp(c, c)
c[0]
c[0:1]
c[0] = 1
del c[0]
len(c)
iter(c)
1 in c
for x in c: pass
hash(c) == hash(c), hash(Hash())
hash(CmpNoHash())
hash(Eq())
hash(BadHash())
Cmp(1) < Cmp(2), Cmp(1) == Cmp(1), Cmp(1) == 1, 1 == Cmp(1), 2 > Cmp(1), cmp(Cmp(1), Cmp(2)), sorted([Cmp(3), Cmp(1)])[0].v, max(Cmp(1), Cmp(5)).v
BadCmp() < 1
Eq() == 1, 1 == Eq(), Eq() < 1, 1 > Eq(), Eq() != 1, Eq() > 1 or 1, Eq() in [5]
# sequences
len(Seq()), Seq()[1], Seq()[1:2] if 0 else 0, 5 in Seq(), list(Seq()), bool(Seq()), Seq()[-1]
Seq()[5]
Seq()[1:2]
Seq()[1:2] = 5
del Seq()[1:2]
Seq()[0] = 'v'
del Seq()[0]
list(JustItems()), 10 in JustItems(), 5 in JustItems(), tuple(JustItems()), max(JustItems())
list(reversed(Seq()))
reversed(JustItems())
list(Iter()), 'a' in Iter(), ''.join(Iter()), list(Next()), sum(Next()), zip(Next(), Iter())
iter(BadIter())
Next().next()
with Manager() as x: print x; 1 / 0
with c: pass
raise_it = Init('arg')
raise Init('arg')
raise C
raise D, 'value'
try: raise D\nexcept C: print 'caught'
isinstance(types.ClassType, type), types.ClassType.__base__, types.InstanceType.__base__
types.ClassType()
types.ClassType('K')
types.ClassType('K', 5, {})
types.ClassType('K', (), 5)
types.InstanceType()
types.InstanceType(C), types.InstanceType(C, {'q': 1}).q
types.InstanceType(C, 5)
class Sub(types.ClassType): pass
class Bad(C, int): pass
Bad.__mro__[:2]
c == None, c in [c], {c: 1}[c], {Hash(): 1}.values()
getattr(c, 'z', 'default'), setattr(c, 'q', 1), c.q, delattr(c, 'q'), hasattr(c, 'q'), vars(c), sorted(dir(c))
''')
