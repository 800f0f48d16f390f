package org.cellvm.codec;

/**
 * The codec {@code raw-unicode-escape}: Latin-1 in which {@code \}{@code u} and {@code \U} after an
 * odd number of backslashes are escapes.
 */
public final class RawUnicodeEscape implements TextCodec {
  public static final RawUnicodeEscape INSTANCE = new RawUnicodeEscape();

  private RawUnicodeEscape() {}

  @Override
  public String name() {
    return "rawunicodeescape";
  }

  @Override
  public void encode(Encoding e) {
    CodePoints s = e.in;
    for (int i = 0, n = s.length(); i < n; i++) {
      int c = s.at(i);
      if (c < 256) {
        e.out.append(c);
      } else {
        Escapes.wide(c, e.out);
      }
    }
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
      int start = i;
      while (i < s.length && s[i] == '\\') {
        i++;
      }
      boolean escape = (i - start & 1) != 0 && i < s.length && (s[i] | 0x20) == 'u';
      for (int n = escape ? i - start - 1 : i - start; n > 0; n--) {
        out.append('\\');
      }
      if (escape) {
        int digits = s[i] == 'u' ? 4 : 8;
        i =
            Escapes.codePoint(
                in, start, i + 1, digits, "truncated \\uXXXX", "\\Uxxxxxxxx out of range");
      }
    }
  }
}
