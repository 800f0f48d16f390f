package org.cellvm.model.classes;

import org.cellvm.model.ArgConversions;
import org.cellvm.model.GenericSlots;
import org.cellvm.model.Names;
import org.cellvm.model.Numbers;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyNotImplemented;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.Sequences;
import org.cellvm.model.Slots;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.NumberConversions;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.sequences.PySlice;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.ExposedType;

/**
 * The type {@code instance}: that of all instances of old-style classes. Each operation looks its
 * special method up in the instance first, then in the class.
 */
@ExposedType(
    name = "instance",
    basicSize = 40,
    doc = "instance(class[, dict])\n\nCreate an instance without calling __init__.",
    weakrefOffset = 32)
public final class InstanceObjectType extends InstanceOperators {
  public static final InstanceObjectType TYPE =
      new InstanceObjectType(new InstanceObjectTypeTable(), "instance", ObjectType.TYPE);

  private InstanceObjectType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public boolean isBaseType() {
    return false;
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    if (n < 1 || n > 2) {
      throw Errors.typeError(
          "instance() takes at "
              + (n < 1 ? "least 1 argument" : "most 2 arguments")
              + " ("
              + n
              + " given)");
    }
    if (!(args[off] instanceof PyClassObject cls)) {
      throw ArgConversions.wrong("classobj", args[off], "instance", 1);
    }
    PyObject dict = n == 2 ? args[off + 1] : PyNone.NONE;
    if (dict != PyNone.NONE && !(dict instanceof PyDict)) {
      throw Errors.typeError("instance() second arg must be dictionary or None");
    }
    return new PyInstanceObject(ts, cls, dict instanceof PyDict d ? Ref.inc(d) : new PyDict(ts));
  }

  // Attributes

  @Override
  public PyObject tp_getattro(ThreadState ts, PyObject o, PyString name) {
    return ((PyInstanceObject) o).get(ts, name);
  }

  @Override
  public void tp_setattro(ThreadState ts, PyObject o, PyString name, PyObject value) {
    ((PyInstanceObject) o).set(ts, name, value);
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    PyObject result = InstanceNumbers.callIfThere(ts, o, Names.__repr__);
    if (result != null) {
      return result;
    }
    PyInstanceObject self = (PyInstanceObject) o;
    PyObject module = self.cls.dict.getStr(ts, Names.__module__);
    return PyString.fromString(
        "<"
            + (module instanceof PyString m ? m.toString() : "?")
            + "."
            + self.cls.name
            + " instance at "
            + Objects.address(ts, o)
            + ">");
  }

  @Override
  public PyObject tp_str(ThreadState ts, PyObject o) {
    PyObject result = InstanceNumbers.callIfThere(ts, o, Names.__str__);
    return result != null ? result : tp_repr(ts, o);
  }

  @Override
  public long tp_hash(ThreadState ts, PyObject o) {
    PyObject result = InstanceNumbers.callIfThere(ts, o, Names.__hash__);
    if (result == null) {
      for (PyString name : new PyString[] {Names.__eq__, Names.__cmp__}) {
        PyObject comparison = InstanceNumbers.findOrNull(ts, o, name);
        if (comparison != null) {
          comparison.decref(ts);
          throw Errors.typeError("unhashable instance");
        }
      }
      return Objects.hashPointer(ts, o);
    }
    try {
      if (result instanceof PyInt || result instanceof PyLong) {
        return Objects.hash(ts, result);
      }
      throw Errors.typeError("__hash__() should return an int");
    } finally {
      result.decref(ts);
    }
  }

  @Override
  public PyObject tp_call(
      ThreadState ts, PyObject callable, PyObject[] args, int off, int n, PyObject[] kwnames) {
    ts.enterRecursive(ThreadState.CALLING);
    try {
      return callMethod(ts, callable, args, off, n, kwnames);
    } finally {
      ts.leaveRecursive();
    }
  }

  /** {@code instance_call}: another level of recursion, as {@code __call__} may be an instance. */
  private static PyObject callMethod(
      ThreadState ts, PyObject callable, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyObject method = InstanceNumbers.findOrNull(ts, callable, Names.__call__);
    if (method == null) {
      throw Errors.attributeError(
          ((PyInstanceObject) callable).cls.name + " instance has no __call__ method");
    }
    try {
      ts.enterRecursive(" in __call__");
      try {
        return Objects.call(ts, method, args, off, n, kwnames);
      } finally {
        ts.leaveRecursive();
      }
    } finally {
      method.decref(ts);
    }
  }

  private static final PyString[] COMPARISONS = {
    Names.__lt__, Names.__le__, Names.__eq__, Names.__ne__, Names.__gt__, Names.__ge__
  };
  private static final int[] SWAPPED = {
    Objects.GT, Objects.GE, Objects.EQ, Objects.NE, Objects.LT, Objects.LE
  };

  @Override
  public PyObject tp_richcompare(ThreadState ts, PyObject v, PyObject w, int op) {
    if (v instanceof PyInstanceObject) {
      PyObject result = InstanceNumbers.callIfThere(ts, v, COMPARISONS[op], w);
      if (result != PyNotImplemented.NOT_IMPLEMENTED) {
        return result;
      }
    }
    return w instanceof PyInstanceObject
        ? InstanceNumbers.callIfThere(ts, w, COMPARISONS[SWAPPED[op]], v)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  /** {@code __cmp__}, coercion first; 2 where neither operand decides. */
  @Override
  public int tp_compare(ThreadState ts, PyObject v, PyObject w) {
    PyObject[] pair = Numbers.coerce(ts, v, w);
    PyObject a = pair == null ? v : pair[0];
    PyObject b = pair == null ? w : pair[1];
    try {
      if (!(a instanceof PyInstanceObject) && !(b instanceof PyInstanceObject)) {
        return Objects.compare(ts, a, b);
      }
      if (a instanceof PyInstanceObject) {
        int c = halfCompare(ts, a, b);
        if (c != UNDECIDED) {
          return c;
        }
      }
      if (b instanceof PyInstanceObject) {
        int c = halfCompare(ts, b, a);
        if (c != UNDECIDED) {
          return -c;
        }
      }
      return UNDECIDED;
    } finally {
      if (pair != null) {
        a.decref(ts);
        b.decref(ts);
      }
    }
  }

  private static final int UNDECIDED = 2;

  private static int halfCompare(ThreadState ts, PyObject v, PyObject w) {
    PyObject result = InstanceNumbers.callIfThere(ts, v, Names.__cmp__, w);
    if (result == PyNotImplemented.NOT_IMPLEMENTED) {
      return UNDECIDED;
    }
    try {
      return Long.signum(ArgConversions.asLong(ts, result));
    } catch (PyException e) {
      e.discard(ts);
      throw Errors.typeError("comparison did not return an int");
    } finally {
      result.decref(ts);
    }
  }

  @Override
  public boolean nb_nonzero(ThreadState ts, PyObject o) {
    PyObject result = InstanceNumbers.callIfThere(ts, o, Names.__nonzero__);
    if (result == null) {
      result = InstanceNumbers.callIfThere(ts, o, Names.__len__);
      if (result == null) {
        return true;
      }
    }
    try {
      if (!(result instanceof PyInt i)) {
        throw Errors.typeError("__nonzero__ should return an int");
      }
      if (i.value < 0) {
        throw Errors.valueError("__nonzero__ should return >= 0");
      }
      return i.value > 0;
    } finally {
      result.decref(ts);
    }
  }

  // Numbers

  @Override
  public PyObject[] nb_coerce(ThreadState ts, PyObject v, PyObject w) {
    return InstanceNumbers.coerce(ts, v, w);
  }

  @Override
  public PyObject nb_long(ThreadState ts, PyObject o) {
    return Objects.hasAttr(ts, o, Names.__long__)
        ? InstanceNumbers.call(ts, o, Names.__long__)
        : nb_int(ts, o);
  }

  @Override
  public PyObject nb_int(ThreadState ts, PyObject o) {
    // Asks for the method twice, as CPython does.
    if (Objects.hasAttr(ts, o, Names.__int__)) {
      return InstanceNumbers.call(ts, o, Names.__int__);
    }
    return NumberConversions.integral(ts, InstanceNumbers.call(ts, o, Names.__trunc__));
  }

  @Override
  public PyObject nb_index(ThreadState ts, PyObject o) {
    PyObject result = InstanceNumbers.callIfThere(ts, o, Names.__index__);
    if (result == null) {
      throw Errors.typeError("object cannot be interpreted as an index");
    }
    return result;
  }

  @Override
  public PyObject nb_power(ThreadState ts, PyObject v, PyObject w, PyObject z) {
    if (z == PyNone.NONE) {
      return InstanceNumbers.binary(ts, v, w, Names.__pow__, Names.__rpow__, Slots.NB_POWER);
    }
    // No coercion here, and the left operand's method even where another one is the instance.
    return callAttribute(ts, Objects.getAttr(ts, v, Names.__pow__), w, z);
  }

  @Override
  public PyObject nb_inplace_power(ThreadState ts, PyObject v, PyObject w, PyObject z) {
    if (z == PyNone.NONE) {
      return InstanceNumbers.inPlace(
          ts, v, w, Names.__ipow__, Names.__pow__, Names.__rpow__, Slots.NB_POWER);
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

  // Containers

  private long length(ThreadState ts, PyObject o) {
    PyObject result = InstanceNumbers.call(ts, o, Names.__len__);
    try {
      if (!(result instanceof PyInt)) {
        throw Errors.typeError("__len__() should return an int");
      }
      long n = NumberConversions.asSsize(ts, result, PyExc.OverflowError);
      if (n < 0) {
        throw Errors.valueError("__len__() should return >= 0");
      }
      return n;
    } finally {
      result.decref(ts);
    }
  }

  @Override
  public long sq_length(ThreadState ts, PyObject o) {
    return length(ts, o);
  }

  @Override
  public long mp_length(ThreadState ts, PyObject o) {
    return length(ts, o);
  }

  @Override
  public PyObject mp_subscript(ThreadState ts, PyObject v, PyObject w) {
    return InstanceNumbers.call(ts, v, Names.__getitem__, w);
  }

  @Override
  public void mp_ass_subscript(ThreadState ts, PyObject o, PyObject key, PyObject value) {
    PyObject result =
        value == null
            ? InstanceNumbers.call(ts, o, Names.__delitem__, key)
            : InstanceNumbers.call(ts, o, Names.__setitem__, key, value);
    result.decref(ts);
  }

  @Override
  public PyObject sq_item(ThreadState ts, PyObject o, long i) {
    PyObject index = PyInt.valueOf(i);
    try {
      return InstanceNumbers.call(ts, o, Names.__getitem__, index);
    } finally {
      index.decref(ts);
    }
  }

  @Override
  public void sq_ass_item(ThreadState ts, PyObject o, long i, PyObject value) {
    PyObject index = PyInt.valueOf(i);
    try {
      mp_ass_subscript(ts, o, index, value);
    } finally {
      index.decref(ts);
    }
  }

  @Override
  public PyObject sq_slice(ThreadState ts, PyObject o, long i, long j) {
    int mark = ts.mark();
    try {
      PyObject low = ts.own(PyInt.valueOf(i));
      PyObject high = ts.own(PyInt.valueOf(j));
      PyObject method = ts.own(InstanceNumbers.findOrNull(ts, o, Names.__getslice__));
      if (method != null) {
        GenericSlots.warnSlice(ts, "get");
        return method.type().call2(ts, method, low, high);
      }
      return InstanceNumbers.call(
          ts, o, Names.__getitem__, ts.own(new PySlice(ts, low, high, null)));
    } finally {
      ts.release(mark);
    }
  }

  @Override
  public void sq_ass_slice(ThreadState ts, PyObject o, long i, long j, PyObject value) {
    int mark = ts.mark();
    try {
      PyObject low = ts.own(PyInt.valueOf(i));
      PyObject high = ts.own(PyInt.valueOf(j));
      PyObject method =
          ts.own(
              InstanceNumbers.findOrNull(
                  ts, o, value == null ? Names.__delslice__ : Names.__setslice__));
      if (method == null) {
        mp_ass_subscript(ts, o, ts.own(new PySlice(ts, low, high, null)), value);
      } else if (value == null) {
        GenericSlots.warnSlice(ts, "del");
        ts.own(method.type().call2(ts, method, low, high));
      } else {
        GenericSlots.warnSlice(ts, "set");
        ts.own(method.type().call3(ts, method, low, high, value));
      }
    } finally {
      ts.release(mark);
    }
  }

  @Override
  public boolean sq_contains(ThreadState ts, PyObject o, PyObject x) {
    PyObject method = InstanceNumbers.findOrNull(ts, o, Names.__contains__);
    if (method == null) {
      return Sequences.containsByIteration(ts, o, x);
    }
    PyObject result = null;
    try {
      result = method.type().call1(ts, method, x);
      return Objects.isTrue(ts, result);
    } finally {
      Ref.dec(ts, result);
      method.decref(ts);
    }
  }

  @Override
  public PyObject tp_iter(ThreadState ts, PyObject o) {
    PyObject result = InstanceNumbers.callIfThere(ts, o, Names.__iter__);
    if (result != null) {
      if (!Objects.isIterator(result)) {
        String type = Objects.typeName(result);
        result.decref(ts);
        throw Errors.typeError("__iter__ returned non-iterator of type '" + type + "'");
      }
      return result;
    }
    PyObject getitem = InstanceNumbers.findOrNull(ts, o, Names.__getitem__);
    if (getitem == null) {
      throw Errors.typeError("iteration over non-sequence");
    }
    getitem.decref(ts);
    // The iterator asks once more whether it is one of a sequence.
    if (!Sequences.isSequence(ts, o)) {
      throw Errors.systemError("Objects/iterobject.c:17: bad argument to internal function");
    }
    return Sequences.iterator(ts, o);
  }

  @Override
  public PyObject tp_iternext(ThreadState ts, PyObject o) {
    PyObject method = Objects.getAttrOrNullIfFails(ts, o, Names.next);
    if (method == null) {
      throw Errors.typeError("instance has no next() method");
    }
    try {
      return method.type().call0(ts, method);
    } catch (PyException e) {
      if (!e.matches(ts, PyExc.StopIteration)) {
        throw e;
      }
      e.discard(ts);
      return null;
    } finally {
      method.decref(ts);
    }
  }
}
