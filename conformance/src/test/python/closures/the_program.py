# The program that this project starts from, and everything that can be seen of it. (The text of dis for it is
# in probes/dis_closures.)
import sys


def print_sth(a):
    print a
def do_sth():
    callback = []
    for i in xrange(5):
        callback.append(lambda : print_sth(i))
    for cb in callback:
        cb()


do_sth()  # => 4
# => 4
# => 4
# => 4
# => 4
print do_sth.func_closure  # => None
outer = do_sth.func_code
inner, = [c for c in outer.co_consts if hasattr(c, 'co_code')]
print outer.co_cellvars, outer.co_freevars, outer.co_varnames, outer.co_names
# => ('i',) () ('callback', 'cb') ('xrange', 'append')
print inner.co_cellvars, inner.co_freevars, inner.co_varnames, inner.co_names  # => () ('i',) () ('print_sth',)
print outer.co_nlocals, outer.co_stacksize, hex(outer.co_flags)  # => 2 4 0x3
print inner.co_nlocals, inner.co_stacksize, hex(inner.co_flags)  # => 0 2 0x13
print outer.co_consts[:2] + outer.co_consts[3:], inner.co_consts, inner.co_name, outer.co_argcount
# => (None, 5) (None,) <lambda> 0
print repr(outer.co_code)
# => 'g\x00\x00}\x00\x00x*\x00t\x00\x00d\x01\x00\x83\x01\x00D]\x1c\x00\x89\x00\x00|\x00\x00j\x01\x00\x87\x00\x00f\x01
# ... \x00d\x02\x00\x86\x00\x00\x83\x01\x00\x01q\x13\x00Wx\x15\x00|\x00\x00D]\r\x00}\x01\x00|\x01\x00\x83\x00\x00\x01q:
# ... \x00Wd\x00\x00S'
print repr(inner.co_code), repr(outer.co_lnotab), repr(inner.co_lnotab)
# => 't\x00\x00\x88\x00\x00\x83\x01\x00S' '\x00\x01\x06\x01\x13\x01\x1a\x01\r\x01' ''

# The lambdas of one call, from the frame that makes them: print_sth is called while do_sth runs.
kept = []


def print_sth(a):
    kept.append((a, sys._getframe(1).f_code is inner, sys._getframe(2).f_locals['callback']))


do_sth()
print len(kept), [a for a, _, _ in kept], all(same for _, same, _ in kept)  # => 5 [4, 4, 4, 4, 4] True
callbacks = kept[0][2]
del kept
cells = [cb.func_closure[0] for cb in callbacks]
print [type(cb.func_closure) for cb in callbacks] == [tuple] * 5, [len(cb.func_closure) for cb in callbacks]
# => True [1, 1, 1, 1, 1]
print [cell is cells[0] for cell in cells], type(cells[0]), cells[0].cell_contents
# => [True, True, True, True, True] <type 'cell'> 4
print len(set(id(cb) for cb in callbacks)), len(set(id(cb.func_closure) for cb in callbacks))  # => 5 5
del cells

# The counts. Five tuples hold the cell, and nobody else; the argument of getrefcount is one more.
cb = callbacks[0]
print sys.getrefcount(cb.func_closure[0]), sys.getrefcount(cb.func_closure), sys.getrefcount(cb)  # => 7 2 3
del callbacks[1:]
print sys.getrefcount(cb.func_closure[0])  # => 3
cell = cb.func_closure[0]
del cb, callbacks
print sys.getrefcount(cell)  # => 3
