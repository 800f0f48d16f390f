package org.cellvm.cli;

import java.util.ArrayList;
import java.util.List;
import org.cellvm.engine.DispatchEngine;
import org.cellvm.runtime.Engines;

/**
 * Prints the engines that a service search finds, each as {@code NAME=CLASS}. The launcher's build
 * runs it once, and the launcher hands the line to each start: see {@link BundledEngines}.
 */
final class EngineIndex {
  private EngineIndex() {}

  public static void main(String[] args) {
    System.out.println(line());
  }

  static String line() {
    List<String> entries = new ArrayList<>();
    for (DispatchEngine engine : Engines.found().all()) {
      entries.add(engine.name() + "=" + engine.getClass().getName());
    }
    return String.join(" ", entries);
  }
}
