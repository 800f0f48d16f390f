package org.cellvm.model;

import java.util.Arrays;
import org.cellvm.model.classes.PyInstanceObject;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.memory.LargeObjects;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.InPlaceSort;
import org.cellvm.model.sequences.ListType;
import org.cellvm.model.sequences.PyCallIterator;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PySeqIterator;
import org.cellvm.model.sequences.PySlice;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;

/**
 * The sequence protocol ({@code PySequence_*}). Arguments are borrowed, results are owned by the
 * caller unless it says otherwise.
 */
public final class Sequences {
  private static final String[] SEQUENCE = {"sequence"};

  /** No more room than this is made for a length hint, which may be wrong. */
  public static final int MAX_HINT = 1 << 20;

  private Sequences() {}

  /**
   * {@code PySequence_Size}: a built-in mapping has none, a class made by Python code that derives
   * from one has.
   *
   * @throws PyException TypeError if there is none; what {@code __len__} raises
   */
  public static long size(ThreadState ts, PyObject o) {
    PyType type = o.type();
    if (type.has(Slots.SQ_LENGTH)) {
      return type.sq_length(ts, o);
    }
    if (type.isHeapType() && type.has(Slots.MP_LENGTH)) {
      return type.mp_length(ts, o);
    }
    throw Errors.typeError("object of type '" + type.name() + "' has no len()");
  }

  /** {@code PySequence_Check}: has items by index, and is not a dict. */
  public static boolean isSequence(ThreadState ts, PyObject o) {
    if (o instanceof PyInstanceObject) {
      return Objects.hasAttr(ts, o, Names.__getitem__);
    }
    return !(o instanceof PyDict) && o.type().has(Slots.SQ_ITEM);
  }

  /** A tuple of the items of any iterable; an exact tuple is returned as it is. */
  public static PyTuple tuple(ThreadState ts, PyObject o) {
    if (o.getClass() == PyTuple.class) {
      return (PyTuple) Ref.inc(o);
    }
    if (o.getClass() == PyList.class) {
      PyList list = (PyList) o;
      return PyTuple.copyOf(ts, list.items, 0, list.size);
    }
    PyObject it = Objects.iter(ts, o);
    PyObject[] items = PyTuple.NO_ITEMS;
    int n = 0;
    try {
      long hint = Objects.lengthHint(ts, o, 10);
      items = new PyObject[(int) Math.max(0, Math.min(hint, MAX_HINT))];
      PyObject item;
      while ((item = Objects.iterNext(ts, it)) != null) {
        if (n == items.length) {
          items = Arrays.copyOf(items, n + (n >> 1) + 10);
        }
        items[n++] = item;
      }
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError t) {
      // As the end of the tuple that they were to be in.
      while (--n >= 0) {
        items[n].decref(ts);
      }
      throw t;
    } finally {
      it.decref(ts);
    }
    return PyTuple.of(ts, n == items.length ? items : Arrays.copyOf(items, n));
  }

  /** A new list of the items of any iterable. */
  public static PyList list(ThreadState ts, PyObject o) {
    PyList list = new PyList(ts);
    try {
      ListType.extend(ts, list, o);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError t) {
      list.decref(ts);
      throw t;
    }
    return list;
  }

  /**
   * {@code PySequence_Fast}: an exact list or tuple as it is, of any other iterable a new list.
   * TypeError with {@code message} if it is not iterable. Read the result by {@link #fastItems}.
   */
  public static PyObject fast(ThreadState ts, PyObject o, String message) {
    if (o.getClass() == PyList.class || o.getClass() == PyTuple.class) {
      return Ref.inc(o);
    }
    PyObject it;
    try {
      it = Objects.iter(ts, o);
    } catch (PyException e) {
      if (!e.matches(ts, PyExc.TypeError)) {
        throw e;
      }
      e.discard(ts);
      throw Errors.typeError(message);
    }
    try {
      return list(ts, it);
    } finally {
      it.decref(ts);
    }
  }

  /**
   * The items of a list or tuple: the array itself, borrowed, which may be longer than the list.
   */
  public static PyObject[] fastItems(PyObject listOrTuple) {
    return listOrTuple instanceof PyList asList ? asList.items : ((PyTuple) listOrTuple).items;
  }

  public static int fastSize(PyObject listOrTuple) {
    return listOrTuple instanceof PyList list ? list.size : ((PyTuple) listOrTuple).items.length;
  }

  /** {@code count} copies of the first n items, counted up; MemoryError if they are too many. */
  public static PyObject[] repeat(PyObject[] items, int n, long count) {
    if (n == 0 || count <= 0) {
      return PyTuple.NO_ITEMS;
    }
    if (count > PyList.MAXSIZE / n) {
      throw Errors.memoryError();
    }
    LargeObjects.checkReferences(n * count);
    int size = (int) (n * count);
    PyObject[] result = new PyObject[size];
    if (n == 1) {
      Arrays.fill(result, items[0]);
    } else {
      for (int i = 0; i < size; i += n) {
        System.arraycopy(items, 0, result, i, n);
      }
    }
    for (PyObject o : result) {
      o.incref();
    }
    return result;
  }

  /** {@code PySeqIter_New}: an iterator that asks for one item after another by index. */
  public static PyObject iterator(ThreadState ts, PyObject s) {
    return new PySeqIterator(ts, s);
  }

  /** {@code PyCallIter_New}. */
  public static PyObject callableIterator(ThreadState ts, PyObject callable, PyObject sentinel) {
    return new PyCallIterator(ts, callable, sentinel);
  }

  /** {@code PyList_Sort}. */
  public static void sort(ThreadState ts, PyList list) {
    InPlaceSort.sort(ts, list, null, null, false);
  }

  /** {@code list.sort}; {@code cmp} and {@code key} may be null or None. */
  public static void sort(
      ThreadState ts, PyList list, PyObject cmp, PyObject key, boolean reverse) {
    InPlaceSort.sort(
        ts, list, cmp == PyNone.NONE ? null : cmp, key == PyNone.NONE ? null : key, reverse);
  }

  /** What a comparison of two sequences with a common start comes to. */
  public static boolean compareSizes(int n, int m, int op) {
    return switch (op) {
      case Objects.LT -> n < m;
      case Objects.LE -> n <= m;
      case Objects.EQ -> n == m;
      case Objects.NE -> n != m;
      case Objects.GT -> n > m;
      default -> n >= m;
    };
  }

  public static void appendRepr(ThreadState ts, StringBuilder out, PyObject o) {
    PyString s = Objects.repr(ts, o);
    out.append(s.toString());
    s.decref(ts);
  }

  /** The one optional argument, borrowed, of {@code list} and {@code tuple}; null if not given. */
  public static PyObject parseSequenceArgument(
      ThreadState ts, String name, PyObject[] args, int off, int n, PyObject[] kwnames) {
    if (n <= 1 && (kwnames == null || kwnames.length == 0)) {
      return n == 0 ? null : args[off];
    }
    return Args.bind(ts, name, SEQUENCE, 0, args, off, n, kwnames)[0];
  }

  private static PyException error(PyObject o, String what) {
    return Errors.typeError("'" + o.type().name() + "' object " + what);
  }

  /** {@code PySequence_GetItem}. */
  public static PyObject item(ThreadState ts, PyObject s, long i) {
    PyType type = s.type();
    if (!type.has(Slots.SQ_ITEM)) {
      throw error(s, "does not support indexing");
    }
    return type.sq_item(ts, s, fromEnd(ts, type, s, i));
  }

  /** A negative index counts from the end, where there is a length. */
  private static long fromEnd(ThreadState ts, PyType type, PyObject s, long i) {
    return i < 0 && type.has(Slots.SQ_LENGTH) ? i + type.sq_length(ts, s) : i;
  }

  /** {@code PySequence_SetItem}; {@code PySequence_DelItem} where {@code value} is null. */
  public static void setItem(ThreadState ts, PyObject s, long i, PyObject value) {
    PyType type = s.type();
    if (!type.has(Slots.SQ_ASS_ITEM)) {
      throw error(
          s, value == null ? "doesn't support item deletion" : "does not support item assignment");
    }
    type.sq_ass_item(ts, s, fromEnd(ts, type, s, i), value);
  }

  /** {@code PySequence_GetSlice}. */
  public static PyObject getSlice(ThreadState ts, PyObject s, long low, long high) {
    PyType type = s.type();
    if (type.has(Slots.SQ_SLICE)) {
      long lo = low;
      long hi = high;
      if ((lo < 0 || hi < 0) && type.has(Slots.SQ_LENGTH)) {
        long n = type.sq_length(ts, s);
        lo = lo < 0 ? lo + n : lo;
        hi = hi < 0 ? hi + n : hi;
      }
      return type.sq_slice(ts, s, lo, hi);
    }
    if (type.has(Slots.MP_SUBSCRIPT)) {
      PyObject slice = slice(ts, low, high);
      try {
        return type.mp_subscript(ts, s, slice);
      } finally {
        slice.decref(ts);
      }
    }
    throw error(s, "is unsliceable");
  }

  /** {@code PySequence_SetSlice}; {@code PySequence_DelSlice} where {@code value} is null. */
  public static void setSlice(ThreadState ts, PyObject s, long low, long high, PyObject value) {
    PyType type = s.type();
    if (type.has(Slots.SQ_ASS_SLICE)) {
      long lo = low;
      long hi = high;
      if ((lo < 0 || hi < 0) && type.has(Slots.SQ_LENGTH)) {
        long n = type.sq_length(ts, s);
        lo = lo < 0 ? lo + n : lo;
        hi = hi < 0 ? hi + n : hi;
      }
      type.sq_ass_slice(ts, s, lo, hi, value);
    } else if (value == null) {
      throw error(s, "doesn't support slice deletion");
    } else if (type.has(Slots.MP_ASS_SUBSCRIPT)) {
      PyObject slice = slice(ts, low, high);
      try {
        type.mp_ass_subscript(ts, s, slice, value);
      } finally {
        slice.decref(ts);
      }
    } else {
      throw error(s, "doesn't support slice assignment");
    }
  }

  private static PySlice slice(ThreadState ts, long low, long high) {
    PyObject start = PyInt.valueOf(low);
    PyObject stop = PyInt.valueOf(high);
    PySlice slice = new PySlice(ts, start, stop, null);
    start.decref(ts);
    stop.decref(ts);
    return slice;
  }

  /** {@code PySequence_Concat}. */
  public static PyObject concat(ThreadState ts, PyObject s, PyObject o) {
    PyType type = s.type();
    if (type.has(Slots.SQ_CONCAT)) {
      return type.sq_concat(ts, s, o);
    }
    if (isSequence(ts, s) && isSequence(ts, o)) {
      PyObject result = Numbers.addOrNotImplemented(ts, s, o);
      if (result != PyNotImplemented.NOT_IMPLEMENTED) {
        return result;
      }
    }
    throw error(s, "can't be concatenated");
  }

  /** {@code PySequence_InPlaceConcat}. */
  public static PyObject inPlaceConcat(ThreadState ts, PyObject s, PyObject o) {
    PyType type = s.type();
    if (type.has(Slots.SQ_INPLACE_CONCAT)) {
      return type.sq_inplace_concat(ts, s, o);
    }
    if (!type.has(Slots.SQ_CONCAT)
        && type.has(Slots.NB_INPLACE_ADD)
        && isSequence(ts, s)
        && isSequence(ts, o)) {
      PyObject result = type.nb_inplace_add(ts, s, o);
      if (result != PyNotImplemented.NOT_IMPLEMENTED) {
        return result;
      }
    }
    return concat(ts, s, o);
  }

  /** {@code PySequence_Repeat}. */
  public static PyObject repeat(ThreadState ts, PyObject o, long count) {
    PyType type = o.type();
    if (type.has(Slots.SQ_REPEAT)) {
      return type.sq_repeat(ts, o, count);
    }
    if (isSequence(ts, o)) {
      PyObject n = PyInt.valueOf(count);
      try {
        PyObject result = Numbers.multiplyOrNotImplemented(ts, o, n);
        if (result != PyNotImplemented.NOT_IMPLEMENTED) {
          return result;
        }
      } finally {
        n.decref(ts);
      }
    }
    throw error(o, "can't be repeated");
  }

  /** {@code PySequence_InPlaceRepeat}. */
  public static PyObject inPlaceRepeat(ThreadState ts, PyObject o, long count) {
    PyType type = o.type();
    if (type.has(Slots.SQ_INPLACE_REPEAT)) {
      return type.sq_inplace_repeat(ts, o, count);
    }
    if (!type.has(Slots.SQ_REPEAT) && type.has(Slots.NB_INPLACE_MULTIPLY) && isSequence(ts, o)) {
      PyObject n = PyInt.valueOf(count);
      try {
        PyObject result = type.nb_inplace_multiply(ts, o, n);
        if (result != PyNotImplemented.NOT_IMPLEMENTED) {
          return result;
        }
      } finally {
        n.decref(ts);
      }
    }
    return repeat(ts, o, count);
  }

  /** {@code x in s} by iteration. */
  public static boolean containsByIteration(ThreadState ts, PyObject s, PyObject x) {
    return search(ts, s, x, false) >= 0;
  }

  /** {@code PySequence_Index}: the first index; ValueError if there is none. */
  public static long index(ThreadState ts, PyObject s, PyObject x) {
    long i = search(ts, s, x, false);
    if (i < 0) {
      throw Errors.valueError("sequence.index(x): x not in sequence");
    }
    return i;
  }

  /** {@code PySequence_Count}. */
  public static long count(ThreadState ts, PyObject s, PyObject x) {
    return search(ts, s, x, true);
  }

  /** The number of items equal to {@code x}; or the index of the first one, -1 if there is none. */
  private static long search(ThreadState ts, PyObject s, PyObject x, boolean count) {
    PyObject it;
    try {
      it = Objects.iter(ts, s);
    } catch (PyException e) {
      e.discard(ts);
      throw Errors.typeError("argument of type '" + s.type().name() + "' is not iterable");
    }
    try {
      long found = 0;
      PyObject item;
      for (long i = 0; (item = Objects.iterNext(ts, it)) != null; i++) {
        boolean equal;
        try {
          equal = Objects.richCompareBool(ts, x, item, Objects.EQ);
        } finally {
          item.decref(ts);
        }
        if (equal) {
          if (!count) {
            return i;
          }
          found++;
        }
      }
      return count ? found : -1;
    } finally {
      it.decref(ts);
    }
  }
}
