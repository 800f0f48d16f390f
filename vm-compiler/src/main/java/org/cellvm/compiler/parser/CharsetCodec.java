package org.cellvm.compiler.parser;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** An encoding of several bytes a character, by a charset of the JDK. */
final class CharsetCodec implements SourceCodec {
  private static final String REASON = "illegal multibyte sequence";

  private final String name;
  private final Charset charset;

  CharsetCodec(String name, Charset charset) {
    this.name = name;
    this.charset = charset;
  }

  @Override
  public byte[] toUtf8(byte[] source, int start, int end) throws CodecException {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var in = ByteBuffer.wrap(source, start, end - start).slice();
    var out = CharBuffer.allocate((int) ((end - start + 1) * (double) decoder.maxCharsPerByte()));
    var result = decoder.decode(in, out, true);
    if (result.isError()) {
      int at = in.position();
      // CPython blames a lead byte and its trail.
      int length = at + 2 <= end - start && !name.startsWith("iso2022") ? 2 : 1;
      throw new CodecException(
          Utf8.decodeError(name, source[start + at] & 0xff, at, at + length, REASON));
    }
    decoder.flush(out);
    return out.flip().toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public byte[] fromUtf8(byte[] utf8, int start, int end, boolean replace) throws CodecException {
    int[] text = Utf8.decode(utf8, start, end, replace);
    CharsetEncoder encoder =
        charset
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    try {
      return encode(encoder, text, 0, text.length);
    } catch (CharacterCodingException e) {
      return encodeEach(encoder, text, replace);
    }
  }

  /** Some character cannot be encoded: finds it, or replaces each such. */
  private byte[] encodeEach(CharsetEncoder encoder, int[] text, boolean replace)
      throws CodecException {
    var out = new ByteArrayOutputStream(text.length);
    for (int i = 0; i < text.length; i++) {
      try {
        out.writeBytes(encode(encoder, text, i, 1));
      } catch (CharacterCodingException e) {
        if (!replace) {
          throw new CodecException(Utf8.encodeError(name, text[i], i, i + 1, REASON));
        }
        out.write('?');
      }
    }
    return out.toByteArray();
  }

  private static byte[] encode(CharsetEncoder encoder, int[] text, int from, int count)
      throws CharacterCodingException {
    ByteBuffer encoded = encoder.encode(CharBuffer.wrap(new String(text, from, count)));
    byte[] out = new byte[encoded.remaining()];
    encoded.get(out);
    return out;
  }
}
