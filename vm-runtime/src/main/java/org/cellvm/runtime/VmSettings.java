package org.cellvm.runtime;

import java.util.List;
import org.cellvm.library.system.Providers;
import org.cellvm.system.HostSystem;

/**
 * What a VM is made with, apart from its engine.
 *
 * @param argv {@code sys.argv}
 * @param path {@code sys.path}
 * @param system the operating system
 */
public record VmSettings(
    StartFlags flags,
    StandardStreams streams,
    List<String> argv,
    List<String> path,
    HostSystem system) {
  /** With all of the system. */
  public VmSettings(
      StartFlags flags, StandardStreams streams, List<String> argv, List<String> path) {
    this(flags, streams, argv, path, new HostSystem(new Providers()));
  }
}
