package org.cellvm.library.zlib;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.cellvm.codec.ByteSink;
import org.cellvm.library.binascii.Checksums;

/**
 * A compressed stream that is read piece by piece. The JDK's inflater cannot be copied, so the
 * compressed pieces are kept, up to a limit, and read again for a copy.
 */
final class InflateStream {
  /** So many compressed bytes are kept for a copy. */
  private static final int MOST_KEPT = 64 << 20;

  private static final int CHUNK = 16 * 1024;

  private final Wrapper wrapper;
  private final int windowBits;
  private final HeaderReader header;
  private final Inflater inflater = new Inflater(true);
  private final byte[] trailer = new byte[8];
  private int trailerLength;
  private int checksum;
  private int length;

  /** What has been read; null once it was too much. */
  private List<byte[]> kept = new ArrayList<>();

  private long keptLength;

  /** What the stream that this is a copy of has taken and this one not yet. */
  private byte[] carry = new byte[0];

  /** Where the last call has stopped in its input. */
  int position;

  /** Whether the end of the stream, with its trailer, has been read. */
  boolean finished;

  /** What is wrong with the stream; null if nothing is. */
  String error;

  private boolean ended;

  InflateStream(Wrapper wrapper, int windowBits) {
    this.wrapper = wrapper;
    this.windowBits = windowBits;
    header = new HeaderReader(wrapper, windowBits);
  }

  boolean needsDictionary() {
    return header.needsDictionary;
  }

  boolean hasEnded() {
    return ended;
  }

  /** Releases the memory that is not the JVM's. */
  void end() {
    ended = true;
    inflater.end();
  }

  /**
   * Decompresses data from its start on, up to {@code max} bytes; then {@link #position}, {@link
   * #finished} and {@link #error} tell how far it came.
   */
  byte[] inflate(byte[] data, long max) {
    if (carry.length == 0) {
      return inflateAll(data, max);
    }
    int before = carry.length;
    byte[] all = Arrays.copyOf(carry, before + data.length);
    System.arraycopy(data, 0, all, before, data.length);
    carry = new byte[0];
    byte[] out = inflateAll(all, max);
    if (position < before) {
      carry = Arrays.copyOfRange(all, position, before);
    }
    position = Math.max(0, position - before);
    return out;
  }

  private byte[] inflateAll(byte[] data, long max) {
    ByteSink out = new ByteSink(Math.min(4 * data.length + 64, 1 << 20));
    position = 0;
    if (finished || error != null || header.needsDictionary) {
      return out.toByteArray();
    }
    position = header.read(data, 0);
    if (!header.isDone() || header.needsDictionary) {
      keep(data, position);
      return out.toByteArray();
    }
    error = header.error;
    if (error == null) {
      if (checksum == 0 && length == 0 && header.found == Wrapper.ZLIB) {
        checksum = 1;
      }
      inflateBody(data, max, out);
    }
    if (error == null && inflater.finished()) {
      readTrailer(data);
    }
    keep(data, position);
    return out.toByteArray();
  }

  private void inflateBody(byte[] data, long max, ByteSink out) {
    if (inflater.finished()) {
      return;
    }
    inflater.setInput(data, position, data.length - position);
    byte[] buffer = new byte[(int) Math.min(CHUNK, max)];
    try {
      while (out.length() < max) {
        int n = inflater.inflate(buffer, 0, (int) Math.min(buffer.length, max - out.length()));
        if (n == 0) {
          break;
        }
        out.append(buffer, 0, n);
        account(buffer, n);
      }
    } catch (DataFormatException e) {
      error = e.getMessage() == null ? "invalid input data" : e.getMessage();
    }
    position = data.length - inflater.getRemaining();
  }

  private void account(byte[] buffer, int n) {
    length += n;
    if (header.found == Wrapper.ZLIB) {
      checksum = Checksums.adler32(buffer, 0, n, checksum);
    } else if (header.found == Wrapper.GZIP) {
      checksum = Checksums.crc32(buffer, 0, n, checksum);
    }
  }

  private void readTrailer(byte[] data) {
    int wanted = header.found == Wrapper.RAW ? 0 : header.found == Wrapper.ZLIB ? 4 : 8;
    int n = Math.min(wanted - trailerLength, data.length - position);
    System.arraycopy(data, position, trailer, trailerLength, n);
    trailerLength += n;
    position += n;
    if (wanted >= 4 && trailerLength >= 4 && trailerNumber(0) != checksum) {
      error = "incorrect data check";
    } else if (wanted == 8 && trailerLength == 8 && trailerNumber(4) != length) {
      error = "incorrect length check";
    } else if (trailerLength == wanted) {
      finished = true;
    }
  }

  private int trailerNumber(int at) {
    int value = 0;
    for (int i = 3; i >= 0; i--) {
      value = value << 8 | trailer[at + i] & 0xff;
    }
    return header.found == Wrapper.ZLIB ? Integer.reverseBytes(value) : value;
  }

  // Copies

  private void keep(byte[] data, int n) {
    if (kept == null || n == 0) {
      return;
    }
    keptLength += n;
    if (keptLength > MOST_KEPT) {
      kept = null;
    } else {
      kept.add(n == data.length ? data : Arrays.copyOf(data, n));
    }
  }

  /** A stream that goes on as this one; null where too much has been read for that. */
  InflateStream copy() {
    if (kept == null) {
      return null;
    }
    InflateStream copy = new InflateStream(wrapper, windowBits);
    byte[] all = new byte[(int) keptLength];
    int at = 0;
    for (byte[] piece : kept) {
      System.arraycopy(piece, 0, all, at, piece.length);
      at += piece.length;
    }
    copy.inflateAll(all, length & 0xffffffffL);
    int taken = copy.position;
    copy.carry = Arrays.copyOfRange(all, taken, at);
    return copy;
  }
}
