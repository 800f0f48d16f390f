package org.cellvm.codec;

/** The codec {@code unicode-escape}: the inside of a unicode literal; other bytes are Latin-1. */
public final class UnicodeEscape implements TextCodec {
  public static final UnicodeEscape INSTANCE = new UnicodeEscape();

  private static final String ILLEGAL = "illegal Unicode character";

  private UnicodeEscape() {}

  @Override
  public String name() {
    return "unicodeescape";
  }

  @Override
  public void encode(Encoding e) {
    Escapes.escape(e.in, Escapes.NO_QUOTE, e.out);
  }

  @Override
  public void decode(Decoding in) {
    byte[] s = in.in;
    CodePointBuffer out = in.out;
    int i = 0;
    while (i < s.length) {
      if (s[i] != '\\') {
        out.append(s[i++] & 0xff);
        continue;
      }
      int start = i++;
      if (i == s.length) {
        i = in.error(start, i, "\\ at end of string");
        continue;
      }
      int b = s[i++];
      int c = Escapes.simple(b);
      if (c >= 0) {
        out.append(c);
      } else if (b >= '0' && b <= '7') {
        int end = Escapes.octalEnd(s, i - 1, s.length);
        out.append(Escapes.octal(s, i - 1, end));
        i = end;
      } else if (b == 'x') {
        i = Escapes.codePoint(in, start, i, 2, "truncated \\xXX escape", ILLEGAL);
      } else if (b == 'u') {
        i = Escapes.codePoint(in, start, i, 4, "truncated \\uXXXX escape", ILLEGAL);
      } else if (b == 'U') {
        i = Escapes.codePoint(in, start, i, 8, "truncated \\UXXXXXXXX escape", ILLEGAL);
      } else if (b == 'N') {
        i = named(in, start, i);
      } else if (b != '\n') {
        out.append('\\');
        out.append(b & 0xff);
      }
    }
  }

  private static int named(Decoding in, int start, int i) {
    byte[] s = in.in;
    String reason = "malformed \\N character escape";
    if (i < s.length && s[i] == '{') {
      int nameStart = i + 1;
      while (i < s.length && s[i] != '}') {
        i++;
      }
      if (i > nameStart && i < s.length) {
        reason = "unknown Unicode character name";
        int c = CharacterNames.lookup(latin1(s, nameStart, i));
        i++;
        if (c >= 0) {
          in.out.append(c);
          return i;
        }
      }
    }
    return in.error(start, i, reason);
  }

  @SuppressWarnings("deprecation") // the constructor that copies Latin-1 bytes without a decoder
  private static String latin1(byte[] b, int from, int to) {
    return new String(b, 0, from, to - from);
  }
}
