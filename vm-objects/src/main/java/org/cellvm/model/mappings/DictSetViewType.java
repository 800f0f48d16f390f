package org.cellvm.model.mappings;

import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNotImplemented;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.text.PyString;

/** What the types of the views of keys and of items have in common: they are compared as sets. */
abstract class DictSetViewType extends DictViewType {
  DictSetViewType(TypeTable table, String name) {
    super(table, name);
  }

  /** A set of the elements of {@code v}, changed by its method {@code name} with {@code w}. */
  private static PyObject combine(ThreadState ts, PyObject v, PyObject w, PyString name) {
    PySet result = new PySet(ts);
    try {
      result.update(ts, v);
      Objects.callMethod(ts, result, name, w).decref(ts);
      return result;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError t) {
      result.decref(ts);
      throw t;
    }
  }

  @Override
  public PyObject nb_subtract(ThreadState ts, PyObject v, PyObject w) {
    return combine(ts, v, w, Names.difference_update);
  }

  @Override
  public PyObject nb_and(ThreadState ts, PyObject v, PyObject w) {
    return combine(ts, v, w, Names.intersection_update);
  }

  @Override
  public PyObject nb_or(ThreadState ts, PyObject v, PyObject w) {
    return combine(ts, v, w, Names.update);
  }

  @Override
  public PyObject nb_xor(ThreadState ts, PyObject v, PyObject w) {
    return combine(ts, v, w, Names.symmetric_difference_update);
  }

  private static boolean isSetLike(PyObject o) {
    return o instanceof PyBaseSet || o instanceof PyDictView.Keys || o instanceof PyDictView.Items;
  }

  @Override
  public PyObject tp_richcompare(ThreadState ts, PyObject v, PyObject w, int op) {
    if (!isSetLike(w)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    long n = Objects.size(ts, v);
    long m = Objects.size(ts, w);
    boolean result =
        switch (op) {
          case Objects.EQ -> n == m && allContainedIn(ts, v, w);
          case Objects.NE -> n != m || !allContainedIn(ts, v, w);
          case Objects.LT -> n < m && allContainedIn(ts, v, w);
          case Objects.LE -> n <= m && allContainedIn(ts, v, w);
          case Objects.GT -> n > m && allContainedIn(ts, w, v);
          default -> n >= m && allContainedIn(ts, w, v);
        };
    return PyBool.of(result);
  }

  private static boolean allContainedIn(ThreadState ts, PyObject v, PyObject w) {
    PyObject it = Objects.iter(ts, v);
    try {
      PyObject x;
      while ((x = Objects.iterNext(ts, it)) != null) {
        try {
          if (!Objects.contains(ts, w, x)) {
            return false;
          }
        } finally {
          x.decref(ts);
        }
      }
      return true;
    } finally {
      it.decref(ts);
    }
  }
}
