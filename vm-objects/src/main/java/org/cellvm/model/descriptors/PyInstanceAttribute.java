package org.cellvm.model.descriptors;

import org.cellvm.model.Names;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.Slots;
import org.cellvm.model.ThreadState;
import org.cellvm.model.classes.HeapType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.memory.PyWeakReference;
import org.cellvm.model.text.PyString;

/** {@code __dict__} or {@code __weakref__} of the instances of a class. */
public final class PyInstanceAttribute extends PyGetSetDescr {
  public PyInstanceAttribute(ThreadState ts, HeapType type, PyString name) {
    super(ts, type, name, null, 0);
  }

  private boolean isDict() {
    return name == Names.__dict__;
  }

  @Override
  PyObject get(ThreadState ts, PyObject o) {
    if (isDict()) {
      PyObject descr = builtinDescriptor(ts, o);
      if (descr != null) {
        return descr.type().tp_descr_get(ts, descr, o, o.type());
      }
      if (!o.hasInstanceDict()) {
        throw Errors.attributeError("This object has no __dict__");
      }
      if (o.instanceDict() == null) {
        o.setInstanceDict(ts, new PyDict(ts));
      }
      return Ref.inc(o.instanceDict());
    }
    if (!o.type().instancesHaveWeakrefs()) {
      throw Errors.attributeError("This object has no __weakref__");
    }
    PyWeakReference first = o.weakrefs();
    return first == null ? PyNone.NONE : Ref.inc(first);
  }

  /** A built-in base that has a dict shows it by its own descriptor. Borrowed; null without. */
  private static PyObject builtinDescriptor(ThreadState ts, PyObject o) {
    for (PyType t = o.type(); t.base() != null; t = t.base()) {
      if (!t.isHeapType() && t.instancesHaveDict()) {
        PyObject descr = t.lookup(ts, Names.__dict__);
        if (descr == null || !descr.type().has(Slots.TP_DESCR_SET)) {
          throw Errors.typeError(
              "this __dict__ descriptor does not support '" + o.type().name() + "' objects");
        }
        return descr;
      }
    }
    return null;
  }

  @Override
  void set(ThreadState ts, PyObject o, PyObject value) {
    if (!isDict()) {
      throw notWritable();
    }
    PyObject descr = builtinDescriptor(ts, o);
    if (descr != null) {
      descr.type().tp_descr_set(ts, descr, o, value);
      return;
    }
    if (!o.hasInstanceDict()) {
      throw Errors.attributeError("This object has no __dict__");
    }
    if (value != null && !(value instanceof PyDict)) {
      throw Errors.typeError(
          "__dict__ must be set to a dictionary, not a '" + value.type().name() + "'");
    }
    o.setInstanceDict(ts, (PyDict) Ref.inc(value));
  }

  @Override
  PyObject doc() {
    return PyString.fromString(
        isDict()
            ? "dictionary for instance variables (if defined)"
            : "list of weak references to the object (if defined)");
  }
}
