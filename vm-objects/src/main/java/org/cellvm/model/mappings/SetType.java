package org.cellvm.model.mappings;

import org.cellvm.model.PyNotImplemented;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code set}. */
@ExposedType(
    name = "set",
    unhashable = true,
    hasWeakrefs = true,
    declares = {"tp_getattro"},
    doc = "set() -> new empty set\n" + "set(iterable) -> new set of the elements of the iterable")
public class SetType extends ObjectType {
  public static final SetType TYPE = new SetType(new SetTypeTable(), "set", ObjectType.TYPE);

  protected SetType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    if (subtype == TYPE) {
      SetOperations.noKeywords("set", kwnames);
    }
    return PyBaseSet.make(ts, subtype, null);
  }

  @Override
  public void tp_init(
      ThreadState ts, PyObject o, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PySet self = (PySet) o;
    SetOperations.noKeywords("set", kwnames);
    if (n > 1) {
      throw Errors.typeError(self.type().name() + " expected at most 1 arguments, got " + n);
    }
    self.clearTable(ts);
    if (n == 1) {
      self.update(ts, args[off]);
    }
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

  @Override
  public PyObject nb_inplace_subtract(ThreadState ts, PyObject v, PyObject w) {
    if (!(w instanceof PyBaseSet)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    ((PySet) v).differenceUpdate(ts, w);
    return Ref.inc(v);
  }

  @Override
  public PyObject nb_inplace_and(ThreadState ts, PyObject v, PyObject w) {
    if (!(w instanceof PyBaseSet)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    replace(ts, (PySet) v, ((PySet) v).intersection(ts, w));
    return Ref.inc(v);
  }

  @Override
  public PyObject nb_inplace_xor(ThreadState ts, PyObject v, PyObject w) {
    if (!(w instanceof PyBaseSet)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    ((PySet) v).symmetricDifferenceUpdate(ts, w);
    return Ref.inc(v);
  }

  @Override
  public PyObject nb_inplace_or(ThreadState ts, PyObject v, PyObject w) {
    if (!(w instanceof PyBaseSet)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    ((PySet) v).update(ts, w);
    return Ref.inc(v);
  }

  /** Gives the set the elements of another one, which is stolen. */
  private static void replace(ThreadState ts, PySet self, PyBaseSet elements) {
    self.swapTables(elements);
    elements.decref(ts);
  }

  @ExposedMethod(
      value = "add",
      convention = Convention.O,
      doc = "Add an element; no effect if it is there already.")
  static void add(ThreadState ts, PySet self, PyObject x) {
    self.add(ts, x);
  }

  @ExposedMethod(value = "clear", convention = Convention.NOARGS, doc = "Remove all elements.")
  static void clear(ThreadState ts, PySet self) {
    self.clearTable(ts);
  }

  @ExposedMethod(value = "copy", convention = Convention.NOARGS, doc = "A shallow copy of the set.")
  static PyObject copy(ThreadState ts, PySet self) {
    return PyBaseSet.make(ts, self.type(), self);
  }

  @ExposedMethod(
      value = "discard",
      convention = Convention.O,
      doc = "Remove an element if it is there.")
  static void discard(ThreadState ts, PySet self, PyObject x) {
    self.discard(ts, x);
  }

  @ExposedMethod(
      value = "remove",
      convention = Convention.O,
      doc = "Remove an element; KeyError if it is not there.")
  static void remove(ThreadState ts, PySet self, PyObject x) {
    if (!self.discard(ts, x)) {
      throw Errors.keyError(ts, x);
    }
  }

  @ExposedMethod(
      value = "pop",
      convention = Convention.NOARGS,
      doc = "Remove and return some element; KeyError if the set is empty.")
  static PyObject pop(ThreadState ts, PySet self) {
    if (self.used == 0) {
      throw new PyException(PyExc.KeyError, "pop from an empty set");
    }
    return self.takeAny();
  }

  @ExposedMethod(
      value = "difference_update",
      convention = Convention.RAW,
      doc = "Remove the elements of the other sets.")
  static void differenceUpdate(
      ThreadState ts, PySet self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    SetOperations.noKeywordsInMethod("difference_update", kwnames);
    for (int i = 0; i < n; i++) {
      self.differenceUpdate(ts, args[off + i]);
    }
  }

  @ExposedMethod(
      value = "intersection_update",
      convention = Convention.RAW,
      doc = "Keep the elements that all the sets have in common.")
  static void intersectionUpdate(
      ThreadState ts, PySet self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    SetOperations.noKeywordsInMethod("intersection_update", kwnames);
    replace(ts, self, SetOperations.intersection(ts, self, args, off, n));
  }

  @ExposedMethod(
      value = "symmetric_difference_update",
      convention = Convention.O,
      doc = "Keep the elements that are in exactly one of the sets.")
  static void symmetricDifferenceUpdate(ThreadState ts, PySet self, PyObject other) {
    self.symmetricDifferenceUpdate(ts, other);
  }

  @ExposedMethod(
      value = "update",
      convention = Convention.RAW,
      doc = "Add the elements of the other sets.")
  static void update(
      ThreadState ts, PySet self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    SetOperations.noKeywordsInMethod("update", kwnames);
    for (int i = 0; i < n; i++) {
      self.update(ts, args[off + i]);
    }
  }

  @ExposedMethod(
      value = "__contains__",
      convention = Convention.O,
      doc = "x.__contains__(y) <==> y in x.")
  static boolean contains(ThreadState ts, PySet self, PyObject x) {
    return self.contains(ts, x);
  }

  @ExposedMethod(
      value = "difference",
      convention = Convention.RAW,
      doc = "The elements of this set that are in none of the others, as a new set.")
  static PyObject difference(
      ThreadState ts, PySet self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    SetOperations.noKeywordsInMethod("difference", kwnames);
    return SetOperations.difference(ts, self, args, off, n);
  }

  @ExposedMethod(
      value = "intersection",
      convention = Convention.RAW,
      doc = "The elements that all the sets have in common, as a new set.")
  static PyObject intersection(
      ThreadState ts, PySet self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    SetOperations.noKeywordsInMethod("intersection", kwnames);
    return SetOperations.intersection(ts, self, args, off, n);
  }

  @ExposedMethod(
      value = "isdisjoint",
      convention = Convention.O,
      doc = "Whether the two sets have no element in common.")
  static boolean isDisjoint(ThreadState ts, PySet self, PyObject other) {
    return self.isDisjoint(ts, other);
  }

  @ExposedMethod(
      value = "issubset",
      convention = Convention.O,
      doc = "Whether the other set contains this one.")
  static boolean isSubset(ThreadState ts, PySet self, PyObject other) {
    return self.isSubset(ts, other);
  }

  @ExposedMethod(
      value = "issuperset",
      convention = Convention.O,
      doc = "Whether this set contains the other one.")
  static boolean isSuperset(ThreadState ts, PySet self, PyObject other) {
    return self.isSuperset(ts, other);
  }

  @ExposedMethod(
      value = "__reduce__",
      convention = Convention.NOARGS,
      doc = "State information for pickling.")
  static PyObject reduce(ThreadState ts, PySet self) {
    return SetOperations.reduce(ts, self);
  }

  @ExposedMethod(
      value = "__sizeof__",
      convention = Convention.NOARGS,
      doc = "S.__sizeof__() -> size of S in memory, in bytes")
  static long sizeOf(ThreadState ts, PySet self) {
    return SetOperations.sizeOf(self);
  }

  @ExposedMethod(
      value = "symmetric_difference",
      convention = Convention.O,
      doc = "The elements that are in exactly one of the sets, as a new set.")
  static PyObject symmetricDifference(ThreadState ts, PySet self, PyObject other) {
    return SetOperations.symmetricDifference(ts, self, other);
  }

  @ExposedMethod(
      value = "union",
      convention = Convention.RAW,
      doc = "The elements that are in any of the sets, as a new set.")
  static PyObject union(
      ThreadState ts, PySet self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    SetOperations.noKeywordsInMethod("union", kwnames);
    return SetOperations.union(ts, self, args, off, n);
  }
}
