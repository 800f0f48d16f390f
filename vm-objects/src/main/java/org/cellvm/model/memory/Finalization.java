package org.cellvm.model.memory;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Slots;
import org.cellvm.model.ThreadState;

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
    if (o.weakrefs() != null) {
      PyWeakReference.clearAll(ts, o);
    }
    PyType type = o.type();
    if (!type.has(Slots.TP_DEL)) {
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
}
