package org.cellvm.runtime.confined;

import java.io.FileDescriptor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.cellvm.system.Descriptors;
import org.cellvm.system.FcntlCommands;
import org.cellvm.system.FileStatus;
import org.cellvm.system.FileSystemStatus;
import org.cellvm.system.MappedMemory;
import org.cellvm.system.OpenFlags;
import org.cellvm.system.SystemErrors;

/**
 * The system's calls on descriptors, of the files of a {@link GuestFiles}; what is no descriptor of
 * such a file goes to other calls. Files have no locks, and cannot be mapped into memory.
 */
final class GuestDescriptors implements Descriptors {
  private static final int NO_FOLLOW = 0400000;
  private static final int DIRECTORY = 0200000;

  /** The events of {@code poll} that a file is always ready for. */
  private static final int READY = 0x1 | 0x4;

  /** An open file: its position is shared by its descriptors. */
  private static final class Open {
    final Path path;

    /** Null for a directory. */
    final SeekableByteChannel channel;

    int flags;

    /** How many descriptors it has. */
    int descriptors;

    Open(Path path, SeekableByteChannel channel, int flags) {
      this.path = path;
      this.channel = channel;
      this.flags = flags;
    }

    boolean appends() {
      return (flags & OpenFlags.APPEND) != 0;
    }
  }

  private final GuestFiles files;
  private final Descriptors others;
  private final int first;

  /** Guarded by itself. */
  private final Map<Integer, Open> table = new HashMap<>();

  /**
   * @param others calls on all other descriptors
   * @param first the lowest descriptor that is given
   */
  GuestDescriptors(GuestFiles files, Descriptors others, int first) {
    this.files = files;
    this.others = others;
    this.first = first;
  }

  private Open find(int fd) {
    synchronized (table) {
      return table.get(fd);
    }
  }

  private int add(Open open) {
    synchronized (table) {
      int fd = first;
      while (table.containsKey(fd)) {
        fd++;
      }
      table.put(fd, open);
      open.descriptors++;
      return fd;
    }
  }

  @Override
  public int open(String name, int flags, int mode) {
    if (name.isEmpty()) {
      return -SystemErrors.ENOENT;
    }
    Path path;
    try {
      path = files.path(name);
    } catch (RuntimeException e) {
      return GuestErrors.of(null, e);
    }
    return GuestErrors.result(path, () -> open(path, name.endsWith("/"), flags, mode));
  }

  private int open(Path path, boolean slash, int flags, int mode) throws IOException {
    boolean writes = (flags & OpenFlags.ACCESS) != OpenFlags.READ_ONLY;
    boolean creates = (flags & OpenFlags.CREATE) != 0;
    boolean isNew = creates && (flags & OpenFlags.EXCLUSIVE) != 0;
    if (isNew && Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return -SystemErrors.EEXIST;
    }
    if ((flags & NO_FOLLOW) != 0 && Files.isSymbolicLink(path)) {
      return -GuestErrors.ELOOP;
    }
    if (Files.isDirectory(path)) {
      return writes || creates
          ? -SystemErrors.EISDIR
          : add(new Open(path.toRealPath(), null, flags));
    }
    if (slash || (flags & DIRECTORY) != 0) {
      return Files.exists(path)
          ? -SystemErrors.ENOTDIR
          : creates ? -SystemErrors.EISDIR : -SystemErrors.ENOENT;
    }
    if (writes && files.system().isReadOnly()) {
      return -GuestErrors.EROFS;
    }
    Set<OpenOption> options = new HashSet<>();
    if ((flags & OpenFlags.ACCESS) != OpenFlags.WRITE_ONLY) {
      options.add(StandardOpenOption.READ);
    }
    if (writes) {
      options.add(StandardOpenOption.WRITE);
    }
    FileAttribute<?>[] attributes = {};
    if (creates && !Files.exists(path)) {
      // Java makes a file only where it is opened for writing.
      options.add(StandardOpenOption.WRITE);
      options.add(isNew ? StandardOpenOption.CREATE_NEW : StandardOpenOption.CREATE);
      if (files.hasPermissions()) {
        attributes =
            new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(GuestFiles.permissions(mode & ~files.mask()))
            };
      }
    } else if (writes && (flags & OpenFlags.TRUNCATE) != 0) {
      options.add(StandardOpenOption.TRUNCATE_EXISTING);
    }
    SeekableByteChannel channel = Files.newByteChannel(path, options, attributes);
    return add(new Open(path, channel, flags));
  }

  @Override
  public int close(int fd) {
    Open open;
    synchronized (table) {
      open = table.remove(fd);
      if (open != null && --open.descriptors > 0) {
        return 0;
      }
    }
    if (open == null) {
      return others.close(fd);
    }
    return GuestErrors.result(
        null,
        () -> {
          if (open.channel != null) {
            open.channel.close();
          }
          return 0;
        });
  }

  @Override
  public void closeAll() {
    synchronized (table) {
      for (int fd : table.keySet().toArray(new Integer[0])) {
        close(fd);
      }
    }
    others.closeAll();
  }

  /** What is done with an open file. */
  private interface Work {
    int run(SeekableByteChannel channel) throws IOException;
  }

  private static int with(Open open, Work work) {
    if (open.channel == null) {
      return -SystemErrors.EISDIR;
    }
    synchronized (open) {
      return GuestErrors.result(null, () -> work.run(open.channel));
    }
  }

  @Override
  public int read(int fd, byte[] buffer, int off, int n) {
    Open open = find(fd);
    if (open == null) {
      return others.read(fd, buffer, off, n);
    }
    if ((open.flags & OpenFlags.ACCESS) == OpenFlags.WRITE_ONLY) {
      return -SystemErrors.EBADF;
    }
    return with(open, channel -> Math.max(0, channel.read(ByteBuffer.wrap(buffer, off, n))));
  }

  @Override
  public int write(int fd, byte[] buffer, int off, int n) {
    Open open = find(fd);
    if (open == null) {
      return others.write(fd, buffer, off, n);
    }
    if ((open.flags & OpenFlags.ACCESS) == OpenFlags.READ_ONLY) {
      return -SystemErrors.EBADF;
    }
    return with(
        open,
        channel -> {
          if (open.appends()) {
            channel.position(channel.size());
          }
          return channel.write(ByteBuffer.wrap(buffer, off, n));
        });
  }

  @Override
  public long seek(int fd, long offset, int whence) {
    Open open = find(fd);
    if (open == null) {
      return others.seek(fd, offset, whence);
    }
    if (open.channel == null) {
      return 0;
    }
    long[] position = {0};
    int error =
        with(
            open,
            channel -> {
              long from =
                  whence == SET ? 0 : whence == CURRENT ? channel.position() : channel.size();
              position[0] = from + offset;
              if (position[0] < 0 || whence < SET || whence > END) {
                return -SystemErrors.EINVAL;
              }
              channel.position(position[0]);
              return 0;
            });
    return error < 0 ? error : position[0];
  }

  @Override
  public int truncate(int fd, long length) {
    Open open = find(fd);
    if (open == null) {
      return others.truncate(fd, length);
    }
    if (length < 0 || (open.flags & OpenFlags.ACCESS) == OpenFlags.READ_ONLY) {
      return -SystemErrors.EINVAL;
    }
    return with(
        open,
        channel -> {
          long position = channel.position();
          if (length > channel.size()) {
            channel.position(length - 1).write(ByteBuffer.allocate(1));
          } else {
            channel.truncate(length);
          }
          channel.position(position);
          return 0;
        });
  }

  @Override
  public int synchronize(int fd, boolean dataOnly) {
    Open open = find(fd);
    if (open == null) {
      return others.synchronize(fd, dataOnly);
    }
    return with(
        open,
        channel -> {
          if (channel instanceof FileChannel file) {
            file.force(!dataOnly);
          }
          return 0;
        });
  }

  @Override
  public int status(int fd, FileStatus out) {
    Open open = find(fd);
    if (open == null) {
      return others.status(fd, out);
    }
    return GuestErrors.result(
        null,
        () -> {
          if (open.channel == null || Files.exists(open.path)) {
            files.status(open.path, true, out);
          } else {
            // The file has no name any more.
            out.mode = 0100600;
            out.inode = System.identityHashCode(open);
            out.device = 1;
          }
          if (open.channel != null) {
            out.size = open.channel.size();
          }
          return 0;
        });
  }

  @Override
  public int fileSystem(int fd, FileSystemStatus out) {
    Open open = find(fd);
    if (open == null) {
      return others.fileSystem(fd, out);
    }
    return GuestErrors.result(
        open.path,
        () -> {
          GuestPaths.status(Files.getFileStore(open.path), out);
          return 0;
        });
  }

  @Override
  public int duplicate(int fd) {
    Open open = find(fd);
    return open == null ? others.duplicate(fd) : add(open);
  }

  @Override
  public int duplicateTo(int fd, int target) {
    Open open = find(fd);
    if (open == null) {
      return others.duplicateTo(fd, target);
    }
    if (fd == target) {
      return target;
    }
    synchronized (table) {
      if (!table.containsKey(target) && target < first) {
        // It is another kind of descriptor, or may be one day.
        return -SystemErrors.EBADF;
      }
    }
    if (find(target) != null) {
      close(target);
    }
    synchronized (table) {
      table.put(target, open);
      open.descriptors++;
    }
    return target;
  }

  @Override
  public int pipe(int[] ends) {
    return others.pipe(ends);
  }

  @Override
  public int changeMode(int fd, int mode) {
    Open open = find(fd);
    if (open == null) {
      return others.changeMode(fd, mode);
    }
    return files.hasPermissions()
        ? GuestErrors.result(
            open.path,
            () -> {
              Files.setPosixFilePermissions(open.path, GuestFiles.permissions(mode));
              return 0;
            })
        : -SystemErrors.EPERM;
  }

  @Override
  public int changeOwner(int fd, int user, int group) {
    return find(fd) == null ? others.changeOwner(fd, user, group) : -SystemErrors.EPERM;
  }

  @Override
  public int changeDirectory(int fd) {
    Open open = find(fd);
    if (open == null) {
      return others.changeDirectory(fd);
    }
    if (open.channel != null) {
      return -SystemErrors.ENOTDIR;
    }
    files.setDirectory(open.path);
    return 0;
  }

  @Override
  public long limit(int fd, int name) {
    return find(fd) == null ? others.limit(fd, name) : -SystemErrors.EINVAL;
  }

  @Override
  public int control(int fd, int command, long argument) {
    Open open = find(fd);
    if (open == null) {
      return others.control(fd, command, argument);
    }
    return switch (command) {
      case FcntlCommands.GET_FLAGS, FcntlCommands.SET_FLAGS -> 0;
      case FcntlCommands.GET_STATUS ->
          open.flags & (OpenFlags.ACCESS | OpenFlags.APPEND | OpenFlags.NON_BLOCKING);
      case FcntlCommands.SET_STATUS -> {
        int settable = OpenFlags.APPEND | OpenFlags.NON_BLOCKING;
        open.flags = open.flags & ~settable | (int) argument & settable;
        yield 0;
      }
      case FcntlCommands.DUPLICATE_CLOSE_ON_EXEC -> add(open);
      default -> -SystemErrors.EINVAL;
    };
  }

  @Override
  public int control(int fd, int command, byte[] argument) {
    return find(fd) == null ? others.control(fd, command, argument) : -SystemErrors.EINVAL;
  }

  @Override
  public int deviceControl(int fd, long request, long argument) {
    return find(fd) == null ? others.deviceControl(fd, request, argument) : -SystemErrors.ENOTTY;
  }

  @Override
  public int deviceControl(int fd, long request, byte[] argument) {
    return find(fd) == null ? others.deviceControl(fd, request, argument) : -SystemErrors.ENOTTY;
  }

  @Override
  public int lock(int fd, int operation) {
    return find(fd) == null ? others.lock(fd, operation) : SystemErrors.NOT_SUPPORTED;
  }

  @Override
  public int poll(int[] fds, int n, int millis) {
    int ready = 0;
    int[] rest = new int[2 * n];
    int[] places = new int[n];
    int left = 0;
    for (int i = 0; i < n; i++) {
      if (find(fds[2 * i]) == null) {
        rest[2 * left] = fds[2 * i];
        rest[2 * left + 1] = fds[2 * i + 1];
        places[left++] = i;
      } else {
        int events = fds[2 * i + 1] & 0xffff & READY;
        fds[2 * i + 1] = fds[2 * i + 1] & 0xffff | events << 16;
        ready += events == 0 ? 0 : 1;
      }
    }
    if (left == 0) {
      return ready;
    }
    int more = others.poll(rest, left, ready > 0 ? 0 : millis);
    for (int i = 0; i < left && more >= 0; i++) {
      fds[2 * places[i] + 1] = rest[2 * i + 1];
    }
    return more < 0 ? more : ready + more;
  }

  @Override
  public int map(int fd, long length, int protection, int flags, long offset, MappedMemory[] out) {
    return find(fd) == null
        ? others.map(fd, length, protection, flags, offset, out)
        : -GuestErrors.ENODEV;
  }

  @Override
  public int createEpoll() {
    return others.createEpoll();
  }

  @Override
  public int controlEpoll(int epoll, int operation, int fd, int events) {
    // As Linux has it for a file.
    return find(fd) == null && find(epoll) == null
        ? others.controlEpoll(epoll, operation, fd, events)
        : -SystemErrors.EPERM;
  }

  @Override
  public int waitEpoll(int epoll, int[] out, int millis) {
    return find(epoll) == null ? others.waitEpoll(epoll, out, millis) : -SystemErrors.EINVAL;
  }

  @Override
  public int of(FileDescriptor stream) {
    return others.of(stream);
  }

  @Override
  public int isTerminal(int fd) {
    return find(fd) == null ? others.isTerminal(fd) : 0;
  }
}
