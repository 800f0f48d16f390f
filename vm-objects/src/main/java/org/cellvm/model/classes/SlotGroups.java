package org.cellvm.model.classes;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Slots;
import org.cellvm.model.ThreadState;
import org.cellvm.model.descriptors.SlotDefs;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.text.PyString;

/**
 * The slots in groups: two are of one group if they have a special method in common, directly or by
 * way of others. What becomes of a slot depends on the special methods of its group alone. So a
 * class whose own bases, above a built-in type, have none of a group has the slots of any such
 * class, and only the others are looked up.
 */
final class SlotGroups {
  /** By slot: the number of its group, which is that of one of its slots. */
  static final int[] OF_SLOT = new int[Slots.COUNT];

  /** By slot: where its special methods end in {@link SlotDefs}. */
  static final int[] END = new int[Slots.COUNT];

  /** By special method: one of its slots. */
  private static final PyDict SLOTS = PyDict.constant();

  static {
    for (int slot = 0; slot < OF_SLOT.length; slot++) {
      OF_SLOT[slot] = slot;
    }
    for (int i = 0; i < SlotDefs.COUNT; i++) {
      int slot = SlotDefs.SLOT[i];
      END[slot] = i + 1;
      PyObject other = SLOTS.constant(SlotDefs.NAME[i]);
      if (other == null) {
        SLOTS.putConstant(SlotDefs.NAME[i], PyInt.valueOf(slot));
      } else {
        unite(OF_SLOT[slot], OF_SLOT[(int) ((PyInt) other).value]);
      }
    }
  }

  private SlotGroups() {}

  private static void unite(int group, int with) {
    for (int slot = 0; group != with && slot < OF_SLOT.length; slot++) {
      if (OF_SLOT[slot] == group) {
        OF_SLOT[slot] = with;
      }
    }
  }

  /**
   * The built-in type from which a class derives, where its order is that of classes made by Python
   * code and then the type's own; null for any other order.
   */
  static PyType builtinBase(HeapType type) {
    PyObject[] order = type.mro;
    if (order.length == 0 || order[0] != type) {
      return null;
    }
    int i = 1;
    while (i < order.length && order[i] instanceof HeapType) {
      i++;
    }
    if (i == order.length
        || !(order[i] instanceof PyType builtin)
        || builtin.mro.length != order.length - i) {
      return null;
    }
    for (PyObject t : builtin.mro) {
      if (order[i++] != t) {
        return null;
      }
    }
    return builtin;
  }

  /**
   * By group: whether a class, or one of those in its order that Python code has made, has a
   * special method of it; null where one has been changed, or the keys of a dict would have to be
   * asked.
   */
  static boolean[] changed(ThreadState ts, HeapType type) {
    boolean[] changed = new boolean[Slots.COUNT];
    // It depends on the base that decides the lay-out as well.
    changed[OF_SLOT[Slots.TP_NEW]] = true;
    for (PyObject t : type.mro) {
      if (t instanceof HeapType heap && (heap.slotsChanged || !change(changed, heap.dict(ts)))) {
        return null;
      }
    }
    return changed;
  }

  private static boolean change(boolean[] changed, PyDict dict) {
    if (!dict.hasOnlyStrs()) {
      return false;
    }
    for (int i = dict.next(-1); i >= 0; i = dict.next(i)) {
      PyString name = (PyString) dict.keys[i];
      if (SlotUpdates.isSpecial(name)) {
        PyObject slot = SLOTS.constant(name);
        if (slot != null) {
          changed[OF_SLOT[(int) ((PyInt) slot).value]] = true;
        }
      }
    }
    return true;
  }
}
