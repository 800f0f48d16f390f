package org.cellvm.library.host;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.processor.IteratorType;

/** An iterator over what Java code gives. */
@IteratorType(name = "java.iterator", basicSize = 24)
public final class PyHostIterator extends PyObject {
  /** What gives the items. */
  public interface Source {
    /** Returns the next item, owned; null at the end. */
    PyObject next(ThreadState ts);
  }

  private final Source source;

  public PyHostIterator(Source source) {
    this.source = source;
  }

  @Override
  public PyType type() {
    return HostIteratorType.TYPE;
  }

  /** The next item, owned; null at the end. */
  PyObject next(ThreadState ts) {
    ts.poll();
    return source.next(ts);
  }
}
