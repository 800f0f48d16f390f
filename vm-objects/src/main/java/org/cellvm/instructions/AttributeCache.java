package org.cellvm.instructions;

import org.cellvm.model.PyInstance;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;

/**
 * An instruction's cache: entries for up to four types. Belongs to one instruction of one code
 * object, so to one VM.
 */
public final class AttributeCache {
  /** The type's version this cache holds for; 0 for none. */
  int version;

  /** What the type has under the name, borrowed (it lives while the version holds); may be null. */
  PyObject inType;

  /** {@link #inType} is no descriptor and never becomes one: the attribute's value. */
  boolean isValue;

  /** Where the name was last found in an instance's dict. */
  int place;

  /** The version of a type for which {@link #slot} holds; 0 for none. */
  int slotVersion;

  /** The place among an instance's slot values; -1: the type has something not to be cached. */
  int slot;

  private static final int MOST_ENTRIES = 4;

  /** The entry for another type; null until one is met. */
  private AttributeCache next;

  /** The entry that holds for a type; null if there is none. */
  AttributeCache entry(PyType type) {
    int wanted = type.version;
    if (wanted == version) {
      return wanted == 0 ? null : this;
    }
    AttributeCache other = next;
    return other == null || wanted == 0 ? null : other.otherEntry(wanted);
  }

  private AttributeCache otherEntry(int wanted) {
    for (AttributeCache entry = this; entry != null; entry = entry.next) {
      if (entry.version == wanted) {
        return entry;
      }
    }
    return null;
  }

  /** Whether nothing of a type can be in an entry, {@link #slot} aside. */
  boolean isWithoutEntry(PyType type) {
    return slotVersion == type.version && slotVersion != 0;
  }

  /** Notes the place of the name among the slot values of a type, or -1. */
  void noteSlot(PyType type, int place) {
    slotVersion = type.version;
    slot = place;
  }

  /** An instance's slot value, borrowed; null if the cache knows none. */
  PyObject slotValue(PyInstance o) {
    return hasSlot(o) ? o.slotValues()[slot] : null;
  }

  /** Whether {@link #slot} is the place among an instance's slot values. */
  boolean hasSlot(PyInstance o) {
    return slotVersion == o.type.version && slotVersion != 0 && slot >= 0;
  }

  /** The entry to give to a type that has none: the last one if there are as many as may be. */
  AttributeCache vacant() {
    AttributeCache entry = this;
    for (int n = 1; entry.version != 0; n++) {
      if (n == MOST_ENTRIES) {
        return entry;
      }
      if (entry.next == null) {
        entry.next = new AttributeCache();
      }
      entry = entry.next;
    }
    return entry;
  }
}
