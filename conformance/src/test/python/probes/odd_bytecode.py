# Bytecode that no compiler makes and that runs all the same.

import types


def run(code, consts=(None,), names=(), varnames=(), stacksize=20, args=()):
    f = types.FunctionType(types.CodeType(len(args), max(len(varnames), len(args)), stacksize, 0x43, code,
                                          consts, names, varnames, 'odd.py', 'odd', 1, ''), {})
    return f(*args)


def op(name, arg=None):
    import opcode
    number = opcode.opmap[name]
    return chr(number) if arg is None else chr(number) + chr(arg & 255) + chr(arg >> 8)


# POP_BLOCK drops what lies above the block's level.
print run(op('SETUP_LOOP', 8) + op('LOAD_CONST', 1) + op('DUP_TOP') + op('POP_BLOCK') + op('NOP') * 3
          + op('LOAD_CONST', 2) + op('RETURN_VALUE'), (None, 'left', 'result'))  # => result

# BUILD_SLICE takes two operands for any number but three.
for n in 0, 2, 3, 5, 1000:
    x = run(op('LOAD_CONST', 1) + op('LOAD_CONST', 2) + op('LOAD_CONST', 3) + op('BUILD_SLICE', n)
            + op('RETURN_VALUE'), (None, 1, 2, 3))
    print n, x
# => 0 slice(2, 3, None)
# => 2 slice(2, 3, None)
# => 3 slice(1, 2, 3)
# => 5 slice(2, 3, None)
# => 1000 slice(2, 3, None)

# The numbers of arguments are bytes, whatever EXTENDED_ARG puts above them.
print run(op('LOAD_CONST', 1) + op('LOAD_CONST', 2) + op('EXTENDED_ARG', 7) + op('CALL_FUNCTION', 1)
          + op('RETURN_VALUE'), (None, len, 'four'))  # => 4
print run(op('LOAD_CONST', 1) + op('LOAD_CONST', 2) + op('EXTENDED_ARG', 1) + op('CALL_FUNCTION_VAR', 0)
          + op('RETURN_VALUE'), (None, len, ('four',)))  # => 4

# Every conditional jump may go backward: here, until the list is empty.
for jump, value in ('POP_JUMP_IF_TRUE', 'd'), ('POP_JUMP_IF_FALSE', 'd'):
    test = op('UNARY_NOT') if 'FALSE' in jump else op('NOP')
    items = list('abcd')
    print run(op('LOAD_FAST', 0) + op('LOAD_ATTR', 0) + op('CALL_FUNCTION', 0) + op('POP_TOP')
              + op('LOAD_FAST', 0) + test + op(jump, 0) + op('LOAD_CONST', 0) + op('RETURN_VALUE'),
              (None,), ('pop',), ('x',), args=(items,)), items
# => None []
# => None []
for jump in 'JUMP_IF_TRUE_OR_POP', 'JUMP_IF_FALSE_OR_POP':
    test = op('UNARY_NOT') if 'FALSE' in jump else op('NOP')
    items = list('abcd')
    print run(op('LOAD_CONST', 0) + op('POP_TOP') + op('LOAD_FAST', 0) + op('LOAD_ATTR', 0)
              + op('CALL_FUNCTION', 0) + op('POP_TOP') + op('LOAD_FAST', 0) + test + op(jump, 3)
              + op('LOAD_CONST', 0) + op('RETURN_VALUE'), (None,), ('pop',), ('x',), args=(items,)), items
# => None []
# => None []

# The arguments of a method call may hold a BUILD_SLICE that takes two operands for a number other than two.
for n in 0, 2, 3:
    operands = op('LOAD_CONST', 1) * (3 if n == 3 else 2)
    print n, run(op('LOAD_CONST', 2) + op('LOAD_ATTR', 0) + operands + op('BUILD_SLICE', n)
                 + op('CALL_FUNCTION', 1) + op('RETURN_VALUE'), (None, 1, [slice(1, 1), slice(1, 1, 1)]), ('index',))
# => 0 0
# => 2 0
# => 3 1
