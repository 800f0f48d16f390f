package org.cellvm.library.json;

import org.cellvm.codec.CodePoints;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;

/** The text that is read: the bytes of a str, or the characters of a unicode. */
final class JsonText {
  /** Borrowed. */
  final PyObject object;

  /** Of a str; else null. */
  final byte[] bytes;

  private final CodePoints points;
  final int length;

  private JsonText(PyObject object, byte[] bytes, CodePoints points) {
    this.object = object;
    this.bytes = bytes;
    this.points = points;
    this.length = bytes != null ? bytes.length : points.length();
  }

  /** TypeError if {@code o} is neither a str nor a unicode. */
  static JsonText of(PyObject o) {
    if (o instanceof PyString s) {
      return new JsonText(o, s.bytes(), null);
    }
    if (o instanceof PyUnicode u) {
      return new JsonText(o, null, u.toCodePoints());
    }
    throw JsonModule.notText(o);
  }

  int at(int i) {
    return bytes != null ? bytes[i] & 0xff : points.at(i);
  }

  boolean isBytes() {
    return bytes != null;
  }

  /** A part of the text, of its kind, as a new object; owned. */
  PyObject slice(int from, int to) {
    return bytes != null ? PyString.of(bytes, from, to) : ((PyUnicode) object).substring(from, to);
  }

  /** A part that is all ASCII as a Java string. */
  String ascii(int from, int to) {
    if (points != null && points.bmp != null) {
      return points.bmp.substring(from, to);
    }
    char[] chars = new char[to - from];
    for (int i = from; i < to; i++) {
      chars[i - from] = (char) at(i);
    }
    return new String(chars);
  }

  /** The place behind white space. */
  int skipSpace(int from) {
    int i = from;
    while (i < length) {
      int c = at(i);
      if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
        break;
      }
      i++;
    }
    return i;
  }

  boolean startsWith(String word, int from) {
    if (word.length() > length - from) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (at(from + i) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The text as a unicode of its characters from {@code from} to {@code to}; owned. */
  PyUnicode decoded(ThreadState ts, int from, int to, String encoding, boolean ascii) {
    if (bytes == null) {
      return (PyUnicode) slice(from, to);
    }
    if (ascii) {
      return PyUnicode.of(
          new String(bytes, from, to - from, java.nio.charset.StandardCharsets.ISO_8859_1));
    }
    PyString part = PyString.of(bytes, from, to);
    try {
      return PyUnicode.fromEncodedObject(ts, part, encoding, null);
    } finally {
      part.decref(ts);
    }
  }
}
