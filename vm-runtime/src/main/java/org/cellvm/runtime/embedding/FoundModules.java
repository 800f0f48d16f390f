package org.cellvm.runtime.embedding;

import org.cellvm.api.Source;
import org.cellvm.api.SourceFinder;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.runtime.imports.HostModules;

/** What the import system asks the host of a VM for: sources of modules, and Java's packages. */
final class FoundModules implements HostModules {
  private final EmbeddedVm vm;

  /** Null for none. */
  private final SourceFinder finder;

  FoundModules(EmbeddedVm vm, SourceFinder finder) {
    this.vm = vm;
    this.finder = finder;
  }

  @Override
  public PyObject find(String name) {
    String module = HostText.toJava(name);
    if (finder != null) {
      ThreadState ts = vm.threadState();
      Source source;
      try {
        source = HostCallable.outside(ts, () -> finder.find(module));
      } catch (Throwable e) {
        throw ExceptionTranslation.toPython(vm, ts, e);
      }
      if (source != null) {
        return CompiledSource.module(ts, source);
      }
    }
    return vm.host() == null ? null : vm.host().classes.find(module);
  }

  @Override
  public boolean isPackage(String name) {
    ThreadState ts = vm.threadState();
    try {
      return HostCallable.outside(ts, () -> finder.isPackage(HostText.toJava(name)));
    } catch (Throwable e) {
      throw ExceptionTranslation.toPython(vm, ts, e);
    }
  }
}
