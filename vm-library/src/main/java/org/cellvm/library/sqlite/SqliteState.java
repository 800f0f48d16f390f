package org.cellvm.library.sqlite;

import java.sql.SQLException;
import org.cellvm.model.PyModule;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;
import org.sqlite.SQLiteException;

/** What {@code _sqlite3} keeps in one VM; owned. */
final class SqliteState {
  final PyType warning;
  final PyType error;
  final PyType interfaceError;
  final PyType databaseError;
  final PyType internalError;
  final PyType operationalError;
  final PyType programmingError;
  final PyType integrityError;
  final PyType dataError;
  final PyType notSupportedError;

  /** Adapters by (type, protocol), and converters by the upper-case name of a type. */
  final PyDict adapters;

  final PyDict converters;

  /** Whether a type that SQLite knows has an adapter. */
  boolean baseTypeAdapted;

  /** Whether errors in callbacks are shown. */
  boolean showsCallbackErrors;

  SqliteState(ThreadState ts) {
    warning = Errors.newException(ts, "sqlite3.Warning", PyExc.StandardError);
    error = Errors.newException(ts, "sqlite3.Error", PyExc.StandardError);
    interfaceError = Errors.newException(ts, "sqlite3.InterfaceError", error);
    databaseError = Errors.newException(ts, "sqlite3.DatabaseError", error);
    internalError = Errors.newException(ts, "sqlite3.InternalError", databaseError);
    operationalError = Errors.newException(ts, "sqlite3.OperationalError", databaseError);
    programmingError = Errors.newException(ts, "sqlite3.ProgrammingError", databaseError);
    integrityError = Errors.newException(ts, "sqlite3.IntegrityError", databaseError);
    dataError = Errors.newException(ts, "sqlite3.DataError", databaseError);
    notSupportedError = Errors.newException(ts, "sqlite3.NotSupportedError", databaseError);
    adapters = new PyDict(ts);
    converters = new PyDict(ts);
  }

  static SqliteState of(ThreadState ts) {
    SqliteState state = ts.interp.moduleStates.get(SqliteState.class);
    if (state == null) {
      state = new SqliteState(ts);
      ts.interp.moduleStates.put(state);
    }
    return state;
  }

  void addTo(ThreadState ts, PyModule module) {
    module.add(ts, "Warning", warning);
    module.add(ts, "Error", error);
    module.add(ts, "InterfaceError", interfaceError);
    module.add(ts, "DatabaseError", databaseError);
    module.add(ts, "InternalError", internalError);
    module.add(ts, "OperationalError", operationalError);
    module.add(ts, "ProgrammingError", programmingError);
    module.add(ts, "IntegrityError", integrityError);
    module.add(ts, "DataError", dataError);
    module.add(ts, "NotSupportedError", notSupportedError);
    module.add(ts, "adapters", adapters);
    module.add(ts, "converters", converters);
  }

  static PyException programming(ThreadState ts, String message) {
    return new PyException(of(ts).programmingError, message);
  }

  static PyException operational(ThreadState ts, String message) {
    return new PyException(of(ts).operationalError, message);
  }

  /** The error for a status of SQLite. */
  PyException error(int status, String message) {
    byte[] utf8 = PyUnicode.fromUtf16(message == null ? "" : message).encodeUtf8();
    String text = PyString.of(utf8).toString();
    switch (status & 0xff) {
      case 2: // SQLITE_INTERNAL
      case 12: // SQLITE_NOTFOUND
        return new PyException(internalError, text);
      case 7: // SQLITE_NOMEM
        return Errors.memoryError();
      case 1:
      case 3:
      case 4:
      case 5:
      case 6:
      case 8:
      case 9:
      case 10:
      case 13:
      case 14:
      case 15:
      case 16:
      case 17:
        return new PyException(operationalError, text);
      case 18: // SQLITE_TOOBIG
        return new PyException(dataError, text);
      case 19: // SQLITE_CONSTRAINT
      case 20: // SQLITE_MISMATCH
        return new PyException(integrityError, text);
      case 21: // SQLITE_MISUSE
        return new PyException(programmingError, text);
      default:
        return new PyException(databaseError, text);
    }
  }

  /** The error of a call that has thrown; the library puts SQLite's message into parentheses. */
  PyException error(SQLException e) {
    String message = e.getMessage() == null ? "" : e.getMessage();
    int open = message.indexOf('(');
    boolean wrapped = message.startsWith("[") && open >= 0 && message.endsWith(")");
    String text = wrapped ? message.substring(open + 1, message.length() - 1) : message;
    int status = e instanceof SQLiteException s ? s.getResultCode().code : 1;
    return error(status, text);
  }
}
