package org.cellvm.bytecode;

import java.util.Arrays;

/** The text that CPython 2.7's {@code dis.disassemble} prints for a code object, to the byte. */
public final class Disassembler {
  private static final int OPNAME_WIDTH = 20;

  private final CodeText co;
  private final byte[] code;
  private final StringBuilder out = new StringBuilder();

  private Disassembler(CodeText co) {
    this.co = co;
    this.code = co.code();
  }

  /**
   * Disassembles.
   *
   * @param lasti offset of the instruction to mark with an arrow, or -1
   * @throws MalformedCodeException where Python's {@code dis} has an IndexError: the code ends
   *     within an instruction or an index is outside its tuple
   */
  public static String disassemble(CodeText co, int lasti) throws MalformedCodeException {
    Disassembler d = new Disassembler(co);
    try {
      d.run(lasti);
    } catch (IndexOutOfBoundsException e) {
      throw new MalformedCodeException("tuple index out of range");
    }
    return d.out.toString();
  }

  private void run(int lasti) throws MalformedCodeException {
    boolean[] labels = labels();
    int[] lines = linesByOffset();
    long extendedArg = 0;
    boolean isLong = false;
    int at = 0;
    while (at < code.length) {
      int op = CodeBytes.opcode(code, at);
      if (lines[at] >= 0) {
        if (at > 0) {
          out.append('\n');
        }
        rightAligned(Integer.toString(lines[at]), 3);
      } else {
        out.append("   ");
      }
      out.append(at == lasti ? " --> " : "     ").append(labels[at] ? ">> " : "   ");
      rightAligned(Integer.toString(at), 4);
      String opname = Opcode.opname(op);
      out.append(' ')
          .append(opname)
          .append(" ".repeat(Math.max(0, OPNAME_WIDTH - opname.length())));
      at++;
      if (op >= Opcode.HAVE_ARGUMENT) {
        long oparg = operand(at) + extendedArg;
        at += CodeBytes.OPERAND_SIZE;
        // The module adds a Python long to an operand that follows a prefix, and prints its L.
        String suffix = isLong ? "L" : "";
        extendedArg = 0;
        isLong = op == Op.EXTENDED_ARG;
        if (isLong) {
          extendedArg = oparg << CodeBytes.OPERAND_BITS;
        }
        out.append(' ');
        rightAligned(oparg + suffix, 5);
        comment(op, oparg, at, suffix);
      }
      out.append('\n');
    }
  }

  private void comment(int op, long oparg, int next, String suffix) {
    Opcode row = Opcode.of(op);
    if (row == null) {
      return;
    }
    String text =
        switch (row.operand()) {
          case CONST -> co.constRepr(index(oparg));
          case NAME -> co.name(index(oparg));
          case LOCAL -> co.varname(index(oparg));
          case DEREF -> co.cellOrFreeName(index(oparg));
          case COMPARE -> CompareOp.symbol(index(oparg));
          case JREL -> "to " + (next + oparg) + suffix;
          default -> null;
        };
    if (text != null) {
      out.append(" (").append(text).append(')');
    }
  }

  private static int index(long oparg) {
    return oparg > Integer.MAX_VALUE ? Integer.MAX_VALUE : (int) oparg;
  }

  /** {@code dis.findlabels}, which knows nothing of EXTENDED_ARG. */
  private boolean[] labels() throws MalformedCodeException {
    boolean[] labels = new boolean[code.length + 1];
    int at = 0;
    while (at < code.length) {
      int op = CodeBytes.opcode(code, at++);
      if (op >= Opcode.HAVE_ARGUMENT) {
        int label = operand(at);
        at += CodeBytes.OPERAND_SIZE;
        Opcode row = Opcode.of(op);
        if (row == null) {
          continue;
        }
        if (row.operand() == Opcode.Operand.JREL) {
          label += at;
        } else if (row.operand() != Opcode.Operand.JABS) {
          continue;
        }
        if (label < labels.length) {
          labels[label] = true;
        }
      }
    }
    return labels;
  }

  private int[] linesByOffset() {
    int[] lines = new int[code.length];
    Arrays.fill(lines, -1);
    int[] starts = LineTable.lineStarts(co.lnotab(), co.firstlineno());
    for (int i = 0; i < starts.length; i += 2) {
      if (starts[i] < lines.length) {
        lines[starts[i]] = starts[i + 1];
      }
    }
    return lines;
  }

  private int operand(int at) throws MalformedCodeException {
    if (at + CodeBytes.OPERAND_SIZE > code.length) {
      throw new MalformedCodeException("string index out of range");
    }
    return CodeBytes.operand(code, at);
  }

  private void rightAligned(String text, int width) {
    for (int i = text.length(); i < width; i++) {
      out.append(' ');
    }
    out.append(text);
  }
}
