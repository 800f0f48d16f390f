package org.cellvm.model.text;

import org.cellvm.codec.UnicodeChars;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedMethod;

/** Methods of {@code unicode} about case and classes of characters. */
abstract class UnicodeCaseMethods extends BaseStringType {
  UnicodeCaseMethods(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  // Methods: case and classes of characters

  @ExposedMethod(value = "lower", convention = Convention.NOARGS, doc = "S.lower() -> unicode")
  static PyObject lower(ThreadState ts, PyUnicode self) {
    return mapped(self, LOWER);
  }

  @ExposedMethod(value = "upper", convention = Convention.NOARGS, doc = "S.upper() -> unicode")
  static PyObject upper(ThreadState ts, PyUnicode self) {
    return mapped(self, UPPER);
  }

  @ExposedMethod(
      value = "swapcase",
      convention = Convention.NOARGS,
      doc = "S.swapcase() -> S with upper and lower case exchanged")
  static PyObject swapcase(ThreadState ts, PyUnicode self) {
    return mapped(self, SWAP);
  }

  @ExposedMethod(
      value = "capitalize",
      convention = Convention.NOARGS,
      doc = "S.capitalize() -> S with its first character in upper case, the others in lower")
  static PyObject capitalize(ThreadState ts, PyUnicode self) {
    return mapped(self, CAPITALIZE);
  }

  @ExposedMethod(
      value = "title",
      convention = Convention.NOARGS,
      doc = "S.title() -> S with each word's first letter in title case, the others in lower")
  static PyObject title(ThreadState ts, PyUnicode self) {
    return mapped(self, TITLE);
  }

  private static final int LOWER = 0;
  private static final int UPPER = 1;
  private static final int SWAP = 2;
  private static final int CAPITALIZE = 3;
  private static final int TITLE = 4;

  /** The string with each character's case changed; an exact string that does not change itself. */
  static PyObject mapped(PyUnicode self, int mapping) {
    int n = self.length();
    UnicodeBuilder out = new UnicodeBuilder(n);
    boolean changed = false;
    boolean inWord = false;
    for (int i = 0; i < n; i++) {
      int c = self.at(i);
      int by;
      switch (mapping) {
        case LOWER:
          by = UnicodeChars.toLower(c);
          break;
        case UPPER:
          by = UnicodeChars.toUpper(c);
          break;
        case SWAP:
          by =
              UnicodeChars.isUpper(c)
                  ? UnicodeChars.toLower(c)
                  : UnicodeChars.isLower(c) ? UnicodeChars.toUpper(c) : c;
          break;
        case CAPITALIZE:
          by = i == 0 ? UnicodeChars.toUpper(c) : UnicodeChars.toLower(c);
          break;
        default:
          by = inWord ? UnicodeChars.toLower(c) : UnicodeChars.toTitle(c);
          inWord = isCased(c);
      }
      changed |= by != c;
      out.append(by);
    }
    return changed ? out.toText() : self.exact();
  }

  static boolean isCased(int c) {
    return UnicodeChars.isLower(c) || UnicodeChars.isUpper(c) || UnicodeChars.isTitle(c);
  }

  @ExposedMethod(
      value = "isalnum",
      convention = Convention.NOARGS,
      doc = "S.isalnum() -> whether S is of letters and numbers alone, and not empty")
  static boolean isalnum(ThreadState ts, PyUnicode self) {
    int n = self.length();
    for (int i = 0; i < n; i++) {
      if (!UnicodeChars.isAlpha(self.at(i)) && !UnicodeChars.isNumeric(self.at(i))) {
        return false;
      }
    }
    return n > 0;
  }

  @ExposedMethod(
      value = "isalpha",
      convention = Convention.NOARGS,
      doc = "S.isalpha() -> whether S is of letters alone, and not empty")
  static boolean isalpha(ThreadState ts, PyUnicode self) {
    int n = self.length();
    for (int i = 0; i < n; i++) {
      if (!UnicodeChars.isAlpha(self.at(i))) {
        return false;
      }
    }
    return n > 0;
  }

  @ExposedMethod(
      value = "isspace",
      convention = Convention.NOARGS,
      doc = "S.isspace() -> whether S is of white space alone, and not empty")
  static boolean isspace(ThreadState ts, PyUnicode self) {
    int n = self.length();
    for (int i = 0; i < n; i++) {
      if (!self.isSpace(i)) {
        return false;
      }
    }
    return n > 0;
  }

  @ExposedMethod(
      value = "isdecimal",
      convention = Convention.NOARGS,
      doc = "S.isdecimal() -> whether S is of decimal digits alone, and not empty")
  static boolean isdecimal(ThreadState ts, PyUnicode self) {
    int n = self.length();
    for (int i = 0; i < n; i++) {
      if (UnicodeChars.decimal(self.at(i)) < 0) {
        return false;
      }
    }
    return n > 0;
  }

  @ExposedMethod(
      value = "isdigit",
      convention = Convention.NOARGS,
      doc = "S.isdigit() -> whether S is of digits alone, and not empty")
  static boolean isdigit(ThreadState ts, PyUnicode self) {
    int n = self.length();
    for (int i = 0; i < n; i++) {
      if (!UnicodeChars.isDigit(self.at(i))) {
        return false;
      }
    }
    return n > 0;
  }

  @ExposedMethod(
      value = "isnumeric",
      convention = Convention.NOARGS,
      doc = "S.isnumeric() -> whether S is of numeric characters alone, and not empty")
  static boolean isnumeric(ThreadState ts, PyUnicode self) {
    int n = self.length();
    for (int i = 0; i < n; i++) {
      if (!UnicodeChars.isNumeric(self.at(i))) {
        return false;
      }
    }
    return n > 0;
  }

  @ExposedMethod(
      value = "islower",
      convention = Convention.NOARGS,
      doc = "S.islower() -> whether S has cased characters, all of them lower case")
  static boolean islower(ThreadState ts, PyUnicode self) {
    boolean cased = false;
    for (int i = 0, n = self.length(); i < n; i++) {
      int c = self.at(i);
      if (UnicodeChars.isUpper(c) || UnicodeChars.isTitle(c)) {
        return false;
      }
      cased |= UnicodeChars.isLower(c);
    }
    return cased;
  }

  @ExposedMethod(
      value = "isupper",
      convention = Convention.NOARGS,
      doc = "S.isupper() -> whether S has cased characters, all of them upper case")
  static boolean isupper(ThreadState ts, PyUnicode self) {
    boolean cased = false;
    for (int i = 0, n = self.length(); i < n; i++) {
      int c = self.at(i);
      if (UnicodeChars.isLower(c) || UnicodeChars.isTitle(c)) {
        return false;
      }
      cased |= UnicodeChars.isUpper(c);
    }
    return cased;
  }

  @ExposedMethod(
      value = "istitle",
      convention = Convention.NOARGS,
      doc = "S.istitle() -> whether S is cased, each word's first character alone in upper case")
  static boolean istitle(ThreadState ts, PyUnicode self) {
    boolean cased = false;
    boolean inWord = false;
    for (int i = 0, n = self.length(); i < n; i++) {
      int c = self.at(i);
      boolean capital = UnicodeChars.isUpper(c) || UnicodeChars.isTitle(c);
      if (capital ? inWord : UnicodeChars.isLower(c) && !inWord) {
        return false;
      }
      inWord = isCased(c);
      cased |= inWord;
    }
    return cased;
  }
}
