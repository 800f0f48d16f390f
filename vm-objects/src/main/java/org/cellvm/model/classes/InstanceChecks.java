package org.cellvm.model.classes;

import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.SpecialMethods;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.sequences.PyTuple;

/** {@code isinstance} and {@code issubclass}. */
public final class InstanceChecks {
  private InstanceChecks() {}

  public static boolean isInstance(ThreadState ts, PyObject o, PyObject cls) {
    if (o.type() == cls) {
      return true;
    }
    if (cls instanceof PyTuple tuple) {
      ts.enterRecursive(" in __instancecheck__");
      try {
        for (PyObject item : tuple.items) {
          if (isInstance(ts, o, item)) {
            return true;
          }
        }
        return false;
      } finally {
        ts.leaveRecursive();
      }
    }
    if (cls instanceof PyType && cls.type() == TypeType.TYPE) {
      // type.__instancecheck__ itself, as it almost always is.
      return realIsInstance(ts, o, cls);
    }
    if (!(cls instanceof PyClassObject) && !(cls instanceof PyInstanceObject)) {
      PyObject checker = cls.type().lookup(ts, Names.__instancecheck__);
      if (checker != null) {
        ts.enterRecursive(" in __instancecheck__");
        try {
          return isTrue(ts, SpecialMethods.callFound(ts, checker, cls, o));
        } finally {
          ts.leaveRecursive();
        }
      }
    }
    return realIsInstance(ts, o, cls);
  }

  public static boolean isSubclass(ThreadState ts, PyObject derived, PyObject cls) {
    if (cls instanceof PyTuple tuple) {
      ts.enterRecursive(" in __subclasscheck__");
      try {
        for (PyObject item : tuple.items) {
          if (isSubclass(ts, derived, item)) {
            return true;
          }
        }
        return false;
      } finally {
        ts.leaveRecursive();
      }
    }
    if (!(cls instanceof PyClassObject) && !(cls instanceof PyInstanceObject)) {
      PyObject checker = cls.type().lookup(ts, Names.__subclasscheck__);
      if (checker != null) {
        ts.enterRecursive(" in __subclasscheck__");
        try {
          return isTrue(ts, SpecialMethods.callFound(ts, checker, cls, derived));
        } finally {
          ts.leaveRecursive();
        }
      }
    }
    return realIsSubclass(ts, derived, cls);
  }

  private static boolean isTrue(ThreadState ts, PyObject result) {
    try {
      return Objects.isTrue(ts, result);
    } finally {
      result.decref(ts);
    }
  }

  /** {@code recursive_isinstance}: without {@code __instancecheck__}. */
  static boolean realIsInstance(ThreadState ts, PyObject o, PyObject cls) {
    if (cls instanceof PyClassObject oldStyle && o instanceof PyInstanceObject instance) {
      return instance.cls.isSubclass(oldStyle);
    }
    if (cls instanceof PyType asType) {
      PyType type = o.type();
      if (type.isSubtype(asType)) {
        return true;
      }
      PyObject c = classOrNull(ts, o);
      if (c == null) {
        return false;
      }
      boolean result = c != type && c instanceof PyType claimed && claimed.isSubtype(asType);
      c.decref(ts);
      return result;
    }
    checkClass(ts, cls, "isinstance() arg 2 must be a class, type, or tuple of classes and types");
    PyObject c = classOrNull(ts, o);
    if (c == null) {
      return false;
    }
    try {
      return abstractIsSubclass(ts, c, cls);
    } finally {
      c.decref(ts);
    }
  }

  /** {@code o.__class__}; null on any error. */
  private static PyObject classOrNull(ThreadState ts, PyObject o) {
    try {
      return Objects.getAttrOrNull(ts, o, Names.__class__);
    } catch (PyException e) {
      e.discard(ts);
      return null;
    }
  }

  static boolean realIsSubclass(ThreadState ts, PyObject derived, PyObject cls) {
    if (cls instanceof PyType type && derived instanceof PyType derivedType) {
      return derivedType.isSubtype(type);
    }
    if (derived instanceof PyClassObject derivedClass && cls instanceof PyClassObject classObject) {
      return derivedClass.isSubclass(classObject);
    }
    checkClass(ts, derived, "issubclass() arg 1 must be a class");
    checkClass(ts, cls, "issubclass() arg 2 must be a class or tuple of classes");
    return abstractIsSubclass(ts, derived, cls);
  }

  private static void checkClass(ThreadState ts, PyObject cls, String error) {
    PyTuple bases = basesOrNull(ts, cls);
    if (bases == null) {
      throw Errors.typeError(error);
    }
    bases.decref(ts);
  }

  private static PyTuple basesOrNull(ThreadState ts, PyObject cls) {
    PyObject bases = Objects.getAttrOrNull(ts, cls, Names.__bases__);
    if (bases == null || bases instanceof PyTuple) {
      return (PyTuple) bases;
    }
    bases.decref(ts);
    return null;
  }

  /** By {@code __bases__}, for whatever looks like a class. */
  private static boolean abstractIsSubclass(ThreadState ts, PyObject derived, PyObject cls) {
    if (derived == cls) {
      return true;
    }
    PyTuple bases = basesOrNull(ts, derived);
    if (bases == null) {
      return false;
    }
    try {
      for (PyObject b : bases.items) {
        if (abstractIsSubclass(ts, b, cls)) {
          return true;
        }
      }
      return false;
    } finally {
      bases.decref(ts);
    }
  }
}
