# The names of a class body are no variables for the functions in it; those of the function around it are.

x = 'global'


class C(object):
    x = 'class'
    def m(self):
        return x
    y = [x for i in (1,)]
    z = list(x for i in (1,))


print C().m(), C.y, C.z  # => global ['class'] ['global']


def outer():
    x = 'outer'
    class C(object):
        x = 'class'
        def m(self):
            return x
        y = [x for i in (1,)]
        z = list(x for i in (1,))
        def nested(self):
            class D(object):
                def m(self):
                    return x
            return D().m()
    return C().m(), C.y, C.z, C().nested()


print outer()  # => ('outer', ['class'], ['outer'], 'outer')


# A body that binds the name and reads it first reads the global, not the function's.
def reads_first():
    x = 'outer'
    class C(object):
        y = x
        x = 'class'
    return C.y, C.x


print reads_first()  # => ('global', 'class')


# A body that only reads it reads the cell; one that does both and has a method that reads it hands the cell on.
def passes_on():
    x = 'outer'
    class Reads(object):
        y = x
    class Binds(object):
        x = 'class'
        def m(self):
            return x
    bodies = [c for c in passes_on.func_code.co_consts if hasattr(c, 'co_code')]
    print [(b.co_name, b.co_cellvars, b.co_freevars, b.co_names) for b in bodies]
    x = 'rebound'
    return Reads.y, Binds.x, Binds().m()


print passes_on()
# => [('Reads', (), ('x',), ('__name__', '__module__', 'y')), ('Binds', (), ('x',), ('__name__', '__module__', 'x',
# ...  'm'))]
# => ('outer', 'class', 'rebound')


# A class body can delete its own name, and then it is the global that it reads.
def deletes():
    x = 'outer'
    class C(object):
        x = 'class'
        del x
        y = x
        def m(self):
            return x
    return C.y, C().m(), 'x' in C.__dict__


print deletes()  # => ('global', 'outer', False)


# The name of the class itself is a variable of the function, which its methods may use.
def names_itself():
    class C(object):
        def make(self):
            return C()
    D = C
    C = int
    return D().make()


print names_itself()  # => 0
