package org.cellvm.library.host;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;

/** A Java object in Python. */
public final class PyHostObject extends PyObject {
  /** What kind of object it is, which decides its type. */
  public enum Kind {
    PLAIN,
    CALLABLE,
    NUMBER
  }

  public final HostOperations host;
  public final Object object;
  private final PyType type;

  public PyHostObject(HostOperations host, Object object, Kind kind) {
    this.host = host;
    this.object = object;
    type =
        switch (kind) {
          case PLAIN -> HostObjectType.TYPE;
          case CALLABLE -> HostCallableType.TYPE;
          case NUMBER -> HostNumberType.TYPE;
        };
  }

  @Override
  public PyType type() {
    return type;
  }
}
