package org.cellvm.library.io;

import java.math.BigInteger;
import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.bytes.Buffers;
import org.cellvm.model.bytes.ByteMemory;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.NumberConversions;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.text.PyString;

/** What the streams share: calls of each other, conversions, checks. */
final class Io {
  static final int DEFAULT_BUFFER_SIZE = 8192;

  private static final BigInteger MIN_LONG = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger MAX_LONG = BigInteger.valueOf(Long.MAX_VALUE);
  private static final int EINTR = 4;
  private static final String CLOSED = "I/O operation on closed file.";

  private Io() {}

  /** Calls a method; the result is a temporary of the caller. */
  static PyObject call(ThreadState ts, PyObject o, PyString name, PyObject... args) {
    return ts.own(Objects.callMethod(ts, o, name, args));
  }

  /** {@link #call} with a number as the argument. */
  static PyObject callWith(ThreadState ts, PyObject o, PyString name, long number) {
    return call(ts, o, name, ts.own(PyInt.valueOf(number)));
  }

  /** The truth of what a method without arguments returns. */
  static boolean ask(ThreadState ts, PyObject o, PyString name) {
    return Objects.isTrue(ts, call(ts, o, name));
  }

  /** A {@code long}, as the functions of this module return sizes and positions; owned. */
  static PyLong number(long value) {
    return PyLong.valueOf(BigInteger.valueOf(value));
  }

  /** A size that may be None, which is {@code otherwise}; {@code arg} null stands for it, too. */
  static long size(ThreadState ts, PyObject arg, long otherwise) {
    if (arg == null || arg == PyNone.NONE) {
      return otherwise;
    }
    if (arg instanceof PyInt number) {
      return number.value;
    }
    if (!NumberConversions.isNumber(arg)) {
      throw Errors.typeError("integer argument expected, got '" + Objects.typeName(arg) + "'");
    }
    return NumberConversions.asSsize(ts, arg, PyExc.OverflowError);
  }

  /** A position in a file; ValueError if it is too large. */
  static long offset(ThreadState ts, PyObject arg) {
    if (arg instanceof PyInt number) {
      return number.value;
    }
    PyObject index = NumberConversions.requireIndex(ts, arg);
    try {
      if (index instanceof PyInt number) {
        return number.value;
      }
      BigInteger value = ((PyLong) index).value;
      if (value.compareTo(MIN_LONG) < 0 || value.compareTo(MAX_LONG) > 0) {
        throw Errors.valueError(
            "cannot fit '" + Objects.typeName(arg) + "' into an offset-sized integer");
      }
      return value.longValue();
    } finally {
      index.decref(ts);
    }
  }

  static PyException unsupported(ThreadState ts, String operation) {
    return new PyException(ts.interp.moduleStates.get(IoState.class).unsupported, operation);
  }

  static PyException ioError(String message) {
    return new PyException(PyExc.IOError, message);
  }

  static PyException closedFile() {
    return Errors.valueError(CLOSED);
  }

  /** Whether the attribute {@code closed} is true; an error means no. */
  static boolean isClosed(ThreadState ts, PyObject o) {
    try {
      return Objects.isTrue(ts, ts.own(Objects.getAttr(ts, o, Names.closed)));
    } catch (PyException e) {
      e.discard(ts);
      return false;
    }
  }

  static void checkOpen(ThreadState ts, PyObject o) {
    if (isClosed(ts, o)) {
      throw closedFile();
    }
  }

  static PyObject checkReadable(ThreadState ts, PyObject o) {
    return check(ts, o, Names.readable, "File or stream is not readable.");
  }

  static PyObject checkWritable(ThreadState ts, PyObject o) {
    return check(ts, o, Names.writable, "File or stream is not writable.");
  }

  static PyObject checkSeekable(ThreadState ts, PyObject o) {
    return check(ts, o, Names.seekable, "File or stream is not seekable.");
  }

  private static PyObject check(ThreadState ts, PyObject o, PyString name, String message) {
    if (call(ts, o, name) != PyBool.TRUE) {
      throw ioError(message);
    }
    return PyBool.TRUE;
  }

  /** Whether a call was interrupted by a signal and is to be made again; the error is gone then. */
  static boolean isInterrupted(ThreadState ts, PyException e) {
    if (!e.matches(ts, PyExc.EnvironmentError)) {
      return false;
    }
    e.normalize(ts);
    PyObject errno =
        Objects.getAttrOrNull(
            ts, e.excValue(), ts.own(PyString.intern(ts, PyString.fromString("errno"))));
    boolean interrupted = errno instanceof PyInt number && number.value == EINTR;
    Ref.dec(ts, errno);
    if (interrupted) {
      e.discard(ts);
    }
    return interrupted;
  }

  /** The bytes of an object with the new buffer interface; TypeError for others. */
  static byte[] bytes(ThreadState ts, PyObject o) {
    byte[] bytes = Buffers.plainBytesOrNull(ts, o);
    if (bytes == null) {
      throw Errors.typeError(
          "'" + Objects.limited(Objects.typeName(o), 100) + "' does not have the buffer interface");
    }
    return bytes;
  }

  /** Copies bytes to where a program wants them read to. */
  static void store(ByteMemory target, byte[] bytes, int from, int n) {
    target.putBytes(0, bytes, from, n);
  }
}
