package org.cellvm.model;

import java.util.List;
import org.cellvm.model.classes.HeapType;
import org.cellvm.model.classes.PyInstanceObject;
import org.cellvm.model.errors.Warnings;
import org.cellvm.model.numbers.LongType;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;

/** Rich and three-way comparison of any two objects, in CPython 2.7's order of attempts. */
final class Comparisons {
  /** A three-way comparison that is not defined. */
  private static final int UNDEFINED = 2;

  /** In the order in which CPython's linker has put them. */
  private static final List<String> NUMBER_TYPES =
      List.of("bool", "instance", "complex", "float", "int", "long");

  private Comparisons() {}

  static PyObject richCompare(ThreadState ts, PyObject v, PyObject w, int op) {
    ts.enterRecursive(" in cmp");
    try {
      PyType type = v.type();
      if (type == w.type() && !(v instanceof PyInstanceObject)) {
        if (type.has(Slots.TP_RICHCOMPARE)) {
          PyObject result = type.tp_richcompare(ts, v, w, op);
          if (result != PyNotImplemented.NOT_IMPLEMENTED) {
            return result;
          }
        }
        if (type.has(Slots.TP_COMPARE)) {
          return PyBool.of(Objects.matches(type.tp_compare(ts, v, w), op));
        }
      } else if (areIntegers(v, w)) {
        return PyBool.of(Objects.matches(LongType.TYPE.tp_compare(ts, v, w), op));
      }
      PyObject result = tryRich(ts, v, w, op);
      if (result != PyNotImplemented.NOT_IMPLEMENTED) {
        return result;
      }
      int c = tryThreeWay(ts, v, w);
      if (c == UNDEFINED) {
        if (v.type() != w.type() && op != Objects.EQ && op != Objects.NE) {
          Warnings.warnPy3k(ts, "comparing unequal types not supported in 3.x");
        }
        c = byDefault(ts, v, w);
      }
      return PyBool.of(Objects.matches(c, op));
    } finally {
      ts.leaveRecursive();
    }
  }

  /** Whether both are plain, an int and a long: these coerce to each other. */
  private static boolean areIntegers(PyObject v, PyObject w) {
    return v.getClass() == PyInt.class && w.getClass() == PyLong.class
        || v.getClass() == PyLong.class && w.getClass() == PyInt.class;
  }

  private static PyObject tryRich(ThreadState ts, PyObject v, PyObject w, int op) {
    PyType vt = v.type();
    PyType wt = w.type();
    if (vt != wt && wt.has(Slots.TP_RICHCOMPARE) && wt.isSubtype(vt)) {
      PyObject result = wt.tp_richcompare(ts, w, v, Objects.SWAPPED[op]);
      if (result != PyNotImplemented.NOT_IMPLEMENTED) {
        return result;
      }
    }
    if (vt.has(Slots.TP_RICHCOMPARE)) {
      PyObject result = vt.tp_richcompare(ts, v, w, op);
      if (result != PyNotImplemented.NOT_IMPLEMENTED) {
        return result;
      }
    }
    if (wt.has(Slots.TP_RICHCOMPARE)) {
      return wt.tp_richcompare(ts, w, v, Objects.SWAPPED[op]);
    }
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  /** {@code cmp(v, w)}. */
  static int compare(ThreadState ts, PyObject v, PyObject w) {
    if (v == w) {
      return 0;
    }
    ts.enterRecursive(" in cmp");
    try {
      PyType type = v.type();
      if (type == w.type() && type.has(Slots.TP_COMPARE)) {
        int c = type.tp_compare(ts, v, w);
        // Only an instance of an old-style class returns "undefined".
        if (c != UNDEFINED || !(v instanceof PyInstanceObject)) {
          return Integer.signum(c);
        }
      }
      int c = richToThreeWay(ts, v, w);
      if (c == UNDEFINED) {
        c = tryThreeWay(ts, v, w);
      }
      return c == UNDEFINED ? byDefault(ts, v, w) : c;
    } finally {
      ts.leaveRecursive();
    }
  }

  private static int richToThreeWay(ThreadState ts, PyObject v, PyObject w) {
    if (!v.type().has(Slots.TP_RICHCOMPARE) && !w.type().has(Slots.TP_RICHCOMPARE)) {
      return UNDEFINED;
    }
    if (isTrue(ts, tryRich(ts, v, w, Objects.EQ))) {
      return 0;
    }
    if (isTrue(ts, tryRich(ts, v, w, Objects.LT))) {
      return -1;
    }
    if (isTrue(ts, tryRich(ts, v, w, Objects.GT))) {
      return 1;
    }
    return UNDEFINED;
  }

  private static boolean isTrue(ThreadState ts, PyObject result) {
    if (result == PyNotImplemented.NOT_IMPLEMENTED) {
      return false;
    }
    try {
      return Objects.isTrue(ts, result);
    } finally {
      result.decref(ts);
    }
  }

  private static int tryThreeWay(ThreadState ts, PyObject v, PyObject w) {
    PyType vt = v.type();
    PyType wt = w.type();
    if (v instanceof PyInstanceObject) {
      return vt.tp_compare(ts, v, w);
    }
    if (w instanceof PyInstanceObject) {
      return wt.tp_compare(ts, v, w);
    }
    PyType owner = vt.slotOwner[Slots.TP_COMPARE];
    PyType other = wt.slotOwner[Slots.TP_COMPARE];
    if (owner != null && owner == other) {
      return Integer.signum(owner.tp_compare(ts, v, w));
    }
    if (owner == HeapType.GENERIC || other == HeapType.GENERIC) {
      return HeapType.GENERIC.tp_compare(ts, v, w);
    }
    PyObject[] pair = coerce(ts, v, w);
    if (pair == null) {
      return UNDEFINED;
    }
    try {
      owner = pair[0].type().slotOwner[Slots.TP_COMPARE];
      if (owner != null && owner == pair[1].type().slotOwner[Slots.TP_COMPARE]) {
        return Integer.signum(owner.tp_compare(ts, pair[0], pair[1]));
      }
      return UNDEFINED;
    } finally {
      pair[0].decref(ts);
      pair[1].decref(ts);
    }
  }

  /** {@code PyNumber_CoerceEx}: both owned; null if the types do not coerce. */
  static PyObject[] coerce(ThreadState ts, PyObject v, PyObject w) {
    if (v.type().has(Slots.NB_COERCE)) {
      PyObject[] pair = v.type().nb_coerce(ts, v, w);
      if (pair != null) {
        return pair;
      }
    }
    if (w.type().has(Slots.NB_COERCE)) {
      PyObject[] pair = w.type().nb_coerce(ts, w, v);
      if (pair != null) {
        return new PyObject[] {pair[1], pair[0]};
      }
    }
    return null;
  }

  /** {@code default_3way_compare}: None, then numbers, then others by the name of the type. */
  private static int byDefault(ThreadState ts, PyObject v, PyObject w) {
    PyType vt = v.type();
    PyType wt = w.type();
    if (vt == wt) {
      return Objects.compareAddresses(ts, v, w);
    }
    if (v == PyNone.NONE) {
      return -1;
    }
    if (w == PyNone.NONE) {
      return 1;
    }
    String vname = isNumber(vt) ? "" : vt.name();
    String wname = isNumber(wt) ? "" : wt.name();
    int c = vname.compareTo(wname);
    if (c != 0) {
      return c < 0 ? -1 : 1;
    }
    int order = NUMBER_TYPES.indexOf(vt.name()) - NUMBER_TYPES.indexOf(wt.name());
    if (order == 0 || vt.isHeapType() || wt.isHeapType()) {
      order = Objects.compareAddresses(ts, vt, wt);
    }
    return order < 0 ? -1 : 1;
  }

  private static boolean isNumber(PyType type) {
    return type.has(Slots.NB_INT) || type.has(Slots.NB_FLOAT);
  }
}
