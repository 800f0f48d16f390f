package org.cellvm.runtime.embedding;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** The one injector of the process: the runtime's module and those of the plug-ins found. */
public final class ProcessInjector {
  private ProcessInjector() {}

  private static final class Holder {
    static final Injector INJECTOR = create();

    private Holder() {}

    private static Injector create() {
      List<Module> modules = new ArrayList<>();
      modules.add(new RuntimeModule());
      for (Module plugin : ServiceLoader.load(Module.class)) {
        modules.add(plugin);
      }
      return Guice.createInjector(modules);
    }
  }

  public static Injector get() {
    return Holder.INJECTOR;
  }
}
