package org.cellvm.model.sequences;

import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.numbers.PyInt;

/**
 * The algorithm of {@code list.sort}: Tim Peters' stable, adaptive merge sort, as described in
 * CPython's {@code Objects/listsort.txt}. It makes the very comparisons that CPython 2.7 makes, in
 * the same order, so that comparison functions with side effects see the same calls.
 *
 * <p>The array that is sorted holds the keys; where a key function was given the list's items are a
 * second array, moved in step with it. An error leaves both arrays permuted, with nothing lost.
 */
public class ListSort {
  /** A run must win this often in a row before the merge starts to gallop. */
  private static final int MIN_GALLOP = 7;

  private static final int MAX_PENDING = 85;

  private final ThreadState ts;

  /** Borrowed, or null for {@code <}. */
  private final PyObject cmp;

  private final PyObject[] keys;

  /** Null where the keys are the items. */
  private final PyObject[] items;

  private int minGallop = MIN_GALLOP;

  // Runs that wait to be merged, left to right.
  private final int[] runBase = new int[MAX_PENDING];
  private final int[] runLength = new int[MAX_PENDING];
  private int runs;

  private PyObject[] tempKeys = PyTuple.NO_ITEMS;
  private PyObject[] tempItems = PyTuple.NO_ITEMS;

  // The state of a merge, in fields so that an error finds it: cursors, what is left of each run,
  // and where the next element goes.
  private int cursorA;
  private int cursorB;
  private int countA;
  private int countB;
  private int dest;

  ListSort(ThreadState ts, PyObject cmp, PyObject[] keys, PyObject[] items) {
    this.ts = ts;
    this.cmp = cmp;
    this.keys = keys;
    this.items = items;
  }

  static void reverse(PyObject[] a, int from, int to) {
    for (int i = from, j = to - 1; i < j; i++, j--) {
      PyObject o = a[i];
      a[i] = a[j];
      a[j] = o;
    }
  }

  /** Sorts the first {@code n}, two or more. */
  final void run(int n) {
    int minRun = minRun(n);
    int lo = 0;
    int remaining = n;
    do {
      int length = countRun(lo, n);
      if (length < minRun) {
        int force = Math.min(remaining, minRun);
        binarySort(lo, lo + force, lo + length);
        length = force;
      }
      runBase[runs] = lo;
      runLength[runs] = length;
      runs++;
      mergeCollapse();
      lo += length;
      remaining -= length;
    } while (remaining > 0);
    mergeForceCollapse();
  }

  /** {@code n} if below 64; else 32..64 such that n over it is close to a power of two. */
  private static int minRun(int n) {
    int rest = 0;
    while (n >= 64) {
      rest |= n & 1;
      n >>= 1;
    }
    return n + rest;
  }

  boolean less(PyObject x, PyObject y) {
    if (cmp != null) {
      return lessByFunction(x, y);
    }
    if (ts.recursionDepth + PlainOrder.LEVELS <= ts.depthLimit) {
      int order = PlainOrder.of(x, y);
      if (order != PlainOrder.UNKNOWN) {
        return order < 0;
      }
    }
    return Objects.richCompareBool(ts, x, y, Objects.LT);
  }

  private boolean lessByFunction(PyObject x, PyObject y) {
    // Held meanwhile, as by CPython's tuple of arguments.
    PyObject result;
    x.incref();
    y.incref();
    try {
      result = Objects.call2(ts, cmp, x, y);
    } finally {
      x.decref(ts);
      y.decref(ts);
    }
    try {
      if (!(result instanceof PyInt integer)) {
        throw Errors.typeError("comparison function must return int, not " + result.type().name());
      }
      return integer.value < 0;
    } finally {
      result.decref(ts);
    }
  }

  private void copy(int from, int to, int n) {
    System.arraycopy(keys, from, keys, to, n);
    if (items != null) {
      System.arraycopy(items, from, items, to, n);
    }
  }

  private void copyFromTemp(int from, int to, int n) {
    System.arraycopy(tempKeys, from, keys, to, n);
    if (items != null) {
      System.arraycopy(tempItems, from, items, to, n);
    }
  }

  private void move(int from, int to) {
    keys[to] = keys[from];
    if (items != null) {
      items[to] = items[from];
    }
  }

  private void moveFromTemp(int from, int to) {
    keys[to] = tempKeys[from];
    if (items != null) {
      items[to] = tempItems[from];
    }
  }

  private void copyToTemp(int from, int n) {
    if (tempKeys.length < n) {
      tempKeys = new PyObject[n];
      if (items != null) {
        tempItems = new PyObject[n];
      }
    }
    System.arraycopy(keys, from, tempKeys, 0, n);
    if (items != null) {
      System.arraycopy(items, from, tempItems, 0, n);
    }
  }

  /** The length of the run that starts at {@code lo}; a strictly descending one is reversed. */
  private int countRun(int lo, int hi) {
    int i = lo + 1;
    if (i == hi) {
      return 1;
    }
    if (less(keys[i], keys[i - 1])) {
      i++;
      while (i < hi && less(keys[i], keys[i - 1])) {
        i++;
      }
      reverse(keys, lo, i);
      if (items != null) {
        reverse(items, lo, i);
      }
    } else {
      i++;
      while (i < hi && !less(keys[i], keys[i - 1])) {
        i++;
      }
    }
    return i - lo;
  }

  /** Sorts [lo, hi) by binary insertion; [lo, start) is sorted already. */
  private void binarySort(int lo, int hi, int start) {
    for (int at = start; at < hi; at++) {
      PyObject pivot = keys[at];
      int l = lo;
      int r = at;
      while (l < r) {
        int p = l + (r - l >> 1);
        if (less(pivot, keys[p])) {
          r = p;
        } else {
          l = p + 1;
        }
      }
      System.arraycopy(keys, l, keys, l + 1, at - l);
      keys[l] = pivot;
      if (items != null) {
        PyObject item = items[at];
        System.arraycopy(items, l, items, l + 1, at - l);
        items[l] = item;
      }
    }
  }

  /**
   * Where {@code key} belongs in the sorted a[base, base+n), left of equals; looks from the hint.
   */
  private int gallopLeft(PyObject key, PyObject[] a, int base, int n, int hint) {
    int last = 0;
    int offset = 1;
    if (less(a[base + hint], key)) {
      int max = n - hint;
      while (offset < max && less(a[base + hint + offset], key)) {
        last = offset;
        offset = next(offset, max);
      }
      offset = Math.min(offset, max);
      last += hint;
      offset += hint;
    } else {
      int max = hint + 1;
      while (offset < max && !less(a[base + hint - offset], key)) {
        last = offset;
        offset = next(offset, max);
      }
      offset = Math.min(offset, max);
      int k = last;
      last = hint - offset;
      offset = hint - k;
    }
    last++;
    while (last < offset) {
      int m = last + (offset - last >> 1);
      if (less(a[base + m], key)) {
        last = m + 1;
      } else {
        offset = m;
      }
    }
    return offset;
  }

  /** Like {@link #gallopLeft}, right of equals. */
  private int gallopRight(PyObject key, PyObject[] a, int base, int n, int hint) {
    int last = 0;
    int offset = 1;
    if (less(key, a[base + hint])) {
      int max = hint + 1;
      while (offset < max && less(key, a[base + hint - offset])) {
        last = offset;
        offset = next(offset, max);
      }
      offset = Math.min(offset, max);
      int k = last;
      last = hint - offset;
      offset = hint - k;
    } else {
      int max = n - hint;
      while (offset < max && !less(key, a[base + hint + offset])) {
        last = offset;
        offset = next(offset, max);
      }
      offset = Math.min(offset, max);
      last += hint;
      offset += hint;
    }
    last++;
    while (last < offset) {
      int m = last + (offset - last >> 1);
      if (less(key, a[base + m])) {
        offset = m;
      } else {
        last = m + 1;
      }
    }
    return offset;
  }

  private static int next(int offset, int max) {
    int next = (offset << 1) + 1;
    return next <= 0 ? max : next;
  }

  /** Restores: each run longer than the two after it together, and than the one after it. */
  private void mergeCollapse() {
    while (runs > 1) {
      int i = runs - 2;
      if (i > 0 && runLength[i - 1] <= runLength[i] + runLength[i + 1]) {
        if (runLength[i - 1] < runLength[i + 1]) {
          i--;
        }
        mergeAt(i);
      } else if (runLength[i] <= runLength[i + 1]) {
        mergeAt(i);
      } else {
        break;
      }
    }
  }

  private void mergeForceCollapse() {
    while (runs > 1) {
      int i = runs - 2;
      if (i > 0 && runLength[i - 1] < runLength[i + 1]) {
        i--;
      }
      mergeAt(i);
    }
  }

  /** Merges runs i and i+1. */
  private void mergeAt(int i) {
    int a = runBase[i];
    int na = runLength[i];
    int b = runBase[i + 1];
    int nb = runLength[i + 1];
    runLength[i] = na + nb;
    if (i == runs - 3) {
      runBase[i + 1] = runBase[i + 2];
      runLength[i + 1] = runLength[i + 2];
    }
    runs--;
    // What of the first run is below the second, and of the second above the first, stays.
    int k = gallopRight(keys[b], keys, a, na, 0);
    a += k;
    na -= k;
    if (na == 0) {
      return;
    }
    nb = gallopLeft(keys[a + na - 1], keys, b, nb, nb - 1);
    if (nb == 0) {
      return;
    }
    cursorA = a;
    countA = na;
    cursorB = b;
    countB = nb;
    if (na <= nb) {
      mergeLow();
    } else {
      mergeHigh();
    }
  }

  /** Merges left to right, the first run in the temporary array; see {@link #lowLoop}. */
  private void mergeLow() {
    copyToTemp(cursorA, countA);
    dest = cursorA;
    cursorA = 0;
    boolean lastOfA = false;
    try {
      lastOfA = lowLoop();
    } finally {
      if (lastOfA) {
        copy(cursorB, dest, countB);
        copyFromTemp(cursorA, dest + countB, 1);
      } else if (countA > 0) {
        copyFromTemp(cursorA, dest, countA);
      }
    }
  }

  private void takeA() {
    moveFromTemp(cursorA++, dest++);
    countA--;
  }

  private void takeB() {
    move(cursorB++, dest++);
    countB--;
  }

  /** True if it ended with one element of A left, which belongs behind the rest of B. */
  private boolean lowLoop() {
    takeB();
    if (countB == 0) {
      return false;
    }
    if (countA == 1) {
      return true;
    }
    int gallop = minGallop;
    for (; ; ) {
      int winsA = 0;
      int winsB = 0;
      for (; ; ) {
        if (less(keys[cursorB], tempKeys[cursorA])) {
          takeB();
          winsB++;
          winsA = 0;
          if (countB == 0) {
            return false;
          }
          if (winsB >= gallop) {
            break;
          }
        } else {
          takeA();
          winsA++;
          winsB = 0;
          if (countA == 1) {
            return true;
          }
          if (winsA >= gallop) {
            break;
          }
        }
      }
      gallop++;
      do {
        if (gallop > 1) {
          gallop--;
        }
        minGallop = gallop;
        int k = gallopRight(keys[cursorB], tempKeys, cursorA, countA, 0);
        winsA = k;
        if (k > 0) {
          copyFromTemp(cursorA, dest, k);
          dest += k;
          cursorA += k;
          countA -= k;
          if (countA == 1) {
            return true;
          }
          // Only an inconsistent comparison gets here with none left.
          if (countA == 0) {
            return false;
          }
        }
        takeB();
        if (countB == 0) {
          return false;
        }
        k = gallopLeft(tempKeys[cursorA], keys, cursorB, countB, 0);
        winsB = k;
        if (k > 0) {
          copy(cursorB, dest, k);
          dest += k;
          cursorB += k;
          countB -= k;
          if (countB == 0) {
            return false;
          }
        }
        takeA();
        if (countA == 1) {
          return true;
        }
      } while (winsA >= MIN_GALLOP || winsB >= MIN_GALLOP);
      gallop++;
      minGallop = gallop;
    }
  }

  /** Merges right to left, the second run in the temporary array; see {@link #highLoop}. */
  private void mergeHigh() {
    copyToTemp(cursorB, countB);
    dest = cursorB + countB - 1;
    int baseA = cursorA;
    cursorA += countA - 1;
    cursorB = countB - 1;
    boolean lastOfB = false;
    try {
      lastOfB = highLoop(baseA);
    } finally {
      if (lastOfB) {
        dest -= countA;
        cursorA -= countA;
        copy(cursorA + 1, dest + 1, countA);
        copyFromTemp(cursorB, dest, 1);
      } else if (countB > 0) {
        copyFromTemp(0, dest - (countB - 1), countB);
      }
    }
  }

  private void takeHighA() {
    move(cursorA--, dest--);
    countA--;
  }

  private void takeHighB() {
    moveFromTemp(cursorB--, dest--);
    countB--;
  }

  /** True if it ended with one element of B left, which belongs before the rest of A. */
  private boolean highLoop(int baseA) {
    takeHighA();
    if (countA == 0) {
      return false;
    }
    if (countB == 1) {
      return true;
    }
    int gallop = minGallop;
    for (; ; ) {
      int winsA = 0;
      int winsB = 0;
      for (; ; ) {
        if (less(tempKeys[cursorB], keys[cursorA])) {
          takeHighA();
          winsA++;
          winsB = 0;
          if (countA == 0) {
            return false;
          }
          if (winsA >= gallop) {
            break;
          }
        } else {
          takeHighB();
          winsB++;
          winsA = 0;
          if (countB == 1) {
            return true;
          }
          if (winsB >= gallop) {
            break;
          }
        }
      }
      gallop++;
      do {
        if (gallop > 1) {
          gallop--;
        }
        minGallop = gallop;
        int k = countA - gallopRight(tempKeys[cursorB], keys, baseA, countA, countA - 1);
        winsA = k;
        if (k > 0) {
          dest -= k;
          cursorA -= k;
          copy(cursorA + 1, dest + 1, k);
          countA -= k;
          if (countA == 0) {
            return false;
          }
        }
        takeHighB();
        if (countB == 1) {
          return true;
        }
        k = countB - gallopLeft(keys[cursorA], tempKeys, 0, countB, countB - 1);
        winsB = k;
        if (k > 0) {
          dest -= k;
          cursorB -= k;
          copyFromTemp(cursorB + 1, dest + 1, k);
          countB -= k;
          if (countB == 1) {
            return true;
          }
          // Only an inconsistent comparison gets here with none left.
          if (countB == 0) {
            return false;
          }
        }
        takeHighA();
        if (countA == 0) {
          return false;
        }
      } while (winsA >= MIN_GALLOP || winsB >= MIN_GALLOP);
      gallop++;
      minGallop = gallop;
    }
  }
}
