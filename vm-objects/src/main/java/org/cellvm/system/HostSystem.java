package org.cellvm.system;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The operating system as one VM has it: a provider, which is made when something first asks for
 * it, and the VM's own settings.
 */
public final class HostSystem {
  private final Supplier<Posix> provider;
  private final SystemAccess access;
  private final NamedFiles files;
  private final List<String> inherited = new ArrayList<>();
  private Posix posix;
  private Interrupter interrupter;

  /** {@code os.stat_float_times}. */
  public boolean floatTimes = true;

  public HostSystem(Supplier<Posix> provider) {
    this(provider, SystemAccess.ALL);
  }

  /**
   * One of which not everything may be used.
   *
   * @param access what may; the provider refuses the other calls
   */
  public HostSystem(Supplier<Posix> provider, SystemAccess access) {
    this(provider, access, new NamedFiles(access));
  }

  /**
   * One with files of its own.
   *
   * @param access what may be used of the machine's
   * @param files the same files as the provider's
   */
  public HostSystem(Supplier<Posix> provider, SystemAccess access, NamedFiles files) {
    this.provider = provider;
    this.access = access;
    this.files = files;
  }

  /** Returns what of the system may be used. */
  public SystemAccess access() {
    return access;
  }

  /** Returns the files that are read without the provider's calls. */
  public NamedFiles files() {
    return files;
  }

  /** Adds a variable that new processes have, beside those of this one. */
  public void inherit(String name, String value) {
    inherited.add(name);
    inherited.add(value);
  }

  /** Returns what {@link #inherit} has added: names, and a value after each. */
  public List<String> inherited() {
    return inherited;
  }

  /** Returns the provider. */
  public Posix posix() {
    if (posix == null) {
      posix = provider.get();
      interrupter = posix.processes().newInterrupter();
      for (int i = 0; i < inherited.size(); i += 2) {
        posix.processes().setVariable(inherited.get(i), inherited.get(i + 1));
      }
    }
    return posix;
  }

  /** Returns what ends blocked calls of this VM's main thread; null: there is nothing. */
  public Interrupter interrupter() {
    return interrupter;
  }

  /** Returns what ends blocked calls of another thread; null: there is nothing. */
  public Interrupter newInterrupter() {
    return posix == null ? null : posix.processes().newInterrupter();
  }

  /** Closes what the VM has opened and left open, at its end. */
  public void close() {
    if (posix != null) {
      posix.descriptors().closeAll();
    }
  }

  /** Whether something has asked for the provider. */
  public boolean isLoaded() {
    return posix != null;
  }
}
