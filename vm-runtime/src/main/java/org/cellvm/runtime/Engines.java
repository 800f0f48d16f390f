package org.cellvm.runtime;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.cellvm.engine.DispatchEngine;

/** The available engines, by name. */
public final class Engines {
  private final Map<String, DispatchEngine> byName = new TreeMap<>();

  public Engines(Collection<DispatchEngine> engines) {
    for (DispatchEngine engine : engines) {
      byName.put(engine.name(), engine);
    }
  }

  /** Returns those that jars on the class path announce as services. */
  public static Engines found() {
    List<DispatchEngine> engines = new ArrayList<>();
    for (DispatchEngine engine : ServiceLoader.load(DispatchEngine.class)) {
      engines.add(engine);
    }
    return new Engines(engines);
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
}
