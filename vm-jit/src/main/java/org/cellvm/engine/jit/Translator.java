package org.cellvm.engine.jit;

import java.lang.invoke.MethodHandles;
import org.cellvm.bytecode.RegisterCode;
import org.cellvm.bytecode.RegisterOp;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.LimitExceededException;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Translates a code object from one of its instructions on to a class. The instructions are gone
 * over again and again without writing anything until it is known where each variable is at each
 * place that control reaches from several others; then they are written.
 */
final class Translator {
  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
  private static final String NAME = "org/cellvm/engine/jit/Translated";

  private static final int MOST_PASSES = 30;

  private final JitCode jc;
  private final RegisterCode rc;
  private final int start;
  private final boolean[] leaders;

  /** By instruction that control may reach from elsewhere: where the variables are; null if not. */
  private final State[] entries;

  /** By instruction and local: an int or float must not be assumed there. */
  private final boolean[][] mixed;

  /** What lies before or behind these instructions is not translated. */
  private final int first;

  private final int last;
  private boolean changed;

  /**
   * @param loopOnly whether only the loop is translated that begins at {@code start}
   */
  private Translator(JitCode jc, int start, boolean loopOnly) {
    first = loopOnly ? start : 0;
    last = loopOnly ? endOfLoop(jc.rc, start) : jc.rc.count();
    this.jc = jc;
    this.rc = jc.rc;
    this.start = start;
    leaders = rc.leaders();
    for (int pc = 0; pc < rc.count(); pc++) {
      if (rc.op(pc) == RegisterOp.END_FINALLY) {
        leaders[pc + 1] = true;
      }
    }
    entries = new State[rc.count() + 1];
    mixed = new boolean[rc.count() + 1][];
  }

  /** Translates from instruction {@code start} on; null if that gives no good code. */
  static Unit translate(JitCode jc, int start) {
    byte[] bytes;
    Constants constants = new Constants(NAME);
    try {
      bytes = new Translator(jc, start, false).classFile(constants);
      if (bytes == null && start > 0) {
        constants = new Constants(NAME);
        bytes = new Translator(jc, start, true).classFile(constants);
      }
    } catch (MethodTooLargeException | LimitExceededException e) {
      return null;
    }
    return bytes == null ? null : define(bytes, constants);
  }

  /** The class file alone, for tests. */
  static byte[] classFile(JitCode jc, int start) {
    return new Translator(jc, start, false).classFile(new Constants(NAME));
  }

  private static Unit define(byte[] bytes, Constants constants) {
    try {
      MethodHandles.Lookup unit =
          LOOKUP.defineHiddenClassWithClassData(bytes, constants.values(), true);
      return (Unit)
          unit.findConstructor(
                  unit.lookupClass(), java.lang.invoke.MethodType.methodType(void.class))
              .invoke();
    } catch (Throwable e) {
      throw new IllegalStateException("generated code is refused", e);
    }
  }

  private byte[] classFile(Constants constants) {
    write(new MethodVisitor(Opcodes.ASM9) {}, new Constants(NAME), false);
    for (int pass = 2; pass <= MOST_PASSES; pass++) {
      // Most code is known after the first pass: the second is written as if it was.
      ClassWriter writer = new UnitWriter();
      writer.visit(
          Opcodes.V17, Opcodes.ACC_FINAL | Opcodes.ACC_SUPER, NAME, null, Types.UNIT, null);
      writeConstructor(writer);
      CountingVisitor counter = new CountingVisitor(Activation.method(writer, NAME, jc, start));
      constants.clear();
      if (write(counter, constants, true)) {
        if (counter.bytes() > jc.runner.largestMethod) {
          return null;
        }
        constants.write(writer);
        writer.visitEnd();
        return writer.toByteArray();
      }
    }
    return null;
  }

  private static void writeConstructor(ClassVisitor cv) {
    MethodVisitor mv = cv.visitMethod(0, "<init>", "()V", null, null);
    mv.visitCode();
    mv.visitVarInsn(Opcodes.ALOAD, 0);
    mv.visitMethodInsn(Opcodes.INVOKESPECIAL, Types.UNIT, "<init>", "()V", false);
    mv.visitInsn(Opcodes.RETURN);
    mv.visitMaxs(0, 0);
    mv.visitEnd();
  }

  // One pass

  private Code code;
  private Label[] labels;
  private Handlers handlers;

  /** Returns whether the code is as it must be: nothing was found that it has to allow for. */
  private boolean write(MethodVisitor mv, Constants constants, boolean written) {
    changed = false;
    code = new Code(mv, jc, constants, start);
    labels = new Label[rc.count() + 1];
    handlers = new Handlers(this, code, written);
    mv.visitCode();
    code.pc = start;
    code.activation.begin(start);
    jump(start);
    boolean reached = false;
    for (int pc = 0; pc < rc.count(); pc++) {
      code.pc = pc;
      code.slots.resetTemporaries();
      if (leaders[pc] || pc == start) {
        if (reached) {
          flow(pc);
          coerce(pc);
        }
        reached = entries[pc] != null;
        if (reached) {
          code.state = entries[pc].copy();
          mv.visitLabel(label(pc));
        }
      }
      if (reached && pc > 0 && isOutside(pc)) {
        code.exits.write(pc, -1);
        reached = false;
      } else if (reached
          && pc > 0
          && !leaders[pc]
          && isBranch(rc.op(pc - 1))
          && jc.isLeftOut(pc, pc - 1)) {
        code.exits.write(pc, pc);
        reached = false;
      }
      if (reached) {
        code.setDepth(rc.depth[pc]);
        handlers.at(pc);
        reached = new Instruction(this, code, pc).write();
      }
    }
    handlers.finish();
    if (changed) {
      return false;
    }
    mv.visitMaxs(0, 0);
    mv.visitEnd();
    return true;
  }

  boolean isLeader(int pc) {
    return leaders[pc];
  }

  Label label(int pc) {
    if (labels[pc] == null) {
      labels[pc] = new Label();
    }
    return labels[pc];
  }

  // Edges

  /** Goes on with an instruction that may be reached from elsewhere. */
  void jump(int target) {
    if (isLeftOut(target)) {
      code.exits.write(target, isOutside(target) ? -1 : target);
      return;
    }
    flow(target);
    coerce(target);
    code.mv.visitJumpInsn(Opcodes.GOTO, label(target));
  }

  private boolean isLeftOut(int target) {
    return isOutside(target)
        || isBranch(rc.op(code.pc)) && target != code.pc && jc.isLeftOut(target, code.pc);
  }

  private static boolean isBranch(int op) {
    return op == RegisterOp.COMPARE_JUMP
        || op == RegisterOp.JUMP_IF_FALSE
        || op == RegisterOp.JUMP_IF_TRUE;
  }

  private boolean isOutside(int target) {
    return target < first || target > last;
  }

  private static int endOfLoop(RegisterCode rc, int start) {
    int end = start;
    for (int pc = start; pc < rc.count(); pc++) {
      if (rc.op(pc) == RegisterOp.JUMP_BACK && rc.operand(pc, 1) == start) {
        end = pc;
      }
    }
    return end;
  }

  /** Where to jump to go on with an instruction, with the variables where they are now. */
  Label edge(int target) {
    if (!isLeftOut(target)) {
      flow(target);
      if (matches(target)) {
        return label(target);
      }
    }
    Label label = new Label();
    code.later(
        () -> {
          code.mv.visitLabel(label);
          jump(target);
        });
    return label;
  }

  private boolean matches(int target) {
    State want = entries[target];
    State have = code.state;
    for (int v = 0; v < want.kind.length; v++) {
      if (want.kind[v] != State.EMPTY && want.kind[v] != have.kind[v]) {
        return false;
      }
    }
    return true;
  }

  /** Notes that control comes to an instruction with the variables where they are now. */
  void flow(int target) {
    State have = code.state;
    State want = entries[target];
    if (want == null) {
      entries[target] = have.copy();
      changed = true;
      return;
    }
    if (want.framed && !have.framed) {
      want.framed = false;
      changed = true;
    }
    for (int v = 0; v < want.kind.length; v++) {
      byte met = meet(target, v, want.kind[v], have.kind[v]);
      boolean dirty = met != State.EMPTY && (want.dirty[v] || have.dirty[v]);
      if (met != want.kind[v] || dirty != want.dirty[v]) {
        want.set(v, met, dirty);
        changed = true;
      }
    }
  }

  private byte meet(int target, int v, byte one, byte other) {
    if (one == other) {
      return one;
    }
    if (one == State.EMPTY || other == State.EMPTY) {
      return State.EMPTY;
    }
    if (v < jc.code.nlocals && isNotMixed(target, v)) {
      byte number = State.isNumber(one) ? one : other;
      byte rest = number == one ? other : one;
      int only = number == State.INT ? Observations.INT : Observations.FLOAT;
      if (State.isNumber(number) && !State.isNumber(rest) && observed(target, v) == only) {
        return number;
      }
      setMixed(target, v);
    }
    return State.OBJECT;
  }

  private int observed(int target, int v) {
    return jc.isLoopHead(target) && jc.assumes(target) ? jc.seen.local(target, v) : 0;
  }

  private boolean isNotMixed(int target, int v) {
    return mixed[target] == null || !mixed[target][v];
  }

  private void setMixed(int target, int v) {
    if (mixed[target] == null) {
      mixed[target] = new boolean[jc.code.nlocals];
    }
    mixed[target][v] = true;
  }

  /** Brings the variables to where an instruction expects them. */
  private void coerce(int target) {
    State want = entries[target];
    State have = code.state;
    for (int v = 0; v < want.kind.length; v++) {
      if (want.kind[v] == have.kind[v]) {
        continue;
      }
      switch (want.kind[v]) {
        case State.OBJECT -> code.makeObject(v);
        case State.INT, State.FLOAT ->
            code.unboxAtHead(v, code.exits.to(target), want.kind[v] == State.INT);
        default -> {}
      }
    }
  }

  /** Where to go on after {@code Unwinder.raise} has led to a handler's first instruction. */
  void enterHandler(int target) {
    code.state.framed = true;
    code.localsToMemory();
    code.stackToMemory(rc.depth[target]);
    code.setReceivers(State.EMPTY);
    code.exits.checkTrap(target);
    jump(target);
  }

  Label raised(int pc) {
    return handlers.raised(pc);
  }
}
