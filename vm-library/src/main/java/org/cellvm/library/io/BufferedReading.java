package org.cellvm.library.io;

import java.util.Arrays;
import org.cellvm.model.Names;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.text.ByteBuilder;
import org.cellvm.model.text.PyString;

/** How buffered streams are read. The methods run while the stream is entered, or quickly. */
final class BufferedReading {
  private BufferedReading() {}

  /** Takes bytes that are in the buffer; owned. */
  static PyString take(PyBuffered b, int n) {
    PyString result = PyString.of(b.buffer, b.position, b.position + n);
    b.position += n;
    return result;
  }

  /** All bytes to the end, owned; None where the raw stream would have to wait at once. */
  static PyObject all(ThreadState ts, PyBuffered b) {
    ByteBuilder result = new ByteBuilder(Math.max(64, b.ahead()));
    int ahead = b.ahead();
    if (ahead > 0) {
      result.append(b.buffer, b.position, b.position + ahead);
      b.position += ahead;
    }
    if (b.writable) {
      BufferedWriting.flushAndRewind(ts, b);
    }
    b.forgetRead();
    for (; ; ) {
      int mark = ts.mark();
      PyObject data = Io.call(ts, b.raw, Names.read);
      if (data != PyNone.NONE && !(data instanceof PyString)) {
        throw Errors.typeError("read() should return bytes");
      }
      if (data == PyNone.NONE && result.length() == 0) {
        return data;
      }
      byte[] bytes = data == PyNone.NONE ? new byte[0] : ((PyString) data).bytes();
      if (bytes.length == 0) {
        return PyString.of(result.toByteArray());
      }
      result.append(bytes, 0, bytes.length);
      if (b.absolute != -1) {
        b.absolute += bytes.length;
      }
      ts.release(mark);
    }
  }

  /** So many bytes or fewer at the end, owned; None where the raw stream would have to wait. */
  static PyObject some(ThreadState ts, PyBuffered b, long wanted) {
    if (wanted > Integer.MAX_VALUE - 8) {
      throw Errors.memoryError();
    }
    int ahead = b.ahead();
    if (wanted <= ahead) {
      return take(b, (int) wanted);
    }
    // The result may be much smaller than what was asked for.
    byte[] out = new byte[(int) Math.min(wanted, Math.max(ahead + b.buffer.length, 1 << 20))];
    int written = ahead;
    int remaining = (int) wanted - ahead;
    System.arraycopy(b.buffer, b.position, out, 0, ahead);
    b.position += ahead;
    if (b.writable) {
      BufferedWriting.flushAndRewind(ts, b);
    }
    b.forgetRead();
    int size = b.buffer.length;
    while (remaining > 0) {
      // Whole blocks go past the buffer.
      int blocks = remaining - remaining % size;
      if (blocks == 0) {
        break;
      }
      int n = Math.min(blocks, 1 << 24);
      out = room(out, written + n);
      int r = b.rawRead(ts, out, written, n);
      if (r == 0 || r == PyBuffered.WOULD_BLOCK) {
        return ended(out, written, r);
      }
      remaining -= r;
      written += r;
    }
    b.position = 0;
    b.rawPosition = 0;
    b.readEnd = 0;
    while (remaining > 0 && b.readEnd < size) {
      int r = b.fill(ts);
      if (r == 0 || r == PyBuffered.WOULD_BLOCK) {
        return ended(out, written, r);
      }
      int n = Math.min(remaining, r);
      out = room(out, written + n);
      System.arraycopy(b.buffer, b.position, out, written, n);
      written += n;
      b.position += n;
      remaining -= n;
    }
    return PyString.of(out.length == written ? out : Arrays.copyOf(out, written));
  }

  private static byte[] room(byte[] out, int n) {
    return n <= out.length ? out : Arrays.copyOf(out, (int) Math.max(n, out.length * 2L));
  }

  private static PyObject ended(byte[] out, int written, int r) {
    return r == 0 || written > 0 ? PyString.of(out, 0, written) : PyNone.NONE;
  }

  /** What is in the buffer, which is filled if it is empty; owned. */
  static PyString peek(ThreadState ts, PyBuffered b) {
    int ahead = b.ahead();
    if (ahead > 0) {
      return PyString.of(b.buffer, b.position, b.position + ahead);
    }
    b.forgetRead();
    int r = b.fill(ts);
    b.position = 0;
    return PyString.of(b.buffer, 0, Math.max(r, 0));
  }

  private static int lineEnd(byte[] buffer, int from, int to) {
    for (int i = from; i < to; i++) {
      if (buffer[i] == '\n') {
        return i + 1;
      }
    }
    return -1;
  }

  /** A line of at most {@code limit} bytes, owned. */
  static PyString line(ThreadState ts, PyBuffered b, long limit) {
    b.checkOpen(ts, "readline of closed file");
    int n = b.ahead();
    if (limit >= 0 && n > limit) {
      n = (int) limit;
    }
    int end = lineEnd(b.buffer, b.position, b.position + n);
    if (end >= 0) {
      return take(b, end - b.position);
    }
    if (n == limit) {
      return take(b, n);
    }
    b.enter(ts);
    try {
      return longLine(ts, b, n, limit);
    } finally {
      b.leave();
    }
  }

  /** A line that does not end in the first {@code n} bytes of the buffer. */
  private static PyString longLine(ThreadState ts, PyBuffered b, int n, long limit) {
    ByteBuilder line = new ByteBuilder(n + 128);
    line.append(b.buffer, b.position, b.position + n);
    b.position += n;
    long left = limit < 0 ? Long.MAX_VALUE : limit - n;
    if (b.writable) {
      BufferedWriting.flushAndRewind(ts, b);
    }
    for (; ; ) {
      b.forgetRead();
      int r = b.fill(ts);
      if (r <= 0) {
        break;
      }
      int part = (int) Math.min(r, left);
      int end = lineEnd(b.buffer, 0, part);
      int to = end >= 0 ? end : part;
      line.append(b.buffer, 0, to);
      b.position = to;
      left -= to;
      if (end >= 0 || left == 0) {
        break;
      }
    }
    return PyString.of(line.toByteArray());
  }
}
