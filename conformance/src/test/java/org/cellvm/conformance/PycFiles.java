package org.cellvm.conformance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Compiled files, made and kept. */
final class PycFiles {
  /** The magic number of CPython 2.7, 62211, then carriage return and line feed. */
  private static final byte[] MAGIC = {0x03, (byte) 0xf3, '\r', '\n'};

  private static final byte[] TIME_STAMP = new byte[4];

  private PycFiles() {}

  /** Returns a compiled file that holds this marshalled code object. */
  static byte[] of(byte[] code) {
    var file = new ByteArrayOutputStream();
    file.writeBytes(MAGIC);
    file.writeBytes(TIME_STAMP);
    file.writeBytes(code);
    return file.toByteArray();
  }

  /** Returns a file that CPython 2.7.18 wrote, from this module's test resources. */
  static byte[] recorded(String name) {
    try (var in = PycFiles.class.getResourceAsStream("/pyc/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
