package org.cellvm.model.memory;

import java.util.Arrays;
import org.cellvm.model.PyObject;

/**
 * One generation of tracked containers, in the order in which they came. A container's {@code
 * gcIndex} is its place here and, in the lowest bits, the number of the generation.
 */
final class Generation {
  static final int NUMBER_BITS = 2;
  static final int NUMBER_MASK = (1 << NUMBER_BITS) - 1;

  private final int number;

  /** The containers, with null where one has left. */
  PyObject[] objects = new PyObject[256];

  /** The slots in use, gaps among them. */
  int end;

  int threshold;

  /** Allocations less deallocations (youngest), collections of the one below (others). */
  int count;

  /** Where what is {@link #settleMarked settled} begins; -1 for nowhere. */
  int mark = -1;

  Generation(int number, int threshold) {
    this.number = number;
    this.threshold = threshold;
  }

  /** The number of the generation that a {@code gcIndex} is of. */
  static int numberOf(int gcIndex) {
    return gcIndex & NUMBER_MASK;
  }

  /** The place in its generation that a {@code gcIndex} stands for. */
  static int placeOf(int gcIndex) {
    return gcIndex >> NUMBER_BITS;
  }

  void add(PyObject o) {
    if (end == objects.length) {
      makeRoom();
    }
    o.setGcIndex(end << NUMBER_BITS | number);
    objects[end++] = o;
  }

  /** Closes the gaps; where that frees less than half of the array, it becomes a larger one. */
  void makeRoom() {
    int n = 0;
    int newMark = mark;
    for (int i = 0; i < end; i++) {
      if (i == mark) {
        newMark = n;
      }
      PyObject o = objects[i];
      if (o != null) {
        if (n != i) {
          objects[n] = o;
          o.setGcIndex(n << NUMBER_BITS | number);
        }
        n++;
      }
    }
    mark = mark >= end ? n : newMark;
    Arrays.fill(objects, n, end, null);
    end = n;
    if (n > objects.length / 2) {
      objects = Arrays.copyOf(objects, objects.length * 2);
    }
  }

  /** Makes room for {@code n} more, so that {@link #add} needs no memory for them. */
  void reserve(int n) {
    if (objects.length - end >= n) {
      return;
    }
    makeRoom();
    if (objects.length - end < n) {
      objects = Arrays.copyOf(objects, Math.max(objects.length * 2, end + n));
    }
  }

  /** Gives what came since the mark to the oldest generation. */
  void settleMarked(Generation oldest) {
    for (int i = mark; i < end; i++) {
      if (objects[i] != null) {
        oldest.add(objects[i]);
        objects[i] = null;
      }
    }
    end = mark;
    mark = -1;
  }

  int live() {
    int n = 0;
    for (int i = 0; i < end; i++) {
      if (objects[i] != null) {
        n++;
      }
    }
    return n;
  }
}
