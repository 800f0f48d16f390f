package org.cellvm.model.numbers;

import org.cellvm.model.Args;
import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.processor.ExposedType;

/** The type {@code bool}. */
@ExposedType(name = "bool", doc = "bool(x) -> bool\n\nThe truth of x.")
public final class BoolType extends IntType {
  public static final BoolType TYPE = new BoolType(new BoolTypeTable(), "bool", IntType.TYPE);

  private static final String[] KEYWORDS = {"x"};

  private BoolType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public boolean isBaseType() {
    return false;
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyObject[] a = Args.bind(ts, "bool", KEYWORDS, 0, args, off, n, kwnames);
    return PyBool.of(a[0] != null && Objects.isTrue(ts, a[0]));
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    return o == PyBool.TRUE ? Names.True : Names.False;
  }

  @Override
  public PyObject tp_str(ThreadState ts, PyObject o) {
    return tp_repr(ts, o);
  }

  private static boolean bools(PyObject v, PyObject w) {
    return v instanceof PyBool && w instanceof PyBool;
  }

  @Override
  public PyObject nb_and(ThreadState ts, PyObject v, PyObject w) {
    return bools(v, w) ? PyBool.of(v == PyBool.TRUE & w == PyBool.TRUE) : super.nb_and(ts, v, w);
  }

  @Override
  public PyObject nb_xor(ThreadState ts, PyObject v, PyObject w) {
    return bools(v, w) ? PyBool.of(v != w) : super.nb_xor(ts, v, w);
  }

  @Override
  public PyObject nb_or(ThreadState ts, PyObject v, PyObject w) {
    return bools(v, w) ? PyBool.of(v == PyBool.TRUE | w == PyBool.TRUE) : super.nb_or(ts, v, w);
  }
}
