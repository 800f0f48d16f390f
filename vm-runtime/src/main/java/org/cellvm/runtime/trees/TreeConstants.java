package org.cellvm.runtime.trees;

import java.util.IdentityHashMap;
import java.util.Map;
import org.cellvm.compiler.code.Const;
import org.cellvm.compiler.objects.ConstantObjects;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;

/**
 * The constants of one tree that a program made. What is kept of objects is registered as
 * temporaries of the thread: it lasts until the caller releases them.
 */
final class TreeConstants {
  private final ThreadState ts;

  /** The objects that stand in the tree, as temporaries. */
  private final Map<Const, PyObject> originals = new IdentityHashMap<>();

  TreeConstants(ThreadState ts) {
    this.ts = ts;
  }

  /** The constant of an object, borrowed, that stands in the tree. */
  Const fromTree(PyObject o) {
    Const constant = ConstantObjects.fromObject(ts, o);
    originals.put(constant, ts.own(Ref.inc(o)));
    return constant;
  }

  /** By identity, the objects in the tree that constants were made of; borrowed. */
  Map<Const, PyObject> originals() {
    return originals;
  }
}
