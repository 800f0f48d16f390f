# Bytecode that no compiler makes and that runs all the same.

import sys
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

# What is not reached is never looked at.
returns = op('LOAD_CONST', 1) + op('RETURN_VALUE')
print run(op('JUMP_FORWARD', 2) + '\xff\xff' + returns, (None, 'reached'))  # => reached
print run(op('JUMP_FORWARD', 1) + op('LOAD_CONST')[:1] + returns, (None, 'reached'))  # => reached
print run(op('LOAD_CONST', 1) + op('POP_JUMP_IF_TRUE', 7) + '\xff' + returns, (None, 'opaque'))  # => opaque
print run(returns + '\x64', (None, 'cut short'))  # => cut short

# Instructions overlap: behind an EXTENDED_ARG, in an operand.
behind = op('LOAD_FAST', 0) + op('POP_JUMP_IF_TRUE', 9) + op('EXTENDED_ARG', 0) + returns
print run(behind, (None, 'behind'), varnames=('x',), args=(0,))  # => behind
print run(behind, (None, 'behind'), varnames=('x',), args=(1,))  # => behind
consts = tuple(range(2305))
inside = op('LOAD_FAST', 0) + op('POP_JUMP_IF_TRUE', 7) + op('LOAD_CONST', 100) + op('NOP') + op('RETURN_VALUE')
print run(inside, consts, varnames=('x',), args=(0,))  # => 100
print run(inside, consts, varnames=('x',), args=(1,))  # => 2304
loop = op('LOAD_FAST', 0) + op('GET_ITER') + op('JUMP_FORWARD', 3) + op('EXTENDED_ARG', 0) + op('FOR_ITER', 7)
loop += op('STORE_FAST', 1) + op('NOP') + op('JUMP_ABSOLUTE', 7) + op('LOAD_FAST', 1) + op('RETURN_VALUE')
print run(loop, (None,), varnames=('x', 'y'), args=('abc',))  # => c
falls = op('SETUP_FINALLY', 13) + op('POP_BLOCK') + op('LOAD_FAST', 0) + op('POP_JUMP_IF_TRUE', 13)
falls += op('EXTENDED_ARG', 0) + op('LOAD_CONST', 0) + op('LOAD_CONST', 1) + op('PRINT_ITEM') + op('PRINT_NEWLINE')
falls += op('END_FINALLY') + returns
print run(falls, (None, 'finally'), varnames=('x',), args=(0,))  # => finally
# => finally
print run(falls, (None, 'finally'), varnames=('x',), args=(1,))  # => finally
# => finally

# Behind an EXTENDED_ARG every instruction has an operand.
print run(op('LOAD_CONST', 1) + op('EXTENDED_ARG', 0) + op('NOP') + '\xff\xff' + op('RETURN_VALUE'), (None, 1))  # => 1


# A trace function is told of what the code object has, not of what is put between.
def trace(frame, event, arg):
    if frame.f_code.co_name == 'odd':
        events.append((event, frame.f_lasti))
    return trace


for argument in 0, 1:
    events = []
    sys.settrace(trace)
    run(behind, (None, 'behind'), varnames=('x',), args=(argument,))
    sys.settrace(None)
    print events
# => [('call', -1), ('line', 0), ('return', 12)]
# => [('call', -1), ('line', 0), ('return', 12)]
