package org.cellvm.model.mappings;

import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.processor.ExposedType;

/** The type {@code dict_keys}. */
@ExposedType(
    name = "dict_keys",
    baseType = false,
    declares = {"tp_getattro"})
public final class DictKeysType extends ObjectType {
  static final DictKeysType TYPE = new DictKeysType();

  private DictKeysType() {
    super(new DictKeysTypeTable(), "dict_keys", ObjectType.TYPE);
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
    return ((PyDictView) o).dict.contains(ts, x);
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
