package org.cellvm.cli;

import org.cellvm.engine.DispatchEngine;
import org.cellvm.runtime.Engines;

/**
 * The engines that come with the command, made without a search. A service search opens every jar
 * of the class path, a fifth of the time that a start takes; so the launcher's build searches once.
 */
final class BundledEngines {
  /**
   * Set by the launcher where there are no plug-in jars that a search would find: what {@link
   * EngineIndex} printed, with a space before each entry.
   */
  private static final String INDEX = "cellvm.engines";

  private BundledEngines() {}

  /**
   * Returns the engine of that name.
   *
   * @throws org.cellvm.runtime.EngineNotFoundException if there is none of that name
   */
  static DispatchEngine named(String name) {
    String index = System.getProperty(INDEX);
    DispatchEngine engine = index == null ? null : make(index, name);
    return engine != null ? engine : Engines.found().named(name);
  }

  /**
   * Returns the engine that an index names; null if it has no such name, or a class that is not
   * there.
   */
  static DispatchEngine make(String index, String name) {
    String key = " " + name + "=";
    int at = index.indexOf(key);
    if (at < 0) {
      return null;
    }
    int end = index.indexOf(' ', at + key.length());
    String type = index.substring(at + key.length(), end < 0 ? index.length() : end);
    try {
      return (DispatchEngine) Class.forName(type).getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      return null;
    }
  }
}
