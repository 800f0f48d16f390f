package org.cellvm.library.sqlite;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.cellvm.model.Objects;
import org.cellvm.model.PyModule;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.bytes.BufferType;
import org.cellvm.model.functions.CellType;
import org.cellvm.model.numbers.FloatType;
import org.cellvm.model.numbers.IntType;
import org.cellvm.model.numbers.LongType;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.StrType;
import org.cellvm.model.text.UnicodeType;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;

/** The module {@code _sqlite3}. */
@ExposedModule(name = "_sqlite3", platform = true)
final class SqliteModule {
  /** What stands for "str where all is ASCII, unicode otherwise": in CPython some type. */
  static final PyType OPTIMIZED_UNICODE = CellType.TYPE;

  private SqliteModule() {}

  static void init(ThreadState ts, PyModule module) {
    OpenPackages.check();
    SqliteState.of(ts).addTo(ts, module);
    module.add(ts, "Connection", ConnectionType.TYPE);
    module.add(ts, "Cursor", CursorType.TYPE);
    module.add(ts, "Row", RowType.TYPE);
    module.add(ts, "Statement", StatementType.TYPE);
    module.add(ts, "PrepareProtocol", PrepareProtocolType.TYPE);
    module.add(ts, "OptimizedUnicode", OPTIMIZED_UNICODE);
    module.addOwned(ts, "version", PyString.fromString("2.6.0"));
    module.addOwned(ts, "sqlite_version", PyString.fromString(Database.version(ts)));
    module.add(ts, "PARSE_DECLTYPES", 1);
    module.add(ts, "PARSE_COLNAMES", 2);
    addCodes(ts, module);
  }

  private static void addCodes(ThreadState ts, PyModule module) {
    module.add(ts, "SQLITE_ALTER_TABLE", 26);
    module.add(ts, "SQLITE_ANALYZE", 28);
    module.add(ts, "SQLITE_ATTACH", 24);
    module.add(ts, "SQLITE_CREATE_INDEX", 1);
    module.add(ts, "SQLITE_CREATE_TABLE", 2);
    module.add(ts, "SQLITE_CREATE_TEMP_INDEX", 3);
    module.add(ts, "SQLITE_CREATE_TEMP_TABLE", 4);
    module.add(ts, "SQLITE_CREATE_TEMP_TRIGGER", 5);
    module.add(ts, "SQLITE_CREATE_TEMP_VIEW", 6);
    module.add(ts, "SQLITE_CREATE_TRIGGER", 7);
    module.add(ts, "SQLITE_CREATE_VIEW", 8);
    module.add(ts, "SQLITE_DELETE", 9);
    module.add(ts, "SQLITE_DENY", 1);
    module.add(ts, "SQLITE_DETACH", 25);
    module.add(ts, "SQLITE_DROP_INDEX", 10);
    module.add(ts, "SQLITE_DROP_TABLE", 11);
    module.add(ts, "SQLITE_DROP_TEMP_INDEX", 12);
    module.add(ts, "SQLITE_DROP_TEMP_TABLE", 13);
    module.add(ts, "SQLITE_DROP_TEMP_TRIGGER", 14);
    module.add(ts, "SQLITE_DROP_TEMP_VIEW", 15);
    module.add(ts, "SQLITE_DROP_TRIGGER", 16);
    module.add(ts, "SQLITE_DROP_VIEW", 17);
    module.add(ts, "SQLITE_IGNORE", 2);
    module.add(ts, "SQLITE_INSERT", 18);
    module.add(ts, "SQLITE_OK", 0);
    module.add(ts, "SQLITE_PRAGMA", 19);
    module.add(ts, "SQLITE_READ", 20);
    module.add(ts, "SQLITE_REINDEX", 27);
    module.add(ts, "SQLITE_SELECT", 21);
    module.add(ts, "SQLITE_TRANSACTION", 22);
    module.add(ts, "SQLITE_UPDATE", 23);
  }

  @ExposedFunction(
      value = "connect",
      convention = Convention.RAW,
      doc =
          "connect(database[, timeout, isolation_level, detect_types, factory])\n\n"
              + "Opens a database file, or one in memory by the name \":memory:\".")
  static PyObject connect(ThreadState ts, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyObject factory = n > 5 ? args[off + 5] : ConnectionType.TYPE;
    for (int i = 0; kwnames != null && i < kwnames.length; i++) {
      if (kwnames[i].toString().equals("factory")) {
        factory = args[off + n + i];
      }
    }
    return Objects.call(ts, factory, args, off, n, kwnames);
  }

  @ExposedFunction(
      value = "complete_statement",
      parse = "s",
      keywords = "statement",
      doc = "complete_statement(sql)\n\nWhether a text ends with a complete statement.")
  static boolean completeStatement(ThreadState ts, byte[] sql) {
    return SqlText.isComplete(new String(sql, StandardCharsets.UTF_8));
  }

  @ExposedFunction(
      value = "enable_shared_cache",
      parse = "i",
      keywords = "do_enable",
      doc = "enable_shared_cache(do_enable)\n\nWhether connections share a cache.")
  static void enableSharedCache(ThreadState ts, long on) {
    if (!Database.setSharedCache(ts, on != 0)) {
      throw SqliteState.operational(ts, "Changing the shared_cache flag failed");
    }
  }

  @ExposedFunction(
      value = "enable_callback_tracebacks",
      parse = "i:enable_callback_tracebacks",
      doc = "enable_callback_tracebacks(flag)\n\nWhether errors in callbacks are shown.")
  static void enableCallbackTracebacks(ThreadState ts, long on) {
    SqliteState.of(ts).showsCallbackErrors = on != 0;
  }

  @ExposedFunction(
      value = "register_adapter",
      parse = "OO",
      doc = "register_adapter(type, callable)\n\nHow objects of a type become values of SQL.")
  static void registerAdapter(ThreadState ts, PyObject type, PyObject caster) {
    if (type == IntType.TYPE
        || type == LongType.TYPE
        || type == FloatType.TYPE
        || type == StrType.TYPE
        || type == UnicodeType.TYPE
        || type == BufferType.TYPE) {
      SqliteState.of(ts).baseTypeAdapted = true;
    }
    Adapters.register(ts, type, PrepareProtocolType.TYPE, caster);
  }

  @ExposedFunction(
      value = "register_converter",
      parse = "SO",
      doc = "register_converter(typename, callable)\n\nHow values of a declared type are read.")
  static void registerConverter(ThreadState ts, PyString name, PyObject caster) {
    PyString key = ts.own(PyString.fromString(name.toString().toUpperCase(Locale.ROOT)));
    SqliteState.of(ts).converters.put(ts, key, caster);
  }

  @ExposedFunction(
      value = "adapt",
      parse = "O|OO",
      defaults = {"null", "null"},
      doc = "adapt(obj, protocol, alternate) -> the object as the protocol wants it, or an error.")
  static PyObject adapt(ThreadState ts, PyObject o, PyObject protocol, PyObject alternative) {
    PyObject to = protocol == null ? PrepareProtocolType.TYPE : protocol;
    PyObject adapted = Adapters.adapt(ts, o, to);
    if (adapted != null) {
      return adapted;
    }
    // CPython takes an alternative and does not use it.
    throw SqliteState.programming(ts, "can't adapt");
  }
}
