package org.cellvm.library.itertools;

import org.cellvm.model.ArgConversions;
import org.cellvm.model.Args;
import org.cellvm.model.Numbers;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.NumberConversions;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyTuple;

/** {@code count}: a number and those that follow it by a step. */
final class Count extends PyIteratorTool {
  private static final String[] START_STEP = {"start", "step"};

  /** Whether CPython would count in objects, and not in a C variable; seen by a reduction. */
  private final boolean inObjects;

  private Count(ThreadState ts, PyType type, PyObject start, PyObject step, boolean inObjects) {
    super(ts, type, start, step);
    this.inObjects = inObjects;
  }

  static PyIteratorTool make(
      ThreadState ts, PyType type, PyObject[] args, int off, int n, PyObject[] kw) {
    PyObject[] a = Args.bind(ts, "count", START_STEP, 0, args, off, n, kw);
    if (a[0] != null && !NumberConversions.isNumber(a[0])
        || a[1] != null && !NumberConversions.isNumber(a[1])) {
      throw Errors.typeError("a number is required");
    }
    PyObject step = a[1] == null ? PyInt.ONE : a[1];
    PyObject start = a[0] == null ? PyInt.ZERO : a[0];
    if (!(start instanceof PyInt)) {
      convertInVain(ts, start);
    }
    // CPython counts these in a C variable: even a bool at the start comes out as an int.
    boolean inObjects = !(start instanceof PyInt) || !isOne(step);
    PyObject first = inObjects ? Ref.inc(start) : PyInt.valueOf(((PyInt) start).value);
    return new Count(ts, type, first, Ref.inc(step), inObjects);
  }

  /** CPython asks any number for its int before it finds that it can only count in objects. */
  private static void convertInVain(ThreadState ts, PyObject start) {
    try {
      ArgConversions.asSize(ts, start);
    } catch (PyException e) {
      e.discard(ts);
    }
  }

  @Override
  PyObject next(ThreadState ts) {
    PyObject current = refs[0];
    refs[0] = Numbers.add(ts, current, refs[1]);
    return current;
  }

  private static boolean isOne(PyObject step) {
    return step instanceof PyInt i && i.value == 1;
  }

  /** The result of {@code __reduce__}, owned. */
  PyObject reduce(ThreadState ts) {
    boolean plain = !inObjects && refs[0] instanceof PyInt i && i.value != Long.MAX_VALUE;
    PyTuple args = PyTuple.copyOf(ts, refs, 0, plain ? 1 : 2);
    return PyTuple.of(ts, Ref.inc(type()), args);
  }

  @Override
  String show(ThreadState ts) {
    return "count("
        + ts.own(Objects.repr(ts, refs[0]))
        + (isOne(refs[1]) ? "" : ", " + ts.own(Objects.repr(ts, refs[1])))
        + ")";
  }
}
