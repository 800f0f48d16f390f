package org.cellvm.library.io;

import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedMethod;

/** The methods and attributes that all three buffered types have. */
final class BufferedMethods {
  private BufferedMethods() {}

  static PyObject repr(ThreadState ts, PyObject o) {
    int mark = ts.mark();
    try {
      PyObject name = nameOrNull(ts, o);
      String type = Objects.typeName(o);
      return PyString.fromString(
          name == null
              ? "<" + type + ">"
              : "<" + type + " name=" + ts.own(Objects.repr(ts, name)) + ">");
    } finally {
      ts.release(mark);
    }
  }

  /** The attribute {@code name}, a temporary of the caller; null if there is an error instead. */
  static PyObject nameOrNull(ThreadState ts, PyObject o) {
    try {
      return ts.own(Objects.getAttr(ts, o, Names.name));
    } catch (PyException e) {
      if (!e.matches(ts, PyExc.Exception)) {
        throw e;
      }
      e.discard(ts);
      return null;
    }
  }

  @ExposedGetter(value = "raw", member = true)
  static PyObject raw(ThreadState ts, PyBuffered self) {
    return self.raw == null ? PyNone.NONE : Ref.inc(self.raw);
  }

  @ExposedGetter("closed")
  static PyObject closed(ThreadState ts, PyBuffered self) {
    return rawAttribute(ts, self, Names.closed);
  }

  @ExposedGetter("name")
  static PyObject name(ThreadState ts, PyBuffered self) {
    return rawAttribute(ts, self, Names.name);
  }

  @ExposedGetter("mode")
  static PyObject mode(ThreadState ts, PyBuffered self) {
    return rawAttribute(ts, self, Names.mode);
  }

  private static PyObject rawAttribute(ThreadState ts, PyBuffered self, PyString name) {
    self.checkInitialized();
    return Objects.getAttr(ts, self.raw, name);
  }

  private static PyObject askRaw(ThreadState ts, PyBuffered self, PyString name) {
    self.checkInitialized();
    return Objects.callMethod(ts, self.raw, name);
  }

  @ExposedMethod(value = "detach", convention = Convention.NOARGS)
  static PyObject detach(ThreadState ts, PyBuffered self) {
    self.checkInitialized();
    Io.call(ts, self, Names.flush);
    PyObject raw = self.raw;
    self.raw = null;
    self.detached = true;
    self.initialized = false;
    return raw == null ? PyNone.NONE : raw;
  }

  @ExposedMethod(value = "close", convention = Convention.NOARGS)
  static PyObject close(ThreadState ts, PyBuffered self) {
    self.checkInitialized();
    self.enter(ts);
    try {
      if (self.isRawClosed(ts)) {
        return PyNone.NONE;
      }
    } finally {
      self.leave();
    }
    PyException failure = null;
    try {
      Io.call(ts, self, Names.flush);
    } catch (PyException e) {
      failure = e;
    }
    self.enter(ts);
    try {
      PyObject result = Objects.callMethod(ts, self.raw, Names.close);
      if (failure != null) {
        result.decref(ts);
        throw failure;
      }
      return result;
    } catch (PyException e) {
      if (failure != null && e != failure) {
        failure.discard(ts);
      }
      throw e;
    } finally {
      self.leave();
    }
  }

  @ExposedMethod(value = "seekable", convention = Convention.NOARGS)
  static PyObject seekable(ThreadState ts, PyBuffered self) {
    return askRaw(ts, self, Names.seekable);
  }

  @ExposedMethod(value = "readable", convention = Convention.NOARGS)
  static PyObject readable(ThreadState ts, PyBuffered self) {
    return askRaw(ts, self, Names.readable);
  }

  @ExposedMethod(value = "writable", convention = Convention.NOARGS)
  static PyObject writable(ThreadState ts, PyBuffered self) {
    return askRaw(ts, self, Names.writable);
  }

  @ExposedMethod(value = "fileno", convention = Convention.NOARGS)
  static PyObject fileno(ThreadState ts, PyBuffered self) {
    return askRaw(ts, self, Names.fileno);
  }

  @ExposedMethod(value = "isatty", convention = Convention.NOARGS)
  static PyObject isatty(ThreadState ts, PyBuffered self) {
    return askRaw(ts, self, Names.isatty);
  }

  @ExposedMethod(value = "tell", convention = Convention.NOARGS)
  static PyObject tell(ThreadState ts, PyBuffered self) {
    self.checkInitialized();
    return Io.number(self.rawTell(ts) - self.rawOffset());
  }

  @ExposedMethod(value = "seek", parse = "O|i:seek", defaults = "0")
  static PyObject seek(ThreadState ts, PyBuffered self, PyObject offset, long whence) {
    self.checkInitialized();
    if (whence < 0 || whence > 2) {
      throw Errors.valueError("whence must be between 0 and 2, not " + whence);
    }
    self.checkOpen(ts, "seek of closed file");
    long target = Io.offset(ts, offset);
    if (whence != 2 && self.readable) {
      long current = self.absolute != -1 ? self.absolute : self.rawTell(ts);
      int ahead = self.ahead();
      if (ahead > 0) {
        long by = whence == 0 ? target - (current - self.rawOffset()) : target;
        if (by >= -self.position && by <= ahead) {
          self.position += (int) by;
          return Io.number(current - ahead + by);
        }
      }
    }
    self.enter(ts);
    try {
      if (self.writable) {
        BufferedWriting.flush(ts, self);
        self.forgetWritten();
      }
      long to = self.rawSeek(ts, whence == 1 ? target - self.rawOffset() : target, (int) whence);
      self.rawPosition = -1;
      if (self.readable) {
        self.forgetRead();
      }
      return Io.number(to);
    } finally {
      self.leave();
    }
  }

  @ExposedMethod(value = "truncate", parse = "|O:truncate")
  static PyObject truncate(ThreadState ts, PyBuffered self, PyObject size) {
    self.checkInitialized();
    self.enter(ts);
    try {
      if (self.writable) {
        BufferedWriting.flushAndRewind(ts, self);
      }
      PyObject result = Io.call(ts, self.raw, Names.truncate, size == null ? PyNone.NONE : size);
      try {
        self.rawTell(ts);
      } catch (PyException e) {
        e.discard(ts);
      }
      return Ref.inc(result);
    } finally {
      self.leave();
    }
  }

  @ExposedMethod(value = "__sizeof__", convention = Convention.NOARGS)
  static PyObject sizeOf(ThreadState ts, PyBuffered self) {
    return Io.number(152L + (self.buffer == null ? 0 : self.buffer.length));
  }
}
