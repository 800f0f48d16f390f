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

  /** A built-in type; {@code base} is null for {@code object} only. */
  protected PyType(TypeTable table, String name, PyType base) {
    this.name = name;
    this.base = base;
    refcnt = IMMORTAL;
  }

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
  public PyObject lookup(ThreadState ts, PyString name) {
    return null;
  }

  /** The type's own attributes; built-in types fill it on first use. Borrowed. */
  public PyDict dict(ThreadState ts) {
    return null;
  }

  // Calls with a fixed number of positional arguments; all borrowed, the result owned.

  public PyObject call0(ThreadState ts, PyObject callable) {
    return tp_call(ts, callable, PyTuple.NO_ITEMS, 0, 0, null);
  }

  public PyObject call1(ThreadState ts, PyObject callable, PyObject a) {
    return tp_call(ts, callable, new PyObject[] {a}, 0, 1, null);
  }

  public PyObject call2(ThreadState ts, PyObject callable, PyObject a, PyObject b) {
    return tp_call(ts, callable, new PyObject[] {a, b}, 0, 2, null);
  }

  public PyObject call3(ThreadState ts, PyObject callable, PyObject a, PyObject b, PyObject c) {
    return tp_call(ts, callable, new PyObject[] {a, b, c}, 0, 3, null);
  }

  @Override
  public PyType type() {
    return TypeType.TYPE;
  }

  @Override
  protected void release(ThreadState ts) {}

  @Override
  public String toString() {
    return name;
  }
}
