package org.cellvm.engine.jit;

import org.objectweb.asm.ClassWriter;

/** Writes a class; wherever two types of objects meet, that is two types of Python objects. */
final class UnitWriter extends ClassWriter {
  private static final String MODEL = "org/cellvm/model/";

  UnitWriter() {
    super(COMPUTE_FRAMES);
  }

  @Override
  protected String getCommonSuperClass(String one, String other) {
    return one.startsWith(MODEL) && other.startsWith(MODEL) ? Types.OBJECT : "java/lang/Object";
  }
}
