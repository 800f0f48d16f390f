package org.cellvm.library.cstringio;

import java.util.Arrays;
import org.cellvm.model.PyObject;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.text.PyString;

/** A stream over bytes in memory: what its two types have in common. */
public abstract class StringStream extends PyObject {
  /** Where the next byte is read; may lie behind the end. */
  public long position;

  /** The number of bytes. */
  public int size;

  /** The array that holds the bytes now, or null if the stream is closed. */
  public abstract byte[] bytesOrNull();

  /** Where in the array the first byte stands. */
  public abstract int start();

  /** The array that holds the bytes; ValueError if the stream is closed. */
  public final byte[] bytes() {
    byte[] bytes = bytesOrNull();
    if (bytes == null) {
      throw Errors.valueError("I/O operation on closed file");
    }
    return bytes;
  }

  /** The bytes in {@code [from, to)}, owned. */
  public final PyString content(int from, int to) {
    byte[] bytes = bytes();
    return PyString.of(bytes, start() + from, start() + to);
  }

  /** Up to {@code n} bytes, all that are left where it is negative; owned. */
  final PyString read(long n) {
    byte[] bytes = bytes();
    if (position >= size) {
      return PyString.EMPTY;
    }
    int from = (int) position;
    int left = size - from;
    int count = n < 0 || n > left ? left : (int) n;
    position += count;
    int first = start() + from;
    return PyString.of(bytes, first, first + count);
  }

  /** A line with its end, of at most {@code limit} bytes where that is not negative; owned. */
  final PyString readLine(long limit) {
    byte[] bytes = bytes();
    if (position >= size) {
      return PyString.EMPTY;
    }
    int first = start() + (int) position;
    int end = start() + size;
    if (limit >= 0 && limit < end - first) {
      end = first + (int) limit;
    }
    int at = first;
    while (at < end && bytes[at] != '\n') {
      at++;
    }
    if (at < end) {
      at++;
    }
    position += at - first;
    return PyString.of(bytes, first, at);
  }

  /** Makes room for {@code wanted} bytes. */
  static byte[] grown(byte[] bytes, int wanted) {
    return Arrays.copyOf(bytes, Math.max(wanted, (int) Math.min(bytes.length * 2L, 0x7ffffff0)));
  }
}
