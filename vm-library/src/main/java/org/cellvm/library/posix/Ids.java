package org.cellvm.library.posix;

import java.math.BigInteger;
import org.cellvm.model.ArgConversions;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.PyFloat;
import org.cellvm.model.numbers.PyLong;

/** Numbers of users and groups as arguments: unsigned, and -1 for none. */
public final class Ids {
  private static final long LARGEST = 0xffffffffL;

  private Ids() {}

  public static int user(ThreadState ts, PyObject o) {
    return number(ts, o, "user");
  }

  public static int group(ThreadState ts, PyObject o) {
    return number(ts, o, "group");
  }

  private static int number(ThreadState ts, PyObject o, String what) {
    if (o instanceof PyFloat) {
      throw Errors.typeError("integer argument expected, got float");
    }
    long value;
    try {
      value = ArgConversions.asLong(ts, o);
    } catch (PyException e) {
      if (!(o instanceof PyLong big) || !e.matches(ts, PyExc.OverflowError)) {
        throw e;
      }
      e.discard(ts);
      value = big.value.compareTo(BigInteger.ZERO) < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
    if (value < -1) {
      throw Errors.overflowError(what + " id is less than minimum");
    }
    if (value > LARGEST) {
      throw Errors.overflowError(what + " id is greater than maximum");
    }
    return (int) value;
  }
}
