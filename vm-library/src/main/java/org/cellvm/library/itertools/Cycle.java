package org.cellvm.library.itertools;

import org.cellvm.model.Args;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.sequences.PyList;

/** {@code cycle}: the items of an iterable, and then the same items again and again. */
final class Cycle extends PyIteratorTool {
  private int at = -1;

  private Cycle(ThreadState ts, PyType type, PyObject it) {
    super(ts, type, it, new PyList(ts));
  }

  static PyIteratorTool make(
      ThreadState ts, PyType type, PyObject[] args, int off, int n, PyObject[] kw) {
    Args.doesNotTakeKeywords("cycle()", kw);
    Args.unpack("cycle", "cycle", n, 1, 1, null);
    return new Cycle(ts, type, Objects.iter(ts, args[off]));
  }

  @Override
  PyObject next(ThreadState ts) {
    PyList saved = (PyList) refs[1];
    if (at < 0) {
      PyObject item = Objects.iterNext(ts, refs[0]);
      if (item != null) {
        saved.append(ts, item);
        return item;
      }
      at = 0;
    }
    if (saved.size == 0) {
      return null;
    }
    at = at < saved.size ? at : 0;
    return Ref.inc(saved.items[at++]);
  }
}
