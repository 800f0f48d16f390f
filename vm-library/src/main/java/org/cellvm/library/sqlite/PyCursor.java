package org.cellvm.library.sqlite;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.cellvm.model.Objects;
import org.cellvm.model.PyGcObject;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.memory.PyWeakReference;
import org.cellvm.model.numbers.PyFloat;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;
import org.cellvm.model.text.StrType;
import org.cellvm.model.text.UnicodeType;
import org.cellvm.processor.SubclassLeaf;

/** A {@code sqlite3.Cursor}: executes statements and has their rows. */
class PyCursor extends PyGcObject {
  private static final int PARSE_DECLTYPES = 1;
  private static final int PARSE_COLNAMES = 2;

  /** Owned; null before {@code __init__}. */
  PyConnection connection;

  /** Owned. */
  private PyObject description = PyNone.NONE;

  /** Owned. */
  PyObject rowFactory = PyNone.NONE;

  /** Owned. */
  PyObject lastRowId = PyNone.NONE;

  long rowCount = -1;
  long arraySize = 1;

  /** The statement that is being stepped through; owned, null for none. */
  private PyStatement statement;

  /** The row that comes next; owned, null for none. */
  private PyObject nextRow;

  /** A converter for each column, or null; owned by the state's dict. */
  private PyObject[] converters;

  boolean closed;
  boolean wasReset;
  private boolean locked;

  private PyWeakReference weakrefs;

  @SubclassLeaf("sqlite3.Cursor")
  PyCursor(ThreadState ts) {
    ts.gc.track(this);
  }

  final void start(ThreadState ts, PyConnection c) {
    PyConnection old = connection;
    connection = Ref.inc(c);
    if (old != null) {
      old.cursors.remove(this);
      old.decref(ts);
    }
    c.cursors.add(this);
    c.checkThread(ts);
  }

  final PyObject description() {
    return description;
  }

  final void setRowFactory(ThreadState ts, PyObject factory) {
    PyObject old = rowFactory;
    rowFactory = Ref.inc(factory);
    old.decref(ts);
  }

  final void check(ThreadState ts) {
    if (connection == null) {
      throw SqliteState.programming(ts, "Base Cursor.__init__ not called.");
    }
    if (closed) {
      throw SqliteState.programming(ts, "Cannot operate on a closed cursor.");
    }
    if (locked) {
      throw SqliteState.programming(ts, "Recursive use of cursors not allowed.");
    }
    connection.check(ts);
  }

  /** SQL of a str or unicode. */
  static String sql(PyObject o) {
    if (o instanceof PyUnicode u) {
      return u.toString();
    }
    if (o instanceof PyString s) {
      return new String(s.bytes(), StandardCharsets.UTF_8);
    }
    throw Errors.valueError("operation parameter must be str or unicode");
  }

  private void setDescription(ThreadState ts, PyObject owned) {
    PyObject old = description;
    description = owned;
    old.decref(ts);
  }

  private void setNextRow(ThreadState ts, PyObject owned) {
    PyObject old = nextRow;
    nextRow = owned;
    Ref.dec(ts, old);
  }

  private void dropStatement(ThreadState ts) {
    PyStatement old = statement;
    statement = null;
    if (old != null) {
      old.reset();
      old.decref(ts);
    }
  }

  // Executing

  /**
   * Executes a statement once, or for each of an iterable's items.
   *
   * @param parameters null for none
   */
  final void execute(ThreadState ts, PyObject operation, PyObject parameters, boolean multiple) {
    check(ts);
    wasReset = false;
    String sql = sql(operation);
    locked = true;
    try {
      PyObject iterator =
          !multiple
              ? null
              : Objects.isIterator(parameters) ? parameters : ts.own(Objects.iter(ts, parameters));
      dropStatement(ts);
      setNextRow(ts, null);
      setDescription(ts, PyNone.NONE);
      String kind = SqlText.firstWord(sql);
      prepareTransaction(ts, kind, multiple);
      statement = connection.statement(ts, sql);
      run(ts, kind, parameters, iterator);
    } catch (PyException e) {
      rowCount = -1;
      dropStatement(ts);
      refreshTransaction();
      throw e;
    } finally {
      locked = false;
    }
  }

  private static boolean changesRows(String kind) {
    return kind.equals("update")
        || kind.equals("delete")
        || kind.equals("insert")
        || kind.equals("replace");
  }

  private void prepareTransaction(ThreadState ts, String kind, boolean multiple) {
    if (!connection.beginsImplicitly()) {
      return;
    }
    if (changesRows(kind)) {
      if (!connection.inTransaction) {
        connection.begin(ts);
      }
    } else if (kind.equals("select")) {
      if (multiple) {
        throw SqliteState.programming(ts, "You cannot execute SELECT statements in executemany().");
      }
    } else if (connection.inTransaction) {
      // Statements that define something are committed at once, as is what was before them.
      connection.commit(ts);
    }
  }

  private void refreshTransaction() {
    Database db = connection.databaseOrNull();
    if (db != null) {
      connection.inTransaction = db.isInTransaction();
    }
  }

  private void run(ThreadState ts, String kind, PyObject parameters, PyObject iterator) {
    Database db = connection.database(ts);
    boolean changes = changesRows(kind);
    long count = 0;
    PyObject id = PyNone.NONE;
    for (; ; ) {
      int mark = ts.mark();
      PyObject current = parameters;
      if (iterator != null) {
        current = ts.own(Objects.iterNext(ts, iterator));
        if (current == null) {
          break;
        }
      }
      statement.inUse = true;
      statement.bind(ts, connection, current == null ? PyTuple.EMPTY : current);
      int status = statement.step();
      PyException pending = db.takePending();
      if (pending != null) {
        throw pending;
      }
      if (status != Database.ROW && status != Database.DONE) {
        throw stepError(db, status);
      }
      buildConverters(ts, db);
      if (iterator == null || status == Database.ROW) {
        describe(ts, db, status, kind);
      }
      if (status == Database.ROW) {
        if (iterator != null) {
          throw SqliteState.programming(ts, "executemany() can only execute DML statements.");
        }
        setNextRow(ts, fetchRow(ts, db));
      }
      if (changes) {
        count += db.changes();
      }
      if (iterator == null && kind.equals("insert")) {
        id = ts.own(PyInt.valueOf(db.lastInsertRowId()));
      }
      if (status == Database.DONE) {
        if (iterator == null) {
          dropStatement(ts);
        } else {
          statement.reset();
        }
      }
      PyObject oldId = lastRowId;
      lastRowId = Ref.inc(id);
      oldId.decref(ts);
      ts.release(mark);
      if (iterator == null) {
        break;
      }
    }
    if (iterator != null) {
      dropStatement(ts);
    }
    rowCount = changes ? count : -1;
    if (!kind.equals("select") && !changes) {
      refreshTransaction();
    }
  }

  private PyException stepError(Database db, int status) {
    PyException e = db.error(status);
    statement.reset();
    return e;
  }

  private void describe(ThreadState ts, Database db, int status, String kind) {
    if (status != Database.ROW && !kind.equals("select")) {
      return;
    }
    int n = db.columnCount(statement.handle());
    PyObject[] columns = new PyObject[n];
    for (int i = 0; i < n; i++) {
      PyObject[] column = new PyObject[7];
      Arrays.fill(column, PyNone.NONE);
      column[0] = columnName(db.columnName(statement.handle(), i));
      columns[i] = PyTuple.of(ts, column);
    }
    setDescription(ts, PyTuple.of(ts, columns));
  }

  /** A column's name without a type in brackets, owned. */
  private static PyObject columnName(String name) {
    if (name == null) {
      return PyNone.NONE;
    }
    int bracket = name.indexOf('[');
    int end = bracket < 0 ? name.length() : bracket;
    if (bracket > 0 && name.charAt(bracket - 1) == ' ') {
      end--;
    }
    return PyString.of(name.substring(0, end).getBytes(StandardCharsets.UTF_8));
  }

  private void buildConverters(ThreadState ts, Database db) {
    converters = null;
    if (connection.detectTypes == 0) {
      return;
    }
    int n = db.columnCount(statement.handle());
    converters = new PyObject[n];
    for (int i = 0; i < n; i++) {
      if ((connection.detectTypes & PARSE_COLNAMES) != 0) {
        String name = db.columnName(statement.handle(), i);
        int from = name == null ? -1 : name.indexOf('[');
        int to = from < 0 ? -1 : name.indexOf(']', from);
        if (to > from) {
          converters[i] = converter(ts, name.substring(from + 1, to));
        }
      }
      if (converters[i] == null && (connection.detectTypes & PARSE_DECLTYPES) != 0) {
        String type = db.columnType(statement.handle(), i);
        if (type != null) {
          converters[i] = converter(ts, type.split("[ (]", 2)[0]);
        }
      }
    }
  }

  private static PyObject converter(ThreadState ts, String type) {
    PyString key = ts.own(PyString.fromString(type.toUpperCase(Locale.ROOT)));
    return SqliteState.of(ts).converters.get(ts, key);
  }

  // Rows

  /** The row at which the statement stands, owned. */
  private PyObject fetchRow(ThreadState ts, Database db) {
    long handle = statement.handle();
    PyObject[] values = new PyObject[db.columnCount(handle)];
    int mark = ts.mark();
    try {
      for (int i = 0; i < values.length; i++) {
        PyObject converter = converters == null ? null : converters[i];
        values[i] = ts.own(converter == null ? value(ts, db, i) : converted(ts, db, i, converter));
      }
      return PyTuple.copyOf(ts, values, 0, values.length);
    } finally {
      ts.release(mark);
    }
  }

  private PyObject converted(ThreadState ts, Database db, int i, PyObject converter) {
    byte[] bytes = db.bytes(statement.handle(), i);
    if (bytes == null) {
      return PyNone.NONE;
    }
    // The same text of all types, as sqlite3_column_blob has it.
    return Objects.call1(ts, converter, ts.own(PyString.of(bytes)));
  }

  private PyObject value(ThreadState ts, Database db, int i) {
    long handle = statement.handle();
    switch (db.type(handle, i)) {
      case Database.INTEGER:
        return PyInt.valueOf(db.integer(handle, i));
      case Database.REAL:
        return PyFloat.of(db.real(handle, i));
      case Database.TEXT:
        return text(ts, db, i, db.bytes(handle, i));
      case Database.BLOB:
        return Values.buffer(ts, db.bytes(handle, i));
      default:
        return PyNone.NONE;
    }
  }

  private PyObject text(ThreadState ts, Database db, int i, byte[] bytes) {
    PyObject factory = connection.textFactory;
    boolean optimized = factory == SqliteModule.OPTIMIZED_UNICODE;
    if (factory == StrType.TYPE || optimized && Values.isAscii(bytes)) {
      return PyString.of(bytes);
    }
    if (factory != UnicodeType.TYPE && !optimized) {
      return Objects.call1(ts, factory, ts.own(PyString.of(bytes)));
    }
    try {
      return PyUnicode.decodeUtf8(ts, bytes);
    } catch (PyException e) {
      e.discard(ts);
      throw SqliteState.operational(
          ts,
          "Could not decode to UTF-8 column '"
              + db.columnName(statement.handle(), i)
              + "' with text '"
              + PyString.of(bytes)
              + "'");
    }
  }

  /** The next row as the row factory makes it, owned; null at the end. */
  final PyObject next(ThreadState ts) {
    check(ts);
    if (wasReset) {
      throw new PyException(
          SqliteState.of(ts).interfaceError,
          "Cursor needed to be reset because of commit/rollback and can no longer be fetched"
              + " from.");
    }
    if (nextRow == null) {
      dropStatement(ts);
      return null;
    }
    PyObject row = nextRow;
    nextRow = null;
    try {
      PyObject result =
          rowFactory == PyNone.NONE ? Ref.inc(row) : Objects.call2(ts, rowFactory, this, row);
      if (statement != null) {
        advance(ts, result);
      }
      return result;
    } finally {
      row.decref(ts);
    }
  }

  private void advance(ThreadState ts, PyObject result) {
    Database db = connection.database(ts);
    try {
      int status = statement.step();
      if (status == Database.ROW) {
        locked = true;
        setNextRow(ts, fetchRow(ts, db));
      } else if (status != Database.DONE) {
        throw stepError(db, status);
      }
    } catch (PyException e) {
      result.decref(ts);
      throw e;
    } finally {
      locked = false;
    }
  }

  final void executeScript(ThreadState ts, PyObject script) {
    check(ts);
    wasReset = false;
    if (!(script instanceof PyString) && !(script instanceof PyUnicode)) {
      throw Errors.valueError("script argument must be unicode or string.");
    }
    Database db = connection.database(ts);
    connection.commit(ts);
    String rest = sql(script);
    while (!SqlText.isBlank(rest)) {
      int end = new SqlText(rest).firstEnd();
      String first = end < 0 ? rest : rest.substring(0, end);
      rest = end < 0 ? "" : rest.substring(end);
      long handle = db.prepare(first);
      if (handle == 0) {
        continue;
      }
      try {
        int status;
        do {
          status = db.step(handle);
        } while (status == Database.ROW);
        if (status != Database.DONE) {
          throw db.error(status);
        }
      } finally {
        db.finish(handle);
      }
    }
    refreshTransaction();
  }

  final void close(ThreadState ts) {
    if (connection == null) {
      throw SqliteState.programming(ts, "Base Cursor.__init__ not called.");
    }
    connection.check(ts);
    dropStatement(ts);
    closed = true;
  }

  @Override
  public PyType type() {
    return CursorType.TYPE;
  }

  @Override
  public PyWeakReference weakrefs() {
    return weakrefs;
  }

  @Override
  public void setWeakrefs(PyWeakReference first) {
    weakrefs = first;
  }

  @Override
  protected void dealloc(ThreadState ts) {
    if (weakrefs != null) {
      PyWeakReference.clearAll(ts, this);
    }
    super.dealloc(ts);
  }

  @Override
  public void traverse(Visitor visitor) {
    visitor.visit(connection);
    visitor.visit(description);
    visitor.visit(rowFactory);
    visitor.visit(lastRowId);
    visitor.visit(nextRow);
  }

  @Override
  protected void release(ThreadState ts) {
    dropStatement(ts);
    setNextRow(ts, null);
    setDescription(ts, PyNone.NONE);
    setRowFactory(ts, PyNone.NONE);
    lastRowId.decref(ts);
    lastRowId = PyNone.NONE;
    PyConnection c = connection;
    connection = null;
    if (c != null) {
      c.cursors.remove(this);
      c.decref(ts);
    }
  }
}
