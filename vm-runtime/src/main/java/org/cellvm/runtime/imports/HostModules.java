package org.cellvm.runtime.imports;

import org.cellvm.model.PyObject;

/** Modules that the host of an embedded VM has, which are found last. */
@FunctionalInterface
public interface HostModules {
  /** Returns the module, or whatever stands for one, of a full name; owned; null for none. */
  PyObject find(String name);
}
