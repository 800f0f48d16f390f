package org.cellvm.compiler.parser;

import java.util.Arrays;
import org.cellvm.codec.ByteSink;
import org.cellvm.codec.CodePoints;
import org.cellvm.codec.CodecException;
import org.cellvm.codec.Escapes;
import org.cellvm.codec.RawUnicodeEscape;
import org.cellvm.codec.TextCodec;
import org.cellvm.codec.UnicodeEscape;
import org.cellvm.codec.Utf8;
import org.cellvm.compiler.code.Const;
import org.cellvm.compiler.diagnostics.CompileError;

/** The values of string tokens: prefixes, escapes and encodings. */
final class StringLiteral {
  private final SourceText source;
  private final byte[] buf;
  private final String filename;

  /** Whether plain literals are unicode. */
  private final boolean unicodeLiterals;

  /** Whether literals are unicode whatever their prefix. */
  private final boolean allUnicode;

  /** Whether byte strings are stored in another encoding than the text's own. */
  private final boolean recoding;

  /** Whether bytes outside ASCII in unicode literals are Latin-1 characters, not UTF-8. */
  private final boolean latin1;

  StringLiteral(
      SourceText source,
      String filename,
      boolean sourceIsUtf8,
      boolean unicodeLiterals,
      boolean allUnicode) {
    this.source = source;
    this.buf = source.utf8();
    this.filename = filename;
    this.unicodeLiterals = unicodeLiterals;
    this.allUnicode = allUnicode;
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
      return unicode || allUnicode ? unicode(s, e, raw) : bytes(s, e, raw);
    } catch (Escapes.InvalidEscapeException error) {
      throw CompileError.plain(CompileError.Kind.VALUE_ERROR, error.getMessage());
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

  private Const bytes(int s, int e, boolean raw) {
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
      boolean cached = recoded.length <= 1 && source.isRecodedAsUtf8();
      return new Const.Str(SourceText.latin1(recoded, 0, recoded.length), cached);
    }
    var out = new ByteSink(e - s);
    Escapes.decodeString(buf, s, e, null, recoding ? this::recode : null, out);
    byte[] unescaped = out.toByteArray();
    return new Const.Str(SourceText.latin1(unescaped, 0, unescaped.length), false);
  }

  private void recode(byte[] utf8, int from, int to, ByteSink out) {
    byte[] recoded = source.recode(from, to);
    out.append(recoded, 0, recoded.length);
  }

  private Const unicode(int s, int e, boolean raw) {
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
    byte[] text = latin1 ? Arrays.copyOfRange(buf, s, e) : escapeNonAscii(s, e);
    TextCodec codec = raw ? RawUnicodeEscape.INSTANCE : UnicodeEscape.INSTANCE;
    return new Const.Unicode(SourceDecoding.decode(codec, text, 0, text.length, false).toArray());
  }

  /**
   * Turns the characters outside ASCII into escapes, as CPython does before it decodes the escapes:
   * the positions that its errors report are positions in that text.
   */
  private byte[] escapeNonAscii(int s, int e) {
    var out = new ByteSink((e - s) * 2);
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
        CodePoints text = SourceDecoding.decode(Utf8.INSTANCE, buf, s, t, false);
        for (int i = 0; i < text.length(); i++) {
          out.append("\\U");
          Escapes.hex(out, text.at(i), 8);
        }
        s = t;
      } else {
        out.append(buf[s++]);
      }
    }
    return out.toByteArray();
  }
}
