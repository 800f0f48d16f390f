package org.cellvm.library.heapq;

import org.cellvm.model.Objects;
import org.cellvm.model.PyModule;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.Sequences;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;

/** The module {@code _heapq}. */
@ExposedModule(
    name = "_heapq",
    doc = "Heaps in lists: item k is not larger than items 2*k+1 and 2*k+2.")
final class HeapqModule {
  private HeapqModule() {}

  static void init(ThreadState ts, PyModule module) {
    String about =
        "A heap is a list in which no item is larger than the two items 2*k+1 and 2*k+2 below it,\n"
            + "so that the first item is the smallest. Adding an item and taking the first one"
            + " out\n"
            + "move as many items as the tree has levels.\n";
    PyString text = PyString.fromString(about);
    module.add(ts, "__about__", text);
    text.decref(ts);
  }

  private static PyList heap(PyObject heap) {
    if (!(heap instanceof PyList list)) {
      throw Errors.typeError("heap argument must be a list");
    }
    return list;
  }

  @ExposedFunction(
      value = "heappush",
      convention = Convention.UNPACK,
      parse = "heappush 2 2",
      doc = "heappush(heap, item): adds an item to a heap")
  static void push(ThreadState ts, PyObject heap, PyObject item) {
    PyList list = heap(heap);
    list.append(ts, item);
    Heap.rise(ts, list, 0, list.size - 1, false);
  }

  @ExposedFunction(
      value = "heappop",
      convention = Convention.O,
      doc = "heappop(heap) -> the smallest item, which is removed")
  static PyObject pop(ThreadState ts, PyObject heap) {
    PyList list = heap(heap);
    if (list.size == 0) {
      throw Errors.indexError("index out of range");
    }
    PyObject last = list.take(list.size - 1);
    return list.size == 0 ? last : replaceFirst(ts, list, last, false);
  }

  /** Puts an item, stolen, in the place of the first one, which is returned, owned. */
  private static PyObject replaceFirst(ThreadState ts, PyList list, PyObject item, boolean max) {
    PyObject first = list.items[0];
    list.items[0] = item;
    try {
      Heap.settle(ts, list, 0, max);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError t) {
      first.decref(ts);
      throw t;
    }
    return first;
  }

  @ExposedFunction(
      value = "heapreplace",
      convention = Convention.UNPACK,
      parse = "heapreplace 2 2",
      doc = "heapreplace(heap, item) -> the smallest item before, in whose place item is added")
  static PyObject replace(ThreadState ts, PyObject heap, PyObject item) {
    PyList list = heap(heap);
    if (list.size == 0) {
      throw Errors.indexError("index out of range");
    }
    return replaceFirst(ts, list, Ref.inc(item), false);
  }

  @ExposedFunction(
      value = "heappushpop",
      convention = Convention.UNPACK,
      parse = "heappushpop 2 2",
      doc = "heappushpop(heap, item) -> the smallest of the items and item, which is then added")
  static PyObject pushPop(ThreadState ts, PyObject heap, PyObject item) {
    PyList list = heap(heap);
    if (list.size == 0 || !Heap.isLess(ts, list.items[0], item)) {
      return Ref.inc(item);
    }
    if (list.size == 0) {
      throw Errors.indexError("index out of range");
    }
    return replaceFirst(ts, list, Ref.inc(item), false);
  }

  @ExposedFunction(
      value = "heapify",
      convention = Convention.O,
      doc = "heapify(list): makes a heap of a list, in time that grows with its length")
  static void heapify(ThreadState ts, PyObject heap) {
    heapify(ts, heap(heap), false);
  }

  private static void heapify(ThreadState ts, PyList list, boolean max) {
    for (int i = list.size / 2 - 1; i >= 0; i--) {
      Heap.settle(ts, list, i, max);
    }
  }

  @ExposedFunction(
      value = "nlargest",
      parse = "nO:nlargest",
      doc = "nlargest(n, iterable) -> a list of the n largest items, the largest first")
  static PyObject largest(ThreadState ts, long n, PyObject iterable) {
    PyList list = ts.own(select(ts, n, iterable, false));
    for (int i = 0, k = list.size - 1; i < k; i++, k--) {
      PyObject o = list.items[i];
      list.items[i] = list.items[k];
      list.items[k] = o;
    }
    return Ref.inc(list);
  }

  @ExposedFunction(
      value = "nsmallest",
      parse = "nO:nsmallest",
      doc = "nsmallest(n, iterable) -> a list of the n smallest items, the smallest first")
  static PyObject smallest(ThreadState ts, long n, PyObject iterable) {
    return select(ts, n, iterable, true);
  }

  /**
   * The n smallest or largest items, sorted; owned. A heap holds the best so far, the worst of them
   * first.
   *
   * @param smallest whether they are the smallest, so that the root of the heap is the largest
   */
  private static PyList select(ThreadState ts, long n, PyObject iterable, boolean smallest) {
    PyObject it = ts.own(Objects.iter(ts, iterable));
    PyList list = ts.own(new PyList(ts));
    PyObject o = null;
    while (list.size < n && (o = Objects.iterNext(ts, it)) != null) {
      list.appendOwned(o);
    }
    if (list.size > 0 && list.size >= n) {
      heapify(ts, list, smallest);
      while ((o = Objects.iterNext(ts, it)) != null) {
        replaceWorst(ts, list, o, smallest);
      }
    }
    Sequences.sort(ts, list);
    return Ref.inc(list);
  }

  /** Puts an item, stolen, in the place of the first one if it is better. */
  private static void replaceWorst(ThreadState ts, PyList list, PyObject o, boolean smallest) {
    boolean better;
    try {
      PyObject worst = list.items[0];
      better = smallest ? Heap.isLess(ts, o, worst) : Heap.isLess(ts, worst, o);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError t) {
      o.decref(ts);
      throw t;
    }
    if (better) {
      PyObject worst = list.items[0];
      list.items[0] = o;
      worst.decref(ts);
      Heap.settle(ts, list, 0, smallest);
    } else {
      o.decref(ts);
    }
  }
}
