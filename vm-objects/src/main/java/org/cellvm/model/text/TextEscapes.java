package org.cellvm.model.text;

import org.cellvm.codec.Escapes;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;

/** The {@code repr} of strings, and the codec {@code string-escape}. */
public final class TextEscapes {
  private TextEscapes() {}

  /** The literal of a str, owned: in double quotes if it has single quotes alone. */
  public static PyString repr(PyString o) {
    byte[] s = o.bytes();
    int quote = quote(o);
    ByteBuilder out = new ByteBuilder(s.length + 2);
    out.append(quote);
    Escapes.escape(s, quote, out);
    out.append(quote);
    return out.toText();
  }

  private static int quote(PyBaseString s) {
    boolean single = false;
    for (int i = 0, n = s.length(); i < n; i++) {
      int c = s.at(i);
      if (c == '"') {
        return '\'';
      }
      single |= c == '\'';
    }
    return single ? '"' : '\'';
  }

  /** The literal of a unicode, in ASCII; owned. */
  static PyString repr(PyUnicode s) {
    int quote = quote(s);
    ByteBuilder out = new ByteBuilder(s.length() + 3);
    out.append('u');
    out.append(quote);
    Escapes.escape(s.toCodePoints(), quote, out);
    out.append(quote);
    return out.toText();
  }

  /** The codec string-escape: the literal of a str without its quotes. */
  static PyString stringEscape(PyString s) {
    ByteBuilder out = new ByteBuilder(s.length());
    Escapes.escape(s.bytes(), '\'', out);
    return out.toText();
  }

  /**
   * The bytes that the inside of a str literal stands for.
   *
   * @param errors what to do about a bad {@code \x}: null or strict, ignore, replace
   * @throws PyException ValueError
   */
  static byte[] decodeString(byte[] s, String errors) {
    ByteBuilder out = new ByteBuilder(s.length);
    try {
      Escapes.decodeString(s, 0, s.length, errors, null, out);
    } catch (Escapes.InvalidEscapeException e) {
      throw Errors.valueError(e.getMessage());
    }
    return out.toByteArray();
  }
}
