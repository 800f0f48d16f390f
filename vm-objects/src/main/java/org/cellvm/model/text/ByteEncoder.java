package org.cellvm.model.text;

import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyException;

/** The encoders whose characters are one byte each: ASCII and Latin-1. */
final class ByteEncoder {
  private ByteEncoder() {}

  /**
   * Encodes {@code s}, of which the code points below {@code limit} have bytes.
   *
   * @param limit 128 or 256
   * @param errors null for strict
   */
  static PyString encode(ThreadState ts, PyUnicode s, int limit, String errors) {
    int n = s.length();
    byte[] plain = plain(s, n, limit);
    if (plain != null) {
      return PyString.of(plain);
    }
    ByteBuilder out = new ByteBuilder(n + 16);
    int i = 0;
    while (i < n) {
      int c = s.at(i);
      if (c < limit) {
        out.append(c);
        i++;
        continue;
      }
      int end = i + 1;
      while (end < n && s.at(end) >= limit) {
        end++;
      }
      i = error(ts, s, i, end, limit, errors, out);
    }
    return out.toText();
  }

  /** The bytes, or null if a character has none. */
  private static byte[] plain(PyUnicode s, int n, int limit) {
    if (s.bmp == null) {
      return null;
    }
    byte[] bytes = new byte[n];
    for (int i = 0; i < n; i++) {
      char c = s.bmp.charAt(i);
      if (c >= limit) {
        return null;
      }
      bytes[i] = (byte) c;
    }
    return bytes;
  }

  private static int error(
      ThreadState ts, PyUnicode s, int start, int end, int limit, String errors, ByteBuilder out) {
    switch (errors == null ? "strict" : errors) {
      case "strict":
        throw failure(ts, s, start, end, limit);
      case "ignore":
        return end;
      case "replace":
        out.fill('?', end - start);
        return end;
      case "xmlcharrefreplace":
        for (int i = start; i < end; i++) {
          out.append("&#" + s.at(i) + ";");
        }
        return end;
      case "backslashreplace":
        out.append(backslashed(s, start, end));
        return end;
      default:
        return handled(ts, s, start, end, limit, errors, out);
    }
  }

  /** The characters as escapes of a unicode literal. */
  static String backslashed(PyUnicode s, int start, int end) {
    ByteBuilder out = new ByteBuilder(6 * (end - start));
    for (int i = start; i < end; i++) {
      int c = s.at(i);
      out.append(c > 0xffff ? "\\U" : c > 0xff ? "\\u" : "\\x");
      TextEscapes.hex(out, c, c > 0xffff ? 8 : c > 0xff ? 4 : 2);
    }
    return out.toText().toString();
  }

  private static PyException failure(ThreadState ts, PyUnicode s, int start, int end, int limit) {
    return UnicodeErrors.encode(ts, name(limit), s, start, end, reason(limit));
  }

  private static String name(int limit) {
    return limit == 128 ? "ascii" : "latin-1";
  }

  private static String reason(int limit) {
    return limit == 128 ? "ordinal not in range(128)" : "ordinal not in range(256)";
  }

  /** Asks a registered handler; its replacement has to be encodable as it is. */
  private static int handled(
      ThreadState ts, PyUnicode s, int start, int end, int limit, String errors, ByteBuilder out) {
    PyObject handler = ts.interp.codecs.errorHandler(ts, errors);
    int mark = ts.mark();
    try {
      PyObject exc =
          ts.own(UnicodeErrors.encodeInstance(ts, name(limit), s, start, end, reason(limit)));
      PyObject answer = ts.own(Objects.call1(ts, handler, exc));
      PyUnicode by = UnicodeErrors.replacement(answer, "encoding");
      int next = UnicodeErrors.position(ts, answer, s.length());
      for (int i = 0; i < by.length(); i++) {
        if (by.at(i) >= limit) {
          throw failure(ts, s, start, end, limit);
        }
        out.append(by.at(i));
      }
      return next;
    } finally {
      ts.release(mark);
    }
  }
}
