package org.cellvm.library.itertools;

import org.cellvm.model.Args;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.Sequences;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.sequences.PyTuple;

/** {@code imap} and {@code starmap}; the function comes first, then the iterators. */
final class FunctionMap extends PyIteratorTool {
  private final boolean star;

  private FunctionMap(ThreadState ts, PyType type, boolean star, PyObject[] refs) {
    super(ts, type, refs);
    this.star = star;
  }

  static PyIteratorTool make(
      ThreadState ts, PyType type, PyObject[] args, int off, int n, PyObject[] kw) {
    Args.doesNotTakeKeywords("imap()", kw);
    if (n < 2) {
      throw Errors.typeError("imap() must have at least two arguments.");
    }
    PyObject[] refs = new PyObject[n];
    for (int i = 1; i < n; i++) {
      refs[i] = ts.own(Objects.iter(ts, args[off + i]));
    }
    refs[0] = args[off];
    return new FunctionMap(ts, type, false, Ref.copyOf(refs, 0, n));
  }

  static PyIteratorTool makeStar(
      ThreadState ts, PyType type, PyObject[] args, int off, int n, PyObject[] kw) {
    Args.doesNotTakeKeywords("starmap()", kw);
    Args.unpack("starmap", "starmap", n, 2, 2, null);
    PyObject it = Objects.iter(ts, args[off + 1]);
    return new FunctionMap(ts, type, true, new PyObject[] {Ref.inc(args[off]), it});
  }

  @Override
  PyObject next(ThreadState ts) {
    if (star) {
      PyObject arguments = ts.own(Objects.iterNext(ts, refs[1]));
      if (arguments == null) {
        return null;
      }
      PyObject[] items = ts.own(Sequences.tuple(ts, arguments)).items;
      return Objects.call(ts, refs[0], items, 0, items.length, null);
    }
    PyObject[] items = new PyObject[refs.length - 1];
    for (int i = 0; i < items.length; i++) {
      items[i] = ts.own(Objects.iterNext(ts, refs[i + 1]));
      if (items[i] == null) {
        return null;
      }
    }
    if (refs[0] == PyNone.NONE) {
      return PyTuple.copyOf(ts, items, 0, items.length);
    }
    return Objects.call(ts, refs[0], items, 0, items.length, null);
  }
}
