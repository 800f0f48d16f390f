package org.cellvm.compiler.fold;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Locale;
import org.cellvm.compiler.code.Const;
import org.cellvm.format.FloatText;

/**
 * {@code format % value} for a constant value that is no tuple: so exactly one conversion. What
 * Python would raise, and what would be too long to fold anyway, is null.
 */
final class PercentFormat {
  /** Far more than is ever folded. */
  private static final int MAX_WIDTH = 1000;

  private final int[] format;
  private final Const value;
  private final boolean unicode;
  private int[] out = new int[32];
  private int length;
  private int at;
  private boolean used;

  private boolean left;
  private boolean plus;
  private boolean blank;
  private boolean alternate;
  private boolean zero;

  private PercentFormat(int[] format, Const value, boolean unicode) {
    this.format = format;
    this.value = value;
    this.unicode = unicode;
  }

  static Const format(Const format, Const value) {
    if (value instanceof Const.Tuple || value instanceof Const.Code) {
      return null;
    }
    boolean unicode = format instanceof Const.Unicode;
    if (!unicode && value instanceof Const.Unicode && !onlyRepr(((Const.Str) format).bytes())) {
      // A unicode value makes the whole result unicode.
      int[] decoded = SequenceOps.codePoints(format);
      return decoded == null ? null : run(decoded, value, true);
    }
    return run(unicode ? ((Const.Unicode) format).codePoints() : points(format), value, unicode);
  }

  private static boolean onlyRepr(String format) {
    for (int i = 0; i < format.length(); i++) {
      if (format.charAt(i) == '%') {
        i++;
        while (i < format.length() && "-+ #0123456789.hlL".indexOf(format.charAt(i)) >= 0) {
          i++;
        }
        if (i < format.length() && format.charAt(i) != '%') {
          return format.charAt(i) == 'r';
        }
      }
    }
    return true;
  }

  private static int[] points(Const str) {
    return points(((Const.Str) str).bytes());
  }

  private static int[] points(String bytes) {
    int[] points = new int[bytes.length()];
    for (int i = 0; i < points.length; i++) {
      points[i] = bytes.charAt(i);
    }
    return points;
  }

  private static Const run(int[] format, Const value, boolean unicode) {
    PercentFormat self = new PercentFormat(format, value, unicode);
    return self.convertAll() ? self.result() : null;
  }

  private Const result() {
    if (unicode) {
      return new Const.Unicode(Arrays.copyOf(out, length));
    }
    StringBuilder bytes = new StringBuilder();
    for (int i = 0; i < length; i++) {
      bytes.append((char) out[i]);
    }
    return new Const.Str(bytes.toString(), false);
  }

  private boolean convertAll() {
    while (at < format.length) {
      int c = format[at++];
      if (c != '%') {
        append(c);
      } else if (!conversion()) {
        return false;
      }
    }
    return used;
  }

  private boolean conversion() {
    left = plus = blank = alternate = zero = false;
    for (; at < format.length; at++) {
      int c = format[at];
      if (c == '-') {
        left = true;
      } else if (c == '+') {
        plus = true;
      } else if (c == ' ') {
        blank = true;
      } else if (c == '#') {
        alternate = true;
      } else if (c == '0') {
        zero = true;
      } else {
        break;
      }
    }
    int width = number();
    int precision = -1;
    if (at < format.length && format[at] == '.') {
      at++;
      precision = number();
    }
    if (at < format.length && (format[at] == 'h' || format[at] == 'l' || format[at] == 'L')) {
      at++;
    }
    if (at == format.length || width > MAX_WIDTH || precision > MAX_WIDTH) {
      return false;
    }
    int type = format[at++];
    if (type == '%') {
      append('%');
      return true;
    }
    if (used) {
      return false;
    }
    used = true;
    return convert((char) type, width, precision);
  }

  private int number() {
    int n = 0;
    while (at < format.length && format[at] >= '0' && format[at] <= '9') {
      n = Math.min(n * 10 + format[at++] - '0', MAX_WIDTH + 1);
    }
    return n;
  }

  private boolean convert(char type, int width, int precision) {
    switch (type) {
      case 's':
      case 'r':
        return string(type, width, precision);
      case 'c':
        return character(width);
      case 'd':
      case 'i':
      case 'u':
      case 'o':
      case 'x':
      case 'X':
        return integer(type, width, precision);
      case 'e':
      case 'f':
      case 'g':
      case 'E':
      case 'F':
      case 'G':
        return real(type, width, precision);
      default:
        return false;
    }
  }

  private boolean string(char type, int width, int precision) {
    int[] text;
    if (type == 's' && value instanceof Const.Unicode u) {
      text = u.codePoints();
    } else {
      String bytes = type == 'r' ? ConstText.repr(value) : ConstText.str(value);
      if (bytes == null) {
        return false;
      }
      Const str = new Const.Str(bytes);
      text = unicode ? SequenceOps.codePoints(str) : points(bytes);
      if (text == null) {
        return false;
      }
    }
    if (precision >= 0 && precision < text.length) {
      text = Arrays.copyOf(text, precision);
    }
    pad("", text, width, false);
    return true;
  }

  private boolean character(int width) {
    int c;
    if (value instanceof Const.Str s && s.bytes().length() == 1) {
      c = s.bytes().charAt(0);
      if (unicode && c >= 0x80) {
        return false;
      }
    } else if (value instanceof Const.Unicode u && u.codePoints().length == 1) {
      c = u.codePoints()[0];
    } else if (value instanceof Const.Int i
        && i.value() >= 0
        && i.value() <= (unicode ? 0x10FFFF : 0xFF)) {
      c = (int) i.value();
    } else {
      return false;
    }
    pad("", new int[] {c}, width, false);
    return true;
  }

  private BigInteger integerValue() {
    if (value instanceof Const.Int i) {
      return BigInteger.valueOf(i.value());
    }
    if (value instanceof Const.Long l) {
      return l.value();
    }
    if (value instanceof Const.Float f && Double.isFinite(f.value())) {
      return new BigDecimal(f.value()).toBigInteger();
    }
    if (value instanceof Const.Singleton s
        && (s == Const.Singleton.TRUE || s == Const.Singleton.FALSE)) {
      return s == Const.Singleton.TRUE ? BigInteger.ONE : BigInteger.ZERO;
    }
    return null;
  }

  private boolean integer(char type, int width, int precision) {
    BigInteger n = integerValue();
    if (n == null || n.bitLength() > 4 * MAX_WIDTH) {
      return false;
    }
    int radix = type == 'o' ? 8 : type == 'x' || type == 'X' ? 16 : 10;
    String digits = n.abs().toString(radix);
    if (precision == 0 && n.signum() == 0) {
      // C converts a zero with no digits to nothing; Python's long does not.
      digits = value instanceof Const.Long ? digits : "";
    }
    if (digits.length() < precision) {
      digits = "0".repeat(precision - digits.length()) + digits;
    }
    String prefix = "";
    if (alternate && radix == 16) {
      prefix = "0x";
    } else if (alternate && radix == 8 && !digits.startsWith("0")) {
      digits = "0" + digits;
    }
    if (type == 'X') {
      digits = digits.toUpperCase(Locale.ROOT);
      prefix = prefix.toUpperCase(Locale.ROOT);
    }
    pad(sign(n.signum() < 0) + prefix, points(digits), width, zero);
    return true;
  }

  private boolean real(char type, int width, int precision) {
    double d;
    if (value instanceof Const.Float f) {
      d = f.value();
    } else {
      BigInteger n = integerValue();
      if (n == null || Double.isInfinite(n.doubleValue())) {
        return false;
      }
      d = n.doubleValue();
    }
    String text =
        FloatText.format(d, Character.toLowerCase(type), precision < 0 ? 6 : precision, alternate);
    if (Character.isUpperCase(type)) {
      text = text.toUpperCase(Locale.ROOT);
    }
    boolean negative = text.startsWith("-");
    pad(sign(negative), points(negative ? text.substring(1) : text), width, zero);
    return true;
  }

  private String sign(boolean negative) {
    return negative ? "-" : plus ? "+" : blank ? " " : "";
  }

  private void pad(String prefix, int[] text, int width, boolean zeros) {
    int fill = Math.max(0, width - prefix.length() - text.length);
    if (!left && !zeros) {
      fill(' ', fill);
    }
    for (int i = 0; i < prefix.length(); i++) {
      append(prefix.charAt(i));
    }
    if (!left && zeros) {
      fill('0', fill);
    }
    for (int c : text) {
      append(c);
    }
    if (left) {
      fill(' ', fill);
    }
  }

  private void append(int c) {
    if (length == out.length) {
      out = Arrays.copyOf(out, length * 2);
    }
    out[length++] = c;
  }

  private void fill(char c, int count) {
    for (int i = 0; i < count; i++) {
      append(c);
    }
  }
}
