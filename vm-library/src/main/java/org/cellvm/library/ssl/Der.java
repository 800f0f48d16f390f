package org.cellvm.library.ssl;

import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.util.Arrays;

/** Reads values of ASN.1 in their distinguished encoding, one after another. */
final class Der {
  static final int INTEGER = 0x02;
  static final int BIT_STRING = 0x03;
  static final int OCTET_STRING = 0x04;
  static final int OBJECT = 0x06;
  static final int SEQUENCE = 0x30;
  static final int SET = 0x31;

  private static final int BMP_STRING = 0x1e;
  private static final int UNIVERSAL_STRING = 0x1c;
  private static final int UTF8_STRING = 0x0c;

  private final byte[] bytes;
  private final int end;
  private int at;

  /** The tag of the value last read, and where its content is. */
  private int tag;

  private int begin;
  private int from;
  private int to;

  Der(byte[] bytes) {
    this(bytes, 0, bytes.length);
  }

  private Der(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    at = from;
    end = to;
  }

  boolean hasNext() {
    return at < end;
  }

  /** Reads the next value; its tag. */
  int next() throws GeneralSecurityException {
    if (end - at < 2) {
      throw new InvalidKeyException("not enough data");
    }
    begin = at;
    tag = bytes[at++] & 0xff;
    int length = bytes[at++] & 0xff;
    if (length > 0x7f) {
      int n = length & 0x7f;
      length = 0;
      for (int i = 0; i < n; i++) {
        if (at >= end || length > end - at) {
          throw new InvalidKeyException("not enough data");
        }
        length = length << 8 | bytes[at++] & 0xff;
      }
    }
    if (length < 0 || length > end - at) {
      throw new InvalidKeyException("not enough data");
    }
    from = at;
    to = at + length;
    at = to;
    return tag;
  }

  /** Reads the next value, which must have that tag. */
  Der expect(int wanted) throws GeneralSecurityException {
    if (next() != wanted) {
      throw new InvalidKeyException("wrong tag");
    }
    return this;
  }

  /** The tag of the value last read. */
  int tag() {
    return tag;
  }

  /** What is inside of the value last read. */
  Der inside() {
    return new Der(bytes, from, to);
  }

  /** The value last read as a whole, with its tag. */
  byte[] encoded() {
    return Arrays.copyOfRange(bytes, begin, to);
  }

  byte[] content() {
    return Arrays.copyOfRange(bytes, from, to);
  }

  BigInteger integer() throws GeneralSecurityException {
    expect(INTEGER);
    return new BigInteger(content());
  }

  /** The value last read, as text. */
  String text() {
    Charset charset =
        switch (tag) {
          case BMP_STRING -> StandardCharsets.UTF_16BE;
          case UNIVERSAL_STRING -> Charset.forName("UTF-32BE");
          case UTF8_STRING -> StandardCharsets.UTF_8;
          default -> StandardCharsets.ISO_8859_1;
        };
    return new String(bytes, from, to - from, charset);
  }

  /** The object identifier last read, with dots. */
  String objectName() {
    StringBuilder out = new StringBuilder();
    BigInteger part = BigInteger.ZERO;
    for (int i = from; i < to; i++) {
      part = part.shiftLeft(7).or(BigInteger.valueOf(bytes[i] & 0x7f));
      if (bytes[i] >= 0) {
        if (out.length() == 0) {
          int first = Math.min(part.intValue() / 40, 2);
          out.append(first).append('.');
          part = part.subtract(BigInteger.valueOf(40L * first));
        } else {
          out.append('.');
        }
        out.append(part);
        part = BigInteger.ZERO;
      }
    }
    return out.toString();
  }

  // Writing

  /** A value of that tag, of parts. */
  static byte[] value(int tag, byte[]... parts) {
    int n = 0;
    for (byte[] part : parts) {
      n += part.length;
    }
    byte[] head;
    if (n < 0x80) {
      head = new byte[] {(byte) tag, (byte) n};
    } else if (n < 0x100) {
      head = new byte[] {(byte) tag, (byte) 0x81, (byte) n};
    } else if (n < 0x10000) {
      head = new byte[] {(byte) tag, (byte) 0x82, (byte) (n >> 8), (byte) n};
    } else {
      head = new byte[] {(byte) tag, (byte) 0x83, (byte) (n >> 16), (byte) (n >> 8), (byte) n};
    }
    byte[] out = Arrays.copyOf(head, head.length + n);
    int at = head.length;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, out, at, part.length);
      at += part.length;
    }
    return out;
  }
}
