package org.cellvm.library;

import org.cellvm.model.PyGcObject;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;

/** An iterator of {@code itertools}. What it refers to is in {@link #refs}. */
abstract class PyIteratorTool extends PyGcObject {
  private final IteratorToolType type;

  /** Owned; null elements are empty. */
  PyObject[] refs;

  /** Takes the array and steals what is in it. */
  PyIteratorTool(ThreadState ts, IteratorToolType type, PyObject... refs) {
    this.type = type;
    this.refs = refs;
    ts.gc.track(this);
  }

  /** The next item, owned; null at the end. */
  abstract PyObject next(ThreadState ts);

  /** What {@code repr} shows; null for the repr of any object. */
  String show(ThreadState ts) {
    return null;
  }

  /** How many items are left; -1 where that is not known. */
  long remaining() {
    return -1;
  }

  /** Replaces a reference; steals {@code value}. */
  final void set(ThreadState ts, int i, PyObject value) {
    PyObject old = refs[i];
    refs[i] = value;
    Ref.dec(ts, old);
  }

  @Override
  public final PyType type() {
    return type;
  }

  @Override
  public void traverse(Visitor visitor) {
    visitor.visitAll(refs, 0, refs.length);
  }

  @Override
  public void clear(ThreadState ts) {
    Ref.decAll(ts, refs, 0, refs.length);
  }

  @Override
  protected void release(ThreadState ts) {
    Ref.decAll(ts, refs, 0, refs.length);
  }
}
