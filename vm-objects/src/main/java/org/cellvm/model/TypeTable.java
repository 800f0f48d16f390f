package org.cellvm.model;

/** What the processor writes for a built-in type: its slots, methods and attributes. */
public abstract class TypeTable extends FunctionTable {
  public static final int BASE_TYPE = 1;
  public static final int UNHASHABLE = 2;
  static final int ADDS_LAYOUT = 4;

  /** {@code tp_name}. */
  public abstract String typeName();

  /** The documentation string, null for None. */
  public abstract String typeDoc();

  public abstract int flags();

  /** The word of {@link #slots} and {@link #declared} that has a slot's bit. */
  static int word(int slot) {
    return slot / Long.SIZE;
  }

  /** A slot's bit in this word; 0 if it is in another one. */
  public static long bit(int word, int slot) {
    return word(slot) == word ? 1L << slot % Long.SIZE : 0;
  }

  /** A bit for each slot that the type's Java class overrides, see {@link #bit}. */
  public abstract long slots(int word);

  /** A bit for each slot that is the base's but has a wrapper in this type's dict as well. */
  public abstract long declared(int word);

  /** {@code tp_basicsize}; 0 stands for the base's. */
  public int basicSize() {
    return 0;
  }

  /** {@code tp_itemsize}; 0 stands for the base's. */
  public int itemSize() {
    return 0;
  }

  /** {@code tp_dictoffset}; 0 if the type adds no {@code __dict__} to its base. */
  public int dictOffset() {
    return 0;
  }

  /** {@code tp_weaklistoffset}; 0 if the type adds no weak references to its base. */
  public int weakrefOffset() {
    return 0;
  }

  public abstract int attributeCount();

  public String attributeName(int index) {
    return null;
  }

  public String attributeDoc(int index) {
    return null;
  }

  /** Whether it shows as {@code member_descriptor}. */
  public boolean isMember(int index) {
    return false;
  }

  public boolean isWritable(int index) {
    return false;
  }

  /** The value, owned. */
  public PyObject get(int index, ThreadState ts, PyObject self) {
    throw new IllegalStateException();
  }

  /** {@code value} is borrowed; null deletes. */
  public void set(int index, ThreadState ts, PyObject self, PyObject value) {
    throw new IllegalStateException();
  }
}
