package org.cellvm.model.sequences;

import org.cellvm.model.Args;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.Sequences;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.NumberConversions;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code slice}. */
@ExposedType(
    name = "slice",
    basicSize = 40,
    baseType = false,
    declares = {"tp_getattro"},
    doc =
        "slice(stop)\n"
            + "slice(start, stop[, step])\n"
            + "\n"
            + "A slice object, as extended slicing (a[0:10:2]) makes one.")
public class SliceType extends ObjectType {
  public static final SliceType TYPE =
      new SliceType(new SliceTypeTable(), "slice", ObjectType.TYPE);

  protected SliceType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    Args.doesNotTakeKeywords("slice()", kwnames);
    if (n < 1) {
      throw Errors.typeError("slice expected at least 1 arguments, got " + n);
    }
    if (n > 3) {
      throw Errors.typeError("slice expected at most 3 arguments, got " + n);
    }
    if (n == 1) {
      return new PySlice(ts, null, args[off], null);
    }
    return new PySlice(ts, args[off], args[off + 1], n == 3 ? args[off + 2] : null);
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    PySlice self = (PySlice) o;
    StringBuilder out = new StringBuilder("slice(");
    PyException failure = appendRepr(ts, out, self.start, null);
    failure = appendRepr(ts, out.append(", "), self.stop, failure);
    failure = appendRepr(ts, out.append(", "), self.step, failure);
    if (failure != null) {
      throw failure;
    }
    return PyString.fromString(out.append(')').toString());
  }

  /** CPython asks all three, whatever the first ones raise; the first error counts. */
  private static PyException appendRepr(
      ThreadState ts, StringBuilder out, PyObject o, PyException before) {
    try {
      Sequences.appendRepr(ts, out, o);
      return before;
    } catch (PyException e) {
      if (before == null) {
        return e;
      }
      e.discard(ts);
      return before;
    }
  }

  @Override
  public int tp_compare(ThreadState ts, PyObject v, PyObject w) {
    if (v == w) {
      return 0;
    }
    PySlice a = (PySlice) v;
    PySlice b = (PySlice) w;
    int c = Objects.compare(ts, a.start, b.start);
    if (c == 0) {
      c = Objects.compare(ts, a.stop, b.stop);
    }
    return c != 0 ? c : Objects.compare(ts, a.step, b.step);
  }

  @Override
  public long tp_hash(ThreadState ts, PyObject o) {
    throw Errors.typeError("unhashable type");
  }

  @ExposedGetter(value = "start", member = true)
  static PyObject start(ThreadState ts, PySlice self) {
    return Ref.inc(self.start);
  }

  @ExposedGetter(value = "stop", member = true)
  static PyObject stop(ThreadState ts, PySlice self) {
    return Ref.inc(self.stop);
  }

  @ExposedGetter(value = "step", member = true)
  static PyObject step(ThreadState ts, PySlice self) {
    return Ref.inc(self.step);
  }

  @ExposedMethod(
      value = "indices",
      convention = Convention.O,
      doc = "S.indices(len) -> (start, stop, stride) for a sequence of that length")
  static PyObject indices(ThreadState ts, PySlice self, PyObject length) {
    SliceIndices s = self.indices(ts, NumberConversions.asSsize(ts, length, PyExc.OverflowError));
    return PyTuple.of(
        ts, PyInt.valueOf(s.start()), PyInt.valueOf(s.stop()), PyInt.valueOf(s.step()));
  }

  @ExposedMethod(
      value = "__reduce__",
      convention = Convention.NOARGS,
      doc = "State information for pickling.")
  static PyObject reduce(ThreadState ts, PySlice self) {
    PyObject args = PyTuple.of(ts, Ref.inc(self.start), Ref.inc(self.stop), Ref.inc(self.step));
    return PyTuple.of(ts, Ref.inc(SliceType.TYPE), args);
  }
}
