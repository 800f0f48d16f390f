package org.cellvm.model.classes;

import org.cellvm.model.GenericSlots;
import org.cellvm.model.Names;
import org.cellvm.model.PyInstance;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.Slots;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.functions.PyFunctionObject;

/**
 * Classes whose instances {@code object.__new__} makes and a Python function initializes, for
 * engines that run that function themselves. What they count is what {@link TypeType} counts.
 */
public final class PlainClass {
  /** The levels of recursion that a call of a class takes before its initializer's frame. */
  public static final int LEVELS = 3;

  private PlainClass() {}

  /** Whether instances are made by {@code object.__new__} and initialized by a Python object. */
  static boolean isPlain(PyObject callable) {
    return callable.getClass() == HeapType.class
        && ((HeapType) callable).slotOwner[Slots.TP_NEW] == ObjectType.TYPE
        && ((HeapType) callable).slotOwner[Slots.TP_INIT] == HeapType.GENERIC
        && !((HeapType) callable).isAbstract;
  }

  /**
   * The function, borrowed, if {@code callable} is such a class, without a metaclass; else null.
   */
  public static PyFunctionObject initializer(ThreadState ts, PyObject callable) {
    return isPlain(callable)
            && callable.type() == TypeType.TYPE
            && ((HeapType) callable).lookup(ts, Names.__init__) instanceof PyFunctionObject f
        ? f
        : null;
  }

  /** A new instance of such a class, owned. */
  public static PyInstance newInstance(ThreadState ts, PyObject callable) {
    return new PyInstance(ts, (HeapType) callable);
  }

  /** Counts up what CPython counts while the initializer runs: {@code n} values above a base. */
  public static void hold(PyInstance o, PyObject type, PyObject[] r, int base, int n) {
    Ref.hold(type, 1);
    Ref.hold(o, 2);
    for (int i = base + 1; i <= base + n; i++) {
      Ref.hold(r[i], 1);
    }
  }

  /** Undoes {@link #hold}. */
  public static void drop(
      ThreadState ts, PyInstance o, PyObject type, PyObject[] r, int base, int n) {
    for (int i = base + n; i > base; i--) {
      Ref.drop(ts, r[i], 1);
    }
    Ref.drop(ts, o, 2);
    Ref.drop(ts, type, 1);
  }

  /**
   * Initializes an instance in the usual way, with {@code n} values above a base.
   *
   * @throws PyException of the initializer; the instance has been released
   */
  public static void initialize(ThreadState ts, PyInstance o, PyObject[] r, int base, int n) {
    try {
      ts.enterRecursive(ThreadState.CALLING);
      try {
        HeapType.GENERIC.tp_init(ts, o, r, base + 1, n, null);
      } finally {
        ts.leaveRecursive();
      }
    } catch (Throwable t) {
      o.decref(ts);
      throw t;
    }
  }

  /**
   * Releases the initializer's result.
   *
   * @throws PyException TypeError if it is not None; the instance has been released
   */
  public static void checkResult(ThreadState ts, PyInstance o, PyObject result) {
    try {
      GenericSlots.checkInit(ts, result);
    } catch (PyException e) {
      o.decref(ts);
      throw e;
    }
  }
}
