package org.cellvm.engine.jit;

import org.cellvm.model.PyInstance;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.PyFloat;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyListIterator;
import org.cellvm.model.sequences.PyRangeIterator;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.sequences.PyTupleIterator;
import org.cellvm.model.sequences.PyXRange;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;

/**
 * Which objects can end without running code: where one of these ends nothing looks at frames, and
 * they need not be complete.
 */
final class Ends {
  /** Of a container with more items it is not asked whether their end can run code. */
  private static final int MOST_PLAIN = 16;

  private Ends() {}

  /**
   * Releases an object that has one reference left, if its end cannot run code.
   *
   * @return false, with nothing done, if it may
   */
  static boolean endsPlainly(PyObject o, ThreadState ts) {
    if (!canEndPlainly(o)) {
      return false;
    }
    o.decref(ts);
    return true;
  }

  /** Whether the end of an object certainly runs no code. */
  private static boolean canEndPlainly(PyObject o) {
    Class<?> kind = o.getClass();
    if (kind == PyTuple.class) {
      PyObject[] items = ((PyTuple) o).items;
      return canEndPlainly(items, items.length);
    }
    if (kind == PyList.class) {
      return canEndPlainly(((PyList) o).items, ((PyList) o).size);
    }
    if (kind == PyInstance.class) {
      return canEndPlainly((PyInstance) o);
    }
    if (kind == PyListIterator.class) {
      return livesOrEndsPlainly(((PyListIterator) o).list());
    }
    if (kind == PyTupleIterator.class) {
      return livesOrEndsPlainly(((PyTupleIterator) o).tuple());
    }
    return isPlain(o) || kind == PyRangeIterator.class || kind == PyXRange.class;
  }

  /** What an object that ends has a reference to; may be null. */
  static boolean livesOrEndsPlainly(PyObject held) {
    return held == null || held.refcnt != 1 || canEndPlainly(held);
  }

  private static boolean canEndPlainly(PyInstance o) {
    if (o.weakrefs() != null || o.type.refcnt == 1 || o.hasFinalizer() || o.slotValues() != null) {
      return false;
    }
    PyDict dict = o.dict;
    return dict == null
        || dict.refcnt > 1
        || dict.getClass() == PyDict.class
            && canEndPlainly(dict.keys, dict.keys.length)
            && canEndPlainly(dict.values, dict.values.length);
  }

  /** Of objects; null where there is none. */
  private static boolean canEndPlainly(PyObject[] items, int n) {
    if (n > MOST_PLAIN) {
      return false;
    }
    for (int i = 0; i < n; i++) {
      PyObject item = items[i];
      if (item != null && item.refcnt == 1 && !isPlain(item)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(PyObject o) {
    Class<?> kind = o.getClass();
    return kind == PyString.class
        || kind == PyInt.class
        || kind == PyFloat.class
        || kind == PyLong.class
        || kind == PyUnicode.class;
  }
}
