package org.cellvm.model.text;

import java.util.Arrays;
import org.cellvm.model.errors.Errors;

/** Builds a {@code str}. */
public final class ByteBuilder extends TextBuilder {
  private byte[] bytes;
  private int length;

  public ByteBuilder() {
    this(64);
  }

  public ByteBuilder(int capacity) {
    bytes = new byte[capacity];
  }

  public int length() {
    return length;
  }

  private void ensure(int more) {
    int wanted = length + more;
    if (wanted > bytes.length || wanted < 0) {
      if (wanted < 0) {
        throw Errors.memoryError();
      }
      int doubled = bytes.length + (bytes.length >> 1) + 16;
      bytes = Arrays.copyOf(bytes, Math.max(wanted, doubled));
    }
  }

  @Override
  public void append(int c) {
    if (length == bytes.length) {
      ensure(1);
    }
    bytes[length++] = (byte) c;
  }

  @Override
  void append(PyBaseString s, int from, int to) {
    append(((PyString) s).bytes(), from, to);
  }

  public void append(byte[] source, int from, int to) {
    ensure(to - from);
    System.arraycopy(source, from, bytes, length, to - from);
    length += to - from;
  }

  @Override
  @SuppressWarnings("deprecation") // The old getBytes is just what is wanted: the low byte of each.
  public void append(String latin1) {
    int n = latin1.length();
    ensure(n);
    latin1.getBytes(0, n, bytes, length);
    length += n;
  }

  public byte[] toByteArray() {
    return bytes.length == length ? bytes : Arrays.copyOf(bytes, length);
  }

  @Override
  public PyString toText() {
    return PyString.of(toByteArray());
  }
}
