package org.cellvm.runtime;

import org.cellvm.engine.DispatchEngine;

/**
 * Makes the object graph of a VM by plain constructors. The Guice module binds to the same methods;
 * the command, which must start fast, calls them itself.
 */
public final class Composition {
  public static final String VERSION = "0.1.0";

  private Composition() {}

  /** Returns a VM on an engine. */
  public static Vm vm(DispatchEngine engine, VmSettings settings) {
    return new Vm(engine, settings);
  }
}
