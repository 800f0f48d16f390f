package org.cellvm.library.ssl;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A block of a PEM file: its label, the headers that RFC 1421 has between the first line and the
 * data, and the data.
 */
record PemBlock(String label, Map<String, String> headers, byte[] data) {
  private static final String BEGIN = "-----BEGIN ";
  private static final String END = "-----END ";
  private static final String DASHES = "-----";

  /** What is wrong with a file. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    /** The name that OpenSSL gives to the reason. */
    Malformed(String reason) {
      super(reason, null, false, false);
    }
  }

  /** The blocks of a file; what is outside of them is no matter. */
  static List<PemBlock> all(byte[] file) throws Malformed {
    String[] lines = new String(file, StandardCharsets.ISO_8859_1).split("\r\n|\r|\n");
    List<PemBlock> blocks = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i].stripTrailing();
      if (line.startsWith(BEGIN) && line.endsWith(DASHES)) {
        i = block(lines, i + 1, line.substring(BEGIN.length(), line.length() - 5), blocks);
      }
    }
    return blocks;
  }

  /** Reads one block; the index of its last line. */
  private static int block(String[] lines, int first, String label, List<PemBlock> blocks)
      throws Malformed {
    Map<String, String> headers = new HashMap<>();
    StringBuilder data = new StringBuilder();
    for (int i = first; i < lines.length; i++) {
      String line = lines[i].strip();
      int colon = line.indexOf(':');
      if (line.startsWith(DASHES)) {
        if (!line.equals(END + label + DASHES)) {
          throw new Malformed("BAD_END_LINE");
        }
        blocks.add(new PemBlock(label, headers, decode(data)));
        return i;
      }
      if (colon > 0 && data.length() == 0) {
        headers.put(
            line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      } else {
        data.append(line);
      }
    }
    throw new Malformed("BAD_END_LINE");
  }

  private static byte[] decode(StringBuilder data) throws Malformed {
    try {
      return Base64.getDecoder().decode(data.toString());
    } catch (IllegalArgumentException e) {
      throw new Malformed("BAD_BASE64_DECODE");
    }
  }

  boolean isCertificate() {
    return label.equals("CERTIFICATE")
        || label.equals("X509 CERTIFICATE")
        || label.equals("TRUSTED CERTIFICATE");
  }

  boolean isPrivateKey() {
    return label.endsWith("PRIVATE KEY");
  }

  boolean isEncrypted() {
    return label.equals("ENCRYPTED PRIVATE KEY")
        || headers.getOrDefault("proc-type", "").endsWith("ENCRYPTED");
  }
}
