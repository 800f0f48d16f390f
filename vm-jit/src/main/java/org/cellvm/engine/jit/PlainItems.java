package org.cellvm.engine.jit;

import org.cellvm.instructions.AttributeCache;
import org.cellvm.instructions.Attributes;
import org.cellvm.model.PyInstance;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyListIterator;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.sequences.PyTupleIterator;
import org.cellvm.model.text.PyString;

/**
 * What generated code does with items, attributes and iterators of built-in kinds, where that runs
 * no code: frames need not be complete. Where it might, nothing is done.
 */
final class PlainItems {
  private PlainItems() {}

  /**
   * Whether an iterator over a list is at its end, and has released the list without running code.
   */
  static boolean ends(PyObject o, ThreadState ts) {
    if (!(o instanceof PyListIterator iterator)
        || !iterator.isAtEnd()
        || !Ends.livesOrEndsPlainly(iterator.list())) {
      return false;
    }
    iterator.next(ts);
    return true;
  }

  /** The next item of an iterator, owned, if it is found without running code; else null. */
  static PyObject nextItem(PyObject iterator) {
    Class<?> kind = iterator.getClass();
    if (kind == PyTupleIterator.class) {
      return ((PyTupleIterator) iterator).nextItem();
    }
    return kind == PyListIterator.class ? ((PyListIterator) iterator).nextItem() : null;
  }

  /** {@code d[key] = value} in a dict, if that runs no code; else false. All are borrowed. */
  static boolean storeInDict(ThreadState ts, PyObject value, PyObject d, PyObject key) {
    if (d.getClass() != PyDict.class) {
      return false;
    }
    PyDict dict = (PyDict) d;
    int place = dict.placePlain(key);
    if (place == PyDict.UNDECIDED) {
      return false;
    }
    if (place < 0) {
      dict.putAbsent(ts, place, key, value);
      return true;
    }
    if (!Ends.livesOrEndsPlainly(dict.values[place])) {
      return false;
    }
    dict.replaceAt(ts, place, value);
    return true;
  }

  /** {@code o[i]} of an exact list, tuple or str, borrowed; else null. */
  static PyObject item(PyObject o, long i) {
    if (o.getClass() == PyList.class) {
      PyList list = (PyList) o;
      long at = i < 0 ? i + list.size : i;
      return at >= 0 && at < list.size ? list.items[(int) at] : null;
    }
    if (o.getClass() == PyTuple.class) {
      PyObject[] items = ((PyTuple) o).items;
      long at = i < 0 ? i + items.length : i;
      return at >= 0 && at < items.length ? items[(int) at] : null;
    }
    if (o.getClass() == PyString.class) {
      byte[] bytes = ((PyString) o).bytes();
      long at = i < 0 ? i + bytes.length : i;
      return at >= 0 && at < bytes.length ? PyString.ofChar(bytes[(int) at]) : null;
    }
    return null;
  }

  /** Appends an object, stolen, to a list that has room for it; else returns false. */
  static boolean append(PyObject o, PyObject value) {
    if (o.getClass() != PyList.class) {
      return false;
    }
    PyList list = (PyList) o;
    if (list.size == list.items.length) {
      return false;
    }
    list.appendOwned(value);
    return true;
  }

  /**
   * {@code list[i] = value} of an exact list, counted up, if the end of the old item can run no
   * code; else false.
   */
  static boolean storeItem(ThreadState ts, PyObject o, long i, PyObject value) {
    if (o.getClass() != PyList.class) {
      return false;
    }
    PyList list = (PyList) o;
    if (i < 0 || i >= list.size) {
      return false;
    }
    PyObject old = list.items[(int) i];
    if (!Ends.livesOrEndsPlainly(old)) {
      return false;
    }
    value.incref();
    list.items[(int) i] = value;
    old.decref(ts);
    return true;
  }

  /** The items of an exact tuple or list of that length; else null. */
  static PyObject[] items(PyObject o, int n) {
    if (o.getClass() == PyTuple.class) {
      PyObject[] items = ((PyTuple) o).items;
      return items.length == n ? items : null;
    }
    return o.getClass() == PyList.class && ((PyList) o).size == n ? ((PyList) o).items : null;
  }

  /**
   * Where an instance's dict holds an attribute, if the cache knows and the end of the old value
   * can run no code; else -1.
   */
  static int attributePlace(PyObject o, PyString name, AttributeCache cache) {
    int place = Attributes.cachedPlace(o, name, cache);
    if (place >= 0) {
      PyObject old = ((PyInstance) o).dict.values[place];
      if (!Ends.livesOrEndsPlainly(old)) {
        return -1;
      }
    }
    return place;
  }
}
