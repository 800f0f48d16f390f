package org.cellvm.engine.jit;

import java.util.Arrays;
import org.cellvm.bytecode.Opcode;
import org.cellvm.bytecode.RegisterCode;
import org.cellvm.bytecode.RegisterOp;
import org.cellvm.model.PyObject;
import org.cellvm.model.functions.CallFrames;
import org.cellvm.model.functions.PyCode;

/** Which operand of a call instruction goes to which parameter, as far as that is known before. */
final class Arguments {
  /** Of a parameter: the receiver of the method call. */
  static final int SELF = -1;

  /** Of a parameter: its default value. */
  static final int DEFAULT = -2;

  private final RegisterCode rc;
  private final Code code;
  private final int pc;

  Arguments(RegisterCode rc, Code code, int pc) {
    this.rc = rc;
    this.code = code;
    this.pc = pc;
  }

  /**
   * By parameter of a function with that code: a register, {@link #SELF} or {@link #DEFAULT}; null
   * if the call is not to be made without a frame, or is an error.
   */
  int[] parameters(PyCode callee) {
    int base = rc.operand(pc, 1);
    int operand = rc.operand(pc, 2);
    boolean named = rc.op(pc) == RegisterOp.CALL_KEYWORDS;
    int positional = named ? Opcode.positional(operand) : operand;
    int self = rc.op(pc) == RegisterOp.CALL_METHOD ? 1 : 0;
    if (callee.argcount > Unit.MOST_ARGUMENTS
        || positional + self > callee.argcount
        || !CallFrames.canRunWithoutFrame(callee)) {
      return null;
    }
    int[] parameters = new int[callee.argcount];
    Arrays.fill(parameters, DEFAULT);
    if (self > 0) {
      parameters[0] = SELF;
    }
    for (int i = 0; i < positional; i++) {
      parameters[self + i] = base + 1 + i;
    }
    int first = base + 1 + positional;
    for (int k = 0; named && k < Opcode.keywords(operand); k++) {
      int p = indexOf(constantIn(first + 2 * k), callee);
      if (p < 0 || parameters[p] != DEFAULT) {
        return null;
      }
      parameters[p] = first + 2 * k + 1;
    }
    return parameters;
  }

  /** As {@link #parameters} for all functions with as many parameters as there are arguments. */
  int[] positional() {
    boolean isMethod = rc.op(pc) == RegisterOp.CALL_METHOD;
    int n = rc.operand(pc, 2) + (isMethod ? 1 : 0);
    if (rc.op(pc) == RegisterOp.CALL_KEYWORDS || n > Unit.MOST_ARGUMENTS) {
      return null;
    }
    int[] parameters = new int[n];
    for (int i = 0; i < n; i++) {
      parameters[i] = rc.operand(pc, 1) + 1 + i - (isMethod ? 1 : 0);
    }
    if (isMethod) {
      parameters[0] = SELF;
    }
    return parameters;
  }

  /** How many registers of a call instruction have arguments, or names of such. */
  static int operands(RegisterCode rc, int pc) {
    int operand = rc.operand(pc, 2);
    return rc.op(pc) == RegisterOp.CALL_KEYWORDS ? Opcode.arguments(operand) : operand;
  }

  /** How many parameters come before the first that needs a default value. */
  static int given(int[] parameters) {
    int n = 0;
    while (n < parameters.length && parameters[n] != DEFAULT) {
      n++;
    }
    return n;
  }

  /** The constant that was loaded into a stack register for this instruction; null if unknown. */
  private PyObject constantIn(int register) {
    for (int q = pc - 1; q >= 0; q--) {
      if (rc.op(q) == RegisterOp.LOAD && rc.operand(q, 1) == register) {
        return code.constant(rc.operand(q, 2));
      }
      if (rc.depth[q] <= register - rc.stack) {
        break;
      }
    }
    return null;
  }

  private static int indexOf(PyObject name, PyCode callee) {
    PyObject[] names = callee.varnames().items;
    for (int i = 0; name != null && i < callee.argcount; i++) {
      if (names[i] == name) {
        return i;
      }
    }
    return -1;
  }
}
