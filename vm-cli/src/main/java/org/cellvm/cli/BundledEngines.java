package org.cellvm.cli;

import org.cellvm.engine.DispatchEngine;
import org.cellvm.runtime.Engines;

/**
 * The engines that come with the command, made without a search. A service search opens every jar
 * of the class path, a fifth of the time that a start takes; the launcher knows whether a plug-in
 * jar is there that a search would find.
 */
final class BundledEngines {
  /** Set by the launcher, always. */
  private static final String HOME = "cellvm.home";

  /** Set by the launcher where there are plug-in jars. */
  private static final String PLUGINS = "cellvm.plugins";

  private BundledEngines() {}

  /**
   * The engine of that name.
   *
   * @throws org.cellvm.runtime.EngineNotFoundException if there is none of that name
   */
  static DispatchEngine named(String name) {
    boolean allKnown = System.getProperty(HOME) != null && System.getProperty(PLUGINS) == null;
    DispatchEngine engine = allKnown ? make(name) : null;
    return engine != null ? engine : Engines.found().named(name);
  }

  /** A bundled engine; null for any other name, or where its jar is not there. */
  static DispatchEngine make(String name) {
    String type;
    switch (name) {
      case "switch":
        type = "org.cellvm.engine.switched.SwitchEngine";
        break;
      case "threaded":
        type = "org.cellvm.engine.threaded.ThreadedEngine";
        break;
      default:
        return null;
    }
    try {
      return (DispatchEngine) Class.forName(type).getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      return null;
    }
  }
}
