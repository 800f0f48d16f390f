package org.cellvm.bytecode;

import java.util.Arrays;

/**
 * Makes {@link RegisterCode}. It walks the decoded instructions once with a model of the value
 * stack, so that each {@code PUSH} and {@code POP} of CPython's loop becomes a register, and in
 * which the topmost entries may be <i>pending</i>: loads of locals and constants that have not been
 * carried out, because the operation that consumes them can read the register itself. Pending loads
 * are carried out, in order, before anything that they could be told apart by: a jump or jump
 * target, and any operation that does not consume them (it might run code that counts references).
 */
final class RegisterTranslator {
  private static final int WIDTH = RegisterCode.WIDTH;

  /** How far the call that ends a method's argument list is looked for. */
  private static final int METHOD_WINDOW = 64;

  private final int size;
  private final int[] opcode;
  private final int[] oparg;
  private final int[] target;
  private final int[] offset;
  private final int[] decodedDepth;
  private final int[] decodedBlock;
  private final Blocks blocks;
  private final boolean[] leader;
  private final int nlocals;
  private final long[] bound;
  private final int constants;
  private final int stack;
  private final int receivers;
  private final boolean fuse;

  /**
   * By decoded instruction: the register instruction that it begins at; -1 where it is part of the
   * one before.
   */
  private final int[] start;

  private int[] code;
  private int[] lasti;
  private int[] lastiOfSecond;
  private int[] depth;
  private int[] block;
  private int count;

  /** The model of the stack: the register that each entry is in, or would be loaded from. */
  private int[] where;

  private int height;
  private int pendingFrom;

  private int at;
  private final int[] openMethodCalls;
  private int openMethods;
  private int maxOpenMethods;

  /**
   * @param fuse false: each instruction by itself, with its operands on the value stack, and each
   *     load of a local checked; the code that a traced frame runs
   */
  RegisterTranslator(
      DecodedCode decoded, int nlocals, int ncells, int nconsts, int arguments, boolean fuse) {
    this.fuse = fuse;
    size = decoded.count();
    opcode = decoded.opcodes();
    oparg = decoded.opargs();
    target = decoded.targets();
    offset = decoded.offsets();
    decodedDepth = decoded.depths();
    decodedBlock = decoded.blocks();
    blocks = decoded.blockTable();
    leader = decoded.jumpTargets();
    this.nlocals = nlocals;
    constants = nlocals + ncells;
    stack = constants + nconsts;
    receivers = stack + decoded.maxDepth();
    start = new int[size + 1];
    bound = new DefiniteAssignment(decoded, arguments).solve();
    int guess = size + 8;
    code = new int[guess * WIDTH];
    lasti = new int[guess];
    lastiOfSecond = new int[guess];
    depth = new int[guess];
    block = new int[guess];
    where = new int[decoded.maxDepth() + 1];
    openMethodCalls = new int[METHOD_WINDOW + 1];
  }

  RegisterCode translate() {
    int n = size;
    boolean reached = true;
    for (at = 0; at < n; at++) {
      if (leader[at] || !reached) {
        if (reached) {
          flush();
        }
        enter(decodedDepth[at]);
      }
      start[at] = count;
      reached = translateOne();
      if (!fuse) {
        standAlone(reached);
      }
    }
    start[n] = count;
    fixJumps();
    int[] handlers = new int[blocks.count()];
    for (int i = 0; i < handlers.length; i++) {
      handlers[i] = start[blocks.handler(i)];
    }
    return new RegisterCode(
        Arrays.copyOf(code, count * WIDTH),
        Arrays.copyOf(lasti, count),
        Arrays.copyOf(lastiOfSecond, count),
        Arrays.copyOf(depth, count),
        Arrays.copyOf(block, count),
        blocks,
        handlers,
        constants,
        stack,
        receivers,
        receivers + maxOpenMethods);
  }

  /** Carries out what the instruction left pending; one that does nothing gets an operation. */
  private void standAlone(boolean reached) {
    if (reached) {
      flush();
    }
    if (count == start[at]) {
      emit(RegisterOp.JUMP, at + 1, 0);
    }
  }

  /** {@link #start}, once it has been translated. */
  int[] starts() {
    return start;
  }

  /** By decoded instruction: which of the first 64 locals are certainly bound, as bits. */
  long[] bound() {
    return bound;
  }

  // The model of the stack

  private void enter(int newHeight) {
    height = newHeight;
    pendingFrom = newHeight;
    for (int i = 0; i < newHeight; i++) {
      where[i] = stack + i;
    }
  }

  private void pushPending(int register) {
    where[height++] = register;
  }

  /** Carries out the pending loads below {@code limit}. */
  private void flushBelow(int limit) {
    while (pendingFrom < limit) {
      int slot = pendingFrom;
      emit(RegisterOp.LOAD, stack + slot, where[slot], 0, 0);
      where[slot] = stack + slot;
      pendingFrom = slot + 1;
    }
  }

  private void flush() {
    flushBelow(height);
  }

  /** Begins an operation that consumes {@code n} operands directly; the rest is carried out. */
  private void consume(int n) {
    flushBelow(height - n);
  }

  /** The operation is out: its operands are gone. */
  private void drop(int n) {
    height -= n;
    if (pendingFrom > height) {
      pendingFrom = height;
    }
  }

  private int operand(int fromTop) {
    return where[height - fromTop];
  }

  /** Pushes a result that is in its stack slot. */
  private void pushResult() {
    where[height] = stack + height;
    height++;
    pendingFrom = height;
  }

  private int top() {
    return stack + height - 1;
  }

  // Output

  private void emit(int op, int a, int b, int c, int x) {
    if (count == lasti.length) {
      grow();
    }
    int w = count * WIDTH;
    code[w] = op | x << RegisterCode.OP_BITS;
    code[w + 1] = a;
    code[w + 2] = b;
    code[w + 3] = c;
    lasti[count] = offset[at];
    lastiOfSecond[count] = offset[at];
    depth[count] = pendingFrom;
    block[count] = decodedBlock[at];
    count++;
  }

  private void grow() {
    int size = lasti.length * 2;
    code = Arrays.copyOf(code, size * WIDTH);
    lasti = Arrays.copyOf(lasti, size);
    lastiOfSecond = Arrays.copyOf(lastiOfSecond, size);
    depth = Arrays.copyOf(depth, size);
    block = Arrays.copyOf(block, size);
  }

  private void emit(int op, int a, int b) {
    emit(op, a, b, 0, 0);
  }

  /**
   * Jump operands are decoded indices until all instructions are out, or ~ places in the output.
   */
  private void fixJumps() {
    for (int i = 0; i < count; i++) {
      int w = i * WIDTH;
      switch (code[w] & RegisterCode.OP_MASK) {
        case RegisterOp.COMPARE_JUMP:
        case RegisterOp.JUMP:
        case RegisterOp.JUMP_BACK:
        case RegisterOp.JUMP_IF_FALSE:
        case RegisterOp.JUMP_IF_TRUE:
        case RegisterOp.FALSE_OR_POP:
        case RegisterOp.TRUE_OR_POP:
        case RegisterOp.CONTINUE:
          code[w + 1] = code[w + 1] < 0 ? ~code[w + 1] : start[code[w + 1]];
          break;
        case RegisterOp.FOR_ITER:
          code[w + 3] = start[code[w + 3]];
          break;
        default:
          break;
      }
    }
  }

  // Instructions

  /** Translates the instruction {@link #at}; false if control never falls through it. */
  private boolean translateOne() {
    int op = opcode[at];
    int arg = oparg[at];
    switch (op) {
      case Op.STOP_CODE:
        flush();
        emit(RegisterOp.STOP, 0, 0);
        return false;
      case Op.NOP:
      case Op.SETUP_LOOP:
      case Op.SETUP_EXCEPT:
      case Op.SETUP_FINALLY:
        // Blocks are static, see RegisterCode.block; but handlers find the stack carried out.
        flush();
        return true;
      case Op.POP_BLOCK:
        // Compilers leave nothing above the block's level; what is there goes.
        flush();
        while (height > decodedDepth[at + 1]) {
          emit(RegisterOp.POP, top(), 0);
          drop(1);
        }
        return true;
      case Op.LOAD_FAST:
        if (mayBeUnbound(arg)) {
          flush();
          emit(RegisterOp.CHECK_LOCAL, arg, 0);
        }
        pushPending(arg);
        return true;
      case Op.LOAD_CONST:
        pushPending(constants + arg);
        return true;
      case Op.STORE_FAST:
        storeFast(arg);
        return true;
      case Op.DELETE_FAST:
        flush();
        if (mayBeUnbound(arg)) {
          emit(RegisterOp.CHECK_LOCAL, arg, 0);
        }
        emit(RegisterOp.DELETE_LOCAL, arg, 0);
        return true;
      case Op.POP_TOP:
        if (pendingFrom < height) {
          // A load that nothing sees; CPython counts up and down.
          height--;
          return true;
        }
        emit(RegisterOp.POP, top(), 0);
        drop(1);
        return true;
      case Op.ROT_TWO:
        rotate(2);
        return true;
      case Op.ROT_THREE:
        rotate(3);
        return true;
      case Op.ROT_FOUR:
        rotate(4);
        return true;
      case Op.DUP_TOP:
        duplicate(1);
        return true;
      case Op.DUP_TOPX:
        duplicate(arg);
        return true;
      case Op.COMPARE_OP:
        compare(arg);
        return true;
      case Op.POP_JUMP_IF_FALSE:
      case Op.POP_JUMP_IF_TRUE:
        popJumpIf(op == Op.POP_JUMP_IF_TRUE);
        return true;
      case Op.JUMP_IF_FALSE_OR_POP:
      case Op.JUMP_IF_TRUE_OR_POP:
        flush();
        jumpOrPop(op == Op.JUMP_IF_FALSE_OR_POP ? RegisterOp.FALSE_OR_POP : RegisterOp.TRUE_OR_POP);
        return true;
      case Op.JUMP_FORWARD:
      case Op.JUMP_ABSOLUTE:
        flush();
        jump(target[at]);
        return false;
      case Op.CONTINUE_LOOP:
        flush();
        leaveLoop(true);
        return false;
      case Op.BREAK_LOOP:
        flush();
        leaveLoop(false);
        return false;
      case Op.FOR_ITER:
        flush();
        forIter();
        return true;
      case Op.RETURN_VALUE:
        consume(1);
        returnValue();
        return false;
      case Op.YIELD_VALUE:
        consume(1);
        emit(RegisterOp.YIELD, operand(1), stack + height - 1);
        drop(1);
        pushResult();
        return true;
      case Op.RAISE_VARARGS:
        flush();
        emit(RegisterOp.RAISE, stack + height - arg, arg);
        return false;
      case Op.LOAD_ATTR:
        loadAttribute(arg);
        return true;
      case Op.CALL_FUNCTION:
        callFunction(arg);
        return true;
      default:
        return translateOther(op, arg);
    }
  }

  private boolean mayBeUnbound(int local) {
    return !fuse || local >= Long.SIZE || (bound[at] >>> local & 1) == 0;
  }

  /** Whether the next instruction can be made part of this one. */
  private boolean canFuseNext() {
    return fuse && at + 1 < size && !leader[at + 1];
  }

  private void fuseNext() {
    at++;
    start[at] = -1;
  }

  private boolean translateOther(int op, int arg) {
    int simple = simpleOperation(op);
    if (simple >= 0) {
      int operands = simple >= RegisterOp.NEGATIVE ? 1 : 2;
      consume(operands);
      int dst = destination(operands);
      if (operands == 1) {
        emit(simple, dst, operand(1));
      } else {
        emit(simple, dst, operand(2), operand(1), 0);
      }
      finish(operands, dst);
      return true;
    }
    switch (op) {
      case Op.LOAD_GLOBAL:
        producer(RegisterOp.LOAD_GLOBAL, arg);
        return true;
      case Op.LOAD_NAME:
        producer(RegisterOp.LOAD_NAME, arg);
        return true;
      case Op.LOAD_LOCALS:
        producer(RegisterOp.LOAD_LOCALS, 0);
        return true;
      case Op.LOAD_DEREF:
        producer(RegisterOp.LOAD_DEREF, nlocals + arg);
        return true;
      case Op.LOAD_CLOSURE:
        producer(RegisterOp.LOAD_CLOSURE, nlocals + arg);
        return true;
      case Op.STORE_DEREF:
        consumer(RegisterOp.STORE_DEREF, nlocals + arg);
        return true;
      case Op.STORE_GLOBAL:
        consumer(RegisterOp.STORE_GLOBAL, arg);
        return true;
      case Op.STORE_NAME:
        consumer(RegisterOp.STORE_NAME, arg);
        return true;
      case Op.DELETE_NAME:
        flush();
        emit(RegisterOp.DELETE_NAME, 0, arg);
        return true;
      case Op.DELETE_GLOBAL:
        flush();
        emit(RegisterOp.DELETE_GLOBAL, 0, arg);
        return true;
      case Op.STORE_ATTR:
        consume(2);
        emit(RegisterOp.STORE_ATTR, operand(1), operand(2), arg, 0);
        drop(2);
        return true;
      case Op.DELETE_ATTR:
        consume(1);
        emit(RegisterOp.DELETE_ATTR, operand(1), arg);
        drop(1);
        return true;
      case Op.STORE_SUBSCR:
        consume(3);
        emit(RegisterOp.STORE_SUBSCR, operand(3), operand(2), operand(1), 0);
        drop(3);
        return true;
      case Op.DELETE_SUBSCR:
        consume(2);
        emit(RegisterOp.DELETE_SUBSCR, operand(2), operand(1));
        drop(2);
        return true;
      case Op.LIST_APPEND:
        consume(1);
        emit(RegisterOp.LIST_APPEND, stack + height - 1 - arg, operand(1));
        drop(1);
        return true;
      case Op.SET_ADD:
        consume(1);
        emit(RegisterOp.SET_ADD, stack + height - 1 - arg, operand(1));
        drop(1);
        return true;
      case Op.MAP_ADD:
        flush();
        emit(RegisterOp.MAP_ADD, stack + height - 2 - arg, stack + height - 2);
        drop(2);
        return true;
      default:
        return translateStacked(op, arg);
    }
  }

  /** What takes its operands from consecutive stack slots. */
  private boolean translateStacked(int op, int arg) {
    flush();
    switch (op) {
      case Op.CALL_FUNCTION_VAR:
        callVarKw(arg, 1);
        return true;
      case Op.CALL_FUNCTION_KW:
        callVarKw(arg, 2);
        return true;
      case Op.CALL_FUNCTION_VAR_KW:
        callVarKw(arg, 3);
        return true;
      case Op.MAKE_FUNCTION:
        gather(RegisterOp.MAKE_FUNCTION, arg + 1, arg);
        return true;
      case Op.MAKE_CLOSURE:
        gather(RegisterOp.MAKE_CLOSURE, arg + 2, arg);
        return true;
      case Op.BUILD_TUPLE:
        gather(RegisterOp.BUILD_TUPLE, arg, arg);
        return true;
      case Op.BUILD_LIST:
        gather(RegisterOp.BUILD_LIST, arg, arg);
        return true;
      case Op.BUILD_SET:
        gather(RegisterOp.BUILD_SET, arg, arg);
        return true;
      case Op.BUILD_MAP:
        gather(RegisterOp.BUILD_MAP, 0, arg);
        return true;
      case Op.BUILD_SLICE:
        // Any number but three means two.
        gather(RegisterOp.BUILD_SLICE, arg == 3 ? 3 : 2, arg == 3 ? 3 : 2);
        return true;
      case Op.BUILD_CLASS:
        gather(RegisterOp.BUILD_CLASS, 3, 0);
        return true;
      case Op.IMPORT_NAME:
        gather(RegisterOp.IMPORT_NAME, 2, arg);
        return true;
      case Op.IMPORT_FROM:
        gather(RegisterOp.IMPORT_FROM, 0, arg);
        return true;
      case Op.IMPORT_STAR:
        scatter(RegisterOp.IMPORT_STAR, 1, 0);
        return true;
      case Op.STORE_MAP:
        scatter(RegisterOp.STORE_MAP, 2, 0);
        return true;
      case Op.EXEC_STMT:
        scatter(RegisterOp.EXEC, 3, 0);
        return true;
      case Op.PRINT_EXPR:
        scatter(RegisterOp.PRINT_EXPR, 1, 0);
        return true;
      case Op.PRINT_ITEM:
        scatter(RegisterOp.PRINT_ITEM, 1, 0);
        return true;
      case Op.PRINT_ITEM_TO:
        scatter(RegisterOp.PRINT_ITEM_TO, 2, 0);
        return true;
      case Op.PRINT_NEWLINE:
        scatter(RegisterOp.PRINT_NEWLINE, 0, 0);
        return true;
      case Op.PRINT_NEWLINE_TO:
        scatter(RegisterOp.PRINT_NEWLINE_TO, 1, 0);
        return true;
      case Op.UNPACK_SEQUENCE:
        emit(RegisterOp.UNPACK, stack + height - 1, arg);
        drop(1);
        for (int i = 0; i < arg; i++) {
          pushResult();
        }
        return true;
      case Op.SETUP_WITH:
        emit(RegisterOp.SETUP_WITH, stack + height - 1, 0);
        pushResult();
        return true;
      case Op.WITH_CLEANUP:
        emit(RegisterOp.WITH_CLEANUP, stack + height - 4, 0);
        drop(1);
        return true;
      case Op.END_FINALLY:
        emit(RegisterOp.END_FINALLY, stack + height - 3, 0);
        drop(3);
        return true;
      case Op.NORMALIZE:
        emit(RegisterOp.NORMALIZE, stack + height - (3 - arg), 3 - arg, arg, 0);
        for (int i = 0; i < arg; i++) {
          pushResult();
        }
        return true;
      default:
        return translateSlice(op);
    }
  }

  private boolean translateSlice(int op) {
    if (op >= Op.SLICE_0 && op <= Op.SLICE_3) {
      int bounds = op - Op.SLICE_0;
      gather(RegisterOp.SLICE, 1 + Integer.bitCount(bounds), bounds);
    } else if (op >= Op.STORE_SLICE_0 && op <= Op.STORE_SLICE_3) {
      int bounds = op - Op.STORE_SLICE_0;
      scatter(RegisterOp.STORE_SLICE, 2 + Integer.bitCount(bounds), bounds);
    } else if (op >= Op.DELETE_SLICE_0 && op <= Op.DELETE_SLICE_3) {
      int bounds = op - Op.DELETE_SLICE_0;
      scatter(RegisterOp.DELETE_SLICE, 1 + Integer.bitCount(bounds), bounds);
    } else {
      throw new IllegalStateException("opcode " + op);
    }
    return true;
  }

  /** Operands from consecutive slots, one result into the first of them. */
  private void gather(int op, int operands, int arg) {
    emit(op, stack + height - operands, arg);
    drop(operands);
    pushResult();
  }

  /** Operands from consecutive slots, no result. */
  private void scatter(int op, int operands, int arg) {
    emit(op, stack + height - operands, arg);
    drop(operands);
  }

  private void producer(int op, int arg) {
    flush();
    int dst = destination(0);
    emit(op, dst, arg);
    finish(0, dst);
  }

  private void consumer(int op, int a) {
    consume(1);
    emit(op, a, operand(1));
    drop(1);
  }

  /**
   * Where a result goes: into the local of a STORE_FAST that follows at once, or onto the stack.
   */
  private int destination(int operands) {
    if (canFuseNext() && opcode[at + 1] == Op.STORE_FAST) {
      return oparg[at + 1];
    }
    return stack + height - operands;
  }

  private void finish(int operands, int dst) {
    drop(operands);
    if (dst < nlocals) {
      fuseNext();
    } else {
      pushResult();
    }
  }

  private void storeFast(int local) {
    consume(1);
    int source = operand(1);
    emit(source >= stack ? RegisterOp.STORE : RegisterOp.COPY, local, source);
    drop(1);
  }

  /** What follows takes its operands in any order: the rotation needs no instruction. */
  private boolean fuseRotation(int n) {
    if (!canFuseNext()) {
      return false;
    }
    int op = opcode[at + 1];
    boolean attribute = n == 2 && op == Op.STORE_ATTR;
    boolean subscript = n == 3 && op == Op.STORE_SUBSCR;
    if (!attribute && !subscript) {
      return false;
    }
    consume(n);
    fuseNext();
    if (attribute) {
      // object, value, where STORE_ATTR would find value, object.
      emit(RegisterOp.STORE_ATTR, operand(2), operand(1), oparg[at], 0);
    } else {
      emit(RegisterOp.STORE_SUBSCR, operand(1), operand(3), operand(2), 0);
    }
    drop(n);
    return true;
  }

  private void rotate(int n) {
    if (fuseRotation(n)) {
      return;
    }
    if (height - n >= pendingFrom) {
      // All of them are pending: only the order of the loads changes.
      int last = where[height - 1];
      System.arraycopy(where, height - n, where, height - n + 1, n - 1);
      where[height - n] = last;
      return;
    }
    flush();
    emit(RegisterOp.ROTATE, stack + height - n, n);
  }

  private void duplicate(int n) {
    if (height - n >= pendingFrom) {
      System.arraycopy(where, height - n, where, height, n);
      height += n;
      return;
    }
    flush();
    emit(RegisterOp.DUP, stack + height, n);
    for (int i = 0; i < n; i++) {
      pushResult();
    }
  }

  private void compare(int operator) {
    consume(2);
    int next = at + 1;
    int nextOp = canFuseNext() ? opcode[next] : -1;
    if (nextOp == Op.POP_JUMP_IF_FALSE || nextOp == Op.POP_JUMP_IF_TRUE) {
      int sense = nextOp == Op.POP_JUMP_IF_FALSE ? 1 : 0;
      boolean back = target[next] <= next;
      emit(
          RegisterOp.COMPARE_JUMP,
          back ? next + 1 : target[next],
          operand(2),
          operand(1),
          operator | (back ? 1 - sense : sense) << 4);
      lastiOfSecond[count - 1] = offset[next];
      drop(2);
      fuseNext();
      if (back) {
        emit(RegisterOp.JUMP_BACK, target[at], 0);
      }
      return;
    }
    int dst = destination(2);
    emit(RegisterOp.COMPARE, dst, operand(2), operand(1), operator);
    finish(2, dst);
  }

  /**
   * A conditional jump. Only JUMP_BACK goes backward, so that no loop is without a tick: the
   * condition is turned round and leads past it.
   */
  private void popJumpIf(boolean sense) {
    boolean back = target[at] <= at;
    consume(1);
    emit(
        sense != back ? RegisterOp.JUMP_IF_TRUE : RegisterOp.JUMP_IF_FALSE,
        back ? at + 1 : target[at],
        operand(1));
    drop(1);
    if (back) {
      emit(RegisterOp.JUMP_BACK, target[at], 0);
    }
  }

  /** The same for a jump that keeps its operand; compilers make none that goes backward. */
  private void jumpOrPop(int op) {
    if (target[at] > at) {
      emit(op, target[at], top());
      drop(1);
      return;
    }
    emit(op, ~(count + 2), top());
    drop(1);
    emit(RegisterOp.JUMP, at + 1, 0);
    pushResult();
    emit(RegisterOp.JUMP_BACK, target[at], 0);
    drop(1);
  }

  private void jump(int goal) {
    emit(goal <= at ? RegisterOp.JUMP_BACK : RegisterOp.JUMP, goal, 0);
  }

  private void forIter() {
    int iterator = top();
    boolean fused = canFuseNext() && opcode[at + 1] == Op.STORE_FAST;
    emit(RegisterOp.FOR_ITER, fused ? oparg[at + 1] : iterator + 1, iterator, target[at], 0);
    if (fused) {
      fuseNext();
    } else {
      pushResult();
    }
  }

  /** {@code break} and {@code continue}: a plain jump unless a finally block has to run first. */
  private void leaveLoop(boolean again) {
    int b = blocks.loopBlock(decodedBlock[at]);
    if (b < 0 || blocks.type(b) != Blocks.LOOP) {
      emit(again ? RegisterOp.CONTINUE : RegisterOp.BREAK, again ? target[at] : 0, 0);
      return;
    }
    int goal = again ? target[at] : blocks.handler(b);
    while (height > decodedDepth[goal]) {
      emit(RegisterOp.POP, top(), 0);
      drop(1);
    }
    jump(goal);
  }

  private void returnValue() {
    if (blocks.finallyBlock(decodedBlock[at]) >= 0) {
      flush();
      emit(RegisterOp.RETURN_UNWIND, top(), 0);
    } else {
      emit(RegisterOp.RETURN, operand(1), height - 1);
    }
  }

  // Calls

  private void loadAttribute(int name) {
    consume(1);
    int call = fuse ? methodCall() : -1;
    if (call < 0) {
      int dst = destination(1);
      emit(RegisterOp.LOAD_ATTR, dst, operand(1), name, 0);
      finish(1, dst);
      return;
    }
    emit(RegisterOp.LOAD_METHOD, stack + height - 1, operand(1), name, receivers + openMethods);
    openMethodCalls[openMethods++] = call;
    maxOpenMethods = Math.max(maxOpenMethods, openMethods);
    drop(1);
    pushResult();
  }

  /** The numbers of arguments are bytes; what EXTENDED_ARG adds above them says nothing. */
  private static int operands(int arg) {
    return (arg & 0xff) + 2 * (arg >> 8 & 0xff);
  }

  private void callFunction(int arg) {
    flush();
    int operands = operands(arg);
    int base = stack + height - operands - 1;
    if (openMethods > 0 && openMethodCalls[openMethods - 1] == at) {
      openMethods--;
      emit(RegisterOp.CALL_METHOD, base, operands, 0, receivers + openMethods);
    } else {
      emit(RegisterOp.CALL, base, arg & 0xffff);
    }
    drop(operands + 1);
    pushResult();
  }

  private void callVarKw(int arg, int kind) {
    int operands = operands(arg) + (kind == 3 ? 2 : 1);
    emit(RegisterOp.CALL_VAR_KW, stack + height - operands - 1, arg & 0xffff, 0, kind);
    drop(operands + 1);
    pushResult();
  }

  /**
   * The CALL_FUNCTION that calls the attribute loaded at {@link #at}, where only straight-line
   * evaluation of positional arguments lies between; -1 if there is none.
   */
  private int methodCall() {
    int function = height - 1;
    int end = Math.min(size, at + METHOD_WINDOW);
    if (openMethods == METHOD_WINDOW) {
      return -1;
    }
    for (int j = at + 1; j < end; j++) {
      if (leader[j]) {
        return -1;
      }
      int op = opcode[j];
      int arg = oparg[j];
      if (op == Op.CALL_FUNCTION) {
        int operands = operands(arg);
        int called = decodedDepth[j] - operands - 1;
        if (called == function) {
          return arg <= 0xff ? j : -1;
        }
      }
      int pops = popsInArguments(op, arg);
      if (pops < 0 || decodedDepth[j] - pops <= function) {
        return -1;
      }
    }
    return -1;
  }

  /** Operands of the operations that may stand in a method call's argument list; -1 for others. */
  private static int popsInArguments(int op, int arg) {
    switch (op) {
      case Op.LOAD_FAST:
      case Op.LOAD_CONST:
      case Op.LOAD_GLOBAL:
      case Op.LOAD_NAME:
      case Op.LOAD_DEREF:
      case Op.LOAD_CLOSURE:
      case Op.BUILD_MAP:
        return 0;
      case Op.LOAD_ATTR:
        return 1;
      case Op.COMPARE_OP:
        return 2;
      case Op.STORE_MAP:
        return 3;
      case Op.BUILD_TUPLE:
      case Op.BUILD_LIST:
      case Op.BUILD_SET:
      case Op.BUILD_SLICE:
        return arg;
      case Op.MAKE_FUNCTION:
        return arg + 1;
      case Op.MAKE_CLOSURE:
        return arg + 2;
      case Op.CALL_FUNCTION:
        return 1 + operands(arg);
      default:
        int simple = simpleOperation(op);
        if (simple >= 0) {
          return simple >= RegisterOp.NEGATIVE ? 1 : 2;
        }
        return op >= Op.SLICE_0 && op <= Op.SLICE_3 ? 1 + Integer.bitCount(op - Op.SLICE_0) : -1;
    }
  }

  /** The register operation of an opcode with one or two operands and one result; -1 for others. */
  private static int simpleOperation(int op) {
    return switch (op) {
      case Op.UNARY_POSITIVE -> RegisterOp.POSITIVE;
      case Op.UNARY_NEGATIVE -> RegisterOp.NEGATIVE;
      case Op.UNARY_NOT -> RegisterOp.NOT;
      case Op.UNARY_CONVERT -> RegisterOp.CONVERT;
      case Op.UNARY_INVERT -> RegisterOp.INVERT;
      case Op.GET_ITER -> RegisterOp.GET_ITER;
      case Op.BINARY_POWER -> RegisterOp.POWER;
      case Op.BINARY_MULTIPLY -> RegisterOp.MULTIPLY;
      case Op.BINARY_DIVIDE -> RegisterOp.DIVIDE;
      case Op.BINARY_MODULO -> RegisterOp.MODULO;
      case Op.BINARY_ADD -> RegisterOp.ADD;
      case Op.BINARY_SUBTRACT -> RegisterOp.SUBTRACT;
      case Op.BINARY_SUBSCR -> RegisterOp.SUBSCR;
      case Op.BINARY_FLOOR_DIVIDE -> RegisterOp.FLOOR_DIVIDE;
      case Op.BINARY_TRUE_DIVIDE -> RegisterOp.TRUE_DIVIDE;
      case Op.BINARY_LSHIFT -> RegisterOp.LSHIFT;
      case Op.BINARY_RSHIFT -> RegisterOp.RSHIFT;
      case Op.BINARY_AND -> RegisterOp.AND;
      case Op.BINARY_XOR -> RegisterOp.XOR;
      case Op.BINARY_OR -> RegisterOp.OR;
      case Op.INPLACE_POWER -> RegisterOp.POWER + RegisterOp.INPLACE;
      case Op.INPLACE_MULTIPLY -> RegisterOp.MULTIPLY + RegisterOp.INPLACE;
      case Op.INPLACE_DIVIDE -> RegisterOp.DIVIDE + RegisterOp.INPLACE;
      case Op.INPLACE_MODULO -> RegisterOp.MODULO + RegisterOp.INPLACE;
      case Op.INPLACE_ADD -> RegisterOp.ADD + RegisterOp.INPLACE;
      case Op.INPLACE_SUBTRACT -> RegisterOp.SUBTRACT + RegisterOp.INPLACE;
      case Op.INPLACE_FLOOR_DIVIDE -> RegisterOp.FLOOR_DIVIDE + RegisterOp.INPLACE;
      case Op.INPLACE_TRUE_DIVIDE -> RegisterOp.TRUE_DIVIDE + RegisterOp.INPLACE;
      case Op.INPLACE_LSHIFT -> RegisterOp.LSHIFT + RegisterOp.INPLACE;
      case Op.INPLACE_RSHIFT -> RegisterOp.RSHIFT + RegisterOp.INPLACE;
      case Op.INPLACE_AND -> RegisterOp.AND + RegisterOp.INPLACE;
      case Op.INPLACE_XOR -> RegisterOp.XOR + RegisterOp.INPLACE;
      case Op.INPLACE_OR -> RegisterOp.OR + RegisterOp.INPLACE;
      default -> -1;
    };
  }
}
