package org.cellvm.library.itertools;

import org.cellvm.model.ArgConversions;
import org.cellvm.model.Args;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.Sequences;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.sequences.PyTuple;

/**
 * {@code product}, {@code permutations}, {@code combinations} and {@code
 * combinations_with_replacement}: tuples of items of pools, in the order of the items' positions.
 */
final class Combinations extends PyIteratorTool {
  enum Kind {
    PRODUCT,
    PERMUTATIONS,
    COMBINATIONS,
    WITH_REPLACEMENT
  }

  private static final String[] POOL_AND_SIZE = {"iterable", "r"};

  private final Kind kind;

  /** By place in the result: the position in its pool. */
  private final int[] indices;

  /** For permutations: all positions of the pool, those in the result first. */
  private final int[] order;

  private final int[] cycles;
  private boolean started;
  private boolean stopped;

  /** {@code pools}: tuples, stolen; one for each place, or one for all. */
  private Combinations(ThreadState ts, PyType type, Kind kind, PyObject[] pools, int size) {
    super(ts, type, pools);
    this.kind = kind;
    indices = new int[size];
    int n = pools.length > 0 ? pool(0).length : 0;
    order = new int[kind == Kind.PERMUTATIONS ? n : 0];
    cycles = new int[kind == Kind.PERMUTATIONS ? size : 0];
    switch (kind) {
      case PRODUCT:
        for (int i = 0; i < size; i++) {
          stopped |= pool(i).length == 0;
        }
        break;
      case WITH_REPLACEMENT:
        stopped = n == 0 && size > 0;
        break;
      default:
        stopped = size > n;
        for (int i = 0; i < size; i++) {
          indices[i] = i;
        }
    }
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    for (int i = 0; i < cycles.length; i++) {
      cycles[i] = n - i;
    }
  }

  static PyIteratorTool product(
      ThreadState ts, PyType type, PyObject[] args, int off, int n, PyObject[] kw) {
    long repeat = 1;
    if (kw != null && kw.length > 0) {
      if (kw.length > 1 || !kw[0].toString().equals("repeat")) {
        for (PyObject name : kw) {
          if (!name.toString().equals("repeat")) {
            throw Errors.typeError(
                "'" + name + "' is an invalid keyword argument for this function");
          }
        }
      }
      repeat = ArgConversions.toLong(ts, args[off + n], null, 1);
      if (repeat < 0) {
        throw Errors.valueError("repeat argument cannot be negative");
      }
    }
    if (repeat == 0) {
      return new Combinations(ts, type, Kind.PRODUCT, new PyObject[0], 0);
    }
    if (repeat > Long.MAX_VALUE / Long.BYTES || n > Long.MAX_VALUE / (repeat * Long.BYTES)) {
      throw Errors.overflowError("repeat argument too large");
    }
    if (n * repeat > Integer.MAX_VALUE - 8) {
      throw Errors.memoryError();
    }
    PyObject[] pools = new PyObject[(int) (n * repeat)];
    for (int i = 0; i < n; i++) {
      pools[i] = ts.own(Sequences.tuple(ts, args[off + i]));
    }
    for (int i = n; i < pools.length; i++) {
      pools[i] = pools[i - n];
    }
    return new Combinations(
        ts, type, Kind.PRODUCT, Ref.copyOf(pools, 0, pools.length), pools.length);
  }

  static PyIteratorTool permutations(
      ThreadState ts, PyType type, PyObject[] args, int off, int n, PyObject[] kw) {
    PyObject[] a = Args.bind(ts, "permutations", POOL_AND_SIZE, 1, args, off, n, kw);
    PyTuple pool = ts.own(Sequences.tuple(ts, a[0]));
    long r = pool.items.length;
    if (a[1] != null && a[1] != PyNone.NONE) {
      r = ArgConversions.asSize(ts, a[1]);
    }
    return make(ts, type, Kind.PERMUTATIONS, pool, r);
  }

  static PyIteratorTool combinations(
      ThreadState ts, PyType type, Kind kind, PyObject[] args, int off, int n, PyObject[] kw) {
    String name = kind == Kind.COMBINATIONS ? "combinations" : "combinations_with_replacement";
    PyObject[] a = Args.bind(ts, name, POOL_AND_SIZE, 2, args, off, n, kw);
    long r = ArgConversions.toLong(ts, a[1], null, 1);
    return make(ts, type, kind, ts.own(Sequences.tuple(ts, a[0])), r);
  }

  private static PyIteratorTool make(ThreadState ts, PyType type, Kind kind, PyTuple pool, long r) {
    if (r < 0) {
      throw Errors.valueError("r must be non-negative");
    }
    if (r > Integer.MAX_VALUE - 8) {
      throw Errors.memoryError();
    }
    return new Combinations(ts, type, kind, new PyObject[] {Ref.inc(pool)}, (int) r);
  }

  private PyObject[] pool(int i) {
    return ((PyTuple) refs[kind == Kind.PRODUCT ? i : 0]).items;
  }

  @Override
  PyObject next(ThreadState ts) {
    if (stopped) {
      return null;
    }
    if (started) {
      if (!advance()) {
        stopped = true;
        return null;
      }
    } else {
      started = true;
    }
    PyObject[] items = new PyObject[indices.length];
    for (int i = 0; i < items.length; i++) {
      items[i] = Ref.inc(pool(i)[indices[i]]);
    }
    return items.length == 0 ? PyTuple.EMPTY : fillAndKeep(ts, items);
  }

  /** Advances to the next positions; false if there are none. */
  private boolean advance() {
    switch (kind) {
      case PRODUCT:
        return advanceProduct();
      case PERMUTATIONS:
        return advancePermutation();
      default:
        return advanceCombination();
    }
  }

  private boolean advanceProduct() {
    for (int i = indices.length - 1; i >= 0; i--) {
      if (++indices[i] < pool(i).length) {
        return true;
      }
      indices[i] = 0;
    }
    return false;
  }

  private boolean advanceCombination() {
    int n = pool(0).length;
    int r = indices.length;
    boolean replacement = kind == Kind.WITH_REPLACEMENT;
    for (int i = r - 1; i >= 0; i--) {
      int last = replacement ? n - 1 : i + n - r;
      if (indices[i] != last) {
        int value = ++indices[i];
        for (int j = i + 1; j < r; j++) {
          indices[j] = replacement ? value : indices[j - 1] + 1;
        }
        return true;
      }
    }
    return false;
  }

  private boolean advancePermutation() {
    int n = order.length;
    for (int i = indices.length - 1; i >= 0; i--) {
      if (--cycles[i] == 0) {
        int first = order[i];
        System.arraycopy(order, i + 1, order, i, n - i - 1);
        order[n - 1] = first;
        cycles[i] = n - i;
      } else {
        int j = n - cycles[i];
        int swapped = order[i];
        order[i] = order[j];
        order[j] = swapped;
        System.arraycopy(order, 0, indices, 0, indices.length);
        return true;
      }
    }
    return false;
  }
}
