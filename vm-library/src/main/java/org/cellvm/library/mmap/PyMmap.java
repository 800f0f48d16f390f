package org.cellvm.library.mmap;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.bytes.ByteMemory;
import org.cellvm.model.errors.Errors;
import org.cellvm.processor.SubclassLeaf;
import org.cellvm.system.MappedMemory;

/** An {@code mmap.mmap}. */
class PyMmap extends PyObject implements ByteMemory {
  static final int ACCESS_DEFAULT = 0;
  static final int ACCESS_READ = 1;
  static final int ACCESS_WRITE = 2;
  static final int ACCESS_COPY = 3;

  final int access;

  /** A duplicate of the file's descriptor; -1 for none. */
  int fd;

  final long offset;

  /** Null once it is closed. */
  MappedMemory memory;

  int size;
  int position;

  @SubclassLeaf("mmap.mmap")
  PyMmap(MappedMemory memory, int size, int fd, long offset, int access) {
    this.memory = memory;
    this.size = size;
    this.fd = fd;
    this.offset = offset;
    this.access = access;
  }

  final void checkOpen() {
    if (memory == null) {
      throw Errors.valueError("mmap closed or invalid");
    }
  }

  final void checkWritable() {
    if (access == ACCESS_READ) {
      throw Errors.typeError("mmap can't modify a readonly memory map.");
    }
  }

  final byte[] bytes(int from, int to) {
    byte[] out = new byte[Math.max(to - from, 0)];
    if (out.length > 0) {
      memory.get(from, out, 0, out.length);
    }
    return out;
  }

  /** Does nothing to one that is closed. */
  final void close(ThreadState ts) {
    if (fd >= 0) {
      ts.interp.system.posix().descriptors().close(fd);
      fd = -1;
    }
    if (memory != null) {
      memory.unmap(size);
      memory = null;
    }
  }

  @Override
  public final int memorySize() {
    checkOpen();
    return size;
  }

  @Override
  public final void getBytes(int at, byte[] target, int from, int n) {
    memory.get(at, target, from, n);
  }

  @Override
  public final boolean isWritable() {
    return access != ACCESS_READ;
  }

  @Override
  public final void putBytes(int at, byte[] source, int from, int n) {
    memory.put(at, source, from, n);
  }

  @Override
  public PyType type() {
    return MmapType.TYPE;
  }

  @Override
  protected void dealloc(ThreadState ts) {
    close(ts);
  }
}
