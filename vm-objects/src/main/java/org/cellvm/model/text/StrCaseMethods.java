package org.cellvm.model.text;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedMethod;

/** Methods of {@code str} about case and classes of characters. */
abstract class StrCaseMethods extends BaseStringType {
  StrCaseMethods(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  // Methods: case and classes of characters, of ASCII letters alone

  @ExposedMethod(value = "lower", convention = Convention.NOARGS, doc = "S.lower() -> string")
  public static PyObject lower(ThreadState ts, PyString self) {
    byte[] result = self.bytes().clone();
    for (int i = 0; i < result.length; i++) {
      result[i] = lower(result[i]);
    }
    return PyString.of(result);
  }

  @ExposedMethod(value = "upper", convention = Convention.NOARGS, doc = "S.upper() -> string")
  public static PyObject upper(ThreadState ts, PyString self) {
    byte[] result = self.bytes().clone();
    for (int i = 0; i < result.length; i++) {
      result[i] = upper(result[i]);
    }
    return PyString.of(result);
  }

  @ExposedMethod(
      value = "swapcase",
      convention = Convention.NOARGS,
      doc = "S.swapcase() -> S with upper and lower case exchanged")
  public static PyObject swapcase(ThreadState ts, PyString self) {
    byte[] result = self.bytes().clone();
    for (int i = 0; i < result.length; i++) {
      byte b = result[i];
      result[i] = isLower(b) ? upper(b) : lower(b);
    }
    return PyString.of(result);
  }

  @ExposedMethod(
      value = "capitalize",
      convention = Convention.NOARGS,
      doc = "S.capitalize() -> S with its first character in upper case, the others in lower")
  public static PyObject capitalize(ThreadState ts, PyString self) {
    byte[] result = self.bytes().clone();
    for (int i = 0; i < result.length; i++) {
      result[i] = i == 0 ? upper(result[i]) : lower(result[i]);
    }
    return PyString.of(result);
  }

  @ExposedMethod(
      value = "title",
      convention = Convention.NOARGS,
      doc = "S.title() -> S with each word's first letter in upper case, the others in lower")
  public static PyObject title(ThreadState ts, PyString self) {
    byte[] result = self.bytes().clone();
    boolean inWord = false;
    for (int i = 0; i < result.length; i++) {
      byte b = result[i];
      result[i] = inWord ? lower(b) : upper(b);
      inWord = isAlpha(b);
    }
    return PyString.of(result);
  }

  @ExposedMethod(
      value = "isalnum",
      convention = Convention.NOARGS,
      doc = "S.isalnum() -> whether S is of letters and digits alone, and not empty")
  public static boolean isalnum(ThreadState ts, PyString self) {
    for (byte b : self.bytes()) {
      if (!isAlpha(b) && !isDigit(b)) {
        return false;
      }
    }
    return self.length() > 0;
  }

  @ExposedMethod(
      value = "isalpha",
      convention = Convention.NOARGS,
      doc = "S.isalpha() -> whether S is of letters alone, and not empty")
  public static boolean isalpha(ThreadState ts, PyString self) {
    for (byte b : self.bytes()) {
      if (!isAlpha(b)) {
        return false;
      }
    }
    return self.length() > 0;
  }

  @ExposedMethod(
      value = "isdigit",
      convention = Convention.NOARGS,
      doc = "S.isdigit() -> whether S is of digits alone, and not empty")
  public static boolean isdigit(ThreadState ts, PyString self) {
    for (byte b : self.bytes()) {
      if (!isDigit(b)) {
        return false;
      }
    }
    return self.length() > 0;
  }

  @ExposedMethod(
      value = "isspace",
      convention = Convention.NOARGS,
      doc = "S.isspace() -> whether S is of white space alone, and not empty")
  public static boolean isspace(ThreadState ts, PyString self) {
    for (byte b : self.bytes()) {
      if (!PyString.isSpaceByte(b)) {
        return false;
      }
    }
    return self.length() > 0;
  }

  @ExposedMethod(
      value = "islower",
      convention = Convention.NOARGS,
      doc = "S.islower() -> whether S has letters, all of them lower case")
  public static boolean islower(ThreadState ts, PyString self) {
    boolean cased = false;
    for (byte b : self.bytes()) {
      if (isUpper(b)) {
        return false;
      }
      cased |= isLower(b);
    }
    return cased;
  }

  @ExposedMethod(
      value = "isupper",
      convention = Convention.NOARGS,
      doc = "S.isupper() -> whether S has letters, all of them upper case")
  public static boolean isupper(ThreadState ts, PyString self) {
    boolean cased = false;
    for (byte b : self.bytes()) {
      if (isLower(b)) {
        return false;
      }
      cased |= isUpper(b);
    }
    return cased;
  }

  @ExposedMethod(
      value = "istitle",
      convention = Convention.NOARGS,
      doc = "S.istitle() -> whether S has letters, and each word's first one alone is upper case")
  public static boolean istitle(ThreadState ts, PyString self) {
    boolean cased = false;
    boolean inWord = false;
    for (byte b : self.bytes()) {
      if (isUpper(b) ? inWord : isLower(b) && !inWord) {
        return false;
      }
      inWord = isAlpha(b);
      cased |= inWord;
    }
    return cased;
  }

  static boolean isLower(byte b) {
    return b >= 'a' && b <= 'z';
  }

  static boolean isUpper(byte b) {
    return b >= 'A' && b <= 'Z';
  }

  static boolean isAlpha(byte b) {
    return isLower(b) || isUpper(b);
  }

  static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  static byte lower(byte b) {
    return isUpper(b) ? (byte) (b + 32) : b;
  }

  static byte upper(byte b) {
    return isLower(b) ? (byte) (b - 32) : b;
  }
}
