package org.cellvm.library.builtin;

import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.errors.Warnings;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;

/** Built-in functions that go through iterables. Arguments borrowed, results owned. */
public final class IterationFunctions {
  /** The length that CPython assumes for an iterable without a length hint. */
  static final int LENGTH_GUESS = 8;

  private IterationFunctions() {}

  /** Whether an iterable has an item of the given truth. */
  static boolean find(ThreadState ts, PyObject iterable, boolean truth) {
    PyObject iterator = ts.own(Objects.iter(ts, iterable));
    for (; ; ) {
      PyObject item = Objects.iterNext(ts, iterator);
      if (item == null) {
        return false;
      }
      boolean found;
      try {
        found = Objects.isTrue(ts, item) == truth;
      } finally {
        item.decref(ts);
      }
      if (found) {
        return true;
      }
    }
  }

  /** {@code map(function, sequence, ...)}: shorter sequences are filled up with None. */
  static PyObject map(ThreadState ts, PyObject[] args, int off, int n) {
    if (n < 2) {
      throw Errors.typeError("map() requires at least two args");
    }
    PyObject function = args[off];
    if (function == PyNone.NONE) {
      Warnings.warnPy3k(ts, "map(None, ...) not supported in 3.x; use list(...)");
    }
    if (function == PyNone.NONE && n == 2) {
      return org.cellvm.model.Sequences.list(ts, args[off + 1]);
    }
    int count = n - 1;
    PyObject[] iterators = new PyObject[count];
    // An error of a length hint is raised after all sequences have been asked: the last one.
    PyException noLength = null;
    for (int i = 0; i < count; i++) {
      PyObject sequence = args[off + 1 + i];
      try {
        iterators[i] = ts.own(iterator(ts, sequence, "argument " + (i + 2) + " to map()"));
        Objects.lengthHint(ts, sequence, LENGTH_GUESS);
      } catch (PyException e) {
        if (noLength != null) {
          noLength.discard(ts);
        }
        if (iterators[i] == null) {
          throw e;
        }
        noLength = e;
      }
    }
    if (noLength != null) {
      throw noLength;
    }
    PyList result = new PyList(ts);
    PyObject[] items = new PyObject[count];
    try {
      while (fetch(ts, iterators, items)) {
        PyObject value;
        if (function == PyNone.NONE) {
          value = PyTuple.of(ts, items.clone());
          java.util.Arrays.fill(items, null);
        } else if (count == 1) {
          value = function.type().call1(ts, function, items[0]);
        } else {
          value = Objects.call(ts, function, items, 0, count, null);
        }
        Ref.decAll(ts, items, 0, count);
        result.append(ts, value);
        value.decref(ts);
      }
      return result;
    } catch (PyException e) {
      Ref.decAll(ts, items, 0, count);
      result.decref(ts);
      throw e;
    }
  }

  /** One item of each iterator that is not exhausted; false when all are. */
  private static boolean fetch(ThreadState ts, PyObject[] iterators, PyObject[] items) {
    boolean any = false;
    for (int i = 0; i < items.length; i++) {
      PyObject item = iterators[i] == null ? null : Objects.iterNext(ts, iterators[i]);
      if (item == null) {
        iterators[i] = null;
        item = PyNone.NONE;
      } else {
        any = true;
      }
      items[i] = item;
    }
    if (!any) {
      java.util.Arrays.fill(items, null);
    }
    return any;
  }

  /** An iterator, owned; any error becomes a TypeError of the function's own. */
  private static PyObject iterator(ThreadState ts, PyObject o, String what) {
    try {
      return Objects.iter(ts, o);
    } catch (PyException e) {
      e.discard(ts);
      throw Errors.typeError(what + " must support iteration");
    }
  }

  static PyObject zip(ThreadState ts, PyObject[] args, int off, int n) {
    PyList result = new PyList(ts);
    if (n == 0) {
      return result;
    }
    PyObject[] iterators = new PyObject[n];
    PyObject[] items = null;
    try {
      // CPython sizes the list by the hints, and stops at the first sequence without one.
      for (int i = 0; i < n && Objects.lengthHint(ts, args[off + i], -1) >= 0; ) {
        i++;
      }
      for (int i = 0; i < n; i++) {
        iterators[i] = ts.own(zipIterator(ts, args[off + i], i + 1));
      }
      for (; ; ) {
        items = new PyObject[n];
        for (int i = 0; i < n; i++) {
          items[i] = Objects.iterNext(ts, iterators[i]);
          if (items[i] == null) {
            Ref.decAll(ts, items, 0, i);
            return result;
          }
        }
        PyObject tuple = PyTuple.of(ts, items);
        items = null;
        result.append(ts, tuple);
        tuple.decref(ts);
      }
    } catch (PyException e) {
      if (items != null) {
        Ref.decAll(ts, items, 0, n);
      }
      result.decref(ts);
      throw e;
    }
  }

  private static PyObject zipIterator(ThreadState ts, PyObject o, int position) {
    try {
      return Objects.iter(ts, o);
    } catch (PyException e) {
      if (!e.matches(ts, PyExc.TypeError)) {
        throw e;
      }
      e.discard(ts);
      throw Errors.typeError("zip argument #" + position + " must support iteration");
    }
  }

  /** {@code max} and {@code min}: of an iterable or of several arguments, by {@code key}. */
  static PyObject extreme(
      ThreadState ts, String name, int op, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyObject key = null;
    if (kwnames != null && kwnames.length > 0) {
      if (kwnames.length != 1 || !kwnames[0].toString().equals("key")) {
        throw Errors.typeError(name + "() got an unexpected keyword argument");
      }
      key = args[off + n];
    }
    PyObject source;
    if (n == 1) {
      source = args[off];
    } else if (n == 0) {
      throw Errors.typeError(name + " expected 1 arguments, got 0");
    } else {
      source = ts.own(PyTuple.of(ts, Ref.copyOf(args, off, n)));
    }
    PyObject iterator = ts.own(Objects.iter(ts, source));
    PyObject best = null;
    PyObject bestKey = null;
    PyObject item = null;
    PyObject itemKey = null;
    try {
      for (item = Objects.iterNext(ts, iterator);
          item != null;
          item = Objects.iterNext(ts, iterator)) {
        itemKey = key == null ? Ref.inc(item) : key.type().call1(ts, key, item);
        if (best == null || Objects.richCompareBool(ts, itemKey, bestKey, op)) {
          Ref.dec(ts, best);
          Ref.dec(ts, bestKey);
          best = item;
          bestKey = itemKey;
        } else {
          item.decref(ts);
          itemKey.decref(ts);
        }
        item = null;
        itemKey = null;
      }
    } catch (PyException e) {
      Ref.dec(ts, item);
      Ref.dec(ts, itemKey);
      Ref.dec(ts, best);
      Ref.dec(ts, bestKey);
      throw e;
    }
    if (best == null) {
      throw Errors.valueError(name + "() arg is an empty sequence");
    }
    bestKey.decref(ts);
    return best;
  }

  public static PyObject reduce(
      ThreadState ts, PyObject function, PyObject sequence, PyObject initial) {
    PyObject iterator = ts.own(iterator(ts, sequence, "reduce() arg 2"));
    PyObject result = Ref.inc(initial);
    PyObject item = null;
    try {
      for (item = Objects.iterNext(ts, iterator);
          item != null;
          item = Objects.iterNext(ts, iterator)) {
        if (result == null) {
          result = item;
        } else {
          PyObject next = function.type().call2(ts, function, result, item);
          item.decref(ts);
          result.decref(ts);
          result = next;
        }
        item = null;
      }
    } catch (PyException e) {
      Ref.dec(ts, item);
      Ref.dec(ts, result);
      throw e;
    }
    if (result == null) {
      throw Errors.typeError("reduce() of empty sequence with no initial value");
    }
    return result;
  }
}
