package org.cellvm.compiler.fold;

import org.cellvm.compiler.code.Const;
import org.cellvm.format.FloatText;

/** {@code repr} and {@code str} of constants. */
final class ConstText {
  private static final String HEX = "0123456789abcdef";

  private ConstText() {}

  /** {@code repr(c)}; null for a code object. */
  static String repr(Const c) {
    if (c instanceof Const.Singleton s) {
      return switch (s) {
        case NONE -> "None";
        case TRUE -> "True";
        case FALSE -> "False";
        case ELLIPSIS -> "Ellipsis";
      };
    }
    if (c instanceof Const.Int i) {
      return Long.toString(i.value());
    }
    if (c instanceof Const.Long l) {
      return l.value() + "L";
    }
    if (c instanceof Const.Float f) {
      return FloatText.repr(f.value());
    }
    if (c instanceof Const.Complex z) {
      return complex(z, FloatText.shortest(z.real()), FloatText.shortest(z.imag()));
    }
    if (c instanceof Const.Str s) {
      return quote(s.bytes());
    }
    if (c instanceof Const.Unicode u) {
      return quoteUnicode(u);
    }
    if (c instanceof Const.Tuple t) {
      return tuple(t);
    }
    return null;
  }

  /** {@code str(c)} for what is no unicode string; null for a code object. */
  static String str(Const c) {
    if (c instanceof Const.Str s) {
      return s.bytes();
    }
    if (c instanceof Const.Long l) {
      return l.value().toString();
    }
    if (c instanceof Const.Float f) {
      return FloatText.str(f.value());
    }
    if (c instanceof Const.Complex z) {
      return complex(
          z,
          FloatText.format(z.real(), 'g', 12, false),
          FloatText.format(z.imag(), 'g', 12, false));
    }
    return repr(c);
  }

  private static String complex(Const.Complex z, String real, String imag) {
    if (z.real() == 0 && 1 / z.real() > 0) {
      return imag + "j";
    }
    return "(" + real + (imag.startsWith("-") ? "" : "+") + imag + "j)";
  }

  private static String tuple(Const.Tuple t) {
    StringBuilder out = new StringBuilder("(");
    for (int i = 0; i < t.items().size(); i++) {
      String item = repr(t.items().get(i));
      if (item == null) {
        return null;
      }
      out.append(i > 0 ? ", " : "").append(item);
    }
    return out.append(t.items().size() == 1 ? ",)" : ")").toString();
  }

  private static String quote(String bytes) {
    char quote = bytes.indexOf('\'') >= 0 && bytes.indexOf('"') < 0 ? '"' : '\'';
    StringBuilder out = new StringBuilder().append(quote);
    for (int i = 0; i < bytes.length(); i++) {
      char c = bytes.charAt(i);
      if (!appendCommon(out, c, quote)) {
        hex(out.append("\\x"), c, 2);
      }
    }
    return out.append(quote).toString();
  }

  private static String quoteUnicode(Const.Unicode u) {
    int[] points = u.codePoints();
    char quote = contains(points, '\'') && !contains(points, '"') ? '"' : '\'';
    StringBuilder out = new StringBuilder("u").append(quote);
    int n = points.length;
    for (int i = 0; i < n; i++) {
      int c = points[i];
      if (c >= 0x10000) {
        hex(out.append("\\U"), c, 8);
      } else if (Character.isHighSurrogate((char) c)
          && i + 1 < n
          && points[i + 1] >= 0xDC00
          && points[i + 1] <= 0xDFFF) {
        hex(out.append("\\U"), Character.toCodePoint((char) c, (char) points[++i]), 8);
      } else if (c >= 256) {
        hex(out.append("\\u"), c, 4);
      } else if (!appendCommon(out, (char) c, quote)) {
        hex(out.append("\\x"), c, 2);
      }
    }
    return out.append(quote).toString();
  }

  private static boolean contains(int[] points, int c) {
    for (int point : points) {
      if (point == c) {
        return true;
      }
    }
    return false;
  }

  private static boolean appendCommon(StringBuilder out, char c, char quote) {
    if (c == quote || c == '\\') {
      out.append('\\').append(c);
    } else if (c == '\t') {
      out.append("\\t");
    } else if (c == '\n') {
      out.append("\\n");
    } else if (c == '\r') {
      out.append("\\r");
    } else if (c >= ' ' && c < 0x7F) {
      out.append(c);
    } else {
      return false;
    }
    return true;
  }

  private static void hex(StringBuilder out, int value, int digits) {
    for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) {
      out.append(HEX.charAt(value >> shift & 15));
    }
  }
}
