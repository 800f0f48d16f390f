package org.cellvm.model.mappings;

import org.cellvm.model.Objects;
import org.cellvm.model.PyGcObject;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.Sequences;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.text.PyString;

/** A live view of a dict's keys, values or items. */
abstract class PyDictView extends PyGcObject {
  /** Owned. */
  final PyDict dict;

  private PyDictView(ThreadState ts, PyDict dict) {
    dict.incref();
    this.dict = dict;
    ts.gc.track(this);
  }

  /** A new iterator over what is viewed. */
  abstract PyObject iterator(ThreadState ts);

  final PyObject repr(ThreadState ts) {
    if (!ts.reprGuard.enter(this)) {
      return PyString.fromString("...");
    }
    PyObject list = null;
    try {
      list = Sequences.list(ts, this);
      PyString s = Objects.repr(ts, list);
      PyString result = PyString.fromString(type().name() + "(" + s + ")");
      s.decref(ts);
      return result;
    } finally {
      Ref.dec(ts, list);
      ts.reprGuard.leave(this);
    }
  }

  @Override
  public final void traverse(Visitor visitor) {
    visitor.visit(dict);
  }

  @Override
  protected final void release(ThreadState ts) {
    dict.decref(ts);
  }

  /** {@code dict_keys}. */
  static final class Keys extends PyDictView {
    Keys(ThreadState ts, PyDict dict) {
      super(ts, dict);
    }

    @Override
    public PyType type() {
      return DictKeysType.TYPE;
    }

    @Override
    PyObject iterator(ThreadState ts) {
      return new PyDictKeyIterator(ts, dict);
    }
  }

  /** {@code dict_items}. */
  static final class Items extends PyDictView {
    Items(ThreadState ts, PyDict dict) {
      super(ts, dict);
    }

    @Override
    public PyType type() {
      return DictItemsType.TYPE;
    }

    @Override
    PyObject iterator(ThreadState ts) {
      return new PyDictItemIterator(ts, dict);
    }
  }

  /** {@code dict_values}. */
  static final class Values extends PyDictView {
    Values(ThreadState ts, PyDict dict) {
      super(ts, dict);
    }

    @Override
    public PyType type() {
      return DictValuesType.TYPE;
    }

    @Override
    PyObject iterator(ThreadState ts) {
      return new PyDictValueIterator(ts, dict);
    }
  }
}
