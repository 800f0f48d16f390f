package org.cellvm.library.system;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;

/** Functions of the C library on descriptors. */
final class DescriptorCalls {
  static {
    Native.register(DescriptorCalls.class, NativeLibrary.getProcess());
  }

  private DescriptorCalls() {}

  static native int open(byte[] path, int flags, int mode);

  static native int close(int fd);

  static native long read(int fd, byte[] buffer, long n);

  static native long write(int fd, byte[] buffer, long n);

  static native long lseek(int fd, long offset, int whence);

  static native int ftruncate(int fd, long length);

  static native int fsync(int fd);

  static native int fdatasync(int fd);

  static native int fstatvfs(int fd, byte[] out);

  static native int dup(int fd);

  static native int dup2(int fd, int target);

  static native int pipe(int[] ends);

  static native int fchmod(int fd, int mode);

  static native int fchown(int fd, int user, int group);

  static native int fchdir(int fd);

  static native long fpathconf(int fd, int name);

  static native int fcntl(int fd, int command, long argument);

  static native int fcntl(int fd, int command, byte[] argument);

  static native int ioctl(int fd, long request, long argument);

  static native int ioctl(int fd, long request, byte[] argument);

  static native int flock(int fd, int operation);

  static native int poll(int[] fds, long n, int millis);

  static native int epoll_create1(int flags);

  static native int epoll_ctl(int epoll, int operation, int fd, byte[] event);

  static native int epoll_wait(int epoll, byte[] events, int n, int millis);

  static native int isatty(int fd);

  static native long getdents64(int fd, byte[] out, long size);
}
