# A function may refer to a variable of the function around it that is bound only after it is made.


def outer():
    def inner():
        return later
    later = 'bound after'
    return inner


print outer()()  # => bound after


# The cell is there from the start of the frame, empty until the binding.
def look():
    def inner():
        return later
    cell = inner.func_closure[0]
    try:
        cell.cell_contents
    except ValueError, e:
        print e
    later = 1
    print cell.cell_contents


look()  # => Cell is empty
# => 1
