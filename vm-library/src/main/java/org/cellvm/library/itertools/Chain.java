package org.cellvm.library.itertools;

import org.cellvm.model.Args;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.sequences.PyTuple;

/** {@code chain}: one iterable after the other. */
final class Chain extends PyIteratorTool {
  /** Steals the iterator over the iterables. */
  Chain(ThreadState ts, PyType type, PyObject iterables) {
    super(ts, type, iterables, null);
  }

  static PyIteratorTool make(
      ThreadState ts, PyType type, PyObject[] args, int off, int n, PyObject[] kw) {
    Args.doesNotTakeKeywords("chain()", kw);
    PyTuple all = ts.own(PyTuple.copyOf(ts, args, off, off + n));
    return new Chain(ts, type, Objects.iter(ts, all));
  }

  @Override
  PyObject next(ThreadState ts) {
    while (refs[0] != null) {
      if (refs[1] == null) {
        PyObject iterable;
        try {
          iterable = ts.own(Objects.iterNext(ts, refs[0]));
          if (iterable == null) {
            set(ts, 0, null);
            return null;
          }
          refs[1] = Objects.iter(ts, iterable);
        } catch (PyException e) {
          set(ts, 0, null);
          throw e;
        }
      }
      PyObject item = Objects.iterNext(ts, refs[1]);
      if (item != null) {
        return item;
      }
      set(ts, 1, null);
    }
    return null;
  }
}
