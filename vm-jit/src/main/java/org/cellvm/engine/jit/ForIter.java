package org.cellvm.engine.jit;

import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/** Writes FOR_ITER, with a way of its own for each kind of iterator. */
final class ForIter extends Writer {
  private static final String SEQUENCES = "org/cellvm/model/sequences/";
  private static final String RANGE = SEQUENCES + "PyRangeIterator";
  private static final String LIST = SEQUENCES + "PyListIterator";
  private static final String GENERATOR = "org/cellvm/model/frames/PyGenerator";

  ForIter(Translator translator, Code code, int pc) {
    super(translator, code, pc);
  }

  void write() {
    switch (seenInB()) {
      case Observations.RANGE -> range();
      case Observations.LIST_ITERATOR -> list();
      case Observations.GENERATOR -> generator();
      default -> others();
    }
  }

  /** First tries what needs no complete frame. */
  private void others() {
    Label join = new Label();
    code.touch(b);
    Label slow = slow(join);
    code.object(b);
    code.plainItems("nextItem", "(" + Types.OBJECT_D + ")" + Types.OBJECT_D);
    finishOr(slow);
    mv.visitLabel(join);
  }

  /** Pushes the iterator, or leaves if it is not of a class. */
  private void iterator(String type, Label otherwise) {
    code.object(b);
    mv.visitTypeInsn(Opcodes.INSTANCEOF, type);
    mv.visitJumpInsn(Opcodes.IFEQ, otherwise);
    code.object(b);
    mv.visitTypeInsn(Opcodes.CHECKCAST, type);
  }

  private void range() {
    Label end = end();
    iterator(RANGE, code.exits.to(pc));
    mv.visitMethodInsn(Opcodes.INVOKEVIRTUAL, RANGE, "hasNext", "()Z", false);
    mv.visitJumpInsn(Opcodes.IFEQ, end);
    code.object(b);
    mv.visitTypeInsn(Opcodes.CHECKCAST, RANGE);
    mv.visitMethodInsn(Opcodes.INVOKEVIRTUAL, RANGE, "nextLong", "()J", false);
    int old = code.oldOf(a);
    code.setLong(a);
    code.release(old);
  }

  private void list() {
    Label join = new Label();
    Label slow = slow(join);
    Label end = end();
    Label none = new Label();
    code.later(
        () -> {
          mv.visitLabel(none);
          code.object(b);
          code.thread();
          code.plainItems("ends", "(" + Types.OBJECT_D + Types.THREAD_D + ")Z");
          mv.visitJumpInsn(Opcodes.IFNE, end);
          mv.visitJumpInsn(Opcodes.GOTO, slow);
        });
    iterator(LIST, slow);
    mv.visitMethodInsn(Opcodes.INVOKEVIRTUAL, LIST, "nextItem", "()" + Types.OBJECT_D, false);
    finishOr(none);
    mv.visitLabel(join);
  }

  private void generator() {
    Label end = end();
    code.complete();
    Label generator = new Label();
    Label got = new Label();
    code.object(b);
    mv.visitTypeInsn(Opcodes.INSTANCEOF, GENERATOR);
    mv.visitJumpInsn(Opcodes.IFNE, generator);
    next();
    mv.visitJumpInsn(Opcodes.GOTO, got);
    mv.visitLabel(generator);
    code.constants.load(mv, code.jc.runner, "Lorg/cellvm/engine/jit/JitLoop;");
    code.thread();
    code.object(b);
    mv.visitTypeInsn(Opcodes.CHECKCAST, GENERATOR);
    mv.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL,
        "org/cellvm/engine/jit/JitLoop",
        "next",
        "(" + Types.THREAD_D + "L" + GENERATOR + ";)" + Types.OBJECT_D,
        false);
    mv.visitLabel(got);
    int value = putAside();
    load(value);
    mv.visitJumpInsn(Opcodes.IFNULL, end);
    finish(value, false);
    code.exits.checkTrap(pc + 1);
  }

  private void next() {
    code.thread();
    code.object(b);
    code.call(
        "org/cellvm/instructions/Iteration",
        "forIter",
        "(" + Types.THREAD_D + Types.OBJECT_D + ")" + Types.OBJECT_D);
  }

  /** Where to jump at the end of the loop. */
  private Label end() {
    Label end = new Label();
    code.later(
        () -> {
          mv.visitLabel(end);
          code.release(code.consume(b), code.exits.next(c));
          code.exits.checkTrap(c);
          translator.jump(c);
        });
    return end;
  }
}
