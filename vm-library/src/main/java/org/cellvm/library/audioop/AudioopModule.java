package org.cellvm.library.audioop;

import org.cellvm.model.PyModule;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;

/** The module {@code audioop}. */
@ExposedModule(name = "audioop")
final class AudioopModule {
  private AudioopModule() {}

  static void init(ThreadState ts, PyModule module) {
    AudioopState state = ts.interp.moduleStates.get(AudioopState.class);
    if (state == null) {
      state = new AudioopState(ts);
      ts.interp.moduleStates.put(state);
    }
    module.add(ts, "error", state.error);
  }

  @ExposedFunction(value = "max", parse = "s#i:max")
  static PyObject max(ThreadState ts, byte[] data, long size) {
    return Measurements.max(Samples.of(ts, data, size));
  }

  @ExposedFunction(value = "minmax", parse = "s#i:minmax")
  static PyObject minmax(ThreadState ts, byte[] data, long size) {
    return Measurements.minMax(ts, Samples.of(ts, data, size));
  }

  @ExposedFunction(value = "avg", parse = "s#i:avg")
  static long avg(ThreadState ts, byte[] data, long size) {
    return Measurements.average(Samples.of(ts, data, size));
  }

  @ExposedFunction(value = "maxpp", parse = "s#i:maxpp")
  static PyObject maxpp(ThreadState ts, byte[] data, long size) {
    return Measurements.peakToPeak(Samples.of(ts, data, size), false);
  }

  @ExposedFunction(value = "avgpp", parse = "s#i:avgpp")
  static PyObject avgpp(ThreadState ts, byte[] data, long size) {
    return Measurements.peakToPeak(Samples.of(ts, data, size), true);
  }

  @ExposedFunction(value = "rms", parse = "s#i:rms")
  static PyObject rms(ThreadState ts, byte[] data, long size) {
    return Measurements.rootMeanSquare(Samples.of(ts, data, size));
  }

  @ExposedFunction(value = "findfit", parse = "s#s#:findfit")
  static PyObject findfit(ThreadState ts, byte[] data, byte[] reference) {
    return Measurements.findFit(ts, data, reference);
  }

  @ExposedFunction(value = "findmax", parse = "s#i:findmax")
  static long findmax(ThreadState ts, byte[] data, long length) {
    return Measurements.findMax(ts, data, length);
  }

  @ExposedFunction(value = "findfactor", parse = "s#s#:findfactor")
  static double findfactor(ThreadState ts, byte[] data, byte[] reference) {
    return Measurements.findFactor(ts, data, reference);
  }

  @ExposedFunction(value = "cross", parse = "s#i:cross")
  static long cross(ThreadState ts, byte[] data, long size) {
    return Measurements.crossings(Samples.of(ts, data, size));
  }

  @ExposedFunction(value = "getsample", parse = "s#ii:getsample")
  static long getsample(ThreadState ts, byte[] data, long size, long i) {
    Samples samples = Samples.of(ts, data, size);
    if (i < 0 || i >= samples.count) {
      throw Samples.error(ts, "Index out of range");
    }
    return samples.get((int) i);
  }

  @ExposedFunction(value = "mul", parse = "s#id:mul")
  static PyObject mul(ThreadState ts, byte[] data, long size, double factor) {
    Samples in = Samples.of(ts, data, size);
    Samples out = Samples.create(ts, in.count, in.size);
    for (int i = 0; i < in.count; i++) {
      out.put(i, out.bound(in.get(i) * factor));
    }
    return PyString.of(out.bytes);
  }

  @ExposedFunction(value = "tomono", parse = "s#idd:tomono")
  static PyObject tomono(ThreadState ts, byte[] data, long size, double left, double right) {
    Samples in = Samples.of(ts, data, size);
    if (in.count % 2 != 0) {
      throw Samples.wholeFrames(ts);
    }
    Samples out = Samples.create(ts, in.count / 2, in.size);
    for (int i = 0; i < out.count; i++) {
      out.put(i, out.bound(in.get(2 * i) * left + in.get(2 * i + 1) * right));
    }
    return PyString.of(out.bytes);
  }

  @ExposedFunction(value = "tostereo", parse = "s#idd:tostereo")
  static PyObject tostereo(ThreadState ts, byte[] data, long size, double left, double right) {
    Samples in = Samples.of(ts, data, size);
    Samples out = Samples.create(ts, 2L * in.count, in.size);
    for (int i = 0; i < in.count; i++) {
      out.put(2 * i, out.bound(in.get(i) * left));
      out.put(2 * i + 1, out.bound(in.get(i) * right));
    }
    return PyString.of(out.bytes);
  }

  @ExposedFunction(value = "add", parse = "s#s#i:add")
  static PyObject add(ThreadState ts, byte[] data, byte[] more, long size) {
    Samples a = Samples.of(ts, data, size);
    if (data.length != more.length) {
      throw Samples.error(ts, "Lengths should be the same");
    }
    Samples b = Samples.of(ts, more, size);
    Samples out = Samples.create(ts, a.count, a.size);
    for (int i = 0; i < a.count; i++) {
      out.put(i, out.bound((double) a.get(i) + b.get(i)));
    }
    return PyString.of(out.bytes);
  }

  @ExposedFunction(value = "bias", parse = "s#ii:bias")
  static PyObject bias(ThreadState ts, byte[] data, long size, long bias) {
    Samples in = Samples.of(ts, data, size);
    Samples out = Samples.create(ts, in.count, in.size);
    for (int i = 0; i < in.count; i++) {
      out.put(i, in.get(i) + (int) bias);
    }
    return PyString.of(out.bytes);
  }

  @ExposedFunction(value = "reverse", parse = "s#i:reverse")
  static PyObject reverse(ThreadState ts, byte[] data, long size) {
    Samples in = Samples.of(ts, data, size);
    Samples out = Samples.create(ts, in.count, in.size);
    for (int i = 0; i < in.count; i++) {
      out.put(in.count - 1 - i, in.get(i));
    }
    return PyString.of(out.bytes);
  }

  @ExposedFunction(value = "lin2lin", parse = "s#ii:lin2lin")
  static PyObject lin2lin(ThreadState ts, byte[] data, long size, long newSize) {
    Samples in = Samples.of(ts, data, size);
    Samples out = Samples.create(ts, in.count, Samples.checkSize(ts, newSize));
    for (int i = 0; i < in.count; i++) {
      out.putWide(i, in.getWide(i));
    }
    return PyString.of(out.bytes);
  }

  @ExposedFunction(value = "lin2ulaw", parse = "s#i:lin2ulaw")
  static PyObject lin2ulaw(ThreadState ts, byte[] data, long size) {
    Samples in = Samples.of(ts, data, size);
    byte[] out = new byte[in.count];
    for (int i = 0; i < out.length; i++) {
      out[i] = (byte) Companding.toUlaw(in.getShort(i));
    }
    return PyString.of(out);
  }

  @ExposedFunction(value = "ulaw2lin", parse = "s#i:ulaw2lin")
  static PyObject ulaw2lin(ThreadState ts, byte[] data, long size) {
    Samples out = Samples.create(ts, data.length, Samples.checkSize(ts, size));
    for (int i = 0; i < data.length; i++) {
      out.putShort(i, Companding.fromUlaw(data[i] & 0xff));
    }
    return PyString.of(out.bytes);
  }

  @ExposedFunction(value = "lin2alaw", parse = "s#i:lin2alaw")
  static PyObject lin2alaw(ThreadState ts, byte[] data, long size) {
    Samples in = Samples.of(ts, data, size);
    byte[] out = new byte[in.count];
    for (int i = 0; i < out.length; i++) {
      out[i] = (byte) Companding.toAlaw(in.getShort(i));
    }
    return PyString.of(out);
  }

  @ExposedFunction(value = "alaw2lin", parse = "s#i:alaw2lin")
  static PyObject alaw2lin(ThreadState ts, byte[] data, long size) {
    Samples out = Samples.create(ts, data.length, Samples.checkSize(ts, size));
    for (int i = 0; i < data.length; i++) {
      out.putShort(i, Companding.fromAlaw(data[i] & 0xff));
    }
    return PyString.of(out.bytes);
  }

  @ExposedFunction(value = "lin2adpcm", parse = "s#iO:lin2adpcm")
  static PyObject lin2adpcm(ThreadState ts, byte[] data, long size, PyObject state) {
    Samples in = Samples.of(ts, data, size);
    return new Adpcm(ts, state).encode(ts, in);
  }

  @ExposedFunction(value = "adpcm2lin", parse = "s#iO:adpcm2lin")
  static PyObject adpcm2lin(ThreadState ts, byte[] data, long size, PyObject state) {
    int width = Samples.checkSize(ts, size);
    return new Adpcm(ts, state).decode(ts, data, width);
  }

  @ExposedFunction(
      value = "ratecv",
      parse = "s#iiiiO|ii:ratecv",
      defaults = {"1", "0"})
  static PyObject ratecv(
      ThreadState ts,
      byte[] data,
      long size,
      long channels,
      long inRate,
      long outRate,
      PyObject state,
      long weightA,
      long weightB) {
    Samples.checkSize(ts, size);
    if (channels < 1) {
      throw Samples.error(ts, "# of channels should be >= 1");
    }
    if (size * channels > Integer.MAX_VALUE) {
      throw Errors.overflowError("width * nchannels too big for a C int");
    }
    if (weightA < 1 || weightB < 0) {
      throw Samples.error(ts, "weightA should be >= 1, weightB should be >= 0");
    }
    if (data.length % (size * channels) != 0) {
      throw Samples.wholeFrames(ts);
    }
    if (inRate <= 0 || outRate <= 0) {
      throw Samples.error(ts, "sampling rate not > 0");
    }
    RateConversion conversion =
        new RateConversion(
            (int) channels, (int) inRate, (int) outRate, (int) weightA, (int) weightB);
    conversion.resume(ts, state);
    return conversion.convert(ts, Samples.of(ts, data, size));
  }
}
