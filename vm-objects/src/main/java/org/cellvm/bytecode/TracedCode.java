package org.cellvm.bytecode;

import java.util.Arrays;

/**
 * The code that a traced frame runs, and how to get from one form to the other. It is register code
 * in which each instruction stands by itself, operands on the value stack, so that nothing happens
 * between two instructions that CPython would not show there. Stack, blocks and variables are the
 * same in both forms; only the index of the operation differs.
 */
public final class TracedCode {
  public final RegisterCode code;

  private final DecodedCode decoded;

  /** The plain form again, into which no engine writes. */
  private final RegisterCode plain;

  private final long[] bound;
  private final int[] startPlain;
  private final int[] startTraced;

  /** By operation of the plain form: where to go on in the traced one, or -1. */
  private final int[] tracedOf;

  /** By operation of the traced form: the decoded instruction that it begins, or -1. */
  private final int[] begins;

  private TracedCode(
      DecodedCode decoded,
      RegisterCode code,
      long[] bound,
      int[] startPlain,
      int[] startTraced,
      RegisterCode plain) {
    this.decoded = decoded;
    this.code = code;
    this.bound = bound;
    this.startPlain = startPlain;
    this.startTraced = startTraced;
    this.plain = plain;
    tracedOf = new int[plain.count() + 1];
    begins = new int[code.count() + 1];
    Arrays.fill(tracedOf, -1);
    Arrays.fill(begins, -1);
    for (int i = decoded.count() - 1; i >= 0; i--) {
      begins[startTraced[i]] = i;
      if (startPlain[i] >= 0) {
        leaving(i);
        tracedOf[startPlain[i]] = startTraced[i];
      }
    }
  }

  /** {@code break} and {@code continue} are several operations, the same ones in both forms. */
  private void leaving(int i) {
    int op = decoded.opcodes()[i];
    int n = startTraced[i + 1] - startTraced[i];
    if ((op == Op.BREAK_LOOP || op == Op.CONTINUE_LOOP) && startPlain[i + 1] - startPlain[i] == n) {
      for (int k = 1; k < n; k++) {
        tracedOf[startPlain[i] + k] = startTraced[i] + k;
      }
    }
  }

  /**
   * @param arguments how many of the first locals are bound on entry
   */
  public static TracedCode of(
      DecodedCode decoded, int nlocals, int ncells, int nconsts, int arguments) {
    RegisterTranslator plain =
        new RegisterTranslator(decoded, nlocals, ncells, nconsts, arguments, true);
    RegisterTranslator traced =
        new RegisterTranslator(decoded, nlocals, ncells, nconsts, arguments, false);
    RegisterCode plainCode = plain.translate();
    RegisterCode tracedCode = traced.translate();
    return new TracedCode(
        decoded, tracedCode, plain.bound(), plain.starts(), traced.starts(), plainCode);
  }

  /**
   * Where a frame goes on that stands before operation {@code pc} of the plain form; -1 where that
   * is in the middle of an instruction.
   */
  public int toTraced(int pc) {
    return tracedOf[pc];
  }

  /**
   * The register of the callable of the next method call of the plain form, from {@code pc} on,
   * whose receiver is in a register.
   */
  public int methodOf(int receiver, int pc) {
    for (int i = pc; ; i++) {
      if (plain.op(i) == RegisterOp.CALL_METHOD && plain.extra(i) == receiver) {
        return plain.operand(i, 1);
      }
    }
  }

  /**
   * The operation of the plain form for {@code pc}, which must begin an instruction that is a jump
   * target or follows a yield.
   */
  public int toPlain(int pc) {
    return startPlain[begins[pc]];
  }

  /** Whether operation {@code pc} is the first of an instruction of the code object. */
  public boolean beginsInstruction(int pc) {
    int i = begins[pc];
    return i >= 0 && !decoded.isInserted(i);
  }

  /** Whether the plain form takes it for certain before {@code pc} that a local is bound. */
  public boolean isCertainlyBound(int pc, int local) {
    int i = begins[pc];
    return local < Long.SIZE && i >= 0 && (bound[i] >>> local & 1) != 0;
  }

  /** The first operation of the instruction at an offset of {@code co_code}; -1 if unreachable. */
  public int operationAt(int offset) {
    int i = decoded.indexOf(offset);
    return i < 0 ? -1 : startTraced[i];
  }
}
