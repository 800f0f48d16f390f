package org.cellvm.library.ssl;

import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;

/** The exceptions of the module in one VM, which are owned. */
final class SslState {
  /** Numbers of errors, {@code SSL_ERROR_...}. */
  static final int SSL = 1;

  static final int WANT_READ = 2;
  static final int WANT_WRITE = 3;
  static final int END = 8;

  final PyType error;
  final PyType zeroReturn;
  final PyType wantRead;
  final PyType wantWrite;
  final PyType systemCall;
  final PyType end;

  SslState(ThreadState ts, PyType socketError) {
    error = Errors.newException(ts, "ssl.SSLError", socketError);
    Objects.setAttr(ts, error, ts.own(PyString.fromString("__str__")), ErrorText.INSTANCE);
    zeroReturn = Errors.newException(ts, "ssl.SSLZeroReturnError", error);
    wantRead = Errors.newException(ts, "ssl.SSLWantReadError", error);
    wantWrite = Errors.newException(ts, "ssl.SSLWantWriteError", error);
    systemCall = Errors.newException(ts, "ssl.SSLSyscallError", error);
    end = Errors.newException(ts, "ssl.SSLEOFError", error);
  }

  static SslState of(ThreadState ts) {
    return ts.interp.moduleStates.get(SslState.class);
  }

  /** {@code SSLError} with a text alone. */
  static PyException error(ThreadState ts, String text) {
    return new PyException(Ref.inc(of(ts).error), PyString.fromString(text), null);
  }

  /** {@code SSLError} of a failed operation. */
  static PyException error(ThreadState ts, Reason reason, Place place) {
    return make(ts, of(ts).error, SSL, reason, place);
  }

  /** An error of a call that OpenSSL describes by its own number for the reason. */
  static PyException numbered(ThreadState ts, Reason reason, Place place) {
    return make(ts, of(ts).error, reason.number(), reason, place);
  }

  static PyException wantsRead(ThreadState ts, Place place) {
    Reason reason = Reason.plain("The operation did not complete (read)");
    return make(ts, of(ts).wantRead, WANT_READ, reason, place);
  }

  static PyException wantsWrite(ThreadState ts, Place place) {
    Reason reason = Reason.plain("The operation did not complete (write)");
    return make(ts, of(ts).wantWrite, WANT_WRITE, reason, place);
  }

  static PyException ended(ThreadState ts, Place place) {
    Reason reason = Reason.plain("EOF occurred in violation of protocol");
    return make(ts, of(ts).end, END, reason, place);
  }

  private static PyException make(
      ThreadState ts, PyType type, long number, Reason reason, Place place) {
    int mark = ts.mark();
    try {
      StringBuilder text = new StringBuilder();
      if (reason.library() != null) {
        text.append('[').append(reason.library());
        text.append(reason.name() == null ? "" : ": " + reason.name()).append("] ");
      }
      text.append(reason.text()).append(" (").append(place).append(')');
      PyObject message = ts.own(PyUnicode.of(text.toString()));
      PyObject e = ts.own(Objects.call2(ts, type, ts.own(PyInt.valueOf(number)), message));
      set(ts, e, "reason", reason.name());
      set(ts, e, "library", reason.library());
      return new PyException(Ref.inc(type), Ref.inc(e), null);
    } finally {
      ts.release(mark);
    }
  }

  private static void set(ThreadState ts, PyObject e, String name, String value) {
    PyObject object = value == null ? PyNone.NONE : ts.own(PyUnicode.of(value));
    Objects.setAttr(ts, e, ts.own(PyString.fromString(name)), object);
  }

  /** A pair as the names of errors are kept by. */
  static PyTuple pair(ThreadState ts, long library, long reason) {
    return PyTuple.of(ts, PyInt.valueOf(library), PyInt.valueOf(reason));
  }
}
