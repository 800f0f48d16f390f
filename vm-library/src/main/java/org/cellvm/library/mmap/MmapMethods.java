package org.cellvm.library.mmap;

import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.system.Descriptors;
import org.cellvm.system.FileStatus;

/** The methods of {@code mmap.mmap}: those of a file, and of a string. */
final class MmapMethods {
  private MmapMethods() {}

  private static PyString take(PyMmap self, int n) {
    PyString part = PyString.of(self.bytes(self.position, self.position + n));
    self.position += n;
    return part;
  }

  @ExposedMethod(value = "close", convention = Convention.NOARGS, doc = "Unmaps the memory.")
  static void close(ThreadState ts, PyMmap self) {
    self.close(ts);
  }

  /** A negative size, and one past the end, is the rest. */
  @ExposedMethod(value = "read", parse = "n:read", doc = "Reads so many bytes.")
  static PyObject read(ThreadState ts, PyMmap self, long n) {
    self.checkOpen();
    int rest = self.size - self.position;
    return take(self, n < 0 || n > rest ? rest : (int) n);
  }

  @ExposedMethod(value = "read_byte", convention = Convention.NOARGS, doc = "Reads one byte.")
  static PyObject readByte(ThreadState ts, PyMmap self) {
    self.checkOpen();
    if (self.position >= self.size) {
      throw Errors.valueError("read byte out of range");
    }
    return take(self, 1);
  }

  @ExposedMethod(value = "readline", convention = Convention.NOARGS, doc = "Reads a line.")
  static PyObject readLine(ThreadState ts, PyMmap self) {
    self.checkOpen();
    byte[] rest = self.bytes(self.position, self.size);
    int n = 0;
    while (n < rest.length && rest[n] != '\n') {
      n++;
    }
    return take(self, Math.min(n + 1, rest.length));
  }

  @ExposedMethod(
      value = "find",
      parse = "s#|nn:find",
      defaults = {"((PyMmap) self).position", "((PyMmap) self).size"},
      doc = "find(s[, start[, end]]) -> where a string is first, -1 for nowhere")
  static long find(ThreadState ts, PyMmap self, byte[] wanted, long start, long end) {
    return search(self, wanted, start, end, false);
  }

  @ExposedMethod(
      value = "rfind",
      parse = "s#|nn:rfind",
      defaults = {"((PyMmap) self).position", "((PyMmap) self).size"},
      doc = "rfind(s[, start[, end]]) -> where a string is last, -1 for nowhere")
  static long findLast(ThreadState ts, PyMmap self, byte[] wanted, long start, long end) {
    return search(self, wanted, start, end, true);
  }

  private static long search(PyMmap self, byte[] wanted, long start, long end, boolean last) {
    self.checkOpen();
    int from = bound(start, self.size);
    int to = bound(end, self.size);
    byte[] bytes = self.bytes(from, to);
    int found = -1;
    for (int at = 0; at + wanted.length <= bytes.length; at++) {
      int k = 0;
      while (k < wanted.length && bytes[at + k] == wanted[k]) {
        k++;
      }
      if (k == wanted.length) {
        found = at;
        if (!last) {
          break;
        }
      }
    }
    return found < 0 ? -1 : from + found;
  }

  private static int bound(long i, int size) {
    return (int) Math.min(Math.max(i < 0 ? i + size : i, 0), size);
  }

  @ExposedMethod(value = "tell", convention = Convention.NOARGS, doc = "The position.")
  static long tell(ThreadState ts, PyMmap self) {
    self.checkOpen();
    return self.position;
  }

  @ExposedMethod(
      value = "seek",
      parse = "n|i:seek",
      defaults = "0",
      doc = "Sets the position, from the start, from where it is, or from the end.")
  static void seek(ThreadState ts, PyMmap self, long distance, long whence) {
    self.checkOpen();
    if (whence < 0 || whence > 2) {
      throw Errors.valueError("unknown seek type");
    }
    long base = whence == Descriptors.SET ? 0 : self.position;
    long where = distance + (whence == Descriptors.END ? self.size : base);
    if (where < 0 || where > self.size) {
      throw Errors.valueError("seek out of range");
    }
    self.position = (int) where;
  }

  @ExposedMethod(value = "write", parse = "s#:write", doc = "Writes a string.")
  static void write(ThreadState ts, PyMmap self, byte[] bytes) {
    self.checkOpen();
    self.checkWritable();
    if (bytes.length > self.size - self.position) {
      throw Errors.valueError("data out of range");
    }
    self.memory.put(self.position, bytes, 0, bytes.length);
    self.position += bytes.length;
  }

  @ExposedMethod(value = "write_byte", parse = "c:write_byte", doc = "Writes one byte.")
  static void writeByte(ThreadState ts, PyMmap self, char value) {
    self.checkOpen();
    self.checkWritable();
    if (self.position >= self.size) {
      throw Errors.valueError("write byte out of range");
    }
    self.memory.put(self.position, new byte[] {(byte) value}, 0, 1);
    self.position++;
  }

  @ExposedMethod(
      value = "move",
      parse = "nnn:move",
      doc = "move(to, from, count)\n\nCopies bytes from one place to another.")
  static void move(ThreadState ts, PyMmap self, long to, long from, long count) {
    self.checkOpen();
    self.checkWritable();
    if (to < 0 || from < 0 || count < 0 || self.size - to < count || self.size - from < count) {
      throw Errors.valueError("source, destination, or count out of range");
    }
    byte[] bytes = self.bytes((int) from, (int) (from + count));
    self.memory.put((int) to, bytes, 0, bytes.length);
  }

  @ExposedMethod(
      value = "flush",
      parse = "|nn:flush",
      defaults = {"0", "((PyMmap) self).size"},
      doc = "flush([offset, size])\n\nWrites what has changed to the file.")
  static PyObject flush(ThreadState ts, PyMmap self, long at, long n) {
    self.checkOpen();
    if (at < 0 || n < 0 || self.size - at < n) {
      throw Errors.valueError("flush values out of range");
    }
    MmapModule.check(ts, self.memory.synchronize(at, n));
    return PyInt.valueOf(0);
  }

  @ExposedMethod(value = "size", convention = Convention.NOARGS, doc = "The size of the file.")
  static long size(ThreadState ts, PyMmap self) {
    self.checkOpen();
    FileStatus status = new FileStatus();
    MmapModule.check(ts, ts.interp.system.posix().descriptors().status(self.fd, status));
    return status.size;
  }

  @ExposedMethod(value = "resize", parse = "n:resize", doc = "Resizes file and memory.")
  static void resize(ThreadState ts, PyMmap self, long size) {
    self.checkOpen();
    if (self.access != PyMmap.ACCESS_WRITE && self.access != PyMmap.ACCESS_DEFAULT) {
      throw Errors.typeError("mmap can't resize a readonly or copy-on-write memory map.");
    }
    if (size < 0 || size > Integer.MAX_VALUE) {
      throw Errors.valueError("new size out of range");
    }
    if (self.fd >= 0) {
      Descriptors descriptors = ts.interp.system.posix().descriptors();
      MmapModule.check(ts, descriptors.truncate(self.fd, self.offset + size));
    }
    MmapModule.check(ts, self.memory.resize(self.size, size));
    self.size = (int) size;
  }
}
