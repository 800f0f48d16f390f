package org.cellvm.library.io;

import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.Warnings;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedMethod;

/** The methods of the buffered types that can be written. */
final class BufferedWriteMethods {
  private BufferedWriteMethods() {}

  /** Warns of an argument that has no meaning any more. */
  static void warnOfMaximum(ThreadState ts) {
    Warnings.warn(ts, PyExc.DeprecationWarning, "max_buffer_size is deprecated", 1);
  }

  @ExposedMethod(value = "write", parse = "s*:write")
  static PyObject write(ThreadState ts, PyBuffered self, byte[] bytes) {
    self.checkInitialized();
    self.checkOpen(ts, "write to closed file");
    self.enter(ts);
    try {
      return Io.number(BufferedWriting.write(ts, self, bytes));
    } finally {
      self.leave();
    }
  }

  @ExposedMethod(value = "flush", convention = Convention.NOARGS)
  static void flush(ThreadState ts, PyBuffered self) {
    self.checkInitialized();
    if (self.isRawClosed(ts)) {
      throw Errors.valueError("flush of closed file");
    }
    self.enter(ts);
    try {
      BufferedWriting.flushAndRewind(ts, self);
    } finally {
      self.leave();
    }
  }
}
