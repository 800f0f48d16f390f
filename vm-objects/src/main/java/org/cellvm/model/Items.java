package org.cellvm.model;

import java.util.Arrays;
import org.cellvm.model.classes.PyInstanceObject;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.sequences.TupleType;

/** Items, length and iteration of any object. */
public final class Items {
  private Items() {}

  static PyObject get(ThreadState ts, PyObject o, PyObject key) {
    PyType type = o.type();
    if (type.has(Slots.MP_SUBSCRIPT)) {
      return type.mp_subscript(ts, o, key);
    }
    if (type.has(Slots.SQ_ITEM)) {
      if (isIndex(key)) {
        long i = indexOf(ts, key);
        return type.sq_item(ts, o, fromStart(ts, type, o, i));
      }
      throw Errors.typeError("sequence index must be integer, not '" + key.type().name() + "'");
    }
    if (isSequenceTable(type) && isIndex(key)) {
      indexOf(ts, key);
      throw Errors.typeError("'" + type.name() + "' object does not support indexing");
    }
    throw Errors.typeError("'" + type.name() + "' object has no attribute '__getitem__'");
  }

  /** Whether CPython's type would have {@code tp_as_sequence}, which decides between two texts. */
  static boolean isSequenceTable(PyType type) {
    if (type.isHeapType()) {
      return true;
    }
    for (int slot = Slots.SQ_LENGTH; slot <= Slots.SQ_INPLACE_REPEAT; slot++) {
      if (type.has(slot)) {
        return true;
      }
    }
    return false;
  }

  static void set(ThreadState ts, PyObject o, PyObject key, PyObject value) {
    PyType type = o.type();
    if (type.has(Slots.MP_ASS_SUBSCRIPT)) {
      type.mp_ass_subscript(ts, o, key, value);
      return;
    }
    if (type.has(Slots.SQ_ASS_ITEM)) {
      if (isIndex(key)) {
        long i = indexOf(ts, key);
        type.sq_ass_item(ts, o, fromStart(ts, type, o, i), value);
        return;
      }
      throw Errors.typeError("sequence index must be integer, not '" + key.type().name() + "'");
    }
    if (isSequenceTable(type) && isIndex(key)) {
      indexOf(ts, key);
      if (value == null) {
        throw Errors.typeError("'" + type.name() + "' object doesn't support item deletion");
      }
    }
    throw Errors.typeError(
        "'"
            + type.name()
            + "' object does not support item "
            + (value == null ? "deletion" : "assignment"));
  }

  private static boolean isIndex(PyObject o) {
    return o instanceof PyInt || o instanceof PyLong || o.type().has(Slots.NB_INDEX);
  }

  /** {@code PyNumber_AsSsize_t(key, PyExc_IndexError)}. */
  private static long indexOf(ThreadState ts, PyObject key) {
    try {
      return ArgConversions.indexAsSize(ts, key);
    } catch (PyException e) {
      if (!e.matches(ts, PyExc.OverflowError)) {
        throw e;
      }
      e.discard(ts);
      throw Errors.indexError("cannot fit '" + key.type().name() + "' into an index-sized integer");
    }
  }

  private static long fromStart(ThreadState ts, PyType type, PyObject o, long i) {
    return i < 0 && type.has(Slots.SQ_LENGTH) ? i + type.sq_length(ts, o) : i;
  }

  static long size(ThreadState ts, PyObject o) {
    PyType type = o.type();
    if (type.has(Slots.SQ_LENGTH)) {
      return type.sq_length(ts, o);
    }
    if (type.has(Slots.MP_LENGTH)) {
      return type.mp_length(ts, o);
    }
    throw Errors.typeError("object of type '" + type.name() + "' has no len()");
  }

  /** {@code PySequence_Check}. */
  static boolean isSequence(ThreadState ts, PyObject o) {
    if (o instanceof PyInstanceObject) {
      return Objects.hasAttr(ts, o, Names.__getitem__);
    }
    return !(o instanceof PyDict) && o.type().has(Slots.SQ_ITEM);
  }

  static PyObject iter(ThreadState ts, PyObject o) {
    PyType type = o.type();
    if (!type.has(Slots.TP_ITER)) {
      if (isSequence(ts, o)) {
        return Sequences.iterator(ts, o);
      }
      throw Errors.typeError("'" + type.name() + "' object is not iterable");
    }
    PyObject it = type.tp_iter(ts, o);
    if (!Objects.isIterator(it)) {
      String given = it.type().name();
      it.decref(ts);
      throw Errors.typeError("iter() returned non-iterator of type '" + given + "'");
    }
    return it;
  }

  static long lengthHint(ThreadState ts, PyObject o, long otherwise) {
    PyType type = o.type();
    try {
      if (type.has(Slots.SQ_LENGTH) || type.has(Slots.MP_LENGTH)) {
        return size(ts, o);
      }
    } catch (PyException e) {
      ignorable(ts, e);
    }
    if (o instanceof PyInstanceObject) {
      return otherwise;
    }
    PyObject f = type.lookup(ts, Names.__length_hint__);
    if (f == null) {
      return otherwise;
    }
    PyObject hint = null;
    try {
      hint = SpecialMethods.callFound(ts, f, o);
      if (hint instanceof PyInt || hint instanceof PyLong) {
        long n = ArgConversions.asSize(ts, hint);
        return n < 0 ? otherwise : n;
      }
      return otherwise;
    } catch (PyException e) {
      ignorable(ts, e);
      return otherwise;
    } finally {
      Ref.dec(ts, hint);
    }
  }

  /** Drops a TypeError or AttributeError, rethrows any other. */
  private static void ignorable(ThreadState ts, PyException e) {
    if (!e.matches(ts, PyExc.TypeError) && !e.matches(ts, PyExc.AttributeError)) {
      throw e;
    }
    e.discard(ts);
  }

  /** The items of any iterable, owned. */
  public static PyObject[] toArray(ThreadState ts, PyObject o) {
    if (o instanceof PyTuple tuple && o.type() == TupleType.TYPE) {
      PyObject[] items = tuple.items.clone();
      for (PyObject item : items) {
        item.incref();
      }
      return items;
    }
    PyObject it = iter(ts, o);
    PyObject[] items = new PyObject[8];
    int n = 0;
    try {
      for (PyObject item = Objects.iterNext(ts, it);
          item != null;
          item = Objects.iterNext(ts, it)) {
        if (n == items.length) {
          items = Arrays.copyOf(items, n * 2);
        }
        items[n++] = item;
      }
    } catch (PyException e) {
      Ref.decAll(ts, items, 0, n);
      throw e;
    } finally {
      it.decref(ts);
    }
    return Arrays.copyOf(items, n);
  }

  /** {@code PySequence_Tuple}. */
  public static PyTuple toTuple(ThreadState ts, PyObject o) {
    if (o instanceof PyTuple && o.type() == TupleType.TYPE) {
      return (PyTuple) Ref.inc(o);
    }
    return PyTuple.of(ts, toArray(ts, o));
  }
}
