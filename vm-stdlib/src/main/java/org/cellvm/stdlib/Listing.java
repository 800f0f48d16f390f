package org.cellvm.stdlib;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** The list of what is in the packaged library: file, hash, where it comes from. */
final class Listing {
  private Listing() {}

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has it
    }
  }

  static String of(Map<String, LibraryFile> files) {
    StringBuilder text = new StringBuilder("# file, SHA-256, origin\n");
    files.forEach(
        (name, file) ->
            text.append(name)
                .append(' ')
                .append(sha256(file.bytes()))
                .append(' ')
                .append(file.origin())
                .append('\n'));
    return text.toString();
  }
}
