package org.cellvm.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Passes every write on at once. */
final class Unbuffered extends FilterOutputStream {
  Unbuffered(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) throws IOException {
    out.write(b);
    out.flush();
  }

  @Override
  public void write(byte[] bytes, int off, int n) throws IOException {
    out.write(bytes, off, n);
    out.flush();
  }
}
