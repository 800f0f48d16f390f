package org.cellvm.library.struct;

import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.memory.PyWeakReference;
import org.cellvm.model.text.Codecs;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;
import org.cellvm.processor.SubclassLeaf;

/** A {@code struct.Struct}: a format and its lay-out. */
class PyStruct extends PyObject {
  /** Owned. */
  private PyObject format = PyNone.NONE;

  private Layout layout = Layout.NONE;
  private PyWeakReference weakrefs;

  @SubclassLeaf("Struct")
  PyStruct() {}

  /** {@code __init__}: {@code o} is a str or unicode. */
  final void init(ThreadState ts, PyObject o) {
    PyObject text;
    if (o instanceof PyString) {
      text = Ref.inc(o);
    } else if (o instanceof PyUnicode u) {
      text = Codecs.encodeUnicode(ts, u, "ascii", null);
    } else {
      throw Errors.typeError("Struct() argument 1 must be string, not " + o.type().name());
    }
    PyObject old = format;
    format = text;
    old.decref(ts);
    layout = Layout.of(ts, ((PyString) text).bytes());
  }

  /** Borrowed; None before {@code __init__}. */
  final PyObject format() {
    return format;
  }

  final Layout layout() {
    return layout;
  }

  @Override
  public PyType type() {
    return StructType.TYPE;
  }

  @Override
  public PyWeakReference weakrefs() {
    return weakrefs;
  }

  @Override
  public void setWeakrefs(PyWeakReference first) {
    weakrefs = first;
  }

  @Override
  protected void dealloc(ThreadState ts) {
    if (weakrefs != null) {
      PyWeakReference.clearAll(ts, this);
    }
    format.decref(ts);
  }
}
