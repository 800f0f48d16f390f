package org.cellvm.library.zlib;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;

/** A {@code zlib.Compress} object. */
final class PyCompress extends PyObject {
  final DeflateStream stream;

  /** What the library says of an empty flush, which later errors repeat; null for nothing. */
  String message;

  PyCompress(DeflateStream stream) {
    this.stream = stream;
  }

  @Override
  public PyType type() {
    return CompressType.TYPE;
  }

  @Override
  protected void dealloc(ThreadState ts) {
    stream.end();
  }
}
