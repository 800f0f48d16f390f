package org.cellvm.model.mappings;

import org.cellvm.model.Args;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.Slots;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code frozenset}. */
@ExposedType(
    name = "frozenset",
    basicSize = 200,
    weakrefOffset = 192,
    declares = {"tp_getattro"},
    doc =
        "frozenset() -> the empty frozenset\n"
            + "frozenset(iterable) -> frozenset of the elements of the iterable")
public class FrozenSetType extends BaseSetType {
  public static final FrozenSetType TYPE =
      new FrozenSetType(new FrozenSetTypeTable(), "frozenset", ObjectType.TYPE);

  protected FrozenSetType(TypeTable table, String name, PyType base) {
    super(table, name, base);
    // CPython gives both kinds of set the same function, so that each compares with the other.
    slotOwner[Slots.TP_COMPARE] = SetType.TYPE;
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    if (subtype == TYPE) {
      Args.doesNotTakeKeywords("frozenset()", kwnames);
    }
    if (n > 1) {
      throw Errors.typeError(subtype.name() + " expected at most 1 arguments, got " + n);
    }
    PyObject iterable = n == 1 ? args[off] : null;
    if (subtype != TYPE) {
      return PyBaseSet.make(ts, subtype, iterable);
    }
    if (iterable != null) {
      if (iterable.getClass() == PyFrozenSet.class) {
        return Ref.inc(iterable);
      }
      PyBaseSet result = PyBaseSet.make(ts, TYPE, iterable);
      if (result.used > 0) {
        return result;
      }
      result.decref(ts);
    }
    return empty(ts);
  }

  /** The one empty frozenset of a VM that the constructor makes, owned. */
  private static PyObject empty(ThreadState ts) {
    if (ts.interp.emptyFrozenSet == null) {
      ts.interp.emptyFrozenSet = new PyFrozenSet(ts);
    }
    return Ref.inc(ts.interp.emptyFrozenSet);
  }

  @Override
  public long tp_hash(ThreadState ts, PyObject o) {
    return ((PyFrozenSet) o).hash();
  }

  @ExposedMethod(value = "copy", convention = Convention.NOARGS, doc = "A shallow copy of the set.")
  static PyObject copy(ThreadState ts, PyFrozenSet self) {
    return self.getClass() == PyFrozenSet.class
        ? Ref.inc(self)
        : PyBaseSet.make(ts, self.type(), self);
  }
}
