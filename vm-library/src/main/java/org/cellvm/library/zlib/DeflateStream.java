package org.cellvm.library.zlib;

import java.util.Arrays;
import java.util.zip.Deflater;
import org.cellvm.codec.ByteSink;
import org.cellvm.library.binascii.Checksums;

/**
 * A stream that is compressed piece by piece. To be copied, it is brought to a point where all its
 * input has been written out; a new deflater goes on from there with the last input as dictionary.
 */
final class DeflateStream {
  static final int NO_FLUSH = 0;
  static final int FULL_FLUSH = 3;
  static final int FINISH = 4;
  static final int BLOCK = 5;

  /** The largest window of the format. */
  private static final int WINDOW = 1 << Wrapper.MAX_WBITS;

  private static final int CHUNK = 16 * 1024;

  private final Deflater deflater;
  private final Wrapper wrapper;
  private final int level;
  private final int strategy;
  private final int windowBits;

  /** The last input, at most {@link #WINDOW}; null while nothing was compressed. */
  private byte[] lastInput = new byte[0];

  /** What has been compressed before it was asked for. */
  private byte[] pending = new byte[0];

  private boolean started;
  private boolean ended;

  /** How much may still be compressed before a smaller window would be left. */
  private int windowLeft;

  private int checksum;
  private int length;

  DeflateStream(Wrapper wrapper, int level, int strategy, int windowBits) {
    this.wrapper = wrapper;
    this.level = level;
    this.strategy = strategy;
    this.windowBits = Math.max(windowBits, Wrapper.MIN_WBITS + 1);
    deflater = new Deflater(level, true);
    deflater.setStrategy(Math.min(strategy, Deflater.HUFFMAN_ONLY));
    checksum = wrapper == Wrapper.ZLIB ? 1 : 0;
    windowLeft = 1 << this.windowBits;
  }

  boolean hasEnded() {
    return ended;
  }

  /** Compresses data; what is ready goes into the result. */
  byte[] compress(byte[] data) {
    ByteSink out = start();
    add(data, out);
    return out.toByteArray();
  }

  private ByteSink start() {
    ByteSink out = new ByteSink(Math.max(64, pending.length));
    if (!started) {
      started = true;
      writeHeader(out);
    }
    out.append(pending, 0, pending.length);
    pending = new byte[0];
    return out;
  }

  private void add(byte[] data, ByteSink out) {
    if (wrapper == Wrapper.ZLIB) {
      checksum = Checksums.adler32(data, 0, data.length, checksum);
    } else if (wrapper == Wrapper.GZIP) {
      checksum = Checksums.crc32(data, 0, data.length, checksum);
    }
    length += data.length;
    remember(data);
    if (windowBits == Wrapper.MAX_WBITS) {
      deflater.setInput(data);
      drain(Deflater.NO_FLUSH, out);
      return;
    }
    // The deflater's window is the largest; no match may reach over a full flush.
    for (int at = 0; at < data.length; ) {
      int n = Math.min(windowLeft, data.length - at);
      deflater.setInput(data, at, n);
      at += n;
      windowLeft -= n;
      drain(windowLeft == 0 ? Deflater.FULL_FLUSH : Deflater.NO_FLUSH, out);
      if (windowLeft == 0) {
        windowLeft = 1 << windowBits;
      }
    }
  }

  private void remember(byte[] data) {
    if (data.length >= WINDOW) {
      lastInput = Arrays.copyOfRange(data, data.length - WINDOW, data.length);
      return;
    }
    int kept = Math.min(lastInput.length, WINDOW - data.length);
    byte[] joined = new byte[kept + data.length];
    System.arraycopy(lastInput, lastInput.length - kept, joined, 0, kept);
    System.arraycopy(data, 0, joined, kept, data.length);
    lastInput = joined;
  }

  private void drain(int flush, ByteSink out) {
    byte[] buffer = new byte[CHUNK];
    int n;
    do {
      n = deflater.deflate(buffer, 0, buffer.length, flush);
      out.append(buffer, 0, n);
    } while (n == buffer.length);
  }

  /** Brings out what is inside; {@link #FINISH} ends the stream. */
  byte[] flush(int mode) {
    ByteSink out = start();
    if (mode == FINISH) {
      deflater.finish();
      drain(Deflater.NO_FLUSH, out);
      writeTrailer(out);
      end();
    } else {
      drain(mode == FULL_FLUSH ? Deflater.FULL_FLUSH : Deflater.SYNC_FLUSH, out);
    }
    return out.toByteArray();
  }

  /** Releases the memory that is not the JVM's. */
  void end() {
    ended = true;
    deflater.end();
  }

  /** A stream that goes on as this one. */
  DeflateStream copy() {
    DeflateStream copy = new DeflateStream(wrapper, level, strategy, windowBits);
    if (started) {
      ByteSink out = start();
      drain(Deflater.SYNC_FLUSH, out);
      pending = out.toByteArray();
      copy.started = true;
      if (lastInput.length > 0) {
        int window = windowBits == Wrapper.MAX_WBITS ? WINDOW : (1 << windowBits) - windowLeft;
        int n = Math.min(window, lastInput.length);
        copy.deflater.setDictionary(lastInput, lastInput.length - n, n);
      }
    }
    copy.pending = pending;
    copy.lastInput = lastInput;
    copy.checksum = checksum;
    copy.length = length;
    copy.windowLeft = windowLeft;
    return copy;
  }

  // The wrappers

  private void writeHeader(ByteSink out) {
    boolean fastest = strategy >= Deflater.HUFFMAN_ONLY || level >= 0 && level < 2;
    if (wrapper == Wrapper.ZLIB) {
      int method = 8 | windowBits - Wrapper.MIN_WBITS << 4;
      int effort = fastest ? 0 : level < 0 || level == 6 ? 2 : level < 6 ? 1 : 3;
      int header = method << 8 | effort << 6;
      header += 31 - header % 31;
      out.append(header >> 8);
      out.append(header);
    } else if (wrapper == Wrapper.GZIP) {
      out.append("\u001f\u008b\b\0\0\0\0\0");
      out.append(level == 9 ? 2 : fastest ? 4 : 0);
      out.append(3); // Unix
    }
  }

  private void writeTrailer(ByteSink out) {
    if (wrapper == Wrapper.ZLIB) {
      for (int shift = 24; shift >= 0; shift -= 8) {
        out.append(checksum >> shift);
      }
    } else if (wrapper == Wrapper.GZIP) {
      for (int shift = 0; shift <= 24; shift += 8) {
        out.append(checksum >> shift);
      }
      for (int shift = 0; shift <= 24; shift += 8) {
        out.append(length >> shift);
      }
    }
  }
}
