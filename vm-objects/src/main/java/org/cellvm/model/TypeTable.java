package org.cellvm.model;

/** What the processor writes for a built-in type: its slots, methods and attributes. */
public abstract class TypeTable extends FunctionTable {
  static final int BASE_TYPE = 1;
  public static final int UNHASHABLE = 2;
  static final int HAS_DICT = 4;
  public static final int HAS_WEAKREFS = 8;
  static final int VARIABLE_SIZE = 16;
  static final int ADDS_LAYOUT = 32;

  /** {@code tp_name}. */
  public abstract String typeName();

  /** The documentation string, null for None. */
  public abstract String typeDoc();

  public abstract int flags();

  /** A bit for each slot that the type's Java class overrides; 64 to a word. */
  public abstract long slots(int word);

  /** A bit for each slot that is the base's but has a wrapper in this type's dict as well. */
  public abstract long declared(int word);

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
