package org.cellvm.runtime.embedding;

import org.cellvm.api.PythonVm;
import org.cellvm.api.VmConfig;
import org.cellvm.api.VmProvider;

/** Makes VMs for embedders, with the engines that the process's injector has. */
public final class RuntimeVmProvider implements VmProvider {
  @Override
  public PythonVm create(VmConfig config) {
    return ProcessInjector.get().getInstance(VmFactory.class).create(config);
  }
}
