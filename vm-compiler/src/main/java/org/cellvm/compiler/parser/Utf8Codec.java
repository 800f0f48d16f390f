package org.cellvm.compiler.parser;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** UTF-8 where the source's text has to be checked: it was declared as {@code utf8}, say. */
final class Utf8Codec implements SourceCodec {
  static final Utf8Codec INSTANCE = new Utf8Codec();

  private Utf8Codec() {}

  @Override
  public byte[] toUtf8(byte[] source, int start, int end) throws CodecException {
    if (!SourceText.isAscii(source, start, end)) {
      Utf8.check(source, start, end);
    }
    return Arrays.copyOfRange(source, start, end);
  }

  @Override
  public byte[] fromUtf8(byte[] utf8, int start, int end, boolean replace) throws CodecException {
    if (!replace) {
      return toUtf8(utf8, start, end);
    }
    int[] text = Utf8.decode(utf8, start, end, true);
    return new String(text, 0, text.length).getBytes(StandardCharsets.UTF_8);
  }
}
