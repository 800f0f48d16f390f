package org.cellvm.engine.jit;

import org.cellvm.model.PyObject;
import org.cellvm.model.numbers.PyFloat;
import org.cellvm.model.numbers.PyInt;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Where each variable of the frame is while a unit is written, and how its value comes onto the
 * Java stack: as an object, or as an unboxed number.
 */
abstract class Operands extends JavaMethod {
  private final int nlocals;
  private final int stackVariables;

  Operands(MethodVisitor mv, JitCode jc, Constants constants) {
    super(mv, jc, constants, jc.code.nlocals + jc.rc.registers - jc.rc.stack);
    nlocals = jc.code.nlocals;
    stackVariables = rc.receivers - rc.stack;
  }

  // Registers and variables

  /** The locals, the value stack, and the receivers of pending method calls. */
  int variables() {
    return nlocals + rc.registers - rc.stack;
  }

  /** The variable of a register; -1 for a cell or a constant. */
  int variable(int register) {
    if (register < nlocals) {
      return register;
    }
    return register >= rc.stack ? register - rc.stack + nlocals : -1;
  }

  final int register(int v) {
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
        ? jc.code.consts().items[register - rc.constants]
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
    for (int v = nlocals + depth; v < nlocals + stackVariables; v++) {
      state.set(v, State.EMPTY, false);
    }
  }

  /** The receivers are in the frame's registers, or there are none. */
  void setReceivers(byte kind) {
    for (int v = nlocals + stackVariables; v < variables(); v++) {
      state.set(v, kind, false);
    }
  }

  /** The receiver in a register has been used up. */
  void clearReceiver(int register) {
    state.set(variable(register), State.EMPTY, false);
    if (state.framed) {
      registers();
      number(register);
      mv.visitInsn(Opcodes.ACONST_NULL);
      mv.visitInsn(Opcodes.AASTORE);
      return;
    }
    registers();
    number(register);
    values("clear", "(" + Types.ARRAY_D + "I)V");
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

  // Values

  /** Loads register r[i] from the frame. */
  final void fromMemory(int register) {
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

  final void variableObject(int v) {
    toObject(v);
    mv.visitVarInsn(Opcodes.ALOAD, slots.object(v));
  }

  /** Brings a variable's object into its Java variable; its kind stays if it is a number. */
  final void toObject(int v) {
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
}
