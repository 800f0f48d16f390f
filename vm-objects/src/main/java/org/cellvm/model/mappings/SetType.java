package org.cellvm.model.mappings;

import org.cellvm.model.Args;
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
    basicSize = 200,
    unhashable = true,
    weakrefOffset = 192,
    declares = {"tp_getattro"},
    doc = "set() -> new empty set\n" + "set(iterable) -> new set of the elements of the iterable")
public class SetType extends BaseSetType {
  public static final SetType TYPE = new SetType(new SetTypeTable(), "set", ObjectType.TYPE);

  protected SetType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    if (subtype == TYPE) {
      Args.doesNotTakeKeywords("set()", kwnames);
    }
    return PyBaseSet.make(ts, subtype, null);
  }

  @Override
  public void tp_init(
      ThreadState ts, PyObject o, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PySet self = (PySet) o;
    Args.doesNotTakeKeywords("set()", kwnames);
    if (n > 1) {
      throw Errors.typeError(self.type().name() + " expected at most 1 arguments, got " + n);
    }
    self.clearTable(ts);
    if (n == 1) {
      self.update(ts, args[off]);
    }
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
    Args.noKeywords("difference_update", kwnames);
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
    Args.noKeywords("intersection_update", kwnames);
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
    Args.noKeywords("update", kwnames);
    for (int i = 0; i < n; i++) {
      self.update(ts, args[off + i]);
    }
  }
}
