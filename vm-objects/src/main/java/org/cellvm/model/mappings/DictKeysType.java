package org.cellvm.model.mappings;

import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.processor.ExposedType;

/** The type {@code dict_keys}. */
@ExposedType(
    name = "dict_keys",
    basicSize = 24,
    baseType = false,
    declares = {"tp_getattro"})
public final class DictKeysType extends DictSetViewType {
  static final DictKeysType TYPE = new DictKeysType();

  private DictKeysType() {
    super(new DictKeysTypeTable(), "dict_keys");
  }

  @Override
  public boolean sq_contains(ThreadState ts, PyObject o, PyObject x) {
    return ((PyDictView) o).dict.contains(ts, x);
  }
}
