package org.cellvm.model.sequences;

import org.cellvm.model.PyGcObject;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;

/** A sequence of fixed length whose items have names, such as {@code sys.version_info}. */
public final class PyStructSequence extends PyGcObject {
  private final StructSequenceType type;

  /** Owned, as many as the type has fields. */
  final PyObject[] items;

  /** Takes the array and steals the items in it. */
  public PyStructSequence(ThreadState ts, StructSequenceType type, PyObject... items) {
    this.type = type;
    this.items = items;
    ts.gc.track(this);
  }

  /** The items of the sequence as a tuple, owned. */
  public PyTuple toTuple(ThreadState ts) {
    return PyTuple.copyOf(ts, items, 0, type.visibleCount());
  }

  @Override
  public PyType type() {
    return type;
  }

  @Override
  public void traverse(Visitor visitor) {
    visitor.visitAll(items, 0, items.length);
  }

  @Override
  protected void release(ThreadState ts) {
    Ref.decAll(ts, items, 0, items.length);
  }
}
