package org.cellvm.model.text;

import org.cellvm.codec.CodePoints;
import org.cellvm.codec.Encoding;
import org.cellvm.codec.Escapes;
import org.cellvm.codec.MultibyteCodec;
import org.cellvm.codec.TextCodec;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyException;

/**
 * A {@code unicode} on its way to bytes: what the encoding lacks goes to an error handler by name.
 */
public final class UnicodeEncoding extends Encoding {
  private final ByteBuilder bytes;
  private final ThreadState ts;
  private final String encoding;
  private final PyUnicode text;
  private final String errors;

  /** Whether the codec is one of several bytes a character, which has a message of its own. */
  private boolean multibyte;

  /**
   * @param encoding the name that errors show
   * @param text borrowed
   * @param errors null for strict
   */
  public UnicodeEncoding(ThreadState ts, String encoding, PyUnicode text, String errors) {
    this(ts, encoding, text, errors, new ByteBuilder(text.length() + 16));
  }

  /**
   * By a codec that errors name.
   *
   * @param errors null for strict
   */
  public UnicodeEncoding(ThreadState ts, TextCodec codec, PyUnicode text, String errors) {
    this(ts, codec.name(), text, errors);
    multibyte = codec instanceof MultibyteCodec;
  }

  private UnicodeEncoding(
      ThreadState ts, String encoding, PyUnicode text, String errors, ByteBuilder bytes) {
    super(text.toCodePoints(), bytes);
    this.bytes = bytes;
    this.ts = ts;
    this.encoding = encoding;
    this.text = text;
    this.errors = errors;
  }

  /** Encodes all of a text, borrowed; owned. */
  static PyString encode(ThreadState ts, TextCodec codec, PyUnicode text, String errors) {
    UnicodeEncoding encoding = new UnicodeEncoding(ts, codec, text, errors);
    codec.encode(encoding);
    return encoding.toText();
  }

  /** What has been encoded, owned. */
  public PyString toText() {
    return bytes.toText();
  }

  /**
   * {@inheritDoc}
   *
   * @throws PyException UnicodeEncodeError where the handler is strict; what the handler raises
   */
  @Override
  public int error(int start, int end, String reason) {
    switch (errors == null ? "strict" : errors) {
      case "strict" -> throw UnicodeErrors.encode(ts, encoding, text, start, end, reason);
      case "ignore" -> replacement = CodePoints.EMPTY;
      case "replace" -> replacement = new CodePoints("?".repeat(end - start), null);
      case "xmlcharrefreplace" -> {
        StringBuilder by = new StringBuilder();
        for (int i = start; i < end; i++) {
          by.append("&#").append(in.at(i)).append(';');
        }
        replacement = new CodePoints(by.toString(), null);
      }
      default -> {
        return handled(start, end, reason);
      }
    }
    return end;
  }

  private int handled(int start, int end, String reason) {
    PyObject handler = ts.interp.codecs.errorHandler(ts, errors);
    if (handler == null) {
      replacement = backslashed(start, end);
      return end;
    }
    int mark = ts.mark();
    try {
      PyObject exc = ts.own(UnicodeErrors.encodeInstance(ts, encoding, text, start, end, reason));
      PyObject answer = ts.own(Objects.call1(ts, handler, exc));
      replacement = UnicodeErrors.replacement(answer, "encoding").toCodePoints();
      return UnicodeErrors.position(ts, answer, multibyte, text.length());
    } finally {
      ts.release(mark);
    }
  }

  private CodePoints backslashed(int start, int end) {
    ByteBuilder by = new ByteBuilder(6 * (end - start));
    Escapes.backslashed(in, start, end, by);
    return new CodePoints(by.toText().toString(), null);
  }

  @Override
  public RuntimeException failure(CodePoints failed, int start, int end, String reason) {
    if (failed == in) {
      return UnicodeErrors.encode(ts, encoding, text, start, end, reason);
    }
    PyUnicode object = PyUnicode.fromCodePoints(failed);
    try {
      return UnicodeErrors.encode(ts, encoding, object, start, end, reason);
    } finally {
      object.decref(ts);
    }
  }
}
