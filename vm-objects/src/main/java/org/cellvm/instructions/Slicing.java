package org.cellvm.instructions;

import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Sequences;
import org.cellvm.model.Slots;
import org.cellvm.model.ThreadState;
import org.cellvm.model.numbers.NumberConversions;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PySlice;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Can;
import org.cellvm.processor.Operation;

/**
 * What {@code s[low:high]} means: for a type with the slot for two-index slices, and bounds that
 * are integers, that slot; else a slice object. Bounds are borrowed, null where left out.
 */
public final class Slicing {
  private Slicing() {}

  @Operation(
      operands = "=> A, pop A",
      effect = "R[A] := R[A][:]",
      can = Can.RAISE | Can.RUN,
      uncommon = true)
  public static PyObject slice0(ThreadState ts, PyObject o) {
    return get(ts, o, null, null);
  }

  @Operation(
      operands = "=> A, pop A, pop A+1",
      effect = "R[A] := R[A][R[A+1]:]",
      can = Can.RAISE | Can.RUN,
      uncommon = true)
  public static PyObject slice1(ThreadState ts, PyObject o, PyObject low) {
    return get(ts, o, low, null);
  }

  @Operation(
      operands = "=> A, pop A, pop A+1",
      effect = "R[A] := R[A][:R[A+1]]",
      can = Can.RAISE | Can.RUN,
      uncommon = true)
  public static PyObject slice2(ThreadState ts, PyObject o, PyObject high) {
    return get(ts, o, null, high);
  }

  @Operation(
      operands = "=> A, pop A, pop A+1, pop A+2",
      effect = "R[A] := R[A][R[A+1]:R[A+2]]",
      can = Can.RAISE | Can.RUN,
      uncommon = true)
  public static PyObject slice3(ThreadState ts, PyObject o, PyObject low, PyObject high) {
    return get(ts, o, low, high);
  }

  @Operation(
      operands = "pop A, pop A+1",
      effect = "R[A+1][:] := R[A]",
      can = Can.RAISE | Can.RUN,
      uncommon = true)
  public static void storeSlice0(ThreadState ts, PyObject value, PyObject o) {
    set(ts, o, null, null, value);
  }

  @Operation(
      operands = "pop A, pop A+1, pop A+2",
      effect = "R[A+1][R[A+2]:] := R[A]",
      can = Can.RAISE | Can.RUN,
      uncommon = true)
  public static void storeSlice1(ThreadState ts, PyObject value, PyObject o, PyObject low) {
    set(ts, o, low, null, value);
  }

  @Operation(
      operands = "pop A, pop A+1, pop A+2",
      effect = "R[A+1][:R[A+2]] := R[A]",
      can = Can.RAISE | Can.RUN,
      uncommon = true)
  public static void storeSlice2(ThreadState ts, PyObject value, PyObject o, PyObject high) {
    set(ts, o, null, high, value);
  }

  @Operation(
      operands = "pop A, pop A+1, pop A+2, pop A+3",
      effect = "R[A+1][R[A+2]:R[A+3]] := R[A]",
      can = Can.RAISE | Can.RUN,
      uncommon = true)
  public static void storeSlice3(
      ThreadState ts, PyObject value, PyObject o, PyObject low, PyObject high) {
    set(ts, o, low, high, value);
  }

  @Operation(
      operands = "pop A",
      effect = "delete R[A][:]",
      can = Can.RAISE | Can.RUN,
      uncommon = true)
  public static void deleteSlice0(ThreadState ts, PyObject o) {
    set(ts, o, null, null, null);
  }

  @Operation(
      operands = "pop A, pop A+1",
      effect = "delete R[A][R[A+1]:]",
      can = Can.RAISE | Can.RUN,
      uncommon = true)
  public static void deleteSlice1(ThreadState ts, PyObject o, PyObject low) {
    set(ts, o, low, null, null);
  }

  @Operation(
      operands = "pop A, pop A+1",
      effect = "delete R[A][:R[A+1]]",
      can = Can.RAISE | Can.RUN,
      uncommon = true)
  public static void deleteSlice2(ThreadState ts, PyObject o, PyObject high) {
    set(ts, o, null, high, null);
  }

  @Operation(
      operands = "pop A, pop A+1, pop A+2",
      effect = "delete R[A][R[A+1]:R[A+2]]",
      can = Can.RAISE | Can.RUN,
      uncommon = true)
  public static void deleteSlice3(ThreadState ts, PyObject o, PyObject low, PyObject high) {
    set(ts, o, low, high, null);
  }

  /**
   * {@code o[low:high]}, owned, of an exact str, list or tuple with bounds that are exact ints or
   * left out: no Python code runs. Null for all else.
   */
  public static PyObject plainSlice(ThreadState ts, PyObject o, PyObject low, PyObject high) {
    Class<?> kind = o.getClass();
    boolean isPlain =
        (kind == PyString.class || kind == PyList.class || kind == PyTuple.class)
            && (low == null || low.getClass() == PyInt.class)
            && (high == null || high.getClass() == PyInt.class);
    return isPlain
        ? Sequences.getSlice(
            ts,
            o,
            low == null ? 0 : ((PyInt) low).value,
            high == null ? Long.MAX_VALUE : ((PyInt) high).value)
        : null;
  }

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
  private static PyObject get(ThreadState ts, PyObject o, PyObject low, PyObject high) {
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
  private static void set(ThreadState ts, PyObject o, PyObject low, PyObject high, PyObject value) {
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
