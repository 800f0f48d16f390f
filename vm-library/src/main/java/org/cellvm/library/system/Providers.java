package org.cellvm.library.system;

import java.util.function.Supplier;
import org.cellvm.system.Descriptors;
import org.cellvm.system.Identity;
import org.cellvm.system.NetworkNames;
import org.cellvm.system.Paths;
import org.cellvm.system.Posix;
import org.cellvm.system.Processes;
import org.cellvm.system.Sockets;
import org.cellvm.system.SystemLog;
import org.cellvm.system.Terminals;

/** Finds the provider for this machine. */
public final class Providers implements Supplier<Posix> {
  /** Set to {@code false}: do without the C library. */
  private static final String NATIVE = "cellvm.native";

  /** Returns the provider on the C library where it can be called, else what Java can do. */
  @Override
  public Posix get() {
    if (isLinux() && !"false".equals(System.getProperty(NATIVE))) {
      try {
        IdentityCalls.getpid();
        OpenDescriptors opened = new OpenDescriptors();
        return new Posix(
            new NativePaths(),
            new NativeDescriptors(opened),
            new NativeProcesses(),
            new NativeIdentity(),
            new NativeTerminals(opened),
            new NativeAccounts(),
            new NativeSockets(opened),
            new NativeNames(),
            new NativeLog());
      } catch (LinkageError e) {
        // No library of JNA's for this machine, or none may be loaded.
      }
    }
    return new Posix(
        new Paths() {},
        new Descriptors() {},
        new Processes() {},
        new Identity() {},
        new Terminals() {},
        new AccountFiles(),
        new Sockets() {},
        new NetworkNames() {},
        new SystemLog() {});
  }

  private static boolean isLinux() {
    String machine = System.getProperty("os.arch", "");
    return System.getProperty("os.name", "").equals("Linux")
        && (machine.equals("amd64") || machine.equals("aarch64"));
  }
}
