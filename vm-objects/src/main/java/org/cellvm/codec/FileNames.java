package org.cellvm.codec;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * File names: bytes for Python, one char a byte, and text for Java. The text is that of UTF-8,
 * which is how Java reads and writes names under a UTF-8 locale.
 */
public final class FileNames {
  /** The encoding of a {@code unicode} that names a file. */
  public static final String ENCODING = "UTF-8";

  private FileNames() {}

  /** A name of Python's for Java; bytes that are not UTF-8 are taken as Latin-1. */
  public static String toJava(String bytes) {
    if (isAscii(bytes)) {
      return bytes;
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)))
          .toString();
    } catch (CharacterCodingException e) {
      return bytes;
    }
  }

  /** A name of Java's, or an argument, for Python. */
  public static String toPython(String text) {
    return isAscii(text)
        ? text
        : new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  /**
   * The path of a name of Python's.
   *
   * @throws java.nio.file.InvalidPathException if there can be none
   */
  public static Path path(String bytes) {
    return Path.of(toJava(bytes));
  }

  /** Whether a name is the same for Python and for Java, whatever the locale. */
  public static boolean isPlain(String bytes) {
    return isAscii(bytes);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7f) {
        return false;
      }
    }
    return true;
  }
}
