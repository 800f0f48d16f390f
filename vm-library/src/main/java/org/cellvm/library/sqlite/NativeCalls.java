package org.cellvm.library.sqlite;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.sql.SQLException;
import org.sqlite.Function;
import org.sqlite.core.NativeDB;

/** The calls of SQLite that sqlite-jdbc keeps for its own package. */
final class NativeCalls {
  private static final MethodHandle PREPARE = find("prepare_utf8", long.class, byte[].class);
  private static final MethodHandle FINALIZE = find("finalize", int.class, long.class);
  private static final MethodHandle MESSAGE = find("errmsg", String.class);
  private static final MethodHandle COUNT = find("bind_parameter_count", int.class, long.class);
  private static final MethodHandle NULL = find("bind_null", int.class, long.class, int.class);
  private static final MethodHandle LONG =
      find("bind_long", int.class, long.class, int.class, long.class);
  private static final MethodHandle DOUBLE =
      find("bind_double", int.class, long.class, int.class, double.class);
  private static final MethodHandle TEXT =
      find("bind_text_utf8", int.class, long.class, int.class, byte[].class);
  private static final MethodHandle BLOB =
      find("bind_blob", int.class, long.class, int.class, byte[].class);
  private static final MethodHandle CONTEXT = field("context", long.class);
  private static final MethodHandle ARGUMENTS = field("args", int.class);

  private NativeCalls() {}

  private static MethodHandle find(String name, Class<?> result, Class<?>... parameters) {
    try {
      MethodHandles.Lookup lookup =
          MethodHandles.privateLookupIn(NativeDB.class, MethodHandles.lookup());
      MethodType type = MethodType.methodType(result, parameters);
      return lookup.findVirtual(NativeDB.class, name, type);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static MethodHandle field(String name, Class<?> type) {
    try {
      MethodHandles.Lookup lookup =
          MethodHandles.privateLookupIn(Function.class, MethodHandles.lookup());
      return lookup.findGetter(Function.class, name, type);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SQLException failed(Throwable t) {
    if (t instanceof Error e) {
      throw e;
    }
    return t instanceof SQLException e ? e : new SQLException(t);
  }

  static long prepare(NativeDB db, byte[] sql) throws SQLException {
    try {
      return (long) PREPARE.invokeExact(db, sql);
    } catch (Throwable t) {
      throw failed(t);
    }
  }

  static int finish(NativeDB db, long statement) throws SQLException {
    try {
      return (int) FINALIZE.invokeExact(db, statement);
    } catch (Throwable t) {
      throw failed(t);
    }
  }

  static String message(NativeDB db) throws SQLException {
    try {
      return (String) MESSAGE.invokeExact(db);
    } catch (Throwable t) {
      throw failed(t);
    }
  }

  static int parameterCount(NativeDB db, long statement) throws SQLException {
    try {
      return (int) COUNT.invokeExact(db, statement);
    } catch (Throwable t) {
      throw failed(t);
    }
  }

  static int bindNull(NativeDB db, long statement, int i) throws SQLException {
    try {
      return (int) NULL.invokeExact(db, statement, i);
    } catch (Throwable t) {
      throw failed(t);
    }
  }

  static int bindLong(NativeDB db, long statement, int i, long value) throws SQLException {
    try {
      return (int) LONG.invokeExact(db, statement, i, value);
    } catch (Throwable t) {
      throw failed(t);
    }
  }

  static int bindDouble(NativeDB db, long statement, int i, double value) throws SQLException {
    try {
      return (int) DOUBLE.invokeExact(db, statement, i, value);
    } catch (Throwable t) {
      throw failed(t);
    }
  }

  static int bindText(NativeDB db, long statement, int i, byte[] utf8) throws SQLException {
    try {
      return (int) TEXT.invokeExact(db, statement, i, utf8);
    } catch (Throwable t) {
      throw failed(t);
    }
  }

  static int bindBlob(NativeDB db, long statement, int i, byte[] value) throws SQLException {
    try {
      return (int) BLOB.invokeExact(db, statement, i, value);
    } catch (Throwable t) {
      throw failed(t);
    }
  }

  /** The handle through which a function returns its result. */
  static long context(Function function) {
    try {
      return (long) CONTEXT.invokeExact(function);
    } catch (Throwable t) {
      throw new IllegalStateException(t);
    }
  }

  static int argumentCount(Function function) {
    try {
      return (int) ARGUMENTS.invokeExact(function);
    } catch (Throwable t) {
      throw new IllegalStateException(t);
    }
  }
}
