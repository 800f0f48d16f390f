package org.cellvm.library.io;

import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyExtensible;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.memory.PyWeakReference;

/**
 * A stream: an instance of {@code _IOBase} or of a type that derives from it. It closes itself when
 * its last reference goes.
 */
class PyIo extends PyExtensible {
  PyIo(ThreadState ts, PyType type) {
    super(ts, type);
  }

  @Override
  protected final PyType exactType() {
    return IoBaseType.TYPE;
  }

  /** Whether the stream closes itself at its end. */
  boolean closesItself() {
    return true;
  }

  /** Calls {@code close} unless the stream is closed; errors are ignored. */
  private void closeQuietly(ThreadState ts) {
    int mark = ts.mark();
    try {
      boolean closed;
      try {
        closed = Objects.isTrue(ts, ts.own(Objects.getAttr(ts, this, Names.closed)));
      } catch (PyException e) {
        e.discard(ts);
        closed = true;
      }
      if (!closed) {
        try {
          Io.call(ts, this, Names.close);
        } catch (PyException e) {
          e.discard(ts);
        }
      }
    } finally {
      ts.release(mark);
    }
  }

  @Override
  protected boolean end(ThreadState ts) {
    if (!closesItself()) {
      return true;
    }
    refcnt = 1;
    int nesting = ts.pauseDeallocNesting();
    closeQuietly(ts);
    ts.resumeDeallocNesting(nesting);
    if (--refcnt > 0) {
      if (gcIndex < 0) {
        ts.gc.track(this);
      }
      return false;
    }
    if (weakrefs() != null) {
      PyWeakReference.clearAll(ts, this);
    }
    return true;
  }

  @Override
  public void clear(ThreadState ts) {
    if (closesItself()) {
      closeQuietly(ts);
    }
    super.clear(ts);
  }

  @Override
  protected void traverseData(Visitor visitor) {}

  @Override
  protected void clearData(ThreadState ts) {}
}
