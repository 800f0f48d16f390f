package org.cellvm.library;

import org.cellvm.model.PyModule;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.text.CodecFunctions;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;

/** The module {@code _codecs}: the registry, and the codecs of the kernel one by one. */
@ExposedModule(name = "_codecs")
final class CodecsModule {
  private static final String[] ERROR_HANDLERS = {
    "strict", "ignore", "replace", "xmlcharrefreplace", "backslashreplace"
  };

  private CodecsModule() {}

  /** The built-in error handlers are functions that only the registry shows. */
  static void init(ThreadState ts, PyModule module) {
    PyDict dict = module.dict();
    for (String handler : ERROR_HANDLERS) {
      PyString name = ts.own(PyString.fromString(handler));
      PyString function = ts.own(PyString.fromString(handler.concat("_errors")));
      ts.interp.codecs.registerError(ts, name, dict.get(ts, function));
      dict.remove(ts, function);
    }
  }

  // The registry

  @ExposedFunction(
      value = "register",
      convention = Convention.O,
      doc = "register(search_function)\n\nAdds a function that finds codecs by name.")
  static void register(ThreadState ts, PyObject search) {
    ts.interp.codecs.register(ts, search);
  }

  @ExposedFunction(value = "lookup", parse = "s:lookup", doc = "lookup(encoding) -> CodecInfo")
  static PyObject lookup(ThreadState ts, String encoding) {
    return ts.interp.codecs.lookup(ts, encoding);
  }

  @ExposedFunction(
      value = "register_error",
      parse = "sO:register_error",
      doc = "register_error(errors, handler)\n\nNames an error handler.")
  static void registerError(ThreadState ts, PyString errors, PyObject handler) {
    ts.interp.codecs.registerError(ts, errors, handler);
  }

  @ExposedFunction(
      value = "lookup_error",
      parse = "s:lookup_error",
      doc = "lookup_error(errors) -> handler")
  static PyObject lookupError(ThreadState ts, String errors) {
    return Ref.inc(ts.interp.codecs.errorHandler(ts, errors));
  }

  @ExposedFunction(
      value = "encode",
      parse = "O|ss:encode",
      defaults = {"null", "null"},
      doc = "encode(obj, [encoding[,errors]]) -> object")
  static PyObject encode(ThreadState ts, PyObject o, String encoding, String errors) {
    return CodecFunctions.encodeBy(ts, o, encoding, errors);
  }

  @ExposedFunction(
      value = "decode",
      parse = "O|ss:decode",
      defaults = {"null", "null"},
      doc = "decode(obj, [encoding[,errors]]) -> object")
  static PyObject decode(ThreadState ts, PyObject o, String encoding, String errors) {
    return CodecFunctions.decodeBy(ts, o, encoding, errors);
  }

  // Text

  @ExposedFunction(
      value = "utf_8_decode",
      parse = "s*|zi:utf_8_decode",
      defaults = {"null", "0"})
  static PyObject utf8Decode(ThreadState ts, byte[] data, String errors, long whole) {
    return CodecFunctions.decodeUtf8(ts, data, errors, whole != 0);
  }

  @ExposedFunction(value = "utf_8_encode", parse = "O|z:utf_8_encode", defaults = "null")
  static PyObject utf8Encode(ThreadState ts, PyObject o, String errors) {
    return CodecFunctions.encode(ts, "utf-8", o, errors);
  }

  @ExposedFunction(
      value = "utf_7_decode",
      parse = "s*|zi:utf_7_decode",
      defaults = {"null", "0"})
  static PyObject utf7Decode(ThreadState ts, byte[] data, String errors, long whole) {
    return CodecFunctions.decodeUtf7(ts, data, errors, whole != 0);
  }

  @ExposedFunction(value = "utf_7_encode", parse = "O|z:utf_7_encode", defaults = "null")
  static PyObject utf7Encode(ThreadState ts, PyObject o, String errors) {
    return CodecFunctions.encode(ts, "utf-7", o, errors);
  }

  @ExposedFunction(value = "ascii_encode", parse = "O|z:ascii_encode", defaults = "null")
  static PyObject asciiEncode(ThreadState ts, PyObject o, String errors) {
    return CodecFunctions.encode(ts, "ascii", o, errors);
  }

  @ExposedFunction(value = "ascii_decode", parse = "s*|z:ascii_decode", defaults = "null")
  static PyObject asciiDecode(ThreadState ts, byte[] data, String errors) {
    return CodecFunctions.decode(ts, "ascii", data, errors);
  }

  @ExposedFunction(value = "latin_1_encode", parse = "O|z:latin_1_encode", defaults = "null")
  static PyObject latin1Encode(ThreadState ts, PyObject o, String errors) {
    return CodecFunctions.encode(ts, "latin-1", o, errors);
  }

  @ExposedFunction(value = "latin_1_decode", parse = "s*|z:latin_1_decode", defaults = "null")
  static PyObject latin1Decode(ThreadState ts, byte[] data, String errors) {
    return CodecFunctions.decode(ts, "latin-1", data, errors);
  }

  @ExposedFunction(
      value = "unicode_escape_encode",
      parse = "O|z:unicode_escape_encode",
      defaults = "null")
  static PyObject unicodeEscapeEncode(ThreadState ts, PyObject o, String errors) {
    return CodecFunctions.encode(ts, "unicode-escape", o, errors);
  }

  @ExposedFunction(
      value = "unicode_escape_decode",
      parse = "s*|z:unicode_escape_decode",
      defaults = "null")
  static PyObject unicodeEscapeDecode(ThreadState ts, byte[] data, String errors) {
    return CodecFunctions.decode(ts, "unicode-escape", data, errors);
  }

  @ExposedFunction(
      value = "raw_unicode_escape_encode",
      parse = "O|z:raw_unicode_escape_encode",
      defaults = "null")
  static PyObject rawUnicodeEscapeEncode(ThreadState ts, PyObject o, String errors) {
    return CodecFunctions.encode(ts, "raw-unicode-escape", o, errors);
  }

  @ExposedFunction(
      value = "raw_unicode_escape_decode",
      parse = "s*|z:raw_unicode_escape_decode",
      defaults = "null")
  static PyObject rawUnicodeEscapeDecode(ThreadState ts, byte[] data, String errors) {
    return CodecFunctions.decode(ts, "raw-unicode-escape", data, errors);
  }

  @ExposedFunction(
      value = "utf_16_decode",
      parse = "s*|zi:utf_16_decode",
      defaults = {"null", "0"})
  static PyObject utf16Decode(ThreadState ts, byte[] data, String errors, long whole) {
    return CodecFunctions.decodeUtf(ts, 16, data, errors, 0, whole != 0, false);
  }

  @ExposedFunction(
      value = "utf_16_encode",
      parse = "O|zi:utf_16_encode",
      defaults = {"null", "0"})
  static PyObject utf16Encode(ThreadState ts, PyObject o, String errors, long order) {
    return CodecFunctions.encodeUtf(ts, 16, o, Long.signum(order));
  }

  @ExposedFunction(
      value = "utf_16_ex_decode",
      parse = "s*|zii:utf_16_ex_decode",
      defaults = {"null", "0", "0"})
  static PyObject utf16ExDecode(
      ThreadState ts, byte[] data, String errors, long order, long whole) {
    return CodecFunctions.decodeUtf(ts, 16, data, errors, Long.signum(order), whole != 0, true);
  }

  @ExposedFunction(
      value = "utf_16_le_decode",
      parse = "s*|zi:utf_16_le_decode",
      defaults = {"null", "0"})
  static PyObject utf16LeDecode(ThreadState ts, byte[] data, String errors, long whole) {
    return CodecFunctions.decodeUtf(ts, 16, data, errors, -1, whole != 0, false);
  }

  @ExposedFunction(value = "utf_16_le_encode", parse = "O|z:utf_16_le_encode", defaults = "null")
  static PyObject utf16LeEncode(ThreadState ts, PyObject o, String errors) {
    return CodecFunctions.encodeUtf(ts, 16, o, -1);
  }

  @ExposedFunction(
      value = "utf_16_be_decode",
      parse = "s*|zi:utf_16_be_decode",
      defaults = {"null", "0"})
  static PyObject utf16BeDecode(ThreadState ts, byte[] data, String errors, long whole) {
    return CodecFunctions.decodeUtf(ts, 16, data, errors, 1, whole != 0, false);
  }

  @ExposedFunction(value = "utf_16_be_encode", parse = "O|z:utf_16_be_encode", defaults = "null")
  static PyObject utf16BeEncode(ThreadState ts, PyObject o, String errors) {
    return CodecFunctions.encodeUtf(ts, 16, o, 1);
  }

  @ExposedFunction(
      value = "utf_32_decode",
      parse = "s*|zi:utf_32_decode",
      defaults = {"null", "0"})
  static PyObject utf32Decode(ThreadState ts, byte[] data, String errors, long whole) {
    return CodecFunctions.decodeUtf(ts, 32, data, errors, 0, whole != 0, false);
  }

  @ExposedFunction(
      value = "utf_32_encode",
      parse = "O|zi:utf_32_encode",
      defaults = {"null", "0"})
  static PyObject utf32Encode(ThreadState ts, PyObject o, String errors, long order) {
    return CodecFunctions.encodeUtf(ts, 32, o, Long.signum(order));
  }

  @ExposedFunction(
      value = "utf_32_ex_decode",
      parse = "s*|zii:utf_32_ex_decode",
      defaults = {"null", "0", "0"})
  static PyObject utf32ExDecode(
      ThreadState ts, byte[] data, String errors, long order, long whole) {
    return CodecFunctions.decodeUtf(ts, 32, data, errors, Long.signum(order), whole != 0, true);
  }

  @ExposedFunction(
      value = "utf_32_le_decode",
      parse = "s*|zi:utf_32_le_decode",
      defaults = {"null", "0"})
  static PyObject utf32LeDecode(ThreadState ts, byte[] data, String errors, long whole) {
    return CodecFunctions.decodeUtf(ts, 32, data, errors, -1, whole != 0, false);
  }

  @ExposedFunction(value = "utf_32_le_encode", parse = "O|z:utf_32_le_encode", defaults = "null")
  static PyObject utf32LeEncode(ThreadState ts, PyObject o, String errors) {
    return CodecFunctions.encodeUtf(ts, 32, o, -1);
  }

  @ExposedFunction(
      value = "utf_32_be_decode",
      parse = "s*|zi:utf_32_be_decode",
      defaults = {"null", "0"})
  static PyObject utf32BeDecode(ThreadState ts, byte[] data, String errors, long whole) {
    return CodecFunctions.decodeUtf(ts, 32, data, errors, 1, whole != 0, false);
  }

  @ExposedFunction(value = "utf_32_be_encode", parse = "O|z:utf_32_be_encode", defaults = "null")
  static PyObject utf32BeEncode(ThreadState ts, PyObject o, String errors) {
    return CodecFunctions.encodeUtf(ts, 32, o, 1);
  }

  // Others

  @ExposedFunction(value = "escape_encode", parse = "S|z:escape_encode", defaults = "null")
  static PyObject escapeEncode(ThreadState ts, PyString s, String errors) {
    return CodecFunctions.escapeEncode(ts, s);
  }

  @ExposedFunction(value = "escape_decode", parse = "s#|z:escape_decode", defaults = "null")
  static PyObject escapeDecode(ThreadState ts, byte[] data, String errors) {
    return CodecFunctions.escapeDecode(ts, data, errors);
  }

  @ExposedFunction(value = "readbuffer_encode", parse = "s#|z:readbuffer_encode", defaults = "null")
  static PyObject readbufferEncode(ThreadState ts, byte[] data, String errors) {
    return CodecFunctions.buffer(ts, data);
  }

  @ExposedFunction(value = "charbuffer_encode", parse = "t#|z:charbuffer_encode", defaults = "null")
  static PyObject charbufferEncode(ThreadState ts, byte[] data, String errors) {
    return CodecFunctions.buffer(ts, data);
  }

  @ExposedFunction(
      value = "unicode_internal_encode",
      parse = "O|z:unicode_internal_encode",
      defaults = "null")
  static PyObject unicodeInternalEncode(ThreadState ts, PyObject o, String errors) {
    return CodecFunctions.internalEncode(ts, o);
  }

  @ExposedFunction(
      value = "unicode_internal_decode",
      parse = "O|z:unicode_internal_decode",
      defaults = "null")
  static PyObject unicodeInternalDecode(ThreadState ts, PyObject o, String errors) {
    return CodecFunctions.internalDecode(ts, o, errors);
  }

  @ExposedFunction(
      value = "charmap_decode",
      parse = "s*|zO:charmap_decode",
      defaults = {"null", "null"})
  static PyObject charmapDecode(ThreadState ts, byte[] data, String errors, PyObject mapping) {
    return CodecFunctions.charmapDecode(ts, data, errors, mapping);
  }

  @ExposedFunction(
      value = "charmap_encode",
      parse = "O|zO:charmap_encode",
      defaults = {"null", "null"})
  static PyObject charmapEncode(ThreadState ts, PyObject o, String errors, PyObject mapping) {
    return CodecFunctions.charmapEncode(ts, o, errors, mapping);
  }

  @ExposedFunction(value = "charmap_build", parse = "U:charmap_build")
  static PyObject charmapBuild(ThreadState ts, PyUnicode table) {
    return CodecFunctions.charmapBuild(ts, table);
  }

  // Error handlers

  @ExposedFunction(
      value = "strict_errors",
      convention = Convention.O,
      doc = "Implements the 'strict' error handling, which raises a UnicodeError on coding errors.")
  static PyObject strictErrors(ThreadState ts, PyObject exc) {
    throw CodecErrors.raise(exc);
  }

  @ExposedFunction(
      value = "ignore_errors",
      convention = Convention.O,
      doc = "Implements the 'ignore' error handling, which leaves malformed data out.")
  static PyObject ignoreErrors(ThreadState ts, PyObject exc) {
    return CodecErrors.of(ts, exc, true).answer(ts, PyUnicode.of(""));
  }

  @ExposedFunction(
      value = "replace_errors",
      convention = Convention.O,
      doc = "Implements the 'replace' error handling, which puts a marker for malformed data.")
  static PyObject replaceErrors(ThreadState ts, PyObject exc) {
    CodecErrors error = CodecErrors.of(ts, exc, true);
    int n = error.end() - error.start();
    String text =
        exc.type().isSubtype(PyExc.UnicodeEncodeError)
            ? "?".repeat(n)
            : exc.type().isSubtype(PyExc.UnicodeDecodeError) ? "\ufffd" : "\ufffd".repeat(n);
    return error.answer(ts, PyUnicode.of(text));
  }

  @ExposedFunction(
      value = "xmlcharrefreplace_errors",
      convention = Convention.O,
      doc = "Implements the 'xmlcharrefreplace' error handling, by XML character references.")
  static PyObject xmlcharrefreplaceErrors(ThreadState ts, PyObject exc) {
    CodecErrors error = CodecErrors.of(ts, exc, false);
    StringBuilder text = new StringBuilder();
    for (int i = error.start(); i < error.end(); i++) {
      text.append("&#").append(error.object().codePointAt(i)).append(';');
    }
    return error.answer(ts, PyUnicode.of(text.toString()));
  }

  @ExposedFunction(
      value = "backslashreplace_errors",
      convention = Convention.O,
      doc = "Implements the 'backslashreplace' error handling, by escapes of literals.")
  static PyObject backslashreplaceErrors(ThreadState ts, PyObject exc) {
    CodecErrors error = CodecErrors.of(ts, exc, false);
    StringBuilder text = new StringBuilder();
    for (int i = error.start(); i < error.end(); i++) {
      int c = error.object().codePointAt(i);
      int digits = c > 0xffff ? 8 : c > 0xff ? 4 : 2;
      text.append(digits == 8 ? "\\U" : digits == 4 ? "\\u" : "\\x");
      String hex = Integer.toHexString(c);
      text.append("0".repeat(digits - hex.length())).append(hex);
    }
    return error.answer(ts, PyUnicode.of(text.toString()));
  }
}
