package org.cellvm.runtime.embedding;

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import org.cellvm.model.PyObject;

/** The counted reference of one {@link ObjectValue}, which outlives it where Java drops it. */
final class HeldReference extends PhantomReference<ObjectValue> {
  /** Owned; null once it is given back. */
  private PyObject object;

  /** Steals the object. */
  HeldReference(ObjectValue value, PyObject object, ReferenceQueue<ObjectValue> dropped) {
    super(value, dropped);
    this.object = object;
  }

  /** Borrowed; null once it is given back. */
  PyObject object() {
    return object;
  }

  /** Returns the object, owned by the caller from now on; null if it was taken before. */
  PyObject take() {
    PyObject o = object;
    object = null;
    return o;
  }
}
