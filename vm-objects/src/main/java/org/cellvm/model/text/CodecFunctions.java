package org.cellvm.model.text;

import org.cellvm.codec.ByteCodec;
import org.cellvm.codec.Utf16;
import org.cellvm.codec.Utf32;
import org.cellvm.codec.Utf7;
import org.cellvm.codec.Utf8;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.bytes.Buffers;
import org.cellvm.model.bytes.PyBuffer;
import org.cellvm.model.bytes.PyMemoryView;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyTuple;

/** The codecs one by one, as the module {@code _codecs} shows them to {@code codecs}. */
public final class CodecFunctions {
  private CodecFunctions() {}

  /** The tuple of a result, stolen, and the number of bytes or characters taken; owned. */
  private static PyTuple pair(ThreadState ts, PyObject result, long taken) {
    return PyTuple.of(ts, result, PyInt.valueOf(taken));
  }

  /**
   * Decodes UTF-8 as far as it is complete.
   *
   * @param errors null for strict
   * @param whole an incomplete end is an error
   * @return (unicode, bytes taken), owned
   */
  public static PyTuple decodeUtf8(ThreadState ts, byte[] s, String errors, boolean whole) {
    String ascii = ByteCodec.ASCII.decodePlain(s);
    if (ascii != null) {
      return pair(ts, PyUnicode.of(ascii), s.length);
    }
    UnicodeDecoding in = new UnicodeDecoding(ts, "utf8", s, errors);
    int taken = Utf8.decode(in, whole);
    return pair(ts, in.toText(), taken);
  }

  /** Decodes UTF-7 as far as its sections have ended; the result as of {@link #decodeUtf8}. */
  public static PyTuple decodeUtf7(ThreadState ts, byte[] s, String errors, boolean whole) {
    UnicodeDecoding in = new UnicodeDecoding(ts, "utf7", s, errors);
    int taken = Utf7.decode(in, whole);
    return pair(ts, in.toText(), taken);
  }

  /**
   * Decodes UTF-16 or UTF-32 as far as it is complete.
   *
   * @param bits 16 or 32
   * @param order -1 little-endian, 1 big-endian, 0 by the byte order mark
   * @param showOrder the order found is the third item of the result
   */
  public static PyTuple decodeUtf(
      ThreadState ts,
      int bits,
      byte[] s,
      String errors,
      int order,
      boolean whole,
      boolean showOrder) {
    UnicodeDecoding in = new UnicodeDecoding(ts, bits == 16 ? "utf16" : "utf32", s, errors);
    int taken = bits == 16 ? Utf16.decode(in, order, whole) : Utf32.decode(in, order, whole);
    PyUnicode text = in.toText();
    return showOrder
        ? PyTuple.of(ts, text, PyInt.valueOf(taken), PyInt.valueOf(in.byteOrder))
        : pair(ts, text, taken);
  }

  public static PyTuple encodeUtf(ThreadState ts, int bits, PyObject o, int order) {
    PyUnicode s = ts.own(PyUnicode.fromObject(ts, o));
    ByteBuilder out = new ByteBuilder(s.length() * bits / 8 + 4);
    if (bits == 16) {
      Utf16.encode(s.toCodePoints(), order, out);
    } else {
      Utf32.encode(s.toCodePoints(), order, out);
    }
    return pair(ts, out.toText(), s.length());
  }

  /** Decodes all of the bytes by a codec of the kernel. */
  public static PyTuple decode(ThreadState ts, String codec, byte[] s, String errors) {
    PyString bytes = ts.own(PyString.of(s.clone()));
    return pair(ts, Codecs.decode(ts, bytes, codec, errors), s.length);
  }

  /** Encodes an object that is or becomes a unicode by a codec of the kernel. */
  public static PyTuple encode(ThreadState ts, String codec, PyObject o, String errors) {
    PyUnicode s = ts.own(PyUnicode.fromObject(ts, o));
    return pair(ts, Codecs.encode(ts, s, codec, errors), s.length());
  }

  public static PyTuple escapeDecode(ThreadState ts, byte[] s, String errors) {
    return pair(ts, PyString.of(TextEscapes.decodeString(s, errors)), s.length);
  }

  public static PyTuple escapeEncode(ThreadState ts, PyString s) {
    return pair(ts, TextEscapes.stringEscape(s), s.length());
  }

  /** The bytes themselves. */
  public static PyTuple buffer(ThreadState ts, byte[] s) {
    return pair(ts, PyString.of(s.clone()), s.length);
  }

  /** The memory of a unicode, or the bytes of another object with a buffer. */
  public static PyTuple internalEncode(ThreadState ts, PyObject o) {
    if (o instanceof PyUnicode text) {
      return pair(ts, PyString.of(PyBuffer.codePoints(text)), text.length());
    }
    return buffer(ts, readBuffer(ts, o));
  }

  private static byte[] readBuffer(ThreadState ts, PyObject o) {
    byte[] s = o instanceof PyMemoryView ? null : Buffers.plainBytesOrNull(ts, o);
    if (s == null) {
      throw Errors.typeError("expected a readable buffer object");
    }
    return s;
  }

  public static PyTuple internalDecode(ThreadState ts, PyObject o, String errors) {
    if (o instanceof PyUnicode text) {
      return pair(ts, text.exact(), text.length());
    }
    byte[] s = readBuffer(ts, o);
    UnicodeDecoding in = new UnicodeDecoding(ts, "unicode_internal", s, errors);
    int i = 0;
    while (i < s.length) {
      if (s.length - i < 4) {
        i = in.error(i, s.length, "truncated input");
        continue;
      }
      int c = java.nio.ByteBuffer.wrap(s, i, 4).order(java.nio.ByteOrder.nativeOrder()).getInt();
      if (c < 0 || c > Character.MAX_CODE_POINT) {
        i = in.error(i, i + 4, "illegal code point (> 0x10FFFF)");
      } else {
        in.out.append(c);
        i += 4;
      }
    }
    return pair(ts, in.toText(), s.length);
  }

  /** Decodes by a mapping, null or None for Latin-1. */
  public static PyTuple charmapDecode(ThreadState ts, byte[] s, String errors, PyObject mapping) {
    if (mapping == null || mapping == PyNone.NONE) {
      return decode(ts, "latin-1", s, errors);
    }
    return pair(ts, CharmapCodec.decode(ts, s, errors, mapping), s.length);
  }

  public static PyTuple charmapEncode(ThreadState ts, PyObject o, String errors, PyObject mapping) {
    if (mapping == null || mapping == PyNone.NONE) {
      return encode(ts, "latin-1", o, errors);
    }
    PyUnicode s = ts.own(PyUnicode.fromObject(ts, o));
    PyString encoded =
        mapping instanceof PyEncodingMap map
            ? UnicodeEncoding.encode(ts, map.codec, s, errors)
            : CharmapCodec.encode(ts, s, errors, mapping);
    return pair(ts, encoded, s.length());
  }

  /**
   * What inverts a decoding table, for {@link #charmapEncode}: an EncodingMap, or a dict from
   * ordinals to bytes where the table is not of the form that such a map has; owned.
   *
   * @param table of 256 code points
   */
  public static PyObject charmapBuild(ThreadState ts, PyUnicode table) {
    if (table.length() != 256) {
      throw Errors.typeError("bad argument type for built-in operation");
    }
    if (PyEncodingMap.fits(table)) {
      return new PyEncodingMap(table);
    }
    PyDict map = new PyDict(ts);
    for (int b = 0; b < 256; b++) {
      PyObject key = PyInt.valueOf(table.at(b));
      map.put(ts, key, PyInt.valueOf(b));
      key.decref(ts);
    }
    return map;
  }

  /** {@code codecs.encode}: the object by any codec's encoder. */
  public static PyObject encodeBy(ThreadState ts, PyObject o, String encoding, String errors) {
    if (o instanceof PyUnicode text) {
      return Codecs.encode(ts, text, encoding, errors);
    }
    return o instanceof PyString s
        ? Codecs.encodeStringObject(ts, s, encoding, errors)
        : Codecs.registered(ts, o, nameOf(ts, encoding), errors, 0);
  }

  /** {@code codecs.decode}: the object by any codec's decoder. */
  public static PyObject decodeBy(ThreadState ts, PyObject o, String encoding, String errors) {
    return o instanceof PyString s
        ? Codecs.decodeObject(ts, s, encoding, errors)
        : Codecs.registered(ts, o, nameOf(ts, encoding), errors, 1);
  }

  private static String nameOf(ThreadState ts, String encoding) {
    return encoding == null ? ts.interp.codecs.defaultEncoding : encoding;
  }
}
