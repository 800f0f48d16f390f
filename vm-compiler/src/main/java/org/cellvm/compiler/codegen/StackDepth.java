package org.cellvm.compiler.codegen;

import java.util.Arrays;
import org.cellvm.bytecode.Op;

/**
 * {@code co_stacksize} as CPython 2.7 reckons it, wrong guesses included (a SETUP_WITH counts 4, an
 * END_FINALLY -3 whatever lies there): it walks the flow graph block by block and never walks a
 * block again at a depth that is not greater. CPython recurses; here the walk keeps its own stack.
 */
final class StackDepth {
  private int[] startDepth = new int[64];
  private boolean[] seen = new boolean[64];

  /** The walk's stack: the block, the instruction to go on with, the depth there. */
  private int[] blocks = new int[64];

  private int[] next = new int[64];
  private int[] depths = new int[64];
  private int top;
  private int maxDepth;

  int of(Unit u) {
    int blockCount = u.blockCount;
    if (startDepth.length < blockCount) {
      startDepth = new int[blockCount * 2];
      seen = new boolean[blockCount * 2];
    }
    Arrays.fill(startDepth, 0, blockCount, Integer.MIN_VALUE);
    Arrays.fill(seen, 0, blockCount, false);
    top = 0;
    maxDepth = 0;
    enter(u, 0, 0);
    while (top > 0) {
      walk(u);
    }
    return maxDepth;
  }

  private void enter(Unit u, int block, int depth) {
    if (seen[block] || startDepth[block] >= depth) {
      return;
    }
    seen[block] = true;
    startDepth[block] = depth;
    if (top == blocks.length) {
      blocks = Emitter.grow(blocks);
      next = Emitter.grow(next);
      depths = Emitter.grow(depths);
    }
    blocks[top] = block;
    next[top] = u.blockStarts[block];
    depths[top++] = depth;
  }

  /** Goes on with the block on top of the stack until it ends or leads into another. */
  private void walk(Unit u) {
    int frame = top - 1;
    int block = blocks[frame];
    int i = next[frame];
    if (i < 0) {
      seen[block] = false;
      top--;
      return;
    }
    int end = u.blockEnd(block);
    int depth = depths[frame];
    while (i < end) {
      int opcode = u.opcodes[i] & 0xFF;
      int label = u.opargs[i];
      i++;
      depth += effect(opcode, label);
      if (depth > maxDepth) {
        maxDepth = depth;
      }
      if (Unit.isJump(opcode)) {
        int targetDepth = depth;
        if (opcode == Op.FOR_ITER) {
          targetDepth = depth - 2;
        } else if (opcode == Op.SETUP_FINALLY || opcode == Op.SETUP_EXCEPT) {
          targetDepth = depth + 3;
          if (targetDepth > maxDepth) {
            maxDepth = targetDepth;
          }
        } else if (opcode == Op.JUMP_IF_TRUE_OR_POP || opcode == Op.JUMP_IF_FALSE_OR_POP) {
          depth--;
        }
        boolean dead = opcode == Op.JUMP_ABSOLUTE || opcode == Op.JUMP_FORWARD;
        next[frame] = dead ? -1 : i;
        depths[frame] = depth;
        int before = top;
        enter(u, u.labelBlocks[label], targetDepth);
        if (dead || top > before) {
          return;
        }
      }
    }
    next[frame] = -1;
    if (block + 1 < u.blockCount) {
      enter(u, block + 1, depth);
    }
  }

  private static int effect(int opcode, int oparg) {
    return switch (opcode) {
      case Op.ROT_TWO,
          Op.ROT_THREE,
          Op.ROT_FOUR,
          Op.UNARY_POSITIVE,
          Op.UNARY_NEGATIVE,
          Op.UNARY_NOT,
          Op.UNARY_CONVERT,
          Op.UNARY_INVERT,
          Op.SLICE_0,
          Op.GET_ITER,
          Op.PRINT_NEWLINE,
          Op.BREAK_LOOP,
          Op.YIELD_VALUE,
          Op.POP_BLOCK,
          Op.DELETE_NAME,
          Op.DELETE_GLOBAL,
          Op.DELETE_FAST,
          Op.LOAD_ATTR,
          Op.JUMP_FORWARD,
          Op.JUMP_IF_TRUE_OR_POP,
          Op.JUMP_IF_FALSE_OR_POP,
          Op.JUMP_ABSOLUTE,
          Op.CONTINUE_LOOP,
          Op.SETUP_LOOP,
          Op.SETUP_EXCEPT,
          Op.SETUP_FINALLY ->
          0;
      case Op.DUP_TOP,
          Op.LOAD_LOCALS,
          Op.FOR_ITER,
          Op.LOAD_CONST,
          Op.LOAD_NAME,
          Op.LOAD_GLOBAL,
          Op.LOAD_FAST,
          Op.LOAD_CLOSURE,
          Op.LOAD_DEREF,
          Op.BUILD_MAP,
          Op.IMPORT_FROM ->
          1;
      case Op.SETUP_WITH -> 4;
      case Op.POP_TOP,
          Op.SET_ADD,
          Op.LIST_APPEND,
          Op.BINARY_POWER,
          Op.BINARY_MULTIPLY,
          Op.BINARY_DIVIDE,
          Op.BINARY_MODULO,
          Op.BINARY_ADD,
          Op.BINARY_SUBTRACT,
          Op.BINARY_SUBSCR,
          Op.BINARY_FLOOR_DIVIDE,
          Op.BINARY_TRUE_DIVIDE,
          Op.BINARY_LSHIFT,
          Op.BINARY_RSHIFT,
          Op.BINARY_AND,
          Op.BINARY_XOR,
          Op.BINARY_OR,
          Op.INPLACE_FLOOR_DIVIDE,
          Op.INPLACE_TRUE_DIVIDE,
          Op.INPLACE_ADD,
          Op.INPLACE_SUBTRACT,
          Op.INPLACE_MULTIPLY,
          Op.INPLACE_DIVIDE,
          Op.INPLACE_MODULO,
          Op.INPLACE_POWER,
          Op.INPLACE_LSHIFT,
          Op.INPLACE_RSHIFT,
          Op.INPLACE_AND,
          Op.INPLACE_XOR,
          Op.INPLACE_OR,
          Op.SLICE_1,
          Op.SLICE_2,
          Op.DELETE_SLICE_0,
          Op.PRINT_EXPR,
          Op.PRINT_ITEM,
          Op.PRINT_NEWLINE_TO,
          Op.WITH_CLEANUP,
          Op.RETURN_VALUE,
          Op.IMPORT_STAR,
          Op.STORE_NAME,
          Op.DELETE_ATTR,
          Op.STORE_GLOBAL,
          Op.STORE_FAST,
          Op.STORE_DEREF,
          Op.COMPARE_OP,
          Op.IMPORT_NAME,
          Op.POP_JUMP_IF_FALSE,
          Op.POP_JUMP_IF_TRUE ->
          -1;
      case Op.MAP_ADD,
          Op.SLICE_3,
          Op.STORE_SLICE_0,
          Op.DELETE_SLICE_1,
          Op.DELETE_SLICE_2,
          Op.STORE_MAP,
          Op.DELETE_SUBSCR,
          Op.PRINT_ITEM_TO,
          Op.BUILD_CLASS,
          Op.STORE_ATTR ->
          -2;
      case Op.STORE_SLICE_1,
          Op.STORE_SLICE_2,
          Op.DELETE_SLICE_3,
          Op.STORE_SUBSCR,
          Op.EXEC_STMT,
          Op.END_FINALLY ->
          -3;
      case Op.STORE_SLICE_3 -> -4;
      case Op.UNPACK_SEQUENCE -> oparg - 1;
      case Op.DUP_TOPX -> oparg;
      case Op.BUILD_TUPLE, Op.BUILD_LIST, Op.BUILD_SET -> 1 - oparg;
      case Op.RAISE_VARARGS, Op.MAKE_FUNCTION -> -oparg;
      case Op.CALL_FUNCTION -> -arguments(oparg);
      case Op.CALL_FUNCTION_VAR, Op.CALL_FUNCTION_KW -> -arguments(oparg) - 1;
      case Op.CALL_FUNCTION_VAR_KW -> -arguments(oparg) - 2;
      case Op.BUILD_SLICE -> oparg == 3 ? -2 : -1;
      case Op.MAKE_CLOSURE -> -oparg - 1;
      default -> throw new IllegalStateException("opcode " + opcode);
    };
  }

  private static int arguments(int oparg) {
    return oparg % 256 + 2 * (oparg / 256);
  }
}
