package org.cellvm.model.memory;

import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Sequences;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.NumberConversions;
import org.cellvm.model.text.PyString;

/**
 * The slots of both types of weak proxies: whatever is done with a proxy is done with its referent,
 * as long as that lives. A proxy has no hash, because it equals an object that can change.
 */
public abstract class WeakProxySlots extends ProxyOperators {
  WeakProxySlots(TypeTable table, String name) {
    super(table, name, ObjectType.TYPE);
  }

  /** The referent of a proxy, borrowed; any other object itself. */
  static PyObject unwrap(PyObject o) {
    return WeakReferences.isProxy(o) ? referent(o) : o;
  }

  /** The referent, borrowed; ReferenceError if it is dead. */
  static PyObject referent(PyObject proxy) {
    PyObject o = ((PyWeakReference) proxy).referent();
    if (o == null) {
      throw new PyException(PyExc.ReferenceError, "weakly-referenced object no longer exists");
    }
    return o;
  }

  // Attributes and text

  @Override
  public PyObject tp_getattro(ThreadState ts, PyObject o, PyString name) {
    return Objects.getAttr(ts, referent(o), name);
  }

  @Override
  public void tp_setattro(ThreadState ts, PyObject o, PyString name, PyObject value) {
    Objects.setAttr(ts, referent(o), name, value);
  }

  @Override
  public PyObject tp_str(ThreadState ts, PyObject o) {
    return Objects.str(ts, referent(o));
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    PyObject referent = ((PyWeakReference) o).referent();
    PyObject shown = referent == null ? PyNone.NONE : referent;
    return PyString.fromString(
        "<weakproxy at "
            + Objects.address(ts, o)
            + " to "
            + Objects.limited(Objects.typeName(shown), 100)
            + " at "
            + Objects.address(ts, shown)
            + ">");
  }

  @Override
  public int tp_compare(ThreadState ts, PyObject v, PyObject w) {
    return Objects.compare(ts, unwrap(v), unwrap(w));
  }

  // Sequences, mappings, iterators

  @Override
  public long sq_length(ThreadState ts, PyObject o) {
    return Objects.size(ts, referent(o));
  }

  @Override
  public long mp_length(ThreadState ts, PyObject o) {
    return Objects.size(ts, referent(o));
  }

  @Override
  public PyObject sq_slice(ThreadState ts, PyObject o, long i, long j) {
    return Sequences.getSlice(ts, referent(o), i, j);
  }

  @Override
  public void sq_ass_slice(ThreadState ts, PyObject o, long i, long j, PyObject value) {
    Sequences.setSlice(ts, referent(o), i, j, value);
  }

  @Override
  public boolean sq_contains(ThreadState ts, PyObject o, PyObject x) {
    return Objects.contains(ts, referent(o), x);
  }

  @Override
  public PyObject mp_subscript(ThreadState ts, PyObject v, PyObject w) {
    return Objects.getItem(ts, unwrap(v), unwrap(w));
  }

  @Override
  public void mp_ass_subscript(ThreadState ts, PyObject o, PyObject key, PyObject value) {
    if (value == null) {
      Objects.delItem(ts, referent(o), key);
    } else {
      Objects.setItem(ts, referent(o), key, value);
    }
  }

  @Override
  public PyObject tp_iter(ThreadState ts, PyObject o) {
    return Objects.iter(ts, referent(o));
  }

  @Override
  public PyObject tp_iternext(ThreadState ts, PyObject o) {
    PyObject iterator = referent(o);
    if (!Objects.isIterator(iterator)) {
      throw Errors.typeError(
          "'" + Objects.limited(Objects.typeName(iterator), 200) + "' object is not iterable");
    }
    return Objects.iterNext(ts, iterator);
  }

  // Numbers

  @Override
  public boolean nb_nonzero(ThreadState ts, PyObject o) {
    return Objects.isTrue(ts, referent(o));
  }

  @Override
  public PyObject nb_int(ThreadState ts, PyObject o) {
    return NumberConversions.toInt(ts, referent(o));
  }

  @Override
  public PyObject nb_long(ThreadState ts, PyObject o) {
    return NumberConversions.toLong(ts, referent(o));
  }

  @Override
  public PyObject nb_float(ThreadState ts, PyObject o) {
    return NumberConversions.toFloat(ts, referent(o));
  }

  @Override
  public PyObject nb_index(ThreadState ts, PyObject o) {
    return NumberConversions.index(ts, referent(o));
  }
}
