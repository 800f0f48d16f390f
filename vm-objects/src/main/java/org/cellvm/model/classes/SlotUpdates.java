package org.cellvm.model.classes;

import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Slots;
import org.cellvm.model.ThreadState;
import org.cellvm.model.UnhashableSlots;
import org.cellvm.model.descriptors.PyMethodDescr;
import org.cellvm.model.descriptors.PyWrapperDescr;
import org.cellvm.model.descriptors.SlotDefs;
import org.cellvm.model.functions.PyBuiltinFunction;
import org.cellvm.model.text.PyString;

/**
 * Determines the owners of a class's slots ({@code update_one_slot} and related functions): after
 * the class is made, and when a special method of it or of a base changes.
 */
final class SlotUpdates {
  private SlotUpdates() {}

  /** {@code inherit_slots} and {@code fixup_slot_dispatchers} for a new class. */
  static void initialize(ThreadState ts, HeapType type) {
    PyType[] owner = type.slotOwner;
    owner[Slots.TP_NEW] = type.base.slotOwner[Slots.TP_NEW];
    for (int i = 1; i < type.mro.length; i++) {
      if (type.mro[i] instanceof PyType base) {
        inherit(owner, base);
      }
    }
    PyType builtin = SlotGroups.builtinBase(type);
    boolean[] changed = builtin == null ? null : SlotGroups.changed(ts, type);
    if (changed == null) {
      updateAll(ts, type);
    } else {
      updateSome(ts, type, changed, derived(ts, builtin));
    }
  }

  private static void inherit(PyType[] owner, PyType from) {
    PyType[] theirs = from.slotOwner;
    PyType base = from.base;
    boolean comparison =
        owner[Slots.TP_COMPARE] == null
            && owner[Slots.TP_RICHCOMPARE] == null
            && owner[Slots.TP_HASH] == null;
    for (int slot = 0; slot < Slots.COUNT; slot++) {
      boolean group =
          slot == Slots.TP_COMPARE || slot == Slots.TP_RICHCOMPARE || slot == Slots.TP_HASH;
      if (group ? comparison : owner[slot] == null && slot != Slots.TP_NEW) {
        // Only what the base defines itself, as CPython's SLOTDEFINED has it.
        if (group || base == null || base.slotOwner[slot] != theirs[slot]) {
          owner[slot] = theirs[slot];
        }
      }
    }
  }

  /**
   * The slots of a class that has no special methods, nor have its bases but the built-in type
   * {@code base} and its own.
   */
  private static PyType[] derived(ThreadState ts, PyType base) {
    PyType[] owner = base.derivedSlots;
    if (owner == null) {
      owner = new PyType[Slots.COUNT];
      owner[Slots.TP_NEW] = base.slotOwner[Slots.TP_NEW];
      for (PyObject t : base.mro) {
        inherit(owner, (PyType) t);
      }
      updateAll(ts, base, owner);
      base.derivedSlots = owner;
    }
    return owner;
  }

  static void updateAll(ThreadState ts, HeapType type) {
    updateAll(ts, type, type.slotOwner);
  }

  private static void updateAll(ThreadState ts, PyType type, PyType[] owner) {
    int i = 0;
    while (i < SlotDefs.COUNT) {
      i = updateOne(ts, type, owner, i);
    }
  }

  /** {@link #updateAll} where only the slots of some groups can differ from those given. */
  private static void updateSome(
      ThreadState ts, HeapType type, boolean[] changed, PyType[] otherwise) {
    PyType[] owner = type.slotOwner;
    int i = 0;
    while (i < SlotDefs.COUNT) {
      int slot = SlotDefs.SLOT[i];
      if (changed[SlotGroups.OF_SLOT[slot]]) {
        i = updateOne(ts, type, owner, i);
      } else {
        owner[slot] = otherwise[slot];
        i = SlotGroups.END[slot];
      }
    }
  }

  /**
   * Updates the slot of the special methods that begin at {@code i}; returns where they end.
   *
   * @param type whose methods they are
   * @param owner the owners of the slots of {@code type}, or of a class that derives from it
   */
  private static int updateOne(ThreadState ts, PyType type, PyType[] owner, int i) {
    int slot = SlotDefs.SLOT[i];
    PyType specific = null;
    boolean generic = false;
    boolean useGeneric = false;
    for (; i < SlotDefs.COUNT && SlotDefs.SLOT[i] == slot; i++) {
      PyString name = SlotDefs.NAME[i];
      PyObject descr = type.lookupUncached(ts, name);
      if (descr == null) {
        continue;
      }
      PyType wrapped = null;
      if (descr instanceof PyWrapperDescr d && SlotDefs.WRAPPER[i] != 0) {
        if (isOnlySlot(owner, name, slot)) {
          generic = SlotDefs.GENERIC[i];
        }
        if (SlotDefs.NAME[d.special] == name && type.isSubtype(d.type)) {
          wrapped = d.type.slotOwner[slot];
        } else if (SlotDefs.NAME[d.special] != name) {
          useGeneric = true;
          generic = SlotDefs.GENERIC[i];
        }
      } else if (descr instanceof PyMethodDescr method
          && method.name == name
          && type.isSubtype(method.type)
          && method.type.slotOwner[slot] != null) {
        // A method that stands beside the slot (METH_COEXIST) does what the slot does.
        wrapped = method.type.slotOwner[slot];
      } else if (slot == Slots.TP_NEW && isNewWrapper(descr)) {
        wrapped = owner[slot];
      } else if (slot == Slots.TP_HASH && descr == PyNone.NONE) {
        wrapped = UnhashableSlots.INSTANCE;
      } else {
        useGeneric = true;
        generic = SlotDefs.GENERIC[i];
      }
      if (wrapped != null) {
        if (specific == null || specific == wrapped) {
          specific = wrapped;
        } else {
          useGeneric = true;
          generic = SlotDefs.GENERIC[i];
        }
      }
    }
    owner[slot] = specific != null && !useGeneric ? specific : generic ? HeapType.GENERIC : null;
    return i;
  }

  private static boolean isNewWrapper(PyObject descr) {
    return descr instanceof PyBuiltinFunction builtin && builtin.isNew();
  }

  /**
   * {@code resolve_slotdups}: whether {@code slot} is the only slot of the special method that the
   * type has, or the type has none of its slots, or several.
   */
  private static boolean isOnlySlot(PyType[] owner, PyString name, int slot) {
    int only = -1;
    for (int i = 0; i < SlotDefs.COUNT; i++) {
      if (SlotDefs.NAME[i] == name && owner[SlotDefs.SLOT[i]] != null) {
        if (only >= 0) {
          return true;
        }
        only = SlotDefs.SLOT[i];
      }
    }
    return only < 0 || only == slot;
  }

  /**
   * {@code update_slot}: an attribute of the class has changed. Updates the slots that it stands
   * for in the class and in those that derive from it and do not have it themselves.
   */
  static void attributeChanged(ThreadState ts, HeapType type, PyString name) {
    type.modified(ts);
    if (!isSpecial(name)) {
      return;
    }
    PyString special = null;
    for (int i = 0; i < SlotDefs.COUNT; i++) {
      if (SlotDefs.NAME[i].equalTo(name)) {
        special = SlotDefs.NAME[i];
        break;
      }
    }
    if (special != null) {
      updateSubclasses(ts, type, special);
    }
  }

  /** Whether a name may be that of a special method. */
  static boolean isSpecial(PyString name) {
    byte[] s = name.bytes();
    return s.length >= 4 && (s[0] == '_' && s[1] == '_' || s.length == 4 && s[0] == 'n');
  }

  private static void updateSubclasses(ThreadState ts, HeapType type, PyString name) {
    type.slotsChanged = true;
    for (int i = 0; i < SlotDefs.COUNT; ) {
      int slot = SlotDefs.SLOT[i];
      int end = i;
      boolean concerned = false;
      while (end < SlotDefs.COUNT && SlotDefs.SLOT[end] == slot) {
        concerned |= SlotDefs.NAME[end] == name;
        end++;
      }
      if (concerned) {
        updateOne(ts, type, type.slotOwner, i);
      }
      i = end;
    }
    SubclassList subclasses = type.subclasses(ts);
    for (int i = 0; i < subclasses.size(); i++) {
      HeapType t = subclasses.get(i);
      if (t != null && t.dict.getStr(ts, name) == null) {
        updateSubclasses(ts, t, name);
      }
    }
  }

  /** {@code update_all_slots} for a class whose bases have changed, and for its subclasses. */
  static void basesChanged(ThreadState ts, HeapType type) {
    type.slotsChanged = true;
    updateAll(ts, type);
    SubclassList subclasses = type.subclasses(ts);
    for (int i = 0; i < subclasses.size(); i++) {
      HeapType t = subclasses.get(i);
      if (t != null) {
        basesChanged(ts, t);
      }
    }
  }
}
