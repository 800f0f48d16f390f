package org.cellvm.model.sequences;

import java.util.Arrays;
import org.cellvm.model.PyGcObject;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.memory.LargeObjects;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.SubclassLeaf;

/** A {@code list}. Items are owned; arguments are borrowed and counted up when they are stored. */
public class PyList extends PyGcObject {
  public static final int MAXSIZE = Integer.MAX_VALUE - 8;

  /** The first {@link #size} are in use, the rest is null. */
  public PyObject[] items;

  public int size;

  /** Set while the list is being sorted, when it looks empty; cleared by whatever changes it. */
  boolean sorting;

  @SubclassLeaf("list")
  public PyList(ThreadState ts) {
    items = PyTuple.NO_ITEMS;
    ts.gc.track(this);
  }

  /** Steals the items and takes the array, of which the first {@code size} are in use. */
  public PyList(ThreadState ts, PyObject[] items, int size) {
    this.items = items;
    this.size = size;
    ts.gc.track(this);
  }

  /** A list of {@code items[from..to)}, which are borrowed and counted up. */
  public static PyList copyOf(ThreadState ts, PyObject[] items, int from, int to) {
    int n = Math.max(to - from, 0);
    if (n == 0) {
      return new PyList(ts);
    }
    PyObject[] copy = new PyObject[n];
    for (int i = 0; i < n; i++) {
      PyObject o = items[from + i];
      o.incref();
      copy[i] = o;
    }
    return new PyList(ts, copy, n);
  }

  /** A list of strs, one for each Java string, whose characters are Latin-1. */
  public static PyList ofStrings(ThreadState ts, String... values) {
    PyObject[] items = new PyObject[values.length];
    for (int i = 0; i < items.length; i++) {
      items[i] = PyString.fromString(values[i]);
    }
    return new PyList(ts, items, items.length);
  }

  @Override
  public PyType type() {
    return ListType.TYPE;
  }

  /** Appends {@code o}, which is counted up. */
  public final void append(ThreadState ts, PyObject o) {
    o.incref();
    appendOwned(o);
  }

  /** Appends {@code o}, stolen. */
  public final void appendOwned(PyObject o) {
    int n = size;
    if (n == items.length) {
      grow(n + 1L);
    }
    items[n] = o;
    size = n + 1;
    sorting = false;
  }

  /** Makes room for {@code n} items in all; MemoryError if there cannot be that many. */
  final void grow(long n) {
    sorting = false;
    if (n <= items.length) {
      return;
    }
    if (n > MAXSIZE) {
      throw Errors.memoryError();
    }
    long room = Math.min(n + (n >> 1) + 4, MAXSIZE);
    LargeObjects.checkReferences(room);
    items = Arrays.copyOf(items, (int) room);
  }

  /** Makes room for {@code more} further items, which may come or not. */
  final void reserve(int more) {
    if (size + (long) more > items.length) {
      items = Arrays.copyOf(items, size + more);
    }
  }

  /**
   * Inserts {@code o}, counted up, before index {@code i}, which is clipped as a slice index is.
   */
  public final void insert(ThreadState ts, long i, PyObject o) {
    int n = size;
    int at = clip(i < 0 ? i + n : i, n);
    grow(n + 1L);
    System.arraycopy(items, at, items, at + 1, n - at);
    o.incref();
    items[at] = o;
    size = n + 1;
  }

  /** Takes item {@code i} out, which must exist, and returns it, owned. */
  public final PyObject take(int i) {
    PyObject o = items[i];
    int last = --size;
    System.arraycopy(items, i + 1, items, i, last - i);
    items[last] = null;
    sorting = false;
    return o;
  }

  /**
   * {@code self[low:high] = replacement[0:n]}; the replacement is borrowed and must not be this
   * list's array. Indices are clipped. What goes is released last item first.
   */
  final void replace(ThreadState ts, long low, long high, PyObject[] replacement, int n) {
    int lo = clip(low, size);
    int hi = Math.max(lo, clip(high, size));
    int d = n - (hi - lo);
    if (size + d == 0) {
      empty(ts);
      return;
    }
    PyObject[] old = hi == lo ? PyTuple.NO_ITEMS : Arrays.copyOfRange(items, lo, hi);
    if (d > 0) {
      grow((long) size + d);
    }
    sorting = false;
    if (d != 0) {
      System.arraycopy(items, hi, items, hi + d, size - hi);
      if (d < 0) {
        Arrays.fill(items, size + d, size, null);
      }
      size += d;
    }
    for (int i = 0; i < n; i++) {
      PyObject o = replacement[i];
      o.incref();
      items[lo + i] = o;
    }
    for (int i = old.length - 1; i >= 0; i--) {
      old[i].decref(ts);
    }
  }

  /** Clips an index to 0..n. */
  static int clip(long i, int n) {
    return i < 0 ? 0 : i > n ? n : (int) i;
  }

  /** The items, counted up, in a new array. */
  public final PyObject[] toOwnedArray() {
    PyObject[] copy = Arrays.copyOf(items, size);
    for (PyObject o : copy) {
      o.incref();
    }
    return copy;
  }

  @Override
  public void traverse(Visitor visitor) {
    for (int i = size - 1; i >= 0; i--) {
      visitor.visit(items[i]);
    }
  }

  @Override
  public void clear(ThreadState ts) {
    empty(ts);
  }

  /** Removes all items, last one first; what a derived class has besides them stays. */
  final void empty(ThreadState ts) {
    PyObject[] old = items;
    int n = size;
    if (old.length == 0) {
      return;
    }
    items = PyTuple.NO_ITEMS;
    size = 0;
    sorting = false;
    for (int i = n - 1; i >= 0; i--) {
      old[i].decref(ts);
    }
  }

  @Override
  protected void release(ThreadState ts) {
    empty(ts);
  }
}
