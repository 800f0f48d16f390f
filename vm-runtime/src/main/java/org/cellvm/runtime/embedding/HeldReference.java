package org.cellvm.runtime.embedding;

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import org.cellvm.model.PyObject;

/**
 * The counted reference of a Java object, a {@link ObjectValue} mostly, which outlives it where
 * Java drops it: it is in the list of its VM, which the VM's lock guards, until it is given back.
 */
class HeldReference extends PhantomReference<Object> {
  /** Owned; null once it is given back. */
  private PyObject object;

  // The neighbours in the list; of the list itself its last and first.
  private HeldReference previous;
  private HeldReference next;

  /** Steals the object. */
  HeldReference(Object holder, PyObject object, ReferenceQueue<Object> dropped) {
    super(holder, dropped);
    this.object = object;
  }

  /** Returns an empty list: a reference to nothing between whose ends the others are. */
  static HeldReference list() {
    HeldReference list = new HeldReference(null, null, null);
    list.previous = list;
    list.next = list;
    return list;
  }

  /** Puts this into a list. */
  void enter(HeldReference list) {
    previous = list;
    next = list.next;
    next.previous = this;
    list.next = this;
  }

  /** Returns the first reference of this list; null if it is empty. */
  HeldReference first() {
    return next == this ? null : next;
  }

  /** Borrowed; null once it is given back. */
  PyObject object() {
    return object;
  }

  /** Takes this out of its list. Returns the object, owned; null if it was taken before. */
  PyObject take() {
    PyObject o = object;
    if (o != null) {
      object = null;
      previous.next = next;
      next.previous = previous;
      previous = null;
      next = null;
    }
    return o;
  }
}
