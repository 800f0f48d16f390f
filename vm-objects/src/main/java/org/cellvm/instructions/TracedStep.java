package org.cellvm.instructions;

import org.cellvm.bytecode.RegisterCode;
import org.cellvm.bytecode.RegisterOp;
import org.cellvm.model.FrameRunner;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.model.frames.Tracer;
import org.cellvm.model.functions.PyCellObject;
import org.cellvm.model.text.PyString;

/** One operation of a traced frame. In its form of the code there are no fused operations. */
final class TracedStep {
  private TracedStep() {}

  /**
   * Carries out operation {@code pc}.
   *
   * @return the next one; {@link Unwinder#RETURNED} with {@link PyFrame#result}, {@link
   *     PyFrame#suspended} if that is a yield; or {@link Unwinder#RAISED}
   */
  static int execute(ThreadState ts, FrameRunner runner, PyFrame f, RegisterCode rc, int pc) {
    int w = pc * RegisterCode.WIDTH;
    int op = rc.code[w] & RegisterCode.OP_MASK;
    int x = rc.code[w] >> RegisterCode.OP_BITS;
    int a = rc.code[w + 1];
    int b = rc.code[w + 2];
    int c = rc.code[w + 3];
    PyObject[] r = f.registers;
    int stack = rc.stack;
    switch (op) {
      case RegisterOp.LOAD:
        r[a] = Ref.inc(r[b]);
        return pc + 1;
      case RegisterOp.STORE:
        Frames.put(ts, r, a, stack, r[b]);
        return pc + 1;
      case RegisterOp.CHECK_LOCAL:
        if (r[a] == null) {
          throw Variables.unboundLocal(f, a);
        }
        return pc + 1;
      case RegisterOp.DELETE_LOCAL:
        Frames.put(ts, r, a, stack, null);
        return pc + 1;
      case RegisterOp.POP:
        Ref.dec(ts, r[a]);
        return pc + 1;
      case RegisterOp.SUBSCR:
        Frames.subscript(ts, r, a, b, c, stack);
        return pc + 1;
      case RegisterOp.NEGATIVE:
      case RegisterOp.POSITIVE:
      case RegisterOp.NOT:
      case RegisterOp.CONVERT:
      case RegisterOp.INVERT:
        Frames.unary(ts, op, r, a, b, stack);
        return pc + 1;
      case RegisterOp.COMPARE:
        Frames.compare(ts, x, r, a, b, c, stack);
        return pc + 1;
      case RegisterOp.JUMP:
        return a;
      case RegisterOp.JUMP_BACK:
        if (--ts.ticker < 0) {
          ts.interp.onTick(ts);
        }
        return a;
      case RegisterOp.JUMP_IF_FALSE:
        return Frames.isTrue(ts, r, b, stack) ? pc + 1 : a;
      case RegisterOp.JUMP_IF_TRUE:
        return Frames.isTrue(ts, r, b, stack) ? a : pc + 1;
      case RegisterOp.FALSE_OR_POP:
        return jumpOrPop(ts, r[b], false, a, pc + 1);
      case RegisterOp.TRUE_OR_POP:
        return jumpOrPop(ts, r[b], true, a, pc + 1);
      case RegisterOp.GET_ITER:
        Frames.getIter(ts, r, a, b, stack);
        return pc + 1;
      case RegisterOp.FOR_ITER:
        r[a] = Iteration.next(ts, r[b]);
        if (r[a] != null) {
          return pc + 1;
        }
        r[b].decref(ts);
        return c;
      case RegisterOp.RETURN:
        f.result = r[a];
        r[a] = null;
        Ref.decAll(ts, r, stack, stack + b);
        return Unwinder.RETURNED;
      case RegisterOp.YIELD:
        f.result = r[a];
        r[a] = null;
        f.resumeRegister = b;
        f.suspended = true;
        return Unwinder.RETURNED;
      default:
        return op < RegisterOp.SUBSCR
            ? binary(ts, op, r, a, b, c, stack, pc)
            : variable(ts, runner, f, rc, op, a, b, c, x);
    }
  }

  private static int binary(
      ThreadState ts, int op, PyObject[] r, int a, int b, int c, int stack, int pc) {
    Frames.binary(ts, op, r, a, b, c, stack);
    return pc + 1;
  }

  private static int jumpOrPop(ThreadState ts, PyObject o, boolean sense, int target, int next) {
    if (Objects.isTrue(ts, o) == sense) {
      return target;
    }
    o.decref(ts);
    return next;
  }

  /** Variables, attributes and calls. */
  private static int variable(
      ThreadState ts,
      FrameRunner runner,
      PyFrame f,
      RegisterCode rc,
      int op,
      int a,
      int b,
      int c,
      int x) {
    PyObject[] r = f.registers;
    int stack = rc.stack;
    int next = f.pc + 1;
    switch (op) {
      case RegisterOp.LOAD_GLOBAL:
        r[a] = Variables.loadGlobal(ts, f, f.code.nameStrings[b], new Variables.GlobalCache());
        return next;
      case RegisterOp.LOAD_NAME:
        r[a] = Variables.loadName(ts, f, f.code.nameStrings[b]);
        return next;
      case RegisterOp.LOAD_DEREF:
        r[a] = Variables.loadDeref(f, b);
        return next;
      case RegisterOp.STORE_DEREF:
        ((PyCellObject) r[a]).setStealing(ts, r[b]);
        return next;
      case RegisterOp.LOAD_CLOSURE:
        r[a] = Ref.inc(r[b]);
        return next;
      case RegisterOp.STORE_GLOBAL:
        f.globals.putStr(ts, f.code.nameStrings[a], r[b]);
        r[b].decref(ts);
        return next;
      case RegisterOp.STORE_NAME:
        Variables.storeName(ts, f, f.code.nameStrings[a], r[b]);
        r[b].decref(ts);
        return next;
      case RegisterOp.LOAD_ATTR:
        loadAttribute(ts, r, a, b, f.code.nameStrings[c]);
        return next;
      case RegisterOp.STORE_ATTR:
        Frames.storeAttribute(ts, r, a, b, stack, f.code.nameStrings[c], new Attributes.Cache());
        return next;
      case RegisterOp.CALL:
      case RegisterOp.CALL_VAR_KW:
        {
          PyObject value = call(ts, runner, f, op, a, b, x);
          if (value == null) {
            return Unwinder.RAISED;
          }
          r[a] = value;
          return next;
        }
      default:
        return other(ts, f, rc, op, a, b, c, x);
    }
  }

  private static void loadAttribute(ThreadState ts, PyObject[] r, int a, int b, PyString name) {
    PyObject o = r[b];
    r[a] = Objects.getAttr(ts, o, name);
    o.decref(ts);
  }

  /** A call by an instruction, which the profile function is told of if it is of a built-in one. */
  private static PyObject call(
      ThreadState ts, FrameRunner runner, PyFrame f, int op, int a, int b, int x) {
    PyObject[] r = f.registers;
    PyObject callable = r[a];
    if (!Tracer.tracesCall(ts, callable)) {
      return callUntold(ts, runner, r, op, a, b, x);
    }
    callable.incref();
    try {
      Tracer.builtinCalled(ts, f, callable);
      PyObject result;
      try {
        result = callUntold(ts, runner, r, op, a, b, x);
      } catch (PyException e) {
        throw Tracer.builtinRaised(ts, f, callable, e);
      }
      return Tracer.builtinReturned(ts, f, callable, result);
    } finally {
      callable.decref(ts);
    }
  }

  private static PyObject callUntold(
      ThreadState ts, FrameRunner runner, PyObject[] r, int op, int a, int b, int x) {
    if (op == RegisterOp.CALL_VAR_KW) {
      return Calls.callVarKw(ts, r, a, b, x);
    }
    return b <= 0xff ? Calls.call(ts, runner, r, a, b) : Calls.callKeywords(ts, runner, r, a, b);
  }

  private static int other(
      ThreadState ts, PyFrame f, RegisterCode rc, int op, int a, int b, int c, int x) {
    PyObject[] r = f.registers;
    int next = f.pc + 1;
    switch (op) {
      case RegisterOp.BUILD_TUPLE:
        r[a] = Building.tuple(ts, r, a, b);
        return next;
      case RegisterOp.BUILD_LIST:
        r[a] = Building.list(ts, r, a, b);
        return next;
      case RegisterOp.UNPACK:
        Iteration.unpack(ts, r, a, b);
        return next;
      case RegisterOp.LIST_APPEND:
        Frames.listAppend(ts, r, a, b, rc.stack);
        return next;
      case RegisterOp.STORE_SUBSCR:
        Frames.storeSubscript(ts, r, a, b, c, rc.stack);
        return next;
      case RegisterOp.MAKE_FUNCTION:
        r[a] = Building.function(ts, f, a, b);
        return next;
      case RegisterOp.MAKE_CLOSURE:
        r[a] = Building.closure(ts, f, a, b);
        return next;
      case RegisterOp.DUP:
        Frames.duplicate(r, a, b);
        return next;
      case RegisterOp.ROTATE:
        Frames.rotate(r, a, b);
        return next;
      case RegisterOp.SETUP_WITH:
        Statements.setupWith(ts, r, a);
        return next;
      default:
        if (op < RegisterOp.FIRST_FLOW) {
          Rare.execute(ts, f, op, a, b, c, x, rc.stack);
          return next;
        }
        return Unwinder.flow(ts, f, rc, op, a, b);
    }
  }
}
