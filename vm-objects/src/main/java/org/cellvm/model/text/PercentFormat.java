package org.cellvm.model.text;

import java.math.BigInteger;
import org.cellvm.format.FloatText;
import org.cellvm.format.IntegerDigits;
import org.cellvm.model.ArgConversions;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.Slots;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.NumberConversions;
import org.cellvm.model.numbers.PyFloat;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.sequences.PyTuple;

/**
 * {@code format % args}. A str format that meets a unicode argument goes on as a unicode format
 * from that conversion: what is done is decoded, and so is the rest of the format.
 */
final class PercentFormat {
  /** CPython formats ints in a buffer of this size. */
  private static final int INT_BUFFER = 120;

  private static final int LEFT = 1;
  private static final int SIGN = 2;
  private static final int BLANK = 4;
  private static final int ALT = 8;
  private static final int ZERO = 16;

  private final ThreadState ts;
  private final PyBaseString format;
  private final boolean unicode;
  private final PyObject original;
  private final PyObject dict;
  private final TextBuilder out;

  /** The arguments: a tuple's items, or the one object. */
  private PyObject[] args;

  private PyObject single;
  private int next;

  // The conversion at hand
  private int at;
  private int flags;
  private long width;
  private int precision;
  private int conversion;

  private PercentFormat(ThreadState ts, PyBaseString format, PyObject args, int first) {
    this.ts = ts;
    this.format = format;
    unicode = format instanceof PyUnicode;
    original = args;
    next = first;
    if (args instanceof PyTuple tuple) {
      this.args = tuple.items;
      dict = null;
    } else {
      single = args;
      dict = args.type().has(Slots.MP_SUBSCRIPT) && !(args instanceof PyBaseString) ? args : null;
    }
    out = format.builder(format.length() + 32);
  }

  /** Formats; all is borrowed, the result owned. */
  static PyObject format(ThreadState ts, PyBaseString format, PyObject args) {
    int mark = ts.mark();
    try {
      return new PercentFormat(ts, format, args, 0).run();
    } finally {
      ts.release(mark);
    }
  }

  private PyObject run() {
    int n = format.length();
    PyBaseString percent = unicode ? PyUnicode.fromCodePoint('%') : PyString.ofChar('%');
    while (true) {
      int start = format.indexOf(percent, at, n);
      if (start < 0) {
        out.append(format, at, n);
        break;
      }
      out.append(format, at, start);
      at = start + 1;
      int firstArgument = next;
      parse(n);
      if (conversion == '%') {
        precision = -1;
        string(percent);
        continue;
      }
      PyObject v = nextArgument();
      if (!convert(v)) {
        return promoted(start, firstArgument);
      }
    }
    if (args != null ? next < args.length : single != null && dict == null) {
      throw Errors.typeError("not all arguments converted during string formatting");
    }
    return out.toText();
  }

  /** The rest of the format, from the conversion at {@code start} on, as unicode. */
  private PyObject promoted(int start, int firstArgument) {
    PyBaseString rest = ts.own(format.substring(start, format.length()));
    PyUnicode restFormat = ts.own(PyUnicode.fromObject(ts, rest));
    PyObject tail = new PercentFormat(ts, restFormat, original, firstArgument).run();
    ts.own(tail);
    PyUnicode head = ts.own(PyUnicode.fromObject(ts, ts.own(out.toText())));
    return PyUnicode.concat(head, (PyUnicode) tail);
  }

  private PyObject nextArgument() {
    if (args != null) {
      if (next < args.length) {
        return args[next++];
      }
    } else if (single != null) {
      PyObject v = single;
      single = null;
      return v;
    }
    throw Errors.typeError("not enough arguments for format string");
  }

  // Parsing

  private static PyException incomplete() {
    return Errors.valueError("incomplete format");
  }

  private int character(int n) {
    if (at >= n) {
      throw incomplete();
    }
    return format.at(at++);
  }

  private void parse(int n) {
    flags = 0;
    width = -1;
    precision = -1;
    if (at < n && format.at(at) == '(') {
      key(n);
    }
    int c;
    while (true) {
      c = character(n);
      int flag =
          c == '-'
              ? LEFT
              : c == '+' ? SIGN : c == ' ' ? BLANK : c == '#' ? ALT : c == '0' ? ZERO : 0;
      if (flag == 0) {
        break;
      }
      flags |= flag;
    }
    if (c == '*') {
      width = star();
      if (width < 0) {
        flags |= LEFT;
        width = -width;
      }
      c = character(n);
    } else if (isDigit(c)) {
      width = 0;
      while (isDigit(c)) {
        if (width > (Long.MAX_VALUE - (c - '0')) / 10) {
          throw Errors.valueError("width too big");
        }
        width = width * 10 + (c - '0');
        c = character(n);
      }
    }
    if (c == '.') {
      c = precision(n);
    }
    if (c == 'h' || c == 'l' || c == 'L') {
      c = character(n);
    }
    conversion = c;
  }

  private int precision(int n) {
    int c = character(n);
    precision = 0;
    if (c == '*') {
      long p = star();
      if (p != (int) p) {
        throw Errors.overflowError("Python int too large to convert to C int");
      }
      precision = Math.max(0, (int) p);
      return character(n);
    }
    while (isDigit(c)) {
      if (precision > (Integer.MAX_VALUE - (c - '0')) / 10) {
        throw Errors.valueError("prec too big");
      }
      precision = precision * 10 + (c - '0');
      c = character(n);
    }
    return c;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private long star() {
    PyObject v = nextArgument();
    if (!(v instanceof PyInt number)) {
      throw Errors.typeError("* wants int");
    }
    return number.value;
  }

  /** The parenthesized key: what the mapping has there becomes the one argument. */
  private void key(int n) {
    if (dict == null) {
      throw Errors.typeError("format requires a mapping");
    }
    int start = ++at;
    for (int depth = 1; depth > 0; at++) {
      if (at >= n) {
        throw Errors.valueError("incomplete format key");
      }
      int c = format.at(at);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    PyBaseString key = ts.own(format.substring(start, at - 1));
    single = ts.own(Objects.getItem(ts, dict, key));
  }

  // Conversion

  /** Appends the argument converted; false, with nothing done, if it has to be as unicode. */
  private boolean convert(PyObject v) {
    switch (conversion) {
      case 's':
        if (!unicode) {
          if (v instanceof PyUnicode) {
            return false;
          }
          PyBaseString s = ts.own(text(ts, v));
          if (s instanceof PyUnicode) {
            return false;
          }
          string(s);
        } else {
          string(
              v.getClass() == PyUnicode.class
                  ? (PyUnicode) v
                  : ts.own((PyUnicode) Objects.unicode(ts, v)));
        }
        return true;
      case 'r':
        PyBaseString repr = ts.own(Objects.repr(ts, v));
        string(unicode ? ts.own(PyUnicode.fromObject(ts, repr)) : repr);
        return true;
      case 'd', 'i', 'u', 'o', 'x', 'X':
        integer(v);
        return true;
      case 'e', 'E', 'f', 'F', 'g', 'G':
        String number =
            FloatText.format(
                toDouble(v), (char) conversion, precision < 0 ? 6 : precision, (flags & ALT) != 0);
        number(number, 0);
        return true;
      case 'c':
        if (!unicode && v instanceof PyUnicode) {
          return false;
        }
        int c = unicode ? codePoint(v) : byteValue(v);
        precision = -1;
        string(ts.own(unicode ? PyUnicode.fromCodePoint(c) : PyString.ofChar(c)));
        return true;
      default:
        throw unsupported();
    }
  }

  private PyException unsupported() {
    // CPython shows a byte of a str as the signed char that it is in C.
    int c = conversion;
    boolean printable = !unicode || c >= 31 && c <= 126;
    return Errors.valueError(
        "unsupported format character '"
            + (printable ? (char) c : '?')
            + "' (0x"
            + Integer.toHexString(!unicode ? (byte) c : c)
            + ") at index "
            + (at - 1));
  }

  /** {@code str(v)}, or a unicode where {@code __str__} returns one; owned. */
  static PyBaseString text(ThreadState ts, PyObject v) {
    if (v.getClass() == PyString.class || v.getClass() == PyUnicode.class) {
      return (PyBaseString) Ref.inc(v);
    }
    if (!v.type().has(Slots.TP_STR)) {
      return Objects.repr(ts, v);
    }
    ts.enterRecursive(" while getting the str of an object");
    PyObject s;
    try {
      s = v.type().tp_str(ts, v);
    } finally {
      ts.leaveRecursive();
    }
    if (!(s instanceof PyBaseString text)) {
      String type = s.type().name();
      s.decref(ts);
      throw Errors.typeError("__str__ returned non-string (type " + type + ")");
    }
    return text;
  }

  private void string(PyBaseString s) {
    int n = s.length();
    if (precision >= 0 && n > precision) {
      n = precision;
    }
    long fill = width - n;
    if (fill <= 0) {
      out.append(s, 0, n);
      return;
    }
    int count = StringMethods.checkedLength(fill);
    if ((flags & LEFT) == 0) {
      out.fill(' ', count);
      out.append(s, 0, n);
    } else {
      out.append(s, 0, n);
      out.fill(' ', count);
    }
  }

  private void integer(PyObject v) {
    if (conversion == 'i') {
      conversion = 'd';
    }
    PyObject number = integral(v);
    if (number instanceof PyInt small) {
      long x = small.value;
      if (conversion == 'd' && flags == 0 && width < 0 && precision < 0) {
        out.append(Long.toString(x));
      } else {
        number(intText(x), (flags & ALT) != 0 && (conversion | 0x20) == 'x' ? 2 : 0);
      }
    } else {
      String text = longText((PyLong) number);
      number(text, (flags & ALT) != 0 && (conversion | 0x20) == 'x' ? 2 : 0);
    }
  }

  /** The int or long that a number is or becomes, borrowed. */
  private PyObject integral(PyObject v) {
    if (v instanceof PyInt || v instanceof PyLong) {
      return v;
    }
    if (NumberConversions.isNumber(v)) {
      PyObject number = null;
      try {
        number = ts.own(NumberConversions.toInt(ts, v));
      } catch (PyException e) {
        e.discard(ts);
        try {
          number = ts.own(NumberConversions.toLong(ts, v));
        } catch (PyException e2) {
          e2.discard(ts);
        }
      }
      if (number instanceof PyInt || number instanceof PyLong) {
        return number;
      }
    }
    throw Errors.typeError(
        "%" + (char) conversion + " format: a number is required, not " + v.type().name());
  }

  private String intText(long x) {
    int digitsWanted = precision < 0 ? 1 : precision;
    if (INT_BUFFER <= 3 + (long) digitsWanted) {
      throw Errors.overflowError("formatted integer is too long (precision too large?)");
    }
    String digits;
    boolean negative = x < 0;
    if (conversion == 'd' || conversion == 'u') {
      digits = Long.toString(x);
      digits = negative ? digits.substring(1) : digits;
    } else if (conversion == 'o') {
      digits = Long.toOctalString(negative ? -x : x);
    } else {
      digits = Long.toHexString(negative ? -x : x);
    }
    if (precision == 0 && x == 0) {
      digits = "";
    }
    return assemble(negative, digits, digitsWanted);
  }

  private String assemble(boolean negative, String digits, int digitsWanted) {
    StringBuilder text = new StringBuilder();
    if (negative) {
      text.append('-');
    }
    boolean alt = (flags & ALT) != 0;
    if (alt && (conversion | 0x20) == 'x') {
      text.append("0x");
    }
    int zeros = digitsWanted - digits.length();
    if (alt && conversion == 'o' && zeros <= 0 && !digits.startsWith("0")) {
      zeros = 1;
    }
    for (int i = 0; i < zeros; i++) {
      text.append('0');
    }
    text.append(digits);
    return conversion == 'X' ? upper(text) : text.toString();
  }

  private static String upper(StringBuilder text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'a' && c <= 'z') {
        text.setCharAt(i, (char) (c - 32));
      }
    }
    return text.toString();
  }

  /** A long; one of a subclass by its own {@code __str__}, {@code __oct__} or {@code __hex__}. */
  private String longText(PyLong v) {
    boolean octal = conversion == 'o';
    boolean hex = (conversion | 0x20) == 'x';
    boolean alt = (flags & ALT) != 0;
    boolean negative;
    String digits;
    if (v.getClass() == PyLong.class) {
      BigInteger x = v.value;
      negative = x.signum() < 0;
      digits = IntegerDigits.text(x, octal ? 8 : hex ? 16 : 10);
      if (octal && alt && x.signum() != 0) {
        digits = "0".concat(digits);
      }
    } else {
      PyType type = v.type();
      PyObject s =
          ts.own(octal ? type.nb_oct(ts, v) : hex ? type.nb_hex(ts, v) : type.tp_str(ts, v));
      if (!(s instanceof PyBaseString)) {
        throw Errors.typeError(
            "expected string or Unicode object, " + Objects.typeName(s) + " found");
      }
      String text = s.toString();
      int end = text.endsWith("L") ? text.length() - 1 : text.length();
      negative = text.startsWith("-");
      int from = negative ? 1 : 0;
      boolean wellFormed = end > from;
      if (octal) {
        wellFormed &= text.startsWith("0", from);
        from += !alt && end - from > 1 ? 1 : 0;
      } else if (hex) {
        wellFormed &= text.startsWith("0x", from) || text.startsWith("0X", from);
        from += 2;
      }
      if (!wellFormed || end <= from) {
        String method = octal ? "oct" : hex ? "hex" : "str";
        throw Errors.valueError(
            "%"
                + (char) conversion
                + " format: invalid result of __"
                + method
                + "__ (type="
                + type.name()
                + ")");
      }
      digits = text.substring(from, end);
    }
    int saved = flags;
    if (octal) {
      flags &= ~ALT; // The leading zero is among the digits.
    }
    String text = assemble(negative, digits, Math.max(precision, 1));
    flags = saved;
    return text;
  }

  private double toDouble(PyObject v) {
    if (v instanceof PyFloat number) {
      return number.value;
    }
    if (v.getClass() == PyInt.class) {
      return ((PyInt) v).value;
    }
    try {
      if (!v.type().has(Slots.NB_FLOAT)) {
        throw Errors.typeError("a float is required");
      }
      PyObject f = ts.own(v.type().nb_float(ts, v));
      if (!(f instanceof PyFloat number)) {
        throw Errors.typeError("nb_float should return float object");
      }
      return number.value;
    } catch (PyException e) {
      if (unicode) {
        throw e;
      }
      e.discard(ts);
      throw Errors.typeError("float argument required, not ".concat(v.type().name()));
    }
  }

  private int byteValue(PyObject v) {
    if (v instanceof PyString string) {
      byte[] s = string.bytes();
      if (s.length != 1) {
        throw Errors.typeError("%c requires int or char");
      }
      return s[0] & 0xff;
    }
    if (v instanceof PyFloat) {
      throw Errors.typeError("integer argument expected, got float");
    }
    long x = ArgConversions.asLong(ts, v);
    if (x < 0) {
      throw Errors.overflowError("unsigned byte integer is less than minimum");
    }
    if (x > 255) {
      throw Errors.overflowError("unsigned byte integer is greater than maximum");
    }
    return (int) x;
  }

  private int codePoint(PyObject v) {
    if (v instanceof PyBaseString s) {
      if (s.length() != 1) {
        throw Errors.typeError("%c requires int or char");
      }
      return ts.own(PyUnicode.fromObject(ts, s)).at(0);
    }
    long x;
    try {
      x = ArgConversions.asLong(ts, v);
    } catch (PyException e) {
      e.discard(ts);
      throw Errors.typeError("%c requires int or char");
    }
    if (x < 0 || x > Character.MAX_CODE_POINT) {
      throw Errors.overflowError("%c arg not in range(0x110000) (wide Python build)");
    }
    return (int) x;
  }

  /**
   * Appends a number, with its sign and padding.
   *
   * @param text the number, with a minus sign if it is negative
   * @param prefix the length of its {@code 0x}
   */
  private void number(String text, int prefix) {
    char sign = 0;
    if (text.startsWith("-") || text.startsWith("+")) {
      sign = text.charAt(0);
      text = text.substring(1);
    } else if ((flags & SIGN) != 0) {
      sign = '+';
    } else if ((flags & BLANK) != 0) {
      sign = ' ';
    }
    int length = text.length() + (sign == 0 ? 0 : 1);
    int fill = width > length ? StringMethods.checkedLength(width - length) : 0;
    boolean left = (flags & LEFT) != 0;
    boolean zeros = (flags & ZERO) != 0;
    if (fill > 0 && !left && !zeros) {
      out.fill(' ', fill);
    }
    if (sign != 0) {
      out.append(sign);
    }
    if (fill > 0 && !left && zeros) {
      out.append(text.substring(0, prefix));
      out.fill('0', fill);
      out.append(text.substring(prefix));
    } else {
      out.append(text);
    }
    if (fill > 0 && left) {
      out.fill(' ', fill);
    }
  }
}
