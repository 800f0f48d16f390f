package org.cellvm.model.memory;

import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.sequences.PyList;

/**
 * Making and counting weak references. An object's list of them starts with the one reference and
 * the one proxy that have no callback and are of the exact types, where they exist: those are
 * shared.
 */
public final class WeakReferences {
  private WeakReferences() {}

  static boolean isProxy(PyObject o) {
    return o.getClass() == PyWeakReference.class && o.type() != WeakReferenceType.TYPE;
  }

  private static void requireReferencable(PyObject o) {
    if (!o.type().instancesHaveWeakrefs()) {
      throw Errors.typeError(
          "cannot create weak reference to '" + Objects.typeName(o) + "' object");
    }
  }

  /** The shared reference without a callback, null if there is none. */
  private static PyWeakReference basicReference(PyObject o) {
    PyWeakReference first = o.weakrefs();
    return first != null && !first.hasCallback() && first.type() == WeakReferenceType.TYPE
        ? first
        : null;
  }

  /** The shared proxy without a callback, null if there is none. */
  private static PyWeakReference basicProxy(PyObject o) {
    PyWeakReference basic = basicReference(o);
    PyWeakReference next = basic == null ? o.weakrefs() : basic.next();
    return next != null && !next.hasCallback() && isProxy(next) ? next : null;
  }

  private static void insertAfterBasic(PyWeakReference made, PyObject o) {
    PyWeakReference previous = basicProxy(o);
    if (previous == null) {
      previous = basicReference(o);
    }
    if (previous == null) {
      made.insertFirst();
    } else {
      made.insertAfter(previous);
    }
  }

  /**
   * A weak reference to {@code o}, owned.
   *
   * @param callback borrowed; null or None for none
   * @throws PyException TypeError if {@code o} cannot be weakly referenced
   */
  public static PyWeakReference reference(
      ThreadState ts, PyType type, PyObject o, PyObject callback) {
    requireReferencable(o);
    PyObject function = callback == PyNone.NONE ? null : callback;
    boolean exact = type == WeakReferenceType.TYPE;
    if (exact && function == null) {
      PyWeakReference basic = basicReference(o);
      if (basic != null) {
        return Ref.inc(basic);
      }
    }
    PyWeakReference made =
        exact
            ? new PyWeakReference(ts, type, o, function)
            : new PyWeakReferenceDerived(ts, type, o, function);
    if (exact && function == null) {
      made.insertFirst();
    } else {
      insertAfterBasic(made, o);
    }
    return made;
  }

  /**
   * A weak proxy of {@code o}, owned.
   *
   * @param callback borrowed; null or None for none
   * @throws PyException TypeError if {@code o} cannot be weakly referenced
   */
  public static PyWeakReference proxy(ThreadState ts, PyObject o, PyObject callback) {
    requireReferencable(o);
    PyObject function = callback == PyNone.NONE ? null : callback;
    if (function == null) {
      PyWeakReference basic = basicProxy(o);
      if (basic != null) {
        return Ref.inc(basic);
      }
    }
    PyType type = Objects.isCallable(o) ? WeakCallableProxyType.TYPE : WeakProxyType.TYPE;
    PyWeakReference made = new PyWeakReference(ts, type, o, function);
    if (function == null) {
      PyWeakReference basic = basicReference(o);
      if (basic == null) {
        made.insertFirst();
      } else {
        made.insertAfter(basic);
      }
    } else {
      insertAfterBasic(made, o);
    }
    return made;
  }

  /** How many weak references and proxies {@code o} has. */
  public static int count(PyObject o) {
    int n = 0;
    for (PyWeakReference w = first(o); w != null; w = w.next()) {
      n++;
    }
    return n;
  }

  /** The weak references and proxies of {@code o}, in the order of its list; owned. */
  public static PyList list(ThreadState ts, PyObject o) {
    PyList list = new PyList(ts);
    for (PyWeakReference w = first(o); w != null; w = w.next()) {
      list.append(ts, w);
    }
    return list;
  }

  private static PyWeakReference first(PyObject o) {
    return o.type().instancesHaveWeakrefs() ? o.weakrefs() : null;
  }
}
