package org.cellvm.model.text;

import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.sequences.PyTuple;

/**
 * Encoding and decoding by name. The encodings of the kernel are found here by their names and
 * aliases; all others are those of the VM's {@link CodecRegistry}.
 */
public final class Codecs {
  private static final int REGISTERED = 0;
  private static final int ASCII = 1;
  private static final int LATIN1 = 2;
  private static final int UTF7 = 3;
  private static final int UTF8 = 4;
  private static final int UTF16 = 5;
  private static final int UTF16_LE = 6;
  private static final int UTF16_BE = 7;
  private static final int UTF32 = 8;
  private static final int UTF32_LE = 9;
  private static final int UTF32_BE = 10;
  private static final int UNICODE_ESCAPE = 11;
  private static final int RAW_UNICODE_ESCAPE = 12;

  // Codecs of bytes
  private static final int STRING_ESCAPE = 13;
  private static final int HEX = 14;

  private Codecs() {}

  /** The codec of a name; names differ neither by case nor by the marks between their words. */
  private static int find(String encoding) {
    StringBuilder name = new StringBuilder(encoding.length());
    boolean mark = false;
    for (int i = 0; i < encoding.length(); i++) {
      char c = encoding.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        c = (char) (c + 32);
      }
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '.') {
        if (mark && name.length() > 0) {
          name.append('_');
        }
        mark = false;
        name.append(c);
      } else {
        mark = true;
      }
    }
    switch (name.toString()) {
      case "ascii",
      "us_ascii",
      "646",
      "us",
      "cp367",
      "ibm367",
      "iso646_us",
      "iso_ir_6",
      "ansi_x3.4_1968",
      "ansi_x3_4_1968",
      "ansi_x3.4_1986",
      "csascii",
      "iso_646.irv_1991":
        return ASCII;
      case "latin_1",
      "latin1",
      "latin",
      "l1",
      "iso8859_1",
      "iso_8859_1",
      "8859",
      "iso8859",
      "iso_8859_1_1987",
      "iso_ir_100",
      "cp819",
      "ibm819",
      "csisolatin1":
        return LATIN1;
      case "utf_8", "utf8", "utf", "u8", "utf8_ucs2", "utf8_ucs4":
        return UTF8;
      case "utf_16", "utf16", "u16":
        return UTF16;
      case "utf_16_le", "utf_16le", "unicodelittleunmarked":
        return UTF16_LE;
      case "utf_16_be", "utf_16be", "unicodebigunmarked":
        return UTF16_BE;
      case "utf_32", "utf32", "u32":
        return UTF32;
      case "utf_32_le", "utf_32le":
        return UTF32_LE;
      case "utf_32_be", "utf_32be":
        return UTF32_BE;
      case "unicode_escape":
        return UNICODE_ESCAPE;
      case "raw_unicode_escape":
        return RAW_UNICODE_ESCAPE;
      case "string_escape":
        return STRING_ESCAPE;
      case "utf_7", "utf7", "u7", "unicode_1_1_utf_7":
        return UTF7;
      case "hex_codec", "hex":
        return HEX;
      default:
        return REGISTERED;
    }
  }

  /**
   * Decodes bytes to text ({@code PyUnicode_Decode}).
   *
   * @param encoding null for the default encoding
   * @param errors null for strict
   * @return owned
   * @throws PyException LookupError, UnicodeDecodeError; TypeError where the codec makes no unicode
   */
  public static PyUnicode decode(ThreadState ts, PyString s, String encoding, String errors) {
    if (s.length() == 0 && encoding == null) {
      return PyUnicode.EMPTY;
    }
    PyObject result = decodeObject(ts, s, encoding, errors);
    if (!(result instanceof PyUnicode)) {
      String type = result.type().name();
      result.decref(ts);
      throw Errors.typeError("decoder did not return an unicode object (type=" + type + ")");
    }
    return (PyUnicode) result;
  }

  /** Decodes a str to whatever the codec makes of it; owned. */
  static PyObject decodeObject(ThreadState ts, PyString s, String encoding, String errors) {
    String name = encoding == null ? ts.interp.codecs.defaultEncoding : encoding;
    byte[] bytes = s.bytes();
    switch (find(name)) {
      case ASCII:
        return decodeBytes(ts, bytes, errors);
      case LATIN1:
        return PyUnicode.of(s.toString());
      case UTF8:
        return UtfCodecs.decodeUtf8(ts, bytes, errors);
      case UTF7:
        return Utf7Codec.decode(ts, bytes, errors);
      case UTF16:
        return UtfCodecs.decodeUtf16(ts, bytes, UtfCodecs.NATIVE, errors);
      case UTF16_LE:
        return UtfCodecs.decodeUtf16(ts, bytes, UtfCodecs.LITTLE, errors);
      case UTF16_BE:
        return UtfCodecs.decodeUtf16(ts, bytes, UtfCodecs.BIG, errors);
      case UTF32:
        return UtfCodecs.decodeUtf32(ts, bytes, UtfCodecs.NATIVE, errors);
      case UTF32_LE:
        return UtfCodecs.decodeUtf32(ts, bytes, UtfCodecs.LITTLE, errors);
      case UTF32_BE:
        return UtfCodecs.decodeUtf32(ts, bytes, UtfCodecs.BIG, errors);
      case UNICODE_ESCAPE:
        return TextEscapes.decodeUnicode(ts, bytes, errors);
      case RAW_UNICODE_ESCAPE:
        return TextEscapes.decodeRawUnicode(ts, bytes, errors);
      case STRING_ESCAPE:
        return PyString.of(TextEscapes.decodeString(bytes, errors));
      case HEX:
        return BinaryText.unhex(strict(errors, bytes));
      default:
        return registered(ts, s, name, errors, 1);
    }
  }

  /** The bytes; the codec knows no other error handler than strict. */
  private static byte[] strict(String errors, byte[] bytes) {
    if (errors != null && !errors.equals("strict")) {
      throw new PyException(Ref.inc(PyExc.AssertionError), null, null);
    }
    return bytes;
  }

  /** Decodes ASCII. */
  private static PyUnicode decodeBytes(ThreadState ts, byte[] s, String errors) {
    int n = s.length;
    int plain = 0;
    while (plain < n && s[plain] >= 0) {
      plain++;
    }
    if (plain == n) {
      return PyUnicode.of(new String(s, java.nio.charset.StandardCharsets.ISO_8859_1));
    }
    Decoding in = new Decoding(ts, "ascii", s, errors);
    int i = 0;
    while (i < n) {
      if (s[i] >= 0) {
        in.out.append(s[i++]);
      } else {
        i = in.error(i, i + 1, "ordinal not in range(128)");
      }
    }
    return in.out.toText();
  }

  /**
   * Encodes text ({@code PyUnicode_AsEncodedObject}); the result, owned, is a str but where a
   * registered codec makes something else.
   */
  public static PyObject encode(ThreadState ts, PyUnicode s, String encoding, String errors) {
    String name = encoding == null ? ts.interp.codecs.defaultEncoding : encoding;
    switch (find(name)) {
      case ASCII:
        return ByteEncoder.encode(ts, s, 128, errors);
      case LATIN1:
        return ByteEncoder.encode(ts, s, 256, errors);
      case UTF8:
        return UtfCodecs.encodeUtf8(s);
      case UTF7:
        return Utf7Codec.encode(s);
      case UTF16:
        return UtfCodecs.encodeUtf16(s, UtfCodecs.NATIVE);
      case UTF16_LE:
        return UtfCodecs.encodeUtf16(s, UtfCodecs.LITTLE);
      case UTF16_BE:
        return UtfCodecs.encodeUtf16(s, UtfCodecs.BIG);
      case UTF32:
        return UtfCodecs.encodeUtf32(s, UtfCodecs.NATIVE);
      case UTF32_LE:
        return UtfCodecs.encodeUtf32(s, UtfCodecs.LITTLE);
      case UTF32_BE:
        return UtfCodecs.encodeUtf32(s, UtfCodecs.BIG);
      case UNICODE_ESCAPE:
        return TextEscapes.unicodeEscape(s);
      case RAW_UNICODE_ESCAPE:
        return TextEscapes.rawUnicodeEscape(s);
      case STRING_ESCAPE:
        throw Errors.typeError("escape_encode() argument 1 must be string, not unicode");
      case HEX:
        strict(errors, null);
        PyString bytes = ByteEncoder.encode(ts, s, 128, null);
        try {
          return encodeBytes(bytes, HEX, errors);
        } finally {
          bytes.decref(ts);
        }
      default:
        return registered(ts, s, name, errors, 0);
    }
  }

  private static PyObject encodeBytes(PyString s, int codec, String errors) {
    return codec == STRING_ESCAPE
        ? TextEscapes.stringEscape(s)
        : BinaryText.hex(strict(errors, s.bytes()));
  }

  /** {@code str.encode}. */
  public static PyObject encodeString(ThreadState ts, PyString s, String encoding, String errors) {
    return stringResult(ts, encodeStringObject(ts, s, encoding, errors), "encoder");
  }

  /** Encodes a str: for encodings of text it is decoded by the default encoding first. */
  static PyObject encodeStringObject(ThreadState ts, PyString s, String encoding, String errors) {
    String name = encoding == null ? ts.interp.codecs.defaultEncoding : encoding;
    int codec = find(name);
    if (codec >= STRING_ESCAPE) {
      return encodeBytes(s, codec, errors);
    }
    return codec == REGISTERED
        ? registered(ts, s, name, errors, 0)
        : encode(ts, ts.own(PyUnicode.fromObject(ts, s)), name, errors);
  }

  /** {@code str.decode}. */
  static PyObject decodeString(ThreadState ts, PyString s, String encoding, String errors) {
    return stringResult(ts, decodeObject(ts, s, encoding, errors), "decoder");
  }

  /** {@code unicode.encode}. */
  public static PyObject encodeUnicode(
      ThreadState ts, PyUnicode s, String encoding, String errors) {
    return stringResult(ts, encode(ts, s, encoding, errors), "encoder");
  }

  /** {@code unicode.decode}: the built-in decoders want bytes, by the default encoding. */
  static PyObject decodeUnicode(ThreadState ts, PyUnicode s, String encoding, String errors) {
    String name = encoding == null ? ts.interp.codecs.defaultEncoding : encoding;
    int codec = find(name);
    if (codec == HEX) {
      strict(errors, null);
    }
    PyObject result =
        codec == REGISTERED
            ? registered(ts, s, name, errors, 1)
            : decodeObject(ts, ts.own(s.encodeDefault(ts)), name, errors);
    return stringResult(ts, result, "decoder");
  }

  private static PyObject stringResult(ThreadState ts, PyObject result, String coder) {
    if (!(result instanceof PyBaseString)) {
      String type = result.type().name();
      result.decref(ts);
      throw Errors.typeError(coder + " did not return a string/unicode object (type=" + type + ")");
    }
    return result;
  }

  /** Calls the encoder (item 0) or decoder (item 1) of a registered codec; owned. */
  static PyObject registered(ThreadState ts, PyObject o, String encoding, String errors, int item) {
    int mark = ts.mark();
    try {
      PyObject codec = ts.own(ts.interp.codecs.lookup(ts, encoding));
      PyObject coder = ((PyTuple) codec).items[item];
      PyObject answer =
          ts.own(
              errors == null
                  ? Objects.call1(ts, coder, o)
                  : Objects.call2(ts, coder, o, ts.own(PyString.fromString(errors))));
      if (!(answer instanceof PyTuple) || ((PyTuple) answer).items.length != 2) {
        throw Errors.typeError(
            item == 0
                ? "encoder must return a tuple (object,integer)"
                : "decoder must return a tuple (object,integer)");
      }
      return Ref.inc(((PyTuple) answer).items[0]);
    } finally {
      ts.release(mark);
    }
  }
}
