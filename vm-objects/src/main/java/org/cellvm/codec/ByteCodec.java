package org.cellvm.codec;

import java.nio.charset.StandardCharsets;

/** ASCII or Latin-1: the first code points, one byte each. */
public final class ByteCodec extends SingleByteCodec {
  public static final ByteCodec ASCII = new ByteCodec("ascii", 128, "ordinal not in range(128)");
  public static final ByteCodec LATIN_1 =
      new ByteCodec("latin-1", 256, "ordinal not in range(256)");

  private final int limit;

  private ByteCodec(String name, int limit, String reason) {
    super(name, reason);
    this.limit = limit;
  }

  /** The text of bytes that all have a character; null if one has none. */
  public String decodePlain(byte[] in) {
    if (limit < 256) {
      for (byte b : in) {
        if (b < 0) {
          return null;
        }
      }
    }
    return new String(in, StandardCharsets.ISO_8859_1);
  }

  /** The bytes of characters that all have one; null if one has none. */
  public byte[] encodePlain(String bmp) {
    byte[] bytes = new byte[bmp.length()];
    for (int i = 0; i < bytes.length; i++) {
      char c = bmp.charAt(i);
      if (c >= limit) {
        return null;
      }
      bytes[i] = (byte) c;
    }
    return bytes;
  }

  @Override
  int characterOf(int b) {
    return b < limit ? b : NONE;
  }

  @Override
  int byteOf(int character) {
    return character < limit ? character : NONE;
  }

  @Override
  int blamedEnd(int start, int end) {
    return start + 1;
  }
}
