package org.cellvm.library.bisect;

import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.Sequences;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.numbers.PyFloat;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyList;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;

/** The module {@code _bisect}. */
@ExposedModule(name = "_bisect", doc = "Binary search in sorted sequences.")
final class BisectModule {
  private BisectModule() {}

  @ExposedFunction(
      value = "bisect_right",
      aliases = "bisect",
      parse = "OO|nn:bisect_right",
      keywords = {"a", "x", "lo", "hi"},
      defaults = {"0", "-1"},
      doc = "bisect_right(a, x[, lo[, hi]]) -> where x belongs in the sorted a, after its equals")
  static long bisectRight(ThreadState ts, PyObject a, PyObject x, long lo, long hi) {
    return search(ts, a, x, lo, hi, true);
  }

  @ExposedFunction(
      value = "bisect_left",
      parse = "OO|nn:bisect_left",
      keywords = {"a", "x", "lo", "hi"},
      defaults = {"0", "-1"},
      doc = "bisect_left(a, x[, lo[, hi]]) -> where x belongs in the sorted a, before its equals")
  static long bisectLeft(ThreadState ts, PyObject a, PyObject x, long lo, long hi) {
    return search(ts, a, x, lo, hi, false);
  }

  @ExposedFunction(
      value = "insort_right",
      aliases = "insort",
      parse = "OO|nn:insort_right",
      keywords = {"a", "x", "lo", "hi"},
      defaults = {"0", "-1"},
      doc = "insort_right(a, x[, lo[, hi]]): inserts x into the sorted a, after its equals")
  static void insortRight(ThreadState ts, PyObject a, PyObject x, long lo, long hi) {
    insert(ts, a, search(ts, a, x, lo, hi, true), x);
  }

  @ExposedFunction(
      value = "insort_left",
      parse = "OO|nn:insort_left",
      keywords = {"a", "x", "lo", "hi"},
      defaults = {"0", "-1"},
      doc = "insort_left(a, x[, lo[, hi]]): inserts x into the sorted a, before its equals")
  static void insortLeft(ThreadState ts, PyObject a, PyObject x, long lo, long hi) {
    insert(ts, a, search(ts, a, x, lo, hi, false), x);
  }

  private static long search(
      ThreadState ts, PyObject a, PyObject x, long from, long to, boolean right) {
    if (from < 0) {
      throw Errors.valueError("lo must be non-negative");
    }
    long lo = from;
    long hi = to == -1 ? Sequences.size(ts, a) : to;
    while (lo < hi) {
      long middle = lo + hi >>> 1;
      PyObject item;
      if (a.getClass() == PyList.class && middle < ((PyList) a).size) {
        item = ((PyList) a).items[(int) middle];
        item.incref();
      } else {
        item = Sequences.item(ts, a, middle);
      }
      boolean less;
      try {
        less = right ? isLess(ts, x, item) : isLess(ts, item, x);
      } finally {
        item.decref(ts);
      }
      if (less == right) {
        hi = middle;
      } else {
        lo = middle + 1;
      }
    }
    return lo;
  }

  private static boolean isLess(ThreadState ts, PyObject v, PyObject w) {
    Class<?> kind = v.getClass();
    if (kind == w.getClass()) {
      if (kind == PyInt.class) {
        return ((PyInt) v).value < ((PyInt) w).value;
      }
      if (kind == PyFloat.class) {
        return ((PyFloat) v).value < ((PyFloat) w).value;
      }
    }
    return Objects.richCompareBool(ts, v, w, Objects.LT);
  }

  private static void insert(ThreadState ts, PyObject a, long i, PyObject x) {
    if (a.getClass() == PyList.class) {
      ((PyList) a).insert(ts, i, x);
    } else {
      ts.own(Objects.callMethod(ts, a, Names.insert, ts.own(PyInt.valueOf(i)), x));
    }
  }
}
