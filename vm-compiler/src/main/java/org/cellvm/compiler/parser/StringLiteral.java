package org.cellvm.compiler.parser;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.cellvm.compiler.code.Const;
import org.cellvm.compiler.diagnostics.CompileError;

/** The values of string tokens: prefixes, escapes and encodings. */
final class StringLiteral {
  private final SourceText source;
  private final byte[] buf;
  private final String filename;

  /** Whether plain literals are unicode. */
  private final boolean unicodeLiterals;

  /** Whether byte strings are stored in another encoding than the text's own. */
  private final boolean recoding;

  /** Whether bytes outside ASCII in unicode literals are Latin-1 characters, not UTF-8. */
  private final boolean latin1;

  StringLiteral(SourceText source, String filename, boolean sourceIsUtf8, boolean unicodeLiterals) {
    this.source = source;
    this.buf = source.utf8();
    this.filename = filename;
    this.unicodeLiterals = unicodeLiterals;
    this.recoding = !sourceIsUtf8 && source.recoding() != null;
    String encoding = source.encoding();
    this.latin1 = !sourceIsUtf8 && (encoding == null || encoding.equals("iso-8859-1"));
  }

  /**
   * Evaluates the literal at {@code start..end}, quotes and prefix included.
   *
   * @throws CompileError a SyntaxError for what is wrong with unicode, a ValueError for a bad
   *     {@code \x} in a byte string
   */
  Const parse(int start, int end, int lineno) {
    boolean unicode = unicodeLiterals;
    boolean raw = false;
    int s = start;
    int c = buf[s] | 0x20;
    if (c == 'u') {
      unicode = true;
      c = buf[++s] | 0x20;
    }
    if (c == 'b') {
      unicode = false;
      c = buf[++s] | 0x20;
    }
    if (c == 'r') {
      raw = true;
      s++;
    }
    int quote = buf[s];
    int quotes = end - s >= 6 && buf[s + 1] == quote && buf[s + 2] == quote ? 3 : 1;
    s += quotes;
    int e = end - quotes;
    try {
      return unicode ? unicode(s, e, raw) : bytes(s, e, raw);
    } catch (CodecException error) {
      throw unicodeError(error, lineno);
    }
  }

  CompileError unicodeError(CodecException error, int lineno) {
    String message = "(unicode error) " + error.getMessage();
    // CPython formats it into a buffer of 128 bytes.
    return CompileError.located(
        message.length() > 127 ? message.substring(0, 127) : message, filename, lineno);
  }

  private Const bytes(int s, int e, boolean raw) throws CodecException {
    boolean escapes = false;
    if (!raw) {
      for (int i = s; i < e; i++) {
        if (buf[i] == '\\') {
          escapes = true;
          break;
        }
      }
    }
    if (!escapes) {
      if (!recoding) {
        return new Const.Str(SourceText.latin1(buf, s, e));
      }
      byte[] recoded = source.recode(s, e);
      // A codec makes a new object even of one character; only UTF-8's takes it from the cache.
      boolean cached = recoded.length <= 1 && BuiltinCodecs.isUtf8(source.recoding());
      return new Const.Str(SourceText.latin1(recoded, 0, recoded.length), cached);
    }
    return new Const.Str(unescape(s, e), false);
  }

  private String unescape(int s, int e) throws CodecException {
    byte[] out = new byte[e - s];
    int n = 0;
    while (s < e) {
      byte b = buf[s];
      if (b != '\\') {
        if (b < 0 && recoding) {
          int t = s;
          while (t < e && buf[t] < 0) {
            t++;
          }
          byte[] recoded = source.recode(s, t);
          if (n + recoded.length + e - t > out.length) {
            out = Arrays.copyOf(out, (n + recoded.length + e - t) * 2);
          }
          System.arraycopy(recoded, 0, out, n, recoded.length);
          n += recoded.length;
          s = t;
        } else {
          out[n++] = b;
          s++;
        }
        continue;
      }
      s++;
      int c = buf[s++];
      int simple = simpleEscape(c);
      if (simple >= 0) {
        out[n++] = (byte) simple;
      } else if (c == '\n') {
        continue;
      } else if (c >= '0' && c <= '7') {
        int octal = octal(buf, s - 1, e);
        s += octalLength(buf, s - 1, e) - 1;
        out[n++] = (byte) octal;
      } else if (c == 'x') {
        if (s + 1 >= e || hex(buf[s]) < 0 || hex(buf[s + 1]) < 0) {
          throw CompileError.plain(CompileError.Kind.VALUE_ERROR, "invalid \\x escape");
        }
        out[n++] = (byte) (hex(buf[s]) << 4 | hex(buf[s + 1]));
        s += 2;
      } else {
        out[n++] = '\\';
        s--;
        if (buf[s] >= 0 || !recoding) {
          out[n++] = buf[s++];
        }
      }
    }
    return SourceText.latin1(out, 0, n);
  }

  /** The character of a one-letter escape, or -1. */
  private static int simpleEscape(int c) {
    return switch (c) {
      case '\\', '\'', '"' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 'v' -> 0x0b;
      case 'a' -> 0x07;
      default -> -1;
    };
  }

  private static int octalLength(byte[] b, int s, int e) {
    int n = 1;
    while (n < 3 && s + n < e && b[s + n] >= '0' && b[s + n] <= '7') {
      n++;
    }
    return n;
  }

  private static int octal(byte[] b, int s, int e) {
    int value = 0;
    for (int i = s, last = s + octalLength(b, s, e); i < last; i++) {
      value = value << 3 | b[i] - '0';
    }
    return value;
  }

  static int hex(int c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    int lower = c | 0x20;
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
  }

  private Const unicode(int s, int e, boolean raw) throws CodecException {
    boolean plain = true;
    for (int i = s; i < e && plain; i++) {
      plain = buf[i] != '\\' && (buf[i] >= 0 || latin1);
    }
    if (plain) {
      int[] out = new int[e - s];
      for (int i = s; i < e; i++) {
        out[i - s] = buf[i] & 0xff;
      }
      return new Const.Unicode(out);
    }
    byte[] text = buf;
    if (!latin1) {
      text = escapeNonAscii(s, e);
      s = 0;
      e = text.length - 1;
    }
    return new Const.Unicode(
        raw ? UnicodeEscapes.decodeRaw(text, s, e) : UnicodeEscapes.decode(text, s, e));
  }

  /**
   * Turns the characters outside ASCII into escapes, as CPython does before it decodes the escapes:
   * the positions that its errors report are positions in that text.
   *
   * @return the text and a zero byte
   */
  private byte[] escapeNonAscii(int s, int e) throws CodecException {
    var out = new StringBuilder((e - s) * 2);
    while (s < e) {
      if (buf[s] == '\\') {
        out.append('\\');
        s++;
        if (s < e && buf[s] < 0) {
          out.append("u005c");
        }
      }
      if (s >= e) {
        break;
      }
      if (buf[s] < 0) {
        int t = s;
        while (t < e && buf[t] < 0) {
          t++;
        }
        for (int c : Utf8.decode(buf, s, t)) {
          out.append("\\U");
          for (int shift = 28; shift >= 0; shift -= 4) {
            out.append("0123456789abcdef".charAt(c >>> shift & 0xf));
          }
        }
        s = t;
      } else {
        out.append((char) buf[s++]);
      }
    }
    out.append('\0');
    return out.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
