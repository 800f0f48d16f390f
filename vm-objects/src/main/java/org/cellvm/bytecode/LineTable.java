package org.cellvm.bytecode;

import java.util.Arrays;

/**
 * {@code co_lnotab}: pairs of unsigned bytes, an increment of the offset and then one of the line
 * number. A trailing odd byte means nothing.
 */
public final class LineTable {
  private LineTable() {}

  /** {@code PyCode_Addr2Line}: the line of the instruction at {@code offset}. */
  public static int lineOf(byte[] lnotab, int firstlineno, int offset) {
    int line = firstlineno;
    int at = 0;
    for (int i = 0; i + 1 < lnotab.length; i += 2) {
      at += lnotab[i] & 0xff;
      if (at > offset) {
        break;
      }
      line += lnotab[i + 1] & 0xff;
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
    for (int i = 0; i + 1 < lnotab.length; i += 2) {
      if (lnotab[i] != 0) {
        if (!any || line != last) {
          starts[n++] = at;
          starts[n++] = line;
          last = line;
          any = true;
        }
        at += lnotab[i] & 0xff;
      }
      line += lnotab[i + 1] & 0xff;
    }
    if (!any || line != last) {
      starts[n++] = at;
      starts[n++] = line;
    }
    return Arrays.copyOf(starts, n);
  }
}
