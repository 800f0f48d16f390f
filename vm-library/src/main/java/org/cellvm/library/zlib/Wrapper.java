package org.cellvm.library.zlib;

/** What stands around a raw deflate stream, as the argument {@code wbits} says. */
enum Wrapper {
  RAW,
  ZLIB,
  GZIP,
  /** Of a stream that is read: what its header says. */
  ZLIB_OR_GZIP;

  static final int MIN_WBITS = 8;
  static final int MAX_WBITS = 15;

  /** The wrapper that {@code wbits} stands for. */
  static Wrapper of(int wbits) {
    return wbits < 0 ? RAW : wbits < 16 ? ZLIB : wbits < 32 ? GZIP : ZLIB_OR_GZIP;
  }

  /** The size of the window, as a power of two, that {@code wbits} stands for. */
  static int windowBits(int wbits) {
    return wbits < 0 ? -wbits : wbits & 15;
  }
}
