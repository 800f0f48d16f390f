package org.cellvm.library.audioop;

import java.math.BigInteger;
import java.util.Arrays;
import org.cellvm.model.ArgConversions;
import org.cellvm.model.Args;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;

/** Conversion of the sampling rate, by linear interpolation after a simple filter. */
final class RateConversion {
  private final int channels;
  private final int inRate;
  private final int outRate;
  private final double weightA;
  private final double weightB;

  private int position;
  private final int[] previous;
  private final int[] current;

  RateConversion(int channels, int inRate, int outRate, int weightA, int weightB) {
    this.channels = channels;
    int common = divisor(inRate, outRate);
    this.inRate = inRate / common;
    this.outRate = outRate / common;
    int commonWeight = divisor(weightA, weightB);
    this.weightA = weightA / commonWeight;
    this.weightB = weightB / commonWeight;
    previous = new int[channels];
    current = new int[channels];
    position = -this.outRate;
  }

  private static int divisor(int a, int b) {
    return BigInteger.valueOf(a).gcd(BigInteger.valueOf(b)).intValue();
  }

  /** Takes over a state that an earlier call has returned. */
  void resume(ThreadState ts, PyObject state) {
    if (state == PyNone.NONE) {
      return;
    }
    String message = "audioop.ratecv: illegal state argument";
    if (!(state instanceof PyTuple pair)) {
      throw Errors.typeError("state must be a tuple or None");
    }
    if (pair.items.length != 2) {
      throw Errors.typeError(message);
    }
    position = (int) ArgConversions.toInt(ts, pair.items[0], message, 0);
    if (!(pair.items[1] instanceof PyTuple samples)) {
      throw Errors.typeError(message);
    }
    if (samples.items.length != channels) {
      throw Samples.error(ts, "illegal state argument");
    }
    for (int i = 0; i < channels; i++) {
      if (!(samples.items[i] instanceof PyTuple values)) {
        throw Errors.typeError("ratecv(): illegal state argument");
      }
      Args.parse("ratecv", "ratecv", values.items.length, 2, 2, null);
      previous[i] = (int) ArgConversions.toInt(ts, values.items[0], "ratecv", 1);
      current[i] = (int) ArgConversions.toInt(ts, values.items[1], "ratecv", 2);
    }
  }

  PyObject convert(ThreadState ts, Samples in) {
    int frames = in.count / channels;
    long upperBound = frames == 0 ? 0 : (1 + (frames - 1L) / inRate) * outRate * channels;
    Samples out = Samples.create(ts, upperBound, in.size);
    int made = 0;
    for (int next = 0; ; ) {
      while (position < 0) {
        if (next == frames) {
          return result(ts, Arrays.copyOf(out.bytes, made * in.size));
        }
        for (int c = 0; c < channels; c++) {
          previous[c] = current[c];
          double sum = weightA * in.getWide(next * channels + c) + weightB * previous[c];
          current[c] = (int) (sum / (weightA + weightB));
        }
        next++;
        position += outRate;
      }
      while (position >= 0) {
        for (int c = 0; c < channels; c++) {
          double sum = (double) previous[c] * position + (double) current[c] * (outRate - position);
          out.putWide(made++, (int) (sum / outRate));
        }
        position -= inRate;
      }
    }
  }

  private PyObject result(ThreadState ts, byte[] data) {
    PyObject[] states = new PyObject[channels];
    for (int c = 0; c < channels; c++) {
      states[c] = PyTuple.of(ts, PyInt.valueOf(previous[c]), PyInt.valueOf(current[c]));
    }
    PyTuple state = PyTuple.of(ts, PyInt.valueOf(position), PyTuple.of(ts, states));
    return PyTuple.of(ts, PyString.of(data), state);
  }
}
