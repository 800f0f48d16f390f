package org.cellvm.model.classes;

import org.cellvm.model.PyType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.text.PyString;

/** Whether instances of two classes have the same lay-out, so that one can become the other. */
final class TypeLayouts {
  private TypeLayouts() {}

  /** {@code equiv_structs} of a type and its base. */
  private static boolean isSameAsBase(PyType type) {
    if (!(type instanceof HeapType t)) {
      return type.solidBase() != type;
    }
    return t.ownSlots() == 0
        && !t.addsDict
        && !t.addsWeakrefs
        && t.isCollected == isCollected(t.base);
  }

  private static boolean isCollected(PyType type) {
    return type instanceof HeapType heap ? heap.isCollected : type != ObjectType.TYPE;
  }

  /** What CPython compares as {@code tp_dealloc}. */
  private static Object deallocator(PyType type) {
    return type.isHeapType() ? HeapType.GENERIC : type.solidBase();
  }

  /** {@code compatible_for_assignment}; TypeError if not. */
  static void checkAssignment(PyType newType, PyType oldType, String attribute) {
    if (deallocator(newType) != deallocator(oldType)
        || isCollected(newType) != isCollected(oldType)) {
      throw differs(newType, oldType, attribute, "deallocator");
    }
    PyType newBase = newType;
    PyType oldBase = oldType;
    while (newBase.base() != null && isSameAsBase(newBase)) {
      newBase = newBase.base();
    }
    while (oldBase.base() != null && isSameAsBase(oldBase)) {
      oldBase = oldBase.base();
    }
    if (newBase != oldBase
        && (newBase.base() != oldBase.base() || !sameSlotsAdded(newBase, oldBase))) {
      throw differs(newType, oldType, attribute, "object layout");
    }
  }

  private static boolean sameSlotsAdded(PyType a, PyType b) {
    if (!(a instanceof HeapType x) || !(b instanceof HeapType y)) {
      return false;
    }
    if (x.addsDict != y.addsDict || x.addsWeakrefs != y.addsWeakrefs) {
      return false;
    }
    if (x.ownSlots() != y.ownSlots()) {
      return false;
    }
    for (int i = 0; i < x.ownSlots(); i++) {
      if (!((PyString) x.slotNames.items[i]).equalTo((PyString) y.slotNames.items[i])) {
        return false;
      }
    }
    return x.ownSlots() == 0 || !x.addsDict && !x.addsWeakrefs;
  }

  private static PyException differs(
      PyType newType, PyType oldType, String attribute, String what) {
    return Errors.typeError(
        attribute
            + " assignment: '"
            + newType.name()
            + "' "
            + what
            + " differs from '"
            + oldType.name()
            + "'");
  }
}
