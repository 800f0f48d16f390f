package org.cellvm.model;

/** What {@code object()} answers: an object with nothing but an identity. */
final class PyPlainObject extends PyObject {
  @Override
  public PyType type() {
    return ObjectType.TYPE;
  }
}
