package org.cellvm.library.binascii;

import org.cellvm.model.ThreadState;

/** A line of uuencoded data. */
final class UuCode {
  /** A limit of the format. */
  private static final int MAX_LINE = 45;

  private UuCode() {}

  static byte[] decode(ThreadState ts, byte[] line) {
    int n = line.length;
    int wanted = (n == 0 ? 0 : line[0]) - ' ' & 0x3f;
    BitBuffer out = new BitBuffer(wanted);
    int at = 1;
    // Each byte that goes out counts; what the line lacks at its end is zero.
    for (int made = 0; made < wanted; at++) {
      int c = at < n ? line[at] & 0xff : '\n';
      int before = out.left;
      if (c == '\n' || c == '\r') {
        out.addSix(0);
      } else if (c < ' ' || c > ' ' + 64) {
        throw BinasciiState.error(ts, "Illegal char");
      } else {
        out.addSix(c - ' ' & 0x3f);
      }
      made += out.left < before ? 1 : 0;
    }
    for (; at < n; at++) {
      int c = line[at];
      if (c != ' ' && c != ' ' + 64 && c != '\n' && c != '\r') {
        throw BinasciiState.error(ts, "Trailing garbage");
      }
    }
    return out.toBytes();
  }

  static byte[] encode(ThreadState ts, byte[] data) {
    int n = data.length;
    if (n > MAX_LINE) {
      throw BinasciiState.error(ts, "At most 45 bytes at once");
    }
    byte[] out = new byte[(n + 2) / 3 * 4 + 2];
    int length = 0;
    out[length++] = (byte) (' ' + n);
    for (int i = 0; i < n; i += 3) {
      int bits =
          (data[i] & 0xff) << 16
              | (i + 1 < n ? (data[i + 1] & 0xff) << 8 : 0)
              | (i + 2 < n ? data[i + 2] & 0xff : 0);
      for (int shift = 18; shift >= 0; shift -= 6) {
        out[length++] = (byte) (' ' + (bits >> shift & 0x3f));
      }
    }
    out[length] = '\n';
    return out;
  }
}
