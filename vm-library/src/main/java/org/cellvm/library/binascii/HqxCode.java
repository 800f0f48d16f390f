package org.cellvm.library.binascii;

import org.cellvm.model.ThreadState;
import org.cellvm.model.text.ByteBuilder;
import org.cellvm.model.text.StringMethods;

/** BinHex 4: groups of six bits, repeated bytes, and a checksum. */
final class HqxCode {
  private static final String ALPHABET =
      "!\"#$%&'()*+,-012345689@ABCDEFGHIJKLMNPQRSTUVXYZ[`abcdefhijklmpqr";

  /** Stands before a repeat count. */
  private static final int REPEAT = 0x90;

  private static final int MAX_RUN = 255;

  private static final int CRC_POLYNOMIAL = 0x1021;

  private HqxCode() {}

  /** What {@link #decode} finds. */
  record Decoded(byte[] data, boolean done) {}

  static Decoded decode(ThreadState ts, byte[] text) {
    BitBuffer out = new BitBuffer(text.length);
    boolean done = false;
    for (byte b : text) {
      if (b == ':') {
        done = true;
        break;
      }
      int value = ALPHABET.indexOf(b & 0xff);
      if (value >= 0) {
        out.addSix(value);
      } else if (b != '\n' && b != '\r') {
        throw BinasciiState.error(ts, "Illegal char");
      }
    }
    if (out.left != 0 && !done) {
      throw BinasciiState.incomplete(ts, "String has incomplete number of bytes");
    }
    return new Decoded(out.toBytes(), done);
  }

  static byte[] encode(byte[] data) {
    BitBuffer out = new BitBuffer(StringMethods.checkedLength((data.length * 4L + 2) / 3));
    for (byte b : data) {
      out.addEight(b & 0xff, ALPHABET);
    }
    out.flushSix(ALPHABET);
    return out.toBytes();
  }

  static byte[] encodeRuns(byte[] data) {
    ByteBuilder out = new ByteBuilder(data.length + 16);
    int n = data.length;
    for (int i = 0; i < n; i++) {
      int b = data[i] & 0xff;
      out.append(b);
      if (b == REPEAT) {
        out.append(0);
        continue;
      }
      int end = i + 1;
      while (end < n && end < i + MAX_RUN && data[end] == data[i]) {
        end++;
      }
      if (end - i > 3) {
        out.append(REPEAT);
        out.append(end - i);
        i = end - 1;
      }
    }
    return out.toByteArray();
  }

  static byte[] decodeRuns(ThreadState ts, byte[] data) {
    ByteBuilder out = new ByteBuilder(data.length * 2);
    int n = data.length;
    int last = -1;
    for (int i = 0; i < n; i++) {
      int b = data[i] & 0xff;
      if (b != REPEAT) {
        out.append(last = b);
        continue;
      }
      if (++i == n) {
        throw BinasciiState.incomplete(ts, "");
      }
      int count = data[i] & 0xff;
      if (count == 0) {
        out.append(last = REPEAT);
      } else if (last < 0) {
        throw BinasciiState.error(ts, "Orphaned RLE code at start");
      }
      while (--count > 0) {
        out.append(last);
      }
    }
    return out.toByteArray();
  }

  static int crc(byte[] data, int start) {
    int crc = start;
    for (byte b : data) {
      int x = crc & 0xffff ^ (b & 0xff) << 8;
      for (int i = 0; i < 8; i++) {
        x = (x & 0x8000) != 0 ? x << 1 ^ CRC_POLYNOMIAL : x << 1;
      }
      crc = x & 0xffff;
    }
    return crc;
  }
}
