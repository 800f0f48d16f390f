# The variables of a frame go into f_locals, and back, from the last to the first: names whose hashes meet show it.
import sys


class Thing(object):
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print '~' + self.name,


def arguments(self, what, y, x):
    return locals().keys()


def cells(self, what, y, x):
    def inner():
        return self, what, y, x, locals().keys()
    return locals().keys(), inner()[-1]


print arguments(1, 2, 3, 4)  # => ['y', 'x', 'what', 'self']
print cells(1, 2, 3, 4)  # => (['y', 'x', 'what', 'inner', 'self'], ['y', 'x', 'what', 'self'])


# A trace function makes f_locals, which is released after the variables.
def fails(self, what, y, x):
    raise KeyError


def fails_with_cells(self, what, y, x):
    def inner():
        return self, what, y, x
    raise KeyError


def fails_with_free_variables(self, what, y, x):
    def inner():
        if (self, what, y, x):
            raise KeyError
    inner()


for f in fails, fails_with_cells, fails_with_free_variables:
    sys.settrace(lambda *args: None)
    try:
        f(*map(Thing, ('self', 'what', 'y', 'x')))
    except KeyError:
        pass
    sys.settrace(None)
    sys.exc_clear()
    print f.__name__
# => ~y ~x ~what ~self fails
# => ~y ~x ~what ~self fails_with_cells
# => ~y ~x ~what ~self fails_with_free_variables
