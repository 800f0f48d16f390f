package org.cellvm.library.sqlite;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.cellvm.model.ArgConversions;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.bytes.BufferType;
import org.cellvm.model.bytes.Buffers;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.numbers.PyFloat;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;
import org.sqlite.Function;
import org.sqlite.core.NativeDB;

/** Values of SQLite as Python's, and back. */
final class Values {
  private Values() {}

  /** A buffer of bytes, owned. */
  static PyObject buffer(ThreadState ts, byte[] bytes) {
    PyString s = ts.own(PyString.uncached(bytes));
    return Objects.call1(ts, BufferType.TYPE, s);
  }

  /** Binds a value that needs no adapter; false for a type that SQLite does not know. */
  static boolean bind(ThreadState ts, PyConnection c, long statement, int i, PyObject value) {
    Database db = c.database(ts);
    if (value == PyNone.NONE) {
      db.bindNull(statement, i);
    } else if (value instanceof PyInt || value instanceof PyLong) {
      db.bind(statement, i, longValue(value));
    } else if (value instanceof PyFloat f) {
      db.bind(statement, i, f.value);
    } else if (value instanceof PyUnicode u) {
      db.bindText(statement, i, u.encodeUtf8());
    } else if (value instanceof PyString s) {
      if (!c.allows8BitStrings() && !isAscii(s.bytes())) {
        throw SqliteState.programming(
            ts,
            "You must not use 8-bit bytestrings unless you use a text_factory that can interpret"
                + " 8-bit bytestrings (like text_factory = str). It is highly recommended that you"
                + " instead just switch your application to Unicode strings.");
      }
      db.bindText(statement, i, s.bytes());
    } else if (Buffers.hasText(value) || Buffers.bytesOrNull(ts, value) != null) {
      db.bindBlob(statement, i, ArgConversions.bytes(ts, value, null, 1).bytes());
    } else {
      return false;
    }
    return true;
  }

  private static long longValue(PyObject value) {
    if (value instanceof PyInt i) {
      return i.value;
    }
    BigInteger big = ((PyLong) value).value;
    if (big.bitLength() >= Long.SIZE) {
      throw Errors.overflowError("Python int too large to convert to SQLite INTEGER");
    }
    return big.longValue();
  }

  static boolean isAscii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  /** An argument of a function, owned. */
  static PyObject argument(ThreadState ts, NativeDB db, Function f, int i) throws SQLException {
    switch (db.value_type(f, i)) {
      case Database.INTEGER:
        return PyInt.valueOf(db.value_long(f, i));
      case Database.REAL:
        return PyFloat.of(db.value_double(f, i));
      case Database.TEXT:
        byte[] text = db.value_blob(f, i);
        return PyUnicode.decodeUtf8(ts, text == null ? new byte[0] : text);
      case Database.BLOB:
        byte[] blob = db.value_blob(f, i);
        return buffer(ts, blob == null ? new byte[0] : blob);
      default:
        return PyNone.NONE;
    }
  }

  /** Gives a function's result to SQLite; false for a type that it does not know. */
  static boolean setResult(ThreadState ts, NativeDB db, long context, PyObject value)
      throws SQLException {
    if (value == PyNone.NONE) {
      db.result_null(context);
    } else if (value instanceof PyInt || value instanceof PyLong) {
      db.result_long(context, longValue(value));
    } else if (value instanceof PyFloat f) {
      db.result_double(context, f.value);
    } else if (value instanceof PyUnicode u) {
      db.result_text(context, u.toString());
    } else if (value instanceof PyString s) {
      db.result_text(context, new String(s.bytes(), StandardCharsets.UTF_8));
    } else if (Buffers.bytesOrNull(ts, value) != null) {
      db.result_blob(context, ArgConversions.bytes(ts, value, null, 1).bytes());
    } else {
      return false;
    }
    return true;
  }
}
