package org.cellvm.library.collections;

import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.processor.SubclassLeaf;

/** A {@code defaultdict}: a dict and a function that makes the values of absent keys. */
class PyDefaultDict extends PyDict {
  /** Owned; null where none was given. */
  PyObject factory;

  @SubclassLeaf("defaultdict")
  PyDefaultDict(ThreadState ts) {
    super(ts);
    ts.gc.track(this);
  }

  @Override
  public PyType type() {
    return DefaultDictType.TYPE;
  }

  /** Counts the function up; it may be null. */
  final void setFactory(ThreadState ts, PyObject function) {
    PyObject old = factory;
    factory = Ref.inc(function);
    Ref.dec(ts, old);
  }

  /** Makes the value of a key that is absent and stores it; owned. KeyError without a function. */
  final PyObject make(ThreadState ts, PyObject key) {
    PyObject function = factory;
    if (function == null || function == PyNone.NONE) {
      throw Errors.keyError(ts, key);
    }
    PyObject value;
    function.incref();
    try {
      value = Objects.call0(ts, function);
    } finally {
      function.decref(ts);
    }
    try {
      if (getClass() == PyDefaultDict.class) {
        put(ts, key, value);
      } else {
        Objects.setItem(ts, this, key, value);
      }
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError t) {
      value.decref(ts);
      throw t;
    }
    return value;
  }

  /** What {@code __missing__} returns, without a look-up of that. */
  @Override
  protected PyObject valueOfAbsentKey(ThreadState ts, PyObject key) {
    if (getClass() != PyDefaultDict.class) {
      return null;
    }
    // CPython calls __missing__ here.
    ts.enterRecursive(ThreadState.CALLING);
    try {
      return make(ts, key);
    } finally {
      ts.leaveRecursive();
    }
  }

  @Override
  public void traverse(Visitor visitor) {
    visitor.visit(factory);
    super.traverse(visitor);
  }

  @Override
  public void clear(ThreadState ts) {
    setFactory(ts, null);
    super.clear(ts);
  }

  @Override
  protected void release(ThreadState ts) {
    setFactory(ts, null);
    super.release(ts);
  }
}
