package org.cellvm.library.heapq;

import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.numbers.PyFloat;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;

/**
 * The two movements in a heap: an item towards the leaves and back. A comparison may run Python
 * code; if that changes the length of the list, it is an error.
 */
final class Heap {
  private Heap() {}

  /** {@code x < y}, by {@code __le__} of y where x has no {@code __lt__}, as of old. */
  static boolean isLess(ThreadState ts, PyObject x, PyObject y) {
    Class<?> kind = x.getClass();
    if (kind == y.getClass()) {
      if (kind == PyInt.class) {
        return ((PyInt) x).value < ((PyInt) y).value;
      }
      if (kind == PyFloat.class) {
        return ((PyFloat) x).value < ((PyFloat) y).value;
      }
    }
    if (kind == PyTuple.class || kind == PyString.class || Objects.hasAttr(ts, x, Names.__lt__)) {
      return Objects.richCompareBool(ts, x, y, Objects.LT);
    }
    return !Objects.richCompareBool(ts, y, x, Objects.LE);
  }

  /** Whether {@code x} belongs nearer to the root than {@code y}. */
  private static boolean precedes(ThreadState ts, PyObject x, PyObject y, boolean max) {
    return max ? isLess(ts, y, x) : isLess(ts, x, y);
  }

  private static void checkPlace(PyList heap, int place) {
    if (place >= heap.size) {
      throw Errors.indexError("index out of range");
    }
  }

  private static void checkSize(PyList heap, int size) {
    if (heap.size != size) {
      throw Errors.runtimeError("list changed size during iteration");
    }
  }

  /** Replaces an item; counts the new one up. */
  static void set(ThreadState ts, PyList heap, int i, PyObject o) {
    PyObject old = heap.items[i];
    o.incref();
    heap.items[i] = o;
    old.decref(ts);
  }

  /**
   * Moves the item at {@code place} towards the root, no further than to {@code root}, over those
   * that do not precede it.
   *
   * @param max whether the largest item is the root
   */
  static void rise(ThreadState ts, PyList heap, int root, int place, boolean max) {
    checkPlace(heap, place);
    int size = heap.size;
    PyObject item = heap.items[place];
    item.incref();
    try {
      int at = place;
      while (at > root) {
        int parent = at - 1 >> 1;
        boolean first = precedes(ts, item, heap.items[parent], max);
        checkSize(heap, size);
        if (!first) {
          break;
        }
        set(ts, heap, at, heap.items[parent]);
        at = parent;
        checkSize(heap, size);
      }
      set(ts, heap, at, item);
    } finally {
      item.decref(ts);
    }
  }

  /** Moves the item at {@code place} to its place among the items below it. */
  static void settle(ThreadState ts, PyList heap, int place, boolean max) {
    checkPlace(heap, place);
    int size = heap.size;
    int leaves = size / 2;
    int at = place;
    PyObject item = heap.items[place];
    item.incref();
    try {
      // Down to a leaf first: most items that are put at the root come from the leaves.
      while (at < leaves) {
        int child = 2 * at + 1;
        if (child + 1 < size && !precedes(ts, heap.items[child], heap.items[child + 1], max)) {
          child++;
        }
        checkSize(heap, size);
        set(ts, heap, at, heap.items[child]);
        at = child;
        checkSize(heap, size);
      }
      set(ts, heap, at, item);
    } finally {
      item.decref(ts);
    }
    rise(ts, heap, place, at, max);
  }
}
