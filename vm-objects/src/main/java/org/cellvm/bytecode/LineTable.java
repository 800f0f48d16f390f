package org.cellvm.bytecode;

import java.util.Arrays;

/**
 * {@code co_lnotab}: pairs of unsigned bytes, an increment of the offset and then one of the line
 * number. A trailing odd byte means nothing.
 */
public final class LineTable {
  /** The bytes of a pair. */
  public static final int PAIR = 2;

  private LineTable() {}

  /** By how much the pair at {@code i} raises the offset. */
  public static int offsetStep(byte[] lnotab, int i) {
    return Byte.toUnsignedInt(lnotab[i]);
  }

  /** By how much the pair at {@code i} raises the line number. */
  public static int lineStep(byte[] lnotab, int i) {
    return Byte.toUnsignedInt(lnotab[i + 1]);
  }

  /** {@code PyCode_Addr2Line}: the line of the instruction at {@code offset}. */
  public static int lineOf(byte[] lnotab, int firstlineno, int offset) {
    int line = firstlineno;
    int at = 0;
    for (int i = 0; i + 1 < lnotab.length; i += PAIR) {
      at += offsetStep(lnotab, i);
      if (at > offset) {
        break;
      }
      line += lineStep(lnotab, i);
    }
    return line;
  }

  /**
   * {@code dis.findlinestarts}: where each line starts, as offset, line, offset, line, ... in the
   * table's order.
   */
  public static int[] lineStarts(byte[] lnotab, int firstlineno) {
    int[] starts = new int[lnotab.length / 2 * 2 + 2];
    int n = 0;
    boolean any = false;
    int last = 0;
    int line = firstlineno;
    int at = 0;
    for (int i = 0; i + 1 < lnotab.length; i += PAIR) {
      if (lnotab[i] != 0) {
        if (!any || line != last) {
          starts[n++] = at;
          starts[n++] = line;
          last = line;
          any = true;
        }
        at += offsetStep(lnotab, i);
      }
      line += lineStep(lnotab, i);
    }
    if (!any || line != last) {
      starts[n++] = at;
      starts[n++] = line;
    }
    return Arrays.copyOf(starts, n);
  }
}
