package org.cellvm.model;

import org.cellvm.processor.ExposedType;

/** The type {@code dict_values}. */
@ExposedType(
    name = "dict_values", basicSize = 24,
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
