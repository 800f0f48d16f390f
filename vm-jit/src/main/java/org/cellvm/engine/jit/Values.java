package org.cellvm.engine.jit;

import org.cellvm.bytecode.CompareOp;
import org.cellvm.bytecode.RegisterOp;
import org.cellvm.instructions.Arithmetic;
import org.cellvm.instructions.Comparisons;
import org.cellvm.instructions.Frames;
import org.cellvm.instructions.Unwinder;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.model.functions.CallFrames;
import org.cellvm.model.functions.PyCode;
import org.cellvm.model.functions.PyFunctionObject;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.numbers.PyFloat;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;

/**
 * What generated code does in steps too large to write out. A number that is not boxed has a second
 * variable for its box, which is null until something needs the object; from then on it is that
 * object, as Python code can tell one from another.
 */
final class Values {
  private Values() {}

  static boolean isInt(PyObject o) {
    return o != null && o.getClass() == PyInt.class;
  }

  static boolean isFloat(PyObject o) {
    return o != null && o.getClass() == PyFloat.class;
  }

  /** The object of a number; null where the box is None, which stands for an unbound local. */
  static PyObject box(PyObject box, long value) {
    return box == null ? PyInt.valueOf(value) : box == PyNone.NONE ? null : box;
  }

  static PyObject box(PyObject box, double value) {
    return box == null ? PyFloat.of(value) : box == PyNone.NONE ? null : box;
  }

  /** Puts the object of a number into a register; returns it. */
  static PyObject spill(PyObject[] r, int register, PyObject box, long value) {
    PyObject o = box(box, value);
    r[register] = o;
    return o;
  }

  static PyObject spill(PyObject[] r, int register, PyObject box, double value) {
    PyObject o = box(box, value);
    r[register] = o;
    return o;
  }

  /** The object that a register is to hold where its frame ends: none if nothing can see it. */
  static PyObject boxAtEnd(PyFrame f, PyObject box, long value) {
    return box == null && f.refcnt == 1 && f.gcIndex() < 0 ? null : box(box, value);
  }

  static PyObject boxAtEnd(PyFrame f, PyObject box, double value) {
    return box == null && f.refcnt == 1 && f.gcIndex() < 0 ? null : box(box, value);
  }

  /** Counts an exact int or float down, which has nothing to release in turn; may be null. */
  static void drop(PyObject box) {
    if (box != null) {
      int n = box.refcnt;
      if (n > 0) {
        box.refcnt = n - 1;
      }
    }
  }

  /**
   * Counts down, null included.
   *
   * @return true if it is not done: the count would become zero, and the end of the object may run
   *     code
   */
  static boolean isLast(PyObject o) {
    if (o == null) {
      return false;
    }
    int n = o.refcnt;
    if (n > 1) {
      o.refcnt = n - 1;
      return false;
    }
    return n == 1 && !isDropped(o);
  }

  private static boolean isDropped(PyObject o) {
    if (o.getClass() == PyFloat.class || o.getClass() == PyInt.class) {
      o.refcnt = 0;
      return true;
    }
    return false;
  }

  /** Counts an object up that has no owner. */
  static void hold(PyObject owner, PyObject o) {
    if (owner == null) {
      o.incref();
    }
  }

  static boolean addOverflows(long i, long j, long sum) {
    return ((i ^ sum) & (j ^ sum)) < 0;
  }

  static boolean subtractOverflows(long i, long j, long difference) {
    return ((i ^ j) & (i ^ difference)) < 0;
  }

  static boolean multiplyOverflows(long i, long j, long product) {
    return Math.multiplyHigh(i, j) != product >> 63;
  }

  static boolean cannotShiftLeft(long i, long j) {
    return j < 0 || j >= 63 || i << j >> j != i;
  }

  /** A comparison that needs no Python code: 1 or 0, or -1 where it may need some. */
  static int compare(PyObject v, PyObject w, int operator) {
    switch (operator) {
      case CompareOp.IS:
        return v == w ? 1 : 0;
      case CompareOp.IS_NOT:
        return v != w ? 1 : 0;
      case CompareOp.IN:
        return contains(w, v);
      case CompareOp.NOT_IN:
        int in = contains(w, v);
        return in < 0 ? in : 1 - in;
      case CompareOp.EXC_MATCH:
        return -1;
      default:
        return compareValues(v, w, operator);
    }
  }

  private static int contains(PyObject container, PyObject o) {
    Class<?> kind = container.getClass();
    if (kind == PyDict.class) {
      return ((PyDict) container).containsPlain(o);
    }
    if (kind == PyString.class && o.getClass() == PyString.class) {
      PyString s = (PyString) container;
      return s.indexOf((PyString) o, 0, s.length()) >= 0 ? 1 : 0;
    }
    return -1;
  }

  /** The truth of an object whose type is built in: 1 or 0; -1 for any other. */
  static int truth(PyObject o) {
    if (o == PyBool.TRUE) {
      return 1;
    }
    if (o == PyBool.FALSE || o == PyNone.NONE) {
      return 0;
    }
    Class<?> kind = o.getClass();
    if (kind == PyList.class) {
      return ((PyList) o).size != 0 ? 1 : 0;
    }
    if (kind == PyInt.class) {
      return ((PyInt) o).value != 0 ? 1 : 0;
    }
    if (kind == PyString.class) {
      return ((PyString) o).length() != 0 ? 1 : 0;
    }
    if (kind == PyTuple.class) {
      return ((PyTuple) o).items.length != 0 ? 1 : 0;
    }
    return kind == PyDict.class ? ((PyDict) o).size() != 0 ? 1 : 0 : -1;
  }

  private static int compareValues(PyObject v, PyObject w, int operator) {
    Class<?> kind = v.getClass();
    if (kind != w.getClass()) {
      return -1;
    }
    if (kind == PyInt.class) {
      return Comparisons.ints(operator, ((PyInt) v).value, ((PyInt) w).value) ? 1 : 0;
    }
    if (kind == PyFloat.class) {
      return Comparisons.floats(operator, ((PyFloat) v).value, ((PyFloat) w).value) ? 1 : 0;
    }
    if (kind == PyString.class && (operator == CompareOp.EQ || operator == CompareOp.NE)) {
      return ((PyString) v).equalTo((PyString) w) == (operator == CompareOp.EQ) ? 1 : 0;
    }
    return -1;
  }

  /** The box of an int's absolute value, owned: the int's own if there is one. */
  static PyObject absoluteBox(PyObject box, long value) {
    if (box == null || value < 0) {
      return null;
    }
    box.incref();
    return box;
  }

  static PyObject bool(int outcome) {
    return outcome != 0 ? PyBool.TRUE : PyBool.FALSE;
  }

  /** {@code not o} where {@link #truth} knows; else null. */
  static PyObject not(PyObject o) {
    int truth = truth(o);
    return truth < 0 ? null : bool(1 - truth);
  }

  // Numbers

  /**
   * What an instruction computes from two exact numbers, owned; null for others, and for a long
   * with a float, which may be too large for one.
   *
   * @param op ADD, SUBTRACT or MULTIPLY
   */
  static PyObject computed(ThreadState ts, PyObject v, PyObject w, int op) {
    boolean raises = isFloat(v) && w.getClass() == PyLong.class;
    raises |= isFloat(w) && v.getClass() == PyLong.class;
    if (raises || !isNumber(v) || !isNumber(w)) {
      return null;
    }
    return switch (op) {
      case RegisterOp.ADD -> Arithmetic.add(ts, v, w);
      case RegisterOp.SUBTRACT -> Arithmetic.subtract(ts, v, w);
      default -> Arithmetic.multiply(ts, v, w);
    };
  }

  private static boolean isNumber(PyObject o) {
    Class<?> kind = o.getClass();
    return kind == PyLong.class || kind == PyInt.class || kind == PyFloat.class;
  }

  static boolean isSame(PyObject one, PyObject other) {
    return one == other;
  }

  /** The ticker has run out at a backward jump. */
  static void tick(ThreadState ts) {
    ts.interp.onTick(ts);
  }

  /**
   * The ticker has run out where frames are not complete.
   *
   * @return false, with nothing done, where that takes complete ones
   */
  static boolean tickUnseen(ThreadState ts) {
    return ts.interp.tickUnseen(ts);
  }

  // Frames

  static PyDict globals(PyFrame f, PyFunctionObject fn) {
    return f != null ? f.globals : fn.globals();
  }

  static PyDict builtins(PyFrame f, ThreadState ts) {
    return f != null ? f.builtins : ts.interp.builtins;
  }

  /** A cell in a register, or the one that would be there. */
  static PyObject cell(PyObject[] r, int register, PyFunctionObject fn, int i) {
    return r != null ? r[register] : fn.closure().items[i];
  }

  /** Empties a register of a frame, if there is one. */
  static void clear(PyObject[] r, int register) {
    if (r != null) {
      r[register] = null;
    }
  }

  /** Puts an argument that was borrowed until now into the register of a frame that is new. */
  static void own(PyObject[] r, int register, PyObject o) {
    o.incref();
    r[register] = o;
  }

  /** Makes the frame of a call that runs without. */
  static PyFrame frame(ThreadState ts, PyFunctionObject fn, PyCode code) {
    PyFrame f = CallFrames.frameOnDemand(ts, fn, code);
    ts.frame = f;
    return f;
  }

  /** Leaves a call that has no frame. */
  static void leave(ThreadState ts) {
    ts.recursionDepth--;
  }

  /** Leaves the frame of a call that began without, and ends it. */
  static void leave(ThreadState ts, PyFrame f) {
    Frames.leave(ts, f);
    f.finish(ts);
  }

  // Exceptions

  /**
   * Something was thrown at {@code f.pc}: the instruction to go on with, or -1.
   *
   * @param depth the recursion's depth in the frame: a call without a frame may not have been left
   */
  static int caught(Throwable thrown, ThreadState ts, PyFrame f, int depth) {
    if (f == null) {
      // The Java stack or heap is exhausted, or the VM has a fault: nothing here raises otherwise.
      ts.recursionDepth = depth - 1;
      ts.raised = thrown instanceof PyException e ? e : Frames.asPythonError(thrown);
      return -1;
    }
    if (thrown instanceof PyException e) {
      return raise(ts, f, e);
    }
    PyException error = Frames.recover(ts, f, thrown);
    if (f.code.tier instanceof JitCode jc) {
      jc.runner.unseen.abandon(ts);
    }
    ts.recursionDepth = depth;
    return raise(ts, f, error);
  }

  /** The exception in {@code ts.raised} was raised at {@code f.pc}: as {@link #caught}. */
  static int raised(ThreadState ts, PyFrame f) {
    return raise(ts, f, ts.takeRaised());
  }

  private static int raise(ThreadState ts, PyFrame f, PyException e) {
    int at = Unwinder.raise(ts, f, e);
    if (at < 0) {
      ts.raised = e;
    }
    return at;
  }
}
