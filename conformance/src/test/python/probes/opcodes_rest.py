# The opcodes that no other program of the suite holds: made at run time, or by hand.
import new
from types import *
import opcode

print IntType, FunctionType.__name__  # => <type 'int'> function

TRUE_DIVISION = 0x2000
namespace = {'a': 7, 'b': 2}
exec compile('c = a / b; a /= b; print a, c', 'division', 'exec', TRUE_DIVISION) in namespace  # => 3.5 3.5
exec compile('print "in here", 1 / 2', 'inherited', 'exec', TRUE_DIVISION)  # => in here 0.5

# PRINT_EXPR stands in interactive code only.
exec compile('1 + 1', 'interactive', 'single')  # => 2
exec compile('None', 'interactive', 'single')
exec compile('"text"', 'interactive', 'single')  # => 'text'
exec compile('for i in 3, 4: i\n', 'interactive', 'single')  # => 3
# => 4

# EXTENDED_ARG, before an operand that takes more than 16 bits: of a constant, of a jump.
source = 'def f(x):\n    if x:\n'
source += ''.join('        a = %d.5\n' % i for i in xrange(66000))
source += '    else:\n        a = None\n    return a\n'
exec source
print f(1), f(0)  # => 65999.5 None
code = f.func_code
print len(code.co_consts) > 0xffff, chr(opcode.opmap['EXTENDED_ARG']) in code.co_code, code.co_stacksize
# => True True 1
del f, source, code


def assemble(text, consts, stacksize, names=()):
    """A code object of instructions in words: a name, and an operand where there is one."""
    out = ''
    for line in text.split(';'):
        words = line.split()
        number = opcode.opmap[words[0]]
        out += chr(number)
        if number >= opcode.HAVE_ARGUMENT:
            out += chr(int(words[1]) & 255) + chr(int(words[1]) >> 8)
    return new.code(0, 0, stacksize, 67, out, consts, names, (), 'by hand', 'assembled', 1, '')


def run(text, consts=(None,), stacksize=10, names=()):
    try:
        print text.split(';')[0], '...', eval(assemble(text, consts, stacksize, names), {'n': 5})
    except Exception, e:
        print text, type(e).__name__, e


run('NOP; LOAD_CONST 0; NOP; NOP; RETURN_VALUE')  # => NOP ... None
run('LOAD_CONST 0; LOAD_CONST 1; LOAD_CONST 2; LOAD_CONST 3; ROT_FOUR; BUILD_TUPLE 4; RETURN_VALUE', (1, 2, 3, 4))
# => LOAD_CONST 0 ... (4, 1, 2, 3)
run('LOAD_CONST 0; LOAD_CONST 1; LOAD_CONST 2; ROT_THREE; BUILD_TUPLE 3; RETURN_VALUE', (1, 2, 3))
# => LOAD_CONST 0 ... (3, 1, 2)
run('LOAD_CONST 0; LOAD_CONST 1; DUP_TOPX 2; BUILD_TUPLE 4; RETURN_VALUE', ('a', 'b'))
# => LOAD_CONST 0 ... ('a', 'b', 'a', 'b')
run('LOAD_CONST 0; LOAD_CONST 1; LOAD_CONST 2; DUP_TOPX 3; BUILD_TUPLE 6; RETURN_VALUE', ('a', 'b', 'c'))
# => LOAD_CONST 0 ... ('a', 'b', 'c', 'a', 'b', 'c')
run('EXTENDED_ARG 0; LOAD_CONST 0; RETURN_VALUE', ('extended',))  # => EXTENDED_ARG 0 ... extended
run('JUMP_ABSOLUTE 4; NOP; LOAD_GLOBAL 0; RETURN_VALUE', (), 1, ('n',))  # => JUMP_ABSOLUTE 4 ... 5
run('LOAD_CONST 0; POP_JUMP_IF_TRUE 9; JUMP_FORWARD 0; LOAD_CONST 0; UNARY_CONVERT; RETURN_VALUE', (5,))
# => LOAD_CONST 0 ... 5
run('BUILD_LIST 0; DUP_TOP; LOAD_CONST 0; LIST_APPEND 1; POP_TOP; RETURN_VALUE', ('appended',))
# => BUILD_LIST 0 ... ['appended']
run('LOAD_CONST 0; LOAD_CONST 1; COMPARE_OP 10; RETURN_VALUE', (ValueError, Exception))  # => LOAD_CONST 0 ... True
run('LOAD_CONST 0; LOAD_CONST 1; COMPARE_OP 8; RETURN_VALUE', ('same', 'same'))  # => LOAD_CONST 0 ... True
run('LOAD_CONST 0; GET_ITER; FOR_ITER 4; POP_TOP; JUMP_ABSOLUTE 4; LOAD_CONST 0; RETURN_VALUE', ((1, 2),))
# => LOAD_CONST 0 ... (1, 2)
