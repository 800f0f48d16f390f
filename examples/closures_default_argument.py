# First fix of closures.py: bind the value early, as the default of an argument.
#
# A default is evaluated once, when the function is made, and is kept in func_defaults. The lambda's i is
# then an argument of its own, a plain local: there is no cell at all.


def print_sth(a):
    print a


def make_callbacks():
    callback = []
    for i in xrange(5):
        callback.append(lambda i=i: print_sth(i))
    return callback


callbacks = make_callbacks()
for cb in callbacks:
    cb()

print 'cell variables of make_callbacks:', make_callbacks.func_code.co_cellvars
for cb in callbacks:
    print cb.func_code.co_varnames, cb.func_defaults, cb.func_closure

# The price: the default is an argument, so a caller can replace it.
callbacks[0]('not 0')
