package org.cellvm.model;

/** The type {@code frame}. */
public class FrameType extends ObjectType {
  public static final FrameType TYPE = new FrameType(null, "frame", ObjectType.TYPE);

  protected FrameType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }
}
