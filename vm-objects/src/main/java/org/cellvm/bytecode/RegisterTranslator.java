package org.cellvm.bytecode;

/**
 * Makes {@link RegisterCode}. It walks the decoded instructions once with a model of the value
 * stack, so that each {@code PUSH} and {@code POP} of CPython's loop becomes a register, and in
 * which the topmost entries may be <i>pending</i>: loads of locals and constants that have not been
 * carried out, because the operation that consumes them can read the register itself. Pending loads
 * are carried out, in order, before anything that could observe the difference: a jump or jump
 * target, and any operation that does not consume them (it might run code that counts references).
 */
final class RegisterTranslator {
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

  private final RegisterAssembler out;
  private final OperandStack values;
  private final MethodCalls methods;
  private int at;

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
    bound = new DefiniteAssignment(decoded, nlocals, arguments).solve();
    out = new RegisterAssembler(size + 8);
    values = new OperandStack(stack, decoded.maxDepth());
    methods = new MethodCalls(decoded);
  }

  RegisterCode translate() {
    int n = size;
    boolean reached = true;
    for (at = 0; at < n; at++) {
      if (leader[at] || !reached) {
        if (reached) {
          flush();
        }
        values.enter(decodedDepth[at]);
      }
      start[at] = out.count();
      reached = translateOne();
      if (!fuse) {
        standAlone(reached);
      }
    }
    start[n] = out.count();
    out.fixJumps(start);
    int[] handlers = new int[blocks.count()];
    for (int i = 0; i < handlers.length; i++) {
      handlers[i] = start[blocks.handler(i)];
    }
    return out.code(blocks, handlers, constants, stack, receivers, receivers + methods.mostOpen());
  }

  /** Carries out what the instruction left pending; one that does nothing gets an operation. */
  private void standAlone(boolean reached) {
    if (reached) {
      flush();
    }
    if (out.count() == start[at]) {
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

  /** Carries out the pending loads below {@code limit}. */
  private void flushBelow(int limit) {
    while (values.carriedOut() < limit) {
      int slot = values.carriedOut();
      emit(RegisterOp.LOAD, stack + slot, values.register(slot), 0, 0);
      values.carryOut();
    }
  }

  private void flush() {
    flushBelow(values.height());
  }

  /** Begins an operation that consumes {@code n} operands directly; the rest is carried out. */
  private void consume(int n) {
    flushBelow(values.height() - n);
  }

  private void pop(int to) {
    while (values.height() > to) {
      emit(RegisterOp.POP, values.top(), 0);
      values.drop(1);
    }
  }

  // Output

  private void emit(int op, int a, int b, int c, int x) {
    out.emit(op, a, b, c, x, offset[at], values.carriedOut(), decodedBlock[at]);
  }

  private void emit(int op, int a, int b) {
    emit(op, a, b, 0, 0);
  }

  // Instructions

  /** Translates the instruction {@link #at}; false if control never falls through it. */
  private boolean translateOne() {
    int op = opcode[at];
    int arg = oparg[at];
    switch (op) {
      case Op.STOP_CODE:
        flush();
        emit(RegisterOp.STOP_CODE, 0, 0);
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
        pop(decodedDepth[at + 1]);
        return true;
      case Op.LOAD_FAST:
        if (mayBeUnbound(arg)) {
          flush();
          emit(RegisterOp.CHECK_LOCAL, arg, 0);
        }
        values.pushPending(arg);
        return true;
      case Op.LOAD_CONST:
        values.pushPending(constants + arg);
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
        if (values.carriedOut() < values.height()) {
          // A load that nothing sees; CPython counts up and down.
          values.drop(1);
          return true;
        }
        emit(RegisterOp.POP, values.top(), 0);
        values.drop(1);
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
        emit(RegisterOp.YIELD_VALUE, values.operand(1), stack + values.height() - 1);
        values.drop(1);
        values.pushResult();
        return true;
      case Op.RAISE_VARARGS:
        flush();
        emit(RegisterOp.RAISE_VARARGS, stack + values.height() - arg, arg);
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

  /** The operation that the opcode's row names; -1 for none, and for the decoder's own opcode. */
  private static int operationOf(int op) {
    return op == Opcode.NORMALIZE ? -1 : Opcode.of(op).operation();
  }

  private boolean translateOther(int op, int arg) {
    int operation = operationOf(op);
    int operands = operation < 0 ? 0 : RegisterOp.directOperands(operation);
    if (operands > 0) {
      consume(operands);
      int dst = destination(operands);
      if (operands == 1) {
        emit(operation, dst, values.operand(1));
      } else {
        emit(operation, dst, values.operand(2), values.operand(1), 0);
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
        emit(RegisterOp.STORE_ATTR, values.operand(1), values.operand(2), arg, 0);
        values.drop(2);
        return true;
      case Op.DELETE_ATTR:
        consume(1);
        emit(RegisterOp.DELETE_ATTR, values.operand(1), arg);
        values.drop(1);
        return true;
      case Op.STORE_SUBSCR:
        consume(3);
        emit(RegisterOp.STORE_SUBSCR, values.operand(3), values.operand(2), values.operand(1), 0);
        values.drop(3);
        return true;
      case Op.DELETE_SUBSCR:
        consume(2);
        emit(RegisterOp.DELETE_SUBSCR, values.operand(2), values.operand(1));
        values.drop(2);
        return true;
      case Op.LIST_APPEND:
        consume(1);
        emit(RegisterOp.LIST_APPEND, stack + values.height() - 1 - arg, values.operand(1));
        values.drop(1);
        return true;
      case Op.SET_ADD:
        consume(1);
        emit(RegisterOp.SET_ADD, stack + values.height() - 1 - arg, values.operand(1));
        values.drop(1);
        return true;
      case Op.MAP_ADD:
        flush();
        emit(RegisterOp.MAP_ADD, stack + values.height() - 2 - arg, stack + values.height() - 2);
        values.drop(2);
        return true;
      default:
        return translateStacked(op, arg);
    }
  }

  private boolean translateStacked(int op, int arg) {
    flush();
    switch (op) {
      case Op.CALL_FUNCTION_VAR:
        callVarKw(arg, Opcode.STAR);
        return true;
      case Op.CALL_FUNCTION_KW:
        callVarKw(arg, Opcode.STAR_STAR);
        return true;
      case Op.CALL_FUNCTION_VAR_KW:
        callVarKw(arg, Opcode.STAR | Opcode.STAR_STAR);
        return true;
      case Op.SETUP_WITH:
        emit(RegisterOp.SETUP_WITH, values.top(), 0);
        values.pushResult();
        return true;
      case Op.WITH_CLEANUP:
        emit(RegisterOp.WITH_CLEANUP, stack + values.height() - 4, 0);
        values.drop(1);
        return true;
      case Op.END_FINALLY:
        emit(RegisterOp.END_FINALLY, stack + values.height() - 3, 0);
        values.drop(3);
        return true;
      case Opcode.NORMALIZE:
        emit(RegisterOp.NORMALIZE, stack + values.height() - (3 - arg), 3 - arg, arg, 0);
        pushResults(arg);
        return true;
      default:
        gather(op, arg);
        return true;
    }
  }

  /** What takes its operands from consecutive stack slots and leaves its results in their place. */
  private void gather(int op, int arg) {
    Opcode row = Opcode.of(op);
    int operation = op == Op.BUILD_SLICE ? slice(arg) : row.operation();
    if (operation < 0) {
      throw new IllegalStateException("no operation for " + row);
    }
    // The dict and the module stay where they are, under the operands.
    int kept = RegisterOp.keptBelow(operation);
    int operands = row.pops(arg) - kept;
    emit(operation, stack + values.height() - operands, arg);
    values.drop(operands);
    pushResults(row.pushes(arg) - kept);
  }

  private static int slice(int arg) {
    return Opcode.BUILD_SLICE.pops(arg) == 3 ? RegisterOp.BUILD_SLICE_STEP : RegisterOp.BUILD_SLICE;
  }

  private void pushResults(int n) {
    for (int i = 0; i < n; i++) {
      values.pushResult();
    }
  }

  private void producer(int op, int arg) {
    flush();
    int dst = destination(0);
    emit(op, dst, arg);
    finish(0, dst);
  }

  private void consumer(int op, int a) {
    consume(1);
    emit(op, a, values.operand(1));
    values.drop(1);
  }

  /**
   * Where a result goes: into the local of a STORE_FAST that follows at once, or onto the stack.
   */
  private int destination(int operands) {
    if (canFuseNext() && opcode[at + 1] == Op.STORE_FAST) {
      return oparg[at + 1];
    }
    return stack + values.height() - operands;
  }

  private void finish(int operands, int dst) {
    values.drop(operands);
    if (dst < nlocals) {
      fuseNext();
    } else {
      values.pushResult();
    }
  }

  private void storeFast(int local) {
    consume(1);
    int source = values.operand(1);
    emit(source >= stack ? RegisterOp.STORE : RegisterOp.COPY, local, source);
    values.drop(1);
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
      emit(RegisterOp.STORE_ATTR, values.operand(2), values.operand(1), oparg[at], 0);
    } else {
      emit(RegisterOp.STORE_SUBSCR, values.operand(1), values.operand(3), values.operand(2), 0);
    }
    values.drop(n);
    return true;
  }

  private void rotate(int n) {
    if (fuseRotation(n)) {
      return;
    }
    if (values.rotatePending(n)) {
      return;
    }
    flush();
    emit(RegisterOp.ROTATE, stack + values.height() - n, n);
  }

  private void duplicate(int n) {
    if (values.duplicatePending(n)) {
      return;
    }
    flush();
    emit(RegisterOp.DUP, stack + values.height(), n);
    pushResults(n);
  }

  private void compare(int operator) {
    consume(2);
    int next = at + 1;
    int nextOp = canFuseNext() ? opcode[next] : -1;
    if (nextOp == Op.POP_JUMP_IF_FALSE || nextOp == Op.POP_JUMP_IF_TRUE) {
      boolean sense = nextOp == Op.POP_JUMP_IF_FALSE;
      boolean back = target[next] <= next;
      emit(
          RegisterOp.COMPARE_JUMP,
          back ? next + 1 : target[next],
          values.operand(2),
          values.operand(1),
          CompareOp.condition(operator, sense != back));
      out.second(offset[next]);
      values.drop(2);
      fuseNext();
      if (back) {
        emit(RegisterOp.JUMP_BACK, target[at], 0);
      }
      return;
    }
    int dst = destination(2);
    emit(RegisterOp.COMPARE, dst, values.operand(2), values.operand(1), operator);
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
        values.operand(1));
    values.drop(1);
    if (back) {
      emit(RegisterOp.JUMP_BACK, target[at], 0);
    }
  }

  /** The same for a jump that keeps its operand; compilers make none that goes backward. */
  private void jumpOrPop(int op) {
    if (target[at] > at) {
      emit(op, target[at], values.top());
      values.drop(1);
      return;
    }
    emit(op, ~(out.count() + 2), values.top());
    values.drop(1);
    emit(RegisterOp.JUMP, at + 1, 0);
    values.pushResult();
    emit(RegisterOp.JUMP_BACK, target[at], 0);
    values.drop(1);
  }

  private void jump(int goal) {
    emit(goal <= at ? RegisterOp.JUMP_BACK : RegisterOp.JUMP, goal, 0);
  }

  private void forIter() {
    int iterator = values.top();
    boolean fused = canFuseNext() && opcode[at + 1] == Op.STORE_FAST;
    emit(RegisterOp.FOR_ITER, fused ? oparg[at + 1] : iterator + 1, iterator, target[at], 0);
    if (fused) {
      fuseNext();
    } else {
      values.pushResult();
    }
  }

  /** {@code break} and {@code continue}: a plain jump unless a finally block has to run first. */
  private void leaveLoop(boolean again) {
    int b = blocks.loopBlock(decodedBlock[at]);
    if (b < 0 || blocks.type(b) != Blocks.LOOP) {
      emit(again ? RegisterOp.CONTINUE_LOOP : RegisterOp.BREAK_LOOP, again ? target[at] : 0, 0);
      return;
    }
    int goal = again ? target[at] : blocks.handler(b);
    pop(decodedDepth[goal]);
    jump(goal);
  }

  private void returnValue() {
    if (blocks.finallyBlock(decodedBlock[at]) >= 0) {
      flush();
      emit(RegisterOp.RETURN_UNWIND, values.top(), 0);
    } else {
      emit(RegisterOp.RETURN_VALUE, values.operand(1), values.height() - 1);
    }
  }

  // Calls

  private void loadAttribute(int name) {
    consume(1);
    int call = fuse ? methods.callOf(at, values.height() - 1) : -1;
    if (call < 0) {
      int dst = destination(1);
      emit(RegisterOp.LOAD_ATTR, dst, values.operand(1), name, 0);
      finish(1, dst);
      return;
    }
    int receiver = receivers + methods.open(call);
    emit(RegisterOp.LOAD_METHOD, stack + values.height() - 1, values.operand(1), name, receiver);
    values.drop(1);
    values.pushResult();
  }

  private void callFunction(int arg) {
    flush();
    int operands = Opcode.arguments(arg);
    int base = stack + values.height() - operands - 1;
    int method = methods.close(at);
    if (method >= 0) {
      emit(RegisterOp.CALL_METHOD, base, operands, 0, receivers + method);
    } else {
      boolean plain = Opcode.keywords(arg) == 0;
      emit(plain ? RegisterOp.CALL : RegisterOp.CALL_KEYWORDS, base, Opcode.counts(arg));
    }
    values.drop(operands + 1);
    values.pushResult();
  }

  private void callVarKw(int arg, int stars) {
    int operands = Opcode.arguments(arg) + Integer.bitCount(stars);
    emit(
        RegisterOp.CALL_VAR_KW,
        stack + values.height() - operands - 1,
        Opcode.counts(arg),
        0,
        stars);
    values.drop(operands + 1);
    values.pushResult();
  }
}
