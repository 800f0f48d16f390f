package org.cellvm.model.sequences;

import org.cellvm.model.Args;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.numbers.NumberConversions;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.processor.ExposedType;

/** The type {@code enumerate}. */
@ExposedType(
    name = "enumerate",
    basicSize = 48,
    declares = {"tp_getattro"},
    doc =
        "enumerate(iterable[, start]) -> iterator over (index, item) pairs\n"
            + "\n"
            + "The index starts from start, or from zero.")
public class EnumerateType extends ObjectType {
  public static final EnumerateType TYPE =
      new EnumerateType(new EnumerateTypeTable(), "enumerate", ObjectType.TYPE);

  private static final String[] PARAMETERS = {"sequence", "start"};

  protected EnumerateType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyObject[] given = Args.bind(ts, "enumerate", PARAMETERS, 1, args, off, n, kwnames);
    long index = 0;
    PyObject big = null;
    if (given[1] != null) {
      PyObject start = NumberConversions.index(ts, given[1]);
      if (start instanceof PyInt i) {
        index = i.value;
        start.decref(ts);
      } else if (((PyLong) start).value.bitLength() < Long.SIZE) {
        index = ((PyLong) start).value.longValue();
        start.decref(ts);
      } else {
        big = start;
      }
    }
    PyObject it;
    try {
      it = Objects.iter(ts, given[0]);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError t) {
      Ref.dec(ts, big);
      throw t;
    }
    return subtype == TYPE
        ? new PyEnumerate(ts, it, index, big)
        : new PyEnumerateDerived(ts, subtype, it, index, big);
  }

  @Override
  public PyObject tp_iter(ThreadState ts, PyObject o) {
    return Ref.inc(o);
  }

  @Override
  public PyObject tp_iternext(ThreadState ts, PyObject o) {
    return ((PyEnumerate) o).next(ts);
  }
}
