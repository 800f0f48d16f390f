package org.cellvm.library.sqlite;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyException;
import org.sqlite.Collation;
import org.sqlite.Function;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;
import org.sqlite.core.NativeDB;

/** An open database: all calls of SQLite, with its errors as Python's. */
final class Database {
  static final int ROW = 100;
  static final int DONE = 101;
  static final int OK = 0;

  static final int INTEGER = 1;
  static final int REAL = 2;
  static final int TEXT = 3;
  static final int BLOB = 4;
  static final int NULL = 5;

  /** SQLITE_OPEN_READWRITE and SQLITE_OPEN_CREATE. */
  private static final int OPEN_FLAGS = 6;

  private static final int CANNOT_OPEN = 14;

  private static final byte[] PROBE =
      "PRAGMA temp.synchronous = 1".getBytes(StandardCharsets.UTF_8);

  private final NativeDB db;
  private final SqliteState state;

  /** An error in a callback that ends the statement as itself; null for none. */
  private PyException pending;

  Database(ThreadState ts, String path) {
    state = SqliteState.of(ts);
    if (!ts.interp.system.access().nativeCode()) {
      throw new PyException(state.operationalError, "native code is not permitted");
    }
    try {
      NativeDB.load();
      db = new NativeDB("jdbc:sqlite:" + path, path, new SQLiteConfig());
      db.open(path, OPEN_FLAGS);
    } catch (SQLException e) {
      throw state.error(CANNOT_OPEN, "unable to open database file");
    } catch (Exception e) {
      throw new PyException(state.operationalError, "cannot load SQLite: " + e.getMessage());
    }
  }

  /** The library's version, for which no database need be open. */
  static String version(ThreadState ts) {
    Database memory = new Database(ts, ":memory:");
    try {
      return memory.db.libversion();
    } finally {
      memory.close();
    }
  }

  NativeDB natively() {
    return db;
  }

  /** Keeps an error in a callback until the statement has ended. */
  void setPending(PyException e) {
    pending = e;
  }

  /** What {@link #setPending} has kept, which is cleared. */
  PyException takePending() {
    PyException e = pending;
    pending = null;
    return e;
  }

  /** The error of a status, with SQLite's message. */
  PyException error(int status) {
    return state.error(status, lastMessage());
  }

  private int checked(int status) {
    if (status != OK) {
      throw error(status);
    }
    return status;
  }

  void close() {
    try {
      db.close();
    } catch (SQLException e) {
      throw state.error(e);
    }
  }

  long prepare(String sql) {
    try {
      return NativeCalls.prepare(db, sql.getBytes(StandardCharsets.UTF_8));
    } catch (SQLException e) {
      throw state.error(e);
    }
  }

  void finish(long statement) {
    try {
      NativeCalls.finish(db, statement);
    } catch (SQLException e) {
      throw state.error(e);
    }
  }

  /** {@link #ROW}, {@link #DONE} or the status of an error. */
  int step(long statement) {
    return db.step(statement);
  }

  /** The status of the last step, which it repeats, is no error of this call. */
  void reset(long statement) {
    db.reset(statement);
  }

  /** Runs a statement without result. */
  void run(String sql) {
    long statement = prepare(sql);
    try {
      int status = step(statement);
      if (status != DONE && status != ROW) {
        throw error(status);
      }
    } finally {
      finish(statement);
    }
  }

  /**
   * Whether a transaction is open, {@code sqlite3_get_autocommit}, which the driver does not offer.
   * The probe is refused within a transaction, and otherwise does nothing.
   */
  boolean isInTransaction() {
    try {
      NativeCalls.finish(db, NativeCalls.prepare(db, PROBE));
      return false;
    } catch (SQLException e) {
      // It is refused for another reason where the schema cannot be read.
      return lastMessage().endsWith("inside a transaction") || !canBegin();
    }
  }

  private String lastMessage() {
    try {
      return NativeCalls.message(db);
    } catch (SQLException e) {
      throw state.error(e);
    }
  }

  private boolean canBegin() {
    try {
      long begin = NativeCalls.prepare(db, "BEGIN".getBytes(StandardCharsets.UTF_8));
      boolean begun = db.step(begin) == DONE;
      NativeCalls.finish(db, begin);
      if (begun) {
        run("COMMIT");
      }
      return begun;
    } catch (SQLException e) {
      throw state.error(e);
    }
  }

  long lastInsertRowId() {
    long statement = prepare("SELECT last_insert_rowid()");
    try {
      step(statement);
      return db.column_long(statement, 0);
    } finally {
      finish(statement);
    }
  }

  int parameterCount(long statement) {
    if (statement == 0) {
      return 0;
    }
    try {
      return NativeCalls.parameterCount(db, statement);
    } catch (SQLException e) {
      throw state.error(e);
    }
  }

  void clearBindings(long statement) {
    db.clear_bindings(statement);
  }

  void bindNull(long statement, int i) {
    try {
      checked(NativeCalls.bindNull(db, statement, i));
    } catch (SQLException e) {
      throw state.error(e);
    }
  }

  void bind(long statement, int i, long value) {
    try {
      checked(NativeCalls.bindLong(db, statement, i, value));
    } catch (SQLException e) {
      throw state.error(e);
    }
  }

  void bind(long statement, int i, double value) {
    try {
      checked(NativeCalls.bindDouble(db, statement, i, value));
    } catch (SQLException e) {
      throw state.error(e);
    }
  }

  void bindText(long statement, int i, byte[] utf8) {
    try {
      checked(NativeCalls.bindText(db, statement, i, utf8));
    } catch (SQLException e) {
      throw state.error(e);
    }
  }

  void bindBlob(long statement, int i, byte[] value) {
    try {
      checked(NativeCalls.bindBlob(db, statement, i, value));
    } catch (SQLException e) {
      throw state.error(e);
    }
  }

  // Results

  int columnCount(long statement) {
    return statement == 0 ? 0 : db.column_count(statement);
  }

  String columnName(long statement, int i) {
    return db.column_name(statement, i);
  }

  /** The declared type of a column; null if it has none. */
  String columnType(long statement, int i) {
    return db.column_decltype(statement, i);
  }

  int type(long statement, int i) {
    return db.column_type(statement, i);
  }

  long integer(long statement, int i) {
    return db.column_long(statement, i);
  }

  double real(long statement, int i) {
    return db.column_double(statement, i);
  }

  /** The bytes of a text or blob; null for NULL. */
  byte[] bytes(long statement, int i) {
    if (type(statement, i) == NULL) {
      return null;
    }
    byte[] bytes = db.column_blob(statement, i);
    return bytes == null ? new byte[0] : bytes;
  }

  long changes() {
    return db.changes();
  }

  long totalChanges() {
    return db.total_changes();
  }

  // Callbacks

  void setTimeout(int milliseconds) {
    db.busy_timeout(milliseconds);
  }

  void interrupt() {
    db.interrupt();
  }

  /** Whether it could be done. */
  boolean createFunction(String name, Function function, int arguments) {
    try {
      return db.create_function(name, function, arguments, 0) == OK;
    } catch (SQLException e) {
      return false;
    }
  }

  /** A null removes the collation. */
  void setCollation(String name, Collation collation) {
    try {
      checked(
          collation == null ? db.destroy_collation(name) : db.create_collation(name, collation));
    } catch (SQLException e) {
      throw state.error(e);
    }
  }

  /** A null removes the handler. */
  void setProgressHandler(int steps, ProgressHandler handler) {
    try {
      if (handler == null) {
        db.clear_progress_handler();
      } else {
        db.register_progress_handler(steps, handler);
      }
    } catch (SQLException e) {
      throw state.error(e);
    }
  }

  static boolean setSharedCache(ThreadState ts, boolean on) {
    Database memory = new Database(ts, ":memory:");
    try {
      return memory.db.shared_cache(on) == OK;
    } finally {
      memory.close();
    }
  }
}
