package org.cellvm.library;

import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.ExposedType;

/** The type of {@code help}: what it is called with goes to {@code pydoc.help}. */
@ExposedType(name = "site._Helper", baseType = false, doc = "Called, it calls pydoc.help.")
final class HelperType extends ObjectType {
  static final HelperType TYPE =
      new HelperType(new HelperTypeTable(), "site._Helper", ObjectType.TYPE);

  private HelperType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    return new PySiteName(PySiteName.Kind.HELPER, "help", "");
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    return PyString.fromString(
        "Type help() for interactive help, or help(object) for help about object.");
  }

  @Override
  public PyObject tp_call(
      ThreadState ts, PyObject callable, PyObject[] args, int off, int n, PyObject[] kwnames) {
    int mark = ts.mark();
    try {
      PyObject pydoc =
          ts.own(ts.interp.importer.importModule(ts, "pydoc", PyNone.NONE, PyNone.NONE, 0));
      PyObject help = ts.own(Objects.getAttr(ts, pydoc, ts.own(PyString.fromString("help"))));
      return Objects.call(ts, help, args, off, n, kwnames);
    } finally {
      ts.release(mark);
    }
  }
}
