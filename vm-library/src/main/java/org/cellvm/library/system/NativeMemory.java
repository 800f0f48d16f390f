package org.cellvm.library.system;

import static org.cellvm.library.system.NativeText.result;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import org.cellvm.system.MappedMemory;

/** Memory that {@code mmap} has mapped. */
final class NativeMemory implements MappedMemory {
  private static final int WAIT = 4;
  private static final int MAY_MOVE = 1;
  private static final long FAILED = -1;

  private Pointer memory;

  private NativeMemory(long address) {
    memory = new Pointer(address);
  }

  static int map(int fd, long length, int protection, int flags, long offset, MappedMemory[] out) {
    long address = MemoryCalls.mmap(0, length, protection, flags, fd, offset);
    if (address == FAILED) {
      return -Native.getLastError();
    }
    out[0] = new NativeMemory(address);
    return 0;
  }

  @Override
  public void get(int at, byte[] target, int from, int n) {
    memory.read(at, target, from, n);
  }

  @Override
  public void put(int at, byte[] source, int from, int n) {
    memory.write(at, source, from, n);
  }

  @Override
  public int synchronize(long at, long n) {
    return result(MemoryCalls.msync(Pointer.nativeValue(memory) + at, n, WAIT));
  }

  @Override
  public int resize(long oldSize, long newSize) {
    long address = MemoryCalls.mremap(Pointer.nativeValue(memory), oldSize, newSize, MAY_MOVE);
    if (address == FAILED) {
      return -Native.getLastError();
    }
    memory = new Pointer(address);
    return 0;
  }

  @Override
  public int unmap(long size) {
    return result(MemoryCalls.munmap(Pointer.nativeValue(memory), size));
  }
}
