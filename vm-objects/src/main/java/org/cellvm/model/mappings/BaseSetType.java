package org.cellvm.model.mappings;

import org.cellvm.model.Args;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedMethod;

/**
 * What the types {@code set} and {@code frozenset} have in common. They are unrelated for Python:
 * each has these slots and methods as its own.
 */
abstract class BaseSetType extends ObjectType {
  BaseSetType(TypeTable table, String name, PyType base) {
    super(table, name, base);
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

  @ExposedMethod(
      value = "__contains__",
      convention = Convention.O,
      doc = "x.__contains__(y) <==> y in x.")
  static boolean contains(ThreadState ts, PyBaseSet self, PyObject x) {
    return self.contains(ts, x);
  }

  @ExposedMethod(
      value = "difference",
      convention = Convention.RAW,
      doc = "The elements of this set that are in none of the others, as a new set.")
  static PyObject difference(
      ThreadState ts, PyBaseSet self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    Args.noKeywords("difference", kwnames);
    return SetOperations.difference(ts, self, args, off, n);
  }

  @ExposedMethod(
      value = "intersection",
      convention = Convention.RAW,
      doc = "The elements that all the sets have in common, as a new set.")
  static PyObject intersection(
      ThreadState ts, PyBaseSet self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    Args.noKeywords("intersection", kwnames);
    return SetOperations.intersection(ts, self, args, off, n);
  }

  @ExposedMethod(
      value = "isdisjoint",
      convention = Convention.O,
      doc = "Whether the two sets have no element in common.")
  static boolean isDisjoint(ThreadState ts, PyBaseSet self, PyObject other) {
    return self.isDisjoint(ts, other);
  }

  @ExposedMethod(
      value = "issubset",
      convention = Convention.O,
      doc = "Whether the other set contains this one.")
  static boolean isSubset(ThreadState ts, PyBaseSet self, PyObject other) {
    return self.isSubset(ts, other);
  }

  @ExposedMethod(
      value = "issuperset",
      convention = Convention.O,
      doc = "Whether this set contains the other one.")
  static boolean isSuperset(ThreadState ts, PyBaseSet self, PyObject other) {
    return self.isSuperset(ts, other);
  }

  @ExposedMethod(
      value = "__reduce__",
      convention = Convention.NOARGS,
      doc = "State information for pickling.")
  static PyObject reduce(ThreadState ts, PyBaseSet self) {
    return SetOperations.reduce(ts, self);
  }

  @ExposedMethod(
      value = "__sizeof__",
      convention = Convention.NOARGS,
      doc = "S.__sizeof__() -> size of S in memory, in bytes")
  static long sizeOf(ThreadState ts, PyBaseSet self) {
    return SetOperations.sizeOf(self);
  }

  @ExposedMethod(
      value = "symmetric_difference",
      convention = Convention.O,
      doc = "The elements that are in exactly one of the sets, as a new set.")
  static PyObject symmetricDifference(ThreadState ts, PyBaseSet self, PyObject other) {
    return SetOperations.symmetricDifference(ts, self, other);
  }

  @ExposedMethod(
      value = "union",
      convention = Convention.RAW,
      doc = "The elements that are in any of the sets, as a new set.")
  static PyObject union(
      ThreadState ts, PyBaseSet self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    Args.noKeywords("union", kwnames);
    return SetOperations.union(ts, self, args, off, n);
  }
}
