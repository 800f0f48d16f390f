package org.cellvm.library.sre;

import org.cellvm.codec.CodePoints;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.Sequences;
import org.cellvm.model.ThreadState;
import org.cellvm.model.bytes.Buffers;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;

/**
 * The characters of the object that is searched: exactly one of {@link #bytes}, {@link #bmp} and
 * {@link #points} is there.
 */
final class Subject {
  /** Bytes of a code point in the memory of a unicode. */
  private static final int POINT = 4;

  /** Borrowed. */
  final PyObject object;

  /** Not to be written; of a str, or of the memory that another object shows. */
  final byte[] bytes;

  /** Each char a code point. */
  final String bmp;

  final int[] points;

  final int length;

  private final boolean exactString;

  private Subject(PyObject object, byte[] bytes, String bmp, int[] points, boolean exactString) {
    this.object = object;
    this.bytes = bytes;
    this.bmp = bmp;
    this.points = points;
    this.length = bytes != null ? bytes.length : bmp != null ? bmp.length() : points.length;
    this.exactString = exactString;
  }

  /**
   * The characters of a str, unicode or an object that shows its memory. Where the memory has four
   * bytes for each item of the object, it is taken for characters of four bytes, as in CPython.
   */
  static Subject of(ThreadState ts, PyObject o) {
    if (o instanceof PyString s) {
      return new Subject(o, s.bytes(), null, null, o.getClass() == PyString.class);
    }
    if (o instanceof PyUnicode u) {
      CodePoints text = u.toCodePoints();
      return new Subject(o, null, text.bmp, text.points, o.getClass() == PyUnicode.class);
    }
    PyString shown = Buffers.bytesOrNull(ts, o);
    if (shown == null) {
      throw Errors.typeError("expected string or buffer");
    }
    byte[] bytes = shown.bytes();
    shown.decref(ts);
    long size = Objects.size(ts, o);
    if (size == bytes.length) {
      return new Subject(o, bytes, null, null, false);
    }
    if (size * POINT != bytes.length) {
      throw Errors.typeError("buffer size mismatch");
    }
    return new Subject(o, null, null, words(bytes), false);
  }

  private static int[] words(byte[] bytes) {
    int[] words = new int[bytes.length / POINT];
    for (int i = 0; i < words.length; i++) {
      int at = i * POINT;
      words[i] =
          bytes[at] & 0xff
              | (bytes[at + 1] & 0xff) << 8
              | (bytes[at + 2] & 0xff) << 16
              | bytes[at + 3] << 24;
    }
    return words;
  }

  /** The character at {@code i}; of numbers over 2^31 - 1 one that no pattern holds. */
  int at(int i) {
    return bytes != null ? bytes[i] & 0xff : wideAt(i);
  }

  /** {@link #at} of what is not bytes. */
  int wideAt(int i) {
    return bmp != null ? bmp.charAt(i) : points[i] & Integer.MAX_VALUE;
  }

  /** A position as an index of the text. */
  int clip(long position) {
    return (int) Math.max(0, Math.min(position, length));
  }

  /** {@code object[from:to]}, owned. */
  PyObject slice(ThreadState ts, int from, int to) {
    if (exactString) {
      return bytes != null
          ? from == 0 && to == length ? whole() : PyString.of(bytes, from, to)
          : ((PyUnicode) object).substring(from, to);
    }
    return Sequences.getSlice(ts, object, from, to);
  }

  private PyObject whole() {
    object.incref();
    return object;
  }
}
