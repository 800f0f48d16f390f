package org.cellvm.library.io;

import java.math.BigInteger;
import org.cellvm.model.ArgConversions;
import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.numbers.NumberConversions;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;

/**
 * A position in a text stream: a place in the bytes where the decoder kept nothing, its flags
 * there, and how to come from there to the character. As a number it has the place in the lowest 64
 * bits, then three times 32 bits, then whether the decoder had to be told of the end.
 */
final class TextPosition {
  private static final int SIZE = 21;

  private long start;
  private int flags;
  private int bytesToFeed;
  private int charsToSkip;
  private boolean atEnd;

  private TextPosition() {}

  private static TextPosition parse(ThreadState ts, PyObject cookie) {
    PyObject number = ts.own(NumberConversions.toLong(ts, cookie));
    BigInteger value = ((PyLong) number).value;
    if (value.signum() < 0) {
      throw Errors.overflowError("can't convert negative long to unsigned");
    }
    byte[] bytes = value.toByteArray();
    byte[] low = new byte[SIZE];
    for (int i = 0; i < bytes.length; i++) {
      byte b = bytes[bytes.length - 1 - i];
      if (i < SIZE) {
        low[i] = b;
      } else if (b != 0) {
        throw Errors.overflowError("long too big to convert");
      }
    }
    TextPosition p = new TextPosition();
    p.start = number(low, 0, Long.BYTES);
    p.flags = (int) number(low, 8, Integer.BYTES);
    p.bytesToFeed = (int) number(low, 12, Integer.BYTES);
    p.charsToSkip = (int) number(low, 16, Integer.BYTES);
    p.atEnd = low[20] != 0;
    return p;
  }

  private static long number(byte[] bytes, int from, int n) {
    long value = 0;
    for (int i = from + n - 1; i >= from; i--) {
      value = value << 8 | bytes[i] & 0xff;
    }
    return value;
  }

  /** The position as a long, owned. */
  private PyLong toCookie() {
    byte[] bytes = new byte[SIZE + 1];
    bytes[1] = (byte) (atEnd ? 1 : 0);
    put(bytes, 2, Integer.BYTES, charsToSkip);
    put(bytes, 6, Integer.BYTES, bytesToFeed);
    put(bytes, 10, Integer.BYTES, flags);
    put(bytes, 14, Long.BYTES, start);
    return PyLong.valueOf(new BigInteger(bytes));
  }

  private static void put(byte[] bytes, int from, int n, long value) {
    for (int i = 0; i < n; i++) {
      bytes[from + i] = (byte) (value >> 8 * (n - 1 - i));
    }
  }

  /** Puts the decoder into the state that it has at the start of the position. */
  private void restoreDecoder(ThreadState ts, PyTextIo t) {
    if (start == 0 && flags == 0) {
      Io.call(ts, t.decoder, Names.reset);
    } else {
      PyObject state = ts.own(PyTuple.of(ts, PyString.EMPTY, PyInt.valueOf(flags)));
      Io.call(ts, t.decoder, Names.setstate, state);
    }
  }

  private static void restoreEncoder(ThreadState ts, PyTextIo t, boolean atStart) {
    if (atStart) {
      Io.call(ts, t.encoder, Names.reset);
    } else {
      Io.call(ts, t.encoder, Names.setstate, PyInt.ZERO);
    }
    t.startOfStream = atStart;
  }

  /** {@code seek}; owned. */
  static PyObject seek(ThreadState ts, PyTextIo t, PyObject cookie, long whence) {
    t.checkOpen(ts);
    if (!t.seekable) {
      throw Io.ioError("underlying stream is not seekable");
    }
    PyObject target = cookie;
    if (whence == 1) {
      if (!Objects.richCompareBool(ts, cookie, PyInt.ZERO, Objects.EQ)) {
        throw Io.ioError("can't do nonzero cur-relative seeks");
      }
      // From here by nothing: this brings the buffered stream to where the text is.
      target = Io.call(ts, t, Names.tell);
    } else if (whence == 2) {
      return seekEnd(ts, t, cookie);
    } else if (whence != 0) {
      throw Errors.valueError("invalid whence (" + whence + ", should be 0, 1 or 2)");
    }
    if (Objects.richCompareBool(ts, target, PyInt.ZERO, Objects.LT)) {
      throw Errors.valueError("negative seek position " + ts.own(Objects.repr(ts, target)));
    }
    Io.call(ts, t, Names.flush);
    TextPosition p = parse(ts, target);
    Io.call(ts, t.buffer, Names.seek, ts.own(Io.number(p.start)));
    t.setDecoded(ts, null);
    t.forgetSnapshot(ts);
    if (t.decoder != null) {
      p.restoreDecoder(ts, t);
    }
    if (p.charsToSkip != 0) {
      p.skip(ts, t);
    } else {
      t.setSnapshot(ts, PyInt.valueOf(p.flags), new byte[0]);
    }
    if (t.encoder != null) {
      restoreEncoder(ts, t, p.start == 0 && p.flags == 0);
    }
    return Ref.inc(target);
  }

  private static PyObject seekEnd(ThreadState ts, PyTextIo t, PyObject cookie) {
    if (!Objects.richCompareBool(ts, cookie, PyInt.ZERO, Objects.EQ)) {
      throw Io.ioError("can't do nonzero end-relative seeks");
    }
    Io.call(ts, t, Names.flush);
    t.setDecoded(ts, null);
    t.forgetSnapshot(ts);
    if (t.decoder != null) {
      Io.call(ts, t.decoder, Names.reset);
    }
    PyObject end = Io.call(ts, t.buffer, Names.seek, PyInt.ZERO, PyInt.valueOf(2));
    if (t.encoder != null) {
      restoreEncoder(ts, t, Objects.richCompareBool(ts, end, PyInt.ZERO, Objects.EQ));
    }
    return Ref.inc(end);
  }

  /** Decodes from the start of the position on and goes past its characters. */
  private void skip(ThreadState ts, PyTextIo t) {
    PyObject input = Io.callWith(ts, t.buffer, Names.read, bytesToFeed);
    if (!(input instanceof PyString bytes)) {
      throw Errors.typeError(
          "underlying read() should have returned a bytes object, not '"
              + Objects.limited(Objects.typeName(input), 200)
              + "'");
    }
    t.setSnapshot(ts, PyInt.valueOf(flags), bytes.bytes());
    PyUnicode text = TextReading.decode(ts, t, input, atEnd);
    t.setDecoded(ts, Ref.inc(text));
    if (text.length() < charsToSkip) {
      throw Io.ioError("can't restore logical file position");
    }
    t.used = charsToSkip;
  }

  /** {@code tell}; owned. */
  static PyObject tell(ThreadState ts, PyTextIo t) {
    t.checkOpen(ts);
    if (!t.seekable) {
      throw Io.ioError("underlying stream is not seekable");
    }
    if (!t.telling) {
      throw Io.ioError("telling position disabled by next() call");
    }
    TextWriting.writePending(ts, t);
    Io.call(ts, t, Names.flush);
    PyObject at = Io.call(ts, t.buffer, Names.tell);
    if (t.decoder == null || t.snapshotInput == null) {
      return Ref.inc(at);
    }
    byte[] input = t.snapshotInput;
    TextPosition p = new TextPosition();
    p.start = ArgConversions.longLong(ts, at, null, 1) - input.length;
    p.flags = (int) ArgConversions.toInt(ts, t.snapshotFlags, null, 1);
    if (t.used == 0) {
      return p.toCookie();
    }
    PyObject saved = Io.call(ts, t.decoder, Names.getstate);
    try {
      p.restoreDecoder(ts, t);
      p.walk(ts, t, input);
    } finally {
      Io.call(ts, t.decoder, Names.setstate, saved);
    }
    return p.toCookie();
  }

  /**
   * Decodes byte by byte up to the position of the stream, and notes the last place before it where
   * the decoder kept nothing.
   */
  private void walk(ThreadState ts, PyTextIo t, byte[] input) {
    int toSkip = t.used;
    int decoded = 0;
    int i = 0;
    while (i < input.length) {
      int mark = ts.mark();
      decoded += decodeByte(ts, t, PyString.ofChar(input[i]));
      bytesToFeed++;
      PyObject[] state = IncrementalNewlineDecoderType.pair(Io.call(ts, t.decoder, Names.getstate));
      boolean keepsNothing = TextReading.stateBytes(state[0]).length == 0;
      int newFlags = (int) ArgConversions.toInt(ts, state[1], null, 2);
      ts.release(mark);
      if (keepsNothing && decoded <= toSkip) {
        start += bytesToFeed;
        toSkip -= decoded;
        flags = newFlags;
        bytesToFeed = 0;
        decoded = 0;
      }
      if (decoded >= toSkip) {
        break;
      }
      i++;
    }
    if (i == input.length) {
      decoded +=
          PyNewlineDecoder.checked(Io.call(ts, t.decoder, Names.decode, PyString.EMPTY, PyInt.ONE))
              .length();
      atEnd = true;
      if (decoded < toSkip) {
        throw Io.ioError("can't reconstruct logical file position");
      }
    }
    charsToSkip = toSkip;
  }

  private static int decodeByte(ThreadState ts, PyTextIo t, PyString one) {
    return PyNewlineDecoder.checked(Io.call(ts, t.decoder, Names.decode, one)).length();
  }
}
