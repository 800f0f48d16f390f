package org.cellvm.model.functions;

import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.Slots;
import org.cellvm.model.ThreadState;
import org.cellvm.model.numbers.PyComplex;
import org.cellvm.model.numbers.PyFloat;
import org.cellvm.model.sequences.PyTuple;

/** Comparison of constants by value and type, as code objects compare theirs. */
final class CodeConstants {
  private CodeConstants() {}

  static boolean same(ThreadState ts, PyObject v, PyObject w) {
    if (v == w) {
      return true;
    }
    if (v.type() != w.type()) {
      return false;
    }
    if (v instanceof PyTuple a && w instanceof PyTuple b) {
      if (a.items.length != b.items.length) {
        return false;
      }
      for (int i = 0; i < a.items.length; i++) {
        if (!same(ts, a.items[i], b.items[i])) {
          return false;
        }
      }
      return true;
    }
    if (v instanceof PyFloat a && w instanceof PyFloat b) {
      return Double.doubleToLongBits(a.value) == Double.doubleToLongBits(b.value);
    }
    if (v instanceof PyComplex a && w instanceof PyComplex b) {
      return Double.doubleToLongBits(a.real) == Double.doubleToLongBits(b.real)
          && Double.doubleToLongBits(a.imag) == Double.doubleToLongBits(b.imag);
    }
    return Objects.richCompareBool(ts, v, w, Objects.EQ);
  }

  /** A hash that agrees with {@link #same}. */
  static long hash(ThreadState ts, PyObject v) {
    if (v instanceof PyTuple tuple) {
      long h = 0x345678;
      for (PyObject item : tuple.items) {
        h = h * 1000003 ^ hash(ts, item);
      }
      return h;
    }
    return v instanceof PyCode || v.type().has(Slots.TP_HASH) ? Objects.hash(ts, v) : 0;
  }
}
