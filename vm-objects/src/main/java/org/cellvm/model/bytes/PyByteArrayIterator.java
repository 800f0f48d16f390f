package org.cellvm.model.bytes;

import org.cellvm.model.PyGcObject;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.numbers.PyInt;

/** Iterates over the bytes of a {@code bytearray} as ints. */
final class PyByteArrayIterator extends PyGcObject {
  /** Owned; null when exhausted. */
  private PyByteArray array;

  private int next;

  /** Counts {@code array} up. */
  PyByteArrayIterator(ThreadState ts, PyByteArray array) {
    array.incref();
    this.array = array;
    ts.gc.track(this);
  }

  PyObject next(ThreadState ts) {
    PyByteArray a = array;
    if (a == null) {
      return null;
    }
    if (next < a.size) {
      return PyInt.valueOf(a.bytes[next++] & 0xff);
    }
    array = null;
    a.decref(ts);
    return null;
  }

  long remaining() {
    return array == null ? 0 : Math.max(0, array.size - next);
  }

  @Override
  public PyType type() {
    return ByteArrayIteratorType.TYPE;
  }

  @Override
  public void traverse(Visitor visitor) {
    visitor.visit(array);
  }

  @Override
  protected void release(ThreadState ts) {
    Ref.dec(ts, array);
  }
}
