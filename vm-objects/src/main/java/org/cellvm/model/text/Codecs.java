package org.cellvm.model.text;

import org.cellvm.codec.ByteCodec;
import org.cellvm.codec.Encodings;
import org.cellvm.codec.TextCodec;
import org.cellvm.codec.Utf8;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.errors.Warnings;
import org.cellvm.model.sequences.PyTuple;

/**
 * Encoding and decoding by name: by the encodings of {@link Encodings} and two codecs of bytes; all
 * others are those of the VM's {@link CodecRegistry}.
 */
public final class Codecs {
  /** Kinds of codecs from bytes to bytes. */
  private static final int NO_BYTES = 0;

  private static final int STRING_ESCAPE = 1;
  private static final int HEX = 2;

  private static final PyString IS_TEXT =
      PyString.internedConstant(PyString.latin1Bytes("_is_text_encoding"));

  private Codecs() {}

  private static int bytesCodec(String normalized) {
    return switch (normalized) {
      case "string_escape" -> STRING_ESCAPE;
      case "hex_codec", "hex" -> HEX;
      default -> NO_BYTES;
    };
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
    checkText(ts, encoding, 1);
    if (s.length() == 0 && encoding == null) {
      return PyUnicode.EMPTY;
    }
    PyObject result = decodeObject(ts, s, encoding, errors);
    if (!(result instanceof PyUnicode text)) {
      String type = result.type().name();
      result.decref(ts);
      throw Errors.typeError("decoder did not return an unicode object (type=" + type + ")");
    }
    return text;
  }

  /** Decodes a str to whatever the codec makes of it; owned. */
  static PyObject decodeObject(ThreadState ts, PyString s, String encoding, String errors) {
    CodecRegistry registry = ts.interp.codecs;
    if (encoding == null && registry.isDefaultAscii()) {
      return decodeText(ts, ByteCodec.ASCII, s.bytes(), errors);
    }
    String name = encoding == null ? registry.defaultEncoding : encoding;
    String normalized = Encodings.normalize(name);
    byte[] bytes = s.bytes();
    switch (bytesCodec(normalized)) {
      case STRING_ESCAPE:
        return PyString.of(TextEscapes.decodeString(bytes, errors));
      case HEX:
        return BinaryText.unhex(strict(errors, bytes));
      default:
        TextCodec codec = registry.encodings().find(normalized);
        return codec == null
            ? registered(ts, s, name, errors, 1)
            : decodeText(ts, codec, bytes, errors);
    }
  }

  private static PyUnicode decodeText(
      ThreadState ts, TextCodec codec, byte[] bytes, String errors) {
    ByteCodec plain = plainOf(codec);
    String text = plain == null ? null : plain.decodePlain(bytes);
    if (text != null) {
      return PyUnicode.of(text);
    }
    return UnicodeDecoding.decode(ts, codec, bytes, errors);
  }

  /** The codec that gives the same for texts of its own characters alone; null if there is none. */
  private static ByteCodec plainOf(TextCodec codec) {
    return codec instanceof ByteCodec plain
        ? plain
        : codec == Utf8.INSTANCE ? ByteCodec.ASCII : null;
  }

  /** The bytes; the codec knows no other error handler than strict. */
  private static byte[] strict(String errors, byte[] bytes) {
    if (errors != null && !errors.equals("strict")) {
      throw new PyException(Ref.inc(PyExc.AssertionError), null, null);
    }
    return bytes;
  }

  /**
   * Encodes text ({@code PyUnicode_AsEncodedObject}); the result, owned, is a str but where a
   * registered codec makes something else.
   */
  public static PyObject encode(ThreadState ts, PyUnicode s, String encoding, String errors) {
    CodecRegistry registry = ts.interp.codecs;
    if (encoding == null && registry.isDefaultAscii()) {
      return encodeText(ts, ByteCodec.ASCII, s, errors);
    }
    String name = encoding == null ? registry.defaultEncoding : encoding;
    String normalized = Encodings.normalize(name);
    switch (bytesCodec(normalized)) {
      case STRING_ESCAPE:
        throw Errors.typeError("escape_encode() argument 1 must be string, not unicode");
      case HEX:
        strict(errors, null);
        PyString bytes = encodeText(ts, ByteCodec.ASCII, s, null);
        try {
          return encodeBytes(bytes, HEX, errors);
        } finally {
          bytes.decref(ts);
        }
      default:
        TextCodec codec = registry.encodings().find(normalized);
        return codec == null
            ? registered(ts, s, name, errors, 0)
            : encodeText(ts, codec, s, errors);
    }
  }

  private static PyString encodeText(ThreadState ts, TextCodec codec, PyUnicode s, String errors) {
    ByteCodec plain = plainOf(codec);
    byte[] bytes = plain == null || s.bmp == null ? null : plain.encodePlain(s.bmp);
    if (bytes != null) {
      return PyString.of(bytes);
    }
    return UnicodeEncoding.encode(ts, codec, s, errors);
  }

  private static PyObject encodeBytes(PyString s, int codec, String errors) {
    return codec == STRING_ESCAPE
        ? TextEscapes.stringEscape(s)
        : BinaryText.hex(strict(errors, s.bytes()));
  }

  /** {@code str.encode}. */
  public static PyObject encodeString(ThreadState ts, PyString s, String encoding, String errors) {
    checkText(ts, encoding, 0);
    return stringResult(ts, encodeStringObject(ts, s, encoding, errors), "encoder");
  }

  /** Encodes a str: for encodings of text it is decoded by the default encoding first. */
  static PyObject encodeStringObject(ThreadState ts, PyString s, String encoding, String errors) {
    String name = encoding == null ? ts.interp.codecs.defaultEncoding : encoding;
    String normalized = Encodings.normalize(name);
    int codec = bytesCodec(normalized);
    if (codec != NO_BYTES) {
      return encodeBytes(s, codec, errors);
    }
    return ts.interp.codecs.encodings().find(normalized) == null
        ? registered(ts, s, name, errors, 0)
        : encode(ts, ts.own(PyUnicode.fromObject(ts, s)), name, errors);
  }

  /** {@code str.decode}. */
  static PyObject decodeString(ThreadState ts, PyString s, String encoding, String errors) {
    checkText(ts, encoding, 1);
    return stringResult(ts, decodeObject(ts, s, encoding, errors), "decoder");
  }

  /** {@code unicode.encode}. */
  public static PyObject encodeUnicode(
      ThreadState ts, PyUnicode s, String encoding, String errors) {
    checkText(ts, encoding, 0);
    return stringResult(ts, encode(ts, s, encoding, errors), "encoder");
  }

  /** {@code unicode.decode}: the built-in decoders want bytes, by the default encoding. */
  static PyObject decodeUnicode(ThreadState ts, PyUnicode s, String encoding, String errors) {
    checkText(ts, encoding, 1);
    String name = encoding == null ? ts.interp.codecs.defaultEncoding : encoding;
    String normalized = Encodings.normalize(name);
    int codec = bytesCodec(normalized);
    if (codec == HEX) {
      strict(errors, null);
    }
    PyObject result =
        codec == NO_BYTES && ts.interp.codecs.encodings().find(normalized) == null
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

  /**
   * {@code -3} warns of a codec that is none of text where text is encoded (item 0) or decoded.
   *
   * @param encoding null for the default encoding
   */
  private static void checkText(ThreadState ts, String encoding, int item) {
    if (ts.interp.py3kWarnings && encoding != null && !isOfText(ts, encoding)) {
      String use = item == 0 ? "encode" : "decode";
      Warnings.warnPy3k(
          ts,
          "'"
              + encoding
              + "' is not a text encoding; use codecs."
              + use
              + "() to handle arbitrary codecs");
    }
  }

  private static boolean isOfText(ThreadState ts, String encoding) {
    String normalized = Encodings.normalize(encoding);
    int codec = bytesCodec(normalized);
    if (codec != NO_BYTES || ts.interp.codecs.encodings().find(normalized) != null) {
      return codec != HEX;
    }
    int mark = ts.mark();
    try {
      PyObject info = ts.own(ts.interp.codecs.lookup(ts, encoding));
      PyObject ofText = ts.own(Objects.getAttrOrNull(ts, info, IS_TEXT));
      return ofText == null || Objects.isTrue(ts, ofText);
    } finally {
      ts.release(mark);
    }
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
      if (!(answer instanceof PyTuple pair) || pair.items.length != 2) {
        throw Errors.typeError(
            item == 0
                ? "encoder must return a tuple (object,integer)"
                : "decoder must return a tuple (object,integer)");
      }
      return Ref.inc(pair.items[0]);
    } finally {
      ts.release(mark);
    }
  }
}
