package org.cellvm.engine.jit;

import java.util.Arrays;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Writes the code of one unit: stores and releases values, counting references, and brings what the
 * Java variables hold into the frame's registers.
 */
final class Code extends Operands {
  final Exits exits;
  final Activation activation;
  private final int nlocals;

  Code(MethodVisitor mv, JitCode jc, Constants constants, int start) {
    super(mv, jc, constants);
    nlocals = jc.code.nlocals;
    exits = new Exits(this);
    activation = new Activation(this, start);
  }

  // Releasing and storing

  /**
   * A Java variable with the object that register A holds, if it is to be released after the result
   * is there; -1 where there is none.
   */
  int oldOf(int a) {
    int v = variable(a);
    if (!isLocal(v)) {
      return -1;
    }
    switch (state.kind[v]) {
      case State.OBJECT -> {
        int t = slots.temporary();
        mv.visitVarInsn(Opcodes.ALOAD, slots.object(v));
        mv.visitVarInsn(Opcodes.ASTORE, t);
        return t;
      }
      case State.MEMORY -> {
        int t = slots.temporary();
        fromMemory(a);
        mv.visitVarInsn(Opcodes.ASTORE, t);
        return t;
      }
      case State.INT, State.FLOAT -> dropBox(v);
      default -> {}
    }
    return -1;
  }

  private void dropBox(int v) {
    mv.visitVarInsn(Opcodes.ALOAD, slots.object(v));
    values("drop", "(" + Types.OBJECT_D + ")V");
  }

  /** Stores the object on the Java stack into a register's variable. */
  void setObject(int a) {
    int v = variable(a);
    mv.visitVarInsn(Opcodes.ASTORE, slots.object(v));
    state.set(v, State.OBJECT, true);
  }

  /**
   * Stores the object on the Java stack, which the next instruction uses up.
   *
   * @param counted whether it is counted all the same
   */
  void setBorrowed(int a, boolean counted) {
    setObject(a);
    int v = variable(a);
    if (counted) {
      mv.visitVarInsn(Opcodes.ALOAD, slots.object(v));
    } else {
      mv.visitInsn(Opcodes.ACONST_NULL);
    }
    mv.visitVarInsn(Opcodes.ASTORE, slots.owner(v));
    state.kind[v] = State.BORROWED;
  }

  /** Counts a register's value up if it is borrowed. */
  void hold(int register) {
    int v = variable(register);
    if (!isStack(register)) {
      object(register);
      incref();
    } else if (state.kind[v] == State.BORROWED) {
      mv.visitVarInsn(Opcodes.ALOAD, slots.owner(v));
      mv.visitVarInsn(Opcodes.ALOAD, slots.object(v));
      values("hold", "(" + Types.OBJECT_D + Types.OBJECT_D + ")V");
    }
  }

  /** Stores the long on the Java stack, which has no box. */
  void setLong(int a) {
    int v = variable(a);
    mv.visitVarInsn(Opcodes.LSTORE, slots.longs(v));
    mv.visitInsn(Opcodes.ACONST_NULL);
    mv.visitVarInsn(Opcodes.ASTORE, slots.object(v));
    state.set(v, State.INT, true);
  }

  void setDouble(int a) {
    int v = variable(a);
    mv.visitVarInsn(Opcodes.DSTORE, slots.doubles(v));
    mv.visitInsn(Opcodes.ACONST_NULL);
    mv.visitVarInsn(Opcodes.ASTORE, slots.object(v));
    state.set(v, State.FLOAT, true);
  }

  /**
   * Takes an operand off the stack: returns the Java variable to {@link #release}, or -1 where
   * nothing is left to do.
   */
  int consume(int register) {
    if (!isStack(register)) {
      return -1;
    }
    int v = variable(register);
    int t = -1;
    switch (state.kind[v]) {
      case State.INT, State.FLOAT -> dropBox(v);
      case State.BORROWED -> {
        t = slots.temporary();
        mv.visitVarInsn(Opcodes.ALOAD, slots.owner(v));
        mv.visitVarInsn(Opcodes.ASTORE, t);
      }
      default -> {
        t = slots.temporary();
        variableObject(v);
        mv.visitVarInsn(Opcodes.ASTORE, t);
      }
    }
    state.set(v, State.EMPTY, false);
    return t;
  }

  /**
   * Releases the object in a Java variable, where that is all that is left to do of the
   * instruction; nothing where it is -1.
   */
  void release(int t) {
    release(t, exits.next(pc + 1));
  }

  /** Releases objects one after the other, as {@link #release}. */
  void release(int[] objects) {
    Exits.Next next = exits.next(pc + 1);
    if (release(objects, next) > 1) {
      next.check();
    }
  }

  /**
   * Releases the object in a Java variable, if it is not -1.
   *
   * @param next how to go on if that may have run code
   */
  void release(int t, Exits.Next next) {
    if (t >= 0) {
      release(new int[] {t}, next);
    }
  }

  /**
   * Releases objects one after the other; returns how many. After all but the last it is not
   * checked whether that has run code.
   */
  int release(int[] objects, Exits.Next next) {
    int n = 0;
    int[] real = new int[objects.length];
    for (int t : objects) {
      if (t >= 0) {
        real[n++] = t;
      }
    }
    for (int i = 0; i < n; i++) {
      release(Arrays.copyOfRange(real, i, n), i == n - 1, next);
    }
    return n;
  }

  /** Releases the first of some objects; the others are released if this one is the last thing. */
  private void release(int[] objects, boolean checked, Exits.Next next) {
    int t = objects[0];
    mv.visitVarInsn(Opcodes.ALOAD, t);
    values("isLast", "(" + Types.OBJECT_D + ")Z");
    Label last = new Label();
    Label done = new Label();
    mv.visitJumpInsn(Opcodes.IFNE, last);
    mv.visitLabel(done);
    later(
        () -> {
          mv.visitLabel(last);
          if (!state.framed) {
            endsPlainly(t, done);
          }
          if (activation.mayBeUnseen && !state.framed) {
            leaveUnseen(objects, next);
            activation.make();
          }
          complete();
          mv.visitVarInsn(Opcodes.ALOAD, t);
          thread();
          mv.visitMethodInsn(
              Opcodes.INVOKEVIRTUAL, Types.OBJECT, "decref", "(" + Types.THREAD_D + ")V", false);
          if (checked) {
            next.check();
          }
          mv.visitJumpInsn(Opcodes.GOTO, done);
        });
  }

  /** Where the call is unseen, leaves before objects are released whose end may run code. */
  private void leaveUnseen(int[] objects, Exits.Next next) {
    Label seen = new Label();
    State before = state.copy();
    mv.visitVarInsn(Opcodes.ILOAD, Slots.UNSEEN);
    mv.visitJumpInsn(Opcodes.IFEQ, seen);
    for (int t : objects) {
      drop(t);
    }
    next.leave();
    state = before;
    mv.visitLabel(seen);
  }

  /**
   * Jumps if an object, of which there is one reference, has been released as that runs no code.
   */
  private void endsPlainly(int t, Label done) {
    mv.visitVarInsn(Opcodes.ALOAD, t);
    thread();
    call(Types.ENDS, "endsPlainly", "(" + Types.OBJECT_D + Types.THREAD_D + ")Z");
    mv.visitJumpInsn(Opcodes.IFNE, done);
  }

  /** Lets the reference in a Java variable be dropped where the unit has been left. */
  void drop(int t) {
    unseenCalls();
    mv.visitVarInsn(Opcodes.ALOAD, t);
    unseenCalls("drop", "(" + Types.OBJECT_D + ")V");
  }

  // The frame

  /**
   * Writes what registers do not hold yet into them; the variables stay as they are. There is a
   * frame.
   */
  void spill() {
    for (int v = 0; v < variables(); v++) {
      if (state.dirty[v]) {
        spill(v);
      }
    }
    state.clean();
  }

  /** Writes a variable into its register. */
  void spill(int v) {
    byte kind = state.kind[v];
    if (kind == State.BORROWED) {
      hold(register(v));
      state.kind[v] = State.OBJECT;
    }
    registers();
    number(register(v));
    mv.visitVarInsn(Opcodes.ALOAD, slots.object(v));
    if (!State.isNumber(kind)) {
      mv.visitInsn(Opcodes.AASTORE);
      return;
    }
    boolean isInt = kind == State.INT;
    mv.visitVarInsn(
        isInt ? Opcodes.LLOAD : Opcodes.DLOAD, isInt ? slots.longs(v) : slots.doubles(v));
    values(
        "spill",
        "(" + Types.ARRAY_D + "I" + Types.OBJECT_D + (isInt ? "J" : "D") + ")" + Types.OBJECT_D);
    mv.visitVarInsn(Opcodes.ASTORE, slots.object(v));
  }

  /** Writes locals into their registers where the frame ends. */
  void spillAtEnd() {
    for (int v = 0; v < nlocals; v++) {
      if (!state.dirty[v]) {
        continue;
      }
      registers();
      number(v);
      byte kind = state.kind[v];
      if (State.isNumber(kind)) {
        frame();
        mv.visitVarInsn(Opcodes.ALOAD, slots.object(v));
        if (kind == State.INT) {
          mv.visitVarInsn(Opcodes.LLOAD, slots.longs(v));
        } else {
          mv.visitVarInsn(Opcodes.DLOAD, slots.doubles(v));
        }
        values(
            "boxAtEnd",
            "("
                + Types.FRAME_D
                + Types.OBJECT_D
                + (kind == State.INT ? "J" : "D")
                + ")"
                + Types.OBJECT_D);
      } else {
        mv.visitVarInsn(Opcodes.ALOAD, slots.object(v));
      }
      mv.visitInsn(Opcodes.AASTORE);
    }
    state.clean();
  }

  /**
   * Releases a local where there is no frame: what ends can run code, but has nothing to see.
   *
   * @param unseen where to jump if that may be so and the call is unseen; null where it is not
   */
  void releaseAtEnd(int v, Label unseen) {
    if (State.isNumber(state.kind[v])) {
      dropBox(v);
      return;
    }
    int t = slots.object(v);
    mv.visitVarInsn(Opcodes.ALOAD, t);
    values("isLast", "(" + Types.OBJECT_D + ")Z");
    Label last = new Label();
    Label done = new Label();
    mv.visitJumpInsn(Opcodes.IFNE, last);
    mv.visitLabel(done);
    later(
        () -> {
          mv.visitLabel(last);
          if (unseen != null) {
            endsPlainly(t, done);
            mv.visitVarInsn(Opcodes.ILOAD, Slots.UNSEEN);
            mv.visitJumpInsn(Opcodes.IFNE, unseen);
          }
          mv.visitVarInsn(Opcodes.ALOAD, t);
          thread();
          mv.visitMethodInsn(
              Opcodes.INVOKEVIRTUAL, Types.OBJECT, "decref", "(" + Types.THREAD_D + ")V", false);
          mv.visitJumpInsn(Opcodes.GOTO, done);
        });
  }

  void setPc(int at) {
    frame();
    number(at);
    mv.visitFieldInsn(Opcodes.PUTFIELD, Types.FRAME, "pc", "I");
  }

  /** Before something that may look at the frame, or raise. */
  void complete() {
    activation.ensure();
    spill();
    setPc(pc);
  }
}
