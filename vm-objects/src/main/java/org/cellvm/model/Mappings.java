package org.cellvm.model;

import org.cellvm.model.classes.PyInstanceObject;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.text.PyString;

/**
 * The mapping protocol ({@code PyMapping_*}). Arguments are borrowed, results owned by the caller.
 */
public final class Mappings {
  private Mappings() {}

  /** {@code PyMapping_Check}: has items by key, and is not a sequence only. */
  public static boolean isMapping(ThreadState ts, PyObject o) {
    if (o instanceof PyInstanceObject) {
      return Objects.hasAttr(ts, o, Names.__getitem__);
    }
    PyType type = o.type();
    return type.has(Slots.MP_SUBSCRIPT) && !type.has(Slots.SQ_SLICE);
  }

  /** The attribute; None if reading it raises anything. */
  public static PyObject getAttrOrNone(ThreadState ts, PyObject o, PyString name) {
    PyObject value = Objects.getAttrOrNullIfFails(ts, o, name);
    return value == null ? PyNone.NONE : value;
  }

  /** {@code PyMapping_Keys}: what its method {@code keys} returns. */
  public static PyObject keys(ThreadState ts, PyObject o) {
    return o.getClass() == PyDict.class ? ((PyDict) o).keyList(ts) : call(ts, o, Names.keys);
  }

  /** {@code PyMapping_Values}. */
  public static PyObject values(ThreadState ts, PyObject o) {
    return o.getClass() == PyDict.class ? ((PyDict) o).valueList(ts) : call(ts, o, Names.values);
  }

  /** {@code PyMapping_Items}. */
  public static PyObject items(ThreadState ts, PyObject o) {
    return o.getClass() == PyDict.class ? ((PyDict) o).itemList(ts) : call(ts, o, Names.items);
  }

  /** {@code PyObject_CallMethod} without arguments. */
  private static PyObject call(ThreadState ts, PyObject o, PyString name) {
    PyObject method = Objects.getAttr(ts, o, name);
    try {
      if (!Objects.isCallable(method)) {
        throw Errors.typeError("attribute of type '" + method.type().name() + "' is not callable");
      }
      return Objects.call0(ts, method);
    } finally {
      method.decref(ts);
    }
  }

  /** {@code PyMapping_HasKey}: any error means "no". */
  public static boolean hasKey(ThreadState ts, PyObject o, PyObject key) {
    try {
      Objects.getItem(ts, o, key).decref(ts);
      return true;
    } catch (PyException e) {
      e.discard(ts);
      return false;
    }
  }

  /** {@code PyDict_Update}: puts the items of a mapping into a dict, over those that are there. */
  public static void update(ThreadState ts, PyDict into, PyObject mapping) {
    merge(ts, into, mapping, true);
  }

  /**
   * {@code PyDict_Merge}: puts the items of a mapping into a dict. Of a dict, one of a subclass as
   * well, the table is read; of any other mapping, {@code keys()} and {@code []}. Without {@code
   * override} keys that are there stay as they are.
   */
  public static void merge(ThreadState ts, PyDict into, PyObject mapping, boolean override) {
    if (mapping instanceof PyDict asDict) {
      into.merge(ts, asDict, override);
      return;
    }
    int mark = ts.mark();
    try {
      PyObject keys = keys(ts, mapping);
      PyObject it;
      try {
        it = ts.own(Objects.iter(ts, keys));
      } finally {
        keys.decref(ts);
      }
      int keyMark = ts.mark();
      PyObject key;
      while ((key = ts.own(Objects.iterNext(ts, it))) != null) {
        if (override || into.getSuppressing(ts, key) == null) {
          PyObject value = ts.own(Objects.getItem(ts, mapping, key));
          into.put(ts, key, value);
        }
        ts.release(keyMark);
      }
    } finally {
      ts.release(mark);
    }
  }
}
