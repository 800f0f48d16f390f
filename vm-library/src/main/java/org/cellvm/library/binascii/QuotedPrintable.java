package org.cellvm.library.binascii;

import org.cellvm.codec.ByteSink;

/** Quoted-printable text. */
final class QuotedPrintable {
  private static final int MAX_LINE = 76;
  private static final String HEX = "0123456789ABCDEF";

  private final byte[] data;
  private final boolean quoteTabs;
  private final boolean text;
  private final boolean header;
  private final boolean crlf;
  private final ByteSink out;
  private int lineLength;

  private QuotedPrintable(byte[] data, boolean quoteTabs, boolean text, boolean header) {
    this.data = data;
    this.quoteTabs = quoteTabs;
    this.text = text;
    this.header = header;
    this.crlf = usesCrlf(data);
    out = new ByteSink(data.length + 32);
  }

  /** The first line end decides about all of them. */
  private static boolean usesCrlf(byte[] data) {
    for (int i = 0; i < data.length; i++) {
      if (data[i] == '\n') {
        return i > 0 && data[i - 1] == '\r';
      }
    }
    return false;
  }

  static byte[] encode(byte[] data, boolean quoteTabs, boolean text, boolean header) {
    return new QuotedPrintable(data, quoteTabs, text, header).encode();
  }

  /** The byte at {@code i}, zero after the last one. */
  private int at(int i) {
    return i < data.length ? data[i] & 0xff : 0;
  }

  private boolean isLineEnd(int i) {
    return text && (at(i) == '\n' || at(i) == '\r' && at(i + 1) == '\n');
  }

  private boolean mustBeQuoted(int i) {
    int c = at(i);
    if (c > 126 || c == '=' || header && c == '_') {
      return true;
    }
    if (c == '.' && lineLength == 0) {
      int next = at(i + 1);
      return next == '\n' || next == '\r' || next == 0;
    }
    if (c == '\r' || c == '\n') {
      return !text;
    }
    if (c == '\t' || c == ' ') {
      return quoteTabs || i + 1 == data.length;
    }
    return c < 33;
  }

  private byte[] encode() {
    int n = data.length;
    for (int i = 0; i < n; ) {
      int c = at(i);
      if (mustBeQuoted(i)) {
        if (lineLength + 3 >= MAX_LINE) {
          softBreak();
        }
        quote(c);
        i++;
        lineLength += 3;
      } else if (isLineEnd(i)) {
        lineLength = 0;
        lineEnd();
        i += c == '\r' ? 2 : 1;
      } else {
        if (i + 1 != n && at(i + 1) != '\n' && lineLength + 1 >= MAX_LINE) {
          softBreak();
        }
        lineLength++;
        i++;
        if (header && c == ' ') {
          out.append('_');
        } else if ((c == ' ' || c == '\t') && isLineEnd(i)) {
          quote(c);
        } else {
          out.append(c);
        }
      }
    }
    return out.toByteArray();
  }

  private void quote(int c) {
    out.append('=');
    out.append(HEX.charAt(c >> 4));
    out.append(HEX.charAt(c & 15));
  }

  private void softBreak() {
    out.append('=');
    lineEnd();
    lineLength = 0;
  }

  private void lineEnd() {
    if (crlf) {
      out.append('\r');
    }
    out.append('\n');
  }

  static byte[] decode(byte[] data, boolean header) {
    ByteSink out = new ByteSink(data.length);
    int n = data.length;
    for (int i = 0; i < n; ) {
      int c = data[i++];
      if (c == '_' && header) {
        out.append(' ');
      } else if (c != '=') {
        out.append(c);
      } else if (i == n) {
        break;
      } else if (data[i] == '\n' || data[i] == '\r') {
        while (i < n && data[i] != '\n') {
          i++;
        }
        i++;
      } else if (data[i] == '=') {
        out.append('=');
        i++;
      } else {
        int high = HexCode.digit(data[i]);
        int low = i + 1 < n ? HexCode.digit(data[i + 1]) : -1;
        if (high >= 0 && low >= 0) {
          out.append(high << 4 | low);
          i += 2;
        } else {
          out.append('=');
        }
      }
    }
    return out.toByteArray();
  }
}
