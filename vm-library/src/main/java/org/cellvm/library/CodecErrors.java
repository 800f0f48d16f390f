package org.cellvm.library;

import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.NumberConversions;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;

/**
 * What an error handler reads from the UnicodeError that it is given.
 *
 * @param object the text, borrowed until the call ends; null where bytes are decoded
 */
record CodecErrors(PyUnicode object, int start, int end) {
  /**
   * Reads an error.
   *
   * @param all decoding and translating errors are welcome, too, not only those of encoding
   * @throws PyException TypeError for other objects
   */
  static CodecErrors of(ThreadState ts, PyObject exc, boolean all) {
    boolean decoding = exc.type().isSubtype(PyExc.UnicodeDecodeError);
    boolean known =
        exc.type().isSubtype(PyExc.UnicodeEncodeError)
            || all && (decoding || exc.type().isSubtype(PyExc.UnicodeTranslateError));
    if (!known) {
      throw Errors.typeError(
          "don't know how to handle "
              + exc.type().name().replace("exceptions.", "")
              + " in error callback");
    }
    PyObject object = ts.own(Objects.getAttr(ts, exc, Names.object));
    if (decoding ? !(object instanceof PyString) : !(object instanceof PyUnicode)) {
      throw Errors.typeError("object attribute must be " + (decoding ? "str" : "unicode"));
    }
    int size = object instanceof PyUnicode u ? u.length() : ((PyString) object).length();
    int start = clip(ts, exc, Names.start, 0, Math.max(0, size - 1));
    int end = clip(ts, exc, Names.end, Math.min(1, size), size);
    return new CodecErrors(object instanceof PyUnicode u ? u : null, start, Math.max(start, end));
  }

  private static int clip(ThreadState ts, PyObject exc, PyString name, int min, int max) {
    long value = NumberConversions.asSsize(ts, ts.own(Objects.getAttr(ts, exc, name)), null);
    return (int) Math.max(min, Math.min(max, value));
  }

  /** What a handler answers: the replacement, stolen, and where to go on. Owned. */
  PyObject answer(ThreadState ts, PyUnicode by) {
    return PyTuple.of(ts, by, PyInt.valueOf(end));
  }

  /** The exception that the handler strict raises. */
  static PyException raise(PyObject exc) {
    if (!exc.type().isSubtype(PyExc.BaseException)) {
      return Errors.typeError("codec must pass exception instance");
    }
    return new PyException(Ref.inc(exc.type()), Ref.inc(exc), null);
  }
}
