package org.cellvm.library.itertools;

import org.cellvm.model.ArgConversions;
import org.cellvm.model.Args;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;

/** {@code repeat}: one object, a number of times or without end. */
final class Repeat extends PyIteratorTool {
  private static final String[] OBJECT_TIMES = {"object", "times"};

  private long left;

  private Repeat(ThreadState ts, PyType type, PyObject o, long times) {
    super(ts, type, o);
    left = times;
  }

  static PyIteratorTool make(
      ThreadState ts, PyType type, PyObject[] args, int off, int n, PyObject[] kw) {
    PyObject[] a = Args.bind(ts, "repeat", OBJECT_TIMES, 1, args, off, n, kw);
    long times = a[1] == null ? -1 : Math.max(0, ArgConversions.toLong(ts, a[1], null, 1));
    return new Repeat(ts, type, Ref.inc(a[0]), times);
  }

  @Override
  PyObject next(ThreadState ts) {
    if (left == 0) {
      return null;
    }
    if (left > 0) {
      left--;
    }
    return Ref.inc(refs[0]);
  }

  @Override
  long remaining() {
    return left;
  }

  @Override
  String show(ThreadState ts) {
    return "repeat(" + ts.own(Objects.repr(ts, refs[0])) + (left < 0 ? ")" : ", " + left + ")");
  }
}
