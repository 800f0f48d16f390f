package org.cellvm.library.cpickle;

import org.cellvm.library.cstringio.PyStringI;
import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.files.PyFile;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;

/**
 * Where an unpickler's bytes come from: a stream over a string, a file, or methods {@code read} and
 * {@code readline}.
 */
final class PickleInput {
  /** Where the bytes are that were read last, from {@link #at} on; not to be written. */
  byte[] buffer;

  int at;

  /** One of the two, owned, or null for methods. */
  private PyStringI stream;

  private PyFile file;

  // Owned; null where there are no methods.
  private PyObject read;
  private PyObject readline;

  /** What was read last, owned; null for nothing. */
  private PyObject last;

  /** Reads what a program gave. */
  PickleInput(ThreadState ts, PyObject source) {
    if (source instanceof PyFile f) {
      if (f.isClosed()) {
        throw Errors.valueError("I/O operation on closed file");
      }
      file = Ref.inc(f);
    } else if (source instanceof PyStringI s) {
      stream = Ref.inc(s);
    } else {
      try {
        readline = Objects.getAttr(ts, source, Names.readline);
        read = Objects.getAttr(ts, source, Names.read);
      } catch (PyException e) {
        e.discard(ts);
        Ref.dec(ts, readline);
        throw Errors.typeError("argument must have 'read' and 'readline' attributes");
      }
    }
  }

  /**
   * A str itself, a unicode in the default encoding, which is a temporary of the caller; TypeError
   * for other objects.
   */
  static PyString string(ThreadState ts, PyObject o) {
    if (o instanceof PyString s) {
      return s;
    }
    if (o instanceof PyUnicode u) {
      return ts.own(u.encodeDefault(ts));
    }
    throw Errors.typeError(
        "expected string or Unicode object, "
            + Objects.limited(Objects.typeName(o), 200)
            + " found");
  }

  private static PyException endOfFile() {
    return new PyException(Ref.inc(PyExc.EOFError), null, null);
  }

  /** Makes the next {@code n} bytes those at {@link #at}; EOFError if there are fewer. */
  void bytes(ThreadState ts, int n) {
    PyStringI s = stream;
    if (s == null) {
      bytesFromElsewhere(ts, n);
      return;
    }
    byte[] bytes = s.bytesOrNull();
    long from = s.position;
    if (bytes == null || from + n > s.size) {
      s.position = Math.max(from, s.size);
      throw endOfFile();
    }
    buffer = bytes;
    at = s.start() + (int) from;
    s.position = from + n;
  }

  private void bytesFromElsewhere(ThreadState ts, int n) {
    if (file != null) {
      PyString got = file.read(ts, n);
      keep(ts, got);
      if (got.length() != n) {
        throw endOfFile();
      }
      return;
    }
    PyObject count = PyInt.valueOf(n);
    PyObject got;
    try {
      got = Objects.call1(ts, read, count);
    } finally {
      count.decref(ts);
    }
    keep(ts, got);
    long size = got instanceof PyUnicode u ? u.length() : buffer.length;
    if (size != n) {
      throw endOfFile();
    }
  }

  /** Steals what was read. */
  private void keep(ThreadState ts, PyObject got) {
    PyObject old = last;
    last = got;
    Ref.dec(ts, old);
    int mark = ts.mark();
    try {
      buffer = string(ts, got).bytes();
    } finally {
      ts.release(mark);
    }
    at = 0;
  }

  /** Makes the next line that at {@link #at}; returns its length, its end included. */
  int line(ThreadState ts) {
    PyStringI s = stream;
    if (s == null) {
      keep(ts, file != null ? file.readLine(ts, -1) : Objects.call0(ts, readline));
      return buffer.length;
    }
    byte[] bytes = s.bytes();
    long from = s.position;
    if (from >= s.size) {
      return 0;
    }
    int first = s.start() + (int) from;
    int end = s.start() + s.size;
    int i = first;
    while (i < end && bytes[i] != '\n') {
      i++;
    }
    if (i < end) {
      i++;
    }
    buffer = bytes;
    at = first;
    s.position = from + i - first;
    return i - first;
  }

  void traverse(Visitor visitor) {
    visitor.visit(stream);
    visitor.visit(file);
    visitor.visit(read);
    visitor.visit(readline);
    visitor.visit(last);
  }

  void release(ThreadState ts) {
    PyObject[] all = {readline, read, file, stream, last};
    readline = null;
    read = null;
    file = null;
    stream = null;
    last = null;
    Ref.decAll(ts, all, 0, all.length);
  }
}
