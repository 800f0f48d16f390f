package org.cellvm.instructions;

import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.mappings.PyBaseSet;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.processor.Can;
import org.cellvm.processor.Operation;

/** What the instructions mean that read, change and fill containers. */
public final class Containers {
  private Containers() {}

  // v[w]

  @Operation(
      operands = "-> A, B, C",
      effect = "R[A] := R[B][R[C]]",
      quick = "quickSubscr",
      can = Can.RAISE | Can.RUN,
      brief = 13)
  public static PyObject subscr(ThreadState ts, PyObject v, PyObject w) {
    return Objects.getItem(ts, v, w);
  }

  static PyObject quickSubscr(PyObject v, PyObject w) {
    return Ref.inc(plainItem(v, w));
  }

  /**
   * {@code v[w]} of an exact list, tuple or dict, borrowed, without running Python code; null where
   * that cannot tell.
   */
  public static PyObject plainItem(PyObject v, PyObject w) {
    Class<?> kind = v.getClass();
    if (w.getClass() == PyInt.class) {
      long i = ((PyInt) w).value;
      if (kind == PyList.class) {
        PyList list = (PyList) v;
        if (i < 0) {
          i += list.size;
        }
        if (i >= 0 && i < list.size) {
          return list.items[(int) i];
        }
      } else if (kind == PyTuple.class) {
        PyObject[] items = ((PyTuple) v).items;
        if (i < 0) {
          i += items.length;
        }
        if (i >= 0 && i < items.length) {
          return items[(int) i];
        }
      }
    }
    return kind == PyDict.class ? ((PyDict) v).getPlain(w) : null;
  }

  /** Whether {@code v[w]} is a KeyError of an exact dict; then that is in {@code ts.raised}. */
  public static boolean isMissing(ThreadState ts, PyObject v, PyObject w) {
    if (v.getClass() != PyDict.class || ((PyDict) v).containsPlain(w) != 0) {
      return false;
    }
    ts.raised = Errors.keyError(ts, w);
    return true;
  }

  @Operation(
      operands = "A, B, C",
      effect = "R[B][R[C]] := R[A]",
      quick = "storePlainItem",
      can = Can.RAISE | Can.RUN)
  public static void storeSubscr(ThreadState ts, PyObject value, PyObject v, PyObject w) {
    Objects.setItem(ts, v, w, value);
  }

  /**
   * {@code v[w] = value} for an exact list or dict, if that needs no Python code; else false. All
   * are borrowed, the value may have no owner yet.
   */
  public static boolean storePlainItem(ThreadState ts, PyObject value, PyObject v, PyObject w) {
    if (v.getClass() == PyList.class && w.getClass() == PyInt.class) {
      PyList list = (PyList) v;
      long i = ((PyInt) w).value;
      if (i < 0 || i >= list.size) {
        return false;
      }
      PyObject[] items = list.items;
      PyObject old = items[(int) i];
      value.acquire();
      items[(int) i] = value;
      old.decref(ts);
      return true;
    }
    return v.getClass() == PyDict.class && ((PyDict) v).replacePlain(ts, w, value);
  }

  @Operation(
      operands = "A, B",
      effect = "delete R[A][R[B]]",
      can = Can.RAISE | Can.RUN,
      uncommon = true)
  public static void deleteSubscr(ThreadState ts, PyObject v, PyObject w) {
    Objects.delItem(ts, v, w);
  }

  // Comprehensions and displays. The compiler always leaves the container of its kind where it is
  // looked for; malformed code may leave anything.

  @Operation(
      operands = "keep A, B",
      effect = "append R[B] to the list in R[A]",
      can = Can.RAISE | Can.RUN)
  public static void listAppend(ThreadState ts, PyObject list, PyObject value) {
    if (!(list instanceof PyList l)) {
      throw Errors.systemError("LIST_APPEND to what is not a list");
    }
    l.append(ts, value);
  }

  @Operation(
      operands = "keep A, B",
      effect = "add R[B] to the set in R[A]",
      can = Can.RAISE | Can.RUN,
      uncommon = true)
  public static void setAdd(ThreadState ts, PyObject set, PyObject value) {
    if (!(set instanceof PyBaseSet s)) {
      throw Errors.systemError("SET_ADD to what is not a set");
    }
    s.add(ts, value);
  }

  @Operation(
      operands = "keep A, pop B, pop B+1",
      effect = "R[A][R[B+1]] := R[B]",
      can = Can.RAISE | Can.RUN,
      uncommon = true)
  public static void mapAdd(ThreadState ts, PyObject dict, PyObject value, PyObject key) {
    dict(dict).put(ts, key, value);
  }

  @Operation(
      operands = "keep A-1, pop A, pop A+1",
      effect = "R[A-1][R[A+1]] := R[A]",
      can = Can.RAISE | Can.RUN,
      uncommon = true)
  public static void storeMap(ThreadState ts, PyObject dict, PyObject value, PyObject key) {
    dict(dict).put(ts, key, value);
  }

  private static PyDict dict(PyObject o) {
    if (o instanceof PyDict dict) {
      return dict;
    }
    throw Errors.systemError("STORE_MAP to what is not a dict");
  }
}
