package org.cellvm.library.sqlite;

import org.cellvm.model.PyGcObject;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.processor.SubclassLeaf;

/** A {@code sqlite3.Row}: a row whose values have names. */
class PyRow extends PyGcObject {
  /** Owned. */
  final PyTuple values;

  /** The cursor's description; owned. */
  final PyObject description;

  @SubclassLeaf("sqlite3.Row")
  PyRow(ThreadState ts, PyTuple values, PyObject description) {
    this.values = Ref.inc(values);
    this.description = Ref.inc(description);
    ts.gc.track(this);
  }

  @Override
  public PyType type() {
    return RowType.TYPE;
  }

  @Override
  public void traverse(Visitor visitor) {
    visitor.visit(values);
    visitor.visit(description);
  }

  @Override
  protected void release(ThreadState ts) {
    values.decref(ts);
    description.decref(ts);
  }
}
