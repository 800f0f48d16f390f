package org.cellvm.compiler.parser;

import org.cellvm.codec.CodecException;
import org.cellvm.codec.Escapes;

/**
 * A codec of Python's that is none of text. A source that names one is not what the codec takes;
 * where it is, by chance, the codec makes no text of it.
 */
record BytesCodec(String name) implements SourceCodec {
  private static final String NOT_TEXT = "decoder did not return an unicode object (type=str)";

  /** The codec of a normalised name; null if it is none of these. */
  static SourceCodec named(String name) {
    return switch (name) {
      case "string_escape", "quopri", "quopri_codec", "quoted_printable", "quotedprintable" ->
          new BytesCodec("string_escape");
      case "hex", "hex_codec" -> new BytesCodec("hex");
      case "base64", "base64_codec", "base_64" -> new BytesCodec("base64");
      case "zlib", "zlib_codec", "zip" -> new BytesCodec("zlib");
      case "bz2", "bz2_codec" -> new BytesCodec("bz2");
      case "uu", "uu_codec" -> new BytesCodec("uu");
      case "undefined", "punycode", "unicode_internal" -> new BytesCodec(name);
      default -> null;
    };
  }

  @Override
  public byte[] toUtf8(byte[] source, int start, int end) {
    throw new CodecException(error(source, start, end));
  }

  @Override
  public boolean isUtf8() {
    return false;
  }

  @Override
  public byte[] read(byte[] source, int start, int end) {
    return toUtf8(source, start, end);
  }

  @Override
  public Unreadable unreadable(byte[] source, int start, int end) {
    return new Unreadable(start, readError(source, start, end));
  }

  /** A reader takes the first 72 bytes, as a string, and wants text of the codec. */
  private String readError(byte[] b, int start, int end) {
    int last = Math.min(end, start + 72);
    return switch (name) {
      case "punycode" -> "string index out of range";
      case "unicode_internal" ->
          last - start >= 4
              ? error(b, start, last)
              : "'unicode_internal' codec can't decode bytes in position 0-"
                  + (last - start - 1)
                  + ": truncated input";
      default -> {
        String error = error(b, start, last);
        yield error.equals(NOT_TEXT) ? "codec did not return a unicode object" : error;
      }
    };
  }

  private String error(byte[] b, int start, int end) {
    return switch (name) {
      case "hex" -> hexError(b, start, end);
      case "base64" -> sixBitGroups(b, start, end) * 6 % 8 != 0 ? "Incorrect padding" : NOT_TEXT;
      case "zlib" -> "Error -3 while decompressing data: incorrect header check";
      case "bz2" -> "invalid data stream";
      case "uu" -> "Missing \"begin\" line in input data";
      case "undefined" -> "undefined encoding";
      case "punycode" -> "'buffer' object has no attribute 'rfind'";
      case "unicode_internal" ->
          "'unicode_internal' codec can't decode bytes in position 0-3: illegal code point (>"
              + " 0x10FFFF)";
      default -> NOT_TEXT;
    };
  }

  private static String hexError(byte[] b, int start, int end) {
    if ((end - start) % 2 != 0) {
      return "Odd-length string";
    }
    for (int i = start; i < end; i++) {
      if (Escapes.hexDigit(b[i]) < 0) {
        return "Non-hexadecimal digit found";
      }
    }
    return NOT_TEXT;
  }

  private static int sixBitGroups(byte[] b, int start, int end) {
    int n = 0;
    for (int i = start; i < end; i++) {
      boolean digit =
          b[i] >= 'A' && b[i] <= 'Z' || b[i] >= 'a' && b[i] <= 'z' || b[i] >= '/' && b[i] <= '9';
      n += digit || b[i] == '+' ? 1 : 0;
    }
    return n;
  }

  @Override
  public byte[] fromUtf8(byte[] utf8, int start, int end, boolean replace) {
    throw new CodecException(NOT_TEXT);
  }
}
