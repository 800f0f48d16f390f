package org.cellvm.library.cstringio;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.bytes.PyByteArray;
import org.cellvm.model.bytes.PyMemoryView;
import org.cellvm.model.text.PyString;

/** A {@code StringI}: reads the bytes of an object, which it holds until it is closed. */
public final class PyStringI extends StringStream {
  /** What holds the bytes: a str, or a view of a bytearray; owned, null if the stream is closed. */
  private PyObject source;

  private int start;

  /** Counts {@code source} up. */
  public PyStringI(PyString source) {
    this.source = Ref.inc(source);
    size = source.length();
  }

  /** Counts {@code view} up, which is a view of a bytearray. */
  PyStringI(PyMemoryView view) {
    source = Ref.inc(view);
    start = view.start;
    size = view.length;
  }

  @Override
  public byte[] bytesOrNull() {
    if (source instanceof PyString string) {
      return string.bytes();
    }
    // The bytearray cannot change its size, but its array may be another one by now.
    PyByteArray array = source == null ? null : ((PyMemoryView) source).target();
    return array == null ? null : array.bytes;
  }

  @Override
  public int start() {
    return start;
  }

  void close(ThreadState ts) {
    PyObject old = source;
    source = null;
    position = 0;
    size = 0;
    Ref.dec(ts, old);
  }

  @Override
  public PyType type() {
    return StringIType.TYPE;
  }

  @Override
  protected void dealloc(ThreadState ts) {
    close(ts);
  }
}
