package org.cellvm.model.functions;

import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.Warnings;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedType;

/** The type {@code cell}. */
@ExposedType(name = "cell", basicSize = 24, baseType = false, declares = "tp_getattro")
public class CellType extends ObjectType {
  public static final CellType TYPE = new CellType(new CellTypeTable(), "cell", ObjectType.TYPE);

  protected CellType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @ExposedGetter("cell_contents")
  static PyObject contents(ThreadState ts, PyCellObject self) {
    PyObject value = self.get();
    if (value == null) {
      throw Errors.valueError("Cell is empty");
    }
    return value;
  }

  /** By contents; an empty cell comes before any other. */
  @Override
  public int tp_compare(ThreadState ts, PyObject v, PyObject w) {
    Warnings.warnPy3k(ts, "cell comparisons not supported in 3.x");
    PyObject a = ((PyCellObject) v).ob_ref;
    PyObject b = ((PyCellObject) w).ob_ref;
    if (a == null) {
      return b == null ? 0 : -1;
    }
    if (b == null) {
      return 1;
    }
    // The comparison may run code that binds the cells anew.
    int mark = ts.mark();
    try {
      return Objects.compare(ts, ts.own(Ref.inc(a)), ts.own(Ref.inc(b)));
    } finally {
      ts.release(mark);
    }
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    PyObject value = ((PyCellObject) o).ob_ref;
    String contents =
        value == null
            ? "empty"
            : Objects.limited(Objects.typeName(value), 80)
                + " object at "
                + Objects.address(ts, value);
    return PyString.fromString("<cell at " + Objects.address(ts, o) + ": " + contents + ">");
  }
}
