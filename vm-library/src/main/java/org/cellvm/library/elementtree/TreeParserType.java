package org.cellvm.library.elementtree;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.ExposedType;

/** The type {@code XMLParser}. */
@ExposedType(name = "XMLParser", baseType = false, basicSize = 104)
final class TreeParserType extends ObjectType {
  static final TreeParserType TYPE =
      new TreeParserType(new TreeParserTypeTable(), "XMLParser", ObjectType.TYPE);

  private static final TreeParserMethodsTable METHODS = new TreeParserMethodsTable();

  private TreeParserType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_getattro(ThreadState ts, PyObject o, PyString name) {
    PyTreeParser self = (PyTreeParser) o;
    String attribute = name.toString();
    switch (attribute) {
      case "entity":
        return Ref.inc(self.entity);
      case "target":
        return Ref.inc(self.target);
      case "version":
        return PyString.fromString("Expat 2.2.8");
      default:
        PyObject method = OldMethods.find(ts, METHODS, o, attribute);
        if (method == null) {
          throw Errors.attributeError(attribute);
        }
        return method;
    }
  }

  @Override
  public void tp_setattro(ThreadState ts, PyObject o, PyString name, PyObject value) {
    throw OldMethods.readOnly(o, name.toString(), value == null);
  }
}
