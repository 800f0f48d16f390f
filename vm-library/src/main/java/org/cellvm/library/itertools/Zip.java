package org.cellvm.library.itertools;

import org.cellvm.model.Args;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;

/** {@code izip}: tuples of one item of each, as long as all have one. */
final class Zip extends PyIteratorTool {
  private Zip(ThreadState ts, PyType type, PyObject[] its) {
    super(ts, type, its);
    keepSpare(ts, its.length);
  }

  /**
   * Iterators over the arguments from {@code off} on, owned; the TypeError for one that is not
   * iterable names its position.
   */
  static PyObject[] iterators(ThreadState ts, String name, PyObject[] args, int off, int n) {
    PyObject[] its = new PyObject[n];
    for (int i = 0; i < n; i++) {
      try {
        its[i] = Objects.iter(ts, args[off + i]);
      } catch (PyException e) {
        Ref.decAll(ts, its, 0, i);
        if (!e.matches(ts, PyExc.TypeError)) {
          throw e;
        }
        e.discard(ts);
        throw Errors.typeError(name + " argument #" + (i + 1) + " must support iteration");
      }
    }
    return its;
  }

  static PyIteratorTool make(
      ThreadState ts, PyType type, PyObject[] args, int off, int n, PyObject[] kw) {
    Args.doesNotTakeKeywords("izip()", kw);
    return new Zip(ts, type, iterators(ts, "izip", args, off, n));
  }

  @Override
  PyObject next(ThreadState ts) {
    if (refs.length == 0) {
      return null;
    }
    PyObject[] items = new PyObject[refs.length];
    for (int i = 0; i < items.length; i++) {
      items[i] = ts.own(Objects.iterNext(ts, refs[i]));
      if (items[i] == null) {
        return null;
      }
    }
    for (PyObject item : items) {
      item.incref();
    }
    return fill(ts, items);
  }
}
