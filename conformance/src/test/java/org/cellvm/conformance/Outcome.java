package org.cellvm.conformance;

import java.nio.charset.StandardCharsets;

/** The result of a run: both outputs, with a char for each byte, and the exit status. */
record Outcome(String out, String err, int status) {
  static Outcome of(byte[] out, byte[] err, int status) {
    return new Outcome(text(out), text(err), status);
  }

  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Returns the same with another text in place of one, in both outputs. */
  Outcome replace(String text, String replacement) {
    return new Outcome(out.replace(text, replacement), err.replace(text, replacement), status);
  }

  /** Returns the line that names the exception. */
  String lastErrorLine() {
    String text = err.stripTrailing();
    return text.substring(text.lastIndexOf('\n') + 1);
  }
}
