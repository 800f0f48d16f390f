# marshal.dumps and loads: the bytes of every kind of value, and what malformed bytes do.
import marshal

values = [
    None, True, False, Ellipsis, StopIteration, 0, 1, -1, 255, 2 ** 31 - 1, -2 ** 31, 2 ** 31, 2 ** 40,
    -2 ** 40, 2 ** 63 - 1, 0L, 1L, -1L, 2L ** 15, 2L ** 30, 2 ** 64, -10 ** 30, 0.0, -0.0, 1.5, 0.1, 1e300,
    float('inf'), 1j, 1.5 - 2.5j, '', 'abc', 'a' * 300, '\x00\xff', u'', u'abc', u'\xe9\u20ac', u'\U00010000',
    u'\ud800', (), (1,), (1, 'a', (2.5, None)), [], [1, [2]], {}, {'a': 1}, set(), set([1]), frozenset(),
    frozenset(['x'])
]
for v in values:
    data = marshal.dumps(v)
    back = marshal.loads(data)
    print repr(v)[:40], repr(data)[:120], back == v and type(back) is type(v)
    print repr(marshal.dumps(v, 0))[:60], repr(marshal.dumps(v, 1))[:60]

# Interned strings are written once, then referred to, from version 1 on.
name = intern('interned')
print repr(marshal.dumps((name, name, 'interned'))), repr(marshal.dumps((name, name), 1))
print repr(marshal.dumps((name, name), 0))
s = 'not %s' % 'interned'
print repr(marshal.dumps((s, s)))
back = marshal.loads(marshal.dumps((name, name)))
print back[0] is back[1], back[0] is name

for bad in (
    object(), int, len, lambda: 0, [object()], {1: object()}, (x for x in []), slice(1), xrange(1),
    NotImplemented, type
):
    try:
        print repr(marshal.dumps(bad))
    except Exception, e:
        print type(bad).__name__, '%s: %s' % (type(e).__name__, e)
deep = []
for i in range(3000):
    deep = [deep]
try:
    marshal.dumps(deep)
except ValueError, e:
    print e
for data in (
    '', 'i', 'i\x01', 'x', '?', 's\x05\x00\x00\x00ab', '(\x02\x00\x00\x00i\x01\x00\x00\x00',
    '(\xff\xff\xff\xff', 's\xff\xff\xff\xff', '[\xff\xff\xff\xff', 'l\x02\x00\x00\x00\x01\x00\x00\x00',
    'l\x01\x00\x00\x00\xff\xff', 'R\x00\x00\x00\x00', 'R\x05\x00\x00\x00', 'f\x03abc', 'f\x031.5',
    'g12345678', 'g1234567', 'u\x01\x00\x00\x00\xff', 'u\x02\x00\x00\x00\xc3\xa9', 't\x01\x00\x00\x00a', '{0',
    '{i\x01\x00\x00\x00', '{i\x01\x00\x00\x00i\x02\x00\x00\x000', '{[\x00\x00\x00\x00N0', 'c',
    'c\x00\x00\x00\x00', '<\x01\x00\x00\x00i\x05\x00\x00\x00', '>\x01\x00\x00\x00[\x00\x00\x00\x00', '0',
    'Ngarbage', 'N', 'T', 'F', 'S', '.', 'I\x01\x00\x00\x00\x00\x00\x00\x00', 'I\x01', 'y1234567812345678',
    'x\x011\x012', '[\x01\x00\x00\x00' * 3000
):
    try:
        print repr(data)[:50], repr(marshal.loads(data))
    except Exception, e:
        print repr(data)[:50], '%s: %s' % (type(e).__name__, e)
for bad in ((), (5,), (None,), ('N', 'N'), (u'N',)):
    try:
        print marshal.loads(*bad)
    except Exception, e:
        print '%s: %s' % (type(e).__name__, e)


def f(a, b=1, *c, **d):
    """Doc."""
    x = lambda: (a, b)
    return x, 'constant', 2.5, None, u'\xe9'


data = marshal.dumps(f.func_code)
code = marshal.loads(data)
print code == f.func_code, len(data)
print hash(data.replace(f.func_code.co_filename, '')) if 0 else '', code.co_name
print code.co_varnames, code.co_cellvars, code.co_consts[0], code.co_consts[1].co_freevars
print code.co_lnotab == f.func_code.co_lnotab
print repr(marshal.dumps(compile('x = 1\ny = lambda: x\n', 'file', 'exec')))
print repr(marshal.dumps(compile('def f(a):\n  def g():\n    return a\n  return g\n', 'file', 'exec')))
print eval(marshal.loads(marshal.dumps(compile('1 + 2', 'f', 'eval')))), marshal.version
print sorted(n for n in dir(marshal) if n[0] != '_')
