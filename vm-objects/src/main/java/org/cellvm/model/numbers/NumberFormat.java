package org.cellvm.model.numbers;

import java.math.BigInteger;
import java.util.Locale;
import org.cellvm.format.FloatText;
import org.cellvm.format.IntegerDigits;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.text.FormatSpec;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;

/** {@code __format__} of the number types. */
public final class NumberFormat {
  private static final int DEFAULT_PRECISION = 6;

  /** Where no presentation type is given, as {@code str}. */
  private static final int STR_PRECISION = 12;

  private NumberFormat() {}

  /** The specification as a str, owned. The result is a str in any case, as CPython's is. */
  private static PyString text(ThreadState ts, PyObject spec) {
    if (spec instanceof PyString s) {
      return Ref.inc(s);
    }
    if (spec instanceof PyUnicode) {
      return Objects.str(ts, spec);
    }
    throw Errors.typeError("__format__ requires str or unicode");
  }

  /**
   * {@code self.__format__(spec)} of an int or a long; owned.
   *
   * @param value the value of {@code self}
   * @throws PyException ValueError for a bad specification, OverflowError
   */
  public static PyObject formatInteger(
      ThreadState ts, PyObject self, BigInteger value, PyObject spec) {
    PyString text = text(ts, spec);
    try {
      return integer(ts, self, value, text);
    } finally {
      text.decref(ts);
    }
  }

  /** {@code self.__format__(spec)} of a float; owned. */
  public static PyObject formatFloat(ThreadState ts, PyObject self, double value, PyObject spec) {
    PyString text = text(ts, spec);
    try {
      return real(ts, self, value, text);
    } finally {
      text.decref(ts);
    }
  }

  /** {@code self.__format__(spec)} of a complex; owned. */
  static PyObject formatComplex(ThreadState ts, PyComplex self, PyObject spec) {
    PyString text = text(ts, spec);
    try {
      return complex(ts, self, text);
    } finally {
      text.decref(ts);
    }
  }

  // Integers

  private static PyString integer(ThreadState ts, PyObject self, BigInteger value, PyString text) {
    if (text.length() == 0) {
      return Objects.str(ts, self);
    }
    FormatSpec spec = FormatSpec.parse(text, 'd', '>');
    switch (spec.type) {
      case 'c':
        return character(value, spec);
      case 'b':
        return integer(value, 2, "0b", spec);
      case 'o':
        return integer(value, 8, "0o", spec);
      case 'x':
        return integer(value, 16, "0x", spec);
      case 'X':
        return integer(value, 16, "0X", spec);
      case 'd', 'n':
        return integer(value, 10, "", spec);
      case 'e', 'E', 'f', 'F', 'g', 'G', '%':
        PyObject converted = NumberConversions.toFloat(ts, self);
        try {
          return real(FloatType.value(converted), spec);
        } finally {
          converted.decref(ts);
        }
      default:
        throw spec.unknownType(Objects.typeName(self));
    }
  }

  private static void refusePrecision(FormatSpec spec) {
    if (spec.precision >= 0) {
      throw Errors.valueError("Precision not allowed in integer format specifier");
    }
  }

  private static PyString character(BigInteger value, FormatSpec spec) {
    refusePrecision(spec);
    if (spec.sign != 0) {
      throw Errors.valueError("Sign not allowed with integer format specifier 'c'");
    }
    if (value.bitLength() >= Long.SIZE) {
      throw Errors.overflowError("Python int too large to convert to C long");
    }
    long c = value.longValue();
    if (c < 0 || c > 255) {
      throw Errors.overflowError("%c arg not in range(0x100)");
    }
    return spec.number(false, "", String.valueOf((char) c), "");
  }

  private static PyString integer(BigInteger value, int base, String prefix, FormatSpec spec) {
    refusePrecision(spec);
    String digits = IntegerDigits.text(value, base);
    return spec.number(
        value.signum() < 0,
        spec.alternate ? prefix : "",
        spec.type == 'X' ? digits.toUpperCase(Locale.ROOT) : digits,
        "");
  }

  // Floats

  private static PyString real(ThreadState ts, PyObject self, double value, PyString text) {
    if (text.length() == 0) {
      return Objects.str(ts, self);
    }
    FormatSpec spec = FormatSpec.parse(text, '\0', '>');
    switch (spec.type) {
      case 0, 'e', 'E', 'f', 'F', 'g', 'G', 'n', '%':
        return real(value, spec);
      default:
        throw spec.unknownType(Objects.typeName(self));
    }
  }

  private static PyString real(double value, FormatSpec spec) {
    if (spec.alternate) {
      throw Errors.valueError("Alternate form (#) not allowed in float format specifier");
    }
    int precision = precision(spec);
    String text;
    switch (spec.type) {
      case 0:
        text = FloatText.general(value, precision);
        break;
      case '%':
        text = FloatText.format(value * 100, 'f', precision, false).concat("%");
        break;
      default:
        text = FloatText.format(value, conversion(spec), precision, false);
    }
    return number(text, spec);
  }

  private static char conversion(FormatSpec spec) {
    return spec.type == 0 || spec.type == 'n' ? 'g' : (char) spec.type;
  }

  private static int precision(FormatSpec spec) {
    if (spec.precision > Integer.MAX_VALUE) {
      throw Errors.valueError("precision too big");
    }
    if (spec.precision >= 0) {
      return (int) spec.precision;
    }
    return spec.type == 0 ? STR_PRECISION : DEFAULT_PRECISION;
  }

  /**
   * Lays out a float's text: what is before the point can be grouped, what is not digits cannot.
   */
  private static PyString number(String text, FormatSpec spec) {
    boolean negative = text.charAt(0) == '-';
    int start = negative ? 1 : 0;
    int end = start;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return spec.number(negative, "", text.substring(start, end), text.substring(end));
  }

  // Complex numbers

  private static PyString complex(ThreadState ts, PyComplex self, PyString text) {
    if (text.length() == 0) {
      return Objects.str(ts, self);
    }
    FormatSpec spec = FormatSpec.parse(text, '\0', '>');
    switch (spec.type) {
      case 0, 'e', 'E', 'f', 'F', 'g', 'G', 'n':
        break;
      default:
        throw spec.unknownType(Objects.typeName(self));
    }
    if (spec.alternate) {
      throw Errors.valueError("Alternate form (#) not allowed in complex format specifier");
    }
    if (spec.fill == '0') {
      throw Errors.valueError("Zero padding is not allowed in complex format specifier");
    }
    if (spec.align == '=') {
      throw Errors.valueError("'=' alignment flag is not allowed in complex format specifier");
    }
    int precision = precision(spec);
    // Both parts are laid out without padding, which goes around the whole.
    boolean asStr = spec.type == 0;
    boolean imagOnly = asStr && Double.doubleToRawLongBits(self.real) == 0;
    long width = spec.width;
    spec.width = -1;
    StringBuilder out = new StringBuilder();
    if (asStr && !imagOnly) {
      out.append('(');
    }
    char conversion = conversion(spec);
    if (!imagOnly) {
      out.append(number(FloatText.format(self.real, conversion, precision, false), spec));
      spec.sign = '+';
    }
    out.append(number(FloatText.format(self.imag, conversion, precision, false), spec));
    out.append(asStr && !imagOnly ? "j)" : "j");
    spec.width = width;
    spec.sign = 0;
    return spec.number(false, "", "", out.toString());
  }
}
