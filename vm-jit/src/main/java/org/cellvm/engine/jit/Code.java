package org.cellvm.engine.jit;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.cellvm.bytecode.RegisterCode;
import org.cellvm.model.PyObject;
import org.cellvm.model.numbers.PyFloat;
import org.cellvm.model.numbers.PyInt;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Writes the code of one unit: keeps account of where each variable of the frame is, moves values
 * between Java variables and registers, counts references. What is seldom carried out is written
 * behind all else.
 */
final class Code {

  final MethodVisitor mv;
  final JitCode jc;
  final RegisterCode rc;
  final Constants constants;
  final Slots slots;
  final Exits exits;
  final Activation activation;

  /** Where the variables are at the place that is written. */
  State state;

  /** The instruction that is written. */
  int pc;

  private final int nlocals;
  private final int stackVariables;
  private final Deque<Consumer<IntConsumer>> outOfLine = new ArrayDeque<>();

  Code(MethodVisitor mv, JitCode jc, Constants constants, int start) {
    this.mv = mv;
    this.jc = jc;
    this.rc = jc.rc;
    this.constants = constants;
    nlocals = jc.code.nlocals;
    stackVariables = rc.receivers - rc.stack;
    int n = variables();
    slots = new Slots(n, jc.code.variables - nlocals);
    exits = new Exits(this);
    activation = new Activation(this, start);
    state = new State(n);
  }

  // Registers and variables

  int variables() {
    return nlocals + stackVariables;
  }

  /** The variable of a register; -1 for a cell, a constant or a receiver. */
  int variable(int register) {
    if (register < nlocals) {
      return register;
    }
    return register >= rc.stack && register < rc.receivers ? register - rc.stack + nlocals : -1;
  }

  private int register(int v) {
    return v < nlocals ? v : v - nlocals + rc.stack;
  }

  boolean isStack(int register) {
    return register >= rc.stack;
  }

  boolean isLocal(int v) {
    return v < nlocals;
  }

  /** The constant in a register; null if there is none. */
  PyObject constant(int register) {
    return register >= rc.constants && register < rc.stack
        ? jc.code.consts.items[register - rc.constants]
        : null;
  }

  /** The kind of what a register holds, as in {@link State}. */
  byte kind(int register) {
    PyObject constant = constant(register);
    if (constant != null) {
      return constant.getClass() == PyInt.class
          ? State.INT
          : constant.getClass() == PyFloat.class ? State.FLOAT : State.OBJECT;
    }
    int v = variable(register);
    return v < 0 ? State.MEMORY : state.kind[v];
  }

  /** Stack slots from a depth on are not in use. */
  void setDepth(int depth) {
    for (int v = nlocals + depth; v < variables(); v++) {
      state.set(v, State.EMPTY, false);
    }
  }

  /** The stack below a depth is in the frame's registers alone. */
  void stackToMemory(int depth) {
    for (int v = nlocals; v < nlocals + depth; v++) {
      state.set(v, State.MEMORY, false);
    }
    setDepth(depth);
  }

  void localsToMemory() {
    for (int v = 0; v < nlocals; v++) {
      state.set(v, State.MEMORY, false);
    }
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

  void jitCode() {
    constants.load(mv, jc, Types.JIT_CODE_D);
  }

  // Values

  /** Loads register r[i] from the frame. */
  private void fromMemory(int register) {
    if (!state.framed) {
      throw new IllegalStateException("without a frame, but in its register: " + register);
    }
    registers();
    number(register);
    mv.visitInsn(Opcodes.AALOAD);
  }

  /** Pushes the object in a register, borrowed; a number gets its box. */
  void object(int register) {
    PyObject constant = constant(register);
    if (constant != null) {
      constants.load(mv, constant, Types.OBJECT_D);
      return;
    }
    int v = variable(register);
    if (v < 0) {
      mv.visitVarInsn(Opcodes.ALOAD, slots.cell(register - nlocals));
      return;
    }
    variableObject(v);
  }

  private void variableObject(int v) {
    toObject(v);
    mv.visitVarInsn(Opcodes.ALOAD, slots.object(v));
  }

  /** Brings a variable's object into its Java variable; its kind stays if it is a number. */
  private void toObject(int v) {
    switch (state.kind[v]) {
      case State.MEMORY -> {
        fromMemory(register(v));
        mv.visitVarInsn(Opcodes.ASTORE, slots.object(v));
        state.set(v, State.OBJECT, false);
      }
      case State.INT, State.FLOAT -> {
        boolean isInt = state.kind[v] == State.INT;
        mv.visitVarInsn(Opcodes.ALOAD, slots.object(v));
        if (isInt) {
          mv.visitVarInsn(Opcodes.LLOAD, slots.longs(v));
        } else {
          mv.visitVarInsn(Opcodes.DLOAD, slots.doubles(v));
        }
        values("box", "(" + Types.OBJECT_D + (isInt ? "J" : "D") + ")" + Types.OBJECT_D);
        mv.visitVarInsn(Opcodes.ASTORE, slots.object(v));
      }
      default -> {}
    }
  }

  /** Makes a variable an object in its Java variable. */
  void makeObject(int v) {
    toObject(v);
    state.kind[v] = State.OBJECT;
  }

  /** Brings what is in the frame's register alone into its Java variable. */
  void touch(int register) {
    int v = variable(register);
    if (v >= 0 && state.kind[v] == State.MEMORY) {
      makeObject(v);
    }
  }

  /** Makes the value of a register an unboxed int, or jumps. Constants and ints are that. */
  void unboxInt(int register, Label otherwise) {
    unbox(register, otherwise, true);
  }

  void unboxFloat(int register, Label otherwise) {
    unbox(register, otherwise, false);
  }

  /**
   * As {@link #unboxInt} or {@link #unboxFloat} for a local that may be unbound: then its box is
   * None, which no number has.
   */
  void unboxAtHead(int local, Label otherwise, boolean isInt) {
    Label bound = new Label();
    Label done = new Label();
    variableObject(local);
    mv.visitJumpInsn(Opcodes.IFNONNULL, bound);
    mv.visitFieldInsn(
        Opcodes.GETSTATIC, "org/cellvm/model/PyNone", "NONE", "Lorg/cellvm/model/PyNone;");
    mv.visitVarInsn(Opcodes.ASTORE, slots.object(local));
    mv.visitInsn(isInt ? Opcodes.LCONST_0 : Opcodes.DCONST_0);
    mv.visitVarInsn(
        isInt ? Opcodes.LSTORE : Opcodes.DSTORE, isInt ? slots.longs(local) : slots.doubles(local));
    mv.visitJumpInsn(Opcodes.GOTO, done);
    mv.visitLabel(bound);
    unbox(local, otherwise, isInt);
    mv.visitLabel(done);
  }

  private void unbox(int register, Label otherwise, boolean isInt) {
    int v = variable(register);
    if (v < 0 || state.kind[v] == (isInt ? State.INT : State.FLOAT)) {
      return;
    }
    variableObject(v);
    values(isInt ? "isInt" : "isFloat", "(" + Types.OBJECT_D + ")Z");
    mv.visitJumpInsn(Opcodes.IFEQ, otherwise);
    mv.visitVarInsn(Opcodes.ALOAD, slots.object(v));
    String type = isInt ? Types.INT : Types.FLOAT;
    mv.visitTypeInsn(Opcodes.CHECKCAST, type);
    mv.visitFieldInsn(Opcodes.GETFIELD, type, "value", isInt ? "J" : "D");
    mv.visitVarInsn(
        isInt ? Opcodes.LSTORE : Opcodes.DSTORE, isInt ? slots.longs(v) : slots.doubles(v));
    state.kind[v] = isInt ? State.INT : State.FLOAT;
  }

  /** Pushes the value of a register whose kind is INT. */
  void longValue(int register) {
    PyObject constant = constant(register);
    if (constant != null) {
      longNumber(((PyInt) constant).value);
    } else {
      mv.visitVarInsn(Opcodes.LLOAD, slots.longs(variable(register)));
    }
  }

  /** Pushes the value of a register whose kind is FLOAT, or INT: then it is converted. */
  void doubleValue(int register) {
    if (kind(register) == State.INT) {
      PyObject constant = constant(register);
      if (constant != null) {
        mv.visitLdcInsn((double) ((PyInt) constant).value);
      } else {
        longValue(register);
        mv.visitInsn(Opcodes.L2D);
      }
      return;
    }
    PyObject constant = constant(register);
    if (constant != null) {
      mv.visitLdcInsn(((PyFloat) constant).value);
    } else {
      mv.visitVarInsn(Opcodes.DLOAD, slots.doubles(variable(register)));
    }
  }

  void incref() {
    mv.visitMethodInsn(Opcodes.INVOKEVIRTUAL, Types.OBJECT, "incref", "()V", false);
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
    int next = pc + 1;
    release(t, () -> exits.checkTrap(next));
  }

  /** Releases objects one after the other, as {@link #release}. */
  void release(int[] objects) {
    int last = -1;
    int n = 0;
    for (int i = 0; i < objects.length; i++) {
      if (objects[i] >= 0) {
        last = i;
        n++;
      }
    }
    for (int i = 0; i < last; i++) {
      release(objects[i], () -> {});
    }
    if (n > 0) {
      release(objects[last]);
    }
    if (n > 1) {
      exits.checkTrap(pc + 1);
    }
  }

  /**
   * Releases the object in a Java variable.
   *
   * @param then writes what follows if that may have run code
   */
  void release(int t, Runnable then) {
    if (t < 0) {
      return;
    }
    mv.visitVarInsn(Opcodes.ALOAD, t);
    values("isLast", "(" + Types.OBJECT_D + ")Z");
    Label last = new Label();
    Label done = new Label();
    mv.visitJumpInsn(Opcodes.IFNE, last);
    mv.visitLabel(done);
    later(
        () -> {
          mv.visitLabel(last);
          complete();
          mv.visitVarInsn(Opcodes.ALOAD, t);
          thread();
          mv.visitMethodInsn(
              Opcodes.INVOKEVIRTUAL, Types.OBJECT, "decref", "(" + Types.THREAD_D + ")V", false);
          then.run();
          mv.visitJumpInsn(Opcodes.GOTO, done);
        });
  }

  // The frame

  /** Writes what registers do not hold yet into them; the variables stay as they are. */
  void spill() {
    activation.ensure();
    for (int v = 0; v < variables(); v++) {
      if (state.dirty[v]) {
        toObject(v);
        if (state.kind[v] == State.BORROWED) {
          hold(register(v));
          state.kind[v] = State.OBJECT;
        }
        registers();
        number(register(v));
        mv.visitVarInsn(Opcodes.ALOAD, slots.object(v));
        mv.visitInsn(Opcodes.AASTORE);
      }
    }
    state.clean();
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

  /** Releases a local where there is no frame: what ends can run code, but has nothing to see. */
  void releaseAtEnd(int v) {
    if (State.isNumber(state.kind[v])) {
      dropBox(v);
      return;
    }
    mv.visitVarInsn(Opcodes.ALOAD, slots.object(v));
    values("isLast", "(" + Types.OBJECT_D + ")Z");
    Label last = new Label();
    Label done = new Label();
    mv.visitJumpInsn(Opcodes.IFNE, last);
    mv.visitLabel(done);
    later(
        () -> {
          mv.visitLabel(last);
          mv.visitVarInsn(Opcodes.ALOAD, slots.object(v));
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
    spill();
    setPc(pc);
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
