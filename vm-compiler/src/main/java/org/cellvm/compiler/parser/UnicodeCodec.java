package org.cellvm.compiler.parser;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The encodings of all of Unicode but UTF-8. Most make nonsense of a source that names them. */
abstract class UnicodeCodec implements SourceCodec {
  private static final int MARK = 0xfeff;

  /** The encoding of a normalised name; null if it is none of these. */
  static SourceCodec named(String name) {
    return switch (name) {
      case "utf_16", "u16", "utf16" -> new Fixed("utf16", 2, false, true);
      case "utf_16_le", "utf_16le", "unicodelittleunmarked" -> new Fixed("utf16", 2, false, false);
      case "utf_16_be", "utf_16be", "unicodebigunmarked" -> new Fixed("utf16", 2, true, false);
      case "utf_32", "u32", "utf32" -> new Fixed("utf32", 4, false, true);
      case "utf_32_le", "utf_32le" -> new Fixed("utf32", 4, false, false);
      case "utf_32_be", "utf_32be" -> new Fixed("utf32", 4, true, false);
      case "utf_7", "u7", "utf7", "unicode_1_1_utf_7" -> new Utf7SourceCodec();
      case "unicode_escape" -> new Escapes(false);
      case "raw_unicode_escape" -> new Escapes(true);
      default -> null;
    };
  }

  abstract int[] decode(byte[] source) throws CodecException;

  abstract void encode(ByteArrayOutputStream out, int codePoint);

  /** What the encoded text begins with. */
  void encodeMark(ByteArrayOutputStream out) {}

  @Override
  public final byte[] toUtf8(byte[] source, int start, int end) throws CodecException {
    int[] text = decode(Arrays.copyOfRange(source, start, end));
    var out = new ByteArrayOutputStream(text.length);
    for (int c : text) {
      writeUtf8(out, c);
    }
    return out.toByteArray();
  }

  /** Surrogates too, which the JDK would replace. */
  private static void writeUtf8(ByteArrayOutputStream out, int c) {
    if (c < 0x80) {
      out.write(c);
    } else if (c < 0x800) {
      out.write(0xc0 | c >> 6);
      out.write(0x80 | c & 0x3f);
    } else if (c < 0x10000) {
      out.write(0xe0 | c >> 12);
      out.write(0x80 | c >> 6 & 0x3f);
      out.write(0x80 | c & 0x3f);
    } else {
      out.write(0xf0 | c >> 18);
      out.write(0x80 | c >> 12 & 0x3f);
      out.write(0x80 | c >> 6 & 0x3f);
      out.write(0x80 | c & 0x3f);
    }
  }

  @Override
  public final byte[] fromUtf8(byte[] utf8, int start, int end, boolean replace)
      throws CodecException {
    var out = new ByteArrayOutputStream(end - start);
    encodeMark(out);
    for (int c : Utf8.decode(utf8, start, end, replace)) {
      encode(out, c);
    }
    return out.toByteArray();
  }

  /** UTF-16 and UTF-32; with a mark that tells the byte order, or without. */
  private static final class Fixed extends UnicodeCodec {
    private final String name;
    private final int size;
    private final boolean bigEndian;
    private final boolean marked;

    Fixed(String name, int size, boolean bigEndian, boolean marked) {
      this.name = name;
      this.size = size;
      this.bigEndian = bigEndian;
      this.marked = marked;
    }

    private int unit(byte[] b, int at, boolean big) {
      int unit = 0;
      for (int i = 0; i < size; i++) {
        unit = unit << 8 | b[big ? at + i : at + size - 1 - i] & 0xff;
      }
      return unit;
    }

    @Override
    int[] decode(byte[] b) throws CodecException {
      boolean big = bigEndian;
      int at = 0;
      if (marked && b.length >= size) {
        if (unit(b, 0, false) == MARK || unit(b, 0, true) == MARK) {
          big = unit(b, 0, true) == MARK;
          at = size;
        }
      }
      int[] out = new int[b.length / size + 1];
      int n = 0;
      while (at < b.length) {
        if (at + size > b.length) {
          throw error(b, at, b.length, "truncated data");
        }
        int c = unit(b, at, big);
        if (size == 4) {
          if (c < 0 || c > Character.MAX_CODE_POINT) {
            throw error(b, at, at + 4, "code point not in range(0x110000)");
          }
        } else if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
          if (at + 4 > b.length) {
            throw error(b, at, at + 2, "unexpected end of data");
          }
          if (c > Character.MAX_HIGH_SURROGATE) {
            throw error(b, at, at + 2, "illegal encoding");
          }
          int low = unit(b, at + 2, big);
          if (!Character.isLowSurrogate((char) low)) {
            throw error(b, at, at + 2, "illegal UTF-16 surrogate");
          }
          c = Character.toCodePoint((char) c, (char) low);
          at += 2;
        }
        out[n++] = c;
        at += size;
      }
      return Arrays.copyOf(out, n);
    }

    @Override
    public byte[] read(byte[] b, int start, int end) throws CodecException {
      if (marked && size == 2 && end - start >= 2) {
        byte[] first = {b[start], b[start + 1]};
        if (unit(first, 0, false) != MARK && unit(first, 0, true) != MARK) {
          throw new CodecException("UTF-16 stream does not start with BOM");
        }
      }
      return toUtf8(b, start, end);
    }

    private CodecException error(byte[] b, int from, int to, String reason) {
      return new CodecException(Utf8.decodeError(name, b[from] & 0xff, from, to, reason));
    }

    @Override
    void encodeMark(ByteArrayOutputStream out) {
      if (marked) {
        put(out, MARK);
      }
    }

    @Override
    void encode(ByteArrayOutputStream out, int c) {
      if (size == 2 && c > 0xffff) {
        put(out, Character.highSurrogate(c));
        put(out, Character.lowSurrogate(c));
      } else {
        put(out, c);
      }
    }

    private void put(ByteArrayOutputStream out, int unit) {
      for (int i = 0; i < size; i++) {
        out.write(unit >> 8 * (bigEndian ? size - 1 - i : i));
      }
    }
  }

  /** Latin-1 with escapes for what it has not. */
  private static final class Escapes extends UnicodeCodec {
    private final boolean raw;

    Escapes(boolean raw) {
      this.raw = raw;
    }

    @Override
    int[] decode(byte[] b) throws CodecException {
      byte[] ended = Arrays.copyOf(b, b.length + 1);
      return raw
          ? UnicodeEscapes.decodeRaw(ended, 0, b.length)
          : UnicodeEscapes.decode(ended, 0, b.length);
    }

    @Override
    void encode(ByteArrayOutputStream out, int c) {
      String text;
      if (c > 0xffff) {
        text = String.format("\\U%08x", c);
      } else if (c > 0xff) {
        text = String.format("\\u%04x", c);
      } else if (raw || c >= ' ' && c < 0x7f && c != '\\') {
        text = String.valueOf((char) c);
      } else {
        text =
            switch (c) {
              case '\\' -> "\\\\";
              case '\t' -> "\\t";
              case '\n' -> "\\n";
              case '\r' -> "\\r";
              default -> String.format("\\x%02x", c);
            };
      }
      out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
  }
}
