package org.cellvm.cli;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.cellvm.codec.FileNames;

/**
 * The arguments as the bytes that the process was given, one char a byte. Java decodes them by the
 * locale, which loses what is no text in it.
 */
final class RawArguments {
  private static final String COMMAND_LINE = "/proc/self/cmdline";

  private RawArguments() {}

  static String[] of(String[] decoded) {
    boolean plain = true;
    for (String argument : decoded) {
      plain &= FileNames.isPlain(argument);
    }
    if (plain) {
      return decoded;
    }
    String[] raw = fromSystem(decoded);
    return raw != null ? raw : encoded(decoded);
  }

  /** Reads the command line, whose last arguments are those of the program; null if it cannot. */
  private static String[] fromSystem(String[] decoded) {
    String[] all;
    // Not java.nio.file: to load it takes 3 ms.
    try (FileInputStream in = new FileInputStream(COMMAND_LINE)) {
      String line = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
      all = line.split("\0", -1);
    } catch (IOException e) {
      return null;
    }
    // An empty string follows the last end.
    int first = all.length - 1 - decoded.length;
    if (first < 1) {
      return null;
    }
    String[] raw = new String[decoded.length];
    for (int i = 0; i < raw.length; i++) {
      raw[i] = all[first + i];
      if (FileNames.isPlain(decoded[i]) && !decoded[i].equals(raw[i])) {
        return null;
      }
    }
    return raw;
  }

  private static String[] encoded(String[] decoded) {
    String[] raw = new String[decoded.length];
    for (int i = 0; i < raw.length; i++) {
      raw[i] = FileNames.toPython(decoded[i]);
    }
    return raw;
  }
}
