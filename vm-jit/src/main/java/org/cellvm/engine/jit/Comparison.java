package org.cellvm.engine.jit;

import java.util.function.IntConsumer;
import org.cellvm.bytecode.CompareOp;
import org.cellvm.bytecode.RegisterOp;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/** Writes comparisons, and jumps that depend on a value. */
final class Comparison extends Writer {
  Comparison(Translator translator, Code code, int pc) {
    super(translator, code, pc);
  }

  void write() {
    switch (op) {
      case RegisterOp.COMPARE_JUMP -> compareJump();
      case RegisterOp.COMPARE -> compare();
      case RegisterOp.NOT -> not();
      default -> jumpIf();
    }
  }

  private void compareJump() {
    int operator = CompareOp.operator(x);
    boolean sense = CompareOp.sense(x);
    if (operator == CompareOp.IS || operator == CompareOp.IS_NOT) {
      compareIdentity(operator == CompareOp.IS, sense);
      return;
    }
    Numbers numbers = Numbers.of(code, pc, b, c);
    if (!CompareOp.isRich(operator) || numbers == null || numbers.isConverted()) {
      compareJumpOfAny(operator, sense);
      return;
    }
    numbers.unbox(code.exits.to(pc));
    numbers.pushBoth();
    code.consume(b);
    code.consume(c);
    mv.visitJumpInsn(numbers.jump(operator, !sense), translator.edge(a));
  }

  private void compareIdentity(boolean is, boolean sense) {
    code.object(b);
    code.object(c);
    int v = code.consume(b);
    int w = code.consume(c);
    if (v < 0 && w < 0) {
      mv.visitJumpInsn(is == sense ? Opcodes.IF_ACMPNE : Opcodes.IF_ACMPEQ, translator.edge(a));
      return;
    }
    code.values("isSame", "(" + Types.OBJECT_D + Types.OBJECT_D + ")Z");
    int same = code.slots.temporary();
    mv.visitVarInsn(Opcodes.ISTORE, same);
    jumpOn(same, is != sense, v, w);
  }

  /** Pushes the outcome of a comparison that needs no Python code, else jumps. */
  private int quick(int operator, Label slow) {
    code.object(b);
    code.object(c);
    code.number(operator);
    code.values("compare", "(" + Types.OBJECT_D + Types.OBJECT_D + "I)I");
    int outcome = code.slots.temporary();
    mv.visitVarInsn(Opcodes.ISTORE, outcome);
    mv.visitVarInsn(Opcodes.ILOAD, outcome);
    mv.visitJumpInsn(Opcodes.IFLT, slow);
    return outcome;
  }

  private void compareJumpOfAny(int operator, boolean sense) {
    Label join = new Label();
    int outcome = quick(operator, slow(join));
    int v = code.consume(b);
    int w = code.consume(c);
    jumpOn(outcome, !sense, v, w);
    mv.visitLabel(join);
  }

  /** Releases operands, then jumps if the outcome is the one given. */
  private void jumpOn(int outcome, boolean wanted, int v, int w) {
    Label jump = translator.edge(a);
    int condition = wanted ? Opcodes.IFNE : Opcodes.IFEQ;
    code.release(
        new int[] {v, w},
        new Exits.Next() {
          @Override
          public void check() {
            onward(outcome, condition, code.exits::checkTrap);
          }

          @Override
          public void leave() {
            onward(outcome, condition, at -> mv.visitJumpInsn(Opcodes.GOTO, code.exits.to(at, -1)));
          }
        });
    mv.visitVarInsn(Opcodes.ILOAD, outcome);
    mv.visitJumpInsn(condition, jump);
  }

  /** Writes what is to be done before either of the instructions that may follow. */
  private void onward(int outcome, int condition, IntConsumer before) {
    Label jumps = new Label();
    Label goesOn = new Label();
    mv.visitVarInsn(Opcodes.ILOAD, outcome);
    mv.visitJumpInsn(condition, jumps);
    before.accept(pc + 1);
    mv.visitJumpInsn(Opcodes.GOTO, goesOn);
    mv.visitLabel(jumps);
    before.accept(a);
    mv.visitLabel(goesOn);
  }

  private void compare() {
    int operator = x;
    Numbers numbers = Numbers.of(code, pc, b, c);
    if (CompareOp.isRich(operator) && numbers != null && !numbers.isConverted()) {
      numbers.unbox(code.exits.to(pc));
      numbers.pushBoth();
      code.consume(b);
      code.consume(c);
      Label isTrue = new Label();
      Label done = new Label();
      mv.visitJumpInsn(numbers.jump(operator, true), isTrue);
      loadBool(false);
      mv.visitJumpInsn(Opcodes.GOTO, done);
      mv.visitLabel(isTrue);
      loadBool(true);
      mv.visitLabel(done);
      finish(putAside(), false);
      return;
    }
    Label join = new Label();
    int outcome = quick(operator, slow(join));
    mv.visitVarInsn(Opcodes.ILOAD, outcome);
    code.values("bool", "(I)" + Types.OBJECT_D);
    finish(putAside(), false, b, c);
    mv.visitLabel(join);
  }

  private void not() {
    Label join = new Label();
    Label slow = slow(join);
    code.object(b);
    code.values("not", "(" + Types.OBJECT_D + ")" + Types.OBJECT_D);
    int t = putAside();
    load(t);
    mv.visitJumpInsn(Opcodes.IFNULL, slow);
    finish(t, false, b);
    mv.visitLabel(join);
  }

  private void jumpIf() {
    boolean onFalse = op == RegisterOp.JUMP_IF_FALSE;
    if (code.kind(b) == State.INT) {
      code.longValue(b);
      code.consume(b);
      mv.visitInsn(Opcodes.LCONST_0);
      mv.visitInsn(Opcodes.LCMP);
      mv.visitJumpInsn(onFalse ? Opcodes.IFEQ : Opcodes.IFNE, translator.edge(a));
      return;
    }
    if (seenInB() != 0 && (seenInB() & Observations.BOOL) == 0) {
      jumpIfAny(!onFalse);
      return;
    }
    Label on = new Label();
    code.object(b);
    int value = putAside();
    Label slow = slow(on);
    empty(b);
    load(value);
    loadBool(onFalse);
    mv.visitJumpInsn(Opcodes.IF_ACMPEQ, on);
    load(value);
    loadBool(!onFalse);
    mv.visitJumpInsn(Opcodes.IF_ACMPNE, slow);
    mv.visitJumpInsn(Opcodes.GOTO, translator.edge(a));
    mv.visitLabel(on);
  }

  /** Jumps where the truth of what is not a bool is as wanted. */
  private void jumpIfAny(boolean wanted) {
    Label join = new Label();
    Label slow = slow(join);
    code.object(b);
    code.values("truth", "(" + Types.OBJECT_D + ")I");
    int outcome = code.slots.temporary();
    mv.visitVarInsn(Opcodes.ISTORE, outcome);
    mv.visitVarInsn(Opcodes.ILOAD, outcome);
    mv.visitJumpInsn(Opcodes.IFLT, slow);
    jumpOn(outcome, wanted, code.consume(b), -1);
    mv.visitLabel(join);
  }

  /** FALSE_OR_POP, TRUE_OR_POP: the value stays where control jumps. */
  void orPop() {
    boolean onFalse = op == RegisterOp.FALSE_OR_POP;
    Label on = new Label();
    code.object(b);
    code.makeObject(code.variable(b));
    int value = putAside();
    Label slow = slow(on);
    load(value);
    loadBool(!onFalse);
    mv.visitJumpInsn(Opcodes.IF_ACMPEQ, translator.edge(a));
    load(value);
    loadBool(onFalse);
    mv.visitJumpInsn(Opcodes.IF_ACMPNE, slow);
    empty(b);
    mv.visitLabel(on);
  }

  private void loadBool(boolean value) {
    mv.visitFieldInsn(Opcodes.GETSTATIC, Types.BOOL, value ? "TRUE" : "FALSE", Types.BOOL_D);
  }
}
