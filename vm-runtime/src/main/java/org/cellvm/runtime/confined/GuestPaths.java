package org.cellvm.runtime.confined;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessMode;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.cellvm.codec.FileNames;
import org.cellvm.system.FileStatus;
import org.cellvm.system.FileSystemStatus;
import org.cellvm.system.Paths;
import org.cellvm.system.SystemErrors;

/** The system's calls that name a file, on the files of a {@link GuestFiles}. */
final class GuestPaths implements Paths {
  private static final long MICROS = 1_000_000;
  private static final int LONGEST_NAME = 255;

  private final GuestFiles files;

  GuestPaths(GuestFiles files) {
    this.files = files;
  }

  /** What is done with a file. */
  private interface Work {
    int run(Path path) throws IOException;
  }

  private int with(String name, Work work) {
    if (name.isEmpty()) {
      return -SystemErrors.ENOENT;
    }
    Path path;
    try {
      path = files.path(name);
    } catch (RuntimeException e) {
      return GuestErrors.of(null, e);
    }
    return GuestErrors.result(path, () -> work.run(checked(name, path)));
  }

  /** A name that ends with a slash is that of a directory. */
  private static Path checked(String name, Path path) throws IOException {
    if (name.endsWith("/") && Files.exists(path) && !Files.isDirectory(path)) {
      throw new NotDirectoryException(name);
    }
    return path;
  }

  private static boolean isDirectory(Path path) {
    return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
  }

  private static boolean exists(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public int status(String name, boolean follow, FileStatus out) {
    return with(
        name,
        path -> {
          files.status(path, follow || name.endsWith("/"), out);
          return 0;
        });
  }

  @Override
  public int list(String name, List<String> out) {
    return with(
        name,
        path -> {
          out.addAll(GuestFiles.names(path));
          return 0;
        });
  }

  @Override
  public int access(String name, int mode) {
    return with(
        name,
        path -> {
          List<AccessMode> modes = new ArrayList<>();
          AccessMode[] all = {AccessMode.EXECUTE, AccessMode.WRITE, AccessMode.READ};
          for (int i = 0; i < all.length; i++) {
            if ((mode & 1 << i) != 0) {
              modes.add(all[i]);
            }
          }
          if (modes.contains(AccessMode.WRITE) && files.system().isReadOnly()) {
            return -GuestErrors.EROFS;
          }
          path.getFileSystem().provider().checkAccess(path, modes.toArray(new AccessMode[0]));
          return 0;
        });
  }

  @Override
  public int makeDirectory(String name, int mode) {
    return with(
        name,
        path -> {
          Files.createDirectory(path);
          return permit(path, mode & ~files.mask());
        });
  }

  private int permit(Path path, int mode) throws IOException {
    if (files.hasPermissions()) {
      Files.setPosixFilePermissions(path, GuestFiles.permissions(mode));
    }
    return 0;
  }

  @Override
  public int removeDirectory(String name) {
    return with(
        name,
        path -> {
          if (exists(path) && !isDirectory(path)) {
            return -SystemErrors.ENOTDIR;
          }
          Files.delete(path);
          return 0;
        });
  }

  @Override
  public int unlink(String name) {
    return with(
        name,
        path -> {
          if (isDirectory(path)) {
            return -SystemErrors.EISDIR;
          }
          Files.delete(path);
          return 0;
        });
  }

  @Override
  public int rename(String from, String to) {
    return with(from, source -> with(to, target -> rename(source, target)));
  }

  private static int rename(Path source, Path target) throws IOException {
    if (!exists(source)) {
      throw new NoSuchFileException(source.toString());
    }
    boolean isDirectory = isDirectory(source);
    if (exists(target)) {
      if (Files.isSameFile(source, target)) {
        return 0;
      }
      if (isDirectory != isDirectory(target)) {
        return isDirectory ? -SystemErrors.ENOTDIR : -SystemErrors.EISDIR;
      }
    }
    if (isDirectory
        && target.toAbsolutePath().normalize().startsWith(source.toAbsolutePath().normalize())) {
      return -SystemErrors.EINVAL;
    }
    if (isDirectory && exists(target) && !GuestFiles.names(target).isEmpty()) {
      throw new DirectoryNotEmptyException(target.toString());
    }
    Files.move(source, target, StandardCopyOption.REPLACE_EXISTING);
    return 0;
  }

  @Override
  public int link(String from, String to) {
    return with(
        from,
        existing ->
            with(
                to,
                link -> {
                  if (isDirectory(existing)) {
                    return -SystemErrors.EPERM;
                  }
                  Files.createLink(link, existing);
                  return 0;
                }));
  }

  @Override
  public int symbolicLink(String target, String name) {
    return with(
        name,
        link -> {
          Files.createSymbolicLink(link, files.system().getPath(FileNames.toJava(target)));
          return 0;
        });
  }

  @Override
  public int readLink(String name, byte[] out) {
    return with(
        name,
        path -> {
          if (exists(path) && !Files.isSymbolicLink(path)) {
            return -SystemErrors.EINVAL;
          }
          byte[] target = bytes(Files.readSymbolicLink(path));
          int n = Math.min(target.length, out.length);
          System.arraycopy(target, 0, out, 0, n);
          return n;
        });
  }

  private static byte[] bytes(Path path) {
    return path.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public int changeMode(String name, int mode, boolean follow) {
    return with(
        name,
        path -> {
          LinkOption[] options =
              follow ? new LinkOption[0] : new LinkOption[] {LinkOption.NOFOLLOW_LINKS};
          var view = Files.getFileAttributeView(path, PosixFileAttributeView.class, options);
          if (view == null) {
            return -SystemErrors.EPERM;
          }
          view.setPermissions(GuestFiles.permissions(mode));
          return 0;
        });
  }

  /** Nobody but their owner has the files. */
  @Override
  public int changeOwner(String name, int user, int group, boolean follow) {
    return with(
        name,
        path -> {
          FileStatus now = new FileStatus();
          files.status(path, follow, now);
          boolean same = (user < 0 || user == now.user) && (group < 0 || group == now.group);
          return same ? 0 : -SystemErrors.EPERM;
        });
  }

  @Override
  public int setTimes(String name, long[] times) {
    return with(
        name,
        path -> {
          FileTime now = FileTime.fromMillis(System.currentTimeMillis());
          FileTime accessed = times == null ? now : time(times[0], times[1]);
          FileTime modified = times == null ? now : time(times[2], times[3]);
          Files.getFileAttributeView(path, BasicFileAttributeView.class)
              .setTimes(modified, accessed, null);
          return 0;
        });
  }

  private static FileTime time(long seconds, long micros) {
    return FileTime.from(seconds * MICROS + micros, TimeUnit.MICROSECONDS);
  }

  @Override
  public int makeFifo(String name, int mode) {
    return -SystemErrors.EPERM;
  }

  @Override
  public int makeNode(String name, int mode, long device) {
    return -SystemErrors.EPERM;
  }

  @Override
  public int changeDirectory(String name) {
    return with(
        name,
        path -> {
          if (exists(path) && !Files.isDirectory(path)) {
            return -SystemErrors.ENOTDIR;
          }
          files.setDirectory(path.toRealPath());
          return 0;
        });
  }

  @Override
  public int changeRoot(String name) {
    return -SystemErrors.EPERM;
  }

  @Override
  public int currentDirectory(byte[] out) {
    byte[] path = bytes(files.directory());
    if (path.length > out.length) {
      return -SystemErrors.ERANGE;
    }
    System.arraycopy(path, 0, out, 0, path.length);
    return path.length;
  }

  @Override
  public int setCreationMask(int mask) {
    int old = files.mask();
    files.setMask(mask & 0777);
    return old;
  }

  @Override
  public int fileSystem(String name, FileSystemStatus out) {
    return with(
        name,
        path -> {
          status(Files.getFileStore(path), out);
          return 0;
        });
  }

  static void status(FileStore store, FileSystemStatus out) throws IOException {
    out.blockSize = 4096;
    out.fragmentSize = out.blockSize;
    out.blocks = store.getTotalSpace() / out.blockSize;
    out.freeBlocks = store.getUnallocatedSpace() / out.blockSize;
    out.availableBlocks = store.getUsableSpace() / out.blockSize;
    out.longestName = LONGEST_NAME;
    out.flags = store.isReadOnly() ? 1 : 0;
  }
}
