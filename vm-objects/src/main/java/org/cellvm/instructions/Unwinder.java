package org.cellvm.instructions;

import org.cellvm.bytecode.Blocks;
import org.cellvm.bytecode.RegisterCode;
import org.cellvm.bytecode.Why;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.model.frames.PyTraceback;
import org.cellvm.model.frames.Tracer;
import org.cellvm.model.numbers.PyInt;

/**
 * Where control goes when it leaves the normal flow: an exception, or a {@code return}, {@code
 * break} or {@code continue} that has to pass a {@code finally} or {@code with}. The blocks that an
 * instruction is in are known statically, see {@link RegisterCode#block}.
 *
 * <p>A {@code finally} or {@code with} handler finds three slots, what END_FINALLY looks at on top:
 *
 * <pre>
 *   exception: traceback, value, type     return, continue: null, value, why
 *   break:     null, null, why            fell through:     null, null, None
 * </pre>
 */
public final class Unwinder {
  /** In place of an instruction: the frame has returned {@link PyFrame#result}. */
  public static final int RETURNED = -1;

  /**
   * In place of an instruction: an exception is in {@link ThreadState#raised}; or nothing is, and
   * {@link TracedLoop#takeOver} decides.
   */
  public static final int RAISED = -2;

  private Unwinder() {}

  /**
   * An exception leaves the instruction at {@code f.pc}: adds the frame to the traceback, calls the
   * trace function, and finds the handler. A trace function that raises replaces what {@code e}
   * holds.
   *
   * @return the instruction to go on with, or -1 if the frame does not handle it; then the value
   *     stack has been released and {@code e} is to be passed on
   */
  public static int raise(ThreadState ts, PyFrame f, PyException e) {
    RegisterCode rc = f.registerCode();
    int pc = f.pc;
    if (!e.takeReraised()) {
      if (pc >= 0) {
        FailedOperands.release(ts, f, rc, pc);
      }
      addFrame(ts, f, e);
      if (Tracer.isInUse(ts)) {
        Tracer.raised(ts, f, e);
      }
    }
    f.secondPart = false;
    int b = e.isStop() ? -1 : rc.exceptionBlock(pc);
    int level = b < 0 ? 0 : rc.blocks.level(b);
    if (pc >= 0) {
      releaseStack(ts, f, rc, rc.depth[pc], level);
    }
    if (b < 0) {
      if (Tracer.isInUse(ts)) {
        Tracer.left(ts, f, e);
      }
      return -1;
    }
    // A finally clause is not a handler: it sees the error as it is, sys.exc_info does not show it.
    boolean normalized = rc.blocks.type(b) != Blocks.FINALLY;
    if (normalized) {
      e.normalize(ts);
    }
    PyObject type = e.excType();
    PyObject value = e.excValue();
    PyObject traceback = e.traceback();
    e.giveUp();
    if (value == null) {
      value = PyNone.NONE;
    }
    if (traceback == null) {
      traceback = PyNone.NONE;
    }
    if (normalized) {
      f.setExcInfo(ts, Ref.inc(type), Ref.inc(value), Ref.inc(traceback));
    }
    int at = rc.stack + level;
    f.registers[at] = traceback;
    f.registers[at + 1] = value;
    f.registers[at + 2] = type;
    return rc.handler(b);
  }

  /** Without the memory for it, the traceback lacks the frame. */
  private static void addFrame(ThreadState ts, PyFrame f, PyException e) {
    try {
      PyTraceback.addFrame(ts, e, f);
    } catch (OutOfMemoryError error) {
      ts.interp.spare.use();
    }
  }

  /** Releases the value stack from {@code depth} down to {@code level}, and pending receivers. */
  private static void releaseStack(
      ThreadState ts, PyFrame f, RegisterCode rc, int depth, int level) {
    f.releaseStack(ts, rc.stack + level, depth - level);
    f.releaseStack(ts, rc.receivers, rc.registers - rc.receivers);
  }

  /**
   * Leaves blocks for {@code why}.
   *
   * @param from the innermost block to leave, -1 for none
   * @param depth the live stack slots
   * @param value owned: the value to return, or the target of {@code continue} as an int; null for
   *     {@code break}
   * @return the instruction to go on with, or {@link #RETURNED}
   */
  static int leave(
      ThreadState ts, PyFrame f, RegisterCode rc, int from, int depth, int why, PyObject value) {
    PyObject[] r = f.registers;
    for (int b = from; b >= 0; b = rc.blocks.parent(b)) {
      int type = rc.blocks.type(b);
      int level = rc.blocks.level(b);
      if (type == Blocks.LOOP) {
        if (why == Why.CONTINUE) {
          int target = (int) ((PyInt) value).value;
          if (!isWithin(rc, target, b) || rc.depth[target] > depth) {
            throw Errors.systemError("'continue' leads out of its loop");
          }
          value.decref(ts);
          releaseStack(ts, f, rc, depth, rc.depth[target]);
          f.pc = target;
          if (--ts.ticker < 0) {
            ts.interp.onTick(ts);
          }
          return target;
        }
        releaseStack(ts, f, rc, depth, level);
        depth = level;
        if (why == Why.BREAK) {
          return rc.handler(b);
        }
      } else if (type != Blocks.HANDLER) {
        releaseStack(ts, f, rc, depth, level);
        depth = level;
        if (type != Blocks.EXCEPT) {
          int at = rc.stack + level;
          r[at] = null;
          r[at + 1] = value;
          r[at + 2] = PyInt.valueOf(why);
          return rc.handler(b);
        }
      }
    }
    if (why != Why.RETURN) {
      Ref.dec(ts, value);
      throw Errors.systemError("'break' or 'continue' outside loop");
    }
    releaseStack(ts, f, rc, depth, 0);
    f.result = value;
    return RETURNED;
  }

  /**
   * Whether {@code target} is in block {@code b}, or in blocks in it that have just been entered:
   * nothing is carried out to enter a block, and a loop may begin with a {@code try}.
   */
  static boolean isWithin(RegisterCode rc, int target, int b) {
    int inner = rc.block[target];
    while (inner >= 0
        && inner != b
        && rc.blocks.type(inner) != Blocks.HANDLER
        && rc.blocks.level(inner) == rc.depth[target]) {
      inner = rc.blocks.parent(inner);
    }
    return inner == b;
  }

  /** An engine's loop has come to a trap: it is to ask {@link TracedLoop#takeOver}. */
  static int trapped(PyFrame f) {
    f.pc--;
    return RAISED;
  }
}
