package org.cellvm.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes out at the end of each line, as C does for a terminal. */
final class LineBuffered extends BufferedOutputStream {
  LineBuffered(OutputStream out) {
    super(out);
  }

  @Override
  public synchronized void write(byte[] bytes, int off, int n) throws IOException {
    super.write(bytes, off, n);
    for (int i = off; i < off + n; i++) {
      if (bytes[i] == '\n') {
        flush();
        return;
      }
    }
  }

  @Override
  public synchronized void write(int b) throws IOException {
    super.write(b);
    if (b == '\n') {
      flush();
    }
  }
}
