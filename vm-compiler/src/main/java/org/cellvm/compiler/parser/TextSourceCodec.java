package org.cellvm.compiler.parser;

import java.util.Arrays;
import org.cellvm.codec.ByteSink;
import org.cellvm.codec.CodePointBuffer;
import org.cellvm.codec.CodePoints;
import org.cellvm.codec.CodecException;
import org.cellvm.codec.Decoding;
import org.cellvm.codec.MultibyteCodec;
import org.cellvm.codec.SingleByteCodec;
import org.cellvm.codec.TextCodec;
import org.cellvm.codec.Utf16;
import org.cellvm.codec.Utf8;

/** An encoding of text that a source declared. */
record TextSourceCodec(TextCodec codec) implements SourceCodec {
  @Override
  public boolean isUtf8() {
    return codec == Utf8.INSTANCE;
  }

  @Override
  public byte[] toUtf8(byte[] source, int start, int end) {
    if (isUtf8() && SourceText.isAscii(source, start, end)) {
      return Arrays.copyOfRange(source, start, end);
    }
    var out = new ByteSink(end - start + 16);
    Utf8.encode(SourceDecoding.decode(codec, source, start, end, false), out);
    return out.toByteArray();
  }

  @Override
  public byte[] fromUtf8(byte[] utf8, int start, int end, boolean replace) {
    CodePoints text = SourceDecoding.decode(Utf8.INSTANCE, utf8, start, end, replace);
    return SourceEncoding.encode(codec, text, replace);
  }

  @Override
  public byte[] read(byte[] source, int start, int end) {
    if (codec instanceof Utf16 utf16
        && utf16.isStreamMarked()
        && end - start >= 2
        && !Utf16.isMarked(Arrays.copyOfRange(source, start, start + 2))) {
      throw new CodecException("UTF-16 stream does not start with BOM");
    }
    return toUtf8(source, start, end);
  }

  @Override
  public Unreadable unreadable(byte[] source, int start, int end) {
    if (codec instanceof SingleByteCodec) {
      StreamReader reader = StreamReader.at(source, start, end, firstError(source, start, end));
      return new Unreadable(reader.line(), readError(source, reader.data(), end));
    }
    int line = start;
    int next = end;
    if (codec instanceof MultibyteCodec) {
      // Their readers ask the file for lines.
      next = nextLine(source, line, end);
      while (next > 0 && readError(source, line, next) == null) {
        line = next;
        next = nextLine(source, line, end);
      }
    }
    return new Unreadable(line, readError(source, line, next > 0 ? next : end));
  }

  /** Where the line after the one at {@code from} begins; 0 if there is no newline. */
  private static int nextLine(byte[] source, int from, int end) {
    for (int i = from; i < end; i++) {
      if (source[i] == '\n') {
        return i + 1;
      }
    }
    return 0;
  }

  /** What the codec's stream reader says of undecodable bytes; null of others. */
  private String readError(byte[] source, int start, int end) {
    try {
      read(source, start, end);
      return null;
    } catch (CodecException e) {
      return e.getMessage();
    }
  }

  /** Where the first byte stands that cannot be decoded. */
  private int firstError(byte[] source, int start, int end) {
    var decoding = new FirstError(Arrays.copyOfRange(source, start, end));
    codec.decode(decoding);
    return start + decoding.position;
  }

  /** Finds where the first error is. */
  private static final class FirstError extends Decoding {
    private int position = -1;

    FirstError(byte[] in) {
      super(in, new CodePointBuffer(in.length));
    }

    @Override
    public int error(int start, int end, String reason) {
      position = start;
      return in.length;
    }
  }
}
