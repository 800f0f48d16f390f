# A nested function that calls itself reads its own name from a cell of the function around it.


def make_factorial():
    def factorial(n):
        return n * factorial(n - 1) if n else 1
    return factorial


factorial = make_factorial()
print factorial(5), factorial.func_code.co_freevars  # => 120 ('factorial',)
print factorial.func_closure[0].cell_contents is factorial  # => True


# Rebinding the outer name does not matter to it, as rebinding a global would.
factorial, old = None, factorial
print old(4)  # => 24


# Two that call each other share two cells.
def make_parity():
    def even(n):
        return n == 0 or odd(n - 1)
    def odd(n):
        return n != 0 and even(n - 1)
    return even, odd


even, odd = make_parity()
print even(10), odd(10), even(7), odd(7)  # => True False False True
print even.func_code.co_freevars, odd.func_code.co_freevars  # => ('odd',) ('even',)

# It is a cycle: function, closure, cell, function.
import gc
gc.disable()
gc.collect()
del old
print gc.collect()  # => 3
del even, odd
print gc.collect()  # => 6
