package org.cellvm.instructions;

import org.cellvm.model.PyInstance;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;

/**
 * An instruction's cache: two entries, for two types. Belongs to one instruction of one code
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

  /** The entry for a second type; null until one is met. */
  private AttributeCache second;

  /** The entry that holds for a type; null if there is none. */
  AttributeCache entry(PyType type) {
    int wanted = type.version;
    if (wanted == version) {
      return wanted == 0 ? null : this;
    }
    AttributeCache other = second;
    return other != null && other.version == wanted && wanted != 0 ? other : null;
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
    return slotVersion == o.type.version && slotVersion != 0 && slot >= 0
        ? o.slotValues()[slot]
        : null;
  }

  /** The entry to give to a type that has none. */
  AttributeCache vacant() {
    if (version == 0) {
      return this;
    }
    if (second == null) {
      second = new AttributeCache();
    }
    return second;
  }
}
