package org.cellvm.library.audioop;

import org.cellvm.model.ArgConversions;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;

/** Intel/DVI ADPCM: differences of samples in four bits, whose unit adapts. */
final class Adpcm {
  private static final int[] INDEX_CHANGES = {-1, -1, -1, -1, 2, 4, 6, 8};

  private static final int[] STEPS = {
    7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 19, 21, 23, 25, 28, 31, 34, 37, 41, 45, 50, 55, 60, 66, 73,
    80, 88, 97, 107, 118, 130, 143, 157, 173, 190, 209, 230, 253, 279, 307, 337, 371, 408, 449, 494,
    544, 598, 658, 724, 796, 876, 963, 1060, 1166, 1282, 1411, 1552, 1707, 1878, 2066, 2272, 2499,
    2749, 3024, 3327, 3660, 4026, 4428, 4871, 5358, 5894, 6484, 7132, 7845, 8630, 9493, 10442,
    11487, 12635, 13899, 15289, 16818, 18500, 20350, 22385, 24623, 27086, 29794, 32767
  };

  private int value;
  private int index;

  /** From a state that an earlier call has returned, or None. */
  Adpcm(ThreadState ts, PyObject state) {
    if (state == PyNone.NONE) {
      return;
    }
    if (!(state instanceof PyTuple pair)) {
      throw Errors.typeError("state must be a tuple or None");
    }
    int n = pair.items.length;
    if (n != 2) {
      throw Errors.typeError("function takes exactly 2 arguments (" + n + " given)");
    }
    value = (int) ArgConversions.toInt(ts, pair.items[0], null, 1);
    index = (int) ArgConversions.toInt(ts, pair.items[1], null, 2);
    if (value >= 0x8000 || value < -0x8000 || index < 0 || index >= STEPS.length) {
      throw Errors.valueError("bad state");
    }
  }

  /** The result of a call: data and state. */
  private PyObject result(ThreadState ts, byte[] data) {
    PyTuple state = PyTuple.of(ts, PyInt.valueOf(value), PyInt.valueOf(index));
    return PyTuple.of(ts, PyString.of(data), state);
  }

  /** Goes on by a difference in four bits. */
  private void advance(int delta) {
    int step = STEPS[index];
    int difference = step >> 3;
    difference += (delta & 4) != 0 ? step : 0;
    difference += (delta & 2) != 0 ? step >> 1 : 0;
    difference += (delta & 1) != 0 ? step >> 2 : 0;
    int moved = (delta & 8) != 0 ? value - difference : value + difference;
    value = Math.max(-0x8000, Math.min(0x7fff, moved));
    index = Math.max(0, Math.min(STEPS.length - 1, index + INDEX_CHANGES[delta & 7]));
  }

  private static int delta(int difference, int step) {
    int left = Math.abs(difference);
    int delta = difference < 0 ? 8 : 0;
    for (int bit = 4, unit = step; bit > 0; bit >>= 1, unit >>= 1) {
      if (left >= unit) {
        delta |= bit;
        left -= unit;
      }
    }
    return delta;
  }

  PyObject encode(ThreadState ts, Samples samples) {
    byte[] out = new byte[samples.count / 2];
    int high = 0;
    for (int i = 0; i < samples.count; i++) {
      int delta = delta(samples.getShort(i) - value, STEPS[index]);
      advance(delta);
      if (i % 2 == 0) {
        high = delta << 4;
      } else {
        out[i / 2] = (byte) (high | delta);
      }
    }
    return result(ts, out);
  }

  PyObject decode(ThreadState ts, byte[] data, int size) {
    if (data.length > Integer.MAX_VALUE / 2 / size) {
      throw Samples.noMemory();
    }
    Samples out = Samples.create(ts, 2L * data.length, size);
    for (int i = 0; i < out.count; i++) {
      advance((i % 2 == 0 ? data[i / 2] >> 4 : data[i / 2]) & 15);
      out.putShort(i, value);
    }
    return result(ts, out.bytes);
  }
}
