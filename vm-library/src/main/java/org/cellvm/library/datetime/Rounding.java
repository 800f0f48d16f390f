package org.cellvm.library.datetime;

import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.numbers.PyBool;

/** What the types of the module share: rounding, and comparison with objects of other types. */
final class Rounding {
  private Rounding() {}

  /** To the nearest integer, halves away from 0. */
  static long toLong(double x) {
    return (long) (x >= 0 ? Math.floor(x + 0.5) : Math.ceil(x - 0.5));
  }

  /** Objects of different kinds are unequal, and have no order. */
  static PyObject unequal(PyObject v, PyObject w, int op) {
    if (op != Objects.EQ && op != Objects.NE) {
      throw Errors.typeError("can't compare " + v.type().name() + " to " + w.type().name());
    }
    return PyBool.of(op == Objects.NE);
  }
}
