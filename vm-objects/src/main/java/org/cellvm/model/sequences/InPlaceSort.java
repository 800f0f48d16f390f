package org.cellvm.model.sequences;

import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;

/**
 * {@code list.sort}: takes the items out of the list, computes their keys, and has them sorted by
 * {@link ListSort}.
 */
public final class InPlaceSort {
  private InPlaceSort() {}

  /**
   * Sorts a list in place. It looks empty meanwhile; ValueError if something is done to it. {@code
   * cmp} and {@code keyFunction} are borrowed, null for none.
   */
  public static void sort(
      ThreadState ts, PyList list, PyObject cmp, PyObject keyFunction, boolean reverse) {
    PyObject[] items = list.items;
    int n = list.size;
    boolean wasSorting = list.sorting;
    list.items = PyTuple.NO_ITEMS;
    list.size = 0;
    list.sorting = true;
    boolean modified = false;
    try {
      PyObject[] keys = keyFunction == null ? null : computeKeys(ts, items, n, keyFunction);
      try {
        sortArray(ts, cmp, keys == null ? items : keys, keys == null ? null : items, n, reverse);
      } finally {
        if (keys != null) {
          Ref.decAll(ts, keys, 0, n);
        }
        modified = !list.sorting;
        if (reverse) {
          ListSort.reverse(items, 0, n);
        }
      }
    } finally {
      PyObject[] strayItems = list.items;
      int stray = list.size;
      list.items = items;
      list.size = n;
      list.sorting = wasSorting;
      while (--stray >= 0) {
        strayItems[stray].decref(ts);
      }
    }
    if (modified) {
      throw Errors.valueError("list modified during sort");
    }
  }

  private static PyObject[] computeKeys(
      ThreadState ts, PyObject[] items, int n, PyObject keyFunction) {
    PyObject[] keys = new PyObject[n];
    int i = 0;
    try {
      for (; i < n; i++) {
        // Held meanwhile, as by CPython's tuple of arguments.
        PyObject item = Ref.inc(items[i]);
        try {
          keys[i] = Objects.call1(ts, keyFunction, item);
        } finally {
          item.decref(ts);
        }
      }
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError t) {
      while (--i >= 0) {
        keys[i].decref(ts);
      }
      throw t;
    }
    return keys;
  }

  /** Sorts the first {@code n}; a reverse sort stays stable by reversing before, and after. */
  private static void sortArray(
      ThreadState ts, PyObject cmp, PyObject[] keys, PyObject[] items, int n, boolean reverse) {
    if (reverse) {
      ListSort.reverse(keys, 0, n);
      if (items != null) {
        ListSort.reverse(items, 0, n);
      }
    }
    if (n < 2) {
      return;
    }
    ListSort sort = new ListSort(ts, cmp, keys, items);
    if (items == null) {
      sort.run(n);
      return;
    }
    // CPython compares objects that have a key in them, which compare their keys: a level more.
    ts.enterRecursive(cmp == null ? " in cmp" : ThreadState.CALLING);
    try {
      sort.run(n);
    } finally {
      ts.leaveRecursive();
    }
  }
}
