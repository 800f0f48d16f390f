package org.cellvm.model.text;

import org.cellvm.codec.ByteSink;
import org.cellvm.codec.CharmapTable;
import org.cellvm.codec.CodePoints;
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

  private CharmapCodec() {}

  /**
   * Decodes bytes by a mapping: a unicode indexed by byte, or an object whose items are ordinals,
   * unicode or None. Borrowed; the result is owned.
   */
  static PyUnicode decode(ThreadState ts, byte[] s, String errors, PyObject mapping) {
    UnicodeDecoding in = new UnicodeDecoding(ts, CharmapTable.NAME, s, errors);
    int i = 0;
    while (i < s.length) {
      int b = s[i] & 0xff;
      if (mapping instanceof PyUnicode table) {
        int c = b < table.length() ? table.at(b) : CharmapTable.UNDEFINED;
        if (c == CharmapTable.UNDEFINED) {
          i = in.error(i, i + 1, CharmapTable.REASON);
        } else {
          in.out.append(c);
          i++;
        }
        continue;
      }
      int mark = ts.mark();
      PyObject by = lookUp(ts, mapping, b);
      if (by == null || isUndefined(by)) {
        i = in.error(i, i + 1, CharmapTable.REASON);
      } else {
        appendDecoded(in, by);
        i++;
      }
      ts.release(mark);
    }
    return in.toText();
  }

  private static boolean isUndefined(PyObject by) {
    return by == PyNone.NONE
        || by instanceof PyInt i && i.value == CharmapTable.UNDEFINED
        || by instanceof PyUnicode u && u.length() == 1 && u.at(0) == CharmapTable.UNDEFINED;
  }

  private static void appendDecoded(UnicodeDecoding in, PyObject by) {
    if (by instanceof PyUnicode text) {
      in.append(text);
    } else if (by instanceof PyInt ordinal) {
      long c = ordinal.value;
      if (c < 0 || c > Character.MAX_CODE_POINT) {
        throw Errors.typeError("character mapping must be in range(0x110000)");
      }
      in.out.append((int) c);
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
    UnicodeEncoding e = new UnicodeEncoding(ts, CharmapTable.NAME, s, errors);
    int n = s.length();
    int i = 0;
    while (i < n) {
      if (append(ts, e.out, s.at(i), mapping)) {
        i++;
        continue;
      }
      int end = i + 1;
      while (end < n && !append(ts, new ByteBuilder(4), s.at(end), mapping)) {
        end++;
      }
      int next = e.error(i, end, CharmapTable.REASON);
      CodePoints by = e.replacement;
      for (int j = 0; j < by.length(); j++) {
        if (!append(ts, e.out, by.at(j), mapping)) {
          throw e.failure(e.in, i, end, CharmapTable.REASON);
        }
      }
      i = next;
    }
    return e.toText();
  }

  private static boolean append(ThreadState ts, ByteSink out, int c, PyObject mapping) {
    int mark = ts.mark();
    try {
      PyObject by = lookUp(ts, mapping, c);
      if (by == null || by == PyNone.NONE) {
        return false;
      }
      if (by instanceof PyString string) {
        byte[] bytes = string.bytes();
        out.append(bytes, 0, bytes.length);
      } else if (by instanceof PyInt number) {
        long b = number.value;
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
}
