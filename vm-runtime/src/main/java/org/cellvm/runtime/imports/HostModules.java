package org.cellvm.runtime.imports;

import org.cellvm.model.PyObject;

/** Modules that the host of an embedded VM has, which are found last. */
public interface HostModules {
  /**
   * Returns the code of the module of a full name, to be run as a module, or whatever stands for
   * the module; owned; null for none.
   */
  PyObject find(String name);

  /** Whether a module of which {@link #find} returns the code is a package. */
  boolean isPackage(String name);
}
