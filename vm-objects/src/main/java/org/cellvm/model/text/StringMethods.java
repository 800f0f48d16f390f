package org.cellvm.model.text;

import java.util.Arrays;
import org.cellvm.codec.UnicodeChars;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.memory.LargeObjects;
import org.cellvm.model.numbers.NumberConversions;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;

/**
 * The algorithms of {@code str} and {@code unicode} methods that are the same for both, over {@link
 * PyBaseString}. Two strings given to one of these methods are of one kind. Results are owned and
 * of the exact type; where nothing changed, an exact operand itself is the result, as in CPython.
 */
public final class StringMethods {
  public static final int LEFT = 0;
  public static final int RIGHT = 1;
  static final int BOTH = 2;

  /** What CPython's object of a str leaves of the largest size. */
  private static final long LONGEST_STR = Long.MAX_VALUE - 37;

  /** From this length on, how often a text is replaced is counted first. */
  private static final int LONG_REPLACEMENT = 1000;

  /** Past so many characters of a text it is counted first how often another is in it. */
  private static final int LONG_SOURCE = 1 << 28;

  /** Four bytes a character, and one more character, have to fit into a {@code size_t}. */
  private static final long LONGEST_UNICODE = (1L << 62) - 2;

  private StringMethods() {}

  // Arguments

  /**
   * A start or end argument: null and None are the default; ints too big are clipped.
   *
   * @throws PyException TypeError for what has no index
   */
  static long sliceIndex(ThreadState ts, PyObject o, long absent) {
    if (o == null || o == PyNone.NONE) {
      return absent;
    }
    if (o instanceof PyInt integer) {
      return integer.value;
    }
    if (!NumberConversions.isIndex(o)) {
      throw Errors.typeError("slice indices must be integers or None or have an __index__ method");
    }
    return NumberConversions.asSsize(ts, o, null);
  }

  /** A start index made to lie in {@code [0, ...)}: negative ones count from the end. */
  static int clipStart(long start, int length) {
    if (start < 0) {
      start += length;
      return start < 0 ? 0 : (int) start;
    }
    return (int) Math.min(start, Integer.MAX_VALUE);
  }

  static int clipEnd(long end, int length) {
    if (end > length) {
      return length;
    }
    if (end < 0) {
      end += length;
      return end < 0 ? 0 : (int) end;
    }
    return (int) end;
  }

  /** A maximal number of splits or replacements: negative is unlimited. */
  static int limit(long n) {
    return n < 0 || n > Integer.MAX_VALUE ? Integer.MAX_VALUE : (int) n;
  }

  // Searching

  public static long find(PyBaseString s, PyBaseString sub, StringRange range) {
    int n = s.length();
    return s.indexOf(sub, clipStart(range.start(), n), clipEnd(range.end(), n));
  }

  public static long rfind(PyBaseString s, PyBaseString sub, StringRange range) {
    int n = s.length();
    return s.lastIndexOf(sub, clipStart(range.start(), n), clipEnd(range.end(), n));
  }

  public static long count(PyBaseString s, PyBaseString sub, StringRange range) {
    int n = s.length();
    int to = clipEnd(range.end(), n);
    int from = clipStart(range.start(), n);
    return from > to ? 0 : count(s, sub, from, to, Integer.MAX_VALUE);
  }

  /** How often {@code sub} occurs, without overlap, in a range; at most {@code max}. */
  private static int count(PyBaseString s, PyBaseString sub, int from, int to, int max) {
    int m = sub.length();
    if (m == 0) {
      return Math.min(to - from, max - 1) + 1;
    }
    int count = 0;
    for (int i = s.indexOf(sub, from, to); i >= 0 && count < max; i = s.indexOf(sub, i + m, to)) {
      count++;
    }
    return count;
  }

  /** Whether the range of {@code s} starts (LEFT) or ends (RIGHT) with {@code sub}. */
  static boolean tailMatch(PyBaseString s, PyBaseString sub, StringRange range, int side) {
    int n = s.length();
    int m = sub.length();
    int to = clipEnd(range.end(), n);
    int from = clipStart(range.start(), n);
    if (m == 0 && s instanceof PyUnicode) {
      return true; // Even beyond the end, where an empty str does not match.
    }
    if (from > to || to - from < m) {
      return false;
    }
    return s.matchesAt(side == LEFT ? from : to - m, sub);
  }

  // Splitting

  static PyList splitSpace(ThreadState ts, PyBaseString s, int max) {
    PyList list = new PyList(ts);
    int n = s.length();
    int i = 0;
    while (max-- > 0) {
      while (i < n && s.isSpace(i)) {
        i++;
      }
      if (i == n) {
        return list;
      }
      int start = i++;
      while (i < n && !s.isSpace(i)) {
        i++;
      }
      add(ts, list, s.substring(start, i));
    }
    while (i < n && s.isSpace(i)) {
      i++;
    }
    if (i < n) {
      add(ts, list, s.substring(i, n));
    }
    return list;
  }

  static PyList rsplitSpace(ThreadState ts, PyBaseString s, int max) {
    PyList list = new PyList(ts);
    int i = s.length();
    while (max-- > 0) {
      while (i > 0 && s.isSpace(i - 1)) {
        i--;
      }
      if (i == 0) {
        break;
      }
      int end = i--;
      while (i > 0 && !s.isSpace(i - 1)) {
        i--;
      }
      add(ts, list, s.substring(i, end));
    }
    while (i > 0 && s.isSpace(i - 1)) {
      i--;
    }
    if (i > 0) {
      add(ts, list, s.substring(0, i));
    }
    reverse(list);
    return list;
  }

  static PyList split(ThreadState ts, PyBaseString s, PyBaseString sep, int max) {
    int m = separator(sep);
    PyList list = new PyList(ts);
    int n = s.length();
    int i = 0;
    for (int j; max-- > 0 && (j = s.indexOf(sep, i, n)) >= 0; i = j + m) {
      add(ts, list, s.substring(i, j));
    }
    add(ts, list, s.substring(i, n));
    return list;
  }

  static PyList rsplit(ThreadState ts, PyBaseString s, PyBaseString sep, int max) {
    int m = separator(sep);
    PyList list = new PyList(ts);
    int end = s.length();
    for (int j; max-- > 0 && (j = s.lastIndexOf(sep, 0, end)) >= 0; end = j) {
      add(ts, list, s.substring(j + m, end));
    }
    add(ts, list, s.substring(0, end));
    reverse(list);
    return list;
  }

  private static int separator(PyBaseString sep) {
    int m = sep.length();
    if (m == 0) {
      throw Errors.valueError("empty separator");
    }
    return m;
  }

  private static void add(ThreadState ts, PyList list, PyBaseString s) {
    list.append(ts, s);
    s.decref(ts);
  }

  private static void reverse(PyList list) {
    PyObject[] items = list.items;
    for (int i = 0, j = list.size - 1; i < j; i++, j--) {
      PyObject o = items[i];
      items[i] = items[j];
      items[j] = o;
    }
  }

  /** The parts before and after {@code sep}; {@code shown} stands between them. */
  static PyTuple partition(ThreadState ts, PyBaseString s, PyBaseString sep, PyObject shown) {
    int m = separator(sep);
    int i = s.indexOf(sep, 0, s.length());
    if (i < 0) {
      // Itself, even where it is of a subclass.
      return PyTuple.of(ts, Ref.inc(s), s.empty(), s.empty());
    }
    return PyTuple.of(ts, s.substring(0, i), Ref.inc(shown), s.substring(i + m, s.length()));
  }

  static PyTuple rpartition(ThreadState ts, PyBaseString s, PyBaseString sep, PyObject shown) {
    int m = separator(sep);
    int i = s.lastIndexOf(sep, 0, s.length());
    if (i < 0) {
      return PyTuple.of(ts, s.empty(), s.empty(), Ref.inc(s));
    }
    return PyTuple.of(ts, s.substring(0, i), Ref.inc(shown), s.substring(i + m, s.length()));
  }

  static PyList splitlines(ThreadState ts, PyBaseString s, boolean keepEnds) {
    PyList list = new PyList(ts);
    int n = s.length();
    boolean unicode = s instanceof PyUnicode;
    int i = 0;
    while (i < n) {
      int end = i;
      while (end < n && !isLineBreak(s.at(end), unicode)) {
        end++;
      }
      int next = end;
      if (next < n) {
        next += s.at(next) == '\r' && next + 1 < n && s.at(next + 1) == '\n' ? 2 : 1;
      }
      add(ts, list, s.substring(i, keepEnds ? next : end));
      i = next;
    }
    return list;
  }

  private static boolean isLineBreak(int c, boolean unicode) {
    return unicode ? UnicodeChars.isLineBreak(c) : c == '\n' || c == '\r';
  }

  // Stripping and padding

  static PyBaseString strip(PyBaseString s, int sides) {
    int to = s.length();
    int from = 0;
    if (sides != RIGHT) {
      while (from < to && s.isSpace(from)) {
        from++;
      }
    }
    if (sides != LEFT) {
      while (to > from && s.isSpace(to - 1)) {
        to--;
      }
    }
    return s.substring(from, to);
  }

  static PyBaseString strip(PyBaseString s, int sides, PyBaseString chars) {
    int to = s.length();
    int from = 0;
    if (sides != RIGHT) {
      while (from < to && has(chars, s.at(from))) {
        from++;
      }
    }
    if (sides != LEFT) {
      while (to > from && has(chars, s.at(to - 1))) {
        to--;
      }
    }
    return s.substring(from, to);
  }

  private static boolean has(PyBaseString chars, int c) {
    for (int i = 0, n = chars.length(); i < n; i++) {
      if (chars.at(i) == c) {
        return true;
      }
    }
    return false;
  }

  static PyBaseString center(PyBaseString s, long width, int fill) {
    long pad = Math.max(0, width - s.length());
    return pad(s, pad / 2 + (pad & width & 1), pad - (pad / 2 + (pad & width & 1)), fill);
  }

  static PyBaseString ljust(PyBaseString s, long width, int fill) {
    return pad(s, 0, width - s.length(), fill);
  }

  static PyBaseString rjust(PyBaseString s, long width, int fill) {
    return pad(s, width - s.length(), 0, fill);
  }

  private static PyBaseString pad(PyBaseString s, long left, long right, int fill) {
    if (left <= 0 && right <= 0) {
      return s.exact();
    }
    TextBuilder out = s.builder(checkedLength(s, s.length() + left + right));
    out.fill(fill, (int) left);
    out.append(s);
    out.fill(fill, (int) right);
    return out.toText();
  }

  /**
   * {@link #checkedLength(long)} for a text of the kind of {@code s}, which CPython may refuse
   * first.
   */
  static int checkedLength(PyBaseString s, long n) {
    if (s instanceof PyString && n > LONGEST_STR) {
      throw Errors.overflowError("string is too large");
    }
    return checkedLength(n);
  }

  public static int checkedLength(long n) {
    LargeObjects.check(n);
    if (n > Integer.MAX_VALUE - 8) {
      throw Errors.memoryError();
    }
    return (int) n;
  }

  static PyBaseString zfill(PyBaseString s, long width) {
    long fill = width - s.length();
    if (fill <= 0) {
      return s.exact();
    }
    int n = s.length();
    TextBuilder out = s.builder(checkedLength(s, width));
    boolean signed = n > 0 && (s.at(0) == '+' || s.at(0) == '-');
    if (signed) {
      out.append(s.at(0));
    }
    out.fill('0', (int) fill);
    out.append(s, signed ? 1 : 0, n);
    return out.toText();
  }

  static PyBaseString expandtabs(PyBaseString s, long tabsize) {
    TextBuilder out = s.builder(s.length() + 16);
    long column = 0;
    for (int i = 0, n = s.length(); i < n; i++) {
      int c = s.at(i);
      if (c == '\t') {
        if (tabsize > 0) {
          long spaces = tabsize - column % tabsize;
          if (spaces > Integer.MAX_VALUE - 8) {
            throw Errors.overflowError("new string is too long");
          }
          column += spaces;
          out.fill(' ', (int) spaces);
        }
      } else {
        out.append(c);
        column = c == '\n' || c == '\r' ? 0 : column + 1;
      }
    }
    return out.toText();
  }

  // Replacing and repeating

  static PyBaseString replace(PyBaseString s, PyBaseString from, PyBaseString to, long max) {
    int limit = limit(max);
    int n = s.length();
    int m = from.length();
    if (limit == 0 || n == 0 && (m > 0 || max > 0)) {
      return s.exact();
    }
    if (m == 0) {
      return to.length() == 0 ? s.exact() : interleave(s, to, limit);
    }
    int i = s.indexOf(from, 0, n);
    if (i < 0 || from == to) {
      return s.exact();
    }
    if (m == 1 && to.length() == 1 && s instanceof PyString string) {
      return replaceByte(string.bytes(), (byte) from.at(0), (byte) to.at(0), i, limit);
    }
    if (to.length() > LONG_REPLACEMENT || n > LONG_SOURCE) {
      // Counted first: it may be more than can be.
      long found = Math.min(limit, count(s, from, new StringRange(0, n)));
      checkedLength(n + found * (to.length() - (long) m));
    }
    TextBuilder out = s.builder(n);
    int start = 0;
    while (i >= 0 && limit-- > 0) {
      out.append(s, start, i);
      out.append(to);
      start = i + m;
      i = s.indexOf(from, start, n);
    }
    out.append(s, start, n);
    return out.toText();
  }

  private static PyString replaceByte(byte[] s, byte from, byte to, int start, int limit) {
    byte[] result = s.clone();
    for (int i = start; i < result.length && limit > 0; i++) {
      if (result[i] == from) {
        result[i] = to;
        limit--;
      }
    }
    return PyString.of(result);
  }

  private static PyBaseString interleave(PyBaseString s, PyBaseString to, int limit) {
    int n = s.length();
    TextBuilder out = s.builder(n + 16);
    for (int i = 0; i < n; i++) {
      if (limit-- > 0) {
        out.append(to);
      }
      out.append(s, i, i + 1);
    }
    if (limit > 0) {
      out.append(to);
    }
    return out.toText();
  }

  public static PyBaseString repeat(PyBaseString s, long times) {
    int n = s.length();
    if (times < 0) {
      times = 0;
    }
    if (times == 1 && s.isExact() || n == 0) {
      return s.exact();
    }
    long most = s instanceof PyString ? Long.MAX_VALUE : LONGEST_UNICODE;
    if (times != 0 && n > most / times) {
      throw Errors.overflowError("repeated string is too long");
    }
    int length = checkedLength(n * times);
    if (s instanceof PyString str) {
      return PyString.of(repeated(str.bytes(), length));
    }
    if (s instanceof PyUnicode text && text.bmp != null) {
      return PyUnicode.of(text.bmp.repeat((int) times));
    }
    TextBuilder out = s.builder(length);
    for (long i = 0; i < times; i++) {
      out.append(s);
    }
    return out.toText();
  }

  private static byte[] repeated(byte[] pattern, int length) {
    byte[] bytes = new byte[length];
    if (pattern.length == 1) {
      Arrays.fill(bytes, pattern[0]);
      return bytes;
    }
    int filled = Math.min(pattern.length, length);
    System.arraycopy(pattern, 0, bytes, 0, filled);
    while (filled < length) {
      int more = Math.min(filled, length - filled);
      System.arraycopy(bytes, 0, bytes, filled, more);
      filled += more;
    }
    return bytes;
  }
}
