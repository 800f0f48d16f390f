package org.cellvm.engine.jit;

import org.cellvm.bytecode.CompareOp;
import org.cellvm.bytecode.RegisterCode;
import org.cellvm.bytecode.RegisterOp;
import org.cellvm.bytecode.RegisterOperand;
import org.cellvm.bytecode.RegisterOperation;
import org.cellvm.bytecode.RegisterOperations;
import org.cellvm.instructions.Unwinder;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Writes one instruction. The usual case works on Java variables; where it is not met, {@link
 * #shared} or {@link #slow} carries the instruction out on the frame's registers.
 */
abstract class Writer {
  final Translator translator;
  final Code code;
  final MethodVisitor mv;
  final RegisterCode rc;
  final int pc;
  final int op;
  final int a;
  final int b;
  final int c;
  final int x;

  Writer(Translator translator, Code code, int pc) {
    this.translator = translator;
    this.code = code;
    this.mv = code.mv;
    this.rc = code.rc;
    this.pc = pc;
    op = rc.op(pc);
    x = rc.extra(pc);
    a = rc.operand(pc, 1);
    b = rc.operand(pc, 2);
    c = rc.operand(pc, 3);
  }

  /** The kinds of objects that were seen in register B, if they may be relied on; else 0. */
  final int seenInB() {
    return code.jc.assumes(pc) ? code.jc.seen.second(pc) : 0;
  }

  final int seenInC() {
    return code.jc.assumes(pc) ? code.jc.seen.third(pc) : 0;
  }

  /** A register's value has been used up, if it was on the stack. */
  final void empty(int register) {
    if (code.isStack(register)) {
      code.state.set(code.variable(register), State.EMPTY, false);
    }
  }

  /** Puts the object on the Java stack aside. */
  final int putAside() {
    int t = code.slots.temporary();
    mv.visitVarInsn(Opcodes.ASTORE, t);
    return t;
  }

  final void load(int temporary) {
    mv.visitVarInsn(Opcodes.ALOAD, temporary);
  }

  /**
   * Counts an object up and makes it the result in register A; releases operands that were on the
   * stack, first B.
   */
  final void finish(int value, boolean borrowed, int... operands) {
    if (borrowed) {
      load(value);
      code.incref();
    }
    int[] used = new int[operands.length + 1];
    int n = 0;
    for (int operand : operands) {
      used[n++] = code.consume(operand);
    }
    used[n] = code.oldOf(a);
    load(value);
    code.setObject(a);
    code.release(used);
  }

  /** {@link #finish} with the object on the Java stack, owned; jumps if it is null. */
  final void finishOr(Label otherwise, int... operands) {
    int value = putAside();
    load(value);
    mv.visitJumpInsn(Opcodes.IFNULL, otherwise);
    finish(value, false, operands);
  }

  /**
   * As {@link #finish} for a borrowed value. Where the next instruction, or an arithmetic one after
   * it, uses the value up, it is not counted, or not even an object.
   *
   * @param otherwise where to jump if the value is not of the kind that was seen
   */
  final void finishItem(int value, byte kind, Label otherwise, int... operands) {
    if (kind == State.OBJECT) {
      finish(value, true, operands);
      return;
    }
    if (State.isNumber(kind)) {
      boolean isInt = kind == State.INT;
      load(value);
      code.values(isInt ? "isInt" : "isFloat", "(" + Types.OBJECT_D + ")Z");
      mv.visitJumpInsn(Opcodes.IFEQ, otherwise);
    }
    int[] used = new int[operands.length];
    for (int i = 0; i < used.length; i++) {
      used[i] = code.consume(operands[i]);
    }
    load(value);
    if (kind == State.BORROWED) {
      code.setBorrowed(a, false);
    } else {
      String type = kind == State.INT ? Types.INT : Types.FLOAT;
      mv.visitTypeInsn(Opcodes.CHECKCAST, type);
      mv.visitFieldInsn(Opcodes.GETFIELD, type, "value", kind == State.INT ? "J" : "D");
      if (kind == State.INT) {
        code.setLong(a);
      } else {
        code.setDouble(a);
      }
    }
    code.release(used);
  }

  /** How the value that goes into register A is used: what it may be kept as. */
  final byte use(int... operands) {
    byte use = code.isStack(a) ? useOfStack() : State.OBJECT;
    if (use == State.BORROWED) {
      for (int operand : operands) {
        byte kind = code.kind(operand);
        if (code.isStack(operand) && (kind == State.OBJECT || kind == State.BORROWED)) {
          // What is released here may end, and with it what is borrowed from it.
          return State.OBJECT;
        }
      }
    }
    return use;
  }

  private byte useOfStack() {
    for (int q = pc + 1; q < rc.count() && !translator.isLeader(q); q++) {
      int user = rc.op(q);
      boolean isLeft = rc.operand(q, 2) == a;
      boolean isRight = rc.operand(q, 3) == a;
      int plain = RegisterOp.plain(user);
      if (Arithmetic.isForInts(plain)
          || Arithmetic.isForFloats(plain)
          || user == RegisterOp.COMPARE_JUMP
          || user == RegisterOp.COMPARE && CompareOp.isRich(rc.extra(q))) {
        if (isLeft || isRight) {
          return code.jc.assumes(q) && code.jc.assumes(pc) && isNumeric(q)
              ? Numbers.kindSeen(isLeft ? code.jc.seen.second(q) : code.jc.seen.third(q))
              : State.OBJECT;
        }
        if (rc.operand(q, 1) == a) {
          return State.OBJECT;
        }
      } else if (user == RegisterOp.SUBSCR && isRight) {
        return code.jc.assumes(q) && code.jc.assumes(pc)
            ? Numbers.kindSeen(code.jc.seen.third(q) & ~Observations.FLOAT)
            : State.OBJECT;
      } else if (isLeft
          && (user == RegisterOp.SUBSCR
              || user == RegisterOp.LOAD_ATTR
              || user == RegisterOp.LOAD_METHOD)) {
        return q == pc + 1 ? State.BORROWED : State.OBJECT;
      } else if (user != RegisterOp.SUBSCR
          && user != RegisterOp.LOAD_ATTR
          && user != RegisterOp.LOAD_DEREF
          && user != RegisterOp.LOAD_GLOBAL
          && user != RegisterOp.CHECK_LOCAL) {
        return State.OBJECT;
      }
    }
    return State.OBJECT;
  }

  /** Whether an instruction with two operands was seen with numbers alone. */
  private boolean isNumeric(int q) {
    int numbers = Observations.INT | Observations.FLOAT;
    return ((code.jc.seen.second(q) | code.jc.seen.third(q)) & ~numbers) == 0
        && (rc.op(q) != RegisterOp.COMPARE_JUMP
            || CompareOp.isRich(CompareOp.operator(rc.extra(q))));
  }

  // The shared operation

  private void carryOut(RegisterOperation row) {
    new SharedOperation(code, pc, row).write();
  }

  /**
   * Where to jump to carry the instruction out on the frame's registers, with the variables where
   * they are now.
   *
   * @param join where to go on after it; a result is in its Java variable, as an object
   */
  final Label slow(Label join) {
    return slow(join, State.OBJECT, () -> {});
  }

  /**
   * As {@link #slow(Label)}.
   *
   * @param after says where a second result is
   */
  final Label slow(Label join, Runnable after) {
    return slow(join, State.OBJECT, after);
  }

  /**
   * As {@link #slow(Label)}.
   *
   * @param kind what the result is kept as
   */
  final Label slow(Label join, byte kind) {
    return slow(join, kind, () -> {});
  }

  private Label slow(Label join, byte kind, Runnable after) {
    Label slow = new Label();
    RegisterOperation row = RegisterOperations.row(op);
    code.later(
        () -> {
          mv.visitLabel(slow);
          code.complete();
          carryOut(row);
          if (row.flow() == RegisterOperation.Flow.BRANCH) {
            int target = rc.operand(pc, RegisterOp.jumpWord(op));
            code.setDepth(rc.depth[target]);
            mv.visitJumpInsn(Opcodes.IFNE, trapped(target, translator.edge(target)));
          }
          code.state.clean();
          after.run();
          code.exits.checkTrap(pc + 1);
          for (RegisterOperand operand : row.operands()) {
            if (operand.kind() == RegisterOperand.Kind.RESULT
                || operand.kind() == RegisterOperand.Kind.PUSH) {
              keepResult(kind);
            }
          }
          mv.visitJumpInsn(Opcodes.GOTO, join);
        });
    return slow;
  }

  /** The shared operation has put its result into the register. */
  private void keepResult(byte kind) {
    int v = code.variable(a);
    code.state.set(v, State.MEMORY, false);
    switch (kind) {
      case State.INT -> code.unboxInt(a, code.exits.to(pc + 1, pc));
      case State.FLOAT -> code.unboxFloat(a, code.exits.to(pc + 1, pc));
      case State.BORROWED -> {
        code.object(a);
        code.setBorrowed(a, true);
      }
      default -> code.makeObject(v);
    }
  }

  /** A jump to an edge on which frames may have to stop. */
  final Label trapped(int target, Label edge) {
    Label label = new Label();
    code.later(
        () -> {
          mv.visitLabel(label);
          code.exits.checkTrap(target);
          mv.visitJumpInsn(Opcodes.GOTO, edge);
        });
    return label;
  }

  /** Carries the instruction out on the frame's registers; whether control may go on behind it. */
  final boolean shared() {
    RegisterOperation row = RegisterOperations.row(op);
    code.complete();
    carryOut(row);
    if (row.seesFrame()) {
      code.localsToMemory();
    } else {
      resultToMemory(row);
    }
    switch (row.flow()) {
      case LEAVE -> {
        leave();
        return false;
      }
      case CALL -> mv.visitJumpInsn(Opcodes.IFEQ, translator.raised(pc));
      case BRANCH -> {
        int target = rc.operand(pc, RegisterOp.jumpWord(op));
        code.stackToMemory(rc.depth[target]);
        mv.visitJumpInsn(Opcodes.IFNE, trapped(target, translator.edge(target)));
      }
      default -> {}
    }
    code.stackToMemory(rc.depth[pc + 1]);
    code.exits.checkTrap(pc + 1);
    return true;
  }

  private void resultToMemory(RegisterOperation row) {
    for (RegisterOperand operand : row.operands()) {
      if (operand.kind() == RegisterOperand.Kind.RESULT) {
        code.state.set(code.variable(a), State.MEMORY, false);
      }
    }
  }

  /** Goes on where the operation said: its result is on the Java stack. */
  private void leave() {
    int next = code.slots.temporary();
    mv.visitVarInsn(Opcodes.ISTORE, next);
    if (op == RegisterOp.END_FINALLY) {
      code.stackToMemory(rc.depth[pc + 1]);
      mv.visitVarInsn(Opcodes.ILOAD, next);
      code.number(pc + 1);
      mv.visitJumpInsn(Opcodes.IF_ICMPEQ, trapped(pc + 1, translator.edge(pc + 1)));
    }
    Label returned = new Label();
    mv.visitVarInsn(Opcodes.ILOAD, next);
    code.number(Unwinder.RETURNED);
    mv.visitJumpInsn(Opcodes.IF_ICMPEQ, returned);
    mv.visitVarInsn(Opcodes.ILOAD, next);
    mv.visitJumpInsn(Opcodes.IFLT, translator.raised(pc));
    code.frame();
    mv.visitVarInsn(Opcodes.ILOAD, next);
    mv.visitInsn(Opcodes.ICONST_1);
    mv.visitInsn(Opcodes.ISUB);
    mv.visitFieldInsn(Opcodes.PUTFIELD, Types.FRAME, "pc", "I");
    mv.visitJumpInsn(Opcodes.GOTO, code.exits.out());
    mv.visitLabel(returned);
    code.frame();
    code.call(
        "org/cellvm/instructions/Frames", "takeResult", "(" + Types.FRAME_D + ")" + Types.OBJECT_D);
    code.activation.end();
    mv.visitInsn(Opcodes.ARETURN);
  }
}
