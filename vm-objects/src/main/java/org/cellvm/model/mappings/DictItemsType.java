package org.cellvm.model.mappings;

import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.processor.ExposedType;

/** The type {@code dict_items}. */
@ExposedType(
    name = "dict_items",
    basicSize = 24,
    baseType = false,
    declares = {"tp_getattro"})
public final class DictItemsType extends DictSetViewType {
  static final DictItemsType TYPE = new DictItemsType();

  private DictItemsType() {
    super(new DictItemsTypeTable(), "dict_items");
  }

  @Override
  public boolean sq_contains(ThreadState ts, PyObject o, PyObject x) {
    if (!(x instanceof PyTuple t) || t.items.length != 2) {
      return false;
    }
    PyObject[] pair = t.items;
    PyObject found = ((PyDictView) o).dict.getSuppressing(ts, pair[0]);
    if (found == null) {
      return false;
    }
    found.incref();
    try {
      return Objects.richCompareBool(ts, pair[1], found, Objects.EQ);
    } finally {
      found.decref(ts);
    }
  }
}
