package org.cellvm.runtime.confined;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.NotLinkException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import org.cellvm.system.SystemErrors;

/** What a file system of Java's throws, as the system's numbers of errors, negative. */
final class GuestErrors {
  static final int ENODEV = 19;
  static final int EROFS = 30;
  static final int ELOOP = 40;

  private GuestErrors() {}

  /** What is done with a file system. */
  interface Work {
    /** Returns the result of the call. */
    int run() throws IOException;
  }

  /**
   * Does the work.
   *
   * @param path tells whether a name of it is missing, or no directory; may be null
   * @return its result, or the error
   */
  static int result(Path path, Work work) {
    try {
      return work.run();
    } catch (IOException | RuntimeException e) {
      return of(path, e);
    }
  }

  static int of(Path path, Exception e) {
    int number = number(e);
    return number == SystemErrors.ENOENT && path != null && isBelowFile(path)
        ? -SystemErrors.ENOTDIR
        : -number;
  }

  private static boolean isBelowFile(Path path) {
    for (Path above = path.getParent(); above != null; above = above.getParent()) {
      if (Files.exists(above)) {
        return !Files.isDirectory(above);
      }
    }
    return false;
  }

  private static int number(Exception e) {
    if (e instanceof NoSuchFileException || e instanceof InvalidPathException) {
      return SystemErrors.ENOENT;
    }
    if (e instanceof FileAlreadyExistsException) {
      return SystemErrors.EEXIST;
    }
    if (e instanceof NotDirectoryException) {
      return SystemErrors.ENOTDIR;
    }
    if (e instanceof DirectoryNotEmptyException) {
      return SystemErrors.ENOTEMPTY;
    }
    if (e instanceof AccessDeniedException || e instanceof SecurityException) {
      return SystemErrors.EACCES;
    }
    if (e instanceof ReadOnlyFileSystemException) {
      return EROFS;
    }
    if (e instanceof FileSystemLoopException) {
      return ELOOP;
    }
    if (e instanceof NotLinkException || e instanceof IllegalArgumentException) {
      return SystemErrors.EINVAL;
    }
    if (e instanceof NonReadableChannelException
        || e instanceof NonWritableChannelException
        || e instanceof ClosedChannelException) {
      return SystemErrors.EBADF;
    }
    return e instanceof UnsupportedOperationException ? SystemErrors.ENOSYS : SystemErrors.EIO;
  }
}
