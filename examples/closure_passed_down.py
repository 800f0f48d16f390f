# A closure passed down and called deeper.
#
# "show" is made in the frame of outermost and called three frames below it, in a frame that has an n of its
# own. A tool that takes the caller for the parent looks n up along the stack of calls and finds the wrong
# one. The stack of calls does not matter: n is found in the cell, which came from the frame that made show.


def outermost():
    n = 'the n of outermost'

    def show():
        return n

    return pass_down(show, 3)


def pass_down(f, n):
    # This n is an argument, here a number, and a local of every frame on the way down.
    if n:
        return pass_down(f, n - 1)
    return call(f)


def call(f):
    n = 'the n of call'
    return f(), n


print outermost()


# The same with a recursive function: every frame has an n and makes a closure over it, but only the first
# one's is passed on. At the bottom the closure of the top is called.
def descend(n, f):
    def mine():
        return n
    if f is None:
        f = mine
    if n == 3:
        return f(), mine()
    return descend(n + 1, f)


first, last = descend(0, None)
print first, last
