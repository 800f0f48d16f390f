package org.cellvm.model.sequences;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.cellvm.model.Fnv;
import org.cellvm.model.Interpreter;
import org.cellvm.model.Lcg;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.numbers.PyInt;
import org.junit.jupiter.api.Test;

/**
 * The sequence of comparisons that a sort makes, and its result. The expected numbers are hashes
 * over what CPython 2.7.18 passed to a comparison function that looks at a third of each number
 * only.
 */
class ListSortTest {
  private final ThreadState ts = new ThreadState(new Interpreter());

  @Test
  void comparisonsAreCPythons() {
    assertEquals(-9179021304052133900L, sort(1, 10, 0, false, false));
    assertEquals(-416895717788899788L, sort(2, 1000, 0, false, false));
    assertEquals(8966983956012590541L, sort(4, 5000, 300, false, false));
    assertEquals(-6188520992583159535L, sort(6, 20000, 0, false, true));
  }

  @Test
  void itemsMoveWithTheirKeys() {
    assertEquals(708216052115526176L, sort(3, 1000, 0, true, true));
    assertEquals(-1577296239602041195L, sort(5, 5000, 300, true, false));
  }

  private final class Recorder extends ListSort {
    private final Fnv hash;

    Recorder(Fnv hash, PyObject[] keys, PyObject[] items) {
      super(ts, null, keys, items);
      this.hash = hash;
    }

    @Override
    boolean less(PyObject x, PyObject y) {
      long a = ((PyInt) x).value;
      long b = ((PyInt) y).value;
      hash.add(a);
      hash.add(b);
      return Math.floorDiv(a, 3) < Math.floorDiv(b, 3);
    }
  }

  private long sort(long seed, int n, int runs, boolean withKeys, boolean reverse) {
    Lcg random = new Lcg(seed);
    long[] numbers = new long[n];
    for (int i = 0; i < n; i++) {
      numbers[i] = random.next(n);
    }
    if (runs > 0) {
      for (int i = 0; i < n; ) {
        int end = (int) Math.min(n, i + 1 + random.next(runs));
        Arrays.sort(numbers, i, end);
        i = end;
      }
    }
    PyObject[] items = new PyObject[n];
    PyObject[] keys = new PyObject[n];
    for (int i = 0; i < n; i++) {
      items[i] = PyInt.valueOf(numbers[i]);
      keys[i] = PyInt.valueOf(withKeys ? -numbers[i] : numbers[i]);
    }
    if (reverse) {
      ListSort.reverse(items, 0, n);
      ListSort.reverse(keys, 0, n);
    }
    Fnv hash = new Fnv();
    new Recorder(hash, keys, items).run(n);
    if (reverse) {
      ListSort.reverse(items, 0, n);
    }
    for (PyObject item : items) {
      hash.add(((PyInt) item).value);
    }
    return hash.value;
  }
}
