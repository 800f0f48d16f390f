package org.cellvm.model.mappings;

import org.cellvm.model.PyGcObject;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.errors.Errors;

/** An iterator over a dict, in the order of its slots; what it gives is up to the subclasses. */
abstract class PyDictIterator extends PyGcObject {
  /** Owned; null once the iterator is exhausted. */
  PyDict dict;

  /** The dict's size at the start, -1 once it was seen to have changed: that state stays. */
  private int used;

  /** The slot that was given last. */
  private int position = -1;

  private int remaining;

  PyDictIterator(ThreadState ts, PyDict dict) {
    dict.incref();
    this.dict = dict;
    used = dict.used;
    remaining = used;
    ts.gc.track(this);
  }

  /** The next active slot of {@link #dict}; -1 at the end, when the dict is released. */
  final int advance(ThreadState ts) {
    PyDict d = dict;
    if (d == null) {
      return -1;
    }
    if (used != d.used) {
      used = -1;
      throw Errors.runtimeError("dictionary changed size during iteration");
    }
    int i = d.next(position);
    if (i < 0) {
      dict = null;
      d.decref(ts);
      return -1;
    }
    position = i;
    remaining--;
    return i;
  }

  final long lengthHint() {
    return dict != null && used == dict.used ? remaining : 0;
  }

  /** The next object, owned; null at the end. */
  abstract PyObject next(ThreadState ts);

  @Override
  public void traverse(Visitor visitor) {
    visitor.visit(dict);
  }

  @Override
  protected void release(ThreadState ts) {
    PyDict d = dict;
    dict = null;
    Ref.dec(ts, d);
  }
}
