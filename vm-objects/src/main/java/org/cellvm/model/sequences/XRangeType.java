package org.cellvm.model.sequences;

import org.cellvm.model.ArgConversions;
import org.cellvm.model.Args;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code xrange}. */
@ExposedType(
    name = "xrange",
    basicSize = 40,
    baseType = false,
    declares = {"tp_getattro"},
    doc =
        "xrange(stop) -> xrange object\n"
            + "xrange(start, stop[, step]) -> xrange object\n"
            + "\n"
            + "Like range(), but the ints are made on demand.")
public class XRangeType extends ObjectType {
  public static final XRangeType TYPE =
      new XRangeType(new XRangeTypeTable(), "xrange", ObjectType.TYPE);

  protected XRangeType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    Args.doesNotTakeKeywords("xrange()", kwnames);
    if (n < 1 || n > 3) {
      throw Errors.typeError("xrange() requires 1-3 int arguments");
    }
    long first = ArgConversions.toLong(ts, args[off], null, 0);
    if (n == 1) {
      return PyXRange.of(0, first, 1);
    }
    long high = ArgConversions.toLong(ts, args[off + 1], null, 0);
    return PyXRange.of(first, high, n == 3 ? ArgConversions.toLong(ts, args[off + 2], null, 0) : 1);
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    PyXRange self = (PyXRange) o;
    String stop = Long.toString(stop(self));
    if (self.start == 0 && self.step == 1) {
      return PyString.fromString("xrange(" + stop + ")");
    }
    if (self.step == 1) {
      return PyString.fromString("xrange(" + self.start + ", " + stop + ")");
    }
    return PyString.fromString("xrange(" + self.start + ", " + stop + ", " + self.step + ")");
  }

  /** The first int beyond the last one, or the nearest long. */
  private static long stop(PyXRange self) {
    long last = self.start + (self.length - 1) * self.step;
    if (self.length > 0 && self.step > 0 && last > Long.MAX_VALUE - self.step) {
      return Long.MAX_VALUE;
    }
    if (self.length > 0 && self.step < 0 && last < Long.MIN_VALUE - self.step) {
      return Long.MIN_VALUE;
    }
    return self.start + self.length * self.step;
  }

  @Override
  public long sq_length(ThreadState ts, PyObject o) {
    return ((PyXRange) o).length;
  }

  @Override
  public PyObject sq_item(ThreadState ts, PyObject o, long i) {
    PyXRange self = (PyXRange) o;
    if (i < 0 || i >= self.length) {
      throw Errors.indexError("xrange object index out of range");
    }
    return PyInt.valueOf(self.start + i * self.step);
  }

  @Override
  public PyObject tp_iter(ThreadState ts, PyObject o) {
    PyXRange self = (PyXRange) o;
    return new PyRangeIterator(self.start, self.step, self.length);
  }

  @ExposedMethod(
      value = "__reversed__",
      convention = Convention.NOARGS,
      doc = "A reverse iterator.")
  static PyObject reversed(ThreadState ts, PyXRange self) {
    long last = self.start + (self.length - 1) * self.step;
    return new PyRangeIterator(last, -self.step, self.length);
  }

  @ExposedMethod(value = "__reduce__", convention = Convention.NOARGS)
  static PyObject reduce(ThreadState ts, PyXRange self) {
    PyObject args =
        PyTuple.of(
            ts, PyInt.valueOf(self.start), PyInt.valueOf(stop(self)), PyInt.valueOf(self.step));
    return PyTuple.of(ts, Ref.inc(XRangeType.TYPE), args);
  }
}
