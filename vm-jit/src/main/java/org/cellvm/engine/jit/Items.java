package org.cellvm.engine.jit;

import java.util.Arrays;
import org.cellvm.bytecode.RegisterOp;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/** Writes what reads and changes items of containers, and takes sequences apart. */
final class Items extends Writer {
  /** Sequences of more items are taken apart by the shared operation. */
  private static final int MOST_ITEMS = 8;

  /** Lists and tuples of more items are built by the shared operation. */
  private static final int MOST_BUILT = 32;

  private static final String BUILDING = "org/cellvm/instructions/Building";

  Items(Translator translator, Code code, int pc) {
    super(translator, code, pc);
  }

  /** Returns false if it is not such an instruction. */
  boolean write() {
    switch (op) {
      case RegisterOp.SUBSCR -> subscript();
      case RegisterOp.STORE_SUBSCR -> store();
      case RegisterOp.LIST_APPEND -> append();
      case RegisterOp.STORE_MAP -> storeMap();
      case RegisterOp.UNPACK_SEQUENCE -> {
        return unpack();
      }
      case RegisterOp.BUILD_MAP -> build();
      case RegisterOp.BUILD_LIST, RegisterOp.BUILD_TUPLE -> {
        if (b > MOST_BUILT) {
          return false;
        }
        build();
      }
      case RegisterOp.SLICE_0, RegisterOp.SLICE_1, RegisterOp.SLICE_2, RegisterOp.SLICE_3 ->
          slice();
      case RegisterOp.GET_ITER -> iterator();
      default -> {
        return false;
      }
    }
    return true;
  }

  private void subscript() {
    Label join = new Label();
    Label otherwise = code.exits.to(pc);
    boolean byInt =
        Numbers.expected(code, pc, c, code.jc.seen.third(pc)) == State.INT && code.jc.holds(pc);
    if (byInt) {
      code.unboxInt(c, otherwise);
    }
    code.touch(b);
    code.touch(c);
    byte kind = use(b, c);
    // Where a sequence was seen, what fails is an error, or the end of this assumption.
    Label slow = byInt && isSequence(seenInB()) ? otherwise : slow(join, kind);
    code.object(b);
    if (byInt && seenInB() != Observations.DICT) {
      code.longValue(c);
      code.plainItems("item", "(" + Types.OBJECT_D + "J)" + Types.OBJECT_D);
    } else {
      code.object(c);
      code.call(
          "org/cellvm/instructions/Containers",
          "plainItem",
          "(" + Types.OBJECT_D + Types.OBJECT_D + ")" + Types.OBJECT_D);
    }
    int item = putAside();
    load(item);
    mv.visitJumpInsn(Opcodes.IFNULL, slow);
    finishItem(item, kind, otherwise, b, c);
    mv.visitLabel(join);
  }

  private static boolean isSequence(int kinds) {
    return kinds == Observations.LIST || kinds == Observations.TUPLE || kinds == Observations.STR;
  }

  private void store() {
    Label join = new Label();
    boolean byInt =
        Numbers.expected(code, pc, c, code.jc.seen.third(pc)) == State.INT && code.jc.holds(pc);
    boolean inList = byInt && seenInB() != Observations.DICT;
    if (inList) {
      code.unboxInt(c, code.exits.to(pc));
      Label slow = slow(join);
      code.thread();
      code.object(b);
      code.longValue(c);
      code.object(a);
      code.plainItems(
          "storeItem", "(" + Types.THREAD_D + Types.OBJECT_D + "J" + Types.OBJECT_D + ")Z");
      mv.visitJumpInsn(Opcodes.IFEQ, slow);
    } else {
      code.touch(a);
      code.touch(b);
      code.touch(c);
      Label slow = slow(join);
      storeInDict(a, b, c);
      mv.visitJumpInsn(Opcodes.IFEQ, slow);
    }
    code.release(new int[] {code.consume(a), code.consume(b), code.consume(c)});
    mv.visitLabel(join);
  }

  private void storeInDict(int value, int dict, int key) {
    code.thread();
    code.object(value);
    code.object(dict);
    code.object(key);
    code.plainItems("storeInDict", "(" + Types.THREAD_D + Types.OBJECT_D.repeat(3) + ")Z");
  }

  /** STORE_MAP: the dict stays. */
  private void storeMap() {
    Label join = new Label();
    for (int register = a - 1; register <= a + 1; register++) {
      code.touch(register);
    }
    Label slow = slow(join);
    storeInDict(a, a - 1, a + 1);
    mv.visitJumpInsn(Opcodes.IFEQ, slow);
    code.release(new int[] {code.consume(a), code.consume(a + 1)});
    mv.visitLabel(join);
  }

  private void append() {
    Label join = new Label();
    code.touch(a);
    code.touch(b);
    Label slow = slow(join);
    code.object(a);
    code.object(b);
    code.plainItems("append", "(" + Types.OBJECT_D + Types.OBJECT_D + ")Z");
    mv.visitJumpInsn(Opcodes.IFEQ, slow);
    code.hold(b);
    empty(b);
    mv.visitLabel(join);
  }

  private boolean unpack() {
    if (b == 0 || b > MOST_ITEMS) {
      return false;
    }
    code.object(a);
    code.number(b);
    code.plainItems("items", "(" + Types.OBJECT_D + "I)" + Types.ARRAY_D);
    int items = putAside();
    Label join = new Label();
    // Other iterables are taken apart on the handlers, until this has failed some times.
    Label slow = code.jc.holds(pc) ? code.exits.to(pc) : unpackSlowly(join);
    load(items);
    mv.visitJumpInsn(Opcodes.IFNULL, slow);
    int sequence = code.consume(a);
    for (int i = 0; i < b; i++) {
      load(items);
      code.number(b - 1 - i);
      mv.visitInsn(Opcodes.AALOAD);
      mv.visitInsn(Opcodes.DUP);
      code.incref();
      code.setObject(a + i);
    }
    code.release(sequence);
    mv.visitLabel(join);
    return true;
  }

  private Label unpackSlowly(Label join) {
    Label slow = new Label();
    code.later(
        () -> {
          mv.visitLabel(slow);
          code.complete();
          code.thread();
          code.registers();
          code.number(a);
          code.number(b);
          code.call(
              Types.OPERATIONS, "unpackSequence", "(" + Types.THREAD_D + Types.ARRAY_D + "II)V");
          code.stackToMemory(rc.depth[pc + 1]);
          code.exits.checkTrap(pc + 1);
          for (int i = 0; i < b; i++) {
            code.makeObject(code.variable(a + i));
          }
          mv.visitJumpInsn(Opcodes.GOTO, join);
        });
    return slow;
  }

  /** No code runs: the values pass from their variables to the container. */
  private void build() {
    code.thread();
    code.number(b);
    if (op == RegisterOp.BUILD_MAP) {
      code.call(BUILDING, "buildMap", "(" + Types.THREAD_D + "I)" + Types.OBJECT_D);
    } else {
      mv.visitTypeInsn(Opcodes.ANEWARRAY, Types.OBJECT);
      for (int i = 0; i < b; i++) {
        code.hold(a + i);
        mv.visitInsn(Opcodes.DUP);
        code.number(i);
        code.object(a + i);
        mv.visitInsn(Opcodes.AASTORE);
        empty(a + i);
      }
      code.call(
          BUILDING,
          op == RegisterOp.BUILD_LIST ? "buildList" : "buildTuple",
          "(" + Types.THREAD_D + Types.ARRAY_D + ")" + Types.OBJECT_D);
    }
    code.setObject(a);
  }

  /** {@code R[A] := R[A][low:high]}: the bounds follow, as far as they are not left out. */
  private void slice() {
    boolean hasLow = op == RegisterOp.SLICE_1 || op == RegisterOp.SLICE_3;
    boolean hasHigh = op == RegisterOp.SLICE_2 || op == RegisterOp.SLICE_3;
    int operands = 1 + (hasLow ? 1 : 0) + (hasHigh ? 1 : 0);
    Label join = new Label();
    for (int i = 0; i < operands; i++) {
      code.touch(a + i);
    }
    Label slow = slow(join);
    code.thread();
    for (int i = 0; i < operands; i++) {
      code.object(a + i);
      if (i == 0 && !hasLow) {
        mv.visitInsn(Opcodes.ACONST_NULL);
      }
    }
    if (!hasHigh) {
      mv.visitInsn(Opcodes.ACONST_NULL);
    }
    code.call(
        "org/cellvm/instructions/Slicing",
        "plainSlice",
        "(" + Types.THREAD_D + Types.OBJECT_D.repeat(3) + ")" + Types.OBJECT_D);
    finishOr(slow, Arrays.copyOf(new int[] {a, a + 1, a + 2}, operands));
    mv.visitLabel(join);
  }

  private void iterator() {
    Label join = new Label();
    code.touch(b);
    Label slow = slow(join);
    code.thread();
    code.object(b);
    code.call(
        "org/cellvm/instructions/Iteration",
        "plainIterator",
        "(" + Types.THREAD_D + Types.OBJECT_D + ")" + Types.OBJECT_D);
    finishOr(slow, b);
    mv.visitLabel(join);
  }
}
