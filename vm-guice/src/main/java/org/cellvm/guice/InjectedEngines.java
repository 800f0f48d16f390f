package org.cellvm.guice;

import com.google.inject.Guice;
import com.google.inject.Key;
import com.google.inject.TypeLiteral;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.cellvm.engine.DispatchEngine;
import org.cellvm.engine.EngineProvider;

/** The engines of plug-ins that are Guice modules, for the command and for VMs without Guice. */
public final class InjectedEngines implements EngineProvider {
  /** Returns the plug-ins that a class loader sees; null for that of this class. */
  static List<CellVmPlugin> plugins(ClassLoader loader) {
    List<CellVmPlugin> plugins = new ArrayList<>();
    ClassLoader from = loader != null ? loader : CellVmPlugin.class.getClassLoader();
    ServiceLoader.load(CellVmPlugin.class, from).forEach(plugins::add);
    return plugins;
  }

  @Override
  public Collection<DispatchEngine> engines() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    if (plugins(loader).isEmpty()) {
      return List.of();
    }
    Key<Map<String, DispatchEngine>> engines = Key.get(new TypeLiteral<>() {});
    return Guice.createInjector(new CellVmModule(loader)).getInstance(engines).values();
  }
}
