package org.cellvm.library.host;

import org.cellvm.model.Args;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.processor.ExposedType;

/** The type of Java objects that are functional interfaces: they can be called. */
@ExposedType(
    name = "java.function",
    baseType = false,
    basicSize = 24,
    doc = "A Java object that implements a functional interface.")
final class HostCallableType extends HostObjectType {
  static final HostCallableType TYPE =
      new HostCallableType(new HostCallableTypeTable(), "java.function", HostObjectType.TYPE);

  private HostCallableType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_call(
      ThreadState ts, PyObject callable, PyObject[] args, int off, int n, PyObject[] kwnames) {
    Args.noKeywords("function", kwnames);
    PyHostObject self = (PyHostObject) callable;
    int mark = ts.mark();
    try {
      return self.host.call(ts, self, args, off, n);
    } finally {
      ts.release(mark);
    }
  }
}
