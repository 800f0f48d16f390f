package org.cellvm.processor;

import java.util.List;

/** Writes the Java sources that follow from {@link SlotTable} alone. */
final class SlotGenerator {
  static final String MODEL = "org.cellvm.model";

  private SlotGenerator() {}

  /** {@code Slots}: the numbers of the slots. */
  static String slots() {
    StringBuilder out = new StringBuilder("package " + MODEL + ";\n\n");
    out.append("/** The numbers of the type slots, in the order of the slot table. */\n");
    out.append("public final class Slots {\n  private Slots() {}\n\n");
    List<SlotTable.Row> rows = SlotTable.ROWS;
    for (int i = 0; i < rows.size(); i++) {
      out.append("  public static final int ").append(rows.get(i).constant()).append(" = ");
      out.append(i).append(";\n");
    }
    out.append("  public static final int COUNT = ").append(rows.size()).append(";\n}\n");
    return out.toString();
  }

  /** {@code TypeSlots}: one virtual method a slot; each type overrides what it has. */
  static String typeSlots() {
    StringBuilder out = new StringBuilder("package " + MODEL + ";\n\n");
    out.append("/** One virtual method a slot; a call of a slot that a type lacks is a VM error. */\n");
    out.append("public abstract class TypeSlots extends PyGcObject {\n");
    for (SlotTable.Row row : SlotTable.ROWS) {
      SlotTable.Shape shape = row.shape();
      out.append("\n  public ").append(shape.result).append(' ').append(row.name());
      out.append("(ThreadState ts, ").append(shape.parameters).append(") {\n");
      out.append("    throw absent(\"").append(row.name()).append("\");\n  }\n");
    }
    out.append("\n  private IllegalStateException absent(String slot) {\n");
    out.append("    return new IllegalStateException(slot + \" is absent in \" + this);\n  }\n}\n");
    return out.toString();
  }
}
