package org.cellvm.model.classes;

import org.cellvm.model.InPlaceNumbers;
import org.cellvm.model.Names;
import org.cellvm.model.Numbers;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyNotImplemented;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;

/**
 * How instances of old-style classes are numbers: each operation calls a special method, after
 * {@code __coerce__} has been tried.
 */
final class InstanceNumbers {
  private InstanceNumbers() {}

  /** An attribute, {@code __getattr__} included; owned, null where that raises AttributeError. */
  static PyObject findOrNull(ThreadState ts, PyObject o, PyString name) {
    PyInstanceObject self = (PyInstanceObject) o;
    try {
      PyObject value = self.find(ts, name);
      if (value != null) {
        return value;
      }
    } catch (PyException e) {
      discardAttributeError(ts, e);
    }
    PyObject getattr = self.cls.getattr;
    if (getattr == null) {
      return null;
    }
    getattr.incref();
    try {
      return getattr.type().call2(ts, getattr, self, name);
    } catch (PyException e) {
      if (!e.matches(ts, PyExc.AttributeError)) {
        throw e;
      }
      e.discard(ts);
      return null;
    } finally {
      getattr.decref(ts);
    }
  }

  static void discardAttributeError(ThreadState ts, PyException e) {
    if (!e.matches(ts, PyExc.AttributeError)) {
      throw e;
    }
    e.discard(ts);
  }

  // Calls of special methods

  static PyObject call(ThreadState ts, PyObject o, PyString name) {
    PyObject method = InstanceObjectType.TYPE.tp_getattro(ts, o, name);
    try {
      return method.type().call0(ts, method);
    } finally {
      method.decref(ts);
    }
  }

  static PyObject call(ThreadState ts, PyObject o, PyString name, PyObject a) {
    PyObject method = InstanceObjectType.TYPE.tp_getattro(ts, o, name);
    try {
      return method.type().call1(ts, method, a);
    } finally {
      method.decref(ts);
    }
  }

  static PyObject call(ThreadState ts, PyObject o, PyString name, PyObject a, PyObject b) {
    PyObject method = InstanceObjectType.TYPE.tp_getattro(ts, o, name);
    try {
      return method.type().call2(ts, method, a, b);
    } finally {
      method.decref(ts);
    }
  }

  /** The result of a special method if there is one; owned, null if not. */
  static PyObject callIfThere(ThreadState ts, PyObject o, PyString name) {
    PyObject method = findOrNull(ts, o, name);
    if (method == null) {
      return null;
    }
    try {
      return method.type().call0(ts, method);
    } finally {
      method.decref(ts);
    }
  }

  static PyObject callIfThere(ThreadState ts, PyObject o, PyString name, PyObject a) {
    PyObject method = findOrNull(ts, o, name);
    if (method == null) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    try {
      return method.type().call1(ts, method, a);
    } finally {
      method.decref(ts);
    }
  }

  /** {@code __coerce__}: two owned objects; null where it is missing or fails. */
  static PyObject[] coerce(ThreadState ts, PyObject v, PyObject w) {
    PyObject method = findOrNull(ts, v, Names.__coerce__);
    if (method == null) {
      return null;
    }
    PyObject result = null;
    try {
      result = method.type().call1(ts, method, w);
      if (result == PyNone.NONE || result == PyNotImplemented.NOT_IMPLEMENTED) {
        return null;
      }
      if (!(result instanceof PyTuple t) || t.items.length != 2) {
        throw Errors.typeError("coercion should return None or 2-tuple");
      }
      return new PyObject[] {Ref.inc(t.items[0]), Ref.inc(t.items[1])};
    } finally {
      Ref.dec(ts, result);
      method.decref(ts);
    }
  }

  /**
   * One half of a binary operation: {@code v}'s method, coercion first.
   *
   * @param inPlace whether coerced operands are for the operation in place
   */
  private static PyObject half(
      ThreadState ts,
      PyObject v,
      PyObject w,
      PyString name,
      int slot,
      boolean swapped,
      boolean inPlace) {
    if (!(v instanceof PyInstanceObject)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    PyObject[] pair = coerce(ts, v, w);
    if (pair == null) {
      return callIfThere(ts, v, name, w);
    }
    try {
      if (pair[0] instanceof PyInstanceObject) {
        return callIfThere(ts, pair[0], name, pair[1]);
      }
      ts.enterRecursive(" after coercion");
      try {
        PyObject left = pair[swapped ? 1 : 0];
        PyObject right = pair[swapped ? 0 : 1];
        return inPlace
            ? InPlaceNumbers.bySlot(ts, slot, left, right)
            : Numbers.bySlot(ts, slot, left, right);
      } finally {
        ts.leaveRecursive();
      }
    } finally {
      pair[0].decref(ts);
      pair[1].decref(ts);
    }
  }

  static PyObject binary(
      ThreadState ts, PyObject v, PyObject w, PyString name, PyString reflected, int slot) {
    return binary(ts, v, w, name, reflected, slot, false);
  }

  private static PyObject binary(
      ThreadState ts,
      PyObject v,
      PyObject w,
      PyString name,
      PyString reflected,
      int slot,
      boolean inPlace) {
    PyObject result = half(ts, v, w, name, slot, false, inPlace);
    return result != PyNotImplemented.NOT_IMPLEMENTED
        ? result
        : half(ts, w, v, reflected, slot, true, inPlace);
  }

  static PyObject inPlace(
      ThreadState ts,
      PyObject v,
      PyObject w,
      PyString name,
      PyString plain,
      PyString reflected,
      int slot) {
    PyObject result = half(ts, v, w, name, slot, false, true);
    return result != PyNotImplemented.NOT_IMPLEMENTED
        ? result
        : binary(ts, v, w, plain, reflected, slot, true);
  }
}
