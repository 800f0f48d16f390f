package org.cellvm.model.descriptors;

import org.cellvm.model.ArgConversions;
import org.cellvm.model.Args;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyNotImplemented;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Slots;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;

/** What the slot wrappers share: the checks and conversions of their arguments. */
final class WrapperArgs {
  private WrapperArgs() {}

  /** {@code check_num_args}; for two, {@code PyArg_UnpackTuple} with an empty name. */
  static void check(int n, int wanted) {
    if (n != wanted) {
      throw Errors.typeError(
          (wanted == 2 ? " expected " : "expected ") + wanted + " arguments, got " + n);
    }
  }

  /** {@code PyArg_UnpackTuple} with the empty name that CPython's wrappers give. */
  static void check(int n, int min, int max) {
    Args.unpack("", "", n, min, max, null);
  }

  /** The result of a wrapped {@code tp_iternext}. */
  static PyObject next(PyObject result) {
    if (result == null) {
      throw Errors.stopIteration();
    }
    return result;
  }

  /** The result of a wrapped {@code nb_coerce}. */
  static PyObject coerced(ThreadState ts, PyObject[] pair) {
    return pair == null ? PyNotImplemented.NOT_IMPLEMENTED : PyTuple.of(ts, pair);
  }

  static void checkCompare(PyType type, PyObject self, PyObject other) {
    PyType t = other.type();
    if (t.slotOwner[Slots.TP_COMPARE] != type.slotOwner[Slots.TP_COMPARE]
        && !t.isSubtype(self.type())) {
      throw Errors.typeError(
          self.type().name()
              + ".__cmp__(x,y) requires y to be a '"
              + self.type().name()
              + "', not a '"
              + t.name()
              + "'");
    }
  }

  /** {@code PyNumber_AsSsize_t(arg, PyExc_OverflowError)}. */
  static long size(ThreadState ts, PyObject arg) {
    return ArgConversions.indexAsSize(ts, arg);
  }

  /** {@code getindex}: an index from the end becomes one from the start. */
  static long index(ThreadState ts, PyObject self, PyObject arg) {
    long i = ArgConversions.indexAsSize(ts, arg);
    PyType type = self.type();
    return i < 0 && type.has(Slots.SQ_LENGTH) ? i + type.sq_length(ts, self) : i;
  }

  static PyObject getAttribute(ThreadState ts, PyType type, PyObject self, PyObject name) {
    int mark = ts.mark();
    try {
      return type.tp_getattro(ts, self, Objects.attributeName(ts, name));
    } finally {
      ts.release(mark);
    }
  }

  /** With {@code hackcheck}: {@code object.__setattr__} must not change a built-in type. */
  static void setAttribute(
      ThreadState ts, PyType type, PyObject self, PyObject name, PyObject value) {
    PyType t = self.type();
    while (t != null && t.isHeapType()) {
      t = t.base();
    }
    if (t != null && t.slotOwner[Slots.TP_SETATTRO] != type.slotOwner[Slots.TP_SETATTRO]) {
      throw Errors.typeError(
          "can't apply this "
              + (value == null ? "__delattr__" : "__setattr__")
              + " to "
              + t.name()
              + " object");
    }
    int mark = ts.mark();
    try {
      type.tp_setattro(ts, self, Objects.attributeName(ts, name), value);
    } finally {
      ts.release(mark);
    }
  }

  static PyObject descrGet(ThreadState ts, PyType type, PyObject self, PyObject o, PyObject owner) {
    PyObject object = o == PyNone.NONE ? null : o;
    PyObject cls = owner == PyNone.NONE ? null : owner;
    if (object == null && cls == null) {
      throw Errors.typeError("__get__(None, None) is invalid");
    }
    return type.tp_descr_get(ts, self, object, cls);
  }

  static void refuseKeywords(PyString name, PyObject[] kwnames) {
    if (kwnames != null && kwnames.length > 0) {
      throw Errors.typeError("wrapper " + name + " doesn't take keyword arguments");
    }
  }
}
