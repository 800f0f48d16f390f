# Python 2 has no nonlocal: assigning in the inner function makes a local of it, for the whole of the function.


def outer():
    count = 0
    def inner():
        count = count + 1
        return count
    print inner.func_code.co_varnames, inner.func_closure
    inner()


outer()  # => ('count',) None
# raises UnboundLocalError: local variable 'count' referenced before assignment
