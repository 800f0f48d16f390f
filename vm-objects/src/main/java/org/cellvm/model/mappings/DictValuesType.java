package org.cellvm.model.mappings;

import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.processor.ExposedType;

/** The type {@code dict_values}. */
@ExposedType(
    name = "dict_values",
    baseType = false,
    declares = {"tp_getattro"})
final class DictValuesType extends ObjectType {
  static final DictValuesType TYPE = new DictValuesType();

  private DictValuesType() {
    super(new DictValuesTypeTable(), "dict_values", ObjectType.TYPE);
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
