package org.cellvm.runtime;

import org.cellvm.engine.DispatchEngine;

/**
 * Makes the object graph of a VM by plain constructors. What wires with Guice binds the same
 * methods (module vm-guice).
 */
public final class Composition {
  public static final String VERSION = "0.1.0";

  private Composition() {}

  /** Returns a VM on an engine. */
  public static Vm vm(DispatchEngine engine, VmSettings settings) {
    return new Vm(engine, settings);
  }
}
