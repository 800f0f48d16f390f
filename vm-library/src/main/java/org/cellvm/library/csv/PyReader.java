package org.cellvm.library.csv;

import java.util.Arrays;
import org.cellvm.model.Objects;
import org.cellvm.model.PyGcObject;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.numbers.NumberConversions;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;

/** A {@code _csv.reader}: makes rows of the lines that an iterator gives. */
final class PyReader extends PyGcObject {
  private static final int START_RECORD = 0;
  private static final int START_FIELD = 1;
  private static final int ESCAPED_CHAR = 2;
  private static final int IN_FIELD = 3;
  private static final int IN_QUOTED_FIELD = 4;
  private static final int ESCAPE_IN_QUOTED_FIELD = 5;
  private static final int QUOTE_IN_QUOTED_FIELD = 6;
  private static final int EAT_CRNL = 7;

  /** All owned; null once the collector has cleared them. */
  private PyObject input;

  private PyDialect dialect;
  private PyList fields;
  private int state;
  private byte[] field = new byte[64];
  private int length;

  /** Whether the field is not quoted and stands for a number. */
  private boolean numeric;

  long lines;

  /** Steals both. */
  PyReader(ThreadState ts, PyObject input, PyDialect dialect) {
    this.input = input;
    this.dialect = dialect;
    this.fields = new PyList(ts);
    ts.gc.track(this);
  }

  /** Borrowed. */
  PyDialect dialect() {
    return dialect;
  }

  @Override
  public PyType type() {
    return ReaderType.TYPE;
  }

  @Override
  public void traverse(Visitor visitor) {
    visitor.visit(input);
    visitor.visit(dialect);
    visitor.visit(fields);
  }

  @Override
  public void clear(ThreadState ts) {
    PyObject oldInput = input;
    PyObject oldDialect = dialect;
    PyObject oldFields = fields;
    dialect = null;
    input = null;
    fields = null;
    Ref.dec(ts, oldDialect);
    Ref.dec(ts, oldInput);
    Ref.dec(ts, oldFields);
  }

  @Override
  protected void release(ThreadState ts) {
    clear(ts);
  }

  private void reset(ThreadState ts) {
    PyList old = fields;
    fields = new PyList(ts);
    Ref.dec(ts, old);
    length = 0;
    state = START_RECORD;
    numeric = false;
  }

  /** The next row, owned; null at the end. */
  PyObject next(ThreadState ts) {
    reset(ts);
    do {
      PyObject line = Objects.iterNext(ts, input);
      if (line == null) {
        if (length == 0 && state != IN_QUOTED_FIELD) {
          return null;
        }
        if (dialect.strict) {
          throw CsvState.error(ts, "unexpected end of data");
        }
        save(ts);
        break;
      }
      lines++;
      try {
        take(ts, line);
      } finally {
        line.decref(ts);
      }
    } while (state != START_RECORD);
    PyObject row = fields;
    fields = null;
    return row;
  }

  private void take(ThreadState ts, PyObject line) {
    PyString text = text(ts, line);
    try {
      long limit = CsvState.of(ts).fieldLimit;
      for (byte b : text.bytes()) {
        if (b == 0) {
          throw CsvState.error(ts, "line contains NUL");
        }
        process(ts, b & 0xff, limit);
      }
      process(ts, 0, limit);
    } finally {
      text.decref(ts);
    }
  }

  /** A line as a str, owned. */
  static PyString text(ThreadState ts, PyObject o) {
    if (o instanceof PyString s) {
      return Ref.inc(s);
    }
    if (o instanceof PyUnicode u) {
      return u.encodeDefault(ts);
    }
    throw Errors.typeError("expected string or Unicode object, " + o.type().name() + " found");
  }

  private void save(ThreadState ts) {
    PyObject value = PyString.of(field, 0, length);
    length = 0;
    if (numeric) {
      numeric = false;
      PyObject text = value;
      try {
        value = NumberConversions.toFloat(ts, text);
      } finally {
        text.decref(ts);
      }
    }
    fields.appendOwned(value);
  }

  private void add(ThreadState ts, int c, long limit) {
    if (length >= limit) {
      throw CsvState.error(ts, "field larger than field limit (" + limit + ")");
    }
    if (length == field.length) {
      field = Arrays.copyOf(field, 2 * length);
    }
    field[length++] = (byte) c;
  }

  /** Ends a field, and the record with it; {@code c} is the end of the line or 0. */
  private void endRecord(ThreadState ts, int c) {
    save(ts);
    state = c == 0 ? START_RECORD : EAT_CRNL;
  }

  private static boolean isEnd(int c) {
    return c == '\n' || c == '\r' || c == 0;
  }

  /** Takes one character; 0 is the end of what the iterator gave. */
  private void process(ThreadState ts, int c, long limit) {
    PyDialect d = dialect;
    switch (state) {
      case START_RECORD:
        if (c == 0) {
          break;
        }
        if (isEnd(c)) {
          state = EAT_CRNL;
          break;
        }
        startField(ts, c, limit);
        break;
      case START_FIELD:
        startField(ts, c, limit);
        break;
      case ESCAPED_CHAR:
      case ESCAPE_IN_QUOTED_FIELD:
        add(ts, c == 0 ? '\n' : c, limit);
        state = state == ESCAPED_CHAR ? IN_FIELD : IN_QUOTED_FIELD;
        break;
      case IN_FIELD:
        if (isEnd(c)) {
          endRecord(ts, c);
        } else if (c == d.escapechar) {
          state = ESCAPED_CHAR;
        } else if (c == d.delimiter) {
          save(ts);
          state = START_FIELD;
        } else {
          add(ts, c, limit);
        }
        break;
      case IN_QUOTED_FIELD:
        if (c == 0) {
          break;
        }
        if (c == d.escapechar) {
          state = ESCAPE_IN_QUOTED_FIELD;
        } else if (c == d.quotechar && d.quotes()) {
          state = d.doublequote ? QUOTE_IN_QUOTED_FIELD : IN_FIELD;
        } else {
          add(ts, c, limit);
        }
        break;
      case QUOTE_IN_QUOTED_FIELD:
        quoteInQuotedField(ts, c, limit);
        break;
      default:
        if (c == 0) {
          state = START_RECORD;
        } else if (!isEnd(c)) {
          throw CsvState.error(
              ts,
              "new-line character seen in unquoted field"
                  + " - do you need to open the file in universal-newline mode?");
        }
    }
  }

  private void startField(ThreadState ts, int c, long limit) {
    PyDialect d = dialect;
    state = START_FIELD;
    if (isEnd(c)) {
      endRecord(ts, c);
    } else if (c == d.quotechar && d.quotes()) {
      state = IN_QUOTED_FIELD;
    } else if (c == d.escapechar) {
      state = ESCAPED_CHAR;
    } else if (c == d.delimiter) {
      save(ts);
    } else if (c != ' ' || !d.skipinitialspace) {
      numeric |= d.quoting == DialectOptions.QUOTE_NONNUMERIC;
      add(ts, c, limit);
      state = IN_FIELD;
    }
  }

  private void quoteInQuotedField(ThreadState ts, int c, long limit) {
    PyDialect d = dialect;
    if (d.quotes() && c == d.quotechar) {
      add(ts, c, limit);
      state = IN_QUOTED_FIELD;
    } else if (c == d.delimiter) {
      save(ts);
      state = START_FIELD;
    } else if (isEnd(c)) {
      endRecord(ts, c);
    } else if (!d.strict) {
      add(ts, c, limit);
      state = IN_FIELD;
    } else {
      throw CsvState.error(
          ts, "'" + (char) d.delimiter + "' expected after '" + (char) d.quotechar + "'");
    }
  }
}
