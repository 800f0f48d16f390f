package org.cellvm.system;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cellvm.codec.FileNames;

/**
 * What of the operating system the programs of one VM may use. The calls of {@link Posix} are
 * refused by the provider that the VM has; what the VM does with Java's means asks here.
 */
public final class SystemAccess {
  /** Everything, as the command has it. */
  public static final SystemAccess ALL =
      new SystemAccess(true, List.of(), List.of(), true, true, true, true);

  private final boolean allFiles;
  private final List<Path> readable;
  private final List<Path> importable;
  private final boolean processes;
  private final boolean environment;
  private final boolean threads;
  private final boolean nativeCode;

  /**
   * @param readable what may be read where not all files may be used: these, and what is below them
   * @param importable where modules may come from beside that
   */
  public SystemAccess(
      boolean allFiles,
      List<Path> readable,
      List<Path> importable,
      boolean processes,
      boolean environment,
      boolean threads,
      boolean nativeCode) {
    this.allFiles = allFiles;
    this.readable = real(readable);
    this.importable = real(importable);
    this.processes = processes;
    this.environment = environment;
    this.threads = threads;
    this.nativeCode = nativeCode;
  }

  private static List<Path> real(List<Path> paths) {
    List<Path> real = new ArrayList<>();
    for (Path path : paths) {
      real.add(real(path));
    }
    return real;
  }

  /** Without links and dots, as far as the path is there. */
  private static Path real(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    for (Path at = absolute; at != null; at = at.getParent()) {
      try {
        return at.toRealPath().resolve(at.relativize(absolute)).normalize();
      } catch (IOException e) {
        // It is not there: its parent may be.
        continue;
      }
    }
    return absolute;
  }

  private static boolean isIn(List<Path> roots, String name) {
    if (roots.isEmpty()) {
      return false;
    }
    Path path;
    try {
      path = real(FileNames.path(name));
    } catch (RuntimeException e) {
      return false;
    }
    for (Path root : roots) {
      if (path.startsWith(root)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a file may be read, or looked for. Names are bytes, one char a byte. */
  public boolean mayRead(String name) {
    return allFiles || isIn(readable, name);
  }

  /** Whether files may be made, changed and deleted. */
  public boolean mayWrite() {
    return allFiles;
  }

  /** Whether a module may be read from there. */
  public boolean mayImport(String name) {
    return allFiles || isIn(readable, name) || isIn(importable, name);
  }

  /** Whether processes may be started, signalled and ended. */
  public boolean processes() {
    return processes;
  }

  /** Whether the variables of the process are shown. */
  public boolean environment() {
    return environment;
  }

  /** Whether programs may start threads. */
  public boolean threads() {
    return threads;
  }

  /** Whether libraries of native code may be used. */
  public boolean nativeCode() {
    return nativeCode;
  }
}
