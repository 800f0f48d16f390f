package org.cellvm.system;

/** Memory that is a part of a file, or new. */
public interface MappedMemory {
  void get(int at, byte[] target, int from, int n);

  void put(int at, byte[] source, int from, int n);

  /** Writes a part to the file. */
  int synchronize(long at, long n);

  /** Makes it larger or smaller; it may move. */
  int resize(long oldSize, long newSize);

  int unmap(long size);
}
