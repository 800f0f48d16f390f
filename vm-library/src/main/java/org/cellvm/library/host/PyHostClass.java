package org.cellvm.library.host;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;

/** A Java class or interface in Python: calling it makes an object. */
public final class PyHostClass extends PyObject {
  public final HostOperations host;
  public final Class<?> javaClass;

  public PyHostClass(HostOperations host, Class<?> javaClass) {
    this.host = host;
    this.javaClass = javaClass;
  }

  @Override
  public PyType type() {
    return HostClassType.TYPE;
  }
}
