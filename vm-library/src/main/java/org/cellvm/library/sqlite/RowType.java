package org.cellvm.library.sqlite;

import java.util.Locale;
import org.cellvm.model.Args;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNotImplemented;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.Sequences;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.numbers.NumberConversions;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PySlice;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code sqlite3.Row}. */
@ExposedType(name = "sqlite3.Row", basicSize = 32)
final class RowType extends ObjectType {
  static final RowType TYPE = new RowType(new RowTypeTable(), "sqlite3.Row", ObjectType.TYPE);

  private RowType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    Args.doesNotTakeKeywords("Row()", kwnames);
    Args.parse("function", null, n, 2, 2, null);
    if (!(args[off] instanceof PyCursor cursor)) {
      throw Errors.typeError("instance of cursor required for first argument");
    }
    if (!(args[off + 1] instanceof PyTuple values)) {
      throw Errors.typeError("tuple required for second argument");
    }
    PyObject description = cursor.description();
    return subtype == TYPE
        ? new PyRow(ts, values, description)
        : new PyRowDerived(ts, subtype, values, description);
  }

  @Override
  public long mp_length(ThreadState ts, PyObject o) {
    return ((PyRow) o).values.items.length;
  }

  @Override
  public long sq_length(ThreadState ts, PyObject o) {
    return ((PyRow) o).values.items.length;
  }

  @Override
  public PyObject sq_item(ThreadState ts, PyObject o, long i) {
    PyObject[] items = ((PyRow) o).values.items;
    if (i < 0 || i >= items.length) {
      throw Errors.indexError("tuple index out of range");
    }
    return Ref.inc(items[(int) i]);
  }

  @Override
  public PyObject tp_iter(ThreadState ts, PyObject o) {
    return Objects.iter(ts, ((PyRow) o).values);
  }

  @Override
  public PyObject mp_subscript(ThreadState ts, PyObject o, PyObject key) {
    PyRow self = (PyRow) o;
    if (key instanceof PyInt || key instanceof PyLong) {
      long i = NumberConversions.asSsize(ts, key, PyExc.IndexError);
      return sq_item(ts, o, i < 0 ? i + self.values.items.length : i);
    }
    if (key instanceof PyString s) {
      String wanted = s.toString().toLowerCase(Locale.ROOT);
      if (self.description instanceof PyTuple columns) {
        for (int i = 0; i < columns.items.length; i++) {
          PyObject name = ((PyTuple) columns.items[i]).items[0];
          if (name.toString().toLowerCase(Locale.ROOT).equals(wanted)) {
            return Sequences.item(ts, self.values, i);
          }
        }
      }
      throw Errors.indexError("No item with that key");
    }
    if (key instanceof PySlice) {
      throw Errors.valueError("slices not implemented, yet");
    }
    throw Errors.indexError("Index must be int or string");
  }

  @Override
  public long tp_hash(ThreadState ts, PyObject o) {
    PyRow self = (PyRow) o;
    return Objects.hash(ts, self.description) ^ Objects.hash(ts, self.values);
  }

  @Override
  public PyObject tp_richcompare(ThreadState ts, PyObject v, PyObject w, int op) {
    if (op != Objects.EQ && op != Objects.NE || !(w instanceof PyRow b)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    PyRow a = (PyRow) v;
    boolean equal =
        Objects.richCompareBool(ts, a.description, b.description, Objects.EQ)
            && Objects.richCompareBool(ts, a.values, b.values, Objects.EQ);
    return PyBool.of(equal == (op == Objects.EQ));
  }

  @ExposedMethod(value = "keys", convention = Convention.NOARGS, doc = "The names of the columns.")
  static PyObject keys(ThreadState ts, PyRow self) {
    PyList names = new PyList(ts);
    if (self.description instanceof PyTuple columns) {
      for (PyObject column : columns.items) {
        names.appendOwned(Ref.inc(((PyTuple) column).items[0]));
      }
    }
    return names;
  }
}
