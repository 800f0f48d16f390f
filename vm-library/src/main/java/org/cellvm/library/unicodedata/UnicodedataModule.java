package org.cellvm.library.unicodedata;

import org.cellvm.codec.CharacterData;
import org.cellvm.model.PyModule;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;

/** The module {@code unicodedata}. */
@ExposedModule(name = "unicodedata", doc = "The Unicode Character Database, version 5.2.0.")
final class UnicodedataModule {
  private static final CharacterData VERSION = CharacterData.UNICODE_5_2;

  private UnicodedataModule() {}

  static void init(ThreadState ts, PyModule module) {
    module.add(ts, "unidata_version", ts.own(PyString.fromString(VERSION.version())));
    module.add(ts, "UCD", UcdType.TYPE);
    module.add(ts, "ucd_3_2_0", ts.own(new PyUcd(CharacterData.UNICODE_3_2)));
  }

  @ExposedFunction(
      value = "decimal",
      parse = "U|O:decimal",
      defaults = "null",
      doc = "decimal(unichr[, default]) -> the value as a decimal digit")
  static PyObject decimal(ThreadState ts, PyUnicode c, PyObject orElse) {
    return CharacterQueries.decimal(VERSION, c, orElse);
  }

  @ExposedFunction(
      value = "digit",
      parse = "U|O:digit",
      defaults = "null",
      doc = "digit(unichr[, default]) -> the value as a digit")
  static PyObject digit(ThreadState ts, PyUnicode c, PyObject orElse) {
    return CharacterQueries.digit(VERSION, c, orElse);
  }

  @ExposedFunction(
      value = "numeric",
      parse = "U|O:numeric",
      defaults = "null",
      doc = "numeric(unichr[, default]) -> the numeric value as a float")
  static PyObject numeric(ThreadState ts, PyUnicode c, PyObject orElse) {
    return CharacterQueries.numeric(VERSION, c, orElse);
  }

  @ExposedFunction(
      value = "category",
      parse = "U:category",
      doc = "category(unichr) -> the general category")
  static String category(ThreadState ts, PyUnicode c) {
    return VERSION.category(CharacterQueries.character(c));
  }

  @ExposedFunction(
      value = "bidirectional",
      parse = "U:bidirectional",
      doc = "bidirectional(unichr) -> the bidirectional class, or an empty string")
  static String bidirectional(ThreadState ts, PyUnicode c) {
    return VERSION.bidirectional(CharacterQueries.character(c));
  }

  @ExposedFunction(
      value = "combining",
      parse = "U:combining",
      doc = "combining(unichr) -> the canonical combining class")
  static int combining(ThreadState ts, PyUnicode c) {
    return VERSION.combining(CharacterQueries.character(c));
  }

  @ExposedFunction(
      value = "mirrored",
      parse = "U:mirrored",
      doc = "mirrored(unichr) -> 1 if it is mirrored in bidirectional text, else 0")
  static int mirrored(ThreadState ts, PyUnicode c) {
    return VERSION.isMirrored(CharacterQueries.character(c)) ? 1 : 0;
  }

  @ExposedFunction(
      value = "east_asian_width",
      parse = "U:east_asian_width",
      doc = "east_asian_width(unichr) -> the East Asian width")
  static String eastAsianWidth(ThreadState ts, PyUnicode c) {
    return VERSION.eastAsianWidth(CharacterQueries.character(c));
  }

  @ExposedFunction(
      value = "decomposition",
      parse = "U:decomposition",
      doc = "decomposition(unichr) -> the decomposition mapping, or an empty string")
  static String decomposition(ThreadState ts, PyUnicode c) {
    return VERSION.decomposition(CharacterQueries.character(c));
  }

  @ExposedFunction(
      value = "name",
      parse = "U|O:name",
      defaults = "null",
      doc = "name(unichr[, default]) -> the name")
  static PyObject name(ThreadState ts, PyUnicode c, PyObject orElse) {
    return CharacterQueries.name(VERSION, c, orElse);
  }

  @ExposedFunction(
      value = "lookup",
      parse = "s#:lookup",
      doc = "lookup(name) -> the character of that name")
  static PyObject lookup(ThreadState ts, byte[] name) {
    return CharacterQueries.lookup(ts, VERSION, name);
  }

  @ExposedFunction(
      value = "normalize",
      parse = "sU:normalize",
      doc = "normalize(form, unistr) -> the text in form NFC, NFKC, NFD or NFKD")
  static PyObject normalize(ThreadState ts, String form, PyUnicode text) {
    return CharacterQueries.normalize(VERSION, form, text);
  }
}
