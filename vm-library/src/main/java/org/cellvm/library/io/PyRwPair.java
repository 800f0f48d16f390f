package org.cellvm.library.io;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;

/** A {@code BufferedRWPair}: a reader and a writer of two raw streams. */
final class PyRwPair extends PyIo {
  // Owned; null before the start.
  PyObject reader;
  PyObject writer;

  PyRwPair(ThreadState ts, PyType type) {
    super(ts, type);
  }

  @Override
  boolean closesItself() {
    return false;
  }

  @Override
  protected void traverseData(Visitor visitor) {
    visitor.visit(reader);
    visitor.visit(writer);
  }

  @Override
  protected void clearData(ThreadState ts) {
    PyObject r = reader;
    PyObject w = writer;
    reader = null;
    writer = null;
    Ref.dec(ts, r);
    Ref.dec(ts, w);
  }
}
