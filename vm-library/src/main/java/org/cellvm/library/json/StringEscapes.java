package org.cellvm.library.json;

import org.cellvm.codec.ByteSink;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;

/** Strings as JSON texts in ASCII. */
final class StringEscapes {
  private static final String HEX = "0123456789abcdef";

  private StringEscapes() {}

  /** A str or a unicode between quotes, owned; a str with other than ASCII is taken for UTF-8. */
  static PyString quoted(ThreadState ts, PyObject o) {
    if (o instanceof PyUnicode u) {
      return ofUnicode(u);
    }
    if (!(o instanceof PyString s)) {
      throw JsonModule.notText(o);
    }
    byte[] bytes = s.bytes();
    int n = bytes.length;
    int plain = 0;
    while (plain < n && isPlain(bytes[plain])) {
      plain++;
    }
    if (plain < n) {
      return escaped(ts, bytes, plain);
    }
    byte[] result = new byte[n + 2];
    result[0] = '"';
    System.arraycopy(bytes, 0, result, 1, n);
    result[n + 1] = '"';
    return PyString.of(result);
  }

  private static boolean isPlain(int c) {
    return c >= ' ' && c <= '~' && c != '\\' && c != '"';
  }

  private static PyString escaped(ThreadState ts, byte[] bytes, int plain) {
    for (int i = plain; i < bytes.length; i++) {
      if (bytes[i] < 0) {
        PyUnicode u = PyUnicode.decodeUtf8(ts, bytes);
        try {
          return ofUnicode(u);
        } finally {
          u.decref(ts);
        }
      }
    }
    ByteSink out = new ByteSink(bytes.length + 26);
    out.append('"');
    out.append(bytes, 0, plain);
    for (int i = plain; i < bytes.length; i++) {
      append(out, bytes[i]);
    }
    out.append('"');
    return PyString.of(out.toByteArray());
  }

  private static PyString ofUnicode(PyUnicode u) {
    int n = u.length();
    ByteSink out = new ByteSink(n + 26);
    out.append('"');
    for (int i = 0; i < n; i++) {
      append(out, u.at(i));
    }
    out.append('"');
    return PyString.of(out.toByteArray());
  }

  private static void append(ByteSink out, int c) {
    if (isPlain(c)) {
      out.append(c);
      return;
    }
    out.append('\\');
    int i = "\\\"\b\f\n\r\t".indexOf(c);
    if (i >= 0) {
      out.append("\\\"bfnrt".charAt(i));
    } else if (c >= 0x10000) {
      hex(out, 0xd800 | c - 0x10000 >> 10);
      out.append('\\');
      hex(out, 0xdc00 | c & 0x3ff);
    } else {
      hex(out, c);
    }
  }

  private static void hex(ByteSink out, int c) {
    out.append('u');
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.append(HEX.charAt(c >> shift & 0xf));
    }
  }
}
