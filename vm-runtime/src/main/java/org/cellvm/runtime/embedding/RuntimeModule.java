package org.cellvm.runtime.embedding;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import com.google.inject.multibindings.MapBinder;
import org.cellvm.engine.DispatchEngine;
import org.cellvm.runtime.Composition;
import org.cellvm.runtime.Engines;

/**
 * Binds what {@link Composition} makes by hand: the engines that jars announce as services, by
 * name. A plug-in's module may add to the same map.
 */
public final class RuntimeModule extends AbstractModule {
  @Override
  protected void configure() {
    MapBinder<String, DispatchEngine> engines =
        MapBinder.newMapBinder(binder(), String.class, DispatchEngine.class);
    for (DispatchEngine engine : Engines.found().all()) {
      engines.addBinding(engine.name()).toInstance(engine);
    }
    bind(VmFactory.class).in(Singleton.class);
  }
}
