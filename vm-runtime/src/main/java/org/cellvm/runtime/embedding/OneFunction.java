package org.cellvm.runtime.embedding;

import org.cellvm.model.FunctionTable;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.functions.PyBuiltinFunction;

/** The table of a single function that the host, or this package, gives to Python code. */
abstract class OneFunction extends FunctionTable {
  final String name;

  OneFunction(String name) {
    this.name = name;
  }

  /** Returns a function that calls this, owned. */
  final PyObject function(ThreadState ts) {
    return new PyBuiltinFunction(ts, this, 0, null, null);
  }

  @Override
  public final int count() {
    return 1;
  }

  @Override
  public final String name(int index) {
    return name;
  }

  @Override
  public String doc(int index) {
    return null;
  }

  @Override
  public final int kind(int index) {
    return METHOD;
  }
}
