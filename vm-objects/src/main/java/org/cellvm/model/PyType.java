package org.cellvm.model;

import org.cellvm.processor.SlotRoot;

/**
 * A type: a vtable with one virtual method a slot, and what {@code type} objects show to Python. A
 * built-in type is a Java subclass that overrides the slots it has (Java inheritance mirrors Python
 * inheritance: {@code BoolType extends IntType}); a class made by Python code is a {@link HeapType}.
 *
 * <p>{@link #slotOwner} tells for each slot whether it is present and whose it is: null (absent), the
 * built-in type that defines it, or {@link HeapType#GENERIC} (the special method is looked up at each
 * call). Two slots are "the same function", in CPython's sense, if their owners are identical.
 */
@SlotRoot
public abstract class PyType extends TypeSlots {
  /** By slot number. Never written after creation in a built-in type. */
  public final PyType[] slotOwner = new PyType[Slots.COUNT];

  /** {@code tp_name}: with the module before a dot where a built-in type is not __builtin__'s. */
  protected String name;

  protected PyType base;

  /** The method resolution order, this type first. Old-style bases appear as other objects. */
  protected PyObject[] mro;

  /**
   * Changes whenever an attribute of this type or of a base changes; unique among all types that
   * exist in the process at any time. 0: not cacheable.
   */
  public int version;

  public final boolean has(int slot) {
    return slotOwner[slot] != null;
  }

  /** The owner of a slot, borrowed; null where the slot is absent. */
  public final PyType owner(int slot) {
    return slotOwner[slot];
  }

  public final String name() {
    return name;
  }

  public final PyType base() {
    return base;
  }

  /** Whether this type is {@code other} or derives from it. */
  public final boolean isSubtype(PyType other) {
    if (this == other) {
      return true;
    }
    for (PyObject t : mro) {
      if (t == other) {
        return true;
      }
    }
    return false;
  }

  /**
   * The attribute {@code name} of the first type in the method resolution order that has it,
   * borrowed; null if none ({@code _PyType_Lookup}). {@code name} is interned for the cache to work.
   */
  public abstract PyObject lookup(ThreadState ts, PyString name);

  /** The type's own attributes; built-in types fill it on first use. Borrowed. */
  public abstract PyDict dict(ThreadState ts);

  @Override
  public String toString() {
    return name;
  }
}
