package org.cellvm.runtime.embedding;

import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cellvm.api.Limits;
import org.cellvm.api.Permissions;
import org.cellvm.api.PythonVm;
import org.cellvm.api.StoppedException.Reason;
import org.cellvm.api.VmConfig;
import org.cellvm.api.VmProvider;
import org.cellvm.codec.FileNames;
import org.cellvm.engine.DispatchEngine;
import org.cellvm.library.python.PackagedLibrary;
import org.cellvm.library.system.Providers;
import org.cellvm.runtime.Composition;
import org.cellvm.runtime.EngineNotFoundException;
import org.cellvm.runtime.Engines;
import org.cellvm.runtime.StandardStreams;
import org.cellvm.runtime.StartFlags;
import org.cellvm.runtime.Vm;
import org.cellvm.runtime.VmSettings;
import org.cellvm.runtime.confined.ConfinedSystem;
import org.cellvm.runtime.confined.GuestFiles;
import org.cellvm.runtime.limits.OutputMeter;
import org.cellvm.runtime.limits.VmLimiter;
import org.cellvm.system.HostSystem;
import org.cellvm.system.SystemAccess;

/** Makes VMs from configurations. */
public final class VmFactory implements VmProvider {
  private final Engines engines;

  public VmFactory(Engines engines) {
    this.engines = engines;
  }

  /**
   * @throws EngineNotFoundException if there is no engine of the name asked for
   */
  @Override
  public PythonVm create(VmConfig config) {
    DispatchEngine engine = engines.chosen(config.engine());
    Limits limits = config.limits();
    OutputStream out = config.stdout();
    OutputStream err = config.stderr();
    OutputMeter meter = null;
    if (limits.outputBytes() != Long.MAX_VALUE) {
      meter = new OutputMeter(limits.outputBytes());
      out = VmLimiter.counting(out, meter);
      err = VmLimiter.counting(err, meter);
    }
    Vm vm =
        Composition.vm(
            engine,
            new VmSettings(
                StartFlags.optimize(config.optimize()),
                new StandardStreams(config.stdin(), out, err, config.encoding()),
                inUtf8(config.arguments()),
                path(config),
                system(config)));
    VmLimiter limiter = new VmLimiter(vm.threadState().interp, limits);
    if (meter != null) {
      meter.whenExceeded(() -> limiter.stopAll(Reason.OUTPUT));
    }
    return new EmbeddedVm(vm, limiter, config);
  }

  /** The application's directories, then the packaged library where it is on the class path. */
  private static List<String> path(VmConfig config) {
    List<String> path = new ArrayList<>(inUtf8(config.path()));
    PackagedLibrary.addTo(path);
    return path;
  }

  /** The operating system as far as programs may use it. */
  private static HostSystem system(VmConfig config) {
    Permissions permissions = config.permissions();
    // Not by equals: JDK 17 keeps the class of a record that is compared, and so its loader.
    if (permissions.isAll()) {
      return new HostSystem(new Providers());
    }
    FileSystem own = permissions.fileSystem();
    List<Path> importable = new ArrayList<>();
    if (own == null) {
      for (String directory : config.path()) {
        importable.add(Path.of(directory));
      }
    }
    String library = PackagedLibrary.archive();
    if (library != null) {
      importable.add(FileNames.path(library));
    }
    SystemAccess access =
        new SystemAccess(
            permissions.allFiles(),
            permissions.readable(),
            importable,
            permissions.processes(),
            permissions.environment(),
            permissions.threads(),
            permissions.nativeCode());
    if (own == null) {
      return new HostSystem(new ConfinedSystem(permissions, access, new Providers(), null), access);
    }
    GuestFiles files = new GuestFiles(own, library);
    return new HostSystem(
        new ConfinedSystem(permissions, access, new Providers(), files), access, files);
  }

  private static List<String> inUtf8(List<String> texts) {
    return texts.stream().map(HostText::toPython).toList();
  }

  public Engines engines() {
    return engines;
  }
}
