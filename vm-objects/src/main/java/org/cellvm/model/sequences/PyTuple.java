package org.cellvm.model.sequences;

import org.cellvm.model.PyGcObject;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.mappings.HashTable;

/** A {@code tuple}. */
public class PyTuple extends PyGcObject {
  public static final PyObject[] NO_ITEMS = {};
  public static final PyTuple EMPTY = Ref.immortal(new PyTuple(NO_ITEMS));

  /**
   * Owned; of exactly the tuple's length: {@code items.length} is {@code PyTuple_GET_SIZE}, {@code
   * items[i]} is {@code PyTuple_GET_ITEM}, a borrowed reference.
   */
  public final PyObject[] items;

  protected PyTuple(PyObject[] items) {
    this.items = items;
  }

  /** Steals the items and takes the array. */
  public static PyTuple of(ThreadState ts, PyObject... items) {
    if (items.length == 0) {
      return EMPTY;
    }
    PyTuple t = new PyTuple(items);
    ts.gc.track(t);
    return t;
  }

  /** A tuple of {@code items[from..to)}, which are borrowed and counted up. */
  public static PyTuple copyOf(ThreadState ts, PyObject[] items, int from, int to) {
    int n = to - from;
    if (n <= 0) {
      return EMPTY;
    }
    PyObject[] copy = new PyObject[n];
    for (int i = 0; i < n; i++) {
      PyObject o = items[from + i];
      o.incref();
      copy[i] = o;
    }
    return of(ts, copy);
  }

  /**
   * For iterators that give pairs and keep the last one: this pair itself with other items, if only
   * the iterator holds it, else a new one; owned. Steals both.
   */
  public final PyTuple refilled(ThreadState ts, PyObject first, PyObject second) {
    if (refcnt != 1) {
      return of(ts, first, second);
    }
    refcnt = 2;
    PyObject oldFirst = items[0];
    PyObject oldSecond = items[1];
    items[0] = first;
    items[1] = second;
    oldFirst.decref(ts);
    oldSecond.decref(ts);
    return this;
  }

  /**
   * {@link #refilled(ThreadState, PyObject, PyObject)} for as many items as this tuple has; steals
   * the array and what is in it.
   */
  public final PyTuple refilled(ThreadState ts, PyObject[] newItems) {
    if (refcnt != 1) {
      return of(ts, newItems);
    }
    refcnt = 2;
    for (int i = 0; i < newItems.length; i++) {
      PyObject old = items[i];
      items[i] = newItems[i];
      old.decref(ts);
    }
    return this;
  }

  @Override
  public PyType type() {
    return TupleType.TYPE;
  }

  /**
   * Whether the collector need not follow it: an exact tuple of objects that can never be part of a
   * cycle. Items that are not filled in yet keep it tracked.
   */
  public final boolean isAtomic() {
    if (getClass() != PyTuple.class) {
      return false;
    }
    for (PyObject o : items) {
      if (o == null || HashTable.mayBeTracked(o)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void traverse(Visitor visitor) {
    for (int i = items.length - 1; i >= 0; i--) {
      visitor.visit(items[i]);
    }
  }

  /** Last item first, as CPython. */
  @Override
  protected void release(ThreadState ts) {
    for (int i = items.length - 1; i >= 0; i--) {
      PyObject o = items[i];
      if (o != null) {
        items[i] = null;
        o.decref(ts);
      }
    }
  }
}
