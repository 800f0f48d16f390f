package org.cellvm.library.host;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;

/** A Java package in Python: its attributes are its classes and packages. */
public final class PyHostPackage extends PyObject {
  public final HostOperations host;
  public final String name;

  public PyHostPackage(HostOperations host, String name) {
    this.host = host;
    this.name = name;
  }

  @Override
  public PyType type() {
    return HostPackageType.TYPE;
  }
}
