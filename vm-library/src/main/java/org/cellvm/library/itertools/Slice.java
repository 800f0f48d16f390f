package org.cellvm.library.itertools;

import org.cellvm.model.ArgConversions;
import org.cellvm.model.Args;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;

/** {@code islice}: some of the items by position. */
final class Slice extends PyIteratorTool {
  private long next;
  private final long stop;
  private final long step;
  private long count;

  private Slice(ThreadState ts, PyType type, PyObject it, long start, long stop, long step) {
    super(ts, type, it);
    this.next = start;
    this.stop = stop;
    this.step = step;
  }

  /** The number that {@code o} is, -1 if it is none. */
  private static long index(ThreadState ts, PyObject o, long otherwise) {
    if (o == PyNone.NONE) {
      return otherwise;
    }
    try {
      return ArgConversions.asSize(ts, o);
    } catch (PyException e) {
      e.discard(ts);
      return -1;
    }
  }

  private static long stop(ThreadState ts, PyObject o) {
    long stop = index(ts, o, Long.MAX_VALUE);
    if (stop == -1) {
      throw Errors.valueError(
          "Stop argument for islice() must be None or an integer: 0 <= x <= maxint.");
    }
    return stop == Long.MAX_VALUE && o == PyNone.NONE ? -1 : stop;
  }

  static PyIteratorTool make(
      ThreadState ts, PyType type, PyObject[] args, int off, int n, PyObject[] kw) {
    Args.doesNotTakeKeywords("islice()", kw);
    Args.unpack("islice", "islice", n, 2, 4, null);
    long start = n == 2 ? 0 : index(ts, args[off + 1], 0);
    long stop = stop(ts, args[off + Math.min(n - 1, 2)]);
    if (start < 0 || stop < -1) {
      throw Errors.valueError("Indices for islice() must be None or an integer: 0 <= x <= maxint.");
    }
    long step = n == 4 ? index(ts, args[off + 3], 1) : 1;
    if (step < 1) {
      throw Errors.valueError("Step for islice() must be a positive integer or None.");
    }
    return new Slice(ts, type, Objects.iter(ts, args[off]), start, stop, step);
  }

  @Override
  PyObject next(ThreadState ts) {
    PyObject it = refs[0];
    if (it == null) {
      return null;
    }
    while (count < next) {
      PyObject skipped = Objects.iterNext(ts, it);
      if (skipped == null) {
        set(ts, 0, null);
        return null;
      }
      skipped.decref(ts);
      count++;
    }
    PyObject item = stop >= 0 && count >= stop ? null : Objects.iterNext(ts, it);
    if (item == null) {
      set(ts, 0, null);
      return null;
    }
    count++;
    long following = next + step;
    next = following < next || stop >= 0 && following > stop ? stop : following;
    return item;
  }
}
