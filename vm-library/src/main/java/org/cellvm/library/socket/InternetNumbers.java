package org.cellvm.library.socket;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Internet addresses as text. */
final class InternetNumbers {
  static final int IPV4_SIZE = 4;
  static final int IPV6_SIZE = 16;

  private static final int GROUPS = 8;

  private InternetNumbers() {}

  /** Four numbers with dots, in decimal; null for anything else. */
  static byte[] dotted(String text) {
    byte[] bytes = new byte[IPV4_SIZE];
    int at = 0;
    for (int i = 0; i < IPV4_SIZE; i++) {
      int start = at;
      int value = 0;
      while (at < text.length() && at < start + 3 && isDigit(text.charAt(at))) {
        value = value * 10 + text.charAt(at++) - '0';
      }
      boolean ended = i == IPV4_SIZE - 1 ? at == text.length() : at < text.length();
      if (at == start || value > 255 || !ended || i < IPV4_SIZE - 1 && text.charAt(at) != '.') {
        return null;
      }
      bytes[i] = (byte) value;
      at++;
    }
    return bytes;
  }

  /** As {@link #dotted}, but for numbers that begin with a 0: {@code inet_pton}. */
  static byte[] strict(String text) {
    for (String part : text.split("\\.", -1)) {
      if (part.length() > 1 && part.charAt(0) == '0') {
        return null;
      }
    }
    return dotted(text);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** {@code inet_aton}: one to four numbers, decimal, octal or hexadecimal; null if it is wrong. */
  static byte[] loose(String text) {
    long[] parts = new long[IPV4_SIZE];
    int n = 0;
    int at = 0;
    for (; ; ) {
      int start = at;
      while (at < text.length() && Character.digit(text.charAt(at), 16) >= 0
          || at < text.length() && at == start + 1 && (text.charAt(at) | 0x20) == 'x') {
        at++;
      }
      long value = number(text.substring(start, at));
      if (value < 0 || n == IPV4_SIZE) {
        return null;
      }
      parts[n++] = value;
      if (at == text.length() || text.charAt(at) != '.') {
        break;
      }
      at++;
    }
    if (at < text.length() && " \t\n\r\f\u000b".indexOf(text.charAt(at)) < 0) {
      return null;
    }
    long result = 0;
    for (int i = 0; i < n - 1; i++) {
      if (parts[i] > 255) {
        return null;
      }
      result |= parts[i] << 24 - 8 * i;
    }
    if (parts[n - 1] > 0xffffffffL >> 8 * (n - 1)) {
      return null;
    }
    result |= parts[n - 1];
    return new byte[] {
      (byte) (result >> 24), (byte) (result >> 16), (byte) (result >> 8), (byte) result
    };
  }

  /** A number in C's notation; -1 if it is none. */
  private static long number(String text) {
    int radix = 10;
    String digits = text;
    if (text.length() > 1 && text.charAt(0) == '0') {
      boolean hexadecimal = (text.charAt(1) | 0x20) == 'x';
      radix = hexadecimal ? 16 : 8;
      digits = text.substring(hexadecimal ? 2 : 1);
    }
    if (digits.isEmpty() || digits.length() > 11) {
      return -1;
    }
    try {
      return Long.parseLong(digits, radix);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** Four bytes of an array as numbers with dots. */
  static String text(byte[] bytes, int at) {
    return (bytes[at] & 0xff)
        + "."
        + (bytes[at + 1] & 0xff)
        + "."
        + (bytes[at + 2] & 0xff)
        + "."
        + (bytes[at + 3] & 0xff);
  }

  /** The 16 bytes of an IPv6 address; null if the text is none. */
  static byte[] ipv6(String text) {
    if (text.indexOf(':') < 0 || text.indexOf('%') >= 0 || text.indexOf('[') >= 0) {
      return null;
    }
    try {
      byte[] bytes = InetAddress.getByName(text).getAddress();
      if (bytes.length == IPV6_SIZE) {
        return bytes;
      }
      // Java makes an IPv4 address of one that is mapped.
      byte[] mapped = new byte[IPV6_SIZE];
      mapped[10] = -1;
      mapped[11] = -1;
      System.arraycopy(bytes, 0, mapped, 12, IPV4_SIZE);
      return mapped;
    } catch (UnknownHostException e) {
      return null;
    }
  }

  /** The text of an IPv6 address: the longest run of zeros is shortened (RFC 5952). */
  static String ipv6Text(byte[] bytes) {
    int[] groups = new int[GROUPS];
    for (int i = 0; i < GROUPS; i++) {
      groups[i] = (bytes[2 * i] & 0xff) << 8 | bytes[2 * i + 1] & 0xff;
    }
    int start = -1;
    int size = 1;
    for (int i = 0; i < GROUPS; i++) {
      int end = i;
      while (end < GROUPS && groups[end] == 0) {
        end++;
      }
      if (end - i > size) {
        start = i;
        size = end - i;
      }
    }
    boolean showsIpv4 = start == 0 && (size == 6 || size == 5 && groups[5] == 0xffff);
    int end = showsIpv4 ? GROUPS - 2 : GROUPS;
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < end; i++) {
      if (i == start) {
        out.append(':');
        i += Math.min(size, end - start) - 1;
        if (i == end - 1) {
          out.append(':');
        }
        continue;
      }
      if (i > 0) {
        out.append(':');
      }
      out.append(Integer.toHexString(groups[i]));
    }
    if (showsIpv4) {
      if (out.charAt(out.length() - 1) != ':') {
        out.append(':');
      }
      out.append(text(bytes, 12));
    }
    return out.toString();
  }
}
