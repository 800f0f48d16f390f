package org.cellvm.library.itertools;

import java.util.Arrays;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;

/** {@code izip_longest}: tuples of one item of each; exhausted iterators give the fill value. */
final class ZipLongest extends PyIteratorTool {
  private final int iterators;
  private int active;

  private ZipLongest(ThreadState ts, PyType type, PyObject[] refs, int iterators) {
    super(ts, type, refs);
    this.iterators = iterators;
    this.active = iterators;
    keepSpare(ts, iterators);
  }

  static PyIteratorTool make(
      ThreadState ts, PyType type, PyObject[] args, int off, int n, PyObject[] kw) {
    PyObject fill = PyNone.NONE;
    if (kw != null && kw.length > 0) {
      if (kw.length > 1 || !kw[0].toString().equals("fillvalue")) {
        throw Errors.typeError("izip_longest() got an unexpected keyword argument");
      }
      fill = args[off + n];
    }
    PyObject[] refs = Arrays.copyOf(Zip.iterators(ts, "izip_longest", args, off, n), n + 1);
    refs[n] = Ref.inc(fill);
    return new ZipLongest(ts, type, refs, n);
  }

  @Override
  PyObject next(ThreadState ts) {
    if (active == 0) {
      return null;
    }
    PyObject fill = refs[iterators];
    PyObject[] items = new PyObject[iterators];
    for (int i = 0; i < iterators; i++) {
      PyObject item = null;
      if (refs[i] != null) {
        try {
          item = Objects.iterNext(ts, refs[i]);
        } catch (PyException e) {
          active = 0;
          throw e;
        }
        if (item == null) {
          if (--active == 0) {
            return null;
          }
          set(ts, i, null);
        }
      }
      items[i] = item == null ? fill : ts.own(item);
    }
    for (PyObject item : items) {
      item.incref();
    }
    return fill(ts, items);
  }
}
