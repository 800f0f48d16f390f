package org.cellvm.runtime.embedding;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cellvm.api.PythonVm;
import org.cellvm.api.VmConfig;
import org.cellvm.engine.DispatchEngine;
import org.cellvm.library.python.PackagedLibrary;
import org.cellvm.runtime.Composition;
import org.cellvm.runtime.EngineChoice;
import org.cellvm.runtime.EngineNotFoundException;
import org.cellvm.runtime.Engines;
import org.cellvm.runtime.StandardStreams;
import org.cellvm.runtime.StartFlags;
import org.cellvm.runtime.VmSettings;

/** Makes VMs from configurations. */
public final class VmFactory {
  private final Engines engines;

  @Inject
  public VmFactory(Map<String, DispatchEngine> engines) {
    this.engines = new Engines(engines.values());
  }

  /**
   * @throws EngineNotFoundException if there is no engine of the name asked for
   */
  public PythonVm create(VmConfig config) {
    DispatchEngine engine = engines.named(EngineChoice.choose(config.engine()));
    return new EmbeddedVm(
        Composition.vm(
            engine,
            new VmSettings(
                StartFlags.optimize(config.optimize()),
                new StandardStreams(
                    config.stdin(), config.stdout(), config.stderr(), config.encoding()),
                config.arguments(),
                path(config))));
  }

  /** The application's directories, then the packaged library where it is on the class path. */
  private static List<String> path(VmConfig config) {
    List<String> path = new ArrayList<>(config.path());
    PackagedLibrary.addTo(path);
    return path;
  }

  public Engines engines() {
    return engines;
  }
}
