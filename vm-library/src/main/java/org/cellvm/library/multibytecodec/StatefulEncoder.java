package org.cellvm.library.multibytecodec;

import java.util.Arrays;
import org.cellvm.codec.ByteSink;
import org.cellvm.codec.MultibyteCodec;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;
import org.cellvm.model.text.UnicodeEncoding;

/** Encodes a text part by part: keeps the state and the characters that were not written yet. */
final class StatefulEncoder {
  private static final int[] NOTHING = {};

  private final MultibyteCodec codec;
  private final MultibyteCodec.Encoder encoder;
  private int[] pending = NOTHING;

  StatefulEncoder(MultibyteCodec codec) {
    this.codec = codec;
    this.encoder = codec.encoder();
  }

  /** A unicode as it is, another object by {@code unicode()}; owned. */
  static PyUnicode unicode(ThreadState ts, PyObject o) {
    return (PyUnicode) (o instanceof PyUnicode ? Ref.inc(o) : Objects.unicode(ts, o));
  }

  /**
   * Encodes a part; owned.
   *
   * @param whole the text ends with it
   */
  PyString encode(ThreadState ts, PyObject input, String errors, boolean whole) {
    PyUnicode text = ts.own(unicode(ts, input));
    if (pending.length > 0) {
      int kept = pending.length;
      int[] all = Arrays.copyOf(pending, kept + text.length());
      for (int i = 0; i < text.length(); i++) {
        all[kept + i] = text.at(i);
      }
      text = ts.own(PyUnicode.fromCodePoints(all));
    }
    UnicodeEncoding encoding = new UnicodeEncoding(ts, codec, text, errors);
    int taken = MultibyteCodec.encode(encoding, encoder, whole);
    pending = NOTHING;
    if (taken < text.length()) {
      pending = Arrays.copyOfRange(text.toCodePoints().toArray(), taken, text.length());
    }
    return encoding.toText();
  }

  /** Goes back to the initial state and forgets what was not written. */
  void reset() {
    encoder.finish(new ByteSink(8));
    pending = NOTHING;
  }

  /** Writes what was not written and what leads to the initial state; owned. */
  PyString finish(ThreadState ts, String errors) {
    return encode(ts, PyUnicode.EMPTY, errors, true);
  }
}
