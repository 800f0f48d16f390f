package org.cellvm.instructions;

import org.cellvm.model.FrameRunner;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.model.frames.Tracer;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.text.PyString;

/**
 * Instructions on a frame's registers: fetch the operands, carry out the operation, release what
 * was consumed, store the result. Operands below the value stack are borrowed, those on it are
 * owned. Where an operation raises, its operands are left for the unwinder.
 */
public final class Frames {
  private Frames() {}

  // Entering and leaving

  /**
   * Makes {@code f} the running frame.
   *
   * @return false if there is more to do than that: {@link #enterSlowly} does it and runs the frame
   */
  public static boolean enter(ThreadState ts, PyFrame f) {
    if (++ts.recursionDepth > ts.interp.recursionLimit) {
      return false;
    }
    ts.frame = f;
    f.suspended = false;
    return --ts.ticker >= 0;
  }

  /** The rest of {@link FrameRunner#execute} where {@link #enter} has answered false. */
  public static PyObject enterSlowly(
      ThreadState ts, FrameRunner runner, PyFrame f, PyException thrown) {
    if (ts.frame != f) {
      ts.recursionDepth--;
      return abandon(ts, f, thrown, Errors.runtimeError("maximum recursion depth exceeded"));
    }
    PyException e = thrown;
    try {
      ts.interp.onTick(ts);
    } catch (PyException tick) {
      if (tick.isStop()) {
        return refuse(ts, f, e, tick);
      }
      if (e != null) {
        e.discard(ts);
      }
      e = tick;
    }
    if (!Tracer.isInUse(ts) && !f.traced) {
      return runner.resume(ts, f, e);
    }
    try {
      Tracer.called(ts, f);
    } catch (PyException refused) {
      return refuse(ts, f, e, refused);
    }
    return TracedLoop.enter(ts, runner, f, e);
  }

  /** As {@link #abandon}, for a frame that is the running one already. */
  private static PyObject refuse(ThreadState ts, PyFrame f, PyException thrown, PyException e) {
    ts.frame = f.back;
    ts.recursionDepth--;
    return abandon(ts, f, thrown, e);
  }

  /** The frame does not run: {@code e} is raised in place of {@code thrown}. */
  private static PyObject abandon(ThreadState ts, PyFrame f, PyException thrown, PyException e) {
    if (thrown != null) {
      thrown.discard(ts);
    }
    if (f.pc != PyFrame.NOT_STARTED) {
      // The generator keeps what is on its value stack until it dies; the value sent goes now.
      PyObject sent = f.registers[f.resumeRegister];
      f.registers[f.resumeRegister] = null;
      f.suspended = true;
      Ref.dec(ts, sent);
    }
    ts.raised = e;
    return null;
  }

  public static void leave(ThreadState ts, PyFrame f) {
    if (f.handlesException()) {
      f.resetExcInfo(ts);
    }
    ts.frame = f.back;
    ts.recursionDepth--;
  }

  /** What an exhausted Java stack or heap, or a fault of the VM itself, is in Python. */
  public static PyException asPythonError(Throwable error) {
    if (error instanceof StackOverflowError) {
      return Errors.runtimeError("maximum recursion depth exceeded");
    }
    if (error instanceof OutOfMemoryError) {
      return Errors.memoryError();
    }
    ThreadState ts = ThreadState.current();
    if (ts != null && ts.interp.onFault != null) {
      ts.interp.onFault.accept(error);
    }
    StackTraceElement[] trace = error.getStackTrace();
    return Errors.systemError(
        "internal error: " + error + (trace.length > 0 ? " at " + trace[0] : ""));
  }

  public static PyObject takeResult(PyFrame f) {
    PyObject result = f.result;
    f.result = null;
    return result;
  }

  // Registers

  /** Stores an owned value: into a local, releasing the old value, or onto the stack. */
  public static void put(ThreadState ts, PyObject[] r, int a, int stack, PyObject value) {
    if (a < stack) {
      PyObject old = r[a];
      r[a] = value;
      if (old != null) {
        old.decref(ts);
      }
    } else {
      r[a] = value;
    }
  }

  /** Releases a consumed operand if it was on the stack. */
  public static void free(ThreadState ts, PyObject[] r, int b, int stack) {
    if (b >= stack) {
      r[b].decref(ts);
    }
  }

  /** Releases exact ints that were consumed: they have nothing to release in turn. */
  public static void freeInts(PyObject[] r, int b, int c, int stack) {
    if (b >= stack) {
      dropInt(r[b]);
    }
    if (c >= stack) {
      dropInt(r[c]);
    }
  }

  private static void dropInt(PyObject o) {
    int n = o.refcnt;
    if (n > 0) {
      o.refcnt = n - 1;
    }
  }

  /** The result of int arithmetic on {@code R[b]}, {@code R[c]}. */
  public static void storeInt(
      ThreadState ts, PyObject[] r, int a, int b, int c, int stack, long value) {
    freeInts(r, b, c, stack);
    put(ts, r, a, stack, PyInt.valueOf(value));
  }

  /** Stores the item, owned, that the int {@code R[c]} has picked from {@code R[b]}. */
  public static void storeItem(
      ThreadState ts, PyObject[] r, int a, int b, int c, int stack, PyObject item) {
    PyObject container = r[b];
    if (c >= stack) {
      dropInt(r[c]);
    }
    put(ts, r, a, stack, item);
    if (b >= stack) {
      container.decref(ts);
    }
  }

  public static void duplicate(PyObject[] r, int a, int n) {
    for (int i = 0; i < n; i++) {
      PyObject o = r[a - n + i];
      o.incref();
      r[a + i] = o;
    }
  }

  /** Of the {@code n} values at {@code R[a]}, puts the last first. */
  public static void rotate(PyObject[] r, int a, int n) {
    PyObject last = r[a + n - 1];
    for (int i = n - 1; i > 0; i--) {
      r[a + i] = r[a + i - 1];
    }
    r[a] = last;
  }

  // Operations

  public static void binary(ThreadState ts, int op, PyObject[] r, int a, int b, int c, int stack) {
    finish(ts, r, a, b, c, stack, Arithmetic.binary(ts, op, r, b, c, stack));
  }

  public static void subscript(ThreadState ts, PyObject[] r, int a, int b, int c, int stack) {
    finish(ts, r, a, b, c, stack, Arithmetic.subscript(ts, r, b, c, stack));
  }

  /** Whether {@code R[b][R[c]]} is a KeyError of a dict; then that is in {@code ts.raised}. */
  public static boolean isMissing(ThreadState ts, PyObject[] r, int b, int c) {
    PyObject v = r[b];
    PyObject w = r[c];
    if (v.getClass() != PyDict.class || ((PyDict) v).containsPlain(w) != 0) {
      return false;
    }
    ts.raised = Errors.keyError(ts, w);
    return true;
  }

  public static void compare(
      ThreadState ts, int operator, PyObject[] r, int a, int b, int c, int stack) {
    finish(ts, r, a, b, c, stack, Arithmetic.compare(ts, operator, r, b, c, stack));
  }

  /** Stores the owned result of an operation on {@code R[b]}, {@code R[c]} and releases these. */
  public static void finish(
      ThreadState ts, PyObject[] r, int a, int b, int c, int stack, PyObject result) {
    PyObject v = r[b];
    PyObject w = r[c];
    // The result takes its place first: a finalizer may look at the frame.
    PyObject old = null;
    if (a < stack) {
      old = r[a];
    }
    r[a] = result;
    if (b >= stack) {
      v.decref(ts);
    }
    if (c >= stack) {
      w.decref(ts);
    }
    if (old != null) {
      old.decref(ts);
    }
  }

  public static void unary(ThreadState ts, int op, PyObject[] r, int a, int b, int stack) {
    PyObject result = Arithmetic.unary(ts, op, r, b, stack);
    free(ts, r, b, stack);
    put(ts, r, a, stack, result);
  }

  /** A comparison whose result only decides a jump. */
  public static boolean compareTrue(
      ThreadState ts, PyFrame f, int operator, PyObject[] r, int b, int c, int stack) {
    PyObject result = Arithmetic.compare(ts, operator, r, b, c, stack);
    PyObject v = r[b];
    PyObject w = r[c];
    if (result instanceof PyBool) {
      if (b >= stack) {
        v.decref(ts);
      }
      if (c >= stack) {
        w.decref(ts);
      }
      return result == PyBool.TRUE;
    }
    // The operands go before the truth of the result is asked, as COMPARE_OP does.
    if (b >= stack) {
      r[b] = null;
      v.decref(ts);
    }
    if (c >= stack) {
      r[c] = null;
      w.decref(ts);
    }
    // An error in what follows goes into the traceback with the place of the jump.
    f.secondPart = true;
    try {
      boolean truth = Objects.isTrue(ts, result);
      f.secondPart = false;
      return truth;
    } finally {
      result.decref(ts);
    }
  }

  /** The truth of {@code R[b]}, which is consumed. */
  public static boolean isTrue(ThreadState ts, PyObject[] r, int b, int stack) {
    boolean truth = Objects.isTrue(ts, r[b]);
    free(ts, r, b, stack);
    return truth;
  }

  public static void getIter(ThreadState ts, PyObject[] r, int a, int b, int stack) {
    PyObject o = r[b];
    PyObject iterator = Iteration.iter(ts, o, b < stack);
    if (b >= stack) {
      o.decref(ts);
    }
    put(ts, r, a, stack, iterator);
  }

  public static void storeAttribute(
      ThreadState ts,
      PyObject[] r,
      int a,
      int b,
      int stack,
      PyString name,
      Attributes.Cache cache) {
    PyObject o = r[a];
    PyObject value = r[b];
    Attributes.store(ts, o, name, value, a < stack, cache);
    if (b >= stack) {
      value.decref(ts);
    }
    if (a >= stack) {
      o.decref(ts);
    }
  }

  public static void listAppend(ThreadState ts, PyObject[] r, int a, int b, int stack) {
    if (!(r[a] instanceof PyList list)) {
      throw Errors.systemError("LIST_APPEND to what is not a list");
    }
    PyObject value = r[b];
    list.append(ts, value);
    if (b >= stack) {
      value.decref(ts);
    }
  }

  /** {@code R[b][R[c]] = R[a]}. */
  public static void storeSubscript(ThreadState ts, PyObject[] r, int a, int b, int c, int stack) {
    PyObject value = r[a];
    PyObject o = r[b];
    PyObject key = r[c];
    if (o.getClass() == PyDict.class) {
      ((PyDict) o).put(ts, key, value);
    } else if (o.getClass() == PyList.class
        && key.getClass() == PyInt.class
        && ((PyInt) key).value >= 0
        && ((PyInt) key).value < ((PyList) o).size) {
      PyObject[] items = ((PyList) o).items;
      int i = (int) ((PyInt) key).value;
      PyObject old = items[i];
      value.incref();
      items[i] = value;
      old.decref(ts);
    } else {
      Objects.setItem(ts, o, key, value);
    }
    if (a >= stack) {
      value.decref(ts);
    }
    if (b >= stack) {
      o.decref(ts);
    }
    if (c >= stack) {
      key.decref(ts);
    }
  }
}
