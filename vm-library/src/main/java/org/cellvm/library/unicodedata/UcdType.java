package org.cellvm.library.unicodedata;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code unicodedata.UCD}, of {@code unicodedata.ucd_3_2_0}. */
@ExposedType(name = "unicodedata.UCD", baseType = false, basicSize = 40, declares = "tp_getattro")
final class UcdType extends ObjectType {
  static final UcdType TYPE = new UcdType(new UcdTypeTable(), "unicodedata.UCD", ObjectType.TYPE);

  private UcdType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @ExposedGetter(value = "unidata_version", member = true)
  static PyObject version(ThreadState ts, PyUcd self) {
    return PyString.fromString(self.version.version());
  }

  @ExposedMethod(
      value = "decimal",
      parse = "U|O:decimal",
      defaults = "null",
      doc = "decimal(unichr[, default]) -> the value as a decimal digit")
  static PyObject decimal(ThreadState ts, PyUcd self, PyUnicode c, PyObject orElse) {
    return CharacterQueries.decimal(self.version, c, orElse);
  }

  @ExposedMethod(
      value = "digit",
      parse = "U|O:digit",
      defaults = "null",
      doc = "digit(unichr[, default]) -> the value as a digit")
  static PyObject digit(ThreadState ts, PyUcd self, PyUnicode c, PyObject orElse) {
    return CharacterQueries.digit(self.version, c, orElse);
  }

  @ExposedMethod(
      value = "numeric",
      parse = "U|O:numeric",
      defaults = "null",
      doc = "numeric(unichr[, default]) -> the numeric value as a float")
  static PyObject numeric(ThreadState ts, PyUcd self, PyUnicode c, PyObject orElse) {
    return CharacterQueries.numeric(self.version, c, orElse);
  }

  @ExposedMethod(
      value = "category",
      parse = "U:category",
      doc = "category(unichr) -> the general category")
  static String category(ThreadState ts, PyUcd self, PyUnicode c) {
    return self.version.category(CharacterQueries.character(c));
  }

  @ExposedMethod(
      value = "bidirectional",
      parse = "U:bidirectional",
      doc = "bidirectional(unichr) -> the bidirectional class, or an empty string")
  static String bidirectional(ThreadState ts, PyUcd self, PyUnicode c) {
    return self.version.bidirectional(CharacterQueries.character(c));
  }

  @ExposedMethod(
      value = "combining",
      parse = "U:combining",
      doc = "combining(unichr) -> the canonical combining class")
  static int combining(ThreadState ts, PyUcd self, PyUnicode c) {
    return self.version.combining(CharacterQueries.character(c));
  }

  @ExposedMethod(
      value = "mirrored",
      parse = "U:mirrored",
      doc = "mirrored(unichr) -> 1 if it is mirrored in bidirectional text, else 0")
  static int mirrored(ThreadState ts, PyUcd self, PyUnicode c) {
    return self.version.isMirrored(CharacterQueries.character(c)) ? 1 : 0;
  }

  @ExposedMethod(
      value = "east_asian_width",
      parse = "U:east_asian_width",
      doc = "east_asian_width(unichr) -> the East Asian width")
  static String eastAsianWidth(ThreadState ts, PyUcd self, PyUnicode c) {
    return self.version.eastAsianWidth(CharacterQueries.character(c));
  }

  @ExposedMethod(
      value = "decomposition",
      parse = "U:decomposition",
      doc = "decomposition(unichr) -> the decomposition mapping, or an empty string")
  static String decomposition(ThreadState ts, PyUcd self, PyUnicode c) {
    return self.version.decomposition(CharacterQueries.character(c));
  }

  @ExposedMethod(
      value = "name",
      parse = "U|O:name",
      defaults = "null",
      doc = "name(unichr[, default]) -> the name")
  static PyObject name(ThreadState ts, PyUcd self, PyUnicode c, PyObject orElse) {
    return CharacterQueries.name(self.version, c, orElse);
  }

  @ExposedMethod(
      value = "lookup",
      parse = "s#:lookup",
      doc = "lookup(name) -> the character of that name")
  static PyObject lookup(ThreadState ts, PyUcd self, byte[] name) {
    return CharacterQueries.lookup(ts, self.version, name);
  }

  @ExposedMethod(
      value = "normalize",
      parse = "sU:normalize",
      doc = "normalize(form, unistr) -> the text in form NFC, NFKC, NFD or NFKD")
  static PyObject normalize(ThreadState ts, PyUcd self, String form, PyUnicode text) {
    return CharacterQueries.normalize(self.version, form, text);
  }
}
