"""cPickle: the bytes that picklers write, what they refuse, and their attributes."""

import cPickle
import copy_reg
import cStringIO
import sys

from probing import attempt, probe


class Old:
    def __init__(self, *args):
        self.args = args


class OldArguments(Old):
    def __getinitargs__(self):
        return self.args


class OldState:
    def __getstate__(self):
        return (1, 2)

    def __setstate__(self, state):
        self.state = state


class New(object):
    pass


class Slotted(object):
    __slots__ = 'x', 'y'


class Reduced(object):
    def __init__(self, *args):
        self.args = args

    def __reduce__(self):
        return self.args[0]


class List(list):
    pass


class Dict(dict):
    pass


class Text(str):
    pass


class Number(int):
    pass


class Named(object):
    def __reduce__(self):
        return 'named'


named = Named()


def function():
    pass


def values():
    x = []
    x.append(x)
    yield x
    d = {}
    d['self'] = d
    yield d
    t = ([],)
    t[0].append(t)
    yield t
    t = ([], 2, 3, 4)
    t[0].append(t)
    yield t
    for v in None, True, 0, -1, 255, 256, 65536, 1 << 31, -1 << 31, 0L, -1L, 255L, 1L << 99, -1L << 71, -1L << 2039:
        yield v
    for v in 1.5, -0.0, 1e100, 0.1, 1 / 3.0, 1e999, '', 'a', 'ab', '\'"\n\\\0', '\xff' * 3, 'x' * 128, 'x' * 256:
        yield v
    for v in u'', u'a', u'ab\n\\\xe9', u'\u1234', u'\U00012345', u'\ud800x':
        yield v
    for v in (), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4), ((), ((),)), ('ab', 'ab'), [()], [[], []], {1: 2}, {1: 2, 3: 4}:
        yield v
    shared = [1]
    yield [shared, shared, (shared, shared), {1: shared}]
    o = Old(1)
    o.me = o
    yield o
    for v in OldArguments(3, 'four'), OldState(), New(), Slotted(), named:
        yield v
    for v in List([1, 2]), Dict(a=1), Text('s'), Number(5):
        yield v
    o = New()
    o.x = 1
    o.me = o
    yield o
    o = Slotted()
    o.x = 5
    yield o
    for v in ValueError('x'), KeyError, int, len, function, Old, New:
        yield v
    for v in set([1]), complex(1, 2), xrange(5), bytearray('a'):
        yield v
    for v in (lambda: 0), sys, iter([]), function.func_code, slice(1), object(), Old(1).__init__, NotImplemented:
        yield v
    for v in [str(i) + 'x' for i in range(300)][250:], reduce(lambda a, b: [a], range(60), []):
        yield v


for protocol in 0, 1, 2:
    print 'protocol', protocol
    for value in values():
        print repr(attempt(cPickle.dumps, value, protocol))

# Items come in batches of 1000.
for n in 999, 1000, 1001, 2000, 2001:
    s = cPickle.dumps(range(n), 2)
    d = cPickle.dumps(dict.fromkeys(range(n)), 2)
    print n, len(s), s.count('e'), s[-4:], len(d), d.count('u'), d[-4:]

probe(r'''
cPickle.dumps(Reduced(1))
cPickle.dumps(Reduced((1,)))
cPickle.dumps(Reduced((1, 2)))
cPickle.dumps(Reduced((int, (), None, 3)))
cPickle.dumps(Reduced((int, (), None, None, 3)))
cPickle.dumps(Reduced((int, (1,), None, None, None, None)))
cPickle.dumps(Reduced((int, ('12',), None, iter([1, 2]), iter([(1, 2)]))))
cPickle.dumps(Reduced((int, (), None, None, iter([1]))))
cPickle.dumps(Reduced((copy_reg.__newobj__, ())), 2)
cPickle.dumps(Reduced((copy_reg.__newobj__, (1,))), 2)
cPickle.dumps(Reduced((copy_reg.__newobj__, (New,))), 2)
cPickle.dumps(Reduced('nowhere'))
cPickle.dumps(Named())
cPickle.dumps(1, 3)
cPickle.dumps(1, -5)
cPickle.dumps()
cPickle.dumps(1, 2, 3)
cPickle.dumps(1, proto=2)
cPickle.dump(1, 2)
cPickle.dump(1)
copy_reg.add_extension('__main__', 'New', 1)
cPickle.dumps(New, 2)
cPickle.dumps(New, 1)
copy_reg.remove_extension('__main__', 'New', 1)
copy_reg.add_extension('__main__', 'New', 0x123)
cPickle.dumps(New, 2)
copy_reg.remove_extension('__main__', 'New', 0x123)
copy_reg.add_extension('__main__', 'New', 0x12345)
cPickle.dumps(New, 2)
copy_reg.remove_extension('__main__', 'New', 0x12345)
''')

probe(r'''
p = cPickle.Pickler()
p, type(p)
p.dump([1, 'ab', 'ab']) is p
p.getvalue()
p.getvalue()
p = cPickle.Pickler(1)
x = ['long' * 50, u'long' * 50]
p.dump([x, x, 'once'], 1)
p.dump(x) is p
p.clear_memo()
p.getvalue()
cPickle.Pickler(None).dump([1]) is None
cPickle.Pickler(None).getvalue()
cPickle.Pickler('a')
cPickle.Pickler(3)
cPickle.Pickler(1, 2, 3)
cPickle.Pickler(None, protocol=9)
cPickle.Pickler(protocol=1).binary
out = cStringIO.StringIO()
p = cPickle.Pickler(out, 1)
p.dump(x)
p.dump(x)
out.getvalue()
sorted(pair for pair in p.memo.values())[0][1] is x
sorted(p.memo) == sorted(map(id, [x, x[0], x[1]]))
p.dump(x[0])
p.memo = {id(x): (7, x)}
p.dump(x)
p.memo = {id(x): ('a', x)}
p.dump(x)
p.memo = 1
p.binary, p.fast, p.PicklingError
p.binary = 0
p.fast = 1
p.clear_memo()
p.memo
p.dump([x[0], x[0]])
out.getvalue()[-20:]
p.fast = 'a'
del p.fast
p.persistent_id
p.inst_persistent_id
del p.persistent_id
p.persistent_id = lambda o: 'id of %r' % o if isinstance(o, int) else None
out.truncate(0)
p.dump([1, 'a'])
p.binary = 1
p.dump([1, 'a'])
out.getvalue()
p.binary = 0
p.persistent_id = lambda o: 1
p.dump([1, 'a'])
p.foo = 1
''')


class Writer(object):
    def __init__(self):
        self.sizes = []

    def write(self, s):
        self.sizes.append(len(s))


w = Writer()
p = cPickle.Pickler(w, 2)
p.dump(range(200) + ['x' * 255, 'y' * 256, 'z' * 257, 'a'])
print w.sizes
p = cPickle.Pickler(Writer(), 0)
p.inst_persistent_id = lambda o: 'instance' if type(o) is New else None
p.dump([New(), 1])
print p.write if hasattr(p, 'write') else 'no write'
deep = reduce(lambda a, b: [a], range(1000), [])
print attempt(cPickle.dumps, deep)
print len(cPickle.dumps(reduce(lambda a, b: [a], range(400), [])))
cycle = []
cycle.append(cycle)
p = cPickle.Pickler(cStringIO.StringIO(), 2)
p.fast = 1
print attempt(p.dump, cycle)[:60]
print [c.__name__ for c in cPickle.UnpickleableError.__mro__], cPickle.UnpickleableError(1), cPickle.PickleError()
print cPickle.PickleError('a', 'b'), repr(cPickle.PickleError('a')), cPickle.BadPickleGet(5)
print cPickle.__version__, cPickle.format_version, cPickle.compatible_formats, cPickle.HIGHEST_PROTOCOL
