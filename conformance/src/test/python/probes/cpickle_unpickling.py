"""cPickle: how pickles are read, good ones and damaged ones."""

import cPickle
import copy_reg
import cStringIO
import gc
import sys

from probing import probe


class Old:
    pass


class New(object):
    pass


class Stateful(object):
    def __setstate__(self, state):
        self.state = state


class List(list):
    def append(self, item):
        list.append(self, ('appended', item))


class Appender(object):
    def __init__(self):
        self.items = []

    def append(self, item):
        self.items.append(item)


load = cPickle.loads

probe(r'''
load('I12\n.'), load('I00\n.'), load('I01\n.'), load('I0x1f\n.'), load('I017\n.'), load('I 5\n.'), load('I1L\n.')
load('I99999999999999999999\n.'), load('I-9223372036854775808\n.'), load('I12'), load('I+3\n.')
load('Ia\n.')
load('I\n.')
load('L12L\n.'), load('L-5\n.'), load('L0x1fL\n.')
load('Lx\n.')
load('F1.5\n.'), load('Finf\n.'), load('F-1e5\n.'), load('F1\n.')
load('Fx\n.')
load('F1.5x\n.')
load('F1e999\n.')
load("S'a\\x41\\n\\101\\q'\n."), load('S"b"\n.'), load("S''\n."), load("S'a'  \n.")
load("S'a\n.")
load("S'\n.")
load("Sa\n.")
load("S'\\x4'\n.")
load('Va\\u1234\\U00012345\\\\\xe9\n.')
load('V\\u12\n.')
load('J\xff\xff\xff\xff.'), load('J\0\0\0\x80.'), load('K\xff.')
load('M\xff\xff.'), load('\x8a\x02\0\x80.'), load('\x8a\0.')
load('\x8b\x01\0\0\0\x7f.'), load('G?\xf8\0\0\0\0\0\0.'), load('U\x02ab.')
load('T\x02\0\0\0ab.'), load('X\x02\0\0\0\xc3\xa9.')
load('\x8b\xff\xff\xff\xff.')
load('T\xff\xff\xff\xff.')
load('X\xff\xff\xff\xff.')
load('X\x01\0\0\0\xff.')
load('U\x05ab.')
load('(K\x01K\x02t.'), load('(l.'), load('(K\x01K\x02l.')
load('(K\x01K\x02d.'), load('(K\x01d.'), load('K\x01\x85.'), load(').')
load(']K\x01a.'), load('](K\x01K\x02e.'), load('](e.')
load('}K\x01K\x02s.'), load('}(K\x01K\x02K\x03K\x04u.'), load('}(u.')
load('}(K\x01u.')
load('K\x01(e.')
load('K\x01K\x02a.')
load('K\x01K\x02K\x03s.')
load('a.')
load('e.')
load('(e.')
load('s.')
load('t.')
load('1.')
load('0.')
load('K\x010.')
load('(0K\x01.'), load('K\x01(K\x021.')
load('2.')
load(']2a.')
load('\x85.')
load('K\x01\x86.')
load('R.')
load('b.')
load('.')
load('')
load('\0')
load('x.')
load('K')
load('\x80\x02N.'), load('\x88.'), load('\x89.')
load('\x80\x03N.')
load(']q\x01h\x01a.'), load(']r\x01\x01\0\0j\x01\x01\0\0a.')[0].__class__, load('](p1\ng1\n1.')
load('h\x05.')
load('j\x05\0\0\0.')
load('g5\n.')
load('g\n.')
load('q\x01.')
load('p1\n.')
load(u'N.')
load(bytearray('N.'))
load(1)
cPickle.load(1)
cPickle.Unpickler(1)
cPickle.Unpickler()
''')

probe(r'''
load('c__builtin__\nlen\n.')
load('c__builtin__\nnothing\n.')
load('cno_such_module\nx\n.')
load('c__main__\nNew\n)\x81.').__class__
load('c__main__\nOld\n)R.').__class__
load('(i__main__\nOld\n.').__class__
load('(K\x01i__main__\nOld\n.')
load('(c__main__\nOld\no.').__class__
load('(o.')
load('c__main__\nNew\n}K\x01K\x02s\x81.')
load('K\x01)\x81.')
load('c__builtin__\nint\n(U\x0212tR.')
load('c__builtin__\nint\n]R.')
load('K\x01)R.')
load('c__main__\nNew\n)\x81}U\x01aK\x01sb.').a
load('c__main__\nNew\n)\x81K\x01b.')
load('c__main__\nNew\n)\x81NN\x86b.')
load('c__main__\nNew\n)\x81N}U\x01aK\x01s\x86b.').a
load('c__main__\nNew\n)\x81}K\x01\x86b.')
load('K\x01}b.')
load('K\x01}K\x01K\x02sb.')
load('c__main__\nStateful\n)\x81K\x01b.').state
load('c__main__\nList\n)\x81(K\x01K\x02e.')
load('c__main__\nAppender\n)R(K\x01K\x02e.').items
load('\x82\x01.')
load('\x82\0.')
load('\x84\xff\xff\xff\xff.')
copy_reg.add_extension('__main__', 'New', 300)
load('\x83\x2c\x01.'), load('\x84\x2c\x01\0\0.'), copy_reg._extension_cache
copy_reg.remove_extension('__main__', 'New', 300)
copy_reg._inverted_registry[5] = 7
load('\x82\x05.')
del copy_reg._inverted_registry[5]
load('Pid\n.')
load('K\x01Q.')
u = cPickle.Unpickler(cStringIO.StringIO('Pid\n.K\x01Q.(i__main__\nOld\n.c__main__\nNew\n.'))
u, type(u), u.memo, u.__doc__ is None, u.UnpicklingError
u.persistent_load
u.persistent_load = lambda id: ('loaded', id)
u.load(), u.load()
u.find_global
u.find_global = lambda module, name: (module, name)
u.load()
u.load()
u.load()
u.find_global = None
u.persistent_load = []
u.__class__
u.foo = 1
del u.foo
del u.find_global
u.load
u.memo = 1
f = cStringIO.StringIO('Pid\n.K\x01Q.c__main__\nNew\n.]p1\n(K\x01K\x02e.(i__main__\nOld\n}U\x01aK\x01sb.g1\n.\0')
u = cPickle.Unpickler(f)
u.persistent_load = []
u.noload(), u.noload(), u.persistent_load, u.noload(), u.noload(), u.noload(), u.memo, f.tell()
u.noload()
u.noload()
u.memo = {'1': 'one', 2: 'two'}
f.seek(0)
f.truncate()
''')


class Reader(object):
    def __init__(self, pieces):
        self.pieces = pieces

    def read(self, n):
        print 'read', n
        return self.pieces.pop(0)

    def readline(self):
        print 'readline'
        return self.pieces.pop(0)


probe(r'''
cPickle.load(Reader(['I', '12\n', '.']))
cPickle.load(Reader([u'I', u'12\n', u'.']))
cPickle.load(Reader(['I', 12]))
cPickle.load(Reader([12]))
cPickle.load(Reader(['']))
cPickle.load(Reader(['K', 'ab']))
cPickle.load(Reader([]))
''')

# Long lists and dicts, deep nesting, many references.
text = ['item %d' % (i % 1000) for i in range(5000)]
for protocol in 0, 1, 2:
    for value in range(5000), dict.fromkeys(range(3000)), text, [text] * 10, [(i, str(i)) for i in range(300)]:
        if cPickle.loads(cPickle.dumps(value, protocol)) != value:
            print 'not the same', protocol
print load('(' * 5000 + 't' * 5000 + '.')[0][0].__class__
print len(cPickle.loads(']' * 3000 + 'a' * 2999 + '.'))

# A reader keeps nothing, and what is damaged is given back.
o = New()
before = sys.getrefcount(New)
for i in range(100):
    load('c__main__\nNew\n)\x81.')
    try:
        load('](c__main__\nNew\n)\x81x')
    except cPickle.UnpicklingError:
        pass
print sys.getrefcount(New) - before
u = cPickle.Unpickler(cStringIO.StringIO(']q\x01.'))
u.persistent_load = u
print gc.is_tracked(u), u.load()
del u
print gc.collect() > 0, gc.is_tracked(cPickle.Pickler())
