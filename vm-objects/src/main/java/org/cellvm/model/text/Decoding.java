package org.cellvm.model.text;

import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;

/**
 * Bytes on their way to text: what a decoder has made so far, and what becomes of malformed input
 * by the error handler's name.
 */
final class Decoding {
  final UnicodeBuilder out;
  private final ThreadState ts;
  private final String encoding;
  private final byte[] in;
  private final String errors;

  /** The byte order found, of those that have one: see {@link UtfCodecs}. */
  int order;

  /**
   * @param encoding the name that errors show
   * @param errors null for strict
   */
  Decoding(ThreadState ts, String encoding, byte[] in, String errors) {
    this.ts = ts;
    this.encoding = encoding;
    this.in = in;
    this.errors = errors;
    out = new UnicodeBuilder(in.length);
  }

  /**
   * Deals with the malformed bytes from {@code start} to {@code end}.
   *
   * @return where to go on
   * @throws PyException UnicodeDecodeError where the handler is strict; what the handler raises
   */
  int error(int start, int end, String reason) {
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
      PyUnicode by = UnicodeErrors.replacement(answer, "decoding");
      out.append(by);
      return UnicodeErrors.position(ts, answer, in.length);
    } finally {
      ts.release(mark);
    }
  }
}
