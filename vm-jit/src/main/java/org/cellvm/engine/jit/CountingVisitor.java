package org.cellvm.engine.jit;

import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Passes a method on and notes how many bytes it has. */
final class CountingVisitor extends MethodVisitor {
  private final Label first = new Label();
  private final Label end = new Label();

  CountingVisitor(MethodVisitor mv) {
    super(Opcodes.ASM9, mv);
  }

  @Override
  public void visitCode() {
    super.visitCode();
    super.visitLabel(first);
  }

  @Override
  public void visitMaxs(int maxStack, int maxLocals) {
    super.visitLabel(end);
    super.visitMaxs(maxStack, maxLocals);
  }

  int bytes() {
    return end.getOffset() - first.getOffset();
  }
}
