package org.cellvm.model.mappings;

import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;

/** What the types of the views of a dict have in common. */
abstract class DictViewType extends ObjectType {
  DictViewType(TypeTable table, String name) {
    super(table, name, ObjectType.TYPE);
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    return ((PyDictView) o).repr(ts);
  }

  @Override
  public PyObject tp_iter(ThreadState ts, PyObject o) {
    return ((PyDictView) o).iterator(ts);
  }

  @Override
  public long sq_length(ThreadState ts, PyObject o) {
    return ((PyDictView) o).dict.size();
  }
}
