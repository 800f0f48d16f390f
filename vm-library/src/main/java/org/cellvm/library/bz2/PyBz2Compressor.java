package org.cellvm.library.bz2;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.processor.SubclassLeaf;

/** A {@code bz2.BZ2Compressor}. */
class PyBz2Compressor extends PyObject {
  private Bz2Writer writer = new Bz2Writer(9);
  boolean flushed;

  @SubclassLeaf("BZ2Compressor")
  PyBz2Compressor() {}

  final void start(int level) {
    writer = new Bz2Writer(level);
    flushed = false;
  }

  final Bz2Writer writer() {
    return writer;
  }

  @Override
  public PyType type() {
    return Bz2CompressorType.TYPE;
  }
}
