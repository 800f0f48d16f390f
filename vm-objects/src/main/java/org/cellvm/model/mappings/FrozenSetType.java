package org.cellvm.model.mappings;

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
    hasWeakrefs = true,
    declares = {"tp_getattro"},
    doc =
        "frozenset() -> the empty frozenset\n"
            + "frozenset(iterable) -> frozenset of the elements of the iterable")
public class FrozenSetType extends ObjectType {
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
      SetOperations.noKeywords("frozenset", kwnames);
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

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    return SetOperations.repr(ts, o);
  }

  @Override
  public int tp_compare(ThreadState ts, PyObject v, PyObject w) {
    throw SetOperations.noCompare();
  }

  @Override
  public PyObject tp_richcompare(ThreadState ts, PyObject v, PyObject w, int op) {
    return SetOperations.richCompare(ts, v, w, op);
  }

  @Override
  public PyObject tp_iter(ThreadState ts, PyObject o) {
    return new PySetIterator(ts, (PyBaseSet) o);
  }

  @Override
  public long sq_length(ThreadState ts, PyObject o) {
    return ((PyBaseSet) o).used;
  }

  @Override
  public boolean sq_contains(ThreadState ts, PyObject o, PyObject x) {
    return ((PyBaseSet) o).contains(ts, x);
  }

  @Override
  public PyObject nb_subtract(ThreadState ts, PyObject v, PyObject w) {
    return SetOperations.subtract(ts, v, w);
  }

  @Override
  public PyObject nb_and(ThreadState ts, PyObject v, PyObject w) {
    return SetOperations.and(ts, v, w);
  }

  @Override
  public PyObject nb_xor(ThreadState ts, PyObject v, PyObject w) {
    return SetOperations.xor(ts, v, w);
  }

  @Override
  public PyObject nb_or(ThreadState ts, PyObject v, PyObject w) {
    return SetOperations.or(ts, v, w);
  }

  @ExposedMethod(value = "copy", convention = Convention.NOARGS, doc = "A shallow copy of the set.")
  static PyObject copy(ThreadState ts, PyFrozenSet self) {
    return self.getClass() == PyFrozenSet.class
        ? Ref.inc(self)
        : PyBaseSet.make(ts, self.type(), self);
  }

  @ExposedMethod(
      value = "__contains__",
      convention = Convention.O,
      doc = "x.__contains__(y) <==> y in x.")
  static boolean contains(ThreadState ts, PyFrozenSet self, PyObject x) {
    return self.contains(ts, x);
  }

  @ExposedMethod(
      value = "difference",
      convention = Convention.RAW,
      doc = "The elements of this set that are in none of the others, as a new set.")
  static PyObject difference(
      ThreadState ts, PyFrozenSet self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    SetOperations.noKeywordsInMethod("difference", kwnames);
    return SetOperations.difference(ts, self, args, off, n);
  }

  @ExposedMethod(
      value = "intersection",
      convention = Convention.RAW,
      doc = "The elements that all the sets have in common, as a new set.")
  static PyObject intersection(
      ThreadState ts, PyFrozenSet self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    SetOperations.noKeywordsInMethod("intersection", kwnames);
    return SetOperations.intersection(ts, self, args, off, n);
  }

  @ExposedMethod(
      value = "isdisjoint",
      convention = Convention.O,
      doc = "Whether the two sets have no element in common.")
  static boolean isDisjoint(ThreadState ts, PyFrozenSet self, PyObject other) {
    return self.isDisjoint(ts, other);
  }

  @ExposedMethod(
      value = "issubset",
      convention = Convention.O,
      doc = "Whether the other set contains this one.")
  static boolean isSubset(ThreadState ts, PyFrozenSet self, PyObject other) {
    return self.isSubset(ts, other);
  }

  @ExposedMethod(
      value = "issuperset",
      convention = Convention.O,
      doc = "Whether this set contains the other one.")
  static boolean isSuperset(ThreadState ts, PyFrozenSet self, PyObject other) {
    return self.isSuperset(ts, other);
  }

  @ExposedMethod(
      value = "__reduce__",
      convention = Convention.NOARGS,
      doc = "State information for pickling.")
  static PyObject reduce(ThreadState ts, PyFrozenSet self) {
    return SetOperations.reduce(ts, self);
  }

  @ExposedMethod(
      value = "__sizeof__",
      convention = Convention.NOARGS,
      doc = "S.__sizeof__() -> size of S in memory, in bytes")
  static long sizeOf(ThreadState ts, PyFrozenSet self) {
    return SetOperations.sizeOf(self);
  }

  @ExposedMethod(
      value = "symmetric_difference",
      convention = Convention.O,
      doc = "The elements that are in exactly one of the sets, as a new set.")
  static PyObject symmetricDifference(ThreadState ts, PyFrozenSet self, PyObject other) {
    return SetOperations.symmetricDifference(ts, self, other);
  }

  @ExposedMethod(
      value = "union",
      convention = Convention.RAW,
      doc = "The elements that are in any of the sets, as a new set.")
  static PyObject union(
      ThreadState ts, PyFrozenSet self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    SetOperations.noKeywordsInMethod("union", kwnames);
    return SetOperations.union(ts, self, args, off, n);
  }
}
