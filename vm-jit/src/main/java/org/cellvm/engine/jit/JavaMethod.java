package org.cellvm.engine.jit;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.cellvm.bytecode.RegisterCode;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The Java method of a unit while it is written: its variables, constants and calls, and what is
 * put off to stand behind all else, as it is seldom carried out.
 */
abstract class JavaMethod {
  final MethodVisitor mv;
  final JitCode jc;
  final RegisterCode rc;
  final Constants constants;
  final Slots slots;

  /** Where the variables are at the place that is written. */
  State state;

  /** The instruction that is written. */
  int pc;

  private final Deque<Consumer<IntConsumer>> outOfLine = new ArrayDeque<>();

  /**
   * @param variables the locals and the slots of the value stack
   */
  JavaMethod(MethodVisitor mv, JitCode jc, Constants constants, int variables) {
    this.mv = mv;
    this.jc = jc;
    this.rc = jc.rc;
    this.constants = constants;
    slots = new Slots(variables, jc.code.variables - jc.code.nlocals);
    state = new State(variables);
  }

  // Java variables

  void thread() {
    mv.visitVarInsn(Opcodes.ALOAD, Slots.TS);
  }

  void frame() {
    mv.visitVarInsn(Opcodes.ALOAD, Slots.FRAME);
  }

  void registers() {
    mv.visitVarInsn(Opcodes.ALOAD, Slots.REGISTERS);
  }

  void number(int n) {
    if (n >= -1 && n <= 5) {
      mv.visitInsn(Opcodes.ICONST_0 + n);
    } else if (n == (byte) n) {
      mv.visitIntInsn(Opcodes.BIPUSH, n);
    } else if (n == (short) n) {
      mv.visitIntInsn(Opcodes.SIPUSH, n);
    } else {
      mv.visitLdcInsn(n);
    }
  }

  void longNumber(long n) {
    if (n == 0 || n == 1) {
      mv.visitInsn(n == 0 ? Opcodes.LCONST_0 : Opcodes.LCONST_1);
    } else if (n == (short) n) {
      number((int) n);
      mv.visitInsn(Opcodes.I2L);
    } else {
      mv.visitLdcInsn(n);
    }
  }

  void call(String owner, String method, String descriptor) {
    mv.visitMethodInsn(Opcodes.INVOKESTATIC, owner, method, descriptor, false);
  }

  void values(String method, String descriptor) {
    call(Types.VALUES, method, descriptor);
  }

  /** Calls a method of {@link PlainItems}. */
  void plainItems(String method, String descriptor) {
    call(Types.PLAIN_ITEMS, method, descriptor);
  }

  /** Pushes the VM's {@link UnseenCalls}. */
  void unseenCalls() {
    constants.load(mv, jc.runner.unseen, Types.UNSEEN_CALLS_D);
  }

  /** Calls a method of it. */
  void unseenCalls(String method, String descriptor) {
    mv.visitMethodInsn(Opcodes.INVOKEVIRTUAL, Types.UNSEEN_CALLS, method, descriptor, false);
  }

  void jitCode() {
    constants.load(mv, jc, Types.JIT_CODE_D);
  }

  void incref() {
    mv.visitMethodInsn(Opcodes.INVOKEVIRTUAL, Types.OBJECT, "incref", "()V", false);
  }

  // Code behind the rest

  /** Writes something behind all else, with the variables where they are now. */
  void later(Runnable code) {
    State then = state.copy();
    int at = pc;
    int used = slots.temporaries();
    outOfLine.add(
        before -> {
          state = then.copy();
          pc = at;
          slots.useTemporaries(used);
          before.accept(at);
          code.run();
        });
  }

  /**
   * Writes what was put off.
   *
   * @param before is given the instruction before each piece is written
   */
  void writeOutOfLine(IntConsumer before) {
    while (!outOfLine.isEmpty()) {
      outOfLine.poll().accept(before);
    }
  }

  @Override
  public String toString() {
    return "at " + pc + ": " + Arrays.toString(state.kind);
  }
}
