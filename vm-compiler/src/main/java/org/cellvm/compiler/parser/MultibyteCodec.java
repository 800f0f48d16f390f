package org.cellvm.compiler.parser;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * An encoding of several bytes a character, with CPython's errors: which bytes, and what of them.
 */
abstract class MultibyteCodec implements SourceCodec {
  /** What a {@link Decoder} answers where the input ends within a character. */
  static final int TOO_FEW = 0;

  private final String name;

  MultibyteCodec(String name) {
    this.name = name;
  }

  /** Decodes one text from its start to its end. */
  interface Decoder {
    /**
     * Takes the next character or control sequence.
     *
     * @return how many bytes it had; {@link #TOO_FEW}; or, negative, how many bytes are illegal
     */
    int step(byte[] in, int at, int end, StringBuilder out);
  }

  /** Encodes one text from its start to its end. */
  interface Encoder {
    /**
     * Writes the next character, or two that have one code.
     *
     * @return how many characters were written; 0 where there is no code for the next
     */
    int step(int[] text, int at, ByteArrayOutputStream out);

    /** Writes what leads back to the initial state. */
    default void finish(ByteArrayOutputStream out) {}
  }

  abstract Decoder decoder();

  abstract Encoder encoder();

  @Override
  public final byte[] toUtf8(byte[] source, int start, int end) throws CodecException {
    Decoder decoder = decoder();
    var out = new StringBuilder(end - start);
    int at = start;
    while (at < end) {
      int taken = decoder.step(source, at, end, out);
      if (taken <= 0) {
        throw undecodable(source, start, end, at, taken);
      }
      at += taken;
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private CodecException undecodable(byte[] source, int start, int end, int at, int taken) {
    int length = taken == TOO_FEW ? end - at : -taken;
    String reason = (taken == TOO_FEW ? "incomplete" : "illegal") + " multibyte sequence";
    return new CodecException(
        Utf8.decodeError(name, source[at] & 0xff, at - start, at - start + length, reason));
  }

  @Override
  public final byte[] fromUtf8(byte[] utf8, int start, int end, boolean replace)
      throws CodecException {
    int[] text = Utf8.decode(utf8, start, end, replace);
    Encoder encoder = encoder();
    var out = new ByteArrayOutputStream(text.length);
    int at = 0;
    while (at < text.length) {
      int taken = encoder.step(text, at, out);
      if (taken == 0) {
        if (!replace) {
          throw new CodecException(
              Utf8.encodeError(name, text[at], at, at + 1, "illegal multibyte sequence"));
        }
        encoder.step(new int[] {'?'}, 0, out);
        taken = 1;
      }
      at += taken;
    }
    encoder.finish(out);
    return out.toByteArray();
  }
}
