package org.cellvm.library;

import org.cellvm.model.Numbers;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.PyFloat;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;

/** {@code sum}: exact ints and floats are added without an object for each step. */
final class SumFunction {
  private SumFunction() {}

  static PyObject sum(ThreadState ts, PyObject sequence, PyObject start) {
    PyObject iterator = ts.own(Objects.iter(ts, sequence));
    if (start instanceof PyString || start instanceof PyUnicode) {
      throw Errors.typeError("sum() can't sum strings [use ''.join(seq) instead]");
    }
    PyObject result = start == null ? PyInt.ZERO : Ref.inc(start);
    PyObject item = next(ts, iterator, result);
    while (item != null) {
      if (result.getClass() == PyInt.class && item.getClass() == PyInt.class) {
        long x = ((PyInt) result).value;
        long y = ((PyInt) item).value;
        long s = x + y;
        if (((x ^ s) & (y ^ s)) >= 0) {
          result.decref(ts);
          item.decref(ts);
          result = PyInt.valueOf(s);
          item = next(ts, iterator, result);
          continue;
        }
      }
      if (result.getClass() == PyFloat.class && item.getClass() == PyFloat.class) {
        PyObject s = PyFloat.of(((PyFloat) result).value + ((PyFloat) item).value);
        result.decref(ts);
        item.decref(ts);
        result = s;
      } else {
        PyObject s;
        try {
          s = Numbers.add(ts, result, item);
        } catch (PyException e) {
          result.decref(ts);
          item.decref(ts);
          throw e;
        }
        result.decref(ts);
        item.decref(ts);
        result = s;
      }
      item = next(ts, iterator, result);
    }
    return result;
  }

  /** The next item; where that raises, {@code result} is released. */
  private static PyObject next(ThreadState ts, PyObject iterator, PyObject result) {
    try {
      return Objects.iterNext(ts, iterator);
    } catch (PyException e) {
      result.decref(ts);
      throw e;
    }
  }
}
