# Each function that binds the name has its own; a read finds the nearest around it.


def outer():
    x = 'outer'
    def middle():
        x = 'middle'
        def inner():
            return x
        return inner
    def reader():
        def inner():
            return x
        return inner
    return middle()(), reader()(), x


print outer()  # => ('middle', 'outer', 'outer')
print [c.co_name for c in outer.func_code.co_consts if hasattr(c, 'co_code')]  # => ['middle', 'reader']


# An argument shadows too, and so does a loop variable of the inner function, for all of its body.
def arguments(x):
    def shadow(x):
        return x
    def reader():
        return x
    return shadow('inner'), reader()


print arguments('outer')  # => ('inner', 'outer')


def loop():
    x = 'outer'
    def inner():
        for x in []:
            pass
        return x
    try:
        inner()
    except UnboundLocalError, e:
        return e


print loop()  # => local variable 'x' referenced before assignment
