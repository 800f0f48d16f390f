package org.cellvm.model.memory;

import org.cellvm.model.PyGcObject;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.processor.SubclassLeaf;

/**
 * A weak reference or, by its type, a weak proxy. The referent's references form a list, as in
 * CPython: the one without a callback that is shared first, then its shared proxy, then the others,
 * youngest first.
 */
public class PyWeakReference extends PyGcObject {
  /** The object referred to, not owned; null when it is dead. */
  PyObject referent;

  /** Called with this reference when the referent dies; owned, null for none. */
  PyObject callback;

  /** The referent's hash, kept for after its death; -1 unknown. */
  long hash = -1;

  /** That of a reference or of one of the proxies; not used in an instance of a derived class. */
  private final PyType type;

  private PyWeakReference next;
  private PyWeakReference previous;

  /** A reference not in any list yet; see {@link #insertFirst} and {@link #insertAfter}. */
  @SubclassLeaf("weakref")
  PyWeakReference(ThreadState ts, PyType type, PyObject referent, PyObject callback) {
    this.type = type;
    this.referent = referent;
    this.callback = Ref.inc(callback);
    ts.gc.track(this);
  }

  final void insertFirst() {
    PyWeakReference first = referent.weakrefs();
    next = first;
    if (first != null) {
      first.previous = this;
    }
    referent.setWeakrefs(this);
  }

  final void insertAfter(PyWeakReference w) {
    previous = w;
    next = w.next;
    if (next != null) {
      next.previous = this;
    }
    w.next = this;
  }

  final PyWeakReference next() {
    return next;
  }

  public final PyObject referent() {
    return referent;
  }

  final boolean hasCallback() {
    return callback != null;
  }

  /** Takes the reference out of its referent's list: it is dead from now on. */
  final void detach() {
    PyObject o = referent;
    if (o == null) {
      return;
    }
    referent = null;
    if (previous == null) {
      o.setWeakrefs(next);
    } else {
      previous.next = next;
    }
    if (next != null) {
      next.previous = previous;
    }
    next = null;
    previous = null;
  }

  /** Calls the callback once; an error in it is reported and goes no further. */
  final void callBack(ThreadState ts) {
    PyObject function = callback;
    callback = null;
    if (function == null) {
      return;
    }
    int nesting = ts.pauseDeallocNesting();
    try {
      function.type().call1(ts, function, this).decref(ts);
    } catch (PyException e) {
      Errors.writeUnraisable(ts, e, function);
    }
    ts.resumeDeallocNesting(nesting);
    function.decref(ts);
  }

  /**
   * The death of {@code o}: all its weak references die, then their callbacks run, in list order.
   */
  public static void clearAll(ThreadState ts, PyObject o) {
    PyWeakReference w = o.weakrefs();
    if (w == null) {
      return;
    }
    PyWeakReference[] called = new PyWeakReference[4];
    int n = 0;
    for (; w != null; w = o.weakrefs()) {
      w.detach();
      // A reference that is itself being deallocated is not called back.
      if (w.callback != null && w.refcnt > 0) {
        if (n == called.length) {
          called = java.util.Arrays.copyOf(called, n * 2);
        }
        w.incref();
        called[n++] = w;
      }
    }
    for (int i = 0; i < n; i++) {
      called[i].callBack(ts);
      called[i].decref(ts);
    }
  }

  @Override
  public PyType type() {
    return type;
  }

  @Override
  public void traverse(Visitor visitor) {
    visitor.visit(callback);
  }

  @Override
  public void clear(ThreadState ts) {
    drop(ts);
  }

  private void drop(ThreadState ts) {
    PyObject function = callback;
    callback = null;
    detach();
    Ref.dec(ts, function);
  }

  @Override
  protected void release(ThreadState ts) {
    drop(ts);
  }
}
