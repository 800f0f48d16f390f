package org.cellvm.api;

/** Makes VMs; found with {@link java.util.ServiceLoader}. */
public interface VmProvider {
  /**
   * @throws IllegalArgumentException if there is no engine of the name asked for
   */
  PythonVm create(VmConfig config);
}
