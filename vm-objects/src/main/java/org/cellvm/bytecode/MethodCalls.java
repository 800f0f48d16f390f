package org.cellvm.bytecode;

/**
 * Finds which LOAD_ATTR only fetches a method for a CALL_FUNCTION further on, so that no bound
 * method is needed. Such calls nest; each open one has a place for its receiver.
 */
final class MethodCalls {
  /** How far the call that ends a method's argument list is looked for. */
  private static final int WINDOW = 64;

  private final int[] opcode;
  private final int[] oparg;
  private final int[] depth;
  private final boolean[] leader;

  /** The calls of the open ones, innermost last. */
  private final int[] calls = new int[WINDOW];

  private int open;
  private int mostOpen;

  MethodCalls(DecodedCode decoded) {
    opcode = decoded.opcodes();
    oparg = decoded.opargs();
    depth = decoded.depths();
    leader = decoded.jumpTargets();
  }

  /**
   * The CALL_FUNCTION that calls the attribute which instruction {@code at} loads into stack slot
   * {@code function}, where only straight-line evaluation of positional arguments lies between; -1
   * if there is none.
   */
  int callOf(int at, int function) {
    if (open == WINDOW) {
      return -1;
    }
    int end = Math.min(opcode.length, at + WINDOW);
    for (int j = at + 1; j < end && !leader[j]; j++) {
      int op = opcode[j];
      int arg = oparg[j];
      if (op == Op.CALL_FUNCTION && depth[j] - Opcode.arguments(arg) - 1 == function) {
        return Opcode.keywords(arg) == 0 ? j : -1;
      }
      if (!mayStandAmongArguments(op) || depth[j] - Opcode.of(op).pops(arg) <= function) {
        return -1;
      }
    }
    return -1;
  }

  /** Opens a method call that ends at instruction {@code call}; returns its place. */
  int open(int call) {
    calls[open++] = call;
    mostOpen = Math.max(mostOpen, open);
    return open - 1;
  }

  /** The place of the method call that ends at instruction {@code at}; -1 if none does. */
  int close(int at) {
    return open > 0 && calls[open - 1] == at ? --open : -1;
  }

  /** How many have been open at once. */
  int mostOpen() {
    return mostOpen;
  }

  private static boolean mayStandAmongArguments(int op) {
    switch (op) {
      case Op.LOAD_FAST:
      case Op.LOAD_CONST:
      case Op.LOAD_GLOBAL:
      case Op.LOAD_NAME:
      case Op.LOAD_DEREF:
      case Op.LOAD_CLOSURE:
      case Op.LOAD_ATTR:
      case Op.COMPARE_OP:
      case Op.BUILD_MAP:
      case Op.STORE_MAP:
      case Op.BUILD_TUPLE:
      case Op.BUILD_LIST:
      case Op.BUILD_SET:
      case Op.BUILD_SLICE:
      case Op.MAKE_FUNCTION:
      case Op.MAKE_CLOSURE:
      case Op.CALL_FUNCTION:
        return true;
      default:
        int operation = Opcode.of(op).operation();
        return op >= Op.SLICE_0 && op <= Op.SLICE_3
            || operation >= 0 && RegisterOp.directOperands(operation) > 0;
    }
  }
}
