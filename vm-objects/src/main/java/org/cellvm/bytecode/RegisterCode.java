package org.cellvm.bytecode;

/**
 * Code in register form: what the engines run. Made once per code object from its {@link
 * DecodedCode}. Because the depth of the value stack is static, each stack slot is a register like
 * a local; so an operation can take its operands from locals and constants directly, without a
 * push, and put its result into a local. A push that only feeds the next operation disappears, a
 * comparison fuses with the jump that follows, and a method call needs no bound method.
 *
 * <p>An instruction has {@link #WIDTH} words: the {@link RegisterOp} in the low byte with an extra
 * operand {@code x} above it, then {@code A}, {@code B}, {@code C}.
 */
public final class RegisterCode {
  /** Words of an instruction. */
  public static final int WIDTH = 4;

  public static final int OP_BITS = 8;
  public static final int OP_MASK = 0xff;

  /** {@link #WIDTH} words an instruction. Never written, but by {@link #trap}. */
  public final int[] code;

  /** The code as it was before traps were set; null while there are none. */
  private int[] untrapped;

  /** By instruction: {@code f_lasti} while it runs. */
  public final int[] lasti;

  /** By instruction: {@code f_lasti} while its second part (the jump of a comparison) runs. */
  public final int[] lastiOfSecond;

  /** By instruction: how many stack slots are live before it. */
  public final int[] depth;

  /** By instruction: the innermost block it is in, -1 for none. */
  public final int[] block;

  /** The blocks; use {@link #handler} for where a handler begins. */
  public final Blocks blocks;

  private final int[] handlers;

  /** First register of the constants. */
  public final int constants;

  /** First register of the value stack: what lies below is borrowed by operations. */
  public final int stack;

  /** First register of the receivers of pending method calls. */
  public final int receivers;

  /** How many registers a frame has. */
  public final int registers;

  RegisterCode(
      int[] code,
      int[] lasti,
      int[] lastiOfSecond,
      int[] depth,
      int[] block,
      Blocks blocks,
      int[] handlers,
      int constants,
      int stack,
      int receivers,
      int registers) {
    this.code = code;
    this.lasti = lasti;
    this.lastiOfSecond = lastiOfSecond;
    this.depth = depth;
    this.block = block;
    this.blocks = blocks;
    this.handlers = handlers;
    this.constants = constants;
    this.stack = stack;
    this.receivers = receivers;
    this.registers = registers;
  }

  /**
   * @param arguments how many of the first locals are bound on entry
   */
  public static RegisterCode of(
      DecodedCode decoded, int nlocals, int ncells, int nconsts, int arguments) {
    return new RegisterTranslator(decoded, nlocals, ncells, nconsts, arguments, true).translate();
  }

  /** How many instructions there are. */
  public int count() {
    return lasti.length;
  }

  /**
   * Writes {@link RegisterOp#TRAP} over each operation, or the operations over the traps. For
   * engines that fetch operations from {@link #code} as they run.
   */
  public void trap(boolean set) {
    if (set && untrapped == null) {
      untrapped = code.clone();
      for (int w = 0; w < code.length; w += WIDTH) {
        code[w] = RegisterOp.TRAP;
      }
    } else if (!set && untrapped != null) {
      System.arraycopy(untrapped, 0, code, 0, code.length);
      untrapped = null;
    }
  }

  /** The operation of an instruction. */
  public int op(int pc) {
    return code[pc * WIDTH] & OP_MASK;
  }

  /** The extra operand of an instruction. */
  public int extra(int pc) {
    return code[pc * WIDTH] >> OP_BITS;
  }

  /** Operand {@code word} of an instruction: 1, 2 or 3 for A, B or C. */
  public int operand(int pc, int word) {
    return code[pc * WIDTH + word];
  }

  /**
   * By instruction, and one more: whether control reaches it otherwise than from the one before, by
   * a jump or as a block's handler.
   */
  public boolean[] leaders() {
    boolean[] leaders = new boolean[count() + 1];
    for (int pc = 0; pc < count(); pc++) {
      int word = RegisterOp.jumpWord(op(pc));
      if (word > 0) {
        leaders[operand(pc, word)] = true;
      }
    }
    for (int handler : handlers) {
      leaders[handler] = true;
    }
    return leaders;
  }

  /** Whether an instruction can go to one that came before it. */
  public boolean jumpsBack(int pc) {
    int op = op(pc);
    return op == RegisterOp.JUMP_BACK || op == RegisterOp.CONTINUE_LOOP;
  }

  /** The instruction where a block's handler, or the code after a loop, begins. */
  public int handler(int b) {
    return handlers[b];
  }

  /** The block that an exception at an instruction would enter, -1 for none. */
  public int exceptionBlock(int pc) {
    return pc < 0 ? -1 : blocks.exceptionBlock(block[pc]);
  }

  /** Whether {@code continue} leads to an instruction: what END_FINALLY may find on the stack. */
  public boolean isContinueTarget(int pc) {
    for (int i = 0; i < count(); i++) {
      if (op(i) == RegisterOp.CONTINUE_LOOP && operand(i, 1) == pc) {
        return true;
      }
    }
    return false;
  }
}
