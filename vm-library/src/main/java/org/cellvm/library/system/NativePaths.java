package org.cellvm.library.system;

import static org.cellvm.library.system.NativeText.bytes;
import static org.cellvm.library.system.NativeText.result;

import com.sun.jna.Native;
import java.nio.ByteBuffer;
import java.util.List;
import org.cellvm.system.FileStatus;
import org.cellvm.system.FileSystemStatus;
import org.cellvm.system.OpenFlags;
import org.cellvm.system.Paths;
import org.cellvm.system.SystemErrors;

/** Linux's calls that name a file. */
final class NativePaths implements Paths {
  private static final int CURRENT = -100;
  private static final int SYMLINK_NO_FOLLOW = 0x100;
  private static final int EMPTY_PATH = 0x1000;
  private static final int BASIC = 0x7ff;
  private static final int STATUS_SIZE = 256;
  private static final int ENTRIES = 1 << 15;
  private static final byte[] EMPTY = new byte[1];

  @Override
  public int status(String path, boolean follow, FileStatus out) {
    byte[] bytes = new byte[STATUS_SIZE];
    int flags = follow ? 0 : SYMLINK_NO_FOLLOW;
    int r = result(PathCalls.statx(CURRENT, bytes(path), flags, BASIC, bytes));
    if (r == 0) {
      fill(out, bytes);
    }
    return r;
  }

  static int status(int fd, FileStatus out) {
    byte[] bytes = new byte[STATUS_SIZE];
    int r = fd < 0 ? -SystemErrors.EBADF : 0;
    if (r == 0) {
      r = result(PathCalls.statx(fd, EMPTY, EMPTY_PATH, BASIC, bytes));
    }
    if (r == 0) {
      fill(out, bytes);
    }
    return r;
  }

  /** From {@code struct statx}, which is the same on every machine. */
  private static void fill(FileStatus out, byte[] bytes) {
    ByteBuffer b = NativeText.structure(bytes);
    out.blockSize = b.getInt(4) & 0xffffffffL;
    out.links = b.getInt(16) & 0xffffffffL;
    out.user = b.getInt(20);
    out.group = b.getInt(24);
    out.mode = b.getShort(28) & 0xffff;
    out.inode = b.getLong(32);
    out.size = b.getLong(40);
    out.blocks = b.getLong(48);
    out.accessed = b.getLong(64);
    out.accessedNanos = b.getInt(72);
    out.changed = b.getLong(96);
    out.changedNanos = b.getInt(104);
    out.modified = b.getLong(112);
    out.modifiedNanos = b.getInt(120);
    out.special = FileStatus.device(b.getInt(128) & 0xffffffffL, b.getInt(132) & 0xffffffffL);
    out.device = FileStatus.device(b.getInt(136) & 0xffffffffL, b.getInt(140) & 0xffffffffL);
  }

  @Override
  public int fileSystem(String path, FileSystemStatus out) {
    byte[] bytes = new byte[STATUS_SIZE];
    int r = result(PathCalls.statvfs(bytes(path), bytes));
    if (r == 0) {
      fill(out, bytes);
    }
    return r;
  }

  static int fileSystem(int fd, FileSystemStatus out) {
    byte[] bytes = new byte[STATUS_SIZE];
    int r = result(DescriptorCalls.fstatvfs(fd, bytes));
    if (r == 0) {
      fill(out, bytes);
    }
    return r;
  }

  private static void fill(FileSystemStatus out, byte[] bytes) {
    ByteBuffer b = NativeText.structure(bytes);
    out.blockSize = b.getLong(0);
    out.fragmentSize = b.getLong(8);
    out.blocks = b.getLong(16);
    out.freeBlocks = b.getLong(24);
    out.availableBlocks = b.getLong(32);
    out.files = b.getLong(40);
    out.freeFiles = b.getLong(48);
    out.availableFiles = b.getLong(56);
    out.flags = b.getLong(72);
    out.longestName = b.getLong(80);
  }

  @Override
  public int list(String path, List<String> out) {
    int flags = OpenFlags.NON_BLOCKING | OpenFlags.CLOSE_ON_EXEC | 0200000;
    int fd = result(DescriptorCalls.open(bytes(path), flags, 0));
    if (fd < 0) {
      return fd;
    }
    try {
      byte[] entries = new byte[ENTRIES];
      ByteBuffer b = NativeText.structure(entries);
      for (; ; ) {
        int n = (int) result(DescriptorCalls.getdents64(fd, entries, ENTRIES));
        if (n <= 0) {
          return n;
        }
        for (int at = 0; at < n; at += b.getShort(at + 16) & 0xffff) {
          String name = NativeText.text(entries, at + 19, n);
          if (!name.equals(".") && !name.equals("..")) {
            out.add(name);
          }
        }
      }
    } finally {
      DescriptorCalls.close(fd);
    }
  }

  @Override
  public int access(String path, int mode) {
    return result(PathCalls.access(bytes(path), mode));
  }

  @Override
  public int makeDirectory(String path, int mode) {
    return result(PathCalls.mkdir(bytes(path), mode));
  }

  @Override
  public int removeDirectory(String path) {
    return result(PathCalls.rmdir(bytes(path)));
  }

  @Override
  public int unlink(String path) {
    return result(PathCalls.unlink(bytes(path)));
  }

  @Override
  public int rename(String from, String to) {
    return result(PathCalls.rename(bytes(from), bytes(to)));
  }

  @Override
  public int link(String from, String to) {
    return result(PathCalls.link(bytes(from), bytes(to)));
  }

  @Override
  public int symbolicLink(String target, String path) {
    return result(PathCalls.symlink(bytes(target), bytes(path)));
  }

  @Override
  public int readLink(String path, byte[] out) {
    return (int) result(PathCalls.readlink(bytes(path), out, out.length));
  }

  @Override
  public int changeMode(String path, int mode, boolean follow) {
    return result(
        follow ? PathCalls.chmod(bytes(path), mode) : PathCalls.lchmod(bytes(path), mode));
  }

  @Override
  public int changeOwner(String path, int user, int group, boolean follow) {
    return result(
        follow
            ? PathCalls.chown(bytes(path), user, group)
            : PathCalls.lchown(bytes(path), user, group));
  }

  @Override
  public int setTimes(String path, long[] times) {
    return result(PathCalls.utimes(bytes(path), times));
  }

  @Override
  public int makeFifo(String path, int mode) {
    return result(PathCalls.mkfifo(bytes(path), mode));
  }

  @Override
  public int makeNode(String path, int mode, long device) {
    return result(PathCalls.mknod(bytes(path), mode, device));
  }

  @Override
  public int changeDirectory(String path) {
    return result(PathCalls.chdir(bytes(path)));
  }

  @Override
  public int changeRoot(String path) {
    return result(PathCalls.chroot(bytes(path)));
  }

  @Override
  public int currentDirectory(byte[] out) {
    return PathCalls.getcwd(out, out.length) == 0 ? -Native.getLastError() : NativeText.length(out);
  }

  @Override
  public int setCreationMask(int mask) {
    return PathCalls.umask(mask);
  }

  @Override
  public long limit(String path, int name) {
    Native.setLastError(0);
    return NativeText.limit(PathCalls.pathconf(bytes(path), name));
  }
}
