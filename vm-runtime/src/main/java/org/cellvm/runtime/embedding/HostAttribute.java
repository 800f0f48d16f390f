package org.cellvm.runtime.embedding;

import org.cellvm.model.Args;
import org.cellvm.model.FunctionTable;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.functions.PyBuiltinFunction;

/** The function that reads attributes of Java exceptions, behind {@code __getattr__}. */
final class HostAttribute extends FunctionTable {
  static final String NAME = "__getattr__";

  /** What makes a method of the function. */
  static final String SOURCE = "def __getattr__(self, name): return attribute(self, name)\n";

  private final HostObjects host;

  private HostAttribute(HostObjects host) {
    this.host = host;
  }

  /** Returns the function, owned. */
  static PyObject function(ThreadState ts, HostObjects host) {
    return new PyBuiltinFunction(ts, new HostAttribute(host), 0, null, null);
  }

  @Override
  public int count() {
    return 1;
  }

  @Override
  public String name(int index) {
    return "attribute";
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
    Args.noKeywords("attribute", kwnames);
    Args.unpack("attribute", "attribute", n, 2, 2, null);
    int mark = ts.mark();
    try {
      return host.exceptions.attribute(ts, args[off], args[off + 1]);
    } finally {
      ts.release(mark);
    }
  }
}
