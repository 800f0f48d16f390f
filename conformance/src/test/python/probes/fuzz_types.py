# Random operations on random operands of the built-in types and of classes that derive from them.
#
#     fuzz_types.py [SEED [COUNT]]
#
# Each line is a case and its result or error. conformance/fuzz.py compares long runs of it with CPython's.
import gc
import sys
import types
from fuzzing import pick, rnd, start, without_addresses

gc.disable()
SEED = int(sys.argv[1]) if len(sys.argv) > 1 else 1
COUNT = int(sys.argv[2]) if len(sys.argv) > 2 else 1500
start(SEED)


class O:
    pass


class OldNum:
    def __init__(self, v=3):
        self.v = v
    def __coerce__(self, other):
        if isinstance(other, (int, long, float)):
            return self.v, other
        return None
    def __repr__(self):
        return 'OldNum(%r)' % self.v


class OldSeq:
    def __len__(self):
        return 3
    def __getitem__(self, i):
        if isinstance(i, int) and i > 5:
            raise IndexError(i)
        return ('item', i)
    def __setitem__(self, i, v):
        print 'set', without_addresses(str(i)), type(v).__name__
    def __delitem__(self, i):
        print 'del', without_addresses(str(i))
    def __getslice__(self, i, j):
        return ('slice', i, j)
    def __setslice__(self, i, j, v):
        print 'setslice', i, j, type(v).__name__
    def __delslice__(self, i, j):
        print 'delslice', i, j
    def __repr__(self):
        return 'OldSeq'


class OldAll:
    def __init__(self, n='A'):
        self.n = n
    def __repr__(self):
        return 'OldAll'
    def __getitem__(self, i):
        if isinstance(i, int) and i > 5:
            raise IndexError(i)
        return ('getitem', i)
    def __getattr__(self, name):
        if name in ('__coerce__', '__del__', '__iter__', '__cmp__', '__hash__', '__length_hint__'):
            raise AttributeError(name)
        return lambda *a: '%s%r' % (name, a)


class N(object):
    def __repr__(self):
        return 'N'


class NewNum(object):
    def __init__(self, v=7):
        self.v = v
    def __repr__(self):
        return 'NewNum(%r)' % self.v
    def __add__(self, o):
        return 'add', o
    def __radd__(self, o):
        return 'radd', o
    def __mul__(self, o):
        return NotImplemented
    def __rmul__(self, o):
        return 'rmul', o
    def __sub__(self, o):
        return 'sub', o
    def __div__(self, o):
        return 'div', o
    def __rdiv__(self, o):
        return 'rdiv', o
    def __pow__(self, o, m=None):
        return 'pow', o, m
    def __rpow__(self, o):
        return 'rpow', o
    def __iadd__(self, o):
        return 'iadd', o
    def __and__(self, o):
        return 'and', o
    def __cmp__(self, o):
        return cmp(self.v, o)
    def __int__(self):
        return self.v
    def __hash__(self):
        return 5
    def __index__(self):
        return self.v
    def __float__(self):
        return 1.5
    def __nonzero__(self):
        return False
    def __divmod__(self, o):
        return 'divmod', o
    def __rdivmod__(self, o):
        return 'rdivmod', o


class NewCoerce(object):
    def __repr__(self):
        return 'NewCoerce'
    def __coerce__(self, o):
        return 10, 3


class NewSeq(object):
    def __repr__(self):
        return 'NewSeq'
    def __len__(self):
        return 4
    def __getitem__(self, i):
        if isinstance(i, int) and i >= 4:
            raise IndexError(i)
        return i
    def __contains__(self, x):
        return x == 'in'
    def __iter__(self):
        return iter('abc')


class RichOnly(object):
    def __repr__(self):
        return 'Rich'
    def __eq__(self, o):
        return 'eq', o
    def __lt__(self, o):
        return NotImplemented
    def __gt__(self, o):
        return 'gt', o


class I(int):
    def __repr__(self):
        return 'I(%d)' % self
    def __add__(self, o):
        return 'I.add', o
    def __rsub__(self, o):
        return 'I.rsub', o


class I2(int):
    pass


class L(long):
    def __rmul__(self, o):
        return 'L.rmul', o


class F(float):
    pass


class F2(float):
    def __eq__(self, o):
        return 'F2.eq'
    def __radd__(self, o):
        return 'F2.radd'


class C(complex):
    pass


class S(str):
    def __add__(self, o):
        return 'S.add', o
    def __radd__(self, o):
        return 'S.radd', o
    def __mod__(self, o):
        return 'S.mod', o


class S2(str):
    pass


class U(unicode):
    pass


class U2(unicode):
    def __rmod__(self, o):
        return 'U2.rmod'
    def __radd__(self, o):
        return 'U2.radd'


class T(tuple):
    def __radd__(self, o):
        return 'T.radd', o
    def __mul__(self, o):
        return 'T.mul', o


class T2(tuple):
    pass


class Li(list):
    def __radd__(self, o):
        return 'Li.radd', o
    def __imul__(self, o):
        return 'Li.imul', o


class Li2(list):
    pass


class D(dict):
    def __cmp__(self, o):
        return 0


class D2(dict):
    pass


class Se(set):
    def __sub__(self, o):
        return 'Se.sub'
    def __ror__(self, o):
        return 'Se.ror'


class Fs(frozenset):
    pass


class B(bytearray):
    pass


class Ex(Exception):
    pass


class Meta(type):
    def __repr__(self):
        return 'Meta-' + self.__name__
    def __add__(self, o):
        return 'Meta.add', o
    def __len__(self):
        return 2


class WithMeta(object):
    __metaclass__ = Meta


def func(a, b=2):
    return a


exprs = '''None True False 0 1 -1 2 3 7 -7 100 sys.maxint -sys.maxint-1 0L 1L -1L 5L 2**63 -2**63 2**64 10**30 -10**30
0.0 -0.0 1.0 -1.0 0.5 2.5 -2.5 1e10 1e20 1e308 float('inf') float('-inf') float('nan') 1j 0j 2+3j -1.5-2j
'' 'a' 'abc' 'ABC' '%s' '%d%%' 'x'*20 u'' u'a' u'abc' u'\\xe9' u'\\u1234' u'%s' u'\\U00012345'
() (1,) (1,2) (1,2,3) ('a',) ((),) [] [1] [1,2] ['a','b'] [[]] {} {1:2} {'a':1} {1:1,2:2} set() set([1])
set([1,2]) set('ab') frozenset() frozenset([1]) frozenset('ab')
xrange(0) xrange(3) xrange(1,10,2) slice(None) slice(1,2) slice(3,1,-1) Ellipsis NotImplemented bytearray()
bytearray('abc') buffer('abc') buffer('abcdef',2,2) memoryview('abc')
O() OldNum() OldNum(-2) OldSeq() OldAll() N() NewNum() NewNum(-1) NewNum(0) NewCoerce() NewSeq() RichOnly()
I(5) I(-1) I2(5) L(3) F(2.5) F2(1.5) C(1+1j) S('abc') S('%s') S2('abc') U(u'abc') U2(u'abc')
T((1,2)) T2((1,2)) Li([1]) Li2([1]) D({1:2}) D2({1:2}) Se([1]) Fs([1]) B('ab') Ex('a') Ex() WithMeta int str
object type O N len 'abc'.upper func func.func_code sys
{}.viewkeys() {1:2}.viewkeys() {1:2}.viewitems() {1:2}.viewvalues()'''.split()
ops = [
    'a + b', 'a - b', 'a * b', 'a / b', 'a // b', 'a % b', 'a ** b', 'a << b', 'a >> b', 'a & b', 'a | b',
    'a ^ b', 'divmod(a, b)', 'coerce(a, b)', 'a[b]', 'b in a', 'pow(a, b, 3)', 'isinstance(a, b)',
    'issubclass(a, b)', 'getattr(a, b)', 'a(b)', 'a == b', 'a != b', 'a < b', 'a <= b', 'a > b', 'a >= b',
    'cmp(a, b)', 'hasattr(a, b)', 'max(a, b)', 'format(a, b)', 'a is b', 'a and b', 'not a or b'
]
stmts = [
    'a += b', 'a -= b', 'a *= b', 'a /= b', 'a //= b', 'a %= b', 'a **= b', 'a <<= b', 'a >>= b', 'a &= b',
    'a |= b', 'a ^= b', 'a[b] = 5', 'del a[b]', 'a[0:b] = [9]', 'a[b:] = "xy"', 'del a[:b]', 'a.x = b',
    'print >>a, b', 'for x in a: pass', 'x, y = a', 'a[b:2:1] = [1]', 'raise a, b', 'exec a in b'
]
big = set(['2**63','-2**63','2**64','10**30','-10**30','sys.maxint','-sys.maxint-1','1e10','1e20','1e308', "L(3)"])
codes = [(o, compile('r = ' + o, 'x', 'exec')) for o in ops] + [(o, compile(o, 'x', 'exec')) for o in stmts]


def operator():
    ea, eb = pick(exprs), pick(exprs)
    op, code = pick(codes)
    if op[2:4] in ('**', '<<', '* ', '*=') and (eb in big or ea in big):
        op, code = codes[0]
    return '%s: a=%s b=%s' % (op, ea, eb), lambda: operate(op, code, eval(ea), eval(eb))


def operate(op, code, a, b):
    names = {'sys': sys, 'a': a, 'b': b}
    exec code in names
    result = names['a'] if op in stmts else names['r']
    if op in ORDERS and not isinstance(a, (int, long, float, str, unicode, tuple, list, dict, bytearray)):
        if type(a).__name__ == type(b).__name__ or isinstance(a, UNORDERED) or isinstance(b, UNORDERED):
            return 'by address'
    return result


ORDERS = 'a < b', 'a <= b', 'a > b', 'a >= b', 'cmp(a, b)', 'max(a, b)'
UNORDERED = types.InstanceType, NewNum, RichOnly


def gen(s):
    return (i for i in s)


recv = """
1 -7 True 5L 2**64 1.5 float('nan') -0.0 1e300 1+2j 'abc' 'a,b,c' '' '%s%d' '{0}{1}' 'hello_world' '\\ta\\n'
'\\xe9\\xff' '123' 'Abc_Def' u'abc' u'a\\u1234b' u'' u'A\\xdf' u'12\\u0663' u'\\U00012345' (1,2,3) ()
('a','b') [1,2,3] [] [3,1,2] ['b','a'] {} {1:2} {'a':1,'b':2} set() set([1,2]) set('abc') frozenset('ab')
xrange(5) xrange(0,10,3) slice(1,2) slice(None,None,-1) bytearray('abc') bytearray() bytearray('a_b_c')
buffer('abc') memoryview('abcd') enumerate('ab') reversed([1,2]) iter([1]) iter('a') iter({1:2})
property(len) staticmethod(len) classmethod(len) super(I,I(1)) len [].append int.real list.append
int.__add__ (5).__add__ func func.func_code N() N O O() O().__class__ type int Ex('a') Ex('a',1)
KeyError('k') IOError(2,'x','f') SyntaxError('m',('f',1,2,'t')) UnicodeDecodeError('ascii','abc',0,1,'r')
SystemExit(3) gen('ab') sys {1:2}.viewkeys() {1:2}.viewitems() {1:2}.viewvalues() None Ellipsis
NotImplemented iter(len,1) S('abc') U(u'abc') T((1,2)) Li([1]) D({1:2}) Se([1]) F(2.5) I(5) L(3) C(1j)
B('ab') object() dict.__dict__ N().__init__ basestring
""".split()
argx = """
None True 0 1 -1 2 3 10 100 -100 2**31 2**63 -2**70 5L 1.5 1e300 float('nan') 1j '' 'a' 'b' 'abc' '_' ','
'x'*5 'utf-8' 'ascii' 'strict' 'replace' 'hex' '%s' '10.2f' '<5' 'd' '__class__' 'real' u'' u'a' u'\\u1234'
u'abc' () (1,) (1,2) ('a','b') ('a',1) [] [1] [1,2] ['a','b'] [('a',1)] {} {1:2} {'a':1} {'a':'b'} set()
set([1]) set('ab') frozenset('a') slice(1,2) slice(None,None,-1) xrange(3) bytearray('b') buffer('b')
memoryview('a') iter([1,2]) len str int object type N N() O() OldSeq() NewSeq() NewNum() RichOnly() I(1)
S('b') U(u'b') F(1.0) T((1,)) func Ellipsis NotImplemented lambda*a:0 lambda*a:a[0] cmp
""".split()
skip = set('''
__subclasses__ __init__ __new__ __reduce__ __reduce_ex__ __sizeof__ __hash__ __dir__ __subclasshook__
__getattribute__ func_globals __globals__ f_globals tofile settrace setprofile exit _getframe exc_clear
setdlopenflags displayhook excepthook setrecursionlimit call_tracing setcheckinterval getrefcount
_current_frames __doc__ getdlopenflags exc_info callstats _clear_type_cache gettrace getprofile
getcheckinterval getrecursionlimit getsizeof __dict__ __basicsize__ __mul__ __rmul__ __imul__ __pow__
__rpow__ __lshift__ __rlshift__ ljust rjust center zfill expandtabs __setattr__ __delattr__ __lt__ __gt__
__le__ __ge__ __cmp__ __weakref__ fromhex __flags__
'''.split())
names = {}


def method():
    r = pick(recv)
    o = eval(r)
    if r not in names:
        names[r] = [name for name in sorted(dir(o)) if name not in skip] if r != 'sys' else ['maxint']
    m = pick(names[r] or ['__class__'])
    args = [pick(argx) for i in range(pick((0, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 4, 1, 2, 0, 1, 1, 2, 3, 1)))]
    keywords = {'x': 1} if rnd(60) == 0 else {}
    return (
        '%s.%s(%s%s)' % (r, m, ', '.join(args), ', **%r' % keywords if keywords else ''),
        lambda: call(o, r, m, args, keywords)
    )


def call(o, r, m, args, keywords):
    if r in ('len', 'func', 'N', 'type', 'int', 'object', 'N().__init__', 'O') and m in ('mro', '__call__'):
        return 'left out'
    f = getattr(o, m)
    if not callable(f):
        return f
    result = f(*[eval(e) for e in args], **keywords)
    if isinstance(result, dict) and len(result) > 20:
        return 'dict'
    if type(result).__name__.endswith('iterator') or type(result).__name__ == 'generator':
        return result, list(result)[:50]
    return (result, o) if isinstance(o, (list, dict, set, bytearray)) else result


vals = [
    0, 1, -1, 7, -255, 10**12, -10**20, 2**31, 2**63, 3L, True, False, None, 0.0, -0.0, 1.5, -2.25, 1e10,
    123456.789, 1e-5, 1e100, float('inf'), float('-inf'), float('nan'), 1+2j, -1.5j, 0j, '', 'a', 'abc',
    'x y', u'', u'\xe9', u'abc\u1234', (), (1,), (1,2), ('a','b','c'), [1], {},
    {'a': 1, 'b': 2.5, 'abc': 'q'}, I(5), F(2.5), S('s'), U(u'u'), L(9), C(1), N(), NewNum(), T((1,2)),
    D({'a': 3}), bytearray('ba'), int, 65, 256, 1000000, -5, 99999999999999999999
]


def percent():
    f = ''
    n = pick([1,1,1,1,1,2,2,3])
    for i in range(n):
        f += pick(['', '', 'x', ' ', '%%'])
        f += '%'
        if rnd(8) == 0:
            f += pick(['(a)', '(b)', '(abc)', '(zz)', '()', '((a))', '(a'])
        for j in range(rnd(3)):
            f += pick('-+ #0')
        if rnd(3) == 0:
            f += pick(['5', '10', '*', '1', '20', '3'])
        if rnd(3) == 0:
            f += '.' + pick(['', '0', '1', '3', '10', '*', '12', '17'])
        if rnd(12) == 0:
            f += pick('hlLqz')
        f += pick('ddiuoxXeEfFgGcrssdfgxc%%kya')
    if rnd(40) == 0:
        f = f[:-1]
    if rnd(4) == 0:
        f = unicode(f, 'latin-1')
    k = rnd(10)
    if k < 4:
        a = pick(vals)
    elif k < 9:
        a = tuple([pick(vals) for i in range(n if rnd(5) else rnd(4))])
    else:
        a = {'a': pick(vals), 'b': pick(vals), 'abc': pick(vals), '(a)': 5, '': 1}
    return repr(f) + ' % ' + repr(a), lambda: f % a


def spec():
    s = ''
    if rnd(3) == 0:
        s += pick(['', '', 'x', '*', '0', '{', ' ']) + pick('<>^=')
    if rnd(4) == 0:
        s += pick('+- ')
    if rnd(6) == 0:
        s += '#'
    if rnd(6) == 0:
        s += '0'
    if rnd(3) == 0:
        s += pick(['5', '10', '20', '1', '0', '30'])
    if rnd(7) == 0:
        s += ','
    if rnd(3) == 0:
        s += '.' + pick(['0', '1', '3', '10', '', '12', '17'])
    if rnd(3):
        s += pick('bcdeEfFgGnosxX%dfgsrqz')
    return s


def fmt():
    v = pick(vals)
    s = spec()
    if rnd(5) == 0:
        s = unicode(s, 'latin-1')
    return 'format(%r, %r)' % (v, s), lambda: format(v, s)


def strfmt():
    f = ''
    for i in range(pick([1,1,2,3])):
        f += pick(['', '', 'x', '{{', '}}', ' '])
        f += '{' + pick(
            [
                '', '0', '1', 'a', 'b', '5', '0.real', '0.__class__', 'a[b]', 'a[0]', '0[1]', '0[a]', '-1',
                ' 0', '0.', '0[', '0]', 'a.b.c', '[0]', '.x', '0[0][0]', '00', '01'
            ]
        )
        if rnd(4) == 0:
            f += '!' + pick(['r', 's', 'x', '', 'rs'])
        if rnd(2):
            f += ':' + pick([spec(), spec(), '{1}', '{0}', '{', '{}', '{a}', '{1}.{2}', '{{}}', 'd}'])
        f += '}'
    if rnd(25) == 0:
        f += pick(['{', '}', '{0', '0}'])
    if rnd(5) == 0:
        f = unicode(f, 'latin-1')
    # No width of two thousand million characters: that is more than a string of CellVM can hold.
    narrow = [v for v in vals if v != 2 ** 31]
    a = [pick(narrow) for i in range(rnd(4))]
    kw = {'a': pick(narrow), 'b': pick(narrow)}
    return '%r.format(*%r, **%r)' % (f, a, kw), lambda: f.format(*a, **kw)


class Ix(object):
    def __init__(self, v):
        self.v = v
    def __index__(self):
        return self.v
    def __repr__(self):
        return 'Ix(%r)' % (self.v,)


class SL(list):
    def __getslice__(self, i, j):
        return ('gs', i, j)
    def __getitem__(self, i):
        return ('gi', i)
    def __setslice__(self, i, j, v):
        self.append(('ss', i, j, v))
    def __delslice__(self, i, j):
        self.append(('ds', i, j))


class GI(object):
    def __getitem__(self, i):
        return i
    def __setitem__(self, i, v):
        print 'set', without_addresses(str(i)), type(v).__name__
    def __delitem__(self, i):
        print 'del', without_addresses(str(i))
    def __len__(self):
        return 10


class GS(GI):
    def __getslice__(self, i, j):
        return ('gs', i, j)
    def __setslice__(self, i, j, v):
        print 'ss', i, j, type(v).__name__
    def __delslice__(self, i, j):
        print 'ds', i, j


idx = [
    None, None, 0, 1, 2, 3, 5, -1, -2, -5, 100, -100, 2**31, -2**31, 2**62, sys.maxint, -sys.maxint-1, 2**64,
    -2**70, 1L, True, 1.5, 'a', Ix(1), Ix(-2), Ix(2**70), Ix('z'), (1,2), Ellipsis
]


def seqs():
    return pick(
        [
            lambda: range(6), lambda: tuple(range(6)), lambda: 'abcdef', lambda: u'abc\u1234ef',
            lambda: xrange(6), lambda: bytearray('abcdef'), lambda: buffer('abcdef'),
            lambda: memoryview('abcdef'), lambda: SL([1,2,3]), lambda: GI(), lambda: GS(), lambda: [],
            lambda: OldSeq(), lambda: T((1,2,3)), lambda: S('abc'), lambda: {1:2}, lambda: set([1]),
            lambda: O(), lambda: 5, lambda: Exception(1,2,3), lambda: memoryview(bytearray('abcdef'))
        ]
    )


def val():
    return pick(
        [
            lambda: [1,2], lambda: (7,8,9), lambda: 'xy', lambda: 5, lambda: None, lambda: xrange(3),
            lambda: [], lambda: iter('pq'), lambda: {1:2}, lambda: bytearray('zz'), lambda: set([4]),
            lambda: u'uv', lambda: range(10), lambda: 'x', lambda: N(), lambda: [1, 'a'], lambda: 256,
            lambda: -1, lambda: (300,)
        ]
    )


def slices():
    o = seqs()()
    i = pick(idx)
    j = pick(idx)
    k = pick(idx)
    v = val()()
    w = rnd(14)
    lab = '%r %r %r %r' % (i, j, k, v if not hasattr(v, 'next') else 'it')
    def f():
        if w == 0:
            return o[i:j]
        if w == 1:
            return o[i:j:k]
        if w == 2:
            return o[i]
        if w == 3:
            o[i:j] = v
        if w == 4:
            o[i:j:k] = v
        if w == 5:
            o[i] = v
        if w == 6:
            del o[i:j]
        if w == 7:
            del o[i:j:k]
        if w == 8:
            del o[i]
        if w == 9:
            return o[:i]
        if w == 10:
            return o[j:]
        if w == 11:
            return o[i:j, k]
        if w == 12:
            return o[..., i]
        if w == 13:
            o[:] = v
        return o
    return 'slice %d %s %s' % (w, type(o).__name__, lab), f


class K(object):
    n = 0
    def __init__(self, v):
        self.v = v
    def __lt__(self, o):
        K.n += 1
        if K.n == K.stop:
            K.lst.append(1)
        if K.n == K.boom:
            raise ValueError('boom')
        return self.v < o.v
    def __repr__(self):
        return 'K%s' % self.v


def sorts():
    n = pick([0, 1, 2, 3, 5, 10, 33, 64, 100])
    m = pick([2, 5, 1000])
    kind = rnd(9)
    l = [rnd(m) for i in range(n)]
    if rnd(3) == 0:
        l.sort()
    if rnd(6) == 0:
        l.sort(reverse=True)
    rev = rnd(3) == 0
    K.n = 0
    K.stop = K.boom = -1
    def f():
        if kind == 0:
            l.sort(reverse=rev)
            return l
        if kind == 1:
            return sorted(l, key=lambda v: -v % 7, reverse=rev)
        if kind == 2:
            c = []
            r = sorted(l, cmp=lambda a, b: c.append((a, b)) or cmp(a % 3, b % 3), reverse=rev)
            return r, len(c), c[:30]
        if kind == 3:
            q = [K(v) for v in l]
            q.sort(reverse=rev)
            return q, K.n
        if kind == 4:
            q = K.lst = [K(v) for v in l]
            K.stop = 3
            try:
                q.sort()
            except ValueError, e:
                return str(e), q, K.n
            return q, K.n
        if kind == 5:
            q = [K(v) for v in l]
            K.boom = 7
            try:
                q.sort(reverse=rev)
            except ValueError, e:
                return str(e), q, K.n
            return q, K.n
        if kind == 6:
            return sorted([pick([1, 2.5, 'a', None, (1,), u'b', 3L, [1], {}, 'zz', True]) for v in l], reverse=rev)
        if kind == 7:
            return sorted(
                l,
                pick(
                    [
                        None, cmp, 5, lambda a, b: 'x', lambda a: 0, lambda a, b: 1.5, lambda a, b: 2**70,
                        lambda a, b: None
                    ]
                ),
                pick([None, lambda v: v, 5, lambda: 0])
            )
        if kind == 8:
            return min(l), max(l), min(l, key=lambda v: -v), max(l, key=lambda v: v % 3)
    return 'sort %d %s' % (kind, l), f


def mutate():
    kind = rnd(10)
    n = pick([1, 3, 5, 8, 20])
    a = rnd(4)
    at = rnd(n)
    def f():
        r = []
        d = dict((i, i) for i in range(n))
        s = set(range(n))
        l = range(n)
        b = bytearray(range(n))
        o = [d, s, l, b, d.viewkeys(), d.viewitems(), d, d, d, s][kind]
        it = [
            iter(d), iter(s), iter(l), iter(b), iter(d.viewkeys()), iter(d.viewitems()), d.itervalues(),
            d.iteritems(), enumerate(d), reversed(l)
        ][kind]
        try:
            for i, y in enumerate(it):
                r.append(y)
                if i == at:
                    if o is l or o is b:
                        [
                            lambda: o.append(9), lambda: o.pop(), lambda: o.insert(0, 5),
                            lambda: o.__delslice__(0, 2)
                        ][a]()
                    elif o is s:
                        [lambda: o.add(99), lambda: o.pop(), lambda: o.clear(), lambda: (o.add(99), o.remove(99))][a]()
                    else:
                        [
                            lambda: d.__setitem__(99, 1), lambda: d.popitem(), lambda: d.clear(),
                            lambda: (d.__setitem__(99, 1), d.__delitem__(0))
                        ][a]()
                if i > 60:
                    break
        except Exception, e:
            r.append(repr(e))
        try:
            r.append(it.__length_hint__())
        except Exception, e:
            r.append(repr(e))
        try:
            r.append(next(it))
        except Exception, e:
            r.append(repr(e))
        return r
    return 'mutate %d %d %d %d' % (kind, n, a, at), f


def dicts():
    d = {}
    out = []
    for i in range(rnd(40)):
        k = pick(
            [
                1, 1.0, True, 'a', u'a', 2, 2L, (1,), (1.0,), 'b', 0, -1, -2, 1j, frozenset([1]), 3, 2**63,
                -2**63, 10**20, 'abc', NewNum(), rnd(100), str(rnd(50))
            ]
        )
        w = rnd(9)
        try:
            if w < 4:
                d[k] = i
            elif w == 4:
                out.append(d.pop(k, 'no'))
            elif w == 5:
                del d[k]
            elif w == 6:
                out.append(d.setdefault(k, i))
            elif w == 7:
                out.append(d.popitem())
            else:
                d.update({k: i, 'z%d' % rnd(5): 1})
        except Exception, e:
            out.append(repr(e))
    s = set(d)
    t = set(range(rnd(10)))
    u = s.copy()
    return (
        'dict',
        lambda: (
            out, d, d.keys(), s | t, s & t, s - t, s ^ t, s <= t, s > t, d == dict(d), s.issubset(d),
            s.union([1], 'xy'), frozenset(t) == t, len(d), s.symmetric_difference([1,2]), t.isdisjoint(s)
        )
    )


KINDS = operator, operator, operator, method, method, method, percent, fmt, strfmt, slices, slices, sorts, mutate, dicts
for n in xrange(COUNT):
    if n % 400 == 0:
        gc.collect()
    text, f = pick(KINDS)()
    try:
        result = without_addresses(repr(f()))
    except Exception, e:
        result = without_addresses('%s: %s' % (type(e).__name__, e))
        e = None
    sys.exc_clear()
    print without_addresses(text), '->', result if len(result) <= 300 else '%s... %d' % (result[:300], hash(result))
