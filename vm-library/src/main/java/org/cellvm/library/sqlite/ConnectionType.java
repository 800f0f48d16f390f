package org.cellvm.library.sqlite;

import java.nio.charset.StandardCharsets;
import org.cellvm.model.ArgConversions;
import org.cellvm.model.Args;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedSetter;
import org.cellvm.processor.ExposedType;

/** The type {@code sqlite3.Connection}. */
@ExposedType(
    name = "sqlite3.Connection",
    basicSize = 232,
    members = ConnectionMethods.class,
    doc = "An open database.")
final class ConnectionType extends ObjectType {
  static final ConnectionType TYPE =
      new ConnectionType(new ConnectionTypeTable(), "sqlite3.Connection", ObjectType.TYPE);

  private static final String[] INIT_NAMES = {
    "database",
    "timeout",
    "detect_types",
    "isolation_level",
    "check_same_thread",
    "factory",
    "cached_statements"
  };

  private ConnectionType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    return subtype == TYPE ? new PyConnection(ts) : new PyConnectionDerived(ts, subtype);
  }

  @Override
  public void tp_init(
      ThreadState ts, PyObject o, PyObject[] args, int off, int n, PyObject[] kwnames) {
    int mark = ts.mark();
    try {
      PyObject[] a = Args.bind(ts, null, INIT_NAMES, 1, args, off, n, kwnames);
      double timeout = a[1] == null ? 5 : ArgConversions.toDouble(ts, a[1], null, 2);
      long types = a[2] == null ? 0 : ArgConversions.toInt(ts, a[2], null, 3);
      boolean sameThread = a[4] == null || ArgConversions.toInt(ts, a[4], null, 5) != 0;
      long cached = a[6] == null ? 100 : ArgConversions.toInt(ts, a[6], null, 7);
      PyConnection self = (PyConnection) o;
      self.open(ts, path(a[0]), timeout, (int) types, sameThread, (int) cached);
      self.setIsolationLevel(ts, a[3] == null ? PyString.EMPTY : a[3]);
    } finally {
      ts.release(mark);
    }
  }

  private static String path(PyObject o) {
    if (o instanceof PyUnicode u) {
      return u.toString();
    }
    if (o instanceof PyString s) {
      return new String(s.bytes(), StandardCharsets.UTF_8);
    }
    throw Errors.typeError("database parameter must be string or APSW Connection object");
  }

  /** {@code connection(sql)}: a compiled statement. */
  @Override
  public PyObject tp_call(
      ThreadState ts, PyObject callable, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyConnection self = (PyConnection) callable;
    self.check(ts);
    Args.doesNotTakeKeywords("Connection()", kwnames);
    Args.parse("function", null, n, 1, 1, null);
    if (!(args[off] instanceof PyString) && !(args[off] instanceof PyUnicode)) {
      throw new PyException(
          SqliteState.of(ts).warning, "SQL is of wrong type. Must be string or unicode.");
    }
    return self.uncachedStatement(ts, PyCursor.sql(args[off]));
  }

  // Attributes

  @ExposedGetter("isolation_level")
  static PyObject isolationLevel(ThreadState ts, PyConnection self) {
    self.checkOpen(ts);
    return Ref.inc(self.isolationLevel);
  }

  @ExposedSetter("isolation_level")
  static void setIsolationLevel(ThreadState ts, PyConnection self, PyObject value) {
    if (value == null) {
      throw Errors.attributeError("cannot delete attribute");
    }
    self.setIsolationLevel(ts, value);
  }

  @ExposedGetter("total_changes")
  static PyObject totalChanges(ThreadState ts, PyConnection self) {
    return PyInt.valueOf(self.database(ts).totalChanges());
  }

  @ExposedGetter(value = "row_factory", member = true)
  static PyObject rowFactory(ThreadState ts, PyConnection self) {
    return Ref.inc(self.rowFactory);
  }

  @ExposedSetter("row_factory")
  static void setRowFactory(ThreadState ts, PyConnection self, PyObject value) {
    PyObject old = self.rowFactory;
    self.rowFactory = value == null ? PyNone.NONE : Ref.inc(value);
    old.decref(ts);
  }

  @ExposedGetter(value = "text_factory", member = true)
  static PyObject textFactory(ThreadState ts, PyConnection self) {
    return Ref.inc(self.textFactory);
  }

  @ExposedSetter("text_factory")
  static void setTextFactory(ThreadState ts, PyConnection self, PyObject value) {
    PyObject old = self.textFactory;
    self.textFactory = value == null ? PyNone.NONE : Ref.inc(value);
    old.decref(ts);
  }

  @ExposedGetter(value = "Warning", member = true)
  static PyObject warning(ThreadState ts, PyConnection self) {
    return Ref.inc(SqliteState.of(ts).warning);
  }

  @ExposedGetter(value = "Error", member = true)
  static PyObject error(ThreadState ts, PyConnection self) {
    return Ref.inc(SqliteState.of(ts).error);
  }

  @ExposedGetter(value = "InterfaceError", member = true)
  static PyObject interfaceError(ThreadState ts, PyConnection self) {
    return Ref.inc(SqliteState.of(ts).interfaceError);
  }

  @ExposedGetter(value = "DatabaseError", member = true)
  static PyObject databaseError(ThreadState ts, PyConnection self) {
    return Ref.inc(SqliteState.of(ts).databaseError);
  }

  @ExposedGetter(value = "InternalError", member = true)
  static PyObject internalError(ThreadState ts, PyConnection self) {
    return Ref.inc(SqliteState.of(ts).internalError);
  }

  @ExposedGetter(value = "OperationalError", member = true)
  static PyObject operationalError(ThreadState ts, PyConnection self) {
    return Ref.inc(SqliteState.of(ts).operationalError);
  }

  @ExposedGetter(value = "ProgrammingError", member = true)
  static PyObject programmingError(ThreadState ts, PyConnection self) {
    return Ref.inc(SqliteState.of(ts).programmingError);
  }

  @ExposedGetter(value = "IntegrityError", member = true)
  static PyObject integrityError(ThreadState ts, PyConnection self) {
    return Ref.inc(SqliteState.of(ts).integrityError);
  }

  @ExposedGetter(value = "DataError", member = true)
  static PyObject dataError(ThreadState ts, PyConnection self) {
    return Ref.inc(SqliteState.of(ts).dataError);
  }

  @ExposedGetter(value = "NotSupportedError", member = true)
  static PyObject notSupportedError(ThreadState ts, PyConnection self) {
    return Ref.inc(SqliteState.of(ts).notSupportedError);
  }
}
