package org.cellvm.model.mappings;

import org.cellvm.model.Mappings;
import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNotImplemented;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.Sequences;
import org.cellvm.model.ThreadState;
import org.cellvm.model.classes.TypeSizes;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;

/** The slots and methods that {@code set} and {@code frozenset} have in common. */
public final class SetOperations {
  private static final int SIZEOF_ENTRY = 16;

  private SetOperations() {}

  static PyObject repr(ThreadState ts, PyObject o) {
    String name = o.type().name();
    if (!ts.reprGuard.enter(o)) {
      return PyString.fromString(name + "(...)");
    }
    try {
      PyObject list = Sequences.list(ts, o);
      try {
        PyString s = Objects.repr(ts, list);
        PyString result = PyString.fromString(name + "(" + s + ")");
        s.decref(ts);
        return result;
      } finally {
        list.decref(ts);
      }
    } finally {
      ts.reprGuard.leave(o);
    }
  }

  static PyObject richCompare(ThreadState ts, PyObject v, PyObject w, int op) {
    if (!(w instanceof PyBaseSet b)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    PyBaseSet a = (PyBaseSet) v;
    boolean result =
        switch (op) {
          case Objects.EQ -> equal(ts, a, b);
          case Objects.NE -> !equal(ts, a, b);
          case Objects.LE -> a.isSubset(ts, b);
          case Objects.GE -> b.isSubset(ts, a);
          case Objects.LT -> a.used < b.used && a.isSubset(ts, b);
          default -> a.used > b.used && b.isSubset(ts, a);
        };
    return PyBool.of(result);
  }

  private static boolean equal(ThreadState ts, PyBaseSet a, PyBaseSet b) {
    if (a.used != b.used) {
      return false;
    }
    if (a instanceof PyFrozenSet x && b instanceof PyFrozenSet y && !x.mayEqual(y)) {
      return false;
    }
    return a.isSubset(ts, b);
  }

  static PyException noCompare() {
    return Errors.typeError("cannot compare sets using cmp()");
  }

  private static boolean areSets(PyObject v, PyObject w) {
    return v instanceof PyBaseSet && w instanceof PyBaseSet;
  }

  static PyObject or(ThreadState ts, PyObject v, PyObject w) {
    if (!areSets(v, w)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    return union(ts, (PyBaseSet) v, new PyObject[] {w}, 0, 1);
  }

  static PyObject and(ThreadState ts, PyObject v, PyObject w) {
    return areSets(v, w) ? ((PyBaseSet) v).intersection(ts, w) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  static PyObject subtract(ThreadState ts, PyObject v, PyObject w) {
    return areSets(v, w) ? ((PyBaseSet) v).difference(ts, w) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  static PyObject xor(ThreadState ts, PyObject v, PyObject w) {
    return areSets(v, w)
        ? symmetricDifference(ts, (PyBaseSet) v, w)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  static PyObject symmetricDifference(ThreadState ts, PyBaseSet v, PyObject w) {
    PyBaseSet result = PyBaseSet.make(ts, v.type(), w);
    try {
      result.symmetricDifferenceUpdate(ts, v);
      return result;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError t) {
      result.decref(ts);
      throw t;
    }
  }

  static PyObject union(ThreadState ts, PyBaseSet self, PyObject[] args, int off, int n) {
    PyBaseSet result = PyBaseSet.make(ts, self.type(), self);
    try {
      for (int i = 0; i < n; i++) {
        if (args[off + i] != self) {
          result.update(ts, args[off + i]);
        }
      }
      return result;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError t) {
      result.decref(ts);
      throw t;
    }
  }

  static PyBaseSet intersection(ThreadState ts, PyBaseSet self, PyObject[] args, int off, int n) {
    if (n == 0) {
      return PyBaseSet.make(ts, self.type(), self);
    }
    PyBaseSet result = Ref.inc(self);
    for (int i = 0; i < n; i++) {
      PyBaseSet next;
      try {
        next = result.intersection(ts, args[off + i]);
      } finally {
        result.decref(ts);
      }
      result = next;
    }
    return result;
  }

  static PyObject difference(ThreadState ts, PyBaseSet self, PyObject[] args, int off, int n) {
    if (n == 0) {
      return PyBaseSet.make(ts, self.type(), self);
    }
    PyBaseSet result = self.difference(ts, args[off]);
    try {
      for (int i = 1; i < n; i++) {
        result.differenceUpdate(ts, args[off + i]);
      }
      return result;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError t) {
      result.decref(ts);
      throw t;
    }
  }

  static PyObject reduce(ThreadState ts, PyBaseSet self) {
    PyObject list = Sequences.list(ts, self);
    PyObject args = PyTuple.of(ts, list);
    PyObject dict;
    try {
      dict = Mappings.getAttrOrNone(ts, self, Names.__dict__);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError t) {
      args.decref(ts);
      throw t;
    }
    return PyTuple.of(ts, Ref.inc(self.type()), args, dict);
  }

  static long sizeOf(PyBaseSet self) {
    int slots = self.mask + 1;
    return TypeSizes.basicSize(self.type())
        + (slots == HashTable.MINSIZE ? 0 : (long) slots * SIZEOF_ENTRY);
  }
}
