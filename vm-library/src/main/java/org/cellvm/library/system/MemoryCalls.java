package org.cellvm.library.system;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;

/** Functions of the C library on mapped memory. An address is a number. */
final class MemoryCalls {
  static {
    Native.register(MemoryCalls.class, NativeLibrary.getProcess());
  }

  private MemoryCalls() {}

  static native long mmap(
      long address, long length, int protection, int flags, int fd, long offset);

  static native int munmap(long address, long length);

  static native int msync(long address, long length, int flags);

  static native long mremap(long address, long length, long newLength, int flags);
}
