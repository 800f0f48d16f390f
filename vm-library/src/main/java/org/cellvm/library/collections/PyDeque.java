package org.cellvm.library.collections;

import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyReferent;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.sequences.PyList;
import org.cellvm.processor.SubclassLeaf;

/**
 * A {@code deque}: a ring buffer whose length is a power of two. Items are owned; arguments are
 * borrowed and counted up when they are stored.
 */
class PyDeque extends PyReferent {
  /** CPython keeps the items in blocks of this many; it shows in {@code __sizeof__}. */
  static final int BLOCK = 62;

  /** Where the first item stands in the first block of CPython's. */
  private static final int CENTER = BLOCK / 2;

  private static final int SMALLEST = 8;
  private static final int LARGEST = 1 << 30;

  /** The item at position p is at {@code p & items.length - 1}. */
  private PyObject[] items = new PyObject[SMALLEST];

  /** The position of the first item, which also tells where in CPython's blocks it would be. */
  private long head = CENTER;

  private int size;

  /** Counts what moves the items, so that iterators notice. */
  int state;

  /** -1 where there is no limit. */
  long maxlen = -1;

  @SubclassLeaf("deque")
  PyDeque(ThreadState ts) {
    ts.gc.track(this);
  }

  @Override
  public PyType type() {
    return DequeType.TYPE;
  }

  final int size() {
    return size;
  }

  /** The index of the first item in its block in CPython. */
  final int leftIndex() {
    return Math.floorMod(head, BLOCK);
  }

  /** Item {@code i}, borrowed; it must exist. */
  final PyObject get(int i) {
    PyObject[] a = items;
    return a[(int) head + i & a.length - 1];
  }

  /** Replaces item {@code i}, which must exist. */
  final void set(ThreadState ts, int i, PyObject value) {
    PyObject[] a = items;
    int at = (int) head + i & a.length - 1;
    PyObject old = a[at];
    value.incref();
    a[at] = value;
    old.decref(ts);
  }

  private void grow() {
    int n = items.length;
    if (n == LARGEST) {
      throw Errors.memoryError();
    }
    PyObject[] larger = new PyObject[n * 2];
    for (int i = 0; i < size; i++) {
      larger[(int) head + i & n * 2 - 1] = items[(int) head + i & n - 1];
    }
    items = larger;
  }

  /** Appends {@code o}, stolen, and drops the first item where there are too many. */
  final void appendOwned(ThreadState ts, PyObject o) {
    state++;
    if (size == items.length) {
      grow();
    }
    PyObject[] a = items;
    a[(int) head + size & a.length - 1] = o;
    size++;
    if (maxlen >= 0 && size > maxlen) {
      popLeft().decref(ts);
    }
  }

  /** Puts {@code o}, stolen, before the first item; drops the last where there are too many. */
  final void appendLeftOwned(ThreadState ts, PyObject o) {
    state++;
    if (size == items.length) {
      grow();
    }
    PyObject[] a = items;
    head--;
    a[(int) head & a.length - 1] = o;
    size++;
    if (maxlen >= 0 && size > maxlen) {
      pop().decref(ts);
    }
  }

  /** Takes the last item out, owned; IndexError if there is none. */
  final PyObject pop() {
    int n = size - 1;
    if (n < 0) {
      throw Errors.indexError("pop from an empty deque");
    }
    PyObject[] a = items;
    int at = (int) head + n & a.length - 1;
    PyObject o = a[at];
    a[at] = null;
    size = n;
    state++;
    if (n == 0) {
      center();
    }
    return o;
  }

  /** Takes the first item out, owned; IndexError if there is none. */
  final PyObject popLeft() {
    int n = size - 1;
    if (n < 0) {
      throw Errors.indexError("pop from an empty deque");
    }
    PyObject[] a = items;
    int at = (int) head & a.length - 1;
    PyObject o = a[at];
    a[at] = null;
    head++;
    size = n;
    state++;
    if (n == 0) {
      center();
    }
    return o;
  }

  /** An empty deque whose block is used up starts again in the middle of one. */
  private void center() {
    if (leftIndex() == 0) {
      head = CENTER;
    }
  }

  /** Moves the items {@code count} steps to the right, over the end to the beginning. */
  final void rotate(long count) {
    int n = size;
    if (n <= 1) {
      return;
    }
    int half = n >> 1;
    int steps = (int) (count > half || count < -half ? count % n : count);
    if (steps > half) {
      steps -= n;
    } else if (steps < -half) {
      steps += n;
    }
    state++;
    PyObject[] a = items;
    int mask = a.length - 1;
    int first = (int) head;
    if (n <= mask) {
      for (int i = 1; i <= steps; i++) {
        int from = first + n - i & mask;
        PyObject o = a[from];
        a[from] = null;
        a[first - i & mask] = o;
      }
      for (int i = 0; i < -steps; i++) {
        int from = first + i & mask;
        PyObject o = a[from];
        a[from] = null;
        a[first + n + i & mask] = o;
      }
    }
    head -= steps;
  }

  final void reverse() {
    PyObject[] a = items;
    int mask = a.length - 1;
    int left = (int) head;
    int right = left + size - 1;
    for (int i = size >> 1; i > 0; i--, left++, right--) {
      PyObject o = a[left & mask];
      a[left & mask] = a[right & mask];
      a[right & mask] = o;
    }
  }

  /** Appends the items of an iterable, or puts them before the first one, one after the other. */
  final void extend(ThreadState ts, PyObject iterable, boolean left) {
    PyObject source = iterable;
    if (iterable == this) {
      source = ts.own(toList(ts));
    }
    if (source.getClass() == PyList.class && maxlen != 0) {
      PyList list = (PyList) source;
      for (int i = 0; i < list.size; i++) {
        add(ts, Ref.inc(list.items[i]), left);
      }
      return;
    }
    PyObject it = ts.own(Objects.iter(ts, source));
    PyObject o;
    while ((o = Objects.iterNext(ts, it)) != null) {
      if (maxlen == 0) {
        o.decref(ts);
      } else {
        add(ts, o, left);
      }
    }
  }

  private void add(ThreadState ts, PyObject o, boolean left) {
    if (left) {
      appendLeftOwned(ts, o);
    } else {
      appendOwned(ts, o);
    }
  }

  /** A list of the items, owned. */
  private PyList toList(ThreadState ts) {
    PyObject[] copy = new PyObject[size];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = Ref.inc(get(i));
    }
    return new PyList(ts, copy, copy.length);
  }

  @Override
  public void traverse(Visitor visitor) {
    for (int i = 0; i < size; i++) {
      visitor.visit(get(i));
    }
  }

  @Override
  public void clear(ThreadState ts) {
    empty(ts);
  }

  /**
   * Removes all items and releases them, first one first, when the deque is empty already; what a
   * derived class has besides them stays.
   */
  final void empty(ThreadState ts) {
    int n = size;
    if (n == 0) {
      return;
    }
    PyObject[] old = items;
    int first = (int) head;
    items = new PyObject[SMALLEST];
    head = CENTER;
    size = 0;
    state++;
    for (int i = 0; i < n; i++) {
      old[first + i & old.length - 1].decref(ts);
    }
  }

  @Override
  protected void release(ThreadState ts) {
    clearWeakrefs(ts);
    empty(ts);
  }
}
