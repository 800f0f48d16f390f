package org.cellvm.model;

/** Reference counting in the form that reads well inside expressions; all of it tolerates null. */
public final class Ref {
  private Ref() {}

  /**
   * {@code Py_XINCREF}: counts {@code o} up and returns it, a new owned reference from a borrowed
   * one.
   */
  public static <T extends PyObject> T inc(T o) {
    if (o != null) {
      o.incref();
    }
    return o;
  }

  /** Copies {@code objects[from..from+n)} and counts what is in it up; without nulls. */
  public static PyObject[] copyOf(PyObject[] objects, int from, int n) {
    PyObject[] copy = new PyObject[n];
    for (int i = 0; i < n; i++) {
      copy[i] = inc(objects[from + i]);
    }
    return copy;
  }

  /** {@code Py_XDECREF}. */
  public static void dec(ThreadState ts, PyObject o) {
    if (o != null) {
      o.decref(ts);
    }
  }

  /**
   * {@code decref} of an object that almost certainly has other references. HotSpot profiles this
   * method apart from {@link PyObject#decref}, and leaves the object's end out of the caller.
   */
  public static void decHeld(ThreadState ts, PyObject o) {
    int n = o.refcnt;
    if (n > 1) {
      o.refcnt = n - 1;
    } else {
      o.decref(ts);
    }
  }

  /**
   * Counts {@code o} up as often as CPython does in a call whose tuples and bound methods are not
   * made here; {@link #drop} undoes it.
   */
  public static void hold(PyObject o, int n) {
    int count = o.refcnt;
    if (count > 0) {
      o.refcnt = count + n;
    }
  }

  public static void drop(ThreadState ts, PyObject o, int n) {
    int count = o.refcnt;
    if (count > n) {
      o.refcnt = count - n;
    } else if (count > 0) {
      o.refcnt = 1;
      o.decref(ts);
    }
  }

  /** Releases a range of an array, in ascending order, and clears it. */
  public static void decAll(ThreadState ts, PyObject[] objects, int from, int to) {
    for (int i = from; i < to; i++) {
      PyObject o = objects[i];
      if (o != null) {
        objects[i] = null;
        o.decref(ts);
      }
    }
  }

  /** Makes a process-wide constant: its count is never written again. */
  public static <T extends PyObject> T immortal(T o) {
    o.refcnt = PyObject.IMMORTAL;
    return o;
  }
}
