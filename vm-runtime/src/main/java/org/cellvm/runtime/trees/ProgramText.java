package org.cellvm.runtime.trees;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.cellvm.system.NamedFiles;

/**
 * A line of a source file, as {@code PyErr_ProgramText} finds it for an error that was found after
 * parsing.
 */
final class ProgramText {
  /** CPython reads a long line in parts of this size, and shows the last of them. */
  private static final int PART = 999;

  private ProgramText() {}

  /** Returns the line without its indentation; null if the file cannot be read. */
  static String line(NamedFiles files, String filename, int lineno) {
    if (filename.isEmpty() || lineno <= 0) {
      return null;
    }
    try {
      byte[] bytes = files.read(filename);
      return find(new String(bytes, StandardCharsets.ISO_8859_1), lineno);
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }

  private static String find(String file, int lineno) {
    String text = file.replace("\r\n", "\n").replace('\r', '\n');
    String part = "";
    int at = 0;
    for (int line = 0; line < lineno; line++) {
      boolean more = true;
      while (more) {
        if (at == text.length()) {
          // A part that fills the buffer has lost its last character when there is no other.
          part = part.length() == PART ? part.substring(0, PART - 1) : part;
          break;
        }
        int newline = text.indexOf('\n', at);
        int end = Math.min(newline < 0 ? text.length() : newline + 1, at + PART);
        part = text.substring(at, end);
        at = end;
        more = part.length() == PART && !part.endsWith("\n");
      }
    }
    int start = 0;
    while (start < part.length() && " \t\f".indexOf(part.charAt(start)) >= 0) {
      start++;
    }
    int zero = part.indexOf(0, start);
    return part.substring(start, zero < 0 ? part.length() : zero);
  }
}
