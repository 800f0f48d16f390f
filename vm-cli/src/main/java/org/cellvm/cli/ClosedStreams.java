package org.cellvm.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Standard streams that were closed when this process was started, as {@code <&-} does it. The
 * launcher passes their numbers, and opens others in their place: else the first file that the JVM
 * opens would be standard input.
 */
final class ClosedStreams {
  /** Set by the launcher: the digits of the descriptors that were closed. */
  private static final String CLOSED = "cellvm.closed";

  private ClosedStreams() {}

  static boolean has(int descriptor) {
    String closed = System.getProperty(CLOSED);
    return closed != null && closed.indexOf('0' + descriptor) >= 0;
  }

  private static IOException error() {
    return new IOException("Bad file descriptor");
  }

  /** Fails at each read. */
  static final class In extends InputStream {
    @Override
    public int read() throws IOException {
      throw error();
    }

    @Override
    public int read(byte[] bytes, int off, int n) throws IOException {
      throw error();
    }
  }

  /** Fails at each write. */
  static final class Out extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      throw error();
    }

    @Override
    public void write(byte[] bytes, int off, int n) throws IOException {
      throw error();
    }
  }
}
