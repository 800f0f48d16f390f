package org.cellvm.runtime.events;

import java.lang.System.Logger.Level;

/**
 * The log of all VMs, {@link System.Logger} {@code org.cellvm}. It is made when there is a first
 * line for it, as making the JDK's takes some 50 ms.
 */
public final class VmLog {
  private static final System.Logger LOG = System.getLogger("org.cellvm");

  private VmLog() {}

  /** A fault of the VM itself, which the program sees as a SystemError. */
  public static void fault(Throwable error) {
    LOG.log(Level.ERROR, "internal error in a Python VM", error);
  }

  static void stopped(int vm, String engine, String reason) {
    LOG.log(Level.DEBUG, "stopped a call in Python VM {0} on {1}: {2}", id(vm), engine, reason);
  }

  private static String id(int vm) {
    return Integer.toHexString(vm);
  }
}
