package org.cellvm.library.binascii;

import org.cellvm.model.errors.Errors;
import org.cellvm.model.text.StringMethods;

/** Bytes as pairs of hexadecimal digits. */
public final class HexCode {
  private HexCode() {}

  public static byte[] encode(byte[] data) {
    byte[] out = new byte[StringMethods.checkedLength(data.length * 2L)];
    int at = 0;
    for (byte b : data) {
      out[at++] = digit(b >> 4 & 15);
      out[at++] = digit(b & 15);
    }
    return out;
  }

  private static byte digit(int value) {
    return (byte) (value < 10 ? '0' + value : 'a' - 10 + value);
  }

  static byte[] decode(byte[] text) {
    if (text.length % 2 != 0) {
      throw Errors.typeError("Odd-length string");
    }
    byte[] out = new byte[text.length / 2];
    for (int i = 0; i < out.length; i++) {
      int high = digit(text[2 * i]);
      int low = digit(text[2 * i + 1]);
      if (high < 0 || low < 0) {
        throw Errors.typeError("Non-hexadecimal digit found");
      }
      out[i] = (byte) (high << 4 | low);
    }
    return out;
  }

  /** The value of a hexadecimal digit, or -1. */
  static int digit(byte c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    int lower = c | 0x20;
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
  }
}
