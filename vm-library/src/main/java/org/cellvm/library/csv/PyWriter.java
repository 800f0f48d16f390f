package org.cellvm.library.csv;

import org.cellvm.codec.ByteSink;
import org.cellvm.model.Objects;
import org.cellvm.model.PyGcObject;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.Sequences;
import org.cellvm.model.Slots;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.numbers.PyFloat;
import org.cellvm.model.text.PyString;

/** A {@code _csv.writer}: makes lines of rows and hands them to a method. */
final class PyWriter extends PyGcObject {
  /** Both owned; null once the collector has cleared them. */
  private PyObject write;

  private PyDialect dialect;

  /** Steals both. */
  PyWriter(ThreadState ts, PyObject write, PyDialect dialect) {
    this.write = write;
    this.dialect = dialect;
    ts.gc.track(this);
  }

  /** Borrowed. */
  PyDialect dialect() {
    return dialect;
  }

  @Override
  public PyType type() {
    return WriterType.TYPE;
  }

  @Override
  public void traverse(Visitor visitor) {
    visitor.visit(dialect);
    visitor.visit(write);
  }

  @Override
  public void clear(ThreadState ts) {
    PyObject oldDialect = dialect;
    PyObject oldWrite = write;
    dialect = null;
    write = null;
    Ref.dec(ts, oldDialect);
    Ref.dec(ts, oldWrite);
  }

  @Override
  protected void release(ThreadState ts) {
    clear(ts);
  }

  /** Writes a row; what the method returns, owned. */
  PyObject row(ThreadState ts, PyObject row) {
    if (!Sequences.isSequence(ts, row)) {
      throw CsvState.error(ts, "sequence expected");
    }
    int mark = ts.mark();
    try {
      long n = Objects.size(ts, row);
      PyString end = ts.own(PyReader.text(ts, dialect.lineterminator));
      ByteSink line = new ByteSink(64);
      for (long i = 0; i < n; i++) {
        if (i > 0) {
          line.append(dialect.delimiter);
        }
        int inner = ts.mark();
        try {
          field(ts, line, ts.own(Sequences.item(ts, row, i)), n == 1, end.bytes());
        } finally {
          ts.release(inner);
        }
      }
      line.append(end.bytes(), 0, end.length());
      PyString text = ts.own(PyString.of(line.toByteArray()));
      return Objects.call1(ts, write, text);
    } finally {
      ts.release(mark);
    }
  }

  /** {@code PyNumber_Check}. */
  private static boolean isNumber(PyObject o) {
    return o.type().has(Slots.NB_INT) || o.type().has(Slots.NB_FLOAT);
  }

  private void field(ThreadState ts, ByteSink line, PyObject o, boolean alone, byte[] end) {
    boolean quoted =
        dialect.quoting == DialectOptions.QUOTE_ALL
            || dialect.quoting == DialectOptions.QUOTE_NONNUMERIC && !isNumber(o);
    PyString text;
    if (o instanceof PyString s) {
      text = s;
    } else if (o == PyNone.NONE) {
      text = PyString.EMPTY;
    } else {
      text = ts.own(o instanceof PyFloat ? Objects.repr(ts, o) : Objects.str(ts, o));
    }
    byte[] bytes = text.bytes();
    int n = 0;
    // As in CPython a NUL ends the field.
    while (n < bytes.length && bytes[n] != 0) {
      quoted |= needsQuotes(bytes[n], end);
      n++;
    }
    if (n == 0 && alone) {
      if (!dialect.quotes()) {
        throw CsvState.error(ts, "single empty field record must be quoted");
      }
      quoted = true;
    }
    if (quoted) {
      line.append(dialect.quotechar);
    }
    for (int i = 0; i < n; i++) {
      int c = bytes[i] & 0xff;
      if (isSpecial(c, end)) {
        before(ts, line, c);
      }
      line.append(c);
    }
    if (quoted) {
      line.append(dialect.quotechar);
    }
  }

  /** Whether a character has a meaning in the dialect. */
  private boolean isSpecial(int c, byte[] end) {
    if (c == dialect.delimiter || c == dialect.escapechar || c == dialect.quotechar) {
      return true;
    }
    for (byte b : end) {
      if (b == 0) {
        break;
      }
      if ((b & 0xff) == c) {
        return true;
      }
    }
    return false;
  }

  private boolean needsQuotes(byte b, byte[] end) {
    int c = b & 0xff;
    return dialect.quotes() && isSpecial(c, end) && (c != dialect.quotechar || dialect.doublequote);
  }

  /** Writes what stands before a character with a meaning. */
  private void before(ThreadState ts, ByteSink line, int c) {
    if (dialect.quotes() && (c != dialect.quotechar || dialect.doublequote)) {
      if (c == dialect.quotechar) {
        line.append(c);
      }
      return;
    }
    if (dialect.escapechar == 0) {
      throw CsvState.error(ts, "need to escape, but no escapechar set");
    }
    line.append(dialect.escapechar);
  }
}
