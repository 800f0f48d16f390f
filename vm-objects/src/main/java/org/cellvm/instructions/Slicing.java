package org.cellvm.instructions;

import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Sequences;
import org.cellvm.model.Slots;
import org.cellvm.model.ThreadState;
import org.cellvm.model.numbers.NumberConversions;
import org.cellvm.model.sequences.PySlice;

/**
 * What {@code s[low:high]} means: for a type with the slot for two-index slices, and bounds that
 * are integers, that slot; else a slice object. Bounds are borrowed, null where left out.
 */
final class Slicing {
  private Slicing() {}

  private static boolean isBound(PyObject o) {
    return o == null || NumberConversions.isIndex(o);
  }

  private static long low(ThreadState ts, PyObject o) {
    return o == null ? 0 : NumberConversions.asSsize(ts, o, null);
  }

  private static long high(ThreadState ts, PyObject o) {
    return o == null ? Long.MAX_VALUE : NumberConversions.asSsize(ts, o, null);
  }

  private static PyObject slice(ThreadState ts, PyObject low, PyObject high) {
    return new PySlice(ts, low, high, null);
  }

  /** Owned. */
  static PyObject get(ThreadState ts, PyObject o, PyObject low, PyObject high) {
    PyType type = o.type();
    if (type.has(Slots.SQ_SLICE) && isBound(low) && isBound(high)) {
      return Sequences.getSlice(ts, o, low(ts, low), high(ts, high));
    }
    PyObject slice = slice(ts, low, high);
    try {
      return Objects.getItem(ts, o, slice);
    } finally {
      slice.decref(ts);
    }
  }

  /** Assigns, or deletes where {@code value} is null; it is borrowed. */
  static void set(ThreadState ts, PyObject o, PyObject low, PyObject high, PyObject value) {
    PyType type = o.type();
    if (type.has(Slots.SQ_ASS_SLICE) && isBound(low) && isBound(high)) {
      Sequences.setSlice(ts, o, low(ts, low), high(ts, high), value);
      return;
    }
    PyObject slice = slice(ts, low, high);
    try {
      if (value == null) {
        Objects.delItem(ts, o, slice);
      } else {
        Objects.setItem(ts, o, slice, value);
      }
    } finally {
      slice.decref(ts);
    }
  }
}
