package org.cellvm.library.io;

import java.util.Arrays;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.text.PyString;

/** A {@code BytesIO}: an array of bytes that is read and written. */
final class PyBytesIo extends PyIo {
  private static final byte[] NOTHING = {};

  /** At least {@link #size} bytes; null if the stream is closed. */
  byte[] bytes = NOTHING;

  int size;

  /** May lie behind the end. */
  long position;

  PyBytesIo(ThreadState ts, PyType type) {
    super(ts, type);
  }

  @Override
  boolean closesItself() {
    return false;
  }

  byte[] open() {
    byte[] b = bytes;
    if (b == null) {
      throw Io.closedFile();
    }
    return b;
  }

  /** The number of bytes from the position on. */
  int left() {
    return (int) Math.max(0, size - position);
  }

  /** Up to {@code n} bytes, owned; all where it is negative. */
  PyString read(long n) {
    int left = left();
    int count = n < 0 || n > left ? left : (int) n;
    int from = (int) Math.min(position, size);
    position += count;
    return PyString.of(bytes, from, from + count);
  }

  /** A line of at most {@code limit} bytes, owned. */
  PyString readLine(long limit) {
    int left = left();
    int from = (int) Math.min(position, size);
    int end = limit < 0 || limit > left ? from + left : from + (int) limit;
    byte[] b = bytes;
    int at = from;
    while (at < end) {
      if (b[at++] == '\n') {
        break;
      }
    }
    position += at - from;
    return PyString.of(b, from, at);
  }

  void write(byte[] source) {
    int n = source.length;
    long end = position + n;
    if (end > Integer.MAX_VALUE - 8 || end < 0) {
      throw Errors.overflowError("new buffer size too large");
    }
    if (end > bytes.length) {
      // As much as CPython reserves, which sys.getsizeof tells.
      long room = end < bytes.length * 1.125 ? end + (end >> 3) + (end < 9 ? 3 : 6) : end + 1;
      bytes = Arrays.copyOf(bytes, (int) Math.min(room, Integer.MAX_VALUE - 8));
    }
    int at = (int) position;
    if (at > size) {
      Arrays.fill(bytes, size, at, (byte) 0);
    }
    System.arraycopy(source, 0, bytes, at, n);
    position = end;
    size = Math.max(size, (int) end);
  }
}
