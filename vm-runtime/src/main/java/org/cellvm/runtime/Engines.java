package org.cellvm.runtime;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.cellvm.engine.DispatchEngine;
import org.cellvm.engine.EngineProvider;

/** The available engines, by name. */
public final class Engines {
  private final Map<String, DispatchEngine> byName = new TreeMap<>();

  public Engines(Collection<DispatchEngine> engines) {
    for (DispatchEngine engine : engines) {
      byName.putIfAbsent(engine.name(), engine);
    }
  }

  /**
   * Returns those that jars announce as services, one by one or through an {@link EngineProvider}:
   * jars that the thread's context class loader sees, and those beside this class.
   */
  public static Engines found() {
    return found(Thread.currentThread().getContextClassLoader());
  }

  /** {@link #found()} with another class loader than the thread's; null for none. */
  public static Engines found(ClassLoader loader) {
    List<DispatchEngine> engines = new ArrayList<>(announced(loader).all());
    for (EngineProvider provider : services(EngineProvider.class, loader)) {
      engines.addAll(provider.engines());
    }
    return new Engines(engines);
  }

  /** Returns those that are services themselves. */
  public static Engines announced(ClassLoader loader) {
    return new Engines(services(DispatchEngine.class, loader));
  }

  private static <T> List<T> services(Class<T> type, ClassLoader loader) {
    List<T> found = new ArrayList<>();
    ClassLoader own = Engines.class.getClassLoader();
    if (loader != null && loader != own) {
      // Another application's loader may have services for another copy of this library.
      addServices(type, loader, found);
    }
    addServices(type, own, found);
    return found;
  }

  private static <T> void addServices(Class<T> type, ClassLoader loader, List<T> found) {
    Iterator<T> services = ServiceLoader.load(type, loader).iterator();
    while (true) {
      try {
        if (!services.hasNext()) {
          return;
        }
        found.add(services.next());
      } catch (ServiceConfigurationError e) {
        if (loader == Engines.class.getClassLoader()) {
          throw e;
        }
        // Not for this library; those that follow may be.
        continue;
      }
    }
  }

  public Collection<DispatchEngine> all() {
    return byName.values();
  }

  /** Returns the names, sorted. */
  public List<String> names() {
    return List.copyOf(byName.keySet());
  }

  /**
   * @throws EngineNotFoundException if there is none of that name
   */
  public DispatchEngine named(String name) {
    DispatchEngine engine = byName.get(name);
    if (engine == null) {
      throw new EngineNotFoundException(
          "unknown engine '" + name + "'; found: " + String.join(", ", byName.keySet()));
    }
    return engine;
  }

  /**
   * Returns the engine that {@link EngineChoice} says; where it says none, the default one, or the
   * first if that is not there.
   *
   * @param asked the name given as an argument; null for none
   * @throws EngineNotFoundException if there is none of that name
   */
  public DispatchEngine chosen(String asked) {
    String name = EngineChoice.chosen(asked);
    if (name != null) {
      return named(name);
    }
    DispatchEngine usual = byName.get(EngineChoice.DEFAULT);
    return usual != null || byName.isEmpty()
        ? named(EngineChoice.DEFAULT)
        : byName.values().iterator().next();
  }
}
