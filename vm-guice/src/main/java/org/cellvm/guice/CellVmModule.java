package org.cellvm.guice;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.MapBinder;
import com.google.inject.multibindings.Multibinder;
import java.util.Map;
import java.util.Set;
import org.cellvm.api.HostFunction;
import org.cellvm.api.PythonVm;
import org.cellvm.api.Source;
import org.cellvm.api.SourceFinder;
import org.cellvm.api.VmProvider;
import org.cellvm.engine.DispatchEngine;
import org.cellvm.runtime.Engines;
import org.cellvm.runtime.embedding.VmFactory;

/**
 * Gives an injector VMs: binds {@link PythonVm} and {@link PythonVm.Builder}, a new one each time,
 * and {@link VmProvider}. An application adds to
 *
 * <ul>
 *   <li>{@code MapBinder<String, DispatchEngine>}: engines, by the name that selects them;
 *   <li>{@code MapBinder<String, HostFunction>}: functions that each VM has in {@code __main__};
 *   <li>{@code Multibinder<HostModule>}: modules that programs can import;
 *   <li>{@code Multibinder<SourceFinder>}: where sources of modules are found.
 * </ul>
 *
 * <p>It may be installed several times. See {@link AnnotatedVmModule} for VMs of several kinds.
 */
public final class CellVmModule extends AbstractModule {
  private final ClassLoader loader;

  /** With the engines that the thread's context class loader sees, and CellVM's own. */
  public CellVmModule() {
    this(Thread.currentThread().getContextClassLoader());
  }

  /** With the engines that a class loader sees, and CellVM's own. */
  public CellVmModule(ClassLoader loader) {
    this.loader = loader;
  }

  @Override
  protected void configure() {
    MapBinder<String, DispatchEngine> engines =
        MapBinder.newMapBinder(binder(), String.class, DispatchEngine.class);
    for (DispatchEngine engine : Engines.announced(loader).all()) {
      engines.addBinding(engine.name()).toInstance(engine);
    }
    for (CellVmPlugin plugin : InjectedEngines.plugins(loader)) {
      install(plugin);
    }
    MapBinder.newMapBinder(binder(), String.class, HostFunction.class);
    Multibinder.newSetBinder(binder(), HostModule.class);
    Multibinder.newSetBinder(binder(), SourceFinder.class);
    bind(VmProvider.class).to(VmFactory.class);
  }

  @Provides
  @Singleton
  VmFactory factory(Map<String, DispatchEngine> engines) {
    return new VmFactory(new Engines(engines.values()));
  }

  @Provides
  PythonVm.Builder builder(
      VmProvider provider,
      Map<String, HostFunction> functions,
      Set<HostModule> modules,
      Set<SourceFinder> finders) {
    PythonVm.Builder builder = PythonVm.builder(provider);
    if (!finders.isEmpty()) {
      builder.modules(new FirstFound(finders));
    }
    return builder.prepare(
        vm -> {
          functions.forEach(vm::define);
          for (HostModule module : modules) {
            vm.defineModule(module.name(), module.members(), module.doc());
          }
        });
  }

  @Provides
  PythonVm vm(PythonVm.Builder builder) {
    return builder.build();
  }

  /** The first of several finders that has a module. */
  private record FirstFound(Set<SourceFinder> finders) implements SourceFinder {
    @Override
    public Source find(String module) {
      for (SourceFinder finder : finders) {
        Source source = finder.find(module);
        if (source != null) {
          return source;
        }
      }
      return null;
    }

    @Override
    public boolean isPackage(String module) {
      for (SourceFinder finder : finders) {
        if (finder.find(module) != null) {
          return finder.isPackage(module);
        }
      }
      return false;
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CellVmModule module && module.loader == loader;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(loader);
  }
}
