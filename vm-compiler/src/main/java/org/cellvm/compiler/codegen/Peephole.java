package org.cellvm.compiler.codegen;

import java.util.Arrays;
import java.util.List;
import org.cellvm.bytecode.CompareOp;
import org.cellvm.bytecode.Op;
import org.cellvm.bytecode.Opcode;
import org.cellvm.compiler.code.Const;
import org.cellvm.compiler.fold.ConstantFolder;
import org.cellvm.compiler.symtable.NameMap;

/**
 * CPython 2.7's peephole optimizer. Each pattern works within one basic block of the bytecode as it
 * is; what it saves becomes NOPs, which one pass at the end takes out. Order and side effects
 * (constants that a fold leaves behind, patterns tried again) are CPython's, since they show in the
 * result. Long code, and code with long gaps in its line table, is left alone.
 */
final class Peephole {
  private static final int MAX_LENGTH = 32700;

  /** Constant sequences longer than this are not folded. */
  private static final int MAX_FOLDED_SIZE = 20;

  private final ConstantFolder folder;
  private byte[] code = new byte[1024];
  private int length;
  private ConstTable consts;

  /** The number of the basic block of each byte. */
  private int[] blocks = new int[1024];

  /** How many LOAD_CONSTs in a row end before the instruction at hand, and with it. */
  private int lastConstRun;

  private int constRun;

  Peephole(ConstantFolder folder) {
    this.folder = folder;
  }

  /** The optimized code; {@code lnotab} is adjusted in place, folded constants are appended. */
  byte[] optimize(byte[] source, int size, ConstTable table, NameMap names, byte[] lnotab) {
    // Code may run on after its last return: then the patterns could look beyond its end.
    if (size > MAX_LENGTH || source[size - 1] != Op.RETURN_VALUE || !isSimple(lnotab)) {
      return Arrays.copyOf(source, size);
    }
    if (code.length < size) {
      code = new byte[size * 2];
      blocks = new int[size * 2];
    }
    System.arraycopy(source, 0, code, 0, size);
    length = size;
    consts = table;
    markBlocks();
    constRun = 0;
    for (int i = 0; i < length; i += size(op(i))) {
      // A pattern may leave an instruction that another pattern fits: then it is looked at again.
      while (i >= 0) {
        if (op(i) == Op.EXTENDED_ARG) {
          return Arrays.copyOf(source, size);
        }
        int next = step(i, names);
        if (next < 0) {
          continue;
        }
        i = next;
        break;
      }
    }
    return compact(lnotab);
  }

  private static boolean isSimple(byte[] lnotab) {
    for (byte b : lnotab) {
      if (b == -1) {
        return false;
      }
    }
    return true;
  }

  private int op(int i) {
    return code[i] & 0xFF;
  }

  private int arg(int i) {
    return (code[i + 1] & 0xFF) | (code[i + 2] & 0xFF) << 8;
  }

  private void setArg(int i, int value) {
    code[i + 1] = (byte) value;
    code[i + 2] = (byte) (value >> 8);
  }

  private void nop(int from, int count) {
    Arrays.fill(code, from, from + count, (byte) Op.NOP);
  }

  private static int size(int opcode) {
    return opcode >= Opcode.HAVE_ARGUMENT ? 3 : 1;
  }

  private int target(int i) {
    return Unit.isAbsoluteJump(op(i)) ? arg(i) : arg(i) + i + 3;
  }

  private boolean sameBlock(int start, int bytes) {
    return blocks[start] == blocks[start + bytes - 1];
  }

  private static boolean isUnconditional(int opcode) {
    return opcode == Op.JUMP_ABSOLUTE || opcode == Op.JUMP_FORWARD;
  }

  private static boolean isConditional(int opcode) {
    return opcode == Op.POP_JUMP_IF_FALSE
        || opcode == Op.POP_JUMP_IF_TRUE
        || opcode == Op.JUMP_IF_FALSE_OR_POP
        || opcode == Op.JUMP_IF_TRUE_OR_POP;
  }

  private static boolean jumpsOnTrue(int opcode) {
    return opcode == Op.POP_JUMP_IF_TRUE || opcode == Op.JUMP_IF_TRUE_OR_POP;
  }

  private void markBlocks() {
    Arrays.fill(blocks, 0, length, 0);
    for (int i = 0; i < length; i += size(op(i))) {
      if (Unit.isJump(op(i))) {
        int target = target(i);
        // An operand cut to 16 bits leads nowhere; the EXTENDED_ARG before it stops everything.
        if (target < length) {
          blocks[target] = 1;
        }
      }
    }
    int block = 0;
    for (int i = 0; i < length; i++) {
      block += blocks[i];
      blocks[i] = block;
    }
  }

  /**
   * Tries the patterns that begin (or, for a fold, end) at {@code i}. Returns the offset of the
   * instruction to step over, or -1 where the one at {@code i} is to be tried again.
   */
  private int step(int i, NameMap names) {
    int opcode = op(i);
    lastConstRun = constRun;
    constRun = 0;
    switch (opcode) {
      case Op.LOAD_CONST:
        loadConst(i);
        return i;
      case Op.LOAD_NAME:
      case Op.LOAD_GLOBAL:
        if (names.name(arg(i)).equals("None")) {
          code[i] = (byte) Op.LOAD_CONST;
          setArg(i, indexOfNone());
          constRun = lastConstRun + 1;
        }
        return i;
      case Op.UNARY_NOT:
        if (op(i + 1) == Op.POP_JUMP_IF_FALSE && sameBlock(i, 4)) {
          int target = arg(i + 1);
          code[i] = (byte) Op.POP_JUMP_IF_TRUE;
          setArg(i, target);
          code[i + 3] = Op.NOP;
          return -1;
        }
        return i;
      case Op.COMPARE_OP:
        // not (a is b) is a is not b; likewise for in.
        if (arg(i) >= CompareOp.IN
            && arg(i) <= CompareOp.IS_NOT
            && op(i + 3) == Op.UNARY_NOT
            && sameBlock(i, 4)) {
          setArg(i, arg(i) ^ 1);
          code[i + 3] = Op.NOP;
        }
        return i;
      case Op.BUILD_TUPLE:
      case Op.BUILD_LIST:
        buildSequence(i, opcode);
        return i;
      case Op.BINARY_POWER:
      case Op.BINARY_MULTIPLY:
      case Op.BINARY_TRUE_DIVIDE:
      case Op.BINARY_FLOOR_DIVIDE:
      case Op.BINARY_MODULO:
      case Op.BINARY_ADD:
      case Op.BINARY_SUBTRACT:
      case Op.BINARY_SUBSCR:
      case Op.BINARY_LSHIFT:
      case Op.BINARY_RSHIFT:
      case Op.BINARY_AND:
      case Op.BINARY_XOR:
      case Op.BINARY_OR:
        if (lastConstRun >= 2 && sameBlock(i - 6, 7) && foldBinary(i)) {
          constRun = 1;
          return i - 2;
        }
        return i;
      case Op.UNARY_NEGATIVE:
      case Op.UNARY_CONVERT:
      case Op.UNARY_INVERT:
        if (lastConstRun >= 1 && sameBlock(i - 3, 4) && foldUnary(i)) {
          constRun = 1;
          return i - 2;
        }
        return i;
      case Op.JUMP_IF_FALSE_OR_POP:
      case Op.JUMP_IF_TRUE_OR_POP:
        if (throughCondition(i, opcode)) {
          return -1;
        }
        throughJump(i, opcode);
        return i;
      case Op.POP_JUMP_IF_FALSE:
      case Op.POP_JUMP_IF_TRUE:
      case Op.FOR_ITER:
      case Op.JUMP_FORWARD:
      case Op.JUMP_ABSOLUTE:
      case Op.CONTINUE_LOOP:
      case Op.SETUP_LOOP:
      case Op.SETUP_EXCEPT:
      case Op.SETUP_FINALLY:
      case Op.SETUP_WITH:
        throughJump(i, opcode);
        return i;
      case Op.RETURN_VALUE:
        if (i + 4 < length) {
          if (op(i + 4) == Op.RETURN_VALUE && sameBlock(i, 5)) {
            nop(i + 1, 4);
          } else if (isUnconditional(op(i + 1)) && sameBlock(i, 4)) {
            nop(i + 1, 3);
          }
        }
        return i;
      default:
        return i;
    }
  }

  /** A test of a true constant is no test. */
  private void loadConst(int i) {
    constRun = lastConstRun + 1;
    if (op(i + 3) == Op.POP_JUMP_IF_FALSE && sameBlock(i, 6) && Truth.of(consts.get(arg(i)))) {
      nop(i, 6);
      constRun = 0;
    }
  }

  private int indexOfNone() {
    int n = consts.size();
    for (int i = 0; i < n; i++) {
      if (consts.get(i) == Const.Singleton.NONE) {
        return i;
      }
    }
    consts.append(Const.Singleton.NONE);
    return n;
  }

  /**
   * A tuple of constants, or a list of constants that is only searched, becomes a constant tuple; a
   * sequence that is unpacked at once becomes stack rotations.
   */
  private void buildSequence(int i, int opcode) {
    int n = arg(i);
    int start = i - 3 * n;
    if (start >= 0
        && n <= lastConstRun
        && (opcode == Op.BUILD_TUPLE
            ? sameBlock(start, 3 * (n + 1))
            : op(i + 3) == Op.COMPARE_OP
                && sameBlock(start, 3 * (n + 2))
                && (arg(i + 3) == CompareOp.IN || arg(i + 3) == CompareOp.NOT_IN))) {
      Const[] items = new Const[n];
      for (int k = 0; k < n; k++) {
        items[k] = consts.get(arg(start + 3 * k));
      }
      nop(start, 3 * n);
      code[i] = (byte) Op.LOAD_CONST;
      setArg(i, consts.size());
      consts.append(new Const.Tuple(List.of(items)));
      constRun = 1;
      return;
    }
    if (op(i + 3) != Op.UNPACK_SEQUENCE || !sameBlock(i, 6) || n != arg(i + 3)) {
      return;
    }
    if (n == 1) {
      nop(i, 6);
    } else if (n == 2) {
      code[i] = (byte) Op.ROT_TWO;
      nop(i + 1, 5);
    } else if (n == 3) {
      code[i] = (byte) Op.ROT_THREE;
      code[i + 1] = (byte) Op.ROT_TWO;
      nop(i + 2, 4);
    }
  }

  private boolean foldBinary(int i) {
    Const left = consts.get(arg(i - 6));
    Const right = consts.get(arg(i - 3));
    Const result = folder.binary(op(i), left, right, MAX_FOLDED_SIZE);
    if (result == null) {
      return false;
    }
    nop(i - 6, 4);
    code[i - 2] = (byte) Op.LOAD_CONST;
    setArg(i - 2, consts.size());
    consts.append(result);
    return true;
  }

  private boolean foldUnary(int i) {
    Const operand = consts.get(arg(i - 3));
    // CPython keeps the sign of -0.0 by leaving every false operand of a minus alone.
    if (op(i) == Op.UNARY_NEGATIVE && !Truth.of(operand)) {
      return false;
    }
    Const result = folder.unary(op(i), operand);
    if (result == null) {
      return false;
    }
    code[i - 3] = Op.NOP;
    code[i - 2] = (byte) Op.LOAD_CONST;
    setArg(i - 2, consts.size());
    consts.append(result);
    return true;
  }

  /** A conditional jump to a conditional jump: the second is taken surely, or surely not. */
  private boolean throughCondition(int i, int opcode) {
    int target = target(i);
    int second = op(target);
    if (!isConditional(second)) {
      return false;
    }
    if (jumpsOnTrue(second) == jumpsOnTrue(opcode)) {
      int finalTarget = target(target);
      code[i] = (byte) second;
      setArg(i, finalTarget);
    } else {
      code[i] = (byte) (jumpsOnTrue(opcode) ? Op.POP_JUMP_IF_TRUE : Op.POP_JUMP_IF_FALSE);
      setArg(i, target + 3);
    }
    return true;
  }

  /** A jump to a jump goes to where that one goes; a jump to a return returns. */
  private void throughJump(int i, int opcode) {
    int target = target(i);
    if (isUnconditional(opcode) && op(target) == Op.RETURN_VALUE) {
      code[i] = (byte) Op.RETURN_VALUE;
      nop(i + 1, 2);
      return;
    }
    if (!isUnconditional(op(target))) {
      return;
    }
    int finalTarget = target(target);
    int jump = opcode == Op.JUMP_FORWARD ? Op.JUMP_ABSOLUTE : opcode;
    if (!Unit.isAbsoluteJump(jump)) {
      finalTarget -= i + 3;
    }
    if (finalTarget < 0) {
      return;
    }
    code[i] = (byte) jump;
    setArg(i, finalTarget);
  }

  /** Takes out the NOPs and moves jumps and line table accordingly. */
  private byte[] compact(byte[] lnotab) {
    int[] addresses = blocks;
    int nops = 0;
    for (int i = 0; i < length; i += size(op(i))) {
      addresses[i] = i - nops;
      if (op(i) == Op.NOP) {
        nops++;
      }
    }
    int oldAddress = 0;
    int lastAddress = 0;
    for (int i = 0; i < lnotab.length; i += 2) {
      oldAddress += lnotab[i] & 0xFF;
      int address = addresses[oldAddress];
      lnotab[i] = (byte) (address - lastAddress);
      lastAddress = address;
    }
    byte[] result = new byte[length - nops];
    int h = 0;
    for (int i = 0; i < length; ) {
      int opcode = op(i);
      if (opcode == Op.NOP) {
        i++;
        continue;
      }
      if (Unit.isAbsoluteJump(opcode)) {
        setArg(i, addresses[arg(i)]);
      } else if (Unit.isRelativeJump(opcode)) {
        setArg(i, addresses[arg(i) + i + 3] - addresses[i] - 3);
      }
      int size = size(opcode);
      for (int k = 0; k < size; k++) {
        result[h++] = code[i++];
      }
    }
    return result;
  }
}
