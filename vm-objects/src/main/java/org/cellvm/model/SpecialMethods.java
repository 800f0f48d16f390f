package org.cellvm.model;

import java.util.Arrays;
import org.cellvm.model.classes.HeapType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.functions.FunctionType;
import org.cellvm.model.functions.PyFunctionObject;
import org.cellvm.model.text.PyString;

/**
 * Calls of special methods that Python classes define: looked up in the type, not in the instance,
 * and bound as the type says. Arguments are borrowed, results owned.
 */
public final class SpecialMethods {
  private SpecialMethods() {}

  /** {@code lookup_maybe}: the bound method, owned; null where the type has none. */
  static PyObject lookup(ThreadState ts, PyObject o, PyString name) {
    PyObject f = o.type().lookup(ts, name);
    return f == null ? null : bind(ts, f, o);
  }

  private static PyObject bind(ThreadState ts, PyObject f, PyObject o) {
    PyType type = f.type();
    if (!type.has(Slots.TP_DESCR_GET)) {
      return Ref.inc(f);
    }
    return type.tp_descr_get(ts, f, o, o.type());
  }

  private static PyObject find(ThreadState ts, PyObject o, PyString name) {
    PyObject f = o.type().lookup(ts, name);
    if (f == null) {
      throw Errors.attributeError(name.toString());
    }
    return f;
  }

  public static PyObject call(ThreadState ts, PyObject o, PyString name) {
    return callFound(ts, find(ts, o, name), o);
  }

  static PyObject call(ThreadState ts, PyObject o, PyString name, PyObject a) {
    return callFound(ts, find(ts, o, name), o, a);
  }

  static PyObject call(ThreadState ts, PyObject o, PyString name, PyObject a, PyObject b) {
    return callFound(ts, find(ts, o, name), o, a, b);
  }

  /**
   * Calls what the type has under a name; {@code f} is held while it runs. Where CPython makes a
   * bound method and two tuples, the arguments are counted as often.
   */
  public static PyObject callFound(ThreadState ts, PyObject f, PyObject o) {
    if (f instanceof PyFunctionObject) {
      ts.enterRecursive(ThreadState.CALLING);
      PyType type = o.type();
      f.incref();
      Ref.hold(type, 1);
      Ref.hold(o, 2);
      try {
        return FunctionType.TYPE.call1(ts, f, o);
      } finally {
        Ref.drop(ts, o, 2);
        Ref.drop(ts, type, 1);
        f.decref(ts);
        ts.leaveRecursive();
      }
    }
    PyObject bound = bind(ts, f, o);
    try {
      return bound.type().call0(ts, bound);
    } finally {
      bound.decref(ts);
    }
  }

  public static PyObject callFound(ThreadState ts, PyObject f, PyObject o, PyObject a) {
    if (f instanceof PyFunctionObject) {
      ts.enterRecursive(ThreadState.CALLING);
      PyType type = o.type();
      f.incref();
      Ref.hold(type, 1);
      Ref.hold(o, 2);
      Ref.hold(a, 2);
      try {
        return FunctionType.TYPE.call2(ts, f, o, a);
      } finally {
        Ref.drop(ts, a, 2);
        Ref.drop(ts, o, 2);
        Ref.drop(ts, type, 1);
        f.decref(ts);
        ts.leaveRecursive();
      }
    }
    PyObject bound = bind(ts, f, o);
    try {
      return bound.type().call1(ts, bound, a);
    } finally {
      bound.decref(ts);
    }
  }

  static PyObject callFound(ThreadState ts, PyObject f, PyObject o, PyObject a, PyObject b) {
    if (f instanceof PyFunctionObject) {
      ts.enterRecursive(ThreadState.CALLING);
      PyType type = o.type();
      f.incref();
      Ref.hold(type, 1);
      Ref.hold(o, 2);
      Ref.hold(a, 2);
      Ref.hold(b, 2);
      try {
        return FunctionType.TYPE.call3(ts, f, o, a, b);
      } finally {
        Ref.drop(ts, b, 2);
        Ref.drop(ts, a, 2);
        Ref.drop(ts, o, 2);
        Ref.drop(ts, type, 1);
        f.decref(ts);
        ts.leaveRecursive();
      }
    }
    PyObject bound = bind(ts, f, o);
    try {
      return bound.type().call2(ts, bound, a, b);
    } finally {
      bound.decref(ts);
    }
  }

  /**
   * {@link #callFound} of {@code __call__} and {@code __init__}: the arguments are the caller's
   * tuple, which has taken the stack's references over.
   */
  public static PyObject callObject(ThreadState ts, PyObject f, PyObject o, PyObject a) {
    if (!(f instanceof PyFunctionObject)) {
      return callFound(ts, f, o, a);
    }
    ts.enterRecursive(ThreadState.CALLING);
    PyType type = o.type();
    f.incref();
    Ref.hold(type, 1);
    Ref.hold(o, 2);
    Ref.hold(a, 1);
    try {
      return FunctionType.TYPE.call2(ts, f, o, a);
    } finally {
      Ref.drop(ts, a, 1);
      Ref.drop(ts, o, 2);
      Ref.drop(ts, type, 1);
      f.decref(ts);
      ts.leaveRecursive();
    }
  }

  public static PyObject callObject(
      ThreadState ts, PyObject f, PyObject o, PyObject a, PyObject b) {
    if (!(f instanceof PyFunctionObject)) {
      return callFound(ts, f, o, a, b);
    }
    ts.enterRecursive(ThreadState.CALLING);
    PyType type = o.type();
    f.incref();
    Ref.hold(type, 1);
    Ref.hold(o, 2);
    Ref.hold(a, 1);
    Ref.hold(b, 1);
    try {
      return FunctionType.TYPE.call3(ts, f, o, a, b);
    } finally {
      Ref.drop(ts, b, 1);
      Ref.drop(ts, a, 1);
      Ref.drop(ts, o, 2);
      Ref.drop(ts, type, 1);
      f.decref(ts);
      ts.leaveRecursive();
    }
  }

  /** With any arguments. */
  static PyObject callFound(
      ThreadState ts, PyObject f, PyObject o, PyObject[] args, int off, int n, PyObject[] kwnames) {
    if (f instanceof PyFunctionObject) {
      ts.enterRecursive(ThreadState.CALLING);
      PyObject[] all = prepend(o, args, off, n, kwnames);
      PyType type = o.type();
      f.incref();
      Ref.hold(type, 1);
      Ref.hold(o, 1);
      for (PyObject a : all) {
        Ref.hold(a, 1);
      }
      try {
        return FunctionType.TYPE.tp_call(ts, f, all, 0, n + 1, kwnames);
      } finally {
        for (int i = all.length - 1; i >= 0; i--) {
          Ref.drop(ts, all[i], 1);
        }
        Ref.drop(ts, o, 1);
        Ref.drop(ts, type, 1);
        f.decref(ts);
        ts.leaveRecursive();
      }
    }
    PyObject bound = bind(ts, f, o);
    try {
      return bound.type().tp_call(ts, bound, args, off, n, kwnames);
    } finally {
      bound.decref(ts);
    }
  }

  /** An argument array with {@code first} before the others. */
  public static PyObject[] prepend(
      PyObject first, PyObject[] args, int off, int n, PyObject[] kwnames) {
    int total = n + (kwnames == null ? 0 : kwnames.length);
    PyObject[] all = new PyObject[total + 1];
    all[0] = first;
    System.arraycopy(args, off, all, 1, total);
    return all;
  }

  /** Calls and forgets the result. */
  static void run(ThreadState ts, PyObject o, PyString name, PyObject a) {
    call(ts, o, name, a).decref(ts);
  }

  static void run(ThreadState ts, PyObject o, PyString name, PyObject a, PyObject b) {
    call(ts, o, name, a, b).decref(ts);
  }

  static void run(ThreadState ts, PyObject o, PyString name, PyObject[] args) {
    callFound(ts, find(ts, o, name), o, args, 0, args.length, null).decref(ts);
  }

  /** {@code call_maybe}: NotImplemented where the type has no such method. */
  static PyObject callMaybe(ThreadState ts, PyObject o, PyString name, PyObject a) {
    PyObject f = o.type().lookup(ts, name);
    return f == null ? PyNotImplemented.NOT_IMPLEMENTED : callFound(ts, f, o, a);
  }

  /**
   * {@code SLOT1BINFULL}: the left operand's method, then the right operand's reflected one; the
   * other way round if the right operand's type derives from the left one's and overrides the
   * reflection.
   */
  static PyObject binary(
      ThreadState ts, PyObject v, PyObject w, int slot, PyString name, PyString reflected) {
    PyType vt = v.type();
    PyType wt = w.type();
    boolean doOther = vt != wt && wt.slotOwner[slot] == HeapType.GENERIC;
    if (vt.slotOwner[slot] == HeapType.GENERIC) {
      if (doOther && wt.isSubtype(vt) && isOverloaded(ts, v, w, reflected)) {
        PyObject result = callMaybe(ts, w, reflected, v);
        if (result != PyNotImplemented.NOT_IMPLEMENTED) {
          return result;
        }
        doOther = false;
      }
      PyObject result = callMaybe(ts, v, name, w);
      if (result != PyNotImplemented.NOT_IMPLEMENTED || wt == vt) {
        return result;
      }
    }
    if (doOther) {
      return callMaybe(ts, w, reflected, v);
    }
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  /** Whether the right operand's class has another method of that name than the left one's. */
  private static boolean isOverloaded(
      ThreadState ts, PyObject left, PyObject right, PyString name) {
    PyObject b = Objects.getAttrOrNull(ts, right.type(), name);
    if (b == null) {
      return false;
    }
    PyObject a = null;
    try {
      a = Objects.getAttrOrNull(ts, left.type(), name);
      return a == null || Objects.richCompareBool(ts, a, b, Objects.NE);
    } finally {
      b.decref(ts);
      Ref.dec(ts, a);
    }
  }

  /** {@code args[off..off+n)} and the keyword values in an array of their own. */
  static PyObject[] copy(PyObject[] args, int off, int n, PyObject[] kwnames) {
    return Arrays.copyOfRange(args, off, off + n + (kwnames == null ? 0 : kwnames.length));
  }
}
