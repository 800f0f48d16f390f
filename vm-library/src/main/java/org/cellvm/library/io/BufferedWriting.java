package org.cellvm.library.io;

import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.BlockingIoErrorType;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.text.PyString;

/** How buffered streams are written. The methods run while the stream is entered. */
final class BufferedWriting {
  private static final String WOULD_BLOCK = "write could not complete without blocking";
  private static final int EAGAIN = 11;

  private BufferedWriting() {}

  private static PyException blocked(ThreadState ts, PyBuffered b, int written) {
    int errno = b.raw.type() == FileIoType.TYPE ? EAGAIN : 0;
    PyObject error =
        Objects.call3(
            ts,
            BlockingIoErrorType.TYPE,
            ts.own(PyInt.valueOf(errno)),
            ts.own(PyString.fromString(WOULD_BLOCK)),
            ts.own(PyInt.valueOf(written)));
    return new PyException(Ref.inc(BlockingIoErrorType.TYPE), error, null);
  }

  /** Writes out what waits in the buffer. */
  static void flush(ThreadState ts, PyBuffered b) {
    if (!b.hasToWrite() || b.writeFrom == b.writeEnd) {
      return;
    }
    int rewind = b.rawOffset() + (b.position - b.writeFrom);
    if (rewind != 0) {
      b.rawSeek(ts, -(long) rewind, 1);
      b.rawPosition -= rewind;
    }
    while (b.writeFrom < b.writeEnd) {
      int n = b.rawWrite(ts, b.buffer, b.writeFrom, b.writeEnd - b.writeFrom);
      if (n == PyBuffered.WOULD_BLOCK) {
        throw blocked(ts, b, 0);
      }
      b.writeFrom += n;
      b.rawPosition = b.writeFrom;
      // A signal may have cut the write short: its handler runs before the next one waits.
      ts.interp.interrupts.check(ts);
    }
    b.forgetWritten();
  }

  /** Writes out what waits and brings the raw stream to where the program is. */
  static void flushAndRewind(ThreadState ts, PyBuffered b) {
    flush(ts, b);
    if (b.readable) {
      try {
        b.rawSeek(ts, -(long) b.rawOffset(), 1);
      } finally {
        b.forgetRead();
      }
    }
  }

  /** Writes bytes; returns how many. */
  static int write(ThreadState ts, PyBuffered b, byte[] bytes) {
    if (!b.hasRead() && !b.hasToWrite()) {
      b.position = 0;
      b.rawPosition = 0;
    }
    int size = b.buffer.length;
    if (bytes.length <= size - b.position) {
      System.arraycopy(bytes, 0, b.buffer, b.position, bytes.length);
      if (!b.hasToWrite() || b.writeFrom > b.position) {
        b.writeFrom = b.position;
      }
      b.moveTo(b.position + bytes.length);
      b.writeEnd = Math.max(b.writeEnd, b.position);
      return bytes.length;
    }
    try {
      flush(ts, b);
    } catch (PyException e) {
      if (!e.matches(ts, BlockingIoErrorType.TYPE)) {
        throw e;
      }
      return writeBlocked(ts, b, bytes, e);
    }
    int offset = b.rawOffset();
    if (offset != 0) {
      b.rawSeek(ts, -(long) offset, 1);
      b.rawPosition -= offset;
    }
    int written = 0;
    while (bytes.length - written > size) {
      int n = b.rawWrite(ts, bytes, written, bytes.length - written);
      if (n == PyBuffered.WOULD_BLOCK) {
        // As much as goes in is kept for later.
        System.arraycopy(bytes, written, b.buffer, 0, size);
        b.rawPosition = 0;
        b.moveTo(size);
        b.writeEnd = size;
        throw blocked(ts, b, written + size);
      }
      written += n;
      ts.interp.interrupts.check(ts);
    }
    if (b.readable) {
      b.forgetRead();
    }
    int remaining = bytes.length - written;
    System.arraycopy(bytes, written, b.buffer, 0, remaining);
    b.writeFrom = 0;
    b.writeEnd = remaining;
    b.moveTo(remaining);
    b.rawPosition = 0;
    return bytes.length;
  }

  /** Keeps what goes into the buffer, whose content cannot be written now. */
  private static int writeBlocked(ThreadState ts, PyBuffered b, byte[] bytes, PyException e) {
    if (b.readable) {
      b.forgetRead();
    }
    int shift = b.writeFrom;
    System.arraycopy(b.buffer, shift, b.buffer, 0, b.writeEnd - shift);
    b.writeEnd -= shift;
    b.rawPosition -= shift;
    b.position -= shift;
    b.writeFrom = 0;
    int room = b.buffer.length - b.writeEnd;
    e.discard(ts);
    int n = Math.min(room, bytes.length);
    System.arraycopy(bytes, 0, b.buffer, b.writeEnd, n);
    b.writeEnd += n;
    b.position += n;
    if (n < bytes.length) {
      throw blocked(ts, b, n);
    }
    return n;
  }
}
