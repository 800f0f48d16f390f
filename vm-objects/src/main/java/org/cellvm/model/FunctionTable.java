package org.cellvm.model;

import org.cellvm.model.sequences.PyTuple;

/**
 * What the processor writes for the functions of a built-in type or module: names, documentation,
 * and their calls by a small index. Arguments are borrowed, results owned by the caller; {@code
 * self} is the object, for a class method the type, null for a function. It has the class that the
 * function expects: descriptors check it before.
 */
public abstract class FunctionTable {
  public static final int METHOD = 0;
  public static final int CLASS_METHOD = 1;
  public static final int STATIC_METHOD = 2;

  public abstract int count();

  public abstract String name(int index);

  /** The function that is the same under its first name, which has an index of its own. */
  public int original(int index) {
    return index;
  }

  /** The documentation string, null for None. */
  public abstract String doc(int index);

  /** {@link #METHOD}, {@link #CLASS_METHOD} or {@link #STATIC_METHOD}. */
  public abstract int kind(int index);

  /** {@code n} positional arguments at {@code args[off]}, then the values of the keywords. */
  public abstract PyObject call(
      int index,
      ThreadState ts,
      PyObject self,
      PyObject[] args,
      int off,
      int n,
      PyObject[] kwnames);

  public PyObject call0(int index, ThreadState ts, PyObject self) {
    return call(index, ts, self, PyTuple.NO_ITEMS, 0, 0, null);
  }

  public PyObject call1(int index, ThreadState ts, PyObject self, PyObject a) {
    return call(index, ts, self, new PyObject[] {a}, 0, 1, null);
  }

  public PyObject call2(int index, ThreadState ts, PyObject self, PyObject a, PyObject b) {
    return call(index, ts, self, new PyObject[] {a, b}, 0, 2, null);
  }

  public PyObject call3(
      int index, ThreadState ts, PyObject self, PyObject a, PyObject b, PyObject c) {
    return call(index, ts, self, new PyObject[] {a, b, c}, 0, 3, null);
  }
}
