package org.cellvm.library.audioop;

import org.cellvm.library.struct.Words;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;

/** Samples in a string: {@code size} bytes each. */
final class Samples {
  final byte[] bytes;
  final int size;

  /** How many there are. */
  final int count;

  private Samples(byte[] bytes, int size) {
    this.bytes = bytes;
    this.size = size;
    count = bytes.length / size;
  }

  static PyException error(ThreadState ts, String message) {
    return new PyException(ts.interp.moduleStates.get(AudioopState.class).error, message);
  }

  static int checkSize(ThreadState ts, long size) {
    if (size != 1 && size != 2 && size != 4) {
      throw error(ts, "Size should be 1, 2 or 4");
    }
    return (int) size;
  }

  /** The samples of a string; audioop.error where their size is none or one is not complete. */
  static Samples of(ThreadState ts, byte[] bytes, long size) {
    checkSize(ts, size);
    if (bytes.length % size != 0) {
      throw wholeFrames(ts);
    }
    return new Samples(bytes, (int) size);
  }

  /** Samples of two bytes; audioop.error where one is not complete. */
  static Samples shorts(ThreadState ts, byte[] bytes) {
    if (bytes.length % 2 != 0) {
      throw error(ts, "Strings should be even-sized");
    }
    return new Samples(bytes, 2);
  }

  static PyException wholeFrames(ThreadState ts) {
    return error(ts, "not a whole number of frames");
  }

  /** So many samples, all zero. */
  static Samples create(ThreadState ts, long count, int size) {
    if (count > Integer.MAX_VALUE / size) {
      throw noMemory();
    }
    return new Samples(new byte[(int) count * size], size);
  }

  /** A copy with room for more samples. */
  Samples grown(ThreadState ts) {
    Samples larger = create(ts, 2L * count + 16, size);
    System.arraycopy(bytes, 0, larger.bytes, 0, bytes.length);
    return larger;
  }

  static PyException noMemory() {
    return new PyException(PyExc.MemoryError, "not enough memory for output buffer");
  }

  int get(int i) {
    return (int) Words.get(bytes, i * size, size, false);
  }

  void put(int i, int value) {
    Words.put(bytes, i * size, size, false, value);
  }

  /** The sample as if it had four bytes. */
  int getWide(int i) {
    return get(i) << 32 - 8 * size;
  }

  void putWide(int i, int value) {
    put(i, value >> 32 - 8 * size);
  }

  /** The sample as if it had two bytes. */
  int getShort(int i) {
    return size == 4 ? get(i) >> 16 : get(i) << 16 - 8 * size;
  }

  void putShort(int i, int value) {
    put(i, size == 4 ? value << 16 : value >> 16 - 8 * size);
  }

  private int max() {
    return (int) ((1L << 8 * size - 1) - 1);
  }

  /** A value made an integer and brought into the range of the samples. */
  int bound(double value) {
    int max = max();
    int min = -max - 1;
    return value > max ? max : value < min + 1.0 ? min : (int) Math.floor(value);
  }

  /** The sum of the products of {@code n} samples of two. */
  static double product(Samples a, int from, Samples b, int n) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += (double) a.get(from + i) * b.get(i);
    }
    return sum;
  }
}
