package org.cellvm.library.audioop;

import java.math.BigInteger;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.numbers.PyFloat;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.sequences.PyTuple;

/** What can be said about samples. */
final class Measurements {
  private Measurements() {}

  /** An unsigned number: a long where it does not fit a C int. */
  private static PyObject unsigned(long value) {
    return value <= Integer.MAX_VALUE
        ? PyInt.valueOf(value)
        : PyLong.valueOf(BigInteger.valueOf(value));
  }

  static PyObject max(Samples samples) {
    long max = 0;
    for (int i = 0; i < samples.count; i++) {
      max = Math.max(max, Math.abs((long) samples.get(i)));
    }
    return unsigned(max);
  }

  static PyObject minMax(ThreadState ts, Samples samples) {
    int min = Integer.MAX_VALUE;
    int max = Integer.MIN_VALUE;
    for (int i = 0; i < samples.count; i++) {
      int value = samples.get(i);
      min = Math.min(min, value);
      max = Math.max(max, value);
    }
    return PyTuple.of(ts, PyInt.valueOf(min), PyInt.valueOf(max));
  }

  static long average(Samples samples) {
    double sum = 0;
    for (int i = 0; i < samples.count; i++) {
      sum += samples.get(i);
    }
    return samples.count == 0 ? 0 : (int) Math.floor(sum / samples.count);
  }

  static PyObject rootMeanSquare(Samples samples) {
    double sum = 0;
    for (int i = 0; i < samples.count; i++) {
      double value = samples.get(i);
      sum += value * value;
    }
    return unsigned(samples.count == 0 ? 0 : (long) Math.sqrt(sum / samples.count));
  }

  /** The differences of neighbouring extreme values: their greatest, and their average. */
  static PyObject peakToPeak(Samples samples, boolean average) {
    long max = 0;
    double sum = 0;
    int n = 0;
    boolean hasExtreme = false;
    int extreme = 0;
    int direction = 0;
    int previous = samples.count == 0 ? 0 : samples.get(0);
    for (int i = 1; i < samples.count; i++) {
      int value = samples.get(i);
      if (value == previous) {
        continue;
      }
      int now = value < previous ? -1 : 1;
      if (now == -direction) {
        if (hasExtreme) {
          long difference = Math.abs((long) previous - extreme);
          max = Math.max(max, difference);
          sum += difference;
          n++;
        }
        hasExtreme = true;
        extreme = previous;
      }
      previous = value;
      direction = now;
    }
    return unsigned(!average ? max : n == 0 ? 0 : (long) (sum / n));
  }

  static long crossings(Samples samples) {
    int n = -1;
    int previous = 17; // Neither 0 nor 1: the first sample counts.
    for (int i = 0; i < samples.count; i++) {
      int sign = samples.get(i) < 0 ? 1 : 0;
      if (sign != previous) {
        n++;
      }
      previous = sign;
    }
    return n;
  }

  /**
   * Where a reference fits best, and by which factor: at each place the factor that leaves the
   * smallest difference follows from the products of both, and so does that difference.
   */
  static PyObject findFit(ThreadState ts, byte[] data, byte[] reference) {
    Samples a = Samples.shorts(ts, data);
    Samples r = Samples.shorts(ts, reference);
    int n = r.count;
    if (a.count < n) {
      throw Samples.error(ts, "First sample should be longer");
    }
    double energy = Samples.product(r, 0, r, n);
    double square = Samples.product(a, 0, a, n);
    double best = 0;
    int bestAt = 0;
    for (int at = 0; at <= a.count - n; at++) {
      if (at > 0) {
        square += square(a, at + n - 1) - square(a, at - 1);
      }
      double product = Samples.product(a, at, r, n);
      double difference = (energy * square - product * product) / square;
      if (at == 0 || difference < best) {
        best = difference;
        bestAt = at;
      }
    }
    double factor = Samples.product(a, bestAt, r, n) / energy;
    return PyTuple.of(ts, PyInt.valueOf(bestAt), PyFloat.of(factor));
  }

  private static double square(Samples a, int i) {
    double value = a.get(i);
    return value * value;
  }

  static double findFactor(ThreadState ts, byte[] data, byte[] reference) {
    if (data.length % 2 != 0) {
      Samples.shorts(ts, data);
    }
    Samples r = Samples.shorts(ts, reference);
    if (data.length != reference.length) {
      throw Samples.error(ts, "Samples should be same size");
    }
    Samples a = Samples.shorts(ts, data);
    return Samples.product(a, 0, r, r.count) / Samples.product(r, 0, r, r.count);
  }

  static long findMax(ThreadState ts, byte[] data, long length) {
    Samples a = Samples.shorts(ts, data);
    if (length < 0 || a.count < length) {
      throw Samples.error(ts, "Input sample should be longer");
    }
    int n = (int) length;
    double energy = Samples.product(a, 0, a, n);
    double best = energy;
    int bestAt = 0;
    for (int at = 1; at <= a.count - n; at++) {
      energy = energy + square(a, at + n - 1) - square(a, at - 1);
      if (energy > best) {
        best = energy;
        bestAt = at;
      }
    }
    return bestAt;
  }
}
