package org.cellvm.library.json;

import java.util.Arrays;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;

/** Reads the strings of a JSON text. */
final class StringScanner {
  private final ThreadState ts;
  private final JsonText text;
  private final String encoding;
  private final boolean strict;

  /** Whether ASCII characters stand for themselves in the encoding, for sure. */
  private final boolean asciiStands;

  /** Behind the string that was read. */
  int next;

  private int[] points;
  private int count;

  StringScanner(ThreadState ts, JsonText text, String encoding, boolean strict) {
    this.ts = ts;
    this.text = text;
    this.encoding = encoding;
    this.strict = strict;
    this.asciiStands =
        encoding.equals("utf-8") || encoding.equals("utf8") || encoding.equals("latin-1");
  }

  /**
   * Raises the ValueError for a mistake at {@code at}, in the words of {@code json.decoder}, which
   * count lines and columns.
   */
  static PyException error(ThreadState ts, String message, JsonText text, int at) {
    int mark = ts.mark();
    try {
      PyObject none = org.cellvm.model.PyNone.NONE;
      PyObject names = ts.own(org.cellvm.model.sequences.PyList.ofStrings(ts, "errmsg"));
      PyObject decoder =
          ts.own(ts.interp.importer.importModule(ts, "json.decoder", none, names, 0));
      PyString name = ts.own(JsonModule.interned(ts, "errmsg"));
      PyObject told =
          ts.own(
              Objects.callMethod(
                  ts,
                  decoder,
                  name,
                  ts.own(PyString.fromString(message)),
                  text.object,
                  ts.own(PyInt.valueOf(at))));
      return new PyException(PyExc.ValueError, told, null);
    } finally {
      ts.release(mark);
    }
  }

  private PyException error(String message, int at) {
    return error(ts, message, text, at);
  }

  /** The string whose first character is at {@code from}, behind the quote; owned. */
  PyUnicode scan(long from) {
    int length = text.length;
    if (from < 0 || from >= length) {
      throw Errors.valueError("end is out of bounds");
    }
    // The join of its parts is a call in CPython, and counts in the depth of recursion.
    ts.enterRecursive(ThreadState.CALLING);
    ts.leaveRecursive();
    int begin = (int) from;
    int at = begin;
    count = 0;
    for (; ; ) {
      int start = at;
      int seen = 0;
      int c = 0;
      for (; at < length; at++) {
        c = text.at(at);
        if (c == '"' || c == '\\') {
          break;
        }
        if (c <= 0x1f && strict) {
          throw error("Invalid control character at", at);
        }
        seen |= c;
      }
      if (at == length) {
        throw error("Unterminated string starting at", begin - 1);
      }
      boolean whole = c == '"' && count == 0 && start == begin;
      if (whole || at > start) {
        PyUnicode part = text.decoded(ts, start, at, encoding, asciiStands && seen < 0x80);
        if (whole) {
          next = at + 1;
          return part;
        }
        append(part);
      }
      at++;
      if (c == '"') {
        next = at;
        return PyUnicode.fromCodePoints(Arrays.copyOf(points, count));
      }
      if (at == length) {
        throw error("Unterminated string starting at", begin - 1);
      }
      at = escape(at);
    }
  }

  private void append(PyUnicode part) {
    int n = part.length();
    for (int i = 0; i < n; i++) {
      append(part.at(i));
    }
    part.decref(ts);
  }

  private void append(int c) {
    if (points == null) {
      points = new int[32];
    } else if (count == points.length) {
      points = Arrays.copyOf(points, 2 * count);
    }
    points[count++] = c;
  }

  /** Reads the escape whose letter is at {@code at}; where the text goes on. */
  private int escape(int at) {
    int c = text.at(at);
    if (c == 'u') {
      return unicodeEscape(at + 1);
    }
    int i = "\"\\/bfnrt".indexOf(c);
    if (i < 0) {
      throw error("Invalid \\escape", at - 1);
    }
    append("\"\\/\b\f\n\r\t".charAt(i));
    return at + 1;
  }

  /** Reads the digits at {@code at}, and a second surrogate behind the first. */
  private int unicodeEscape(int at) {
    int end = at + 4;
    if (end >= text.length) {
      throw error("Invalid \\uXXXX escape", at - 1);
    }
    int c = digits(at, end);
    if ((c & 0xfc00) == 0xd800
        && end + 6 < text.length
        && text.at(end) == '\\'
        && text.at(end + 1) == 'u') {
      int low = digits(end + 2, end + 6);
      if ((low & 0xfc00) == 0xdc00) {
        c = 0x10000 + (c - 0xd800 << 10 | low - 0xdc00);
        end += 6;
      }
    }
    append(c);
    return end;
  }

  private int digits(int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      int c = text.at(i);
      int digit = c < 128 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        throw error("Invalid \\uXXXX escape", to - 5);
      }
      value = value << 4 | digit;
    }
    return value;
  }
}
