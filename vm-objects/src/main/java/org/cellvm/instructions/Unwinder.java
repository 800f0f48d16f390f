package org.cellvm.instructions;

import org.cellvm.bytecode.Blocks;
import org.cellvm.bytecode.RegisterCode;
import org.cellvm.bytecode.RegisterOp;
import org.cellvm.bytecode.Why;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.model.frames.PyTraceback;
import org.cellvm.model.frames.Tracer;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;

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
   * {@link TracedLoop#takeOver} is to be asked.
   */
  public static final int RAISED = -2;

  private Unwinder() {}

  /**
   * An exception leaves the instruction at {@code f.pc}: adds the frame to the traceback, tells a
   * trace function, and finds the handler. A trace function that raises replaces what {@code e}
   * holds.
   *
   * @return the instruction to go on with, or -1 if the frame does not handle it; then the value
   *     stack has been released and {@code e} is to be passed on
   */
  public static int raise(ThreadState ts, PyFrame f, PyException e) {
    if (!e.takeReraised()) {
      PyTraceback.addFrame(ts, e, f);
      if (Tracer.isInUse(ts)) {
        Tracer.raised(ts, f, e);
      }
    }
    f.secondPart = false;
    RegisterCode rc = f.registerCode();
    int pc = f.pc;
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
    // A finally clause is no handler: it sees the error as it is, sys.exc_info does not show it.
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

  /** Releases the value stack from {@code depth} down to {@code level}, and pending receivers. */
  private static void releaseStack(
      ThreadState ts, PyFrame f, RegisterCode rc, int depth, int level) {
    PyObject[] r = f.registers;
    for (int i = rc.stack + depth - 1; i >= rc.stack + level; i--) {
      PyObject o = r[i];
      if (o != null) {
        r[i] = null;
        o.decref(ts);
      }
    }
    for (int i = rc.registers - 1; i >= rc.receivers; i--) {
      PyObject o = r[i];
      if (o != null) {
        r[i] = null;
        o.decref(ts);
      }
    }
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
  private static int leave(
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

  /** The operations of the flow group, see {@link RegisterOp#FIRST_FLOW}. */
  public static int flow(ThreadState ts, PyFrame f, RegisterCode rc, int op, int a, int b) {
    switch (op) {
      case RegisterOp.RAISE:
        ts.raised = raised(ts, f, a, b);
        return RAISED;
      case RegisterOp.END_FINALLY:
        return endFinally(ts, f, rc, a);
      case RegisterOp.BREAK:
        return leave(ts, f, rc, rc.block[f.pc], rc.depth[f.pc], Why.BREAK, null);
      case RegisterOp.CONTINUE:
        return leave(ts, f, rc, rc.block[f.pc], rc.depth[f.pc], Why.CONTINUE, PyInt.valueOf(a));
      case RegisterOp.RETURN_UNWIND:
        return returnThrough(ts, f, rc, a);
      case RegisterOp.TRAP:
        f.pc--;
        return RAISED;
      case RegisterOp.STOP:
        throw Errors.systemError("unknown opcode");
      default:
        throw new IllegalStateException("operation " + op);
    }
  }

  /** RETURN_UNWIND: {@code return} through {@code finally} blocks. */
  private static int returnThrough(ThreadState ts, PyFrame f, RegisterCode rc, int a) {
    PyObject value = f.registers[a];
    f.registers[a] = null;
    return leave(ts, f, rc, rc.block[f.pc], a - rc.stack, Why.RETURN, value);
  }

  /**
   * END_FINALLY: goes on with the outcome in {@code R[a..a+3)}.
   *
   * @return the instruction to go on with, {@link #RETURNED} or {@link #RAISED}
   */
  private static int endFinally(ThreadState ts, PyFrame f, RegisterCode rc, int a) {
    PyObject[] r = f.registers;
    PyObject top = r[a + 2];
    if (top == PyNone.NONE) {
      popOutcome(ts, r, a);
      return f.pc + 1;
    }
    if (top.getClass() == PyInt.class) {
      return endWithWhy(ts, f, rc, a, (int) ((PyInt) top).value);
    }
    if (top instanceof PyType || top instanceof PyString || Errors.isExceptionClass(top)) {
      PyObject value = r[a + 1];
      PyObject traceback = r[a];
      r[a] = null;
      r[a + 1] = null;
      r[a + 2] = null;
      PyException e = new PyException(top, value, traceback == PyNone.NONE ? null : traceback);
      e.markReraised();
      ts.raised = e;
      return RAISED;
    }
    throw Errors.systemError("'finally' pops bad exception");
  }

  private static void popOutcome(ThreadState ts, PyObject[] r, int a) {
    for (int i = a + 2; i >= a; i--) {
      PyObject o = r[i];
      r[i] = null;
      Ref.dec(ts, o);
    }
  }

  private static int endWithWhy(ThreadState ts, PyFrame f, RegisterCode rc, int a, int why) {
    PyObject[] r = f.registers;
    PyObject value = r[a + 1];
    switch (why) {
      case Why.RETURN:
        if (value == null) {
          break;
        }
        r[a + 1] = null;
        popOutcome(ts, r, a);
        return leave(ts, f, rc, rc.block[f.pc], a - rc.stack, why, value);
      case Why.CONTINUE:
        // Only the unwinder makes such a pair, but hostile code may have put another value there.
        if (value == null
            || value.getClass() != PyInt.class
            || !isLoopTarget(rc, f.pc, ((PyInt) value).value)) {
          break;
        }
        r[a + 1] = null;
        popOutcome(ts, r, a);
        return leave(ts, f, rc, rc.block[f.pc], a - rc.stack, why, value);
      case Why.BREAK:
        popOutcome(ts, r, a);
        return leave(ts, f, rc, rc.block[f.pc], a - rc.stack, why, null);
      default:
        break;
    }
    throw Errors.systemError("'finally' pops bad exception");
  }

  /**
   * Whether {@code target} is in block {@code b}, or in blocks in it that have just been entered:
   * nothing is carried out to enter a block, and a loop may begin with a {@code try}.
   */
  private static boolean isWithin(RegisterCode rc, int target, int b) {
    int inner = rc.block[target];
    while (inner >= 0
        && inner != b
        && rc.blocks.type(inner) != Blocks.HANDLER
        && rc.blocks.level(inner) == rc.depth[target]) {
      inner = rc.blocks.parent(inner);
    }
    return inner == b;
  }

  /**
   * Whether a CONTINUE in this code leads to {@code target} from inside the loop around {@code pc}.
   */
  private static boolean isLoopTarget(RegisterCode rc, int pc, long target) {
    int b = rc.blocks.loopBlock(rc.block[pc]);
    if (b < 0 || target < 0 || target >= rc.count() || !rc.isContinueTarget((int) target)) {
      return false;
    }
    return rc.blocks.type(b) != Blocks.LOOP
        || isWithin(rc, (int) target, b) && rc.depth[(int) target] <= rc.depth[pc] - 3;
  }

  /**
   * WITH_CLEANUP: calls {@code __exit__}, which is in {@code R[a]}, for the outcome above it, and
   * moves the outcome down by one. A true answer swallows an exception.
   */
  static void withCleanup(ThreadState ts, PyFrame f, int a) {
    PyObject[] r = f.registers;
    PyObject exit = r[a];
    PyObject top = r[a + 3];
    boolean exception = top != PyNone.NONE && top.getClass() != PyInt.class;
    PyObject u = exception ? top : PyNone.NONE;
    PyObject v = exception ? orNone(r[a + 2]) : PyNone.NONE;
    PyObject w = exception ? orNone(r[a + 1]) : PyNone.NONE;
    PyObject x = exit.type().call3(ts, exit, u, v, w);
    boolean silenced = false;
    try {
      silenced = u != PyNone.NONE && Objects.isTrue(ts, x);
    } finally {
      x.decref(ts);
    }
    r[a] = r[a + 1];
    r[a + 1] = r[a + 2];
    r[a + 2] = top;
    r[a + 3] = null;
    exit.decref(ts);
    if (silenced) {
      PyObject traceback = r[a];
      PyObject value = r[a + 1];
      r[a] = null;
      r[a + 1] = null;
      r[a + 2] = PyNone.NONE;
      top.decref(ts);
      Ref.dec(ts, value);
      Ref.dec(ts, traceback);
    }
  }

  private static PyObject orNone(PyObject o) {
    return o == null ? PyNone.NONE : o;
  }

  /** RAISE: what the statement's {@code n} operands at {@code R[a]} ask for; consumes them. */
  private static PyException raised(ThreadState ts, PyFrame f, int a, int n) {
    PyObject[] r = f.registers;
    PyObject type = n > 0 ? r[a] : null;
    PyObject value = n > 1 ? r[a + 1] : null;
    PyObject traceback = n > 2 ? r[a + 2] : null;
    for (int i = 0; i < n; i++) {
      r[a + i] = null;
    }
    if (type == null) {
      // The exception being handled, again; without one, CPython raises None.
      PyException e =
          new PyException(
              Ref.inc(ts.excType == null ? PyNone.NONE : ts.excType),
              Ref.inc(ts.excValue == null ? PyNone.NONE : ts.excValue),
              Ref.inc(ts.excTraceback));
      if (ts.excType == null) {
        return badRaise(ts, e);
      }
      if (ts.excTraceback != null) {
        e.markReraised();
      }
      return e;
    }
    if (traceback == PyNone.NONE) {
      traceback = null;
    } else if (traceback != null && !(traceback instanceof PyTraceback)) {
      discard(ts, type, value, traceback);
      return Errors.typeError("raise: arg 3 must be a traceback or None");
    }
    if (value == null) {
      value = PyNone.NONE;
    }
    // A tuple stands for its first item, again and again.
    while (type instanceof PyTuple t && t.items.length > 0) {
      PyObject first = Ref.inc(t.items[0]);
      t.decref(ts);
      type = first;
    }
    if (Errors.isExceptionClass(type)) {
      PyException e = new PyException(type, value == PyNone.NONE ? null : value, traceback);
      e.normalize(ts);
      if (!Errors.isExceptionInstance(e.excValue())) {
        PyException wrong =
            Errors.typeError(
                "calling "
                    + (e.excType() instanceof PyType t ? t.name() : e.excType().toString())
                    + "() should have returned an instance of BaseException, not '"
                    + Objects.typeName(e.excValue())
                    + "'");
        e.discard(ts);
        return wrong;
      }
      if (traceback != null) {
        e.markReraised();
      }
      return e;
    }
    if (Errors.isExceptionInstance(type)) {
      if (value != PyNone.NONE) {
        discard(ts, type, value, traceback);
        return Errors.typeError("instance exception may not have a separate value");
      }
      PyException e = new PyException(Ref.inc(Errors.classOf(type)), type, traceback);
      if (traceback != null) {
        e.markReraised();
      }
      return e;
    }
    return badRaise(ts, new PyException(type, value, traceback));
  }

  private static PyException badRaise(ThreadState ts, PyException e) {
    String name = e.excType().type().name();
    e.discard(ts);
    return Errors.typeError(
        "exceptions must be old-style classes or derived from BaseException, not " + name);
  }

  private static void discard(ThreadState ts, PyObject type, PyObject value, PyObject traceback) {
    Ref.dec(ts, value);
    type.decref(ts);
    Ref.dec(ts, traceback);
  }
}
