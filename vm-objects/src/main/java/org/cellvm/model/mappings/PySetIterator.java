package org.cellvm.model.mappings;

import org.cellvm.model.PyGcObject;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.errors.Errors;

/** An iterator over a set, in the order of its slots. */
final class PySetIterator extends PyGcObject {
  /** Owned; null once the iterator is exhausted. */
  private PyBaseSet set;

  /** The set's size at the start, -1 once it was seen to have changed: that state stays. */
  private int used;

  /** The slot that was given last. */
  private int position = -1;

  private int remaining;

  PySetIterator(ThreadState ts, PyBaseSet set) {
    set.incref();
    this.set = set;
    used = set.used;
    remaining = used;
    ts.gc.track(this);
  }

  @Override
  public PyType type() {
    return SetIteratorType.TYPE;
  }

  /** The next element, owned; null at the end. */
  PyObject next(ThreadState ts) {
    PyBaseSet s = set;
    if (s == null) {
      return null;
    }
    if (used != s.used) {
      used = -1;
      throw Errors.runtimeError("Set changed size during iteration");
    }
    int i = s.next(position);
    if (i < 0) {
      set = null;
      s.decref(ts);
      return null;
    }
    position = i;
    remaining--;
    return Ref.inc(s.keys[i]);
  }

  long lengthHint() {
    return set != null && used == set.used ? remaining : 0;
  }

  @Override
  public void traverse(Visitor visitor) {
    visitor.visit(set);
  }

  @Override
  protected void release(ThreadState ts) {
    PyBaseSet s = set;
    set = null;
    Ref.dec(ts, s);
  }
}
