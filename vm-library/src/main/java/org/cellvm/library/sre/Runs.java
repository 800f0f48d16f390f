package org.cellvm.library.sre;

/** How far a repeated character goes, and where a character of a set stands: the tight loops. */
final class Runs {
  private Runs() {}

  /** The end of the run of characters that match an item, from {@code from}, {@code to} at most. */
  static int end(Program p, Subject s, int kind, int operand, int from, int to) {
    switch (kind) {
      case Program.ANY_CHAR:
        return Math.max(from, to);
      case Program.CHAR:
        return s.bytes != null
            ? endOfChar(s.bytes, operand, from, to)
            : endOfChar(s, operand, from, to);
      case Program.NOT_CHAR:
        return s.bytes != null ? find(s.bytes, operand, from, to) : find(s, operand, from, to);
      default:
        return s.bytes != null
            ? endOfSet(s.bytes, p.bits, operand, from, to)
            : endOfSet(s, p, operand, from, to);
    }
  }

  private static int endOfChar(byte[] s, int c, int from, int to) {
    int i = from;
    while (i < to && (s[i] & 0xff) == c) {
      i++;
    }
    return i;
  }

  private static int endOfChar(Subject s, int c, int from, int to) {
    int i = from;
    while (i < to && s.wideAt(i) == c) {
      i++;
    }
    return i;
  }

  /** The first place of {@code c}; {@code to} or {@code from}, if that lies behind, without one. */
  private static int find(byte[] s, int c, int from, int to) {
    int i = from;
    while (i < to && (s[i] & 0xff) != c) {
      i++;
    }
    return i;
  }

  private static int find(Subject s, int c, int from, int to) {
    if (s.bmp != null && to == s.length && from < to) {
      int i = c < 0 || c > 0xffff ? -1 : s.bmp.indexOf(c, from);
      return i < 0 ? to : i;
    }
    int i = from;
    while (i < to && s.wideAt(i) != c) {
      i++;
    }
    return i;
  }

  private static int endOfSet(byte[] s, long[] bits, int set, int from, int to) {
    int i = from;
    while (i < to && (bits[set + ((s[i] & 0xff) >> 6)] >>> s[i] & 1) != 0) {
      i++;
    }
    return i;
  }

  private static int endOfSet(Subject s, Program p, int set, int from, int to) {
    long[] bits = p.bits;
    int i = from;
    while (i < to) {
      int c = s.wideAt(i);
      if (c < 256 ? (bits[set + (c >> 6)] >>> c & 1) == 0 : !p.containsWide(set, c)) {
        break;
      }
      i++;
    }
    return i;
  }

  /** Whether the character at {@code i}, which may be the end, can be in {@code filter}. */
  static boolean passes(Program p, Subject s, int filter, int i, int end) {
    if (filter < 0) {
      return true;
    }
    if (i >= end) {
      return false;
    }
    int c = s.at(i);
    return c < 256
        ? (p.bits[filter + (c >> 6)] >>> c & 1) != 0
        : p.sets[filter >> 2].wide != CharSet.NEVER && p.containsWide(filter, c);
  }

  /**
   * The last place in {@code [low, from]} whose character passes; less than {@code low} if none.
   */
  static int lastPassing(Program p, Subject s, int filter, int from, int low, int end) {
    int i = from;
    if (filter < 0) {
      return i;
    }
    if (i >= end) {
      i = end - 1;
    }
    byte[] bytes = s.bytes;
    if (bytes != null) {
      long[] bits = p.bits;
      while (i >= low && (bits[filter + ((bytes[i] & 0xff) >> 6)] >>> bytes[i] & 1) == 0) {
        i--;
      }
    } else {
      while (i >= low && !passes(p, s, filter, i, end)) {
        i--;
      }
    }
    return i;
  }

  /** The first place in {@code [from, to)} whose character passes; {@code to} if there is none. */
  static int firstPassing(Program p, Subject s, int filter, int from, int to) {
    byte[] bytes = s.bytes;
    int i = from;
    if (bytes != null) {
      long[] bits = p.bits;
      while (i < to && (bits[filter + ((bytes[i] & 0xff) >> 6)] >>> bytes[i] & 1) == 0) {
        i++;
      }
    } else {
      while (i < to && !passes(p, s, filter, i, to)) {
        i++;
      }
    }
    return i;
  }
}
