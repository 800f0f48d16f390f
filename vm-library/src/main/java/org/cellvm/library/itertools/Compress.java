package org.cellvm.library.itertools;

import org.cellvm.model.Args;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;

/** {@code compress}: the items whose selector is true. */
final class Compress extends PyIteratorTool {
  private static final String[] DATA_SELECTORS = {"data", "selectors"};

  private Compress(ThreadState ts, PyType type, PyObject data, PyObject selectors) {
    super(ts, type, data, selectors);
  }

  static PyIteratorTool make(
      ThreadState ts, PyType type, PyObject[] args, int off, int n, PyObject[] kw) {
    PyObject[] a = Args.bind(ts, "compress", DATA_SELECTORS, 2, args, off, n, kw);
    PyObject data = ts.own(Objects.iter(ts, a[0]));
    PyObject selectors = Objects.iter(ts, a[1]);
    return new Compress(ts, type, Ref.inc(data), selectors);
  }

  @Override
  PyObject next(ThreadState ts) {
    for (; ; ) {
      PyObject item = Objects.iterNext(ts, refs[0]);
      if (item == null) {
        return null;
      }
      int mark = ts.mark();
      ts.own(item);
      try {
        PyObject selector = ts.own(Objects.iterNext(ts, refs[1]));
        if (selector == null) {
          return null;
        }
        if (Objects.isTrue(ts, selector)) {
          return Ref.inc(item);
        }
      } finally {
        ts.release(mark);
      }
    }
  }
}
