package org.cellvm.library.sre;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.memory.PyWeakReference;

/** A compiled pattern. As in CPython the collector does not know of it. */
final class PyPattern extends PyObject {
  final Program program;

  /** What it was compiled from, owned; None for some that programs make. */
  final PyObject pattern;

  final int flags;
  final int groups;

  /** The numbers of named groups; owned, null if none was given. */
  final PyObject groupindex;

  /** The names by number; owned, null if none was given. */
  final PyObject indexgroup;

  private PyWeakReference weakrefs;

  /** Counts the objects up. */
  PyPattern(
      Program program,
      PyObject pattern,
      int flags,
      int groups,
      PyObject groupindex,
      PyObject indexgroup) {
    this.program = program;
    this.pattern = Ref.inc(pattern);
    this.flags = flags;
    this.groups = groups;
    this.groupindex = Ref.inc(groupindex);
    this.indexgroup = Ref.inc(indexgroup);
  }

  @Override
  public PyType type() {
    return PatternType.TYPE;
  }

  @Override
  public PyWeakReference weakrefs() {
    return weakrefs;
  }

  @Override
  public void setWeakrefs(PyWeakReference first) {
    weakrefs = first;
  }

  @Override
  protected void dealloc(ThreadState ts) {
    if (weakrefs != null) {
      PyWeakReference.clearAll(ts, this);
    }
    pattern.decref(ts);
    Ref.dec(ts, groupindex);
    Ref.dec(ts, indexgroup);
  }
}
