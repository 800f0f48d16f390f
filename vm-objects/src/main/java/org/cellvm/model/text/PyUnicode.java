package org.cellvm.model.text;

import java.util.Arrays;
import org.cellvm.codec.ByteCodec;
import org.cellvm.codec.ByteSink;
import org.cellvm.codec.CodePoints;
import org.cellvm.codec.UnicodeChars;
import org.cellvm.codec.Utf8;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.bytes.Buffers;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.processor.SubclassLeaf;

/**
 * A {@code unicode}: a sequence of code points, as a Java string in which every char is a code
 * point of its own (so that a lone surrogate, or even a pair of them, is one or two characters, as
 * in CPython's wide build), or as an array of ints where any code point is beyond the BMP.
 */
public class PyUnicode extends PyBaseString {
  private static final PyUnicode[] LATIN1 = latin1();
  public static final PyUnicode EMPTY = Ref.immortal(new PyUnicode("", null));

  /** One char a code point; null if {@link #codePoints} is not. */
  final String bmp;

  /** Has at least one code point above 0xffff; never written. */
  final int[] codePoints;

  /** The hash, or -1 if not computed yet. */
  private long hash = -1;

  @SubclassLeaf("unicode")
  protected PyUnicode(String bmp, int[] codePoints) {
    this.bmp = bmp;
    this.codePoints = codePoints;
  }

  /** From a string in which each char is one code point; owned. */
  public static PyUnicode of(String bmp) {
    int n = bmp.length();
    if (n == 0) {
      return EMPTY;
    }
    if (n == 1 && bmp.charAt(0) < 256) {
      return LATIN1[bmp.charAt(0)];
    }
    return new PyUnicode(bmp, null);
  }

  /** From code points up to 0x10ffff; takes the array. Owned. */
  public static PyUnicode fromCodePoints(int[] codePoints) {
    for (int c : codePoints) {
      if (c > 0xffff) {
        return new PyUnicode(null, codePoints);
      }
    }
    char[] chars = new char[codePoints.length];
    for (int i = 0; i < chars.length; i++) {
      chars[i] = (char) codePoints[i];
    }
    return of(new String(chars));
  }

  /** From Java text in UTF-16, whose surrogate pairs become one code point each; owned. */
  public static PyUnicode fromUtf16(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return fromCodePoints(codePoints(text));
      }
    }
    return of(text);
  }

  /** From what a codec has made; owned. */
  static PyUnicode fromCodePoints(CodePoints text) {
    return text.bmp != null ? of(text.bmp) : fromCodePoints(text.points);
  }

  /** The code points, as codecs take them. */
  public final CodePoints toCodePoints() {
    return new CodePoints(bmp, codePoints);
  }

  private static int[] codePoints(String text) {
    int[] points = new int[text.codePointCount(0, text.length())];
    for (int i = 0, at = 0; i < points.length; i++) {
      points[i] = text.codePointAt(at);
      at += Character.charCount(points[i]);
    }
    return points;
  }

  /** The unicode of one code point; owned. */
  public static PyUnicode fromCodePoint(int c) {
    if (c < 256) {
      return LATIN1[c];
    }
    return c <= 0xffff
        ? new PyUnicode(String.valueOf((char) c), null)
        : new PyUnicode(null, new int[] {c});
  }

  /**
   * The unicode of a unicode, a str (decoded by the default encoding) or a buffer ({@code
   * PyUnicode_FromObject}); owned and of the exact type.
   *
   * @throws PyException TypeError for other objects; UnicodeDecodeError
   */
  public static PyUnicode fromObject(ThreadState ts, PyObject o) {
    if (o instanceof PyUnicode asUnicode) {
      return (PyUnicode) asUnicode.exact();
    }
    return fromEncodedObject(ts, o, null, null);
  }

  /**
   * Decodes a str or a buffer ({@code PyUnicode_FromEncodedObject}); owned.
   *
   * @param encoding null for the default encoding
   * @param errors null for strict
   */
  public static PyUnicode fromEncodedObject(
      ThreadState ts, PyObject o, String encoding, String errors) {
    if (o instanceof PyString s) {
      return fromBytes(ts, s, encoding, errors);
    }
    if (o instanceof PyUnicode) {
      throw Errors.typeError("decoding Unicode is not supported");
    }
    Buffers.refuseDecoding(o);
    PyString bytes = Buffers.textOrNull(ts, o);
    if (bytes == null) {
      throw Errors.typeError(
          "coercing to Unicode: need string or buffer, " + o.type().name() + " found");
    }
    try {
      return fromBytes(ts, bytes, encoding, errors);
    } finally {
      bytes.decref(ts);
    }
  }

  /** Where there is nothing to decode, the encoding's name is not looked up. */
  private static PyUnicode fromBytes(
      ThreadState ts, PyString bytes, String encoding, String errors) {
    return bytes.length() == 0 ? EMPTY : Codecs.decode(ts, bytes, encoding, errors);
  }

  /**
   * Decodes UTF-8 strictly, surrogates and all; owned.
   *
   * @throws PyException UnicodeDecodeError
   */
  public static PyUnicode decodeUtf8(ThreadState ts, byte[] bytes) {
    String ascii = ByteCodec.ASCII.decodePlain(bytes);
    return ascii != null ? of(ascii) : UnicodeDecoding.decode(ts, Utf8.INSTANCE, bytes, null);
  }

  public final byte[] encodeUtf8() {
    ByteSink out = new ByteSink(length() + (length() >> 1));
    Utf8.encode(toCodePoints(), out);
    return out.toByteArray();
  }

  /**
   * Encoded by the default encoding, strictly; owned.
   *
   * @throws PyException UnicodeEncodeError
   */
  public final PyString encodeDefault(ThreadState ts) {
    return (PyString) Codecs.encode(ts, this, null, null);
  }

  /** CPython's hash; that of the str of the same characters where all are ASCII. */
  public final long hash() {
    long h = hash;
    if (h == -1) {
      hash = h = computeHash();
    }
    return h;
  }

  private long computeHash() {
    int n = length();
    if (n == 0) {
      return 0;
    }
    long x = HashSecret.PREFIX ^ (long) at(0) << 7;
    for (int i = 0; i < n; i++) {
      x = 1000003L * x ^ at(i);
    }
    x ^= n ^ HashSecret.SUFFIX;
    return x == -1 ? -2 : x;
  }

  /** Whether both have the same code points. */
  public final boolean equalTo(PyUnicode other) {
    if (this == other) {
      return true;
    }
    return bmp != null
        ? bmp.equals(other.bmp)
        : other.bmp == null && Arrays.equals(codePoints, other.codePoints);
  }

  /** Negative, zero or positive as this sorts before, with or after {@code other}. */
  public final int compareTo(PyUnicode other) {
    if (bmp != null && other.bmp != null) {
      return bmp.compareTo(other.bmp);
    }
    int n = Math.min(length(), other.length());
    for (int i = 0; i < n; i++) {
      int d = at(i) - other.at(i);
      if (d != 0) {
        return d;
      }
    }
    return length() - other.length();
  }

  /** {@code v + w}, owned; the operand itself where the other is empty and both are exact. */
  public static PyUnicode concat(PyUnicode v, PyUnicode w) {
    if (v.length() == 0) {
      return (PyUnicode) w.exact();
    }
    if (w.length() == 0) {
      return (PyUnicode) v.exact();
    }
    if (v.bmp != null && w.bmp != null) {
      return new PyUnicode(v.bmp.concat(w.bmp), null);
    }
    int n = v.length();
    int[] result = new int[n + w.length()];
    v.copyTo(result, 0);
    w.copyTo(result, n);
    return new PyUnicode(null, result);
  }

  private void copyTo(int[] target, int at) {
    int n = length();
    for (int i = 0; i < n; i++) {
      target[at + i] = at(i);
    }
  }

  @Override
  public final int length() {
    return bmp != null ? bmp.length() : codePoints.length;
  }

  @Override
  public final int at(int i) {
    return bmp != null ? bmp.charAt(i) : codePoints[i];
  }

  /** The same as {@link #at}. */
  public final int codePointAt(int i) {
    return at(i);
  }

  @Override
  public final PyUnicode substring(int from, int to) {
    if (from == 0 && to == length() && getClass() == PyUnicode.class) {
      incref();
      return this;
    }
    if (to <= from) {
      return EMPTY;
    }
    return bmp != null
        ? of(bmp.substring(from, to))
        : fromCodePoints(Arrays.copyOfRange(codePoints, from, to));
  }

  @Override
  final int indexOf(PyBaseString other, int from, int to) {
    PyUnicode sub = (PyUnicode) other;
    int m = sub.length();
    if (to - from < m) {
      return -1;
    }
    if (m == 0) {
      return from;
    }
    if (bmp != null) {
      if (sub.bmp == null) {
        return -1;
      }
      if (to == bmp.length()) {
        return bmp.indexOf(sub.bmp, from);
      }
    }
    int first = sub.at(0);
    for (int i = from; i <= to - m; i++) {
      if (at(i) == first && matchesAt(i, sub)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  final int lastIndexOf(PyBaseString other, int from, int to) {
    PyUnicode sub = (PyUnicode) other;
    int m = sub.length();
    if (to - from < m) {
      return -1;
    }
    if (m == 0) {
      return to;
    }
    int first = sub.at(0);
    for (int i = to - m; i >= from; i--) {
      if (at(i) == first && matchesAt(i, sub)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  final boolean matchesAt(int i, PyBaseString other) {
    PyUnicode sub = (PyUnicode) other;
    if (bmp != null) {
      return sub.bmp != null && bmp.startsWith(sub.bmp, i);
    }
    for (int j = 0, m = sub.length(); j < m; j++) {
      if (at(i + j) != sub.at(j)) {
        return false;
      }
    }
    return true;
  }

  @Override
  final boolean isExact() {
    return getClass() == PyUnicode.class;
  }

  @Override
  final boolean isSpace(int i) {
    return UnicodeChars.isSpace(at(i));
  }

  @Override
  final UnicodeBuilder builder(int capacity) {
    return new UnicodeBuilder(capacity);
  }

  @Override
  final PyUnicode empty() {
    return EMPTY;
  }

  @Override
  public PyType type() {
    return UnicodeType.TYPE;
  }

  /** As Java text in UTF-16: astral code points become surrogate pairs. */
  @Override
  public final String toString() {
    return bmp != null ? bmp : new String(codePoints, 0, codePoints.length);
  }

  private static PyUnicode[] latin1() {
    PyUnicode[] chars = new PyUnicode[256];
    for (int i = 0; i < 256; i++) {
      chars[i] = Ref.immortal(new PyUnicode(String.valueOf((char) i), null));
    }
    return chars;
  }
}
