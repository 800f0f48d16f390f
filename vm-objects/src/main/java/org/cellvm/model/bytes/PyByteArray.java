package org.cellvm.model.bytes;

import java.util.Arrays;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.text.StringMethods;
import org.cellvm.processor.SubclassLeaf;

/** A {@code bytearray}: bytes that change. */
public class PyByteArray extends PyObject implements ByteMemory {
  /** At least {@link #size} bytes. */
  public byte[] bytes;

  public int size;

  /** The number of views of the bytes; while there are any, the size is fixed. */
  int exports;

  /** Takes the array. */
  @SubclassLeaf("bytearray")
  public PyByteArray(byte[] bytes) {
    this.bytes = bytes;
    size = bytes.length;
  }

  /** The content, copied. */
  @Override
  public final byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  @Override
  public final int memorySize() {
    return size;
  }

  @Override
  public final void getBytes(int at, byte[] target, int from, int n) {
    System.arraycopy(bytes, at, target, from, n);
  }

  @Override
  public final boolean isWritable() {
    return true;
  }

  @Override
  public final void putBytes(int at, byte[] source, int from, int n) {
    System.arraycopy(source, from, bytes, at, n);
  }

  public final int size() {
    return size;
  }

  /** Replaces {@code [from, to)} by bytes of another array. */
  final void splice(int from, int to, byte[] by) {
    if (to - from != by.length) {
      checkResizable();
    }
    long wanted = (long) size - (to - from) + by.length;
    int n = StringMethods.checkedLength(wanted);
    byte[] target = bytes;
    if (n > target.length) {
      target = Arrays.copyOf(bytes, Math.max(n, (int) Math.min(n + (n >> 3) + 6L, 0x7ffffff0)));
    }
    System.arraycopy(bytes, to, target, from + by.length, size - to);
    System.arraycopy(by, 0, target, from, by.length);
    bytes = target;
    size = n;
  }

  private void checkResizable() {
    if (exports > 0) {
      throw new PyException(
          PyExc.BufferError, "Existing exports of data: object cannot be re-sized");
    }
  }

  final void append(int b) {
    checkResizable();
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, StringMethods.checkedLength(size + (size >> 3) + 6L));
    }
    bytes[size++] = (byte) b;
  }

  /** Replaces all the bytes; takes the array. */
  final void set(byte[] by) {
    if (by.length != size) {
      checkResizable();
    }
    bytes = by;
    size = by.length;
  }

  @Override
  public PyType type() {
    return ByteArrayType.TYPE;
  }
}
