package org.cellvm.library.binascii;

import java.util.Arrays;
import java.util.Base64;
import org.cellvm.model.ThreadState;
import org.cellvm.model.text.StringMethods;

/** Base64 without line breaks, decoded as leniently as CPython does. */
final class Base64Code {
  private static final byte[] VALUES = values();

  private Base64Code() {}

  private static byte[] values() {
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    byte[] values = new byte[256];
    Arrays.fill(values, (byte) -1);
    for (int i = 0; i < alphabet.length(); i++) {
      values[alphabet.charAt(i)] = (byte) i;
    }
    return values;
  }

  static byte[] encode(byte[] data) {
    int size = StringMethods.checkedLength((data.length + 2L) / 3 * 4 + 1);
    byte[] out = new byte[size];
    Base64.getEncoder().encode(data, out);
    out[size - 1] = '\n';
    return out;
  }

  /** Characters that are no digits are skipped, and so is padding where it makes no sense. */
  static byte[] decode(ThreadState ts, byte[] text) {
    int n = text.length;
    byte[] out = new byte[(int) ((n + 3L) / 4 * 3)];
    int length = 0;
    int bits = 0;
    int left = 0;
    int inQuad = 0;
    for (int i = 0; i < n; i++) {
      int value = VALUES[text[i] & 0xff];
      if (value >= 0) {
        inQuad = inQuad + 1 & 3;
        bits = bits << 6 | value;
        left += 6;
        if (left >= 8) {
          left -= 8;
          out[length++] = (byte) (bits >> left);
        }
      } else if (text[i] == '=' && (inQuad == 3 || inQuad == 2 && padFollows(text, i + 1))) {
        left = 0;
        break;
      }
    }
    if (left != 0) {
      throw BinasciiState.error(ts, "Incorrect padding");
    }
    return length == out.length ? out : Arrays.copyOf(out, length);
  }

  /** Whether the next character that counts is another {@code =}. */
  private static boolean padFollows(byte[] text, int from) {
    for (int i = from; i < text.length; i++) {
      if (text[i] == '=') {
        return true;
      }
      if (VALUES[text[i] & 0xff] >= 0) {
        return false;
      }
    }
    return false;
  }
}
