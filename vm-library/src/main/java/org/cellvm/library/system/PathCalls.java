package org.cellvm.library.system;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;

/** Functions of the C library that name a file. A string is its bytes with a zero. */
final class PathCalls {
  static {
    Native.register(PathCalls.class, NativeLibrary.getProcess());
  }

  private PathCalls() {}

  static native int statx(int directory, byte[] path, int flags, int mask, byte[] out);

  static native int statvfs(byte[] path, byte[] out);

  static native int access(byte[] path, int mode);

  static native int mkdir(byte[] path, int mode);

  static native int rmdir(byte[] path);

  static native int unlink(byte[] path);

  static native int rename(byte[] from, byte[] to);

  static native int link(byte[] from, byte[] to);

  static native int symlink(byte[] target, byte[] path);

  static native long readlink(byte[] path, byte[] out, long size);

  static native int chmod(byte[] path, int mode);

  static native int lchmod(byte[] path, int mode);

  static native int chown(byte[] path, int user, int group);

  static native int lchown(byte[] path, int user, int group);

  static native int utimes(byte[] path, long[] times);

  static native int mkfifo(byte[] path, int mode);

  static native int mknod(byte[] path, int mode, long device);

  static native int chdir(byte[] path);

  static native int chroot(byte[] path);

  static native long getcwd(byte[] out, long size);

  static native int umask(int mask);

  static native long pathconf(byte[] path, int name);
}
