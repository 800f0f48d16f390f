package org.cellvm.model;

import org.cellvm.model.classes.Directories;
import org.cellvm.model.classes.InstanceChecks;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.classes.PyClassObject;
import org.cellvm.model.classes.PyInstanceObject;
import org.cellvm.model.classes.TypeType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.functions.PyBuiltinFunction;
import org.cellvm.model.functions.PyFunctionObject;
import org.cellvm.model.functions.PyMethod;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.numbers.PyFloat;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;
import org.cellvm.model.text.UnicodeType;

/**
 * What can be done with any object: CPython's {@code PyObject_*} functions. Arguments are borrowed,
 * results owned by the caller, unless said otherwise.
 */
public final class Objects {
  // The rich comparisons.
  public static final int LT = 0;
  public static final int LE = 1;
  public static final int EQ = 2;
  public static final int NE = 3;
  public static final int GT = 4;
  public static final int GE = 5;

  /** The comparison that holds between w and v where the given one holds between v and w. */
  static final int[] SWAPPED = {GT, GE, EQ, NE, LT, LE};

  private Objects() {}

  // Types and errors

  /** {@code Py_TYPE(o)->tp_name}. */
  public static String typeName(PyObject o) {
    return o.type().name();
  }

  /** At most {@code max} characters, as {@code %.100s} in CPython's messages. */
  public static String limited(String s, int max) {
    return s.length() <= max ? s : s.substring(0, max);
  }

  public static PyException notCallable(PyObject o) {
    if (o instanceof PyInstanceObject oldStyle) {
      return Errors.attributeError(oldStyle.cls.name + " instance has no __call__ method");
    }
    return Errors.typeError("'" + typeName(o) + "' object is not callable");
  }

  /** "f()", as error messages of calls begin ({@code PyEval_GetFuncName} and its description). */
  public static String functionDescription(PyObject callable) {
    if (callable instanceof PyMethod method) {
      return functionDescription(method.function);
    }
    if (callable instanceof PyFunctionObject function) {
      return function.name + "()";
    }
    if (callable instanceof PyBuiltinFunction builtin) {
      return builtin.name() + "()";
    }
    if (callable instanceof PyClassObject oldStyle) {
      return oldStyle.name + " constructor";
    }
    if (callable instanceof PyInstanceObject instance) {
      return instance.cls.name + " instance";
    }
    return typeName(callable) + " object";
  }

  // Identity

  /** {@code id(o)}: a multiple of 16, given when it is first asked for. */
  public static long id(ThreadState ts, PyObject o) {
    return ts.interp.identities.id(o);
  }

  /** The identity as {@code %p} shows an address. */
  public static String address(ThreadState ts, PyObject o) {
    return "0x" + Long.toHexString(id(ts, o));
  }

  /** The hash of an object that has none of its own ({@code _Py_HashPointer}). */
  public static long hashPointer(ThreadState ts, PyObject o) {
    return id(ts, o) >> 4;
  }

  public static int compareAddresses(ThreadState ts, PyObject v, PyObject w) {
    if (v == w) {
      return 0;
    }
    int regions = memoryRegion(v) - memoryRegion(w);
    return regions != 0 ? regions : Long.compare(id(ts, v), id(ts, w));
  }

  /**
   * Where CPython keeps an object, from below: what it allocates in blocks, what is in its arenas,
   * what is part of its library.
   */
  private static int memoryRegion(PyObject o) {
    if (o instanceof PyBool || o == PyNone.NONE || o == PyNotImplemented.NOT_IMPLEMENTED) {
      return 2;
    }
    if (o instanceof PyType t) {
      return t.isHeapType() ? 0 : 2;
    }
    return o.getClass() == PyInt.class || o.getClass() == PyFloat.class ? 0 : 1;
  }

  // Text

  /** {@code repr(o)}. */
  public static PyString repr(ThreadState ts, PyObject o) {
    return ObjectText.repr(ts, o);
  }

  /** {@code str(o)}. */
  public static PyString str(ThreadState ts, PyObject o) {
    return ObjectText.str(ts, o);
  }

  /** {@code _PyObject_Str}: a str or unicode. */
  public static PyObject strOrUnicode(ThreadState ts, PyObject o) {
    return ObjectText.strOrUnicode(ts, o);
  }

  /** {@code unicode(o)}. */
  public static PyObject unicode(ThreadState ts, PyObject o) {
    return ObjectText.unicode(ts, o);
  }

  /** {@code format(o, spec)}; {@code spec} may be null. */
  public static PyObject format(ThreadState ts, PyObject o, PyObject spec) {
    return ObjectText.format(ts, o, spec);
  }

  // Hash, truth, comparison

  /** {@code hash(o)}; TypeError if it is unhashable. */
  public static long hash(ThreadState ts, PyObject o) {
    PyType type = o.type();
    if (type.has(Slots.TP_HASH)) {
      return type.slotOwner[Slots.TP_HASH].tp_hash(ts, o);
    }
    if (!type.has(Slots.TP_COMPARE) && !type.has(Slots.TP_RICHCOMPARE)) {
      return hashPointer(ts, o);
    }
    return UnhashableSlots.INSTANCE.tp_hash(ts, o);
  }

  /** {@code bool(o)}. */
  public static boolean isTrue(ThreadState ts, PyObject o) {
    if (o == PyBool.TRUE) {
      return true;
    }
    if (o == PyBool.FALSE || o == PyNone.NONE) {
      return false;
    }
    PyType type = o.type();
    PyType[] owner = type.slotOwner;
    if (owner[Slots.NB_NONZERO] != null) {
      return type.nb_nonzero(ts, o);
    }
    if (owner[Slots.MP_LENGTH] != null) {
      return type.mp_length(ts, o) > 0;
    }
    return owner[Slots.SQ_LENGTH] == null || type.sq_length(ts, o) > 0;
  }

  /** {@code v op w}. */
  public static PyObject richCompare(ThreadState ts, PyObject v, PyObject w, int op) {
    return Comparisons.richCompare(ts, v, w, op);
  }

  /** The truth of {@code v op w}; an object equals itself, whatever its comparison says. */
  public static boolean richCompareBool(ThreadState ts, PyObject v, PyObject w, int op) {
    if (v == w) {
      if (op == EQ) {
        return true;
      }
      if (op == NE) {
        return false;
      }
    }
    PyObject result = Comparisons.richCompare(ts, v, w, op);
    if (result instanceof PyBool) {
      return result == PyBool.TRUE;
    }
    try {
      return isTrue(ts, result);
    } finally {
      result.decref(ts);
    }
  }

  /** {@code cmp(v, w)}: negative, zero or positive. */
  public static int compare(ThreadState ts, PyObject v, PyObject w) {
    return Comparisons.compare(ts, v, w);
  }

  /** Whether an outcome of a three-way comparison makes {@code op} true. */
  public static boolean matches(int c, int op) {
    return switch (op) {
      case LT -> c < 0;
      case LE -> c <= 0;
      case EQ -> c == 0;
      case NE -> c != 0;
      case GT -> c > 0;
      default -> c >= 0;
    };
  }

  public static boolean isInstance(ThreadState ts, PyObject o, PyObject cls) {
    return InstanceChecks.isInstance(ts, o, cls);
  }

  /**
   * {@link #isInstance} without {@code __instancecheck__} and {@code __class__}: 1 for true, 0 for
   * false, -1 where these have to be consulted.
   */
  public static int isPlainInstance(PyObject o, PyObject cls) {
    PyType type = o.type();
    if (type == cls) {
      return 1;
    }
    if (!(cls instanceof PyType asType) || cls.type() != TypeType.TYPE) {
      return -1;
    }
    if (type.isSubtype(asType)) {
      return 1;
    }
    Class<?> java = o.getClass();
    return java == PyInt.class
            || java == PyString.class
            || java == PyList.class
            || java == PyTuple.class
            || java == PyDict.class
            || java == PyFloat.class
        ? 0
        : -1;
  }

  public static boolean isSubclass(ThreadState ts, PyObject cls, PyObject of) {
    return InstanceChecks.isSubclass(ts, cls, of);
  }

  // Attributes

  /**
   * An attribute's name as a str: unicode is encoded. Borrowed; a new string is a temporary of the
   * caller ({@link ThreadState#own}).
   *
   * @throws PyException TypeError for anything else
   */
  public static PyString attributeName(ThreadState ts, PyObject name) {
    if (name instanceof PyString string) {
      return string;
    }
    if (name instanceof PyUnicode) {
      return (PyString) ts.own(UnicodeType.TYPE.tp_str(ts, name));
    }
    throw Errors.typeError("attribute name must be string, not '" + typeName(name) + "'");
  }

  public static PyObject getAttr(ThreadState ts, PyObject o, PyString name) {
    return o.type().tp_getattro(ts, o, name);
  }

  /** The attribute, or null instead of an AttributeError. */
  public static PyObject getAttrOrNull(ThreadState ts, PyObject o, PyString name) {
    PyType type = o.type();
    PyType owner = type.slotOwner[Slots.TP_GETATTRO];
    try {
      if (owner == ObjectType.TYPE) {
        return genericGetAttrOrNull(ts, o, name);
      }
      if (owner == TypeType.TYPE) {
        return TypeType.getAttrOrNull(ts, (PyType) o, name);
      }
      return type.tp_getattro(ts, o, name);
    } catch (PyException e) {
      if (!e.matches(ts, PyExc.AttributeError)) {
        throw e;
      }
      e.discard(ts);
      return null;
    }
  }

  /** The attribute, or null instead of any error; owned. */
  public static PyObject getAttrOrNullIfFails(ThreadState ts, PyObject o, PyString name) {
    try {
      return getAttrOrNull(ts, o, name);
    } catch (PyException e) {
      e.discard(ts);
      return null;
    }
  }

  /** {@code PyObject_HasAttr}: any error means no. */
  public static boolean hasAttr(ThreadState ts, PyObject o, PyString name) {
    PyObject value = getAttrOrNullIfFails(ts, o, name);
    Ref.dec(ts, value);
    return value != null;
  }

  /** Sets an attribute; {@code value} null deletes it. The name is interned. */
  public static void setAttr(ThreadState ts, PyObject o, PyString name, PyObject value) {
    if (name.interned) {
      o.type().tp_setattro(ts, o, name, value);
      return;
    }
    PyString interned = PyString.intern(ts, Ref.inc(name));
    try {
      o.type().tp_setattro(ts, o, interned, value);
    } finally {
      interned.decref(ts);
    }
  }

  /** {@code PyObject_GenericGetAttr}: data descriptor, instance dict, the rest of the type. */
  public static PyObject genericGetAttr(ThreadState ts, PyObject o, PyString name) {
    PyObject value = genericGetAttrOrNull(ts, o, name);
    if (value == null) {
      throw Errors.attributeError(
          "'" + limited(typeName(o), 50) + "' object has no attribute '" + name + "'");
    }
    return value;
  }

  static PyObject genericGetAttrOrNull(ThreadState ts, PyObject o, PyString name) {
    PyType type = o.type();
    PyObject descr = type.lookup(ts, name);
    if (descr instanceof PyFunctionObject) {
      PyDict dict = o.instanceDict();
      PyObject value = dict == null ? null : dict.getStr(ts, name);
      return value != null ? Ref.inc(value) : PyMethod.create(ts, descr, o, type);
    }
    PyType dt = null;
    if (descr != null) {
      dt = descr.type();
      if (dt.has(Slots.TP_DESCR_SET) && dt.has(Slots.TP_DESCR_GET)) {
        descr.incref();
        try {
          return dt.tp_descr_get(ts, descr, o, type);
        } finally {
          descr.decref(ts);
        }
      }
    }
    PyDict dict = o.instanceDict();
    if (dict != null) {
      PyObject value = dict.getStr(ts, name);
      if (value != null) {
        return Ref.inc(value);
      }
    }
    if (descr == null) {
      return null;
    }
    if (!dt.has(Slots.TP_DESCR_GET)) {
      return Ref.inc(descr);
    }
    descr.incref();
    try {
      return dt.tp_descr_get(ts, descr, o, type);
    } finally {
      descr.decref(ts);
    }
  }

  /** {@code PyObject_GenericSetAttr}; {@code value} null deletes. */
  public static void genericSetAttr(ThreadState ts, PyObject o, PyString name, PyObject value) {
    PyType type = o.type();
    PyObject descr = type.lookup(ts, name);
    if (descr != null) {
      PyType dt = descr.type();
      if (dt.has(Slots.TP_DESCR_SET)) {
        descr.incref();
        try {
          dt.tp_descr_set(ts, descr, o, value);
        } finally {
          descr.decref(ts);
        }
        return;
      }
    }
    if (o.hasInstanceDict()) {
      PyDict dict = o.instanceDict();
      if (dict == null && value != null) {
        dict = new PyDict(ts);
        o.setInstanceDict(ts, dict);
      }
      if (dict != null) {
        if (value != null) {
          dict.putStr(ts, name, value);
        } else if (!dict.remove(ts, name)) {
          throw Errors.attributeError(name.toString());
        }
        return;
      }
    }
    if (descr == null) {
      throw Errors.attributeError(
          "'" + limited(typeName(o), 100) + "' object has no attribute '" + name + "'");
    }
    throw Errors.attributeError(
        "'" + limited(typeName(o), 50) + "' object attribute '" + name + "' is read-only");
  }

  /**
   * {@code _PyObject_LookupSpecial}: the bound special method of the type; null if it has none. For
   * an instance of an old-style class it is the attribute, with AttributeError if there is none.
   */
  public static PyObject lookupSpecial(ThreadState ts, PyObject o, PyString name) {
    if (o instanceof PyInstanceObject) {
      return getAttr(ts, o, name);
    }
    return SpecialMethods.lookup(ts, o, name);
  }

  /** {@code fn} bound to {@code o}. */
  public static PyObject boundMethod(ThreadState ts, PyObject fn, PyObject o, PyType type) {
    return PyMethod.create(ts, fn, o, type);
  }

  public static PyObject dir(ThreadState ts, PyObject o) {
    return Directories.dir(ts, o);
  }

  // Calls

  public static boolean isCallable(PyObject o) {
    if (o instanceof PyInstanceObject instance) {
      return instance.isCallable();
    }
    return o.type().has(Slots.TP_CALL);
  }

  /** {@code n} positional arguments at {@code args[off]}, then the values of the keywords. */
  public static PyObject call(
      ThreadState ts, PyObject callable, PyObject[] args, int off, int n, PyObject[] kwnames) {
    return callable.type().tp_call(ts, callable, args, off, n, kwnames);
  }

  public static PyObject call0(ThreadState ts, PyObject callable) {
    return callable.type().call0(ts, callable);
  }

  public static PyObject call1(ThreadState ts, PyObject callable, PyObject a) {
    return callable.type().call1(ts, callable, a);
  }

  public static PyObject call2(ThreadState ts, PyObject callable, PyObject a, PyObject b) {
    return callable.type().call2(ts, callable, a, b);
  }

  public static PyObject call3(
      ThreadState ts, PyObject callable, PyObject a, PyObject b, PyObject c) {
    return callable.type().call3(ts, callable, a, b, c);
  }

  /** Calls the attribute {@code name} of {@code o}. */
  public static PyObject callMethod(ThreadState ts, PyObject o, PyString name, PyObject... args) {
    PyObject method = getAttr(ts, o, name);
    try {
      switch (args.length) {
        case 0:
          return call0(ts, method);
        case 1:
          return call1(ts, method, args[0]);
        default:
          return call(ts, method, args, 0, args.length, null);
      }
    } finally {
      method.decref(ts);
    }
  }

  // Items and iteration

  public static PyObject getItem(ThreadState ts, PyObject o, PyObject key) {
    return Items.get(ts, o, key);
  }

  public static void setItem(ThreadState ts, PyObject o, PyObject key, PyObject value) {
    Items.set(ts, o, key, value);
  }

  public static void delItem(ThreadState ts, PyObject o, PyObject key) {
    Items.set(ts, o, key, null);
  }

  /** {@code len(o)}. */
  public static long size(ThreadState ts, PyObject o) {
    return Items.size(ts, o);
  }

  /** {@code x in container}. */
  public static boolean contains(ThreadState ts, PyObject container, PyObject x) {
    PyType type = container.type();
    if (type.has(Slots.SQ_CONTAINS)) {
      return type.sq_contains(ts, container, x);
    }
    return containsByIteration(ts, container, x);
  }

  static boolean containsByIteration(ThreadState ts, PyObject container, PyObject x) {
    return Sequences.containsByIteration(ts, container, x);
  }

  /** {@code iter(o)}. */
  public static PyObject iter(ThreadState ts, PyObject o) {
    return Items.iter(ts, o);
  }

  /** The next item; null at the end, also where the end is a StopIteration. */
  public static PyObject iterNext(ThreadState ts, PyObject it) {
    try {
      return it.type().tp_iternext(ts, it);
    } catch (PyException e) {
      if (e.matches(ts, PyExc.StopIteration)) {
        e.discard(ts);
        return null;
      }
      throw e;
    }
  }

  /** {@code PyIter_Check}. */
  public static boolean isIterator(PyObject o) {
    return o.type().has(Slots.TP_ITERNEXT);
  }

  /** Whether {@code iter(o)} may succeed: {@code tp_iter}, or a sequence. */
  public static boolean isIterable(ThreadState ts, PyObject o) {
    return o.type().has(Slots.TP_ITER) || Items.isSequence(ts, o);
  }

  /** {@code PyMapping_Check}. */
  public static boolean isMapping(ThreadState ts, PyObject o) {
    return Mappings.isMapping(ts, o);
  }

  /** {@code _PyObject_LengthHint}. */
  public static long lengthHint(ThreadState ts, PyObject o, long otherwise) {
    return Items.lengthHint(ts, o, otherwise);
  }
}
