package org.cellvm.library.bz2;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;

/** Compresses what it is given; what is ready can be taken at any time. */
final class Bz2Writer {
  private final ByteArrayOutputStream ready = new ByteArrayOutputStream();
  private final int level;

  /** Null while nothing was compressed. */
  private BZip2CompressorOutputStream out;

  Bz2Writer(int level) {
    this.level = level;
  }

  private BZip2CompressorOutputStream out() throws IOException {
    if (out == null) {
      out = new BZip2CompressorOutputStream(ready, level);
    }
    return out;
  }

  /** Compresses data; returns what is ready. */
  byte[] write(byte[] data) {
    try {
      // What the compressor writes at once, its header, belongs to what comes later in CPython.
      if (data.length > 0) {
        out().write(data);
      }
      return taken();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] taken() {
    if (ready.size() <= 4) {
      return new byte[0];
    }
    byte[] bytes = ready.toByteArray();
    ready.reset();
    return bytes;
  }

  /** Ends the stream; returns what is left of it. */
  byte[] finish() {
    try {
      out().close();
      byte[] bytes = ready.toByteArray();
      ready.reset();
      return bytes;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
