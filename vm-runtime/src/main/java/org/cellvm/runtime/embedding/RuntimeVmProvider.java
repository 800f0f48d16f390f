package org.cellvm.runtime.embedding;

import org.cellvm.api.PythonVm;
import org.cellvm.api.VmConfig;
import org.cellvm.api.VmProvider;
import org.cellvm.runtime.EngineNotFoundException;
import org.cellvm.runtime.Engines;

/** Makes VMs for embedders, with the engines that are announced. */
public final class RuntimeVmProvider implements VmProvider {
  /** The engines beside this class, which every application of it has. */
  private static final class Own {
    static final VmFactory FACTORY = new VmFactory(Engines.found(null));

    private Own() {}
  }

  @Override
  public PythonVm create(VmConfig config) {
    ClassLoader loader = config.classLoader();
    if (loader == null) {
      loader = Thread.currentThread().getContextClassLoader();
    }
    try {
      return Own.FACTORY.create(config);
    } catch (EngineNotFoundException e) {
      if (loader == null || loader == RuntimeVmProvider.class.getClassLoader()) {
        throw e;
      }
      return new VmFactory(Engines.found(loader)).create(config);
    }
  }
}
