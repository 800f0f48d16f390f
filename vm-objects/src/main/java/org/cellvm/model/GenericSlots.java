package org.cellvm.model;

import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.descriptors.PyWrapperDescr;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.errors.Warnings;
import org.cellvm.model.numbers.LongType;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;

/**
 * The owner of the slots that look their special method up at each call: what a class gets for the
 * special methods that Python code defines (CPython's {@code slot_nb_add} and so on).
 */
public final class GenericSlots extends GenericOperators {
  public static final GenericSlots INSTANCE = new GenericSlots();

  private static final PyString[] COMPARISONS = {
    Names.__lt__, Names.__le__, Names.__eq__, Names.__ne__, Names.__gt__, Names.__ge__
  };

  private GenericSlots() {
    refcnt = IMMORTAL;
  }

  private static boolean isGeneric(PyObject o, int slot) {
    return o.type().slotOwner[slot] == INSTANCE;
  }

  // Sequences and mappings

  @Override
  public long sq_length(ThreadState ts, PyObject o) {
    PyObject result = SpecialMethods.call(ts, o, Names.__len__);
    long length;
    try {
      length = ArgConversions.asSize(ts, result);
    } finally {
      result.decref(ts);
    }
    if (length < 0) {
      throw Errors.valueError("__len__() should return >= 0");
    }
    return length;
  }

  @Override
  public long mp_length(ThreadState ts, PyObject o) {
    return sq_length(ts, o);
  }

  @Override
  public PyObject sq_item(ThreadState ts, PyObject o, long i) {
    PyObject index = PyInt.valueOf(i);
    try {
      return SpecialMethods.call(ts, o, Names.__getitem__, index);
    } finally {
      index.decref(ts);
    }
  }

  @Override
  public PyObject mp_subscript(ThreadState ts, PyObject v, PyObject w) {
    return SpecialMethods.call(ts, v, Names.__getitem__, w);
  }

  /** {@code __getslice__} and its kin are called: {@code -3} warns of that. */
  public static void warnSlice(ThreadState ts, String kind) {
    if (ts.interp.py3kWarnings) {
      Warnings.warnPy3k(
          ts, "in 3.x, __" + kind + "slice__ has been removed; use __" + kind + "item__");
    }
  }

  @Override
  public PyObject sq_slice(ThreadState ts, PyObject o, long i, long j) {
    warnSlice(ts, "get");
    return SpecialMethods.call(ts, o, Names.__getslice__, PyInt.valueOf(i), PyInt.valueOf(j));
  }

  @Override
  public void sq_ass_item(ThreadState ts, PyObject o, long i, PyObject value) {
    if (value == null) {
      SpecialMethods.run(ts, o, Names.__delitem__, PyInt.valueOf(i));
    } else {
      SpecialMethods.run(ts, o, Names.__setitem__, PyInt.valueOf(i), value);
    }
  }

  @Override
  public void mp_ass_subscript(ThreadState ts, PyObject o, PyObject key, PyObject value) {
    if (value == null) {
      SpecialMethods.run(ts, o, Names.__delitem__, key);
    } else {
      SpecialMethods.run(ts, o, Names.__setitem__, key, value);
    }
  }

  @Override
  public void sq_ass_slice(ThreadState ts, PyObject o, long i, long j, PyObject value) {
    warnSlice(ts, value == null ? "del" : "set");
    if (value == null) {
      SpecialMethods.run(ts, o, Names.__delslice__, PyInt.valueOf(i), PyInt.valueOf(j));
    } else {
      PyObject[] args = {PyInt.valueOf(i), PyInt.valueOf(j), value};
      SpecialMethods.run(ts, o, Names.__setslice__, args);
    }
  }

  @Override
  public boolean sq_contains(ThreadState ts, PyObject o, PyObject x) {
    PyObject f = o.type().lookup(ts, Names.__contains__);
    if (f == null) {
      return Objects.containsByIteration(ts, o, x);
    }
    return isTrue(ts, SpecialMethods.callFound(ts, f, o, x));
  }

  /** The truth of a result, which is released. */
  private static boolean isTrue(ThreadState ts, PyObject result) {
    try {
      return Objects.isTrue(ts, result);
    } finally {
      result.decref(ts);
    }
  }

  // Numbers

  @Override
  public PyObject nb_power(ThreadState ts, PyObject v, PyObject w, PyObject z) {
    if (z == PyNone.NONE) {
      return SpecialMethods.binary(ts, v, w, Slots.NB_POWER, Names.__pow__, Names.__rpow__);
    }
    // Three arguments have no reflection; but the second one's type may have brought us here.
    if (isGeneric(v, Slots.NB_POWER)) {
      return SpecialMethods.call(ts, v, Names.__pow__, w, z);
    }
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Override
  public PyObject nb_inplace_power(ThreadState ts, PyObject v, PyObject w, PyObject z) {
    return SpecialMethods.call(ts, v, Names.__ipow__, w);
  }

  @Override
  public boolean nb_nonzero(ThreadState ts, PyObject o) {
    PyObject f = o.type().lookup(ts, Names.__nonzero__);
    String name = "__nonzero__";
    if (f == null) {
      f = o.type().lookup(ts, Names.__len__);
      name = "__len__";
      if (f == null) {
        return true;
      }
    }
    PyObject result = SpecialMethods.callFound(ts, f, o);
    if (result.getClass() == PyInt.class || result instanceof PyBool) {
      boolean truth = ((PyInt) result).value != 0;
      result.decref(ts);
      return truth;
    }
    String given = result.type().name();
    result.decref(ts);
    throw Errors.typeError(name + " should return bool or int, returned " + given);
  }

  @Override
  public PyObject[] nb_coerce(ThreadState ts, PyObject v, PyObject w) {
    if (isGeneric(v, Slots.NB_COERCE)) {
      PyObject result = SpecialMethods.callMaybe(ts, v, Names.__coerce__, w);
      if (result != PyNotImplemented.NOT_IMPLEMENTED) {
        return pair(ts, result, false);
      }
    }
    if (isGeneric(w, Slots.NB_COERCE)) {
      PyObject result = SpecialMethods.callMaybe(ts, w, Names.__coerce__, v);
      if (result != PyNotImplemented.NOT_IMPLEMENTED) {
        return pair(ts, result, true);
      }
    }
    return null;
  }

  private static PyObject[] pair(ThreadState ts, PyObject result, boolean swap) {
    if (!(result instanceof PyTuple asTuple) || asTuple.items.length != 2) {
      result.decref(ts);
      throw Errors.typeError("__coerce__ didn't return a 2-tuple");
    }
    PyObject[] items = asTuple.items;
    PyObject[] pair = {Ref.inc(items[swap ? 1 : 0]), Ref.inc(items[swap ? 0 : 1])};
    result.decref(ts);
    return pair;
  }

  // Comparison and hash

  @Override
  public int tp_compare(ThreadState ts, PyObject v, PyObject w) {
    if (isGeneric(v, Slots.TP_COMPARE)) {
      int c = halfCompare(ts, v, w);
      if (c <= 1) {
        return c;
      }
    }
    if (isGeneric(w, Slots.TP_COMPARE)) {
      int c = halfCompare(ts, w, v);
      if (c <= 1) {
        return -c;
      }
    }
    return Objects.compareAddresses(ts, v, w);
  }

  /** -1, 0 or 1; 2 where the comparison is not defined. */
  private static int halfCompare(ThreadState ts, PyObject v, PyObject w) {
    PyObject f = v.type().lookup(ts, Names.__cmp__);
    if (f == null) {
      return 2;
    }
    PyObject result = SpecialMethods.callFound(ts, f, v, w);
    if (result == PyNotImplemented.NOT_IMPLEMENTED) {
      return 2;
    }
    try {
      return Long.signum(ArgConversions.asLong(ts, result));
    } finally {
      result.decref(ts);
    }
  }

  @Override
  public PyObject tp_richcompare(ThreadState ts, PyObject v, PyObject w, int op) {
    if (isGeneric(v, Slots.TP_RICHCOMPARE)) {
      PyObject result = SpecialMethods.callMaybe(ts, v, COMPARISONS[op], w);
      if (result != PyNotImplemented.NOT_IMPLEMENTED) {
        return result;
      }
    }
    if (isGeneric(w, Slots.TP_RICHCOMPARE)) {
      return SpecialMethods.callMaybe(ts, w, COMPARISONS[Objects.SWAPPED[op]], v);
    }
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Override
  public long tp_hash(ThreadState ts, PyObject o) {
    PyType type = o.type();
    PyObject f = type.lookup(ts, Names.__hash__);
    if (f == null || f == PyNone.NONE) {
      if (type.lookup(ts, Names.__eq__) != null || type.lookup(ts, Names.__cmp__) != null) {
        return UnhashableSlots.INSTANCE.tp_hash(ts, o);
      }
      return Objects.hashPointer(ts, o);
    }
    PyObject result = SpecialMethods.callFound(ts, f, o);
    try {
      long h =
          result instanceof PyLong
              ? LongType.TYPE.tp_hash(ts, result)
              : ArgConversions.asLong(ts, result);
      return h == -1 ? -2 : h;
    } finally {
      result.decref(ts);
    }
  }

  // Texts and calls

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    PyObject f = o.type().lookup(ts, Names.__repr__);
    if (f == null) {
      return PyString.fromString(
          "<" + o.type().name() + " object at " + Objects.address(ts, o) + ">");
    }
    return SpecialMethods.callFound(ts, f, o);
  }

  @Override
  public PyObject tp_str(ThreadState ts, PyObject o) {
    PyObject f = o.type().lookup(ts, Names.__str__);
    return f == null ? tp_repr(ts, o) : SpecialMethods.callFound(ts, f, o);
  }

  private static PyObject callMethod(ThreadState ts, PyObject o) {
    PyObject f = o.type().lookup(ts, Names.__call__);
    if (f == null) {
      throw Errors.attributeError("__call__");
    }
    return f;
  }

  @Override
  public PyObject tp_call(
      ThreadState ts, PyObject callable, PyObject[] args, int off, int n, PyObject[] kwnames) {
    ts.enterRecursive(" while calling a Python object");
    try {
      return SpecialMethods.callFound(
          ts, callMethod(ts, callable), callable, args, off, n, kwnames);
    } finally {
      ts.leaveRecursive();
    }
  }

  @Override
  public PyObject call0(ThreadState ts, PyObject callable) {
    ts.enterRecursive(" while calling a Python object");
    try {
      return SpecialMethods.callFound(ts, callMethod(ts, callable), callable);
    } finally {
      ts.leaveRecursive();
    }
  }

  @Override
  public PyObject call1(ThreadState ts, PyObject callable, PyObject a) {
    ts.enterRecursive(" while calling a Python object");
    try {
      return SpecialMethods.callObject(ts, callMethod(ts, callable), callable, a);
    } finally {
      ts.leaveRecursive();
    }
  }

  @Override
  public PyObject call2(ThreadState ts, PyObject callable, PyObject a, PyObject b) {
    ts.enterRecursive(" while calling a Python object");
    try {
      return SpecialMethods.callObject(ts, callMethod(ts, callable), callable, a, b);
    } finally {
      ts.leaveRecursive();
    }
  }

  // Attributes

  @Override
  public PyObject tp_getattro(ThreadState ts, PyObject o, PyString name) {
    PyType type = o.type();
    PyObject getattr = type.lookup(ts, Names.__getattr__);
    if (getattr == null) {
      return SpecialMethods.call(ts, o, Names.__getattribute__, name);
    }
    getattr.incref();
    try {
      PyObject getattribute = type.lookup(ts, Names.__getattribute__);
      try {
        if (isDefault(getattribute)) {
          PyObject value = Objects.genericGetAttrOrNull(ts, o, name);
          if (value != null) {
            return value;
          }
        } else {
          return SpecialMethods.callFound(ts, getattribute, o, name);
        }
      } catch (PyException e) {
        if (!e.matches(ts, PyExc.AttributeError)) {
          throw e;
        }
        e.discard(ts);
      }
      return SpecialMethods.callFound(ts, getattr, o, name);
    } finally {
      getattr.decref(ts);
    }
  }

  private static boolean isDefault(PyObject getattribute) {
    return getattribute == null
        || getattribute instanceof PyWrapperDescr wrapper
            && wrapper.type.slotOwner[Slots.TP_GETATTRO] == ObjectType.TYPE;
  }

  @Override
  public void tp_setattro(ThreadState ts, PyObject o, PyString name, PyObject value) {
    if (value == null) {
      SpecialMethods.run(ts, o, Names.__delattr__, name);
    } else {
      SpecialMethods.run(ts, o, Names.__setattr__, name, value);
    }
  }

  @Override
  public PyObject tp_descr_get(ThreadState ts, PyObject descr, PyObject o, PyObject type) {
    PyObject get = descr.type().lookup(ts, Names.__get__);
    if (get == null) {
      return Ref.inc(descr);
    }
    // CPython calls what the class has, without binding it.
    PyObject object = o == null ? PyNone.NONE : o;
    PyObject cls = type == null ? PyNone.NONE : type;
    get.incref();
    try {
      return get.type().call3(ts, get, descr, object, cls);
    } finally {
      get.decref(ts);
    }
  }

  @Override
  public void tp_descr_set(ThreadState ts, PyObject descr, PyObject o, PyObject value) {
    if (value == null) {
      SpecialMethods.run(ts, descr, Names.__delete__, o);
    } else {
      SpecialMethods.run(ts, descr, Names.__set__, o, value);
    }
  }

  // Iteration

  @Override
  public PyObject tp_iter(ThreadState ts, PyObject o) {
    PyType type = o.type();
    PyObject f = type.lookup(ts, Names.__iter__);
    if (f != null) {
      return SpecialMethods.callFound(ts, f, o);
    }
    if (type.lookup(ts, Names.__getitem__) == null) {
      throw Errors.typeError("'" + type.name() + "' object is not iterable");
    }
    return Sequences.iterator(ts, o);
  }

  @Override
  public PyObject tp_iternext(ThreadState ts, PyObject o) {
    try {
      return SpecialMethods.call(ts, o, Names.next);
    } catch (PyException e) {
      if (e.matches(ts, PyExc.StopIteration)) {
        e.discard(ts);
        return null;
      }
      throw e;
    }
  }

  // Life of an object

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyObject function = Objects.getAttr(ts, subtype, Names.__new__);
    try {
      PyObject[] all = SpecialMethods.prepend(subtype, args, off, n, kwnames);
      return Objects.call(ts, function, all, 0, n + 1, kwnames);
    } finally {
      function.decref(ts);
    }
  }

  @Override
  public void tp_init(
      ThreadState ts, PyObject self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyObject f = self.type().lookup(ts, Names.__init__);
    if (f == null) {
      throw Errors.attributeError("__init__");
    }
    checkInit(ts, SpecialMethods.callFound(ts, f, self, args, off, n, kwnames));
  }

  /** The result of {@code __init__}, which is released: anything but None is an error. */
  public static void checkInit(ThreadState ts, PyObject result) {
    if (result != PyNone.NONE) {
      String given = result.type().name();
      result.decref(ts);
      throw Errors.typeError("__init__() should return None, not '" + given + "'");
    }
  }

  @Override
  public void tp_del(ThreadState ts, PyObject o) {
    PyObject del = o.type().lookup(ts, Names.__del__);
    if (del == null) {
      return;
    }
    PyObject method = null;
    try {
      method = SpecialMethods.lookup(ts, o, Names.__del__);
      method.type().call0(ts, method).decref(ts);
    } catch (PyException e) {
      Errors.writeUnraisable(ts, e, method);
    } finally {
      Ref.dec(ts, method);
    }
  }
}
