package org.cellvm.model.text;

import org.cellvm.codec.Decoding;
import org.cellvm.codec.MultibyteCodec;
import org.cellvm.codec.TextCodec;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;

/** Bytes on their way to a {@code unicode}: what is malformed goes to an error handler by name. */
public final class UnicodeDecoding extends Decoding {
  private final UnicodeBuilder text;
  private final ThreadState ts;
  private final String encoding;
  private final String errors;

  /** Whether the codec is one of several bytes a character, which has a message of its own. */
  private boolean multibyte;

  /**
   * @param encoding the name that errors show
   * @param errors null for strict
   */
  public UnicodeDecoding(ThreadState ts, String encoding, byte[] in, String errors) {
    this(ts, encoding, in, errors, new UnicodeBuilder(in.length));
  }

  /**
   * By a codec that errors name.
   *
   * @param errors null for strict
   */
  public UnicodeDecoding(ThreadState ts, TextCodec codec, byte[] in, String errors) {
    this(ts, codec.name(), in, errors);
    multibyte = codec instanceof MultibyteCodec;
  }

  private UnicodeDecoding(
      ThreadState ts, String encoding, byte[] in, String errors, UnicodeBuilder text) {
    super(in, text);
    this.text = text;
    this.ts = ts;
    this.encoding = encoding;
    this.errors = errors;
  }

  /** Decodes all of the bytes; owned. */
  static PyUnicode decode(ThreadState ts, TextCodec codec, byte[] in, String errors) {
    UnicodeDecoding decoding = new UnicodeDecoding(ts, codec, in, errors);
    codec.decode(decoding);
    return decoding.toText();
  }

  /** What has been decoded, owned. */
  public PyUnicode toText() {
    return text.toText();
  }

  void append(PyUnicode by) {
    text.append(by);
  }

  /**
   * {@inheritDoc}
   *
   * @throws PyException UnicodeDecodeError where the handler is strict; what the handler raises
   */
  @Override
  public int error(int start, int end, String reason) {
    if (errors == null || errors.equals("strict")) {
      throw UnicodeErrors.decode(ts, encoding, in, start, end, reason);
    }
    if (errors.equals("ignore")) {
      return end;
    }
    if (errors.equals("replace")) {
      out.append(0xfffd);
      return end;
    }
    PyObject handler = ts.interp.codecs.errorHandler(ts, errors);
    if (handler == null) {
      throw Errors.typeError("don't know how to handle UnicodeDecodeError in error callback");
    }
    int mark = ts.mark();
    try {
      PyObject exc = ts.own(UnicodeErrors.decodeInstance(ts, encoding, in, start, end, reason));
      PyObject answer = ts.own(Objects.call1(ts, handler, exc));
      text.append(UnicodeErrors.replacement(answer, "decoding"));
      return UnicodeErrors.position(ts, answer, multibyte, in.length);
    } finally {
      ts.release(mark);
    }
  }
}
