package org.cellvm.runtime.embedding;

import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.numbers.PyFloat;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;

/**
 * Objects whose value never changes and whose end nobody notices: a {@link ObjectValue} holds no
 * counted reference to them, and reads them without the VM's lock.
 */
final class PlainObjects {
  /** Longer strings may share their bytes with others that grow. */
  private static final int LONGEST_TEXT = 1000;

  private PlainObjects() {}

  static boolean isPlain(PyObject o) {
    Class<?> c = o.getClass();
    return c == PyInt.class
        || c == PyBool.class
        || c == PyFloat.class
        || o == PyNone.NONE
        || c == PyString.class && ((PyString) o).length() <= LONGEST_TEXT
        || c == PyUnicode.class;
  }

  /** Returns the object, owned; where Python has dropped it, it comes back. */
  static PyObject owned(PyObject plain) {
    plain.acquire();
    return plain;
  }

  /** Returns whether it is true. */
  static boolean isTrue(PyObject plain) {
    if (plain instanceof PyInt i) {
      return i.value != 0;
    }
    if (plain instanceof PyFloat f) {
      return f.value != 0;
    }
    return plain != PyNone.NONE && !plain.toString().isEmpty();
  }
}
