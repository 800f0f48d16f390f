package org.cellvm.library.host;

import org.cellvm.model.Names;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.ExposedType;

/** The type of Java packages. */
@ExposedType(name = "java.package", baseType = false, basicSize = 24, doc = "A Java package.")
final class HostPackageType extends ObjectType {
  static final HostPackageType TYPE =
      new HostPackageType(new HostPackageTypeTable(), "java.package", ObjectType.TYPE);

  private HostPackageType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_getattro(ThreadState ts, PyObject o, PyString name) {
    PyHostPackage self = (PyHostPackage) o;
    int mark = ts.mark();
    try {
      if (name == Names.__name__) {
        return PyString.fromString(self.name);
      }
      if (name == Names.__path__) {
        return new PyList(ts);
      }
      PyObject found = self.host.member(ts, self, name);
      return found != null ? found : super.tp_getattro(ts, o, name);
    } finally {
      ts.release(mark);
    }
  }

  /** The import system sets what it has imported; it is there without that. */
  @Override
  public void tp_setattro(ThreadState ts, PyObject o, PyString name, PyObject value) {}

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    return PyString.fromString("<java package " + ((PyHostPackage) o).name + ">");
  }
}
