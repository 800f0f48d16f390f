package org.cellvm.system;

import java.util.List;

/** Calls that name a file. */
public interface Paths {
  /** The flag of {@link #changeOwner} and its like, and of {@link #status}: follow a link. */
  boolean FOLLOW = true;

  boolean NO_FOLLOW = false;

  default int status(String path, boolean follow, FileStatus out) {
    return SystemErrors.NOT_SUPPORTED;
  }

  default int fileSystem(String path, FileSystemStatus out) {
    return SystemErrors.NOT_SUPPORTED;
  }

  /** Adds the names in a directory, in the system's order, without {@code .} and {@code ..}. */
  default int list(String path, List<String> out) {
    return SystemErrors.NOT_SUPPORTED;
  }

  default int access(String path, int mode) {
    return SystemErrors.NOT_SUPPORTED;
  }

  default int makeDirectory(String path, int mode) {
    return SystemErrors.NOT_SUPPORTED;
  }

  default int removeDirectory(String path) {
    return SystemErrors.NOT_SUPPORTED;
  }

  default int unlink(String path) {
    return SystemErrors.NOT_SUPPORTED;
  }

  default int rename(String from, String to) {
    return SystemErrors.NOT_SUPPORTED;
  }

  default int link(String from, String to) {
    return SystemErrors.NOT_SUPPORTED;
  }

  default int symbolicLink(String target, String path) {
    return SystemErrors.NOT_SUPPORTED;
  }

  /** Returns how many bytes of {@code out} hold the target. */
  default int readLink(String path, byte[] out) {
    return SystemErrors.NOT_SUPPORTED;
  }

  default int changeMode(String path, int mode, boolean follow) {
    return SystemErrors.NOT_SUPPORTED;
  }

  default int changeOwner(String path, int user, int group, boolean follow) {
    return SystemErrors.NOT_SUPPORTED;
  }

  /** Sets the times of access and change in seconds and microseconds; null for now. */
  default int setTimes(String path, long[] times) {
    return SystemErrors.NOT_SUPPORTED;
  }

  default int makeFifo(String path, int mode) {
    return SystemErrors.NOT_SUPPORTED;
  }

  default int makeNode(String path, int mode, long device) {
    return SystemErrors.NOT_SUPPORTED;
  }

  default int changeDirectory(String path) {
    return SystemErrors.NOT_SUPPORTED;
  }

  default int changeRoot(String path) {
    return SystemErrors.NOT_SUPPORTED;
  }

  /** Returns how many bytes of {@code out} hold the path of the current directory. */
  default int currentDirectory(byte[] out) {
    return SystemErrors.NOT_SUPPORTED;
  }

  default int setCreationMask(int mask) {
    return SystemErrors.NOT_SUPPORTED;
  }

  /** Returns a limit by its number; {@link Long#MIN_VALUE} where there is none. */
  default long limit(String path, int name) {
    return SystemErrors.NOT_SUPPORTED;
  }
}
