package org.cellvm.model;

/** What the processor writes for a built-in module. */
public abstract class ModuleTable extends FunctionTable {
  public abstract String moduleName();

  /** The documentation string, null for None. */
  public abstract String moduleDoc();

  /** Adds what is not a function. */
  public abstract void init(ThreadState ts, PyModule module);
}
