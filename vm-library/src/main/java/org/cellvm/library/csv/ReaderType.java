package org.cellvm.library.csv;

import java.math.BigInteger;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedType;

/** The type {@code _csv.reader}. */
@ExposedType(
    name = "_csv.reader",
    basicSize = 80,
    doc = "CSV reader\n\nAn iterator over the rows of a table in CSV form.\n")
final class ReaderType extends ObjectType {
  static final ReaderType TYPE =
      new ReaderType(new ReaderTypeTable(), "_csv.reader", ObjectType.TYPE);

  private ReaderType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_iter(ThreadState ts, PyObject o) {
    return Ref.inc(o);
  }

  @Override
  public PyObject tp_iternext(ThreadState ts, PyObject o) {
    return ((PyReader) o).next(ts);
  }

  @ExposedGetter(value = "dialect", member = true)
  static PyObject dialect(ThreadState ts, PyReader self) {
    return Ref.inc(self.dialect());
  }

  /** A long, as CPython makes it of an unsigned number. */
  @ExposedGetter(value = "line_num", member = true)
  static PyObject lineNum(ThreadState ts, PyReader self) {
    return PyLong.valueOf(BigInteger.valueOf(self.lines));
  }
}
