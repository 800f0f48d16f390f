package org.cellvm.model.mappings;

import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;

/** The comparison of two dicts. A comparison of keys or values may run any Python code. */
final class DictComparison {
  private DictComparison() {}

  /** Errors of looking a key up in {@code b} make the dicts different, as in CPython. */
  static boolean equal(ThreadState ts, PyDict a, PyDict b) {
    if (a.used != b.used) {
      return false;
    }
    int mark = ts.mark();
    try {
      for (int i = a.next(-1); i >= 0; i = a.next(i)) {
        PyObject value = ts.own(Ref.inc(a.values[i]));
        PyObject key = ts.own(Ref.inc(a.keys[i]));
        PyObject other = b.getSuppressing(ts, key);
        if (other == null || !Objects.richCompareBool(ts, value, other, Objects.EQ)) {
          return false;
        }
        ts.release(mark);
      }
      return true;
    } finally {
      ts.release(mark);
    }
  }

  /**
   * By length; then by the smallest key whose value differs or is missing in the other dict; then
   * by the values of those.
   */
  static int compare(ThreadState ts, PyDict a, PyDict b) {
    if (a.used != b.used) {
      return a.used < b.used ? -1 : 1;
    }
    int mark = ts.mark();
    try {
      PyObject[] aDiff = characterize(ts, a, b);
      if (aDiff == null) {
        return 0;
      }
      PyObject[] bDiff = characterize(ts, b, a);
      if (bDiff == null) {
        return 0;
      }
      int c = Objects.compare(ts, aDiff[0], bDiff[0]);
      return c != 0 ? c : Objects.compare(ts, aDiff[1], bDiff[1]);
    } finally {
      ts.release(mark);
    }
  }

  /**
   * The smallest key of {@code a} where {@code b} differs, and its value; null if there is none.
   */
  private static PyObject[] characterize(ThreadState ts, PyDict a, PyDict b) {
    PyObject key = null;
    PyObject value = null;
    for (int i = 0; i < a.keys.length; i++) {
      if (a.values[i] == null) {
        continue;
      }
      PyObject thisKey = ts.own(Ref.inc(a.keys[i]));
      if (key != null) {
        if (Objects.richCompareBool(ts, key, thisKey, Objects.LT)
            || i >= a.keys.length
            || a.values[i] == null) {
          continue;
        }
      }
      PyObject thisValue = ts.own(Ref.inc(a.values[i]));
      PyObject other = b.getSuppressing(ts, thisKey);
      if (other == null || !Objects.richCompareBool(ts, thisValue, other, Objects.EQ)) {
        key = thisKey;
        value = thisValue;
      }
    }
    return key == null ? null : new PyObject[] {key, value};
  }
}
