package org.cellvm.library.sqlite;

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
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyList;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedSetter;
import org.cellvm.processor.ExposedType;

/** The type {@code sqlite3.Cursor}. */
@ExposedType(
    name = "sqlite3.Cursor",
    basicSize = 112,
    weakrefOffset = 104,
    doc = "Executes statements; has their rows.")
final class CursorType extends ObjectType {
  static final CursorType TYPE =
      new CursorType(new CursorTypeTable(), "sqlite3.Cursor", ObjectType.TYPE);

  private CursorType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    return subtype == TYPE ? new PyCursor(ts) : new PyCursorDerived(ts, subtype);
  }

  @Override
  public void tp_init(
      ThreadState ts, PyObject o, PyObject[] args, int off, int n, PyObject[] kwnames) {
    Args.parse("function", null, n, 1, 1, null);
    PyObject connection = ArgConversions.typed(ts, args[off], ConnectionType.TYPE, null, 1);
    ((PyCursor) o).start(ts, (PyConnection) connection);
  }

  @Override
  public PyObject tp_iter(ThreadState ts, PyObject o) {
    return Ref.inc(o);
  }

  @Override
  public PyObject tp_iternext(ThreadState ts, PyObject o) {
    int mark = ts.mark();
    try {
      return ((PyCursor) o).next(ts);
    } finally {
      ts.release(mark);
    }
  }

  @ExposedMethod(value = "execute", parse = "O|O", defaults = "null", doc = "Executes a statement.")
  static PyObject execute(ThreadState ts, PyCursor self, PyObject sql, PyObject parameters) {
    self.execute(ts, sql, parameters, false);
    return Ref.inc(self);
  }

  @ExposedMethod(
      value = "executemany",
      parse = "OO",
      doc = "Executes a statement for each parameters of an iterable.")
  static PyObject executemany(ThreadState ts, PyCursor self, PyObject sql, PyObject parameters) {
    self.execute(ts, sql, parameters, true);
    return Ref.inc(self);
  }

  @ExposedMethod(value = "executescript", parse = "O", doc = "Executes several statements.")
  static PyObject executescript(ThreadState ts, PyCursor self, PyObject script) {
    self.executeScript(ts, script);
    return Ref.inc(self);
  }

  @ExposedMethod(value = "fetchone", convention = Convention.NOARGS, doc = "The next row, or None.")
  static PyObject fetchone(ThreadState ts, PyCursor self) {
    PyObject row = self.type().tp_iternext(ts, self);
    return row == null ? PyNone.NONE : row;
  }

  private static PyObject rows(ThreadState ts, PyCursor self, long most) {
    PyList rows = ts.own(new PyList(ts));
    for (PyObject row; rows.size < most && (row = self.type().tp_iternext(ts, self)) != null; ) {
      rows.appendOwned(row);
    }
    return Ref.inc(rows);
  }

  @ExposedMethod(
      value = "fetchmany",
      parse = "|i:fetchmany",
      keywords = "size",
      defaults = "-1",
      doc = "So many rows, as many as arraysize by default.")
  static PyObject fetchmany(ThreadState ts, PyCursor self, long size) {
    return rows(ts, self, size < 0 ? self.arraySize : size == 0 ? Long.MAX_VALUE : size);
  }

  @ExposedMethod(value = "fetchall", convention = Convention.NOARGS, doc = "All rows.")
  static PyObject fetchall(ThreadState ts, PyCursor self) {
    return rows(ts, self, Long.MAX_VALUE);
  }

  @ExposedMethod(value = "close", convention = Convention.NOARGS, doc = "Closes the cursor.")
  static void close(ThreadState ts, PyCursor self) {
    self.close(ts);
  }

  @ExposedMethod(value = "setinputsizes", convention = Convention.O, doc = "Does nothing.")
  static void setinputsizes(ThreadState ts, PyCursor self, PyObject sizes) {}

  @ExposedMethod(value = "setoutputsize", parse = "O|O", defaults = "null", doc = "Does nothing.")
  static void setoutputsize(ThreadState ts, PyCursor self, PyObject size, PyObject column) {}

  @ExposedGetter(value = "connection", member = true)
  static PyObject connection(ThreadState ts, PyCursor self) {
    return self.connection == null ? PyNone.NONE : Ref.inc(self.connection);
  }

  @ExposedGetter(value = "description", member = true)
  static PyObject description(ThreadState ts, PyCursor self) {
    return Ref.inc(self.description());
  }

  @ExposedGetter(value = "arraysize", member = true)
  static PyObject arraysize(ThreadState ts, PyCursor self) {
    return PyInt.valueOf(self.arraySize);
  }

  @ExposedSetter("arraysize")
  static void setArraysize(ThreadState ts, PyCursor self, PyObject value) {
    if (value == null) {
      throw Errors.typeError("can't delete numeric/char attribute");
    }
    self.arraySize = ArgConversions.asLong(ts, value);
  }

  @ExposedGetter(value = "lastrowid", member = true)
  static PyObject lastrowid(ThreadState ts, PyCursor self) {
    return Ref.inc(self.lastRowId);
  }

  @ExposedGetter(value = "rowcount", member = true)
  static PyObject rowcount(ThreadState ts, PyCursor self) {
    return PyInt.valueOf(self.rowCount);
  }

  @ExposedGetter(value = "row_factory", member = true)
  static PyObject rowFactory(ThreadState ts, PyCursor self) {
    return Ref.inc(self.rowFactory);
  }

  @ExposedSetter("row_factory")
  static void setRowFactory(ThreadState ts, PyCursor self, PyObject value) {
    self.setRowFactory(ts, value == null ? PyNone.NONE : value);
  }
}
