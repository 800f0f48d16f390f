package org.cellvm.library.sqlite;

import java.util.Locale;
import org.cellvm.model.ArgConversions;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.StrType;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedMethod;

/** The methods of {@code sqlite3.Connection}. */
final class ConnectionMethods {
  private ConnectionMethods() {}

  @ExposedMethod(
      value = "cursor",
      parse = "|O:cursor",
      keywords = "factory",
      defaults = "null",
      doc = "A cursor of the connection.")
  static PyObject cursor(ThreadState ts, PyConnection self, PyObject factory) {
    self.check(ts);
    PyObject cursor = ts.own(Objects.call1(ts, factory == null ? CursorType.TYPE : factory, self));
    if (!(cursor instanceof PyCursor c)) {
      throw Errors.typeError("factory must return a cursor, not " + cursor.type().name());
    }
    if (self.rowFactory != PyNone.NONE) {
      c.setRowFactory(ts, self.rowFactory);
    }
    return Ref.inc(c);
  }

  @ExposedMethod(value = "close", convention = Convention.NOARGS, doc = "Closes the connection.")
  static void close(ThreadState ts, PyConnection self) {
    self.checkThread(ts);
    self.close(ts);
  }

  @ExposedMethod(
      value = "commit",
      convention = Convention.NOARGS,
      doc = "Commit the current transaction.")
  static void commit(ThreadState ts, PyConnection self) {
    self.check(ts);
    self.commit(ts);
  }

  @ExposedMethod(
      value = "rollback",
      convention = Convention.NOARGS,
      doc = "Roll back the current transaction.")
  static void rollback(ThreadState ts, PyConnection self) {
    self.check(ts);
    self.rollback(ts);
  }

  private static PyObject byCursor(
      ThreadState ts,
      PyConnection self,
      String method,
      PyObject[] args,
      int off,
      int n,
      PyObject[] kwnames) {
    PyObject cursor = ts.own(Objects.callMethod(ts, self, ts.own(PyString.fromString("cursor"))));
    PyObject bound = ts.own(Objects.getAttr(ts, cursor, ts.own(PyString.fromString(method))));
    ts.own(Objects.call(ts, bound, args, off, n, kwnames));
    return Ref.inc(cursor);
  }

  @ExposedMethod(
      value = "execute",
      convention = Convention.RAW,
      doc = "Executes a statement by a new cursor, which is returned.")
  static PyObject execute(
      ThreadState ts, PyConnection self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    return byCursor(ts, self, "execute", args, off, n, kwnames);
  }

  @ExposedMethod(
      value = "executemany",
      convention = Convention.RAW,
      doc = "Executes a statement for each parameters, by a new cursor, which is returned.")
  static PyObject executemany(
      ThreadState ts, PyConnection self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    return byCursor(ts, self, "executemany", args, off, n, kwnames);
  }

  @ExposedMethod(
      value = "executescript",
      convention = Convention.RAW,
      doc = "Executes several statements by a new cursor, which is returned.")
  static PyObject executescript(
      ThreadState ts, PyConnection self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    return byCursor(ts, self, "executescript", args, off, n, kwnames);
  }

  // Callbacks

  @ExposedMethod(
      value = "create_function",
      parse = "siO:create_function",
      keywords = {"name", "narg", "func"},
      doc = "Creates a function of SQL.")
  static void createFunction(
      ThreadState ts, PyConnection self, String name, long arguments, PyObject function) {
    self.check(ts);
    Database db = self.database(ts);
    Callbacks.Scalar scalar = new Callbacks.Scalar(db.natively(), self.keep(ts, function));
    if (!db.createFunction(name, scalar, (int) arguments)) {
      throw SqliteState.operational(ts, "Error creating function");
    }
  }

  @ExposedMethod(
      value = "create_aggregate",
      parse = "siO:create_aggregate",
      keywords = {"name", "n_arg", "aggregate_class"},
      doc = "Creates an aggregate function of SQL.")
  static void createAggregate(
      ThreadState ts, PyConnection self, String name, long arguments, PyObject factory) {
    self.check(ts);
    Database db = self.database(ts);
    Callbacks.Aggregate aggregate = new Callbacks.Aggregate(db, self.keep(ts, factory));
    if (!db.createFunction(name, aggregate, (int) arguments)) {
      throw SqliteState.operational(ts, "Error creating aggregate");
    }
  }

  @ExposedMethod(
      value = "create_collation",
      parse = "OO:create_collation(name, callback)",
      doc = "Creates an order of texts.")
  static void createCollation(
      ThreadState ts, PyConnection self, PyObject nameObject, PyObject function) {
    self.check(ts);
    PyString name =
        (PyString) ArgConversions.typed(ts, nameObject, StrType.TYPE, "create_collation", 1);
    String upper = name.toString().toUpperCase(Locale.ROOT);
    for (int i = 0; i < upper.length(); i++) {
      char c = upper.charAt(i);
      if (!(c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c == '_')) {
        throw SqliteState.programming(ts, "invalid character in collation name");
      }
    }
    if (function != PyNone.NONE && !Objects.isCallable(function)) {
      throw Errors.typeError("parameter must be callable");
    }
    self.database(ts)
        .setCollation(
            upper, function == PyNone.NONE ? null : new Callbacks.Order(self.keep(ts, function)));
  }

  @ExposedMethod(
      value = "set_progress_handler",
      parse = "Oi:set_progress_handler",
      keywords = {"progress_handler", "n"},
      doc = "Sets a function that is called every n instructions.")
  static void setProgressHandler(ThreadState ts, PyConnection self, PyObject handler, long steps) {
    self.check(ts);
    self.database(ts)
        .setProgressHandler(
            (int) steps,
            handler == PyNone.NONE ? null : new Callbacks.Progress(self.keep(ts, handler)));
  }

  @ExposedMethod(
      value = "set_authorizer",
      parse = "O:set_authorizer",
      keywords = "authorizer_callback",
      doc = "Not supported: raises NotSupportedError.")
  static void setAuthorizer(ThreadState ts, PyConnection self, PyObject callback) {
    self.check(ts);
    throw new PyException(SqliteState.of(ts).notSupportedError, "authorizers are not supported");
  }

  // Others

  @ExposedMethod(
      value = "interrupt",
      convention = Convention.NOARGS,
      doc = "Abort any pending database operation.")
  static void interrupt(ThreadState ts, PyConnection self) {
    self.database(ts).interrupt();
  }

  @ExposedMethod(
      value = "iterdump",
      convention = Convention.NOARGS,
      doc = "Iterates over the statements that make the database anew.")
  static PyObject iterdump(ThreadState ts, PyConnection self) {
    self.checkOpen(ts);
    PyObject names = ts.own(PyTuple.of(ts, PyString.fromString("_iterdump")));
    PyObject module =
        ts.own(ts.interp.importer.importModule(ts, "sqlite3.dump", PyNone.NONE, names, 0));
    PyObject dump = ts.own(Objects.getAttr(ts, module, ts.own(PyString.fromString("_iterdump"))));
    return Objects.call1(ts, dump, self);
  }

  @ExposedMethod(value = "__enter__", convention = Convention.NOARGS, doc = "Returns itself.")
  static PyObject enter(ThreadState ts, PyConnection self) {
    return Ref.inc(self);
  }

  @ExposedMethod(
      value = "__exit__",
      parse = "OOO",
      doc = "Commits, or rolls back after an exception.")
  static boolean exit(
      ThreadState ts, PyConnection self, PyObject type, PyObject value, PyObject traceback) {
    String method = type == PyNone.NONE && value == PyNone.NONE ? "commit" : "rollback";
    ts.own(Objects.callMethod(ts, self, ts.own(PyString.fromString(method))));
    return false;
  }
}
