package org.cellvm.codec;

/**
 * An encoding of several bytes a character, with CPython's errors: which bytes, and what of them.
 */
public abstract class MultibyteCodec implements TextCodec {
  /** What a {@link Decoder} returns where the input ends within a character. */
  static final int TOO_FEW = 0;

  private static final String ILLEGAL = "illegal multibyte sequence";
  private static final String INCOMPLETE = "incomplete multibyte sequence";

  private final String name;

  MultibyteCodec(String name) {
    this.name = name;
  }

  /** Decodes one text from its start to its end; keeps the state between characters. */
  public interface Decoder {
    /**
     * Takes the next character or control sequence.
     *
     * @return how many bytes it had; {@link #TOO_FEW}; or, negative, how many bytes are illegal
     */
    int step(byte[] in, int at, int end, CodePointBuffer out);
  }

  /** Encodes one text from its start to its end; keeps the state between characters. */
  public interface Encoder {
    /**
     * Writes the next character, or two that have one code.
     *
     * @return how many characters were written; 0 where there is no code for the next
     */
    int step(CodePoints text, int at, ByteSink out);

    /** Whether a character can have one code with the next, so that the next must be seen. */
    default boolean beginsPair(int character) {
      return false;
    }

    /** Writes what leads back to the initial state. */
    default void finish(ByteSink out) {}
  }

  public abstract Decoder decoder();

  public abstract Encoder encoder();

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final void decode(Decoding in) {
    Decoder decoder = decoder();
    int at = 0;
    while (at < in.in.length) {
      at = decode(in, decoder, at, true);
    }
  }

  /**
   * Decodes a part of a text.
   *
   * @param whole an incomplete character at the end is an error; else it is left
   * @return where the bytes begin that were not taken; after an error in an incomplete end, where
   *     the error handler goes on
   */
  public static int decode(Decoding in, Decoder decoder, int from, boolean whole) {
    byte[] bytes = in.in;
    int at = from;
    while (at < bytes.length) {
      int taken = decoder.step(bytes, at, bytes.length, in.out);
      if (taken > 0) {
        at += taken;
      } else if (taken == TOO_FEW) {
        return whole ? in.error(at, bytes.length, INCOMPLETE) : at;
      } else {
        at = in.error(at, at - taken, ILLEGAL);
      }
    }
    return at;
  }

  @Override
  public final void encode(Encoding e) {
    encode(e, encoder(), true);
  }

  /**
   * Encodes a part of a text.
   *
   * @param whole it is the last part: the encoder returns to its initial state
   * @return where the characters begin that were not written, as they may have one code with what
   *     follows
   */
  public static int encode(Encoding e, Encoder encoder, boolean whole) {
    CodePoints text = e.in;
    int at = 0;
    while (at < text.length()) {
      if (!whole && at + 1 == text.length() && encoder.beginsPair(text.at(at))) {
        return at;
      }
      int taken = encoder.step(text, at, e.out);
      if (taken > 0) {
        at += taken;
      } else {
        at = e.error(at, at + 1, ILLEGAL);
        replace(e, encoder);
      }
    }
    if (whole) {
      encoder.finish(e.out);
    }
    return at;
  }

  /** Encodes a replacement as a text of its own, which ends in the initial state. */
  private static void replace(Encoding e, Encoder encoder) {
    CodePoints by = e.replacement;
    int at = 0;
    while (at < by.length()) {
      int taken = encoder.step(by, at, e.out);
      if (taken == 0) {
        throw e.failure(by, at, at + 1, ILLEGAL);
      }
      at += taken;
    }
    if (at > 0) {
      encoder.finish(e.out);
    }
  }
}
