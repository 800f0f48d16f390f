package org.cellvm.engine.threaded.superinstructions;

import java.util.Arrays;
import org.cellvm.bytecode.RegisterCode;
import org.cellvm.bytecode.RegisterOp;
import org.cellvm.model.functions.PyCode;

/**
 * Finds runs of instructions that are known by their form, see {@link ContainerSuperinstructions}.
 */
final class ContainerPatterns {
  private final PyCode code;
  private final RegisterCode rc;
  private final boolean[] leader;

  /**
   * @param leader by instruction: whether a jump leads there
   */
  ContainerPatterns(PyCode code, boolean[] leader) {
    this.code = code;
    this.rc = code.registerCode();
    this.leader = leader;
  }

  /** The handler of the run from instruction {@code from} on; null if it has no such form. */
  Superinstruction from(int from) {
    return switch (op(from)) {
      case RegisterOp.LOAD_CLOSURE -> closure(from);
      case RegisterOp.UNPACK_SEQUENCE -> unpack(from);
      default -> null;
    };
  }

  /** What instruction {@code i} of a run does; -1 if the run cannot go on there. */
  private int op(int i) {
    return i < rc.count() ? rc.op(i) : -1;
  }

  private int following(int i) {
    return i < rc.count() && !leader[i] ? op(i) : -1;
  }

  private int word(int i, int k) {
    return rc.operand(i, k);
  }

  private Superinstruction closure(int from) {
    int tuple = word(from, 1);
    if (tuple < rc.stack) {
      return null;
    }
    int[] cells = new int[code.cellvars().items.length + code.freevars().items.length];
    int n = 0;
    int i = from;
    int op = RegisterOp.LOAD_CLOSURE;
    while (op == RegisterOp.LOAD_CLOSURE && n < cells.length && word(i, 1) == tuple + n) {
      cells[n++] = word(i++, 2);
      op = following(i);
    }
    if (op != RegisterOp.BUILD_TUPLE || word(i, 1) != tuple || word(i, 2) != n) {
      return null;
    }
    PyCode made = constant(i + 1, tuple + 1);
    int last = i + 2;
    if (made == null
        || made.freevars().items.length != n
        || following(last) != RegisterOp.MAKE_CLOSURE
        || word(last, 1) != tuple
        || word(last, 2) != 0) {
      return null;
    }
    boolean stored = following(last + 1) == RegisterOp.STORE && word(last + 1, 2) == tuple;
    int a = stored ? word(++last, 1) : tuple;
    return done(
        new ContainerSuperinstructions.Closure(Arrays.copyOf(cells, n), made, a, stored), last);
  }

  /** The code object that an instruction loads into a register; null if it does not. */
  private PyCode constant(int i, int register) {
    if (following(i) != RegisterOp.LOAD || word(i, 1) != register) {
      return null;
    }
    int at = word(i, 2) - rc.constants;
    return at >= 0 && code.consts().items[at] instanceof PyCode made ? made : null;
  }

  private Superinstruction unpack(int from) {
    int a = word(from, 1);
    int n = word(from, 2);
    int[] locals = new int[n];
    for (int k = 0; k < n; k++) {
      int i = from + 1 + k;
      if (following(i) != RegisterOp.STORE || word(i, 2) != a + n - 1 - k) {
        return null;
      }
      locals[k] = word(i, 1);
    }
    return n == 0 ? null : done(new ContainerSuperinstructions.Unpack(a, locals), from + n);
  }

  private static Superinstruction done(Superinstruction fused, int last) {
    fused.last = last;
    return fused;
  }
}
