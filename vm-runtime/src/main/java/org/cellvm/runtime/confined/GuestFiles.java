package org.cellvm.runtime.confined;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cellvm.codec.FileNames;
import org.cellvm.system.FileStatus;
import org.cellvm.system.NamedFiles;
import org.cellvm.system.SystemAccess;

/**
 * The files of one VM to which its host has given a file system of its own: names mean files in
 * that, but for those of the packaged library. Holds the current directory and the mask of
 * permissions, which are the VM's own.
 */
public final class GuestFiles extends NamedFiles {
  private static final int DIRECTORY = 0040000;
  private static final int REGULAR = 0100000;
  private static final int LINK = 0120000;
  private static final int PERMISSIONS = 0777;
  private static final int BLOCK = 512;
  private static final int USUAL_MASK = 022;

  private final FileSystem system;

  /** Null if it is not there. */
  private final String library;

  private volatile Path directory;
  private volatile int mask = USUAL_MASK;

  /** Tells where a name that begins with the library's leads. */
  private final SystemAccess access;

  /**
   * @param library the name of the packaged library, a file or directory of the machine; null if it
   *     is not there
   */
  public GuestFiles(FileSystem system, String library) {
    this(system, library, ofLibrary(library));
  }

  private GuestFiles(FileSystem system, String library, SystemAccess access) {
    super(access);
    this.system = system;
    this.library = library;
    this.access = access;
    Path start = system.getPath("").toAbsolutePath();
    directory = Files.isDirectory(start) ? start : system.getRootDirectories().iterator().next();
  }

  FileSystem system() {
    return system;
  }

  Path directory() {
    return directory;
  }

  void setDirectory(Path path) {
    directory = path;
  }

  int mask() {
    return mask;
  }

  void setMask(int newMask) {
    mask = newMask;
  }

  /**
   * Returns the path of a name.
   *
   * @throws java.nio.file.InvalidPathException if there can be none
   */
  Path path(String name) {
    return directory.resolve(system.getPath(FileNames.toJava(name)));
  }

  private boolean isOfLibrary(String name) {
    return library != null && name.startsWith(library) && access.mayImport(name);
  }

  private static SystemAccess ofLibrary(String library) {
    List<Path> paths = library == null ? List.of() : List.of(FileNames.path(library));
    return new SystemAccess(false, List.of(), paths, false, false, false, false);
  }

  @Override
  public boolean areOfMachine() {
    return false;
  }

  @Override
  public boolean mayRead(String name) {
    return true;
  }

  @Override
  public boolean mayImport(String name) {
    return true;
  }

  @Override
  public boolean isDirectory(String name) {
    return isOfLibrary(name)
        ? super.isDirectory(name)
        : isNamed(name) && Files.isDirectory(path(name));
  }

  @Override
  public boolean exists(String name) {
    return isOfLibrary(name) ? super.exists(name) : isNamed(name) && Files.exists(path(name));
  }

  @Override
  public boolean canRead(String name) {
    return isOfLibrary(name) ? super.canRead(name) : isNamed(name) && Files.isReadable(path(name));
  }

  private static boolean isNamed(String name) {
    return !name.isEmpty() && name.indexOf('\0') < 0;
  }

  @Override
  public long modified(String name) {
    try {
      return isOfLibrary(name) ? super.modified(name) : modifiedOrFail(name);
    } catch (IOException | RuntimeException e) {
      return 0;
    }
  }

  @Override
  public long modifiedOrFail(String name) throws IOException {
    return isOfLibrary(name)
        ? super.modifiedOrFail(name)
        : Files.getLastModifiedTime(path(name)).toMillis();
  }

  @Override
  public byte[] read(String name) throws IOException {
    return isOfLibrary(name) ? super.read(name) : Files.readAllBytes(path(name));
  }

  @Override
  public String[] list(String name) {
    if (isOfLibrary(name) || !isNamed(name)) {
      return null;
    }
    try {
      return names(path(name)).toArray(new String[0]);
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }

  @Override
  public String currentDirectory() {
    return FileNames.toPython(directory.toString());
  }

  /** Returns the names in a directory. */
  static List<String> names(Path path) throws IOException {
    List<String> names = new ArrayList<>();
    try (Stream<Path> entries = Files.list(path)) {
      for (Path entry : (Iterable<Path>) entries::iterator) {
        String name = entry.getFileName().toString();
        names.add(
            FileNames.toPython(name.endsWith("/") ? name.substring(0, name.length() - 1) : name));
      }
    }
    return names;
  }

  // What is known of a file

  private static LinkOption[] options(boolean follow) {
    return follow ? new LinkOption[0] : new LinkOption[] {LinkOption.NOFOLLOW_LINKS};
  }

  /** Finds out what is known of a file. */
  void status(Path path, boolean follow, FileStatus out) throws IOException {
    LinkOption[] options = options(follow);
    BasicFileAttributes basic = Files.readAttributes(path, BasicFileAttributes.class, options);
    boolean isLink = basic.isSymbolicLink();
    int type = basic.isDirectory() ? DIRECTORY : isLink ? LINK : REGULAR;
    out.mode = type | (isLink ? PERMISSIONS : permissions(path, options, basic.isDirectory()));
    out.device = 1;
    out.links = 1;
    Object key = basic.fileKey();
    out.inode =
        Integer.toUnsignedLong((key != null ? key : path.toAbsolutePath().normalize()).hashCode());
    if (system.supportedFileAttributeViews().contains("unix")) {
      Map<String, Object> unix = Files.readAttributes(path, "unix:*", options);
      out.inode = number(unix, "ino", out.inode);
      out.links = number(unix, "nlink", 1);
      out.user = (int) number(unix, "uid", 0);
      out.group = (int) number(unix, "gid", 0);
    }
    out.size = basic.size();
    out.blockSize = BLOCK * 8;
    out.blocks = (basic.size() + BLOCK - 1) / BLOCK;
    setTimes(basic, out);
  }

  private static long number(Map<String, Object> attributes, String name, long otherwise) {
    return attributes.get(name) instanceof Number n ? n.longValue() : otherwise;
  }

  private static void setTimes(BasicFileAttributes basic, FileStatus out) {
    long accessed = nanos(basic.lastAccessTime());
    long modified = nanos(basic.lastModifiedTime());
    long second = TimeUnit.SECONDS.toNanos(1);
    out.accessed = Math.floorDiv(accessed, second);
    out.accessedNanos = (int) Math.floorMod(accessed, second);
    out.modified = Math.floorDiv(modified, second);
    out.modifiedNanos = (int) Math.floorMod(modified, second);
    out.changed = out.modified;
    out.changedNanos = out.modifiedNanos;
  }

  private static long nanos(FileTime time) {
    return time == null ? 0 : time.to(TimeUnit.NANOSECONDS);
  }

  private static int permissions(Path path, LinkOption[] options, boolean isDirectory)
      throws IOException {
    var view = Files.getFileAttributeView(path, PosixFileAttributeView.class, options);
    if (view == null) {
      return isDirectory ? 0755 : 0644;
    }
    int mode = 0;
    for (PosixFilePermission permission : view.readAttributes().permissions()) {
      mode |= bit(permission);
    }
    return mode;
  }

  /** The constants are in the order of the bits, the highest first. */
  private static int bit(PosixFilePermission permission) {
    return 0400 >> permission.ordinal();
  }

  /** Returns the permissions of a mode. */
  static Set<PosixFilePermission> permissions(int mode) {
    var set = java.util.EnumSet.noneOf(PosixFilePermission.class);
    for (PosixFilePermission permission : PosixFilePermission.values()) {
      if ((mode & bit(permission)) != 0) {
        set.add(permission);
      }
    }
    return set;
  }

  /** Whether files have permissions. */
  boolean hasPermissions() {
    return system.supportedFileAttributeViews().contains("posix");
  }
}
