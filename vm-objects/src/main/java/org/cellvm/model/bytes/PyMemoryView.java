package org.cellvm.model.bytes;

import java.util.Arrays;
import org.cellvm.model.PyGcObject;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.text.PyString;

/** A {@code memoryview} of the bytes of a {@code str}, {@code bytearray} or {@code buffer}. */
public final class PyMemoryView extends PyGcObject {
  /** Owned; a bytearray counts the views of it and keeps its size while there are any. */
  PyObject base;

  public final int start;
  public final int length;

  /** Counts {@code base} up. */
  public PyMemoryView(ThreadState ts, PyObject base, int start, int length) {
    this.base = Ref.inc(base);
    this.start = start;
    this.length = length;
    PyByteArray array = target();
    if (array != null) {
      array.exports++;
    }
    ts.gc.track(this);
  }

  /** The bytearray under the view, borrowed; null where the bytes are read-only. */
  public PyByteArray target() {
    return base instanceof PyByteArray array ? array : null;
  }

  public byte[] toBytes(ThreadState ts) {
    byte[] all = Buffers.plainBytesOrNull(ts, base);
    return Arrays.copyOfRange(all, start, start + length);
  }

  @Override
  public PyType type() {
    return MemoryViewType.TYPE;
  }

  @Override
  public void traverse(Visitor visitor) {
    visitor.visit(base);
  }

  @Override
  public void clear(ThreadState ts) {
    PyByteArray array = target();
    if (array != null) {
      array.exports--;
    }
    PyObject o = base;
    base = PyString.EMPTY;
    o.decref(ts);
  }

  @Override
  protected void release(ThreadState ts) {
    clear(ts);
  }
}
