package org.cellvm.bytecode;

import java.util.ArrayList;
import java.util.List;

/** The text of code in register form: an instruction a line, with its operands and its effect. */
public final class RegisterDisassembler {
  private final RegisterCode rc;
  private final CodeText text;
  private final int nlocals;
  private final StringBuilder out = new StringBuilder();

  private RegisterDisassembler(RegisterCode rc, CodeText text, int nlocals) {
    this.rc = rc;
    this.text = text;
    this.nlocals = nlocals;
  }

  /**
   * The instructions of {@code rc}: number, offset of the instruction in {@code co_code},
   * operation, operands, effect. A register is written by the variable or constant that it holds,
   * or as {@code s0}, {@code s1} ... for the slots of the value stack.
   *
   * @param nlocals how many of the registers are locals
   */
  public static String disassemble(RegisterCode rc, CodeText text, int nlocals) {
    var d = new RegisterDisassembler(rc, text, nlocals);
    boolean[] leaders = rc.leaders();
    for (int pc = 0; pc < rc.count(); pc++) {
      d.instruction(pc, leaders[pc]);
    }
    return d.out.toString();
  }

  private void instruction(int pc, boolean isTarget) {
    RegisterOperation row = RegisterOperations.row(rc.op(pc));
    List<String> operands = new ArrayList<>();
    for (RegisterOperand operand : row.operands()) {
      String written = operand(operand, pc);
      if (!written.isEmpty()) {
        operands.add(written);
      }
    }
    String line =
        "%s%4d %5d  %-16s %-28s ; %s"
            .formatted(
                isTarget ? ">> " : "   ",
                pc,
                rc.lasti[pc],
                row.name(),
                String.join(", ", operands),
                row.effect());
    out.append(line).append('\n');
  }

  private String operand(RegisterOperand operand, int pc) {
    int a = rc.operand(pc, 1);
    int b = rc.operand(pc, 2);
    int n =
        operand.kind() == RegisterOperand.Kind.GATHER
            ? a
            : operand.value(a, b, rc.operand(pc, 3), rc.extra(pc));
    return switch (operand.kind()) {
      case CACHE -> "";
      case NAME -> text.name(n);
      case INT -> String.valueOf(n);
      case JUMP, TARGET -> "to " + n;
      case GATHER -> b == 0 ? "none" : register(a) + ".." + register(a + b - 1);
      case RESULT, PUSH -> "-> " + register(n);
      default -> register(n);
    };
  }

  private String register(int n) {
    if (n < nlocals) {
      return text.varname(n);
    }
    if (n < rc.constants) {
      return "cell " + text.cellOrFreeName(n - nlocals);
    }
    if (n < rc.stack) {
      return "(" + text.constRepr(n - rc.constants) + ")";
    }
    return n < rc.receivers ? "s" + (n - rc.stack) : "self" + (n - rc.receivers);
  }
}
