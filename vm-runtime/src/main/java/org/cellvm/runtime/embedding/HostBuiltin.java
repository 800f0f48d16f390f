package org.cellvm.runtime.embedding;

import org.cellvm.model.Args;
import org.cellvm.model.FunctionTable;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.functions.PyBuiltinFunction;

/** A function for what Python code of this package cannot do itself. */
final class HostBuiltin extends FunctionTable {
  /** What the function does; arguments are borrowed, the result is owned. */
  interface Body {
    PyObject call(ThreadState ts, PyObject[] args, int off, int n);
  }

  private final String name;
  private final int least;
  private final Body body;

  private HostBuiltin(String name, int least, Body body) {
    this.name = name;
    this.least = least;
    this.body = body;
  }

  /**
   * Returns a function, owned.
   *
   * @param least how many arguments it takes at least
   */
  static PyObject of(ThreadState ts, String name, int least, Body body) {
    return new PyBuiltinFunction(ts, new HostBuiltin(name, least, body), 0, null, null);
  }

  @Override
  public int count() {
    return 1;
  }

  @Override
  public String name(int index) {
    return name;
  }

  @Override
  public String doc(int index) {
    return null;
  }

  @Override
  public int kind(int index) {
    return METHOD;
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
