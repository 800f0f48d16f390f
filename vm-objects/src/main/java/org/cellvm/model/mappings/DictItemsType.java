package org.cellvm.model.mappings;

import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.processor.ExposedType;

/** The type {@code dict_items}. */
@ExposedType(
    name = "dict_items",
    baseType = false,
    declares = {"tp_getattro"})
public final class DictItemsType extends ObjectType {
  static final DictItemsType TYPE = new DictItemsType();

  private DictItemsType() {
    super(new DictItemsTypeTable(), "dict_items", ObjectType.TYPE);
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

  @Override
  public boolean sq_contains(ThreadState ts, PyObject o, PyObject x) {
    if (!(x instanceof PyTuple) || ((PyTuple) x).items.length != 2) {
      return false;
    }
    PyObject[] pair = ((PyTuple) x).items;
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

  @Override
  public PyObject tp_richcompare(ThreadState ts, PyObject v, PyObject w, int op) {
    return DictViewSets.richCompare(ts, v, w, op);
  }

  @Override
  public PyObject nb_subtract(ThreadState ts, PyObject v, PyObject w) {
    return DictViewSets.subtract(ts, v, w);
  }

  @Override
  public PyObject nb_and(ThreadState ts, PyObject v, PyObject w) {
    return DictViewSets.and(ts, v, w);
  }

  @Override
  public PyObject nb_xor(ThreadState ts, PyObject v, PyObject w) {
    return DictViewSets.xor(ts, v, w);
  }

  @Override
  public PyObject nb_or(ThreadState ts, PyObject v, PyObject w) {
    return DictViewSets.or(ts, v, w);
  }
}
