package org.cellvm.library.unicodedata;

import java.util.Arrays;
import org.cellvm.codec.CharacterData;
import org.cellvm.codec.CharacterNames;
import org.cellvm.codec.CodePoints;
import org.cellvm.codec.Normalization;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.numbers.PyFloat;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;

/** What the module and the type UCD have in common: questions about characters, by version. */
final class CharacterQueries {
  private CharacterQueries() {}

  /** The one character of a text. */
  static int character(PyUnicode text) {
    if (text.length() != 1) {
      throw Errors.typeError("need a single Unicode character as parameter");
    }
    return text.at(0);
  }

  /**
   * What a function returns for a character that lacks the property: the default, counted up.
   *
   * @param orElse null where none was given
   */
  private static PyObject missing(PyObject orElse, String message) {
    if (orElse == null) {
      throw Errors.valueError(message);
    }
    return Ref.inc(orElse);
  }

  static PyObject decimal(CharacterData version, PyUnicode text, PyObject orElse) {
    int value = version.decimal(character(text));
    return value < 0 ? missing(orElse, "not a decimal") : PyInt.valueOf(value);
  }

  static PyObject digit(CharacterData version, PyUnicode text, PyObject orElse) {
    int value = version.digit(character(text));
    return value < 0 ? missing(orElse, "not a digit") : PyInt.valueOf(value);
  }

  static PyObject numeric(CharacterData version, PyUnicode text, PyObject orElse) {
    int c = character(text);
    return version.isNumeric(c)
        ? PyFloat.of(version.numeric(c))
        : missing(orElse, "not a numeric character");
  }

  static PyObject name(CharacterData version, PyUnicode text, PyObject orElse) {
    String name = CharacterNames.name(version, character(text));
    return name == null ? missing(orElse, "no such name") : PyString.fromString(name);
  }

  static PyObject lookup(ThreadState ts, CharacterData version, byte[] bytes) {
    String name = PyString.of(bytes).toString();
    int c = CharacterNames.lookup(version, name);
    if (c < 0) {
      int end = name.indexOf('\0');
      String shown = end < 0 ? name : name.substring(0, end);
      throw Errors.keyError(
          ts, ts.own(PyString.fromString("undefined character name '" + shown + "'")));
    }
    return PyUnicode.fromCodePoint(c);
  }

  /** The text itself, counted up, where it is in that form already. */
  static PyObject normalize(CharacterData version, String form, PyUnicode text) {
    if (text.length() == 0) {
      return Ref.inc(text);
    }
    boolean compose;
    boolean compatible;
    switch (form) {
      case "NFC", "NFKC", "NFD", "NFKD" -> {
        compose = form.endsWith("C");
        compatible = form.length() == 4;
      }
      default -> throw Errors.valueError("invalid normalization form");
    }
    CodePoints in = text.toCodePoints();
    int[] result = Normalization.normalize(version, in, compatible, compose);
    boolean same =
        version == CharacterData.UNICODE_5_2
            && Arrays.equals(result, in.toArray())
            && (!compose || Normalization.isPlainlyComposed(result));
    return same ? Ref.inc(text) : PyUnicode.fromCodePoints(result);
  }
}
