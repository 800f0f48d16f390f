package org.cellvm.model.files;

import java.io.IOException;

/** A stream whose output is buffered, as its file object was opened. */
abstract class BufferedStream extends ByteStream {
  private static final int BUFFER = 8192;

  private final byte[] pending = new byte[BUFFER];
  private int pendingSize;

  /** Writes all of it, past the buffer. */
  abstract void put(byte[] bytes, int off, int n) throws IOException;

  @Override
  final void write(byte[] bytes, int off, int n) throws IOException {
    if (n > BUFFER - pendingSize) {
      flush();
    }
    if (n > BUFFER || buffering == UNBUFFERED) {
      put(bytes, off, n);
      return;
    }
    System.arraycopy(bytes, off, pending, pendingSize, n);
    pendingSize += n;
    if (buffering == LINE && endsLine(bytes, off, n)) {
      flush();
    }
  }

  private static boolean endsLine(byte[] bytes, int off, int n) {
    for (int i = off; i < off + n; i++) {
      if (bytes[i] == '\n') {
        return true;
      }
    }
    return false;
  }

  @Override
  final void flush() throws IOException {
    int n = pendingSize;
    if (n > 0) {
      pendingSize = 0;
      put(pending, 0, n);
    }
  }
}
