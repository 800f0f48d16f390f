# Second fix of closures.py: make each lambda in a call of its own.
#
# Every call of a function has a new frame, and on entry to it new cells are made for its cell variables.
# Five calls of make_callback make five cells. Here i is an argument as well as a cell variable: on entry
# the argument's value is put into the cell.


def print_sth(a):
    print a


def make_callback(i):
    return lambda: print_sth(i)


def make_callbacks():
    callback = []
    for i in xrange(5):
        callback.append(make_callback(i))
    return callback


callbacks = make_callbacks()
for cb in callbacks:
    cb()

print 'cell variables of make_callbacks:', make_callbacks.func_code.co_cellvars
print 'cell variables of make_callback:', make_callback.func_code.co_cellvars
print 'arguments of make_callback:', make_callback.func_code.co_varnames
print 'cells:', len(set(id(cb.func_closure[0]) for cb in callbacks))
print 'contents:', [cb.func_closure[0].cell_contents for cb in callbacks]
