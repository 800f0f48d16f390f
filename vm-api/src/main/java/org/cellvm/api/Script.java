package org.cellvm.api;

import java.util.Map;

/**
 * A compiled program; see {@link PythonVm#compile}. Any number of threads may run it, each run has
 * variables of its own unless it is given some, and it can be used in other VMs.
 */
public interface Script {
  /** Returns the name of its source. */
  String name();

  /**
   * Runs it in the namespace of {@code __main__}.
   *
   * @return the value of its last statement if that is an expression, else None
   * @throws PythonException what it raises
   */
  Value run();

  /**
   * Runs it in a new namespace.
   *
   * @param bindings its variables at the start, converted as {@link Value} says; what the program
   *     sets does not come back
   * @return as {@link #run()}
   */
  Value run(Map<String, ?> bindings);

  /**
   * Runs it in a dict.
   *
   * @return as {@link #run()}
   */
  Value runIn(Value namespace);

  /** Returns the same script for another VM, which need not be of the same engine. */
  Script in(PythonVm vm);
}
