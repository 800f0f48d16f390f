package org.cellvm.model.mappings;

import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code dictproxy}. */
@ExposedType(name = "dictproxy", baseType = false, declares = "tp_getattro")
public class DictProxyType extends ObjectType {
  public static final DictProxyType TYPE =
      new DictProxyType(new DictProxyTypeTable(), "dictproxy", ObjectType.TYPE);

  protected DictProxyType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  private static PyDict dict(PyObject o) {
    return ((PyDictProxy) o).dict;
  }

  @Override
  public long mp_length(ThreadState ts, PyObject o) {
    return dict(o).size();
  }

  @Override
  public PyObject mp_subscript(ThreadState ts, PyObject v, PyObject w) {
    return Objects.getItem(ts, dict(v), w);
  }

  @Override
  public boolean sq_contains(ThreadState ts, PyObject o, PyObject x) {
    return dict(o).contains(ts, x);
  }

  @Override
  public PyObject tp_iter(ThreadState ts, PyObject o) {
    return Objects.iter(ts, dict(o));
  }

  @Override
  public PyObject tp_str(ThreadState ts, PyObject o) {
    return Objects.str(ts, dict(o));
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    PyString text = Objects.repr(ts, dict(o));
    PyString result = PyString.fromString("dict_proxy(" + text + ")");
    text.decref(ts);
    return result;
  }

  @Override
  public int tp_compare(ThreadState ts, PyObject v, PyObject w) {
    return Objects.compare(ts, dict(v), w);
  }

  @Override
  public PyObject tp_richcompare(ThreadState ts, PyObject v, PyObject w, int op) {
    return Objects.richCompare(ts, dict(v), w, op);
  }

  @ExposedMethod(value = "has_key", convention = Convention.O, doc = "D.has_key(k) -> k in D")
  static boolean hasKey(ThreadState ts, PyDictProxy self, PyObject key) {
    return self.dict.contains(ts, key);
  }

  @ExposedMethod(
      value = "get",
      convention = Convention.UNPACK,
      parse = "get 1 2",
      defaults = "PyNone.NONE",
      doc = "D.get(k[,d]) -> D[k] if D.has_key(k), else d. d defaults to None.")
  static PyObject get(ThreadState ts, PyDictProxy self, PyObject key, PyObject otherwise) {
    return Objects.callMethod(ts, self.dict, Names.get, key, otherwise);
  }

  @ExposedMethod(value = "keys", convention = Convention.NOARGS, doc = "D.keys() -> D's keys")
  static PyObject keys(ThreadState ts, PyDictProxy self) {
    return Objects.callMethod(ts, self.dict, Names.keys);
  }

  @ExposedMethod(value = "values", convention = Convention.NOARGS, doc = "D.values() -> D's values")
  static PyObject values(ThreadState ts, PyDictProxy self) {
    return Objects.callMethod(ts, self.dict, Names.values);
  }

  @ExposedMethod(
      value = "items",
      convention = Convention.NOARGS,
      doc = "D.items() -> (key, value) pairs")
  static PyObject items(ThreadState ts, PyDictProxy self) {
    return Objects.callMethod(ts, self.dict, Names.items);
  }

  @ExposedMethod(value = "iterkeys", convention = Convention.NOARGS, doc = "iterate over keys")
  static PyObject iterkeys(ThreadState ts, PyDictProxy self) {
    return Objects.callMethod(ts, self.dict, Names.iterkeys);
  }

  @ExposedMethod(value = "itervalues", convention = Convention.NOARGS, doc = "iterate over values")
  static PyObject itervalues(ThreadState ts, PyDictProxy self) {
    return Objects.callMethod(ts, self.dict, Names.itervalues);
  }

  @ExposedMethod(value = "iteritems", convention = Convention.NOARGS, doc = "iterate over pairs")
  static PyObject iteritems(ThreadState ts, PyDictProxy self) {
    return Objects.callMethod(ts, self.dict, Names.iteritems);
  }

  @ExposedMethod(value = "copy", convention = Convention.NOARGS, doc = "D.copy() -> a dict")
  static PyObject copy(ThreadState ts, PyDictProxy self) {
    return Objects.callMethod(ts, self.dict, Names.copy);
  }
}
