package org.cellvm.runtime.embedding;

import org.cellvm.model.Args;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;

/** A function for what Python code of this package cannot do itself. */
final class HostBuiltin extends OneFunction {
  /** What the function does; arguments are borrowed, the result is owned. */
  interface Body {
    PyObject call(ThreadState ts, PyObject[] args, int off, int n);
  }

  private final int least;
  private final Body body;

  private HostBuiltin(String name, int least, Body body) {
    super(name);
    this.least = least;
    this.body = body;
  }

  /**
   * Returns a function, owned.
   *
   * @param least how many arguments it takes at least
   */
  static PyObject of(ThreadState ts, String name, int least, Body body) {
    return new HostBuiltin(name, least, body).function(ts);
  }

  @Override
  public PyObject call(
      int index,
      ThreadState ts,
      PyObject self,
      PyObject[] args,
      int off,
      int n,
      PyObject[] kwnames) {
    Args.noKeywords(name, kwnames);
    Args.unpack(name, name, n, least, Integer.MAX_VALUE, null);
    int mark = ts.mark();
    try {
      return body.call(ts, args, off, n);
    } finally {
      ts.release(mark);
    }
  }
}
