package org.cellvm.library.expat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The text of a document as far as it has come: decodes its bytes and counts lines, columns and
 * bytes. What precedes the last position asked for is forgotten.
 */
final class XmlText {
  /** Stands for bytes that are no character. */
  static final char INVALID = '\uffff';

  private enum Form {
    UNKNOWN,
    UTF_8,
    UTF_16_LE,
    UTF_16_BE,
    ONE_BYTE,
    ASCII
  }

  char[] chars = new char[1024];

  /** Where the characters end. */
  int end;

  private byte[] bytes = {};
  private Form form = Form.UNKNOWN;

  /** The characters of an encoding of one byte each; null for Latin-1. */
  private String table;

  // The position of the character at index `counted`.
  private int counted;
  private int line = 1;
  private int column;
  private long offset;

  private boolean whole;

  boolean isWhole() {
    return whole;
  }

  /** Bytes that are left of a character. */
  boolean hasPartial() {
    return bytes.length > 0;
  }

  /** Whether these are too few to tell which kind of character. */
  boolean hasPartialUnit() {
    return bytes.length == 1 && (form == Form.UTF_16_BE || form == Form.UTF_16_LE);
  }

  /** Whether expat converts the text, for which it has a buffer of limited size. */
  boolean isConverted() {
    return form != Form.UTF_8 && form != Form.UNKNOWN;
  }

  /** Appends bytes. {@code parser} tells of encodings. */
  void append(byte[] more, boolean last, XmlParser parser) {
    byte[] all = more;
    if (bytes.length > 0) {
      all = Arrays.copyOf(bytes, bytes.length + more.length);
      System.arraycopy(more, 0, all, bytes.length, more.length);
    }
    whole = last;
    bytes = all;
    if (form == Form.UNKNOWN && !detect(last, parser)) {
      return;
    }
    int taken = decode(all);
    bytes = taken == all.length ? new byte[0] : Arrays.copyOfRange(all, taken, all.length);
  }

  /** Finds the encoding; false where that needs more bytes. */
  private boolean detect(boolean last, XmlParser parser) {
    int n = bytes.length;
    if (!last && parser.encoding == null && isUndecided()) {
      return false;
    }
    int first = n > 0 ? bytes[0] & 0xff : 0;
    int second = n > 1 ? bytes[1] & 0xff : 0;
    boolean little = first == 0xff && second == 0xfe;
    boolean big = first == 0xfe && second == 0xff;
    boolean utf8 = first == 0xef && second == 0xbb && n > 2 && (bytes[2] & 0xff) == 0xbf;
    String given = parser.encoding;
    if (little || big) {
      form = little ? Form.UTF_16_LE : Form.UTF_16_BE;
      skip(2);
    } else if (given != null) {
      setForm(given, parser);
      if (utf8 && form == Form.UTF_8) {
        skip(3);
      }
    } else if (utf8) {
      skip(3);
      form = Form.UTF_8;
    } else if (first == 0 && second != 0) {
      form = Form.UTF_16_BE;
    } else if (first == '<' && second == 0 && n > 1) {
      form = Form.UTF_16_LE;
    } else if (startsDeclaration()) {
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      int close = text.indexOf("?>");
      if (close < 0 && !last && text.indexOf('<', 1) < 0) {
        return false;
      }
      String name = close < 0 ? null : declaredEncoding(text.substring(0, close), parser.external);
      if (name == null) {
        form = Form.UTF_8;
      } else if (isWide(name)) {
        parser.wrongEncoding = true;
        form = Form.UTF_8;
      } else {
        setForm(name, parser);
      }
    } else {
      form = Form.UTF_8;
    }
    return true;
  }

  /** Whether the first bytes may go on as a byte order mark or an XML declaration. */
  private boolean isUndecided() {
    int n = bytes.length;
    int first = n > 0 ? bytes[0] & 0xff : 0;
    String start = "<?xml ";
    boolean declaration = n < start.length();
    for (int i = 0; declaration && i < n; i++) {
      declaration = bytes[i] == start.charAt(i);
    }
    boolean mark = first == 0 || first >= 0xfe ? n < 2 : first == 0xef && n < 3;
    return declaration || mark;
  }

  private static boolean isWide(String name) {
    String upper = name.toUpperCase(java.util.Locale.ROOT);
    return upper.equals("UTF-16") || upper.equals("UTF-16LE") || upper.equals("UTF-16BE");
  }

  private void skip(int n) {
    bytes = Arrays.copyOfRange(bytes, n, bytes.length);
    offset = n;
    column = 1;
  }

  private boolean startsDeclaration() {
    String start = "<?xml";
    for (int i = 0; i < Math.min(start.length(), bytes.length); i++) {
      if (bytes[i] != start.charAt(i)) {
        return false;
      }
    }
    return bytes.length > start.length() && bytes[start.length()] <= ' ';
  }

  private static String declaredEncoding(String declaration, boolean external) {
    int at = declaration.indexOf("encoding");
    int version = declaration.indexOf("version");
    if (at < 0 || !external && (version < 0 || version > at)) {
      return null;
    }
    int quote = at + 8;
    while (quote < declaration.length() && " \t\r\n=".indexOf(declaration.charAt(quote)) >= 0) {
      quote++;
    }
    int close =
        quote < declaration.length()
            ? declaration.indexOf(declaration.charAt(quote), quote + 1)
            : -1;
    return close < 0 ? null : declaration.substring(quote + 1, close);
  }

  private void setForm(String name, XmlParser parser) {
    switch (name.toUpperCase(java.util.Locale.ROOT)) {
      case "UTF-8" -> form = Form.UTF_8;
      case "ISO-8859-1" -> form = Form.ONE_BYTE;
      case "US-ASCII" -> form = Form.ASCII;
      case "UTF-16", "UTF-16BE" -> form = Form.UTF_16_BE;
      case "UTF-16LE" -> form = Form.UTF_16_LE;
      default -> {
        form = Form.ONE_BYTE;
        table = parser.events.unknownEncoding(name);
        if (table == null || !hasAscii(table)) {
          table = null;
          parser.unknownEncoding = true;
        }
      }
    }
  }

  /** Whether markup has its ASCII codes, as expat wants it of an encoding. */
  private static boolean hasAscii(String table) {
    for (char c = '\t'; c < 0x7f; c++) {
      boolean counts = c >= ' ' ? "$@\\^`{}~".indexOf(c) < 0 : c == '\t' || c == '\n' || c == '\r';
      if (counts && table.charAt(c) != c) {
        return false;
      }
    }
    return true;
  }

  private void put(int c) {
    if (end + 2 > chars.length) {
      chars = Arrays.copyOf(chars, chars.length * 2);
    }
    if (c > 0xffff) {
      chars[end++] = Character.highSurrogate(c);
      chars[end++] = Character.lowSurrogate(c);
    } else {
      chars[end++] = (char) c;
    }
  }

  private int decode(byte[] in) {
    byte[] source = bytes.length == in.length ? in : bytes;
    bytes = source;
    int skipped = in.length - source.length;
    int i = 0;
    int n = source.length;
    while (i < n) {
      int taken =
          switch (form) {
            case UTF_8 -> utf8(source, i, n);
            case UTF_16_LE, UTF_16_BE -> utf16(source, i, n);
            default -> one(source[i] & 0xff);
          };
      if (taken == 0) {
        break;
      }
      i += taken;
    }
    return i + skipped;
  }

  private int one(int b) {
    put(form == Form.ASCII && b > 127 ? INVALID : table == null ? b : table.charAt(b));
    return 1;
  }

  private int utf16(byte[] in, int i, int n) {
    if (i + 2 > n) {
      return 0;
    }
    int unit = unit(in, i);
    if (unit >= 0xd800 && unit < 0xdc00) {
      if (i + 4 > n) {
        return 0;
      }
      put(unit);
      put(unit(in, i + 2));
      return 4;
    }
    put(unit >= 0xdc00 && unit < 0xe000 ? INVALID : unit);
    return 2;
  }

  private int unit(byte[] in, int i) {
    int first = in[i] & 0xff;
    int second = in[i + 1] & 0xff;
    return form == Form.UTF_16_BE ? first << 8 | second : second << 8 | first;
  }

  private int utf8(byte[] in, int i, int n) {
    int b = in[i];
    if (b >= 0) {
      put(b);
      return 1;
    }
    int lead = b & 0xff;
    int size = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    int c = size == 2 ? lead & 0x1f : size == 3 ? lead & 0x0f : lead & 0x07;
    for (int j = 1; j < size; j++) {
      if (i + j >= n) {
        return 0;
      }
      if ((in[i + j] & 0xc0) != 0x80) {
        size = 0;
      } else {
        c = c << 6 | in[i + j] & 0x3f;
      }
    }
    boolean valid =
        size > 0
            && c >= (size == 4 ? 0x10000 : size == 3 ? 0x800 : 0x80)
            && c <= Character.MAX_CODE_POINT
            && (c < 0xd800 || c > 0xdfff);
    put(valid ? c : INVALID);
    return valid ? size : 1;
  }

  // Positions

  /** Counts up to an index, which is not before the last one. */
  private void count(int to) {
    for (int i = counted; i < to; i++) {
      char c = chars[i];
      offset += width(c);
      if (c == '\n') {
        line++;
        column = 0;
      } else if (c == '\r') {
        if (i + 1 >= end || chars[i + 1] != '\n') {
          line++;
        }
        column = 0;
      } else if (!Character.isLowSurrogate(c)) {
        column++;
      }
    }
    counted = Math.max(counted, to);
  }

  private int width(char c) {
    return switch (form) {
      case UTF_16_BE, UTF_16_LE -> 2;
      case ONE_BYTE, ASCII -> 1;
      default -> c < 0x80 || c == INVALID ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    };
  }

  int line(int at) {
    count(at);
    return line;
  }

  int column(int at) {
    count(at);
    return column;
  }

  long offset(int at) {
    count(at);
    return offset;
  }

  /** Forgets what precedes an index; returns how far all has moved. */
  int forget(int at) {
    if (at < 4096 || whole) {
      return 0;
    }
    count(at);
    System.arraycopy(chars, at, chars, 0, end - at);
    end -= at;
    counted -= at;
    return at;
  }
}
