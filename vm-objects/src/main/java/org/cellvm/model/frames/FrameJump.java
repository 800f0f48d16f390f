package org.cellvm.model.frames;

import org.cellvm.bytecode.Blocks;
import org.cellvm.bytecode.CodeBytes;
import org.cellvm.bytecode.LineTable;
import org.cellvm.bytecode.Op;
import org.cellvm.bytecode.RegisterCode;
import org.cellvm.bytecode.TracedCode;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.functions.PyCode;
import org.cellvm.model.numbers.PyInt;

/**
 * Assignment to {@code f_lineno}: in a line event, a trace function lets the frame go on at another
 * line. Allowed is what leaves the block stack in order: out of blocks, not into them, and neither
 * into nor out of a {@code finally}; the rules and the order of the checks are CPython's.
 */
final class FrameJump {
  private static final int NONE = -1;

  private final byte[] code;

  /** Offsets of the instructions that set up the blocks around the offset looked at. */
  private final int[] setups;

  private final boolean[] inFinally;
  private int depth;

  private FrameJump(byte[] code) {
    this.code = code;
    setups = new int[code.length + 1];
    inFinally = new boolean[code.length + 1];
  }

  /**
   * Sets {@code f_lineno}.
   *
   * @throws PyException ValueError if the frame may not go there
   */
  static void jump(ThreadState ts, PyFrame f, PyObject value) {
    if (!(value instanceof PyInt number)) {
      throw Errors.valueError("lineno must be an integer");
    }
    int lasti = f.lasti();
    if (lasti < 0) {
      throw Errors.valueError("can't jump from the 'call' trace event of a new frame");
    }
    FrameTrace t = f.trace;
    if (t == null || t.function == null) {
      throw Errors.valueError("f_lineno can only be set by a trace function");
    }
    if (!t.stackKnown && !f.suspended) {
      throw Errors.valueError("can only jump from a 'line' trace event");
    }
    int[] place = find(f.code, (int) number.value);
    byte[] code = f.code.bytecode().bytes();
    if (CodeBytes.opcode(code, lasti) == Op.YIELD_VALUE) {
      throw Errors.valueError("can't jump from a yield statement");
    }
    int target = place[0];
    int op = CodeBytes.opcode(code, target);
    if (op == Op.DUP_TOP || op == Op.POP_TOP) {
      throw Errors.valueError("can't jump to 'except' line as there's no exception");
    }
    FrameJump rules = new FrameJump(code);
    if (rules.finallyAround(target) != rules.finallyAround(lasti)) {
      throw Errors.valueError("can't jump into or out of a 'finally' block");
    }
    go(ts, f, target, rules.blocksLeft(f, lasti, target));
    t.lineno = place[1];
  }

  /** The offset where a line begins, or the first one after it, and which line that is. */
  private static int[] find(PyCode co, int wanted) {
    if (wanted < co.firstlineno) {
      throw Errors.valueError("line " + wanted + " comes before the current code block");
    }
    if (wanted == co.firstlineno) {
      return new int[] {0, wanted};
    }
    byte[] lnotab = co.lnotab().bytes();
    int at = 0;
    int line = co.firstlineno;
    for (int i = 0; i + 1 < lnotab.length; i += LineTable.PAIR) {
      at += LineTable.offsetStep(lnotab, i);
      line += LineTable.lineStep(lnotab, i);
      if (line >= wanted) {
        return new int[] {at, line};
      }
    }
    throw Errors.valueError("line " + wanted + " comes after the current code block");
  }

  private static boolean isSetup(int op) {
    return op == Op.SETUP_LOOP
        || op == Op.SETUP_EXCEPT
        || op == Op.SETUP_FINALLY
        || op == Op.SETUP_WITH;
  }

  /** Whether the innermost block looked at has a handler that ends with END_FINALLY. */
  private boolean isFinally() {
    int op = CodeBytes.opcode(code, setups[depth - 1]);
    return op == Op.SETUP_FINALLY || op == Op.SETUP_WITH;
  }

  /** The offset of the SETUP of the {@code finally} clause that an offset is in, or none. */
  private int finallyAround(int offset) {
    depth = 0;
    for (int at = 0; at <= offset; at += CodeBytes.sizeAt(code, at)) {
      int op = CodeBytes.opcode(code, at);
      if (isSetup(op)) {
        setups[depth] = at;
        inFinally[depth++] = false;
      } else if (op == Op.POP_BLOCK && depth > 0) {
        if (isFinally()) {
          inFinally[depth - 1] = true;
        } else {
          depth--;
        }
      } else if (op == Op.END_FINALLY && depth > 0 && isFinally()) {
        depth--;
      }
    }
    for (int i = depth - 1; i >= 0; i--) {
      if (inFinally[i]) {
        return setups[i];
      }
    }
    return NONE;
  }

  /**
   * How many blocks stay open after a jump.
   *
   * @throws PyException ValueError if the jump enters a block
   */
  private int blocksLeft(PyFrame f, int lasti, int target) {
    int delta = 0;
    int lowest = 0;
    int end = Math.max(lasti, target);
    for (int at = Math.min(lasti, target); at < end; at += CodeBytes.sizeAt(code, at)) {
      int op = CodeBytes.opcode(code, at);
      if (isSetup(op)) {
        delta++;
      } else if (op == Op.POP_BLOCK) {
        delta--;
      }
      lowest = Math.min(lowest, delta);
    }
    int open = openBlocks(f);
    int left = target > lasti ? open + delta : open - delta;
    if (left > open + lowest) {
      throw intoBlock();
    }
    return left;
  }

  private static PyException intoBlock() {
    return Errors.valueError("can't jump into the middle of a block");
  }

  private static int openBlocks(PyFrame f) {
    RegisterCode rc = f.registerCode();
    int n = 0;
    for (int b = rc.block[f.pc]; b >= 0; b = rc.blocks.parent(b)) {
      if (rc.blocks.type(b) != Blocks.HANDLER) {
        n++;
      }
    }
    return n;
  }

  /** Leaves blocks until {@code left} are open, and stands before the instruction at an offset. */
  private static void go(ThreadState ts, PyFrame f, int target, int left) {
    TracedCode tc = f.code.tracedCode();
    RegisterCode rc = tc.code;
    int at = tc.operationAt(target);
    if (at < 0) {
      // Code that nothing leads to: CPython would run it, here it does not exist.
      throw new PyException(PyExc.NotImplementedError, "can't jump to unreachable code");
    }
    int depth = rc.depth[f.pc];
    int open = openBlocks(f);
    int newDepth = depth;
    for (int b = rc.block[f.pc]; open > left; b = rc.blocks.parent(b)) {
      int type = rc.blocks.type(b);
      if (type != Blocks.HANDLER) {
        newDepth = Math.min(newDepth, rc.blocks.level(b) - (type == Blocks.WITH ? 1 : 0));
        open--;
      }
    }
    // What is on the stack beyond that stays there in CPython until the block ends; but where the
    // target expects more than there is, CPython would fetch what is not there.
    if (rc.depth[at] > newDepth) {
      throw intoBlock();
    }
    PyObject[] r = f.registers;
    f.pc = at;
    for (int i = rc.stack + depth - 1; i >= rc.stack + rc.depth[at]; i--) {
      PyObject o = r[i];
      r[i] = null;
      Ref.dec(ts, o);
    }
  }
}
