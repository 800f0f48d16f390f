package org.cellvm.library.io;

import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.ExposedMethod;

/** The methods of the buffered types that can be read. */
final class BufferedReadMethods {
  private BufferedReadMethods() {}

  /** What iteration calls: the next line, null at the end. */
  static PyObject next(ThreadState ts, PyObject o, boolean exact) {
    PyBuffered self = (PyBuffered) o;
    self.checkInitialized();
    int mark = ts.mark();
    try {
      PyObject line;
      if (exact) {
        line = BufferedReading.line(ts, self, -1);
      } else {
        line = Objects.callMethod(ts, o, Names.readline);
        if (!(line instanceof PyString)) {
          throw Io.ioError(
              "readline() should have returned a bytes object, not '"
                  + Objects.limited(Objects.typeName(ts.own(line)), 200)
                  + "'");
        }
      }
      if (((PyString) line).length() == 0) {
        line.decref(ts);
        return null;
      }
      return line;
    } finally {
      ts.release(mark);
    }
  }

  @ExposedMethod(value = "peek", parse = "|n:peek", defaults = "0")
  static PyObject peek(ThreadState ts, PyBuffered self, long n) {
    self.checkInitialized();
    self.enter(ts);
    try {
      if (self.writable) {
        BufferedWriting.flushAndRewind(ts, self);
      }
      return BufferedReading.peek(ts, self);
    } finally {
      self.leave();
    }
  }

  @ExposedMethod(value = "read", parse = "|O:read")
  static PyObject read(ThreadState ts, PyBuffered self, PyObject size) {
    self.checkInitialized();
    long n = Io.size(ts, size, -1);
    if (n < -1) {
      throw Errors.valueError("read length must be positive or -1");
    }
    self.checkOpen(ts, "read of closed file");
    if (n >= 0 && n <= self.ahead()) {
      return BufferedReading.take(self, (int) n);
    }
    self.enter(ts);
    try {
      return n == -1 ? BufferedReading.all(ts, self) : BufferedReading.some(ts, self, n);
    } finally {
      self.leave();
    }
  }

  @ExposedMethod(value = "read1", parse = "n:read1")
  static PyObject read1(ThreadState ts, PyBuffered self, long n) {
    self.checkInitialized();
    if (n < 0) {
      throw Errors.valueError("read length must be positive");
    }
    if (n == 0) {
      return PyString.EMPTY;
    }
    self.enter(ts);
    try {
      int ahead = self.ahead();
      if (ahead > 0) {
        return BufferedReading.take(self, (int) Math.min(n, ahead));
      }
      if (self.writable) {
        BufferedWriting.flushAndRewind(ts, self);
      }
      self.forgetRead();
      int r = Math.max(0, self.fill(ts));
      self.position = 0;
      return BufferedReading.take(self, (int) Math.min(n, r));
    } finally {
      self.leave();
    }
  }

  @ExposedMethod(value = "readline", parse = "|O:readline")
  static PyObject readline(ThreadState ts, PyBuffered self, PyObject limit) {
    self.checkInitialized();
    return BufferedReading.line(ts, self, Io.size(ts, limit, -1));
  }
}
