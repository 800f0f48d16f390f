package org.cellvm.instructions;

import org.cellvm.model.PyObject;
import org.cellvm.model.functions.PyBuiltinFunction;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;

/**
 * Calls of built-in functions that only look at their arguments, where these are exact built-in
 * objects: no Python code runs, nothing is counted, nothing raises. An engine that knows what a
 * name is bound to may compute them like arithmetic. Ints are as {@link IntMath} has them: {@link
 * IntMath#NONE} where the call has to be made. ({@code isinstance} of that kind is {@code
 * Objects.isPlainInstance}.)
 */
public final class BuiltinCalls {
  private BuiltinCalls() {}

  /** Whether {@code o} is the function of {@code __builtin__} that has a name. */
  public static boolean isBuiltin(PyObject o, String name) {
    return o instanceof PyBuiltinFunction function && function.isOf("__builtin__", name);
  }

  /** {@code len(o)} of a list, str, tuple or dict. */
  public static long len(PyObject o) {
    if (o.getClass() == PyList.class) {
      return ((PyList) o).size;
    }
    if (o.getClass() == PyString.class) {
      return ((PyString) o).length();
    }
    if (o.getClass() == PyTuple.class) {
      return ((PyTuple) o).items.length;
    }
    return o.getClass() == PyDict.class ? ((PyDict) o).size() : IntMath.NONE;
  }

  /** {@code ord(o)} of a str of one character. */
  public static long ord(PyObject o) {
    if (o.getClass() != PyString.class) {
      return IntMath.NONE;
    }
    byte[] value = ((PyString) o).bytes();
    return value.length == 1 ? value[0] & 0xff : IntMath.NONE;
  }

  /** {@code chr(i)}, owned; null outside 0..255. */
  public static PyObject chr(long i) {
    return i < 0 || i > 255 ? null : PyString.ofChar((int) i);
  }

  /** {@code abs(i)} of an int. */
  public static long abs(long i) {
    return i == IntMath.NONE ? IntMath.NONE : Math.abs(i);
  }

  /** {@code sum(o)} of a list of ints. */
  public static long sum(PyObject o) {
    if (o.getClass() != PyList.class) {
      return IntMath.NONE;
    }
    PyList list = (PyList) o;
    PyObject[] items = list.items;
    int n = list.size;
    long sum = 0;
    for (int i = 0; i < n && sum != IntMath.NONE; i++) {
      long k = IntMath.valueOf(items[i]);
      sum = k == IntMath.NONE ? k : IntMath.add(sum, k);
    }
    return sum;
  }

  /** {@code min(o)} of a list of ints, borrowed: of equal items the first; else null. */
  public static PyObject min(PyObject o) {
    return extreme(o, true);
  }

  /** {@code max(o)} of a list of ints, borrowed: of equal items the first; else null. */
  public static PyObject max(PyObject o) {
    return extreme(o, false);
  }

  private static PyObject extreme(PyObject o, boolean least) {
    if (o.getClass() != PyList.class || ((PyList) o).size == 0) {
      return null;
    }
    PyList list = (PyList) o;
    PyObject[] items = list.items;
    int n = list.size;
    PyObject best = items[0];
    long extreme = IntMath.valueOf(best);
    for (int i = 1; i < n && extreme != IntMath.NONE; i++) {
      PyObject item = items[i];
      long k = IntMath.valueOf(item);
      if (k == IntMath.NONE) {
        return null;
      }
      if (least ? k < extreme : k > extreme) {
        extreme = k;
        best = item;
      }
    }
    return extreme == IntMath.NONE ? null : best;
  }
}
