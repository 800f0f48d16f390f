package org.cellvm.library.strop;

import org.cellvm.model.PyObject;
import org.cellvm.model.Sequences;
import org.cellvm.model.Slots;
import org.cellvm.model.ThreadState;
import org.cellvm.model.bytes.ByteSearch;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.text.ByteBuilder;
import org.cellvm.model.text.PyString;

/** Splits and joins strings, and replaces parts of them. */
final class Pieces {
  private static final String NOT_STRINGS = "first argument must be sequence of strings";

  private Pieces() {}

  private static boolean isSpace(byte b) {
    return b == ' ' || b >= '\t' && b <= '\r';
  }

  private static int skip(byte[] s, int from, boolean space) {
    int i = from;
    while (i < s.length && isSpace(s[i]) == space) {
      i++;
    }
    return i;
  }

  private static void add(PyList list, byte[] s, int from, int to) {
    list.appendOwned(PyString.of(s, from, to));
  }

  /** The words; a {@code max} of 0 is no limit. */
  static PyList words(ThreadState ts, byte[] s, long max) {
    PyList list = new PyList(ts);
    for (int i = skip(s, 0, true); i < s.length; ) {
      if (max != 0 && list.size >= max) {
        add(list, s, i, s.length);
        break;
      }
      int end = skip(s, i, false);
      add(list, s, i, end);
      i = skip(s, end, true);
    }
    return list;
  }

  static PyList split(ThreadState ts, byte[] s, byte[] separator, long max) {
    PyList list = new PyList(ts);
    int from = 0;
    while (max == 0 || list.size < max) {
      int at = ByteSearch.find(s, from, s.length, separator);
      if (at < 0) {
        break;
      }
      add(list, s, from, at);
      from = at + separator.length;
    }
    add(list, s, from, s.length);
    return list;
  }

  static PyObject join(ThreadState ts, PyObject sequence, byte[] separator) {
    long n = Sequences.size(ts, sequence);
    if (n == 1) {
      PyObject item = Sequences.item(ts, sequence, 0);
      if (!(item instanceof PyString)) {
        ts.own(item);
        throw Errors.typeError(NOT_STRINGS);
      }
      return item;
    }
    if (!(sequence instanceof PyList) && !sequence.type().has(Slots.SQ_ITEM)) {
      throw Errors.typeError("first argument must be a sequence");
    }
    ByteBuilder out = new ByteBuilder(100);
    for (long i = 0; i < n; i++) {
      if (i > 0) {
        out.append(separator, 0, separator.length);
      }
      append(ts, out, sequence, i);
    }
    return out.toText();
  }

  private static void append(ThreadState ts, ByteBuilder out, PyObject sequence, long i) {
    PyObject item;
    try {
      item = sequence.type().sq_item(ts, sequence, i);
    } catch (PyException e) {
      e.discard(ts);
      throw Errors.typeError(NOT_STRINGS);
    }
    try {
      if (!(item instanceof PyString s)) {
        throw Errors.typeError(NOT_STRINGS);
      }
      out.append(s.bytes(), 0, s.length());
    } finally {
      item.decref(ts);
    }
  }

  /** All or the first {@code max} replaced; null where there is nothing to be replaced. */
  static PyObject replace(byte[] s, byte[] old, byte[] by, long max) {
    int at = ByteSearch.find(s, 0, s.length, old);
    if (at < 0) {
      return null;
    }
    ByteBuilder out = new ByteBuilder(s.length + by.length);
    int from = 0;
    for (long left = max; at >= 0 && left != 0; left--) {
      out.append(s, from, at);
      out.append(by, 0, by.length);
      from = at + old.length;
      at = ByteSearch.find(s, from, s.length, old);
    }
    out.append(s, from, s.length);
    return out.toText();
  }

  static PyObject expandTabs(byte[] s, int tabSize) {
    ByteBuilder out = new ByteBuilder(s.length + tabSize);
    int column = 0;
    for (byte b : s) {
      if (b == '\t') {
        int n = tabSize - column % tabSize;
        out.append(" ".repeat(n));
        column += n;
      } else {
        out.append(b);
        column = b == '\n' ? 0 : column + 1;
      }
    }
    return out.toText();
  }
}
