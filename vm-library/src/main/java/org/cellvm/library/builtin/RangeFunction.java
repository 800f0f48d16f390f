package org.cellvm.library.builtin;

import java.math.BigInteger;
import org.cellvm.model.ArgConversions;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.memory.LargeObjects;
import org.cellvm.model.numbers.NumberConversions;
import org.cellvm.model.numbers.PyFloat;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.sequences.PyList;

/** {@code range}: a list of ints; of longs where a bound is too large for an int. */
final class RangeFunction {
  /** What a reference and an int take. */
  private static final long BYTES_EACH = 28;

  private RangeFunction() {}

  static PyObject range(ThreadState ts, PyObject a, PyObject b, PyObject c) {
    BigInteger start = BigInteger.ZERO;
    BigInteger end;
    BigInteger step = BigInteger.ONE;
    boolean ints = true;
    try {
      if (b == null) {
        end = BigInteger.valueOf(ArgConversions.toLong(ts, a, "range", 1));
      } else {
        start = BigInteger.valueOf(ArgConversions.toLong(ts, a, "range", 1));
        end = BigInteger.valueOf(ArgConversions.toLong(ts, b, "range", 1));
        step = c == null ? step : BigInteger.valueOf(ArgConversions.toLong(ts, c, "range", 1));
      }
    } catch (PyException e) {
      // CPython converts them once more, now the end first, and makes longs.
      e.discard(ts);
      ints = false;
      end = argument(ts, b == null ? a : b, "end");
      start = b == null ? BigInteger.ZERO : argument(ts, a, "start");
      if (c != null) {
        step = argument(ts, c, "step");
        // The objects are compared; a subclass of int may raise then.
        Objects.compare(ts, c, PyInt.ZERO);
      }
    }
    if (step.signum() == 0) {
      throw Errors.valueError("range() step argument must not be zero");
    }
    BigInteger distance = step.signum() > 0 ? end.subtract(start) : start.subtract(end);
    BigInteger count =
        distance.signum() <= 0
            ? BigInteger.ZERO
            : distance.add(step.abs()).subtract(BigInteger.ONE).divide(step.abs());
    if (count.bitLength() > 63) {
      throw new PyException(PyExc.OverflowError, "range() result has too many items");
    }
    if (count.bitLength() > 31) {
      throw Errors.memoryError();
    }
    int n = count.intValue();
    LargeObjects.check(n * BYTES_EACH);
    PyObject[] items;
    try {
      items = new PyObject[n];
    } catch (OutOfMemoryError e) {
      throw Errors.memoryError();
    }
    if (ints) {
      long value = start.longValue();
      long by = step.longValue();
      for (int i = 0; i < n; i++, value += by) {
        items[i] = PyInt.valueOf(value);
      }
    } else {
      BigInteger value = start;
      for (int i = 0; i < n; i++) {
        items[i] = PyLong.valueOf(value);
        value = value.add(step);
      }
    }
    return new PyList(ts, items, n);
  }

  private static BigInteger argument(ThreadState ts, PyObject o, String which) {
    if (o instanceof PyInt i) {
      return BigInteger.valueOf(i.value);
    }
    if (o instanceof PyLong l) {
      return l.value;
    }
    if (o instanceof PyFloat || !NumberConversions.hasInt(o)) {
      throw Errors.typeError(
          "range() integer " + which + " argument expected, got " + Objects.typeName(o) + ".");
    }
    PyObject converted = ts.own(o.type().nb_int(ts, o));
    if (converted instanceof PyLong l) {
      return l.value;
    }
    if (converted instanceof PyInt i) {
      return BigInteger.valueOf(i.value);
    }
    throw Errors.typeError("__int__ should return int object");
  }
}
