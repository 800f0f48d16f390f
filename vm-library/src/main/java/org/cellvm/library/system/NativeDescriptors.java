package org.cellvm.library.system;

import static org.cellvm.library.system.NativeText.result;

import com.sun.jna.Native;
import java.io.FileDescriptor;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.cellvm.system.Descriptors;
import org.cellvm.system.FcntlCommands;
import org.cellvm.system.FileStatus;
import org.cellvm.system.FileSystemStatus;
import org.cellvm.system.MappedMemory;
import org.cellvm.system.SystemErrors;

/** Linux's calls on descriptors. */
final class NativeDescriptors implements Descriptors {
  private static final int LARGEST = 1 << 30;

  private final JavaStreams streams = new JavaStreams();
  private final JvmDescriptors jvm = new JvmDescriptors();
  private final OpenDescriptors opened;

  NativeDescriptors(OpenDescriptors opened) {
    this.opened = opened;
  }

  @Override
  public int open(String path, int flags, int mode) {
    return opened.opened(result(DescriptorCalls.open(NativeText.bytes(path), flags, mode)));
  }

  @Override
  public int close(int fd) {
    if (jvm.has(fd) || !opened.closing(fd)) {
      return -SystemErrors.EBADF;
    }
    return result(DescriptorCalls.close(fd));
  }

  @Override
  public void closeAll() {
    opened.closeAll();
  }

  @Override
  public int read(int fd, byte[] buffer, int off, int n) {
    if (jvm.has(fd)) {
      return -SystemErrors.EBADF;
    }
    if (off == 0) {
      return (int) result(DescriptorCalls.read(fd, buffer, n));
    }
    byte[] part = new byte[Math.min(n, LARGEST)];
    int r = (int) result(DescriptorCalls.read(fd, part, part.length));
    System.arraycopy(part, 0, buffer, off, Math.max(r, 0));
    return r;
  }

  @Override
  public int write(int fd, byte[] buffer, int off, int n) {
    if (jvm.has(fd)) {
      return -SystemErrors.EBADF;
    }
    byte[] part = off == 0 ? buffer : Arrays.copyOfRange(buffer, off, off + n);
    return (int) result(DescriptorCalls.write(fd, part, n));
  }

  @Override
  public long seek(int fd, long offset, int whence) {
    if (jvm.has(fd)) {
      return -SystemErrors.EBADF;
    }
    return result(DescriptorCalls.lseek(fd, offset, whence));
  }

  @Override
  public int truncate(int fd, long length) {
    if (jvm.has(fd)) {
      return -SystemErrors.EBADF;
    }
    return result(DescriptorCalls.ftruncate(fd, length));
  }

  @Override
  public int synchronize(int fd, boolean dataOnly) {
    return result(dataOnly ? DescriptorCalls.fdatasync(fd) : DescriptorCalls.fsync(fd));
  }

  @Override
  public int status(int fd, FileStatus out) {
    if (jvm.has(fd)) {
      return -SystemErrors.EBADF;
    }
    return NativePaths.status(fd, out);
  }

  @Override
  public int fileSystem(int fd, FileSystemStatus out) {
    return NativePaths.fileSystem(fd, out);
  }

  @Override
  public int duplicate(int fd) {
    if (jvm.has(fd)) {
      return -SystemErrors.EBADF;
    }
    return opened.opened(result(DescriptorCalls.dup(fd)));
  }

  @Override
  public int duplicateTo(int fd, int target) {
    if (jvm.has(fd) || jvm.has(target)) {
      return -SystemErrors.EBADF;
    }
    int r = result(DescriptorCalls.dup2(fd, target));
    return fd == target ? r : opened.opened(r);
  }

  @Override
  public int pipe(int[] ends) {
    return opened.opened(result(DescriptorCalls.pipe(ends)), ends);
  }

  @Override
  public int changeMode(int fd, int mode) {
    return result(DescriptorCalls.fchmod(fd, mode));
  }

  @Override
  public int changeOwner(int fd, int user, int group) {
    return result(DescriptorCalls.fchown(fd, user, group));
  }

  @Override
  public int changeDirectory(int fd) {
    return result(DescriptorCalls.fchdir(fd));
  }

  @Override
  public long limit(int fd, int name) {
    Native.setLastError(0);
    return NativeText.limit(DescriptorCalls.fpathconf(fd, name));
  }

  @Override
  public int control(int fd, int command, long argument) {
    if (jvm.has(fd)) {
      return -SystemErrors.EBADF;
    }
    int r = result(DescriptorCalls.fcntl(fd, command, argument));
    return FcntlCommands.duplicates(command) ? opened.opened(r) : r;
  }

  @Override
  public int control(int fd, int command, byte[] argument) {
    return result(DescriptorCalls.fcntl(fd, command, argument));
  }

  @Override
  public int deviceControl(int fd, long request, long argument) {
    return result(DescriptorCalls.ioctl(fd, request, argument));
  }

  @Override
  public int deviceControl(int fd, long request, byte[] argument) {
    return result(DescriptorCalls.ioctl(fd, request, argument));
  }

  @Override
  public int lock(int fd, int operation) {
    return result(DescriptorCalls.flock(fd, operation));
  }

  @Override
  public int poll(int[] fds, int n, int millis) {
    return result(DescriptorCalls.poll(fds, n, millis));
  }

  @Override
  public int map(int fd, long length, int protection, int flags, long offset, MappedMemory[] out) {
    return NativeMemory.map(fd, length, protection, flags, offset, out);
  }

  @Override
  public int createEpoll() {
    return opened.opened(result(DescriptorCalls.epoll_create1(0)));
  }

  @Override
  public int controlEpoll(int epoll, int operation, int fd, int events) {
    byte[] event = new byte[EpollEvents.SIZE];
    NativeText.structure(event).putInt(0, events).putInt(EpollEvents.DATA, fd);
    return result(DescriptorCalls.epoll_ctl(epoll, operation, fd, event));
  }

  @Override
  public int waitEpoll(int epoll, int[] out, int millis) {
    byte[] events = new byte[EpollEvents.SIZE * out.length / 2];
    int n = result(DescriptorCalls.epoll_wait(epoll, events, out.length / 2, millis));
    ByteBuffer b = NativeText.structure(events);
    for (int i = 0; i < n; i++) {
      out[2 * i] = b.getInt(i * EpollEvents.SIZE + EpollEvents.DATA);
      out[2 * i + 1] = b.getInt(i * EpollEvents.SIZE);
    }
    return n;
  }

  @Override
  public int of(FileDescriptor stream) {
    return streams.descriptor(stream);
  }

  @Override
  public int isTerminal(int fd) {
    int r = result(DescriptorCalls.isatty(fd));
    return r == 0 ? -Native.getLastError() : r;
  }
}
