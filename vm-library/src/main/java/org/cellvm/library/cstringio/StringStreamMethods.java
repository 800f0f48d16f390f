package org.cellvm.library.cstringio;

import org.cellvm.model.ArgConversions;
import org.cellvm.model.Args;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedMethod;

/** The methods that both types of streams have. */
final class StringStreamMethods {
  private static final int EINVAL = 22;

  private StringStreamMethods() {}

  /** What iteration calls: the next line, null at the end. */
  static PyObject next(PyObject stream) {
    PyString line = ((StringStream) stream).readLine(-1);
    return line.length() == 0 ? null : line;
  }

  @ExposedMethod(
      value = "flush",
      convention = Convention.NOARGS,
      doc = "Has nothing to do but to refuse a closed stream.")
  static void flush(ThreadState ts, StringStream self) {
    self.bytes();
  }

  @ExposedMethod(
      value = "getvalue",
      convention = Convention.RAW,
      doc =
          "getvalue([use_pos])\n\n"
              + "The whole content; what is before the position if use_pos is true.")
  static PyObject getvalue(
      ThreadState ts, StringStream self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    Args.noKeywords("getvalue", kwnames);
    self.bytes();
    Args.unpack("getvalue", "getval", n, 0, 1, kwnames);
    boolean toPosition = n == 1 && Objects.isTrue(ts, args[off]);
    return self.content(0, toPosition ? (int) Math.min(self.position, self.size) : self.size);
  }

  @ExposedMethod(value = "isatty", convention = Convention.NOARGS, doc = "False.")
  static boolean isatty(ThreadState ts, StringStream self) {
    self.bytes();
    return false;
  }

  @ExposedMethod(
      value = "read",
      parse = "|n:read",
      defaults = "-1",
      doc = "read([n])\n\nUp to n bytes, or all that are left.")
  static PyObject read(ThreadState ts, StringStream self, long n) {
    return self.read(n);
  }

  @ExposedMethod(
      value = "readline",
      parse = "|i:readline",
      defaults = "-1",
      doc = "readline([n])\n\nA line with its end, or its first n bytes.")
  static PyObject readline(ThreadState ts, StringStream self, long limit) {
    return self.readLine(limit);
  }

  @ExposedMethod(
      value = "readlines",
      parse = "|n:readlines",
      defaults = "0",
      doc = "readlines([hint])\n\nA list of lines, of about hint bytes where that is given.")
  static PyObject readlines(ThreadState ts, StringStream self, long hint) {
    PyList lines = ts.own(new PyList(ts));
    long total = 0;
    for (; ; ) {
      PyString line = self.readLine(-1);
      int n = line.length();
      if (n == 0) {
        return Ref.inc(lines);
      }
      lines.append(ts, line);
      line.decref(ts);
      total += n;
      if (hint > 0 && total >= hint) {
        return Ref.inc(lines);
      }
    }
  }

  @ExposedMethod(
      value = "reset",
      convention = Convention.NOARGS,
      doc = "Goes back to the beginning.")
  static void reset(ThreadState ts, StringStream self) {
    self.bytes();
    self.position = 0;
  }

  @ExposedMethod(
      value = "seek",
      convention = Convention.RAW,
      doc = "seek(offset[, whence])\n\nwhence 0: from the start, 1: from here, 2: from the end.")
  static void seek(
      ThreadState ts, StringStream self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    Args.noKeywords("seek", kwnames);
    self.bytes();
    Args.parse("seek", "seek", n, 1, 2, kwnames);
    long offset = ArgConversions.toLong(ts, args[off], "seek", 1);
    long whence = n == 2 ? ArgConversions.toInt(ts, args[off + 1], "seek", 2) : 0;
    long base = whence == 2 ? self.size : whence == 1 ? self.position : 0;
    // As in C the sum may pass the largest number and come out negative.
    self.position = Math.max(0, base + offset);
  }

  @ExposedMethod(value = "tell", convention = Convention.NOARGS, doc = "The position.")
  static long tell(ThreadState ts, StringStream self) {
    self.bytes();
    return self.position;
  }

  @ExposedMethod(
      value = "truncate",
      convention = Convention.RAW,
      doc = "truncate([size])\n\nCuts the content at size, or at the position.")
  static void truncate(
      ThreadState ts, StringStream self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    Args.noKeywords("truncate", kwnames);
    self.bytes();
    Args.parse("truncate", "truncate", n, 0, 1, kwnames);
    long at = n == 0 ? self.position : ArgConversions.toLong(ts, args[off], "truncate", 1);
    if (at < 0) {
      throw Errors.osError(ts, PyExc.IOError, EINVAL, "Invalid argument", null);
    }
    self.size = (int) Math.min(self.size, at);
    self.position = self.size;
  }

  @ExposedGetter(value = "closed", doc = "True if the stream is closed.")
  static PyObject closed(ThreadState ts, StringStream self) {
    return PyBool.of(self.bytesOrNull() == null);
  }
}
