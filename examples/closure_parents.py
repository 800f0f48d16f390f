# Two closures of one function, made in different frames.
#
# Both are made from the same code object, the inner "add". A tool that works with lines and names sees one
# function "add" whose parent is "the" frame of make_adder, and draws the wrong one as soon as there are
# two. The parent is no property of the code, nor of the line: it is the cells that this function object
# was given.


def make_adder(n):
    def add(x):
        return n + x
    return add


add_one = make_adder(1)
add_ten = make_adder(10)

print add_one(5), add_ten(5)
print 'same code:', add_one.func_code is add_ten.func_code
print 'same name and line:', add_one.func_name == add_ten.func_name,
print add_one.func_code.co_firstlineno == add_ten.func_code.co_firstlineno
print 'same cell:', add_one.func_closure[0] is add_ten.func_closure[0]
print 'contents:', add_one.func_closure[0].cell_contents, add_ten.func_closure[0].cell_contents


# While both frames are still alive it is worse: two frames of make_pair stand on the stack, and each
# closure belongs to another one. The recursive call makes its closure while the outer frame waits.
def make_pair(n):
    def name():
        return n
    if n == 'outer':
        return [name] + make_pair('inner')
    return [name]


outer, inner = make_pair('outer')
print outer(), inner()
print 'same code:', outer.func_code is inner.func_code
print 'same cell:', outer.func_closure[0] is inner.func_closure[0]
