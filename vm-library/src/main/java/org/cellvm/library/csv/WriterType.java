package org.cellvm.library.csv;

import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code _csv.writer}. */
@ExposedType(
    name = "_csv.writer",
    basicSize = 56,
    doc = "CSV writer\n\nWrites rows as a table in CSV form.\n")
final class WriterType extends ObjectType {
  static final WriterType TYPE =
      new WriterType(new WriterTypeTable(), "_csv.writer", ObjectType.TYPE);

  private WriterType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @ExposedMethod(
      value = "writerow",
      convention = Convention.O,
      doc = "writerow(sequence)\n\nWrites the fields of a row, each as str() makes it.")
  static PyObject writerow(ThreadState ts, PyWriter self, PyObject row) {
    return self.row(ts, row);
  }

  @ExposedMethod(
      value = "writerows",
      convention = Convention.O,
      doc = "writerows(sequence of sequences)\n\nWrites rows one after the other.")
  static void writerows(ThreadState ts, PyWriter self, PyObject rows) {
    PyObject iterator;
    try {
      iterator = ts.own(Objects.iter(ts, rows));
    } catch (PyException e) {
      e.discard(ts);
      throw Errors.typeError("writerows() argument must be iterable");
    }
    for (PyObject row; (row = Objects.iterNext(ts, iterator)) != null; ) {
      try {
        self.row(ts, row).decref(ts);
      } finally {
        row.decref(ts);
      }
    }
  }

  @ExposedGetter(value = "dialect", member = true)
  static PyObject dialect(ThreadState ts, PyWriter self) {
    return Ref.inc(self.dialect());
  }
}
