package org.cellvm.library.csv;

import org.cellvm.model.Args;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.text.PyBaseString;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedType;

/** The type {@code _csv.Dialect}. */
@ExposedType(
    name = "_csv.Dialect",
    basicSize = 48,
    doc = "CSV dialect\n\nThe rules by which a table is read and written.\n")
class DialectType extends ObjectType {
  static final DialectType TYPE =
      new DialectType(new DialectTypeTable(), "_csv.Dialect", ObjectType.TYPE);

  private DialectType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  /** A dialect alone, without other rules, is the result itself. */
  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyObject[] given = Args.bind(ts, null, DialectOptions.NAMES, 0, args, off, n, kwnames);
    int mark = ts.mark();
    try {
      if (given[0] instanceof PyBaseString) {
        given[0] = ts.own(CsvState.dialect(ts, given[0]));
      }
      if (given[0] instanceof PyDialect && DialectOptions.onlyDialect(given)) {
        return Ref.inc(given[0]);
      }
      DialectOptions options = new DialectOptions(ts, given);
      return subtype == TYPE ? new PyDialect(options) : new PyDialectDerived(ts, subtype, options);
    } finally {
      ts.release(mark);
    }
  }

  @ExposedGetter(value = "delimiter", member = true)
  static PyObject delimiter(ThreadState ts, PyDialect self) {
    return PyString.ofChar(self.delimiter);
  }

  @ExposedGetter(value = "skipinitialspace", member = true)
  static PyObject skipinitialspace(ThreadState ts, PyDialect self) {
    return PyInt.valueOf(self.skipinitialspace ? 1 : 0);
  }

  @ExposedGetter(value = "doublequote", member = true)
  static PyObject doublequote(ThreadState ts, PyDialect self) {
    return PyInt.valueOf(self.doublequote ? 1 : 0);
  }

  @ExposedGetter(value = "strict", member = true)
  static PyObject strict(ThreadState ts, PyDialect self) {
    return PyInt.valueOf(self.strict ? 1 : 0);
  }

  @ExposedGetter("escapechar")
  static PyObject escapechar(ThreadState ts, PyDialect self) {
    return DialectOptions.text(self.escapechar);
  }

  @ExposedGetter("lineterminator")
  static PyObject lineterminator(ThreadState ts, PyDialect self) {
    return Ref.inc(self.lineterminator);
  }

  @ExposedGetter("quotechar")
  static PyObject quotechar(ThreadState ts, PyDialect self) {
    return DialectOptions.text(self.quotechar);
  }

  @ExposedGetter("quoting")
  static PyObject quoting(ThreadState ts, PyDialect self) {
    return PyInt.valueOf(self.quoting);
  }
}
