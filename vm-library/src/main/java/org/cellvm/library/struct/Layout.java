package org.cellvm.library.struct;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyException;

/**
 * A format taken apart: which fields a structure has, where they stand and how large it is.
 *
 * @param fields in the order of the format
 * @param size in bytes
 * @param count the number of values
 */
record Layout(Field[] fields, long size, long count) {
  /** What an object has whose {@code __init__} has not run. */
  static final Layout NONE = new Layout(new Field[0], -1, -1);

  private static final String CODES = "xbBcsphHiIlLqQ?fdP";

  /** The sizes by code; native ones are aligned to themselves. */
  private static final String STANDARD_SIZES = "111111224444881480";

  private static final String NATIVE_SIZES = "111111224488881488";

  private static final String INTEGERS = "bBhHiIlLqQ";

  /**
   * One code of a format: {@code count} values of the same kind side by side.
   *
   * @param code the character of the format
   * @param offset of the first value
   * @param width the size of one value; of {@code s} and {@code p} its repeat count
   * @param count how many there are
   * @param big whether the bytes of a number stand in big-endian order
   * @param lenient whether errors and overflow are those of CPython's native routines
   */
  record Field(char code, long offset, long width, long count, boolean big, boolean lenient) {
    boolean isInteger() {
      return INTEGERS.indexOf(code) >= 0;
    }
  }

  /** Takes a format apart; struct.error where it is wrong or too large. */
  static Layout of(ThreadState ts, byte[] format) {
    int end = 0;
    while (end < format.length && format[end] != 0) {
      end++;
    }
    // CPython reads a C string, which ends before a zero byte.
    return new Parser(ts, end < format.length ? Arrays.copyOf(format, end) : format).parse();
  }

  /** The state of one pass over a format. */
  private static final class Parser {
    private final ThreadState ts;
    private final byte[] format;
    private int at;
    private boolean standard;
    private boolean big;
    private long size;
    private long count;
    private final List<Field> fields = new ArrayList<>();

    Parser(ThreadState ts, byte[] format) {
      this.ts = ts;
      this.format = format;
    }

    Layout parse() {
      order();
      while (at < format.length) {
        char c = (char) (format[at++] & 0xff);
        if (c == ' ' || c >= '\t' && c <= '\r') {
          continue;
        }
        long repeat = 1;
        if (c >= '0' && c <= '9') {
          repeat = number(c - '0');
          if (at == format.length) {
            break;
          }
          c = (char) (format[at++] & 0xff);
        }
        add(c, repeat);
      }
      return new Layout(fields.toArray(new Field[0]), size, count);
    }

    private void order() {
      int c = format.length == 0 ? '@' : format[0];
      standard = c == '<' || c == '>' || c == '!' || c == '=';
      big = c == '>' || c == '!';
      at = standard || format.length > 0 && c == '@' ? 1 : 0;
    }

    private long number(long n) {
      for (; at < format.length && format[at] >= '0' && format[at] <= '9'; at++) {
        int digit = format[at] - '0';
        if (n > (Long.MAX_VALUE - digit) / 10) {
          throw tooLong();
        }
        n = n * 10 + digit;
      }
      return n;
    }

    private void add(char c, long repeat) {
      int i = CODES.indexOf(c);
      int width = i < 0 ? 0 : (standard ? STANDARD_SIZES : NATIVE_SIZES).charAt(i) - '0';
      if (width == 0) {
        throw StructState.error(ts, "bad char in struct format");
      }
      if (!standard && size > 0) {
        long extra = (width - 1) - (size - 1) % width;
        if (extra > Long.MAX_VALUE - size) {
          throw tooLong();
        }
        size += extra;
      }
      if (repeat > (Long.MAX_VALUE - size) / width) {
        throw tooLong();
      }
      if (c == 's' || c == 'p') {
        count++;
        fields.add(new Field(c, size, repeat, 1, big, true));
      } else if (c != 'x') {
        count += repeat;
        boolean lenient = !standard || !big && c != 'f' && c != 'd';
        fields.add(new Field(c, size, width, repeat, big, lenient));
      }
      size += repeat * width;
    }

    private PyException tooLong() {
      return StructState.error(ts, "total struct size too long");
    }
  }
}
