package org.cellvm.model.text;

import org.cellvm.model.ArgConversions;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.sequences.PyTuple;

/** Makes the errors of encodings, and reads the results of error handlers. */
public final class UnicodeErrors {
  private UnicodeErrors() {}

  /**
   * A UnicodeDecodeError about {@code [start, end)} of {@code object}; none of the arrays is kept.
   */
  public static PyException decode(
      ThreadState ts, String encoding, byte[] object, int start, int end, String reason) {
    return raise(
        PyExc.UnicodeDecodeError,
        arguments(ts, encoding, PyString.of(object.clone()), start, end, reason));
  }

  /** A UnicodeEncodeError about {@code [start, end)} of {@code object}, which is borrowed. */
  public static PyException encode(
      ThreadState ts, String encoding, PyUnicode object, int start, int end, String reason) {
    return raise(
        PyExc.UnicodeEncodeError, arguments(ts, encoding, Ref.inc(object), start, end, reason));
  }

  private static PyException raise(PyType type, PyTuple arguments) {
    type.incref();
    return new PyException(type, arguments, null);
  }

  static PyObject decodeInstance(
      ThreadState ts, String encoding, byte[] object, int start, int end, String reason) {
    return instance(
        ts,
        PyExc.UnicodeDecodeError,
        arguments(ts, encoding, PyString.of(object.clone()), start, end, reason));
  }

  static PyObject encodeInstance(
      ThreadState ts, String encoding, PyUnicode object, int start, int end, String reason) {
    return instance(
        ts, PyExc.UnicodeEncodeError, arguments(ts, encoding, Ref.inc(object), start, end, reason));
  }

  private static PyObject instance(ThreadState ts, PyType type, PyTuple arguments) {
    try {
      return Objects.call(ts, type, arguments.items, 0, arguments.items.length, null);
    } finally {
      arguments.decref(ts);
    }
  }

  /** Steals {@code object}. */
  private static PyTuple arguments(
      ThreadState ts, String encoding, PyObject object, int start, int end, String reason) {
    return PyTuple.of(
        ts,
        PyString.fromString(encoding),
        object,
        PyInt.valueOf(start),
        PyInt.valueOf(end),
        PyString.fromString(reason));
  }

  /**
   * The replacement in an error handler's result, borrowed.
   *
   * @param kind encoding, decoding or translating, for the error
   */
  static PyUnicode replacement(PyObject result, String kind) {
    if (result instanceof PyTuple pair
        && pair.items.length == 2
        && pair.items[0] instanceof PyUnicode text) {
      return text;
    }
    throw Errors.typeError(kind.concat(" error handler must return (unicode, int) tuple"));
  }

  /**
   * The position to go on at, from a result that {@link #replacement} has accepted.
   *
   * @param multibyte what is no position at all is the same error as one out of bounds
   */
  static int position(ThreadState ts, PyObject result, boolean multibyte, int length) {
    PyObject given = ((PyTuple) result).items[1];
    long at;
    if (multibyte && given instanceof PyLong big && big.value.bitLength() > 63) {
      at = -1 - (long) length;
    } else {
      at = ArgConversions.toLong(ts, given, null, 2);
    }
    if (at < 0) {
      at += length;
    }
    if (at < 0 || at > length) {
      throw Errors.indexError("position " + at + " from error handler out of bounds");
    }
    return (int) at;
  }
}
