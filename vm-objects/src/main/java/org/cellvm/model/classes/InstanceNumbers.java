package org.cellvm.model.classes;

import org.cellvm.model.InPlaceNumbers;
import org.cellvm.model.Names;
import org.cellvm.model.Numbers;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyNotImplemented;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.Slots;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.NumberConversions;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;

/**
 * How instances of old-style classes are numbers: each operation calls a special method, after
 * {@code __coerce__} has had its say.
 */
abstract class InstanceNumbers extends ObjectType {
  InstanceNumbers(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

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
    PyObject getattr = self.cls.lookup(ts, Names.__getattr__);
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

  /** The special method, owned. */
  PyObject method(ThreadState ts, PyObject o, PyString name) {
    return tp_getattro(ts, o, name);
  }

  final PyObject call(ThreadState ts, PyObject o, PyString name) {
    PyObject method = method(ts, o, name);
    try {
      return method.type().call0(ts, method);
    } finally {
      method.decref(ts);
    }
  }

  final PyObject call(ThreadState ts, PyObject o, PyString name, PyObject a) {
    PyObject method = method(ts, o, name);
    try {
      return method.type().call1(ts, method, a);
    } finally {
      method.decref(ts);
    }
  }

  final PyObject call(ThreadState ts, PyObject o, PyString name, PyObject a, PyObject b) {
    PyObject method = method(ts, o, name);
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

  @Override
  public PyObject[] nb_coerce(ThreadState ts, PyObject v, PyObject w) {
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
  private PyObject half(
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
    PyObject[] pair = nb_coerce(ts, v, w);
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

  private PyObject binary(
      ThreadState ts, PyObject v, PyObject w, PyString name, PyString reflected, int slot) {
    return binary(ts, v, w, name, reflected, slot, false);
  }

  private PyObject binary(
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

  private PyObject inPlace(
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

  @Override
  public PyObject nb_add(ThreadState ts, PyObject v, PyObject w) {
    return binary(ts, v, w, Names.__add__, Names.__radd__, Slots.NB_ADD);
  }

  @Override
  public PyObject nb_inplace_add(ThreadState ts, PyObject v, PyObject w) {
    return inPlace(ts, v, w, Names.__iadd__, Names.__add__, Names.__radd__, Slots.NB_ADD);
  }

  @Override
  public PyObject nb_subtract(ThreadState ts, PyObject v, PyObject w) {
    return binary(ts, v, w, Names.__sub__, Names.__rsub__, Slots.NB_SUBTRACT);
  }

  @Override
  public PyObject nb_inplace_subtract(ThreadState ts, PyObject v, PyObject w) {
    return inPlace(ts, v, w, Names.__isub__, Names.__sub__, Names.__rsub__, Slots.NB_SUBTRACT);
  }

  @Override
  public PyObject nb_multiply(ThreadState ts, PyObject v, PyObject w) {
    return binary(ts, v, w, Names.__mul__, Names.__rmul__, Slots.NB_MULTIPLY);
  }

  @Override
  public PyObject nb_inplace_multiply(ThreadState ts, PyObject v, PyObject w) {
    return inPlace(ts, v, w, Names.__imul__, Names.__mul__, Names.__rmul__, Slots.NB_MULTIPLY);
  }

  @Override
  public PyObject nb_divide(ThreadState ts, PyObject v, PyObject w) {
    return binary(ts, v, w, Names.__div__, Names.__rdiv__, Slots.NB_DIVIDE);
  }

  @Override
  public PyObject nb_inplace_divide(ThreadState ts, PyObject v, PyObject w) {
    return inPlace(ts, v, w, Names.__idiv__, Names.__div__, Names.__rdiv__, Slots.NB_DIVIDE);
  }

  @Override
  public PyObject nb_remainder(ThreadState ts, PyObject v, PyObject w) {
    return binary(ts, v, w, Names.__mod__, Names.__rmod__, Slots.NB_REMAINDER);
  }

  @Override
  public PyObject nb_inplace_remainder(ThreadState ts, PyObject v, PyObject w) {
    return inPlace(ts, v, w, Names.__imod__, Names.__mod__, Names.__rmod__, Slots.NB_REMAINDER);
  }

  @Override
  public PyObject nb_divmod(ThreadState ts, PyObject v, PyObject w) {
    return binary(ts, v, w, Names.__divmod__, Names.__rdivmod__, Slots.NB_DIVMOD);
  }

  @Override
  public PyObject nb_lshift(ThreadState ts, PyObject v, PyObject w) {
    return binary(ts, v, w, Names.__lshift__, Names.__rlshift__, Slots.NB_LSHIFT);
  }

  @Override
  public PyObject nb_inplace_lshift(ThreadState ts, PyObject v, PyObject w) {
    return inPlace(
        ts, v, w, Names.__ilshift__, Names.__lshift__, Names.__rlshift__, Slots.NB_LSHIFT);
  }

  @Override
  public PyObject nb_rshift(ThreadState ts, PyObject v, PyObject w) {
    return binary(ts, v, w, Names.__rshift__, Names.__rrshift__, Slots.NB_RSHIFT);
  }

  @Override
  public PyObject nb_inplace_rshift(ThreadState ts, PyObject v, PyObject w) {
    return inPlace(
        ts, v, w, Names.__irshift__, Names.__rshift__, Names.__rrshift__, Slots.NB_RSHIFT);
  }

  @Override
  public PyObject nb_and(ThreadState ts, PyObject v, PyObject w) {
    return binary(ts, v, w, Names.__and__, Names.__rand__, Slots.NB_AND);
  }

  @Override
  public PyObject nb_inplace_and(ThreadState ts, PyObject v, PyObject w) {
    return inPlace(ts, v, w, Names.__iand__, Names.__and__, Names.__rand__, Slots.NB_AND);
  }

  @Override
  public PyObject nb_xor(ThreadState ts, PyObject v, PyObject w) {
    return binary(ts, v, w, Names.__xor__, Names.__rxor__, Slots.NB_XOR);
  }

  @Override
  public PyObject nb_inplace_xor(ThreadState ts, PyObject v, PyObject w) {
    return inPlace(ts, v, w, Names.__ixor__, Names.__xor__, Names.__rxor__, Slots.NB_XOR);
  }

  @Override
  public PyObject nb_or(ThreadState ts, PyObject v, PyObject w) {
    return binary(ts, v, w, Names.__or__, Names.__ror__, Slots.NB_OR);
  }

  @Override
  public PyObject nb_inplace_or(ThreadState ts, PyObject v, PyObject w) {
    return inPlace(ts, v, w, Names.__ior__, Names.__or__, Names.__ror__, Slots.NB_OR);
  }

  @Override
  public PyObject nb_floor_divide(ThreadState ts, PyObject v, PyObject w) {
    return binary(ts, v, w, Names.__floordiv__, Names.__rfloordiv__, Slots.NB_FLOOR_DIVIDE);
  }

  @Override
  public PyObject nb_inplace_floor_divide(ThreadState ts, PyObject v, PyObject w) {
    return inPlace(
        ts,
        v,
        w,
        Names.__ifloordiv__,
        Names.__floordiv__,
        Names.__rfloordiv__,
        Slots.NB_FLOOR_DIVIDE);
  }

  @Override
  public PyObject nb_true_divide(ThreadState ts, PyObject v, PyObject w) {
    return binary(ts, v, w, Names.__truediv__, Names.__rtruediv__, Slots.NB_TRUE_DIVIDE);
  }

  @Override
  public PyObject nb_inplace_true_divide(ThreadState ts, PyObject v, PyObject w) {
    return inPlace(
        ts, v, w, Names.__itruediv__, Names.__truediv__, Names.__rtruediv__, Slots.NB_TRUE_DIVIDE);
  }

  @Override
  public PyObject nb_negative(ThreadState ts, PyObject o) {
    return call(ts, o, Names.__neg__);
  }

  @Override
  public PyObject nb_positive(ThreadState ts, PyObject o) {
    return call(ts, o, Names.__pos__);
  }

  @Override
  public PyObject nb_absolute(ThreadState ts, PyObject o) {
    return call(ts, o, Names.__abs__);
  }

  @Override
  public PyObject nb_invert(ThreadState ts, PyObject o) {
    return call(ts, o, Names.__invert__);
  }

  @Override
  public PyObject nb_long(ThreadState ts, PyObject o) {
    PyObject result = callIfThere(ts, o, Names.__long__);
    return result != null ? result : nb_int(ts, o);
  }

  @Override
  public PyObject nb_float(ThreadState ts, PyObject o) {
    return call(ts, o, Names.__float__);
  }

  @Override
  public PyObject nb_oct(ThreadState ts, PyObject o) {
    return call(ts, o, Names.__oct__);
  }

  @Override
  public PyObject nb_hex(ThreadState ts, PyObject o) {
    return call(ts, o, Names.__hex__);
  }

  @Override
  public PyObject nb_int(ThreadState ts, PyObject o) {
    PyObject result = callIfThere(ts, o, Names.__int__);
    if (result != null) {
      return result;
    }
    return NumberConversions.integral(ts, call(ts, o, Names.__trunc__));
  }

  @Override
  public PyObject nb_index(ThreadState ts, PyObject o) {
    PyObject result = callIfThere(ts, o, Names.__index__);
    if (result == null) {
      throw Errors.typeError("object cannot be interpreted as an index");
    }
    return result;
  }

  @Override
  public PyObject nb_power(ThreadState ts, PyObject v, PyObject w, PyObject z) {
    if (z == PyNone.NONE) {
      return binary(ts, v, w, Names.__pow__, Names.__rpow__, Slots.NB_POWER);
    }
    // No coercion here, and the left operand's method even where another one is the instance.
    return callAttribute(ts, Objects.getAttr(ts, v, Names.__pow__), w, z);
  }

  @Override
  public PyObject nb_inplace_power(ThreadState ts, PyObject v, PyObject w, PyObject z) {
    if (z == PyNone.NONE) {
      return inPlace(ts, v, w, Names.__ipow__, Names.__pow__, Names.__rpow__, Slots.NB_POWER);
    }
    PyObject method = Objects.getAttrOrNull(ts, v, Names.__ipow__);
    return method == null ? nb_power(ts, v, w, z) : callAttribute(ts, method, w, z);
  }

  /** Steals {@code method}. */
  private static PyObject callAttribute(ThreadState ts, PyObject method, PyObject a, PyObject b) {
    try {
      return Objects.call2(ts, method, a, b);
    } finally {
      method.decref(ts);
    }
  }
}
