package org.cellvm.model.memory;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Slots;
import org.cellvm.model.ThreadState;
import org.cellvm.model.classes.HeapType;

/** What happens to an object of a user class before its references are released. */
public final class Finalization {
  private Finalization() {}

  /**
   * Takes a dead object from the collector, kills its weak references and runs {@code __del__}
   * ({@code subtype_dealloc} up to there).
   *
   * @return false if {@code __del__} has revived the object, which then lives on
   */
  public static boolean beforeDealloc(ThreadState ts, PyObject o) {
    boolean tracked = o.gcIndex() >= 0;
    if (tracked) {
      ts.gc.untrack(o);
    }
    PyType type = o.type();
    boolean hasFinalizer = type.has(Slots.TP_DEL);
    if (o.weakrefs() != null && !(hasFinalizer && isClearedByBase(type))) {
      PyWeakReference.clearAll(ts, o);
    }
    if (!hasFinalizer) {
      return true;
    }
    if (tracked) {
      ts.gc.track(o);
    }
    o.refcnt = 1;
    int nesting = ts.pauseDeallocNesting();
    type.tp_del(ts, o);
    ts.resumeDeallocNesting(nesting);
    if (--o.refcnt > 0) {
      return false;
    }
    if (tracked && o.gcIndex() >= 0) {
      ts.gc.untrack(o);
    }
    if (o.weakrefs() != null) {
      PyWeakReference.clearAll(ts, o);
    }
    return true;
  }

  /**
   * Whether the weak references are those of the built-in base, a set or a file for example:
   * CPython lets its deallocation kill them, after {@code __del__}.
   */
  private static boolean isClearedByBase(PyType type) {
    PyType base = type;
    while (base instanceof HeapType) {
      base = base.base;
    }
    return base.instancesHaveWeakrefs();
  }
}
