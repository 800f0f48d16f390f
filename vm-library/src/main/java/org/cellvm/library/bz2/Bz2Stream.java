package org.cellvm.library.bz2;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.cellvm.codec.ByteSink;

/**
 * A bzip2 stream that comes in pieces. Its blocks start at any bit, each with 48 bits that stand
 * nowhere else; a block is decompressed as a stream of its own once the start of the next one, or
 * the mark of the end, has come.
 */
final class Bz2Stream {
  private static final long BLOCK = 0x314159265359L;
  private static final long END = 0x177245385090L;
  private static final int MARK_BITS = 48;
  private static final int CRC_BITS = 32;
  private static final int HEADER_BITS = 32;

  private byte[] in = new byte[1024];
  private int length;

  /** Where the block or mark starts that is looked at; in bits. */
  private long start = HEADER_BITS;

  /** Up to where the next mark has been looked for; in bytes. */
  private int scanned;

  private int combinedCrc;

  /** Whether the end of the stream has been found. */
  boolean finished;

  /** Whether the data is no bzip2 stream. */
  boolean invalid;

  /** Takes a piece; appends what is complete to {@code out}. */
  void decompress(byte[] data, int from, int n, ByteSink out) {
    if (length + n > in.length || length + n < 0) {
      in = Arrays.copyOf(in, Math.max(Math.addExact(length, n), in.length * 2));
    }
    System.arraycopy(data, from, in, length, n);
    length += n;
    if (invalid || !checkHeader()) {
      return;
    }
    while (!finished && !invalid && advance(out)) {
      // One block more.
    }
    discard();
  }

  private boolean checkHeader() {
    if (start != HEADER_BITS || in[0] == 0) {
      return true;
    }
    String magic = "BZh";
    for (int i = 0; i < Math.min(length, 4); i++) {
      boolean right = i < 3 ? in[i] == magic.charAt(i) : in[i] >= '1' && in[i] <= '9';
      if (!right) {
        invalid = true;
        return false;
      }
    }
    return length >= 4;
  }

  private long bits(long at, int n) {
    long value = 0;
    for (long i = at; i < at + n; i++) {
      value = value << 1 | in[(int) (i >> 3)] >> 7 - (i & 7) & 1;
    }
    return value;
  }

  private boolean has(long at, int n) {
    return at + n <= 8L * length;
  }

  /** Goes on by a block; whether there was one. */
  private boolean advance(ByteSink out) {
    if (!has(start, MARK_BITS)) {
      return false;
    }
    long mark = bits(start, MARK_BITS);
    if (mark == END) {
      return end();
    }
    if (mark != BLOCK) {
      invalid = true;
      return false;
    }
    long next = nextMark();
    if (next < 0) {
      return false;
    }
    int crc = (int) bits(start + MARK_BITS, CRC_BITS);
    try {
      byte[] block = decompressed(start, next, crc);
      out.append(block, 0, block.length);
    } catch (IOException e) {
      invalid = true;
      return false;
    }
    combinedCrc = Integer.rotateLeft(combinedCrc, 1) ^ crc;
    start = next;
    scanned = 0;
    return true;
  }

  private boolean end() {
    if (!has(start + MARK_BITS, CRC_BITS)) {
      return false;
    }
    if ((int) bits(start + MARK_BITS, CRC_BITS) != combinedCrc) {
      invalid = true;
    } else {
      start += MARK_BITS + CRC_BITS;
      finished = true;
    }
    return true;
  }

  /** Where the next mark starts, in bits; -1 if it has not come. */
  private long nextMark() {
    int first = (int) (start >> 3);
    long mask = (1L << MARK_BITS) - 1;
    // The mark of this block is not looked at again; bits before the window are no harm.
    int at = Math.max(first + MARK_BITS / 8, scanned - 8);
    long window = 0;
    for (int i = at; i < length; i++) {
      window = window << 8 | in[i] & 0xff;
      for (int shift = 7; shift >= 0 && i - at >= 6 - (shift == 0 ? 1 : 0); shift--) {
        long found = window >>> shift & mask;
        if (found == BLOCK || found == END) {
          long markStart = 8L * (i + 1) - shift - MARK_BITS;
          if (markStart > start) {
            return markStart;
          }
        }
      }
    }
    scanned = length;
    return -1;
  }

  /** The content of the block between two places, in bits. */
  private byte[] decompressed(long from, long to, int crc) throws IOException {
    int size = (int) ((to - from + 7) >> 3);
    byte[] stream = new byte[4 + size + 11];
    stream[0] = 'B';
    stream[1] = 'Z';
    stream[2] = 'h';
    stream[3] = '9';
    int shift = (int) (from & 7);
    int at = (int) (from >> 3);
    for (int i = 0; i < size; i++) {
      int next = at + i + 1 < length ? in[at + i + 1] & 0xff : 0;
      stream[4 + i] = (byte) (in[at + i] << shift | next >> 8 - shift);
    }
    long end = 8L * 4 + (to - from);
    put(stream, end, END, MARK_BITS);
    put(stream, end + MARK_BITS, crc, CRC_BITS);
    try (BZip2CompressorInputStream block =
        new BZip2CompressorInputStream(new ByteArrayInputStream(stream))) {
      return block.readAllBytes();
    }
  }

  private static void put(byte[] target, long at, long value, int n) {
    for (int i = 0; i < n; i++) {
      int index = (int) (at + i >> 3);
      int bit = 7 - (int) (at + i & 7);
      int one = (int) (value >> n - 1 - i & 1);
      target[index] = (byte) (target[index] & ~(1 << bit) | one << bit);
    }
  }

  /** Forgets what is before the current block. */
  private void discard() {
    int gone = (int) (start >> 3);
    if (gone > 4) {
      // One byte stays before the block, so that the start is not taken for the header's.
      int cut = gone - 5;
      System.arraycopy(in, cut, in, 0, length - cut);
      length -= cut;
      start -= 8L * cut;
      scanned = Math.max(0, scanned - cut);
      in[0] = 0;
    }
  }

  /** What came after the end. */
  byte[] rest() {
    return Arrays.copyOfRange(in, (int) (start + 7 >> 3), length);
  }
}
