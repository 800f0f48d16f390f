package org.cellvm.model.sequences;

import java.math.BigInteger;
import org.cellvm.model.PyGcObject;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.numbers.PyLong;

/** What {@code reversed(list)} makes. */
final class PyListReverseIterator extends PyGcObject {
  /** Owned; null once the iterator is exhausted. */
  private PyList list;

  private int index;

  PyListReverseIterator(ThreadState ts, PyList list) {
    list.incref();
    this.list = list;
    index = list.size - 1;
    ts.gc.track(this);
  }

  @Override
  public PyType type() {
    return ListReverseIteratorType.TYPE;
  }

  /** The next item, owned; null at the end. */
  PyObject next(ThreadState ts) {
    PyList l = list;
    if (l == null) {
      return null;
    }
    if (index >= 0 && index < l.size) {
      return Ref.inc(l.items[index--]);
    }
    index = -1;
    list = null;
    l.decref(ts);
    return null;
  }

  /** A long, as in CPython. */
  PyObject lengthHint() {
    int n = index + 1;
    return PyLong.valueOf(BigInteger.valueOf(list == null || list.size < n ? 0 : n));
  }

  @Override
  public void traverse(Visitor visitor) {
    visitor.visit(list);
  }

  @Override
  protected void release(ThreadState ts) {
    PyList l = list;
    list = null;
    Ref.dec(ts, l);
  }
}
