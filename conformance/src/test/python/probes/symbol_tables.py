# _symtable and symtable: what the compiler knows of names.
import _symtable
import symtable
import weakref

print sorted(_symtable.__dict__.items(), key=lambda item: (item[0] != 'symtable', item[0]))[1:]
print _symtable.symtable.__name__, sorted(symtable.__all__)


def show(f, *args):
    try:
        print f(*args)
    except Exception, e:
        print type(e).__name__, e


def entry(e, indent=''):
    print indent + e.name, e.type, e.lineno, e.nested, e.optimized, e.varnames, e.symbols.items()
    for child in e.children:
        entry(child, indent + '  ')


SOURCES = ['', 'x', 'x = 1', 'def f(a, (b, c), *d, **e): global g; g = h = a; return i',
           'class C(B):\n  __x = __y__\n  def m(self): return self.__z, __q, C',
           'def f():\n  x = 1\n  def g():\n    def h(): return x\n    return h\n  return g',
           'def f(x):\n  class C:\n    x = x\n    def m(self): return x\n  return C',
           'import a, b.c, d as e\nfrom f import g, h as i', 'from x import *',
           'def f():\n  exec "x"', 'def f():\n  exec "x" in y',
           '[x for x in y if z]; (a for b in c for d in e if f); {g for h in i}; {j: k for l in m}',
           'lambda x, y=z: x + w', 'def f():\n  yield 1', 'x += 1; del y; x.z = w[v]',
           'for i in x: pass\nwith a as b: pass\ntry: pass\nexcept c, d: pass',
           'global x; x = 1', 'def f():\n  global x\n  def g(): return x\n  x = 1',
           'def f():\n  x = 1\n  def g():\n    global x\n    def h(): return x',
           'class A:\n  class B:\n    def m(self): pass\n  m = 1\n  def m(self): pass',
           'def f(): pass\ndef f(): pass\nf = 1',
           '@a\nclass C: pass\n@b\ndef f(c=d): pass', 'print >>x, y',
           'def f(a):\n  def a(): pass', 'x = lambda: (yield)',
           'def f(a):\n  return [a for b in a if (lambda: a + c)]',
           'def many(' + ', '.join('a%d' % i for i in range(12)) + '): pass']
for source in SOURCES:
    print repr(source)
    entry(_symtable.symtable(source, 'name', 'exec'))
entry(_symtable.symtable('x + y', 'name', 'eval'))
entry(_symtable.symtable('for x in y:\n  z\n', 'name', 'single'))
entry(_symtable.symtable('from __future__ import print_function\nprint(x, file=y)', 'name', 'exec'))

for args in [('x', 'y', 'other'), ('x\0', 'y', 'exec'), (u'x', u'y', u'exec'), ('a b', 'y', 'exec'),
             ('x',), (1, 2, 3), (u'\xe9', 'y', 'exec'), ('from __future__ import braces', 'f', 'exec'),
             ('return 1', 'f', 'exec'), ('def f(a,a): pass', 'g', 'exec'), ('', '', 'eval'),
             (buffer('x'), 'f', 'exec'), ('def f(a): global a', 'f', 'exec'), ('break', 'f', 'exec'),
             ('def f():\n  return 1\n  yield', 'f', 'exec'),
             ('def f():\n  exec "x"\n  def g(): return y', 'f', 'exec')]:
    print args if type(args[0]) is not buffer else 'buffer',
    show(lambda *args: _symtable.symtable(*args).symbols, *args)

e = _symtable.symtable('def f(): pass', 'name', 'exec')
t = type(e)
print t, t.__name__, t.__doc__, sorted(t.__dict__), t.__bases__
print repr(e) == '<symtable entry top(%d), line 0>' % e.id, e.children[0].id != e.id, type(e.id) is int
print e.children is e.children, e.symbols is e.symbols
show(t)
show(setattr, e, 'name', 'x')
show(setattr, e, 'other', 'x')
show(lambda: e.other)
show(weakref.ref, e)
try:
    class Derived(t):
        pass
except TypeError, error:
    print error
print e == e, e != e.children[0], e in {e: 1}


def names(tables):
    return [table.get_name() for table in tables]


def describe(table, indent=''):
    print indent, repr(table), table.get_type(), table.get_name(), table.get_lineno(),
    print table.is_optimized(), table.is_nested(), table.has_children(), table.has_exec(),
    print table.has_import_star(), table.get_identifiers(), names(table.get_children())
    if isinstance(table, symtable.Function):
        print indent, table.get_parameters(), table.get_locals(), table.get_globals(), table.get_frees()
    if isinstance(table, symtable.Class):
        print indent, table.get_methods()
    for symbol in table.get_symbols():
        print indent, symbol, symbol.get_name(), symbol.is_referenced(), symbol.is_parameter(),
        print symbol.is_global(), symbol.is_declared_global(), symbol.is_local(), symbol.is_free(),
        print symbol.is_imported(), symbol.is_assigned(), symbol.is_namespace(), names(symbol.get_namespaces())
        show(lambda: symbol.get_namespace())
    for child in table.get_children():
        describe(child, indent + '  ')


for source in SOURCES:
    print repr(source)
    describe(symtable.symtable(source, 'name', 'exec'))
top = symtable.symtable('def f(x): return x\nclass f: pass\ny = 1', 'name', 'exec')
print top.get_id() != top.get_children()[0].get_id(), top.lookup('f') is top.lookup('f')
child = top.get_children()[0]
print child is top.get_children()[0], child is top.lookup('f').get_namespaces()[0]
show(top.lookup, 'none')
show(symtable.symtable, 'x', 'y', 'other')
show(symtable.symtable, 'a b', 'y', 'exec')
print [t.__name__ for t in type(top).__mro__], [t.__name__ for t in symtable.Class.__mro__]
print symtable.Symbol('x', 8).get_namespaces(), symtable.Symbol('x', 8, [5]).get_namespace()
