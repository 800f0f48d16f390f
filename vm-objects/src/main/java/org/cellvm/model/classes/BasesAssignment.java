package org.cellvm.model.classes;

import java.util.ArrayList;
import java.util.List;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.sequences.PyTuple;

/** Assignment to {@code __bases__} of a class. */
final class BasesAssignment {
  private BasesAssignment() {}

  /** A class and the order it had, owned. */
  private record OldOrder(HeapType type, PyTuple order) {}

  static void assign(ThreadState ts, HeapType type, PyObject value) {
    if (!(value instanceof PyTuple bases)) {
      throw Errors.typeError(
          "can only assign tuple to " + type.name() + ".__bases__, not " + value.type().name());
    }
    if (bases.items.length == 0) {
      throw Errors.typeError(
          "can only assign non-empty tuple to " + type.name() + ".__bases__, not ()");
    }
    for (PyObject b : bases.items) {
      if (!(b instanceof PyClassObject) && !(b instanceof PyType)) {
        throw Errors.typeError(
            type.name()
                + ".__bases__ must be tuple of old- or new-style classes, not '"
                + b.type().name()
                + "'");
      }
      if (b instanceof PyType base && base.isSubtype(type)) {
        throw Errors.typeError("a __bases__ item causes an inheritance cycle");
      }
    }
    PyType newBase = MethodResolution.bestBase(bases.items);
    TypeLayouts.checkAssignment(newBase, type.base, "__bases__");
    PyTuple oldBases = type.bases;
    type.bases = Ref.inc(bases);
    PyType oldBase = type.setBase(newBase);
    List<OldOrder> changed = new ArrayList<>();
    try {
      update(ts, type, changed);
    } catch (PyException e) {
      for (OldOrder old : changed) {
        Ref.dec(ts, old.type.setMro(old.order));
        old.type.modified(ts);
      }
      type.bases = oldBases;
      bases.decref(ts);
      type.setBase(oldBase).decref(ts);
      oldBase.decref(ts);
      throw e;
    }
    for (OldOrder old : changed) {
      Ref.dec(ts, old.order);
    }
    for (PyObject b : oldBases.items) {
      if (b instanceof PyType base) {
        base.subclasses(ts).remove(type);
      }
    }
    for (PyObject b : bases.items) {
      if (b instanceof PyType base) {
        base.subclasses(ts).add(type);
      }
    }
    SlotUpdates.basesChanged(ts, type);
    oldBases.decref(ts);
    oldBase.decref(ts);
  }

  private static void update(ThreadState ts, HeapType type, List<OldOrder> changed) {
    changed.add(new OldOrder(type, MethodResolution.update(ts, type)));
    SubclassList subclasses = type.subclasses(ts);
    for (int i = 0; i < subclasses.size(); i++) {
      if (subclasses.get(i) != null) {
        update(ts, subclasses.get(i), changed);
      }
    }
  }
}
