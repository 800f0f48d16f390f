package org.cellvm.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A buffer that drops what it could not write, as C's does: the error has been raised once and is
 * not raised again when the program ends.
 */
final class BlockBuffered extends BufferedOutputStream {
  BlockBuffered(OutputStream out, int size) {
    super(out, size);
  }

  @Override
  public synchronized void write(int b) throws IOException {
    try {
      super.write(b);
    } catch (IOException e) {
      count = 0;
      throw e;
    }
  }

  @Override
  public synchronized void write(byte[] b, int off, int len) throws IOException {
    try {
      super.write(b, off, len);
    } catch (IOException e) {
      count = 0;
      throw e;
    }
  }

  @Override
  public synchronized void flush() throws IOException {
    try {
      super.flush();
    } catch (IOException e) {
      count = 0;
      throw e;
    }
  }
}
