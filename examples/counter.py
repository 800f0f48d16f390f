# A counter whose state is in a closure.
#
# Python 2 has no "nonlocal": a function that assigns to count makes count its own local. The cell can be
# read by the inner function but not set by it. So the cell holds a list, which never changes, and the
# number stands in the list.


def make_counter(start):
    count = [start]

    def increment(by=1):
        count[0] += by
        return count[0]

    def read():
        return count[0]

    return increment, read


increment, read = make_counter(10)
print read(), increment(), increment(), increment(by=5), read()

# Both functions hold the same cell, and so see the same list.
print increment.func_closure == read.func_closure, increment.func_closure[0] is read.func_closure[0]
print increment.func_closure[0].cell_contents

# A second counter has a frame, a cell and a list of its own.
other_increment, other_read = make_counter(100)
other_increment()
print other_read(), read()


# What happens without the list: the assignment makes count a local of increment.
def make_broken_counter(start):
    count = start

    def increment():
        count += 1
        return count

    return increment


broken = make_broken_counter(0)
print broken.func_code.co_varnames, broken.func_code.co_freevars, broken.func_closure
try:
    broken()
except UnboundLocalError, e:
    print type(e).__name__ + ':', e
