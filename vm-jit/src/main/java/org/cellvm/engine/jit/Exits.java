package org.cellvm.engine.jit;

import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/** The ways out of a unit, on which the frame is completed and goes on elsewhere. */
final class Exits {
  /** How to go on after something that may have run code. */
  interface Next {
    /** Writes a way out for where frames are to stop. */
    void check();

    /** Writes the way out for where nothing can go on here. */
    void leave();
  }

  private final Code code;
  private Label leave;

  /** The code that leaves, by where the variables are then that are not in the frame yet. */
  private final Map<String, Label> exits = new HashMap<>();

  Exits(Code code) {
    this.code = code;
  }

  /** Goes on with instruction {@code at}. */
  Next next(int at) {
    return new Next() {
      @Override
      public void check() {
        checkTrap(at);
      }

      @Override
      public void leave() {
        write(at, -1);
      }
    };
  }

  /** Where to jump to return null. */
  Label out() {
    if (leave == null) {
      leave = new Label();
    }
    return leave;
  }

  /** Where to jump if the frame cannot go on here with instruction {@code at}. */
  Label to(int at) {
    return to(at, at);
  }

  /**
   * As {@link #to(int)}.
   *
   * @param failed the instruction at which something was assumed
   */
  Label to(int at, int failed) {
    Label label = new Label();
    code.later(
        () -> {
          code.mv.visitLabel(label);
          write(at, failed);
        });
    return label;
  }

  /** Leaves to go on with an instruction elsewhere; what was assumed at another has failed. */
  void write(int at, int failed) {
    code.number(at);
    code.mv.visitVarInsn(Opcodes.ISTORE, Slots.EXIT);
    code.number(failed);
    code.mv.visitVarInsn(Opcodes.ISTORE, Slots.EXIT + 1);
    leave(code.variables() - 1);
  }

  /**
   * Completes the frame and leaves. Ways out with the same first variables share the code for
   * these: one of its own for each place made a large unit a quarter larger.
   *
   * @param last the last variable that may be dirty
   */
  private void leave(int last) {
    State state = code.state;
    int v = last;
    while (v >= 0 && !state.dirty[v]) {
      v--;
    }
    String where = where(v);
    Label known = exits.get(where);
    if (known != null) {
      code.mv.visitJumpInsn(Opcodes.GOTO, known);
      return;
    }
    Label label = new Label();
    exits.put(where, label);
    code.mv.visitLabel(label);
    if (!state.framed) {
      code.activation.expose();
      leave(v);
    } else if (v >= 0) {
      code.spill(v);
      leave(v - 1);
    } else {
      code.jitCode();
      code.frame();
      code.mv.visitVarInsn(Opcodes.ILOAD, Slots.EXIT);
      code.mv.visitVarInsn(Opcodes.ILOAD, Slots.EXIT + 1);
      code.call(Types.JIT_CODE, "leave", "(" + Types.JIT_CODE_D + Types.FRAME_D + "II)V");
      code.mv.visitJumpInsn(Opcodes.GOTO, out());
    }
  }

  /** What the code depends on that completes the frame: the variables up to {@code last}. */
  private String where(int last) {
    StringBuilder where = new StringBuilder(last + 2);
    where.append(code.state.framed ? 'f' : 'n');
    for (int v = 0; v <= last; v++) {
      where.append((char) ('0' + (code.state.dirty[v] ? code.state.kind[v] : State.EMPTY)));
    }
    return where.toString();
  }

  /** Leaves before instruction {@code next} if frames of this code are to stop there. */
  void checkTrap(int next) {
    Label trapped = new Label();
    code.jitCode();
    code.mv.visitFieldInsn(Opcodes.GETFIELD, Types.JIT_CODE, "trapped", "Z");
    code.mv.visitJumpInsn(Opcodes.IFNE, trapped);
    code.later(
        () -> {
          code.mv.visitLabel(trapped);
          write(next, -1);
        });
  }

  /** Writes the way out, if something leads there. */
  void writeOut() {
    if (leave != null) {
      code.mv.visitLabel(leave);
      code.mv.visitInsn(Opcodes.ACONST_NULL);
      code.mv.visitInsn(Opcodes.ARETURN);
    }
  }
}
