package org.cellvm.compiler.parser;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** UTF-7 (RFC 2152): ASCII, in which {@code +} begins a stretch of UTF-16 in base 64. */
final class Utf7SourceCodec implements SourceCodec {
  private static final String BASE64 =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  /** The characters that CPython writes as they are. */
  private static final String DIRECT =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'(),-./:? \t\n\r"
          + "!\"#$%&*;<=>@[]^_`{|}";

  @Override
  public byte[] toUtf8(byte[] source, int start, int end) throws CodecException {
    var out = new StringBuilder(end - start);
    int at = start;
    while (at < end) {
      int c = source[at] & 0xff;
      if (c >= 0x80) {
        throw error(source, start, at, at + 1, "unexpected special character");
      }
      if (c != '+') {
        out.append((char) c);
        at++;
      } else if (at + 1 < end && source[at + 1] == '-') {
        out.append('+');
        at += 2;
      } else {
        at = shifted(out, source, start, at, end);
      }
    }
    return out.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  /** A stretch from its {@code +} on; answers where it ends. */
  private static int shifted(StringBuilder out, byte[] b, int start, int from, int end)
      throws CodecException {
    int bits = 0;
    int buffer = 0;
    int at = from + 1;
    for (; at < end; at++) {
      int digit = b[at] < 0 ? -1 : BASE64.indexOf(b[at]);
      if (digit < 0) {
        break;
      }
      buffer = (buffer << 6 | digit) & 0x3fffff;
      bits += 6;
      if (bits >= 16) {
        bits -= 16;
        out.append((char) (buffer >> bits));
      }
    }
    if (at == end) {
      throw error(b, start, from, end, "unterminated shift sequence");
    }
    if (bits >= 6) {
      throw error(b, start, from, at + 1, "partial character in shift sequence");
    }
    if ((buffer & (1 << bits) - 1) != 0) {
      throw error(b, start, from, at + 1, "non-zero padding bits in shift sequence");
    }
    return b[at] == '-' ? at + 1 : at;
  }

  private static CodecException error(byte[] b, int start, int from, int to, String reason) {
    return new CodecException(
        Utf8.decodeError("utf7", b[from] & 0xff, from - start, to - start, reason));
  }

  @Override
  public byte[] fromUtf8(byte[] utf8, int start, int end, boolean replace) throws CodecException {
    var out = new ByteArrayOutputStream(end - start);
    int[] text = Utf8.decode(utf8, start, end, replace);
    for (int i = 0; i < text.length; ) {
      int from = i;
      while (i < text.length && (text[i] > 0x7f || DIRECT.indexOf(text[i]) < 0)) {
        i++;
      }
      if (i == from) {
        out.write(text[i++]);
      } else if (i == from + 1 && text[from] == '+') {
        out.write('+');
        out.write('-');
      } else {
        shift(out, Arrays.copyOfRange(text, from, i));
        boolean endsItself = i < text.length && BASE64.indexOf(text[i]) < 0 && text[i] != '-';
        if (!endsItself) {
          out.write('-');
        }
      }
    }
    return out.toByteArray();
  }

  private static void shift(ByteArrayOutputStream out, int[] text) {
    out.write('+');
    int bits = 0;
    int buffer = 0;
    for (char unit : new String(text, 0, text.length).toCharArray()) {
      buffer = buffer << 16 | unit;
      for (bits += 16; bits >= 6; ) {
        bits -= 6;
        out.write(BASE64.charAt(buffer >> bits & 63));
      }
      buffer &= (1 << bits) - 1;
    }
    if (bits > 0) {
      out.write(BASE64.charAt(buffer << 6 - bits & 63));
    }
  }
}
