package org.cellvm.library.system;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import org.cellvm.system.SystemErrors;

/** What newer versions of the C library add to {@code posix_spawn}. */
final class SpawnExtensions {
  private SpawnExtensions() {}

  private static Function function(String name) {
    try {
      return NativeLibrary.getProcess().getFunction(name);
    } catch (UnsatisfiedLinkError e) {
      return null;
    }
  }

  /** The new process starts in a directory. */
  static int addDirectory(Pointer actions, byte[] path) {
    Function f = function("posix_spawn_file_actions_addchdir_np");
    return f == null ? SystemErrors.ENOSYS : f.invokeInt(new Object[] {actions, path});
  }

  /** All descriptors from {@code first} on are closed: those of {@code open}, if need be. */
  static int closeFrom(Pointer actions, int first, String[] open) {
    Function f = function("posix_spawn_file_actions_addclosefrom_np");
    if (f != null) {
      return f.invokeInt(new Object[] {actions, first});
    }
    int error = 0;
    for (String name : open) {
      int fd = Integer.parseInt(name);
      if (fd >= first) {
        error |= ProcessCalls.posix_spawn_file_actions_addclose(actions, fd);
      }
    }
    return error;
  }
}
