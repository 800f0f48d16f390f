package org.cellvm.model.sequences;

import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.Slots;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;

/** The table of one structure type: the common slots and methods, and its own fields. */
final class StructSequenceTable extends TypeTable {
  /** The sizes of a {@code PyStructSequence} without fields and of a field. */
  private static final int HEADER_SIZE = 24;

  private static final int FIELD_SIZE = 8;

  private final TypeTable common = new StructSequenceTypeTable();
  private final String name;
  private final String doc;
  private final String[] fields;
  private final boolean constructible;
  private final int visible;
  private final int unnamed;

  /**
   * {@code fields}: pairs of a name and a documentation string. {@code visible} is how many the
   * sequence has; the last {@code unnamed} of these have no name.
   */
  StructSequenceTable(
      String name, String doc, String[] fields, boolean constructible, int visible, int unnamed) {
    this.name = name;
    this.doc = doc;
    this.fields = fields;
    this.constructible = constructible;
    this.visible = visible;
    this.unnamed = unnamed;
  }

  /** How many items there are, with those that only have a name. */
  int fieldCount() {
    return fields.length / 2 + unnamed;
  }

  int visibleCount() {
    return visible;
  }

  int unnamedCount() {
    return unnamed;
  }

  /** Which item the attribute {@code index} is. */
  int itemOf(int index) {
    return index < visible - unnamed ? index : index + unnamed;
  }

  @Override
  public String typeName() {
    return name;
  }

  @Override
  public String typeDoc() {
    return doc;
  }

  @Override
  public int flags() {
    return common.flags();
  }

  @Override
  public int basicSize() {
    return HEADER_SIZE + FIELD_SIZE * fieldCount();
  }

  @Override
  public long slots(int word) {
    long slots = common.slots(word);
    return constructible ? slots : slots & ~bit(word, Slots.TP_NEW);
  }

  @Override
  public long declared(int word) {
    return common.declared(word);
  }

  @Override
  public int count() {
    return common.count();
  }

  @Override
  public String name(int index) {
    return common.name(index);
  }

  @Override
  public String doc(int index) {
    return common.doc(index);
  }

  @Override
  public int kind(int index) {
    return common.kind(index);
  }

  @Override
  public PyObject call(
      int index,
      ThreadState ts,
      PyObject self,
      PyObject[] args,
      int off,
      int n,
      PyObject[] kwnames) {
    return common.call(index, ts, self, args, off, n, kwnames);
  }

  @Override
  public int attributeCount() {
    return fields.length / 2;
  }

  @Override
  public String attributeName(int index) {
    return fields[2 * index];
  }

  @Override
  public String attributeDoc(int index) {
    return fields[2 * index + 1];
  }

  @Override
  public boolean isMember(int index) {
    return true;
  }

  @Override
  public PyObject get(int index, ThreadState ts, PyObject self) {
    return Ref.inc(((PyStructSequence) self).items[itemOf(index)]);
  }
}
