# Runs after program.py, in its namespace: what can be seen of its closures from outside.
import sys

outer = do_sth.func_code
inner = [const for const in outer.co_consts if hasattr(const, 'co_code')][0]
print do_sth.func_closure, outer.co_cellvars, outer.co_freevars, inner.co_cellvars, inner.co_freevars
kept = []


def print_sth(a):
    if not kept:
        kept.append(sys._getframe(2).f_locals['callback'])


do_sth()
callbacks = kept.pop()
print len(callbacks), [type(cb.func_closure) is tuple for cb in callbacks], [len(cb.func_closure) for cb in callbacks]
cell = callbacks[0].func_closure[0]
print type(cell), type(cell.cell_contents), cell.cell_contents
print [cb.func_closure[0] is cell for cb in callbacks]
print repr(cell).split(' at 0x')[0], repr(cell).split(': ')[1].split(' at 0x')[0]
del cell
# The cell: five tuples, and the argument. A tuple: its lambda, and the argument. A lambda: the list, and the
# argument.
print sys.getrefcount(callbacks[0].func_closure[0])
print [sys.getrefcount(cb.func_closure) for cb in callbacks]
del cb
print [sys.getrefcount(callbacks[n]) for n in range(5)]
del callbacks[1:]
print sys.getrefcount(callbacks[0].func_closure[0])
