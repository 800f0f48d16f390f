package org.cellvm.library.zlib;

import java.util.Arrays;
import org.cellvm.library.binascii.Checksums;

/** Reads the header of a zlib or gzip stream, which may come in pieces. */
final class HeaderReader {
  private static final int HAS_CRC = 2;
  private static final int HAS_EXTRA = 4;
  private static final int HAS_NAME = 8;
  private static final int HAS_COMMENT = 16;

  private static final int GZIP_FIXED = 10;

  private final Wrapper wrapper;
  private final int windowBits;

  /** The bytes so far. */
  private byte[] bytes = new byte[0];

  /** What the header says; null while it is not complete. */
  Wrapper found;

  /** What is wrong with the header; null if nothing is. */
  String error;

  /** The header asks for a dictionary, which this version of Python cannot give. */
  boolean needsDictionary;

  HeaderReader(Wrapper wrapper, int windowBits) {
    this.wrapper = wrapper;
    this.windowBits = windowBits;
    if (wrapper == Wrapper.RAW) {
      found = Wrapper.RAW;
    }
  }

  boolean isDone() {
    return found != null || error != null || needsDictionary;
  }

  /** Takes bytes from {@code at} on until the header is complete; returns where it has stopped. */
  int read(byte[] data, int at) {
    int i = at;
    while (i < data.length && !isDone()) {
      bytes = Arrays.copyOf(bytes, bytes.length + 1);
      bytes[bytes.length - 1] = data[i++];
      look();
    }
    return i;
  }

  private int at(int i) {
    return bytes[i] & 0xff;
  }

  private void look() {
    int n = bytes.length;
    if (n < 2) {
      return;
    }
    boolean gzip = wrapper != Wrapper.ZLIB && at(0) == 0x1f && at(1) == 0x8b;
    if (gzip) {
      error = gzipError();
      if (error == null && gzipLength() == n) {
        found = Wrapper.GZIP;
      }
    } else if (wrapper == Wrapper.GZIP || (at(0) << 8 | at(1)) % 31 != 0) {
      error = "incorrect header check";
    } else if ((at(0) & 15) != 8) {
      error = "unknown compression method";
    } else if ((at(0) >> 4) + 8 > (windowBits == 0 ? Wrapper.MAX_WBITS : windowBits)) {
      error = "invalid window size";
    } else if ((at(1) & 0x20) == 0) {
      found = Wrapper.ZLIB;
    } else if (n == 6) {
      needsDictionary = true;
    }
  }

  private String gzipError() {
    int n = bytes.length;
    if (n > 3 && at(2) != 8) {
      return "unknown compression method";
    }
    if (n > 3 && (at(3) & 0xe0) != 0) {
      return "unknown header flags set";
    }
    if (n > 3 && (at(3) & HAS_CRC) != 0 && gzipLength() == n) {
      int crc = Checksums.crc32(bytes, 0, n - 2, 0) & 0xffff;
      return crc == (at(n - 2) | at(n - 1) << 8) ? null : "header crc mismatch";
    }
    return null;
  }

  /** How long a gzip header is, as far as that is known; more than there is otherwise. */
  private int gzipLength() {
    int n = bytes.length;
    int length = GZIP_FIXED;
    if (n < length) {
      return length;
    }
    int flags = at(3);
    if ((flags & HAS_EXTRA) != 0) {
      if (n < length + 2) {
        return length + 2;
      }
      length += 2 + (at(length) | at(length + 1) << 8);
    }
    for (int flag = HAS_NAME; flag <= HAS_COMMENT; flag *= 2) {
      if ((flags & flag) != 0) {
        while (length < n && bytes[length] != 0) {
          length++;
        }
        length++;
      }
    }
    return (flags & HAS_CRC) != 0 ? length + 2 : length;
  }
}
