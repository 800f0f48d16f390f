package org.cellvm.library.zlib;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.text.PyString;

/** A {@code zlib.Decompress} object. */
final class PyDecompress extends PyObject {
  final InflateStream stream;

  /** What came after the end of the stream; owned. */
  PyString unusedData = PyString.EMPTY;

  /** What is left because a result was as long as it may be; owned. */
  PyString unconsumedTail = PyString.EMPTY;

  PyDecompress(InflateStream stream) {
    this.stream = stream;
  }

  @Override
  public PyType type() {
    return DecompressType.TYPE;
  }

  @Override
  protected void dealloc(ThreadState ts) {
    stream.end();
    unusedData.decref(ts);
    unconsumedTail.decref(ts);
  }
}
