package org.cellvm.system;

import java.util.function.Supplier;

/**
 * The operating system as one VM has it: a provider, which is made when something first asks for
 * it, and the VM's own settings.
 */
public final class HostSystem {
  private final Supplier<Posix> provider;
  private Posix posix;

  /** {@code os.stat_float_times}. */
  public boolean floatTimes = true;

  public HostSystem(Supplier<Posix> provider) {
    this.provider = provider;
  }

  /** Returns the provider. */
  public Posix posix() {
    if (posix == null) {
      posix = provider.get();
    }
    return posix;
  }

  /** Whether something has asked for the provider. */
  public boolean isLoaded() {
    return posix != null;
  }
}
