package org.cellvm.library.elementtree;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.ExposedType;

/** The type {@code TreeBuilder}. */
@ExposedType(name = "TreeBuilder", baseType = false, basicSize = 104)
final class TreeBuilderType extends ObjectType {
  static final TreeBuilderType TYPE =
      new TreeBuilderType(new TreeBuilderTypeTable(), "TreeBuilder", ObjectType.TYPE);

  private static final TreeBuilderMethodsTable METHODS = new TreeBuilderMethodsTable();

  private TreeBuilderType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_getattro(ThreadState ts, PyObject o, PyString name) {
    PyObject method = OldMethods.find(ts, METHODS, o, name.toString());
    if (method == null) {
      throw Errors.attributeError(name.toString());
    }
    return method;
  }

  @Override
  public void tp_setattro(ThreadState ts, PyObject o, PyString name, PyObject value) {
    throw OldMethods.readOnly(o, name.toString(), value == null);
  }
}
