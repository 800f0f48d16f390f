# A statement with 255 bytes of code or more has a line table that holds 255, and CPython's optimizer then leaves the
# whole function as it is: the tuple of constants is not folded.


def short(a):
    [a, a]
    return (1, 2)


def long_(a):
    # long line: on lines of their own its parts would have entries of their own in the table.
    [a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a]
    return (1, 2)


print short.func_code.co_consts, repr(short.func_code.co_lnotab)  # => (None, 1, 2, (1, 2)) '\x00\x01\n\x01'
print long_.func_code.co_consts, repr(long_.func_code.co_lnotab)  # => (None, 1, 2) '\x00\x02\xff\x00\x13\x01'
print short(0), long_(0)  # => (1, 2) (1, 2)
