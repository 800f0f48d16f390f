package org.cellvm.bytecode;

import java.util.Arrays;

/**
 * Turns {@code co_code} into {@link DecodedCode}, and verifies it in the same pass: it follows
 * every path through the code once, in time linear in its length, and refuses code whose operand
 * positions are not static.
 *
 * <p><b>Normal form.</b> In CPython 2.7 the depth of the value stack is static, but for {@code
 * finally} and {@code with} handlers, which are entered with one to three operands. Here they
 * always have three, of which the top one says what {@code END_FINALLY} does:
 *
 * <pre>
 *   exception           traceback value  type
 *   return              null      retval int {@link Why#RETURN}
 *   continue            null      target int {@link Why#CONTINUE}  (an instruction index, as an int)
 *   break               null      null   int {@link Why#BREAK}
 *   end of the block    null      null   None
 * </pre>
 *
 * Unwinding pushes all three; where ordinary flow falls into a handler with {@code None}, the
 * decoder inserts {@link Op#NORMALIZE}. {@code END_FINALLY} pops three, also at the end of a chain
 * of {@code except} clauses, where they are always an exception's. {@code WITH_CLEANUP} takes the
 * exit function from below the three and moves them down by one. Exception handlers also start with
 * traceback, value and type; there they are ordinary operands and none of them is null.
 *
 * <p><b>Guaranteed</b> for every instruction of the result: indices of constants, names, locals and
 * cells are in range, and so is a comparison's operator; {@code DUP_TOPX} has 2 or 3, {@code
 * RAISE_VARARGS} at most 3; targets are instructions; depth and block are those given on every
 * path; no instruction takes an operand below the level of its block, so nothing but {@code
 * END_FINALLY}, {@code WITH_CLEANUP} and unwinding ever sees the nulls of a handler's three
 * operands; {@code LIST_APPEND}, {@code SET_ADD} and {@code MAP_ADD} find their container above
 * that level too; the depth stays within twice the code's length; {@code BREAK_LOOP} and {@code
 * CONTINUE_LOOP} have a loop around them; {@code YIELD_VALUE} occurs in generators only; control
 * does not run off the end. Numbers that are no opcode become {@code STOP_CODE}, with the number as
 * operand; to execute it is a {@code SystemError} ({@code unknown opcode}). What no path reaches is
 * not looked at, and instructions that are reached may overlap.
 *
 * <p><b>Not known here</b>, so checked by the instruction when it executes:
 *
 * <ul>
 *   <li>the types of operands: that {@code FOR_ITER} has an iterator, {@code LIST_APPEND} a list,
 *       {@code SET_ADD} a set, {@code MAP_ADD} and {@code STORE_MAP} a dict, {@code MAKE_FUNCTION}
 *       a code object, {@code MAKE_CLOSURE} a tuple of cells of the right size; that the keyword
 *       names of a call are strings; and the operands of {@code BUILD_CLASS}, {@code WITH_CLEANUP}
 *       and {@code EXC_MATCH};
 *   <li>unbound locals and empty cells, and {@code f_locals} that does not exist ({@code
 *       LOAD_LOCALS}, {@code LOAD_NAME}, {@code STORE_NAME}, {@code DELETE_NAME}, {@code
 *       IMPORT_STAR});
 *   <li>{@code END_FINALLY} with an int on top: only RETURN with a value that is not null, BREAK
 *       where {@link Blocks#loopBlock} is not -1, and CONTINUE with an int that {@link
 *       DecodedCode#canContinue} accepts (or with a FINALLY or WITH block to go to first) are
 *       obeyed; with any other int, and with what is neither None nor an exception, it raises
 *       {@code SystemError}. The lower two of its operands may be null, or not, whatever the top
 *       one is. To obey a CONTINUE is a backward jump, with all that an engine does at one;
 *   <li>sizes that are only hints: {@code BUILD_MAP} may name any.
 * </ul>
 *
 * <p><b>Guaranteed by the caller</b>: {@code co_argcount} and the {@code *args} and {@code
 * **kwargs} slots fit into {@code co_nlocals}, {@code co_varnames} has that many entries, and the
 * tuples hold what they must.
 */
public final class Decoder {
  private static final byte[] POPS = new byte[256];
  private static final byte[] PUSHES = new byte[256];
  private static final Opcode.Operand[] OPERAND = new Opcode.Operand[256];
  private static final boolean[] LEAVES = new boolean[256];

  static {
    for (Opcode op : Opcode.values()) {
      int n = op.number();
      OPERAND[n] = op.operand();
      POPS[n] = op.isVariable() ? -1 : (byte) op.pops(0);
      PUSHES[n] = op.isVariable() ? -1 : (byte) op.pushes(0);
      LEAVES[n] = op.flow() == Opcode.Flow.LEAVE || op.flow() == Opcode.Flow.JUMP;
    }
  }

  private final byte[] code;
  private final int consts;
  private final int names;
  private final int locals;
  private final int derefs;
  private final boolean generator;
  private final int depthLimit;

  private final RawCode raw;

  // The arrays of raw.
  private final int[] ops;
  private final int[] args;
  private final int[] jumps;
  private final int[] depths;
  private final int[] blocks;
  private final byte[] marks;

  private final Blocks table = new Blocks();
  private int[] pending = new int[16];
  private int pendingCount;
  private int maxDepth;

  private Decoder(byte[] code, int consts, int names, int locals, int derefs, int flags) {
    this.code = code;
    this.consts = consts;
    this.names = names;
    this.locals = locals;
    this.derefs = derefs;
    this.generator = (flags & CodeFlags.CO_GENERATOR) != 0;
    this.depthLimit = 2 * Math.min(code.length, Integer.MAX_VALUE / 4) + 8;
    raw = new RawCode(code);
    ops = raw.ops;
    args = raw.args;
    jumps = raw.jumps;
    depths = raw.depths;
    blocks = raw.blocks;
    marks = raw.marks;
  }

  /**
   * Decodes and verifies.
   *
   * @param code {@code co_code}, borrowed
   * @param consts number of {@code co_consts}
   * @param names number of {@code co_names}
   * @param locals {@code co_nlocals}
   * @param derefs number of {@code co_cellvars} and {@code co_freevars} together
   * @param flags {@code co_flags}
   * @throws MalformedCodeException for code that no engine may run; SystemError to Python
   */
  public static DecodedCode decode(
      byte[] code, int consts, int names, int locals, int derefs, int flags)
      throws MalformedCodeException {
    Decoder d = new Decoder(code, consts, names, locals, derefs, flags);
    if (code.length == 0) {
      throw new MalformedCodeException("code ends without a return");
    }
    d.join(-1, 0, 0, -1);
    while (d.pendingCount > 0) {
      d.follow(d.pending[--d.pendingCount]);
    }
    return new CodeLayout(d.raw, d.table).emit(d.maxDepth);
  }

  /** Follows one path from a reached instruction until it leaves or joins what is known. */
  private void follow(int from) throws MalformedCodeException {
    int i = from;
    while (true) {
      raw.read(i);
      int op = ops[i];
      if (op < 0) {
        throw malformed(i, "instruction is cut short");
      }
      Opcode.Operand operand = OPERAND[op];
      if (operand == null) {
        // Only to execute it is an error.
        args[i] = op;
        ops[i] = Op.STOP_CODE;
        return;
      }
      int arg = args[i];
      checkOperand(i, operand, arg);
      int pops = POPS[op];
      int pushes = PUSHES[op];
      if (pops < 0 || pushes < 0) {
        Opcode row = Opcode.of(op);
        pops = row.pops(arg);
        pushes = row.pushes(arg);
      }
      int depth = depths[i];
      int block = blocks[i];
      int floor = block < 0 ? 0 : table.level(block);
      int after = depth - pops + pushes;
      int blockAfter = block;

      switch (op) {
        case Op.END_FINALLY -> {
          if (block >= 0 && table.type(block) == Blocks.HANDLER && floor == depth) {
            blockAfter = table.parent(block);
            floor = blockAfter < 0 ? 0 : table.level(blockAfter);
          }
        }
        case Op.WITH_CLEANUP -> {
          if (block < 0 || table.type(block) != Blocks.HANDLER || floor != depth) {
            throw malformed(i, "not in a with handler");
          }
          int parent = table.parent(block);
          floor = parent < 0 ? 0 : table.level(parent);
          blockAfter = open(i, Blocks.HANDLER, table.handler(block), depth - 1, parent);
        }
        case Op.POP_BLOCK -> {
          if (block < 0 || table.type(block) == Blocks.HANDLER) {
            throw malformed(i, "no block to pop");
          }
          after = floor;
          blockAfter = table.parent(block);
        }
        case Op.YIELD_VALUE -> {
          if (!generator) {
            throw malformed(i, "not in a generator");
          }
        }
        default -> {}
      }
      if (depth - pops < floor) {
        throw malformed(i, "value stack underflow");
      }
      if (after > depthLimit) {
        throw malformed(i, "value stack overflow");
      }

      switch (op) {
        case Op.FOR_ITER -> edge(i, jumpTarget(i), depth - 1, block);
        case Op.JUMP_IF_FALSE_OR_POP, Op.JUMP_IF_TRUE_OR_POP ->
            edge(i, jumpTarget(i), depth, block);
        case Op.JUMP_FORWARD, Op.JUMP_ABSOLUTE, Op.POP_JUMP_IF_FALSE, Op.POP_JUMP_IF_TRUE ->
            edge(i, jumpTarget(i), after, block);
        case Op.SETUP_LOOP -> {
          int end = jumpTarget(i);
          blockAfter = open(i, Blocks.LOOP, end, depth, block);
          join(i, end, depth, block);
        }
        case Op.SETUP_EXCEPT -> {
          int handler = jumpTarget(i);
          blockAfter = open(i, Blocks.EXCEPT, handler, depth, block);
          join(i, handler, depth + 3, block);
        }
        case Op.SETUP_FINALLY -> {
          blockAfter = open(i, Blocks.FINALLY, jumpTarget(i), depth, block);
          enterHandler(i, jumps[i], depth, block);
        }
        case Op.SETUP_WITH -> {
          // The exit function that replaces the manager belongs to the level of the block.
          blockAfter = open(i, Blocks.WITH, jumpTarget(i), depth, block);
          enterHandler(i, jumps[i], depth, block);
        }
        case Op.BREAK_LOOP -> loopAround(i, block);
        case Op.CONTINUE_LOOP -> {
          int target = jumpTarget(i);
          loopAround(i, block);
          continueEdge(i, target, depth, block);
        }
        default -> {}
      }
      if (LEAVES[op]) {
        return;
      }
      int next = raw.ends[i];
      if (next == code.length) {
        throw malformed(i, "control runs off the end of the code");
      }
      if (after > maxDepth) {
        maxDepth = after;
      }
      if (op == Op.YIELD_VALUE) {
        marks[next] |= RawCode.TARGET;
      }
      if (depths[next] != RawCode.UNREACHED || (marks[next] & RawCode.FINALLY_ENTRY) != 0) {
        flow(i, next, after, blockAfter);
        return;
      }
      depths[next] = after;
      blocks[next] = blockAfter;
      i = next;
    }
  }

  private void checkOperand(int i, Opcode.Operand operand, int arg) throws MalformedCodeException {
    boolean good =
        switch (operand) {
          case NONE -> true;
          case CONST -> arg >= 0 && arg < consts;
          case NAME -> arg >= 0 && arg < names;
          case LOCAL -> arg >= 0 && arg < locals;
          case DEREF -> arg >= 0 && arg < derefs;
          case COMPARE -> arg >= 0 && arg < CompareOp.COUNT;
          case JREL, JABS, CALL, HINT -> arg >= 0;
          case COUNT -> arg >= 0 && arg <= depthLimit && checkCount(ops[i], arg);
          case PEEK -> checkPeek(i, arg);
          case PREFIX -> false;
        };
    if (!good) {
      throw malformed(i, "operand " + arg + " out of range");
    }
  }

  private static boolean checkCount(int op, int arg) {
    return switch (op) {
      case Op.DUP_TOPX -> arg == 2 || arg == 3;
      case Op.RAISE_VARARGS -> arg <= 3;
      default -> true;
    };
  }

  /** The container that LIST_APPEND and its kin reach into must be an ordinary operand. */
  private boolean checkPeek(int i, int arg) {
    int floor = blocks[i] < 0 ? 0 : table.level(blocks[i]);
    return arg > 0 && arg <= depths[i] - POPS[ops[i]] - floor;
  }

  /** The offset that {@code i} jumps to. */
  private int jumpTarget(int i) throws MalformedCodeException {
    long offset = args[i];
    if (OPERAND[ops[i]] == Opcode.Operand.JREL) {
      offset += raw.ends[i];
    }
    if (offset >= code.length) {
      throw malformed(i, "jump to offset " + offset + ", beyond the code");
    }
    jumps[i] = (int) offset;
    return jumps[i];
  }

  private int open(int i, int type, int handler, int level, int parent)
      throws MalformedCodeException {
    int block = table.add(type, handler, level, parent);
    if (block < 0) {
      throw malformed(i, "too many statically nested blocks");
    }
    return block;
  }

  /** An explicit jump. */
  private void edge(int from, int to, int depth, int block) throws MalformedCodeException {
    marks[to] |= RawCode.TARGET;
    flow(from, to, depth, block);
  }

  /** Ordinary flow, by jump or from the instruction before; into a handler it gets normalised. */
  private void flow(int from, int to, int depth, int block) throws MalformedCodeException {
    if ((marks[to] & RawCode.FINALLY_ENTRY) == 0) {
      reach(from, to, depth, block);
      return;
    }
    int handler = blocks[to];
    if (block != table.parent(handler) || depth != table.level(handler) - 2) {
      throw malformed(from, "enters a finally handler with a wrong stack");
    }
  }

  /** A path by which the operands are already as the instruction expects them. */
  private void join(int from, int to, int depth, int block) throws MalformedCodeException {
    marks[to] |= RawCode.TARGET;
    reach(from, to, depth, block);
  }

  private void reach(int from, int to, int depth, int block) throws MalformedCodeException {
    if (depths[to] == RawCode.UNREACHED) {
      depths[to] = depth;
      blocks[to] = block;
      if (depth > maxDepth) {
        maxDepth = depth;
      }
      if (pendingCount == pending.length) {
        pending = Arrays.copyOf(pending, 2 * pendingCount);
      }
      pending[pendingCount++] = to;
    } else if (depths[to] != depth) {
      throw malformed(from, "reaches offset " + to + " with another stack depth");
    } else if (blocks[to] != block) {
      throw malformed(from, "reaches offset " + to + " in another block");
    }
  }

  /** Unwinding enters the finally or with handler {@code to} with its three operands. */
  private void enterHandler(int from, int to, int level, int parent) throws MalformedCodeException {
    if ((marks[to] & RawCode.FINALLY_ENTRY) == 0) {
      if (depths[to] != RawCode.UNREACHED) {
        throw malformed(from, "a finally handler that is other code too");
      }
      int handler = open(from, Blocks.HANDLER, to, level + 3, parent);
      marks[to] |= RawCode.FINALLY_ENTRY;
      join(from, to, level + 3, handler);
      return;
    }
    int handler = blocks[to];
    if (table.level(handler) != level + 3 || table.parent(handler) != parent) {
      throw malformed(from, "a finally handler of two different blocks");
    }
  }

  /** Makes sure that a break or continue has a loop to go to. */
  private void loopAround(int i, int block) throws MalformedCodeException {
    for (int b = block; b >= 0; b = table.parent(b)) {
      if (table.type(b) == Blocks.LOOP) {
        return;
      }
    }
    throw malformed(i, "no loop around it");
  }

  /**
   * The head of the loop is reached with the operands that are left when the blocks between are
   * unwound. As in CPython, a continue may not leave a finally handler.
   */
  private void continueEdge(int i, int target, int depth, int block) throws MalformedCodeException {
    int left = depth;
    int b = block;
    while (table.type(b) != Blocks.LOOP) {
      if (table.type(b) == Blocks.HANDLER) {
        throw malformed(i, "continue in a finally handler");
      }
      left = table.level(b);
      if (table.type(b) == Blocks.WITH) {
        // By the time the loop goes on, WITH_CLEANUP has consumed the exit function.
        left--;
      }
      b = table.parent(b);
    }
    join(i, target, left, b);
  }

  private MalformedCodeException malformed(int i, String what) {
    int op = ops[i];
    String name = op < 0 ? "code" : Opcode.opname(op);
    return new MalformedCodeException(
        "malformed bytecode: " + name + " at offset " + i + ": " + what);
  }

  /** Whether control goes from the opcode to no next instruction. */
  static boolean leaves(int op) {
    return LEAVES[op];
  }

  static boolean hasTarget(int op) {
    return OPERAND[op] == Opcode.Operand.JREL || OPERAND[op] == Opcode.Operand.JABS;
  }
}
