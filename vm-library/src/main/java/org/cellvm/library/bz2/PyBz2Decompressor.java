package org.cellvm.library.bz2;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.SubclassLeaf;

/** A {@code bz2.BZ2Decompressor}. */
class PyBz2Decompressor extends PyObject {
  Bz2Stream stream = new Bz2Stream();

  /** What came after the end; owned. */
  PyString unusedData = PyString.EMPTY;

  @SubclassLeaf("BZ2Decompressor")
  PyBz2Decompressor() {}

  @Override
  public PyType type() {
    return Bz2DecompressorType.TYPE;
  }

  @Override
  protected void dealloc(ThreadState ts) {
    unusedData.decref(ts);
  }
}
