package org.cellvm.library.multibytecodec;

import java.util.Arrays;
import org.cellvm.codec.MultibyteCodec;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.text.PyUnicode;
import org.cellvm.model.text.UnicodeDecoding;

/** Decodes a text part by part: keeps the state and the bytes of an incomplete character. */
final class StatefulDecoder {
  private static final byte[] NOTHING = {};
  private static final int MOST_PENDING = 8;

  private final MultibyteCodec codec;
  private MultibyteCodec.Decoder decoder;
  private byte[] pending = NOTHING;

  StatefulDecoder(MultibyteCodec codec) {
    this.codec = codec;
    this.decoder = codec.decoder();
  }

  boolean hasPending() {
    return pending.length > 0;
  }

  /**
   * Decodes a part; owned.
   *
   * @param whole the text ends with it
   * @throws PyException UnicodeError where a character stays incomplete for too long
   */
  PyUnicode decode(ThreadState ts, byte[] input, String errors, boolean whole) {
    byte[] all = input;
    if (pending.length > 0) {
      all = Arrays.copyOf(pending, pending.length + input.length);
      System.arraycopy(input, 0, all, pending.length, input.length);
    }
    UnicodeDecoding decoding = new UnicodeDecoding(ts, codec, all, errors);
    int taken = MultibyteCodec.decode(decoding, decoder, 0, whole);
    if (all.length - taken > MOST_PENDING) {
      throw new PyException(PyExc.UnicodeError, "pending buffer overflow");
    }
    pending = taken == all.length ? NOTHING : Arrays.copyOfRange(all, taken, all.length);
    return decoding.toText();
  }

  void reset() {
    decoder = codec.decoder();
    pending = NOTHING;
  }
}
