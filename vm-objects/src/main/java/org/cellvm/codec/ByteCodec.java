package org.cellvm.codec;

import java.nio.charset.StandardCharsets;

/** ASCII or Latin-1: the first code points, one byte each. */
public final class ByteCodec implements TextCodec {
  public static final ByteCodec ASCII = new ByteCodec("ascii", 128, "ordinal not in range(128)");
  public static final ByteCodec LATIN_1 =
      new ByteCodec("latin-1", 256, "ordinal not in range(256)");

  private final String name;
  private final int limit;
  private final String reason;

  private ByteCodec(String name, int limit, String reason) {
    this.name = name;
    this.limit = limit;
    this.reason = reason;
  }

  @Override
  public String name() {
    return name;
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
  public void decode(Decoding in) {
    byte[] b = in.in;
    int i = 0;
    while (i < b.length) {
      int c = b[i] & 0xff;
      if (c < limit) {
        in.out.append(c);
        i++;
      } else {
        i = in.error(i, i + 1, reason);
      }
    }
  }

  @Override
  public void encode(Encoding e) {
    CodePoints in = e.in;
    int n = in.length();
    int i = 0;
    while (i < n) {
      int c = in.at(i);
      if (c < limit) {
        e.out.append(c);
        i++;
        continue;
      }
      int end = i + 1;
      while (end < n && in.at(end) >= limit) {
        end++;
      }
      int next = e.error(i, end, reason);
      CodePoints by = e.replacement;
      for (int j = 0; j < by.length(); j++) {
        if (by.at(j) >= limit) {
          throw e.failure(in, i, i + 1, reason);
        }
        e.out.append(by.at(j));
      }
      i = next;
    }
  }
}
