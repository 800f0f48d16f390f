package org.cellvm.model.text;

import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.PyInt;

/** The codec by a mapping, which most encodings of the standard library are. */
final class CharmapCodec {
  /** In a mapping that is a string: no character here. */
  private static final int UNDEFINED = 0xfffe;

  private static final String NAME = "charmap";
  private static final String REASON = "character maps to <undefined>";

  private CharmapCodec() {}

  /**
   * Decodes bytes by a mapping: a unicode indexed by byte, or an object whose items are ordinals,
   * unicode or None. Borrowed; the result is owned.
   */
  static PyUnicode decode(ThreadState ts, byte[] s, String errors, PyObject mapping) {
    Decoding in = new Decoding(ts, NAME, s, errors);
    int i = 0;
    while (i < s.length) {
      int b = s[i] & 0xff;
      if (mapping instanceof PyUnicode) {
        PyUnicode table = (PyUnicode) mapping;
        int c = b < table.length() ? table.at(b) : UNDEFINED;
        if (c == UNDEFINED) {
          i = in.error(i, i + 1, REASON);
        } else {
          in.out.append(c);
          i++;
        }
        continue;
      }
      int mark = ts.mark();
      PyObject by = lookUp(ts, mapping, b);
      if (by == null || isUndefined(by)) {
        i = in.error(i, i + 1, REASON);
      } else {
        appendDecoded(in.out, by);
        i++;
      }
      ts.release(mark);
    }
    return in.out.toText();
  }

  private static boolean isUndefined(PyObject by) {
    return by == PyNone.NONE
        || by instanceof PyInt i && i.value == UNDEFINED
        || by instanceof PyUnicode u && u.length() == 1 && u.at(0) == UNDEFINED;
  }

  private static void appendDecoded(UnicodeBuilder out, PyObject by) {
    if (by instanceof PyUnicode) {
      out.append((PyUnicode) by);
    } else if (by instanceof PyInt) {
      long c = ((PyInt) by).value;
      if (c < 0 || c > Character.MAX_CODE_POINT) {
        throw Errors.typeError("character mapping must be in range(0x110000)");
      }
      out.append((int) c);
    } else {
      throw Errors.typeError("character mapping must return integer, None or unicode");
    }
  }

  /** The item of an ordinal, registered as a temporary; null where the mapping has none. */
  private static PyObject lookUp(ThreadState ts, PyObject mapping, int c) {
    PyObject key = ts.own(PyInt.valueOf(c));
    try {
      return ts.own(Objects.getItem(ts, mapping, key));
    } catch (PyException e) {
      if (!e.matches(ts, PyExc.LookupError)) {
        throw e;
      }
      e.discard(ts);
      return null;
    }
  }

  /** Encodes text by a mapping from ordinals to ordinals, strings or None; owned. */
  static PyString encode(ThreadState ts, PyUnicode s, String errors, PyObject mapping) {
    ByteBuilder out = new ByteBuilder(s.length());
    int n = s.length();
    int i = 0;
    while (i < n) {
      if (append(ts, out, s.at(i), mapping)) {
        i++;
        continue;
      }
      int end = i + 1;
      while (end < n && !append(ts, new ByteBuilder(4), s.at(end), mapping)) {
        end++;
      }
      i = error(ts, s, i, end, errors, mapping, out);
    }
    return out.toText();
  }

  private static boolean append(ThreadState ts, ByteBuilder out, int c, PyObject mapping) {
    int mark = ts.mark();
    try {
      PyObject by = lookUp(ts, mapping, c);
      if (by == null || by == PyNone.NONE) {
        return false;
      }
      if (by instanceof PyString) {
        out.append((PyString) by);
      } else if (by instanceof PyInt) {
        long b = ((PyInt) by).value;
        if (b < 0 || b > 255) {
          throw Errors.typeError("character mapping must be in range(256)");
        }
        out.append((int) b);
      } else {
        throw Errors.typeError("character mapping must return integer, None or str");
      }
      return true;
    } finally {
      ts.release(mark);
    }
  }

  /** What replaces unencodable characters is encoded by the mapping, too. */
  private static int error(
      ThreadState ts,
      PyUnicode s,
      int start,
      int end,
      String errors,
      PyObject mapping,
      ByteBuilder out) {
    StringBuilder by = new StringBuilder();
    switch (errors == null ? "strict" : errors) {
      case "strict":
        throw UnicodeErrors.encode(ts, NAME, s, start, end, REASON);
      case "ignore":
        return end;
      case "replace":
        by.append("?".repeat(end - start));
        break;
      case "xmlcharrefreplace":
        for (int i = start; i < end; i++) {
          by.append("&#").append(s.at(i)).append(';');
        }
        break;
      default:
        return handled(ts, s, start, end, errors, mapping, out);
    }
    for (int i = 0; i < by.length(); i++) {
      replace(ts, s, start, end, by.charAt(i), mapping, out);
    }
    return end;
  }

  private static void replace(
      ThreadState ts, PyUnicode s, int start, int end, int c, PyObject mapping, ByteBuilder out) {
    if (!append(ts, out, c, mapping)) {
      throw UnicodeErrors.encode(ts, NAME, s, start, end, REASON);
    }
  }

  private static int handled(
      ThreadState ts,
      PyUnicode s,
      int start,
      int end,
      String errors,
      PyObject mapping,
      ByteBuilder out) {
    int mark = ts.mark();
    try {
      PyUnicode by;
      int next = end;
      PyObject handler = ts.interp.codecs.errorHandler(ts, errors);
      if (handler == null) {
        by = ts.own(PyUnicode.of(ByteEncoder.backslashed(s, start, end)));
      } else {
        PyObject exc = ts.own(UnicodeErrors.encodeInstance(ts, NAME, s, start, end, REASON));
        PyObject answer = ts.own(Objects.call1(ts, handler, exc));
        by = UnicodeErrors.replacement(answer, "encoding");
        next = UnicodeErrors.position(ts, answer, s.length());
      }
      for (int i = 0; i < by.length(); i++) {
        replace(ts, s, start, end, by.at(i), mapping, out);
      }
      return next;
    } finally {
      ts.release(mark);
    }
  }
}
