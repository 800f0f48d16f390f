# Why does this program print 4 five times?
#
# Five lambdas are made in a loop, each "with" the value that i has at that moment, or so it looks.


def print_sth(a):
    print a


def do_sth():
    callback = []
    for i in xrange(5):
        callback.append(lambda : print_sth(i))
    for cb in callback:
        cb()


do_sth()

# Step 1. What did the compiler decide? The lambda uses i, which belongs to do_sth, so i is a cell
# variable of the outer function and a free variable of the inner one.
outer = do_sth.func_code
inner = [const for const in outer.co_consts if hasattr(const, 'co_code')][0]
print 'outer:', outer.co_name, outer.co_cellvars, outer.co_freevars
print 'inner:', inner.co_name, inner.co_cellvars, inner.co_freevars


# Step 2. The same loop, but handing out its lambdas so that they can be looked at.
def make_callbacks():
    callback = []
    for i in xrange(5):
        callback.append(lambda : print_sth(i))
    return callback


# do_sth itself has no closure: it takes nothing from a function around it.
print 'do_sth.func_closure is', do_sth.func_closure

# Each lambda has one: a tuple with a cell for each of its free variables.
callbacks = make_callbacks()
for cb in callbacks:
    cell, = cb.func_closure
    print type(cb.func_closure).__name__, 'of', len(cb.func_closure), type(cell).__name__,
    print 'holding', type(cell.cell_contents).__name__, cell.cell_contents

# Step 3. The answer. There are five lambdas and five tuples, but one cell. The loop stored 0, 1, 2,
# 3 and 4 in it, one over the other, and a lambda reads it when it is called, not when it is made.
print 'lambdas:', len(set(id(cb) for cb in callbacks)),
print 'tuples:', len(set(id(cb.func_closure) for cb in callbacks)),
print 'cells:', len(set(id(cb.func_closure[0]) for cb in callbacks))

# make_callbacks has returned and its frame is gone. The cell lives on as long as a lambda holds it.
callbacks[0]()
