package org.cellvm.runtime.embedding;

/** A Java object that stands for a Python object: where it goes back, it is that object. */
interface PythonBacked {
  /** Returns the value that holds the object; it is not to be closed. */
  ObjectValue value();
}
