package org.cellvm.library.itertools;

import org.cellvm.model.Args;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.numbers.BoolType;

/** {@code dropwhile}, {@code takewhile}, {@code ifilter} and {@code ifilterfalse}. */
final class Filter extends PyIteratorTool {
  static final int DROP = 0;
  static final int TAKE = 1;
  static final int TRUE = 2;
  static final int FALSE = 3;
  private static final String[] NAMES = {"dropwhile", "takewhile", "ifilter", "ifilterfalse"};

  private final int kind;
  private boolean done;

  private Filter(ThreadState ts, PyType type, int kind, PyObject predicate, PyObject it) {
    super(ts, type, predicate, it);
    this.kind = kind;
  }

  static PyIteratorTool make(
      ThreadState ts, PyType type, int kind, PyObject[] args, int off, int n, PyObject[] kw) {
    if (kw != null) {
      Args.doesNotTakeKeywords(NAMES[kind] + "()", kw);
    }
    Args.unpack(NAMES[kind], NAMES[kind], n, 2, 2, null);
    PyObject it = Objects.iter(ts, args[off + 1]);
    return new Filter(ts, type, kind, Ref.inc(args[off]), it);
  }

  private boolean test(ThreadState ts, PyObject item) {
    PyObject predicate = refs[0];
    if (kind >= TRUE && (predicate == PyNone.NONE || predicate == BoolType.TYPE)) {
      return Objects.isTrue(ts, item);
    }
    PyObject result = ts.own(Objects.call1(ts, predicate, item));
    return Objects.isTrue(ts, result);
  }

  @Override
  PyObject next(ThreadState ts) {
    if (done && kind == TAKE) {
      return null;
    }
    for (; ; ) {
      PyObject item = Objects.iterNext(ts, refs[1]);
      if (item == null || done) {
        return item;
      }
      int mark = ts.mark();
      ts.own(item);
      try {
        boolean good = test(ts, item);
        if (kind == TAKE) {
          done = !good;
          return good ? Ref.inc(item) : null;
        }
        if (good == (kind == TRUE)) {
          done = kind == DROP;
          return Ref.inc(item);
        }
      } finally {
        ts.release(mark);
      }
    }
  }
}
